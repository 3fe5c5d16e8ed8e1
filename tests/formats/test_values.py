"""One value at a time: codes, numbers, ids, postcodes and blanks, with the dirt that real files have."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from parentis.formats.values import parser_for
from parentis.records.tables import TABLES


def read(table: str, column: str, raw: str) -> tuple[object, str | None]:
    """The value, and the rule it breaks if it breaks one."""
    own = "SSDA903" not in TABLES[table].source
    value, issue = parser_for(TABLES[table].column(column), own=own, decisive=True)(raw)
    return value, issue.rule if issue else None


@pytest.mark.parametrize(
    "raw",
    ["", " ", "\u00a0", "-", ".", "#N/A", "NULL", "null", "nan", "NaN", "None", "n/a", "\ufeff", " NULL "],
)
@pytest.mark.parametrize(
    ("table", "column"),
    [("episodes", "dec"), ("episodes", "place"), ("episodes", "urn"), ("oc2", "sdq_score"), ("visits", "visited_on")],
)
def test_null_words_are_blank(table: str, column: str, raw: str) -> None:
    assert read(table, column, raw) == (None, None)


@pytest.mark.parametrize(
    ("table", "column", "raw", "value"),
    [
        ("episodes", "place", "u4", "U4"),
        ("episodes", "place", " U 4\u00a0", "U4"),
        ("episodes", "place", "k3", "K3"),
        ("episodes", "place", "F1", "F1"),
        ("episodes", "place_provider", "pr1", "PR1"),
        ("episodes", "rec", "e4a", "E4A"),
        ("episodes", "ls", "V1", "V1"),
        ("header", "sex", "1.0", "1"),
        ("header", "sex", "m", "M"),
        ("header", "mother", "0.00", "0"),
        ("header", "ethnic", "wbri", "WBRI"),
        ("previous_permanence", "la_perm", "302.0", "302"),
        ("previous_permanence", "la_perm", "sco", "SCO"),
        ("oc3", "accom", "b1", "B1"),
        ("allocations", "role", "Social Worker", "social-worker"),
        ("allocations", "role", "SOCIAL-WORKER", "social-worker"),
        ("allocations", "category", "cla", "CLA"),
        ("visits", "seen", "yes", "Y"),
        ("visits", "seen", "n", "N"),
        ("attainment", "measure", "Attainment8", "attainment8"),
    ],
)
def test_codes_in_any_dress(table: str, column: str, raw: str, value: str) -> None:
    assert read(table, column, raw) == (value, None)


@pytest.mark.parametrize(
    ("table", "column", "raw", "value"),
    [
        ("episodes", "place", "q9", "Q9"),
        ("episodes", "rec", "E99", "E99"),
        ("episodes", "reason_place_change", "LIIAF", "LIIAF"),
        ("oc3", "accom", "01", "01"),
        ("visits", "kind", "Phone call", "Phone call"),
        ("episodes", "place", "Code 'Q' is not mapped", "CODE'Q'ISNOTMAPPED"),
        ("header", "sex", "1.5", "1.5"),
    ],
)
def test_a_code_of_no_year_is_kept_as_delivered(table: str, column: str, raw: str, value: str) -> None:
    assert read(table, column, raw) == (value, "unknown-code")


def test_a_long_code_set_is_shortened_in_the_message() -> None:
    _, issue = parser_for(TABLES["episodes"].column("place"), own=False, decisive=True)("Q9")
    assert issue is not None
    assert issue.message.endswith("or another of the 48.")
    assert issue.severity == "error"
    _, weaker = parser_for(TABLES["episodes"].column("cin"), own=False, decisive=False)("Q9")
    assert weaker is not None
    assert weaker.severity == "warning"
    assert "N1, N2" in weaker.message


@pytest.mark.parametrize(
    ("table", "column", "raw", "value"),
    [
        ("oc2", "sdq_score", "17", 17),
        ("oc2", "sdq_score", "17.0", 17),
        ("attendance", "sessions_possible", "1,204", 1204),
        ("attendance", "sessions_possible", " 38 ", 38),
        ("workforce", "fte", ".5", Decimal("0.5")),
        ("workforce", "fte", "1", Decimal(1)),
        ("attainment", "score", "-0.75", Decimal("-0.75")),
        ("comparators", "value", "12,345.678", Decimal("12345.678")),
        ("episodes", "pl_distance", "999.9", Decimal("999.9")),
    ],
)
def test_numbers(table: str, column: str, raw: str, value: object) -> None:
    assert read(table, column, raw) == (value, None)


@pytest.mark.parametrize(
    ("table", "column", "raw", "rule"),
    [
        ("oc2", "sdq_score", "17.5", "not-a-whole-number"),
        ("oc2", "sdq_score", "<1", "not-a-whole-number"),
        ("attendance", "sessions_possible", "12,34", "not-a-whole-number"),
        ("attendance", "sessions_possible", "9" * 40, "not-a-whole-number"),
        ("workforce", "fte", "half", "not-a-number"),
        ("workforce", "fte", "1e9", "not-a-number"),
        ("workforce", "fte", "inf", "not-a-number"),
        ("workforce", "fte", "9" * 4000, "not-a-number"),
        ("episodes", "decom", "04/25/2017", "not-a-date"),
        ("visits", "visited_on", "30/06/2017", "not-a-date"),
        ("return_interviews", "located_at", "30/06/2017 14:05", "not-a-date-and-time"),
        ("attendance", "month", "Jun-17", "not-a-month"),
        ("episodes", "dec", "01/01/1900", "no-date"),
        ("visits", "recorded_on", "1900-01-01", "no-date"),
        ("return_interviews", "offered_at", "1900-01-01T00:00", "no-date"),
        ("episodes", "place", "#MULTIVALUE", "spreadsheet-error"),
        ("episodes", "decom", "#REF!", "spreadsheet-error"),
    ],
)
def test_what_cannot_be_read_is_null_and_told(table: str, column: str, raw: str, rule: str) -> None:
    assert read(table, column, raw) == (None, rule)


def test_a_serial_number_may_be_a_date() -> None:
    assert read("header", "date_of_birth", "42916.0") == (date(2017, 6, 30), None)


@pytest.mark.parametrize(
    ("table", "column", "raw", "value"),
    [
        ("header", "child_id", " p4047769 ", "P4047769"),
        ("header", "child_id", "12345.0", "12345"),
        ("header", "child_id", "00123", "00123"),
        ("visits", "child_id", "a\u00a01", "A 1"),
        ("episodes", "urn", "sc123456", "SC123456"),
        ("episodes", "urn", "1234567.0", "1234567"),
        ("allocations", "worker_id", "w12", "w12"),
        ("allocations", "team", "Children  in Care 1.0", "Children in Care 1.0"),
        ("previous_permanence", "date_perm", "zz/05/2020", "zz/05/2020"),
    ],
)
def test_text_and_ids(table: str, column: str, raw: str, value: str) -> None:
    assert read(table, column, raw) == (value, None)


def test_an_id_rounded_by_a_spreadsheet_is_told() -> None:
    assert read("header", "child_id", "1.23457E+11") == ("1.23457E+11", "id-spoilt")


def test_a_value_over_several_lines_is_told() -> None:
    assert read("education_provision", "reason", "ill\nnow better") == ("ill now better", "several-lines")


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("hd12tt", "HD1 2TT"),
        ("HD1 2TT", "HD1 2TT"),
        ("HD1  2TT", "HD1 2TT"),
        (" h d 1 2 t t ", "HD1 2TT"),
        ("WC2N5DU", "WC2N 5DU"),
        ("m1 1ae", "M1 1AE"),
        ("HD1\u00a02TT", "HD1 2TT"),
    ],
)
def test_postcodes_have_one_form(raw: str, value: str) -> None:
    assert read("episodes", "pl_post", raw) == (value, None)


@pytest.mark.parametrize("raw", ["HD1", "not known", "ZZ99", "12345"])
def test_what_is_no_postcode_is_kept_and_told(raw: str) -> None:
    assert read("episodes", "home_post", raw) == (raw.upper(), "not-a-postcode")
