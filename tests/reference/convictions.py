"""4.12 Convictions."""

from collections.abc import Iterator

from tests.reference.cases import Counted, share
from tests.reference.cohorts import s0_in_care_12_months
from tests.reference.dates import between, last_day, less_months, return_year_start
from tests.reference.record import Record

QUARTER_ENDS = (3, 6, 9, 12)


def measures(record: Record, month: str) -> Iterator[Counted]:
    """4.12.01: by the day of the outcome; a young person counts once."""
    if not record.has("offences", "outcome_on", "substantive"):
        return
    d = last_day(month)
    cohort = []
    for one in s0_in_care_12_months(record, d):
        if one.aged(10, 17, d):
            rows = one.child.rows("offences", "outcome_on")
            days = [row["outcome_on"] for row in rows if row["substantive"] == "Y"]
            quarter = any(between(day, less_months(d, 3), d) for day in days)
            cohort.append(
                one.case(record, d, quarter=quarter, year=any(return_year_start(d) <= day <= d for day in days))
            )
    if d.month in QUARTER_ENDS:
        yield share("4.12.01", "quarter", month, cohort, "quarter")
    yield share("4.12.01", "year-to-date", month, cohort, "year")
