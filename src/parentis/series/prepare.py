"""Put a record into an engine and derive its relations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date, timedelta

import pyarrow as pa

from parentis.council import Practice
from parentis.engines import Engine
from parentis.formats.postcodes import current_codes
from parentis.period import Month, calendar_table, spine_table
from parentis.records.code_tables import code_tables
from parentis.records.relations import ORDER, needed_for, sql_of, times_read
from parentis.records.tables import TABLES
from parentis.series.record import CouncilRecord, Record

NATIONAL = "national"
"""The calendar of councils whose file names no bank holidays of its own."""

USED_TABLES = (
    "header",
    "episodes",
    "reviews",
    "uasc",
    "missing",
    "visits",
    "return_interviews",
    "allocations",
    "peps",
    "attendance",
    "education_provision",
    "attainment",
    "health_assessments",
    "substance_misuse",
    "offences",
    "care_leavers",
    "permanence",
    "adopters",
    "fostering_enquiries",
    "foster_carers",
    "workforce",
    "establishment",
    "sen",
    "exclusions",
    "immunisations",
    "sdq",
    "distances",
)
"""The tables that the relations read. One that was not delivered is there with no rows."""

# Due dates are looked up for these days only.
DATED = (("episodes", "decom"), ("episodes", "dec"), ("reviews", "review"), ("health_assessments", "held_on"))
FIRST_DAY = date(1900, 1, 1)

ACADEMIC_YEAR = re.compile(r"[12]\d{3}/\d{2}")


def prepare(
    engine: Engine,
    record: Record,
    months: Sequence[Month],
    relations: Iterable[str] = ORDER,
    counted_once: bool = False,
) -> None:
    """Give the engine every table that relations read, then run these relations and all they are made from.

    `counted_once` says that each of these relations will be queried once, so that the engine need not keep it.
    """
    asked = set(relations)
    needed = {name: sql_of(name) for name in needed_for(asked)}
    once = _read_once(needed, asked) if counted_once else frozenset[str]()
    engine.add_tables(
        {
            **{name: record.tables.get(name, TABLES[name].arrow_schema().empty_table()) for name in USED_TABLES},
            **code_tables(),
            "spine": spine_table(months),
            "council": council_table(record.councils),
            "council_authorities": council_authorities_table(record.councils),
            "council_month": council_month_table(record.councils, months),
            "permanent_placements": permanent_placements_table(record.councils),
        },
        once,
    )
    # What these are of is asked of the others.
    engine.add_tables(
        {
            "calendar": calendars(record.councils, first_day(engine), months[-1].last),
            "academic_years": academic_years_table(engine, months[-1].last),
        }
    )
    engine.add_relations(needed, once)


def _read_once(needed: Mapping[str, str], asked: Set[str]) -> frozenset[str]:
    """The tables and relations that are read a single time: by a relation, or for the measures taken of them."""
    times = times_read(needed)
    times.update(asked)
    return frozenset(name for name in (*USED_TABLES, *needed) if times[name] <= 1)


def council_table(councils: Sequence[CouncilRecord]) -> pa.Table:
    """One row a council: its ONS code, if known, and which calendar its working days follow."""
    rows = [
        {
            "council": each.number,
            "ons_code": each.council.ons_code if each.council else None,
            "calendar": each.number if own_holidays(each) else NATIONAL,
        }
        for each in councils
    ]
    return pa.Table.from_pylist(rows, pa.schema([(name, pa.string()) for name in ("council", "ons_code", "calendar")]))


def council_authorities_table(councils: Sequence[CouncilRecord]) -> pa.Table:
    """One row a council and ONS code of today that its own area has: an older code may have been split since."""
    rows = [
        {"council": each.number, "authority": code}
        for each in councils
        if each.council
        for code in current_codes(each.council.ons_code)
    ]
    return pa.Table.from_pylist(rows, pa.schema([("council", pa.string()), ("authority", pa.string())]))


def council_month_table(councils: Sequence[CouncilRecord], months: Sequence[Month]) -> pa.Table:
    """One row a council and month: the days before which a visit is too long ago under its practice standard."""
    practices = [(each.number, each.council.practice if each.council else Practice()) for each in councils]
    rows = [
        {
            "council": number,
            "month": str(month),
            "less_first_visit_days": month.last - timedelta(days=practice.first_visit_days),
            "less_visit_interval_days": month.last - timedelta(days=practice.visit_interval_days),
            "less_permanent_interval_days": month.last - timedelta(days=practice.permanent_interval_days),
        }
        for number, practice in practices
        for month in months
    ]
    return pa.Table.from_pylist(rows)


def permanent_placements_table(councils: Sequence[CouncilRecord]) -> pa.Table:
    """One row a council and placement code that its practice standard treats as permanent."""
    rows = [
        {"council": each.number, "place": place}
        for each in councils
        if each.council
        for place in each.council.practice.permanent_placements
    ]
    return pa.Table.from_pylist(rows, pa.schema([("council", pa.string()), ("place", pa.string())]))


def own_holidays(each: CouncilRecord) -> bool:
    """Whether a council's file names its own bank holidays."""
    return each.council is not None and each.council.bank_holidays is not None


def first_day(engine: Engine) -> date:
    """The earliest day that something may be due after."""
    days = " UNION ALL ".join(f"SELECT MIN({column}) AS day FROM {table}" for table, column in DATED)
    earliest = engine.query(days)["day"].to_pylist()
    known = [day for day in earliest if day is not None]
    return max(min(known), FIRST_DAY) if known else FIRST_DAY


def calendars(councils: Sequence[CouncilRecord], first: date, last: date) -> pa.Table:
    """The national calendar, and that of each council with bank holidays of its own."""
    last = max(first, last)
    kept = {
        each.number if own_holidays(each) else NATIONAL: each.council.bank_holidays if each.council else None
        for each in councils
    }
    return pa.concat_tables([_named(calendar_table(first, last, days), name) for name, days in kept.items()])


def academic_years_table(engine: Engine, last_day: date) -> pa.Table:
    """One row an academic year of the attainment file: attributes are those of its 31 March, or earlier at D."""
    labels = engine.query("SELECT DISTINCT academic_year FROM attainment")["academic_year"].to_pylist()
    rows = [
        {"academic_year": label, "attributes_on": min(date(int(label[:4]) + 1, 3, 31), last_day)}
        for label in sorted(label for label in labels if label and ACADEMIC_YEAR.fullmatch(label))
    ]
    schema = pa.schema([("academic_year", pa.string()), ("attributes_on", pa.date32())])
    return pa.Table.from_pylist(rows, schema)


def _named(calendar: pa.Table, name: str) -> pa.Table:
    return calendar.append_column("calendar", pa.array([name] * calendar.num_rows, pa.string()))
