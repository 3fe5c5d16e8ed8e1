"""Small files in the shapes that published statistics have. Every number in them is invented."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

AREAS = (
    ("E92000001", "NATIONAL", "999", "ENGLAND"),
    ("E12000003", "REGION", "C", "YORKSHIRE AND THE HUMBER"),
    ("E12000007", "REGION", "G", "LONDON"),
    ("E12000007", "REGION", "H", "INNER LONDON"),
    ("E08000034", "LA", "382", "Kirklees"),
    ("E08000035", "LA", "383", "Leeds"),
    ("E06000053", "", "420", "Isles of Scilly"),
)


def csv_text(*rows: Sequence[object]) -> str:
    """Rows as CSV; a value with a comma is quoted."""
    return "".join(",".join(_cell(value) for value in row) + "\n" for row in rows)


def _cell(value: object) -> str:
    return f'"{value}"' if "," in str(value) else str(value)


def wide_release(
    columns: Sequence[str] = ("CLA_Mar2017", "CLA_InBound", "CLA_ICO"),
    values: Mapping[str, Sequence[object]] | None = None,
) -> str:
    """The shape of SFR50/2017: rows by DfE number, or letter of a region; the others are zero, none and 'x'."""
    found = values or {"999": (70000, 40000, 9000), "382": (700, 400, "x"), "383": (1200, 800, 240)}
    return csv_text(
        ("LA_order", "New_geog_code", "geog_l", "geog_c", "geog_n", *columns),
        *((place, *area, *found[area[2]]) for place, area in enumerate(AREAS) if area[2] in found),
    )


def wide_release_2016(columns: Sequence[str], kirklees: Sequence[object], england: Sequence[object]) -> str:
    """The shape of SFR41/2016, which has no order of authorities."""
    return csv_text(
        ("New_geog_code", "geog_l", "geog_c", "geog_n", *columns),
        (*AREAS[0], *england),
        (*AREAS[4], *kirklees),
    )


ATTAINMENT = """\ufeffBack to index,,,,,,,,,,
Table LA2: Key stage 2 eligibility and performance of children who have been looked after continuously1,,,,,,,,,,
Year: 20166,,,,,,,,,,
"Coverage: England, All schools2",,,,,,,,,,
,,,,,,,,,,
LA Code,,,"Number eligible for key stage 2 tests and assessments3,4,5",,Reaching the expected standard (%),,,,,
,,,,,Reading (test)3,Writing (teacher assessment)4,Mathematics (test)3,"Grammar, punctuation and spelling (test)3",\
"Reading, writing and mathematics5",
,,,,,,,,,,
,,ENGLAND,"2,000",,40,45,41,44,25,
,,,,,,,,,,
,,YORKSHIRE AND THE HUMBER,300,,39,47,40,42,25,
E08000034,382,Kirklees,30,,35,46,47,41,x,
E06000053,420,Isles of Scilly,0,,.,.,.,.,.,
,,,,,,,,,Source: CLA-NPD matched data,
1. Children looked after continuously for at least twelve months.,,,,,,,,,,
x = number less than or equal to 5,,,,,,,,,,
"""

PROGRESS = """Back to index,,,,,,,,,,,,,
Table LA2b: Key stage 2 average progress scores of children who have been looked after continuously1,,,,,,,,,,,,,
Year: 20166,,,,,,,,,,,,,
LA Code,,,Reading Progress Score4,,,,,Writing Progress Score4,,,,,
,,,Number of pupils included,"Average Progress score4,5",Lower confidence interval,Upper confidence interval,,\
Number of pupils included,"Average Progress score4,5",Lower confidence interval,Upper confidence interval,,
,,ENGLAND,"2,570",-0.5,-0.7,-0.2,,"2,660",-1.0,-1.2,-0.8,,
E08000034,382,Kirklees,35,-0.7,-2.8,1.4,,x,x,x,x,,
"""

ABSENCE = """Back to index,,,,,,,,,,,,,,,,
Table LA5:  Absence1 from school of children who have been looked after continuously for at least twelve months2,,,
Years: 2015 - 2016,,,,,,,,,,,,,,,,
LA code,,,,2015,,,,,,,,20166,,,,,,
,,,,Number of looked after children matched to absence data4,,Percentage of sessions missed due to5:,,,,\
Percentage of looked after children classed as persistent absentees6,,\
Number of looked after children matched to absence data4,,Percentage of sessions missed due to5:,,,,\
Percentage of looked after children classed as persistent absentees6
,,,,,,Overall absence,Authorised absence,Unauthorised absence,,,,,,Overall absence,Authorised absence,\
Unauthorised absence,,
,,ENGLAND,,"29,030",,4.0,3.0,1.0,,9.0,,"29,270",,3.9,2.9,1.0,,9.1
E08000034,382,Kirklees,,300,,3.7,3.0,0.7,,8.4,,295,,3.8,2.9,0.9,,x
"""

NUMBER_AND_RATE = (
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name", "region_code", "region_name",
    "old_la_code", "la_name", "new_la_code", "population_type", "population_estimate", "children_count",
    "rate_per_10000",
)  # fmt: skip
LOOKED_AFTER = "Children looked after on 31 March each year"


def number_and_rate(*rows: tuple[int, str, object, object, object]) -> str:
    """Rows of year, area (England, Kirklees, ...), population, number and rate."""
    return csv_text(NUMBER_AND_RATE, *(_tidy(year, area, (LOOKED_AFTER, *rest)) for year, area, *rest in rows))


def populations(*rows: tuple[int, str, object]) -> str:
    """Rows of year, area and population."""
    header = (*NUMBER_AND_RATE[:7], "old_la_code", "la_name", "new_la_code", "age_group", "population_estimate")
    ages = "Children aged 0 to 17 years"
    return csv_text(header, *(_tidy(year, area, (ages, people)) for year, area, people in rows))


def stacked_editions(*rows: tuple[str, int, str, object, object, object]) -> str:
    """Rows of edition, year, area, population, number and rate."""
    header = ("edition", "time_period", "geographic_level", "area", "new_la_code", "measure", "population_estimate",
              "number", "rate_per_10000")  # fmt: skip
    return csv_text(
        header,
        *(
            (f"{edition} edition", year, _level(area), area, "", LOOKED_AFTER, *rest)
            for edition, year, area, *rest in rows
        ),
    )


def _tidy(year: int, area: str, rest: Sequence[object]) -> tuple[object, ...]:
    level = _level(area)
    region = ("E12000003", "Yorkshire and The Humber") if level != "National" else ("", "")
    numbers = {"Kirklees": ("382", "Kirklees", "E08000034"), "Leeds": ("383", "Leeds", "E08000035")}
    return (year, "Reporting year", level, "E92000001", "England", *region, *numbers.get(area, ("", "", "")), *rest)


def _level(area: str) -> str:
    return {"England": "National", "Yorkshire and The Humber": "Regional"}.get(area, "Local authority")


def placement_stability() -> str:
    """Three areas; the count of one is suppressed."""
    group, total = "CLA on 31 March", "Total children"
    what = "With 3 or more placements during the year"
    return csv_text(
        ("time_period", "geographic_level", "old_la_code", "new_la_code", "cla_group", "placement_stability",
         "children_count", "children_percent", "area"),
        (2025, "National", "", "", group, what, 8000, 10, "England"),
        (2025, "National", "", "", group, total, 80000, 100, "England"),
        (2025, "Local authority", 382, "E08000034", group, what, 70, 11, "Kirklees"),
        (2025, "Local authority", 382, "E08000034", group, total, 640, 100, "Kirklees"),
        (2025, "Local authority", 383, "E08000035", group, what, "c", "c", "Leeds"),
    )  # fmt: skip


TEN = (350, 381, 332, 351, 831, 354, 808, 383, 888, 894)


def neighbours_2025(authority: int = 382, numbers: Sequence[int] = TEN) -> str:
    """The shape of 2025."""
    header = ["old_la_code", "la_name", "region_ind", "region_name"]
    row: list[object] = [authority, "Kirklees", 9, "Yorkshire and The Humber"]
    for place, number in enumerate(numbers, start=1):
        header += [f"SN_{place}", f"SN_{place}P"]
        row += [number, "Very close"]
    return csv_text(header, row)


def neighbours_2021() -> str:
    """The shape of April 2021, with a heading among the rows."""
    header = ["LA num", "LA Name", "LA number", "GOInd", "GOReg"]
    row: list[object] = [382, "Kirklees", 382, 9, "Yorkshire and the Humber"]
    for place, number in enumerate(TEN, start=1):
        header += [f"SN{place}", "SNP"]
        row += [number, "Close"]
    return csv_text(
        [*header, ""], [*row, ""], ["", "Old SNs:"], [928, "Northamptonshire", 928, 1, "East Midlands", *row[5:]]
    )


def lait_values(*rows: tuple[str, object, str, object]) -> str:
    """Rows of statistic, year, area and value."""
    return csv_text(("Short Desc", "Years", "LA and Regions", "Values"), *rows)


LAIT_DICTIONARY = """Measure_code,Topic,Measure_short,Measure,Chart_title,Polarity,y_axis_name,dps,Year_Type,\
No_Quartile,Table_status,Description,Methodology,Hyperlink(s)
124,Children Looked After,LAC,Children looked after rate per 10000,,-,,,Annual,,,"Over

many lines","How
it is
made",
"""
