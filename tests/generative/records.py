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
from tests.generative.dates import births_of_pupils
from tests.generative.learning import learning
from tests.generative.leaving import leaving
from tests.generative.lives import Life, life
from tests.generative.services import services
from tests.generative.wellbeing import wellbeing
from tests.reference import Council, Practice
from tests.reference.dates import last_day

from parentis.records.tables import TABLES

Row = dict[str, Any]
Tables = dict[str, list[Row]]
Delivered = dict[str, frozenset[str]]

MONTHS = ("2017-06", "2017-03", "2017-02", "2016-12", "2017-05", "2016-03", "2020-02")
NEEDED_TABLES = ("header", "episodes")
OPTIONAL_TABLES = ("reviews", "uasc", "visits", "allocations")
OTHER_TABLES = (
    *("missing", "return_interviews", "peps", "attendance", "education_provision", "attainment", "sen", "exclusions"),
    *("health_assessments", "immunisations", "sdq", "substance_misuse", "offences", "care_leavers", "permanence"),
    *("adopters", "fostering_enquiries", "foster_carers", "workforce", "establishment"),
)
OPTIONAL_COLUMNS = {
    "episodes": (
        *("pl_distance", "pl_location", "home_post", "pl_post"),
        *("urn", "place_provider", "reason_place_change"),
    ),
    "visits": ("seen", "seen_alone", "recorded_on"),
    "allocations": ("category", "ended_on"),
    "missing": ("mis_end",),
    "return_interviews": ("located_at", "offered_at", "accepted", "held_on"),
    "education_provision": ("ended_on", "reason", "year_group"),
    "attainment": ("achieved", "score"),
    "sen": ("ended_on",),
    "health_assessments": ("area",),
    "substance_misuse": ("offered_on", "response"),
    "offences": ("outcome_on", "outcome", "substantive"),
    "care_leavers": ("in_touch", "accommodation", "suitable", "activity", "pathway_plan_on", "adviser_id"),
    "permanence": ("placement_order_on", "matched_on", "placed_on", "adopted_on", "reversed_on", "sibling_group"),
    "adopters": ("registered_on", "stage_two_on", "approved_on", "ended_on"),
    "fostering_enquiries": ("responded_on", "awaiting_information_on", "information_received_on", "ended_on"),
    "foster_carers": ("ended_on", "approved_places"),
    "workforce": ("ended_on",),
}
# The first date or code of a row, without which it says nothing.
SPOILT = {
    "missing": "mis_start",
    "return_interviews": "missing_from",
    "peps": "completed_on",
    "exclusions": "started_on",
    "sen": "started_on",
    "health_assessments": "held_on",
    "immunisations": "as_at",
    "sdq": "completed_on",
    "substance_misuse": "identified_on",
    "care_leavers": "date_of_birth",
    "permanence": "decided_on",
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
    tables: Tables = {name: [] for name in (*NEEDED_TABLES, *OPTIONAL_TABLES, *OTHER_TABLES)}
    for number in range(size):
        found = life(Random(f"{seed} {number}"), last_day(month))
        add_what_others_say(Random(f"{seed} {number} and more"), last_day(month), found)
        for name, rows in found.items():
            tables[name] += [{"child_id": f"C{number:02}", **row} for row in rows]
    tables |= services(Random(f"{seed} services"), last_day(month))
    for name, rows in tables.items():
        rng.shuffle(rows)
        tables[name] = [{**row, "row": number} for number, row in enumerate(rows)]
    return Invented(month, council, as_delivered(tables, delivered), delivered)


def add_what_others_say(rng: Random, d: date, found: Life) -> None:
    """The files about a child that are not of its care; more children are about to begin or leave school or care."""
    if rng.random() < 0.25:
        for row in found["header"]:
            row["date_of_birth"] = rng.choice(births_of_pupils(d))
    episodes = [row for row in found["episodes"] if row["decom"]]
    starts = [row["decom"] for row in episodes]
    turns = starts + [row["dec"] for row in episodes if row["dec"]]
    born = found["header"][-1]["date_of_birth"] if found["header"] else None
    more = learning(rng, d, starts) | wellbeing(rng, d, starts, turns, born) | leaving(rng, d, episodes, born)
    for name, rows in more.items():
        found[name] = found.get(name, []) + rows
    if rng.random() < 0.1:
        name = rng.choice(list(SPOILT))
        found[name] = [{**row, SPOILT[name]: rng.choice((row[SPOILT[name]], None))} for row in found[name]]


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
    absent += rng.sample(OTHER_TABLES, rng.choice((0, 0, 0, 1, 2, 5)))
    delivered = {}
    for name in (*NEEDED_TABLES, *OPTIONAL_TABLES, *OTHER_TABLES):
        columns = set(TABLES[name].names)
        if name in OPTIONAL_COLUMNS and rng.random() < 0.2:
            columns -= set(rng.sample(OPTIONAL_COLUMNS[name], min(rng.choice((1, 2)), len(OPTIONAL_COLUMNS[name]))))
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
