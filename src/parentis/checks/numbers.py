"""Numbers that cannot be: out of their range, or more of a part than of the whole."""

from dataclasses import dataclass
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from parentis.checks.view import View
from parentis.formats.findings import FindingList


@dataclass(frozen=True)
class Range:
    """The least and the most a number may be, both included; None for no limit."""

    table: str
    column: str
    least: Decimal
    most: Decimal | None


RANGES = (
    Range("episodes", "pl_distance", Decimal(0), Decimal("999.9")),
    Range("oc2", "sdq_score", Decimal(0), Decimal(40)),
    Range("sdq", "score", Decimal(0), Decimal(40)),
    Range("workforce", "fte", Decimal(0), Decimal(1)),
    Range("establishment", "posts_fte", Decimal(0), None),
    Range("establishment", "vacant_fte", Decimal(0), None),
    Range("attendance", "sessions_possible", Decimal(0), None),
    Range("attendance", "sessions_authorised_absence", Decimal(0), None),
    Range("attendance", "sessions_unauthorised_absence", Decimal(0), None),
    Range("foster_carers", "approved_places", Decimal(0), None),
)


def check_numbers(views: dict[str, View], findings: FindingList) -> None:
    """Each number against its range, and absence against the sessions there were."""
    for limits in RANGES:
        if limits.table in views:
            _check_range(views[limits.table], limits, findings)
    if "attendance" in views:
        _check_absence(views["attendance"], findings)
    if "establishment" in views:
        _check_vacancies(views["establishment"], findings)


def _check_range(view: View, limits: Range, findings: FindingList) -> None:
    values = view.table[limits.column]
    outside = pc.less(values, _scalar(limits.least, values.type))
    if limits.most is not None:
        outside = pc.or_(outside, pc.greater(values, _scalar(limits.most, values.type)))
    range_of = f"from {limits.least} to {limits.most}" if limits.most is not None else f"{limits.least} or more"
    for place in pc.indices_nonzero(pc.fill_null(outside, False)).to_pylist():
        view.report(
            findings, "error", "out-of-range", place, limits.column, f"It should be {range_of}: correct the number."
        )


def _scalar(number: Decimal, of_type: pa.DataType) -> pa.Scalar:
    return pa.scalar(int(number) if pa.types.is_integer(of_type) else number, of_type)


def _check_absence(view: View, findings: FindingList) -> None:
    columns = zip(
        view["sessions_possible"],
        view["sessions_authorised_absence"],
        view["sessions_unauthorised_absence"],
        strict=True,
    )
    for place, (possible, authorised, unauthorised) in enumerate(columns):
        absent = (authorised or 0) + (unauthorised or 0)
        if possible is not None and absent > possible:
            view.report(
                findings,
                "error",
                "more-absence-than-sessions",
                place,
                "sessions_possible",
                f"The pupil missed {absent:,} sessions of {possible:,} possible: correct the numbers.",
            )


def _check_vacancies(view: View, findings: FindingList) -> None:
    for place, (posts, vacant) in enumerate(zip(view["posts_fte"], view["vacant_fte"], strict=True)):
        if posts is not None and vacant is not None and vacant > posts:
            view.report(
                findings,
                "error",
                "more-vacancies-than-posts",
                place,
                "vacant_fte",
                f"There are more vacancies than posts ({posts.normalize():f}): correct the numbers.",
            )
