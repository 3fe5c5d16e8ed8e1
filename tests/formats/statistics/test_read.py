"""Published statistics are known by their columns, whatever the file is called; a mark is kept and never nought."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.formats.statistics import files

from parentis.formats.errors import UnreadableFileError
from parentis.formats.statistics import StatisticsFile, read_statistics


def read(tmp_path: Path, text: str | bytes, name: str = "download (3).csv") -> StatisticsFile:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return read_statistics(path)


def values(found: StatisticsFile) -> dict[tuple[str, str, int], object]:
    """Value, or mark, by area, statistic and year."""
    return {
        (each.area, each.statistic, each.year): each.mark if each.value is None else each.value
        for each in found.figures
    }


@pytest.mark.parametrize(
    ("text", "kind", "edition", "rows"),
    [
        (files.wide_release(), "SFR50/2017 children looked after at 31 March", "2017", 9),
        (
            files.wide_release_2016(("CLA_12mths", "CLA_healthassmt"), (450, 440), (49000, 44000)),
            "SFR41/2016 health and offending",
            "2016",
            4,
        ),
        (files.ATTAINMENT, "SFR12/2017 attainment at key stage 2", "2016", 24),
        (files.PROGRESS, "SFR12/2017 progress to key stage 2", "2016", 16),
        (files.ABSENCE, "SFR12/2017 absence from school", "2016", 20),
        (
            files.number_and_rate((2025, "England", 12_000_000, 80_000, 67)),
            "children looked after, numbers and rates",
            "2025",
            1,
        ),
        (
            files.stacked_editions(
                ("2023", 2022, "Kirklees", 97775, 601, 61), ("2024", 2022, "Kirklees", 97775, 600, 61)
            ),
            "children looked after, numbers and rates",
            "2023, 2024",
            2,
        ),
        (files.placement_stability(), "placement stability", "2025", 3),
        (files.populations((2016, "Kirklees", 98542)), "population aged 0-17 at mid-year", "2016", 1),
        (files.neighbours_2025(), "statistical neighbours", "2025", 10),
        (files.neighbours_2021(), "statistical neighbours", "April 2021", 20),
        (files.lait_values(("LAC", 2017, "Kirklees", 70)), "LAIT values", "2017", 1),
        (files.LAIT_DICTIONARY, "LAIT dictionary", "", 1),
    ],
)  # fmt: skip
def test_a_file_is_known_by_its_columns(tmp_path: Path, text: str, kind: str, edition: str, rows: int) -> None:
    found = read(tmp_path, text)
    assert (found.kind, found.edition, found.rows, found.findings) == (kind, edition, rows, ())


def test_a_count_of_2017_and_its_marks(tmp_path: Path) -> None:
    found = read(tmp_path, files.wide_release())
    assert values(found)["E92000001", "CLA_Mar", 2017] == 70000
    assert values(found)["382", "CLA_ICO", 2017] == "x"
    first = next(each for each in found.figures if each.area == "382")
    assert (first.source, first.level, first.name, first.period_end) == (
        "SFR50", "authority", "Kirklees", date(2017, 3, 31),
    )  # fmt: skip


def test_those_of_the_whole_year_have_a_name_of_their_own(tmp_path: Path) -> None:
    text = files.wide_release(("CLA_Mar2017", "CLA_2017", "CLA_InBound"), {"382": (700, 970, 400)})
    assert values(read(tmp_path, text))["382", "CLA_year", 2017] == 970


def test_inner_london_is_not_london_though_it_has_its_code(tmp_path: Path) -> None:
    text = files.wide_release(values={"G": (1, 2, 3), "H": (4, 5, 6)})
    assert values(read(tmp_path, text))["E12000007", "CLA_Mar", 2017] == 1
    assert values(read(tmp_path, text))["E13000001", "CLA_Mar", 2017] == 4


def test_an_authority_without_a_level_is_one(tmp_path: Path) -> None:
    found = read(tmp_path, files.wide_release(values={"420": ("x", "..", 0)}))
    assert [(each.level, each.value, each.mark) for each in found.figures] == [
        ("authority", None, "x"), ("authority", None, ".."), ("authority", 0, ""),
    ]  # fmt: skip


def test_a_name_that_says_another_year_is_a_finding(tmp_path: Path) -> None:
    text = files.wide_release_2016(("CLA_12mths", "CLA_healthassmt"), (450, 440), (49000, 44000))
    (finding,) = read(tmp_path, text, "SFR34_OC22015.csv").findings
    assert (finding.rule, finding.value) == ("another-year", "2015")


def test_a_footnote_stuck_to_a_heading_or_a_year_is_not_read(tmp_path: Path) -> None:
    attainment, absence = values(read(tmp_path, files.ATTAINMENT)), values(read(tmp_path, files.ABSENCE))
    assert attainment["E92000001", "ks2 pupils", 2016] == 2000
    assert attainment["382", "ks2 reading", 2016] == 35
    assert attainment["382", "ks2 reading, writing and mathematics", 2016] == "x"
    assert attainment["420", "ks2 reading", 2016] == "."
    assert absence["382", "absence overall", 2015] == Decimal("3.7")
    assert absence["382", "absence unauthorised", 2016] == Decimal("0.9")
    assert absence["382", "persistent absence", 2015] == Decimal("8.4")
    assert absence["382", "persistent absence", 2016] == "x"


def test_progress_is_of_the_subject_above_it(tmp_path: Path) -> None:
    progress = values(read(tmp_path, files.PROGRESS))
    assert progress["382", "ks2 reading progress average", 2016] == Decimal("-0.7")
    assert progress["E92000001", "ks2 writing progress upper", 2016] == Decimal("-0.8")
    assert progress["382", "ks2 writing progress average", 2016] == "x"


def test_a_rate_keeps_the_count_and_the_population_behind_it(tmp_path: Path) -> None:
    text = files.number_and_rate((2025, "Kirklees", 96000, 640, 67), (2025, "Leeds", 160000, "c", "c"))
    kirklees, leeds = read(tmp_path, text).figures
    assert (kirklees.value, kirklees.numerator, kirklees.denominator, kirklees.decimals) == (67, 640, 96000, 0)
    assert (leeds.value, leeds.mark, leeds.numerator) == (None, "c", None)


def test_a_percentage_of_children_keeps_its_base(tmp_path: Path) -> None:
    england, kirklees, leeds = read(tmp_path, files.placement_stability()).figures
    assert (england.value, england.numerator, england.denominator) == (10, 8000, 80000)
    assert (kirklees.value, kirklees.numerator, kirklees.denominator) == (11, 70, 640)
    assert (leeds.value, leeds.mark, leeds.denominator) == (None, "c", None)


@pytest.mark.parametrize(
    ("text", "name", "edition"),
    [
        (files.neighbours_2021(), "neighbours.csv", "April 2021"),
        (files.neighbours_2021(), "statistical_neighbours_april_2021.csv", "April 2021"),
        (files.neighbours_2021(), "statistical_neighbours_2014.csv", "2014"),
        (files.neighbours_2025(), "sn.csv", "2025"),
    ],
)
def test_the_edition_of_neighbours_is_the_year_in_the_name_or_that_of_the_shape(
    tmp_path: Path, text: str, name: str, edition: str
) -> None:
    found = read(tmp_path, text, name)
    assert {row.edition for row in found.neighbours} == {edition}
    assert [row.neighbour for row in found.neighbours if row.authority == "382"] == [str(n) for n in files.TEN]


def test_the_dictionary_may_have_pages_in_a_cell(tmp_path: Path) -> None:
    text = files.LAIT_DICTIONARY.replace("many lines", "\n".join(["line"] * 60))
    (definition,) = read(tmp_path, text).definitions
    assert (definition.statistic, definition.polarity) == ("LAC", "-")


def test_lait_years_end_when_the_statistic_does(tmp_path: Path) -> None:
    text = files.lait_values(
        ("LAC", 2017, "Kirklees", 70), ("LAC_KS2_ExpStd_R", 2017, "Kirklees", 33),
        ("Work_Force_Agecy_Rate", 2017, "Yorkshire and the Humber", 7.8), ("FirstYJS", "2024-25", "England", 1),
    )  # fmt: skip
    ends = {each.statistic: each.period_end for each in read(tmp_path, text).figures}
    assert ends == {
        "LAC": date(2017, 3, 31), "LAC_KS2_ExpStd_R": date(2017, 8, 31),
        "Work_Force_Agecy_Rate": date(2017, 9, 30), "FirstYJS": date(2025, 3, 31),
    }  # fmt: skip


def test_what_cannot_be_read_is_a_finding_with_its_place(tmp_path: Path) -> None:
    text = files.wide_release(values={"999": (70000, "about 4", 1), "382": (700, 400, "1,200"), "383": ("", 0, "c")})
    text += "9,E99999999,LA,777,Atlantis,1,2,3\n"
    found = read(tmp_path, text)
    assert [(each.rule, each.row, each.column, each.value) for each in found.findings] == [
        ("no-number", 2, "CLA_InBound", "about 4"), ("unknown-area", 5, "geog_n", "Atlantis"),
    ]  # fmt: skip
    assert values(found)["382", "CLA_ICO", 2017] == 1200
    assert ("383", "CLA_Mar", 2017) not in values(found)


def test_a_year_or_statistic_that_is_none_is_a_finding(tmp_path: Path) -> None:
    text = files.lait_values(
        ("LAC", "lately", "Kirklees", 70), ("LAC", 2017, "Atlantis", 1), ("LAC", 2017, "Leeds", 70)
    )
    found = read(tmp_path, text)
    assert [each.rule for each in found.findings] == ["no-year", "unknown-area"]
    assert found.rows == 1


def test_of_two_figures_for_one_thing_the_first_is_kept(tmp_path: Path) -> None:
    text = files.lait_values(("LAC", 2017, "Leeds", 70), ("LAC", 2017, "Leeds", 71), ("LAC", 2017, "Leeds", 70))
    found = read(tmp_path, text)
    assert [each.value for each in found.figures] == [70]
    assert [(each.rule, each.row, each.value) for each in found.findings] == [("two-figures", 3, "71")]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"name,value\na,1\n", "has the shape of no statistics that we know"),
        (b"PK\x03\x04" + bytes(range(32)) * 20, "is no CSV file"),
        (files.lait_values().encode(), "is LAIT values without a row that can be used"),
        (b'Short Desc,Years,LA and Regions,Values\n"LAC,2017,Leeds,1\n', "is no CSV file"),
        (b"\n<!DOCTYPE html>\n<html><title>Not found, sorry</title></html>\n", "is a web page"),
        (b"<table><tr><td>LAC</td></tr></table>", "is a web page"),
        (files.wide_release().encode()[:-7], "breaks off in the middle of row 4"),
        (files.wide_release().encode("utf-16")[:-14], "breaks off in the middle of row 4"),
        (b"Short Desc,Years,LA and Regions,Values\nLAC,2017,Leeds,71\nLAC,2017,Kir", "in the middle of row 3"),
    ],
)
def test_a_file_of_another_shape_is_told_in_a_sentence(tmp_path: Path, content: bytes, told: str) -> None:
    with pytest.raises(UnreadableFileError, match=told) as raised:
        read(tmp_path, content, "something.csv")
    assert raised.value.message.startswith("something.csv ")
    assert raised.value.message.count(". ") == 0
    assert "\n" not in raised.value.message


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_any_usual_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    assert read(tmp_path, files.wide_release().encode(encoding)).rows == 9


def test_a_last_line_without_an_end_is_no_file_cut_off(tmp_path: Path) -> None:
    whole = files.wide_release()
    assert read(tmp_path, whole.rstrip("\r\n")).rows == 9
    with_a_note = read(tmp_path, f"{whole}Source: the return of children looked after")
    assert (with_a_note.rows, with_a_note.findings) == (9, ())


def test_marks_in_brackets_and_the_sign_of_minus_are_read(tmp_path: Path) -> None:
    text = files.lait_values(
        ("LAC", 2017, "Leeds", "[c]"), ("LAC", 2017, "Bury", "[x]"), ("LAC", 2017, "Derby", "\u22120.7")
    )
    found = read(tmp_path, text)
    assert [(each.value, each.mark) for each in found.figures] == [(None, "c"), (None, "x"), (Decimal("-0.7"), "")]
    assert found.findings == ()
