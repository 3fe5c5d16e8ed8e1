"""Tying a quantity to a measure, by its code, its section, its unit and the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from parentis.claims.claim import Tie
from parentis.claims.lexicon import NAME, Words, lexicon
from parentis.claims.naming import Named, hint_in, is_near, named_in, names_one_of
from parentis.claims.outline import Place
from parentis.claims.parts import whole_of
from parentis.claims.quantities import Quantity
from parentis.indicators import Measure
from parentis.indicators.catalogue import measure
from parentis.indicators.kinds import Proportion

# What speaks for a measure, beside the weights of the phrases themselves.
CODE_GIVEN, SECTION_GIVEN = 8.0, 2.5
LABEL, HEADING = 0.7, 0.35
ENOUGH, AHEAD = 7.0, 0.75
# Against one of another section than the paragraph's.
ELSEWHERE = 6.0
HEADING_OF_OTHERS = 0.5
ROLLING = 4.0
# Where no section tells, what a sentence opens with is what it is about, and so is what a number at once is of.
OPENING, OPENS = 16, 1.6
_NUMBER_BEFORE = re.compile(r"\d[\d,.]*\s+$")
CANDIDATES_SHOWN = 3

_ROLLING = re.compile(
    r"\brolling\b|(?<!of the )\b(?:12|twelve)[\s-]months?\b(?!\s+average)"
    r"|\bover (?:the )?(?:last |past )?(?:12|twelve) months\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Around:
    """The words a quantity is tied by: its own and its place's; `rolling` says that twelve months were spoken of."""

    clause: str
    place: Place
    rolling: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What words led to: `named` where the quantity's own words speak for it, `by_name` where they name it outright."""

    tie: Tie
    named: bool = False
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class _Score:
    key: tuple[str, str]
    name: float
    own: float
    whole: float


def tie_of(around: Around, quantity: Quantity | None) -> Found:
    """The measure that most speaks for; only candidates where nothing speaks enough, or two do alike."""
    ranked = _scores(around, quantity)
    if not ranked:
        return Found(Tie())
    best = ranked[0]
    # Under a code only its own measures are rivals: another's name has to be clearly the better one.
    under_code = best.key[0] in around.place.codes
    rivals = [score for score in ranked[1:] if not under_code or score.key[0] in around.place.codes]
    second = rivals[0].whole if rivals else 0.0
    if best.whole >= ENOUGH and best.whole - second >= AHEAD:
        return Found(Tie(*best.key), best.own > 0, best.name > 0)
    near = tuple(score.key for score in ranked[:CANDIDATES_SHOWN] if score.whole > 0)
    return Found(Tie(candidates=near), best.own > 0)


def _scores(around: Around, quantity: Quantity | None) -> list[_Score]:
    """Every measure that is possible, with what speaks for it, the likeliest first."""
    place, is_rolling = around.place, around.rolling or bool(_ROLLING.search(around.clause))
    named = named_in(around.clause, place)
    headings = [named_in(heading, place) for heading in reversed(place.headings)]
    one_is_named = names_one_of(named.values(), place)
    found = []
    for words in lexicon():
        key = words.code, words.measure
        if not is_near(words.code, place) and key not in named and not any(key in heading for heading in headings):
            continue
        here = measure(*key)
        if quantity is not None and not fits(here, quantity):
            continue
        name, own = _own(words, named, around.clause, place)
        other_twin = has_twin(here) and here.measure.endswith("-12m") != is_rolling
        if other_twin and own:
            own = max(own - ROLLING, 0.1)
        # Where the words name a measure of this place, its headings say less of the others.
        above = _by_headings(words, headings, place) * (HEADING_OF_OTHERS if one_is_named and not name else 1)
        whole = own + _by_place(words.code, place) + above - (ROLLING if other_twin else 0)
        found.append(_Score((here.code, here.measure), name, own, whole))
    return sorted(found, key=lambda score: -score.whole)


def has_twin(here: Measure) -> bool:
    """Whether the measure comes in the month and in twelve months."""
    twin = here.measure.removesuffix("-12m") if here.measure.endswith("-12m") else f"{here.measure}-12m"
    return (here.code, twin) in _keys()


@cache
def _keys() -> frozenset[tuple[str, str]]:
    return frozenset((words.code, words.measure) for words in lexicon())


def fits(here: Measure, quantity: Quantity) -> bool:
    """Whether a measure can have a quantity of this form as its figure."""
    if quantity.rate is not None and quantity.count is None:
        return here.kind in ("rate", "average")
    if quantity.percent is not None:
        return here.kind == "share"
    if quantity.base is not None:
        return here.kind in ("share", "average") or whole_of((here.code, here.measure)) is not None
    if quantity.count is not None and quantity.count.decimals:
        # Posts are counted in parts.
        return here.kind in ("rate", "average") or (isinstance(here, Proportion) and here.base == "posts")
    if here.kind == "average":
        return here.unit in ("days", "points") or here.code == "7.02.04"
    return here.kind in ("count", "share")


def _own(words: Words, named: dict[tuple[str, str], Named], text: str, place: Place) -> tuple[float, float]:
    """What a text has of a measure's names, and of its names and its hints together."""
    found = named.get((words.code, words.measure))
    name, hint = found.weight if found else 0.0, hint_in(words, text, place)
    if found and found.weight < NAME and not (place.section or place.codes) and _opens(text, found.start):
        name *= OPENS
    return name, max(name, hint) + min(name, hint) / 4


def _opens(text: str, start: int) -> bool:
    return start <= OPENING or bool(_NUMBER_BEFORE.search(text[:start]))


def _by_place(code: str, place: Place) -> float:
    if code in place.codes:
        return CODE_GIVEN
    if is_near(code, place):
        return SECTION_GIVEN
    return -ELSEWHERE if place.section else 0.0


def _by_headings(words: Words, headings: list[dict[tuple[str, str], Named]], place: Place) -> float:
    score = 0.0
    for depth, (named, heading) in enumerate(zip(headings, reversed(place.headings), strict=True)):
        score += _own(words, named, heading, place)[1] * (LABEL if depth == 0 else HEADING)
    return score


_DENIED = re.compile(r"(?:\b(?:not|never|without|no\s+longer|lacked|lacking)|n't)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


def denied(tie: Tie, clause: str, place: Place) -> bool:
    """Whether words speak of those of whom a measure is not so: the rest of its base.

    They do where its name stands after a `not`, or is one that says so itself, such as `overdue` for reviews on time.
    """
    found = named_in(clause, place).get(tie.key)
    if found is None:
        return False
    return found.phrase.contrary or bool(_DENIED.search(clause[: found.start]))


def says_not(tie: Tie, clause: str, place: Place) -> bool:
    """Whether the words that name a measure have a `not` of their own: not in full time education."""
    found = named_in(clause, place).get(tie.key)
    return found is not None and bool(re.search(r"\bnot\b", found.phrase.words))


def says_twelve(words: str) -> bool:
    """Whether words speak of twelve months together."""
    return bool(_ROLLING.search(words))
