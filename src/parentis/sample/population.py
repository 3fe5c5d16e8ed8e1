"""The children whose files are written: a council's lives in care, and which of them the window shows."""

from __future__ import annotations

from collections.abc import Iterable

from parentis.sample.chance import Chance
from parentis.sample.child import Child, Period
from parentis.sample.chosen import Lives, entries
from parentis.sample.days import YEAR, birthday, month_ends
from parentis.sample.entries import Entry, first_starts
from parentis.sample.lives import fill_in, live
from parentis.sample.window import Window

# Children in the files of the default council, with its three return years; a size is a multiple of it.
CHILDREN_OF_ONE_COUNCIL = 1600
_WARM_UP = int(19 * YEAR)  # no one is in care for longer
_MORE_TO_CHOOSE_FROM = 1.12


def population(seed: int, window: Window, children: int | None) -> tuple[list[Child], float]:
    """The children written, in the order they first came into care, and how many councils they would fill.

    With `children` exactly that many, chosen by lot from a population somewhat larger. Raises ValueError for
    a number below 1.
    """
    if children is None:
        return _numbered(_candidates(seed, window, 1.0)), 1.0
    if children < 1:
        raise ValueError(f"a sample has at least one child; asked for were {children}")
    scale = children / CHILDREN_OF_ONE_COUNCIL
    more = scale * _MORE_TO_CHOOSE_FROM
    found = _candidates(seed, window, more)
    while len(found) < children:
        more = more * 1.1 + 0.01
        found = _candidates(seed, window, more)
    drawn = sorted(found, key=lambda child: Chance(child.key, "drawn").share())[:children]
    return _numbered(drawn), scale


def population_of(lives: Lives, seed: int, window: Window) -> list[Child]:
    """Just these lives of the simulation, in the order they first came into care."""
    started = entries(lives, seed, window.history_from - _WARM_UP, window.month_end)
    return _numbered(_written(started, window))


def _candidates(seed: int, window: Window, scale: float) -> list[Child]:
    months = month_ends(window.history_from - _WARM_UP, window.month_end)
    return _written((entry for month in months for entry in first_starts(seed, scale, month)), window)


def _written(started: Iterable[Entry], window: Window) -> list[Child]:
    found = []
    for entry in started:
        child = live(entry)
        child.periods = written_periods(child, window)
        if child.periods:
            found.append(child)
    return found


def written_periods(child: Child, window: Window) -> list[Period]:
    """The periods of care of a child that are written; none if the child is not.

    Those open at any time in the return years; those that ended in adoption or at 16 or over in the history
    before, which adoption and care-leaver figures need; and the other periods of these children in the history.
    """
    begun = [period for period in child.periods if period.start <= window.month_end]
    reason = any(
        period.end >= window.first_day
        or (period.end >= window.history_from and not period.respite and _looked_back_on(child, period))
        for period in begun
    )
    return [period for period in begun if period.end >= window.history_from] if reason else []


def _looked_back_on(child: Child, period: Period) -> bool:
    return period.course.outcome in ("E11", "E12") or period.end >= birthday(child.born, 16)


def _numbered(children: list[Child]) -> list[Child]:
    """Fill in placements, and give plainly invented ids in the order of first coming into care."""
    children.sort(key=lambda child: (child.periods[0].start, child.key))
    for number, child in enumerate(children, 1):
        fill_in(child)
        child.child_id = f"S{number:06d}"
        child.upn = _upn(child, number)
    return children


_CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


def _upn(child: Child, number: int) -> str:
    """A pupil number of an authority that does not exist (999), or why there is none."""
    chance = Chance(child.key, "upn")
    if child.unaccompanied:
        return "UN2" if chance.happens(0.6) else "UN3"
    digits = f"999{number // 100000:04d}{number % 100000:05d}"
    letter = _CHECK_LETTERS[sum(int(digit) * place for place, digit in enumerate(digits, 2)) % 23]
    return "UN5" if chance.happens(0.003) else letter + digits
