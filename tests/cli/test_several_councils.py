"""A store of several councils: figures of each and of all together, and one of them when asked for."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tests.cli.conftest import MONTH, Inside, parentis

from parentis.cli.stored import records_in
from parentis.engines import duckdb
from parentis.indicators import measure
from parentis.period import Month
from parentis.series.compute import Computation, compute
from parentis.series.evidence import evidence
from parentis.series.figures import Series
from parentis.series.record import merged
from parentis.series.write import COLUMNS, columns_of, to_arrow

pytestmark = pytest.mark.xdist_group("several-councils")

CHILDREN = 240
Cell = tuple[str, str, str, str, str]
Pair = tuple[Decimal, Decimal | None]


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of three councils."""
    store = tmp_path_factory.mktemp("several") / "store"
    made = parentis("sample", store, "--councils", "3", "--children", CHILDREN, "--years", "3")
    assert made.code == 0, made.err
    return store


@pytest.fixture(scope="module")
def computed(several: Path) -> list[dict[str, str]]:
    """What `compute` prints of all three, a row a figure."""
    ended = parentis("compute", "--month", MONTH, "--store", several)
    assert ended.code == 0, ended.err
    assert ended.out.splitlines()[0].split(",") == ["council", *COLUMNS]
    return printed(ended.out)


def by_council(rows: list[dict[str, str]]) -> dict[str, dict[Cell, Pair]]:
    """council -> what names a figure -> its numerator and denominator."""
    found: dict[str, dict[Cell, Pair]] = defaultdict(dict)
    for row in rows:
        cell = (row["code"], row["measure"], row["month"], row["dimension"], row["group"])
        base = Decimal(row["denominator"]) if row["denominator"] else None
        found[row["council"]][cell] = Decimal(row["numerator"]), base
    return found


def printed(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out)))


def test_all_together_is_the_sum_of_the_councils(computed: list[dict[str, str]]) -> None:
    found = by_council(computed)
    together = found.pop("")
    assert len(found) == 3
    summed: dict[Cell, Pair] = {}
    for figures in found.values():
        for cell, (numerator, base) in figures.items():
            before, base_before = summed.get(cell, (Decimal(0), None if base is None else Decimal(0)))
            summed[cell] = before + numerator, None if base is None or base_before is None else base_before + base
    assert together == summed


def test_one_council_is_computed_as_if_it_were_alone(
    several: Path, computed: list[dict[str, str]], inside: Inside
) -> None:
    all_of_them = by_council(computed)
    number = sorted(council for council in all_of_them if council)[1]
    alone = by_council(printed(inside("compute", "--month", MONTH, "--store", several, "--authority", number).out))
    assert alone == {number: all_of_them[number]}


def test_the_council_comes_first_in_parquet_too(several: Path, tmp_path: Path) -> None:
    with Computation.of(merged(records_in(several)), Month.parse(MONTH)) as computation:
        series = computation.series()
    pq.write_table(to_arrow(series), tmp_path / "series.parquet")
    assert pq.read_table(tmp_path / "series.parquet").column_names == ["council", *COLUMNS]
    assert columns_of(replace(series, by_council=False)) == COLUMNS


def test_evidence_names_the_council_and_adds_up_to_all_together(several: Path, inside: Inside) -> None:
    ended = inside("evidence", "4.02.01", "--measure", "number", "--month", MONTH, "--store", several)
    rows = printed(ended.out)
    assert next(iter(rows[0])) == "council"
    together = by_council(printed(inside("series", "4.02.01", "--month", MONTH, "--store", several).out))[""]
    assert len(rows) == together["4.02.01", "number", MONTH, "", ""][0]
    one = rows[0]["council"]
    alone = inside(
        "evidence", "4.02.01", "--measure", "number", "--month", MONTH, "--store", several, "--authority", one
    )
    assert printed(alone.out) == [row for row in rows if row["council"] == one]


def test_figures_counted_as_they_are_made_are_those_of_kept_relations(several: Path) -> None:
    records = records_in(several)
    with Computation.of(merged(records), Month.parse(MONTH)) as computation:
        kept = computation.series()
    assert list(compute(records, Month.parse(MONTH))) == list(kept)


def test_texts_known_by_their_numbers_give_the_same_figures_and_evidence(
    several: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for worth_numbering in (duckdb.WORTH_NUMBERING, 0):
        monkeypatch.setattr(duckdb, "WORTH_NUMBERING", worth_numbering)
        with Computation.of(merged(records_in(several)), Month.parse(MONTH), months=2) as computation:
            numbered = computation.engine.query(
                "SELECT COUNT(*) AS types FROM duckdb_types() WHERE logical_type = 'ENUM'"
            )
            cases = evidence(computation, measure("4.02.01", "number"), MONTH)
            found.append((numbered["types"].to_pylist(), list(computation.series(in_detail=True)), cases))
    (without, plain, cases), (several_types, numbered_figures, numbered_cases) = found
    assert without[0] < several_types[0]
    assert numbered_figures == plain
    assert numbered_cases == cases


def test_a_council_that_is_not_there_is_said_with_those_that_are(several: Path, inside: Inside) -> None:
    ended = inside("compute", "--month", MONTH, "--store", several, "--authority", "999")
    assert ended.code == 2
    assert "no load of council 999: those it has are of" in ended.err


def test_a_council_that_did_not_deliver_is_in_no_total_and_no_evidence(several: Path) -> None:
    visits = measure("4.07.01", "six-weeks")
    record = merged(records_in(several))
    first, *others = record.councils
    without = replace(first, delivered={name: came for name, came in first.delivered.items() if name != "visits"})
    with Computation.of(replace(record, councils=(without, *others)), Month.parse(MONTH)) as computation:
        series = computation.series()
        cases = evidence(computation, visits, MONTH)
    assert run(series, "") == [sum(pair) for pair in zip(*(run(series, each.number) for each in others), strict=True)]
    assert run(series, first.number) == []
    assert set(cases["council"].to_pylist()) == {each.number for each in others}
    assert cases.num_rows == run(series, "")[-1]


def run(series: Series, council: str) -> list[int]:
    """The base of visits in six weeks, month by month."""
    return [int(figure.denominator or 0) for figure in series.run("4.07.01", "six-weeks", council=council)]
