"""Claims that name no figure of their own: highest in twelve months, up every month, doubled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parentis.claims.claim import Kind
from parentis.claims.kinds import direction_of
from parentis.claims.months import MonthMention

_SUPERLATIVE = re.compile(
    r"\b(?P<most>highest|lowest|largest|smallest|fewest|greatest|best|worst|most)\b(?P<between>[^.;]{0,60}?)"
    r"\b(?P<period>(?:in|for|over|during|of|within|across)\s+(?:the\s+)?(?:last|past|previous|preceding)?\s*(?:(?:12|twelve)\s+months|year)"
    r"|(?:in|over|for)\s+a\s+year|this\s+year|of\s+the\s+year|since|on\s+record|(?:12|twelve)[\s-]months?)\b",
    re.IGNORECASE,
)
_STEPS = re.compile(
    r"\b(?:each|every)\s+(?:single\s+)?month\b|\bmonth[\s-]*(?:on|by|after|upon)[\s-]*month\b|\b(?:increasing|decreasing|falling|rising|reducing|improving)\s+monthly\b",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(
    r"\b(?P<nearly>almost|nearly|just\s+under)?\s*(?P<more>more\s+than|over|well\s+over)?\s*"
    r"(?P<word>doubl(?:ed|ing)|trebl(?:ed|ing)|tripl(?:ed|ing)|quadrupl(?:ed|ing)|halved|halving|twice\s+(?:as\s+(?:many|high)|the|that|what)|"
    r"double\s+(?:the|that|what)|half\s+(?:of\s+)?(?:what|that|the\s+(?:number|figure|rate|level)))\b",
    re.IGNORECASE,
)
_FACTORS = (("doubl", 2.0), ("twice", 2.0), ("trebl", 3.0), ("tripl", 3.0), ("quadrupl", 4.0), ("hal", 0.5))
_EXCEPTED = re.compile(
    r"\b(?:except|apart\s+from|dips?|other\s+than|fluctuat\w*|almost\s+every|nearly\s+every)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A claim in words alone: where it stands, its kind, its direction, and since when it is said to hold."""

    start: int
    end: int
    kind: Kind
    direction: int
    since: MonthMention | None = None
    factor: float = 0.0
    more: bool = False
    nearly: bool = False


def wordings_in(text: str, mentions: tuple[MonthMention, ...]) -> Iterator[Wording]:
    """Every such claim of a sentence."""
    for match in _SUPERLATIVE.finditer(text):
        since = _month_after(match.end(), mentions) if match["period"].lower() == "since" else None
        if match["period"].lower() == "since" and since is None:
            continue
        end = since.end if since else match.end()
        yield Wording(match.start(), end, Kind.SUPERLATIVE, _side(match["most"], text), since)
    if (steps := _STEPS.search(text)) and not _EXCEPTED.search(text):
        way = direction_of(text[: steps.end()]) or direction_of(text)
        if way and (since := _since(text, steps.end(), mentions)):
            yield Wording(steps.start(), steps.end(), Kind.STEPS, way, since)
    for match in _MULTIPLE.finditer(text):
        factor = next(value for begins, value in _FACTORS if match["word"].lower().startswith(begins))
        reference = next((m for m in mentions if m.start >= match.end()), None)
        yield Wording(
            match.start(),
            match.end(),
            Kind.MULTIPLE,
            1 if factor > 1 else -1,
            reference,
            factor,
            bool(match["more"]),
            bool(match["nearly"]),
        )


def _side(word: str, text: str) -> int:
    """Whether a superlative means the top; best and worst mean it only when the text says which way is good."""
    lowered = word.lower()
    if lowered in {"lowest", "smallest", "fewest"}:
        return -1
    return 0 if lowered in {"best", "worst"} else 1


def _month_after(place: int, mentions: tuple[MonthMention, ...]) -> MonthMention | None:
    return next((m for m in mentions if place <= m.start <= place + 12), None)


def _since(text: str, place: int, mentions: tuple[MonthMention, ...]) -> MonthMention | None:
    """The month that `since` or `from` leads to, after the words or before them."""
    led = [m for m in mentions if re.search(r"\b(?:since|from)\b[^.;]{0,40}$", text[: m.start])]
    return min(led, key=lambda m: m.months[0], default=None)
