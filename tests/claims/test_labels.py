"""The labels of the published report are of its figures alone, and of measures that there are."""

from __future__ import annotations

from tests.claims.oracle import Oracle
from tests.claims.published import labels

from parentis.indicators.catalogue import measure

VERDICTS = {"holds", "wrong", "either", "untied"}
# "195 out of 218 (89.5%)" is the longest that a figure is printed as.
LONGEST_FIGURE = 25


def test_every_label_is_of_a_measure_and_says_what_the_oracle_can_work_out() -> None:
    found = labels()
    assert len(found) >= 300
    for each in found:
        assert each.verdict in VERDICTS
        assert len(each.figure) <= LONGEST_FIGURE, "a label has a figure and no words of the report"
        assert bool(each.reason) == (each.verdict in ("wrong", "either"))
        if each.measure:
            measure(each.code, each.measure)
        if each.verdict == "holds":
            claim = each.says.partition(" ")[0].replace("-", "_")
            assert hasattr(Oracle, f"_{claim}"), each.says
