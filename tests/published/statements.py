"""What the published report states, one statement a row, and whether the sample bears it out.

`statements.csv` has a row a statement: the measure, what is claimed of it, and, where our sentence on another measure
of the indicator is the one that has it, that measure (`told_in`). `note` says why a true one is not told. A claim has
one of the forms below, with figures as printed:

    level MONTH n=.. d=.. v=..        rise/fall MONTH MONTH         by MONTH MONTH DIFFERENCE
    top/bottom MONTH n=.. v=..        top-since MONTH v=..          steps-up/steps-down MONTH
    mean n=.. d=.. v=..               above LEVEL MONTH             few
    target VALUE by=..   next VALUE by=..   baseline CASES   off-target   distance SIZE   down-to CASES
    england VALUE DIFFERENCE          teams                         turns                     action
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path

from tests.published.printed import AVERAGE, Found, Printed, as_printed, found

from parentis.council import Council
from parentis.facts.path import turning_points
from parentis.facts.reading import MONTHS_SHOWN
from parentis.facts.target import target_for
from parentis.indicators import MEASURES
from parentis.period import Month
from parentis.series.figures import Series

FILE = Path(__file__).parent / "statements.csv"
JUNE = Month(2017, 6)

# The first month, two turns or more, and the last.
FLUCTUATES = 4

KNOWN = frozenset((each.code, each.measure) for each in MEASURES)


@dataclass(frozen=True)
class Statement:
    """One row of the file."""

    code: str
    measure: str
    claim: str
    told_in: str
    note: str

    @property
    def form(self) -> str:
        """What kind of claim it is."""
        return self.claim.split()[0]

    @property
    def words(self) -> list[str]:
        """What follows, without the figures by name."""
        return [word for word in self.claim.split()[1:] if "=" not in word]

    def part(self, name: str) -> str:
        """A figure by its name, as printed; empty where it was not."""
        return next((word.partition("=")[2] for word in self.claim.split() if word.startswith(f"{name}=")), "")

    def printed(self, month: str) -> Printed:
        """The figures stated of a month."""
        return Printed(self.code, self.measure, month, self.part("n"), self.part("d"), self.part("v"))


@cache
def statements() -> tuple[Statement, ...]:
    """Every statement, in the order of the file."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(Statement(**row) for row in csv.DictReader(file))


@dataclass(frozen=True)
class Sample:
    """The figures of the default sample, asked for in the statements' forms."""

    series: Series
    council: Council

    def holds(self, statement: Statement) -> bool | None:
        """Whether a statement is true of the sample; None where it is none that figures decide."""
        return _HOLDS[statement.form](self, statement)

    def figure(self, statement: Statement, month: str) -> Found:
        """The sample's figure of a month, or the average of the twelve."""
        return found(self.series, Printed(statement.code, statement.measure, month, "", "", ""))

    def value(self, statement: Statement, month: str) -> Fraction:
        """The exact value of a month. Raises LookupError where there is none."""
        value = self.figure(statement, month).value
        if value is None:
            raise LookupError(f"{statement} is of a month without a figure: {month}")
        return value

    def values(self, statement: Statement, since: str) -> list[Fraction]:
        """The values from a month to June."""
        return [
            self.value(statement, str(JUNE.less(ago)))
            for ago in reversed(range(MONTHS_SHOWN))
            if str(JUNE.less(ago)) >= since
        ]


def _level(sample: Sample, statement: Statement) -> bool:
    month = statement.words[0]
    return sample.figure(statement, month).matches(statement.printed(month))


def _moved(sample: Sample, statement: Statement) -> bool:
    before, after = (sample.value(statement, month) for month in statement.words)
    return after > before if statement.form == "rise" else after < before


def _by(sample: Sample, statement: Statement) -> bool:
    before, after, stated = statement.words
    difference = sample.value(statement, after) - sample.value(statement, before)
    size = as_printed(abs(difference), stated.lstrip("-"))
    return size == abs(Decimal(stated)) and (difference < 0) == stated.startswith("-")


def _extreme(sample: Sample, statement: Statement) -> bool:
    month = statement.words[0]
    twelve = sample.values(statement, str(JUNE.less(11)))
    most = max(twelve) if statement.form == "top" else min(twelve)
    return sample.value(statement, month) == most and _level(sample, statement)


def _top_since(sample: Sample, statement: Statement) -> bool:
    month = statement.words[0]
    values = sample.values(statement, month)
    return _level(sample, statement) and values[0] >= values[-1] > max(values[1:-1])


def _steps(sample: Sample, statement: Statement) -> bool:
    steps = pairwise(sample.values(statement, statement.words[0]))
    return all(after > before if statement.form == "steps-up" else after < before for before, after in steps)


def _mean(sample: Sample, statement: Statement) -> bool:
    printed = statement.printed(AVERAGE)  # with both its parts it is pooled, else the mean of the months
    return found(sample.series, printed).matches(printed)


def _above(sample: Sample, statement: Statement) -> bool:
    level, since = statement.words
    return all(value > int(level) for value in sample.values(statement, since))


def _few(sample: Sample, statement: Statement) -> bool:
    base = sample.figure(statement, str(JUNE)).denominator
    return base is not None and base < 10


def _distance(sample: Sample, statement: Statement) -> bool:
    target = target_for(sample.council, statement.code, statement.measure)
    if target is None:
        return False
    now = sample.figure(statement, str(JUNE))
    held = now.numerator if target.of == "numerator" else now.value
    if held is None:
        return False
    goal = Fraction(target.milestones[0].value)
    return as_printed(abs(held - goal), statement.words[0]) == Decimal(statement.words[0])


def _down_to(sample: Sample, statement: Statement) -> bool:
    target, now = target_for(sample.council, statement.code, statement.measure), sample.figure(statement, str(JUNE))
    if target is None or now.denominator is None:
        return False
    return int(Fraction(target.milestones[0].value) * now.denominator / 100) == int(statement.words[0])


def _target(sample: Sample, statement: Statement) -> bool:
    target = target_for(sample.council, statement.code, statement.measure)
    steps = {(str(step.value), str(step.by or "")) for step in target.milestones} if target else set()
    return (statement.words[0], statement.part("by")) in steps


def _baseline(sample: Sample, statement: Statement) -> bool:
    target = target_for(sample.council, statement.code, statement.measure)
    if target is None or target.baseline is None:
        return False
    return sample.figure(statement, str(target.baseline)).numerator == int(statement.words[0])


def _off_target(sample: Sample, statement: Statement) -> bool:
    return target_for(sample.council, statement.code, statement.measure) is not None


def _england(sample: Sample, statement: Statement) -> bool:
    if (statement.code, statement.measure) not in KNOWN:
        return False
    england, difference = (Fraction(word) for word in statement.words)
    return as_printed(sample.value(statement, "2015/16") - england, "0") == difference


def _turns(sample: Sample, statement: Statement) -> bool:
    places = turning_points(sample.values(statement, str(JUNE.less(11))))
    return places is not None and len(places) >= FLUCTUATES


_HOLDS: dict[str, Callable[[Sample, Statement], bool | None]] = {
    "level": _level,
    "rise": _moved,
    "fall": _moved,
    "by": _by,
    "top": _extreme,
    "bottom": _extreme,
    "top-since": _top_since,
    "steps-up": _steps,
    "steps-down": _steps,
    "mean": _mean,
    "above": _above,
    "few": _few,
    "distance": _distance,
    "down-to": _down_to,
    "target": _target,
    "next": _target,
    "baseline": _baseline,
    "off-target": _off_target,
    "england": _england,
    "teams": lambda sample, statement: None,
    "turns": _turns,
    "action": lambda sample, statement: True,
}
