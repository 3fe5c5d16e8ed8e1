"""What is on record of each child, made once and kept for the several files that show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from parentis.sample.allocations import Allocation, allocations
from parentis.sample.care_leavers import Position, positions
from parentis.sample.cases import Case, cases
from parentis.sample.child import Child
from parentis.sample.health import Health, health
from parentis.sample.missing import Missing, missing
from parentis.sample.offending import Offence, offences
from parentis.sample.reviews import reviews
from parentis.sample.staff import Staff
from parentis.sample.window import Window

T = TypeVar("T")


class Records:
    """The records of all children of a sample; `staff` is which draw of the workers."""

    def __init__(self, seed: int, window: Window, children: Iterable[Child], staff: int = 0) -> None:
        self.seed = seed
        self.window = window
        self._kept: dict[tuple[str, str], Any] = {}
        self._cases = {child.key: cases(child, window) for child in children}
        self.staff = Staff(seed, window, (case for held in self._cases.values() for case in held), staff)

    def reviews(self, child: Child) -> list[tuple[int, str]]:
        """Day and code of each review."""
        return self._once("reviews", child, lambda: reviews(child, self.window.month_end))

    def missing(self, child: Child) -> list[Missing]:
        """Missing episodes from the first return year on."""
        return self._once("missing", child, lambda: missing(child, self.window.first_day, self.window.month_end))

    def allocations(self, child: Child) -> list[Allocation]:
        """Workers in the history."""
        return self._once("allocations", child, lambda: allocations(child, self.cases(child), self.staff, self.window))

    def cases(self, child: Child) -> list[Case]:
        """Teams that hold or held the child."""
        return self._cases[child.key]

    def health(self, child: Child) -> Health:
        """Health records."""
        return self._once("health", child, lambda: health(child, self.window))

    def offences(self, child: Child) -> list[Offence]:
        """Offences in care."""
        return self._once("offences", child, lambda: offences(child, self.window))

    def positions(self, child: Child) -> list[Position]:
        """Month-end positions after leaving care."""
        return self._once("positions", child, lambda: positions(child, self.window))

    def _once(self, what: str, child: Child, make: Callable[[], T]) -> T:
        key = (what, child.key)
        if key not in self._kept:
            self._kept[key] = make()
        found: T = self._kept[key]
        return found
