"""Text files: encodings, line endings, row numbers, and damage."""

from __future__ import annotations

import codecs

import pytest

from parentis.formats.errors import UnreadableFileError
from parentis.formats.text_files import decoded, records, separator_of

TABLE = "CHILD,TEAM\nA1,Café\nB2,Two\n"
ROWS = [(1, ["CHILD", "TEAM"]), (2, ["A1", "Café"]), (3, ["B2", "Two"])]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TABLE.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TABLE.encode(), "utf-8-sig"),
        (TABLE.encode("cp1252"), "cp1252"),
        (TABLE.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TABLE.encode("utf-16-be"), "utf-16"),
        (TABLE.encode("utf-16-le"), "utf-16-le"),
        (TABLE.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_every_usual_encoding_is_read(data: bytes, encoding: str) -> None:
    text = decoded(data)
    assert text.encoding == encoding
    assert list(records(text)) == ROWS


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_every_line_ending_is_read(ends: str) -> None:
    assert list(records(decoded(TABLE.replace("\n", ends).encode()))) == ROWS


def test_line_endings_may_be_mixed_and_the_last_missing() -> None:
    assert list(records(decoded("CHILD,TEAM\r\nA1,Café\rB2,Two".encode()))) == ROWS


def test_blank_rows_are_left_out_but_counted() -> None:
    found = list(records(decoded(b"\n , \nCHILD,TEAM\n\nA1,One\n,\n,,,\n\xc2\xa0,\n")))
    assert found == [(3, ["CHILD", "TEAM"]), (5, ["A1", "One"])]


def test_a_quoted_value_may_hold_commas_marks_and_lines() -> None:
    found = list(records(decoded(b'CHILD,TEAM\nA1,"One, ""two""\nthree"\nB2, "Four"\n')))
    assert found == [(1, ["CHILD", "TEAM"]), (2, ["A1", 'One, "two"\nthree']), (3, ["B2", "Four"])]


def test_zero_bytes_are_taken_out_and_counted() -> None:
    text = decoded(b"CHILD,TEAM\nA1,O\0ne\n" + b"B2,Two\n" * 9 + b"\0" * 3)
    assert text.zero_bytes == 4
    assert list(records(text))[:2] == [(1, ["CHILD", "TEAM"]), (2, ["A1", "One"])]
    assert len(list(records(text))) == 11


@pytest.mark.parametrize(("sign", "name"), [(";", ";"), ("\t", "\t"), ("|", "|"), (",", ","), (" ", ",")])
def test_other_separators_are_found(sign: str, name: str) -> None:
    assert separator_of(decoded(f"CHILD{sign}TEAM\nA1{sign}One, two\n".encode())) == name


@pytest.mark.parametrize(
    ("data", "row", "words"),
    [
        (b'CHILD,TEAM\nA1,"One\nB2,Two\n', 2, "not closed"),
        (b'CHILD,TEAM\nA1,One\nB2,"', 3, "not closed"),
        (b'CHILD,TEAM\nA1,"One\n' + b"B2,Two\n" * 40 + b'C3,"\n', 2, "not closed"),
        (b'CHILD,TEAM\nA1,"' + b"x" * 200_000, 2, "no table"),
        (b"CHILD,TEAM\n" + b"x" * 1_500_000, 2, "no table"),
    ],
)
def test_damage_is_told_with_its_row(data: bytes, row: int, words: str) -> None:
    with pytest.raises(UnreadableFileError, match=words) as told:
        list(records(decoded(data)))
    assert told.value.row == row


def test_binary_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="not a text file"):
        decoded(bytes(range(256)) * 20)


def test_a_file_cut_off_inside_a_character_is_still_utf8() -> None:
    text = decoded("CHILD,TEAM\nA1,Café".encode()[:-1])
    assert text.encoding == "utf-8"
    assert list(records(text))[1][1][0] == "A1"
