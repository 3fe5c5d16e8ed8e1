"""The council file of a sample: that of the published report's council, or of another authority in its likeness."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from parentis.sample.authorities import Authority

POPULATION = {2014: 98064, 2015: 98795, 2016: 98542}  # aged 0-17: ONS mid-year estimates; 2015 as the report implies
_PUBLISHED = "ONS mid-year estimates; mid-2015 as implied by the published rates"
_SCALED = "ONS mid-year estimates, in proportion to the size of this sample"
_ABOUT = "# Council file of a sample delivery. Every child, worker and household in the files beside it is invented.\n"


def write_council_file(folder: Path, text: str) -> None:
    """Write council.toml."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "council.toml").write_bytes(text.encode("utf-8"))


def council_text(scale: float, authority: Authority | None = None) -> str:
    """The text of council.toml. A sample of another size than one council has a population in proportion.

    Without `authority` it is the council of the published report, and `scale` how many such councils the children
    written would fill. Another authority has its own name, codes and population, no targets and no set of
    neighbours; `scale` is then how many times its own number of children are written.
    """
    text = files("parentis.sample").joinpath("council.toml").read_text(encoding="utf-8")
    if authority is not None:
        text = _of(authority, text)
    if scale != 1 or authority is not None:
        for year, people in POPULATION.items():
            of_year = people if authority is None else authority.population
            text = text.replace(f"{year} = {people}", f"{year} = {max(1, int(of_year * scale + 0.5))}")
        text = text.replace(_PUBLISHED, _SCALED)
    return text


def _of(authority: Authority, text: str) -> str:
    _, _, after_the_heading = text.partition("\n\n")
    text = f"{_ABOUT}\n{after_the_heading}"
    for key, value in (
        ("name", authority.name),
        ("ons_code", authority.ons_code),
        ("dfe_number", authority.dfe_number),
        ("region", authority.region),
    ):
        text = re.sub(rf'^{key} = ".*?"', f'{key} = "{value}"', text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^(# DfE numbers.*|statistical_neighbours.*)\n", "", text, flags=re.MULTILINE)
    before_targets, _, _ = text.partition("# What the council has set out to reach.")
    return f"{before_targets.rstrip()}\n"
