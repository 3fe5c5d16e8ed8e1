"""Faults"""

from __future__ import annotations

from pathlib import Path

from parentis.sample.summary import Dirt


def soil(folder: Path, seed: int) -> tuple[Dirt, ...]:
    return ()
