"""Whatever the figures, no sentence says what its facts do not."""

import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.spec.commentary.claims import months_in, months_of, numbers_in, numbers_of
from tests.spec.commentary.invented import measured, targeted

from parentis.commentary.changes import CHANGES, ChangeSaid
from parentis.commentary.extremes import EXTREMES, ExtremeSaid
from parentis.commentary.forbidden import FORBIDDEN
from parentis.commentary.item import item_of
from parentis.commentary.pattern import say
from parentis.commentary.targets import TARGETS, TargetSaid
from parentis.commentary.voice import YEAR
from parentis.commentary.write import voice_for
from parentis.facts import Direction, Polarity, Position, Standing, facts_about

NOT_FILLED_IN = re.compile(r"\b(None|nan|inf)\b|[{}]|  ")


@st.composite
def told(draw):
    """Facts and the voice that tells them."""
    measure, run, month = draw(measured())
    council = draw(targeted(measure.code, measure.measure, month))
    facts = facts_about(measure, run, month, council)
    return facts, facts and voice_for(facts, council)


@settings(max_examples=120)
@given(told())
def test_every_number_and_month_of_a_sentence_is_in_its_facts(case):
    facts, voice = case
    if facts is None:
        return
    item = item_of(facts, voice)
    said = item.sentence.removeprefix(voice.subject.phrase)
    assert said != item.sentence
    assert numbers_in(said) <= numbers_of(item.facts)
    assert months_in(said, facts.now.month) <= months_of(item.facts)
    for sentence in item.detail:
        assert numbers_in(sentence) <= numbers_of(item.facts)
        assert months_in(sentence, facts.now.month) <= months_of(item.facts)
    times = said.count(voice.month_name(facts.now.month))  # the report month in full, once
    assert times == 1 or (times == 2 and voice.period == YEAR)  # a target names an academic year again
    assert json.loads(json.dumps(item.facts, allow_nan=False)) == item.facts


@settings(max_examples=120)
@given(told())
def test_the_words_are_ours_and_the_sentence_is_whole(case):
    facts, voice = case
    if facts is None:
        return
    item = item_of(facts, voice)
    for sentence in (item.sentence, *item.detail):
        assert not FORBIDDEN.search(sentence)
        assert not NOT_FILLED_IN.search(sentence)
        assert sentence.endswith(".")
        assert sentence[0].isupper()
    assert len(set(item.detail)) == len(item.detail)
    assert item.facts["in_detail"] == list(item.detail)


@settings(max_examples=120)
@given(told())
def test_a_change_is_told_once_the_way_it_went_and_for_what_it_is(case):
    facts, voice = case
    for change in (facts.change, facts.year_change) if facts else ():
        if change is None:
            continue
        words = say(CHANGES, ChangeSaid(voice, change))  # refuses unless exactly one pattern speaks
        if words.startswith("up"):
            assert change.now.value > change.before.value
        if words.startswith("down"):
            assert change.now.value < change.before.value
        assert words.startswith(("up", "down")) == change.is_clear
        good = Polarity.HIGH if words.startswith("up") else Polarity.LOW
        assert words.endswith("which is better") == (change.is_clear and facts.polarity is good)
        bad = Polarity.LOW if words.startswith("up") else Polarity.HIGH
        assert words.endswith("which is worse") == (change.is_clear and facts.polarity is bad)


@settings(max_examples=120)
@given(told())
def test_a_superlative_is_refuted_by_no_month(case):
    facts, voice = case
    if facts is None or facts.extreme is None:
        return
    words = say(EXTREMES, ExtremeSaid(voice, facts.extreme))
    values = [voice.display.rounded(reading.value) for reading in facts.shown.twelve]
    now = voice.display.rounded(facts.now.value)
    if "the highest" in words:
        assert now == max(values)
    if "the lowest" in words:
        assert now == min(values)
    assert ("it ranged from" in words) == (facts.extreme.position is Position.BETWEEN)


@settings(max_examples=120)
@given(told())
def test_a_target_is_told_as_it_stands(case):
    facts, voice = case
    if facts is None or facts.target is None:
        return
    words, position = say(TARGETS, TargetSaid(voice, facts.target)), facts.target
    assert (" is met" in words) == (position.standing is Standing.MET)
    assert (" is not met" in words) == (position.standing is Standing.NOT_MET)
    if "above it" in words:
        assert position.reached > position.milestone.value
    if "below it" in words:
        assert position.reached < position.milestone.value


@settings(max_examples=120)
@given(told())
def test_every_milestone_is_told_and_the_baseline_with_them(case):
    facts, voice = case
    if facts is None or facts.target is None:
        return
    item = item_of(facts, voice)
    text, said = " ".join((item.sentence, *item.detail)), TargetSaid(voice, facts.target)
    for step in (facts.target.milestone, *facts.target.later, *(each.step for each in facts.target.earlier)):
        assert said.step(step) in text
    assert ("baseline of" in text or "The baseline was" in text) == (facts.target.baseline is not None)


@settings(max_examples=120)
@given(told())
def test_the_side_agrees_with_direction_and_target(case):
    facts, voice = case
    if facts is None:
        return
    item = item_of(facts, voice)
    direction = facts.judged[1].direction if facts.judged else None
    off_target = facts.target is not None and facts.target.standing is Standing.NOT_MET
    if off_target or direction is Direction.WORSE:
        assert item.kind == "issue"
    else:
        assert item.kind == ("improvement" if direction is Direction.BETTER else "context")
    assert item.why.startswith("off-target") == off_target
    code, _, words = item.why.partition(": ")
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)
    assert words
