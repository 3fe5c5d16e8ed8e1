"""The underlying data of the Department's releases of 2016 and 2017: a row an area, a column a count.

SFR41/2016 and SFR50/2017, Children looked after in England including adoption. Some files carry the year in their
column names (`CLA_Mar2017`), the others are known by the set of names that their year had. Inner and Outer London have
the code of London in them, and the Isles of Scilly no level.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parentis.formats.statistics.published import Published
from parentis.formats.statistics.table import Gathered, Row, data_rows, march, places, value_at, year_in

AREA_COLUMNS = ("New_geog_code", "geog_l", "geog_c", "geog_n")


@dataclass(frozen=True, slots=True)
class _Release:
    """One file of a release: columns that only it has, its source and year."""

    what: str
    columns: tuple[str, ...]
    source: str
    year: int


_RELEASES = (
    _Release("children looked after at 31 March", ("CLA_Mar2016", "CLA_InBound"), "SFR41", 2016),
    _Release("children starting to be looked after", ("CLA_started2016",), "SFR41", 2016),
    _Release("children ceasing to be looked after", ("CLA_cease", "CLA_ceaAdop1"), "SFR41", 2016),
    _Release("care leavers", ("All_aged1920&21", "Acc_SUIT1920&21"), "SFR41", 2016),
    _Release("missing children", ("CLA_MissDuringYear",), "SFR41", 2016),
    _Release("health and offending", ("CLA_12mths", "CLA_healthassmt"), "SFR41", 2016),
    _Release("children looked after at 31 March", ("CLA_Mar2017", "CLA_InBound"), "SFR50", 2017),
    _Release("children starting to be looked after", ("CLA_started2017",), "SFR50", 2017),
    _Release("children ceasing to be looked after", ("CLA_cease2017", "CEA_Adop1"), "SFR50", 2017),
    _Release("care leavers aged 17 and 18", ("CL_All_17&18", "CL_Acc_SUIT17&18"), "SFR50", 2017),
    _Release("care leavers aged 19 to 21", ("CL_All_19to21", "CL_Acc_SUIT19to21"), "SFR50", 2017),
    _Release("missing children", ("Miss_Miss_DuringYear",), "SFR50", 2017),
    _Release("health and offending", ("OC2_12mths", "OC2_healthassmt"), "SFR50", 2017),
)
_NOT_COUNTS = frozenset({"la_order", *(name.lower() for name in AREA_COLUMNS)})
_YEAR_AT_THE_END = re.compile(r"20[12]\d$")


def read_wide_release(rows: Sequence[Row], into: Gathered) -> tuple[str, str] | None:
    """What the file is and its edition; None when it is no such release."""
    header = rows[0][1]
    area = places(header, AREA_COLUMNS)
    release = next((each for each in _RELEASES if places(header, each.columns)), None)
    if area is None or release is None:
        return None
    _warn_of_another_year(release, into)
    names = [(place, name.strip()) for place, name in enumerate(header) if name.strip().lower() not in _NOT_COUNTS]
    for number, values in data_rows(rows):
        code, dfe, name = (value_at(values, area[each]) for each in ("New_geog_code", "geog_c", "geog_n"))
        found = into.area(number, code, dfe, name, "geog_n")
        if found is None:
            continue
        for place, column in names:
            cell = into.cell(number, column, value_at(values, place)) if column else None
            if cell is None or cell.is_blank:
                continue
            into.add(
                Published(
                    release.source,
                    str(release.year),
                    release.year,
                    march(release.year),
                    found.level,
                    found.key,
                    name,
                    statistic_name(column),
                    *cell,
                ),
                number,
                column,
            )
    return f"{release.source}/{release.year} {release.what}", str(release.year)


def statistic_name(column: str) -> str:
    """A column's name without the year: `CLA_Mar2017` is CLA_Mar, and `CLA_2017`, those of the whole year, CLA_year."""
    return re.sub(r"_$", "_year", _YEAR_AT_THE_END.sub("", column))


def _warn_of_another_year(release: _Release, into: Gathered) -> None:
    """Only some of the files say their year inside. A name that says another is worth a look."""
    named = year_in(into.file)
    if named not in (None, release.year):
        into.findings.add(
            "warning",
            "another-year",
            f"Its columns are those of the release of {release.year}, and its name says {named}: see which it is, and "
            "name it so if they are right.",
            file=into.file,
            value=named,
        )
