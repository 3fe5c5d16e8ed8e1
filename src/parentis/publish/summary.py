"""The page that says what matters, for who reads only one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from parentis.facts import Standing
from parentis.indicators import INDICATORS, measure
from parentis.indicators.catalogue import INDICATORS_IN_ALL
from parentis.publish.item import target_words
from parentis.publish.measures import Measures, anchor_of
from parentis.publish.report import Block, Kind, Listing, Pointer, Section, Summary, Tally

LEAD = (
    "This report shows where the board's indicators stood in {month}, what got clearly worse and what clearly "
    "improved. A change is called clear only when it is larger than chance would bring."
)

MET = {False: "targets met", True: "targets met, as far as published"}
NO_ISSUE = {
    False: "Nothing clearly got worse, and no target is missed.",
    True: "Among the figures that are published nothing clearly got worse, and no target is missed.",
}
NO_IMPROVEMENT = {
    False: "Nothing improved beyond what chance would bring.",
    True: "Among the figures that are published nothing improved beyond what chance would bring.",
}
"""What is said of targets, and in place of a list, by whether something is withheld."""

# Lines of one listing: the summary is to stay a page.
MOST_LISTED = 10


def summary(sections: Sequence[Section], measures: Measures, pages: Mapping[str, int], withheld: int = 0) -> Summary:
    """The summary of finished sections; `pages` are those of the Board Report, by the anchors of its indicators.

    `withheld` is how many measures would speak here if their latest figure were published.
    """
    issues = list(_pointers(sections, "issue", measures, pages))
    improvements = list(_pointers(sections, "improvement", measures, pages))
    against = list(_against_target(sections, measures, pages))
    met = sum(standing is Standing.MET for _, standing in against)
    evidenced = len(measures.series.evidenced_indicators)
    return Summary(
        heading="Summary",
        lead=(LEAD.format(month=measures.month.name), *([_of_withheld(withheld)] if withheld else [])),
        tallies=(
            Tally(str(len(issues)), "current issue" if len(issues) == 1 else "current issues"),
            Tally(str(len(improvements)), "improvement" if len(improvements) == 1 else "improvements"),
            *([Tally(f"{met} of {len(against)}", MET[bool(withheld)])] if against else []),
            Tally(f"{evidenced} of {INDICATORS_IN_ALL}", "indicators evidenced"),
        ),
        listings=(
            _listing("What needs attention", "Latest", issues, NO_ISSUE[bool(withheld)]),
            _listing("What improved", "Latest", improvements, NO_IMPROVEMENT[bool(withheld)]),
            *([_listing("Against target", "Target", [one for one, _ in against], "")] if against else []),
        ),
    )


def _of_withheld(number: int) -> str:
    """The sentence that says how many are not published."""
    if number == 1:
        return (
            "The latest figure of one headline measure is not published, since it is of few or would give away one "
            "that is. Whether it got worse or improved is not told; its section names it."
        )
    return (
        f"The latest figures of {number} headline measures are not published, since they are of few or would give away "
        "ones that are. Whether they got worse or improved is not told; each section names its own."
    )


def _listing(heading: str, last: str, pointers: Sequence[Pointer], none: str) -> Listing:
    more = len(pointers) - MOST_LISTED
    told = f"And {more} more, in the sections." if more > 0 else ""
    return Listing(heading, last, tuple(pointers[:MOST_LISTED]), none, told)


def _pointers(
    sections: Sequence[Section], kind: Kind, measures: Measures, pages: Mapping[str, int]
) -> Iterator[Pointer]:
    for section in sections:
        for part in section.parts:
            for block in part.blocks if part.kind == kind else ():
                for item in block.items:
                    title, figure = measures.in_short(item.code, item.measure)
                    # An average is told without what it was made from: a line is to stay a line.
                    figure = figure.partition(" (")[0] if measure(item.code, item.measure).kind == "average" else figure
                    yield _pointer(block, section, title, figure, pages)


def _against_target(
    sections: Sequence[Section], measures: Measures, pages: Mapping[str, int]
) -> Iterator[tuple[Pointer, Standing]]:
    """Every measure of the report that has a target, with where it stands."""
    for section in sections:
        blocks: dict[str, Block] = {}
        for part in section.parts:
            for block in part.blocks:
                blocks.setdefault(block.code, block)
        for code, block in blocks.items():
            for one in INDICATORS[code].measures:
                target = measures.get(one).target if measures.has(one) else None
                if target is not None:
                    title, _ = measures.in_short(code, one.measure)
                    goal = target_words(target).removeprefix("Target ")
                    told = goal if target.standing is Standing.UNDECIDED else f"{goal}: {target.standing.value}"
                    yield _pointer(block, section, title, told, pages), target.standing


def _pointer(block: Block, section: Section, title: str, figure: str, pages: Mapping[str, int]) -> Pointer:
    page = pages.get(anchor_of(block.code))
    return Pointer(block.code, title, figure, section.title, block.anchor, str(page) if page else "")
