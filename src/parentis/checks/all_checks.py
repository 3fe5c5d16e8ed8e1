"""Every check, run over a delivery that has been read."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from parentis.checks.children import check_children
from parentis.checks.code_years import check_code_years
from parentis.checks.comparators import check_comparators
from parentis.checks.completeness import check_completeness
from parentis.checks.dates import check_dates
from parentis.checks.episodes import check_episodes
from parentis.checks.numbers import check_numbers
from parentis.checks.repeats import check_repeats
from parentis.checks.return_interviews import check_return_interviews
from parentis.checks.view import View, views
from parentis.formats.delivery import Delivery
from parentis.formats.findings import Finding, FindingList, in_order

Check = Callable[[dict[str, View], FindingList], None]

CHECKS: tuple[Check, ...] = (
    check_episodes,
    check_children,
    check_numbers,
    check_repeats,
    check_return_interviews,
    check_completeness,
    check_comparators,
)


def findings_in(delivery: Delivery, today: date | None = None) -> tuple[Finding, ...]:
    """What the checks find in a delivery, without what was found while it was read. `today` is for tests."""
    findings = FindingList()
    seen = views(delivery.tables, delivery.origins)
    for check in CHECKS:
        check(seen, findings)
    check_dates(seen, today or date.today(), findings)
    check_code_years(seen, {file.path: file.return_year for file in delivery.files}, findings)
    return findings.all()


def checked(delivery: Delivery, today: date | None = None) -> Delivery:
    """The same delivery with what the checks find added to its findings, errors first."""
    return replace(delivery, findings=in_order([*delivery.findings, *findings_in(delivery, today)]))
