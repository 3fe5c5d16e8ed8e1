"""The verdicts on a paper of ours that somebody edited: see `as_printed` for what is known of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from parentis.claims.as_printed import Changed, Unit
from parentis.claims.claim import Claim, Judged, Kind, Tie, Verdict
from parentis.claims.quantities import Hedge
from parentis.claims.table import APART
from parentis.period import Month


class Edited:
    """What is known of a paper's sentences and rows because the figures print them."""

    def __init__(self, units: Sequence[Unit], month: Month) -> None:
        self._units = units
        self._month = month
        self._by_line: dict[int, list[Unit]] = defaultdict(list)
        for unit in units:
            self._by_line[unit.paragraph.line_at(unit.start)].append(unit)

    def speaks_for_itself(self, found: Judged) -> bool:
        """Whether a claim is left to its own sentence, and the rest of the text is not set against it."""
        return found.verdict is not Verdict.SUPPORTED and self._unit_of(found.claim) is not None

    def settled(self, found: Judged) -> Judged:
        """The verdict on a claim, now that its sentence may be known."""
        unit = self._unit_of(found.claim)
        if unit is None:
            return found
        changed = self._changed_of(unit, found.claim)
        if not changed:
            told = found.expected if found.verdict is Verdict.SUPPORTED else found.claim.text
            return Judged(found.claim, Verdict.SUPPORTED, told, "")
        if found.verdict is Verdict.SUPPORTED and _is_true_of_many(found.claim):
            return found
        start, end = _span(found.claim)
        told = unit.told(start, end)
        return Judged(found.claim, Verdict.CONTRADICTED, told, _why(changed))

    def others(self, found: Sequence[Judged]) -> Iterator[Judged]:
        """The changed numbers that no claim is of: in a table, a definition, words that claim nothing by themselves."""
        claimed = defaultdict(list)
        for judged in found:
            claimed[judged.claim.line].append(_span(judged.claim))
        for unit in self._units:
            for each in unit.changed:
                line = unit.paragraph.line_at(each.start)
                if not any(start <= each.start and each.end <= end for start, end in claimed[line]):
                    yield self._changed(unit, each, line)

    def _changed(self, unit: Unit, each: Changed, line: int) -> Judged:
        text = _cell(unit, each) if unit.paragraph.printed and APART in unit.text else _words_round(unit, each)
        claim = Claim(text, line, -1, Kind.PRINTED, None, Tie(unit.code), (str(self._month),), False)
        return Judged(claim, Verdict.CONTRADICTED, each.printed, _why([each]))

    def _unit_of(self, claim: Claim) -> Unit | None:
        return next((unit for unit in self._by_line[claim.line] if unit.holds(claim)), None)

    def _changed_of(self, unit: Unit, claim: Claim) -> list[Changed]:
        start, end = _span(claim)
        return [each for each in unit.changed if start <= each.start and each.end <= end]


def _span(claim: Claim) -> tuple[int, int]:
    """From where to where a claim stands in its paragraph: its quantity, or its words where it has none of its own."""
    if claim.quantity is not None and not claim.in_words:
        return claim.start, claim.start + claim.quantity.end - claim.quantity.start
    return claim.start, claim.start + len(claim.text)


def _is_true_of_many(claim: Claim) -> bool:
    """Whether other numbers than the printed one are as true: above 75% every month is so where above 80% is."""
    return claim.quantity is not None and claim.quantity.hedge is not Hedge.EXACT


def _why(changed: Sequence[Changed]) -> str:
    said = " and ".join(f"{each.printed}, not {each.now}" for each in changed)
    return f"By the figures this paper prints {said}, here."


def _cell(unit: Unit, each: Changed) -> str:
    """A cell with what its row is called."""
    first, *_ = unit.text.split(APART)
    start = unit.text.rfind(APART, 0, each.start)
    end = unit.text.find(APART, each.end)
    cell = unit.text[start + len(APART) if start >= 0 else 0 : end if end >= 0 else None]
    return f"{first}: {cell}" if cell != first else cell


def _words_round(unit: Unit, each: Changed) -> str:
    """A number with a word on each side."""
    before = unit.paragraph.text[: each.start].split(" ")[-2:]
    after = unit.paragraph.text[each.end :].split(" ")[:2]
    return f"{' '.join(before)}{each.now}{' '.join(after)}".strip()
