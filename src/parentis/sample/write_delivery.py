"""The delivery's own CSV files, beside the folders of the return."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from parentis.records.tables import DELIVERY_TABLES
from parentis.sample.allocations import allocation_rows
from parentis.sample.care_leavers import Position
from parentis.sample.carers import adopters, foster_carers, fostering_enquiries
from parentis.sample.child import Child
from parentis.sample.chosen import HOUSEHOLDS_POOL, Chosen
from parentis.sample.codes_of_year import in_year
from parentis.sample.comparators import comparators
from parentis.sample.days import iso, return_year
from parentis.sample.missing import return_interviews
from parentis.sample.permanence import permanence_rows
from parentis.sample.records import Records
from parentis.sample.school import (
    attainment,
    attendance,
    education_provision,
    exclusions,
    peps,
    special_needs,
)
from parentis.sample.visits import visits
from parentis.sample.window import Window

Row = tuple[str, ...]
COLUMNS: Mapping[str, tuple[str, ...]] = {table.name: table.names for table in DELIVERY_TABLES}


HOUSEHOLDS: Sequence[tuple[str, str, Callable[[int, float, Window], list[Row]]]] = (
    ("adopters", "H", adopters),
    ("fostering_enquiries", "E", fostering_enquiries),
    ("foster_carers", "F", foster_carers),
)
"""A file, the letter of its ids, and what simulates the rows without them."""


def delivery_rows(
    window: Window, children: Sequence[Child], records: Records, scale: float, chosen: Chosen | None = None
) -> dict[str, list[Row]]:
    """The rows of every file, those of children in the order of the children."""
    tables = {
        name: [row for child in children for row in of_child(child)]
        for name, of_child in _of_children(window, records).items()
    }
    seed = records.seed
    tables["permanence"] = permanence_rows(children, window)
    for name, letter, of_households in HOUSEHOLDS:
        pool = of_households(seed, scale if chosen is None else HOUSEHOLDS_POOL, window)
        rows = pool if chosen is None else chosen.of_households(name, pool)
        tables[name] = [(f"{letter}{number:05d}", *row) for number, row in enumerate(rows, 1)]
    tables["workforce"] = records.staff.workforce_rows()
    tables["establishment"] = records.staff.establishment_rows(seed)
    tables["comparators"] = comparators(window.extracted_on)
    return {table.name: tables[table.name] for table in DELIVERY_TABLES}


def _of_children(window: Window, records: Records) -> dict[str, Callable[[Child], list[Row]]]:
    return {
        "visits": lambda child: visits(child, window),
        "return_interviews": lambda child: return_interviews(child, records.missing(child), window.extracted_on),
        "allocations": lambda child: allocation_rows(child, records.allocations(child), window),
        "peps": lambda child: peps(child, window),
        "attendance": lambda child: attendance(child, window),
        "education_provision": lambda child: education_provision(child, window),
        "attainment": lambda child: attainment(child, window),
        "health_assessments": lambda child: [
            (child.child_id, kind, iso(when), area) for when, kind, area in records.health(child).assessments
        ],
        "substance_misuse": lambda child: [
            (child.child_id, iso(when), iso(offered) if offered else "", response)
            for when, offered, response in records.health(child).misuse
        ],
        "offences": lambda child: [
            (child.child_id, iso(when), iso(outcome_on) if outcome_on else "", outcome, substantive)
            for when, outcome_on, outcome, substantive in records.offences(child)
        ],
        "care_leavers": lambda child: [
            _care_leaver_row(child, one, records) for one in records.positions(child) if one.as_at >= window.first_shown
        ],
        "sen": lambda child: special_needs(child, window),
        "exclusions": lambda child: exclusions(child, window),
        "immunisations": lambda child: [
            (child.child_id, iso(when), "Y" if up_to_date else "N")
            for when, up_to_date in records.health(child).immunised
        ],
        "sdq": lambda child: [
            (child.child_id, iso(when), str(score)) for when, score in records.health(child).questionnaires
        ],
    }


def _care_leaver_row(child: Child, one: Position, records: Records) -> Row:
    advisers = [
        row.worker
        for row in records.allocations(child)
        if row.role == "personal-adviser" and row.start <= one.as_at < row.end
    ]
    return (
        child.child_id,
        iso(child.born),
        iso(one.as_at),
        one.eligibility,
        one.in_touch,
        one.accommodation,
        one.suitable,
        in_year("ACTIV", one.activity, return_year(one.as_at)),
        iso(one.plan_on) if one.plan_on is not None else "",
        advisers[-1] if advisers else "",
    )
