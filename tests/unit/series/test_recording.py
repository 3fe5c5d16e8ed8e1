"""Figures as they were known at each month's end: computed again from the visits entered by then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from tests.spec.one_council import NUMBER, one_council

from parentis.indicators import MEASURES
from parentis.period import Month
from parentis.series.compute import Computation
from parentis.series.record import Record
from parentis.series.recording import Lateness, Recording, recording, rests_on_visits

JUNE = Month(2017, 6)
OF_VISITS = [each for each in MEASURES if rests_on_visits(each)]
# Days from visit to entry, by turns; None is not delivered for that visit.
DELAYS = (0, 1, 12, 35, None, 7, 8)


def visits_entered_late() -> Record:
    """The council of the examples, with its visits entered after so many days, by turns."""
    record = one_council()
    visits = record.tables["visits"]
    assert isinstance(visits, pa.Table)
    rows = visits.to_pylist()
    for number, row in enumerate(rows):
        delay = DELAYS[number % len(DELAYS)]
        entered = row["visited_on"] + timedelta(days=delay) if row["visited_on"] and delay is not None else None
        row["recorded_on"] = entered
    return replace(record, tables={**record.tables, "visits": pa.Table.from_pylist(rows, visits.schema)})


def known_by(record: Record, day: date) -> Record:
    visits = record.tables["visits"]
    entered = pc.fill_null(pc.less_equal(visits["recorded_on"], day), True)
    return replace(record, tables={**record.tables, "visits": visits.filter(entered)})


@pytest.fixture(scope="module")
def computation() -> Iterator[Computation]:
    with Computation.of(visits_entered_late(), JUNE, measures=OF_VISITS) as made:
        yield made


def test_the_measures_that_rest_on_visits() -> None:
    assert {each.code for each in OF_VISITS} == {"4.07.01", "4.07.02", "4.07.03", "4.07.04"}
    assert len(OF_VISITS) == 6


@pytest.mark.parametrize("month", [JUNE, JUNE.less(1), JUNE.less(5)])
def test_they_are_those_of_the_visits_entered_by_the_month_end(month: Month, computation: Computation) -> None:
    with Computation.of(known_by(visits_entered_late(), month.last), month, months=1, measures=OF_VISITS) as then:
        figures = then.series()
    for each in OF_VISITS:
        (figure,) = figures.run(each.code, each.measure)
        found = computation.recording.as_then[NUMBER, each.code, each.measure, str(month)]
        assert found == (figure.numerator, figure.denominator), each.name


def test_something_was_entered_late(computation: Computation) -> None:
    series = computation.series(in_detail=True)
    today = {figure.month: figure.numerator for figure in series.run("4.07.01", "six-weeks")}
    then = series.as_then("4.07.01", "six-weeks")
    assert set(then) == set(series.months)
    assert any(then[month][0] < today[month] for month in today)


def test_how_late_the_visits_of_a_month_were_entered(computation: Computation) -> None:
    visits = [row for row in visits_entered_late().tables["visits"].to_pylist() if row["kind"] == "statutory"]
    of_june = [row for row in visits if row["visited_on"] and JUNE.first <= row["visited_on"] <= JUNE.last]
    dated = [row for row in of_june if row["recorded_on"]]
    late = [row for row in dated if (row["recorded_on"] - row["visited_on"]).days > 7]
    after = [row for row in dated if row["recorded_on"] > JUNE.last]
    series = computation.series(in_detail=True)
    expected = Lateness(len(of_june), len(dated), len(late), len(after))
    assert series.lateness("statutory", JUNE) == series.lateness("statutory", JUNE, NUMBER) == expected
    assert 0 < expected.late < expected.dated < expected.visits
    assert series.lateness("statutory", JUNE.less(40)) is None


def test_without_the_dates_of_recording_nothing_is_known(computation: Computation) -> None:
    (council,) = computation.record.councils
    columns = {**council.delivered, "visits": council.delivered["visits"] - {"recorded_on"}}
    without = replace(council, delivered=columns)
    assert recording(computation.engine, OF_VISITS, [without], computation.months) == Recording()
    assert recording(computation.engine, [], computation.record.councils, computation.months) == Recording()
    assert computation.series().recording == Recording()


@pytest.mark.spark
def test_both_engines_agree(computation: Computation) -> None:
    with Computation.of(visits_entered_late(), JUNE, engine="spark", measures=OF_VISITS) as on_spark:
        assert on_spark.recording == computation.recording
