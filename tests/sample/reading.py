"""A plain reader of sample files for the tests: nothing of the pipeline, no code of the sample."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

Row = dict[str, str]


def read(path: Path) -> list[Row]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def years(folder: Path) -> list[str]:
    """The return years' folders, oldest first."""
    return sorted(path.name for path in folder.iterdir() if path.is_dir())


def day(text: str) -> date | None:
    """A date as the returns write it; None for a blank."""
    if not text:
        return None
    number, month, year = text.split("/")
    assert (len(number), len(month), len(year)) == (2, 2, 4), text
    return date(int(year), int(month), int(number))


def must(text: str) -> date:
    """A date that may not be blank."""
    found = day(text)
    assert found is not None
    return found


def joined_episodes(folder: Path) -> dict[str, list[Row]]:
    """Each child's episodes over all years, in order; where one is in two files the later row is taken."""
    rows: dict[tuple[str, str, str], Row] = {}
    for year in years(folder):
        for row in read(folder / year / "episodes.csv"):
            rows[row["CHILD"], row["DECOM"], row["RNE"]] = row
    children: dict[str, list[Row]] = {}
    for row in rows.values():
        children.setdefault(row["CHILD"], []).append(row)
    for found in children.values():
        found.sort(key=lambda row: must(row["DECOM"]))
    return children


def header(folder: Path) -> dict[str, Row]:
    """Each child's Header row, the latest."""
    return {row["CHILD"]: row for year in years(folder) for row in read(folder / year / "header.csv")}


def is_respite(row: Row) -> bool:
    """Whether an episode is a short break."""
    return row["LS"] in ("V3", "V4")


def periods(episodes: list[Row]) -> list[list[Row]]:
    """A child's periods of care: runs of episodes from S to an end that is not X1."""
    found: list[list[Row]] = []
    for row in episodes:
        if row["RNE"] == "S":
            found.append([])
        found[-1].append(row)
    return found
