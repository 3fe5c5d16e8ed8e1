"""Which measures must agree, and how: what holds between figures whatever the children behind them are like.

A link is a value that reads like its sentence. `series/linked.py` holds every computation against all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from parentis.indicators.catalogue import measure
from parentis.indicators.kinds import Measure
from parentis.words.listing import listed


@dataclass(frozen=True)
class Part:
    """One number of a figure: what is counted, or its base."""

    code: str
    measure: str
    of: Literal["numerator", "denominator"] = "numerator"

    @property
    def of_measure(self) -> Measure:
        """The measure it is a number of."""
        return measure(self.code, self.measure)

    def __str__(self) -> str:
        return f"{'the base of ' if self.of == 'denominator' else ''}{self.code} {self.measure}"


@dataclass(frozen=True)
class Term:
    """A number that is added (or taken away, with -1) of the month itself (0) or of months before it."""

    times: int
    part: Part
    months_before: tuple[int, ...] = (0,)


@dataclass(frozen=True)
class Link:
    """What must hold between numbers of several measures.

    The terms add up to nought, or with `at_most` to nought or less. `in_groups`: in every group of every dimension
    too, because it is the same cases that are counted, each in the same groups. `faults_in_data` names what in the
    files breaks the link; where it is empty no data can, and a break is a fault of the program.
    """

    says: str
    terms: tuple[Term, ...]
    at_most: bool = False
    in_groups: bool = True
    faults_in_data: str = ""

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures that it is about, each once."""
        return tuple(dict.fromkeys(term.part.of_measure for term in self.terms))


def count(code: str, key: str) -> Part:
    """What a measure counts."""
    return Part(code, key)


def base(code: str, key: str) -> Part:
    """The base of a measure."""
    return Part(code, key, "denominator")


def same(left: Part, right: Part) -> Link:
    """Two names of one number."""
    return Link(sentence(f"{left} is {right}."), (Term(1, left), Term(-1, right)))


def adds_up(whole: Part, *parts: Part) -> Link:
    """Parts that leave nothing out and count nothing twice."""
    says = sentence(f"{listed(parts)} add up to {whole}.")
    return Link(says, (*(Term(1, part) for part in parts), Term(-1, whole)))


def no_more_than(whole: Part, *parts: Part) -> Link:
    """Parts that count nothing twice and may leave something out."""
    return replace(
        adds_up(whole, *parts), says=sentence(f"{listed(parts)} add up to no more than {whole}."), at_most=True
    )


def within(part: Part, whole: Part) -> Link:
    """A part of a whole."""
    return Link(sentence(f"{part} is at most {whole}."), (Term(1, part), Term(-1, whole)), at_most=True)


def rolling(year: Part, month: Part) -> Link:
    """A figure of twelve months and the twelve figures of a month each."""
    says = sentence(f"{year} is {month} of the twelve months added up.")
    return Link(says, (Term(1, year), Term(-1, month, tuple(range(12)))))


def stock_and_flow(stock: Part, entries: Part, exits: Part) -> Link:
    """A number at the month's end, and who came and who went since the end of the month before."""
    says = sentence(f"{stock} is that of the month before, with {entries} and without {exits}.")
    terms = (Term(1, stock), Term(-1, stock, (1,)), Term(-1, entries), Term(1, exits))
    return Link(
        says,
        terms,
        in_groups=False,
        faults_in_data="periods of care that began with another RNE than S or followed a gap, that end in X1 with "
        "nothing after it, or that are open past the 18th birthday; and for children who started twice in the "
        "month, who count once among those who started",
    )


def counts_as(rate: Part, number: Part) -> Link:
    """What a rate counts and a number on its own. A rate is not broken down: the residents of a group are not known."""
    return replace(same(rate, number), in_groups=False)


def sentence(text: str) -> str:
    """With a capital."""
    return text[0].upper() + text[1:]


def _same_base(whole: Part, code: str, *keys: str) -> tuple[Link, ...]:
    """Measures over one base."""
    return tuple(same(base(code, key), whole) for key in keys)


STARTS = count("4.01.01", "starts")
IN_CARE = count("4.02.01", "number")
LEAVERS = count("4.04.01", "leavers")
CARE_ORDERS = base("4.02.07", "at-home-of-care-orders")
AT_HOME = count("4.02.07", "at-home")
LEGAL_STATUSES = (
    *("interim-care-order", "full-care-order", "placement-order", "section-20"),
    *("youth-justice", "emergency", "other"),
)
TIMES_AT_HOME = ("under-6-months", "6-to-12-months", "12-to-18-months", "18-to-24-months", "24-months-and-over")
REASONS_FOR_MOVING = (
    *("care-plan", "carer-request", "allegation", "standards", "approval-removed", "child-request"),
    *("authority-request", "closed", "custody", "status-change", "other", "no-reason"),
)
MOVEMENTS = count("4.05.03", "movements")

CHILDREN = (
    *_same_base(STARTS, "4.01.04", "residential"),
    *_same_base(STARTS, "4.01.05", "inside", "outside", "unknown"),
    adds_up(STARTS, *(count("4.01.05", key) for key in ("inside", "outside", "unknown"))),
    *_same_base(STARTS, "4.01.07", "within-20-miles", "20-miles-or-more", "no-postcode"),
    adds_up(STARTS, *(count("4.01.07", key) for key in ("within-20-miles", "20-miles-or-more", "no-postcode"))),
    rolling(count("4.01.01", "starts-12m"), STARTS),
    counts_as(count("4.01.01", "rate-12m"), count("4.01.01", "starts-12m")),
    same(base("4.01.06", "re-entry"), count("4.01.01", "starts-12m")),
    counts_as(count("4.02.01", "rate"), IN_CARE),
    *_same_base(IN_CARE, "4.02.02", *LEGAL_STATUSES),
    adds_up(IN_CARE, *(count("4.02.02", key) for key in LEGAL_STATUSES)),
    *_same_base(IN_CARE, "4.02.03", "placed-for-adoption"),
    same(count("4.02.03", "placed-for-adoption"), count("5.02.09", "placed")),
    within(base("4.02.04", "over-20-miles-outside"), IN_CARE),
    counts_as(count("4.02.05", "uasc-of-population"), count("4.02.05", "uasc")),
    within(count("4.02.05", "uasc"), IN_CARE),
    *_same_base(IN_CARE, "4.02.07", "at-home", "not-at-home"),
    adds_up(CARE_ORDERS, count("4.02.02", "interim-care-order"), count("4.02.02", "full-care-order")),
    adds_up(CARE_ORDERS, AT_HOME, count("4.02.07", "not-at-home")),
    same(count("4.02.07", "at-home-of-care-orders"), AT_HOME),
    *_same_base(AT_HOME, "4.02.08", *TIMES_AT_HOME),
    adds_up(AT_HOME, *(count("4.02.08", key) for key in TIMES_AT_HOME)),
    stock_and_flow(IN_CARE, STARTS, LEAVERS),
    *(rolling(base("4.04.02", key), LEAVERS) for key in ("permanence", "adoption")),
    same(base("4.04.02", "special-guardianship"), base("4.04.02", "permanence")),
    same(base("4.04.02", "child-arrangements"), base("4.04.02", "permanence")),
    adds_up(
        count("4.04.02", "permanence"),
        *(count("4.04.02", key) for key in ("adoption", "special-guardianship", "child-arrangements")),
    ),
    *_same_base(LEAVERS, "4.04.03", "positive", "other", "any-other-reason"),
    adds_up(LEAVERS, count("4.04.03", "positive"), count("4.04.03", "other")),
    within(count("4.04.03", "any-other-reason"), count("4.04.03", "other")),
    *_same_base(IN_CARE, "4.05.01", "three-or-more"),
    within(base("4.05.02", "long-term-stability"), IN_CARE),
    adds_up(MOVEMENTS, *(count("4.05.03", key) for key in REASONS_FOR_MOVING)),
    same(count("4.05.04", "changes"), count("4.05.04", "average")),
    same(base("4.05.04", "average"), base("4.05.04", "three-or-more-workers")),
    within(base("4.05.04", "average"), IN_CARE),
    within(base("4.06.01", "on-time"), IN_CARE),
    within(base("4.07.01", "six-weeks"), IN_CARE),
    same(base("4.07.01", "practice-standard"), base("4.07.01", "six-weeks")),
    within(base("4.07.02", "seen-alone"), base("4.07.02", "seen")),
    *_same_base(IN_CARE, "4.07.03", "visited-in-month"),
    *_same_base(IN_CARE, "4.07.04", "visited-in-six-months"),
    within(count("4.07.03", "visited-in-month"), count("4.07.04", "visited-in-six-months")),
)

SERVICES = (
    *_same_base(IN_CARE, "4.09.02", "missing"),
    same(base("4.09.02", "repeat"), count("4.09.02", "missing")),
    # A child's group is that of the month's end in one and of each episode's day in the other.
    replace(same(count("4.09.01", "per-child"), count("4.09.01", "missing-episodes")), in_groups=False),
    replace(within(count("4.09.02", "missing"), base("4.09.01", "per-child")), in_groups=False),
    *_same_base(base("4.10.02", "up-to-date"), "4.10.03", "sen-support", "ehcp"),
    *_same_base(base("4.10.02", "up-to-date"), "4.10.04", "suspended", "excluded"),
    within(base("4.10.07", "not-full-time"), base("4.10.02", "up-to-date")),
    within(count("4.10.07", "reason-other"), count("4.10.07", "not-full-time")),
    *_same_base(base("4.11.13", "within-12-months"), "4.11.14", "dental"),
    *_same_base(base("4.11.13", "within-12-months"), "4.11.15", "immunised"),
    same(base("4.11.13", "within-12-months"), base("4.05.04", "average")),
    within(base("4.11.16", "completed"), base("4.11.13", "within-12-months")),
    same(base("4.11.16", "average-score"), count("4.11.16", "completed")),
    same(base("4.11.16", "concern"), count("4.11.16", "completed")),
    within(count("4.11.17", "accepted"), count("4.11.17", "identified")),
    within(count("4.11.17", "refused"), count("4.11.17", "identified")),
    same(base("4.12.01", "quarter"), base("4.12.01", "year-to-date")),
    within(base("4.12.01", "year-to-date"), base("4.11.13", "within-12-months")),
    *_same_base(count("5.01.01", "open"), "5.01.08", "in-touch"),
    *_same_base(count("5.01.01", "open"), "5.01.09", "suitable"),
    *_same_base(count("5.01.01", "open"), "5.01.10", "eet"),
    *_same_base(count("5.01.01", "open"), "5.01.11", "pathway-plan"),
    within(base("5.01.05", "staying-put"), count("5.01.01", "open")),
    within(base("5.01.04", "adviser"), IN_CARE),
    # In a group without enquiries the percentage has no figure, whatever was approved.
    replace(same(count("6.01.05", "completion-12m"), count("6.01.01", "approved-12m")), in_groups=False),
    same(base("6.01.05", "completion-12m"), count("6.01.02", "enquiries-12m")),
    # An agency that is not known is neither.
    no_more_than(count("6.02.07", "total"), count("6.02.07", "in-house"), count("6.02.07", "other")),
    no_more_than(count("6.02.07", "total-12m"), count("6.02.07", "in-house-12m"), count("6.02.07", "other-12m")),
    *(rolling(count("6.02.07", f"{key}-12m"), count("6.02.07", key)) for key in ("total", "in-house", "other")),
    within(count("6.02.02", "net-12m"), count("6.02.07", "in-house-12m")),
    *(within(count("6.02.09", key), IN_CARE) for key in ("friends-and-family", "ifa", "in-house")),
)

LINKS: tuple[Link, ...] = (*CHILDREN, *SERVICES)
"""Every link between measures."""


def links_of(measures: Iterable[Measure]) -> tuple[Link, ...]:
    """The links that some measures are in, in their order."""
    wanted = set(measures)
    return tuple(link for link in LINKS if not wanted.isdisjoint(link.measures))
