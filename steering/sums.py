"""What is asked: weighted sums over those who can be chosen, each with its bounds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Sum:
    """A sum over the candidates that is to lie within bounds; each unit outside costs `weight`."""

    name: str
    adds: Vector
    low: float
    high: float
    weight: float = 10.0

    def outside(self, chosen: Vector) -> float:
        """How far outside its bounds it is."""
        value = float(self.adds @ chosen)
        return max(0.0, self.low - value, value - self.high)
