"""Cases recorded without saying what they were, followed as series of their own beside the measure they bear on."""

from __future__ import annotations

from dataclasses import dataclass

from parentis.facts.average import Average, average_of
from parentis.facts.gap import CODED
from parentis.facts.reading import TWELVE, Reading
from parentis.facts.recording import UNCODED
from parentis.facts.rhythm import RHYTHMS
from parentis.facts.runs import Runs
from parentis.indicators import Measure
from parentis.indicators import measure as measure_of


@dataclass(frozen=True, slots=True)
class Codes:
    """One measure of recording by its key: its readings in the months shown, oldest first, and their average."""

    measure: str
    now: Reading
    months: tuple[Reading, ...]
    average: Average | None

    @property
    def has_cases(self) -> bool:
        """Whether there was any case in the twelve months."""
        return any(reading.numerator for reading in self.months[-TWELVE:])


def codes_of(measure: Measure, now: Reading, runs: Runs) -> tuple[Codes, ...]:
    """The measures of recording that bear on a measure and have a figure in its month; none for most measures."""
    key = (measure.code, measure.measure)
    uncoded, coded = UNCODED.get(key), CODED.get(key)
    keys = (*(uncoded.measures if uncoded else ()), *((coded.measure,) if coded else ()))
    found = []
    for name in dict.fromkeys(keys):
        shown = runs.window(measure.code, name, now.month)
        if shown.now is not None:
            months = tuple(reading for reading in shown.readings if reading is not None)
            has_average = RHYTHMS[measure_of(measure.code, name).period].has_average
            found.append(Codes(name, shown.now, months, average_of(shown) if has_average else None))
    return tuple(found)
