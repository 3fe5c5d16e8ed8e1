"""The order in which relations are made, and the SQL of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

_READ = re.compile(r"\b(?:FROM|JOIN)\s+(\w+)")

ORDER: tuple[str, ...] = (
    "child",
    "episode",
    "episode_in_period",
    "period_of_care",
    "episode_in_placement",
    "placement",
    "care_start",
    "leaver",
    "movement",
    "review",
    "visit",
    "social_worker",
    "case_day",
    "child_on_day",
    "in_care_on_day",
    "placements_in_year",
    "social_workers_in_year",
    "latest_visit",
    "latest_review",
    "in_care_month",
    "looked_after",
    "care_start_in_month",
    "care_start_in_year",
    "leaver_in_month",
    "leaver_in_year",
    "movement_in_month",
    "review_in_month",
    "first_review_in_month",
    "missing_start",
    "missing_in_month",
    "missing_child_in_month",
    "looked_after_missing",
    "return_interview_in_month",
    "missing_ended_in_month",
    "attainment_in_year",
    "looked_after_pupil",
    "looked_after_health",
    "health_assessment_due",
    "care_start_due",
    "adviser",
    "looked_after_adviser",
    "care_leaver",
    "adoption_in_three_years",
    "waiting_for_adoption",
    "adopter_in_year",
    "fostering_enquiry_in_month",
    "foster_household",
    "post",
    "worker",
    "caseload",
)
"""Every relation, each after those it reads."""


@cache
def sql_of(name: str) -> str:
    """The SELECT that makes a relation."""
    return files("parentis.records").joinpath("sql", f"{name}.sql").read_text("utf-8")


def reads(relations: Mapping[str, str]) -> dict[str, set[str]]:
    """Which of the relations before it each one reads. A name that only looks like one costs some waiting, no more."""
    before: set[str] = set()
    found: dict[str, set[str]] = {}
    for name, sql in relations.items():
        found[name] = before.intersection(_READ.findall(sql))
        before.add(name)
    return found


def times_read(relations: Mapping[str, str]) -> Counter[str]:
    """How often some relations read each table or relation. A name that only looks like one counts, no harm."""
    return Counter(name for sql in relations.values() for name in _READ.findall(sql))


def needed_for(names: Iterable[str]) -> tuple[str, ...]:
    """Some relations and all that they are made from, in their order."""
    read_by = reads({name: sql_of(name) for name in ORDER})
    wanted = set(names)
    for name in reversed(ORDER):
        if name in wanted:
            wanted |= read_by[name]
    return tuple(name for name in ORDER if name in wanted)
