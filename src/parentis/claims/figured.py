"""The claims of a sentence that have a figure: what sort each is, of which measure, of which months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from parentis.claims.attaching import Attachment
from parentis.claims.claim import Claim, Kind, Tie
from parentis.claims.dating import Dated, dates_of
from parentis.claims.directions import EITHER, direction_of, is_of_merit
from parentis.claims.kinds import Sort, Spot, says_average_of_months, sort_of
from parentis.claims.months import MonthMention
from parentis.claims.quantities import Hedge, Quantity
from parentis.claims.read import Read
from parentis.claims.tying import has_twin, says_not
from parentis.indicators.catalogue import measure
from parentis.period import Month

HALF = 50
"""Per cent: those excepted are fewer than the rest."""

MONTHS_OF_YEAR = 12

# A month this near its figure is told with it.
NEAR = 14

# What stands behind a clause's end is of another.
_ENDS_CLAUSE = re.compile(r";|,\s+(?:and|but|while|whilst|whereas)\b", re.IGNORECASE)

# As far from a change as this may stand what it is measured from.
ANCHOR_WITHIN = 60

LEVELS = (Kind.LEVEL, Kind.EXTREME)
# In a list every figure is of what its first is of: `31.1 and 30.5`.
_LISTED = re.compile(r"\s*(?:,|and|&|to|or|-)\s*")
_BY = re.compile(r"\bby\s+(?:the\s+end\s+of\s+)?$", re.IGNORECASE)
_ALL_BUT = re.compile(
    r"\b(?:all|every\s+\w+|everyone)\b[^.;,]{0,60}?\b(?:but|except|bar|apart\s+from)\s+(?:for\s+)?$", re.IGNORECASE
)
_DO_NOT = re.compile(
    r"\s*(?:of\s+them\s+|(?:[\w'-]+\s+){0,3}?(?:child|young|pupil|care|people|leaver|review|visit)\w*\s+(?:people\s+|leavers\s+)?)?"
    r"(?:still\s+)?(?:do|did|does|have|had|has|were|was|are|is|could)\s*(?:not|n't)\b"
    r"|\s*(?:of\s+them\s+)?without\b|[^,;.:]{0,60}?\b(?:had|have|has)\s+(?:no|none)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\s+(?:the\s+(?:end|start|beginning)\s+of\s+)?$", re.IGNORECASE)
_MEASURED_FROM = re.compile(
    r"[^\d.;,]{0,45}?\b(?:on|since|from|than(?:\s+(?:in|at))?|compared\s+(?:to|with)|against)\s+(?:the\s+end\s+of\s+)?",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+(?:just\s+|about\s+|around\s+)?$", re.IGNORECASE)
_WENT_FROM = re.compile(
    rf"\b(?P<way>{EITHER})\s+(?:(?:slightly|sharply|again|back|steadily|further|a\s+little|only|just)\s+)?from\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_TO = re.compile(r"[^;.]{0,40}?\bto\s+(?:just\s+|about\s+|around\s+)?", re.IGNORECASE)
# "The other two", after a figure of some of them.
_THE_REST = re.compile(r"\bthe\s+(?:other|remaining)\s+$", re.IGNORECASE)
_TIMELY = re.compile(r"\b(?:on time|within|timescale|up to date|in the last|in line with)\b", re.IGNORECASE)
_LATE = re.compile(
    r"\s*(?:[\w-]+\s+){0,2}?(?:(?:were|was|are|is)\s+)?(?:held\s+|completed\s+|done\s+)?"
    r"(?:late|overdue|missed|not\s+on\s+time|out\s+of\s+(?:time|timescales?|date)|outside(?:\s+(?:of\s+)?(?:time|timescales?))?(?!\s+(?:the|our|of)\b))\b",
    re.IGNORECASE,
)
# "A total of 24 since March": of those months together.
_TOTAL = re.compile(r"\b(?:total(?:s|ling|led)?|altogether|combined|in\s+all)(?:\s+of)?\s*$", re.IGNORECASE)
_IN_TWELVE = re.compile(
    r"\b(?:in|over|for|during|across)\s+the\s+(?:last\s+|past\s+|whole\s+)?(?:12|twelve)\s+months\b|\b(?:in|over)\s+the\s+year\s+to\b",
    re.IGNORECASE,
)
_TEAM = re.compile(r"\bteams?\b", re.IGNORECASE)
_COMES_AND_GOES = re.compile(
    r"\b(?:added|no\s+longer\s+counts?|(?:dropped|fell|drops|falls)\s+out|came\s+in|went\s+out)\b", re.IGNORECASE
)
# "Down by 22 from 35 in May and by 25 from 38"
_AND_BY = re.compile(r"\band\s+(?:by|of)\s+$", re.IGNORECASE)


class Figured:
    """One sentence's quantities being made claims."""

    def __init__(self, here: Read) -> None:
        self.here = here
        self.ties: list[Tie] = []
        self.teams: list[str] = []
        self.sorts = self._sorts()
        self.dates = self._dates()
        self.attachment = Attachment(here, self.sorts, self.dates, self.ties)
        self.years = dates_of(here.text, here.quantities, [each for each in here.mentions if "/" in each.last])

    def _dates(self) -> tuple[Dated, ...]:
        """The month of each; what a figure came from over several months is of none of them."""
        here = self.here
        found = dates_of(here.text, here.quantities, [each for each in here.mentions if "/" not in each.last])
        over = [
            sort.is_reference and each.mention is not None and self._is_before_from(each.mention, what)
            for sort, each, what in zip(self.sorts, found, here.quantities, strict=True)
        ]
        return tuple(Dated(None) if came_from else each for came_from, each in zip(over, found, strict=True))

    def _is_before_from(self, mention: MonthMention, quantity: Quantity) -> bool:
        """`At month end, down from 15`: what it came from is of another month than the one before."""
        led = self.here.text[mention.end : quantity.start] if mention.end <= quantity.start else ""
        went = _FROM.search(led) and not re.fullmatch(r"\s*,?\s*from\s+(?:\w+\s+)?", led, re.IGNORECASE)
        return bool(went) or (mention.span > 1 and bool(led))

    def claims(self) -> list[Claim]:
        """A claim for each quantity, in their order."""
        return self._with_ways(_bases_told_apart(list(self._claims()), self.here.text))

    def _with_ways(self, claims: list[Claim]) -> list[Claim]:
        """`52.3%, up from 54.2%`; `improved from 41% to 94%`: which way what came from the one went to the other."""
        for place, claim in enumerate(claims):
            quantity = claim.quantity
            led = _WENT_FROM.search(self.here.text[: quantity.start]) if quantity else None
            if led is None or quantity is None or claim.kind not in (*LEVELS, Kind.EARLIER) or not claim.tie.tied:
                continue
            others = [claims[each] for each in (place + 1, place - 1) if 0 <= each < len(claims)]
            for other in others:
                if other.quantity is None:
                    continue
                between = self.here.text[quantity.end : max(other.quantity.start, quantity.end)]
                is_before = 0 <= quantity.start - other.quantity.end < ANCHOR_WITHIN
                if claim.dated and other.month <= claim.month:
                    continue
                if (
                    (is_before or _TO.fullmatch(between))
                    and other.kind in LEVELS
                    and other.tie == claim.tie
                    and other.denied == claim.denied
                ):
                    way = direction_of(led["way"])
                    way = -way if is_of_merit(led["way"]) and measure(*claim.tie.key).better == "low" else way
                    claims[place] = replace(claim, went=way, to=other.month)
                    break
        return claims

    def _claims(self) -> Iterator[Claim]:
        before: Claim | None = None
        for place in range(len(self.here.quantities)):
            tie, is_denied = self.attachment.tie(place, before)
            is_denied = is_denied or self._is_of_the_rest(place, tie) or self._is_late(place, tie)
            spoken_of, tie = tie, _of_the_month(tie, self.here)
            if is_rest := bool(_THE_REST.search(self.here.text[: self.here.quantities[place].start])):
                tie, is_denied = (before.tie if before else Tie()), True
            self.ties.append(tie)
            sure = (self.attachment.named_outright or tie.code in self.here.place.codes) and not is_rest
            claim = _all_but(self._claim(place, tie), is_denied)
            claim = replace(claim, denied=is_denied, sure=sure)
            if is_rest and not (tie.tied and before and before.kind in LEVELS and claim.kind in LEVELS):
                continue
            if tie.tied and not self.here.told.topic.tied:
                self.here.told.topic = tie
            if (
                claim.kind in LEVELS
                and tie.tied
                and tie == spoken_of
                and not (self.sorts[place].is_reference and self._is_subject(tie))
            ):
                self.here.told.spoken_of(claim, self.here.report)
            before = claim if tie.tied else before
            yield claim

    def _is_subject(self, tie: Tie) -> bool:
        """Whether the last figure told was of a measure: then what it came from is not what is spoken of next."""
        latest = self.here.told.latest
        return latest is not None and latest.tie == tie

    def _is_of_the_rest(self, place: int, tie: Tie) -> bool:
        """`All but four`, `23 do not`: of those of whom it is not so."""
        quantity, text = self.here.quantities[place], self.here.text
        following = text[quantity.end : self._next_start(place)]
        if _ALL_BUT.search(text[: quantity.start]):
            return True
        # "Not placed at home" may be what the measure is of.
        return bool(_DO_NOT.match(following)) and not says_not(tie, self.here.clauses[place], self.here.place)

    def _is_late(self, place: int, tie: Tie) -> bool:
        """`Eight were late`, of what is to be done on time."""
        quantity, here = self.here.quantities[place], self.here
        if not tie.tied or (quantity.percent is not None and quantity.in_words):
            return False
        return bool(_TIMELY.search(measure(*tie.key).title) and _LATE.match(here.text[quantity.end :]))

    # --- what sort of claim -----------------------------------------------------------------------------------------

    def _sorts(self) -> tuple[Sort, ...]:
        found: list[Sort] = []
        for place, quantity in enumerate(self.here.quantities):
            between = self._between(place)
            if found and found[-1].kind is Kind.ELSEWHERE and _LISTED.fullmatch(between):
                found.append(found[-1])
                continue
            goes_on = _AND_BY.search(between) or (
                re.fullmatch(r"\s*(?:on\s+\x01+\s*)?(?:,|and)\s+", between)
                and found[-1:]
                and found[-1].kind is Kind.DIFFERENCE
                and re.match(r"\s*(?:on|since)\s+\x01", self.here.hidden[quantity.end :])
            )
            if goes_on and (change := _last_change(found)) is not None:
                found.append(change)
                continue
            hidden = self.here.hidden
            behind = hidden[quantity.end : self._next_start(place)] + self._peek(place)
            found.append(sort_of(Spot(between, quantity, behind, self.here.text, hidden[: quantity.start])))
        return tuple(found)

    def _settled(self, place: int, tie: Tie) -> Sort:
        """The sort, now that the measure is known: the average of a measure that is one itself is its figure."""
        sort = self.sorts[place]
        is_one = sort.kind is Kind.AVERAGE and tie.tied and measure(*tie.key).kind == "average"
        compared = sort.is_reference or self._is_alone_in_brackets(place)
        if sort.kind is Kind.LEVEL and compared and self._is_undated(place, tie):
            return replace(sort, kind=Kind.EARLIER)
        if sort.merit and tie.tied and measure(*tie.key).better == "low":
            return replace(sort, direction=-sort.direction)
        if is_one and not says_average_of_months(self.here.hidden[: self.here.quantities[place].start]):
            return Sort(Kind.LEVEL)
        return sort

    def _is_undated(self, place: int, tie: Tie) -> bool:
        """Whether no month is told of what a figure is compared with, after one of the same measure."""
        if not tie.tied:
            return False
        by_year = measure(*tie.key).period == "year" and self.years[place].mention
        if by_year or self.dates[place].mention is not None:
            return False
        if any(name in self.here.text for name in self.here.teams):
            return False  # "95.9%, against 92.7% in all": a team beside the whole
        if place and len(self.ties) >= place and self.ties[place - 1] == tie:
            return True
        following = place + 1 < len(self.here.quantities)
        return bool(following and _FROM.search(self._between(place)) and _TO.fullmatch(self._between(place + 1)))

    def _is_alone_in_brackets(self, place: int) -> bool:
        """`96 days (93)`: what it was before."""
        quantity, text = self.here.quantities[place], self.here.text
        closed = re.match(r"\s*%?\s*\)", text[quantity.end :])
        opened = re.search(r"\(\s*$", text[: quantity.start])
        counts = quantity.count is not None and quantity.percent is None and quantity.base is None
        return bool(opened and closed and counts and place) and self.here.quantities[place - 1].percent is None

    def _between(self, place: int) -> str:
        """What stands between the quantity before and this one: it is said of this one."""
        start = self.here.quantities[place - 1].end if place else 0
        return self.here.hidden[start : self.here.quantities[place].start]

    def _next_start(self, place: int) -> int:
        end = self.here.quantities[place].end
        following = self.here.quantities[place + 1 : place + 2]
        return max(following[0].start if following else len(self.here.text), end)

    def _peek(self, place: int) -> str:
        """The next figure and some words behind it: `2.2% above the 10% target`."""
        following = self.here.quantities[place + 1 : place + 2]
        return self.here.hidden[following[0].start : following[0].end + 25] if following else ""

    # --- of which months --------------------------------------------------------------------------------------------

    def _claim(self, place: int, tie: Tie) -> Claim:
        here, quantity, sort = self.here, self.here.quantities[place], self._settled(place, tie)
        mention, reference, anchor = self.dates[place].mention, None, None
        if sort.hedge is not None:
            quantity = replace(quantity, hedge=sort.hedge)
        if sort.kind is Kind.LEVEL and mention is not None and mention.is_week:
            sort = replace(sort, kind=Kind.NOT_HELD)
        if sort.kind is Kind.LEVEL and self._is_next_milestone(place, mention):
            sort = replace(sort, kind=Kind.TARGET)
        if sort.kind is Kind.DIFFERENCE:
            reference, anchor = self._compared_with(place)
            mention = self._subject_date(place, anchor)
        if sort.kind is Kind.TARGET_DISTANCE and mention in self._anchors_before(place):
            mention = None
        months = self._months(mention, tie, place)
        first = "" if sort.kind is not Kind.LEVEL else self._first(place, mention)
        if first and (of_it := self._of_the_span(place, mention)):
            months, first = (of_it,), ""
        if sort.kind is Kind.DIFFERENCE and mention is None and here.points_back and here.subject and not here.is_now:
            months = here.subject.months[-1:]
        since = anchor.last if anchor else ""
        if sort.kind in (Kind.SUSTAINED, Kind.EXTREME):
            found = next((m for m in here.mentions if re.search(r"\bsince\s+$", here.text[: m.start])), None)
            since = found.months[0] if found else ""
            if sort.kind is Kind.SUSTAINED:
                months, mention = (str(here.report),), None
        compared = bool(since) if sort.kind is Kind.DIFFERENCE else not (sort.kind is Kind.TARGET and sort.is_reference)
        return Claim(
            self._text(quantity, mention), here.line(quantity.start), here.number, sort.kind, quantity, tie, months,
            mention is not None, sort.direction, since, reference, compared,
            as_improvement=here.place.improvement and not here.place.narrative,
            first=first, start=here.sentence.start + quantity.start, whose=sort.whose, team=self._team(place),
        )  # fmt: skip

    def _is_next_milestone(self, place: int, mention: MonthMention | None) -> bool:
        """`85% by September and 98% by March`: what is to be by a month to come, behind a target, is one too."""
        if not place or mention is None or self.sorts[place - 1].kind is not Kind.TARGET:
            return False
        return mention.last > str(self.here.report) and bool(_BY.search(self.here.text[: mention.start]))

    def _first(self, place: int, mention: MonthMention | None) -> str:
        """The first of the months that a figure is of together: a quarter's, the year's so far, all since one."""
        here, quantity = self.here, self.here.quantities[place]
        if _IN_TWELVE.search(here.clauses[place]) and (mention is None or mention.span == 1):
            return str(Month.parse(mention.last if mention else str(here.report)).less(MONTHS_OF_YEAR - 1))
        if _TOTAL.search(here.text[: quantity.start]) and (since := here.leading("since")) is not None:
            return since.months[0] if 0 <= since.start - quantity.end < ANCHOR_WITHIN else ""
        return mention.first if mention is not None and mention.span > 1 else ""

    def _of_the_span(self, place: int, mention: MonthMention | None) -> str:
        """Of `Q1: 80 (26, 36 and 18)` the month that one in brackets is of: as many as the quarter has months."""
        here, quantity = self.here, self.here.quantities[place]
        opened = here.hidden.rfind("(", 0, quantity.start)
        closed = here.hidden.find(")", opened)
        if mention is None or mention.span == 1 or opened < mention.end or not opened < quantity.start < closed:
            return ""
        inside = [each for each in here.quantities if opened < each.start < closed]
        if len(inside) != mention.span:
            return ""
        return str(Month.parse(mention.first).plus(inside.index(quantity)))

    def _team(self, place: int) -> str:
        """The team a quantity is of: named between the one before it and it, or at once behind it.

        What a list goes on with is of the same.
        """
        start = self.here.quantities[place - 1].end if place else 0
        listed = place and _LISTED.fullmatch(self.here.hidden[start : self.here.quantities[place].start])
        self.teams.append(self._team_named(place) or (self.teams[-1] if listed else ""))
        return self.teams[-1]

    def _team_named(self, place: int) -> str:
        here, quantity = self.here, self.here.quantities[place]
        start = here.quantities[place - 1].end if place else 0
        before, after = here.text[start : quantity.start], here.text[quantity.end :]
        for name in here.teams:
            if name not in here.text or not (any(each.isdigit() for each in name) or _TEAM.search(here.text)):
                continue
            behind = re.compile(rf"\s*(?:in|for|by|of)\s+(?:the\s+)?{re.escape(name)}")
            # At once behind a figure it is that one's, and not the next one's too.
            others = behind.match(before) if place else None
            if name in before[others.end() if others else 0 :] or behind.match(after):
                return name
        return ""

    def _compared_with(self, place: int) -> tuple[Quantity | None, MonthMention | None]:
        """What a change is measured from: the month named after it, with the figure given for that month."""
        here, quantity = self.here, self.here.quantities[place]
        following = here.quantities[place + 1] if place + 1 < len(here.quantities) else None
        for each in here.mentions:
            if following is None:
                break
            # "Down 4 on May, up 19 on April": what follows at once, and not what the next one is of.
            at_once = _MEASURED_FROM.fullmatch(here.text[quantity.end : max(each.start, quantity.end)])
            if at_once and quantity.end <= each.start < following.start and "/" not in each.last:
                return (following if self.dates[place + 1].mention == each else None), each
        if following and self.sorts[place + 1].kind is Kind.DIFFERENCE:
            following = None
        if following and (dated := self.dates[place + 1].mention) and following.start - quantity.end < ANCHOR_WITHIN:
            return following, dated
        for each in here.mentions:
            near = 0 <= each.start - quantity.end < ANCHOR_WITHIN and "/" not in each.last
            near = near and not _ENDS_CLAUSE.search(here.text[quantity.end : each.start])
            if near and not re.search(r"(?<!than )\bin\s+$", here.text[quantity.end : each.start]):
                return None, each
        return None, None

    def _subject_date(self, place: int, anchor: MonthMention | None) -> MonthMention | None:
        """The month a change leads to: that of the figure before it in the sentence, else of the sentence's opening.

        What an earlier change was measured from is neither.
        """
        anchors = [*self._anchors_before(place), anchor]
        for earlier in reversed(range(place)):
            mention = self.dates[earlier].mention
            if mention and mention not in anchors and not self.sorts[earlier].is_reference:
                return mention
        start = self.here.quantities[place].start
        references = [self.dates[each].mention for each in range(place) if self.sorts[each].is_reference]
        others = [m for m in self.here.mentions if m.end <= start and m not in anchors and m not in references]
        before = [m for m in others if "/" not in m.last and not _SINCE.search(self.here.text[: m.start])]
        return before[-1] if before else None

    def _anchors_before(self, place: int) -> list[MonthMention | None]:
        """What the changes told before it are measured from."""
        return [self._compared_with(each)[1] for each in range(place) if self.sorts[each].kind is Kind.DIFFERENCE]

    def _months(self, mention: MonthMention | None, tie: Tie, place: int) -> tuple[str, ...]:
        start, report = self.here.quantities[place].start, self.here.report
        years = [m for m in self.here.mentions if "/" in m.last]
        nearest = min(years, key=lambda each: abs(each.start - start), default=None)
        if tie.tied and measure(*tie.key).period == "year":
            last = report.year - (1 if report.number < 9 else 0)
            named = self.years[place].mention or nearest
            if mention is not None and mention.months == (str(report.less(12)),):
                # "The year before" is that of the academic year spoken of.
                return (_year(int(named.last[:4]) if named else last - 1),)
            return named.months if named else (_year(last),)
        if mention is None and nearest is not None:
            return nearest.months
        return mention.months if mention else (str(report),)

    def _text(self, quantity: Quantity, mention: MonthMention | None) -> str:
        text, start, end = self.here.text, quantity.start, quantity.end
        if mention is not None and 0 <= mention.start - end <= NEAR:
            end = mention.end
        elif mention is not None and 0 <= start - mention.end <= NEAR:
            start = mention.start
        if quantity.hedge is not Hedge.EXACT:
            start = text.rfind(" ", 0, max(start - 1, 0)) + 1
        return text[start:end].strip()


def _all_but(claim: Claim, is_denied: bool) -> Claim:
    """`All but seven were on time (96.5%)`: the percentage is of those who were."""
    quantity = claim.quantity
    if not is_denied or quantity is None or quantity.percent is None or quantity.count is None or quantity.base:
        return claim
    return claim if quantity.percent.value < HALF else replace(claim, quantity=replace(quantity, percent=None))


def _of_the_month(tie: Tie, here: Read) -> Tie:
    """`June added 1; June of last year, which had 3, no longer counts`: months of a rolling figure, each by itself."""
    if not tie.measure.endswith("-12m") or not _COMES_AND_GOES.search(here.text):
        return tie
    if has_twin(measure(*tie.key)):
        return Tie(tie.code, tie.measure.removesuffix("-12m"))
    return Tie(candidates=(tie.key,))


def _last_change(sorts: list[Sort]) -> Sort | None:
    return next((each for each in reversed(sorts) if each.kind is Kind.DIFFERENCE), None)


def _year(ends_in: int) -> str:
    """The academic year that ends in a year."""
    return f"{ends_in - 1}/{ends_in % 100:02d}"


def _bases_told_apart(claims: list[Claim], text: str) -> list[Claim]:
    """Of `482 pupils with 3.9% (19) part-time` the first number is the base of the second."""
    for place, (one, two) in enumerate(pairwise(claims)):
        first, second = one.quantity, two.quantity
        if one.kind is not Kind.LEVEL or first is None or second is None or second.percent is None or not two.tie.tied:
            continue
        counts_alone = first.count is not None and first.percent is None and first.base is None and first.rate is None
        of_it = re.search(
            r"\b(?:(?<!compared )with|of\s+(?:whom|which|these|them|those))\b", text[first.end : second.start]
        )
        # "120 of those score" is a number of them, and not what they are.
        of_it = of_it if of_it and of_it.start() > 1 else None
        if counts_alone and of_it and (not one.tie.tied or one.tie == two.tie):
            claims[place] = replace(one, quantity=replace(first, count=None, base=first.count), tie=two.tie)
    return claims
