"""The figures of other measures and of teams, for what can be said of a measure only beside them."""

from __future__ import annotations

from dataclasses import dataclass

from parentis.facts.reading import Reading, Window, window
from parentis.period import Month
from parentis.series.figures import Series

TEAM = "team"


@dataclass(frozen=True, slots=True)
class Runs:
    """The figures of one council; None as its number means that there are no others among them."""

    series: Series
    council: str | None = None

    def window(self, code: str, measure: str, month: Month, team: str = "") -> Window:
        """A measure's thirteen months, for the whole council or a team; no reading where it has no figure."""
        dimension = TEAM if team else ""
        return window(self.series.run(code, measure, dimension, team, self.council), month)

    def reading(self, code: str, measure: str, month: Month, team: str = "") -> Reading | None:
        """One month of a measure."""
        return self.window(code, measure, month, team).now

    def teams(self, code: str, measure: str) -> tuple[str, ...]:
        """The teams that a measure is broken down by, those of children or workers without one left out."""
        return tuple(team for team in self.series.groups(code, measure, TEAM) if team != "unknown")
