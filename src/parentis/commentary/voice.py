"""How one item speaks: what its measure is called, how its figures print, how its months are named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from parentis.commentary.subjects import Subject
from parentis.facts import Display, Kind
from parentis.facts.reading import TWELVE, Reading
from parentis.period import Month
from parentis.period.dates import academic_year_label

MONTH_END = "month end"
ROLLING = "rolling"
YEAR = "year"

# What stands before a month, by the period the figure covers; `in` where it is the month itself.
_WHEN: Mapping[str, str] = {
    MONTH_END: "at the end of",
    ROLLING: f"in the {TWELVE} months to",
    "three years": "in the three years to",
    "quarter to D": "in the three months to",
    "quarter ends only": "in the quarter to",
    "year to date": "by the end of",
    YEAR: "in the academic year",
}

# Figures of several months, one at every month end: they are not called months.
OVERLAPPING = (ROLLING, "three years", "quarter to D")

# More months than this are counted instead of named.
MONTHS_NAMED = 2


_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def in_words(months: int) -> str:
    """A number of months up to twelve."""
    return _WORDS[months]


@dataclass(frozen=True, slots=True)
class Voice:
    """The manner of one item. `period` and `key` (code and measure) are the measure's; `month` is the report month.

    `is_masked` says that some of the months shown have a figure that a public edition does not publish: what is said of
    the others is then of those with a published figure.
    An academic year is the month it ends with, and is named by its label.
    """

    subject: Subject
    display: Display
    period: str
    month: Month
    key: tuple[str, str]
    is_masked: bool = False

    def label(self, month: Month) -> str:
        """A month as data has it: `2017-06`, or `2015/16`."""
        return academic_year_label(month.last) if self.period == YEAR else str(month)

    def month_name(self, month: Month) -> str:
        """`June 2017` for the report month; the others without a year when it is the same year."""
        return month.name if month == self.month and self.period != YEAR else self.month_again(month)

    def month_again(self, month: Month) -> str:
        """A month once the report month has been named: without a year when it is the same year."""
        return self.label(month) if self.period == YEAR else self.calendar_month(month)

    def calendar_month(self, month: Month) -> str:
        """A month of the calendar, such as a target's: without a year when the sentence has named it."""
        named = month.year == self.month.year and self.period != YEAR
        return month.name.partition(" ")[0] if named else month.name

    def when(self, month: Month) -> str:
        """`in May`, `at the end of May` or `in the 12 months to May`."""
        return f"{_WHEN.get(self.period, 'in')} {self.month_name(month)}"

    def when_again(self, month: Month) -> str:
        """The same once the report month has been named in full."""
        return f"{_WHEN.get(self.period, 'in')} {self.month_again(month)}"

    def when_before(self, month: Month) -> str:
        """An earlier month beside the report month: `a year earlier`, `in May`; `a month earlier` for twelve."""
        if month == self.month.less(TWELVE):
            return "the year before" if self.period == YEAR else "a year earlier"
        if self.period in OVERLAPPING:
            return "a month earlier" if month == self.month.less(1) else "three months earlier"
        return self.when_then(month)

    def when_then(self, month: Month) -> str:
        """An earlier month once the report month has been told: of a month's end, `in May` will do."""
        return f"in {self.month_name(month)}" if self.period == MONTH_END else self.when(month)

    def when_told(self, month: Month) -> str:
        """Any month once the report month has been named in full: of a month's end, `in June` will do."""
        return f"in {self.month_again(month)}" if self.period == MONTH_END else self.when_again(month)

    def when_in_full(self, month: Month) -> str:
        """An earlier month before the report month has been named: `in October 2016`, always with its year."""
        name = self.label(month) if self.period == YEAR else month.name
        return f"in {name}" if self.period == MONTH_END else f"{_WHEN.get(self.period, 'in')} {name}"

    def when_any(self, readings: Sequence[Reading]) -> str:
        """The months of some readings, named when they are few and counted when not."""
        if len(readings) > MONTHS_NAMED:
            return f"in {in_words(len(readings))} of {'them' if self.period in OVERLAPPING else 'the months'}"
        names = " and ".join(self.month_name(reading.month) for reading in readings)
        return f"{_WHEN[self.period]} {names}" if self.period in OVERLAPPING else f"in {names}"

    def turning(self, readings: Sequence[Reading]) -> str:
        """A figure that months in a row print alike, and when: `91 in March and April`.

        Of two months with other bases each is told with its own; of more the first, and to when it was the same.
        """
        first, last = readings[0], self.month_name(readings[-1].month)
        figures = [self.display.reading(each) for each in readings]
        is_one_figure = len(set(figures)) == 1
        if len(readings) > MONTHS_NAMED:
            return f"{figures[0]} {self.when_then(first.month)} (the same to {last})"
        if is_one_figure and len(readings) > 1:
            return f"{figures[0]} {self.when_any(readings)}"
        told = zip(figures, readings, strict=True)
        return " and ".join(f"{figure} {self.when_then(each.month)}" for figure, each in told)

    def span(self, months: int) -> str:
        """What the extremes are looked for in."""
        if self.period in OVERLAPPING:
            such = "published figures of the kind" if self.is_masked else "such figures"
            return "last twelve such figures" if months == TWELVE else f"last {months} {such}"
        return "twelve months" if months == TWELVE else self.months_with_a_figure(months)

    def months_with_a_figure(self, months: int) -> str:
        """`9 months with a figure`, or with a published one."""
        return f"{months} months with a {self.figure_there_is}"

    @property
    def figure_there_is(self) -> str:
        """What the months have that are told of: a figure, or a published one where others are not published."""
        return "published figure" if self.is_masked else "figure"

    def in_each_of(self, months: int) -> str:
        """`in each of the twelve months`, `throughout the last twelve such figures`."""
        every = "throughout" if self.period in OVERLAPPING else "in each of"
        return f"{every} the {self.span(months)}"

    @property
    def is_count(self) -> bool:
        """Whether the measure is a plain count."""
        return self.display.kind is Kind.COUNT
