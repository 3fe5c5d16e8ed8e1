"""The words: code sets as one history, groups that leave no known code out, and tables that name both."""

from __future__ import annotations

import itertools

import pytest

from parentis.formats.decisive import DECISIVE_CODES
from parentis.formats.needed_for import COLUMN_NEEDED_FOR, TABLE_NEEDED_FOR
from parentis.records.tables import TABLES
from parentis.words import groups
from parentis.words.codes import code_set, code_sets


@pytest.mark.parametrize(
    ("codeset", "code", "year", "used"),
    [
        ("SEX", "1", 2023, True),
        ("SEX", "1", 2024, False),
        ("SEX", "M", 2023, False),
        ("SEX", "M", 2024, True),
        ("PLACE", "U4", 2016, True),
        ("PLACE", "U4", 2030, True),
        ("PLACE", "K3", 2023, False),
        ("PLACE", "F1", 2016, False),
        ("PLACE", "F1", 2015, True),
        ("REC", "E43", 2018, False),
        ("REC", "E45", 2018, True),
    ],
)
def test_codes_have_their_years(codeset: str, code: str, year: int, used: bool) -> None:
    assert code_set(codeset).codes[code].used_in(year) is used
    assert (code in code_set(codeset).used_in(year)) is used


def test_a_code_has_a_label_and_an_unknown_one_is_its_own() -> None:
    assert code_set("PLACE").label("K1") == "Secure children's home"
    assert code_set("PLACE").label("Q9") == "Q9"
    assert all(code.label for codes in code_sets().values() for code in codes.codes.values())


@pytest.mark.parametrize(
    ("grouping", "codeset"),
    [
        (groups.PLACEMENT_GROUPS, "PLACE"),
        (groups.LEGAL_STATUS_GROUPS, "LS"),
        (groups.SEX_GROUPS, "SEX"),
        (groups.ETHNIC_GROUPS, "ETHNIC"),
        (groups.MOVEMENT_REASONS, "REASON_PLACE_CHANGE"),
        (groups.PL_LOCATION_GROUPS, "PL_LOCATION"),
    ],
)
def test_every_known_code_has_its_group(grouping: dict[str, str], codeset: str) -> None:
    assert set(grouping) == set(code_set(codeset).codes)


@pytest.mark.parametrize(
    ("grouping", "group", "codes"),
    [
        (groups.PLACEMENT_GROUPS, "foster", "U1 U2 U3 U4 U5 U6"),
        (groups.PLACEMENT_GROUPS, "with parents", "P1"),
        (groups.PLACEMENT_GROUPS, "placed for adoption", "A3 A4 A5 A6"),
        (groups.PLACEMENT_GROUPS, "residential", "K1 K2 R1 R2 R3 R5 S1"),
        (groups.PLACEMENT_GROUPS, "supported", "H5 K3 P2"),
        (groups.ETHNIC_GROUPS, "White", "WBRI WIRI WOTH WIRT WROM"),
        (groups.ETHNIC_GROUPS, "Mixed", "MWBC MWBA MWAS MOTH"),
        (groups.ETHNIC_GROUPS, "Asian", "AIND APKN ABAN AOTH CHNE"),
        (groups.ETHNIC_GROUPS, "Black", "BCRB BAFR BOTH"),
        (groups.ETHNIC_GROUPS, "Other", "OOTH"),
        (groups.ETHNIC_GROUPS, "unknown", "REFU NOBT"),
        (groups.SEX_GROUPS, "male", "1 M"),
        (groups.SEX_GROUPS, "female", "2 F"),
        (groups.SEX_GROUPS, "unknown", "U"),
        (groups.PL_LOCATION_GROUPS, "inside", "IN"),
        (groups.PL_LOCATION_GROUPS, "outside", "OUT"),
    ],
)
def test_a_group_has_these_codes_and_no_others(grouping: dict[str, str], group: str, codes: str) -> None:
    assert {code for code, its in grouping.items() if its == group} == set(codes.split())


def test_a_place_is_inside_or_outside() -> None:
    assert set(groups.LOCATIONS) == set(groups.PL_LOCATION_GROUPS.values())


@pytest.mark.parametrize(
    ("grouping", "code", "group"),
    [
        (groups.PLACEMENT_GROUPS, "U6", "foster"),
        (groups.PLACEMENT_GROUPS, "R5", "residential"),
        (groups.PLACEMENT_GROUPS, "P2", "supported"),
        (groups.PLACEMENT_GROUPS, "T1", "other"),
        (groups.PLACEMENT_GROUPS, "F1", "other"),
        (groups.LEGAL_STATUS_GROUPS, "D1", "other"),
        (groups.LEGAL_STATUS_GROUPS, "J3", "youth-justice"),
        (groups.ETHNIC_GROUPS, "CHNE", "Asian"),
        (groups.ETHNIC_GROUPS, "REFU", "unknown"),
        (groups.SEX_GROUPS, "U", "unknown"),
        (groups.MOVEMENT_REASONS, "CREQO", "carer-request"),
    ],
)
def test_groups_on_the_edge(grouping: dict[str, str], code: str, group: str) -> None:
    assert grouping[code] == group


@pytest.mark.parametrize(
    ("codes", "codeset"),
    [
        (groups.TEMPORARY_PLACEMENTS, "PLACE"),
        (groups.RESPITE, "LS"),
        (groups.CARE_ORDERS, "LS"),
        (groups.POSITIVE_OUTCOMES, "REC"),
        (groups.ANY_OTHER_REASON, "REC"),
        (groups.PARTICIPATED, "REVIEW_CODE"),
        (groups.IN_EDUCATION_OR_WORK, "ACTIV"),
        (groups.SOCIAL_WORKERS, "workforce_role"),
    ],
)
def test_named_codes_exist(codes: tuple[str, ...], codeset: str) -> None:
    assert set(codes) <= set(code_set(codeset).codes)


@pytest.mark.parametrize("ages", [groups.AGE_GROUPS, groups.CARE_LEAVER_AGE_GROUPS])
def test_age_groups_follow_each_other(ages: tuple[tuple[str, int, int], ...]) -> None:
    assert all(last + 1 == first for (_, _, last), (_, first, _) in itertools.pairwise(ages))
    assert ages[-1] == ("21-24", 21, 24)


def test_every_code_column_has_a_code_set() -> None:
    for table in TABLES.values():
        for column in table.columns:
            assert (column.type == "code") == (column.codes is not None)
            assert column.codes is None or column.codes in code_sets()
            assert column.meaning
            assert not column.filled or column.required


def test_the_lists_about_columns_name_columns() -> None:
    for table, column in (*DECISIVE_CODES, *COLUMN_NEEDED_FOR):
        TABLES[table].column(column)
    assert all(TABLES[table].column(column).type == "code" for table, column in DECISIVE_CODES)
    assert set(TABLE_NEEDED_FOR) <= set(TABLES)


def test_a_table_says_when_it_has_no_such_column() -> None:
    with pytest.raises(KeyError, match="header has no column place"):
        TABLES["header"].column("place")


def test_stored_tables_have_council_first_and_row_last() -> None:
    for table in TABLES.values():
        assert table.arrow_schema().names == ["council", *table.names, "row"]
