"""A cell: one number of a published figure, what is counted or its base."""

from __future__ import annotations

from typing import NamedTuple

from parentis.indicators.linked import Part
from parentis.series.figure import Number

NUMERATOR, DENOMINATOR = "numerator", "denominator"


class Cell(NamedTuple):
    """One number of a figure. `dimension` and `group` are empty for the whole council."""

    code: str
    measure: str
    of: str
    month: str
    dimension: str = ""
    group: str = ""

    @property
    def part(self) -> tuple[str, str, str]:
        """Which number of which measure."""
        return self[:3]

    @property
    def place(self) -> tuple[str, str, str]:
        """Where it stands: month, dimension and group."""
        return self[3:]

    @property
    def name(self) -> str:
        """How a message names it."""
        where = f" ({self.dimension} {self.group})" if self.dimension else ""
        return f"the {self.of} of {self.code} {self.measure} for {self.month}{where}"


Cells = dict[Cell, Number]


def part_of(part: Part) -> tuple[str, str, str]:
    """A part of a link as the first three fields of a cell."""
    return part.code, part.measure, part.of
