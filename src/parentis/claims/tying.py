"""Tying a quantity to a measure, by its code, its section, its unit and the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parentis.claims.claim import Tie
from parentis.claims.lexicon import Words, lexicon
from parentis.claims.outline import Place
from parentis.claims.quantities import Quantity
from parentis.indicators import Measure
from parentis.indicators.catalogue import measure

# What speaks for a measure, beside the weights of the phrases themselves.
CODE_GIVEN, SECTION_GIVEN = 8.0, 2.5
LABEL, HEADING = 0.7, 0.35
ENOUGH, AHEAD = 7.0, 0.75
ROLLING = 4.0
CANDIDATES_SHOWN = 3

_ROLLING = re.compile(
    r"\brolling\b|\b(?:12|twelve)[\s-]months?\b(?!\s+average)|\bover (?:the )?(?:last |past )?(?:12|twelve) months\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Around:
    """The words a quantity is tied by: those that are its own, the sentence's, and its place in the text."""

    clause: str
    place: Place


def scores(around: Around, quantity: Quantity | None) -> dict[tuple[str, str], tuple[float, float]]:
    """For each measure that is possible: what its own words speak for it, and that with its place."""
    found = {}
    for words in lexicon():
        here = measure(words.code, words.measure)
        if quantity is not None and not fits(here, quantity):
            continue
        own = _hits(words, around.clause, around.place)
        if own and here.measure.endswith("-12m") != bool(_ROLLING.search(around.clause)) and _has_twin(here):
            own = max(own - ROLLING, 0.1)
        found[here.code, here.measure] = own, own + _by_place(words, around.place)
    return found


def _has_twin(here: Measure) -> bool:
    """Whether the measure comes in the month and in twelve months."""
    twin = here.measure.removesuffix("-12m") if here.measure.endswith("-12m") else f"{here.measure}-12m"
    return any((words.code, words.measure) == (here.code, twin) for words in lexicon())


def tie_of(around: Around, quantity: Quantity | None) -> tuple[Tie, bool]:
    """The measure that most speaks for, and whether the quantity's own words named it."""
    ranked = sorted(scores(around, quantity).items(), key=lambda item: -item[1][1])
    if not ranked:
        return Tie(), False
    (key, (own, best)), second = ranked[0], ranked[1][1][1] if len(ranked) > 1 else 0.0
    if best >= ENOUGH and best - second >= AHEAD:
        return Tie(*key), own > 0
    near = tuple(each for each, (_, score) in ranked[:CANDIDATES_SHOWN] if score > 0)
    return Tie(candidates=near), own > 0


def fits(here: Measure, quantity: Quantity) -> bool:
    """Whether a measure can have a quantity of this form as its figure."""
    if quantity.rate is not None and quantity.count is None:
        return here.kind in ("rate", "average")
    if quantity.percent is not None:
        return here.kind == "share"
    if quantity.base is not None:
        return here.kind in ("share", "average")
    if quantity.count is not None and quantity.count.decimals:
        return here.kind in ("rate", "average")
    if here.kind == "average":
        return here.unit in ("days", "points") or here.code == "7.02.04"
    return here.kind in ("count", "share")


def _hits(words: Words, text: str, place: Place) -> float:
    """What a text has of a measure's phrases: its best name and, where its place allows, its best hint."""
    name = max((weight for pattern, weight in words.names if pattern.search(text)), default=0.0)
    if not (words.code in place.codes or words.code.startswith(place.section or ("-",))):
        return name
    hint = max((weight for pattern, weight in words.hints if pattern.search(text)), default=0.0)
    return max(name, hint) + min(name, hint) / 4


def _by_place(words: Words, place: Place) -> float:
    score = 0.0
    if words.code in place.codes:
        score += CODE_GIVEN
    elif words.code.startswith(place.section or ("-",)):
        score += SECTION_GIVEN
    for depth, heading in enumerate(reversed(place.headings)):
        score += _hits(words, heading, place) * (LABEL if depth == 0 else HEADING)
    return score


def nearest_first(ties: Sequence[Tie]) -> tuple[tuple[str, str], ...]:
    """The measures that ties name, each once."""
    return tuple(dict.fromkeys(tie.key for tie in ties if tie.tied))
