"""The page that says what matters, for who reads only one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from parentis.indicators.catalogue import INDICATORS_IN_ALL
from parentis.period import Month
from parentis.publish.report import Kind, Listing, Pointer, Section, Summary, Tally
from parentis.series.figures import Series

InShort = Callable[[str, str], tuple[str, str]]

LEAD = (
    "This report shows where the board's indicators stood in {month}, what got clearly worse and what clearly "
    "improved. A change is called clear only when it is larger than chance would bring."
)


def summary(sections: Sequence[Section], series: Series, month: Month, in_short: InShort) -> Summary:
    """The summary of finished sections. `in_short` gives a measure's name and its latest figure, in words."""
    issues = tuple(_pointers(sections, "issue", in_short))
    improvements = tuple(_pointers(sections, "improvement", in_short))
    evidenced = len(series.evidenced_indicators)
    return Summary(
        heading="Summary",
        lead=(LEAD.format(month=month.name),),
        tallies=(
            Tally(str(len(issues)), "current issue" if len(issues) == 1 else "current issues"),
            Tally(str(len(improvements)), "improvement" if len(improvements) == 1 else "improvements"),
            Tally(f"{evidenced} of {INDICATORS_IN_ALL}", "indicators evidenced"),
        ),
        listings=(
            Listing("What needs attention", issues, "Nothing clearly got worse, and no target is missed."),
            Listing("What improved", improvements, "Nothing improved beyond what chance would bring."),
        ),
    )


def _pointers(sections: Sequence[Section], kind: Kind, in_short: InShort) -> Iterator[Pointer]:
    for section in sections:
        for part in section.parts:
            for block in part.blocks if part.kind == kind else ():
                for item in block.items:
                    title, figure = in_short(item.code, item.measure)
                    yield Pointer(item.code, title, figure, section.title, block.anchor)
