"""A team whose figure lies further from the rest of the council's than chance would put it, on the bad side.

A team is named only where that tells nothing of anybody: it must have `SMALLEST_BASE` cases or more, and more of them
on either side of the question than the disclosure rules call small; where workers are the base, `FEWEST_WORKERS` of
them. The rest of the council must be as large. The test is that of a funnel: about one team in a thousand would lie
outside by chance.
"""

from __future__ import annotations

from dataclasses import dataclass

from parentis.council import Council
from parentis.council.model import Disclosure
from parentis.facts.change import Polarity
from parentis.facts.reading import Kind, Reading
from parentis.facts.runs import Runs
from parentis.facts.uncertainty import tail
from parentis.indicators import Measure

SMALLEST_BASE = 20
FEWEST_WORKERS = 3

# The chance of lying so far out on one side: that of the outer limits of a funnel plot.
OUTER_LIMIT = 0.001

MOST_NAMED = 2

PERIODS = ("month", "month end")


@dataclass(frozen=True, slots=True)
class Team:
    """A team by its name and its figure."""

    name: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Outliers:
    """The teams that stand out, the furthest first, and on which side; `looked_at` is how many have enough cases."""

    highest: bool
    teams: tuple[Team, ...]
    looked_at: int


def outliers_of(
    measure: Measure, now: Reading, polarity: Polarity, runs: Runs, council: Council | None
) -> Outliers | None:
    """The teams to name, two at most or none; None where none can be looked at, or no test fits the measure."""
    if measure.period not in PERIODS or polarity is Polarity.NEUTRAL or now.denominator is None:
        return None
    if (now.kind, measure.chance) not in ((Kind.SHARE, "cases"), (Kind.AVERAGE, "events")):
        return None
    small = (council.disclosure if council else Disclosure()).small
    highest = polarity is Polarity.LOW
    looked_at = []
    for name in runs.teams(measure.code, measure.measure):
        reading = runs.reading(measure.code, measure.measure, now.month, name)
        if reading and _can_be_named(reading, small) and _rest_is_large(reading, now):
            looked_at.append(Team(name, reading))
    found = [team for team in looked_at if _chance(team.reading, now, highest) < OUTER_LIMIT]
    found.sort(key=lambda team: (team.reading.value or 0) * (-1 if highest else 1))
    return Outliers(highest, tuple(found[:MOST_NAMED]), len(looked_at)) if looked_at else None


def _can_be_named(team: Reading, small: int) -> bool:
    base = team.denominator or 0
    if team.kind is Kind.AVERAGE:
        return base >= FEWEST_WORKERS and team.numerator >= SMALLEST_BASE
    return base >= SMALLEST_BASE and min(team.numerator, base - team.numerator) > small


def _rest_is_large(team: Reading, council: Reading) -> bool:
    rest = (council.denominator or 0) - (team.denominator or 0)
    return rest >= (FEWEST_WORKERS if team.kind is Kind.AVERAGE else SMALLEST_BASE)


def _chance(team: Reading, council: Reading, highest: bool) -> float:
    """The chance of a figure as far out, were the team like the rest of the council."""
    if not team.denominator or not council.denominator:
        return 1.0
    if team.kind is Kind.AVERAGE:
        share = float(team.denominator / council.denominator)
        counted, trials = round(team.numerator), round(council.numerator)
    else:
        rest = council.denominator - team.denominator
        share = float((council.numerator - team.numerator) / rest)
        counted, trials = round(team.numerator), round(team.denominator)
        if not 0 <= share <= 1:
            return 1.0  # numbers that somebody mistyped: nothing is known of the rest
    return tail(counted, trials, share) if highest else 1 - tail(counted + 1, trials, share)
