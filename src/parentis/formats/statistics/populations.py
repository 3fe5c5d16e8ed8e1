"""ONS mid-year estimates of the population aged 0-17, as the Department republishes them: a row an area and a year.

The edition is the latest year in the file: each edition restates the years before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from parentis.formats.statistics.number_and_rate import latest_year, tidy_area
from parentis.formats.statistics.published import Published
from parentis.formats.statistics.table import Gathered, Row, data_rows, june, places, value_at

SOURCE = "populations"
STATISTIC = "population aged 0-17"
_COLUMNS = ("time_period", "geographic_level", "age_group", "population_estimate")
_AGES = "children aged 0 to 17 years"


def read_populations(rows: Sequence[Row], into: Gathered) -> tuple[str, str] | None:
    """What the file is and its edition; None when it is no such file."""
    header = rows[0][1]
    at = places(header, _COLUMNS)
    if at is None:
        return None
    of = {name.strip().lower(): place for place, name in enumerate(header)}
    edition = latest_year(rows, at["time_period"])
    for number, values in data_rows(rows):
        if value_at(values, at["age_group"]).lower() != _AGES:
            continue
        year = into.year(number, "time_period", value_at(values, at["time_period"]))
        area = into.area(number, *tidy_area(values, of), "geographic_level")
        people = into.cell(number, "population_estimate", value_at(values, at["population_estimate"]))
        if year is None or area is None or people is None or people.is_blank:
            continue
        into.add(
            Published(SOURCE, edition, year, june(year), area.level, area.key, area.name, STATISTIC, *people),
            number,
            "population_estimate",
        )
    return "population aged 0-17 at mid-year", edition
