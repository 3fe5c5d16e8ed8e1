"""What every document of one council and month is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from parentis.commentary import SectionText, write_commentary
from parentis.council import Council
from parentis.facts import Comparators
from parentis.formats.picture import Picture
from parentis.period import Month
from parentis.publish.closing import FindingsSummary, Provenance
from parentis.publish.measures import Measures
from parentis.publish.report import Edition
from parentis.series.figures import Series
from parentis.series.reported import Reported


@dataclass(frozen=True)
class Run:
    """One computation of one council, with its findings: the commentary and both reports are made from it.

    `series` has the figures of that council. `council` is None where no council file was given, `findings` where they
    are not told of. `found_in` is how many errors and warnings there are in each source (`visits.csv`, `SSDA903
    Episodes`), `reported` the last report beside this run.
    """

    series: Series
    council: Council | None
    month: Month
    findings: FindingsSummary | None
    provenance: Provenance
    found_in: Mapping[str, int] | None = None
    comparators: Comparators | None = None
    reported: Reported | None = None
    edition: Edition = "Restricted"
    logo: Picture | None = None
    narratives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The paragraphs of what is written, by the keys of the sections' places."""

    @cached_property
    def measures(self) -> Measures:
        """Every measure ready to be shown, made once for all documents."""
        return Measures(self.series, self.council, self.month, self.comparators)

    @cached_property
    def sections(self) -> tuple[SectionText, ...]:
        """The commentary in the council's order, written once from the facts that the documents show."""
        return write_commentary(self.series, self.council, self.month, self.comparators, self.measures.facts)
