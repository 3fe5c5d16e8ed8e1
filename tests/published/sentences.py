"""`python -m tests.published.sentences` writes `docs/published-sentences.md`.

Each statement of the published report stands beside our sentence, with what became of it: said alike, said with the
figures but within chance, not so (and what is so), or not said, and why.
"""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from pathlib import Path
from typing import Any

from tests.published.printed import AVERAGE, MONTH, DefaultSample, default_sample
from tests.published.statements import JUNE, KNOWN, Sample, Statement, statements

from parentis.commentary import Item, write_commentary
from parentis.facts import Display
from parentis.facts.gap import CODED as CODED_BY
from parentis.facts.reading import Kind, Reading
from parentis.indicators import INDICATORS, measure
from parentis.period import Month

PAGE = Path(__file__).parents[2] / "docs" / "published-sentences.md"
Key = tuple[str, str]

# The measures of what a code list does not tell, which stand in a sentence of their own.
CODED = frozenset(coded.measure for coded in CODED_BY.values())


class Outcome(Enum):
    """What became of a statement."""

    SAME = "says the same"
    WITHIN_CHANCE = "same figures, within chance"
    NOT_SO = "not so here"
    NOT_SAID = "not said"


MEANINGS = {
    Outcome.SAME: "it is true of the sample, and our sentence says it",
    Outcome.WITHIN_CHANCE: "both figures are told, and that they differ by no more than chance or share most of "
    "their months: no change is claimed",
    Outcome.NOT_SO: "it is not true of the sample; our sentence says what is",
    Outcome.NOT_SAID: "it is true, or no figure could decide it, and our sentence leaves it out, for the reason given",
}


@dataclass(frozen=True)
class Judged:
    """A statement and what became of it; `why` says what is so in its place, or why it is left out."""

    statement: Statement
    outcome: Outcome
    why: str = ""


def judged(sample: DefaultSample) -> tuple[tuple[Judged, ...], dict[Key, Item]]:
    """Every statement judged, and our items by code and measure."""
    sections = write_commentary(sample.series, sample.council, MONTH, sample.comparators)
    items = {(item.code, item.measure): item for section in sections for item in section.items}
    known = Sample(sample.series, sample.council)
    return tuple(_judged(each, known, items) for each in statements()), items


def _judged(statement: Statement, sample: Sample, items: dict[Key, Item]) -> Judged:
    item = items.get((statement.code, statement.told_in or statement.measure))
    if (statement.code, statement.measure) not in KNOWN or statement.form in ("teams", "no-figure"):
        return Judged(statement, Outcome.NOT_SAID, statement.note)
    if not sample.holds(statement):
        return Judged(statement, Outcome.NOT_SO, _instead(statement, sample))
    if item is None or not told(statement, item, sample):
        return Judged(statement, Outcome.NOT_SAID, statement.note)
    if statement.form in ("rise", "fall", "by") and not _called_a_change(statement, item):
        return Judged(statement, Outcome.WITHIN_CHANCE)
    return Judged(statement, Outcome.SAME)


# --- what our sentence tells ----------------------------------------------------------------------


def told(statement: Statement, item: Item, sample: Sample) -> bool:
    """Whether our item tells what a true statement states, by its facts and in its sentence."""
    facts, words = item.facts, statement.words
    match statement.form:
        case "level":
            return _figure_told(statement, item, words[0])
        case "rise" | "fall" | "by":
            return all(_figure_told(statement, item, month) for month in words[:2])
        case "top" | "bottom":
            return _figure_told(statement, item, words[0]) and _end_told(statement, item)
        case "top-since":
            return facts.get("since", {}).get("last", {}).get("month") == words[0] and " since " in item.sentence
        case "steps-up" | "steps-down":
            return facts.get("every_month", {}).get("since", {}).get("month") == words[0]
        case "mean":
            return _mean_told(statement, item)
        case "above":
            return facts.get("kept_to", {}).get("level") == int(words[0]) and f"above {words[0]}%" in item.sentence
        case "few":
            return "too few" in item.sentence or "too small" in item.sentence
        case "target":
            return facts.get("target", {}).get("value") == float(words[0])
        case "next":
            return facts.get("target", {}).get("next", {}).get("value") == float(words[0])
        case "off-target":
            return facts.get("target", {}).get("standing") == "not met"
        case "distance":
            return abs(facts.get("target", {}).get("distance", 0)) == float(words[0])
        case "down-to":
            return bool(facts.get("target", {}).get("cases"))
        case "england":
            return any(each["name"] == "England" for each in facts.get("beside", {}).get("with", []))
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


def _figure_told(statement: Statement, item: Item, month: str) -> bool:
    """Whether the sentence has the sample's figure of the statement's measure in that month."""
    gap = item.facts.get("not_told_by_codes", {})
    if statement.measure in CODED and month == str(JUNE) and str(gap.get("cases")) == statement.part("n"):
        return f": {gap['cases']}, against" in item.sentence
    for reading in _readings(item.facts):
        counted = _counted_by(item) if statement.told_in else statement.measure
        if reading.get("measure", counted) != statement.measure:
            continue
        if month not in (reading["month"], *reading.get("months", ())):
            continue
        if "measure" in reading and not reading["numerator"]:
            continue  # of the parts those without a case are not told
        if re.search(rf"(?<![\d.,]){re.escape(_printed(statement, reading))}(?![\d]|[.,]\d)", item.sentence):
            return True
    return False


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


def _end_told(statement: Statement, item: Item) -> bool:
    """Whether the sentence says that the month is the highest or lowest, or has it as a turning point or an end."""
    facts, month = item.facts, statement.words[0]
    end = "highest" if statement.form == "top" else "lowest"
    if month == str(JUNE):
        return end in item.sentence
    points = [point["month"] for point in facts.get("path", {}).get("points", [])]
    is_end = month in facts.get("twelve_months", {}).get(end, {}).get("months", [])
    return is_end or month in points or facts.get("every_month", {}).get("since", {}).get("month") == month


def _mean_told(statement: Statement, item: Item) -> bool:
    if statement.told_in:
        return "against a 12-month average of" in item.sentence
    return "average is" in item.sentence and "average" in item.facts


def _called_a_change(statement: Statement, item: Item) -> bool:
    """Whether our sentence calls it a change: by more than chance, or step by step."""
    before = statement.words[0]
    for change in item.facts.get("compared_with", {}).values():
        if change["from"]["month"] == before and change["told"]:
            return change["direction"] in ("better", "worse", "neither better nor worse")
    return True


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
            months = [str(JUNE.less(ago)) for ago in reversed(range(12))]
            pick = max if statement.form == "top" else min
            return _shown(statement, sample, pick(months, key=lambda month: sample.value(statement, month)))
        case "top-since":
            values = {str(JUNE.less(ago)): sample.value(statement, str(JUNE.less(ago))) for ago in range(1, 13)}
            now = sample.value(statement, str(JUNE))
            higher = [month for month, value in values.items() if value >= now]
            return f"as high last in {_shown(statement, sample, higher[0])}" if higher else "the highest of all shown"
        case "steps-up" | "steps-down":
            return "not every month"
        case "mean":
            average = sample.figure(statement, AVERAGE)
            return (
                f"{_rounded(average.numerator)} of {_rounded(average.denominator)}"
                if average.denominator
                else (f"{_rounded(average.value)}")
            )
        case "distance" | "down-to":
            return _shown(statement, sample, str(JUNE))
        case "england":
            return _shown(statement, sample, "2015/16")
    raise ValueError(f"nobody knows what is so in place of a statement of the form {statement.form}")


def _rounded(value: Any) -> str:
    return f"{float(value):,.1f}".removesuffix(".0")


def _shown(statement: Statement, sample: Sample, month: str) -> str:
    found = sample.figure(statement, month)
    if found.numerator is None:
        return f"no figure of {_name(month)}"
    kind = Kind(measure(statement.code, statement.measure).kind)
    display = Display.of(measure(statement.code, statement.measure), 1)
    reading = Reading(JUNE, kind, found.numerator, found.denominator)
    return f"{_name(month)}: {display.reading(reading)}"


def _name(month: str) -> str:
    return month if "/" in month else Month.parse(month).name


# --- the page --------------------------------------------------------------------------------------

INTRODUCTION = """# The sentences of the published report, beside ours

The Highlight Report of September 2017 states the figures below. For each: what it states, in short (figures and
direction, not its words), what became of it in the report that `parentis run` makes of the default sample, and the
sentence that it stands in. Narratives are left out. [published-figures.md](published-figures.md) says which figures
the sample has.

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
    "no-figure": "a movement without a figure",
    "few": "too few to compare",
    "teams": "the teams with the highest",
    "target": "target",
    "next": "the next target",
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
    yield "\n| published | ours | |\n| --- | --- | --- |"
    for each in found:
        yield f"| {each.statement.measure}: {_stated(each.statement)} | {each.outcome.value} | {each.why} |"


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
            return f"above {words[0]}% since {words[1]}"
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
