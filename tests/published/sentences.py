"""`python -m tests.published.sentences` writes `docs/published-sentences.md`.

Each statement of the published report stands beside our sentence, with what became of it: said alike, in the sentence
or in what the Board Report adds to it; said with the figures and no change claimed; not so (and which sentence of ours
says what is); of what is no indicator of ours; or not said, and why.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from pathlib import Path

from tests.published.beside import instead, name_of, sentence_of_both, sentence_of_what_is_so, that
from tests.published.printed import MONTH, DefaultSample, default_sample
from tests.published.statements import KNOWN, Sample, Statement, statements
from tests.published.told import called_a_change, told

from parentis.commentary import Item, write_commentary
from parentis.indicators import INDICATORS, measure

PAGE = Path(__file__).parents[2] / "docs" / "published-sentences.md"
Key = tuple[str, str]

# The forms that claim a change.
CHANGES = ("rise", "fall", "by", "england")


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
        ours = sentence_of_what_is_so(statement, item, sample) if item else ""
        return Judged(statement, Outcome.NOT_SO, instead(statement, sample), ours)
    if item is None:
        return Judged(statement, Outcome.NOT_SAID, statement.note)
    for outcome, text in ((Outcome.SAME, item.sentence), (Outcome.IN_DETAIL, " ".join((item.sentence, *item.detail)))):
        if told(statement, item, text):
            if statement.form not in CHANGES or called_a_change(statement, item):
                return Judged(statement, outcome)
            return Judged(statement, Outcome.NO_CLAIM, ours=sentence_of_both(statement, item))
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
    return Judged(statement, Outcome.SUCCESSOR, statement.note, next(that(item, lambda each: wanted in each), ""))


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
    words = [name_of(word) if _is_month(word) else word for word in statement.words]
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
    by = f"by {name_of(statement.part('by'))}" if statement.part("by") else ""
    return " ".join(filter(None, (FORMS.get(statement.form, ""), *words, figures, by)))


def _is_month(word: str) -> bool:
    return len(word) == 7 and word[4] in "-/"


def _is_share(statement: Statement) -> bool:
    return measure(statement.code, statement.measure).kind == "share"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as aside:
        PAGE.write_text(page(default_sample(Path(aside))), encoding="utf-8", newline="\n")
