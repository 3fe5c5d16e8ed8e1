"""Tables of SFR12/2017, Outcomes for children looked after: sheets saved as CSV, with titles above and notes below.

A column's name is spread over several rows, and the sign of a footnote may stick to any of it (`20166` is 2016 with
note 6). A column is known by the part of its name that we know, under the year that stands last above it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from parentis.formats.statistics.areas import area_named
from parentis.formats.statistics.published import Published
from parentis.formats.statistics.table import Gathered, Row, august, value_at

SOURCE = "SFR12"
EDITION = "2016"
CODE, NUMBER, NAME = 0, 1, 2
_TITLE = re.compile(r"Table (LA\d[a-c]?)\s*:\s*(.*)")
_YEAR = re.compile(r"(20[01]\d)\d?")
_YEARS_COVERED = re.compile(r"Years?:.*?(20[01]\d)\d?$")
_SUBJECTS = ("reading", "writing", "mathematics")


@dataclass(frozen=True, slots=True)
class _Table:
    """A table: words its title must hold, and its columns by what their names begin with."""

    words: str
    what: str
    columns: Mapping[str, str]


_PROGRESS = {"average progress score": "average", "lower confidence": "lower", "upper confidence": "upper",
             "number of pupils": "pupils"}  # fmt: skip
_TABLES = (
    _Table("key stage 2 eligibility", "attainment at key stage 2", {
        "number eligible": "ks2 pupils", "reading (test)": "ks2 reading", "writing (teacher": "ks2 writing",
        "mathematics (test)": "ks2 mathematics", "grammar, punctuation": "ks2 grammar",
        "reading, writing and": "ks2 reading, writing and mathematics",
    }),
    _Table("key stage 2 average progress", "progress to key stage 2", _PROGRESS),
    _Table("key stage 4 eligibility", "attainment at key stage 4", {
        "number at the end": "ks4 pupils", "achieving a*-c in both": "ks4 english and mathematics",
        "entering the english bacc": "ks4 ebacc entered", "achieving the english bacc": "ks4 ebacc",
    }),
    _Table("attainment 8 scores", "attainment 8", {
        "number at the end": "ks4 pupils", "average attainment 8": "ks4 attainment 8",
    }),
    _Table("progress 8 scores", "progress 8", {
        "number of pupils": "ks4 progress 8 pupils", "average progress 8": "ks4 progress 8",
        "lower confidence": "ks4 progress 8 lower", "upper confidence": "ks4 progress 8 upper",
    }),
    _Table("from school of children", "absence from school", {
        "number of looked after": "absence pupils", "overall absence": "absence overall",
        "authorised absence": "absence authorised", "unauthorised absence": "absence unauthorised",
        "percentage of looked after children classed": "persistent absence",
    }),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Column:
    place: int
    statistic: str
    year: int


def read_outcome_table(rows: Sequence[Row], into: Gathered) -> tuple[str, str] | None:
    """What the file is and its edition; None when it is no such table."""
    table = _table(rows)
    first = next((at for at, (_, values) in enumerate(rows) if value_at(values, NAME) == "ENGLAND"), None)
    if table is None or first is None:
        return None
    columns = _columns([values for _, values in rows[:first]], table)
    if not columns:
        return None
    for number, values in rows[first:]:
        code, dfe, name = (value_at(values, place) for place in (CODE, NUMBER, NAME))
        if not name or not (code or area_named(name)):
            continue  # below the areas stand the source and the notes
        area = into.area(number, code, dfe, name, "LA Code")
        if area is None:
            continue
        for column in columns:
            cell = into.cell(number, column.statistic, value_at(values, column.place))
            if cell is not None and not cell.is_blank:
                into.add(
                    Published(
                        SOURCE, EDITION, column.year, august(column.year), area.level, area.key, name,
                        column.statistic, *cell,
                    ),
                    number,
                    column.statistic,
                )  # fmt: skip
    return f"SFR12/2017 {table.what}", EDITION


def _table(rows: Sequence[Row]) -> _Table | None:
    for _, values in rows[:3]:
        title = _TITLE.match(value_at(values, 0))
        if title:
            return next((each for each in _TABLES if each.words in " ".join(title[2].lower().split())), None)
    return None


def _columns(above: Sequence[Sequence[str]], table: _Table) -> list[_Column]:
    """The columns that we know, each with its year, from the rows above the figures."""
    covered = [match for values in above if (match := _YEARS_COVERED.match(value_at(values, 0)))]
    only_year = int(covered[0][1]) if covered else None
    names = [values for values in above if not value_at(values, 0) or "la code" in value_at(values, 0).lower()]
    years = next((row for row in names if sum(bool(_YEAR.fullmatch(text.strip())) for text in row) > 1), None)
    subjects = next((row for row in names if _subject_columns(row)), None)
    found = []
    for place in range(NAME + 1, max(map(len, names), default=0)):
        statistic = next((s for row in names if (s := _known(value_at(row, place), table))), None)
        year = _year_above(years, place) if years is not None else only_year
        if statistic is None or year is None:
            continue
        found.append(_Column(place, _full_name(statistic, subjects, place), year))
    return found


def _known(text: str, table: _Table) -> str | None:
    plain = " ".join(text.lower().split())
    return next((name for begins, name in table.columns.items() if plain.startswith(begins)), None)


def _year_above(years: Sequence[str], place: int) -> int | None:
    before = [match for text in years[: place + 1] if (match := _YEAR.fullmatch(text.strip()))]
    return int(before[-1][1]) if before else None


def _subject_columns(row: Sequence[str]) -> list[tuple[int, str]]:
    """Where the progress of each subject begins."""
    plain = [text.strip().lower() for text in row]
    return [
        (place, subject)
        for place, text in enumerate(plain)
        for subject in _SUBJECTS
        if text.startswith(f"{subject} progress score")
    ]


def _full_name(statistic: str, subjects: Sequence[str] | None, place: int) -> str:
    """`ks2 reading progress average`: of the subject that stands last above the column."""
    if subjects is None:
        return statistic
    before = [subject for at, subject in _subject_columns(subjects) if at <= place]
    return f"ks2 {before[-1]} progress {statistic}" if before else statistic
