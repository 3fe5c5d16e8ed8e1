"""The sections of the report and the measures each of them tells."""

from __future__ import annotations

from dataclasses import dataclass

from parentis.commentary.item import Item
from parentis.commentary.moved import LeftOut
from parentis.council import DEFAULT_SECTIONS, Council
from parentis.indicators import INDICATORS, Indicator


@dataclass(frozen=True, slots=True)
class SectionText:
    """One section: its title, the role that narrates it, and its items in the catalogue's order.

    `left_out` are those that an editor dropped, each with the reason.
    """

    title: str
    narrator: str
    items: tuple[Item, ...]
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section before it is written: which indicators it tells, in order."""

    title: str
    narrator: str
    indicators: tuple[Indicator, ...]


def plan_sections(council: Council | None) -> tuple[SectionPlan, ...]:
    """The council's sections in its order, those of the catalogue without a council; empty ones included.

    An indicator is told once, in the first section that includes it.
    """
    told: set[str] = set()
    plans = []
    for section in council.sections if council else DEFAULT_SECTIONS:
        mine = [entry for code, entry in INDICATORS.items() if section.includes(code) and code not in told]
        told |= {entry.code for entry in mine}
        plans.append(SectionPlan(section.title, section.narrator, tuple(mine)))
    return tuple(plans)
