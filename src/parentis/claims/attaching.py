"""Which measure a quantity of a sentence is of: its own words first, then its base, then what was spoken of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parentis.claims.agreeing import possible_bases
from parentis.claims.claim import Claim, Kind, Tie
from parentis.claims.clauses import close_to, without_window
from parentis.claims.dating import Dated
from parentis.claims.kinds import Sort
from parentis.claims.naming import is_near
from parentis.claims.quantities import Quantity
from parentis.claims.read import Read
from parentis.claims.tying import Around, Found, denied, fits, says_twelve, tie_of
from parentis.indicators.catalogue import INDICATORS, MEASURES, measure

# How many months a quarter has.
QUARTER = 3

LEVELS = (Kind.LEVEL, Kind.EXTREME)
_OF_A_TARGET = (Kind.TARGET, Kind.TARGET_DISTANCE, Kind.TARGET_CASES, Kind.TARGET_GAP)


class Attachment:
    """One sentence's quantities being tied to measures; `ties` are those of the quantities before."""

    def __init__(self, here: Read, sorts: Sequence[Sort], dates: Sequence[Dated], ties: list[Tie]) -> None:
        self.here = here
        self.sorts = sorts
        self.dates = dates
        self.ties = ties
        self.named_outright = False

    def tie(self, place: int, before: Claim | None) -> tuple[Tie, bool]:
        """The measure of a quantity, and whether it is of those who are not so.

        Its own words come first, then the base that its parts give, then what was spoken of before it in the
        sentence, in the sentences before it and in the paragraph, then its place, then the sentence's other words.
        """
        here, kind = self.here, self.sorts[place].kind
        asked, clause, rolling = self._asked(place), self._clause(place), self._is_rolling(place)
        own = tie_of(Around(clause, here.place, rolling), asked)
        self.named_outright = own.by_name and own.tie.tied
        if here.place.narrative:
            own = tie_of(Around(close_to(here.text, here.quantities[place]), here.place), asked)
            return (own.tie, denied(own.tie, clause, here.place)) if own.by_name else (_only_candidates(own.tie), False)
        of_what_was_spoken = kind in _OF_A_TARGET and here.told.topic.tied and not own.by_name
        if own.named and own.tie.tied and not of_what_was_spoken:
            tie = self._part_by_base(place, own.tie) or own.tie
            return tie, denied(tie, clause, here.place)
        for spoken_of in (before.tie if before else Tie(), Tie() if own.named else here.told.topic):
            if asked is not None and self._shares_base(place, spoken_of):
                return spoken_of, False
        if asked is not None and (by_base := self._by_base(place, own.tie)):
            return by_base, False
        if (akin := self._of_the_topic(clause, asked, rolling)) is not None:
            return akin, denied(akin, clause, here.place)
        if self._is_beside_the_untied(place):
            return Tie(candidates=self.ties[-1].candidates), False
        return self._spoken_of(place, before, asked) or self._by_its_place(own.tie, asked)

    def _asked(self, place: int) -> Quantity | None:
        """The form that the measure's figure has to have; None where any will do.

        Points are of a percentage or of a score; any other change has no form at all.
        """
        quantity, kind = self.here.quantities[place], self.sorts[place].kind
        formless = kind not in (*LEVELS, Kind.SUSTAINED)
        return None if formless and (quantity.percent is None or quantity.points or quantity.relative) else quantity

    def _clause(self, place: int) -> str:
        """A quantity's own words; those of a quarter say so."""
        clause = self.here.clauses[place]
        clause = clause if self.sorts[place].kind is Kind.LEVEL else without_window(clause)
        mention = self.dates[place].mention
        return f"{clause} in the quarter" if mention is not None and mention.span == QUARTER else clause

    def _is_rolling(self, place: int) -> bool:
        """Whether what was spoken of before it, its bracket or its sentence's head is of twelve months."""
        goes_on = not self.here.mentions and self.here.told.topic.measure.endswith("-12m")
        return goes_on or self._bracket_of_twelve(place) or self._under_twelve(place)

    def _spoken_of(self, place: int, before: Claim | None, asked: Quantity | None) -> tuple[Tie, bool] | None:
        """What the sentence, the sentences without a figure before it, or the paragraph spoke of."""
        here, kind = self.here, self.sorts[place].kind
        spoken = tie_of(Around(here.told.pending, here.place), asked) if here.told.pending else Found(Tie())
        for each in (before.tie if before else Tie(), spoken.tie if spoken.named else Tie(), here.told.topic):
            of_sentence = before is not None and each == before.tie
            # A count can change by so many per cent.
            by_percent = kind is Kind.DIFFERENCE and of_sentence
            if each.tied and (asked is None or by_percent or fits(measure(*each.key), asked)):
                return each, bool(of_sentence and before and before.denied)
        return None

    def _by_its_place(self, own: Tie, asked: Quantity | None) -> tuple[Tie, bool]:
        """Its code, the sentence's other words, or that nothing else of its section has such a figure."""
        here = self.here
        if own.tied and here.place.codes:
            return own, False
        whole = tie_of(Around(here.text, here.place), asked)
        if whole.tie.tied and whole.named:
            return whole.tie, denied(whole.tie, here.text, here.place)
        if asked is not None and (only := self._only_one_of_its_form(asked)) is not None:
            return only, False
        return _only_candidates(own), False

    def _only_one_of_its_form(self, quantity: Quantity) -> Tie | None:
        """The one measure of its indicator or section that can have a percentage or a decimal as its figure."""
        place = self.here.place
        if (quantity.percent is None and not quantity.main.decimals) or not (place.codes or place.section):
            return None
        near = [(each.code, each.measure) for each in MEASURES if is_near(each.code, place)]
        found = [key for key in near if fits(measure(*key), quantity)]
        return Tie(*found[0]) if len(found) == 1 else None

    def _bracket_of_twelve(self, place: int) -> bool:
        """Whether a figure is in brackets behind one of twelve months: `90 over the rolling year (16 in-house)`."""
        text, start = self.here.text, self.here.quantities[place].start
        opened = text.rfind("(", 0, start)
        return opened > 0 and ")" not in text[opened:start] and says_twelve(text[max(opened - 60, 0) : opened])

    def _under_twelve(self, place: int) -> bool:
        """Whether the sentence's head speaks of twelve months: `In the 12 months to June: in-house 18, others 74`."""
        head, colon, _ = self.here.text.partition(":")
        return bool(colon) and len(head) < self.here.quantities[place].start and says_twelve(head)

    def _shares_base(self, place: int, tie: Tie) -> bool:
        """Whether the base that its parts give is that of the measure spoken of before it."""
        here, quantity = self.here, self.here.quantities[place]
        possible = _bases_given(quantity)
        if here.bases is None or possible is None or not tie.tied or not fits(measure(*tie.key), quantity):
            return False
        mention = self.dates[place].mention
        base = here.bases(tie.key, mention.last if mention else str(here.report))
        return base is not None and possible[0] <= base <= possible[1]

    def _part_by_base(self, place: int, tie: Tie) -> Tie | None:
        """`Of the 26 who went missing, 13 did so once`: of those, where the base is the count of what was named."""
        here, base = self.here, self.here.quantities[place].base
        if here.bases is None or base is None:
            return None
        mention = self.dates[place].mention
        month = mention.last if mention else str(here.report)
        if here.bases(tie.key, month) in (None, int(base.value)):
            return None
        others = [(tie.code, each.measure) for each in INDICATORS[tie.code].measures if each.measure != tie.measure]
        found = [key for key in others if here.bases(key, month) == int(base.value)]
        return Tie(*found[0]) if len(found) == 1 else None

    def _of_the_topic(self, clause: str, asked: Quantity | None, rolling: bool) -> Tie | None:
        """Another measure of the indicator spoken of, where no code is given and words tell it from the others."""
        here, topic = self.here, self.here.told.topic
        if here.place.codes or not topic.tied:
            return None
        beneath = replace(here.place, codes=(topic.code,), section=(topic.code[:4],))
        found = tie_of(Around(clause, beneath, rolling), asked)
        return found.tie if found.named and found.tie.code == topic.code else None

    def _is_beside_the_untied(self, place: int) -> bool:
        """Whether it is compared with the figure before it, and nobody knows what that is of."""
        sort = self.sorts[place]
        return bool(self.ties) and not self.ties[-1].tied and (sort.is_reference or sort.kind is Kind.AVERAGE)

    def _by_base(self, place: int, tie: Tie) -> Tie | None:
        """The one of the measures in question whose base a quantity gives; None where none is, or several are.

        In question are those of the indicator it stands under; without one, those that the words leave open.
        """
        here, quantity = self.here, self.here.quantities[place]
        if here.bases is None or (possible := _bases_given(quantity)) is None:
            return None
        mention = self.dates[place].mention
        month = mention.last if mention else str(here.report)
        under = tuple((code, each.measure) for code in here.place.codes for each in INDICATORS[code].measures)
        fitting = {}
        for key in under or tie.candidates:
            base = here.bases(key, month) if fits(measure(*key), quantity) else None
            fitting[key] = base is not None and possible[0] <= base <= possible[1]
        found = [key for key, fit in fitting.items() if fit]
        if len(found) != 1 or (tie.tied and fitting.get(tie.key, False)):
            return None
        return Tie(*found[0])


def _bases_given(quantity: Quantity) -> tuple[int, int] | None:
    """The bases that a quantity leaves possible, where its parts tell enough to tell measures apart."""
    if quantity.base is not None:
        return int(quantity.base.value), int(quantity.base.value)
    if quantity.percent is None or quantity.count is None or quantity.count.value == 0:
        return None
    return possible_bases(quantity.count, quantity.percent)


def _only_candidates(tie: Tie) -> Tie:
    return Tie(candidates=(tie.key,)) if tie.tied else tie
