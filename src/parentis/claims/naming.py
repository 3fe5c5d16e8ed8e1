"""Which measures the words of a text name, and how much that weighs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from parentis.claims.lexicon import NAME, Phrase, Words, lexicon
from parentis.claims.outline import Place

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Named:
    """A measure named in a text: by which phrase, where, and with what weight."""

    key: Key
    weight: float
    start: int
    end: int
    phrase: Phrase

    def overlaps(self, other: Named) -> bool:
        """Whether they share words."""
        return self.start < other.end and other.start < self.end


@lru_cache(maxsize=512)
def _all_named(text: str) -> tuple[Named, ...]:
    """The weightiest name of each measure in a text."""
    lowered = text.lower()
    possible = sorted(each for need, those in _by_need().items() if need in lowered for each in those)
    found: dict[int, Named] = {}
    for row, place in possible:
        words = lexicon()[row]
        phrase = words.names[place]
        if row in found and found[row].weight >= phrase.weight:
            continue
        if match := phrase.found_in(text, lowered):
            found[row] = Named((words.code, words.measure), phrase.weight, match.start(), match.end(), phrase)
    return tuple(found[row] for row in sorted(found))


@cache
def _by_need() -> dict[str, list[tuple[int, int]]]:
    """The names in the lexicon by what a text must have for them: row and place. Few of them can be in any text."""
    found: dict[str, list[tuple[int, int]]] = {}
    for row, words in enumerate(lexicon()):
        for place, phrase in enumerate(words.names):
            found.setdefault(phrase.needs, []).append((row, place))
    return found


def named_in(text: str, place: Place) -> dict[Key, Named]:
    """The measures a text names. Of two that share words the weightier phrase names, and one of this place first.

    `Waiting to be placed with adopters` has the words of those who are placed with them, and does not name them.
    """
    ranked = sorted(_all_named(text), key=lambda each: (is_near(each.key[0], place), each.weight), reverse=True)
    taken: list[Named] = []
    for each in ranked:
        if not any(each.overlaps(other) and _outweighs(other, each, place) for other in taken):
            taken.append(each)
    return {each.key: each for each in taken}


def _outweighs(one: Named, other: Named, place: Place) -> bool:
    nearer = is_near(one.key[0], place) and not is_near(other.key[0], place)
    return nearer or one.weight > other.weight


def hint_in(words: Words, text: str, place: Place) -> float:
    """The weight of a measure's best hint in a text; hints say something in its place alone."""
    if not is_near(words.code, place):
        return 0.0
    lowered = text.lower()
    return max((phrase.weight for phrase in words.hints if phrase.found_in(text, lowered)), default=0.0)


def is_near(code: str, place: Place) -> bool:
    """Whether an indicator is the one a place is under, or of its section."""
    return code in place.codes or (bool(place.section) and code.startswith(place.section))


def names_one_of(found: Iterable[Named], place: Place) -> bool:
    """Whether a measure of the code that a place is under, or else of its section, is named outright."""
    return any(
        each.weight >= NAME and (each.key[0] in place.codes if place.codes else is_near(each.key[0], place))
        for each in found
    )
