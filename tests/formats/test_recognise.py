"""What a file is: SSDA903 modules by their columns, the delivery's own files by name, the rest told once."""

from __future__ import annotations

import random
import sqlite3
import zipfile
from pathlib import Path

import pytest
from tests.formats.writing import EPISODES, HEADER, column, read, rules, told

from parentis.formats.recognise import recognised
from parentis.records.tables import DELIVERY_TABLES, SSDA903_TABLES, Table

MODULES = pytest.mark.parametrize("module", SSDA903_TABLES, ids=lambda table: table.name)


@MODULES
def test_a_module_is_known_by_its_columns_in_any_order_and_case(module: Table) -> None:
    names = [column.source for column in module.columns]
    random.Random(1).shuffle(names)
    for header in (names, [name.lower() for name in names], [f" {name} " for name in names], [*names, "", "X"]):
        found = recognised("any name.csv", header)
        assert found is not None
        assert found.table is module
        assert not found.missing_required
        assert {header[place].strip().upper() for place in found.places.values()} == set(names)


@MODULES
def test_a_module_is_known_by_what_it_must_have(module: Table) -> None:
    names = [column.source for column in module.columns if column.required]
    if module.name == "oc2":
        names.append("SDQ_SCORE")
    found = recognised("x.csv", names)
    assert found is not None
    assert found.table is module


@pytest.mark.parametrize(
    ("header", "module", "missing"),
    [
        ("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,REASON_PLACE_CHANGE", "episodes", ("DEC", "REC")),
        ("DECOM,RNE,LS,CIN,PLACE,DEC,REC", "episodes", ("CHILD",)),
        ("CHILD,DECOM,RNE,LS,PLACE,DEC,REC", "episodes", ("CIN",)),
        ("CHILD,SEX,DOB,UPN,MOTHER,MC_DOB", "header", ("ETHNIC",)),
        ("CHILD,SEX,ETHNIC,UPN", "header", ("DOB",)),
        ("SEX,DOB,ETHNIC,UPN", "header", ("CHILD",)),
        ("CHILD,DOB,REVIEW", "reviews", ("REVIEW_CODE",)),
        ("CHILD,DOB,REVIEW_CODE", "reviews", ("REVIEW",)),
        ("CHILD,DOB,MISSING,MIS_END", "missing", ("MIS_START",)),
        ("CHILD,DOB,SW_ID,SW_DECOM,SW_REASON", "social_worker_episodes", ("SW_DEC",)),
        ("CHILD,DOB,ACTIV,ACCOM", "oc3", ("IN_TOUCH",)),
        ("CHILD,SEX,DUC", "uasc", ("DOB",)),
    ],
)
def test_an_evident_module_says_what_it_lacks(header: str, module: str, missing: tuple[str, ...]) -> None:
    found = recognised("x.csv", header.split(","))
    assert found is not None
    assert found.table.name == module
    assert found.missing_required == missing


@pytest.mark.parametrize(
    "header",
    [
        "CHILD,DOB",
        "CHILD,SEX,DOB",
        "NAME,TEAM,NOTES",
        "CHILD_LA_CODE,DECOM,SEX,LEGAL_STATUS,CIN,PLACEMENT_TYPE,DOB,ETHNIC_CODE",
        "CHILD_LA_ID,SEX,DOB,ETHNIC,UPN,AGE_31AUG",
    ],
)
def test_what_is_no_module(header: str) -> None:
    assert recognised("header.csv", header.split(",")) is None


@pytest.mark.parametrize("table", DELIVERY_TABLES, ids=lambda table: table.name)
@pytest.mark.parametrize("name", ["{}.csv", "2016-17/{}.CSV", "Extracts/{} .csv"])
def test_the_deliverys_own_files_are_known_by_name(table: Table, name: str) -> None:
    header = [column.name.title() for column in table.columns]
    found = recognised(name.format(table.name.upper()), header)
    assert found is not None
    assert found.table is table
    assert found.own
    assert not found.missing_required


def test_a_module_called_like_one_of_the_deliverys_own_files_is_the_module() -> None:
    found = recognised("permanence.csv", ["CHILD", "DOB", "PREV_PERM", "LA_PERM", "DATE_PERM"])
    assert found is not None
    assert found.table.name == "previous_permanence"


def test_extra_columns_are_told_once_and_ignored(tmp_path: Path) -> None:
    lines = HEADER.strip().splitlines()
    wide = "\n".join([f"{lines[0]},TEST_COLUMN,Other", *(f"{line},x,y" for line in lines[1:])])
    delivery = read(tmp_path, {"header.csv": wide})
    (note,) = told(delivery.findings, "column-ignored")
    assert (note.severity, note.file, note.column) == ("note", "header.csv", "TEST_COLUMN, OTHER")
    assert delivery.tables["header"].num_rows == 2


def test_a_title_above_the_column_names_is_passed_over(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"header.csv": "Children looked after 2016-17,,,,,,\n\n" + HEADER.lstrip()})
    assert column(delivery, "header", "child_id") == ["A1", "B2"]
    assert delivery.origins["header"]["file_row"].to_pylist() == [4, 5]


def test_blank_first_row_and_trailing_blanks(tmp_path: Path) -> None:
    ragged = "\n".join(f"{line},," for line in HEADER.strip().splitlines())
    delivery = read(tmp_path, {"header.csv": f",,,,,,,,\r\n{ragged}\r\n,,,,,,,,\r\n\r\n , ,,,,,,,\r\n"})
    assert column(delivery, "header", "child_id") == ["A1", "B2"]
    assert delivery.origins["header"]["file_row"].to_pylist() == [3, 4]
    assert not rules(delivery.findings, "error")


def test_the_column_names_again_are_left_out(tmp_path: Path) -> None:
    names, *rest = HEADER.strip().splitlines()
    delivery = read(tmp_path, {"header.csv": "\n".join([names, rest[0], names.lower(), rest[1]])})
    assert delivery.tables["header"].num_rows == 2
    (warning,) = told(delivery.findings, "second-header")
    assert (warning.severity, warning.row) == ("warning", 3)


def test_a_column_there_twice_is_read_once(tmp_path: Path) -> None:
    names, *rest = HEADER.strip().splitlines()
    twice = "\n".join([f"{names},SEX", *(f"{line},9" for line in rest)])
    delivery = read(tmp_path, {"header.csv": twice})
    assert column(delivery, "header", "sex") == ["1", "2"]
    assert [(f.severity, f.column) for f in told(delivery.findings, "column-twice")] == [("warning", "SEX")]


def test_rows_too_short_or_too_long_are_kept_and_told(tmp_path: Path) -> None:
    names, first, second = EPISODES.strip().splitlines()[:3]
    cut = "B2,09/10/2016,S,V2,N4"
    delivery = read(tmp_path, {"episodes.csv": "\n".join([names, first, f"{second},x", cut])})
    assert delivery.tables["episodes"].num_rows == 3
    assert [(f.severity, f.row) for f in told(delivery.findings, "too-many-values")] == [("error", 3)]
    assert [(f.severity, f.row) for f in told(delivery.findings, "too-few-values")] == [("error", 4)]


def test_a_semicolon_file_is_read(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"header.csv": HEADER.replace(",", ";")})
    assert delivery.tables["header"].num_rows == 2
    assert [f.severity for f in told(delivery.findings, "separator")] == ["note"]


@pytest.mark.parametrize(
    ("name", "content", "severity", "rule"),
    [
        ("notes.csv", "who,what\na,b\n", "warning", "file-not-recognised"),
        ("half.csv", "CHILD,SEX,DOB\nA1,1,01/02/2005\n", "warning", "file-not-recognised"),
        ("pupil_premium_children.csv", "CHILD_LA_ID,SEX,DOB\nA1,1,01/02/2005\n", "note", "report-file"),
        ("ssd_cla_episodes.csv", "clae_cla_episode_id,clae_person_id\n1,2\n", "note", "not-read-yet"),
        ("people.csv", "pers_legacy_id,pers_person_id\n1,2\n", "note", "not-read-yet"),
        ("readme.md", "Read me", "note", "file-not-recognised"),
        ("extracts.zip", b"PK\x03\x04xx", "note", "file-not-recognised"),
        ("extracts.csv", b"PK\x03\x04xx", "note", "file-not-recognised"),
        ("spoilt.csv", bytes(range(256)) * 8, "error", "file-not-readable"),
        ("empty.csv", "", "warning", "empty-file"),
        ("blank.csv", " \n,,\n", "warning", "empty-file"),
        ("lists.xlsx", b"no workbook at all", "warning", "file-not-recognised"),
        ("broken.db", b"SQLite format 3\0" + b"x" * 200, "warning", "file-not-readable"),
        ("wide.csv", "a," * 3000 + "\n", "error", "file-not-readable"),
    ],
)
def test_a_file_we_do_not_use_is_told_once(
    tmp_path: Path, name: str, content: str | bytes, severity: str, rule: str
) -> None:
    delivery = read(tmp_path, {name: content})
    assert [(f.severity, f.rule) for f in delivery.findings if f.file == name] == [(severity, rule)]
    assert delivery.tables["header"].num_rows == 2
    (file,) = [file for file in delivery.files if file.path == name]
    assert file.rows == 0


def test_a_half_module_is_told_with_what_it_lacks(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"half.csv": "CHILD,SEX,DOB\nA1,1,01/02/2005\n"})
    (finding,) = told(delivery.findings, "file-not-recognised")
    assert "SSDA903 Header needs ETHNIC" in finding.message
    assert "SSDA903 UASC needs DUC" in finding.message


def test_an_annex_a_workbook_is_recognised_and_not_read(tmp_path: Path) -> None:
    sheets = (
        '<workbook><sheets><sheet name="List 1" sheetId="1"/><sheet name="List 8" sheetId="2"/></sheets></workbook>'
    )
    with zipfile.ZipFile(tmp_path / "annex.xlsx", "w") as parts:
        parts.writestr("xl/workbook.xml", sheets)
    delivery = read(tmp_path)
    assert [f.file for f in told(delivery.findings, "not-read-yet")] == ["annex.xlsx"]
    assert {file.path: file.recognised_as for file in delivery.files}["annex.xlsx"] == "Annex A"


def test_a_database_of_the_safeguarding_dataset_is_recognised_and_not_read(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "ssd.sqlite")
    connection.execute("create table ssd_person (pers_person_id text)")
    connection.commit()
    connection.close()
    delivery = read(tmp_path)
    assert [f.file for f in told(delivery.findings, "not-read-yet")] == ["ssd.sqlite"]


def test_another_database_is_told(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "other.db")
    connection.execute("create table things (a text)")
    connection.commit()
    connection.close()
    delivery = read(tmp_path)
    assert [f.severity for f in told(delivery.findings, "file-not-recognised")] == ["note"]
