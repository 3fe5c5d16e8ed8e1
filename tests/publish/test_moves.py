"""What an editor moved or dropped, and where a figure stands, as the report shows it."""

from __future__ import annotations

from tests.publish.invented import MONTH, invented_council, invented_run, invented_series

from parentis.council import Council, Move
from parentis.publish import Report, build_report
from parentis.publish.text import plain_text

OFF_TARGET = ("4.05.01", "three-or-more")


def _report(council: Council) -> Report:
    series = invented_series(seed=3, keep=lambda measure: measure.code in ("4.05.01", "4.05.02"))
    return build_report(invented_run(series, council))


def _with(to: str) -> Council:
    move = {"month": str(MONTH), "indicator": OFF_TARGET[0], "measure": OFF_TARGET[1], "to": to}
    move |= {"reason": "The panel has looked at each child.", "by": "Head of Service, Corporate Parenting"}
    return invented_council().model_copy(update={"moves": (Move.model_validate(move),)})


def _headings(report: Report) -> dict[str, str]:
    """By the kind of the part, the headings of its blocks in every section."""
    found = {"issue": "", "improvement": "", "context": ""}
    for section in report.sections:
        for part in section.parts:
            found[part.kind] += " | ".join(block.heading for block in part.blocks)
    return found


def test_a_heading_says_where_it_stands() -> None:
    assert "4.05.01" in _headings(_report(invented_council()))["issue"]
    assert "\N{EN DASH} off target" in _headings(_report(invented_council()))["issue"]


def test_what_was_moved_says_by_whom_and_why_under_each_heading() -> None:
    for to in ("improvement", "context"):
        report = _report(_with(to))
        assert "4.05.01" in _headings(report)[to]
        text = " ".join(plain_text(report).split())
        assert "oved here by Head of Service, Corporate Parenting: The panel has looked at each child; the rule" in text


def test_what_was_dropped_is_named_with_the_reason_and_told_nowhere() -> None:
    report = _report(_with("drop"))
    assert all("4.05.01" not in heading for heading in _headings(report).values())
    text = " ".join(plain_text(report).split())
    assert "(4.05.01): left out by Head of Service, Corporate Parenting: The panel has looked at each child" in text
    assert "Children with three or more placements:" not in text
