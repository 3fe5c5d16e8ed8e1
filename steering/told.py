"""What the report tells beside its figures: where a series peaks, that it rises or falls from month to month.

None of this has a number of its own, so it is asked with less weight than what was printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from steering.asked import MONTHS, TWELVE, share_between
from steering.contributions import Contributions
from steering.sums import Sum

WEIGHT = 4.0


def months(first: str, last: str) -> list[str]:
    """The months shown from one to another, both included."""
    return [month for month in MONTHS if first <= month <= last]


def but(*named: str) -> list[str]:
    """The twelve months of the report without those named."""
    return [month for month in TWELVE if month not in named]


def numbers(
    adds: Contributions, code: str, measure: str, of: Sequence[str], low: float = -np.inf, high: float = np.inf
) -> Iterator[Sum]:
    """The numbers of some months lie within bounds."""
    for month in of:
        yield Sum(f"told {code} {measure} {month}", adds.numerator(code, measure, month), low, high, WEIGHT)


def shares(
    adds: Contributions, code: str, measure: str, of: Sequence[str], low: float = 0.0, high: float = 100.0
) -> Iterator[Sum]:
    """The shares of some months, in per cent, lie within bounds."""
    for month in of:
        numerator, base = adds.figures[code, measure, month]
        yield Sum(f"told {code} {measure} {month} low", numerator - low / 100 * base, 0.0, np.inf, WEIGHT)
        yield Sum(f"told {code} {measure} {month} high", numerator - high / 100 * base, -np.inf, 0.0, WEIGHT)


def steps(
    adds: Contributions, code: str, measure: str, of: Sequence[str], up: bool, least: float = 1.0
) -> Iterator[Sum]:
    """A number rises (or falls) by at least so much from each of these months to the next."""
    for before, month in pairwise(of):
        change = adds.numerator(code, measure, month) - adds.numerator(code, measure, before)
        bounds = (least, np.inf) if up else (-np.inf, -least)
        yield Sum(f"told {code} {measure} {before} to {month}", change, *bounds, WEIGHT)


def of_lives(adds: Contributions) -> Iterator[Sum]:
    """Of who comes, moves and leaves."""
    peak = "2016-12"
    yield from numbers(adds, "4.02.01", "number", but(peak), high=704)
    yield from steps(adds, "4.02.01", "number", months(peak, "2017-06"), up=False)
    yield from shares(adds, "4.01.05", "inside", but("2016-11"), high=81.0)
    yield from shares(adds, "4.01.05", "outside", but("2017-06"), high=47.0)
    yield from numbers(adds, "4.02.07", "at-home", but("2016-10"), high=80)
    yield from steps(adds, "4.02.07", "at-home", months("2016-10", "2017-06"), up=False)
    yield from steps(adds, "4.02.08", "6-to-12-months", months("2016-07", "2017-04"), up=True)
    yield from shares(adds, "4.02.08", "6-to-12-months", but("2017-04"), high=24.1)
    yield from steps(adds, "4.02.08", "12-to-18-months", months("2016-11", "2017-06"), up=True, least=0.5)
    yield from numbers(adds, "4.05.01", "three-or-more", but("2017-06"), low=82)
    yield from shares(adds, "4.05.01", "three-or-more", but("2017-06"), low=12.25)
    yield from shares(adds, "4.05.02", "long-term-stability", but("2017-06"), high=73.0)
    yield from shares(adds, "4.05.02", "long-term-stability", months("2016-12", "2017-05"), low=70.05)
    yield from shares(adds, "4.05.02", "long-term-stability", ["2016-11"], high=70)
    yield from steps(adds, "5.02.09", "placed", months("2016-08", "2017-06"), up=False)
    yield from steps(adds, "5.02.10", "waiting", months("2016-11", "2017-03"), up=True)
    yield from steps(adds, "6.02.09", "friends-and-family", months("2016-07", "2016-10"), up=False)
    yield from steps(adds, "6.02.09", "friends-and-family", months("2016-12", "2017-04"), up=True)
    yield from steps(adds, "6.02.09", "ifa", months("2016-07", "2017-03"), up=True)
    yield from numbers(adds, "6.02.09", "ifa", ["2017-03"], high=185)
    yield from numbers(adds, "6.02.09", "in-house", but("2017-04"), high=224)
    left = sum((adds.numerator("4.04.01", "leavers", month) for month in TWELVE), np.zeros(1))
    yield Sum("told 25 leavers a month", left, 295, 305, WEIGHT)


def of_visits(adds: Contributions) -> Iterator[Sum]:
    """Of visits by social workers and reviewing officers."""
    yield from shares(adds, "4.07.01", "six-weeks", but("2017-01"), high=67.9)
    yield from shares(adds, "4.07.01", "practice-standard", months("2016-07", "2016-11"), high=76.9)
    rising = {"2016-12": 76.95, "2017-04": 81.8}
    yield from share_between(adds, "4.07.01", "practice-standard", rising, 0.5, WEIGHT, "2016-12", "2017-04")
    yield from shares(adds, "4.07.01", "practice-standard", ["2017-05"], low=81.9, high=87.4)
    yield from shares(adds, "4.07.03", "visited-in-month", but("2016-09"), high=19.5)
    yield from steps(adds, "4.07.03", "visited-in-month", months("2016-09", "2017-06"), up=False)
    rising = {"2016-07": 45.3, "2017-02": 60.5}
    yield from share_between(adds, "4.07.04", "visited-in-six-months", rising, 1.0, WEIGHT, "2016-07", "2017-02")
    yield from shares(adds, "4.07.04", "visited-in-six-months", but("2017-02", "2017-03"), high=60.4)


def of_reviews(adds: Contributions) -> Iterator[Sum]:
    """Of reviews and who took part in them."""
    yield from shares(adds, "4.06.01", "on-time", months("2016-10", "2017-05"), high=98.2)
    yield from shares(adds, "4.06.03", "participated", but("2017-06"), low=85.5)
    yield from shares(adds, "4.06.03", "participated", but("2017-02"), high=96.3)


def of_missing(adds: Contributions) -> Iterator[Sum]:
    """Of children missing."""
    yield from numbers(adds, "4.09.02", "missing", but("2016-07"), high=35)
    yield from shares(adds, "4.09.02", "missing", but("2016-07"), high=5.2)


def of_school(adds: Contributions) -> Iterator[Sum]:
    """Of education plans."""
    yield from shares(adds, "4.10.02", "up-to-date", months("2017-03", "2017-05"), high=97.4)
    yield from shares(adds, "4.10.02", "initial-20-days", ["2017-04"], low=41.6, high=49.5)


def of_provision(adds: Contributions) -> Iterator[Sum]:
    """Of pupils who are not in school full time."""
    yield from numbers(adds, "4.10.07", "not-full-time", but("2017-06"), high=18)
    yield from shares(adds, "4.10.07", "not-full-time", but("2017-06"), high=3.8)


def of_health(adds: Contributions) -> Iterator[Sum]:
    """Of health assessments and help with substance misuse."""
    yield from shares(adds, "4.11.12", "initial-on-time", months("2016-08", "2017-05"), high=95.0)
    yield from steps(adds, "4.11.17", "refused", months("2016-07", "2017-06"), up=True, least=0)


def of_care_leavers(adds: Contributions) -> Iterator[Sum]:
    """Of care leavers."""
    yield from steps(adds, "5.01.01", "open", months("2016-07", "2017-06"), up=True, least=0)
    yield from numbers(adds, "5.01.01", "open", but("2017-06"), high=217)
    for code, measure, first, last in (("5.01.08", "in-touch", 89.3, 98.2), ("5.01.09", "suitable", 83, 92.7)):
        rising = {"2017-02": first, "2017-06": last}
        yield from share_between(adds, code, measure, rising, 1.0, WEIGHT, "2017-02", "2017-06")
        yield from shares(adds, code, measure, ["2017-01"], low=first + 0.2)


def of_advisers(adds: Contributions) -> Iterator[Sum]:
    """Of those of 17 with a personal adviser."""
    yield from shares(adds, "5.01.04", "adviser", ["2017-02", "2017-03", "2017-05"], high=75.3)


def of_workers(adds: Contributions) -> Iterator[Sum]:
    """Of changes of worker."""
    yield from numbers(adds, "4.05.04", "changes", but("2017-05"), high=481)
    for month in but("2017-05"):
        numerator, base = adds.figures["4.05.04", "average", month]
        yield Sum(f"told 4.05.04 average {month}", numerator - 1.21 * base, -np.inf, 0.0, WEIGHT)


def of_households(adds: Contributions, kind: str) -> Iterator[Sum]:
    """Of those who adopt and foster."""
    if kind == "adopters":
        yield from steps(adds, "6.01.01", "approved-12m", months("2016-07", "2017-06"), up=True, least=0)
        yield from numbers(adds, "6.01.01", "approved-12m", but("2017-06"), high=30)
        yield from numbers(adds, "6.01.02", "enquiries-12m", but("2017-04"), low=131)
        yield from steps(adds, "6.01.02", "enquiries-12m", months("2017-04", "2017-06"), up=True)
        rising = {"2016-09": 6.4, "2017-06": 20.4}
        yield from share_between(adds, "6.01.05", "completion-12m", rising, 0.7, WEIGHT, "2016-09")
        yield from shares(adds, "6.01.05", "completion-12m", but("2016-09"), low=6.5)
    elif kind == "foster_carers":
        yield from numbers(adds, "6.02.07", "other", but("2016-07", "2017-03"), high=9)
        yield from numbers(adds, "6.02.07", "total-12m", but("2017-04"), high=114)
