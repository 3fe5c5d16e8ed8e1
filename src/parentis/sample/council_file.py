"""The council file of the sample: the council of the published report, its population scaled to the sample's."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

POPULATION = {2014: 98064, 2015: 98795, 2016: 98542}  # aged 0-17: ONS mid-year estimates; 2015 as the report implies


def write_council_file(folder: Path, scale: float) -> None:
    """Write council.toml. A sample of another size than one council has a population in proportion."""
    text = files("parentis.sample").joinpath("council.toml").read_text(encoding="utf-8")
    if scale != 1:
        for year, people in POPULATION.items():
            text = text.replace(f"{year} = {people}", f"{year} = {max(1, int(people * scale + 0.5))}")
        text = text.replace(
            "ONS mid-year estimates; mid-2015 as implied by the published rates",
            "ONS mid-year estimates, in proportion to the size of this sample",
        )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "council.toml").write_bytes(text.encode("utf-8"))
