"""A whole delivery: what is required, what is told, and what is stored."""

from __future__ import annotations

import codecs
import hashlib
import os
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from tests.formats.writing import COUNCIL, EPISODES, HEADER, REVIEWS, column, read, rules, told, write

from parentis.formats.delivery import DeliveryError, read_delivery
from parentis.formats.findings import MOST_ALIKE
from parentis.records.tables import TABLES

VISITS = """
child_id,visited_on,kind,seen,seen_alone,recorded_on
A1,2016-06-10,statutory,Y,N,2016-06-12
b2,2016-10-12T09:30,iro,,,
"""


def test_a_clean_delivery_gives_tables_in_their_stored_form(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"reviews.csv": REVIEWS, "visits.csv": VISITS})
    assert set(delivery.tables) == {"header", "episodes", "reviews", "visits", "distances"}
    for name, table in delivery.tables.items():
        assert table.schema.equals(TABLES[name].arrow_schema())
        assert table["row"].to_pylist() == list(range(1, table.num_rows + 1))
        assert set(table["council"].to_pylist()) == {"999"}
    assert column(delivery, "episodes", "child_id") == ["A1", "A1", "B2"]
    assert column(delivery, "episodes", "dec") == [date(2016, 8, 7), None, None]
    assert column(delivery, "visits", "child_id") == ["A1", "B2"]
    assert column(delivery, "visits", "visited_on") == [date(2016, 6, 10), date(2016, 10, 12)]
    assert rules(delivery.findings) == {"not-delivered"}


def test_the_files_are_listed_with_their_digests(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"2016-17/Reviews A.csv": REVIEWS})
    (file,) = [file for file in delivery.files if "Reviews" in file.path]
    content = (tmp_path / "2016-17" / "Reviews A.csv").read_bytes()
    assert file.path == "2016-17/Reviews A.csv"
    assert file.sha256 == hashlib.sha256(content).hexdigest()
    assert (file.bytes, file.recognised_as, file.rows) == (len(content), "SSDA903 Reviews", 2)
    assert COUNCIL.strip() == delivery.council_text.strip()


def test_distances_have_one_row_a_pair_of_postcodes(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"episodes.csv": EPISODES + "B2,01/01/2016,S,V2,N4,U6,PR1,02/01/2016,E8,,,,\n"})
    pairs = set(zip(column(delivery, "distances", "home_post"), column(delivery, "distances", "pl_post"), strict=True))
    assert len(pairs) == delivery.tables["distances"].num_rows
    assert {("HD1 2TT", "HD3 4EU"), ("HD1 2TT", "LS1 1UR"), ("WF17 9JA", "HD1 2TT")} <= pairs


def test_delivered_says_which_columns_came(tmp_path: Path) -> None:
    short = "\n".join(",".join(line.split(",")[:-1]) for line in EPISODES.strip().splitlines())
    delivery = read(tmp_path, {"episodes.csv": short})
    assert "urn" not in delivery.delivered["episodes"]
    assert delivery.delivered["episodes"] >= {"child_id", "decom", "dec", "pl_post"}
    assert column(delivery, "episodes", "urn") == [None, None, None]
    (warning,) = told(delivery.findings, "optional-column-missing")
    assert (warning.severity, warning.column) == ("warning", "URN")
    assert "4.05.01" in warning.message


def test_distance_and_location_are_read_where_present(tmp_path: Path) -> None:
    lines = EPISODES.strip().splitlines()
    wide = "\n".join([f"{lines[0]},pl_distance,PL_LOCATION", f"{lines[1]},999.9,out", f"{lines[2]},14.3,IN", lines[3]])
    delivery = read(tmp_path, {"episodes.csv": wide})
    assert column(delivery, "episodes", "pl_distance") == [Decimal("999.9"), Decimal("14.3"), None]
    assert column(delivery, "episodes", "pl_location") == ["OUT", "IN", None]


def test_a_missing_optional_file_is_told_once_with_what_it_leaves_out(tmp_path: Path) -> None:
    delivery = read(tmp_path)
    notes = {note.column: note for note in told(delivery.findings, "not-delivered")}
    assert "4.06.01" in notes["SSDA903 Reviews"].message
    assert "4.07.01" in notes["visits.csv"].message
    assert len(notes) == len(told(delivery.findings, "not-delivered"))
    assert {note.severity for note in notes.values()} == {"note"}


def test_a_file_with_only_its_column_names_is_delivered(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"visits.csv": VISITS.strip().splitlines()[0]})
    assert delivery.tables["visits"].num_rows == 0
    assert "visits.csv" not in {note.column for note in told(delivery.findings, "not-delivered")}


def test_an_optional_file_without_a_required_column_counts_as_not_delivered(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"visits.csv": "child_id,visited_on\nA1,2016-06-10\n"})
    assert "visits" not in delivery.tables
    (error,) = told(delivery.findings, "column-missing")
    assert (error.severity, error.file, error.column) == ("error", "visits.csv", "kind")
    assert "visits.csv" in {note.column for note in told(delivery.findings, "not-delivered")}


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"header.csv": None}, "SSDA903 Header is missing"),
        ({"episodes.csv": None}, "SSDA903 Episodes is missing"),
        ({"header.csv": None, "episodes.csv": None, "x.csv": "a,b\n"}, "Header and SSDA903 Episodes are missing"),
        ({"episodes.csv": EPISODES.replace(",DEC,", ",ENDED,")}, "SSDA903 Episodes is missing"),
        ({"header.csv": b"\x00\x01\x02" * 500}, "SSDA903 Header is missing"),
        ({"episodes.csv": EPISODES.strip().splitlines()[0]}, "no row with a child and a start date"),
        ({"episodes.csv": EPISODES.strip().splitlines()[0] + "\n,,S,C1,N1,U4,,,,,,,"}, "no row with a child"),
        ({"header.csv": None, "episodes.csv": None}, "holds no files"),
        ({"council.toml": "name = 1"}, "The council file cannot be used"),
        ({"council.toml": b"\xff\xfe"}, "The council file cannot be used"),
    ],
)
def test_what_cannot_be_used_at_all(tmp_path: Path, files: dict[str, str | bytes | None], words: str) -> None:
    with pytest.raises(DeliveryError, match=words):
        read(tmp_path, files)


def test_a_faulty_council_file_is_a_finding_by_key_and_line(tmp_path: Path) -> None:
    with pytest.raises(DeliveryError) as raised:
        read(tmp_path, {"council.toml": COUNCIL.replace('"999"', '"99"')})
    (error,) = told(raised.value.findings, "council-file")
    assert (error.severity, error.file, error.row, error.column) == ("error", "council.toml", 3, "dfe_number")


def test_what_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DeliveryError) as raised:
        read(tmp_path, {"header.csv": None})
    (error,) = [f for f in raised.value.findings if f.severity == "error"]
    assert (error.rule, error.column) == ("not-delivered", "SSDA903 Header")


def test_the_error_carries_the_findings_and_names_no_child(tmp_path: Path) -> None:
    with pytest.raises(DeliveryError) as raised:
        read(tmp_path, {"episodes.csv": EPISODES.replace(",DEC,", ",ENDED,")})
    (finding,) = told(raised.value.findings, "column-missing")
    assert finding.column == "DEC"
    assert not any(child in str(raised.value) for child in ("A1", "B2"))


def test_the_folder_must_be_one(tmp_path: Path) -> None:
    with pytest.raises(DeliveryError, match="There is no folder"):
        read_delivery(tmp_path / "nowhere")
    (tmp_path / "file.csv").write_text("x")
    with pytest.raises(DeliveryError, match="is a file"):
        read_delivery(tmp_path / "file.csv")
    (tmp_path / "empty").mkdir()
    with pytest.raises(DeliveryError, match="holds no files"):
        read_delivery(tmp_path / "empty")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_closed_folder_or_file_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"reviews.csv": REVIEWS})
    (tmp_path / "reviews.csv").chmod(0)
    assert [f.file for f in told(read_delivery(tmp_path).findings, "file-not-readable")] == ["reviews.csv"]
    tmp_path.chmod(0)
    try:
        with pytest.raises(DeliveryError, match="cannot be opened"):
            read_delivery(tmp_path)
    finally:
        tmp_path.chmod(0o700)


def test_files_are_found_in_every_folder_and_hidden_ones_passed_over(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "header.csv": None,
        "episodes.csv": None,
        "a/b/c/Anything.txt": HEADER,
        "a/e": EPISODES,
        "~$header.csv": HEADER,
        ".hidden/header.csv": HEADER,
        ".header.csv": HEADER,
    }
    delivery = read(tmp_path, files)
    assert [file.path for file in delivery.files] == ["a/b/c/Anything.txt", "a/e"]


def test_links_in_a_circle_and_broken_links_do_no_harm(tmp_path: Path) -> None:
    write(tmp_path, {})
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "lost.csv").symlink_to(tmp_path / "nowhere.csv")
    os.mkfifo(tmp_path / "pipe.csv")
    delivery = read_delivery(tmp_path)
    assert sorted(file.path for file in delivery.files) == ["episodes.csv", "header.csv", "lost.csv"]
    assert [f.file for f in told(delivery.findings, "file-not-readable")] == ["lost.csv"]


def test_a_name_that_is_no_utf8_is_shown_readable(tmp_path: Path) -> None:
    write(tmp_path, {})
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.csv"))).write_text("a,b\n")
    delivery = read_delivery(tmp_path)
    assert [f.file for f in told(delivery.findings, "file-not-recognised")] == ["caf\ufffd.csv"]


def test_without_a_council_file_there_is_a_warning(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"council.toml": None})
    assert delivery.council is None
    assert set(column(delivery, "header", "council")) == {""}
    assert [f.severity for f in told(delivery.findings, "no-council-file")] == ["warning"]


def test_a_council_file_can_be_given(tmp_path: Path) -> None:
    write(tmp_path, {})
    given = tmp_path / "other.toml"
    given.write_text(COUNCIL.replace("999", "998"))
    delivery = read_delivery(tmp_path, given)
    assert set(column(delivery, "header", "council")) == {"998"}
    assert "other.toml" not in {file.path for file in delivery.files}


def test_the_council_file_nearest_the_top_is_used(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "council.toml": None,
        "a/b/council.toml": COUNCIL.replace("999", "997"),
        "a/Council.TOML": COUNCIL.replace("999", "998"),
    }
    delivery = read(tmp_path, files)
    assert set(column(delivery, "header", "council")) == {"998"}
    assert [f.file for f in told(delivery.findings, "council-file-not-used")] == ["a/b/council.toml"]


def test_columns_no_figure_needs_are_told_in_one_note(tmp_path: Path) -> None:
    short = "\n".join(",".join(line.split(",")[:4]) for line in HEADER.strip().splitlines())
    delivery = read(tmp_path, {"header.csv": short})
    (note,) = told(delivery.findings, "optional-column-missing")
    assert (note.severity, note.column) == ("note", "UPN, MOTHER, MC_DOB")


@pytest.mark.parametrize(
    ("encode", "rule"),
    [
        (lambda text: codecs.BOM_UTF8 + text.encode(), None),
        (lambda text: text.encode("utf-16"), "encoding"),
        (lambda text: text.replace("A1", "\u00a0A1\u00a0").encode("cp1252"), "encoding"),
        (lambda text: text.replace("\n", "\r\n").encode(), None),
        (lambda text: text.replace("\n", "\r").encode(), None),
    ],
)
def test_dirt_in_encoding_and_line_endings_changes_nothing(tmp_path: Path, encode, rule: str | None) -> None:  # type: ignore[no-untyped-def]
    clean = read(tmp_path / "clean", {"visits.csv": VISITS})
    files = {"header.csv": HEADER, "episodes.csv": EPISODES, "visits.csv": VISITS}
    dirty = read(tmp_path / "dirty", {name: encode(text.lstrip()) for name, text in files.items()})
    for name in clean.tables:
        assert dirty.tables[name].equals(clean.tables[name])
    assert rules(dirty.findings) - {"not-delivered"} == ({rule} if rule else set())


def test_dirt_in_values_changes_nothing(tmp_path: Path) -> None:
    clean = read(tmp_path / "clean")
    episodes = (
        EPISODES.replace("05/06/2016", "42526")
        .replace("07/08/2016", "2016-08-07 00:00:00", 1)
        .replace("07/08/2016", "7/8/16")
        .replace("U4", "u 4")
        .replace("PR1", "pr1")
        .replace("HD1 2TT", "hd12tt")
        .replace("A1", " a1 ")
    )
    header = HEADER.replace(",1,01/02", ",1.0,01/02").replace("03/04/2006", "2006-Apr-03").replace("A1", "a1")
    dirty = read(tmp_path / "dirty", {"episodes.csv": episodes, "header.csv": header})
    for name in clean.tables:
        assert dirty.tables[name].equals(clean.tables[name])
    assert rules(dirty.findings) == {"not-delivered"}


def test_a_bad_value_is_told_with_its_place_and_the_row_is_kept(tmp_path: Path) -> None:
    bad = EPISODES.replace("A1,07/08/2016,P,C1,N1,K2", "A1,31/06/2016,P,C1,N1,Q9").replace(",V2,", ",,")
    delivery = read(tmp_path, {"episodes.csv": bad})
    errors = [f for f in delivery.findings if f.severity == "error"]
    assert [(f.rule, f.file, f.row, f.child_id, f.column, f.value) for f in errors] == [
        ("not-a-date", "episodes.csv", 3, "A1", "DECOM", "31/06/2016"),
        ("unknown-code", "episodes.csv", 3, "A1", "PLACE", "Q9"),
        ("blank-value", "episodes.csv", 4, "B2", "LS", ""),
    ]
    assert column(delivery, "episodes", "decom")[1] is None
    assert column(delivery, "episodes", "place")[1] == "Q9"
    assert delivery.tables["episodes"].num_rows == 3


def test_codes_that_do_not_decide_a_figure_are_warnings(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"episodes.csv": EPISODES.replace("CARPL", "XXXXX")})
    assert [(f.severity, f.column) for f in told(delivery.findings, "unknown-code")] == [
        ("warning", "REASON_PLACE_CHANGE")
    ]


def test_times_are_kept_where_a_table_has_them(tmp_path: Path) -> None:
    rows = "child_id,missing_from,located_at,offered_at\nA1,2016-06-10,2016-06-11T08:15,2016-06-12\n"
    delivery = read(tmp_path, {"return_interviews.csv": rows})
    assert column(delivery, "return_interviews", "located_at") == [datetime(2016, 6, 11, 8, 15)]
    assert column(delivery, "return_interviews", "offered_at") == [datetime(2016, 6, 12)]


def test_findings_all_alike_are_counted_in_the_end(tmp_path: Path) -> None:
    visits = "child_id,visited_on,kind\n" + "A1,nonsense,statutory\n" * (MOST_ALIKE + 234)
    delivery = read(tmp_path, {"visits.csv": visits})
    alike = told(delivery.findings, "not-a-date")
    assert len(alike) == MOST_ALIKE + 1
    assert [f.message for f in alike if f.row is None] == [
        "And 234 more like it in this column: correct them where the file is made."
    ]
    assert delivery.tables["visits"].num_rows == MOST_ALIKE + 234


def test_a_long_value_is_cut_in_the_finding(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"visits.csv": f"child_id,visited_on,kind\nA1,2016-06-10,{'x' * 500}\n"})
    (finding,) = told(delivery.findings, "unknown-code")
    assert len(finding.value) == 60


def test_findings_have_errors_first(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"episodes.csv": EPISODES.replace("C1", "Q9"), "notes.csv": "a,b\n"})
    severities = [f.severity for f in delivery.findings]
    assert severities == sorted(severities, key=["error", "warning", "note"].index)


def test_an_unclosed_quotation_makes_a_file_unusable_and_nothing_else(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"reviews.csv": REVIEWS.replace("30/06/2016", '"30/06/2016')})
    (error,) = told(delivery.findings, "file-not-readable")
    assert (error.severity, error.file, error.row) == ("error", "reviews.csv", 2)
    assert "reviews" not in delivery.tables
    assert "SSDA903 Reviews" in {note.column for note in told(delivery.findings, "not-delivered")}


def test_zero_bytes_in_a_file_are_an_error_but_it_is_read(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"reviews.csv": REVIEWS.strip().encode() + b"\n" + b"\0" * 5})
    assert [f.severity for f in told(delivery.findings, "damaged-file")] == ["error"]
    assert delivery.tables["reviews"].num_rows == 2
