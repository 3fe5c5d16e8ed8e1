"""Invented months for the patterns' examples: a voice for each kind of measure, and readings in short."""

from __future__ import annotations

from fractions import Fraction

from parentis.commentary.subjects import subject_of
from parentis.commentary.voice import Voice
from parentis.facts import Course, Display, Reading, Window, extreme_of
from parentis.facts.about import course_through
from parentis.facts.target import polarity_of
from parentis.indicators import measure
from parentis.period import Month

JUNE = Month(2017, 6)


def voice_of(code: str, key: str, month: Month = JUNE) -> Voice:
    """The voice of a measure of the catalogue, with one decimal."""
    found = measure(code, key)
    return Voice(subject_of(code, key), Display.of(found, 1), found.period, month, (code, key))


INSIDE = voice_of("4.01.05", "inside")
LEAVERS = voice_of("4.04.01", "leavers")
IN_CARE = voice_of("4.02.01", "number")
RATE = voice_of("4.02.01", "rate")
AT_HOME = voice_of("4.02.07", "at-home")
MOVED_OFTEN = voice_of("4.05.01", "three-or-more")
VISITED = voice_of("4.07.01", "six-weeks")
PRACTICE = voice_of("4.07.01", "practice-standard")
AGENCY = voice_of("7.02.02", "agency")
SCORE = voice_of("4.11.16", "average-score")
FAR = voice_of("4.01.07", "20-miles-or-more")
STARTED = voice_of("4.01.01", "starts-12m")
MOVES = voice_of("4.05.03", "movements")
APPROVED = voice_of("6.02.07", "total-12m")
NOT_FULL_TIME = voice_of("4.10.07", "not-full-time")
SUITABLE = voice_of("5.01.09", "suitable")
ATTENDANCE = voice_of("4.10.05", "attendance")
ENGLISH_AND_MATHS = voice_of("4.10.01", "ks4-english-maths")
CASELOAD = voice_of("7.02.04", "average")


def reading(voice: Voice, numbers: str, months_ago: int = 0) -> Reading:
    """A month of the voice's measure: `reading(INSIDE, "9 of 17")`, `reading(LEAVERS, "18", 1)`."""
    numerator, _, denominator = numbers.partition(" of ")
    base = Fraction(denominator.replace(",", "")) if denominator else None
    month = voice.month.less(months_ago)
    return Reading(month, voice.display.kind, Fraction(numerator.replace(",", "")), base)


def twelve(voice: Voice, *numbers: str | None) -> Window:
    """The last months of a window, the report month's last; the months before them have no figure."""
    last = [
        None if text is None else reading(voice, text, months_ago)
        for months_ago, text in zip(range(len(numbers) - 1, -1, -1), numbers, strict=True)
    ]
    return Window(voice.month, (*[None] * (13 - len(last)), *last))


def course_of(voice: Voice, *numbers: str | None) -> Course:
    """The course of such months."""
    found, shown = measure(*voice.key), twelve(voice, *numbers)
    return course_through(found, shown, polarity_of(found.better, None), extreme_of(shown))
