"""Comparators that cannot be used: of no year, or a rank among nobody knows how many."""

from parentis.checks.view import View
from parentis.formats.findings import FindingList
from parentis.formats.statistics.periods import period_end


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
    for place, (kind, ranked) in enumerate(zip(comparators["comparator"], comparators["ranked"], strict=True)):
        if kind == "rank" and not ranked:
            comparators.report(
                findings,
                "warning",
                "rank-of-how-many",
                place,
                "ranked",
                "A rank tells nothing without the number of authorities ranked, so it is not shown: add it.",
            )
