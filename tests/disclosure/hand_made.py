"""Figures of a council of a few made-up children: who is in care, who starts and who leaves, by the month and the year.

Small enough for several editions in a test of seconds, and with all that editions have to withhold together: twelve
months beside single ones, stock and flow, breakdowns, and groups so small that some editions have no row of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from random import Random
from typing import NamedTuple

from tests.disclosure.editions import LAST

from parentis.indicators import measure
from parentis.series.figure import Figure
from parentis.series.figures import Series

TWELVE = 12
STAY = 40
"""The longest time in care, in months."""

PERMANENCE = ("adoption", "special-guardianship", "child-arrangements")


class Child(NamedTuple):
    """A period of care: the months (0 is the first shown) that it begins and ends in."""

    came: int
    went: int
    sex: str
    ethnicity: str
    place: str
    reason: str
    again: bool


LEFT_BEFORE = Child(-5, 5, "female", "unknown", "inside", "adoption", again=False)
"""Of a group that nobody else is of, and counted only in the twelve months of leavers, which are not broken down."""

Children = list[Child]
Counted = Callable[[int], Children]


def hand_made(seed: int, children: int, editions: int) -> Series:
    """Every figure that so many monthly editions, the last of June 2017, are made from."""
    months = tuple(str(LAST.less(back)) for back in reversed(range(TWELVE + editions)))
    random = Random(seed)
    everybody = [LEFT_BEFORE, *(_child(random, len(months)) for _ in range(children))]
    found = (
        figure
        for (code, key), (counted, base) in _measures(everybody).items()
        for place, month in enumerate(months)
        for figure in _figures(code, key, month, counted(place), None if base is None else base(place))
    )
    return Series.of(months, found)


def _child(random: Random, months: int) -> Child:
    came = random.randrange(-STAY, months)
    return Child(
        came,
        came + random.randrange(1, STAY),
        random.choice(("female", "male")),
        random.choices(("Asian", "Black", "Mixed", "Other", "White"), (8, 5, 10, 1, 40))[0],
        random.choices(("inside", "outside", "unknown"), (30, 20, 1))[0],
        random.choices((*PERMANENCE, "other"), (10, 6, 1, 30))[0],
        random.random() < 0.1,
    )


def _measures(everybody: Children) -> dict[tuple[str, str], tuple[Counted, Counted | None]]:
    """What each measure counts in a month, and its base."""

    def in_care(month: int) -> Children:
        return [child for child in everybody if child.came <= month < child.went]

    def starts(month: int) -> Children:
        return [child for child in everybody if child.came == month]

    def leavers(month: int) -> Children:
        return [child for child in everybody if child.went == month]

    def a_year(of_month: Counted) -> Counted:
        return lambda month: [child for back in range(TWELVE) for child in of_month(month - back)]

    def those(of_month: Counted, like: Callable[[Child], bool]) -> Counted:
        return lambda month: [child for child in of_month(month) if like(child)]

    starts_a_year, leavers_a_year = a_year(starts), a_year(leavers)
    found: dict[tuple[str, str], tuple[Counted, Counted | None]] = {
        ("4.01.01", "starts"): (starts, None),
        ("4.01.01", "starts-12m"): (starts_a_year, None),
        ("4.01.06", "re-entry"): (those(starts_a_year, lambda child: child.again), starts_a_year),
        ("4.02.01", "number"): (in_care, None),
        ("4.04.01", "leavers"): (leavers, None),
        ("4.04.02", "permanence"): (those(leavers_a_year, lambda child: child.reason != "other"), leavers_a_year),
    }
    for each in ("inside", "outside", "unknown"):
        found["4.01.05", each] = (those(starts, lambda child, each=each: child.place == each), starts)
    for each in PERMANENCE:
        found["4.04.02", each] = (those(leavers_a_year, lambda child, each=each: child.reason == each), leavers_a_year)
    return found


def _figures(code: str, key: str, month: str, counted: Children, base: Children | None) -> Iterator[Figure]:
    """The whole council's and, of each group that has anybody, the group's."""
    kind = measure(code, key).kind

    def figure(dimension: str, group: str, numerator: int, denominator: int | None) -> Figure:
        return Figure("", code, key, kind, month, dimension, group, numerator, denominator)

    if base is None or base:
        yield figure("", "", len(counted), None if base is None else len(base))
    for dimension in ("sex", "ethnicity"):
        numerators, bases = _by(dimension, counted), _by(dimension, counted if base is None else base)
        for group in sorted(bases):
            yield figure(dimension, group, numerators[group], None if base is None else bases[group])


def _by(dimension: str, children: Iterable[Child]) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for child in children:
        found[getattr(child, dimension)] += 1
    return found
