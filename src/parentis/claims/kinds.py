"""What sort of claim a quantity makes, by the words before and after it: the first rule that holds decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from parentis.claims.claim import Kind
from parentis.claims.directions import EITHER, direction_of, is_of_merit, last_direction
from parentis.claims.quantities import Hedge, Quantity


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a quantity stands; months are \\x01 and numbers that are no figures \\x02 in all of its words.

    before: the words between the quantity before it and it; `whole_before` is the sentence up to it
    after:  the words behind it, with the next figure and a little more
    """

    before: str
    quantity: Quantity
    after: str
    sentence: str
    whole_before: str


@dataclass(frozen=True, slots=True)
class Sort:
    """The kind of a quantity's claim and its direction; `is_reference` marks one that another is compared with.

    `whose` has the words that make it somebody else's; `merit` says that the direction is for better or worse, and so
    up or down as the measure has it; `hedge` is how nearly a figure is claimed where that is told by a range.
    """

    kind: Kind
    direction: int = 0
    is_reference: bool = False
    whose: str = ""
    merit: bool = False
    hedge: Hedge | None = None


def sort_of(spot: Spot) -> Sort:
    """The sort of claim that a quantity makes."""
    for rule in _RULES:
        if (found := rule(spot)) is not None:
            return found
    return Sort(Kind.LEVEL, is_reference=bool(_REFERENCE.search(spot.before)))


# --- targets --------------------------------------------------------------------------------------------------------

_TARGET = r"(?:targets?|success\s+measures?|milestones?|goals?|ambitions?|thresholds?)"
_TARGET_BEFORE = re.compile(
    rf"\b(?:{_TARGET}|measure)\b(?:\s+(?:of|is|was|at|to|level|set|rate|for)|\s*[:=(\x01]|\s\w+\x01*)*\s*$",
    re.IGNORECASE,
)
_TARGET_SENTENCE = re.compile(r"success\s+measures?", re.IGNORECASE)
_NEXT_TARGET = re.compile(r"\bthe\s+next\s+(?:one\s+)?is\s+(?:for\s+)?$", re.IGNORECASE)
_PLEDGED = (
    r"(?:that\s+)?(?:we|they)\s+(?:have\s+|had\s+)?(?:promised|pledged|set\s+(?:ourselves|themselves)|aim(?:ed)?\s+for)"
)
_TARGET_AFTER = re.compile(rf"^[\s)]*(?:(?:\w+\s+){{0,1}}{_TARGET}|{_PLEDGED})\b", re.IGNORECASE)
_AGAINST_TARGET = re.compile(rf"\b{_TARGET}\b|\b{_PLEDGED}\b|\bthe\s+plan\s+(?:says|asks|wants|aims)\b", re.IGNORECASE)
_IN_LINE_WITH = re.compile(r"\bin\s+line\s+with\b[^.;]*\(\s*$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:just\s+|about\s+)?$", re.IGNORECASE)
_NEEDED = re.compile(
    r"\b(?:need|needs|needed|require[sd]?|have\s+to|must)\b.*"
    r"\b(?:reduce|increase|fall|rise|bring|drop|get|cut|raise)\b.*\bto\s+$",
    re.IGNORECASE,
)
_WOULD_MEET = re.compile(
    r"^\s*(?P<side>fewer|more|less)\s+(?:[\w-]+\s+){0,6}?(?:would|will|to)\s+(?:have\s+)?(?:meet|met|reach)\b",
    re.IGNORECASE,
)


# "Remains below target: 410 of 662"
_SIDE_OF_TARGET = re.compile(
    rf"\b(?:below|above|under|over|off|behind|short\s+of|on|at)\s+(?:the\s+|our\s+)?{_TARGET}\s*[:;,-]\s*$",
    re.IGNORECASE,
)
_MUST = r"need|needs|needed|require[sd]?|have\s+to|has\s+to|must"
_REACHED = re.compile(
    rf"\b(?:{_MUST}|in\s+order)\b[^.;]*"
    r"\bto\s+(?:reach|meet|hit|get\s+to)\s+$",
    re.IGNORECASE,
)


def _in_line_with_target(spot: Spot) -> Sort | None:
    return Sort(Kind.TARGET) if _IN_LINE_WITH.search(spot.before) else None


_ANOTHER = re.compile(
    rf"\b(?:{_MUST})\b(?:[^.;]|\.(?=\d)){{0,40}}?"
    r"\b(?:another|a\s+further|an\s+additional)\s+$",
    re.IGNORECASE,
)
_TO_REACH = re.compile(r"\bto\s+(?:reach|meet|hit|get\s+to|achieve)\b", re.IGNORECASE)


def _cases_to_target(spot: Spot) -> Sort | None:
    if _ANOTHER.search(spot.whole_before) and _TO_REACH.search(spot.after):
        return Sort(Kind.TARGET_GAP)
    if gap := _WOULD_MEET.match(spot.after):
        return Sort(Kind.TARGET_CASES, direction_of(gap["side"]))
    return Sort(Kind.TARGET_CASES) if _NEEDED.search(spot.whole_before) else None


def _target(spot: Spot) -> Sort | None:
    if _SIDE_OF_TARGET.search(spot.before):
        return None
    stated = _TARGET_BEFORE.search(spot.before) or _TARGET_AFTER.match(spot.after)
    stated = stated or _REACHED.search(spot.whole_before)
    if stated or _TARGET_SENTENCE.search(spot.sentence) or _NEXT_TARGET.search(spot.before):
        return Sort(Kind.TARGET, is_reference=bool(_FROM.search(spot.before)))
    return None


# --- somebody else's ------------------------------------------------------------------------------------------------

_ELSEWHERE = re.compile(
    r"(?:\b(?:(?i:England|national(?:ly)?|regional(?:ly)?(?!\s+(?:adoption\s+)?agency)|statistical\s+neighbours?|neighbours|comparators?|Yorkshire|"
    r"Y&H|Wales|Scotland|rank(?:ed|ing)?|quartile|LAIT|CIPFA)|SNs?|[Tt]eams?\s+(?:[A-Z]|\x02))(?!\w)[^,;.]{0,45}"
    r"|[\u2190-\u2195]\s*[-+]?)$"
)
WHOSE_BEFORE = 24
# "60 for England and 80.8 among our statistical neighbours"
_AMONG = re.compile(
    r"^\s*(?:per\s+\S+\s+)?(?:for|in|across|among|amongst)\s+(?:our\s+|all\s+)?"
    r"(?:England|the\s+region|(?:statistical\s+)?neighbours)\b",
    re.IGNORECASE,
)

_ELSEWHERE_AFTER = re.compile(
    r"^[\s)]*(?:for|in|across)\s+(?:England|the\s+region)|^[\s)]*(?:nationally|regionally|national\s+average)",
    re.IGNORECASE,
)


def _elsewhere(spot: Spot) -> Sort | None:
    if at_once := _AMONG.match(spot.after):
        return Sort(Kind.ELSEWHERE, whose=at_once[0])
    if said := _ELSEWHERE.search(spot.before):
        # "The best of our statistical neighbours" is one of them.
        return Sort(Kind.ELSEWHERE, whose=spot.before[max(said.start() - WHOSE_BEFORE, 0) :])
    said = _ELSEWHERE_AFTER.search(spot.after)
    return Sort(Kind.ELSEWHERE, whose=said[0]) if said else None


# --- to come, or as it was known then -------------------------------------------------------------------------------

_NOT_HELD = re.compile(
    r"\b(?:leads\s+to|forecast(?:s|ed)?|projected|projections?|predict(?:s|ed)?|anticipat(?:e|es|ed)|"
    r"expect(?:s|ed)?\s+(?:[\w'-]+\s+){0,4}to)\b(?:[^.;]|\.(?=\d))*$"
    r"|\bwith\s+what\s+was\s+(?:entered|recorded|known)\b(?:[^.;]|\.(?=\d))*$",
    re.IGNORECASE,
)


def _not_held(spot: Spot) -> Sort | None:
    """`It leads to 89.9% (80.6% to 99.2%)`; `with what was entered by each month's end it went from 11.7%`."""
    return Sort(Kind.NOT_HELD) if _NOT_HELD.search(spot.whole_before) else None


# --- of nothing that is counted -------------------------------------------------------------------------------------

_UNCOUNTED = re.compile(
    r"^\s*(?:(?!of|in|on|at|and|or|to|from|than|more|fewer|per|with|for|by|who|were|was|are|is|had|have)[\w'-]+\s+){0,2}?"
    r"(?:requests?|workshops?|meetings?|events?|sessions?|candidates?|(?:job\s+)?offers?|clinics?|nurses?|packs?|calls|courses?|"
    r"applications?|teachers?|assessors?|volunteers?|complaints?|compliments?|surveys?|letters?|e-?mails?|laptops?|"
    r"holidays?|apprenticeships?|internships?|flats?|properties|councillors?|members|trips?|awards?|prizes?|tablets|tickets|"
    r"conferences?|training\s+days?|audits?|inspections?|posts?\s+(?:advertised|filled)|adverts?|leaflets?|posters?|"
    r"places?\s+(?:on|at|left)|questionnaires?\s+sent|pages?|referrals?)\b"
    r"|^\s*(?:(?:of\s+(?:them|us)|people|staff|carers?|young\s+people|children|parents|social\s+workers?|foster\s+carers?|members)\s+)?"
    r"(?:attended|came\s+to|signed\s+up|took\s+part\s+in\s+(?:the|a|our)|turned\s+up|registered\s+for|were\s+trained)\b",
    re.IGNORECASE,
)


def _uncounted(spot: Spot) -> Sort | None:
    """`We held three workshops`, `34 people attended`: no indicator counts them."""
    counts = spot.quantity.count is not None and spot.quantity.percent is None and spot.quantity.rate is None
    return Sort(Kind.UNCOUNTED) if counts and _UNCOUNTED.match(spot.after) else None


# --- changes --------------------------------------------------------------------------------------------------------

_BY = re.compile(
    rf"\b(?:{EITHER}|chang\w*|differen\w*|movement)\s+(?:back\s+|further\s+|again\s+|off\s+)?(?:of|by)\s+"
    r"(?:just\s+|only\s+|about\s+|around\s+|over\s+|more\s+than\s+|nearly\s+|almost\s+|some\s+|a\s+further\s+)?$"
    r"|\b(?:up|down)\s+(?:by\s+)?(?:just\s+|only\s+|about\s+|around\s+|over\s+|more\s+than\s+|nearly\s+|almost\s+|some\s+|a\s+further\s+)?$",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"^[\s)]*(?:percentage\s+)?(?:points?\s+|pp\s+)?(?:(?!than|on|from|the|in|of|to|and|but|was|were)[\w-]+\s+){0,2}?"
    r"(?P<word>lower|higher|fewer|more|less|above|below|better|worse|greater|longer|shorter|down|up|short|(?:over|under)(?!"
    r"\s+(?:the|this|that|a|its|our|last)\s+(?:last\s+|past\s+|same\s+|whole\s+)?(?:\x02|\w*\s*(?:years?|months?|quarters?|weeks?|periods?))\b))\s+"
    r"(?:than|on|from|the|our|it|this|that|target|of\s+the|what|in\s+the|compared|last|its|a\s+year)\b",
    re.IGNORECASE,
)
# "Six fewer children are placed at home than in May": what is compared stands between.
_FEWER_THAN = re.compile(
    r"^\s*(?P<word>fewer|more|less)\s+(?:(?!than\b)[\w'/-]+\s+){1,12}?than\s+"
    r"(?:in|at|on|for|during|the|a|last|this|\x01|\x02)",
    re.IGNORECASE,
)
# "Above it", where a target was spoken of.
_IT = re.compile(r"^[^.;,]{0,40}?\b(?:above|below|over|under|short\s+of)\s+it\b", re.IGNORECASE)
_REFERENCE = re.compile(
    r"\b(?:from|than|against|compared\s+(?:to|with)|on)\s+(?:(?:the|its|a)\s+)?(?:[\w-]+\s+){0,2}?(?:figure\s+)?(?:of\s+)?"
    r"(?:just\s+|only\s+)?$",
    re.IGNORECASE,
)
_SINCE_REFERENCE = re.compile(r"\bsince\s+(?:(?:the\s+)?[\x01]+\s*\(?\s*)?(?:the\s+)?$", re.IGNORECASE)


_SHORT = re.compile(
    r"^[\s)]*(?:percentage\s+)?(?:points?\s+)?(?:short|off|adrift|away|behind)\b(?!\s+(?:sick|work|school))",
    re.IGNORECASE,
)


_NOUN = re.compile(
    r"^\s*(?:percentage\s+)?(?:points?\s+)?"
    r"(?P<word>increase|rise|growth|improvement|reduction|fall|decrease|drop|decline)\b",
    re.IGNORECASE,
)


def _change_named(spot: Spot) -> Sort | None:
    """`A 55% increase`."""
    if spot.quantity.percent is None or not (noun := _NOUN.match(spot.after)):
        return None
    return Sort(Kind.DIFFERENCE, direction_of(noun["word"]))


def _short_of_target(spot: Spot) -> Sort | None:
    """`23 points short`: on the bad side, whichever that is."""
    is_so = _SHORT.match(spot.after) and _AGAINST_TARGET.search(spot.whole_before + spot.after[:80])
    return Sort(Kind.TARGET_DISTANCE) if is_so else None


def _change(spot: Spot) -> Sort | None:
    than = _THAN.match(spot.after) or _FEWER_THAN.match(spot.after)
    by_points = spot.quantity.points and re.search(r"\bby\s+(?:\w+\s+)?$", spot.before, re.IGNORECASE)
    if not than and not _BY.search(spot.before) and not spot.quantity.relative and not by_points:
        return None
    of_it = _IT.match(spot.after) and _AGAINST_TARGET.search(spot.whole_before)
    of_what = _AGAINST_TARGET.search(spot.after[:80] if than else spot.after[:80] + " " + spot.before[-40:])
    if than and _OF_A_MONTH.match(spot.after[than.end() :]):
        of_it = of_what = None  # "two more than in May, and above our target"
    words = than["word"] if than else spot.before
    if spot.quantity.relative and (noun := _SIDE_OF_PART.match(spot.after)):
        words = noun["word"]
    kind = Kind.TARGET_DISTANCE if of_it or of_what else Kind.DIFFERENCE
    return Sort(kind, direction_of(words), merit=is_of_merit(last_direction(words)))


_OF_A_MONTH = re.compile(r"\s*(?:in\s+|at\s+)?(?:the\s+end\s+of\s+)?\x01", re.IGNORECASE)
_SIDE_OF_PART = re.compile(
    r"^\s*(?P<word>more|fewer|less|higher|lower|up|down|increase|rise|reduction|fall|decrease|drop)\b", re.IGNORECASE
)


def _since(spot: Spot) -> Sort | None:
    return Sort(Kind.LEVEL, is_reference=True) if _SINCE_REFERENCE.search(spot.before) else None


# --- over the months ------------------------------------------------------------------------------------------------

_AVERAGE = re.compile(r"\b(?:average|averages|averaged|averaging|mean)\b", re.IGNORECASE)
_AVERAGE_OF_TWELVE = re.compile(
    r"\x02[\s-]*(?:monthly\s+|rolling\s+)?(?:average|mean)\b|\b(?:average|mean)\s+(?:[\w-]+\s+){0,3}?(?:of|over|for|across)\s+(?:the\s+)?(?:last\s+|past\s+)?\x02",
    re.IGNORECASE,
)
_AVERAGE_OF_MONTHS = re.compile(
    r"(?:\x02|\b(?:12|twelve)[\s-]*months?|\bmonthly|\byear(?:ly|'s)?|\bannual|\brolling)[\s-]*(?:rolling\s+)?(?:average|mean)\b",
    re.IGNORECASE,
)
_PERIOD_OF_AVERAGE = re.compile(
    r"\b(?:12|twelve)[\s-]*months?\b|\byear(?:ly|'s)?\b|\bannual\b|\bmonth(?:ly)?\b", re.IGNORECASE
)
_EACH_MONTH = re.compile(r"^[^,;.]{0,60}\b(?:each|every|per|a)\s+month\b", re.IGNORECASE)
_ON_AVERAGE = re.compile(r"^[^,;.]{0,30}\b(?:on average\b|in an average month\b)", re.IGNORECASE)
_EXTREME = re.compile(
    r"\b(?:(?:\x02+|year|annual|record|yearly|all[\s-]time|an?)[\s-]*(?P<noun>high|low|peak)"
    r"(?!\s+(?:number|base|level|share|figure|rate))|(?P<peak>peak(?:ed|ing|s)?|trough)|(?P<most>highest|lowest|maximum|minimum))\b(?P<what>)"
    r"(?:(?!\b(?:while|whilst|whereas|but)\b)[^.;]){0,70}$",
    re.IGNORECASE,
)
# "26 in June, lowest all year, 31 in May"
_OF_ANOTHER = re.compile(r"\w[^,]*,\s*$")
_WHEN_IT_WAS = re.compile(r"\bwhen\s+(?:it|this|that|they|the\s+\w+)\s+(?:was|were|stood\s+at)\s+$", re.IGNORECASE)
_HELD = re.compile(
    r"\b(?:consistently|throughout|every\s+month|each\s+month|sustained|remained|stayed|been|kept)\b", re.IGNORECASE
)
# "Above 80% in each of the twelve months", "below 2% in every month since March"
_EACH_OF_THEM = re.compile(
    r"^[^.;,]{0,20}?\b(?:in|for|throughout)\s+(?:each|every|all)\s+(?:(?:one\s+)?of\s+the\s+)?(?:last\s+)?"
    r"(?:month\s+since|\x02|(?:12|twelve)\b)",
    re.IGNORECASE,
)
_RANGES = r"\b(?:lay|lain|rang(?:ed|es|ing)|var(?:ied|ies|ying)|fluctuat(?:ed|es|ing))\s+(?P<opens>between|from)\s+"
_LOWEST = re.compile(rf"{_RANGES}(?:a\s+low\s+of\s+)?$", re.IGNORECASE)
_HIGHEST = re.compile(rf"{_RANGES}(?:[^.;]|\.(?=\d)){{0,140}}$", re.IGNORECASE)
# "From 5% in May and 5% in June to 20%": what `and` leads to is the other end of a `between` alone.
_RANGE_GOES_ON = {
    opens: re.compile(rf"\b{leads}\s+(?:a\s+high\s+of\s+)?$", re.IGNORECASE)
    for opens, leads in (("between", "and"), ("from", "to"))
}
_UPPER = {"high", "peak", "highest", "maximum"}


def says_average_of_months(before: str) -> bool:
    """Whether words call what follows an average of months outright, and not one of children."""
    return bool(_AVERAGE_OF_MONTHS.search(before))


_LOST = re.compile(r"\b(?:lost|losing|net\s+loss\s+of)\s+(?:just\s+|only\s+)?$", re.IGNORECASE)


def _lost(spot: Spot) -> Sort | None:
    return Sort(Kind.LEVEL, -1) if _LOST.search(spot.before) else None


def _average(spot: Spot) -> Sort | None:
    if _AVERAGE_OF_TWELVE.search(spot.before):
        return Sort(Kind.AVERAGE)
    said = list(_AVERAGE.finditer(spot.before))
    if _EACH_MONTH.match(spot.after) and re.search(r"\bon\s+average,?\s+(?:\w+\s+){0,2}$", spot.before, re.IGNORECASE):
        return Sort(Kind.AVERAGE)
    if not said:
        is_so = _ON_AVERAGE.match(spot.after) and _PERIOD_OF_AVERAGE.search(spot.after[:60])
    else:
        is_so = _PERIOD_OF_AVERAGE.search(spot.before[max(said[-1].start() - 30, 0) :] + spot.after[:14])
    return Sort(Kind.AVERAGE) if is_so else None


_STAYED = (
    r"\b(?:stay(?:ed|s)?|remain(?:ed|s)?|kept|keeps?|been|hovered|held|stood|was|were|is|are|lies|sat)\s+"
    r"(?:consistently\s+|steadily\s+|at\s+)?(?:somewhere\s+)?between\s+"
)
_OPENS_BETWEEN = r"^\s*between\s+"
_FLOOR = re.compile(rf"(?:{_STAYED}|{_OPENS_BETWEEN})$", re.IGNORECASE)
_CEILING = re.compile(rf"(?:{_STAYED}|{_OPENS_BETWEEN})\S+(?:\s*(?:%|per\s?cent))?\s+and\s+$", re.IGNORECASE)
_ALL_ALONG = re.compile(
    r"\b(?:all\s+(?:year|along)|throughout|(?:each|every)\s+month|over\s+the\s+(?:\w+\s+)?year|since|for\s+(?:a|the|over\s+a)\s+\w+)\b|\x02",
    re.IGNORECASE,
)


def _kept_between(spot: Spot) -> Sort | None:
    """`Stayed between 590 and 612 all year`: every month did; without a word of time the month itself did."""
    hedge = Hedge.AT_LEAST if _FLOOR.search(spot.whole_before) else None
    if hedge is None and _CEILING.search(spot.whole_before):
        hedge = Hedge.AT_MOST
    if hedge is None:
        return None
    return Sort(Kind.SUSTAINED if _ALL_ALONG.search(spot.sentence) else Kind.LEVEL, hedge=hedge)


def _range(spot: Spot) -> Sort | None:
    """`Lay between the lowest and the highest`."""
    if _LOWEST.search(spot.whole_before):
        return Sort(Kind.EXTREME, -1)
    opened = _HIGHEST.search(spot.whole_before)
    goes_on = opened and _RANGE_GOES_ON[opened["opens"].lower()].search(spot.before)
    return Sort(Kind.EXTREME, 1) if goes_on else None


def _sustained(spot: Spot) -> Sort | None:
    hedged = spot.quantity.hedge is not Hedge.EXACT
    held = re.search(r"\bsince\b", spot.after) and _HELD.search(spot.before)
    return Sort(Kind.SUSTAINED) if hedged and (held or _EACH_OF_THEM.match(spot.after)) else None


def _extreme(spot: Spot) -> Sort | None:
    extreme = _EXTREME.search(spot.before)
    if extreme is None or _WHEN_IT_WAS.search(spot.before) or _OF_ANOTHER.search(spot.before[extreme.end("what") :]):
        return None
    word = (extreme["noun"] or extreme["peak"] or extreme["most"]).lower()
    return Sort(Kind.EXTREME, 1 if word in _UPPER or word.startswith("peak") else -1)


_RULES: tuple[Callable[[Spot], Sort | None], ...] = (
    _in_line_with_target, _elsewhere, _not_held, _uncounted, _cases_to_target, _short_of_target, _change_named,
    _change, _target, _lost, _since, _average, _range, _kept_between, _sustained, _extreme,
)  # fmt: skip
