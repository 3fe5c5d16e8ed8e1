"""The figures that the Highlight Report of September 2017 printed, and what a series has in their place.

`highlight_report.csv` has a row a figure: numerator, denominator and value as far as each was printed, the value with
the decimals it was printed with. `average of 12` is July 2016 to June 2017.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, fields
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

from parentis.council import Council
from parentis.facts import Comparators
from parentis.facts.delivered import DeliveredComparator
from parentis.formats.delivery import read_delivery
from parentis.period import Month
from parentis.sample import write_sample
from parentis.series.compute import Computation
from parentis.series.figure import Figure
from parentis.series.figures import Series
from parentis.series.record import CouncilRecord, Record

FILE = Path(__file__).parent / "highlight_report.csv"
AVERAGE = "average of 12"
MONTH = Month.parse("2017-06")


@dataclass(frozen=True)
class Printed:
    """A printed figure; what was not printed is empty."""

    code: str
    measure: str
    month: str
    numerator: str
    denominator: str
    value: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What no other row has."""
        return self.code, self.measure, self.month

    def __str__(self) -> str:
        parts = [self.numerator, f"of {self.denominator}" if self.denominator else ""]
        parts.append(f"({self.value})" if self.value and self.value != self.numerator else "")
        return " ".join(part for part in parts if part)


@dataclass(frozen=True)
class Found:
    """The same figure of the sample, exact; None where there is none."""

    numerator: Fraction | None = None
    denominator: Fraction | None = None
    value: Fraction | None = None

    def matches(self, printed: Printed) -> bool:
        """Whether it would have been printed as the report has it, in every part."""
        return all(
            not shown or (exact is not None and as_printed(exact, shown) == Decimal(shown))
            for shown, exact in (
                (printed.numerator, self.numerator),
                (printed.denominator, self.denominator),
                (printed.value, self.value),
            )
        )

    def as_in(self, printed: Printed) -> str:
        """The parts the report printed, rounded as there."""
        part = Printed(
            *printed.key,
            _shown(self.numerator, printed.numerator),
            _shown(self.denominator, printed.denominator),
            _shown(self.value, printed.value),
        )
        return str(part)


@dataclass(frozen=True)
class DefaultSample:
    """The default sample as `parentis run` has it: figures in detail, the council, the comparators delivered."""

    series: Series
    council: Council
    comparators: Comparators


def default_sample(folder: Path) -> DefaultSample:
    """Write the default sample into a folder, and read and compute it like any delivery."""
    write_sample(folder)
    read = read_delivery(folder)
    assert read.council is not None
    council = CouncilRecord(read.council.dfe_number, read.council, read.delivered)
    record = Record(read.tables, (council,))
    with Computation.of(record, MONTH) as computation:
        series = computation.series(in_detail=True)
    names = [field.name for field in fields(DeliveredComparator)]
    rows = read.tables["comparators"].select(names).to_pylist()
    delivered = tuple(DeliveredComparator(**row) for row in rows)
    return DefaultSample(series, read.council, Comparators(delivered=delivered))


def series_of_default_sample(folder: Path) -> Series:
    """The figures of the default sample."""
    return default_sample(folder).series


@cache
def figures() -> tuple[Printed, ...]:
    """Every printed figure."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(Printed(**row) for row in csv.DictReader(file))


def found(series: Series, printed: Printed) -> Found:
    """What the series has for a printed figure."""
    run = series.run(printed.code, printed.measure)
    if printed.month == AVERAGE:
        return _average(
            [each for each in run if "2016-07" <= each.month <= "2017-06"], pooled=bool(printed.denominator)
        )
    for each in run:
        if each.month == printed.month:
            return _found(each)
    return Found()


def misses(series: Series) -> Iterator[tuple[Printed, Found]]:
    """The printed figures that the series does not have."""
    for printed in figures():
        here = found(series, printed)
        if not here.matches(printed):
            yield printed, here


def as_printed(exact: Fraction, shown: str) -> Decimal:
    """Rounded half up to the decimals of what is shown."""
    places = len(shown.partition(".")[2])
    scaled = Decimal((exact * 10**places + Fraction(1, 2)).__floor__())
    rounded: Decimal = (scaled / 10**places).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return rounded


def _found(figure: Figure) -> Found:
    return Found(
        Fraction(figure.numerator),
        None if figure.denominator is None else Fraction(figure.denominator),
        figure.value,
    )


def _average(months: list[Figure], pooled: bool) -> Found:
    """Of twelve months: pooled where the report prints both parts, else the mean of the months."""
    parts = [_found(each) for each in months]
    if not parts:
        return Found()
    if pooled:
        numerator = sum((part.numerator or Fraction(0) for part in parts), Fraction(0))
        denominator = sum((part.denominator or Fraction(0) for part in parts), Fraction(0))
        return Found(numerator, denominator, 100 * numerator / denominator if denominator else None)
    values = [part.value for part in parts if part.value is not None]
    return Found(
        sum((part.numerator or Fraction(0) for part in parts), Fraction(0)) / len(parts),
        None,
        sum(values, Fraction(0)) / len(values) if values else None,
    )


def _shown(exact: Fraction | None, shown: str) -> str:
    if not shown:
        return ""
    return "-" if exact is None else str(as_printed(exact, shown))
