"""What is so where a published statement is not, and the sentence of ours in which a reader finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from tests.published.printed import AVERAGE
from tests.published.statements import JUNE, Sample, Statement
from tests.published.told import has_figure, names_month, sentences

from parentis.commentary import Item
from parentis.facts import Display
from parentis.facts.reading import MONTHS_SHOWN, Kind, Reading
from parentis.indicators import measure
from parentis.period import Month


def that(item: Item, has: Callable[[str], bool]) -> Iterator[str]:
    return (each for each in sentences(item) if has(each))


def sentence_of_both(statement: Statement, item: Item) -> str:
    """Where the figures stand that a change was claimed of: one sentence, or two."""
    if statement.form == "england":
        return next(that(item, lambda each: "England had" in each), "")
    found = [
        [each for each in sentences(item) if has_figure(statement, item, month, each)] for month in statement.words[:2]
    ]
    if not all(found):
        return ""
    both = [each for each in found[0] if each in found[1]]
    if both:
        return next(filter(_compares, both), both[0])
    return " ".join(dict.fromkeys(next(filter(_compares, each), each[0]) for each in reversed(found)))


def _compares(sentence: str) -> bool:
    """Whether a sentence sets months beside each other."""
    return any(words in sentence for words in ("clear change from", " against ", "has since"))


def sentence_of_what_is_so(statement: Statement, item: Item, sample: Sample) -> str:
    """The sentence of ours that tells what is true in place of a statement that is not; empty where there is none."""
    figure, month = partial(_shown_alone, statement, sample), str(JUNE)
    match statement.form:
        case "level":
            month = statement.words[0]
            wanted = [figure(month)]
        case "rise" | "fall" | "by":
            month = statement.words[0]
            wanted = [figure(month), " by "]
        case "top" | "bottom":
            month = _end_of(statement, sample)
            wanted = ["est of the twelve months"] if month == str(JUNE) else [figure(month)]
        case "top-since":
            wanted = ["the highest of the"]
        case "steps-up" | "steps-down":
            wanted = [" has "]
        case "turns":
            wanted = [" has since "]
        case "mean":
            wanted = ["average is", _rounded(sample.figure(statement, AVERAGE).value)]
        case "down-to":
            wanted = ["would meet it"]
        case "baseline":
            wanted = ["from a baseline of"]
        case "next":
            wanted = ["The next is"]
        case "above":
            wanted = [figure(statement.words[1])]
        case _:
            raise ValueError(f"nobody knows which sentence corrects a statement of the form {statement.form}")
    return next(that(item, lambda each: names_month(month, each) and all(part in each for part in wanted)), "")


def instead(statement: Statement, sample: Sample) -> str:
    """What the sample has where a statement is not true."""
    words = statement.words
    match statement.form:
        case "level":
            return _shown(statement, sample, words[0])
        case "rise" | "fall" | "by":
            return " and ".join(_shown(statement, sample, month) for month in words[:2])
        case "top" | "bottom":
            return _shown(statement, sample, _end_of(statement, sample))
        case "top-since":
            values = {str(JUNE.less(ago)): sample.value(statement, str(JUNE.less(ago))) for ago in range(1, 13)}
            now = sample.value(statement, str(JUNE))
            higher = [month for month, value in values.items() if value >= now]
            return f"as high last in {_shown(statement, sample, higher[0])}" if higher else "the highest of all shown"
        case "steps-up" | "steps-down":
            return "not every month"
        case "mean":
            average = sample.figure(statement, AVERAGE)
            return _rounded(average.value)
        case "turns":
            return "it turned no more than once"
        case "baseline":
            found = (sample.figure(statement, str(JUNE.less(ago))).numerator for ago in range(MONTHS_SHOWN))
            return "another month" if int(words[0]) in found else "no month shown has it"
        case "next":
            return "a milestone that is no better than the one before is a finding, and the council has left it out"
        case "above":
            return _shown(statement, sample, statement.words[1])
        case "distance" | "down-to":
            return _shown(statement, sample, str(JUNE))
        case "england":
            return _shown(statement, sample, "2015/16")
    raise ValueError(f"nobody knows what is so in place of a statement of the form {statement.form}")


def _end_of(statement: Statement, sample: Sample) -> str:
    """The month that is in truth the highest or the lowest of the twelve."""
    months = [str(JUNE.less(ago)) for ago in reversed(range(12))]
    pick = max if statement.form == "top" else min
    return pick(months, key=lambda month: sample.value(statement, month))


def _rounded(value: Any) -> str:
    return f"{float(value):,.1f}".removesuffix(".0")


def _shown(statement: Statement, sample: Sample, month: str) -> str:
    return f"{name_of(month)}: {_shown_alone(statement, sample, month)}"


def _shown_alone(statement: Statement, sample: Sample, month: str) -> str:
    """A figure of the sample as our sentences print it."""
    found = sample.figure(statement, month)
    if found.numerator is None:
        return f"no figure of {name_of(month)}"
    kind = Kind(measure(statement.code, statement.measure).kind)
    display = Display.of(measure(statement.code, statement.measure), 1)
    reading = Reading(JUNE, kind, found.numerator, found.denominator)
    return display.reading(reading)


def name_of(month: str) -> str:
    return month if "/" in month else Month.parse(month).name
