"""What is not about a child: households, workers and posts of one invented council."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from tests.generative.dates import turn
from tests.generative.learning import span
from tests.generative.lives import Life, Row, some
from tests.reference.dates import less_months

ROLES = ("social-worker", "social-worker", "social-worker", "senior-social-worker", "advanced-practitioner")
OTHER_ROLES = ("team-manager", "personal-adviser", "iro", "other")


def services(rng: Random, d: date) -> Life:
    return {
        "adopters": [adopter(rng, d) for _ in range(rng.randrange(9))],
        "fostering_enquiries": [enquiry(rng, d, number) for number in range(rng.randrange(9))],
        "foster_carers": [carer(rng, d) for _ in range(rng.randrange(12))],
        "workforce": [row for worker in ("W1", "W2", "W3", "W5", "P1") for row in posts(rng, d, worker)],
        "establishment": establishment(rng, d),
    }


def adopter(rng: Random, d: date) -> Row:
    return {
        "household_id": some(rng, "A1", "A2", "A3", "A4"),
        "enquired_on": turn(rng, d, 26),
        "registered_on": None,
        "stage_two_on": None,
        "approved_on": some(rng, None, turn(rng, d, 26), turn(rng, d, 26)),
        "ended_on": some(rng, None, turn(rng, d)),
    }


def enquiry(rng: Random, d: date, number: int) -> Row:
    return {
        "enquiry_id": f"E{number}",
        "contacted_on": turn(rng, d),
        "responded_on": some(rng, None, turn(rng, d)),
        "awaiting_information_on": some(rng, None, turn(rng, d), turn(rng, d)),
        "information_received_on": some(rng, None, None, turn(rng, d)),
        "assessment_started_on": None,
        "ended_on": some(rng, None, None, turn(rng, d)),
    }


def carer(rng: Random, d: date) -> Row:
    approved = turn(rng, d, 26)
    ended = some(rng, None, None, approved, turn(rng, d), turn(rng, d, 26))
    return {
        "household_id": some(rng, "F1", "F2", "F3", "F4", "F5", "F6"),
        "agency": some(rng, "in-house", "in-house", "ifa", "ola", "zz"),
        "kind": some(rng, "mainstream", "mainstream", "friends-and-family", "short-break"),
        "approved_on": approved,
        "ended_on": ended if ended and ended >= approved else None,
        "approved_places": some(rng, 1, 2, None),
    }


def posts(rng: Random, d: date, worker: str) -> list[Row]:
    """None, one after another, or beside each other; two that ended on one day; agency turned permanent; all ended."""
    rows: list[Row] = []
    gone = rng.random() < 0.25
    for _ in range(some(rng, 0, 1, 1, 2, 2, 3)):
        dates = span(rng, d)
        if rows and rng.random() < 0.4:
            dates["started_on"] = rows[-1]["ended_on"] or rows[-1]["started_on"]
            dates["ended_on"] = some(rng, None, rows[-1]["ended_on"], d + timedelta(days=1))
        elif rng.random() < 0.4:
            dates["started_on"] = less_months(d, 40)
        rows.append(
            {
                "worker_id": worker,
                "service": some(rng, "Care", "Duty"),
                "team": some(rng, *["Red", "Blue", "Green"] * 8, None),
                "role": some(rng, *ROLES, *ROLES, *OTHER_ROLES),
                "agency": some(rng, "N", "N", "Y"),
                "fte": Decimal(some(rng, "1", "1", "0.6", "0.5", "0.333333", "0")),
                **dates,
            }
        )
        if gone:
            rows[-1] |= {
                "role": rng.choice(ROLES),
                "agency": "N",
                "ended_on": max(dates["started_on"], turn(rng, d, 12)),
            }
    return rows


def establishment(rng: Random, d: date) -> list[Row]:
    """Some of the month ends and a day that is none; a team twice, or without posts."""
    ends = [less_months(d, n) for n in range(14)]
    days = [*rng.choices(ends, k=some(rng, 0, 3, 8)), *some(rng, (), (d,)), d - timedelta(days=1)]
    return [
        {
            "team": some(rng, "Red", "Blue", "Green"),
            "service": some(rng, "Care", "Duty"),
            "as_at": day,
            "posts_fte": Decimal(some(rng, "0", "4.5", "10", "7.25")),
            "vacant_fte": Decimal(some(rng, "0", "0.5", "1.75", "3")),
        }
        for day in days
        for _ in range(some(rng, 1, 1, 2))
    ]
