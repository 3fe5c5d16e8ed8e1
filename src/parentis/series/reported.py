"""What an earlier run gave for its months, beside what is known now: late and corrected records change history."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pyarrow as pa

from parentis.series.figure import Figure, Number
from parentis.series.figures import Series


@dataclass(frozen=True, slots=True)
class Restated:
    """A figure of the whole council that is another now: what was counted then, out of what, and the figure now."""

    numerator: Number
    denominator: Number | None
    now: Figure


@dataclass(frozen=True)
class Reported:
    """An earlier run beside the present one: how many figures both have, and those that differ.

    `month` is the earlier run's, as `YYYY-MM`; the figures are those of its months that are shown now too.
    """

    month: str
    compared: int
    restated: tuple[Restated, ...]

    @property
    def of_its_month(self) -> tuple[Restated, ...]:
        """Those of the month that was reported."""
        return tuple(each for each in self.restated if each.now.month == self.month)


def reported_then(month: str, then: pa.Table, now: Series) -> Reported:
    """The figures of an earlier run, as it was kept in the store, held against a series of the same council."""
    columns = ["code", "measure", "month", "dimension", "numerator", "denominator"]
    rows: list[dict[str, Any]] = then.select(columns).to_pylist()
    known = {
        (row["code"], row["measure"], row["month"]): (_number(row["numerator"]), _number(row["denominator"]))
        for row in rows
        if not row["dimension"]
    }
    both = [
        (known[key], figure)
        for figure in now
        if not figure.dimension and (key := (figure.code, figure.measure, figure.month)) in known
    ]
    changed = (
        Restated(numerator, denominator, figure)
        for (numerator, denominator), figure in both
        if numerator is not None and (numerator, denominator) != (figure.numerator, figure.denominator)
    )
    return Reported(month, len(both), tuple(changed))


def _number(value: float | None) -> Number | None:
    """A number of the store, which keeps doubles, as it was: whole, or with six decimals at most."""
    if value is None:
        return None
    return int(value) if value.is_integer() else Decimal(repr(round(value, 6)))
