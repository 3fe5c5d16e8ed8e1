"""The children most measures are about: S0 at D, and those of it who are of an age or long in care."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.reference import attributes
from tests.reference.cases import Case
from tests.reference.dates import is_of_school_age, less_months
from tests.reference.periods import Episode, Period
from tests.reference.record import Child, Record


@dataclass(frozen=True)
class LookedAfter:
    """A child of S0 with the open episode and the current period of care."""

    child: Child
    episode: Episode
    period: Period

    def aged(self, youngest: int, oldest: int, d: date) -> bool:
        """Both ages included; an age that is not known is none."""
        age = self.child.age(d)
        return age is not None and youngest <= age <= oldest

    def case(self, record: Record, d: date, **facts: object) -> Case:
        """The child as a position at D."""
        return Case(self.child.id, attributes.at(record, self.child, d), facts)


def s0(record: Record, d: date) -> Iterator[LookedAfter]:
    for child in record.children:
        episode = child.in_care(d)
        if episode:
            yield LookedAfter(child, episode, child.period_of(episode))


def s0_of_school_age(record: Record, d: date) -> Iterator[LookedAfter]:
    return (one for one in s0(record, d) if is_of_school_age(one.child.date_of_birth, d))


def s0_in_care_12_months(record: Record, d: date) -> Iterator[LookedAfter]:
    """The current period of care began on or before D less 12 months."""
    return (one for one in s0(record, d) if one.period.start <= less_months(d, 12))
