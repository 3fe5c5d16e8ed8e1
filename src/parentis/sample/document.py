"""The table of `docs/sample.md`: what the default sample's files show beside what was published.

`python -m parentis.sample.document` prints it, and a test holds the page to it.
"""

from __future__ import annotations

import csv
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from parentis.sample import published
from parentis.sample.places import distance, is_inside
from parentis.sample.write import write_sample
from parentis.words.groups import ETHNIC_GROUPS, RESPITE

_YEAR = "2016-17"  # its files are as known on 31 March 2017
_FIRST, _LAST = date(2016, 4, 1), date(2017, 3, 31)
_LEGAL = {
    "C1": "interim care order",
    "C2": "full care order",
    "E1": "placement order",
    "V2": "section 20",
    "L1": "police protection",
}
_PLACED = {
    "U": "foster",
    "A": "placed for adoption",
    "P1": "with parents",
    "K": "secure unit, children's home or hostel",
    "H": "secure unit, children's home or hostel",
    "R": "other residential",
}
_PROVIDED = {"PR0": "parents", "PR1": "own", "PR4": "private", "PR5": "voluntary"}
_CEASED = {
    "E11": "adopted",
    "E12": "adopted",
    "E4A": "returned home as planned",
    "E41": "child arrangements order",
    "E43": "special guardianship",
    "E44": "special guardianship",
    "E5": "independent living",
    "E6": "independent living",
    "E8": "any other reason",
}
_AGES = ((1, "under 1"), (5, "1 to 4"), (10, "5 to 9"), (16, "10 to 15"))
Row = dict[str, str]


def shares_table(folder: Path) -> str:
    """Markdown: each published share beside the files' own, with the difference in percentage points.

    `folder` holds a default sample.
    """
    rows = list(_rows(folder))
    lines = [
        "| | | published | | sample | | difference |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {what} | {group} | {there:,} | {_percent(there, of_there)} | {here:,} | {_percent(here, of_here)} "
        f"| {_difference(there, of_there, here, of_here)} |"
        for what, group, there, of_there, here, of_here in rows
    ]
    return "\n".join(lines)


def _rows(folder: Path) -> Iterator[tuple[str, str, int, int, int, int]]:
    """What, group, number and base as published, number and base in the files; base 0 for plain counts."""
    episodes = [row for row in _read(folder, "episodes") if row["LS"] not in RESPITE]
    born = {row["CHILD"]: _day(row["DOB"]) for row in _read(folder, "header")}
    in_care = [row for row in episodes if not row["DEC"]]
    started = [row for row in episodes if row["RNE"] == "S" and _FIRST <= _day(row["DECOM"]) <= _LAST]
    ceased = [row for row in episodes if row["REC"] not in ("", "X1") and _FIRST <= _day(row["DEC"]) <= _LAST]
    of_2016 = [row for row in _read(folder, "episodes", "2015-16") if row["LS"] not in RESPITE]
    yield "in care", "31 March 2016", published.IN_CARE[2016], 0, sum(not row["DEC"] for row in of_2016), 0
    yield "in care", "31 March 2017", published.IN_CARE[2017], 0, len(in_care), 0
    yield "started", "year to 31 March 2017", published.STARTED[2017], 0, len(started), 0
    yield "ceased", "year to 31 March 2017", published.CEASED[2017], 0, len(ceased), 0
    parts = (
        (published.IN_CARE_BY, published.IN_CARE[2017], len(in_care), _in_care_by(folder, in_care, born)),
        (published.STARTED_BY, published.STARTED[2017], len(started), _started_by(started, born)),
        (published.CEASED_BY, published.CEASED[2017], len(ceased), _ceased_by(ceased, born)),
    )
    for groups, of_there, of_here, counts in parts:
        for what, numbers in groups.items():
            for group, there in numbers.items():
                yield what, group, there, of_there, counts[what][group], of_here


def _in_care_by(folder: Path, rows: list[Row], born: dict[str, date]) -> dict[str, Counter[str]]:
    header = {row["CHILD"]: row for row in _read(folder, "header")}
    found: dict[str, Counter[str]] = {what: Counter() for what in published.IN_CARE_BY}
    for row in rows:
        child = header[row["CHILD"]]
        found["sex"]["male" if child["SEX"] == "1" else "female"] += 1
        found["age"][_age_group(born[row["CHILD"]], _LAST)] += 1
        ethnic = ETHNIC_GROUPS.get(child["ETHNIC"], "unknown")
        found["ethnicity"]["other" if ethnic == "Other" else ethnic] += 1
        found["legal status"][_LEGAL.get(row["LS"], "")] += 1
        found["placement"][_PLACED.get(row["PLACE"], _PLACED.get(row["PLACE"][0], ""))] += 1
        found["provider"][_PROVIDED.get(row["PLACE_PROVIDER"], "")] += 1
        inside = is_inside(row["PL_POST"])
        found["locality"]["inside the authority" if inside else "outside the authority"] += 1
        miles = distance(row["HOME_POST"], row["PL_POST"])
        if not inside and miles is not None and miles > 20:
            found["distance"]["outside and over 20 miles from home"] += 1
    return found


def _started_by(rows: list[Row], born: dict[str, date]) -> dict[str, Counter[str]]:
    return {
        "age at start": Counter(_age_group(born[row["CHILD"]], _day(row["DECOM"])) for row in rows),
        "legal status at start": Counter(_LEGAL.get(row["LS"], "") for row in rows),
    }


def _ceased_by(rows: list[Row], born: dict[str, date]) -> dict[str, Counter[str]]:
    ages = Counter(_age_group(born[row["CHILD"]], _day(row["DEC"])) for row in rows)
    grown = sum(_age(born[row["CHILD"]], _day(row["DEC"])) >= 18 for row in rows)
    ages["16 and 17"], ages["18"] = ages["16 and over"] - grown, grown
    return {"age at end": ages, "reason": Counter(_CEASED.get(row["REC"], "") for row in rows)}


def _age(born: date, when: date) -> int:
    return when.year - born.year - ((when.month, when.day) < (born.month, born.day))


def _age_group(born: date, when: date) -> str:
    age = _age(born, when)
    return next((name for below, name in _AGES if age < below), "16 and over")


def _percent(number: int, of: int) -> str:
    return f"{100 * number / of:.1f}%" if of else ""


def _difference(there: int, of_there: int, here: int, of_here: int) -> str:
    if not of_there:
        return f"{here - there:+,}"
    return f"{100 * here / of_here - 100 * there / of_there:+.1f}"


def _read(folder: Path, module: str, year: str = _YEAR) -> list[Row]:
    with (folder / year / f"{module}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _day(text: str) -> date:
    day, month, year = map(int, text.split("/"))
    return date(year, month, day)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as aside:
        write_sample(Path(aside))
        print(shares_table(Path(aside)))
