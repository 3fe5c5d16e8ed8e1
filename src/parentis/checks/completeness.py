"""What is left blank and only weakens a figure: one finding for each file and column, with how many rows."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from parentis.checks.view import View
from parentis.formats.findings import FindingList
from parentis.records.tables import TABLES
from parentis.words.groups import CONTINUES, RESPITE, TEMPORARY_PLACEMENTS

Applies = Callable[[View, int], bool]


@dataclass(frozen=True)
class Wanted:
    """A column that a figure would like filled, in the rows where it applies, and what follows if it is not."""

    table: str
    column: str
    applies: Applies
    follows: str


def _placed(view: View, place: int) -> bool:
    return view["ls"][place] not in RESPITE and view["place"][place] not in TEMPORARY_PLACEMENTS


def _always(view: View, place: int) -> bool:
    return True


WANTED = (
    Wanted("episodes", "pl_post", _placed, "the placement is neither inside nor outside the authority"),
    Wanted("episodes", "home_post", _placed, "the distance from home is not known"),
    Wanted("visits", "seen", _always, "the child counts as not seen"),
    Wanted("offences", "substantive", _always, "the outcome counts as not substantive"),
)


def check_completeness(views: dict[str, View], findings: FindingList) -> None:
    """Blanks that weaken a figure, and movements with no reason or 'other'."""
    for wanted in WANTED:
        view = views.get(wanted.table)
        if view is not None and view.table[wanted.column].null_count < len(view):
            _count_blanks(view, wanted, findings)
    if "episodes" in views:
        _check_reasons(views["episodes"], findings)


def _count_blanks(view: View, wanted: Wanted, findings: FindingList) -> None:
    blank, rows = Counter[str](), Counter[str]()
    for place, value in enumerate(view[wanted.column]):
        if wanted.applies(view, place):
            rows[view.files[place]] += 1
            blank[view.files[place]] += value is None
    source = TABLES[wanted.table].column(wanted.column).source
    for file, number in sorted(blank.items()):
        if number:
            findings.add(
                "warning",
                "left-blank",
                f"{source} is blank in {number:,} of {rows[file]:,} rows, and for them {wanted.follows}: "
                "fill it in where it can be known.",
                file=file,
                column=source,
            )


def _check_reasons(view: View, findings: FindingList) -> None:
    """Of the episodes that end a placement by a move, those with no reason or only 'other'."""
    moves, blank, other = Counter[str](), Counter[str](), Counter[str]()
    begun = {
        (child, day)
        for child, day, rne, kind in zip(view["child_id"], view["decom"], view["rne"], view["place"], strict=True)
        if rne in ("P", "B") and kind not in TEMPORARY_PLACEMENTS
    }
    columns = zip(view["child_id"], view["dec"], view["rec"], view["place"], view["reason_place_change"], strict=True)
    for place, (child, dec, rec, kind, reason) in enumerate(columns):
        if rec != CONTINUES or kind in TEMPORARY_PLACEMENTS or (child, dec) not in begun:
            continue
        file = view.files[place]
        moves[file] += 1
        blank[file] += reason is None
        other[file] += reason == "OTHER"
    for rule, counted, words in (
        ("no-reason", blank, "has no reason"),
        ("reason-other", other, "has the reason OTHER"),
    ):
        for file, number in sorted(counted.items()):
            if number:
                findings.add(
                    "warning",
                    rule,
                    f"{number:,} of {moves[file]:,} moves from one placement to another "
                    f"{words.replace('has', 'have') if number > 1 else words}: enter the reason where it is known.",
                    file=file,
                    column="REASON_PLACE_CHANGE",
                )
