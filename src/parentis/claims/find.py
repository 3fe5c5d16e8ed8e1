"""Finding every claim of a text, tied to its measure and month."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from parentis.claims.agreeing import possible_bases
from parentis.claims.claim import Claim, Kind, Tie
from parentis.claims.clauses import clauses_of, close_to
from parentis.claims.dating import Dated, dates_of
from parentis.claims.kinds import Sort, sort_of
from parentis.claims.months import MonthMention, months_in
from parentis.claims.outline import Placed, known_code, placed
from parentis.claims.paragraph import Paragraph
from parentis.claims.quantities import Hedge, Quantity, masked, quantities_in
from parentis.claims.sentences import Sentence, sentences_of
from parentis.claims.tying import Around, Found, denied, fits, tie_of
from parentis.claims.wordings import Wording, wordings_in
from parentis.council.sections import Section
from parentis.indicators.catalogue import INDICATORS, measure
from parentis.period import Month

Bases = Callable[[tuple[str, str], str], int | None]

# A month this near its figure is told with it.
NEAR = 14


@dataclass
class _Told:
    """What a paragraph has spoken of so far: its first measure is its topic, unless its words say otherwise."""

    topic: Tie = field(default_factory=Tie)
    latest: Claim | None = None
    pending: str = ""

    def spoken_of(self, claim: Claim, report: Month) -> None:
        """Remember the last figure told; one of the report month stays the subject for its sentence's others."""
        same_sentence = self.latest is not None and self.latest.sentence == claim.sentence
        if not (same_sentence and self.latest and self.latest.month == str(report)):
            self.latest = claim


def claims_in(
    paragraphs: Iterable[Paragraph], sections: Sequence[Section], report: Month, bases: Bases | None = None
) -> tuple[Claim, ...]:
    """Every claim of a text, in order; `bases` gives the base of a share in a month, to tell measures apart by."""
    found: list[Claim] = []
    number = 0
    for each in placed(paragraphs, sections):
        told = _Told()
        for sentence in sentences_of(each.paragraph.text[each.body :]):
            at = replace(sentence, start=sentence.start + each.body)
            found.extend(_Reader(each, at, number, told, report, bases).claims())
            number += 1
    return tuple(found)


class _Reader:
    """One sentence being read."""

    def __init__(
        self, placed_: Placed, sentence: Sentence, number: int, told: _Told, report: Month, bases: Bases | None
    ) -> None:
        self.placed, self.sentence, self.number, self.told, self.report = placed_, sentence, number, told, report
        self.text = sentence.text
        self.mentions = months_in(self.text, report)
        self.hidden = masked(self.text, self.mentions)
        self.quantities = quantities_in(self.text, self.mentions)
        code = known_code(self.text)
        place = placed_.place
        self.place = replace(place, codes=(code,), section=(code[:4],)) if code else place
        self.clauses = clauses_of(self.text, self.quantities)
        self.bases = bases
        self.subject = told.latest

    def claims(self) -> Iterator[Claim]:
        """The sentence's claims, those with a figure first in their order, then those in words alone."""
        claims = _bases_told_apart(list(self._of_quantities()), self.text)
        yield from claims
        self.told.pending = "" if self.quantities else f"{self.told.pending} {self.text}"
        for wording in wordings_in(self.text, self.mentions):
            if (claim := self._of_wording(wording, claims)) is not None:
                yield claim

    def _of_quantities(self) -> Iterator[Claim]:
        dates = dates_of(self.text, self.quantities, self.mentions)
        before: Claim | None = None
        for place, quantity in enumerate(self.quantities):
            sort = self._sort(place)
            tie, is_denied = self._tie(place, sort, dates[place].mention, before)
            claim = replace(self._claim(quantity, sort, tie, dates, place), denied=is_denied)
            if sort.kind in (Kind.LEVEL, Kind.EXTREME) and tie.tied:
                if not self.told.topic.tied:
                    self.told.topic = tie
                self.told.spoken_of(claim, self.report)
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

    def _tie(self, place: int, sort: Sort, mention: MonthMention | None, before: Claim | None) -> tuple[Tie, bool]:
        """The measure of a quantity, and whether it is of those who are not so.

        Its own words come first, then the base that its parts give, then what was spoken of before it in the
        sentence, in the sentences before it and in the paragraph, then its place, then the sentence's other words.
        """
        quantity, clause = self.quantities[place], self.clauses[place]
        formless = sort.kind not in (Kind.LEVEL, Kind.EXTREME, Kind.SUSTAINED)
        asked = None if formless and quantity.percent is None else quantity
        own = tie_of(Around(clause, self.place), asked)
        if self.place.narrative:
            own = tie_of(Around(close_to(self.text, quantity), self.place), asked)
            return (own.tie, denied(own.tie, clause)) if own.by_name else (_only_candidates(own.tie), False)
        if own.named and own.tie.tied:
            return own.tie, denied(own.tie, clause)
        if asked is not None and (by_base := self._by_base(quantity, mention, own.tie)):
            return by_base, False
        spoken = tie_of(Around(self.told.pending, self.place), asked) if self.told.pending else Found(Tie())
        earlier = [before.tie if before else Tie(), spoken.tie if spoken.named else Tie(), self.told.topic]
        for each in earlier:
            if each.tied and (asked is None or fits(measure(*each.key), asked)):
                return each, bool(before and before.denied and each == before.tie)
        whole = tie_of(Around(self.text, self.place), asked)
        if own.tie.tied and self.place.codes:
            return own.tie, False
        if whole.tie.tied and whole.named:
            return whole.tie, denied(whole.tie, self.text)
        return _only_candidates(own.tie), False

    def _by_base(self, quantity: Quantity, mention: MonthMention | None, tie: Tie) -> Tie | None:
        """Of the indicator's measures the one whose base a count and its percentage give, if it is the only one."""
        if quantity.percent is None or quantity.count is None or not self.place.codes or self.bases is None:
            return None
        possible = possible_bases(quantity.count, quantity.percent)
        month = mention.last if mention else str(self.report)
        if possible is None or quantity.count.value == 0:
            return None
        fitting = {}
        for code in self.place.codes:
            for each in INDICATORS[code].measures:
                base = self.bases((code, each.measure), month) if fits(each, quantity) else None
                fitting[each.measure] = base is not None and possible[0] <= base <= possible[1]
        found = [key for key, fit in fitting.items() if fit]
        if len(found) != 1 or (tie.tied and fitting.get(tie.measure, False)):
            return None
        return Tie(self.place.codes[0], found[0])

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
        tie = subject.tie if subject else tie_of(Around(self.text, self.place), None).tie
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
        if self.subject is not None and re.match(
            r"\W*(?:this|it|that|which|the\s+(?:figure|highest|lowest))\b", self.text, re.I
        ):
            return self.subject
        return levels[0] if levels and not wording.since else self.subject

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


def _only_candidates(tie: Tie) -> Tie:
    return Tie(candidates=(tie.key,)) if tie.tied else tie


def _bases_told_apart(claims: list[Claim], text: str) -> list[Claim]:
    """Of `482 pupils with 3.9% (19) part-time` the first number is the base of the second."""
    for place, (one, two) in enumerate(pairwise(claims)):
        first, second = one.quantity, two.quantity
        if one.kind is not Kind.LEVEL or first is None or second is None or second.percent is None or not two.tie.tied:
            continue
        counts_alone = first.count is not None and first.percent is None and first.base is None and first.rate is None
        of_it = re.search(r"\b(?:with|of\s+(?:whom|which|these|them|those))\b", text[first.end : second.start])
        if counts_alone and of_it and (not one.tie.tied or one.tie == two.tie):
            claims[place] = replace(one, quantity=replace(first, count=None, base=first.count), tie=two.tie)
    return claims
