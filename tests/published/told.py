"""Whether a sentence of ours tells what a true statement of the published report states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tests.published.statements import FLUCTUATES, JUNE, Statement

from parentis.commentary import Item
from parentis.facts.gap import CODED as CODED_BY
from parentis.indicators import measure
from parentis.period import Month

# The measures of what a code list does not tell, which stand in a sentence of their own.
CODED = frozenset(coded.measure for coded in CODED_BY.values())

# What stands in the facts for whoever checks them, and is told only where something else says it.
BEHIND = ("months_shown", "parts", "recorded_without_saying", "in_detail")


def told(statement: Statement, item: Item, text: str) -> bool:
    """Whether our item tells what a true statement states, by its facts and in a text of it."""
    facts, words = item.facts, statement.words
    match statement.form:
        case "level":
            return _figure_told(statement, item, words[0], text)
        case "rise" | "fall" | "by":
            return all(_figure_told(statement, item, month, text) for month in words[:2])
        case "top" | "bottom":
            return _figure_told(statement, item, words[0], text) and _end_told(statement, item, text)
        case "top-since":
            return facts.get("since", {}).get("last", {}).get("month") == words[0] and " since " in text
        case "steps-up" | "steps-down":
            return _steps_told(statement, item)
        case "mean":
            return _mean_told(statement, item, text)
        case "above":
            return facts.get("kept_to", {}).get("level") == int(words[0]) and f"above {words[0]}%" in text
        case "turns":
            return _path_told(item, text)
        case "action":
            return "To be done by the " in text and bool(facts.get("undertaken"))
        case "few":
            return "too few" in text or "too small" in text
        case "target":
            return facts.get("target", {}).get("value") == float(words[0])
        case "next":
            return facts.get("target", {}).get("next", {}).get("value") == float(words[0])
        case "baseline":
            return "baseline" in facts.get("target", {}) and "baseline" in text
        case "off-target":
            return facts.get("target", {}).get("standing") == "not met"
        case "distance":
            return abs(facts.get("target", {}).get("distance", 0)) == float(words[0])
        case "down-to":
            return bool(facts.get("target", {}).get("cases"))
        case "england":
            return (
                any(each["name"] == "England" for each in facts.get("beside", {}).get("with", []))
                and " ours is " in text
            )
    raise ValueError(f"nobody knows how a statement of the form {statement.form} is told")


def sentences(item: Item) -> list[str]:
    """Every sentence of an item, those of the detail last."""
    return in_sentences(" ".join((item.sentence, *item.detail)))


def in_sentences(text: str) -> list[str]:
    """A text in sentences."""
    return re.split(r"(?<=[.]) (?=[A-Z])", text)


def _readings(data: Any) -> Iterator[dict[str, Any]]:
    """Every month with its figures in some facts."""
    if isinstance(data, dict):
        if "month" in data and "numerator" in data:
            yield data
        for value in data.values():
            yield from _readings(value)
    elif isinstance(data, list):
        for value in data:
            yield from _readings(value)


def _figure_told(statement: Statement, item: Item, month: str, text: str) -> bool:
    """Whether a sentence of the text has the sample's figure of the statement's measure in that month."""
    return any(has_figure(statement, item, month, sentence) for sentence in in_sentences(text))


def has_figure(statement: Statement, item: Item, month: str, sentence: str) -> bool:
    gap = item.facts.get("not_told_by_codes", {})
    if statement.measure in CODED and month == str(JUNE) and str(gap.get("cases")) == statement.part("n"):
        return f": {gap['cases']}, against" in sentence
    if not names_month(month, sentence):
        return False
    if any(_has(statement, each, sentence) for each in _codes_in(statement, item, sentence) if each["month"] == month):
        return True
    for reading in _readings(_part_or_whole(statement, item, sentence)):
        counted = _counted_by(item) if statement.told_in else statement.measure
        if reading.get("measure", counted) != statement.measure:
            continue
        if month not in (reading["month"], *reading.get("months", ())):
            continue
        if reading.get("in_other_months") == [] and not reading["numerator"]:
            continue  # of the parts those without a case are not told in the sentence
        if _has(statement, reading, reading.get("said_in", sentence)) or _is_as_now(statement, item, reading, sentence):
            return True
    return False


def _is_as_now(statement: Statement, item: Item, reading: dict[str, Any], sentence: str) -> bool:
    """Whether a sentence has it that a month was as the report month is, whose figure another has."""
    alike = _printed(statement, reading) == _printed(statement, item.facts["now"])
    return alike and any(words in sentence for words in ("as it was in", "the same as"))


def names_month(month: str, sentence: str) -> bool:
    """Whether a sentence speaks of a month; of the report month every one does that speaks of no other alone."""
    if month == str(JUNE):
        return True
    if "/" in month:
        return month in sentence
    name = Month.parse(month).name
    named = name.removesuffix(f" {JUNE.year}")
    earlier = {str(JUNE.less(1)): "a month earlier", str(JUNE.less(12)): "a year earlier"}.get(month, named)
    return bool(re.search(rf"\b{named}\b", sentence)) or earlier in sentence or _is_between(month, sentence)


def _is_between(month: str, sentence: str) -> bool:
    """Whether a month lies in a run of months that print alike: `65 in September 2016 (the same to November 2016)`."""
    for first, last in re.findall(r"(?:to|in) (\w+(?: \d{4})?) \(the same to (\w+(?: \d{4})?)\)", sentence):
        if _parsed(first) <= Month.parse(month) <= _parsed(last):
            return True
    return False


def _parsed(name: str) -> Month:
    """A month as a sentence names it."""
    year = int(name.partition(" ")[2] or JUNE.year)
    return next(
        each for each in (Month(year, number) for number in range(1, 13)) if each.name.startswith(name.split()[0])
    )


def _has(statement: Statement, reading: dict[str, Any], text: str) -> bool:
    return bool(re.search(rf"(?<![\d.,]){re.escape(_printed(statement, reading))}(?![\d]|[.,]\d)", text))


def _codes_in(statement: Statement, item: Item, sentence: str) -> Iterator[dict[str, Any]]:
    """The months told of a measure of recording, where the statement is of one and the sentence tells them."""
    for codes in item.facts.get("recorded_without_saying", ()):
        if codes["measure"] == statement.measure and f"Recorded {codes['called']}: " in sentence:
            yield from codes["months"]


def _part_or_whole(statement: Statement, item: Item, sentence: str) -> Any:
    """The facts to look for a figure in: of a part its own months, else all but those of parts and those behind."""
    if statement.told_in:
        own = [part for part in item.facts.get("parts", ()) if part["measure"] == statement.measure]
        if own:
            found = re.search(rf"[:;] {re.escape(own[0]['called'])} ([^;]+)", sentence)
            told_in_detail = [
                {**each, "measure": statement.measure, "said_in": found[1]}
                for each in own[0]["in_other_months"]
                if found
            ]
            return [] if own[0]["called"] not in sentence else [{**own[0], "in_other_months": []}, *told_in_detail]
    return {name: part for name, part in item.facts.items() if name not in BEHIND}


def _counted_by(item: Item) -> str:
    """The measure whose number an item's own readings count: changes are told with their average."""
    return {("4.05.04", "average"): "changes"}.get((item.code, item.measure), item.measure)


def _printed(statement: Statement, reading: dict[str, Any]) -> str:
    """The number of a reading as a sentence has it."""
    wants_value = statement.part("v") and reading["denominator"] is not None and reading["denominator"] >= 10
    if not wants_value or statement.told_in == "average":
        return f"{reading['numerator']:,}"
    decimals = 2 if measure(statement.code, statement.measure).kind == "average" else 1
    return f"{reading['value']:,.{decimals}f}"


def _path_told(item: Item, text: str) -> bool:
    """Whether the way through the twelve months is told with its turns."""
    points = item.facts.get("path", {}).get("points", [])
    return len(points) >= FLUCTUATES and all(way in text for way in ("rose to", "fell to"))


def _steps_told(statement: Statement, item: Item) -> bool:
    """Whether our sentence has it move every month since then, or since before then."""
    since = item.facts.get("every_month", {}).get("since", {}).get("month")
    return since is not None and since <= statement.words[0]


def _end_told(statement: Statement, item: Item, text: str) -> bool:
    """Whether the sentence says that the month is the highest or lowest, or has it as a turning point or an end."""
    facts, month = item.facts, statement.words[0]
    end = "highest" if statement.form == "top" else "lowest"
    if month == str(JUNE):
        return end in text
    points = [point["month"] for point in facts.get("path", {}).get("points", [])]
    is_end = month in facts.get("twelve_months", {}).get(end, {}).get("months", [])
    return is_end or month in points or facts.get("every_month", {}).get("since", {}).get("month") == month


def _mean_told(statement: Statement, item: Item, text: str) -> bool:
    for part in item.facts.get("parts", ()):
        if part["measure"] == statement.measure and part["average"]:
            averages = text.partition("The 12-month averages: ")[2]
            return f"{part['called']} {part['average']['value']}" in averages
    if statement.told_in:
        return "against a 12-month average of" in text
    return "average is" in text and "average" in item.facts


def called_a_change(statement: Statement, item: Item) -> bool:
    """Whether our sentence calls it a change: by more than chance, or step by step."""
    if statement.form == "england":
        beside = item.facts["beside"]["with"]
        return any(each["name"] == "England" and each["bearing"] != "level with" for each in beside)
    before, after = statement.words[:2]
    if statement.told_in and statement.told_in != "average":
        return False
    for anchor, change in item.facts.get("compared_with", {}).items():
        if change["from"]["month"] == before and anchor != "window-extreme" and after == str(JUNE):
            return change["direction"] in ("better", "worse", "neither better nor worse")
    return True
