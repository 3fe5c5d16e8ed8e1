"""Comparators that cannot be used: of no year, a rank among nobody knows how many, or one that is no place."""

from parentis.checks.view import View
from parentis.formats.findings import FindingList
from parentis.formats.statistics.periods import period_end
from parentis.formats.statistics.published import is_a_place


def check_comparators(views: dict[str, View], findings: FindingList) -> None:
    """Each says which year it is of, and a rank among how many it is one."""
    comparators = views.get("comparators")
    if comparators is None:
        return
    for place, (period, code) in enumerate(zip(comparators["period"], comparators["code"], strict=True)):
        if period is not None and period_end(period, code or "") is None:
            comparators.report(
                findings,
                "warning",
                "no-period",
                place,
                "period",
                "It does not say the end of a year, so nothing is compared with it: write the day, as 2016-03-31.",
            )
    columns = (comparators["comparator"], comparators["value"], comparators["ranked"])
    for place, (kind, value, ranked) in enumerate(zip(*columns, strict=True)):
        if kind == "rank" and not ranked:
            comparators.report(
                findings,
                "warning",
                "rank-of-how-many",
                place,
                "ranked",
                "A rank tells nothing without the number of authorities ranked, so it is not shown: add it.",
            )
        elif kind == "rank" and value is not None and not is_a_place(value, ranked):
            comparators.report(
                findings,
                "warning",
                "no-rank",
                place,
                "value",
                f"A rank is a whole number from 1 to the number ranked ({ranked}), so it is not shown: correct it.",
            )
