"""How it is told that a change is of recording, in part or mostly, and how late visits were entered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from parentis.commentary.pattern import Pattern
from parentis.commentary.scenes import INSIDE, JUNE, PRACTICE, VISITED, reading
from parentis.commentary.voice import Voice
from parentis.facts import Extent, LateVisits, Polarity, Reading, RecordingEffect, Source, change_on
from parentis.facts.bases import NO_PERCENTAGE_UNDER
from parentis.facts.display import count
from parentis.facts.recording import Followed
from parentis.facts.rounding import half_up
from parentis.indicators import INDICATORS
from parentis.series.recording import LATE_AFTER_DAYS, Lateness
from parentis.words.listing import listed

# What the measures of recording count.
UNCODED: Mapping[str, str] = {
    "unknown": "without a usable postcode",
    "no-postcode": "without a postcode",
    "any-other-reason": "for 'any other reason'",
    "other": "for another reason",
    "no-reason": "without a reason",
}

# Told of one measure for each kind of visit, from this part of the visits on; of another where its figure was far off.
LATE_TOLD_OF = (("4.07.01", "six-weeks"), ("4.07.03", "visited-in-month"))
LATE_FROM = Fraction(1, 10)
SHARE_DECIMALS = 1


@dataclass(frozen=True)
class RecordingSaid:
    """What recording did to a change, in words."""

    voice: Voice
    effect: RecordingEffect

    @property
    def is_of_codes(self) -> bool:
        """Whether it is cases without a code that moved it; else late entry."""
        return self.effect.source is Source.CODES

    @property
    def is_known(self) -> bool:
        """Whether there are cases with a code in both months, to tell by."""
        return self.effect.extent is not Extent.PERHAPS

    @property
    def extent(self) -> str:
        """`Mostly` or `Partly`."""
        return "Mostly" if self.effect.extent is Extent.MOSTLY else "Partly"

    @property
    def since(self) -> str:
        """The earlier month."""
        return self.voice.month_again(self.effect.change.anchor)

    @property
    def followed(self) -> str:
        """`those without a postcode went from 5 to 0`; those whose number is the same are told where they are all."""
        changed = [each for each in self.effect.followed if each.now.numerator != each.before.numerator]
        told = self.effect.followed if not (changed and self.is_known) else changed
        return listed([f"those {UNCODED[each.measure]} {_went(each)}" for each in told])

    @property
    def alike(self) -> str:
        """The two figures with recording alike: `from 64.3% (16 of 25) to 94.1% (47 of 50)`."""
        before = self._alike(self.effect.before, self.effect.alike_before)
        return f"from {before} to {self._alike(self.effect.now, self.effect.alike_now)}"

    @property
    def without_others(self) -> str:
        """The month in which no case has a code."""
        of_now = self.effect.now is None
        return self.voice.month_again(self.effect.change.now.month) if of_now else self.since

    def _alike(self, value: Fraction | None, reading: Reading | None) -> str:
        if reading is not None:
            return self.voice.display.reading(reading)
        if value is None:
            raise ValueError("no case has a code in one of the months")
        return self.voice.display.mean(value)


def _went(followed: Followed) -> str:
    before, now = count(followed.before.numerator), count(followed.now.numerator)
    return f"stayed at {now}" if before == now else f"went from {before} to {now}"


_CHANGE = change_on(reading(INSIDE, "90 of 100"), JUNE.less(2), reading(INSIDE, "50 of 100", 2), Polarity.HIGH)

codes: Pattern[RecordingSaid] = Pattern(
    name="cases without a code",
    guard=lambda f: f.is_of_codes and f.is_known,
    says="{f.extent} this is recording: since {f.since} {f.followed}, and without them it went {f.alike}.",
    example=(
        RecordingSaid(
            INSIDE,
            RecordingEffect(
                _CHANGE,
                Source.CODES,
                Extent.PARTLY,
                Fraction(1, 3),
                Fraction(90),
                Fraction(5000, 77),
                (Followed("unknown", reading(INSIDE, "0 of 100"), reading(INSIDE, "23 of 100", 2)),),
                reading(INSIDE, "90 of 100"),
                reading(INSIDE, "50 of 77", 2),
            ),
        ),
        (
            "Partly this is recording: since April those without a usable postcode went from 23 to 0, and without them "
            "it went from 64.9% (50 of 77) to 90.0% (90 of 100)."
        ),
    ),
)

no_codes: Pattern[RecordingSaid] = Pattern(
    name="a month in which no case has a code",
    guard=lambda f: f.is_of_codes and not f.is_known,
    says="This may be recording: since {f.since} {f.followed}, and there were no others in {f.without_others}.",
    example=(
        RecordingSaid(
            INSIDE,
            RecordingEffect(
                change_on(reading(INSIDE, "0 of 17"), JUNE.less(2), reading(INSIDE, "50 of 100", 2), Polarity.HIGH),
                Source.CODES,
                Extent.PERHAPS,
                Fraction(1),
                None,
                Fraction(5000, 77),
                (Followed("unknown", reading(INSIDE, "17 of 17"), reading(INSIDE, "23 of 100", 2)),),
            ),
        ),
        (
            "This may be recording: since April those without a usable postcode went from 23 to 17, and there were no "
            "others in June."
        ),
    ),
)

dates: Pattern[RecordingSaid] = Pattern(
    name="late entry",
    guard=lambda f: not f.is_of_codes,
    says="{f.extent} this is late recording: with what was entered by each month's end it went {f.alike} since "
    "{f.since}.",
    example=(
        RecordingSaid(
            VISITED,
            RecordingEffect(
                _CHANGE,
                Source.DATES,
                Extent.MOSTLY,
                Fraction(2, 3),
                Fraction(60),
                Fraction(66),
                alike_now=reading(VISITED, "396 of 660"),
                alike_before=reading(VISITED, "462 of 700", 2),
            ),
        ),
        (
            "Mostly this is late recording: with what was entered by each month's end it went from 66.0% (462 of 700) "
            "to 60.0% (396 of 660) since April."
        ),
    ),
)

RECORDING: tuple[Pattern[RecordingSaid], ...] = (codes, no_codes, dates)


@dataclass(frozen=True)
class LateSaid:
    """How late the visits of the month were entered, in words."""

    voice: Voice
    visits: LateVisits

    @property
    def is_told(self) -> bool:
        """Whether enough of them were late, and this is the measure it is told of or one that it made another."""
        now, is_of_it = self.visits.now, self.voice.key in LATE_TOLD_OF or self.visits.was_apart
        return is_of_it and bool(now.dated) and Fraction(now.late, now.dated) >= LATE_FROM

    @property
    def is_first(self) -> bool:
        """Whether the measure is the first of its indicator, whose page tells of the visits once."""
        code, key = self.voice.key
        return INDICATORS[code].measures[0].measure == key

    @property
    def has_known(self) -> bool:
        """Whether there is a figure with what had been entered by the month's end."""
        return self.visits.known is not None and self.visits.known.value is not None

    @property
    def kind(self) -> str:
        """What the visits are called."""
        return "visits by reviewing officers" if self.visits.kind == "iro" else "statutory visits"

    @property
    def dated(self) -> str:
        """` with a day of entry` where some have none, in a month that is told."""
        months = (self.visits.now, self.visits.before)
        return "" if all(each is None or each.dated == each.visits for each in months) else " with a day of entry"

    @property
    def month(self) -> str:
        """The report month, named before."""
        return self.voice.month_again(self.voice.month)

    @property
    def late(self) -> str:
        """How many of how many."""
        return f"{self.visits.now.late:,} of the {self.visits.now.dated:,}"

    @property
    def known(self) -> str:
        """The figure with what had been entered by the month's end."""
        if self.visits.known is None:
            raise ValueError("what was known by the month's end was not worked out")
        return self.voice.display.reading(self.visits.known)

    @property
    def shares(self) -> str:
        """`47 of 413 (11.4%) in June and 39 of 402 (9.7%) in May`, as far as they are dated."""
        months = ((self.visits.now, self.voice.month), (self.visits.before, self.voice.month.less(1)))
        return listed(
            [f"{_share(each)} in {self.voice.month_again(month)}" for each, month in months if each and each.dated]
        )

    @property
    def days(self) -> int:
        """How many days make a visit late."""
        return LATE_AFTER_DAYS


def _share(late: Lateness) -> str:
    told = f"{late.late:,} of {late.dated:,}"
    if late.share is None or late.dated < NO_PERCENTAGE_UNDER:
        return told
    return f"{told} ({half_up(late.share, SHARE_DECIMALS)}%)"


late: Pattern[LateSaid] = Pattern(
    name="visits entered late",
    guard=lambda f: f.is_told and not f.visits.was_apart,
    says="Of the {f.kind}{f.dated} in {f.month}, {f.late} were entered more than {f.days} days afterwards.",
    example=(
        LateSaid(VISITED, LateVisits("statutory", Lateness(399, 399, 46, 40), None)),
        "Of the statutory visits in June, 46 of the 399 were entered more than 7 days afterwards.",
    ),
)

late_and_apart: Pattern[LateSaid] = Pattern(
    name="visits entered late, and the figure was another",
    guard=lambda f: f.is_told and f.visits.was_apart,
    says="Of the {f.kind}{f.dated} in {f.month}, {f.late} were entered more than {f.days} days afterwards; with what "
    "was entered by the month's end it was {f.known}.",
    example=(
        LateSaid(
            VISITED,
            LateVisits(
                "statutory", Lateness(413, 413, 228, 225), None, reading(VISITED, "270 of 661"),
                reading(VISITED, "410 of 662"),
            ),
        ),
        (
            "Of the statutory visits in June, 228 of the 413 were entered more than 7 days afterwards; with what was "
            "entered by the month's end it was 40.8% (270 of 661)."
        ),
    ),
)  # fmt: skip

in_time: Pattern[LateSaid] = Pattern(
    name="nothing to say of late entry",
    guard=lambda f: not f.is_told,
    says="",
    example=(LateSaid(INSIDE, LateVisits("statutory", Lateness(399, 399, 46, 40), None)), ""),
)

LATE: tuple[Pattern[LateSaid], ...] = (late, late_and_apart, in_time)

_MAY = Lateness(402, 402, 39, 31)

# For the indicator's page: how it was known, whether many were late or not.
AS_KNOWN: tuple[Pattern[LateSaid], ...] = (
    Pattern(
        name="as it was known at the month's end",
        guard=lambda f: f.has_known and f.is_first,
        says="With what was entered by the month's end it was {f.known}. Of the {f.kind}{f.dated}, {f.shares} were "
        "entered more than {f.days} days afterwards; those still to be entered are not among them.",
        example=(
            LateSaid(
                VISITED,
                LateVisits("statutory", Lateness(413, 413, 47, 44), _MAY, reading(VISITED, "391 of 662")),
            ),
            (
                "With what was entered by the month's end it was 59.1% (391 of 662). Of the statutory visits, 47 "
                "of 413 (11.4%) in June and 39 of 402 (9.7%) in May were entered more than 7 days afterwards; those "
                "still to be entered are not among them."
            ),
        ),
    ),
    Pattern(
        name="how many were entered late",
        guard=lambda f: not f.has_known and f.is_first,
        says="Of the {f.kind}{f.dated}, {f.shares} were entered more than {f.days} days afterwards; those still to be "
        "entered are not among them.",
        example=(
            LateSaid(VISITED, LateVisits("statutory", Lateness(90, 7, 2, 1), None)),
            (
                "Of the statutory visits with a day of entry, 2 of 7 in June were entered more than 7 days afterwards; "
                "those still to be entered are not among them."
            ),
        ),
    ),
    Pattern(
        name="as it was known, where another measure tells of the visits",
        guard=lambda f: f.has_known and not f.is_first,
        says="With what was entered by the month's end it was {f.known}.",
        example=(
            LateSaid(
                PRACTICE,
                LateVisits("statutory", Lateness(413, 413, 47, 44), _MAY, reading(PRACTICE, "561 of 662")),
            ),
            "With what was entered by the month's end it was 84.7% (561 of 662).",
        ),
    ),
    Pattern(
        name="nothing besides",
        guard=lambda f: not f.has_known and not f.is_first,
        says="",
        example=(LateSaid(PRACTICE, LateVisits("statutory", Lateness(90, 7, 2, 1), None)), ""),
    ),
)
