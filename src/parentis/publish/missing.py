"""What a section could not evidence, and which files would change that."""

from __future__ import annotations

from collections.abc import Sequence

from parentis.indicators import Indicator, Measure
from parentis.series.figures import Series


def not_evidenced(series: Series, indicators: Sequence[Indicator], prefixes: Sequence[str]) -> tuple[str, ...]:
    """One sentence for each set of files that is missing, naming what it would evidence.

    `prefixes` are what the council's file puts in the section; it may name indicators that are not built.
    """
    if not indicators:
        named = f" ({', '.join(prefixes)})" if prefixes else ""
        return (f"Not evidenced: this version of Parentis does not work out this section's indicators{named} yet.",)
    by_files: dict[tuple[str, ...], list[str]] = {}
    for entry in indicators:
        absent = [one for one in entry.measures if (one.code, one.measure) in series.not_evidenced]
        for files, titles in _by_files(series, absent).items():
            whole = len(titles) == len(entry.measures)
            name = f"{entry.code} {entry.title}" if whole else f"{entry.code} ({'; '.join(titles)})"
            by_files.setdefault(files, []).append(name)
    return tuple(_sentence(files, names) for files, names in by_files.items())


def _by_files(series: Series, absent: Sequence[Measure]) -> dict[tuple[str, ...], list[str]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for one in absent:
        found.setdefault(series.not_evidenced[one.code, one.measure], []).append(one.title)
    return found


def _sentence(files: tuple[str, ...], names: list[str]) -> str:
    """Which indicators are not evidenced, and what to deliver."""
    needed = f"needs {_joined(files)}" if files else "has no figure this month"
    if len(names) > 1:
        needed = needed.replace("needs", "need").replace("has", "have")
    return f"Not evidenced: {'; '.join(names)} ({needed})."


def _joined(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
