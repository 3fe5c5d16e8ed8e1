"""How it is told whether the present pace gets to a milestone, between what and what, and when."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from parentis.commentary.pattern import Pattern
from parentis.commentary.scenes import AGENCY, AT_HOME, JUNE, VISITED
from parentis.commentary.targets import TargetSaid
from parentis.commentary.voice import Voice
from parentis.facts import Goal, NoOutlook, Of, Outlook, Pace, Polarity, Prospect, Reading, Step
from parentis.facts.outlook import LONGEST_MONTHS
from parentis.facts.rounding import half_up, with_commas
from parentis.facts.target import position
from parentis.period import Month

CASES_DECIMALS = 1
YEARS = LONGEST_MONTHS // 12


@dataclass(frozen=True)
class OutlookSaid:
    """Where the pace leads as to one milestone, in words. `goal` is None where there is nothing to say of it."""

    target: TargetSaid
    towards: bool
    goal: Goal | None
    since: Month | None = None

    @property
    def pace(self) -> str:
        """`the pace of the twelve months`, or `the pace since August 2016` where a rebase began them anew."""
        return f"the pace since {self.since.name}" if self.since else "the pace of the twelve months"

    @property
    def prospect(self) -> Prospect | None:
        """Whether it is met by its month; None where that has passed, or nothing is said."""
        return self.goal.prospect if self.goal else None

    @property
    def known(self) -> Goal:
        """The milestone that is told of."""
        if self.goal is None:
            raise ValueError("there is no milestone to tell of")
        return self.goal

    @property
    def milestone(self) -> str:
        """`85% or higher by September 2017`, without the month once it has passed."""
        step = self.known.step
        return self.target.step(step if self.prospect else Step(step.value, None))

    @property
    def leads_to(self) -> str:
        """`86.8% (78.5% to 93.7%)`."""
        goal = self.known
        return f"{self._value(goal.expected)} ({self._value(goal.lowest)} to {self._value(goal.highest)})"

    @property
    def arrives(self) -> str:
        """`gets there in March 2018 (between December 2017 and September 2018)`, or that it does not."""
        return self._arrives("gets there", "get there")

    @property
    def arrives_at(self) -> str:
        """The same with the milestone: `gets to 10% or lower in March 2018`."""
        return self._arrives(f"gets to {self.milestone}", f"get to {self.milestone}")

    def _arrives(self, gets: str, get: str) -> str:
        goal = self.known
        if goal.month is None:
            if goal.earliest is None:
                return f"does not {get} within {YEARS} years"
            return f"{gets} in {goal.earliest.name} at the earliest"
        if goal.earliest == goal.latest:
            return f"{gets} in {goal.month.name}"
        first = goal.earliest or goal.month
        last = f"between {first.name} and {goal.latest.name}" if goal.latest else f"not before {first.name}"
        return f"{gets} in {goal.month.name} ({last})"

    def _value(self, value: float | None) -> str:
        exact = Fraction(value or 0)
        if self.target.is_of_cases:
            return with_commas(half_up(exact, CASES_DECIMALS))
        return self.target.voice.display.value(exact)


def outlook_said(target: TargetSaid, outlook: Outlook | NoOutlook | None) -> OutlookSaid:
    """What is said of the nearest milestone that is not met yet."""
    if not isinstance(outlook, Outlook):
        return OutlookSaid(target, towards=False, goal=None)
    return OutlookSaid(target, outlook.towards, outlook.goals[0], outlook.since)


def _example(voice: Voice, step: Step, goal: Goal, now: tuple[int, int], towards: bool = True) -> OutlookSaid:
    reading = Reading(JUNE, voice.display.kind, Fraction(now[0]), Fraction(now[1]))
    polarity = Polarity.HIGH if voice is VISITED else Polarity.LOW
    of = Of.NUMERATOR if voice is AT_HOME else Of.VALUE
    pace = Pace(-0.5, -0.8, -0.3, 14.2, 12, True)
    target = TargetSaid(voice, position([step], of, reading, polarity))
    return outlook_said(target, Outlook(pace, towards, (goal,)))


_AUTUMN = Step(Fraction(85), Month(2017, 9))
_WINTER = Step(Fraction(10), Month(2017, 12))
_ALWAYS = Step(Fraction(10), None)
_FEW = Step(Fraction(30), Month(2017, 12))

in_time: Pattern[OutlookSaid] = Pattern(
    name="met in time",
    guard=lambda f: f.prospect is Prospect.MET,
    says="At {f.pace} {f.milestone} would be met in time: it leads to {f.leads_to}.",
    example=(
        _example(
            VISITED,
            _AUTUMN,
            Goal(_AUTUMN, Prospect.MET, 87.2, 85.4, 89.0, Month(2017, 8), Month(2017, 7), Month(2017, 9)),
            (520, 660),
        ),
        (
            "At the pace of the twelve months 85% or higher by September 2017 would be met in time: it leads to 87.2% "
            "(85.4% to 89.0%)."
        ),
    ),
)

undecided: Pattern[OutlookSaid] = Pattern(
    name="may or may not be met in time",
    guard=lambda f: f.prospect is Prospect.OPEN,
    says="At {f.pace} {f.milestone} may or may not be met in time: it leads to {f.leads_to}, and {f.arrives}.",
    example=(
        _example(
            AGENCY,
            _WINTER,
            Goal(_WINTER, Prospect.OPEN, 11.2, 9.4, 12.4, Month(2018, 3), Month(2017, 12), Month(2018, 9)),
            (15, 106),
        ),
        (
            "At the pace of the twelve months 10% or lower by December 2017 may or may not be met in time: it leads to "
            "11.2% (9.4% to 12.4%), and gets there in March 2018 (between December 2017 and September 2018)."
        ),
    ),
)

too_slow: Pattern[OutlookSaid] = Pattern(
    name="not met in time",
    guard=lambda f: f.prospect is Prospect.NOT_MET and f.towards,
    says="At {f.pace} {f.milestone} would not be met in time: it leads to {f.leads_to}, and {f.arrives}.",
    example=(
        _example(
            AT_HOME,
            _FEW,
            Goal(_FEW, Prospect.NOT_MET, 44.0, 40.2, 47.1, Month(2018, 11), Month(2018, 8), None),
            (50, 660),
        ),
        (
            "At the pace of the twelve months 30 children or fewer by December 2017 would not be met in time: it leads "
            "to 44.0 (40.2 to 47.1), and gets there in November 2018 (not before August 2018)."
        ),
    ),
)

whenever: Pattern[OutlookSaid] = Pattern(
    name="when it is met",
    guard=lambda f: f.goal is not None and f.prospect is None and f.towards,
    says="At {f.pace} the figure {f.arrives_at}.",
    example=(
        _example(
            AGENCY,
            _ALWAYS,
            Goal(_ALWAYS, None, None, None, None, Month(2017, 11), Month(2017, 11), Month(2017, 11)),
            (15, 106),
        ),
        "At the pace of the twelve months the figure gets to 10% or lower in November 2017.",
    ),
)

away: Pattern[OutlookSaid] = Pattern(
    name="moving away",
    guard=lambda f: f.goal is not None and not f.towards,
    says="At {f.pace} it moves away from {f.milestone}.",
    example=(
        _example(
            AGENCY,
            _WINTER,
            Goal(_WINTER, Prospect.NOT_MET, 18.0, 16.5, 19.0, None, None, None),
            (15, 106),
            towards=False,
        ),
        "At the pace of the twelve months it moves away from 10% or lower by December 2017.",
    ),
)

nothing: Pattern[OutlookSaid] = Pattern(
    name="nothing to say of the pace",
    guard=lambda f: f.goal is None,
    says="",
    example=(
        outlook_said(in_time.example[0].target, NoOutlook("the twelve months follow no line")),
        "",
    ),
)

cannot_be_said: Pattern[NoOutlook] = Pattern(
    name="why nothing can be said of the pace",
    guard=lambda f: True,
    says="Whether the present pace gets to the target cannot be said: {f.why}.",
    example=(
        NoOutlook("the base is too small in some months"),
        "Whether the present pace gets to the target cannot be said: the base is too small in some months.",
    ),
)

NO_OUTLOOK: tuple[Pattern[NoOutlook], ...] = (cannot_be_said,)

OUTLOOKS: tuple[Pattern[OutlookSaid], ...] = (in_time, undecided, too_slow, whenever, away, nothing)
