"""Random councils, always the same, with what the reference makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import tests.generative.conftest  # noqa: F401 - registers the profiles that the next import asks for
from tests.generative.many_councils import together
from tests.generative.records import MONTHS, invent
from tests.generative.test_agreement import months
from tests.reference import figures

from parentis.series.record import Record

COUNCILS = 42
CHILDREN = 16

Cells = dict[tuple[str, str, str, str, str], tuple[int | Decimal, int | Decimal | None]]
"""(code, measure, month, dimension, group) -> numerator and denominator."""


@dataclass(frozen=True)
class Drawn:
    """Councils that report in one month."""

    months: tuple[str, ...]
    record: Record
    cells: dict[str, Cells]


def draw(month: str) -> Drawn:
    """The councils that report in a month, with the reference's figures of each."""
    first = MONTHS.index(month) + 1
    invented = {f"{seed:03d}": invent(seed, month, CHILDREN) for seed in range(first, COUNCILS + 1, len(MONTHS))}
    shown = months(month)
    cells = {number: figures(each.tables, each.council, shown, each.delivered) for number, each in invented.items()}
    return Drawn(tuple(shown), together(invented), cells)


def draw_all() -> list[Drawn]:
    return [draw(month) for month in MONTHS]
