"""Finding every claim of a text, tied to its measure and month."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from parentis.claims.claim import Claim, Kind, Tie
from parentis.claims.clauses import clauses_of
from parentis.claims.dating import Dated, dates_of
from parentis.claims.kinds import Sort, sort_of
from parentis.claims.months import MonthMention, months_in
from parentis.claims.outline import Place, Placed, known_code, placed
from parentis.claims.paragraph import Paragraph
from parentis.claims.quantities import Hedge, Quantity, masked, quantities_in
from parentis.claims.sentences import Sentence, sentences_of
from parentis.claims.tying import Around, fits, tie_of
from parentis.claims.wordings import Wording, wordings_in
from parentis.council.sections import Section
from parentis.indicators.catalogue import measure
from parentis.period import Month

# A month this near its figure is told with it.
NEAR = 14


@dataclass
class _Told:
    """What a paragraph has spoken of so far: its first measure is its topic, unless its words say otherwise."""

    topic: Tie = field(default_factory=Tie)
    latest: Claim | None = None
    count: int = 0


def claims_in(paragraphs: Iterable[Paragraph], sections: Sequence[Section], report: Month) -> tuple[Claim, ...]:
    """Every claim of a text, in order."""
    found: list[Claim] = []
    number = 0
    for each in placed(paragraphs, sections):
        told = _Told()
        for sentence in sentences_of(each.paragraph.text[each.body :]):
            at = replace(sentence, start=sentence.start + each.body)
            found.extend(_Reader(each, at, number, told, report).claims())
            number += 1
    return tuple(found)


class _Reader:
    """One sentence being read."""

    def __init__(self, placed_: Placed, sentence: Sentence, number: int, told: _Told, report: Month) -> None:
        self.placed, self.sentence, self.number, self.told, self.report = placed_, sentence, number, told, report
        self.text = sentence.text
        self.mentions = months_in(self.text, report)
        self.hidden = masked(self.text, self.mentions)
        self.quantities = quantities_in(self.text, self.mentions)
        code = known_code(self.text)
        place = placed_.place
        self.place = replace(place, codes=(code,), section=(code[:4],)) if code else place

    def claims(self) -> Iterator[Claim]:
        """The sentence's claims, those with a figure first in their order, then those in words alone."""
        claims = list(self._of_quantities())
        yield from claims
        for wording in wordings_in(self.text, self.mentions):
            if (claim := self._of_wording(wording, claims)) is not None:
                yield claim

    def _of_quantities(self) -> Iterator[Claim]:
        dates = dates_of(self.text, self.quantities, self.mentions)
        clauses = clauses_of(self.text, self.quantities)
        before: Claim | None = None
        for place, quantity in enumerate(self.quantities):
            sort = self._sort(place)
            tie = self._tie(clauses[place], quantity, sort, before)
            claim = self._claim(quantity, sort, tie, dates, place)
            if sort.kind in (Kind.LEVEL, Kind.EXTREME) and tie.tied:
                if not self.told.topic.tied:
                    self.told.topic = tie
                self.told.latest = claim
            before = claim if tie.tied else before
            yield claim

    def _sort(self, place: int) -> Sort:
        quantity = self.quantities[place]
        start = self.quantities[place - 1].end if place else 0
        end = self.quantities[place + 1].start if place + 1 < len(self.quantities) else len(self.text)
        # What stands between an earlier figure and this one is said of this one, what stands behind it too.
        behind = self.hidden[quantity.end : max(end, quantity.end)] + self._peek(place)
        return sort_of(self.hidden[start : quantity.start], quantity, behind, self.text, self.hidden[: quantity.start])

    def _peek(self, place: int) -> str:
        """The next figure and some words behind it: `2.2% above the 10% target`."""
        if place + 1 >= len(self.quantities):
            return ""
        following = self.quantities[place + 1]
        return self.hidden[following.start : following.end + 25]

    def _tie(self, clause: str, quantity: Quantity, sort: Sort, before: Claim | None) -> Tie:
        formless = sort.kind in (Kind.DIFFERENCE, Kind.TARGET_DISTANCE, Kind.TARGET, Kind.AVERAGE, Kind.TARGET_CASES)
        asked = None if formless and quantity.percent is None else quantity
        tie, named = tie_of(Around(clause, self.place), asked)
        if named and tie.tied:
            return tie
        for earlier in (before.tie if before else Tie(), self.told.topic):
            if earlier.tied and (asked is None or fits(measure(*earlier.key), asked)) and self._may_follow(earlier):
                return earlier
        if tie.tied:
            return tie if self._trusted(tie, named) else Tie(candidates=(tie.key,))
        whole, whole_named = tie_of(Around(self.text, self.place), asked)
        return whole if whole.tied and self._trusted(whole, whole_named) else tie

    def _may_follow(self, earlier: Tie) -> bool:
        """Whether a figure without words of its own may be of the measure before it: not in somebody's narrative."""
        return not self.place.narrative or bool(self.place.codes)

    def _trusted(self, tie: Tie, named: bool) -> bool:
        return named or bool(self.place.codes)

    def _claim(self, quantity: Quantity, sort: Sort, tie: Tie, dates: Sequence[Dated], place: int) -> Claim:
        mention = dates[place].mention
        reference, anchor = None, None
        if sort.kind is Kind.DIFFERENCE:
            reference, anchor = self._compared_with(place, dates)
            mention = self._subject_date(place, dates, anchor)
        months = self._months(mention, tie)
        since = anchor.last if anchor else ""
        if sort.kind in (Kind.SUSTAINED, Kind.EXTREME):
            found = next((m for m in self.mentions if re.search(r"\bsince\s+$", self.text[: m.start])), None)
            since = found.months[0] if found else ""
            if sort.kind is Kind.SUSTAINED:
                months, mention = (str(self.report),), None
        return Claim(
            self._text(quantity, mention), self._line(quantity.start), self.number, sort.kind, quantity, tie, months,
            mention is not None, sort.direction, since, reference, bool(since) or sort.kind is not Kind.DIFFERENCE,
        )  # fmt: skip

    def _compared_with(self, place: int, dates: Sequence[Dated]) -> tuple[Quantity | None, MonthMention | None]:
        """What a change is measured from: the month named after it, with the figure given for that month."""
        quantity = self.quantities[place]
        after = [m for m in self.mentions if m.start >= quantity.end and "/" not in m.last]
        following = self.quantities[place + 1] if place + 1 < len(self.quantities) else None
        if following and dates[place + 1].mention is not None and following.start - quantity.end < 60:
            return following, dates[place + 1].mention
        near = next(
            (
                m
                for m in after
                if m.start - quantity.end < 60 and not re.search(r"\bin\s+$", self.text[quantity.end : m.start])
            ),
            None,
        )
        return None, near

    def _subject_date(self, place: int, dates: Sequence[Dated], anchor: MonthMention | None) -> MonthMention | None:
        """The month a change leads to: that of the figure before it in the sentence, else of the sentence's opening."""
        for earlier in reversed(range(place)):
            if (mention := dates[earlier].mention) and mention != anchor:
                return mention
        before = [
            m for m in self.mentions if m.end <= self.quantities[place].start and m != anchor and "/" not in m.last
        ]
        return before[-1] if before else None

    def _months(self, mention: MonthMention | None, tie: Tie) -> tuple[str, ...]:
        if tie.tied and measure(*tie.key).period == "year":
            years = [m.last for m in self.mentions if "/" in m.last]
            last = self.report.year - (1 if self.report.number < 9 else 0)
            return (years[0] if years else f"{last - 1}/{last % 100:02d}",)
        return mention.months if mention else (str(self.report),)

    def _of_wording(self, wording: Wording, claims: Sequence[Claim]) -> Claim | None:
        if wording.kind is Kind.SUPERLATIVE and any(self._is_its_figure(wording, claim) for claim in claims):
            return None
        subject = self._subject(wording, claims)
        tie = subject.tie if subject else tie_of(Around(self.text, self.place), None)[0]
        if subject is None and not tie.tied:
            return None
        months = subject.months if subject and wording.kind is not Kind.STEPS else (self._until(wording),)
        since = wording.since.months[0] if wording.since else ""
        reference = next((c.quantity for c in claims if since and c.month == since and c is not subject), None)
        quantity = subject.quantity if subject else None
        claim = Claim(
            self.text[wording.start : wording.end], self._line(wording.start), self.number, wording.kind, quantity, tie,
            months, bool(subject and subject.dated), wording.direction, since, reference, bool(since), wording.factor,
        )  # fmt: skip
        return claim if wording.direction else None

    def _until(self, wording: Wording) -> str:
        """The last month of a run of steps: the report month, unless the sentence says `to` when."""
        found = [m for m in self.mentions if re.search(r"\b(?:to|until|up to)\s+$", self.text[: m.start])]
        return found[-1].last if found and found[-1] != wording.since else str(self.report)

    def _is_its_figure(self, wording: Wording, claim: Claim) -> bool:
        quantity = claim.quantity
        return claim.kind is Kind.EXTREME and quantity is not None and 0 <= quantity.start - wording.start < 90

    def _subject(self, wording: Wording, claims: Sequence[Claim]) -> Claim | None:
        """The claim that a superlative speaks of: the one before it in the sentence, else the last of those before."""
        levels = [
            claim for claim in claims
            if claim.kind in (Kind.LEVEL, Kind.EXTREME) and claim.quantity is not None and claim.tie.tied
        ]  # fmt: skip
        before = [claim for claim in levels if claim.quantity is not None and claim.quantity.start < wording.start]
        if before:
            report = [claim for claim in before if claim.month == str(self.report)]
            return (report or before)[-1]
        return self.told.latest if not levels or wording.since else (levels[0] if levels else self.told.latest)

    def _text(self, quantity: Quantity, mention: MonthMention | None) -> str:
        start, end = quantity.start, quantity.end
        if mention is not None and 0 <= mention.start - end <= NEAR:
            end = mention.end
        elif mention is not None and 0 <= start - mention.end <= NEAR:
            start = mention.start
        if quantity.hedge is not Hedge.EXACT:
            start = self.text.rfind(" ", 0, max(start - 1, 0)) + 1
        return self.text[start:end].strip()

    def _line(self, offset: int) -> int:
        return self.placed.paragraph.line_at(self.sentence.start + offset)


def unplaced() -> Place:
    """The place of a text without headings."""
    return Place()
