"""No item has more than six sentences and what was undertaken; what gives way is told in detail."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.spec.commentary.groups import GROUPS
from tests.spec.commentary.invented import JUNE, council, run_of, series_of, target

from parentis.commentary import sentence as sentences
from parentis.commentary import write_commentary
from parentis.commentary.course import CourseSaid
from parentis.commentary.sentence import MOST_SENTENCES, STAYS, Told, _kept
from parentis.commentary.write import voice_for
from parentis.facts import Comparators, Outliers, Runs, facts_about
from parentis.facts.delivered import DeliveredComparator
from parentis.indicators import measure
from parentis.series.figures import Series
from parentis.series.recording import Lateness, Recording

SIX_WEEKS = ("4.07.01", "six-weeks")
MONTHS = [str(JUNE.less(ago)) for ago in range(12, -1, -1)]
FALLING = [(numerator, 600) for numerator in range(450, 320, -10)]
ENTERED_LATER = 80
ACTION = (
    '[[actions]]\nindicator = "4.07.01"\nmeasure = "six-weeks"\nwhat = "Ring the late ones"\nowner = "Head"\n'
    "by = 2017-09-30\n"
)


def ends(text):
    """How many sentences a text has."""
    return len(re.findall(r"[.](?= [A-Z]|$)", text))


def item(rest=""):
    """Visits with a target, a pace, a comparator, late entry and a change that is of recording."""
    then = {
        ("999", *SIX_WEEKS, month): (number - ENTERED_LATER, base)
        for month, (number, base) in zip(MONTHS, FALLING, strict=True)
    }
    then["999", *SIX_WEEKS, str(JUNE)] = FALLING[-1]
    late = {("999", "statutory", str(JUNE)): Lateness(400, 400, 80, 60)}
    series = replace(series_of({SIX_WEEKS: FALLING}), recording=Recording(then, late))
    found = council(target(*SIX_WEEKS, '{ by = "2017-09", value = 85 }, { by = "2018-03", value = 98 }') + rest)
    comparators = Comparators(
        delivered=tuple(
            DeliveredComparator(*SIX_WEEKS, "2017-03-31", name, value, ranked, "A survey")
            for name, value, ranked in (("england", Decimal(80), None), ("rank", Decimal(9), 40))
        )
    )
    sections = write_commentary(series, found, JUNE, comparators)
    (made,) = [each for section in sections for each in section.items]
    return made


def test_what_is_over_six_gives_way_and_is_told_first_in_detail():
    made = item()
    assert ends(made.sentence) == MOST_SENTENCES
    for stays in ("the target of 85% or higher", "At the pace of", "this is late recording", "It was 55.0%"):
        assert stays in made.sentence, stays
    assert "ranked 9 of 40" not in made.sentence
    assert made.detail[0].startswith(("The council's own", "Of the statutory visits", "The next is"))
    everything = " ".join((made.sentence, *made.detail))
    for told in ("ranked 9 of 40", "The next is 98%", "Of the statutory visits", "England had 80%"):
        assert everything.count(told) == 1, told


def test_what_was_undertaken_comes_on_top():
    made = item(ACTION)
    assert ends(made.sentence) == MOST_SENTENCES + 1
    assert made.sentence.endswith("Ring the late ones.")


def test_the_order_stays_and_the_last_in_rank_goes_first():
    told = [Told("a"), Told("b", 9), Told("c", 2), Told("d"), Told("e", 7), Told("f"), Told("g"), Told("h", 1)]
    assert [each.text for each in _kept(told)] == ["a", "c", "d", "f", "g", "h"]
    assert _kept(told[:6]) == told[:6]
    assert [each.text for each in _kept([Told(name) for name in "abcdefgh"])] == list("abcdefgh")
    assert measure(*SIX_WEEKS).period == "month end"


# Clauses of the level's sentence, and what stands in the detail alone.
WITHIN = ("Level", "Change", "Two changes")


@pytest.mark.parametrize("group", [name for name in GROUPS if name not in WITHIN and not name.startswith("In detail")])
def test_a_pattern_is_one_sentence(group):
    for pattern in GROUPS[group].patterns:
        _, words = pattern.example
        assert ends(words) == (1 if words else 0)


def test_what_never_gives_way_is_six_whatever_is_known(monkeypatch):
    """Were every pattern to speak at once, six would be left."""
    series = series_of({SIX_WEEKS: [(330 + 10 * place, 600) for place in range(13)]})
    found = council(target(*SIX_WEEKS, '{ by = "2017-09", value = 85 }'))
    runs = Runs(series)
    facts = facts_about(measure(*SIX_WEEKS), series.run(*SIX_WEEKS), JUNE, found, None, runs)
    everything = {name: object() for name in ("split", "rolling", "gap", "late")}
    beside = replace(facts.beside, recording=(_Effect(), _Effect()), outliers=Outliers(True, (), 1), **everything)
    facts = replace(facts, beside=beside, comparison=_Compared())
    monkeypatch.setattr(sentences, "say", lambda patterns, fact: f"Of {len(patterns)} patterns one.")
    voice = voice_for(facts, found)
    told = list(sentences._told(facts, voice, CourseSaid(voice, facts.course), "An average."))
    ranks = [each.gives_way for each in told if each.gives_way != STAYS]
    assert sorted(ranks) == list(range(1, len(ranks) + 1))  # none gives way with another
    assert len(told) - len(ranks) == MOST_SENTENCES
    assert len(_kept(told)) == MOST_SENTENCES


class _Compared:
    """A comparison as far as the order needs one."""

    rank = None


class _Effect:
    """What recording did, likewise."""

    change = None


@st.composite
def councils(draw):
    """Visits of a council small or large, with whatever goes with them: targets, teams, late entry, actions."""
    base = draw(st.sampled_from([4, 12, 60, 600]))
    way = draw(st.sampled_from([0, 0.01, -0.01]))
    counts = [
        max(0, min(base, round(base * (0.6 + way * place)) + draw(st.integers(-1, 1) if base > 9 else st.just(0))))
        for place in range(13)
    ]
    found = measure(*SIX_WEEKS)
    figures = list(run_of(found, [(number, base) for number in counts]))
    if draw(st.booleans()) and base > 20:
        for name, part in (("Care 1", base // 3), ("Care 2", base - base // 3)):
            low = draw(st.booleans())
            pairs = [(0 if low and name == "Care 1" else min(part, number // 2), part) for number in counts]
            figures += [replace(each, dimension="team", group=name) for each in run_of(found, pairs)]
    then = {("999", *SIX_WEEKS, month): (draw(st.integers(0, base)), base) for month in (MONTHS[-3], MONTHS[-1])}
    late = {("999", "statutory", str(JUNE)): Lateness(400, 400, draw(st.sampled_from([0, 80])), 60)}
    series = replace(Series.of(MONTHS, tuple(figures), {}), recording=Recording(then, late))
    goals = draw(st.lists(st.sampled_from([50, 61, 85, 98]), min_size=1, max_size=4, unique=True))
    steps = [
        f'{{ by = "{JUNE.plus(draw(st.integers(-3, 3)) + 7 * at)}", value = {goal} }}'
        for at, goal in enumerate(sorted(goals))
    ]
    more = {"baseline": "2016-09"} if draw(st.booleans()) else {}
    text = target(*SIX_WEEKS, ", ".join(steps), **more) + '[report]\nlast_report = "2017-04"\n'
    return series, council(text + (ACTION if draw(st.booleans()) else ""))


PUBLISHED = Comparators(
    delivered=tuple(
        DeliveredComparator(*SIX_WEEKS, "2017-03-31", name, value, ranked, "A survey")
        for name, value, ranked in (("england", Decimal(80), None), ("rank", Decimal(9), 40))
    )
)


@settings(max_examples=80, deadline=None)
@given(councils())
def test_no_council_s_item_is_longer(case):
    series, found = case
    for section in write_commentary(series, found, JUNE, PUBLISHED):
        for made in section.items:
            assert ends(made.sentence.partition("To be done by")[0].strip()) <= MOST_SENTENCES
            text = " ".join((made.sentence, *made.detail))
            told = re.split(r"(?<=[.]) (?=[A-Z])", text)
            assert len(set(told)) == len(told)
            assert text.count("England had") == 1
            assert text.count("ranked 9 of 40") == 1
