"""Choosing what was done for the children: of each kind of record one of several draws, child by child."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from tests.published import official_statistics

from parentis.sample.child import Steered
from parentis.sample.chosen import Lives
from parentis.sample.seed import DEFAULT_SEED
from steering import told
from steering.asked import TWELVE, of_report, of_statistics, share, share_between
from steering.contributions import Contributions, of_sample
from steering.pool import sample_of
from steering.sums import Sum
from steering.switch import Switch

HARD = 5.0
_NEAR = 1e-7


@dataclass(frozen=True)
class Kind:
    """A kind of record: the indicators that it decides, and what is asked of them."""

    name: str
    codes: tuple[str, ...]
    asked: Callable[[Contributions], Iterator[Sum]]


def settled(kind: Kind, lives: Lives, each: list[Contributions], rounds: int) -> Lives:
    """The same lives with better draws of one kind of record; what `each` adds is with draw 0, 1, 2..."""
    now, keys = _draws_of(kind, lives), each[0].keys
    drawn = np.array([now[key] for key in keys]), np.arange(len(keys))
    bases = {cell: float(np.array([adds.figures[cell][1] for adds in each])[drawn].sum()) for cell in each[0].figures}
    asked = [list(kind.asked(replace(adds, bases=bases))) for adds in each]
    sums = asked[0]
    adds = np.array([[sum_.adds for sum_ in of_draw] for of_draw in asked]).transpose(1, 0, 2)
    low, high, weight = (np.array([getattr(each, name) for each in sums]) for name in ("low", "high", "weight"))
    concerned = np.flatnonzero(np.abs(adds - adds[:, :1]).max(axis=(0, 1)) > _NEAR)
    rest = np.delete(adds[:, 0, :], concerned, axis=1).sum(axis=1)
    start = [now[keys[child]] for child in concerned]
    found = Switch(adds[:, :, concerned], (low - rest, high - rest), weight, HARD, start).run(rounds)
    totals = adds[:, found, concerned].sum(axis=1) + rest
    for sum_, total in zip(sums, totals, strict=True):
        if not sum_.low - _NEAR <= total <= sum_.high + _NEAR:
            print(f"{sum_.name:60} {total:10.2f} not in {sum_.low} to {sum_.high}")
    draws = {keys[child]: int(draw) for child, draw in zip(concerned, found, strict=True) if draw}
    print(f"{kind.name}: {len(draws)} children have another draw", flush=True)
    return _with(lives, kind.name, draws)


def _draws_of(kind: Kind, lives: Lives) -> dict[str, int]:
    return {
        key_of(month, number): one.draws.get(kind.name, 0)
        for month, of_month in lives.items()
        for number, one in of_month.items()
    }


def _all_with(lives: Lives, kind: str, draw: int) -> Lives:
    return {
        month: {number: replace(one, draws={**one.draws, kind: draw}) for number, one in of_month.items()}
        for month, of_month in lives.items()
    }


def _with(lives: Lives, kind: str, draws: Mapping[str, int]) -> Lives:
    found: dict[str, dict[int, Steered]] = {}
    for month, of_month in lives.items():
        for number, one in of_month.items():
            draw = draws.get(key_of(month, number), 0)
            found.setdefault(month, {})[number] = replace(one, draws={**one.draws, kind: draw})
    return found


def key_of(month: str, number: int) -> str:
    """How the simulation names a life."""
    return f"{DEFAULT_SEED}/{month}/{number}"


def _report(adds: Contributions, *codes: str, but: tuple[tuple[str, str, str], ...] = ()) -> Iterator[Sum]:
    return of_report(adds, codes, frozenset(but), weight=50)


def _official(adds: Contributions, *begin: str) -> Iterator[Sum]:
    numbers = {name: n for name, n in official_statistics.published().items() if name.startswith(begin)}
    return of_statistics(adds, numbers, 6.0)


def _visits(adds: Contributions) -> Iterator[Sum]:
    last = "4.07.04", "visited-in-six-months", "2017-06"
    april = "4.07.01", "practice-standard", "2017-04"
    yield from _report(adds, "4.07", but=(last, april))
    yield from share("81.8 visited", *adds.figures[april], "81.8", 5)
    six, standard, month, half = (
        ("4.07.01", "six-weeks"), ("4.07.01", "practice-standard"), ("4.07.03", "visited-in-month"),
        ("4.07.04", "visited-in-six-months"),
    )  # fmt: skip
    december = adds.base("4.07.01", "practice-standard", "2016-12")
    yield Sum("534 are 76.95% of 694, and none of most other numbers", december, 694, 694, 50)
    yield Sum("380 seen by their IRO", adds.numerator(*last), 380, 380, 5)
    yield from share_between(adds, *six, {"2016-07": 35.9, "2017-01": 68, "2017-04": 66.5, "2017-06": 61.9}, 1.5)
    yield from share_between(adds, *standard, {"2016-07": 45.0, "2016-12": 76.95}, 2.5, last="2016-12")
    yield from share_between(adds, *month, {"2016-09": 19.6, "2016-11": 14, "2017-06": 10.8}, 4)
    yield from share_between(adds, *half, {"2016-07": 45.3, "2017-02": 60.5, "2017-03": 60.5, "2017-04": 55,
                                           "2017-06": 57.1}, 2)  # fmt: skip
    yield from told.of_visits(adds)


def _reviews(adds: Contributions) -> Iterator[Sum]:
    last = "4.06.01", "on-time", "2017-06"
    yield from _report(adds, "4.06", but=(last,))
    yield from share("98.3 on time", adds.numerator(*last), adds.base(*last), "98.3", 5)
    known = {"2016-06": 98.5, "2016-09": 99, "2017-02": 98, "2017-05": 92.5, "2017-06": 98.3}
    yield from share_between(adds, "4.06.01", "on-time", known, 1)
    yield from share_between(adds, "4.06.03", "participated", {"2016-06": 92, "2017-02": 96.4, "2017-06": 85.4}, 4)
    yield from told.of_reviews(adds)


def _missing(adds: Contributions) -> Iterator[Sum]:
    yield from _report(adds, "4.09.02")
    yield from _official(adds, "Miss_")
    known = {"2016-07": 5.3, "2017-05": 4.3, "2017-06": 3.9}
    yield from share_between(adds, "4.09.02", "missing", known, 0.8)
    yield from told.of_missing(adds)


def _interviews(adds: Contributions) -> Iterator[Sum]:
    yield from _report(adds, "4.09.03")
    for month in TWELVE[:-1]:
        yield Sum(f"~interviews {month}", adds.base("4.09.03", "offered-72h", month), 8, 24, 0.5)


def _peps(adds: Contributions) -> Iterator[Sum]:
    yield from _report(adds, "4.10.02")
    yield from share_between(adds, "4.10.02", "up-to-date", {"2016-06": 96, "2017-02": 97, "2017-06": 97.5}, 1)
    known = {"2016-06": 42, "2017-03": 41.4, "2017-05": 49.7, "2017-06": 48}
    yield from share_between(adds, "4.10.02", "initial-20-days", known, 3)
    yield from told.of_school(adds)


def _attendance(adds: Contributions) -> Iterator[Sum]:
    yield from _report(adds, "4.10.05")
    known = {"2016-09": 95.3, "2017-03": 94.2, "2017-06": 93.4}
    yield from share_between(adds, "4.10.05", "attendance", known, 0.8)


def _provision(adds: Contributions) -> Iterator[Sum]:
    yield from _report(adds, "4.10.07")
    yield from share_between(adds, "4.10.07", "not-full-time", {"2016-07": 2, "2017-03": 2.3, "2017-06": 3.9}, 0.8)
    yield from told.of_provision(adds)


def _attainment(adds: Contributions) -> Iterator[Sum]:
    yield from _report(adds, "4.10.01")


def _health(adds: Contributions) -> Iterator[Sum]:
    yield from _report(adds, "4.11")
    yield from of_statistics(
        adds,
        {
            name: number
            for name, number in official_statistics.published().items()
            if name in ("OC2_submisuse", "OC2_immunisation", "OC2_healthassmt", "OC2_SDQ", "OC2_SDQnormal",
                        "OC2_SDQborderline", "OC2_SDQconcern")
        },
        6.0,
    )  # fmt: skip
    yield from of_statistics(adds, {"OC2_teethcheck": "453"}, 1.0)
    yield from share("average score", adds.number("score"), adds.number("OC2_SDQ"), "14.2", 6.0, per=1.0)
    known = {"2016-07": 93.7, "2017-03": 99, "2017-05": 99, "2017-06": 96.6}
    yield from share_between(adds, "4.11.13", "due-on-time", known, 1.2)
    yield from told.of_health(adds)


def _surveillance(adds: Contributions) -> Iterator[Sum]:
    yield from _official(adds, "OC2_devassmt")


def _offences(adds: Contributions) -> Iterator[Sum]:
    yield from _report(adds, "4.12")
    yield from _official(adds, "OC2_convicted")


def _leaving_care(adds: Contributions) -> Iterator[Sum]:
    yield from _report(adds, "5.01.01", "5.01.08", "5.01.09", "5.01.10", "5.01.11")
    march, april = (adds.base("5.01.10", "eet", month) for month in ("2017-03", "2017-04"))
    yield Sum("78 are 38% of so many", march, 203, 208, 50)
    yield Sum("95 are 44.8% of 212 alone", april, 212, 212, 50)
    for code, measure, known, allowed in (
        ("5.01.08", "in-touch", {"2016-06": 88, "2017-02": 89.3, "2017-06": 98.2}, 2),
        ("5.01.09", "suitable", {"2016-06": 84, "2017-02": 83, "2017-06": 92.7}, 2),
        ("5.01.10", "eet", {"2016-06": 41, "2017-03": 37.9, "2017-04": 44.8, "2017-06": 46}, 2),
        ("5.01.11", "pathway-plan", {"2016-06": 90, "2017-04": 92, "2017-06": 89.4}, 2),
    ):
        yield from share_between(adds, code, measure, known, allowed)
    yield from told.of_care_leavers(adds)


def _advisers(adds: Contributions) -> Iterator[Sum]:
    yield from _report(adds, "5.01.04")
    yield from share_between(adds, "5.01.04", "adviser", {"2016-06": 76, "2017-04": 75.41, "2017-06": 80}, 3)
    yield from told.of_advisers(adds)


def _workers(adds: Contributions) -> Iterator[Sum]:
    yield from _report(adds, "4.05.04")
    known = {"2016-06": 0.86, "2016-07": 0.86, "2017-05": 1.22, "2017-06": 0.99}
    yield from share_between(adds, "4.05.04", "average", known, 0.04, per=1.0)
    yield from told.of_workers(adds)


FIRST = (
    Kind("visits", ("4.07",), _visits),
    Kind("reviews", ("4.06",), _reviews),
    Kind("missing", ("4.09.02",), _missing),
    Kind("peps", ("4.10.02",), _peps),
    Kind("attendance", ("4.10.05",), _attendance),
    Kind("provision", ("4.10.07",), _provision),
    Kind("attainment", ("4.10.01",), _attainment),
    Kind("health", ("4.11",), _health),
    Kind("surveillance", (), _surveillance),
    Kind("offences", ("4.12",), _offences),
    Kind("leaving care", ("5.01",), _leaving_care),
    Kind("cases", ("5.01.04",), _advisers),
)
"""Kinds that do not touch one another: one sample of a draw of all of them tells what each adds."""
LAST = (Kind("return interviews", ("4.09.03",), _interviews), Kind("workers", ("4.05.04",), _workers))
"""Kinds that hang on others, so on what was chosen of those, but do not touch one another."""


def of_all(lives: Lives, draws: int, rounds: int, staff: int) -> Lives:
    """The best draws of every kind: of those that touch no other together, then of those that hang on them."""
    for kinds in (FIRST, LAST):
        each = of_each(kinds, lives, draws, staff)
        for kind in kinds:
            lives = settled(kind, lives, each, rounds)
    return lives


def of_each(kinds: Sequence[Kind], lives: Lives, draws: int, staff: int) -> list[Contributions]:
    """What each child adds with draw 0 of all of these kinds, with draw 1..."""
    codes = tuple(code for kind in kinds for code in kind.codes)
    each = []
    for draw in range(draws):
        drawn = lives
        for kind in kinds:
            drawn = _all_with(drawn, kind.name, draw)
        each.append(of_sample(sample_of(drawn, staff), codes))
        print(f"draw {draw} of {', '.join(kind.name for kind in kinds)}", flush=True)
    return each
