"""Each fault that is listed is in the files, where the list says, and every kind of fault is there."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

import pytest
from tests.sample.conftest import all_bytes

from parentis.checks import checked
from parentis.formats.delivery import read_delivery
from parentis.formats.findings import Finding
from parentis.sample import Dirt, SampleSummary, write_sample
from parentis.sample.dirt import FAULTS

# What the program says of each kind of fault: one of these rules. Where there is none, the fault is read as it
# was meant and nothing needs saying.
TOLD: dict[str, tuple[str, ...]] = {
    "not-in-header": ("not-in-header",),
    "rec-without-dec": ("rec-without-dec",),
    "dec-without-rec": ("dec-without-rec",),
    "overlap": ("overlap",),
    "gap": ("gap-after-x1",),
    "no-start": ("first-not-start", "no-start"),
    "no-next": ("nothing-after-x1",),
    "ends-before-it-starts": ("ends-before-it-starts",),
    "impossible-date": ("not-a-date",),
    "unknown-code": ("unknown-code",),
    "birth-date-differs": ("birth-dates-differ",),
    "sentinel-date": ("no-date",),
    "out-of-range": ("out-of-range", "more-absence-than-sessions"),
    "duplicate-row": ("duplicate-row",),
    "child-twice": ("two-rows-of-a-child",),
    "unknown-child": ("not-in-header",),
    "extra-column": ("column-ignored",),
    "no-file": ("not-delivered",),
}
READ_AS_MEANT = (
    "lower-case-code",
    "number-with-decimals",
    "iso-date",
    "date-with-time",
    "serial-date",
    "postcode-spacing",
    "id-in-lower-case",
    "no-break-space",
    "windows-line-ends",
    "trailing-blank-rows",
    "columns-in-another-order",
    "byte-order-mark",
    "blank-first-row",
)


@pytest.fixture(scope="module")
def findings(dirty_sample: SampleSummary) -> tuple[Finding, ...]:
    return checked(read_delivery(dirty_sample.folder)).findings


def _rows(path: Path) -> list[list[str]]:
    encoding = "cp1252" if path.name in ("allocations.csv", "education_provision.csv") else "utf-8-sig"
    return list(csv.reader(io.StringIO(path.read_bytes().decode(encoding), newline="")))


def test_every_kind_of_fault_is_listed_and_named_as_its_function(dirty_sample: SampleSummary) -> None:
    assert {fault.kind.replace("-", "_") for fault in dirty_sample.dirt} == {one.__name__ for one in FAULTS}


def test_a_listed_value_stands_where_the_list_says(dirty_sample: SampleSummary) -> None:
    looked_at = 0
    for fault in dirty_sample.dirt:
        if fault.row is None or not fault.value or fault.kind == "no-file":
            continue
        rows = _rows(dirty_sample.folder / fault.file)
        header = [column.upper() for column in rows[0]]
        row = rows[fault.row - 1]
        assert row[header.index(fault.column.upper())] == fault.value, fault
        looked_at += 1
    assert looked_at > 50


def test_faults_do_not_share_a_row(dirty_sample: SampleSummary) -> None:
    places = Counter((one.file, one.row) for one in dirty_sample.dirt if one.row and one.row > 1)
    assert places
    assert [place for place, times in places.items() if times > 1] == []


def test_a_duplicate_row_is_in_the_file_twice(dirty_sample: SampleSummary) -> None:
    for fault in dirty_sample.dirt:
        if fault.kind in ("duplicate-row", "event-twice"):
            assert fault.row is not None
            rows = _rows(dirty_sample.folder / fault.file)
            assert rows.count(rows[fault.row - 1]) == 2


def test_a_child_taken_out_of_header_is_in_no_years_header(dirty_sample: SampleSummary) -> None:
    gone = {fault.child_id for fault in dirty_sample.dirt if fault.kind == "not-in-header"}
    assert gone
    for path in dirty_sample.folder.glob("*/header.csv"):
        assert gone.isdisjoint(row[0] for row in _rows(path))


def test_whole_file_faults_are_in_the_bytes(dirty_sample: SampleSummary) -> None:
    by_kind = {fault.kind: dirty_sample.folder / fault.file for fault in dirty_sample.dirt if fault.kind != "cp1252"}
    assert by_kind["byte-order-mark"].read_bytes().startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in by_kind["windows-line-ends"].read_bytes()
    assert by_kind["blank-first-row"].read_bytes().startswith(b"\n")
    assert by_kind["trailing-blank-rows"].read_bytes().endswith(b"\n\n")
    assert by_kind["columns-in-another-order"].read_bytes().lower().startswith(b"mis_end,mis_start")
    assert not by_kind["no-file"].exists()
    assert b"\x92" in (dirty_sample.folder / "education_provision.csv").read_bytes()
    assert b"\xa0" in (dirty_sample.folder / "allocations.csv").read_bytes()


def test_without_faults_only_these_files_would_be_otherwise(dirty_sample: SampleSummary, tmp_path: Path) -> None:
    write_sample(tmp_path, children=400, seed=5)
    clean, dirty = all_bytes(tmp_path), all_bytes(dirty_sample.folder)
    changed = {name for name in clean if clean[name] != dirty.get(name)}
    listed = {fault.file for fault in dirty_sample.dirt}
    removed_from = {name for name in clean if name.endswith("/header.csv")}
    assert listed <= changed <= listed | removed_from


@pytest.mark.parametrize("kind", TOLD)
def test_the_program_tells_a_fault_of_each_kind(
    dirty_sample: SampleSummary, findings: tuple[Finding, ...], kind: str
) -> None:
    faults = [fault for fault in dirty_sample.dirt if fault.kind == kind]
    assert faults
    for fault in faults:
        assert any(_tells(finding, fault) for finding in findings), fault


def _tells(finding: Finding, fault: Dirt) -> bool:
    """Whether a finding is about a fault: its file and row, or its child, or its file where there is no row."""
    if finding.rule not in TOLD[fault.kind]:
        return False
    if fault.kind == "no-file":
        return fault.file in finding.column + finding.file + finding.message
    if finding.file == fault.file and finding.row in (None, fault.row):
        return True
    return bool(fault.child_id) and finding.child_id == fault.child_id


@pytest.mark.parametrize("kind", READ_AS_MEANT)
def test_what_can_be_read_as_it_was_meant_brings_no_error(
    dirty_sample: SampleSummary, findings: tuple[Finding, ...], kind: str
) -> None:
    faults = [fault for fault in dirty_sample.dirt if fault.kind == kind]
    assert faults
    for fault in faults:
        rows = [one for one in findings if (one.file, one.row) == (fault.file, fault.row)]
        assert [one for one in rows if one.severity == "error" and one.rule != "not-in-header"] == []


def test_a_clean_sample_brings_no_errors(any_sample: SampleSummary) -> None:
    found = checked(read_delivery(any_sample.folder)).findings
    assert [finding for finding in found if finding.severity == "error"] == []
    assert any_sample.dirt == ()
