"""What sort of claim a quantity makes, by the words before and after it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parentis.claims.claim import Kind
from parentis.claims.quantities import Hedge, Quantity

_UP = (
    "increas\\w*|rise|rises|rising|rose|risen|grew|grow\\w*|growth|up|gain\\w*|improv\\w*|higher|more|above|greater|"
    "over|better|climb\\w*|added|extra|additional"
)
_DOWN = (
    "decreas\\w*|reduc\\w*|fall\\w*|fell|drop\\w*|declin\\w*|down|lower\\w*|fewer|less|below|under|worse|shrank|lost|"
    "loss|dip\\w*|short"
)
UP = re.compile(rf"\b(?:{_UP})\b", re.IGNORECASE)
DOWN = re.compile(rf"\b(?:{_DOWN})\b", re.IGNORECASE)

_BY = re.compile(
    rf"\b(?:{_UP}|{_DOWN}|chang\w*|differen\w*|movement)\s+(?:of|by)\s+(?:just\s+|only\s+|about\s+|around\s+|over\s+|more\s+than\s+|nearly\s+|a\s+further\s+)?$"
    r"|\b(?:up|down)\s+(?:by\s+)?$",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"^[\s)]*(?:percentage\s+)?(?:points?\s+|pp\s+)?(?:(?!than|on|from|the|in|of|to|and|was|were)[\w-]+\s+){0,2}?"
    r"(?P<word>lower|higher|fewer|more|less|above|below|better|worse|greater|down|up|short|over|under)\s+"
    r"(?:than|on|from|the|our|this|that|target|of\s+the|what|in\s+the|compared|last|its|a\s+year)\b",
    re.IGNORECASE,
)
_PERIOD_OF_AVERAGE = re.compile(
    r"\b(?:12|twelve)[\s-]*months?\b|\byear(?:ly|'s)?\b|\bannual\b|\bmonth(?:ly)?\b", re.IGNORECASE
)
_AVERAGE = re.compile(r"\b(?:average|averages|averaged|averaging|mean)\b", re.IGNORECASE)
_EXTREME = re.compile(
    r"\b(?:(?:year|12[\s-]months?|twelve[\s-]months?|annual|record|yearly|all[\s-]time|an?)[\s-]*(?P<noun>high|low|peak)(?!\s+(?:number|base|level|share|figure|rate))|(?P<peak>peak|trough)|"
    r"(?P<most>highest|lowest|maximum|minimum))\b[^.;]{0,70}$",
    re.IGNORECASE,
)
_SINCE_REFERENCE = re.compile(r"\bsince\s+(?:(?:the\s+)?[\x01]+\s*\(?\s*)?(?:the\s+)?$", re.IGNORECASE)
_TARGET_BEFORE = re.compile(
    r"\b(?:target|measure|goal|ambition|milestone|threshold)\b(?:\s+(?:of|is|was|at|to|level|set|rate|for)|\s*[:=(\x01]|\s\w+\x01*)*\s*$",
    re.IGNORECASE,
)
_TARGET_AFTER = re.compile(r"^[\s)]*(?:\w+\s+){0,1}(?:target|milestone|goal|threshold)\b", re.IGNORECASE)
_TARGET_SENTENCE = re.compile(r"success\s+measures?", re.IGNORECASE)
_IN_LINE_WITH = re.compile(r"\bin\s+line\s+with\b[^.;]*\(\s*$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:just\s+|about\s+)?$", re.IGNORECASE)
_AGAINST_TARGET = re.compile(r"\b(?:target|success\s+measure|milestone|goal|threshold)\b", re.IGNORECASE)
_NEEDED = re.compile(
    r"\b(?:need|needs|needed|require[sd]?|have\s+to|must)\b.*\b(?:reduce|increase|fall|rise|bring|drop|get|cut|raise)\b.*\bto\s+$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:\b(?:(?i:England|national(?:ly)?|regional(?:ly)?|statistical\s+neighbours?|neighbours|comparators?|Yorkshire|Y&H|"
    r"Wales|Scotland|rank(?:ed|ing)?|quartile|LAIT|CIPFA)|SNs?|[Tt]eams?\s+(?:[A-Z]|\x02))(?!\w)[^,;.]{0,45}|[\u2190-\u2195]\s*[-+]?)$"
)
_ELSEWHERE_AFTER = re.compile(
    r"^[\s)]*(?:for|in|across)\s+(?:England|the\s+region)|^[\s)]*(?:nationally|regionally|national\s+average)",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:consistently|throughout|every\s+month|each\s+month|sustained|remained|stayed|been)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Sort:
    """The kind of a quantity's claim and its direction; `is_reference` marks one that another is compared with."""

    kind: Kind
    direction: int = 0
    is_reference: bool = False


def sort_of(before: str, quantity: Quantity, after: str, sentence: str, whole_before: str) -> Sort:
    """The sort of claim, from the words between the last quantity and this one, and from those after it.

    Months in all of these are masked. `whole_before` is the sentence up to the quantity.
    """
    if _IN_LINE_WITH.search(before):
        return Sort(Kind.TARGET)
    if _ELSEWHERE.search(before) or _ELSEWHERE_AFTER.search(after):
        return Sort(Kind.ELSEWHERE)
    than = _THAN.match(after)
    if than or _BY.search(before):
        said = than["word"] if than else before
        sign = direction_of(said)
        aims = _AGAINST_TARGET.search(after[:80]) or (than is None and _AGAINST_TARGET.search(before[-40:]))
        return Sort(Kind.TARGET_DISTANCE if aims else Kind.DIFFERENCE, sign)
    if _NEEDED.search(whole_before):
        return Sort(Kind.TARGET_CASES)
    if _TARGET_BEFORE.search(before) or _TARGET_AFTER.match(after) or _TARGET_SENTENCE.search(sentence):
        return Sort(Kind.TARGET, is_reference=bool(_FROM.search(before)))
    if _SINCE_REFERENCE.search(before):
        return Sort(Kind.LEVEL, is_reference=True)
    if _is_average(before, after):
        return Sort(Kind.AVERAGE)
    if quantity.hedge is not Hedge.EXACT and re.search(r"\bsince\b", after) and _HELD.search(before):
        return Sort(Kind.SUSTAINED)
    if extreme := _EXTREME.search(before):
        word = (extreme["noun"] or extreme["peak"] or extreme["most"]).lower()
        return Sort(Kind.EXTREME, 1 if word in {"high", "peak", "highest", "maximum"} else -1)
    return Sort(Kind.LEVEL)


def direction_of(words: str) -> int:
    """1 where the last direction a text names is up, -1 where it is down, 0 where it names none."""
    up = [match.end() for match in UP.finditer(words)]
    down = [match.end() for match in DOWN.finditer(words)]
    if not up and not down:
        return 0
    return 1 if max(up, default=-1) > max(down, default=-1) else -1


def direction_word_near(text: str, start: int, end: int, within: int = 60) -> str:
    """The word for a direction that stands nearest to a place of a text; nothing where none is near."""
    found = [match for pattern in (UP, DOWN) for match in pattern.finditer(text)]
    near = [(max(match.start() - end, start - match.end(), 0), match[0]) for match in found]
    return min((each for each in near if each[0] <= within), default=(0, ""))[1]


def sign_of(word: str) -> int:
    """1 for a word that says up, -1 for one that says down."""
    return 1 if UP.search(word) else -1


def is_of_merit(word: str) -> bool:
    """Whether a word says better or worse, and so up or down only as the measure has it."""
    return bool(re.match(r"improv|better|worse", word, re.IGNORECASE))


def _is_average(before: str, after: str) -> bool:
    said = list(_AVERAGE.finditer(before))
    if not said:
        on_average = re.match(r"^[^,;.]{0,30}\bon average\b", after, re.IGNORECASE)
        return on_average is not None and bool(_PERIOD_OF_AVERAGE.search(after[:60]))
    near = before[max(said[-1].start() - 30, 0) :] + after[:14]
    return bool(_PERIOD_OF_AVERAGE.search(near))
