"""5.01 Care leavers."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.reference import attributes, codes
from tests.reference.cases import Case, Counted, with_fact
from tests.reference.cohorts import s0
from tests.reference.dates import ONE_DAY, age_on, birthday, by_day, is_open, last_day
from tests.reference.record import Child, Record

# What is said of every care leaver, with the column that says it.
POSITIONS = (
    ("5.01.08", "in-touch", "in_touch"),
    ("5.01.09", "suitable", "suitable"),
    ("5.01.10", "eet", "activity"),
    ("5.01.11", "pathway-plan", "pathway_plan_on"),
)


def measures(record: Record, month: str) -> Iterator[Counted]:
    d = last_day(month)
    people = care_leavers_at(record, d)
    if people:  # a month of which the file says nothing was not delivered
        yield young_people("5.01.01", "open", month, people)
        if record.has("care_leavers", "accommodation"):
            formerly_fostered = with_fact(people, "fostered")
            yield young_people(
                "5.01.05", "staying-put", month, with_fact(formerly_fostered, "with-carers"), formerly_fostered
            )
        for code, measure, column in POSITIONS:
            if record.has("care_leavers", column):
                yield young_people(code, measure, month, with_fact(people, column), people)
    if record.has("allocations", "role", "started_on", "ended_on"):
        yield advisers(record, month)


def young_people(code: str, measure: str, month: str, cases: list[Case], base: list[Case] | None = None) -> Counted:
    return Counted(code, measure, month, cases, base, dimensions=attributes.CARE_LEAVER_DIMENSIONS)


def care_leavers_at(record: Record, d: date) -> list[Case]:
    """Each young person with a row as at D, once, by the later row."""
    cases = []
    for child in record.children:
        rows = [row for row in child.rows("care_leavers", "as_at") if row["as_at"] == d]
        if rows:
            cases.append(care_leaver(child, rows[-1], d))
    return cases


def care_leaver(child: Child, row: dict[str, Any], d: date) -> Case:
    return Case(
        child.id,
        attributes.of_care_leaver(child, row, d),
        {
            "fostered": age_on(row["date_of_birth"], d) in (18, 19, 20) and was_fostered(child, row["date_of_birth"]),
            "with-carers": row["accommodation"] == codes.WITH_FORMER_CARERS,
            "in_touch": row["in_touch"] == "Y",
            "suitable": row["suitable"] == "Y",
            "activity": row["activity"] in codes.IN_EET,
            "pathway_plan_on": by_day(row["pathway_plan_on"], d),
        },
    )


def was_fostered(child: Child, date_of_birth: date) -> bool:
    """In foster care the day before the 18th birthday."""
    episode = child.in_care(birthday(date_of_birth, 18) - ONE_DAY)
    return episode is not None and episode.place in codes.FOSTER


def advisers(record: Record, month: str) -> Counted:
    """5.01.04: of the children in care aged 17, like every measure of children."""
    d = last_day(month)
    aged_17 = [
        one.case(
            record,
            d,
            adviser=any(
                is_open(row["started_on"], row["ended_on"], d) for row in one.child.workers_as("personal-adviser")
            ),
        )
        for one in s0(record, d)
        if one.aged(17, 17, d)
    ]
    return Counted("5.01.04", "adviser", month, with_fact(aged_17, "adviser"), aged_17)
