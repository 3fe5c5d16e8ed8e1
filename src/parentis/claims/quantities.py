"""The quantities of a sentence: a percentage, a count, a base or a rate, put together as they were written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from parentis.claims.fractions_said import CHANGE, FRACTION, percent_of
from parentis.claims.months import MonthMention
from parentis.claims.noise import NOISE
from parentis.claims.numbers import DIGITS, WORDS, Stated, stated

# How far before a number what leads to it may begin: `no fewer than`, `an average of just`.
LEADING = 60

MONTH_MASK = "\x01"
NOISE_MASK = "\x02"

_N = rf"(?:{DIGITS}|{WORDS})"
_MINUS = r"(?:(?<!\d)(?<!\d\s)-|minus\s+)"
_P = (
    r"\s*(?:%|per\s?cent\b|percent\b|(?:of\s+an?\s+)?percentage(?=\s+points?\b)|of\s+an?(?=\s+points?\b)|pp\b|%?\s*pts?\b|ppts?\b)"
    r"(?P<{}>\s*points?\b)?"
)
_OVER = r"(?:out\s+of|of|/|over)\s*(?:the\s+|our\s+|all\s+|a\s+total\s+of\s+|these\s+|those\s+)?"
# Words between the two numbers of one figure are of what is counted, not of what it is compared with.
_NOT_SAID = (
    r"(?!(?:above|below|over|under|more|fewer|less|higher|lower|target|peak|high|low|total|average|points?|percentage|and)"
    r"\b)"
)
_SAID = rf"(?:{_NOT_SAID}[A-Za-z'&/-]+\s+){{0,%d}}?"
_OF = r"(?:out\s+of|of|/)\s*(?:the\s+|our\s+|all\s+|a\s+total\s+of\s+|these\s+|those\s+)?"


_OR = r"(?:\(\s*|,?\s+or\s+|,?\s+(?:equating|equivalent)\s+to\s+|,?\s+(?:representing|which\s+is)\s+)"
_OR_COMMA = r"(?:\(\s*|,?\s+or\s+|,\s*|\s+-\s+)"


_NO_LINK = r"(?<!\band)(?<!\bor)(?<!\bto)(?<!\bby)(?<!\bin)(?<!\bthan)(?<!\bwith)(?<!\bfrom)(?<!below)(?<!above)"


def _percent(number: str, points: str) -> str:
    return rf"(?P<{number}>{_N}){_P.format(points)}"


def _number(name: str) -> str:
    return rf"(?P<{name}>{_N})"


_FORMS = (
    # a third fewer, up by a tenth
    CHANGE,
    # nine in ten, two thirds of
    FRACTION,
    # 71.4% (5 out of 7), 57.2% (380/664)
    rf"{_percent('p1', 'x1')}\s*\(\s*{_number('n1')}\s*{_SAID % 3}{_OVER}{_number('d1')}[^()]{{0,40}}\)",
    # of the 218 young people, 195 (89.4%)
    (
        rf"(?<!average\s)(?<!total\s)of\s+(?:the\s+|our\s+|all\s+|these\s+)?{_number('d12')}\s+"
        rf"{_SAID % 5}[A-Za-z]+(?:,|{_NO_LINK})\s+"
        rf"(?:only\s+|just\s+)?{_number('n12')}(?:\s*{_SAID % 2}\(\s*{_percent('p12', 'x12')}\))?"
    ),
    # 5 of 7 (71.4%), 195 out of 218 care leavers (89.4%); "5 of 7, or 71.4%"
    rf"{_number('n2')}\s*{_SAID % 3}{_OF}{_number('d2')}\s*{_SAID % 4}{_OR_COMMA}{_percent('p2', 'x2')}\)?",
    # 100% (n13): a base alone
    rf"{_percent('p3', 'x3')}\s*\(\s*n\s*=?\s*{_number('d3')}\)",
    # 97.5% up to date (474 pupils out of 486), 87.5% of children (525)
    rf"{_percent('p13', 'x13')}\s+{_SAID % 5}\(\s*{_number('n13')}\s*{_SAID % 3}{_OVER}{_number('d13')}[^()]{{0,40}}\)",
    rf"{_percent('p14', 'x14')}\s+{_SAID % 5}\(\s*{_number('n14')}\)",
    # 23.5% (4), 3.9% (19 children)
    rf"{_percent('p4', 'x4')}\s*\(\s*{_number('n4')}(?:\s+[A-Za-z][A-Za-z' -]{{0,40}})?\)",
    # 23.5% of them, 4 of 17, and the like: "12.3%, 45 of 366"
    rf"{_percent('p9', 'x9')}\s*,\s*{_number('n9')}\s+{_SAID % 2}{_OF}{_number('d9')}",
    # 17 (94.4%), 6 children (16.7%); 9 children, or 52.9%
    rf"{_number('n5')}\s*{_SAID % 4}(?:[A-Za-z]+\s*)?{_OR}{_percent('p5', 'x5')}\)?",
    # 665 (67.3): a number and its rate
    rf"{_number('n6')}\s*(?:[A-Za-z]+\s*)?\(\s*(?:a\s+rate\s+of\s+)?(?P<r6>\d+\.\d+)(?:\s*per\s[^()]*|[\s\x02]*)\)",
    # 4 of 17 without a percentage
    rf"{_number('n7')}\s*{_SAID % 3}{_OF}{_number('d7')}",
    _percent("p8", "x8"),
    # 1.19 changes per child (472 over 395 children), 25.9 points (for 35 pupils)
    rf"(?P<r10>\d+(?:\.\d+)?)\s+{_SAID % 4}[a-z]+\s*\(\s*{_number('n10')}\s+over\s+{_number('d10')}\s+[a-z -]+\)",
    rf"(?P<r11>\d+(?:\.\d+)?)\s+{_SAID % 4}[a-z]+\s*\(\s*for\s+{_number('d11')}\s+[a-z -]+\)",
    # the number alone
    rf"(?P<minus>{_MINUS}){_number('m0')}(?![\d.,]*\d|\s*%)",
    _number("n0"),
)
_QUANTITY = re.compile("|".join(f"(?:(?<![\\w.£])(?:{form}))" for form in _FORMS), re.IGNORECASE)
_NOUN = (
    r"child(?:ren)?|young\s+(?:people|person)|pupils?|care\s+leavers?|approvals?|adopters?|"
    r"carers?|placements?|episodes?|moves?|movements?|changes|reviews?|visits?|interviews?|households?|enquir(?:y|ies)|"
    r"contacts|cases?|leavers|starters|admissions|assessments?|months?\s+in|people|boys?|girls?|foster|looked|LAC|"
    r"families|responses|breaches|social\s+workers?"
)
_COUNTED = re.compile(
    rf"[\s\x02]*(?:[a-z'&/-]+\s+){{0,3}}?(?:{_NOUN}|did\b|do\b|accepted\b|refused\b|declined\b|offended\b|left\b|went\b|came\b|achieved\b|started\b|moved\b|"
    r"attended\b|received\b|entered\b|waiting\b|awaiting\b|inside\b|outside\b|of\s+(?:the|those|these|them|our|whom)\b|were\b|was\b|had\b|are\b|have\b|"
    r"more\b|fewer\b|less\b|higher\b|lower\b|points?\b)",
    re.IGNORECASE,
)
_COUNTED_NOUN = re.compile(rf"[\s\x02]*(?:[a-z'&/-]+\s+){{0,3}}?(?:{_NOUN})", re.IGNORECASE)
_NUMBER = re.compile(_N, re.IGNORECASE)


class Hedge(Enum):
    """How nearly a figure is claimed."""

    EXACT = "exactly"
    ABOUT = "about"
    ROUGHLY = "roughly"
    JUST_OVER = "just over"
    JUST_UNDER = "just under"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at least"
    AT_MOST = "at most"


_ABOUT = r"about|around|approximately|approx\.?|roughly|circa|c\.|some|in\s+the\s+region\s+of|close\s+to"
_SLIGHTLY = r"(?:just|only\s+just|a\s+(?:little|shade|fraction)|slightly|marginally)"
_HEDGES = (
    (Hedge.ABOUT, rf"\b(?:{_ABOUT})\s*(?:the\s+)?$"),
    (
        Hedge.JUST_UNDER,
        rf"\b(?:{_SLIGHTLY}\s+(?:under|below|(?:less|fewer)\s+than|short\s+of)|not\s+quite|nearly|almost|approaching)\s*(?:the\s+)?$",
    ),
    (Hedge.JUST_OVER, rf"\b{_SLIGHTLY}\s+(?:over|above|more\s+than)\s*(?:the\s+)?$"),
    (Hedge.AT_LEAST, r"\b(?:at\s+least|no\s+(?:fewer|less)\s+than|a\s+minimum\s+of)\s*$"),
    (Hedge.AT_MOST, r"\b(?:at\s+most|no\s+more\s+than|up\s+to|a\s+maximum\s+of)\s*$"),
    (Hedge.OVER, r"\b(?:over|more\s+than|above|in\s+excess\s+of|greater\s+than|exceed(?:s|ed|ing)?)\s*$"),
    (Hedge.UNDER, r"\b(?:under|fewer\s+than|less\s+than|below)\s*$"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity of a sentence; what was not written of it is None.

    `rate` is a decimal in brackets beside a count (665 (67.3)), or a number `per 10,000`; `points` says that a
    percentage was called percentage points; `relative` that a part in words is of the figure before (`a third fewer`);
    `of_what` that a number says what it counts; `in_words` that a share is told in words (`nine in ten`).
    """

    start: int
    end: int
    percent: Stated | None = None
    count: Stated | None = None
    base: Stated | None = None
    rate: Stated | None = None
    points: bool = False
    hedge: Hedge = Hedge.EXACT
    relative: bool = False
    in_words: bool = False
    of_what: bool = True

    @property
    def main(self) -> Stated:
        """The number that is most precise of it: the percentage, else the rate, count or base."""
        return next(each for each in (self.percent, self.count, self.rate, self.base) if each is not None)

    @property
    def numbers(self) -> tuple[Stated | None, ...]:
        """All its numbers, wherever it stands."""
        return self.percent, self.count, self.base, self.rate


@lru_cache(maxsize=256)
def masked(text: str, months: tuple[MonthMention, ...], names: tuple[str, ...] = ()) -> str:
    """The text with months and numbers that are no figures blotted out, every other character in its place.

    `names` are those of teams, whose numbers are no figures either.
    """
    letters = list(text)
    for mention in months:
        letters[mention.start : mention.end] = MONTH_MASK * (mention.end - mention.start)
    for name in names:
        for match in re.finditer(re.escape(name), text):
            letters[match.start() : match.end()] = re.sub(r"\d", NOISE_MASK, match[0])
    without_months = "".join(letters)
    for match in NOISE.finditer(without_months):
        if match[0].strip() and not _is_time_taken(match, text):
            letters[match.start() : match.end()] = NOISE_MASK * (match.end() - match.start())
    return "".join(letters)


def _is_time_taken(match: re.Match[str], text: str) -> bool:
    """Whether a number of days, or one day, is the figure itself, an average of children, and no timescale."""
    if not re.fullmatch(rf"\s*{_N}\s+days?", match[0], re.IGNORECASE):
        return False
    before, behind = text[max(match.start() - 60, 0) : match.start()], text[match.end() :]
    at_once = re.search(r":\s*$", before) or re.match(
        r"\s*\(\s*\d|\s+on\s+average\b|\s+(?:longer|shorter|more|fewer|less)\s+than\b", behind, re.IGNORECASE
    )
    taken = re.search(r"\baverag|\btook\b|\btaking\b", before, re.IGNORECASE)
    return bool(at_once or taken or re.match(r"\s*\(for\b", behind))


@lru_cache(maxsize=256)
def quantities_in(text: str, months: tuple[MonthMention, ...], names: tuple[str, ...] = ()) -> tuple[Quantity, ...]:
    """Every quantity of a sentence, in order."""
    return tuple(_found(text, masked(text, months, names)))


def _found(text: str, hidden: str) -> Iterator[Quantity]:
    place, latest = 0, None
    while match := _QUANTITY.search(hidden, place):
        quantity = _quantity(match, text, hidden)
        if quantity is None:
            # A word that counts nothing may open a longer form: go on from its end.
            opening = _NUMBER.match(match[0])
            place = match.start() + len(opening[0] if opening else match[0])
            continue
        before = hidden[latest.end : quantity.start] if latest is not None and latest.percent is None else ""
        if not (match[0].lower() in ("no", "none") and _HAD.fullmatch(before)):
            # "Thirteen had no repeat episode" claims thirteen, and nothing of none.
            quantity = _of_percent(quantity, latest)
            latest = quantity
            yield quantity
        place = quantity.end


def _of_percent(quantity: Quantity, before: Quantity | None) -> Quantity:
    """`67.9% (May 66.5)`: a decimal without a unit is a percentage where the figure before it is."""
    count = quantity.count
    bare = count is not None and count.decimals and not quantity.of_what and quantity.base is None
    if not bare or quantity.rate or before is None or before.percent is None or before.points:
        return quantity
    return replace(quantity, percent=count, count=None)


_HAD = re.compile(r"[^,;.:]{1,80}\b(?:had|have|has)\s+", re.IGNORECASE)


def _quantity(match: re.Match[str], text: str, hidden: str) -> Quantity | None:
    parts = {key: value for key, value in match.groupdict().items() if value is not None}
    named = {key[0]: stated(value) for key, value in parts.items() if key[0] in "pndrm" and key[1:].isdigit()}
    if "m" in named:
        named["n"] = Stated(-named.pop("m").value)
    hedge = _hedge(hidden[max(match.start() - LEADING, 0) : match.start()])
    if parts.keys() & {"fn", "fw", "fc", "fb"}:
        share = percent_of(match)
        about = Hedge.ROUGHLY if hedge in (Hedge.EXACT, Hedge.ABOUT) else hedge
        change = bool(parts.keys() & {"fc", "fb"})
        return (
            None
            if share is None
            else Quantity(match.start(), match.end(), share, hedge=about, relative=change, in_words=True)
        )
    first = re.match(WORDS, match[0], re.IGNORECASE)
    alone = "n0" in parts
    if first and alone and not _is_counting(match, hidden):
        return None
    count, rate, end = named.get("n"), named.get("r"), match.end()
    if alone and (per := re.match(r"\s*\x02+", hidden[end:])) and re.match(r"\s*per\s", text[end:], re.IGNORECASE):
        count, rate, end = None, count, end + per.end()
    if alone and (points := _points(hidden, match)):
        return Quantity(match.start(), points, named["n"], points=True, hedge=hedge)
    of_what = not (alone and count is not None) or bool(_COUNTED_NOUN.match(hidden, end))
    points = any(key.startswith("x") for key in parts) or bool(re.search(r"(?:pp|pts?)$", match[0], re.IGNORECASE))
    return Quantity(match.start(), end, named.get("p"), count, named.get("d"), rate, points, hedge, of_what=of_what)


_BY_POINTS = re.compile(r"\b(?:by|of|up|down)\s+(?:just\s+|only\s+|about\s+)?$", re.IGNORECASE)
_POINTS = re.compile(r"\s+points?\b(?=\s*(?:on|since|from|in|over|to)\b|\s*(?:[.,;)]|$))", re.IGNORECASE)
_POINTS_OFF = re.compile(
    r"\s+points?\b(?=\s+(?:short|below|above|off|adrift|away|behind|lower|higher|up|down|better|worse|more|fewer|less)\b)",
    re.IGNORECASE,
)


def _points(hidden: str, match: re.Match[str]) -> int | None:
    """Where `23 points short` or `up 4 points` ends, which are percentage points; None where points are the unit."""
    following = _POINTS_OFF.match(hidden, match.end())
    if following is None and _BY_POINTS.search(hidden[max(match.start() - LEADING, 0) : match.start()]):
        following = _POINTS.match(hidden, match.end())
    return following.end() if following else None


def _is_counting(match: re.Match[str], hidden: str) -> bool:
    """Whether a number in words counts something: what it counts follows, or it is what a figure came to."""
    if match[0].lower() in {"zero", "nil", "none", "nought"} or match[0].lower().endswith("dozen"):
        return True
    came_to = re.search(
        r"\b(?:to|from|at|was|were|of|by|up|down|against|than|and|with|another|further|remaining|other|from\s+just)\s+"
        r"(?:just\s+|only\s+)?$",
        hidden[max(match.start() - LEADING, 0) : match.start()],
        re.I,
    )
    ends = re.match(r"\s*(?:$|[,.;)]|(?:in|since|on)\s+(?:each\s+of\s+)?\x01|to\b|over\b)", hidden[match.end() :])
    return bool(_COUNTED.match(hidden, match.end())) or (match[0].lower() != "no" and bool(came_to and ends))


def _hedge(before: str) -> Hedge:
    return next((hedge for hedge, pattern in _HEDGES if re.search(pattern, before, re.IGNORECASE)), Hedge.EXACT)
