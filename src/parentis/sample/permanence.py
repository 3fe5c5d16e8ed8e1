"""The rows of permanence.csv: the plan to adopt a child, as far as it had come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from parentis.sample.child import Adoption, Child
from parentis.sample.days import iso
from parentis.sample.window import Window


def permanence_rows(children: Sequence[Child], window: Window) -> list[tuple[str, ...]]:
    """A row a plan, with what had happened by the end of the report month."""
    planned = [(child, plan) for child in children for plan in _plans(child, window)]
    families = Counter(child.family for child in {child.child_id: child for child, _ in planned}.values())
    numbers = {family: f"G{n:04d}" for n, family in enumerate(families, 1) if families[family] > 1}

    def shown(when: int | None) -> str:
        return iso(when) if when is not None and when <= window.month_end else ""

    return [
        (
            child.child_id,
            iso(plan.decided_on),
            shown(None if plan.by_consent else plan.order_on),
            shown(plan.matched_on),
            shown(plan.placed_on),
            shown(plan.adopted_on),
            shown(plan.reversed_on),
            numbers.get(child.family, ""),
        )
        for child, plan in planned
    ]


def _plans(child: Child, window: Window) -> list[Adoption]:
    return [
        period.course.adoption
        for period in child.periods
        if period.course.adoption is not None and period.course.adoption.decided_on <= window.month_end
    ]
