"""A break between linked figures is found and named. That no data breaks what holds by definition is tested on the
councils of `test_agreement.py`, with every fault that data can have.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from tests.generative.many_councils import together
from tests.generative.records import invent

from parentis.indicators import indicator
from parentis.indicators.linked import LINKS, Link, links_of
from parentis.period import Month
from parentis.series.columns import MILLION, columns_of
from parentis.series.compute import compute
from parentis.series.figures import Series
from parentis.series.linked import breaks

MONTH = "2017-06"
EACH_LINK = [pytest.param(link, id=link.says[:90]) for link in LINKS]


@cache
def councils() -> Series:
    """Enough councils, all files delivered, for every link to be about something."""
    invented = {f"{seed:03d}": invent(seed, MONTH, 16) for seed in range(1, 13)}
    return compute([together(invented)], Month.parse(MONTH))


def altered(series: Series, link: Link) -> Series:
    """The figures with one number of the link a million more, in the last month it has one, for one council."""
    columns = series.columns
    part = link.terms[0].part
    place = [name[:2] for name in columns.measures].index((part.code, part.measure))
    total, month = columns.dimensions.index(""), columns.months.index(MONTH)
    at = (columns.measure == place) & (columns.dimension == total) & (columns.month == month)
    at &= columns.council != columns.councils.index("")
    assert at.any(), f"no council has a figure for {part}"
    first = at.nonzero()[0]
    changed = getattr(columns, part.of).copy()
    changed[first] += MILLION * MILLION
    numbers = {name: getattr(columns, name) for name in ("council", "measure", "month", "dimension", "group")}
    numbers |= {"numerator": columns.numerator, "denominator": columns.denominator, part.of: changed}
    return replace(series, columns=columns.replaced(**numbers))


@pytest.mark.parametrize("link", EACH_LINK)
def test_a_figure_that_was_altered_is_found(link: Link) -> None:
    known = {(each.council, each.month, each.left, each.right) for each in breaks(councils(), [link])}
    found = [each for each in breaks(altered(councils(), link), [link]) if not each.dimension]
    found = [each for each in found if (each.council, each.month, each.left, each.right) not in known]
    assert found, "some council has both sides"
    assert {each.month for each in found} == {MONTH}
    told = found[0].finding
    assert told.severity == ("warning" if link.faults_in_data else "error")
    assert told.rule == "linked-figures"
    for measure in link.measures:
        assert f"{measure.code} {measure.measure}" in told.message


def test_a_link_is_not_asked_of_a_month_without_the_months_before_it() -> None:
    rolling = next(link for link in LINKS if "twelve months" in link.says)
    figures = councils()
    last = replace(figures, columns=columns_of([each for each in figures if each.month == MONTH]), months=(MONTH,))
    assert breaks(last, [rolling]) == ()


def test_a_link_is_not_asked_where_one_side_is_not_evidenced() -> None:
    [link] = [each for each in LINKS if each.says == "4.02.03 placed-for-adoption is 5.02.09 placed."]
    figures = councils()
    without = replace(figures, columns=columns_of([each for each in figures if each.code != "5.02.09"]))
    assert breaks(altered(without, link), [link]) == ()


def test_no_figures_break_nothing() -> None:
    assert breaks(Series.of((MONTH,), [])) == ()


def test_the_links_the_board_asked_for_are_there() -> None:
    said = {link.says for link in links_of(indicator("5.02.09").measures)}
    assert said == {"4.02.03 placed-for-adoption is 5.02.09 placed."}
    assert len([link for link in LINKS if link.faults_in_data]) == 1
