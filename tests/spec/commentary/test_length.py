"""No item has more than six sentences and what was undertaken; what gives way is told in detail."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from tests.spec.commentary.invented import JUNE, council, series_of, target

from parentis.commentary import write_commentary
from parentis.commentary.sentence import MOST_SENTENCES, Told, _kept
from parentis.facts import Comparators
from parentis.facts.delivered import DeliveredComparator
from parentis.indicators import measure
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
