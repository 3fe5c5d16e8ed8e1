"""Invented records of a council, and the same as the product takes them.

Hypothesis draws one seed, the month, and how many children there are. Each child is made from the seed and its
own number, so that fewer children are the same children. `reduce.py` brings a record down to the rows that matter.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pyarrow as pa
from hypothesis import strategies as st
from tests.generative.lives import life
from tests.reference import Council, Practice
from tests.reference.dates import last_day

from parentis.records.tables import TABLES

Row = dict[str, Any]
Tables = dict[str, list[Row]]
Delivered = dict[str, frozenset[str]]

MONTHS = ("2017-06", "2017-03", "2017-02", "2016-12", "2017-05", "2016-03", "2020-02")
NEEDED_TABLES = ("header", "episodes")
OPTIONAL_TABLES = ("reviews", "uasc", "visits", "allocations")
OPTIONAL_COLUMNS = {
    "episodes": (
        *("pl_distance", "pl_location", "home_post", "pl_post"),
        *("urn", "place_provider", "reason_place_change"),
    ),
    "visits": ("seen", "seen_alone", "recorded_on"),
    "allocations": ("category", "ended_on"),
}

AUTHORITIES = {"HD11AA": "E08000034", "WF11AB": "E08000034", "LS11UR": "E08000035", "EH11AA": "SCO"}
MILES = tuple(Decimal(miles) for miles in ("0.0", "5.1", "19.9", "20.0", "20.1", "190.4"))


@dataclass(frozen=True)
class Invented:
    """One invented council: its tables as plain rows, what was delivered, and the month of the report."""

    month: str
    council: Council
    tables: Tables
    delivered: Delivered


def councils_with_records() -> st.SearchStrategy[Invented]:
    """5 to 25 children, the files that came with them, and a council file."""
    return st.builds(
        invent,
        seed=st.integers(0, 2**24 - 1),
        month=st.sampled_from(MONTHS),
        size=st.sampled_from(range(5, 26)),
    )


def invent(seed: int, month: str, size: int) -> Invented:
    rng = Random(seed)
    council = any_council(rng)
    delivered = any_delivery(rng)
    tables: Tables = {name: [] for name in (*NEEDED_TABLES, *OPTIONAL_TABLES)}
    for number in range(size):
        for name, rows in life(Random(f"{seed} {number}"), last_day(month)).items():
            tables[name] += [{"child_id": f"C{number:02}", **row} for row in rows]
    for name, rows in tables.items():
        rng.shuffle(rows)
        tables[name] = [{**row, "row": number} for number, row in enumerate(rows)]
    return Invented(month, council, as_delivered(tables, delivered), delivered)


def any_council(rng: Random) -> Council:
    """A council file with its options: a fixed mid-year, missing mid-years, other visit intervals."""
    years = rng.choice(((2014, 2015, 2016, 2019), (2014, 2016), (2016,), (2014, 2015)))
    practice = rng.choice(
        (
            Practice(),
            Practice(permanent_placements=("U4", "P1")),
            Practice(10, 28, 84, ("U4", "U6", "T1")),
        )
    )
    population = {year: 90_000 + year for year in years}
    return Council(
        population=population,
        fixed=rng.choice((None, None, years[0])),
        practice=practice,
        bank_holidays=rng.choice((None, None, None, None, (), (date(2017, 6, 1), date(2016, 12, 26)))),
    )


def any_delivery(rng: Random) -> Delivered:
    """The files that came, and the columns in each; now and then one of them did not."""
    absent = rng.sample(OPTIONAL_TABLES, rng.choice((0, 0, 0, 1, 2)))
    delivered = {}
    for name in (*NEEDED_TABLES, *OPTIONAL_TABLES):
        columns = set(TABLES[name].names)
        if name in OPTIONAL_COLUMNS and rng.random() < 0.2:
            columns -= set(rng.sample(OPTIONAL_COLUMNS[name], rng.choice((1, 2))))
        if name not in absent:
            delivered[name] = frozenset(columns)
    return delivered


def as_delivered(tables: Tables, delivered: Delivered) -> Tables:
    """Leave out the files that did not come, blank the columns that did not, and measure the postcodes."""
    came = {
        name: [
            {column: row.get(column) if column in columns else None for column in TABLES[name].names}
            | {"row": row["row"]}
            for row in tables[name]
        ]
        for name, columns in delivered.items()
    }
    came["distances"] = distances(came["episodes"])
    return came


def distances(episodes: list[Row]) -> list[Row]:
    """One row a distinct pair of postcodes."""
    pairs = dict.fromkeys((row["home_post"], row["pl_post"]) for row in episodes)
    return [
        {
            "home_post": home,
            "pl_post": post,
            "miles": miles_between(home, post),
            "authority": AUTHORITIES.get(post or ""),
            "row": number,
        }
        for number, (home, post) in enumerate(pairs)
    ]


def miles_between(home: str | None, post: str | None) -> Decimal | None:
    if home not in AUTHORITIES or post not in AUTHORITIES:
        return None
    known = list(AUTHORITIES)
    return MILES[(3 * known.index(home) + known.index(post)) % len(MILES)]


def to_arrow(tables: Tables, council: str = "382") -> dict[str, pa.Table]:
    """The tables as they are stored, with the council's DfE number in every row."""
    arrow = {}
    for name, rows in tables.items():
        schema = TABLES[name].arrow_schema()
        columns = {field.name: [row.get(field.name) for row in rows] for field in schema}
        columns["council"] = [council] * len(rows)
        arrow[name] = pa.table(columns, schema=schema)
    return arrow
