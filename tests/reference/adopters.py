"""6.01 Adopters: households, which no dimension divides."""

from collections.abc import Iterator

from tests.reference.cases import NO_DIMENSIONS, Case, Counted
from tests.reference.dates import in_the_months, last_day
from tests.reference.record import Record


def measures(record: Record, month: str) -> Iterator[Counted]:
    enquired = in_the_year(record, "enquired_on", month)
    approved = in_the_year(record, "approved_on", month)
    if record.has("adopters", "approved_on"):
        yield Counted("6.01.01", "approved-12m", month, approved, dimensions=NO_DIMENSIONS)
    if record.has("adopters", "enquired_on"):
        yield Counted("6.01.02", "enquiries-12m", month, enquired, dimensions=NO_DIMENSIONS)
    if record.has("adopters", "approved_on", "enquired_on"):
        yield Counted("6.01.05", "completion-12m", month, approved, enquired, dimensions=NO_DIMENSIONS)


def in_the_year(record: Record, column: str, month: str) -> list[Case]:
    """The rows with a date in the 12 months, each a household."""
    rows = record.tables.get("adopters", [])
    return [Case(row["household_id"], {}) for row in rows if in_the_months(row[column], last_day(month), 12)]
