"""Chance keeps to its shares and spreads, and each stream to its key."""

from __future__ import annotations

from collections import Counter

import pytest

from parentis.sample.chance import Chance, Shares, Spread


def test_the_same_key_draws_the_same_and_another_draws_otherwise() -> None:
    drawn = [[Chance(*key).share() for _ in range(1)] for key in ((1, "a"), (1, "a"), (1, "b"), (2, "a"))]
    assert drawn[0] == drawn[1]
    assert len({values[0] for values in drawn}) == 3


def test_a_stream_is_what_it_was() -> None:
    """Pinned, so that a new version of Python that drew otherwise would be noticed."""
    chance = Chance("pinned", 7)
    assert [chance.between(0, 999) for _ in range(5)] == [542, 950, 310, 642, 965]


def test_shares_are_kept_to() -> None:
    chance = Chance("shares")
    drawn = Counter(chance.pick(Shares({"a": 6, "b": 3, "c": 1, "never": 0})) for _ in range(5000))
    assert drawn["never"] == 0
    assert drawn["a"] / 5000 == pytest.approx(0.6, abs=0.03)
    assert drawn["c"] / 5000 == pytest.approx(0.1, abs=0.02)


def test_the_ends_of_shares() -> None:
    shares = Shares({"a": 1, "b": 1})
    assert (shares.at(0.0), shares.at(0.4999), shares.at(0.5), shares.at(0.9999)) == ("a", "a", "b", "b")


@pytest.mark.parametrize(("share", "value"), [(0.0, 7), (0.25, 18.5), (0.5, 30), (0.75, 60), (0.999999, 90), (1.0, 90)])
def test_a_spread_runs_straight_between_its_points(share: float, value: float) -> None:
    assert Spread((0, 7), (0.5, 30), (1, 90)).at(share) == pytest.approx(value, abs=0.001)


def test_waits_have_their_mean() -> None:
    chance = Chance("waits")
    waits = [chance.wait(1000) for _ in range(5000)]
    assert sum(waits) / 5000 == pytest.approx(1000, rel=0.06)
    assert min(waits) < 10


def test_counts_average_to_their_mean() -> None:
    chance = Chance("counts")
    counts = [chance.count(2.25) for _ in range(4000)]
    assert set(counts) == {2, 3}
    assert sum(counts) / 4000 == pytest.approx(2.25, abs=0.03)


def test_between_reaches_both_ends() -> None:
    chance = Chance("between")
    assert {chance.between(3, 5) for _ in range(200)} == {3, 4, 5}
