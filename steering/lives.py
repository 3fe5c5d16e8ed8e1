"""Choosing the children: who comes into care, where they live, and when they leave."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from tests.published import official_statistics, proofs

from parentis.sample.cases import leaves_as_care_leaver
from parentis.sample.child import Child
from parentis.sample.chosen import Lives
from parentis.sample.days import day
from steering import told
from steering.asked import MONTHS, between, of_report, of_statistics, share
from steering.candidates import Candidates
from steering.contributions import Contributions, Vector
from steering.pool import COUNCILS
from steering.search import Search
from steering.sums import Sum
from steering.together import Together

CODES = ("4.01", "4.02", "4.04", "4.05", "4.10.01", "4.10.02", "4.11", "4.12", "5.01", "5.02", "6.02.09")
_DECIDED = ("4.01", "4.02", "4.04", "4.05.01", "4.05.02", "4.05.03", "5.02", "6.02.09")
CONTRADICTORY = frozenset(printed.key for printed, _ in proofs.contradictory())
HARD = 5.0
# Official numbers that depend on what is done for a child: chosen with the draws.
OF_PRACTICE = ("Miss_", "OC2_c", "OC2_subm", "OC2_imm", "OC2_tee", "OC2_hea", "OC2_dev", "OC2_SDQ")


def chosen(candidates: Candidates, before: Lives, rounds: int) -> Lives:
    """The council's lives: those before changed where that helps, or from chance where there are none."""
    sums = [
        Sum(each.name, candidates.summed(each.adds), each.low, each.high, each.weight)
        for each in (*asked(candidates.adds), *of_history(candidates.children))
    ]
    start = candidates.inside(before) if before else _by_chance(candidates)
    found = Search(sums, start, candidates.rivals, HARD).run(rounds)
    found = Together(sums, found, candidates.rivals, HARD).run()
    for each in sums:
        if each.outside(found) > 1e-4:
            print(f"{each.name:60} {each.adds @ found:10.2f} not in {each.low} to {each.high}")
    return candidates.lives(found, before)


def _by_chance(candidates: Candidates) -> Vector:
    random = np.random.default_rng(5)
    start = (random.random(candidates.count) < 1 / COUNCILS).astype(float)
    start[list(candidates.rivals)] = 0
    return start


def asked(adds: Contributions) -> Iterator[Sum]:
    """Everything that is asked of the children chosen."""
    yield from of_report(adds, _DECIDED, CONTRADICTORY, weight=200)
    may = "4.04.03", "positive", "2017-05"
    yield from share("positive in May", adds.numerator(*may), adds.base(*may), "83.3", 50)
    yield from _bases(adds)
    numbers = official_statistics.published()
    plain = {name: number for name, number in numbers.items() if not name.startswith(OF_PRACTICE)}
    lost = ("OC2_12mths", "OC2_10to17")  # cannot be with the report's bases
    yield from of_statistics(adds, {name: n for name, n in plain.items() if name not in lost}, 50.0)
    yield from of_statistics(adds, {name: plain[name] for name in lost}, 0.5)
    yield from _in_between(adds)
    yield from told.of_lives(adds)


def _bases(adds: Contributions) -> Iterator[Sum]:
    """Whom the figures of practice are about: the bases that their printed values need."""
    for code, measure, month, low, high, weight in (
        ("4.05.04", "average", "2017-05", 394, 396, 10),
        ("4.05.04", "average", "2017-06", 392, 395, 10),
        ("4.12.01", "quarter", "2017-03", 343, 346, 10),
        ("4.12.01", "quarter", "2017-06", 344, 345, 10),
        ("4.12.01", "year-to-date", "2016-06", 342, 343, 10),
        ("4.10.02", "up-to-date", "2017-06", 486, 486, 10),
        ("5.01.04", "adviser", "2017-04", 61, 61, 10),
        ("5.01.04", "adviser", "2017-06", 54, 56, 10),
        ("4.02.01", "number", "2016-07", 673, 677, 10),
        ("4.02.01", "number", "2016-09", 667, 670, 10),
        ("4.02.01", "number", "2017-02", 701, 704, 10),
        ("4.11.12", "initial-on-time", "2017-06", 283, 288, 10),  # one in four numbers has a whole part of 95.1%
        ("4.10.01", "ks2-reading", "2015/16", 34, 34, 10),
        ("4.10.01", "ks4-ebacc", "2015/16", 35, 35, 10),
        ("4.01.01", "starts", "2016-11", 37, 37, 50),
        ("4.01.01", "starts", "2017-05", 17, 17, 50),
        ("4.10.02", "initial-20-days", "2017-03", 162, 162, 15),  # 67 of 162 are 41.4%, and none of 160, 161, 163...
        ("4.10.02", "initial-20-days", "2017-05", 175, 175, 20),
        ("4.11.13", "due-on-time", "2017-06", 80, 122, 1),
    ):
        base = adds.base(code, measure, month)
        yield Sum(f"base of {code} {measure} {month}", base if base.any() else adds.numerator(code, measure, month),
                  low, high, weight)  # fmt: skip
    # One number in four has a whole part of 73.1%: one that has, lest the search stop a hair's breadth from it.
    stable, of = adds.figures["4.05.02", "long-term-stability", "2017-06"]
    yield Sum("136 stable", stable, 136, 136, 20)
    yield Sum("of 186", of, 186, 186, 20)
    march, may = (adds.base("4.10.02", "initial-20-days", month) for month in ("2017-03", "2017-05"))
    # From 41.4% to 49.7% in two months: enough pupils come into the rolling year, and leave it.
    moved = 0.503 * np.maximum(may - march, 0) + 0.497 * np.maximum(march - may, 0) - 0.083 * march
    yield Sum("pupils in and out of the rolling year", moved, 2, np.inf, 50)
    for month, low, high in (("2016-07", 190, 225), ("2017-06", 217, 245)):
        yield Sum(f"care leavers {month}", adds.numerator("5.01.01", "open", month), low, high, 1)


def _in_between(adds: Contributions) -> Iterator[Sum]:
    """Months for which nothing was printed: near what was, and near the simulation."""
    in_care = {"2016-06": 668, "2016-07": 676, "2016-09": 668.5, "2016-10": 686.5, "2016-12": 705, "2017-03": 698,
               "2017-04": 690, "2017-05": 674, "2017-06": 665}  # fmt: skip
    for month, number in in_care.items():
        if month in ("2016-06", "2016-07", "2016-09", "2016-10"):
            adding = adds.numerator("4.02.01", "number", month)
            yield Sum(f"~in care {month}", adding, number - 2, number + 2, 0.5)
    yield from between(adds, "4.02.01", "number", in_care, 4)
    for month in MONTHS:
        starts, leavers = adds.numerator("4.01.01", "starts", month), adds.numerator("4.04.01", "leavers", month)
        if month < "2017-04":
            yield Sum(f"~starts {month}", starts, starts.sum() / COUNCILS - 5, starts.sum() / COUNCILS + 5, 0.5)
        if month < "2017-05":
            yield Sum(f"~leavers {month}", leavers, 15, 31, 0.5)
            yield Sum(f"~moves {month}", adds.numerator("4.05.03", "movements", month), 28, 46, 0.5)
        yield Sum(f"~school age {month}", adds.base("4.10.02", "up-to-date", month), 468, 500, 0.5)
        for status, number in (("interim-care-order", 150), ("full-care-order", 415), ("placement-order", 43),
                               ("section-20", 85)):  # fmt: skip
            adding = adds.numerator("4.02.02", status, month)
            yield Sum(f"~{status} {month}", adding, number - 15, number + 15, 0.5)
    for code, measure, known, allowed in (
        ("6.02.09", "friends-and-family", {"2016-07": 70, "2016-10": 65, "2016-11": 65, "2016-12": 75, "2017-04": 91,
                                           "2017-05": 90, "2017-06": 86}, 4),
        ("6.02.09", "ifa", {"2016-07": 177, "2017-02": 184, "2017-04": 163, "2017-05": 186, "2017-06": 182}, 6),
        ("6.02.09", "in-house", {"2016-07": 224, "2017-04": 225, "2017-06": 207}, 6),
        ("4.02.07", "at-home", {"2016-07": 61, "2016-10": 81, "2017-04": 62, "2017-06": 59}, 4),
        ("4.05.01", "three-or-more", {"2016-07": 94, "2017-06": 81}, 6),
        ("5.02.09", "placed", {"2016-08": 30, "2017-04": 21, "2017-05": 20, "2017-06": 17}, 4),
        ("5.02.10", "waiting", {"2016-11": 22, "2017-03": 27, "2017-04": 20, "2017-06": 25}, 4),
    ):  # fmt: skip
        yield from between(adds, code, measure, known, allowed)
    yield Sum("~children in the files", np.ones(len(adds.keys)), 1575, 1625, 5)


def of_history(children: Sequence[Child]) -> Iterator[Sum]:
    """The years before those shown: the official stock and flow of 2015-16, and as many leavers as simulated."""
    for name, what, number in (
        ("in care on 31 March 2016", lambda child: child.in_care(day(2016, 3, 31)) is not None, 652),
        ("started in 2015-16", lambda child: _began(child, day(2015, 4, 1), day(2016, 3, 31)), 258),
        ("ceased in 2015-16", lambda child: _ended(child, day(2015, 4, 1), day(2016, 3, 31)), 230),
    ):
        yield Sum(name, _where(children, what), number, number, 5)
    for name, last, least, most in (("December", day(2016, 12, 31), 12, 16), ("June", day(2017, 6, 30), 3, 6)):
        new = _where(children, lambda child: _is_new(child, last))  # noqa: B023
        yield Sum(f"in care for less than a week at the end of {name}", new, least, most, 5)
    # 78 care leavers are 38% of 208 at most, and a month later 95 are 44.8% of 212 alone: who no longer is one by then,
    # the draws can settle, but not who has left care.
    new = _where(children, lambda child: _became_care_leaver(child, day(2017, 4, 1), day(2017, 4, 30)))
    yield Sum("care leavers who left care in April", new, 4, 22, 20)
    stock = _where(children, lambda child: child.in_care(day(2015, 3, 31)) is not None)
    yield Sum("~in care on 31 March 2015", stock, 615, 632, 1)
    for year in range(2012, 2017):
        first, last = day(year, 1, 1), day(year, 12, 31)
        adopted = _where(children, lambda child: _ended(child, first, last, ("E11", "E12")))  # noqa: B023
        grown = _where(children, lambda child: _ended(child, first, last, ("E5", "E6", "E7", "E8")))  # noqa: B023
        for name, adding in (("adopted", adopted), ("grown up", grown)):
            usual = adding.sum() / COUNCILS
            yield Sum(f"{name} in {year}", adding, round(usual * 0.85), round(usual * 1.15), 5)


def _where(children: Sequence[Child], what: Callable[[Child], bool]) -> Vector:
    return np.array([float(what(child)) for child in children])


def _is_new(child: Child, when: int) -> bool:
    period = child.in_care(when)
    return period is not None and period.start > when - 7


def _became_care_leaver(child: Child, first: int, last: int) -> bool:
    left = leaves_as_care_leaver(child)
    return left is not None and first <= left.end <= last


def _began(child: Child, first: int, last: int) -> bool:
    return any(first <= period.start <= last and not period.respite for period in child.periods)


def _ended(child: Child, first: int, last: int, outcomes: Sequence[str] = ()) -> bool:
    return any(
        first <= period.end <= last and not period.respite and (not outcomes or period.course.outcome in outcomes)
        for period in child.periods
    )
