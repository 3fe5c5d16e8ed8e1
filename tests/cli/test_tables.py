"""Tables: CSV when piped, JSON when asked for, and every value as other programs expect it."""

import io
import json
from datetime import date, datetime
from decimal import Decimal

import pytest

from parentis.cli.tables import cell_text, print_table, write_csv, write_json

COLUMNS = ("subject", "counts", "numerator", "denominator")
ROWS = [("C1", True, Decimal("1.000000"), 1), ("C2", None, Decimal("0.250000"), None), ('C"3', False, Decimal(0), 1)]


def test_csv() -> None:
    out = io.StringIO()
    write_csv(COLUMNS, ROWS, out)
    assert out.getvalue() == 'subject,counts,numerator,denominator\nC1,true,1,1\nC2,,0.25,\n"C""3",false,0,1\n'


def test_json() -> None:
    out = io.StringIO()
    write_json(COLUMNS, ROWS, out)
    assert json.loads(out.getvalue())[1] == {"subject": "C2", "counts": None, "numerator": 0.25, "denominator": None}


def test_no_rows_are_a_header_or_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(COLUMNS, [], "csv")
    print_table(COLUMNS, [], "json")
    header, _, listed = capsys.readouterr().out.partition("\n")
    assert header == ",".join(COLUMNS)
    assert json.loads(listed) == []


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (True, "true"),
        (date(2017, 6, 30), "2017-06-30"),
        (datetime(2017, 6, 30, 14, 5), "2017-06-30T14:05:00"),
        (Decimal("100.000000"), "100"),
        (Decimal("1E+2"), "100"),
        (Decimal("0.100000"), "0.1"),
        (33.333333333333336, "33.333333333333336"),
    ],
)
def test_a_value_as_text(cell: object, text: str) -> None:
    assert cell_text(cell) == text


def test_piped_output_is_csv(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("a",), [(1,)], None)
    assert capsys.readouterr().out == "a\n1\n"
