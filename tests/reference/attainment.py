"""4.10.01 Attainment: one value an academic year, under the year's label in place of the month."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from tests.reference import attributes
from tests.reference.cases import Case, Counted, with_fact
from tests.reference.record import Child, Record, Rows

RESULTS = {
    "KS1": ("reading", "writing", "maths", "science"),
    "KS2": ("reading", "writing", "maths", "gps", "rwm"),
    "KS4": ("english-maths", "ebacc-entered", "ebacc"),
}
SCORES = {
    "KS2": ("reading-progress", "writing-progress", "maths-progress"),
    "KS4": ("attainment8", "progress8"),
}


def measures_of_years(record: Record, d: date) -> Iterator[Counted]:
    """Every year of the file that has a pupil for the measure; D is that of the report."""
    for year in years(record):
        if record.has("attainment", "achieved"):
            for key_stage, names in RESULTS.items():
                for name in names:
                    yield from results(record, year, key_stage, name, d)
        if record.has("attainment", "score"):
            for key_stage, names in SCORES.items():
                for name in names:
                    yield from scores(record, year, key_stage, name, d)


def years(record: Record) -> list[str]:
    """The labels in the file that are academic years."""
    labels = {row["academic_year"] or "" for row in record.tables.get("attainment", [])}
    return sorted(label for label in labels if re.fullmatch(r"\d{4}/\d{2}", label))


def pupils(record: Record, year: str, key_stage: str, name: str, column: str) -> Iterator[tuple[Child, Rows]]:
    """Each child with something in a column for the measure that year, and those rows in order."""
    for child in record.children:
        rows = [
            row
            for row in child.others["attainment"]
            if (row["academic_year"], row["key_stage"], row["measure"]) == (year, key_stage, name)
            and row[column] is not None
        ]
        if rows:
            yield child, rows


def results(record: Record, year: str, key_stage: str, name: str, d: date) -> Iterator[Counted]:
    """Achieved if any of the pupil's rows says so."""
    cases = [
        Case(child.id, groups(record, child, year, d), {"achieved": any(row["achieved"] == "Y" for row in rows)})
        for child, rows in pupils(record, year, key_stage, name, "achieved")
    ]
    if cases:
        yield Counted("4.10.01", f"{key_stage.lower()}-{name}", year, with_fact(cases, "achieved"), cases)


def scores(record: Record, year: str, key_stage: str, name: str, d: date) -> Iterator[Counted]:
    """The later score of a pupil who has two."""
    base, scored = [], []
    for child, rows in pupils(record, year, key_stage, name, "score"):
        base.append(Case(child.id, groups(record, child, year, d)))
        scored.append(Case(child.id, base[-1].groups, weight=score(rows[-1])))
    if base:
        yield Counted("4.10.01", f"{key_stage.lower()}-{name}", year, scored, base)


def score(row: dict[str, Any]) -> Decimal:
    found: Decimal = row["score"]
    return found


def groups(record: Record, child: Child, year: str, d: date) -> attributes.Groups:
    """On 31 March of the academic year, or at D if that is earlier."""
    march = date(int(year[:4]) + 1, 3, 31)
    return attributes.at(record, child, min(march, d))
