"""A short way to say which of an example's cases count."""

from __future__ import annotations

from parentis.indicators.example import Counts


def among(cases: str, counting: str = "", not_known: str = "") -> dict[str, Counts]:
    """Whether each case counts: all those of `counting` do, those of `not_known` may or may not, the rest do not.

    Each argument is a list of subjects with blanks between them. `counting="all"` stands for every case.
    """
    listed = cases.split()
    yes = set(listed if counting == "all" else counting.split())
    perhaps = set(not_known.split())
    strangers = sorted((yes | perhaps) - set(listed))
    if strangers:
        raise ValueError(f"{strangers[0]} is not among the cases {cases}")
    return {case: None if case in perhaps else case in yes for case in listed}
