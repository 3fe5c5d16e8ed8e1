"""How a figure is set beside England and the statistical neighbours, and where the council ranked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from parentis.commentary.amount import amount
from parentis.commentary.pattern import Pattern
from parentis.commentary.scenes import LEAVERS, MOVED_OFTEN, SUITABLE, reading
from parentis.commentary.voice import YEAR, Voice
from parentis.facts import Bearing, Comparator, Comparison, Contrast, Direction, Publication, Quartile, Rank
from parentis.facts.display import counted_in
from parentis.facts.reading import Kind
from parentis.facts.rounding import half_up, with_commas
from parentis.period import Month
from parentis.words.listing import listed

# Those that a sentence tells, in order; the others are in the table of comparators.
TOLD = (Comparator.ENGLAND, Comparator.NEIGHBOURS_MEAN)


@dataclass(frozen=True)
class BesideSaid:
    """A comparison, in words. An arrow is a word here: above, below, no clear difference."""

    voice: Voice
    comparison: Comparison

    @property
    def contrasts(self) -> list[Contrast]:
        """England and the neighbours, as far as they have a figure."""
        found = (self.comparison.with_(comparator) for comparator in TOLD)
        return [contrast for contrast in found if contrast is not None]

    @property
    def is_told(self) -> bool:
        """Whether there is anything to set it beside."""
        return bool(self.contrasts)

    @property
    def differs(self) -> bool:
        """Whether the published figure is of something a little else."""
        return bool(self.comparison.differences)

    @property
    def when(self) -> str:
        """`in the same year`, `in the year to March 2016`."""
        if self.comparison.same_period and self.voice.period == YEAR:
            return "the same year"
        return f"the year to {Month.of(self.comparison.publication.period_end).name}"

    @property
    def others(self) -> str:
        """`England had 10% (no clear difference) and ...`; what holds of all of them is said once."""
        told = [f"{self._value(each)}{'' if self.all_level else self._judged(each)}" for each in self.contrasts]
        first, *more = (
            f"{_name(each)} {verb}{value}" for each, verb, value in zip(self.contrasts, _VERBS, told, strict=False)
        )
        return listed([first, *more]) + (self._no_difference if self.all_level else "")

    @property
    def all_level(self) -> bool:
        """Whether ours is clearly apart from none of them."""
        return all(each.bearing is Bearing.LEVEL for each in self.contrasts)

    @property
    def _no_difference(self) -> str:
        """`: ours is 2.8 percentage points below and 2.7 below, no clear difference from either`."""
        first, *more = (self._away(each) for each in self.contrasts)
        unit = self.voice.display.unit_of_difference
        away = listed([first, *(each.replace(f" {unit}", "") for each in more)])
        return f": ours is {away}, no clear difference from {'either' if more else 'it'}"

    def _away(self, contrast: Contrast) -> str:
        """`2.8 percentage points below`, `level`."""
        if contrast.difference == 0:
            return "level"
        way, unit = "above" if contrast.difference > 0 else "below", self.voice.display.unit_of_difference
        size = amount(self.voice.display, abs(contrast.difference))
        # The unit of an average has just been printed, beside theirs.
        return f"{size.removesuffix(f' {unit}') if self.voice.display.kind is Kind.AVERAGE else size} {way}"

    @property
    def difference(self) -> str:
        """What is not alike."""
        return "; ".join(self.comparison.differences)

    def _value(self, contrast: Contrast) -> str:
        number = with_commas(half_up(contrast.value, contrast.decimals))
        unit = self.voice.display.unit
        return (
            f"{number}%" if self.voice.display.kind is Kind.SHARE else f"{number} {counted_in(unit, number)}".rstrip()
        )

    def _judged(self, contrast: Contrast) -> str:
        if contrast.bearing is Bearing.NOT_JUDGED:
            return ""
        away = self._away(contrast)
        if contrast.bearing is Bearing.LEVEL:
            return f" (ours is {away}, no clear difference)"
        meaning = contrast.direction.value if contrast.direction in (Direction.BETTER, Direction.WORSE) else ""
        size = away.rpartition(" ")[0]
        return f" (ours is clearly {contrast.bearing.value}, by {size}{f', which is {meaning}' if meaning else ''})"


# England had so much, the neighbours so much.
_VERBS = ("had ", "")


def _name(contrast: Contrast) -> str:
    """The comparator's name as it stands in a sentence, without the edition, which its table names."""
    name = contrast.name.partition(" (")[0]
    return name if contrast.comparator is Comparator.ENGLAND or name.startswith("the ") else f"the {name}"


def _comparison(voice: Voice, numbers: str, *beside: Contrast, **more: object) -> Comparison:
    settled = {
        "own": None,
        "own_mark": "",
        "rank": None,
        "not_ranked": "the delivery brings no rank",
        "bounds": None,
        "quartile": None,
        "alike": True,
        "same_period": False,
        "differences": (),
        "decimals": 0,
    }
    publication = Publication("Children looked after in England", "2016", date(2016, 3, 31), date(2016, 9, 29))
    return Comparison(
        reading(voice, numbers),
        publication,
        "",
        beside,
        None,
        **(settled | more),  # type: ignore[arg-type]
    )


def _contrast(who: Comparator, name: str, value: int, bearing: Bearing, direction: Direction) -> Contrast:
    return Contrast(who, name, Fraction(value), Fraction(8100, 664) - value, bearing, direction)


_ENGLAND = _contrast(Comparator.ENGLAND, "England", 10, Bearing.LEVEL, Direction.NO_CLEAR_CHANGE)
_NEIGHBOURS = _contrast(
    Comparator.NEIGHBOURS_MEAN, "mean of 10 statistical neighbours", 8, Bearing.ABOVE, Direction.WORSE
)
_LEVEL = _contrast(
    Comparator.NEIGHBOURS_MEAN, "mean of 10 statistical neighbours", 13, Bearing.LEVEL, Direction.NO_CLEAR_CHANGE
)
_UNLIKE = _contrast(Comparator.ENGLAND, "England", 83, Bearing.NOT_JUDGED, Direction.NOT_COMPARABLE)

alike: Pattern[BesideSaid] = Pattern(
    name="beside England and the neighbours",
    guard=lambda f: f.is_told and not f.differs and not f.all_level,
    says="In {f.when} {f.others}.",
    example=(
        BesideSaid(MOVED_OFTEN, _comparison(MOVED_OFTEN, "81 of 664", _ENGLAND, _NEIGHBOURS)),
        (
            "In the year to March 2016 England had 10% (ours is 2.2 percentage points above, no clear difference) and "
            "the mean of 10 statistical neighbours 8% (ours is clearly above, by 4.2 percentage points, which is "
            "worse)."
        ),
    ),
)

level: Pattern[BesideSaid] = Pattern(
    name="level with England and the neighbours",
    guard=lambda f: f.is_told and not f.differs and f.all_level,
    says="In {f.when} {f.others}.",
    example=(
        BesideSaid(MOVED_OFTEN, _comparison(MOVED_OFTEN, "81 of 664", _ENGLAND, _LEVEL)),
        (
            "In the year to March 2016 England had 10% and the mean of 10 statistical neighbours 13%: ours is 2.2 "
            "percentage points above and 0.8 below, no clear difference from either."
        ),
    ),
)

not_alike: Pattern[BesideSaid] = Pattern(
    name="beside what is not quite alike",
    guard=lambda f: f.is_told and f.differs,
    says="In {f.when} {f.others}; {f.difference}.",
    example=(
        BesideSaid(
            SUITABLE,
            _comparison(
                SUITABLE,
                "202 of 218",
                _UNLIKE,
                alike=False,
                differences=("the published figure is of other ages",),
            ),
        ),
        "In the year to March 2016 England had 83%; the published figure is of other ages.",
    ),
)

nothing_published: Pattern[BesideSaid] = Pattern(
    name="nothing to set it beside",
    guard=lambda f: not f.is_told,
    says="",
    example=(BesideSaid(LEAVERS, _comparison(LEAVERS, "18")), ""),
)

COMPARISONS: tuple[Pattern[BesideSaid], ...] = (alike, level, not_alike, nothing_published)


@dataclass(frozen=True)
class RankSaid:
    """The council's place among the authorities with a published figure, in words."""

    rank: Rank | None

    @property
    def is_ranked(self) -> bool:
        """Whether there is a place to tell."""
        return self.rank is not None

    @property
    def has_quartile(self) -> bool:
        """Whether there is a band as well."""
        return self.rank is not None and self.rank.quartile is not None

    @property
    def is_from_the_highest(self) -> bool:
        """Whether the first is the highest, because no way is good."""
        return self.rank is not None and self.rank.highest_first

    @property
    def place(self) -> str:
        """`58 of 82`, the number ranked always beside it."""
        if self.rank is None:
            raise ValueError("there is no rank to tell")
        return self.rank.of

    @property
    def band(self) -> str:
        """`D`."""
        if self.rank is None or self.rank.quartile is None:
            raise ValueError("there is no band to tell")
        return self.rank.quartile.value


in_a_band: Pattern[RankSaid] = Pattern(
    name="rank and quartile band",
    guard=lambda f: f.is_ranked and f.has_quartile,
    says="The council's own published figure ranked {f.place}, in quartile {f.band}.",
    example=(
        RankSaid(Rank(58, 82, None, Quartile.D, None, None)),
        "The council's own published figure ranked 58 of 82, in quartile D.",
    ),
)

ranked: Pattern[RankSaid] = Pattern(
    name="rank alone",
    guard=lambda f: f.is_ranked and not f.has_quartile and not f.is_from_the_highest,
    says="The council's own published figure ranked {f.place}.",
    example=(
        RankSaid(Rank(3, 7, None, None, None, None)),
        "The council's own published figure ranked 3 of 7.",
    ),
)

from_the_highest: Pattern[RankSaid] = Pattern(
    name="rank where no way is good",
    guard=lambda f: f.is_ranked and not f.has_quartile and f.is_from_the_highest,
    says="The council's own published figure ranked {f.place}, counted from the highest.",
    example=(
        RankSaid(Rank(28, 150, None, None, None, None, highest_first=True)),
        "The council's own published figure ranked 28 of 150, counted from the highest.",
    ),
)

not_ranked: Pattern[RankSaid] = Pattern(
    name="not ranked",
    guard=lambda f: not f.is_ranked,
    says="",
    example=(RankSaid(None), ""),
)

RANKS: tuple[Pattern[RankSaid], ...] = (in_a_band, ranked, from_the_highest, not_ranked)
