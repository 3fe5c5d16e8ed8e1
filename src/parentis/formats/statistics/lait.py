"""The Local Authority Interactive Tool of the Department for Education: its values, and its dictionary.

Values are a row a statistic, a year and an area by name, and say neither when nor in which edition they came out.
"""

from __future__ import annotations

from collections.abc import Sequence

from parentis.formats.statistics.areas import area_named
from parentis.formats.statistics.number_and_rate import latest_year
from parentis.formats.statistics.published import Definition, Published
from parentis.formats.statistics.table import (
    Ends,
    Gathered,
    Row,
    august,
    data_rows,
    march,
    places,
    september,
    value_at,
)

SOURCE = "lait"
_VALUES = ("Short Desc", "Years", "LA and Regions", "Values")
_DICTIONARY = ("Measure_short", "Measure", "Polarity", "Year_Type", "Description")
_ACADEMIC = (
    "LAC_KS", "LAC_EngMaths", "LAC_Good_Develop", "LAC_Fixed_", "LAC_Unauth", "LAC_Over_Abs", "LAC_Pers_Abs", "LAC_SEN",
    "KS1", "KS2", "EngMaths", "EngBac", "AVG_Attain8", "AVG_Prog8", "TotAbs", "TotPerAbNew", "Total_ Pup_FixedEx",
    "SEN_TotSENSuP", "SEN_TotStat",
)  # fmt: skip
_WORKFORCE = ("Work_Force_", "Social_Work_", "Vacancies_cover")


def read_lait_values(rows: Sequence[Row], into: Gathered) -> tuple[str, str] | None:
    """What the file is and its edition, the latest year in it; None when it is no such file."""
    at = places(rows[0][1], _VALUES)
    if at is None:
        return None
    edition = latest_year(rows, at["Years"])
    for number, values in data_rows(rows):
        statistic, label, name, text = (value_at(values, at[column]) for column in _VALUES)
        year = into.year(number, "Years", label)
        area = area_named(name) or into.area(number, "", "", name, "LA and Regions")
        cell = into.cell(number, "Values", text)
        if year is None or area is None or cell is None or cell.is_blank:
            continue
        into.add(
            Published(SOURCE, edition, year, _ends(statistic)(year), area.level, area.key, area.name, statistic, *cell),
            number,
            "Values",
        )
    return "LAIT values", edition


def read_lait_dictionary(rows: Sequence[Row], into: Gathered) -> tuple[str, str] | None:
    """What the file is; None when it is no such file."""
    at = places(rows[0][1], _DICTIONARY)
    if at is None:
        return None
    for number, values in data_rows(rows):
        short, title, polarity, year_type, text = (value_at(values, at[column]) for column in _DICTIONARY)
        if not short:
            into.bad("no-name", "This row has no short name: it was left out.", number, "Measure_short", title)
            continue
        into.definitions.append(Definition(short, title, polarity, year_type, " ".join(text.split())))
    return "LAIT dictionary", ""


def _ends(statistic: str) -> Ends:
    """The day a statistic's years end on, as the dictionary has it: that of the return unless it is of another."""
    if statistic.startswith(_ACADEMIC):
        return august
    return september if statistic.startswith(_WORKFORCE) else march
