"""What the simulation knows of a child: one life, planned to its end. Days are whole numbers (`days`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parentis.sample.chance import Chance

TEMPORARY = frozenset(("T0", "T1", "T2", "T3", "T4"))
RESPITE = frozenset(("V3", "V4"))


@dataclass(slots=True)
class Stay:
    """A stay in one placement, temporary ones included; it ends when the next begins."""

    start: int
    place: str
    provider: str = ""
    post: str = ""
    urn: str = ""
    same_carer: bool = False  # as in the stay before
    reason: str = ""  # why it ended, as recorded


@dataclass(slots=True)
class Episode:
    """A row of SSDA903 Episodes, complete: what is not yet known at a day is blanked when it is written."""

    start: int
    rne: str
    legal: str
    stay: Stay
    end: int
    rec: str
    reason: str


@dataclass(slots=True)
class Adoption:
    """The plan to adopt a child, as far as it comes."""

    decided_on: int
    order_on: int  # with the parents' consent: of the last hearing, which makes no placement order
    matched_on: int | None = None
    placed_on: int | None = None
    adopted_on: int | None = None
    reversed_on: int | None = None
    by_carer: bool = False
    by_consent: bool = False
    why: str = ""  # the plan ended, as the return asks


@dataclass(slots=True)
class Course:
    """What becomes of a period of care: legal statuses, turning points and its end."""

    plan: str
    legal: list[tuple[int, str]]
    end: int
    outcome: str
    home_on: int | None = None  # placed with parents
    settled_on: int | None = None  # the long-term plan begins
    moves_on: int | None = None  # to a place to learn to live alone
    adoption: Adoption | None = None


@dataclass(slots=True)
class Period:
    """A period of care."""

    start: int
    need: str
    home_post: str
    course: Course
    stays: list[Stay] = field(default_factory=list)
    episodes: list[Episode] = field(default_factory=list)
    previous_permanence: tuple[str, str, str] = ("Z1", "", "")
    end_known: bool = True  # on record when the files are made

    @property
    def end(self) -> int:
        """The day it ends, which may be long after the files are written."""
        return self.course.end

    @property
    def respite(self) -> bool:
        """Short breaks, which no count of children in care includes."""
        return self.course.legal[0][1] in RESPITE

    def stay_on(self, when: int) -> Stay:
        """The stay of a day in the period; on the day of a change the new one."""
        found = self.stays[0]
        for stay in self.stays:
            if stay.start > when:
                break
            found = stay
        return found


@dataclass(frozen=True, slots=True)
class Steered:
    """What is settled for a life in place of chance, in the default sample alone (`chosen`).

    draws:      which draw of a kind of record is kept; a kind that is not named has its first
    back_after: days after the first period of care until the child comes back into it
    by_consent: adopted with the parents' consent, so without a placement order
    end_known:  whether the end of the last period is on record when the files are made
    """

    draws: Mapping[str, int] = field(default_factory=dict)
    back_after: int | None = None
    by_consent: bool = False
    end_known: bool = True


@dataclass(slots=True)
class Child:
    """A child and its periods of care, in order."""

    key: str  # the child's own stream of chance
    born: int
    sex: str  # 1 or 2, as the return had it to 2023-24
    ethnicity: str
    family: str
    temper: str  # how settled the child is in placements: settled, usual, turbulent
    uasc_until: int | None = None
    unaccompanied: bool = False
    periods: list[Period] = field(default_factory=list)
    child_id: str = ""
    upn: str = ""
    mother_from: int | None = None  # day the first child of a young mother was born
    steered: Steered = field(default_factory=Steered)

    def chance(self, what: str, *more: str | int) -> Chance:
        """The child's own stream for one kind of record; in a steered life it may be another draw of it."""
        draw = self.steered.draws.get(what, 0)
        return Chance(self.key, what, *more, f"draw {draw}") if draw else Chance(self.key, what, *more)

    def in_care(self, when: int) -> Period | None:
        """The period of care open on a day, short breaks left out; the last day of a period is not in it."""
        for period in reversed(self.periods):
            if period.start <= when < period.end and not period.respite:
                return period
        return None
