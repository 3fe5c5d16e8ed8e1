"""Choosing the council's workers: which of many draws of who held each post, and for how long."""

from __future__ import annotations

from itertools import pairwise

from parentis.sample.chosen import CHOSEN_FOR, Lives
from parentis.sample.seed import DEFAULT_SEED
from parentis.sample.staff import Staff
from steering.pool import sample_of

AGENCY = 20.1  # of social workers, June 2017
_GRADES_OTHER = ("personal-adviser", "iro", "team-manager")


def chosen(lives: Lives, draws: int) -> int:
    """The draw with the share of agency staff nearest to the printed one; of several the one in which it fell last."""
    sample = sample_of(lives)
    cases = [case for child in sample.children for case in sample.records.cases(child)]
    return min(range(draws), key=lambda draw: _miss(Staff(DEFAULT_SEED, CHOSEN_FOR, cases, draw)))


def _miss(staff: Staff) -> tuple[float, bool, float]:
    shares = [_agency(staff, when) for when in CHOSEN_FOR.months_shown]
    rises = sum(max(0.0, after - before) for before, after in pairwise(shares[-4:]))
    return max(0.0, abs(shares[-1] - AGENCY) - 0.049), shares[-2] <= shares[-1], rises + abs(shares[0] - 27)


def _agency(staff: Staff, when: int) -> float:
    """The share of agency staff among the full-time equivalents of social workers, in per cent."""
    here = [
        worker for worker in staff.workers() if worker.start <= when < worker.end and worker.role not in _GRADES_OTHER
    ]
    return 100 * sum(float(worker.fte) for worker in here if worker.agency == "Y") / sum(float(w.fte) for w in here)
