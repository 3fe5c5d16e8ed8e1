"""The definitions hold together: relations, measures and catalogue say what is really there."""

from __future__ import annotations

import re
from dataclasses import FrozenInstanceError
from importlib.resources import files

import pyarrow as pa
import pytest
import sqlglot
from sqlglot import exp
from tests.spec.worked import work_out

from parentis.indicators import INDICATORS, MEASURES, Measure, indicator, measure
from parentis.indicators.kinds import Average, Count, DefinitionError, Percentage
from parentis.records.code_tables import code_tables
from parentis.records.dimensions import NO_DIMENSIONS
from parentis.records.relations import ORDER, RELATIONS, sql_of
from parentis.records.tables import TABLES
from parentis.series.prepare import USED_TABLES

ENGINES = ["duckdb", pytest.param("spark", marks=pytest.mark.spark)]
EACH_MEASURE = [pytest.param(each, id=each.name) for each in MEASURES]

MADE_FOR_A_COMPUTATION = {
    "spine",
    "council",
    "council_authorities",
    "council_month",
    "permanent_placements",
    "calendar",
    "academic_years",
}
IS_TYPE = {
    "text": pa.types.is_string,
    "boolean": pa.types.is_boolean,
    # DuckDB's sum of integers has no Arrow integer wide enough, and comes as a decimal without places.
    "integer": lambda kind: pa.types.is_integer(kind) or kind == pa.decimal128(38, 0),
    "decimal": pa.types.is_decimal,
    "date": pa.types.is_date,
}


def slip(**changes: object) -> Percentage:
    right = {"code": "4.01.05", "measure": "inside", "title": "Inside", "definition": "Inside.", "source": "Episodes"}
    rest = {"of": "care_start_in_month", "meeting": "location = 'inside'", "better": "high", "period": "month"}
    return Percentage(**{**right, **rest, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", RELATIONS)
def test_a_relation_has_the_columns_it_declares(name: str, engine: str) -> None:
    real = work_out(engine).columns[name]
    declared = RELATIONS[name].all_columns
    assert real.keys() == declared.keys()
    wrong = {column: str(real[column]) for column, kind in declared.items() if not IS_TYPE[kind](real[column])}
    assert wrong == {}


@pytest.mark.parametrize("name", ORDER)
def test_a_relation_reads_only_what_is_there_before_it(name: str) -> None:
    before = {*USED_TABLES, *code_tables(), *MADE_FOR_A_COMPUTATION, *ORDER[: ORDER.index(name)]}
    assert tables_read(name) <= before


def test_every_sql_file_is_run_and_every_relation_is_used() -> None:
    folder = files("parentis.records").joinpath("sql")
    assert {path.name.removesuffix(".sql") for path in folder.iterdir()} == set(ORDER)
    read = set().union(*(tables_read(name) for name in ORDER))
    assert set(ORDER) - read <= RELATIONS.keys()
    assert {each.of for each in MEASURES} == RELATIONS.keys()


def tables_read(name: str) -> set[str]:
    """The tables that a relation's SQL reads, those it names for itself left out."""
    parsed = sqlglot.parse_one(sql_of(name), read="duckdb")
    own = {each.alias for each in parsed.find_all(exp.CTE)}
    return {table.name for table in parsed.find_all(exp.Table)} - own


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"meeting": "locaton = 'inside'"},
            "4.01.05 inside: care_start_in_month has no column 'locaton'; did you mean 'location'?",
        ),
        (
            {"within": "distance_mile > 1"},
            "4.01.05 inside: care_start_in_month has no column 'distance_mile'; did you mean 'distance_miles'?",
        ),
        ({"not_known": "qqq"}, "4.01.05 inside: care_start_in_month has no column 'qqq'"),
        (
            {"of": "care_starts_in_month"},
            "4.01.05 inside: there is no relation 'care_starts_in_month'; did you mean 'care_start_in_month'?",
        ),
    ],
)
def test_a_slip_in_a_measure_is_told_with_the_nearest_right_name(changes: dict[str, object], message: str) -> None:
    with pytest.raises(DefinitionError, match=f"^{re.escape(message)}$"):
        slip(**changes)


def test_an_expression_that_is_no_sql_is_told() -> None:
    with pytest.raises(DefinitionError, match=r"4\.01\.05 inside: 'location = = 1' cannot be read as SQL"):
        slip(meeting="location = = 1")


def test_a_column_of_another_relation_is_a_slip_in_what_a_case_adds() -> None:
    with pytest.raises(DefinitionError, match="care_start_in_month has no column 'social_worker_changes'"):
        Count(
            code="4.01.01", measure="starts", title="Starts", definition="Starts.", source="Episodes", unit="changes",
            of="care_start_in_month", adding="social_worker_changes", better="low", period="month",
        )  # fmt: skip


@pytest.mark.parametrize(("code", "key"), [("4.05.04", "average"), ("4.09.01", "per-child"), ("7.02.01", "vacancy")])
def test_an_average_is_told_with_two_decimals_unless_it_says_otherwise(code: str, key: str) -> None:
    told = measure(code, key)
    assert isinstance(told, Average)
    assert told.decimals == 2


def test_a_measure_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        MEASURES[0].better = "high"  # type: ignore[misc]


def test_the_catalogue_has_every_measure_once_in_the_order_of_the_codes() -> None:
    names = [(each.code, each.measure) for each in MEASURES]
    assert len(set(names)) == len(names)
    assert [code for code, _ in names] == sorted(code for code, _ in names)
    assert tuple(INDICATORS) == tuple(sorted(INDICATORS))
    assert all(measure(*name) is each for name, each in zip(names, MEASURES, strict=True))


@pytest.mark.parametrize("code", INDICATORS)
def test_an_indicator_lies_in_one_theme_with_its_measures(code: str) -> None:
    found = indicator(code)
    assert re.fullmatch(r"\d\.\d\d\.\d\d", code)
    assert found.measures
    assert {each.code for each in found.measures} == {code}
    assert len({each.title for each in found.measures}) == len(found.measures)


@pytest.mark.parametrize("each", EACH_MEASURE)
def test_a_measure_says_what_it_is(each: Measure) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each.measure)
    assert each.definition_text.endswith((".", ".)"))
    assert each.source
    assert each.unit == {"share": "%", "rate": "per 10,000"}.get(each.kind, each.unit) != ""
    assert bool(each.dimensions) != (each.over_population or each.relation.dimensions == NO_DIMENSIONS)


@pytest.mark.parametrize("each", EACH_MEASURE)
def test_what_a_measure_needs_is_something_that_can_be_delivered(each: Measure) -> None:
    for need in (alternative for needs in each.needs for alternative in needs.split("|")):
        if need in ("population", "council.ons_code"):
            continue
        table, _, column = need.partition(".")
        assert table in USED_TABLES
        assert not column or column in TABLES[table].names


def test_asking_for_what_is_not_there_is_answered_with_what_is() -> None:
    with pytest.raises(LookupError, match=r"There is no indicator 4\.05\.1; did you mean '4\.05\.\d\d'\?"):
        indicator("4.05.1")
    with pytest.raises(LookupError, match=r"4\.07\.02 has no measure 'sen': it has seen, seen-alone"):
        measure("4.07.02", "sen")
