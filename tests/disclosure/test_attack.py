"""The attacker holds the public editions and finds no withheld number; of a weakened masker's it finds some."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.disclosure.attacker import Named, recovered
from tests.disclosure.editions import LAST, SMALL, editions_of, figures_of_sample, last_months, text_of, window

from parentis.disclosure import Published
from parentis.disclosure.cell import Cell
from parentis.disclosure.edition import draft
from parentis.disclosure.public import masked
from parentis.disclosure.sensitive import is_few, nature
from parentis.period import Month
from parentis.series.figures import Series

EDITIONS = int(os.environ.get("PARENTIS_ATTACK_EDITIONS", "13"))


@pytest.mark.xdist_group("disclosure")
def test_no_withheld_number_is_recovered(edition: Published) -> None:
    assert edition.primary > 1000
    assert edition.secondary > 200
    assert recovered({str(LAST): text_of(edition)}, seconds=1.0) == []


@pytest.mark.xdist_group("disclosure")
def test_without_secondary_suppression_numbers_are_recovered(few_children: Series) -> None:
    weak = with_primary_alone(few_children, LAST)
    found = recovered({str(LAST): text_of(weak)}, seconds=1.0)
    assert len(found) > 50
    wrong = [(named, value) for named, value in found if weak.edition.cells[cell_of(named)] != value]
    assert wrong == []


@pytest.mark.xdist_group("disclosure")
def test_one_number_too_many_is_enough(edition: Published) -> None:
    """A masker that forgets the other parts of one total is found out."""
    truth = edition.edition
    target = Cell("4.01.07", "within-20-miles", "numerator", str(LAST))
    assert target in truth.withheld
    others = {cell for cell in truth.withheld if cell.place == target.place and cell.code[:4] == "4.01"} - {target}
    weak = replace(edition, edition=replace(truth, withheld=truth.withheld - others))
    found = recovered({str(LAST): text_of(weak)}, seconds=1.0)
    assert target.part in {tuple(named.part.split(" ")) for named, _ in found}


@pytest.mark.nightly
def test_thirteen_editions_of_the_sample_council(tmp_path: Path) -> None:
    """The long form: every edition of thirteen months running of a council of the published report's size."""
    months = last_months(EDITIONS)
    editions = editions_of(figures_of_sample(tmp_path, EDITIONS), months)
    assert recovered(texts(months, editions)) == []


@pytest.mark.nightly
@pytest.mark.parametrize(("children", "number"), [(250, 2), (60, 2)])
def test_editions_of_a_small_council(tmp_path: Path, children: int, number: int) -> None:
    months = last_months(number)
    editions = editions_of(figures_of_sample(tmp_path, number, children), months)
    assert recovered(texts(months, editions)) == []


def texts(months: Sequence[Month], editions: Sequence[Published]) -> dict[str, str]:
    return {str(month): text_of(edition) for month, edition in zip(months, editions, strict=True)}


def with_primary_alone(series: Series, month: Month) -> Published:
    """What a masker makes that withholds small numbers of people, and nothing else."""
    shown = window(series, month)
    drafted = draft(shown, str(month), SMALL)
    small = {cell for cell, value in drafted.cells.items() if nature(*cell.part) == "people" and is_few(value, SMALL)}
    edition = replace(drafted, withheld=drafted.withheld | small)
    return Published(masked(shown, edition), edition, len(small), 0)


def cell_of(named: Named) -> Cell:
    code, measure, of = named.part.split(" ")
    return Cell(code, measure, of, named.month, named.dimension, named.group)
