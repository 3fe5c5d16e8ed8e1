"""What the reader must know of a figure: how small the numbers are, what was not recorded, which team stands out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from parentis.commentary.pattern import Pattern
from parentis.commentary.scenes import CASELOAD, INSIDE, NOT_FULL_TIME, reading
from parentis.commentary.voice import Voice
from parentis.facts import CodeGap, Outliers, Reading, Team
from parentis.facts.bases import count_leads, too_few_for_a_percentage
from parentis.facts.display import PARTS_DECIMALS, count
from parentis.facts.reading import TWELVE
from parentis.facts.rounding import half_up, with_commas
from parentis.words.listing import listed

# The cases of a gap.
GAPS: Mapping[tuple[str, str], str] = {
    ("4.01.05", "unknown"): "Children whose first placement has no usable postcode",
    ("4.01.07", "no-postcode"): "Children without a postcode",
    ("4.04.03", "any-other-reason"): "Children who left care for 'any other reason'",
    ("4.05.03", "no-reason"): "Moves with no reason recorded",
    ("4.05.03", "other"): "Moves with the reason 'other'",
    ("4.10.07", "reason-other"): "Pupils with the reason 'other'",
}


@dataclass(frozen=True)
class SmallSaid:
    """A month's figure, with a view to how few cases it is of. `is_compared`: the few have been told as such."""

    reading: Reading
    told_as_few: bool = False

    @property
    def has_no_percentage(self) -> bool:
        """Whether the base is too small for one."""
        return self.reading.value is not None and too_few_for_a_percentage(self.reading)

    @property
    def is_small(self) -> bool:
        """Whether there is a percentage, of few."""
        return self.reading.value is not None and count_leads(self.reading) and not self.has_no_percentage


small: Pattern[SmallSaid] = Pattern(
    name="a percentage of few",
    guard=lambda f: f.is_small,
    says="The numbers are small: a percentage of so few moves a great deal.",
    example=(
        SmallSaid(reading(INSIDE, "9 of 17")),
        "The numbers are small: a percentage of so few moves a great deal.",
    ),
)

too_small: Pattern[SmallSaid] = Pattern(
    name="too few for a percentage",
    guard=lambda f: f.has_no_percentage and not f.told_as_few,
    says="The numbers are too small for a percentage.",
    example=(SmallSaid(reading(INSIDE, "4 of 7")), "The numbers are too small for a percentage."),
)

not_small: Pattern[SmallSaid] = Pattern(
    name="nothing to say of the base",
    guard=lambda f: not f.is_small and (f.told_as_few or not f.has_no_percentage),
    says="",
    example=(SmallSaid(reading(INSIDE, "90 of 170")), ""),
)

SMALL: tuple[Pattern[SmallSaid], ...] = (small, too_small, not_small)


@dataclass(frozen=True)
class GapSaid:
    """What was not recorded, in words."""

    voice: Voice
    gap: CodeGap

    @property
    def cases(self) -> str:
        """How many there are."""
        return count(self.gap.cases)

    @property
    def counted(self) -> str:
        """What it is that says nothing."""
        return GAPS[self.voice.key[0], self.gap.measure]

    @property
    def average(self) -> str:
        """`a 12-month average of 3.0`, `an average of 2.4 in the 7 months with a figure`."""
        mean, months = with_commas(half_up(self.gap.average, PARTS_DECIMALS)), self.gap.months
        if months == TWELVE:
            return f"a {TWELVE}-month average of {mean}"
        return f"an average of {mean} in the {self.voice.months_with_a_figure(months)}"


code_gap: Pattern[GapSaid] = Pattern(
    name="a gap in the codes",
    guard=lambda f: True,
    says="{f.counted}: {f.cases}, against {f.average}.",
    example=(
        GapSaid(
            NOT_FULL_TIME,
            CodeGap("reason-other", reading(NOT_FULL_TIME, "19 of 482"), Fraction(6), Fraction(19), Fraction(3), 12),
        ),
        "Pupils with the reason 'other': 6, against a 12-month average of 3.0.",
    ),
)

CODE_GAPS: tuple[Pattern[GapSaid], ...] = (code_gap,)


@dataclass(frozen=True)
class OutliersSaid:
    """The teams that stand out, in words."""

    voice: Voice
    outliers: Outliers

    @property
    def end(self) -> str:
        """`highest` or `lowest`."""
        return "highest" if self.outliers.highest else "lowest"

    @property
    def teams(self) -> str:
        """`Assessment 2, at 31.1 cases per FTE (93 over 3 full-time workers)`."""
        display = self.voice.display
        return listed([f"{team.name}, at {display.reading(team.reading)}," for team in self.outliers.teams]).rstrip(",")


teams: Pattern[OutliersSaid] = Pattern(
    name="teams that stand out",
    guard=lambda f: bool(f.outliers.teams),
    says="By team it is clearly {f.end} in {f.teams}.",
    example=(
        OutliersSaid(CASELOAD, Outliers(True, (Team("Assessment 2", reading(CASELOAD, "124 of 4")),), 9)),
        "By team it is clearly highest in Assessment 2, at 31.0 cases per FTE (124 over 4 full-time workers).",
    ),
)

no_team: Pattern[OutliersSaid] = Pattern(
    name="no team stands out",
    guard=lambda f: not f.outliers.teams,
    says="",
    example=(OutliersSaid(CASELOAD, Outliers(True, (), 9)), ""),
)

TEAMS: tuple[Pattern[OutliersSaid], ...] = (teams, no_team)

# For whoever wants to know that teams were looked at.
NO_TEAM: tuple[Pattern[Outliers], ...] = (
    Pattern(
        name="of several teams none",
        guard=lambda f: not f.teams and f.looked_at > 1 and f.highest,
        says="Of the {f.looked_at} teams with enough cases none is clearly higher than the rest.",
        example=(Outliers(True, (), 9), "Of the 9 teams with enough cases none is clearly higher than the rest."),
    ),
    Pattern(
        name="of several teams none, where low is bad",
        guard=lambda f: not f.teams and f.looked_at > 1 and not f.highest,
        says="Of the {f.looked_at} teams with enough cases none is clearly lower than the rest.",
        example=(Outliers(False, (), 9), "Of the 9 teams with enough cases none is clearly lower than the rest."),
    ),
    Pattern(
        name="some, or a single one to look at",
        guard=lambda f: bool(f.teams) or f.looked_at <= 1,
        says="",
        example=(Outliers(True, (), 1), ""),
    ),
)
