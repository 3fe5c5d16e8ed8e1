"""The sections of the report, and those of a council that names none."""

from __future__ import annotations

from typing import Annotated

from parentis.council.values import AT_LEAST_ONE, CodeBeginning, Name, Part, Text


class Section(Part):
    """One section of the report: its title, its indicators, and the role that speaks for it.

    indicators: codes, or beginnings of codes (`4.01` is every indicator of 4.01)
    """

    title: Name
    indicators: Annotated[tuple[CodeBeginning, ...], AT_LEAST_ONE]
    narrator: Text = ""

    def includes(self, code: str) -> bool:
        """Whether an indicator belongs to the section."""
        return code.startswith(self.indicators)


_CHILDREN_IN_CARE = "Head of Service for children in care"

DEFAULT_SECTIONS = (
    Section(title="Starting to be looked after", indicators=("4.01",), narrator=_CHILDREN_IN_CARE),
    Section(title="Children looked after", indicators=("4.02",), narrator=_CHILDREN_IN_CARE),
    Section(title="Leaving care", indicators=("4.04",), narrator=_CHILDREN_IN_CARE),
    Section(title="Moves between placements", indicators=("4.05",), narrator=_CHILDREN_IN_CARE),
    Section(
        title="Reviews and visits",
        indicators=("4.06", "4.07"),
        narrator="Manager of the Independent Reviewing Officers",
    ),
    Section(title="Missing from care", indicators=("4.09",), narrator="Missing children coordinator"),
    Section(title="Education", indicators=("4.10",), narrator="Virtual School Head"),
    Section(title="Health", indicators=("4.11",), narrator="Designated nurse for children looked after"),
    Section(title="Offending", indicators=("4.12",), narrator="Manager of the youth justice service"),
    Section(title="Young people who have left care", indicators=("5.01",), narrator="Leaving care manager"),
    Section(title="Children with a plan for adoption", indicators=("5.02",), narrator="Adoption manager"),
    Section(title="Recruiting adopters", indicators=("6.01",), narrator="Adoption manager"),
    Section(title="Fostering households", indicators=("6.02",), narrator="Fostering manager"),
    Section(title="Social workers and caseloads", indicators=("7.02",), narrator="Principal social worker"),
)
"""Every theme of the catalogue once, in the order of its codes."""
