"""The calendar month, as a value."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

_WRITTEN = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """One calendar month, for example June 2017. Months are ordered by time."""

    year: int
    number: int
    """1 for January to 12 for December."""

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 12:
            raise ValueError(f"{self.number} is not a month: January is 1, December is 12")
        if not MINYEAR <= self.year <= MAXYEAR:
            raise ValueError(f"the year {self.year} is outside the calendar")

    @classmethod
    def parse(cls, text: str) -> Month:
        """The month written as `YYYY-MM`. Raises ValueError, in one plain sentence, for any other text."""
        written = _WRITTEN.fullmatch(text.strip())
        if written is None or not 1 <= int(written[2]) <= 12 or int(written[1]) < MINYEAR:
            raise ValueError(f"{text!r} is not a month: write year and month, as in 2017-06")
        return cls(int(written[1]), int(written[2]))

    @classmethod
    def of(cls, day: date) -> Month:
        """The month that a day lies in."""
        return cls(day.year, day.month)

    @classmethod
    def from_index(cls, index: int) -> Month:
        """The month with this `index`."""
        year, number = divmod(index, 12)
        return cls(year, number + 1)

    @property
    def index(self) -> int:
        """Months counted in a row, year x 12 + month - 1, so that differences are numbers of months."""
        return self.year * 12 + self.number - 1

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """The last day: D, when this is the report month."""
        return date(self.year, self.number, monthrange(self.year, self.number)[1])

    def plus(self, months: int) -> Month:
        """The month that many months later."""
        return Month.from_index(self.index + months)

    def less(self, months: int) -> Month:
        """The month that many months earlier."""
        return Month.from_index(self.index - months)

    @property
    def is_quarter_end(self) -> bool:
        """Whether a quarter ends with it: March, June, September and December."""
        return self.number % 3 == 0

    @property
    def name(self) -> str:
        """As people say it: `June 2017`."""
        return f"{_NAMES[self.number - 1]} {self.year}"

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"
