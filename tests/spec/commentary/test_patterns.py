"""Every pattern shows itself, and its example is what it says."""

import pytest
from tests.spec.commentary.groups import GROUPS, PAGE, page

from parentis.commentary.caveats import GAPS
from parentis.commentary.forbidden import FORBIDDEN
from parentis.commentary.parts import PARTS
from parentis.commentary.parts_over_time import CALLED
from parentis.commentary.pattern import Pattern, say
from parentis.commentary.subjects import SUBJECTS
from parentis.facts.gap import CODED
from parentis.facts.recording import UNCODED
from parentis.facts.split import MAKEUPS

PATTERNS = [
    pytest.param(group, pattern, id=f"{name}: {pattern.name}")
    for name, (_, group) in GROUPS.items()
    for pattern in group
]


@pytest.mark.parametrize(("group", "pattern"), PATTERNS)
def test_a_pattern_says_its_example_and_no_other_pattern_does(group, pattern):
    fact, words = pattern.example
    assert [other.name for other in group if other.guard(fact)] == [pattern.name]
    assert pattern.say(fact) == words


@pytest.mark.parametrize(("group", "pattern"), PATTERNS)
def test_a_pattern_has_no_word_that_nothing_can_decide(group, pattern):
    assert not FORBIDDEN.search(pattern.says)


def test_every_part_and_every_measure_of_recording_has_its_words():
    parts = {(code, part) for (code, key), makeup in MAKEUPS.items() for part in makeup.parts if part != key}
    assert parts <= set(PARTS)
    assert {coded.measure for coded in CODED.values()} <= set(CALLED)
    assert {(code, key) for (code, _), coded in CODED.items() for key in (coded.measure, *coded.also)} == set(GAPS)
    assert {key for uncoded in UNCODED.values() for key in uncoded.measures} <= set(CALLED)


def test_no_subject_has_one_either():
    assert [subject.phrase for subject in SUBJECTS.values() if FORBIDDEN.search(subject.phrase)] == []


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)
def test_names_are_of_one_pattern(group):
    names = [pattern.name for pattern in group.patterns]
    assert len(set(names)) == len(names)


def test_two_patterns_that_both_hold_are_refused():
    always = Pattern(name="always", guard=lambda fact: True, says="{f}", example=(1, "1"))
    never = Pattern(name="never", guard=lambda fact: False, says="{f}", example=(1, "1"))
    assert say([always, never], 3) == "3"
    with pytest.raises(ValueError, match="exactly one must speak, not: always, always"):
        say([always, always], 3)
    with pytest.raises(ValueError, match="not: none"):
        say([never], 3)


def test_the_page_is_current():
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m tests.spec.commentary.groups"
