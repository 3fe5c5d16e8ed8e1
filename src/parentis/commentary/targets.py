"""How the position against the council's target is told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from parentis.commentary.amount import amount
from parentis.commentary.pattern import Pattern
from parentis.commentary.scenes import AGENCY, AT_HOME, MOVED_OFTEN, RATE, VISITED, reading, twelve
from parentis.commentary.voice import Voice
from parentis.facts import Display, Kind, Of, Polarity, Reading, Standing, Step, TargetPosition
from parentis.facts.bases import too_few_for_a_percentage
from parentis.facts.display import count
from parentis.facts.target import Passed, position
from parentis.period import Month
from parentis.words.listing import listed


@dataclass(frozen=True)
class TargetSaid:
    """A position against a target, in words."""

    voice: Voice
    target: TargetPosition

    @property
    def standing(self) -> Standing:
        """Met or not."""
        return self.target.standing

    @property
    def is_of_cases(self) -> bool:
        """Whether the target is a number of cases, so that the distance is one too."""
        return self.target.of is Of.NUMERATOR or self.voice.is_count

    @property
    def has_distance(self) -> bool:
        """Whether there is a distance to tell: none on the milestone, none for a share of too few."""
        return self.target.distance > 0 and (self.is_of_cases or not too_few_for_a_percentage(self.target.now))

    @property
    def has_cases(self) -> bool:
        """Whether there is a number of cases to tell besides: for a distance in cases only where that is not whole."""
        told = self.is_of_cases and self.target.distance.denominator == 1
        return self.target.cases is not None and not told

    @property
    def goal(self) -> str:
        """`10% or lower by December 2017`, `30 children or fewer by July`, `66 per 10,000 or lower`."""
        return self.step(self.target.milestone)

    @property
    def later(self) -> str:
        """`20 children or fewer by December 2017`: every milestone after the one in force."""
        return listed([self.step(step) for step in self.target.later])

    @property
    def next_are(self) -> str:
        """`The next is`, or `The next are` of several."""
        return "The next is" if len(self.target.later) == 1 else "The next are"

    @property
    def baseline(self) -> str:
        """`81 children in October 2016`, `48.1% (322 of 669) in September 2016`."""
        if self.target.baseline is None:
            raise ValueError("there is no baseline to tell")
        reading = self.target.baseline
        return f"{self.figure(reading)} {self.voice.when_in_full(reading.month)}"

    @property
    def earlier(self) -> str:
        """`45 children or fewer by March 2017, which was not met (62 children)`: every milestone that has passed."""
        return "; ".join(self._passed(each) for each in self.target.earlier)

    @property
    def subject(self) -> str:
        """What the measure is called."""
        return self.voice.subject.phrase

    @property
    def yet(self) -> str:
        """` yet` while the milestone's month is still to come."""
        by = self.target.milestone.by
        return " yet" if by is not None and by > self.target.now.month else ""

    @property
    def distance(self) -> str:
        """How far the month is from the milestone, as a size."""
        if self.is_of_cases:
            return self._cases(self.target.distance)
        return amount(self.voice.display, self.target.distance)

    @property
    def beyond(self) -> str:
        """`above` or `below` the milestone. Raises ValueError when it is on it."""
        if self.target.distance == 0:
            raise ValueError("a figure that is on its target is neither above nor below it")
        return "above" if self.target.reached > self.target.milestone.value else "below"

    @property
    def needed(self) -> str:
        """`15 fewer children`, `1 more child`."""
        if self.target.cases is None:
            raise ValueError("the distance is no whole number of cases")
        fewer = "fewer" if self.target.polarity is Polarity.LOW else "more"
        return f"{self.target.cases:,} {fewer} {self.voice.subject.noun(self.target.cases)}"

    def figure(self, reading: Reading) -> str:
        """A month's figure as it is held against the milestones."""
        if self.is_of_cases and not self.voice.is_count:
            return self._cases(reading.numerator)
        return self.voice.display.reading(reading)

    def _passed(self, passed: Passed) -> str:
        told = {Standing.MET: ", which was met", Standing.NOT_MET: ", which was not met"}
        if passed.reading is None or passed.standing not in told:
            return self.step(passed.step)
        return f"{self.step(passed.step)}{told[passed.standing]} ({self.figure(passed.reading)})"

    def step(self, step: Step) -> str:
        """Any milestone of the target."""
        return f"{self._value(step.value)}{self._bound()}{self._by(step.by)}"

    def _value(self, value: Fraction) -> str:
        if self.is_of_cases:
            return self._cases(value)
        return goal_value(self.voice.display, value)

    def _cases(self, number: Fraction) -> str:
        return f"{count(number)} {self.voice.subject.noun(1 if number == 1 else 2)}"

    def _bound(self) -> str:
        if self.target.polarity is Polarity.NEUTRAL:
            return ""
        low, high = ("fewer", "more") if self.is_of_cases else ("lower", "higher")
        return f" or {low if self.target.polarity is Polarity.LOW else high}"

    def _by(self, month: Month | None) -> str:
        # The target comes first, before any month has been named: each carries its year.
        return "" if month is None else f" by {month.name}"


def goal_value(display: Display, value: Fraction) -> str:
    """A milestone as the council wrote it: `10%`, `98.5%`, `66 per 10,000`."""
    number = f"{(Decimal(value.numerator) / value.denominator).normalize():,f}"
    return f"{number}%" if display.kind is Kind.SHARE else f"{number} {display.unit}"


def _example(voice: Voice, numbers: str, polarity: Polarity, of: Of, *steps: tuple[int, Month | None]) -> TargetSaid:
    path = [Step(Fraction(value), by) for value, by in steps]
    return TargetSaid(voice, position(path, of, reading(voice, numbers), polarity))


def _passed_by(april: str, *steps: tuple[int, Month | None]) -> TargetSaid:
    shown = twelve(AT_HOME, april, "60 of 670", "59 of 664")
    path = [Step(Fraction(value), by) for value, by in steps]
    now = reading(AT_HOME, "59 of 664")
    return TargetSaid(AT_HOME, position(path, Of.NUMERATOR, now, Polarity.LOW, shown=shown))


met: Pattern[TargetSaid] = Pattern(
    name="met with something to spare",
    guard=lambda f: f.standing is Standing.MET and f.has_distance,
    says="{f.subject}: the target of {f.goal} is met; the figure is {f.distance} {f.beyond} it.",
    example=(
        _example(VISITED, "561 of 660", Polarity.HIGH, Of.VALUE, (80, Month(2017, 3))),
        (
            "Children visited by their social worker in the last six weeks: the target of 80% or higher by "
            "March 2017 is met; the figure is 5.0 percentage points above it."
        ),
    ),
)

met_alone: Pattern[TargetSaid] = Pattern(
    name="met, no more to say",
    guard=lambda f: f.standing is Standing.MET and not f.has_distance,
    says="{f.subject}: the target of {f.goal} is met.",
    example=(
        _example(AT_HOME, "30 of 660", Polarity.LOW, Of.NUMERATOR, (30, Month(2017, 7))),
        (
            "Children on a care order who are placed with their parents: the target of 30 children or fewer "
            "by July 2017 is met."
        ),
    ),
)

not_met: Pattern[TargetSaid] = Pattern(
    name="not met, with the cases needed",
    guard=lambda f: f.standing is Standing.NOT_MET and f.has_cases and f.has_distance,
    says="{f.subject}: the target of {f.goal} is not met{f.yet}; the figure is {f.distance} {f.beyond} it, and "
    "{f.needed} would meet it.",
    example=(
        _example(MOVED_OFTEN, "81 of 664", Polarity.LOW, Of.VALUE, (10, Month(2017, 12))),
        (
            "Children with three or more placements: the target of 10% or lower by December 2017 is not met "
            "yet; the figure is 2.2 percentage points above it, and 15 fewer children would meet it."
        ),
    ),
)

not_met_by: Pattern[TargetSaid] = Pattern(
    name="not met",
    guard=lambda f: f.standing is Standing.NOT_MET and not f.has_cases and f.has_distance,
    says="{f.subject}: the target of {f.goal} is not met{f.yet}; the figure is {f.distance} {f.beyond} it.",
    example=(
        _example(AT_HOME, "59 of 664", Polarity.LOW, Of.NUMERATOR, (30, Month(2017, 7)), (20, Month(2017, 12))),
        (
            "Children on a care order who are placed with their parents: the target of 30 children or fewer "
            "by July 2017 is not met yet; the figure is 29 children above it."
        ),
    ),
)

not_met_of_few: Pattern[TargetSaid] = Pattern(
    name="not met, by too few for a percentage",
    guard=lambda f: f.standing is Standing.NOT_MET and not f.has_distance and f.has_cases,
    says="{f.subject}: the target of {f.goal} is not met{f.yet}; {f.needed} would meet it.",
    example=(
        _example(VISITED, "4 of 7", Polarity.HIGH, Of.VALUE, (85, Month(2017, 9))),
        (
            "Children visited by their social worker in the last six weeks: the target of 85% or higher by "
            "September 2017 is not met yet; 2 more children would meet it."
        ),
    ),
)

not_met_alone: Pattern[TargetSaid] = Pattern(
    name="not met, no more to say",
    guard=lambda f: f.standing is Standing.NOT_MET and not f.has_distance and not f.has_cases,
    says="{f.subject}: the target of {f.goal} is not met{f.yet}.",
    example=(
        _example(AGENCY, "0.8 of 2.5", Polarity.LOW, Of.VALUE, (10, Month(2017, 9))),
        "Social work posts held by agency staff: the target of 10% or lower by September 2017 is not met yet.",
    ),
)

no_direction: Pattern[TargetSaid] = Pattern(
    name="no direction",
    guard=lambda f: f.standing is Standing.UNDECIDED,
    says="{f.subject}: the target is {f.goal}; whether higher or lower is better has not been set.",
    example=(
        _example(RATE, "665 of 98,795", Polarity.NEUTRAL, Of.VALUE, (66, None)),
        (
            "Children in care, as a rate of residents under 18: the target is 66 per 10,000; whether higher "
            "or lower is better has not been set."
        ),
    ),
)

TARGETS: tuple[Pattern[TargetSaid], ...] = (
    met,
    met_alone,
    not_met,
    not_met_by,
    not_met_of_few,
    not_met_alone,
    no_direction,
)


def _from(said: TargetSaid, numbers: str, months_ago: int) -> TargetSaid:
    return replace(said, target=replace(said.target, baseline=reading(said.voice, numbers, months_ago)))


_HOME = _example(AT_HOME, "59 of 664", Polarity.LOW, Of.NUMERATOR, (30, Month(2017, 7)), (20, Month(2017, 12)))
_ALWAYS = _example(VISITED, "561 of 660", Polarity.HIGH, Of.VALUE, (80, None))

NEXT_MILESTONE: tuple[Pattern[TargetSaid], ...] = (
    Pattern(
        name="what comes next",
        guard=lambda f: bool(f.target.later) and not f.target.baseline,
        says="{f.next_are} {f.later}.",
        example=(_HOME, "The next is 20 children or fewer by December 2017."),
    ),
    Pattern(
        name="the baseline, and what comes next",
        guard=lambda f: bool(f.target.later) and bool(f.target.baseline),
        says="{f.next_are} {f.later}, from a baseline of {f.baseline}.",
        example=(
            _from(_HOME, "81 of 686", 8),
            ("The next is 20 children or fewer by December 2017, from a baseline of 81 children in October 2016."),
        ),
    ),
    Pattern(
        name="the baseline",
        guard=lambda f: not f.target.later and bool(f.target.baseline),
        says="The baseline was {f.baseline}.",
        example=(_from(_ALWAYS, "322 of 669", 9), "The baseline was 48.1% (322 of 669) in September 2016."),
    ),
    Pattern(
        name="no further milestone",
        guard=lambda f: not f.target.later and not f.target.baseline,
        says="",
        example=(_ALWAYS, ""),
    ),
)

EARLIER_MILESTONES: tuple[Pattern[TargetSaid], ...] = (
    Pattern(
        name="milestones that have passed",
        guard=lambda f: bool(f.target.earlier),
        says="Before it came {f.earlier}.",
        example=(
            _passed_by("62 of 690", (45, Month(2017, 4)), (30, Month(2017, 6))),
            "Before it came 45 children or fewer by April 2017, which was not met (62 children).",
        ),
    ),
    Pattern(
        name="none that has passed",
        guard=lambda f: not f.target.earlier,
        says="",
        example=(_ALWAYS, ""),
    ),
)
