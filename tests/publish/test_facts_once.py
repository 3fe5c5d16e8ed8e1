"""The facts of a measure are worked out once for sentences, charts and tables together."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.publish.invented import few, invented_council, invented_run, invented_series

import parentis.commentary.write
import parentis.publish.measures
from parentis.facts import Facts, facts_about
from parentis.indicators import Measure
from parentis.publish.board_build import build_board_report
from parentis.publish.build import build_report


def test_no_measure_is_judged_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    judged: Counter[tuple[str, str]] = Counter()

    def counted(measure: Measure, *rest: object, **named: object) -> Facts | None:
        judged[measure.code, measure.measure] += 1
        return facts_about(measure, *rest, **named)  # type: ignore[arg-type]

    for module in (parentis.commentary.write, parentis.publish.measures):
        monkeypatch.setattr(module, "facts_about", counted)
    run = invented_run(invented_series(keep=few), invented_council())
    assert run.sections
    build_board_report(run)
    build_report(run)
    assert set(invented_series(keep=few).measures) <= set(judged)
    assert set(judged.values()) == {1}
