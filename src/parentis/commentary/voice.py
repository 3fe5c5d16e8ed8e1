"""How one item speaks: what its measure is called, how its figures print, how its months are named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parentis.commentary.subjects import Subject
from parentis.facts import Display, Kind
from parentis.facts.reading import TWELVE, Reading
from parentis.period import Month

MONTH_END = "month end"
ROLLING = "rolling"

# More months than this are counted instead of named.
MONTHS_NAMED = 2


@dataclass(frozen=True, slots=True)
class Voice:
    """The manner of one item. `period` is the measure's; `month` is the report month."""

    subject: Subject
    display: Display
    period: str
    month: Month

    def month_name(self, month: Month) -> str:
        """`June 2017` for the report month; the others without a year when it is the same year."""
        return month.name if month == self.month else self.month_again(month)

    def month_again(self, month: Month) -> str:
        """A month once the report month has been named: without a year when it is the same year."""
        return month.name.partition(" ")[0] if month.year == self.month.year else month.name

    def when(self, month: Month) -> str:
        """`in May`, `at the end of May` or `in the 12 months to May`."""
        if self.period == ROLLING:
            return f"in the {TWELVE} months to {self.month_name(month)}"
        where = "at the end of" if self.period == MONTH_END else "in"
        return f"{where} {self.month_name(month)}"

    def when_before(self, month: Month) -> str:
        """An earlier month beside the report month: `a year earlier`, `in May`; `a month earlier` for twelve."""
        if month == self.month.less(TWELVE):
            return "a year earlier"
        return "a month earlier" if self.period == ROLLING else self.when(month)

    def when_any(self, readings: Sequence[Reading]) -> str:
        """The months of some readings, named when they are few and counted when not."""
        if len(readings) > MONTHS_NAMED:
            return f"in {len(readings)} of them"
        names = " and ".join(self.month_name(reading.month) for reading in readings)
        return f"in the {TWELVE} months to {names}" if self.period == ROLLING else f"in {names}"

    def span(self, months: int) -> str:
        """What the extremes are looked for in."""
        if self.period == ROLLING:
            return "last twelve such figures" if months == TWELVE else f"last {months} such figures"
        return "twelve months" if months == TWELVE else f"{months} months with a figure"

    @property
    def is_count(self) -> bool:
        """Whether the measure is a plain count."""
        return self.display.kind is Kind.COUNT
