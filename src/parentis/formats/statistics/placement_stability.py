"""Placement stability, the later tidy file: a row an area, a year, a group of children and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from parentis.formats.statistics.number_and_rate import latest_year, tidy_area
from parentis.formats.statistics.published import Published
from parentis.formats.statistics.table import Gathered, Row, data_rows, ending_year, march, one_of, places, value_at

SOURCE = "placement-stability"
_COLUMNS = ("time_period", "geographic_level", "cla_group", "placement_stability")
_COUNT = ("children_count", "number")
_PERCENT = ("children_percent", "percentage")
_TOTAL = "total children"
_STATISTICS = {
    "with 3 or more placements during the year": "three or more placements in the year",
    "with 3 or more placements during the previous 2 years": "three or more placements in two years",
    "living with the same carer for at least 2 years": "same carer for two years",
}


def read_placement_stability(rows: Sequence[Row], into: Gathered) -> tuple[str, str] | None:
    """What the file is and its edition; None when it is no such file."""
    header = rows[0][1]
    at, count_at, percent_at = places(header, _COLUMNS), one_of(header, _COUNT), one_of(header, _PERCENT)
    if at is None or count_at is None or percent_at is None:
        return None
    at |= {"children_count": count_at, "children_percent": percent_at}
    of = {name.strip().lower(): place for place, name in enumerate(header)}
    edition = latest_year(rows, at["time_period"])
    totals = _totals(rows, at, of)
    for number, values in data_rows(rows):
        what = value_at(values, at["placement_stability"]).lower()
        if what == _TOTAL:
            continue
        year = into.year(number, "time_period", value_at(values, at["time_period"]))
        area = into.area(number, *tidy_area(values, of), "geographic_level")
        statistic = _STATISTICS.get(what)
        percent = into.cell(number, "children_percent", value_at(values, at["children_percent"]))
        count = into.cell(number, "children_count", value_at(values, at["children_count"]))
        if year is None or area is None or statistic is None or percent is None or count is None:
            continue
        if not percent.is_blank:
            base = totals.get((year, tidy_area(values, of), value_at(values, at["cla_group"])))
            into.add(
                Published(
                    SOURCE, edition, year, march(year), area.level, area.key, area.name, statistic,
                    percent.value, percent.decimals, percent.mark, count.value, base,
                ),
                number,
                "children_percent",
            )  # fmt: skip
    return "placement stability", edition


def _totals(
    rows: Sequence[Row], at: dict[str, int], of: dict[str, int]
) -> dict[tuple[int | None, tuple[str, str, str], str], Decimal]:
    """How many children are in each group, where that is published."""
    found = {}
    for _, values in data_rows(rows):
        if value_at(values, at["placement_stability"]).lower() == _TOTAL:
            count = value_at(values, at["children_count"]).replace(",", "")
            if count.isdecimal():
                year = ending_year(value_at(values, at["time_period"]))
                found[year, tidy_area(values, of), value_at(values, at["cla_group"])] = Decimal(count)
    return found
