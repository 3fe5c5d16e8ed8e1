"""Return years joined to one history: what is one, what stays, and how each is told."""

from __future__ import annotations

from pathlib import Path

from tests.formats.writing import column, read, told

from parentis.formats.delivery import Delivery

NAMES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"
HEADER_NAMES = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"


def episodes(*rows: str) -> str:
    return "\n".join([NAMES, *rows])


def years(tmp_path: Path, earlier: str, later: str, **more: str) -> Delivery:
    files: dict[str, str | bytes | None] = {
        "episodes.csv": None,
        "2015-16/episodes.csv": earlier,
        "2016-17/episodes.csv": later,
    }
    return read(tmp_path, files | {name.replace("__", "/") + ".csv": text for name, text in more.items()})


def spans(delivery: Delivery) -> list[tuple[object, ...]]:
    return list(
        zip(
            column(delivery, "episodes", "child_id"),
            (str(day) for day in column(delivery, "episodes", "decom")),
            (str(day) for day in column(delivery, "episodes", "dec")),
            strict=True,
        )
    )


OPEN = "A1,05/06/2015,S,C1,N1,U4,PR1,,,,HD1 2TT,HD3 4EU,SC1"
CLOSED = "A1,05/06/2015,S,C1,N1,U4,PR1,07/08/2016,E4A,,HD1 2TT,HD3 4EU,SC1"


def test_an_open_episode_present_in_the_later_year_is_one_with_the_later_end(tmp_path: Path) -> None:
    delivery = years(tmp_path, episodes(OPEN), episodes(CLOSED))
    assert spans(delivery) == [("A1", "2015-06-05", "2016-08-07")]
    (note,) = told(delivery.findings, "joined-across-years")
    assert (note.severity, note.file, note.row, note.child_id) == ("note", "2015-16/episodes.csv", 2, "A1")
    assert "row 2 of 2016-17/episodes.csv" in note.message
    assert delivery.origins["episodes"]["file"].to_pylist() == ["2016-17/episodes.csv"]


def test_over_three_years_each_join_is_told(tmp_path: Path) -> None:
    delivery = years(tmp_path, episodes(OPEN), episodes(OPEN), **{"2017-18__episodes": episodes(CLOSED)})
    assert spans(delivery) == [("A1", "2015-06-05", "2016-08-07")]
    assert [f.file for f in told(delivery.findings, "joined-across-years")] == [
        "2015-16/episodes.csv",
        "2016-17/episodes.csv",
    ]


def test_the_placement_code_may_change_at_the_join(tmp_path: Path) -> None:
    delivery = years(tmp_path, episodes(OPEN.replace("U4", "H5")), episodes(OPEN.replace("U4", "K3")))
    assert column(delivery, "episodes", "place") == ["K3"]


def test_an_open_episode_not_present_later_stays_open(tmp_path: Path) -> None:
    other = "A1,07/08/2016,P,C1,N1,K2,PR4,,,,HD1 2TT,LS1 1UR,SC2"
    delivery = years(tmp_path, episodes(OPEN), episodes(other))
    assert spans(delivery) == [("A1", "2015-06-05", "None"), ("A1", "2016-08-07", "None")]


def test_another_reason_for_the_episode_makes_it_another(tmp_path: Path) -> None:
    delivery = years(tmp_path, episodes(OPEN), episodes(CLOSED.replace(",S,", ",P,")))
    assert len(spans(delivery)) == 2


def test_an_episode_closed_in_the_earlier_year_is_left_alone(tmp_path: Path) -> None:
    delivery = years(tmp_path, episodes(CLOSED), episodes(CLOSED.replace("07/08/2016", "09/08/2016")))
    assert len(spans(delivery)) == 2
    assert not told(delivery.findings, "joined-across-years")


def test_the_later_year_counts_not_the_later_file(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "episodes.csv": None,
        "a 2016-17.csv": episodes(CLOSED),
        "b 2015-16.csv": episodes(OPEN),
    }
    assert spans(read(tmp_path, files)) == [("A1", "2015-06-05", "2016-08-07")]


def test_exact_duplicates_across_years_are_one_and_told_by_pair_of_files(tmp_path: Path) -> None:
    second = CLOSED.replace("A1", "B2")
    delivery = years(tmp_path, episodes(CLOSED, second), episodes(second, CLOSED))
    assert len(spans(delivery)) == 2
    (note,) = told(delivery.findings, "duplicate-across-files")
    assert (note.severity, note.row) == ("note", None)
    assert note.message.startswith("2 rows of this file are also in 2016-17/episodes.csv")


def test_a_column_one_year_lacks_does_not_make_a_difference(tmp_path: Path) -> None:
    without_urn = "\n".join(line.rpartition(",")[0] for line in episodes(CLOSED).splitlines())
    delivery = years(tmp_path, without_urn, episodes(CLOSED))
    assert len(spans(delivery)) == 1
    assert column(delivery, "episodes", "urn") == ["SC1"]


def test_exact_duplicates_in_one_file_are_dropped_and_told_each(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"episodes.csv": episodes(CLOSED, CLOSED, CLOSED)})
    assert len(spans(delivery)) == 1
    assert [(f.severity, f.row, f.child_id) for f in told(delivery.findings, "duplicate-row")] == [
        ("warning", 3, "A1"),
        ("warning", 4, "A1"),
    ]


def test_the_same_module_twice_in_a_year_is_joined_with_a_warning(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "episodes.csv": None,
        "2016-17/one.csv": episodes(OPEN),
        "2016-17/two.csv": episodes(CLOSED.replace("A1", "B2")),
    }
    delivery = read(tmp_path, files)
    assert len(spans(delivery)) == 2
    (warning,) = told(delivery.findings, "same-file-twice")
    assert (warning.severity, warning.file) == ("warning", "2016-17/two.csv")


def test_of_two_header_rows_the_later_holds(tmp_path: Path) -> None:
    header = f"{HEADER_NAMES}\nA1,1,01/02/2005,WBRI,,,\nB2,2,03/04/2006,ABAN,,,\na1,2,01/02/2005,WIRI,,,"
    delivery = read(tmp_path, {"header.csv": header})
    assert column(delivery, "header", "child_id") == ["B2", "A1"]
    assert column(delivery, "header", "ethnic") == ["ABAN", "WIRI"]
    (warning,) = told(delivery.findings, "two-rows-of-a-child")
    assert (warning.severity, warning.row, warning.child_id) == ("warning", 2, "A1")


def test_of_two_years_headers_the_later_holds_and_only_changes_are_told_each(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "header.csv": None,
        "2023-24/header.csv": f"{HEADER_NAMES}\nA1,1,01/02/2005,WBRI,,,\nB2,2,03/04/2006,ABAN,,,",
        "2024-25/header.csv": f"{HEADER_NAMES}\nA1,M,01/02/2005,WBRI,,,\nB2,F,03/04/2007,ABAN,,,",
    }
    delivery = read(tmp_path, files)
    assert column(delivery, "header", "sex") == ["M", "F"]
    (note,) = told(delivery.findings, "row-replaced")
    assert note.message.startswith("2 children of this file are also in 2024-25/header.csv")
    (warning,) = told(delivery.findings, "changed-between-years")
    assert (warning.file, warning.row, warning.child_id, warning.column) == ("2023-24/header.csv", 3, "B2", "DOB")


def test_reviews_count_as_often_as_the_file_that_has_them_most(tmp_path: Path) -> None:
    names, row, other = "CHILD,DOB,REVIEW,REVIEW_CODE", "A1,01/02/2005,30/06/2016,PN1", "A1,01/02/2005,30/12/2016,PN1"
    files: dict[str, str | bytes | None] = {
        "2015-16/reviews.csv": f"{names}\n{row}",
        "2016-17/reviews.csv": f"{names}\n{row}\n{row}\n{other}",
    }
    delivery = read(tmp_path, files)
    assert delivery.tables["reviews"].num_rows == 3
    assert [f.message[:7] for f in told(delivery.findings, "duplicate-across-files")] == ["One row"]


def test_reviews_twice_in_one_file_are_both_kept(tmp_path: Path) -> None:
    row = "A1,01/02/2005,30/06/2016,PN1"
    delivery = read(tmp_path, {"reviews.csv": f"CHILD,DOB,REVIEW,REVIEW_CODE\n{row}\n{row}"})
    assert delivery.tables["reviews"].num_rows == 2


def test_a_missing_episode_open_in_the_earlier_year_is_one(tmp_path: Path) -> None:
    names = "CHILD,DOB,MISSING,MIS_START,MIS_END"
    files: dict[str, str | bytes | None] = {
        "2015-16/missing.csv": f"{names}\nA1,01/02/2005,M,30/03/2016,\nA1,01/02/2005,A,30/03/2016,",
        "2016-17/missing.csv": f"{names}\nA1,01/02/2005,M,30/03/2016,02/04/2016",
    }
    delivery = read(tmp_path, files)
    assert column(delivery, "missing", "missing") == ["A", "M"]
    assert [str(day) for day in column(delivery, "missing", "mis_end")] == ["None", "2016-04-02"]
    assert [f.file for f in told(delivery.findings, "joined-across-years")] == ["2015-16/missing.csv"]


def test_of_two_years_uasc_rows_the_later_holds(tmp_path: Path) -> None:
    names = "CHILD,SEX,DOB,DUC"
    files: dict[str, str | bytes | None] = {
        "2015-16/uasc.csv": f"{names}\nA1,1,01/02/2005,",
        "2016-17/uasc.csv": f"{names}\nA1,1,01/02/2005,30/06/2016",
    }
    delivery = read(tmp_path, files)
    assert [str(day) for day in column(delivery, "uasc", "duc")] == ["2016-06-30"]


def test_the_deliverys_own_files_in_two_folders_are_joined(tmp_path: Path) -> None:
    names, row = "child_id,visited_on,kind", "A1,2016-06-10,statutory"
    files: dict[str, str | bytes | None] = {
        "2015-16/visits.csv": f"{names}\n{row}",
        "2016-17/visits.csv": f"{names}\n{row}\nA1,2016-07-10,statutory",
    }
    delivery = read(tmp_path, files)
    assert delivery.tables["visits"].num_rows == 2


def test_columns_of_one_year_only_count_as_delivered(tmp_path: Path) -> None:
    with_distance = "\n".join([f"{NAMES},PL_DISTANCE", f"{CLOSED.replace('A1', 'B2')},12.3"])
    delivery = years(tmp_path, episodes(CLOSED), with_distance)
    assert "pl_distance" in delivery.delivered["episodes"]
    assert [str(value) for value in column(delivery, "episodes", "pl_distance")] == ["None", "12.300000"]


def test_the_same_position_in_two_years_is_two(tmp_path: Path) -> None:
    oc2 = "CHILD,DOB,IMMUNISATIONS\nA1,01/02/2005,1\n"
    delivery = read(tmp_path, {"2015-16/oc2.csv": oc2, "2016-17/oc2.csv": oc2})
    assert delivery.tables["oc2"].num_rows == 2
