"""Measures with parts, codes, teams and dates of recording: whatever the figures, every text is in its facts.

`test_sentences_hold` draws one measure at a time. Here an indicator's whole family is drawn, so that what rests on
other measures speaks too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.spec.commentary.claims import months_in, months_of, numbers_in, numbers_of
from tests.spec.commentary.invented import JUNE, council, run_of

from parentis.commentary import Item, write_commentary
from parentis.commentary.forbidden import FORBIDDEN
from parentis.facts.split import MAKEUPS
from parentis.indicators import measure
from parentis.series.figure import Figure
from parentis.series.figures import Series
from parentis.series.recording import Lateness, Recording

REPORT = '[report]\nlast_report = "2017-04"\n'
MONTHS = tuple(str(JUNE.less(ago)) for ago in range(12, -1, -1))
FEW_OR_MANY = st.one_of(st.integers(0, 4), st.integers(0, 60))
BY_TEAM = ("4.07.01", "six-weeks")


@st.composite
def families(draw: st.DrawFn) -> Series:
    """Thirteen months of the parts of one indicator and of the whole they come to, or nearly."""
    (code, key), makeup = draw(st.sampled_from(sorted(MAKEUPS.items())))
    rows = [[draw(FEW_OR_MANY) for _ in makeup.parts] for _ in MONTHS]
    alike = draw(st.booleans())
    if alike:
        rows = [rows[0]] * 12 + rows[12:]
    figures: list[Figure] = []
    for place, part in enumerate(makeup.parts):
        of_base = makeup.whole == "denominator"
        pairs = [(row[place], sum(row) if of_base else None) for row in rows]
        figures += run_of(measure(code, part), pairs)
    if key not in makeup.parts:
        missing = draw(st.sampled_from([0, 0, 0, 1]))  # now and then the parts do not come to the whole
        figures += run_of(measure(code, key), [(sum(row) + missing, None) for row in rows])
    if code == "4.04.03":
        others = makeup.parts.index("other")
        of_them = [(draw(st.integers(0, row[others])), sum(row)) for row in rows]
        figures += run_of(measure(code, "any-other-reason"), of_them)
    return Series.of(MONTHS, tuple(figures), {})


@st.composite
def teams(draw: st.DrawFn) -> Series:
    """Visits by team, with when they were entered."""
    code, key = BY_TEAM
    found = measure(code, key)
    sizes = {name: draw(st.integers(0, 300)) for name in ("Care 1", "Care 2", "unknown")}
    rows = [{name: draw(st.integers(0, size)) for name, size in sizes.items()} for _ in MONTHS]
    base = sum(sizes.values())
    figures = list(run_of(found, [(sum(row.values()), base) for row in rows]))
    for name, size in sizes.items():
        of_team = run_of(found, [(row[name], size) for row in rows])
        figures += [replace(each, dimension="team", group=name) for each in of_team]
    then = {
        ("999", code, key, month): (draw(st.integers(0, sum(row.values()))), base)
        for month, row in zip(MONTHS, rows, strict=True)
    }
    late = {
        ("999", "statutory", month): Lateness(300, dated, draw(st.integers(0, dated)), 0)
        for month in MONTHS
        for dated in [draw(st.sampled_from([0, 7, 300]))]
    }
    return replace(Series.of(MONTHS, tuple(figures), {}), recording=Recording(then, late))


def texts(series: Series) -> Iterator[tuple[Item, str]]:
    """Every text of every item, without the names that may hold digits."""
    for section in write_commentary(series, council(REPORT), JUNE):
        for item in section.items:
            names = [part["called"] for part in item.facts.get("parts", ())]
            names += [team["team"] for team in item.facts.get("teams", {}).get("teams", ())]
            for text in (item.sentence.removeprefix(item.facts["subject"]), *item.detail):
                for name in names:
                    text = text.replace(name, "")
                yield item, text


@pytest.mark.parametrize("kind", [families(), teams()], ids=["parts", "teams"])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_every_number_and_month_is_in_the_facts(kind: st.SearchStrategy[Series], data: st.DataObject) -> None:
    for item, text in texts(data.draw(kind)):
        assert numbers_in(text) <= numbers_of(item.facts), text
        assert months_in(text, JUNE) <= months_of(item.facts), text
        assert not FORBIDDEN.search(text)
        assert text.endswith(".")
        assert "None" not in text
