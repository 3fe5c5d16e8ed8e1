"""Published figures and councils for the tests of comparisons. All numbers are invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from parentis.council import parse_council
from parentis.facts import Kind, Reading
from parentis.facts.change import Polarity
from parentis.facts.compare import comparison_of
from parentis.facts.published import PublishedStatistics
from parentis.formats.statistics import ENGLAND, NeighbourRow, Published
from parentis.formats.statistics.areas import area_by_key
from parentis.indicators import measure
from parentis.period import Month

JUNE = Month(2017, 6)
REGION = "E12000003"
NEIGHBOURS = ("350", "381", "332", "351")

COUNCIL = """
name = "Kirklees"
ons_code = "E08000034"
dfe_number = "382"
region = "Yorkshire and The Humber"
[population]
2016 = 98542
"""


def council(text=COUNCIL):
    return parse_council(text, "council.toml")


def with_neighbours(numbers=NEIGHBOURS, edition="April 2021 model"):
    listed = ", ".join(f'"{number}"' for number in numbers)
    keys = f'statistical_neighbours = [{listed}]\nstatistical_neighbours_edition = "{edition}"\n[population]'
    return council(COUNCIL.replace("[population]", keys))


def published(source, edition, ends, statistic, by_area, base=None):
    """Figures by area: a text is a mark, anything else a value with the decimals it is written with."""
    for key, value in by_area.items():
        area = area_by_key(key)
        mark = value if isinstance(value, str) and not value[:1].isdecimal() and value[:1] != "-" else ""
        number = None if mark else Decimal(str(value))
        decimals = 0 if number is None else max(0, -number.as_tuple().exponent)
        yield Published(
            source, edition, ends.year, ends, area.level, key, area.name, statistic, number, decimals, mark,
            None, None if base is None else Decimal(base),
        )  # fmt: skip


def march(year):
    return date(year, 3, 31)


def august(year):
    return date(year, 8, 31)


def mid_year(year):
    return date(year, 6, 30)


def neighbour_rows(edition, numbers=NEIGHBOURS):
    return [NeighbourRow(edition, "382", place, number, "close") for place, number in enumerate(numbers, start=1)]


def reading(kind, numerator, denominator, month=JUNE):
    return Reading(month, Kind(kind), Fraction(numerator), Fraction(denominator))


def compared(code, key, now, figures, *, month=JUNE, of=None, neighbours=(), polarity=None):
    """The comparison of a measure with these figures."""
    found = measure(code, key)
    return comparison_of(
        found, now, month, council() if of is None else of, polarity or Polarity(found.better),
        PublishedStatistics(figures, neighbours),
    )  # fmt: skip


def shares(year, values, source="SFR41", edition="2016", statistic="CLA_FCO", of="CLA_Mar"):
    """Counts over their bases, by area: (counted, base), either of them a mark or a number."""
    counted = {area: pair[0] for area, pair in values.items()}
    bases = {area: pair[1] for area, pair in values.items()}
    yield from published(source, edition, march(year), statistic, counted)
    yield from published(source, edition, march(year), of, bases)


KIRKLEES_AND_ENGLAND = {ENGLAND: (36000, 70000), REGION: (4000, 7000), "382": (400, 650)}
