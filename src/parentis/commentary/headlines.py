"""Which measures speak. A section that told all thirteen reasons for a move would be read by nobody.

- A **headline** measure always speaks: at least one for every indicator.
- A **part** (one of several legal statuses, reasons, lengths of stay, halves) speaks when it clearly changed,
  when it is the highest or lowest of the twelve months alone and not among the smallest numbers, when its way
  through them was clear and turned once at most, or when the council has set a target for it. Otherwise it is
  left to the indicator's table.
- A measure about which something is **undertaken** speaks until that is done.
- A **twin** says in another unit what a headline says, and speaks only when it has a target of its own.
"""

from __future__ import annotations

from parentis.facts import Facts, Kind, Position

# Where an indicator is not named here, its first measure is the headline and the others are parts.
HEADLINES: dict[str, tuple[str, ...]] = {
    "4.01.01": ("starts", "rate-12m"),
    "4.01.07": ("20-miles-or-more",),  # what the indicator is named for; under 20 miles is its other half
    "4.02.01": ("number", "rate"),
    "4.02.02": ("full-care-order",),  # the commonest status; a change in another shows as a part
    "4.02.08": ("24-months-and-over",),  # the longest stays are the ones a board should ask about
    "4.05.04": ("average", "three-or-more-workers"),
    "4.07.01": ("six-weeks", "practice-standard"),
    "4.07.02": ("seen", "seen-alone"),
    "4.09.02": ("missing", "repeat"),
    "4.10.01": (  # the widest of each key stage, and the subjects that are published nationally
        *("ks1-reading", "ks2-rwm", "ks2-reading", "ks2-writing", "ks2-maths"),
        *("ks4-english-maths", "ks4-attainment8"),
    ),
    "4.10.02": ("up-to-date", "initial-20-days"),
    "4.10.03": ("sen-support", "ehcp"),
    "4.10.04": ("suspended", "excluded"),
    "4.10.05": ("attendance", "persistent-absence"),
    "4.11.13": ("within-12-months", "due-on-time"),
    "4.11.16": ("completed", "average-score"),
    "4.11.17": ("identified", "refused"),
    "4.12.01": ("quarter", "year-to-date"),
    "6.02.01": ("contacts", "responses", "awaiting-information"),
    "6.02.02": ("households", "net-12m"),
    "6.02.07": ("total-12m",),  # a month has one or two
    "6.02.09": ("in-house", "ifa", "friends-and-family"),
    "7.02.01": ("vacancy", "turnover-12m"),
}

TWINS = frozenset(
    {
        ("4.01.01", "starts-12m"),  # the numerator of rate-12m
        ("4.02.05", "uasc-of-population"),  # the number over residents
    }
)

# The highest month of a part must reach this many cases before its extremes are worth a sentence: "the
# highest of the twelve months" is soon said of one case after none.
EXTREME_FROM = 5

# A part's path is worth a sentence when it is as plain as this.
MOST_TURNS = 1


def is_headline(code: str, measure: str, first: str) -> bool:
    """Whether a measure always speaks; `first` is the first measure of its indicator."""
    return measure in HEADLINES.get(code, (first,))


def speaks(facts: Facts, first: str) -> bool:
    """Whether the measure gets a sentence this month, by the rule above."""
    code, measure = facts.measure.code, facts.measure.measure
    if is_headline(code, measure, first) or facts.target is not None:
        return True
    if (code, measure) in TWINS:
        return False
    changed = facts.judged is not None and facts.judged[1].is_clear
    return changed or _stands_out(facts) or _went_a_clear_way(facts)


def _went_a_clear_way(facts: Facts) -> bool:
    path = facts.course.path
    return path is not None and path.is_clear and path.turns <= MOST_TURNS


def _stands_out(facts: Facts) -> bool:
    extreme = facts.extreme
    if extreme is None or extreme.position not in (Position.HIGHEST, Position.LOWEST) or extreme.ties:
        return False
    most = extreme.highest[0]
    return most.kind in (Kind.RATE, Kind.AVERAGE) or most.numerator >= EXTREME_FROM
