"""Rows that say one thing twice, where a figure would count it twice or must choose."""

from collections.abc import Sequence
from dataclasses import dataclass

from parentis.checks.view import View
from parentis.formats.findings import FindingList, Severity


@dataclass(frozen=True)
class Repeat:
    """Columns that no two rows of a table should share, and what figures make of it when two do."""

    table: str
    key: tuple[str, ...]
    severity: Severity
    outcome: str


REPEATS = (
    Repeat("reviews", ("child_id", "review", "review_code"), "error", "both count in 4.06.03, which counts reviews"),
    Repeat("missing", ("child_id", "missing", "mis_start", "mis_end"), "error", "both count as missing episodes"),
    Repeat("workforce", ("worker_id", "role", "started_on"), "error", "the worker's FTE counts twice"),
    Repeat("establishment", ("team", "service", "as_at"), "error", "the posts are added together"),
    Repeat("attendance", ("child_id", "month"), "error", "the sessions are added together"),
    Repeat("foster_carers", ("household_id", "approved_on"), "error", "both count as households"),
    Repeat("adopters", ("household_id", "enquired_on"), "error", "both count as households"),
    Repeat("fostering_enquiries", ("enquiry_id",), "error", "both count as enquiries"),
    Repeat("care_leavers", ("child_id", "as_at"), "warning", "the later row holds"),
    Repeat(
        "attainment",
        ("child_id", "academic_year", "key_stage", "measure"),
        "warning",
        "they are one result: achieved if either says so, and the later score",
    ),
)


def check_repeats(views: dict[str, View], findings: FindingList) -> None:
    """Each table's rows against those before them."""
    for repeat in REPEATS:
        if repeat.table in views:
            _check(views[repeat.table], repeat, findings)


def _check(view: View, repeat: Repeat, findings: FindingList) -> None:
    first: dict[Sequence[object], int] = {}
    for place, key in enumerate(zip(*(view[column] for column in repeat.key), strict=True)):
        # A blank among what tells rows apart is told elsewhere, except the end of something that goes on.
        if key[0] is None:
            continue
        if key in first:
            view.report(
                findings,
                repeat.severity,
                "row-twice",
                place,
                repeat.key[0],
                f"Row {view.rows[first[key]]} of {view.files[first[key]]} says the same, and {repeat.outcome}: "
                "take one of the two out.",
            )
        first.setdefault(key, place)
