"""Rows of a small case, and the figure they make.

The children are A, B, ...; the month is June 2017 unless a case says otherwise.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from tests.reference import Cell, Council, figures

JUNE = "2017-06"
COUNCIL = Council(population={2014: 10_000, 2015: 20_000, 2016: 30_000})
BORN = "2010-05-05"

Row = dict[str, Any]


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def child(child_id: str = "A", born: str | None = BORN, sex: str = "1", ethnic: str = "WBRI") -> Row:
    return {"child_id": child_id, "date_of_birth": day(born), "sex": sex, "ethnic": ethnic}


def episode(
    decom: str,
    rne: str | None,
    dec: str | None = None,
    rec: str | None = None,
    *,
    child_id: str = "A",
    ls: str | None = "C2",
    place: str | None = "U4",
    provider: str | None = "PR1",
    reason: str | None = None,
    home: str | None = "HD11AA",
    post: str | None = "HD11AB",
    urn: str | None = "SC1",
    where: str | None = None,
    miles: str | None = None,
) -> Row:
    return {
        "child_id": child_id,
        "decom": day(decom),
        "rne": rne,
        "ls": ls,
        "cin": "N1",
        "place": place,
        "place_provider": provider,
        "dec": day(dec),
        "rec": rec if rec or not dec else "X1",
        "reason_place_change": reason,
        "home_post": home,
        "pl_post": post,
        "urn": urn,
        "pl_location": where,
        "pl_distance": Decimal(miles) if miles else None,
    }


def review(held: str, code: str | None = "PN1", child_id: str = "A") -> Row:
    return {"child_id": child_id, "review": day(held), "review_code": code}


def visit(on: str, kind: str = "statutory", seen: str | None = "Y", alone: str | None = "Y") -> Row:
    return {"child_id": "A", "visited_on": day(on), "kind": kind, "seen": seen, "seen_alone": alone}


def allocation(started: str, ended: str | None, worker: str, team: str = "Red", role: str = "social-worker") -> Row:
    return {
        "child_id": "A",
        "worker_id": worker,
        "role": role,
        "team": team,
        "started_on": day(started),
        "ended_on": day(ended),
    }


def cell(
    tables: dict[str, list[Row]],
    code: str,
    measure: str,
    dimension: str = "",
    group: str = "",
    *,
    month: str = JUNE,
    year: str | None = None,
    council: Council = COUNCIL,
    delivered: dict[str, set[str]] | None = None,
) -> Cell | None:
    """One figure from rows numbered in the order given; child A is in Header unless the case says who is.

    The report is that of the month; `year` asks for a figure of an academic year.
    """
    tables = {"header": [child()], **tables}
    numbered = {
        name: [{"row": n, **row} for n, row in enumerate(rows)] if name != "distances" else rows
        for name, rows in tables.items()
    }
    return figures(numbered, council, [month], delivered).get((code, measure, year or month, dimension, group))


def distances(
    miles: str | None, authority: str | None, home: str | None = "HD11AA", post: str | None = "HD11AB"
) -> list[Row]:
    return [
        {
            "home_post": home,
            "pl_post": post,
            "miles": Decimal(miles) if miles else None,
            "authority": authority,
        }
    ]


LONG_CARE = episode("2014-01-06", "S")
