"""The report's own sentences through the checker: all of them hold, and none does with one figure altered."""

from __future__ import annotations

import csv
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.claims.known import COUNCIL, JUNE, MONTHS

from parentis.claims import Judged, Verdict, check_text, paragraphs_of
from parentis.claims.months import months_in
from parentis.claims.quantities import masked
from parentis.commentary import Item, write_commentary
from parentis.council import Council
from parentis.formats.delivery import read_delivery
from parentis.indicators import MEASURES, Measure
from parentis.sample import write_sample
from parentis.series.compute import compute
from parentis.series.figures import Figure, Series
from parentis.series.record import CouncilRecord, Record

MONTHLY = tuple(each for each in MEASURES if each.period not in ("year", "quarter ends only"))
FEWEST_OF_SAMPLE = 400
LEAST_IN_MANNERS = 90


def _judged(item: Item, sentence: str, series: Series, council: Council) -> tuple[Judged, ...]:
    return check_text(paragraphs_of(f"{item.code} Indicator\n\n{sentence}"), series, council, JUNE)


def _wrong(judged: tuple[Judged, ...]) -> list[str]:
    return [f"{each.claim.text} ({each.claim.tie.key}): {each.why}" for each in judged if each.verdict.is_wrong]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Series, Council]:
    folder = tmp_path_factory.mktemp("sample")
    write_sample(folder)
    read = read_delivery(folder)
    assert read.council is not None
    record = CouncilRecord(read.council.dfe_number, read.council, read.delivered)
    return compute([Record(read.tables, (record,))], JUNE), read.council


@pytest.mark.xdist_group("default-sample")
def test_sentences_in_many_manners_over_the_default_sample(sample: tuple[Series, Council]) -> None:
    """`sentences_of_sample.csv`, of measures that the small council has not: each claim is judged as it should be."""
    rows = list(csv.DictReader((Path(__file__).parent / "sentences_of_sample.csv").read_text("utf-8").splitlines()))
    assert len(rows) >= LEAST_IN_MANNERS
    for row in rows:
        text = row["text"].replace("|/|", "|\n|")
        found = check_text(paragraphs_of(f"{row['section']}\n\n{text}"), *sample, JUNE)
        assert [f"{each.claim.text} {each.verdict.value}" for each in found] == row["expected"].split("; "), text


@pytest.mark.xdist_group("default-sample")
def test_every_sentence_of_the_default_samples_report_holds(sample: tuple[Series, Council]) -> None:
    series, council = sample
    verdicts: Counter[Verdict] = Counter()
    for section in write_commentary(series, council, JUNE):
        for item in section.items:
            judged = _judged(item, item.sentence, series, council)
            assert not _wrong(judged), item.sentence
            verdicts.update(each.verdict for each in judged)
    assert verdicts[Verdict.SUPPORTED] >= FEWEST_OF_SAMPLE
    # What is told of several measures at once, "other or no reason", can be tied to none.
    assert verdicts[Verdict.UNTIED] <= verdicts[Verdict.SUPPORTED] / 100


@pytest.mark.xdist_group("default-sample")
def test_what_the_report_tells_in_detail_holds_when_it_is_pasted_under_a_section(
    sample: tuple[Series, Council],
) -> None:
    """Each measure's sentences and details as one paragraph of a text that is no paper of ours."""
    series, council = sample
    wrong: list[str] = []
    claims = 0
    for section in write_commentary(series, council, JUNE):
        for item in section.items:
            text = f"{section.title}\n\n{' '.join((item.sentence, *item.detail))}"
            judged = check_text(paragraphs_of(text), series, council, JUNE)
            wrong.extend(_wrong(judged))
            claims += len(judged)
    assert claims >= 2 * FEWEST_OF_SAMPLE
    assert not wrong


@st.composite
def _runs(draw: st.DrawFn) -> Series:
    """Thirteen months of one measure, with whatever figures."""
    measure = draw(st.sampled_from(MONTHLY))
    tops = draw(st.lists(st.integers(0, 90), min_size=len(MONTHS), max_size=len(MONTHS)))
    bases = draw(st.lists(st.integers(90, 700), min_size=len(MONTHS), max_size=len(MONTHS)))
    figures = [_figure(measure, month, top, base) for month, top, base in zip(MONTHS, tops, bases, strict=True)]
    return Series.of(MONTHS, figures)


def _figure(measure: Measure, month: str, top: int, base: int) -> Figure:
    below = None if measure.kind == "count" else Decimal(90_000 if measure.kind == "rate" else base)
    return Figure("999", measure.code, measure.measure, measure.kind, month, "", "", Decimal(top), below)


def _said(series: Series) -> tuple[Item, ...]:
    return tuple(item for section in write_commentary(series, COUNCIL, JUNE) for item in section.items)


@settings(max_examples=25)
@given(_runs())
def test_what_the_commentary_says_of_any_series_holds(series: Series) -> None:
    for item in _said(series):
        judged = _judged(item, item.sentence, series, COUNCIL)
        assert not _wrong(judged), item.sentence
        assert any(each.verdict is Verdict.SUPPORTED for each in judged), item.sentence


def test_an_average_of_one_day_is_read_as_of_many() -> None:
    measure = next(each for each in MONTHLY if each.measure == "days-to-placement")
    series = Series.of(MONTHS, [_figure(measure, month, 45 if month == str(JUNE) else 90, 90) for month in MONTHS])
    (item,) = _said(series)
    assert "1 day (for 90 children)" in item.sentence
    judged = _judged(item, item.sentence, series, COUNCIL)
    assert judged
    assert {each.verdict for each in judged} == {Verdict.SUPPORTED}


@settings(max_examples=25)
@given(_runs(), st.data())
def test_one_figure_altered_is_found(series: Series, data: st.DataObject) -> None:
    items = _said(series)
    assume(items)
    item = data.draw(st.sampled_from(items))
    assume(all(each.verdict is Verdict.SUPPORTED for each in _judged(item, item.sentence, series, COUNCIL)))
    hidden = masked(item.sentence, months_in(item.sentence, JUNE))
    number = data.draw(st.sampled_from(list(re.finditer(r"\d[\d,]*(?:\.\d+)?(?<!,)", hidden))))
    # What is below 2% is below 4%, too.
    assume(not item.sentence[: number.start()].endswith("below "))
    altered = _altered(number[0], data.draw(st.sampled_from((2, 3, 7))))
    sentence = item.sentence[: number.start()] + altered + item.sentence[number.end() :]
    assert _wrong(_judged(item, sentence, series, COUNCIL)), sentence


def _altered(number: str, by: int) -> str:
    """A number of as many decimals that no rounding takes for the first."""
    value = Decimal(number.replace(",", "")) + by
    return f"{value:,}" if "," in number else str(value)
