"""One invented child: short, messy histories in care, dense around the edges of the rules."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any, TypeVar

from tests.generative.dates import births, edges, edges_of_visits, long_ago
from tests.reference.dates import months_after, twentieth_working_day

Row = dict[str, Any]
Life = dict[str, list[Row]]
T = TypeVar("T")

POSTCODES = ("HD11AA", "WF11AB", "LS11UR", "EH11AA", "ZZ11ZZ", None)
DISTANCES = tuple(Decimal(miles) for miles in ("0.0", "5.1", "19.9", "20.0", "20.1", "190.4", "999.9"))

RNES = ("P", "L", "T", "B", "U")
LEGAL_STATUSES = ("C2", "C1", "V2", "E1", "J1", "L2", "D1", "ZZ", None)
PLACES = ("U4", "U6", "P1", "K2", "A6", "A3", "R5", "H5", "P2", "Z1", "F1", "U1", "U3", "ZZ", None)
TEMPORARY = ("T0", "T1", "T3", "T4")
ENDS = ("E4A", "E11", "E8", "E46", "E41", "E12", "E43", "E1", "E17", "ZZ")
REASONS = (
    *("CARPL", "CREQB", "CREQO", "ALLEG", "PLACE", "CUSTOD", "OTHER", "STAND", "CLOSE"),
    *("APPRR", "CHILD", "LAREQ", "LIIAF", None),
)

# What a step does with the care a child is in, and how often.
STEPS = {
    "move": 6,
    "temporary": 5,
    "back": 6,
    "legal": 3,
    "same-carer": 2,
    "both": 2,
    "home": 2,
    "adoption": 2,
    "leave": 5,
    "restart": 2,
    "gap": 1,
    "overlap": 1,
    "late-end": 1,
    "blank-rec": 1,
    "respite": 1,
    "no-start": 1,
}


def life(rng: Random, d: date) -> Life:
    """The rows about one child, by table, without its id."""
    pool = edges(d)
    episodes = episodes_of(rng, steps(rng, d, pool))
    if episodes and rng.random() < 0.1:
        episodes.append(dict(rng.choice(episodes)))  # an exact duplicate
    found = {
        "header": headers(rng, d),
        "episodes": episodes,
        "reviews": reviews(rng, episodes, pool),
        "uasc": [uasc(rng, pool) for _ in range(some(rng, 0, 0, 0, 1, 2))],
        "visits": visits(rng, d, episodes, pool),
        "allocations": allocations(rng, episodes, pool),
    }
    if rng.random() < 0.1:
        spoil(rng, found)
    return found


def spoil(rng: Random, found: Life) -> None:
    """Faults of typing: an end before the beginning, a blank that must not be, a code nobody knows."""
    for row in found["episodes"]:
        fault = some(rng, "end", "location", "beginning", *["none"] * 5)
        if fault == "end" and row["dec"]:
            row["dec"] = row["decom"] - timedelta(days=some(rng, 1, 10, 30))
        elif fault == "location":
            row["pl_location"] = "XX"
        elif fault == "beginning":
            row["decom"] = None
    for row in found["allocations"]:
        row |= some(rng, {}, {}, {}, {"team": None}, {"worker_id": None})


def some(rng: Random, *values: T) -> T:
    return rng.choice(values)


def headers(rng: Random, d: date) -> list[Row]:
    """Usually one row; sometimes none, two that differ, or no date of birth."""
    return [
        {
            "date_of_birth": some(rng, *births(d), None),
            "sex": some(rng, "1", "2", "M", "F", "U", "9", None),
            "ethnic": some(rng, "WBRI", "CHNE", "MWAS", "BAFR", "OOTH", "REFU", "ZZZZ", None),
            "upn": "UN1",
        }
        for _ in range(some(rng, 0, 2, *[1] * 10))
    ]


def uasc(rng: Random, pool: list[date]) -> Row:
    return {"sex": "1", "duc": some(rng, None, *pool)}


def review(rng: Random, held: date) -> Row:
    return {"review": held, "review_code": some(rng, "PN1", "PN3", "PN5", "PN0", "PN4", "PN7", "ZZ", None)}


def reviews(rng: Random, episodes: list[Row], pool: list[date]) -> list[Row]:
    """Runs of reviews on, before or after their due dates, and a few on any day."""
    rows = [review(rng, rng.choice(pool)) for _ in range(some(rng, 0, 0, 1, 2))]
    for start in [row["decom"] for row in episodes if row["rne"] == "S" or rng.random() < 0.1]:
        if rng.random() < 0.15:
            rows.append(review(rng, start))
        due = twentieth_working_day(start)
        for number in range(rng.randrange(6)):
            held = due + timedelta(days=some(rng, 0, 0, 1, -1, -10, 20))
            rows.append(review(rng, held))
            due = months_after(held, 3 if number == 0 else 6)
    return rows


def visits(rng: Random, d: date, episodes: list[Row], pool: list[date]) -> list[Row]:
    """Visits on the edges, and on the day care or a placement began, the day before, or a week after."""
    starts = [row["decom"] + timedelta(days=n) for row in episodes for n in (0, 7, -1)]
    rows = [
        {
            "visited_on": rng.choice(some(rng, pool, starts or pool, edges_of_visits(d))),
            "kind": some(rng, "statutory", "statutory", "iro"),
            "seen": some(rng, "Y", "Y", "N", None),
            "seen_alone": some(rng, "Y", "N", None),
        }
        for _ in range(rng.randrange(9))
    ]
    if rows and rng.random() < 0.3:
        rows.append({**rows[0], "seen": some(rng, "Y", "N", None)})  # two on one day
    return rows


def allocations(rng: Random, episodes: list[Row], pool: list[date]) -> list[Row]:
    """Workers who follow one another, overlap, share a day, or hold the child for a day."""
    rows: list[Row] = []
    turns = [row["dec"] or row["decom"] for row in episodes] or pool
    for _ in range(rng.randrange(7)):
        handovers = [row["ended_on"] for row in rows if row["ended_on"]]
        started = rng.choice(some(rng, pool, turns, handovers or pool))
        ended = some(rng, None, rng.choice(pool), rng.choice(turns), started)
        rows.append(
            {
                "worker_id": some(rng, "W1", "W2", "W3", "W4"),
                "role": some(rng, "social-worker", "social-worker", "social-worker", "iro"),
                "team": some(rng, "Red", "Blue", "Green"),
                "category": "CLA",
                "started_on": started,
                "ended_on": ended if ended and ended >= started else None,
            }
        )
    return rows


# Episodes


def steps(rng: Random, d: date, pool: list[date]) -> list[tuple[date, str]]:
    """What happens and when, in order: often from a start years ago, then on the days where rules turn."""
    first = rng.choices(long_ago(d), k=some(rng, 0, 1, 1, 2))
    days = first + [rng.choice(pool) for _ in range(some(rng, 0, 1, 2, 3, 4, 6, 9))]
    if days and rng.random() < 0.4:
        days += rng.choices(days, k=2)  # more than one thing on a day
    names = rng.choices(list(STEPS), list(STEPS.values()), k=len(days))
    found = list(zip(sorted(days), names, strict=True))
    for number, (day, name) in enumerate(found[:-1]):
        if name == "temporary" and rng.random() < 0.5:
            found[number + 1] = (found[number + 1][0], "back")
        if name == "leave" and rng.random() < 0.4:  # a return a year later, or a day before that
            again = months_after(day, 12) - timedelta(days=some(rng, 0, 1))
            found[number + 1] = (again, "move")
    return sorted(found, key=lambda each: each[0])


def episodes_of(rng: Random, steps: list[tuple[date, str]]) -> list[Row]:
    """Walk through the steps; each ends what is open, or fails to, and may begin an episode."""
    rows: list[Row] = []
    current: Row | None = None  # the open episode
    settled: Row | None = None  # the last that was no temporary placement
    for day, step in steps:
        following = begin(rng, day, step, current, settled)
        if current is not None:
            end(rng, current, day, step)
            if step in ("leave", "gap"):
                current = None
                continue
        rows.append(following)
        current = following
        if following["place"] not in TEMPORARY:
            settled = following
    if current is not None and rng.random() < 0.1:
        current["rec"] = "E4A"  # a reason without an end is ignored
    return rows


def begin(rng: Random, day: date, step: str, current: Row | None, settled: Row | None) -> Row:
    """The episode a step begins."""
    row = any_episode(rng, day)
    row["rne"] = rne(rng, step, current)
    if step == "respite":
        row["ls"] = some(rng, "V1", "V3", "V4")
    elif step == "temporary" or (current is None and rng.random() < 0.15):
        row |= {"place": rng.choice(TEMPORARY), "place_provider": None, "urn": None}
    elif step == "home":
        row |= {"place": "P1", "place_provider": "PR0", "urn": None, "ls": some(rng, "C1", "C2")}
    elif step == "adoption":
        row |= {"place": some(rng, "A3", "A4", "A5", "A6"), "ls": some(rng, "E1", "C2")}
    elif step == "legal" and current is not None:
        row |= where(current)
    elif step == "back" and settled is not None:
        row |= where(settled)
        if rng.random() < 0.4:
            changed = some(rng, "place", "place_provider", "pl_post", "urn")
            row[changed] = any_episode(rng, day)[changed]
    return row


def rne(rng: Random, step: str, current: Row | None) -> str | None:
    if step in ("overlap", "late-end"):
        return some(rng, "P", "S")
    if step == "no-start":
        return some(rng, *RNES, None, "ZZ")
    if current is None or step in ("restart", "respite", "leave", "gap"):
        return "S"
    if step in ("legal", "both"):
        return {"legal": "L", "both": "B"}[step]
    if step == "same-carer":
        return some(rng, "T", "U")
    return some(rng, *RNES, None) if step == "back" else "P"


def where(row: Row) -> Row:
    """Where an episode is spent."""
    columns = ("place", "place_provider", "pl_post", "urn", "home_post", "pl_distance", "pl_location")
    return {column: row[column] for column in columns}


def end(rng: Random, row: Row, day: date, step: str) -> None:
    """How a step ends the episode that was open."""
    if step == "overlap":
        return  # left open
    row |= {"dec": day, "rec": "X1", "reason_place_change": some(rng, *REASONS)}
    if step in ("leave", "restart") or (step == "respite" and rng.random() < 0.5):
        row["rec"] = some(rng, *ENDS)
    elif step == "blank-rec":
        row["rec"] = None
    elif step == "late-end":
        row["dec"] = day + timedelta(days=some(rng, 1, 5, 30))


def any_episode(rng: Random, day: date) -> Row:
    """Codes of every kind, the usual ones more often than the odd."""
    return {
        "decom": day,
        "ls": some(rng, *LEGAL_STATUSES[:4], *LEGAL_STATUSES[:4], *LEGAL_STATUSES),
        "cin": "N1",
        "place": some(rng, *PLACES[:5], *PLACES[:5], *PLACES),
        "place_provider": some(rng, "PR1", "PR1", "PR1", "PR4", None),
        "dec": None,
        "rec": None,
        "reason_place_change": None,
        "home_post": some(rng, *POSTCODES[:2], *POSTCODES),
        "pl_post": some(rng, *POSTCODES[:3], *POSTCODES[:3], *POSTCODES),
        "urn": some(rng, "SC1", "SC1", "SC1", "SC2", None),
        "pl_distance": some(rng, None, None, None, *DISTANCES),
        "pl_location": some(rng, None, None, None, "IN", "OUT"),
    }
