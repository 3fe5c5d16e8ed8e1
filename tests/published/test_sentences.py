"""`docs/published-sentences.md` is what the program makes today, and leaves nothing out without a reason."""

from __future__ import annotations

import re

import pytest
from tests.published.printed import MONTH, DefaultSample
from tests.published.sentences import PAGE, Outcome, judged, page
from tests.published.statements import FILE, KNOWN, statements
from tests.published.told import sentences
from tests.spec.commentary.claims import months_in, months_of, numbers_in, numbers_of

from parentis.commentary.forbidden import FORBIDDEN

# One process computes the sample for all of them.
pytestmark = pytest.mark.xdist_group("published")


def test_the_page_is_current(sample: DefaultSample) -> None:
    made = page(sample)
    assert PAGE.read_text(encoding="utf-8") == made, "run: python -m tests.published.sentences"


def test_all_that_is_true_is_said(sample: DefaultSample) -> None:
    found, _ = judged(sample)
    assert [each.statement for each in found if each.outcome is Outcome.NOT_SAID] == []
    assert sum(each.outcome is Outcome.SAME for each in found) >= 150  # where a board reads it


@pytest.mark.parametrize("outcome", [Outcome.NOT_SO, Outcome.NO_CLAIM, Outcome.SUCCESSOR])
def test_where_it_is_said_otherwise_a_reader_finds_it_in_ours(sample: DefaultSample, outcome: Outcome) -> None:
    found, items = judged(sample)
    those = [each for each in found if each.outcome is outcome]
    assert those
    for each in those:
        item = items[each.statement.code, each.statement.told_in or each.statement.measure]
        texts = {sentence for sentence in sentences(item) if sentence in each.ours}
        assert texts, each.statement
        assert " ".join(sorted(texts, key=sentences(item).index)) == each.ours or len(texts) > 1
        assert each.why or outcome is Outcome.NO_CLAIM


def test_every_statement_is_of_a_measure_and_stands_once() -> None:
    rows = [(each.code, each.measure, each.claim) for each in statements()]
    assert len(set(rows)) == len(rows)
    assert {(each.code, each.measure) for each in statements()} - KNOWN == {("4.10.01", "five-a-to-c")}
    assert {each.code for each in statements()} <= {code for code, _ in KNOWN}
    assert all(len(line.split(",")) >= 5 for line in FILE.read_text("utf-8").splitlines())


def test_every_number_and_month_of_a_sentence_is_in_its_facts(sample: DefaultSample) -> None:
    """On real shapes: parts, rolling totals, teams, comparators, late entry and all."""
    _, items = judged(sample)
    for item in items.values():
        said = " ".join((item.sentence.removeprefix(item.facts["subject"]), *item.detail))
        names = [part["called"] for part in item.facts.get("parts", [])]
        names += [each["team"] for each in item.facts.get("teams", {}).get("teams", [])]
        for words in (*names, *item.facts.get("beside", {}).get("differences", [])):
            said = said.replace(words, "")
        assert numbers_in(said) <= numbers_of(item.facts), item.sentence
        assert months_in(said, MONTH) <= months_of(item.facts), item.sentence


def test_an_item_can_be_read(sample: DefaultSample) -> None:
    """Three or four sentences as a rule, six at most: target, next, level, way, comparator and one caveat."""
    _, items = judged(sample)
    lengths = sorted(len(re.findall(r"[.](?= [A-Z]|$)", item.sentence)) for item in items.values())
    assert lengths[-1] <= 6
    assert lengths[len(lengths) * 9 // 10] <= 4
    assert all(not FORBIDDEN.search(text) for item in items.values() for text in (item.sentence, *item.detail))
    assert max(len(item.detail) for item in items.values()) <= 9
