"""Children looked after: numbers and rates per 10,000, the later tidy files; a row an area, a year and a population.

As the Department publishes it, where the edition is the latest year in the file, and as several editions stacked with
a column that names each. The names of two columns have changed over the years.
"""

from __future__ import annotations

from collections.abc import Sequence

from parentis.formats.statistics.published import Published
from parentis.formats.statistics.table import Gathered, Row, data_rows, ending_year, march, one_of, places, value_at

SOURCE = "number-and-rate"
_STATISTICS = {
    "children looked after on 31 march each year": "looked after on 31 March",
    "children starting to be looked after each year": "starting in the year",
    "children ceasing to be looked after each year": "ceasing in the year",
}
_COLUMNS = ("time_period", "geographic_level", "population_estimate", "rate_per_10000")
_WHAT = ("population_type", "measure")
_COUNT = ("children_count", "number")


def read_number_and_rate(rows: Sequence[Row], into: Gathered) -> tuple[str, str] | None:
    """What the file is and its edition; None when it is no such file."""
    header = rows[0][1]
    at, what, count = places(header, _COLUMNS), one_of(header, _WHAT), one_of(header, _COUNT)
    if at is None or what is None or count is None:
        return None
    at |= {"what": what, "count": count}
    of = {name.strip().lower(): place for place, name in enumerate(header)}
    latest = latest_year(rows, at["time_period"])
    for number, values in data_rows(rows):
        _read_row(number, values, at, of, latest, into)
    editions = sorted({figure.edition for figure in into.figures})
    return "children looked after, numbers and rates", ", ".join(editions) or latest


def latest_year(rows: Sequence[Row], place: int) -> str:
    """The latest year in the file, which is that of its edition."""
    years = [year for _, values in data_rows(rows) if (year := ending_year(value_at(values, place))) is not None]
    return str(max(years, default=""))


def tidy_area(values: Sequence[str], of: dict[str, int]) -> tuple[str, str, str]:
    """The code, DfE number and name of the area a tidy row is about, by its level."""
    columns = {
        "national": ("country_code", "", "country_name"),
        "regional": ("region_code", "", "region_name"),
    }.get(value_at(values, of.get("geographic_level")).lower(), ("new_la_code", "old_la_code", "la_name"))
    code, dfe, name = (value_at(values, of.get(column)) for column in columns)
    return code, dfe, name or value_at(values, of.get("area"))


def _read_row(
    number: int, values: list[str], at: dict[str, int], of: dict[str, int], latest: str, into: Gathered
) -> None:
    year = into.year(number, "time_period", value_at(values, at["time_period"]))
    what = value_at(values, at["what"])
    statistic = _STATISTICS.get(what.lower())
    area = into.area(number, *tidy_area(values, of), "geographic_level")
    if statistic is None:
        into.bad("unknown-statistic", "This population is none that we know: the row was left out.", number,
                 "population_type", what)  # fmt: skip
    if year is None or statistic is None or area is None:
        return
    count = into.cell(number, "children_count", value_at(values, at["count"]))
    people = into.cell(number, "population_estimate", value_at(values, at["population_estimate"]))
    rate = into.cell(number, "rate_per_10000", value_at(values, at["rate_per_10000"]))
    if rate is None or count is None or people is None or (rate.is_blank and count.is_blank):
        return
    edition = value_at(values, of.get("edition")).removesuffix(" edition") or latest
    mark = rate.mark or ("" if rate.value is not None else count.mark or "blank")
    into.add(
        Published(
            SOURCE, edition, year, march(year), area.level, area.key, area.name, statistic,
            rate.value, rate.decimals, mark, count.value, people.value,
        ),
        number,
        "rate_per_10000",
    )  # fmt: skip
