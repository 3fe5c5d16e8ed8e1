"""Care leavers' positions, personal advisers, and plans of adoption of one invented child."""

from datetime import date, timedelta
from random import Random

from tests.generative.dates import turn
from tests.generative.learning import span
from tests.generative.lives import Life, Row, some
from tests.reference.dates import less_months, months_after

ACCOMMODATION = ("Z", "Z", "Z", "Z", "U", "B", "0", None)
ACTIVITIES = ("F1", "F2", "F3", "F5", "P1", "P4", "P5", "G4", "G5", "0", None)


def leaving(rng: Random, d: date, episodes: list[Row], born: date | None) -> Life:
    """`born` is in Header."""
    turns = [row[column] for row in episodes for column in ("decom", "dec") if row[column]]
    positions = care_leaver(rng, d, episodes, born) if rng.random() < 0.4 else []
    advisers = some(rng, 0, 1, 1, 2) if positions else some(rng, 0, 0, 1, 2)
    return {
        "care_leavers": positions,
        "allocations": [adviser(rng, d) for _ in range(advisers)],
        "permanence": [plan(rng, d, turns) for _ in range(some(rng, 0, 0, 1, 1, 2, 3))],
    }


def care_leaver(rng: Random, d: date, episodes: list[Row], born: date | None) -> list[Row]:
    """Some of the month ends, one of them twice, or a day that is none; the 18th birthday where foster care turns."""
    fostered = [row for row in episodes if (row["place"] or "").startswith("U")]
    if born is None or rng.random() < 0.7:
        turns = [row[column] for row in fostered for column in ("decom", "dec", "dec") if row[column]]
        birthday = rng.choice(turns or [turn(rng, d, 26)]) + timedelta(days=some(rng, 0, 0, 1, 5))
        born = months_after(birthday, -12 * some(rng, 18, 18, 18, 18, 18, 17, 21, 25))
    ends = [less_months(d, n) for n in range(14)]
    days = {d, *rng.choices(ends, k=4)} if rng.random() < 0.8 else set(rng.choices(ends, k=3))
    return [
        position(rng, d, day, born)
        for end in sorted(days)
        for day in (end, *some(rng, (), (), (), (end,), (end - timedelta(days=1),)))
    ]


def position(rng: Random, d: date, day: date, born: date) -> Row:
    return {
        "date_of_birth": born,
        "as_at": day,
        "eligibility": some(rng, "relevant", "former-relevant", "qualifying"),
        "in_touch": some(rng, "Y", "Y", "N", "refused", None),
        "accommodation": rng.choice(ACCOMMODATION),
        "suitable": some(rng, "Y", "N", None),
        "activity": rng.choice(ACTIVITIES),
        "pathway_plan_on": some(rng, None, day, day + timedelta(days=1), turn(rng, d)),
        "adviser_id": some(rng, "P1", "P2", None),
    }


def adviser(rng: Random, d: date) -> Row:
    return {
        "worker_id": some(rng, "P1", "P2"),
        "role": "personal-adviser",
        "team": some(rng, "Leaving", "Red", None),
        "category": "CL",
        **span(rng, d),
    }


def plan(rng: Random, d: date, turns: list[date]) -> Row:
    """Each date blank or not; adopted on the day an episode ended, on another, or at the edge of three years."""
    edge = less_months(d, some(rng, 36, 36, 30, 46, 0)) + timedelta(days=some(rng, 0, 1))
    days = [*turns, turn(rng, d), turn(rng, d, 40)]
    return {
        "decided_on": turn(rng, d, 40),
        "placement_order_on": some(rng, None, *[turn(rng, d, 26)] * 3),
        "matched_on": some(rng, None, turn(rng, d, 26), turn(rng, d, 26)),
        "placed_on": some(rng, None, None, rng.choice(days), rng.choice(days)),
        "adopted_on": some(rng, None, None, rng.choice(days), rng.choice(days), edge),
        "reversed_on": some(rng, None, None, None, turn(rng, d)),
        "sibling_group": None,
    }
