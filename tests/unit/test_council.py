"""The council file: what it may say, what it means, and how its faults are told."""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from parentis.council import (
    DEFAULT_SECTIONS,
    CouncilError,
    Practice,
    Problem,
    parse_council,
    read_council,
)
from parentis.council.lines import lines_of_keys
from parentis.period import Month

SMALLEST = """\
name = "Northshire"
ons_code = "E10000999"
dfe_number = "999"

[population]
2015 = 101000
2016 = 102000
"""

COMPLETE = (
    SMALLEST.replace(
        "\n[population]",
        """\
region = "The North"
statistical_neighbours = ["301", "302"]
statistical_neighbours_edition = "2021"
bank_holidays = [2017-04-14, "2017-04-17"]

[population]
source = "an estimate"
fixed = 2015""",
    )
    + """
[report]
unit = "Performance"
service = "Children"
board = "The Board"
meeting_on = 2017-09-18
decimals = 2
compare_with = ["previous-month", "window-extreme"]
last_report = "2017-04"
colour = "#00aaFF"

[disclosure]
small = 9

[practice]
first_visit_days = 5
visit_interval_days = 28
permanent_interval_days = 84
permanent_placements = ["u1", "U4"]

[[services]]
name = "Care"
teams = ["One", "Two"]

[[services]]
name = "Assessment"

[[sections]]
title = "All about care"
indicators = ["4.01", "4.02.07"]
narrator = "Head of Service"

[[targets]]
indicator = "4.02.07"
measure = "at-home"
of = "numerator"
better = "low"
source = "Plan"
milestones = [{ by = "2017-07", value = 30 }, { by = "2017-12", value = 20.5 }]

[[targets]]
indicator = "4.05.01"
measure = "three-or-more"
milestones = [{ value = 10 }]

[[rebases]]
indicator = "4.07.01"
measure = "six-weeks"
month = "2016-10"
reason = "Visits are entered on the day"

[[actions]]
indicator = "4.04.01"
measure = "leavers"
what = "Look at each child"
owner = "Head of Service"
by = 2017-09-30
done = 2017-09-12
"""
)


def faults(text: str) -> tuple[Problem, ...]:
    with pytest.raises(CouncilError) as refused:
        parse_council(text, "council.toml")
    return refused.value.problems


def the_fault(text: str) -> Problem:
    (problem,) = faults(text)
    return problem


def line_of(part: str, text: str) -> int:
    (number,) = (n for n, line in enumerate(text.splitlines(), 1) if part in line)
    return number


class TestWhatItSays:
    def test_four_keys_are_enough(self) -> None:
        council = parse_council(SMALLEST, "council.toml")
        assert (council.name, council.ons_code, council.dfe_number) == ("Northshire", "E10000999", "999")
        assert council.practice == Practice()
        assert council.bank_holidays is None
        assert council.disclosure.small == 5
        assert council.report.decimals == 1
        assert council.targets == ()
        assert council.unknown_keys == ()

    def test_the_practice_standard_by_default(self) -> None:
        standard = Practice()
        assert (standard.first_visit_days, standard.visit_interval_days) == (7, 42)
        assert (standard.permanent_interval_days, standard.permanent_placements) == (91, ())

    def test_every_key(self) -> None:
        council = parse_council(COMPLETE, "council.toml")
        assert council.unknown_keys == ()
        assert council.region == "The North"
        assert council.statistical_neighbours == ("301", "302")
        assert council.statistical_neighbours_edition == "2021"
        assert council.bank_holidays == (date(2017, 4, 14), date(2017, 4, 17))
        assert council.population.by_year == {2015: 101_000, 2016: 102_000}
        assert council.report.meeting_on == date(2017, 9, 18)
        assert council.report.compare_with == ("previous-month", "window-extreme")
        assert council.report.last_report == Month(2017, 4)
        assert (council.report.decimals, council.report.colour) == (2, "#00aaFF")
        assert council.disclosure.small == 9
        assert council.practice.permanent_placements == ("U1", "U4")
        assert [(service.name, service.teams) for service in council.services] == [
            ("Care", ("One", "Two")),
            ("Assessment", ()),
        ]
        at_home, moves = council.targets
        assert (at_home.indicator, at_home.measure, at_home.of, at_home.better) == (
            "4.02.07",
            "at-home",
            "numerator",
            "low",
        )
        assert [(each.by, each.value) for each in at_home.milestones] == [
            (Month(2017, 7), Decimal(30)),
            (Month(2017, 12), Decimal("20.5")),
        ]
        assert (moves.of, moves.better, moves.milestones[0].by) == ("value", None, None)
        (rebase,) = council.rebases
        assert (rebase.indicator, rebase.measure, rebase.month) == ("4.07.01", "six-weeks", Month(2016, 10))
        assert rebase.reason == "Visits are entered on the day"

    def test_where_each_key_stands(self) -> None:
        council = parse_council(COMPLETE, "council.toml")
        line = line_of("value = 20.5", COMPLETE)
        assert council.line_of("targets[1].milestones[2].value") == line
        assert council.line_of("targets[1].milestones[2].note") == line
        assert council.line_of("rebases[1].reason") == line_of("reason =", COMPLETE)
        assert (council.line_of("rebases[2]"), council.line_of("none")) == (line_of("[[rebases]]", COMPLETE), None)

    def test_a_number_may_stand_without_quotes(self) -> None:
        assert parse_council(SMALLEST.replace('"999"', "38"), "c").dfe_number == "038"

    def test_codes_in_lower_case_and_a_byte_order_mark_are_read(self) -> None:
        council = parse_council("\ufeff" + SMALLEST.replace("E10", "e10"), "c")
        assert council.ons_code == "E10000999"

    @pytest.mark.parametrize("name", ["N" * 200, "O'Northshire & <i>Co</i>", "مجلس الشمال", "Ynys Môn"])
    def test_names_of_any_kind(self, name: str) -> None:
        assert parse_council(SMALLEST.replace("Northshire", name), "c").name == name

    def test_a_council_is_never_changed(self) -> None:
        council = parse_council(SMALLEST, "c")
        with pytest.raises(ValidationError):
            council.name = "Southshire"


class TestSections:
    def test_without_any_the_report_has_those_of_the_catalogue(self) -> None:
        sections = parse_council(SMALLEST, "c").sections
        assert sections == DEFAULT_SECTIONS
        assert parse_council("sections = []\n" + SMALLEST, "c").sections == DEFAULT_SECTIONS

    def test_the_default_sections_share_no_indicator_and_name_a_narrator(self) -> None:
        themes = [code for section in DEFAULT_SECTIONS for code in section.indicators]
        assert len(DEFAULT_SECTIONS) == 14
        assert themes == sorted(set(themes))
        assert all(section.narrator for section in DEFAULT_SECTIONS)

    def test_a_section_takes_codes_and_beginnings_of_codes(self) -> None:
        (section,) = parse_council(COMPLETE, "c").sections
        assert section.includes("4.01.05")
        assert section.includes("4.02.07")
        assert not section.includes("4.02.08")


class TestPopulation:
    def test_is_that_of_the_mid_year_of_the_calendar_year_before(self) -> None:
        council = parse_council(SMALLEST, "c")
        assert council.population_for(Month(2017, 3)) == (2016, 102_000, 2016)
        assert council.population_for(Month(2016, 12)) == (2015, 101_000, 2015)
        assert council.population_for("2017-12") == (2016, 102_000, 2016)

    def test_of_a_missing_year_is_the_latest_before_and_says_so(self) -> None:
        found = parse_council(SMALLEST, "c").population_for(Month(2019, 6))
        assert found is not None
        assert (found.year, found.residents, found.wanted, found.stands_in) == (2016, 102_000, 2018, True)

    def test_of_later_years_is_never_used(self) -> None:
        assert parse_council(SMALLEST, "c").population_for(Month(2015, 6)) is None

    def test_fixed_serves_every_month_and_stands_in_for_nothing(self) -> None:
        council = parse_council(COMPLETE, "c")
        for month in ("2014-01", "2017-06", "2030-01"):
            found = council.population_for(month)
            assert found is not None
            assert (found.year, found.residents, found.stands_in) == (2015, 101_000, False)


class TestUnknownKeys:
    def test_are_told_with_their_line_and_otherwise_left_aside(self) -> None:
        text = COMPLETE.replace("decimals = 2", 'decimals = 2\ncolor = "#ffffff"').replace(
            "{ value = 10 }", "{ value = 10, when = 3 }"
        )
        text += '\n[colours]\nred = 1\n\n[[services]]\nname = "Third"\nboss = "Someone"\n'
        council = parse_council(text, "c")
        assert council.unknown_keys == (
            ("report.color", line_of("color =", text)),
            ("services[3].boss", line_of("boss", text)),
            ("targets[2].milestones[1].when", line_of("when = 3", text)),
            ("colours", line_of("[colours]", text)),
        )
        assert council.services[2].name == "Third"

    def test_one_that_the_program_uses_for_itself_is_unknown_too(self) -> None:
        text = 'unknown_keys = "x"\n' + SMALLEST + "by_year = 1\nmid_2017 = 3\n"
        keys = [each.key for each in parse_council(text, "c").unknown_keys]
        assert keys == ["unknown_keys", "population.by_year", "population.mid_2017"]


ONE_FAULT = [
    # (what stands in the complete file, what stands there instead, key, part of the message)
    ('name = "Northshire"', 'name = "  "', "name", 'found "  "; a text is needed that is not empty'),
    ('name = "Northshire"', "name = 5", "name", "found 5; a text in quotes is needed"),
    ('name = "Northshire"', r'name = "a\u0001b"', "name", 'found "a?b"; a text without control characters'),
    ("E10000999", "E1000099", "ons_code", 'found "E1000099"; an ONS code is needed'),
    ("E10000999", "E07000999", "ons_code", "the county's is needed"),
    ('"999"', '"99"', "dfe_number", 'found "99"; a DfE number of three digits'),
    ('"999"', "true", "dfe_number", "found true; a text in quotes is needed"),
    ('"302"', '"30x"', "statistical_neighbours[2]", 'found "30x"; a DfE number'),
    ('["301", "302"]', '"301"', "statistical_neighbours", 'found "301"; a list in square brackets'),
    ("2016 = 102000", "2016 = 0", "population.2016", "found 0; a number of 1 or more"),
    ("2016 = 102000", '2016 = "many"', "population.2016", 'found "many"; a whole number'),
    ("2016 = 102000", "2016 = 102.5", "population.2016", "found 102.5; a whole number"),
    ("2016 = 102000", "0016 = 102000", "population.0016", "1900 or more"),
    ("fixed = 2015", "fixed = 2013", "population", "fixed = 2013, and only these mid-years"),
    ('"2017-04-17"]', '"Easter"]', "bank_holidays[2]", 'found "Easter"; a date is needed'),
    ("meeting_on = 2017-09-18", "meeting_on = 20170918", "report.meeting_on", "found 20170918; a date"),
    ("decimals = 2", "decimals = 4", "report.decimals", "found 4; a number of 3 or less"),
    ("decimals = 2", "decimals = -1", "report.decimals", "found -1; a number of 0 or more"),
    ("decimals = 2", "decimals = true", "report.decimals", "found true; a whole number"),
    ('"window-extreme"]', '"last-week"]', "report.compare_with[2]", "allowed are 'previous-month'"),
    ('"2017-04"', '"April 2017"', "report.last_report", 'found "April 2017"; a month in quotes'),
    ('"2017-04"', "2017-04-01", "report.last_report", "found 2017-04-01; a month in quotes"),
    ("#00aaFF", "blue", "report.colour", 'found "blue"; a colour is needed as #'),
    ("small = 9", "small = -1", "disclosure.small", "found -1; a number of 0 or more"),
    ("first_visit_days = 5", "first_visit_days = 0", "practice.first_visit_days", "found 0"),
    ("visit_interval_days = 28", "visit_interval_days = 99999", "practice.visit_interval_days", "3650 or"),
    ('"U4"', '"foster"', "practice.permanent_placements[2]", 'found "foster"; an SSDA903 placement code'),
    ('name = "Assessment"', "name = []", "services[2].name", "found an empty list; a text in quotes"),
    ('teams = ["One", "Two"]', "teams = {}", "services[1].teams", "found an empty table; a list"),
    ('"4.02.07"]', '"Moves"]', "sections[1].indicators[2]", 'found "Moves"; the code of an indicator'),
    ('["4.01", "4.02.07"]', "[]", "sections[1].indicators", "found an empty list; at least one"),
    ('indicator = "4.05.01"', 'indicator = "4.05"', "targets[2].indicator", 'found "4.05"; the code of'),
    ('"three-or-more"', '"Three or more"', "targets[2].measure", "the key of a measure"),
    ('of = "numerator"', 'of = "count"', "targets[1].of", "allowed are 'value' or 'numerator'"),
    ('better = "low"', 'better = "up"', "targets[1].better", "found \"up\"; allowed are 'high', 'low' or 'neutral'"),
    ("value = 20.5", 'value = "20"', "targets[1].milestones[2].value", 'found "20"; a number'),
    ("value = 20.5", "value = nan", "targets[1].milestones[2].value", "found NaN; a number of at most"),
    ("value = 20.5", "value = 1e99", "targets[1].milestones[2].value", "a number of at most 1,000,000"),
    ("value = 20.5", "value = 1e-99", "targets[1].milestones[2].value", "at most 6 decimal places"),
    ('by = "2017-12"', 'by = "2017-13"', "targets[1].milestones[2].by", 'found "2017-13"; a month'),
    ("[{ value = 10 }]", "[]", "targets[2].milestones", "at least one is needed"),
    ('"2016-10"', '"October"', "rebases[1].month", 'found "October"; a month in quotes'),
    ('"Visits are entered on the day"', '" "', "rebases[1].reason", "a text is needed that is not empty"),
]  # fmt: skip


class TestFaults:
    @pytest.mark.parametrize(("good", "bad", "key", "message"), ONE_FAULT)
    def test_each_names_its_key_and_line(self, good: str, bad: str, key: str, message: str) -> None:
        assert COMPLETE.count(good) == 1
        text = COMPLETE.replace(good, bad)
        problem = the_fault(text)
        assert problem.key == key
        assert message in problem.message
        line = COMPLETE[: COMPLETE.index(good)].count("\n") + 1
        assert problem.line == (line_of("[population]", text) if key == "population" else line)

    def test_two_milestones_of_one_month(self) -> None:
        problem = the_fault(COMPLETE.replace('by = "2017-12"', 'by = "2017-07"'))
        assert problem.key == "targets[1]"
        assert problem.message == "one milestone by 2017-07 is needed, and there are 2"

    def test_a_required_key_that_is_not_there(self) -> None:
        problems = faults('name = "Northshire"\n')
        assert [problem.key for problem in problems] == ["ons_code", "dfe_number", "population"]
        assert {problem.message for problem in problems} == {"this key is required and is not there"}

    def test_a_required_key_of_a_table_is_told_with_the_line_of_the_table(self) -> None:
        text = COMPLETE + '\n[[rebases]]\nindicator = "4.01.01"\nmeasure = "starts"\nmonth = "2017-01"\n'
        (missing_reason,) = faults(text)
        assert (missing_reason.key, missing_reason.line) == ("rebases[2].reason", text.count("\n") - 3)
        text = COMPLETE + '\n[[targets]]\nindicator = "4.01.01"\nmilestones = [{ by = "2017-01" }]\n'
        missing_measure, missing_value = faults(text)
        assert (missing_measure.key, missing_measure.line) == ("targets[3].measure", text.count("\n") - 2)
        assert missing_value.key == "targets[3].milestones[1].value"
        assert missing_value.line == text.count("\n")

    def test_a_population_without_a_year(self) -> None:
        problem = the_fault(SMALLEST.replace("2015 = 101000\n2016 = 102000", 'source = "ONS"'))
        assert (problem.key, problem.line) == ("population", 5)
        assert "at least one mid-year" in problem.message

    def test_one_bracket_too_few(self) -> None:
        problem = the_fault(SMALLEST + '\n[targets]\nindicator = "4.01.01"\n')
        assert (problem.key, problem.line) == ("targets", 9)
        assert "each under its name in double brackets" in problem.message

    def test_all_are_told_together_in_the_order_of_the_file(self) -> None:
        text = COMPLETE.replace("small = 9", "small = -1").replace("decimals = 2", "decimals = 9")
        with pytest.raises(CouncilError) as refused:
            parse_council(text, "council.toml")
        first, second = refused.value.problems
        assert (first.key, second.key) == ("report.decimals", "disclosure.small")
        assert (refused.value.key, refused.value.line) == (first.key, first.line)
        assert str(refused.value) == (
            f"council.toml, line {first.line}, report.decimals: found 9; a number of 3 or less is needed. "
            f"council.toml, line {second.line}, disclosure.small: found -1; a number of 0 or more is needed."
        )

    def test_a_long_value_is_cut(self) -> None:
        assert len(the_fault(SMALLEST.replace("E10000999", "E" * 5_000)).message) < 200


class TestNotToml:
    @pytest.mark.parametrize(
        ("text", "line", "message"),
        [
            (SMALLEST + "fixed 2015\n", 8, "expected '=' after a key"),
            ('name = "x"\nname = "y"\n', 2, "overwrite"),
            ('name = "x"\nlast_report = 2017-04\n', 2, "expected newline"),
            ("name = [", 1, "invalid value"),
            ("x = 2017-02-30", 1, "invalid date"),
            ("name = \0", 1, "this is not TOML"),
            ("x = " + "9" * 5_000, None, "a number in it is too long"),
            ("x = " + "[" * 100_000, None, "nested too deeply"),
        ],
    )
    def test_is_told_by_line(self, text: str, line: int | None, message: str) -> None:
        problem = the_fault(text)
        assert (problem.key, problem.line) == ("", line)
        assert message in problem.message

    def test_another_encoding(self, tmp_path: Path) -> None:
        path = tmp_path / "council.toml"
        path.write_bytes(SMALLEST.replace("Northshire", "Ynys Môn").encode("cp1252"))
        with pytest.raises(CouncilError, match=r"council\.toml, line 1: .*UTF-8"):
            read_council(path)

    def test_no_such_file(self, tmp_path: Path) -> None:
        with pytest.raises(CouncilError, match="it cannot be read: no such file"):
            read_council(tmp_path / "council.toml")

    def test_a_file_of_another_kind(self, tmp_path: Path) -> None:
        path = tmp_path / "council.toml"
        path.write_bytes(b"#" * 1_000_001)
        with pytest.raises(CouncilError, match="can be no council file"):
            read_council(path)

    def test_a_file_with_a_byte_order_mark_and_windows_line_ends(self, tmp_path: Path) -> None:
        path = tmp_path / "council.toml"
        path.write_bytes(COMPLETE.replace("\n", "\r\n").encode("utf-8-sig"))
        assert read_council(path) == parse_council(COMPLETE, "council.toml")

    @given(st.binary(max_size=200))
    def test_no_bytes_end_in_anything_but_a_council_error(self, content: bytes) -> None:
        text = content.decode("latin-1")
        with pytest.raises(CouncilError):
            parse_council(text, "council.toml")


def paths(data: Any, path: tuple[str | int, ...] = ()) -> set[tuple[str | int, ...]]:
    """Every key and array element of parsed TOML."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return {found for key, value in inner for found in ((*path, key), *paths(value, (*path, key)))}


AWKWARD = '''\
# a comment with [brackets] and "quotes
"quoted key" = 1
'literal.key'.inner = "a # in a text"
"\\u00e9" = """
[not.a.table]
not_a_key = 1 \\""" still text"""""
raw = \'\'\'
x = 1\'\'\'
list = [ # why
  [1, 2], "]", \'}\', # more
  { a = 1, b = { c = [3] } },
]
when = 2017-09-18 10:00:00
[ spaced . out ]
a.b.c = 1
a.b.d = 2
[[outer]]
x = 1
[outer.table]
y = 1
[[outer.inner]]
z = 1
[[outer.inner]]
z = 2
[[outer]]
[[outer.inner]]
z = 3
'''


class TestLines:
    def test_every_key_has_its_line(self) -> None:
        for text in (SMALLEST, COMPLETE, AWKWARD):
            assert set(lines_of_keys(text)) == paths(tomllib.loads(text))

    def test_in_spite_of_texts_comments_and_nesting(self) -> None:
        lines = lines_of_keys(AWKWARD)
        assert lines["quoted key",] == 2
        assert lines["literal.key", "inner"] == 3
        assert lines["é",] == 4
        assert lines["raw",] == 7
        assert lines["list", 0, 1] == 10
        assert lines["list", 3, "b", "c", 0] == 11
        assert lines["when",] == 13
        assert lines["spaced", "out", "a", "b", "d"] == 16
        assert lines["outer", 0, "table", "y"] == 20
        assert lines["outer", 0, "inner", 1, "z"] == 24
        assert lines["outer", 1] == 25
        assert lines["outer", 1, "inner", 0, "z"] == 27
