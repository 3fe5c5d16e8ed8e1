"""Children across the modules: in Header, with one date of birth, with a pupil number of their own."""

from collections.abc import Iterable
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from parentis.checks.view import View
from parentis.formats.findings import FindingList, Severity
from parentis.records.tables import DELIVERY_TABLES, SSDA903_TABLES
from parentis.words.codes import code_set

# Without a date of birth a child falls out of what these are counted for.
_COUNTED_BY_AGE = frozenset({"episodes", "reviews", "uasc", "missing"})
# These are also about children and young people who are not, or no longer, in care.
_OTHERS_TOO = frozenset({"allocations", "care_leavers"})
# A child has at most one row in a year's file of these; Header and UASC are settled when files are joined.
_ONE_ROW_A_CHILD = ("oc2", "oc3", "ad1")
# Up to so many children of a file who are not in Header are told one by one.
_FEW = 20


def check_children(views: dict[str, View], findings: FindingList) -> None:
    """Every module against Header."""
    header = views.get("header")
    if header is None:
        return
    known = dict(zip(header["child_id"], header["date_of_birth"], strict=True))
    for table in SSDA903_TABLES:
        if table.name != "header" and table.name in views:
            _check_in_header(views[table.name], known, findings)
            _check_date_of_birth(views[table.name], known, findings)
    for table in DELIVERY_TABLES:
        if table.name in views and "child_id" in table.names and table.name not in _OTHERS_TOO:
            _check_in_header_or_count(views[table.name], known, findings)
    for name in _ONE_ROW_A_CHILD:
        if name in views:
            _check_one_row(views[name], findings)
    _check_pupil_numbers(header, findings)


def _strangers(view: View, known: Iterable[str | None]) -> list[tuple[int, str]]:
    """The rows whose child is not in Header: place and child."""
    children = view.table["child_id"]
    unknown = pc.and_(pc.is_valid(children), pc.invert(pc.is_in(children, value_set=pa.array(known, pa.string()))))
    places = pc.indices_nonzero(unknown).to_pylist()
    return list(zip(places, children.filter(unknown).to_pylist(), strict=True))


def _check_in_header(view: View, known: dict[str | None, date | None], findings: FindingList) -> None:
    severity: Severity = "error" if view.name in _COUNTED_BY_AGE else "warning"
    told: set[tuple[str, str]] = set()
    for place, child in _strangers(view, known):
        if (view.files[place], child) not in told:
            told.add((view.files[place], child))
            view.report(
                findings,
                severity,
                "not-in-header",
                place,
                "child_id",
                "The child is not in Header, so age and sex are not known: add the child to Header.",
            )


def _check_in_header_or_count(view: View, known: Iterable[str | None], findings: FindingList) -> None:
    """Each child at its first row of a file; of more than a few, one finding: visits may be of thousands of others."""
    strangers: dict[str, dict[str, int]] = {}
    for place, child in _strangers(view, known):
        strangers.setdefault(view.files[place], {}).setdefault(child, place)
    for first in strangers.values():
        places = list(first.values())
        told = ["The child is not in Header"] * len(places)
        if len(places) > _FEW:
            told = [f"{len(places):,} children of this file are not in Header, the first of them in this row"]
        for words, place in zip(told, places, strict=False):
            remedy = "see that ids are those of the case system, or add the child to Header."
            view.report(findings, "warning", "not-in-header", place, "child_id", f"{words}: {remedy}")


def _check_date_of_birth(view: View, known: dict[str | None, date | None], findings: FindingList) -> None:
    if "date_of_birth" not in view:
        return
    for place, (child, born) in enumerate(zip(view["child_id"], view["date_of_birth"], strict=True)):
        in_header = known.get(child)
        if born and in_header and born != in_header:
            view.report(
                findings,
                "error",
                "birth-dates-differ",
                place,
                "date_of_birth",
                f"Header has {in_header:%d/%m/%Y} as this child's date of birth, and counts: see which is right.",
            )


def _check_one_row(view: View, findings: FindingList) -> None:
    first: dict[tuple[str, str], int] = {}
    for place, child in enumerate(view["child_id"]):
        if child is None:
            continue
        earlier = first.setdefault((view.files[place], child), place)
        if earlier != place:
            view.report(
                findings,
                "warning",
                "two-rows-of-a-child",
                place,
                "child_id",
                f"The child has a row already, row {view.rows[earlier]}: take one out.",
            )


def _check_pupil_numbers(header: View, findings: FindingList) -> None:
    stands_for_none = code_set("UPN_UNKNOWN")
    first: dict[str, int] = {}
    for place, upn in enumerate(header["upn"]):
        if upn is None or upn in stands_for_none:
            continue
        earlier = first.setdefault(upn, place)
        if earlier != place:
            header.report(
                findings,
                "warning",
                "pupil-number-twice",
                place,
                "upn",
                f"Another child has the same UPN ({header.where(earlier)}): see whose it is, "
                "or whether the two are one child.",
            )
