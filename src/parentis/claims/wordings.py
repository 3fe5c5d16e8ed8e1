"""Claims that name no figure of their own: highest in twelve months, up every month, doubled, slightly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parentis.claims.claim import Kind
from parentis.claims.directions import direction_word_near, sign_of
from parentis.claims.months import MonthMention
from parentis.claims.numbers import stated
from parentis.claims.quantities import Hedge
from parentis.claims.read import Read

_SUPERLATIVE = re.compile(
    r"\b(?P<most>highest|lowest|largest|smallest|fewest|greatest|best|worst|most)\b(?P<between>[^.;]{0,60}?)"
    r"\b(?P<period>(?:in|for|over|during|of|within|across)\s+(?:the\s+)?(?:last|past|previous|preceding)?\s*(?:(?:12|twelve)\s+m(?:on)?ths|year)"
    r"|(?:in|over|for)\s+a\s+year|this\s+year|all\s+year|of\s+the\s+year|since|on\s+record|(?:12|twelve)[\s-]months?)\b",
    re.IGNORECASE,
)
_STEPS = re.compile(
    r"\b(?:each|every)\s+(?:single\s+)?month\b|\bmonth[\s-]*(?:on|by|after|upon)[\s-]*month\b"
    r"|\b(?:increasing|decreasing|falling|rising|reducing|improving|declining|growing)\s+monthly\b",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    r"\b(?P<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th)|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s+"
    r"(?:(?:consecutive|successive)\s+months?|months?\s+(?:running|in\s+a\s+row|in\s+succession|on\s+the\s+trot))\b",
    re.IGNORECASE,
)
_NTH = (
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
_FOR_A_YEAR = re.compile(
    r"\b(?:(?:for|over|in|during)\s+(?:a|the\s+(?:last|past|whole)?\s*)\s*(?:year|(?:12|twelve)\s+months)|all\s+year|this\s+year)\b",
    re.IGNORECASE,
)
_STEADY = re.compile(r"\bstead(?:y|ily)\b", re.IGNORECASE)
_MULTIPLE = re.compile(
    r"\b(?:(?P<more>(?:well\s+)?(?:more\s+than|over|above))|(?P<less>(?:well\s+)?(?:less\s+than|fewer\s+than|under|below)))?\s*"
    r"(?P<word>doubl(?:ed|ing)|trebl(?:ed|ing)|tripl(?:ed|ing)|quadrupl(?:ed|ing)|halved|halving|twice\s+(?:as\s+(?:many|high)|the|that|what)|"
    r"double\s+(?:the|that|what)|half\s+(?:of\s+)?(?:what|that|the\s+(?:\w+\s+)?(?:number|figure|rate|level|total|(?=\d))))\b",
    re.IGNORECASE,
)
_AS_IN = re.compile(r"\s*(?:as|than)\s+(?:in|at|for)\s+", re.IGNORECASE)
_FACTORS = (("doubl", 2.0), ("twice", 2.0), ("trebl", 3.0), ("tripl", 3.0), ("quadrupl", 4.0), ("hal", 0.5))
_STRENGTHS = (
    (Kind.SLIGHT, re.compile(r"(?<!not )\b(?:slight(?:ly)?|marginal(?:ly)?|a\s+little)\b", re.IGNORECASE)),
    (
        Kind.SIGNIFICANT,
        re.compile(r"(?<!not )(?<!no )\b(?:statistically\s+)?significant(?:ly)?\b(?!\s+number)", re.IGNORECASE),
    ),
)
_SINCE_AT_ONCE = re.compile(r"\s+since\s+(?:the\s+(?:end|start)\s+of\s+)?", re.IGNORECASE)
_OF_A_TARGET = re.compile(r"[^.;,]{0,25}\b(?:target|milestone|threshold|national|England|average)\b", re.IGNORECASE)
# Nor may that of a change every month be further off than this.
STEPS_WITHIN = 60

# How far from a word of strength the word for the change may stand: `decreased slightly`, `a slight fall`.
STRENGTH_WITHIN = 25

_TO = re.compile(r"\b(?:to|until)\b(?:[^.;,]|\.(?=\d)){0,40}$", re.IGNORECASE)
_AND = re.compile(r"\band\s+$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)

# "Since the three months to" may stand before the month.
SINCE_WITHIN = 30

_EXCEPTED = re.compile(r"\b(?:except|apart\s+from|dips?|dipping|other\s+than|spikes?|bar)\b", re.IGNORECASE)
_LOOSE = re.compile(r"\b(?:fluctuat\w*|almost\s+every|nearly\s+every|most\s+months)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wording:
    """A claim in words alone.

    start, end:   where it stands
    kind:         what sort of claim it is
    direction:    1 for more, -1 for less; `said` is the word that gives it, as it may be one of merit
    since, until: from when to when it is said to hold; None where it says neither
    factor:       how many times
    excepted:     months of which it says itself that they were otherwise
    """

    start: int
    end: int
    kind: Kind
    direction: int
    since: MonthMention | None = None
    until: MonthMention | None = None
    factor: float = 0.0
    said: str = ""
    excepted: tuple[str, ...] = ()
    hedge: Hedge = Hedge.EXACT


def wordings_in(here: Read) -> Iterator[Wording]:
    """Every such claim of a sentence."""
    yield from _superlatives(here)
    yield from _steps(here)
    yield from _multiples(here)
    yield from _strengths(here)


def _superlatives(here: Read) -> Iterator[Wording]:
    for match in _SUPERLATIVE.finditer(here.text):
        is_since = match["period"].lower() == "since"
        since = _month_after(match.end(), here.mentions) if is_since else None
        if is_since and since is None:
            continue
        end = since.end if since else match.end()
        yield Wording(match.start(), end, Kind.SUPERLATIVE, _side(match["most"]), since, said=match["most"])


def _side(word: str) -> int:
    """Whether a superlative means the top; best and worst do so as the measure has it."""
    lowered = word.lower()
    return -1 if lowered in {"lowest", "smallest", "fewest", "worst"} else 1


def _month_after(place: int, mentions: tuple[MonthMention, ...]) -> MonthMention | None:
    return next((m for m in mentions if place <= m.start <= place + SINCE_WITHIN), None)


def _steps(here: Read) -> Iterator[Wording]:
    """At most one of a sentence: every month where it says so, else steadily, or so many months running."""
    if running := _RUNNING.search(here.text):
        yield from _months_running(here, running)
        return
    match, kind = _STEPS.search(here.text), Kind.STEPS
    if match is None:
        match, kind = _STEADY.search(here.text), Kind.STEADY
    if match is None or _LOOSE.search(here.text):
        return
    said = direction_word_near(here.text, match.start(), match.end(), STEPS_WITHIN)
    since = _beginning(here, match)
    # "Above 70% every month" holds a level.
    if not said or since is None or said.lower() in {"above", "below"}:
        return
    until = _end(here, since)
    yield Wording(
        match.start(), match.end(), kind, sign_of(said), since, until, said=said, excepted=_exceptions(here, match)
    )


def _months_running(here: Read, match: re.Match[str]) -> Iterator[Wording]:
    """`Fell for the fourth month running`: a change in each of the last four."""
    said = direction_word_near(here.text, match.start(), match.end(), STEPS_WITHIN)
    if not said or said.lower() in {"above", "below"}:
        return
    word = match["nth"].lower()
    many = _NTH.index(word) + 2 if word in _NTH else int(stated(re.sub(r"\D+$", "", word) or word).value)
    since = MonthMention(match.start(), match.start(), (str(here.report.less(many)),))
    yield Wording(match.start(), match.end(), Kind.STEPS, sign_of(said), since, None, said=said)


def _beginning(here: Read, match: re.Match[str]) -> MonthMention | None:
    """Since when: the month that since, from or between leads to, else the nearest one before the words."""
    at_once = next(
        (m for m in here.mentions if _SINCE_AT_ONCE.fullmatch(here.text[match.end() : max(m.start, match.end())])), None
    )
    if led := at_once or here.leading("since|from|between"):
        return led
    before = [m for m in here.mentions if m.end <= match.start() and m.last < str(here.report) and "/" not in m.last]
    if before:
        return before[-1]
    if _FOR_A_YEAR.search(here.text[match.start() :]):
        return MonthMention(match.start(), match.start(), (str(here.report.less(12)),))
    return None


def _end(here: Read, since: MonthMention) -> MonthMention | None:
    """Until when: the first later month after `to` or `until`, or after the `and` of a `between`."""
    for each in here.mentions:
        if each.start < since.end or each.last <= since.last:
            continue
        led = here.text[since.end : each.start]
        if _TO.search(led) or (_AND.search(led) and _BETWEEN.search(here.text[: since.start])):
            return each
    return None


def _exceptions(here: Read, match: re.Match[str]) -> tuple[str, ...]:
    """The months named behind a word for an exception: `month on month with a dip in April`."""
    excepted = _EXCEPTED.search(here.text)
    if excepted is None:
        return ()
    following = next((m for m in here.mentions if m.start >= excepted.end()), None)
    return following.months if following else ()


def _multiples(here: Read) -> Iterator[Wording]:
    for match in _MULTIPLE.finditer(here.text):
        factor = next(value for begins, value in _FACTORS if match["word"].lower().startswith(begins))
        if _OF_A_TARGET.match(here.text[match.end() :]):
            continue
        reference = next((m for m in here.mentions if m.start >= match.end()), None)
        way = 1 if factor > 1 else -1
        behind = [m for m in here.mentions if m.start >= match.end()]
        # "More than halved" is to less than half.
        is_over = bool(match["more"]) and not match["word"].lower().startswith("halv")
        hedge = Hedge.OVER if is_over else Hedge.UNDER if match["less"] or match["more"] else Hedge.EXACT
        if len(behind) > 1 and _AS_IN.fullmatch(here.text[behind[0].end : behind[1].start]):
            # "Twice as many left in May as in June"
            yield Wording(match.start(), match.end(), Kind.MULTIPLE, way, behind[1], behind[0], factor, hedge=hedge)
        else:
            yield Wording(match.start(), match.end(), Kind.MULTIPLE, way, reference, factor=factor, hedge=hedge)


def _strengths(here: Read) -> Iterator[Wording]:
    for kind, pattern in _STRENGTHS:
        for match in pattern.finditer(here.text):
            said = direction_word_near(here.text, match.start(), match.end(), STRENGTH_WITHIN)
            if said:
                yield Wording(match.start(), match.end(), kind, sign_of(said), said=said)
