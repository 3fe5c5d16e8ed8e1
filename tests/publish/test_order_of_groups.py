"""Groups stand as a reader expects them: ages by age, names with their numbers as numbers, what is not known last."""

from __future__ import annotations

import dataclasses

import pytest
from tests.publish.book import opened
from tests.publish.invented import MONTH, MONTHS, invented_run

from parentis.publish.board_build import build_board_report
from parentis.publish.sheet import workbook_bytes
from parentis.publish.sheet_tables import workbook
from parentis.series.figure import Figure
from parentis.series.figures import Series
from parentis.series.withheld import WithheldFigure
from parentis.words.natural import natural

TEAMS = ["Assessment 1", "Assessment 2", "assessment 02b", "Assessment 13", "Fostering", "Not known"]
AGES = ["0", "1 to 4", "5 to 9", "10 to 15", "16 to 17", "Not known"]


@pytest.mark.parametrize(
    "names",
    [
        ["Team 2", "team 10", "Team 10a", "Team 100"],
        ["2 North", "10 North", "Area"],
        ["Team", "Team 0", "Team 007", "Team 8"],
        ["Team 9", "Team " + "1" * 5000],
    ],
)
def test_numbers_in_names_are_numbers(names: list[str]) -> None:
    assert sorted(names, key=natural) == names


def _series() -> Series:
    months = [str(month) for month in MONTHS]
    whole = [Figure("382", "4.01.01", "starts", "count", month, "", "", 60, None) for month in months]
    groups = {
        "team": ["Assessment 13", "Assessment 2", "unknown", "Fostering", "assessment 02b"],
        "age": ["10-15", "16-17", "1-4", "unknown", "0", "5-9"],
    }
    parts = [
        Figure("382", "4.01.01", "starts", "count", str(MONTH), dimension, group, 7 + at, None)
        for dimension, names in groups.items()
        for at, group in enumerate(sorted(names))
    ]
    hidden = WithheldFigure("4.01.01", "starts", "count", str(MONTH), "team", "Assessment 1", None, None)
    return dataclasses.replace(Series.of(tuple(months), (*whole, *parts)), withheld=(hidden,))


def test_in_the_papers_and_in_the_spreadsheet() -> None:
    run = invented_run(_series(), None)
    board = build_board_report(run)
    (breakdown,) = [each for entry in board.entries for each in entry.breakdowns]
    papers = {table.dimension: [row.group for row in table.rows] for table in breakdown.dimensions}
    assert papers["Team"] == TEAMS
    assert papers["Age"] == AGES
    sheet = opened(workbook_bytes(workbook(board, run.measures))).sheets["Breakdowns"]
    rows = [(sheet.cells[f"C{at}"][1], sheet.cells[f"D{at}"][1], f"E{at}" in sheet.cells) for at in range(5, 17)]
    assert [group for dimension, group, _ in rows if dimension == "Team"] == TEAMS
    assert [group for dimension, group, _ in rows if dimension == "Age"] == AGES
    assert [group for _, group, has_number in rows if not has_number] == ["Assessment 1"]
