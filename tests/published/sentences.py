"""`python -m tests.published.sentences` writes `docs/published-sentences.md`.

Each statement of the published report stands beside our sentence, with what became of it: said alike, in the sentence
or in what the Board Report adds to it; said with the figures and no change claimed; not so (and which sentence of ours
says what is); of what is no indicator of ours; or not said, and why.
"""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from tests.published.printed import AVERAGE, MONTH, DefaultSample, default_sample
from tests.published.statements import FLUCTUATES, JUNE, KNOWN, Sample, Statement, statements

from parentis.commentary import Item, write_commentary
from parentis.facts import Display
from parentis.facts.gap import CODED as CODED_BY
from parentis.facts.reading import MONTHS_SHOWN, Kind, Reading
from parentis.indicators import INDICATORS, measure
from parentis.period import Month

PAGE = Path(__file__).parents[2] / "docs" / "published-sentences.md"
Key = tuple[str, str]

# The forms that claim a change.
CHANGES = ("rise", "fall", "by", "england")

# The measures of what a code list does not tell, which stand in a sentence of their own.
CODED = frozenset(coded.measure for coded in CODED_BY.values())

# What stands in the facts for whoever checks them, and is told only where something else says it.
BEHIND = ("months_shown", "parts", "recorded_without_saying", "in_detail")


class Outcome(Enum):
    """What became of a statement."""

    SAME = "says the same"
    IN_DETAIL = "says the same, in detail"
    NO_CLAIM = "same figures, no change claimed"
    NOT_SO = "not so here"
    SUCCESSOR = "not among the 63 indicators"
    NOT_SAID = "not said"


MEANINGS = {
    Outcome.SAME: "it is true of the sample, and our sentence says it",
    Outcome.IN_DETAIL: "it is true of the sample, and the indicator's page of the Board Report says it under our "
    "sentence",
    Outcome.NO_CLAIM: "both figures are told, and no change is claimed: they differ by no more than chance, share most "
    "of their months, or are of a part; or England's beside ours, with no clear difference; the sentence is beside",
    Outcome.NOT_SO: "it is not true of the sample; our sentence, beside it, says what is",
    Outcome.SUCCESSOR: "it is of a measure that is none of the 63 indicators; its successor's sentence is beside",
    Outcome.NOT_SAID: "it is true, or no figure could decide it, and our sentence leaves it out, for the reason given",
}


@dataclass(frozen=True)
class Judged:
    """A statement and what became of it.

    `why` says what is so in its place, or why it is left out; `ours` is the sentence of ours that a reader finds there.
    """

    statement: Statement
    outcome: Outcome
    why: str = ""
    ours: str = ""


def judged(sample: DefaultSample) -> tuple[tuple[Judged, ...], dict[Key, Item]]:
    """Every statement judged, and our items by code and measure."""
    sections = write_commentary(sample.series, sample.council, MONTH, sample.comparators)
    items = {(item.code, item.measure): item for section in sections for item in section.items}
    known = Sample(sample.series, sample.council)
    return tuple(_judged(each, known, items) for each in statements()), items


def _judged(statement: Statement, sample: Sample, items: dict[Key, Item]) -> Judged:
    item = items.get((statement.code, statement.told_in or statement.measure))
    if (statement.code, statement.measure) not in KNOWN:
        return _of_successor(statement, item)
    if statement.form == "teams":
        return _of_teams(statement, item)
    if not sample.holds(statement):
        ours = _sentence_of_what_is_so(statement, item, sample) if item else ""
        return Judged(statement, Outcome.NOT_SO, _instead(statement, sample), ours)
    if item is None:
        return Judged(statement, Outcome.NOT_SAID, statement.note)
    for outcome, text in ((Outcome.SAME, item.sentence), (Outcome.IN_DETAIL, " ".join((item.sentence, *item.detail)))):
        if told(statement, item, text):
            if statement.form not in CHANGES or _called_a_change(statement, item):
                return Judged(statement, outcome)
            return Judged(statement, Outcome.NO_CLAIM, ours=_sentence_of_both(statement, item))
    return Judged(statement, Outcome.NOT_SAID, statement.note)


def _of_teams(statement: Statement, item: Item | None) -> Judged:
    """Teams are named where they stand out; else it is said how many were looked at and that none does."""
    teams = item.facts.get("teams") if item else None
    if item is None or not teams:
        return Judged(statement, Outcome.NOT_SAID, statement.note)
    if teams["teams"]:
        return Judged(statement, Outcome.SAME)
    ours = next(line for line in item.detail if line.startswith("Of the "))
    return Judged(statement, Outcome.NOT_SO, "none stands out", ours)


def _of_successor(statement: Statement, item: Item | None) -> Judged:
    """What is none of our indicators: the sentence of the measure that took its place."""
    if item is None:
        return Judged(statement, Outcome.NOT_SAID, statement.note)
    wanted = "England had" if statement.form == "england" else item.facts["subject"]
    return Judged(statement, Outcome.SUCCESSOR, statement.note, next(_that(item, lambda each: wanted in each), ""))


# --- what our sentence tells ----------------------------------------------------------------------


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
    """Whether the text has the sample's figure of the statement's measure in that month."""
    gap = item.facts.get("not_told_by_codes", {})
    if statement.measure in CODED and month == str(JUNE) and str(gap.get("cases")) == statement.part("n"):
        return f": {gap['cases']}, against" in text
    if any(_has(statement, each, text) for each in _codes_in(statement, item) if each["month"] == month):
        return True
    for reading in _readings(_part_or_whole(statement, item)):
        counted = _counted_by(item) if statement.told_in else statement.measure
        if reading.get("measure", counted) != statement.measure:
            continue
        if month not in (reading["month"], *reading.get("months", ())):
            continue
        if reading.get("in_other_months") == [] and not reading["numerator"]:
            continue  # of the parts those without a case are not told in the sentence
        if _has(statement, reading, reading["said_in"] if text != item.sentence and "said_in" in reading else text):
            return True
    return False


def _has(statement: Statement, reading: dict[str, Any], text: str) -> bool:
    return bool(re.search(rf"(?<![\d.,]){re.escape(_printed(statement, reading))}(?![\d]|[.,]\d)", text))


def _codes_in(statement: Statement, item: Item) -> Iterator[dict[str, Any]]:
    """The months told of a measure of recording, where the statement is of one and its words stand in the detail."""
    for codes in item.facts.get("recorded_without_saying", ()):
        if codes["measure"] == statement.measure and f"Recorded {codes['called']}: " in " ".join(item.detail):
            yield from codes["months"]


def _part_or_whole(statement: Statement, item: Item) -> Any:
    """The facts to look for a figure in: of a part its own months, else all but those of parts and those behind."""
    parts = item.facts.get("parts", ())
    if statement.told_in:
        own = [part for part in parts if part["measure"] == statement.measure]
        if own:
            found = re.search(rf"[:;] {re.escape(own[0]['called'])} ([^;]+)", " ".join(item.detail))
            told_in_detail = [
                {**each, "measure": statement.measure, "said_in": found[1].split(". ")[0] if found else ""}
                for each in own[0]["in_other_months"]
            ]
            return [{**own[0], "in_other_months": []}, *told_in_detail]
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


def _called_a_change(statement: Statement, item: Item) -> bool:
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


# --- the sentence of ours that a reader finds -----------------------------------------------------


def sentences(item: Item) -> list[str]:
    """Every sentence of an item, those of the detail last."""
    return re.split(r"(?<=[.]) (?=[A-Z])", " ".join((item.sentence, *item.detail)))


def _that(item: Item, has: Callable[[str], bool]) -> Iterator[str]:
    return (each for each in sentences(item) if has(each))


def _sentence_of_both(statement: Statement, item: Item) -> str:
    """Where the figures stand that a change was claimed of: one sentence, or two."""
    if statement.form == "england":
        return next(_that(item, lambda each: "England had" in each), "")
    found = [
        next(_that(item, lambda each: _figure_told(statement, item, month, each)), "")  # noqa: B023
        for month in statement.words[:2]
    ]
    both = _that(item, lambda each: all(_figure_told(statement, item, month, each) for month in statement.words[:2]))
    return next(both, " ".join(dict.fromkeys(found)) if all(found) else "")


def _sentence_of_what_is_so(statement: Statement, item: Item, sample: Sample) -> str:
    """The sentence of ours that tells what is true in place of a statement that is not; empty where there is none."""
    figure = partial(_shown_alone, statement, sample)
    match statement.form:
        case "level":
            wanted = [figure(statement.words[0])]
        case "rise" | "fall" | "by":
            wanted = [figure(statement.words[0]), " by "]
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
    return next(_that(item, lambda each: all(part in each for part in wanted)), "")


# --- what is so instead ---------------------------------------------------------------------------


def _instead(statement: Statement, sample: Sample) -> str:
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
    return f"{_name(month)}: {_shown_alone(statement, sample, month)}"


def _shown_alone(statement: Statement, sample: Sample, month: str) -> str:
    """A figure of the sample as our sentences print it."""
    found = sample.figure(statement, month)
    if found.numerator is None:
        return f"no figure of {_name(month)}"
    kind = Kind(measure(statement.code, statement.measure).kind)
    display = Display.of(measure(statement.code, statement.measure), 1)
    reading = Reading(JUNE, kind, found.numerator, found.denominator)
    return display.reading(reading)


def _name(month: str) -> str:
    return month if "/" in month else Month.parse(month).name


# --- the page --------------------------------------------------------------------------------------

INTRODUCTION = """# The sentences of the published report, beside ours

The Highlight Report of September 2017 states the figures below. For each: what it states, in short (figures and
direction, not its words), what became of it in the report that `parentis run` makes of the default sample, and the
sentence that it stands in, with what the Board Report adds to it. Narratives are left out.
[published-figures.md](published-figures.md) says which figures the sample has.

Made by `python -m tests.published.sentences` from `tests/published/statements.csv`; a test holds this page to it.
"""

FORMS = {
    "top": "highest of the twelve:",
    "bottom": "lowest of the twelve:",
    "top-since": "highest since",
    "steps-up": "up every month since",
    "steps-down": "down every month since",
    "mean": "average of the twelve",
    "off-target": "the target is not met",
    "distance": "distance from the target",
    "down-to": "number that would meet the target",
    "action": "something is to be done about it",
    "turns": "up and down over the twelve months",
    "few": "too few to compare",
    "teams": "the teams with the highest",
    "target": "target",
    "next": "the next target",
    "baseline": "baseline of the target",
}


def page(sample: DefaultSample) -> str:
    """The whole page."""
    found, items = judged(sample)
    counts = Counter(each.outcome for each in found)
    lines = [INTRODUCTION, "| | statements | |", "| --- | ---: | --- |"]
    lines += [f"| {outcome.value} | {counts[outcome]} | {MEANINGS[outcome]} |" for outcome in Outcome]
    lines.append(f"| in all | {len(found)} | |")
    for code, group in groupby(found, key=lambda each: each.statement.code):
        lines += ["", f"## {code} {INDICATORS[code].title}", *_of_indicator(list(group), items)]
    return "\n".join(lines) + "\n"


def _of_indicator(found: Sequence[Judged], items: dict[Key, Item]) -> Iterator[str]:
    keys = dict.fromkeys((each.statement.code, each.statement.told_in or each.statement.measure) for each in found)
    for key in keys:
        if key in items:
            yield f"\n> {items[key].sentence}"
            if items[key].detail:
                yield f">\n> In detail: {' '.join(items[key].detail)}"
    yield "\n| published | ours | |\n| --- | --- | --- |"
    for each in found:
        beside = ". ".join(filter(None, (each.why, f"Ours: {each.ours}" if each.ours else "")))
        yield f"| {each.statement.measure}: {_stated(each.statement)} | {each.outcome.value} | {beside} |"


def _stated(statement: Statement) -> str:
    """A statement in short: `level 2017-06 n=9 v=52.9` is `June 2017 9 (52.9%)`."""
    words = [_name(word) if _is_month(word) else word for word in statement.words]
    number, base, value = (statement.part(name) for name in ("n", "d", "v"))
    unit = "%" if (statement.code, statement.measure) in KNOWN and _is_share(statement) else ""
    shown = f"{number} of {base}" if base else number
    figures = f"{shown} ({value}{unit})" if shown and value else shown or f"{value}{unit}" * bool(value)
    match statement.form:
        case "rise" | "fall":
            return f"{'up' if statement.form == 'rise' else 'down'} from {words[0]} to {words[1]}"
        case "by":
            way = "down" if words[2].startswith("-") else "up"
            return f"{way} by {words[2].lstrip('-')} from {words[0]} to {words[1]}"
        case "above":
            return f"above {words[0]}{unit} since {words[1]}"
        case "england":
            return f"England {words[0]}%, a difference of {words[1]}"
    by = f"by {_name(statement.part('by'))}" if statement.part("by") else ""
    return " ".join(filter(None, (FORMS.get(statement.form, ""), *words, figures, by)))


def _is_month(word: str) -> bool:
    return len(word) == 7 and word[4] in "-/"


def _is_share(statement: Statement) -> bool:
    return measure(statement.code, statement.measure).kind == "share"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as aside:
        PAGE.write_text(page(default_sample(Path(aside))), encoding="utf-8", newline="\n")
