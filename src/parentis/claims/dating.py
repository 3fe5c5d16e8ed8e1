"""Which of the months a sentence names a quantity belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parentis.claims.months import MonthMention
from parentis.claims.quantities import Quantity

_CLOSING = r"^[\s)\]*]*"
_INTO = (
    r"(?:in(?:\s+(?:each|both)(?:\s+of)?)?|at|during|for|as\s+(?:at|of)|recorded\s+in|by|on|(?:to|at)\s+the\s+end\s+of|the|(?:end\s+|month\s+)?of|"
    r"(?:in|over|for|during)\s+the\s+(?:12\s+months|twelve\s+months|year|quarter|three\s+months|3\s+months|three\s+years|3\s+years)\s+"
    r"(?:to|ending|ended)(?:\s+in)?|in\s+(?:those|that|the\s+ones?)\s+(?:to|of|for))"
)
_FOLLOWS = re.compile(rf"{_CLOSING}(?:\s*{_INTO}\s+)*$", re.IGNORECASE)
# "Its maximum, 33.5, in January."
_COMMA_IN, _ENDS = re.compile(r",\s+in\s+", re.IGNORECASE), re.compile(r"\s*(?:[.,;)]|$)")
# "18.0 (May), 18.3 (April)"
_OPENS, _CLOSES = re.compile(r"\s*%?\s*[(\[]\s*"), re.compile(r"\s*[)\]]")
_FOLLOWS_FURTHER = re.compile(
    rf"{_CLOSING}(?:(?!(?:since|from|to|until|than|and|but|while|with|down|up|compared)\b)[\w'&/%-]+\s+){{1,9}}"
    rf"(?:in|at|during|for|as\s+at|by|as\s+of|at\s+the\s+end\s+of|by\s+the\s+end\s+of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:since|until|up\s+to|before|after)\s+(?:the\s+(?:end\s+of|(?:\w+\s+)?(?:months?|quarter|year)\s+to)\s+)?$",
    re.IGNORECASE,
)
# "Since December, from 705", "since October, when it was 4.5%"
_AT_ITS_BEGINNING = re.compile(
    r"\s*,?\s*(?:from|when\s+(?:it|this|that|they|the\s+\w+)\s+(?:was|were|stood\s+at))\s+$", re.IGNORECASE
)
# "To 123 in 3 of the months": in none of those named before it.
_IN_SEVERAL = re.compile(r"\s+(?:\([^()]*\)\s+)?in\s+(?:\d+|\w+)\s+of\s+(?:them|the\s+months)\b", re.IGNORECASE)
_ANCHOR = re.compile(r"\b(?:than|compared\s+(?:to|with)|against|on|from)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


# "Two fewer than in April, and nine of those": what a change is from is not what the next figure is of.
_BREAK = re.compile(r"[;:]|,\s+(?:and|but|while|whilst|whereas|after|so)\b|\.\s", re.IGNORECASE)

# "Half the May figure, 17 of whom": what follows is of no other month for that, but "the May figure of 36" is.
_FIGURE_OF = re.compile(
    r"\s+(?:figure|number|level|total|rate|position)\b(?!\s+(?:of|to|was|is|at|were|stood)\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dated:
    """The months of a quantity, and the mention that gave them; None where the sentence names none for it."""

    mention: MonthMention | None


def dates_of(text: str, quantities: Sequence[Quantity], mentions: Sequence[MonthMention]) -> tuple[Dated, ...]:
    """The mention that each quantity belongs to.

    A month in whose brackets it stands comes first; then one that follows at once (`36 in May`); then the nearest one
    before it, unless that one already follows another quantity or says since when.
    """
    months = list(mentions)
    if (each_its_own := _respectively(text, quantities, months)) is not None:
        return each_its_own
    firm = [_firm(text, quantity, place, quantities, months) for place, quantity in enumerate(quantities)]
    taken = {mention.start for mention in firm if mention is not None}
    return tuple(
        Dated(firm[place] or _before(text, quantity, months, taken, quantities[:place], firm[:place]))
        for place, quantity in enumerate(quantities)
    )


_LISTED = re.compile(r"\s*(?:,|and|&|,\s*and)\s*(?:then\s+)?", re.IGNORECASE)


def _respectively(
    text: str, quantities: Sequence[Quantity], months: Sequence[MonthMention]
) -> tuple[Dated, ...] | None:
    """`In June, May and April: 8, 7 and 1`: in lists as long as that of the months each has its own; None elsewhere."""
    if len(months) != 1 or months[0].span > 1 or (many := len(months[0].months)) < 2 or len(quantities) % many:
        return None
    runs = [quantities[first : first + many] for first in range(0, len(quantities), many)]
    if not all(_LISTED.fullmatch(text[one.end : two.start]) for run in runs for one, two in pairwise(run)):
        return None
    told = _apart(months[0])
    return tuple(Dated(told[place % many]) for place in range(len(quantities)))


def _apart(mention: MonthMention) -> tuple[MonthMention, ...]:
    """A mention of each of the months that one lists, in the order of the list, all standing where it does."""
    return tuple(replace(mention, months=(month,)) for month in mention.months)


_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_AND = re.compile(r"\s*(?:\([^()]*\)\s*)?and\s+$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:\w+\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\bto\s+(?:\w+\s+)?$", re.IGNORECASE)


def _between(text: str, quantity: Quantity, months: Sequence[MonthMention]) -> MonthMention | None:
    """`Between April and June it fell from 21 to 18`: the first is of the earlier month, the second of the later."""
    for one, two in pairwise(months):
        if not (_BETWEEN.search(text[: one.start]) and _AND.fullmatch(text[one.end : two.start])):
            continue
        if _FROM.search(text[: quantity.start]):
            return one
        if _TO.search(text[: quantity.start]):
            return two
    return None


def _firm(
    text: str, quantity: Quantity, place: int, quantities: Sequence[Quantity], months: Sequence[MonthMention]
) -> MonthMention | None:
    if (found := _between(text, quantity, months)) is not None:
        return found
    bracketed = next((m for m in months if re.fullmatch(r"\s*[(\[]\s*", text[m.end : quantity.start])), None)
    if bracketed is not None:
        return bracketed
    after = next((m for m in months if m.start >= quantity.end), None)
    following = quantities[place + 1].start if place + 1 < len(quantities) else len(text)
    if after is None or after.start > following:
        return None
    gap = text[quantity.end : after.start]
    if _COMMA_IN.fullmatch(gap) and _ENDS.match(text[after.end :]):
        return after
    if _OPENS.fullmatch(gap) and _CLOSES.match(text[after.end :]):
        return after
    if _FOLLOWS.search(gap) or _FOLLOWS_FURTHER.search(gap):
        # Brackets behind the month hold its own figure: "lower than the 12 of May 17 (36)" is rare and left alone.
        return None if re.match(r"\s*[(\[]\s*$", text[after.end : following]) and not gap.strip() else after
    return None


def _before(
    text: str,
    quantity: Quantity,
    months: Sequence[MonthMention],
    taken: set[int],
    earlier: Sequence[Quantity],
    firm: Sequence[MonthMention | None],
) -> MonthMention | None:
    if _IN_SEVERAL.match(text[quantity.end :]):
        return None
    for mention in reversed([m for m in months if m.end <= quantity.start]):
        between = any(mention.end <= each.start for each in earlier)
        if _SINCE.search(text[: mention.start]):
            if _AT_ITS_BEGINNING.match(text[mention.end : quantity.start]):
                return mention
            continue
        gap = text[mention.end : quantity.start]
        if _ANCHOR.search(text[: mention.start]) and (between or _BREAK.search(gap)):
            continue
        if len(mention.months) > 1 and between:
            continue
        if _FIGURE_OF.match(text[mention.end : quantity.start]):
            continue
        if mention.start in taken:
            # It follows another quantity at once. What comes after a comma may still be of the same month.
            if _same_breath(text[mention.end : quantity.start], between):
                return mention
            continue
        return mention
    return None


def _same_breath(gap: str, between: bool) -> bool:
    return between is False and bool(re.match(r"\s*,?\s*(?:of\s+whom|of\s+which|including|with)\b", gap, re.IGNORECASE))
