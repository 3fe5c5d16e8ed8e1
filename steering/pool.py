"""The pool: several councils' worth of simulated lives, and some of them once more with a detail settled."""

from __future__ import annotations

from collections.abc import Mapping

from parentis.sample.child import Child, Steered
from parentis.sample.chosen import CHOSEN_FOR, Lives
from parentis.sample.days import day, month_ends, parts
from parentis.sample.entries import starts_a_month
from parentis.sample.files import Sample
from parentis.sample.population import population_of
from parentis.sample.records import Records
from parentis.sample.seed import DEFAULT_SEED

COUNCILS = 10.0
# Months of which the report has something rare, and how many councils' worth are simulated.
MORE_OF: Mapping[str, float] = {"2017-04": 60.0, "2017-05": 60.0, "2017-06": 20.0}
_WARM_UP = 19 * 366


def everyone() -> Lives:
    """All lives of the pool, each left to chance."""
    window = CHOSEN_FOR
    found: dict[str, dict[int, Steered]] = {}
    for month_end in month_ends(window.history_from - _WARM_UP, window.month_end):
        year, month, _ = parts(month_end)
        name = f"{year}-{month:02d}"
        count = int(starts_a_month(month_end) * MORE_OF.get(name, COUNCILS))
        found[name] = {number: Steered() for number in range(count)}
    return found


def with_details(children: list[Child]) -> Lives:
    """Lives once more: with the end at 18 not yet on record, back in care at once, or adopted by consent."""
    found: dict[str, dict[int, Steered]] = {}
    for child in children:
        detail = _detail(child)
        if detail is not None:
            _, month, number = child.key.split("/")
            found.setdefault(month, {})[int(number)] = detail
    return found


def _detail(child: Child) -> Steered | None:
    last = child.periods[-1]
    if last.respite:
        return None
    if day(2017, 6, 1) <= last.end <= day(2017, 6, 30) and last.end == _grown(child):
        return Steered(end_known=False)
    if day(2017, 5, 1) <= last.start and last.end <= day(2017, 5, 26) and len(child.periods) == 1:
        return Steered(back_after=3)
    plan = last.course.adoption
    if plan is not None and plan.adopted_on is not None and last.end >= day(2017, 1, 1):
        return Steered(by_consent=True)
    return None


def _grown(child: Child) -> int:
    year, month, number = parts(child.born)
    return day(year + 18, month, number)


def sample_of(lives: Lives, staff: int = 0) -> Sample:
    """The sample of these lives, as many councils' worth as there are; `staff` is which draw of the workers."""
    children = population_of(lives, DEFAULT_SEED, CHOSEN_FOR)
    records = Records(DEFAULT_SEED, CHOSEN_FOR, children, staff)
    return Sample(CHOSEN_FOR, children, records, 1.0)
