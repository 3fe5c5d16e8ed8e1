"""Invented records of a council: short, messy histories dense around the edges of the rules.

Each child is drawn on its own, as a list of steps through care, so that a failing record shrinks to few
children with few steps. The codes of an episode come from one number, which shrinks to nought: a plain foster
placement.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pyarrow as pa
from hypothesis import strategies as st
from tests.generative.dates import births, edges, long_ago
from tests.reference import Council, Practice
from tests.reference.dates import last_day, months_after, twentieth_working_day

from parentis.records.tables import TABLES

Row = dict[str, Any]
Tables = dict[str, list[Row]]

MONTHS = ("2017-06", "2017-03", "2017-02", "2016-12", "2017-05", "2016-03")
OPTIONAL_TABLES = ("reviews", "uasc", "visits", "allocations")
OPTIONAL_COLUMNS = {
    "episodes": (
        "pl_distance",
        "pl_location",
        "home_post",
        "pl_post",
        "urn",
        "place_provider",
        "reason_place_change",
    ),
    "visits": ("seen", "seen_alone", "recorded_on"),
    "allocations": ("category", "ended_on"),
}

POSTCODES = ("HD11AA", "WF11AB", "LS11UR", "EH11AA", "ZZ11ZZ", None)
AUTHORITIES = {"HD11AA": "E08000034", "WF11AB": "E08000034", "LS11UR": "E08000035", "EH11AA": "SCO"}
MILES = tuple(Decimal(miles) for miles in ("0.0", "5.1", "19.9", "20.0", "20.1", "190.4"))

RNES = ("P", "L", "T", "B", "U")
LEGAL_STATUSES = ("C2", "C1", "V2", "E1", "J1", "L2", "D1", "ZZ", None)
PLACES = ("U4", "U6", "P1", "K2", "A6", "A3", "R5", "H5", "P2", "Z1", "F1", "ZZ", None)
TEMPORARY = ("T1", "T3", "T0", "T4")
ENDS = ("E4A", "E11", "E8", "E46", "E41", "E12", "E43", "E1", "E17", "ZZ")
REASONS = (
    *("CARPL", "CREQB", "CREQO", "ALLEG", "PLACE", "CUSTOD", "OTHER", "STAND", "CLOSE"),
    *("APPRR", "CHILD", "LAREQ", "LIIAF", None),
)

# What a step does with the care the child is in. Those in the first half are the usual ones.
STEPS = (
    "move",
    "legal",
    "move",
    "leave",
    "temporary",
    "back",
    "same-carer",
    "leave",
    "both",
    "home",
    "restart",
    "gap",
    "overlap",
    "blank-rec",
    "respite",
    "no-start",
    "late-end",
)
Step = tuple[int, str, int]


@dataclass(frozen=True)
class Invented:
    """One invented council: its tables as plain rows, what was delivered, and the month of the report."""

    month: str
    council: Council
    tables: Tables
    delivered: dict[str, frozenset[str]]


@st.composite
def councils_with_records(draw: st.DrawFn) -> Invented:
    """5 to 25 children, the files that came with them, and a council file."""
    month = draw(st.sampled_from(MONTHS))
    council = draw(councils())
    histories = draw(st.lists(children(last_day(month)), min_size=5, max_size=25))
    tables: Tables = {name: [] for name in ("header", "episodes", *OPTIONAL_TABLES)}
    for number, history in enumerate(histories):
        for name, rows in history.items():
            tables[name] += [{"child_id": f"C{number:02}", **row} for row in rows]
    shuffle = draw(st.integers(0, 255))
    for name in tables:
        if shuffle:
            Random(shuffle).shuffle(tables[name])
        tables[name] = [{**row, "row": number} for number, row in enumerate(tables[name])]
    delivered = draw(deliveries())
    return Invented(month, council, as_delivered(tables, delivered), delivered)


@st.composite
def councils(draw: st.DrawFn) -> Council:
    """A council file with its options: a fixed mid-year, missing mid-years, other visit intervals."""
    years = draw(st.sampled_from(((2014, 2015, 2016), (2014, 2016), (2016,), (2017,))))
    fixed = draw(st.sampled_from((None, None, years[0])))
    practice = draw(
        st.sampled_from(
            (
                Practice(),
                Practice(permanent_placements=("U4", "P1")),
                Practice(10, 28, 84, ("U4", "U6", "T1")),
            )
        )
    )
    return Council(population={year: 90_000 + year for year in years}, fixed=fixed, practice=practice)


@st.composite
def deliveries(draw: st.DrawFn) -> dict[str, frozenset[str]]:
    """The files that came, and the columns in each; now and then one of them did not."""
    absent = draw(st.sets(st.sampled_from(OPTIONAL_TABLES), max_size=2)) if draw(rarely()) else set()
    delivered = {}
    for name in ("header", "episodes", *OPTIONAL_TABLES):
        columns = set(TABLES[name].names)
        if name in OPTIONAL_COLUMNS and draw(rarely()):
            columns -= draw(st.sets(st.sampled_from(OPTIONAL_COLUMNS[name]), min_size=1))
        if name not in absent:
            delivered[name] = frozenset(columns)
    return delivered


def rarely() -> st.SearchStrategy[bool]:
    return st.sampled_from((False, False, False, False, True))


def as_delivered(tables: Tables, delivered: dict[str, frozenset[str]]) -> Tables:
    """Leave out the files that did not come, blank the columns that did not, and measure the postcodes."""
    came = {
        name: [
            {column: row.get(column) if column in columns else None for column in TABLES[name].names}
            | {"row": row["row"]}
            for row in tables[name]
        ]
        for name, columns in delivered.items()
    }
    pairs = dict.fromkeys((row["home_post"], row["pl_post"]) for row in came["episodes"])
    came["distances"] = [
        {"home_post": home, "pl_post": post, "miles": miles_between(home, post)}
        | {"authority": AUTHORITIES.get(post or ""), "row": number}
        for number, (home, post) in enumerate(pairs)
    ]
    return came


def miles_between(home: str | None, post: str | None) -> Decimal | None:
    if home not in AUTHORITIES or post not in AUTHORITIES:
        return None
    known = list(AUTHORITIES)
    return MILES[(3 * known.index(home) + known.index(post)) % len(MILES)]


# One child


@st.composite
def children(draw: st.DrawFn, d: date) -> Tables:
    """The rows about one child, without its id. The plainest child has none."""
    pool = edges(d)
    days = st.sampled_from(pool)
    numbers = st.integers(0, 65535)
    steps = draw(st.lists(st.tuples(days, st.sampled_from(STEPS), numbers), max_size=8))
    early = st.tuples(st.sampled_from(long_ago(d)), st.sampled_from(("move", "move", "home")), numbers)
    first = draw(st.one_of(st.none(), early))
    if first:
        steps = [first, *steps]
    if not steps:
        return {"reviews": [plain_review(draw(days), 0)]} if draw(rarely()) else {}
    episodes = episodes_of([(day.toordinal(), step, number) for day, step, number in steps])
    duplicates = draw(st.lists(st.integers(0, len(episodes) - 1), max_size=1)) if episodes else []
    return {
        "header": draw(headers(d)),
        "episodes": episodes + [dict(episodes[n]) for n in duplicates],
        "reviews": draw(reviews(episodes, pool)),
        "uasc": draw(st.lists(st.builds(uasc, st.one_of(st.none(), days)), max_size=2)) if draw(rarely()) else [],
        "visits": draw(visits(episodes, pool)),
        "allocations": draw(allocations(pool)),
    }


@st.composite
def headers(draw: st.DrawFn, d: date) -> list[Row]:
    """Usually one row; sometimes none, two that differ, or no date of birth."""
    kind = draw(st.sampled_from(("one", "one", "one", "one", "one", "none", "two", "no-birth")))
    count = {"none": 0, "two": 2}.get(kind, 1)
    return [
        {
            "date_of_birth": None if kind == "no-birth" else draw(st.sampled_from(births(d))),
            "sex": draw(st.sampled_from(("1", "2", "M", "F", "U", "9", None))),
            "ethnic": draw(st.sampled_from(("WBRI", "CHNE", "MWAS", "BAFR", "OOTH", "REFU", "ZZZZ", None))),
            "upn": "UN1",
        }
        for _ in range(count)
    ]


def uasc(duc: date | None) -> Row:
    return {"sex": "1", "duc": duc}


def plain_review(held: date, code: int) -> Row:
    codes = ("PN1", "PN0", "PN7", "PN4", "PN3", "PN5", "ZZ", None)
    return {"review": held, "review_code": codes[code % len(codes)]}


@st.composite
def reviews(draw: st.DrawFn, episodes: list[Row], pool: list[date]) -> list[Row]:
    """A run of reviews on, before or after their due dates from one start of care, and a few on any day."""
    rows = []
    if episodes:
        start = draw(st.sampled_from(episodes))["decom"]
        due = twentieth_working_day(start)
        for number, (late, code) in enumerate(
            draw(st.lists(st.tuples(st.sampled_from((0, 1, -1, -9, 9)), st.integers(0, 7)), max_size=5))
        ):
            held = due + timedelta(days=late)
            rows.append(plain_review(held, code))
            due = months_after(held, 3 if number == 0 else 6)
    more = draw(st.lists(st.tuples(st.sampled_from(pool), st.integers(0, 7)), max_size=3))
    return rows + [plain_review(held, code) for held, code in more]


@st.composite
def visits(draw: st.DrawFn, episodes: list[Row], pool: list[date]) -> list[Row]:
    """Visits on the edges, and on the day care or a placement began or a week after."""
    starts = [row["decom"] + timedelta(days=n) for row in episodes for n in (0, 7, -1)]
    days = st.sampled_from(pool + starts)
    kinds = st.sampled_from(("statutory", "statutory", "iro"))
    answers = st.sampled_from(("Y", "N", None))
    drawn = draw(st.lists(st.tuples(days, kinds, answers, answers), max_size=6))
    return [{"visited_on": day, "kind": kind, "seen": seen, "seen_alone": alone} for day, kind, seen, alone in drawn]


@st.composite
def allocations(draw: st.DrawFn, pool: list[date]) -> list[Row]:
    """Workers who follow one another, overlap, share a day, or hold the child for a day."""
    days = st.sampled_from(pool)
    ends = st.one_of(st.none(), st.integers(0, 3), days)
    roles = st.sampled_from(("social-worker", "social-worker", "social-worker", "iro"))
    workers = st.sampled_from(("W1", "W2", "W3", "W4"))
    teams = st.sampled_from(("Red", "Blue", "Green"))
    rows = []
    for day, end, role, worker, team in draw(st.lists(st.tuples(days, ends, roles, workers, teams), max_size=5)):
        ended = day + timedelta(days=150 * end) if isinstance(end, int) else end
        if ended is not None and ended < day:
            ended = None
        rows.append(
            {"worker_id": worker, "role": role, "team": team, "category": "CLA"}
            | {"started_on": day, "ended_on": ended}
        )
    return rows


# Episodes


def episodes_of(steps: list[Step]) -> list[Row]:
    """Walk through the steps by date; each ends what is open, or fails to, and may begin an episode."""
    rows: list[Row] = []
    current: Row | None = None  # the open episode
    settled: Row | None = None  # the last that was no temporary placement
    for ordinal, step, number in sorted(steps, key=lambda each: each[0]):
        day = date.fromordinal(ordinal)
        choose = Random(number) if number else None
        following = begin(day, step, choose, current, settled)
        if current is not None:
            end(current, day, step, choose)
            if step in ("leave", "gap"):
                current = None
                continue
        rows.append(following)
        current = following
        if following["place"] not in TEMPORARY:
            settled = following
    if current is not None and steps and steps[-1][2] % 5 == 4:
        current["rec"] = "X1"  # a reason without an end is ignored
    return rows


def begin(day: date, step: str, choose: Random | None, current: Row | None, settled: Row | None) -> Row:
    """The episode a step begins, with the codes that its number chooses; without a number, the plainest."""
    row = plain_episode(day) if choose is None else random_episode(day, choose)
    row["rne"] = {
        "move": "P",
        "home": "P",
        "temporary": "P",
        "overlap": "P",
        "late-end": "P",
        "blank-rec": "P",
        "legal": "L",
        "both": "B",
        "restart": "S",
        "respite": "S",
        "same-carer": "T" if choose is None else choose.choice(("T", "U")),
        "back": "P" if choose is None else choose.choice((*RNES, None)),
        "no-start": "P" if choose is None else choose.choice((*RNES, None, "ZZ")),
    }.get(step, "S")
    if current is None and step != "no-start":
        row["rne"] = "S"
    if step == "respite":
        row["ls"] = "V4" if choose is None else choose.choice(("V1", "V3", "V4"))
    elif step == "temporary" or (step == "no-start" and choose and choose.random() < 0.2):
        row["place"] = "T1" if choose is None else choose.choice(TEMPORARY)
        row["place_provider"] = None
    elif step == "home":
        row |= {"place": "P1", "place_provider": "PR0", "urn": None}
        row["ls"] = "C1" if choose and choose.random() < 0.3 else "C2"
    elif step == "legal" and current is not None:
        row |= where(current)
    elif step == "back" and settled is not None:
        row |= where(settled)
        if choose and choose.random() < 0.3:
            changed = choose.choice(("place", "place_provider", "pl_post", "urn"))
            row[changed] = random_episode(day, choose)[changed]
    return row


def where(row: Row) -> Row:
    """Where an episode is spent."""
    columns = ("place", "place_provider", "pl_post", "urn", "home_post", "pl_distance", "pl_location")
    return {column: row[column] for column in columns}


def end(row: Row, day: date, step: str, choose: Random | None) -> None:
    """How a step ends the episode that was open."""
    if step == "overlap":
        return  # left open
    row["dec"] = day
    row["rec"] = "X1"
    row["reason_place_change"] = "CARPL" if choose is None else choose.choice(REASONS)
    if step in ("leave", "restart") or (step == "respite" and choose and choose.random() < 0.5):
        row["rec"] = "E4A" if choose is None else choose.choice(ENDS)
    elif step == "blank-rec":
        row["rec"] = None
    elif step == "late-end":
        row["dec"] = day + timedelta(days=1 if choose is None else choose.choice((1, 5, 30)))


def plain_episode(day: date) -> Row:
    return {
        "decom": day,
        "ls": "C2",
        "cin": "N1",
        "place": "U4",
        "place_provider": "PR1",
        "dec": None,
        "rec": None,
        "reason_place_change": None,
        "home_post": "HD11AA",
        "pl_post": "WF11AB",
        "urn": "SC1",
        "pl_distance": None,
        "pl_location": None,
    }


def random_episode(day: date, choose: Random) -> Row:
    """Codes of every kind, the usual ones more often than the odd."""
    return plain_episode(day) | {
        "ls": choose.choice(LEGAL_STATUSES[:4] * 2 + LEGAL_STATUSES),
        "place": choose.choice(PLACES[:5] * 2 + PLACES),
        "place_provider": choose.choice(("PR1", "PR1", "PR4", None)),
        "home_post": choose.choice(POSTCODES[:2] + POSTCODES),
        "pl_post": choose.choice(POSTCODES[:3] * 2 + POSTCODES),
        "urn": choose.choice(("SC1", "SC1", "SC2", None)),
        "pl_distance": choose.choice((None, None, *MILES, Decimal("999.9"))),
        "pl_location": choose.choice((None, None, None, "IN", "OUT")),
    }


# The same as the product takes it


def to_arrow(tables: Tables, council: str = "382") -> dict[str, pa.Table]:
    """The tables as they are stored, with the council's DfE number in every row."""
    arrow = {}
    for name, rows in tables.items():
        schema = TABLES[name].arrow_schema()
        columns = {field.name: [row.get(field.name) for row in rows] for field in schema}
        columns["council"] = [council] * len(rows)
        arrow[name] = pa.table(columns, schema=schema)
    return arrow
