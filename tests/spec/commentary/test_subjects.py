"""Every measure has a subject, and every indicator somebody to speak for it."""

import pytest

from parentis.commentary.headlines import HEADLINES, TWINS, is_headline
from parentis.commentary.subjects import SUBJECTS, subject_of
from parentis.indicators import INDICATORS, MEASURES

NAMES = {(measure.code, measure.measure) for measure in MEASURES}


def test_every_measure_has_a_subject_and_no_subject_is_left_over():
    assert set(SUBJECTS) == NAMES


def test_subjects_are_told_apart():
    # The number over a year may share the words of the number in a month: the sentence names the period.
    told = {(SUBJECTS[m.code, m.measure].phrase, m.period) for m in MEASURES}
    assert len(told) == len(MEASURES)


@pytest.mark.parametrize("subject", SUBJECTS.values(), ids=lambda subject: subject.phrase)
def test_a_subject_can_open_a_sentence(subject):
    assert subject.phrase[0].isupper()
    assert not subject.phrase.endswith((".", ":", " "))
    assert subject.noun(1) != subject.noun(2)


def test_an_unknown_measure_is_named_in_the_error():
    with pytest.raises(LookupError, match=r"4\.01\.05 sideways"):
        subject_of("4.01.05", "sideways")


def test_every_indicator_has_a_headline_that_is_a_measure_and_no_twin():
    for code, indicator in INDICATORS.items():
        first = indicator.measures[0].measure
        speaking = [m.measure for m in indicator.measures if is_headline(code, m.measure, first)]
        assert speaking
        assert not {(code, key) for key in speaking} & TWINS


def test_headlines_and_twins_are_measures_of_the_catalogue():
    assert {(code, key) for code, keys in HEADLINES.items() for key in keys} <= NAMES
    assert TWINS <= NAMES
