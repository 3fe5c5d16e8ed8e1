"""Rank and quartile: against the national tables of 2016, and a second implementation by loops over random values."""

from __future__ import annotations

import csv
import math
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parentis.facts.change import Polarity
from parentis.facts.rank import FEWEST_FOR_QUARTILES, Quartile, band, quartiles, rank_among

# Department for Education, SFR12/2017, tables LA2, LA2b, LA3a-c and LA5: the columns of 2016, authorities alone.
# Crown copyright, Open Government Licence v3.0.
EXTRACT = Path(__file__).with_name("sfr12_2017.csv")
KIRKLEES = "382"

# What LAIT said of Kirklees for 2015/16: band, rank, and the number ranked as the tables have it.
LAIT = [
    ("ks2 reading", "high", "D", 58, 82),
    ("ks2 writing", "high", "B", 40, 82),
    ("ks2 mathematics", "high", "B", 32, 78),
    ("ks2 grammar", "high", "C", 63, 87),
    ("ks2 reading, writing and mathematics", "high", "D", 37, 51),
    ("ks2 reading progress average", "high", "C", 69, 133),
    ("ks2 writing progress average", "high", "C", 80, 135),
    ("ks2 mathematics progress average", "high", "B", 47, 134),
    ("ks4 english and mathematics", "high", "B", 22, 68),
    ("ks4 attainment 8", "high", "A", 25, 149),
    ("ks4 progress 8", "high", "A", 26, 146),
    ("absence overall", "low", "B", 72, 151),
    ("absence unauthorised", "low", "B", 75, 151),
    ("persistent absence", "low", "B", 51, 130),
]


def number(text: str) -> Fraction | None:
    try:
        return Fraction(text)
    except ValueError:
        return None  # a mark: suppressed, or not applicable


@pytest.mark.parametrize(("statistic", "better", "letter", "place", "ranked"), LAIT)
def test_the_national_tables_give_the_rank_and_band_that_lait_gave(
    statistic: str, better: str, letter: str, place: int, ranked: int
) -> None:
    with EXTRACT.open(encoding="utf-8") as file:
        values = {row["dfe_number"]: number(row[statistic]) for row in csv.DictReader(file)}
    rank = rank_among(values, KIRKLEES, Polarity(better))
    assert rank is not None
    assert rank.quartile is not None
    assert (rank.quartile.value, rank.place, rank.ranked) == (letter, place, ranked)
    assert rank.of == f"{place} of {ranked}"


# The second implementation, written from the words alone.


def place_by_counting(values: dict[str, Fraction | None], who: str, low_is_good: bool) -> int:
    """Sort, walk down from the best, and stop at the first that has the same value."""
    own = values[who]
    ordered = sorted((value for value in values.values() if value is not None), reverse=not low_is_good)
    for place, value in enumerate(ordered, start=1):
        if value == own:
            return place
    raise AssertionError("it is among them")


def quartile_by_walking(values: list[Fraction], quarter: int) -> Fraction:
    """The point a quarter of the way along the line that joins the ordered values."""
    ordered = sorted(values)
    along = Fraction((len(ordered) - 1) * quarter, 4)
    before = math.floor(along)
    if along == before:
        return ordered[before]
    return ordered[before] * (1 - (along - before)) + ordered[before + 1] * (along - before)


def band_by_walking(value: Fraction, values: list[Fraction], low_is_good: bool) -> str:
    """From the lowest quarter up: the first whose end the value does not pass."""
    letters = "ABCD" if low_is_good else "DCBA"
    for quarter, letter in zip((1, 2, 3), letters, strict=False):
        if value <= quartile_by_walking(values, quarter):
            return letter
    return letters[3]


# Few different values, so that most tie; None for the suppressed.
VALUES = st.dictionaries(
    st.integers(201, 943).map(str),
    st.none() | st.integers(0, 12).map(lambda n: Fraction(n, 2)) | st.fractions(0, 100, max_denominator=7),
    min_size=1,
    max_size=40,
)


@given(values=VALUES, which=st.integers(0, 39), polarity=st.sampled_from(Polarity))
def test_a_second_implementation_agrees(values: dict[str, Fraction | None], which: int, polarity: Polarity) -> None:
    who = list(values)[which % len(values)]
    rank = rank_among(values, who, polarity)
    own = values[who]
    if own is None:
        assert rank is None
        return
    known = [value for value in values.values() if value is not None]
    low = polarity is Polarity.LOW
    assert rank is not None
    assert rank.place == place_by_counting(values, who, low)
    assert rank.ranked == len(known)
    assert rank.tied_with == known.count(own) - 1
    if polarity is Polarity.NEUTRAL or len(known) < FEWEST_FOR_QUARTILES:
        assert (rank.quartile, rank.bounds) == (None, None)
    else:
        assert rank.quartile is not None
        assert rank.quartile.value == band_by_walking(own, known, low)


@given(values=VALUES)
def test_a_suppressed_value_changes_nobody_else(values: dict[str, Fraction | None]) -> None:
    with_one_more = {**values, "suppressed": None}
    for who in values:
        assert rank_among(values, who, Polarity.HIGH) == rank_among(with_one_more, who, Polarity.HIGH)


def test_ties_share_the_best_place_and_the_next_is_after_all_of_them() -> None:
    values: dict[str, Fraction | None] = {"a": Fraction(9), "b": Fraction(7), "c": Fraction(7), "d": Fraction(5)}
    found = {who: rank_among(values, who, Polarity.HIGH) for who in values}
    assert {who: rank.of for who, rank in found.items() if rank} == {
        "a": "1 of 4", "b": "2 of 4", "c": "2 of 4", "d": "4 of 4",
    }  # fmt: skip


def test_an_authority_that_is_not_there_has_no_rank() -> None:
    assert rank_among({"a": Fraction(1)}, "b", Polarity.LOW) is None


def test_a_value_on_a_boundary_is_in_the_band_of_the_lower_values() -> None:
    bounds = quartiles(map(Fraction, range(9)))
    assert bounds == (2, 4, 6)
    assert [band(Fraction(n), bounds, Polarity.LOW) for n in (2, 3, 4, 6, 7)] == [
        Quartile.A, Quartile.B, Quartile.B, Quartile.C, Quartile.D,
    ]  # fmt: skip
    assert [band(Fraction(n), bounds, Polarity.HIGH) for n in (2, 3, 4, 6, 7)] == [
        Quartile.D, Quartile.C, Quartile.C, Quartile.B, Quartile.A,
    ]  # fmt: skip


def test_where_no_way_is_good_there_is_no_band() -> None:
    with pytest.raises(ValueError, match="no good side"):
        band(Fraction(1), (Fraction(1), Fraction(2), Fraction(3)), Polarity.NEUTRAL)
