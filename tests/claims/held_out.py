"""Texts somebody else wrote and labelled, and how the checker does on them: `python -m tests.claims.held_out FOLDER`.

A folder has `texts.md`, whose texts begin with `## T<number> <section>`, `labels.csv` with a row a claimed figure
(`text,figure,nth,truth,measure,note`; truth is `true`, `false` or `other`, which is of nothing that an indicator
counts), and the figures that they were labelled by: a store `parentis-store`, or `figures.csv` and `council.toml`.

Each text is checked by itself under the name of its section. A figure's claim is the one on its line that has it in its
words; one claim may have several figures of the labels, as `23.5% (4)` has.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.claims.known import series_of

from parentis.claims import Judged, Kind, TextError, Verdict, check_text, paragraphs_of
from parentis.claims.months import months_in
from parentis.council import Council, read_council
from parentis.facts import Comparators
from parentis.period import Month
from parentis.series.figures import Series

JUNE = Month.parse("2017-06")
_TEXT = re.compile(r"^## T(?P<number>\d+) +(?P<section>.+)$", re.MULTILINE)
_MARKS = re.compile(r"\*\*|__|`")


@dataclass(frozen=True)
class Label:
    """One figure that a text claims, as its author knows it."""

    text: int
    figure: str
    nth: int
    truth: str
    measure: str
    note: str


@dataclass(frozen=True)
class Text:
    """One text with its labels; its first line names the section."""

    number: int
    words: str
    labels: tuple[Label, ...]

    def offset(self, label: Label) -> int | None:
        """Where the figure of a label stands; None where the text has no such figure so often."""
        body = self.words.index("\n")
        whole = rf"(?<![\w.,£]){re.escape(label.figure)}(?![\w])"
        for pattern, flags in ((whole, 0), (whole, re.IGNORECASE), (re.escape(label.figure), re.IGNORECASE)):
            found = [m.start() for m in re.finditer(pattern, self.words, flags) if m.start() > body]
            if len(found) >= label.nth:
                return found[label.nth - 1]
        return None

    def line(self, offset: int) -> int:
        """The line that a place lies on, counted from 1."""
        return self.words.count("\n", 0, offset) + 1


@dataclass(frozen=True)
class Known:
    """What the texts of a folder are held against."""

    series: Series
    council: Council | None
    comparators: Comparators | None = None

    def check(self, text: Text) -> tuple[Judged, ...]:
        """Every claim of a text; none where it claims nothing."""
        try:
            return check_text(paragraphs_of(text.words), self.series, self.council, JUNE, comparators=self.comparators)
        except TextError:
            return ()


@dataclass(frozen=True)
class Found:
    """A claim that the checker found, with the labels of its figures; a claim of nothing labelled has none."""

    text: Text
    judged: Judged
    labels: tuple[Label, ...]

    @property
    def is_called_wrong(self) -> bool:
        """Whether the checker says that it has to be mended."""
        return self.judged.verdict.is_wrong

    @property
    def is_wrong(self) -> bool:
        """Whether its author says so."""
        return any(label.truth == "false" for label in self.labels)

    @property
    def is_false_alarm(self) -> bool:
        """Whether it is called wrong and is true, or nothing that can be told."""
        return self.is_called_wrong and not self.is_wrong

    @property
    def is_tied_rightly(self) -> bool:
        """Whether it is tied to the measure that a label has."""
        claim = self.judged.claim
        return any(label.measure == f"{claim.tie.code}/{claim.tie.measure}" for label in self.labels)

    def told(self) -> str:
        """In one line what it is and what was made of it."""
        claim, label = self.judged.claim, next(iter(self.labels), None)
        truth = f"{label.truth} {label.measure} {label.note}".strip() if label else "not labelled"
        tie = "/".join(claim.tie.key) if claim.tie.tied else "untied"
        return (
            f"T{self.text.number} line {claim.line} '{claim.text}' ({truth}): {claim.kind.name} {tie} "
            f"{','.join(claim.months)} {self.judged.verdict.value} {self.judged.expected} | {self.judged.why}"
        )


@dataclass(frozen=True)
class Score:
    """What the checker made of the texts of one folder."""

    found: tuple[Found, ...]
    missed: tuple[tuple[Text, Label], ...]

    @cached_property
    def labelled(self) -> int:
        """How many figures are labelled."""
        return len(self.missed) + len({label for each in self.found for label in each.labels})

    @property
    def alarms(self) -> tuple[Found, ...]:
        """Claims called wrong that are not."""
        return tuple(each for each in self.found if each.is_false_alarm)

    def with_truth(self, truth: str) -> dict[Label, Found]:
        """The labels of one truth whose figures the checker found, each with its claim: one called wrong first."""
        ranked = sorted(self.found, key=lambda each: (each.is_called_wrong, not each.judged.claim.in_words))
        return {label: each for each in ranked for label in each.labels if label.truth == truth}

    def not_found(self, truth: str) -> list[tuple[Text, Label]]:
        """The labels of one truth of whose figures the checker made no claim."""
        return [each for each in self.missed if each[1].truth == truth]


def texts_of(folder: Path) -> tuple[Text, ...]:
    """The texts of a folder with their labels. Raises ValueError when a label is of no text."""
    with (folder / "labels.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    labels = [
        Label(int(r["text"]), r["figure"], int(r["nth"]), r["truth"], r["measure"] or "", r["note"] or "") for r in rows
    ]
    whole = (folder / "texts.md").read_text("utf-8")
    begun = list(_TEXT.finditer(whole))
    ends = [each.start() for each in begun[1:]] + [len(whole)]
    texts = []
    for each, end in zip(begun, ends, strict=True):
        number = int(each["number"])
        words = f"## {each['section']}{_MARKS.sub('', whole[each.end() : end])}"
        texts.append(Text(number, words, tuple(label for label in labels if label.text == number)))
    if stray := {label.text for label in labels} - {text.number for text in texts}:
        raise ValueError(f"{folder / 'labels.csv'} has labels of texts that texts.md has not: {sorted(stray)}.")
    return tuple(texts)


def known_of(folder: Path) -> Known:
    """The figures of a folder: those of its store, or its `figures.csv`."""
    if (folder / "figures.csv").exists():
        return Known(series_of(folder / "figures.csv"), read_council(folder / "council.toml"))
    from parentis.cli.stored import loads_chosen, record_of
    from parentis.series.compute import compute

    store = folder / "parentis-store"
    (load,), _ = loads_chosen(store)
    return Known(compute([record_of(load)], JUNE), load.council, Comparators.at_hand(store, load))


def score(texts: Sequence[Text], known: Known) -> Score:
    """Check the texts, and lay what was found beside the labels."""
    found: list[Found] = []
    missed: list[tuple[Text, Label]] = []
    for text in texts:
        judged = known.check(text)
        claims = _claims_of(text, judged)
        found.extend(Found(text, each, tuple(claims[place])) for place, each in enumerate(judged))
        with_claim = {label for labels in claims for label in labels}
        missed.extend((text, label) for label in text.labels if label not in with_claim)
    return Score(tuple(found), tuple(missed))


def _claims_of(text: Text, judged: Sequence[Judged]) -> list[list[Label]]:
    """For each claim the labels of the figures in it, both in the order of the text.

    A claim in words, `the highest in twelve months`, has those of the figure it speaks of where it has none itself.
    """
    found: list[list[Label]] = [[] for _ in judged]
    placed = [(offset, label) for label in text.labels if (offset := text.offset(label)) is not None]
    for offset, label in sorted(placed, key=lambda each: each[0]):
        line = text.line(offset)
        having = [
            place
            for place, each in enumerate(judged)
            if each.claim.line == line and _has(each, label) and not any(_same(label, other) for other in found[place])
        ]
        if having:
            found[having[0]].append(label)
    for place, each in enumerate(judged):
        if each.claim.in_words and not found[place]:
            found[place] = [label for of_it in _of_its_figure(each, judged) for label in found[of_it]]
    return found


def _of_its_figure(in_words: Judged, judged: Sequence[Judged]) -> list[int]:
    """The claims of the figure that one in words speaks of: the same number on the same line."""
    claim = in_words.claim
    return [
        place
        for place, each in enumerate(judged)
        if not each.claim.in_words
        and each.claim.line == claim.line
        and each.claim.quantity == claim.quantity is not None
    ]


def _same(one: Label, other: Label) -> bool:
    return one.figure.lower() == other.figure.lower()


def _has(judged: Judged, label: Label) -> bool:
    """Whether a claim has a figure in its words, those of its month left out; or a figure in words has its number."""
    text = judged.claim.text
    for mention in reversed(months_in(text, JUNE)):
        text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    is_change = judged.claim.kind is Kind.DIFFERENCE
    bare = (label.figure.lstrip("+-") if is_change else label.figure.removeprefix("+")).rstrip("%")
    figure = re.escape(bare) + (r"\s*(?:%|per\s?cent)?" if label.figure.endswith("%") else "")
    if re.search(rf"(?<![\w.,]){figure}(?!\w|[.,]\d)", text, re.IGNORECASE):
        return True
    return " " in bare and bool(text.strip()) and text.strip().lower() in bare.lower().split()


def told(result: Score) -> Iterator[str]:
    """The measured figures, a line each."""
    claims = len(result.found)
    alarms = len(result.alarms)
    yield f"{result.labelled} figures labelled, {claims} claims found."
    yield f"False alarms: {alarms} of {claims} claims ({alarms / max(claims, 1):.1%})."
    false, true = result.with_truth("false"), result.with_truth("true")
    named = sum(each.is_called_wrong for each in false.values())
    absent = len(result.not_found("false"))
    yield f"Errors found: {named} of {len(false) + absent}; {absent} of them in no claim."
    verdicts = Counter(each.judged.verdict for each in true.values())
    supported, untied = verdicts[Verdict.SUPPORTED], verdicts[Verdict.UNTIED]
    absent = len(result.not_found("true"))
    yield f"True figures: {supported} supported, {untied} untied, {absent} in no claim, of {len(true) + absent}."
    rightly = sum(each.is_tied_rightly for each in true.values())
    yield f"True figures tied to the measure labelled: {rightly} of {len(true)} found."
    other = result.with_truth("other")
    tied = sum(each.judged.claim.tie.tied for each in other.values())
    yield f"Figures of nothing counted: {len(other)} made a claim, {tied} of them tied."


def told_whole(result: Score) -> Iterator[str]:
    """What is behind the figures: each false alarm, each error missed, each true figure not supported."""
    yield from ("", "False alarms", *(each.told() for each in result.alarms))
    missed = [each for each in result.with_truth("false").values() if not each.is_called_wrong]
    yield from ("", "Errors missed", *(each.told() for each in missed), *_told_missed(result, "false"))
    untied = [e for e in result.with_truth("true").values() if e.judged.verdict is Verdict.UNTIED]
    yield from ("", "True and untied", *(each.told() for each in untied), *_told_missed(result, "true"))
    wrongly = [
        (label, each)
        for label, each in result.with_truth("true").items()
        if each.judged.verdict is Verdict.SUPPORTED and not each.is_tied_rightly
    ]
    yield from ("", "Supported by another measure", *(f"{each.told()}" for _, each in wrongly))
    tied = [e for e in result.with_truth("other").values() if e.judged.claim.tie.tied]
    yield from ("", "Of nothing counted, and tied", *(each.told() for each in tied))
    extra = [each for each in result.found if not each.labels]
    yield from ("", "Claims of nothing labelled", *(each.told() for each in extra))


def _told_missed(result: Score, truth: str) -> Iterator[str]:
    for text, label in result.not_found(truth):
        yield f"T{text.number} '{label.figure}' ({label.measure} {label.note}): in no claim"


def main(arguments: Sequence[str]) -> int:
    """Print the score of each folder; with `--whole` what is behind it, too."""
    folders = [Path(each) for each in arguments if not each.startswith("-")]
    if not folders:
        print("Give a folder: python -m tests.claims.held_out FOLDER [--whole]", file=sys.stderr)
        return 2
    for folder in folders:
        result = score(texts_of(folder), known_of(folder))
        print(f"{folder}:")
        print("\n".join(f"  {line}" for line in told(result)))
        if "--whole" in arguments:
            print("\n".join(told_whole(result)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
