"""Editions one after the other, of a council small enough for every day: the same attacker, and that he is awake."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.disclosure import attacker
from tests.disclosure.attacker import Attack, Reader
from tests.disclosure.editions import SMALL, editions_of, last_months, texts_of, window
from tests.disclosure.hand_made import hand_made
from tests.disclosure.problem import Named
from tests.disclosure.truth import attack_on, balanced, numbers_of, untrue

from parentis.disclosure import DisclosureError, protect, public_edition
from parentis.series.figures import Series

MONTHS = last_months(3)


@pytest.mark.parametrize(("seed", "children"), [(1, 120), (2, 60), (3, 25)])
def test_three_editions_of_a_made_up_council_give_nothing_away(seed: int, children: int) -> None:
    figures = hand_made(seed, children, len(MONTHS))
    assert attack_on(MONTHS, editions_of(figures, MONTHS), figures).recovered == []


def test_editions_that_do_not_know_of_each_other_give_numbers_away() -> None:
    """Each is safe alone."""
    figures = hand_made(1, 120, len(MONTHS))
    editions = [public_edition(window(figures, month), str(month), SMALL) for month in MONTHS]
    for month, edition in zip(MONTHS, editions, strict=True):
        assert attack_on([month], [edition], figures).recovered == []
    assert len(as_it_is(attack_on(MONTHS, editions, figures), figures).recovered) > 5


def test_what_showed_an_edition_safe_shows_it_in_a_later_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """No move is looked for: those of the edition before are enough where nothing new is to be withheld."""
    figures = hand_made(1, 120, len(MONTHS))
    shown, month = window(figures, MONTHS[0]), str(MONTHS[0])
    first = public_edition(shown, month, SMALL)
    monkeypatch.setattr(protect, "ROUNDS", ())
    with pytest.raises(DisclosureError):
        public_edition(shown, month, SMALL, [replace(first.edition, proofs=())])
    again = public_edition(shown, month, SMALL, [first.edition])
    assert again.edition.withheld == first.edition.withheld


def test_what_a_later_edition_prints_is_no_longer_withheld() -> None:
    figures = hand_made(1, 120, len(MONTHS))
    *before, last = editions_of(figures, MONTHS)
    kept = {cell for edition in before for cell in edition.edition.withheld if not cell.dimension}
    cell = next(each for each in sorted(kept) if each in last.edition.withheld)
    careless = replace(last, edition=replace(last.edition, withheld=last.edition.withheld - {cell}))
    found = as_it_is(attack_on(MONTHS, [*before, careless], figures), figures)
    assert Named(" ".join(cell.part), *cell.place) in dict(found.recovered)


def test_an_attacker_who_takes_the_groups_he_sees_for_all_there_are_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """A breakdown that is left out may have groups that no edition has a row of."""
    figures = hand_made(1, 120, len(MONTHS))
    texts = texts_of(MONTHS, editions_of(figures, MONTHS))
    assert untrue(Reader(texts, balanced(figures)), figures) == []
    monkeypatch.setattr(attacker, "ANY_OTHER", "White")
    assert "does not add up" in untrue(Reader(texts, balanced(figures)), figures)[0]


def as_it_is(found: Attack, figures: Series) -> Attack:
    """What was found, if it is true."""
    numbers = numbers_of(figures)
    assert [(named, value) for named, value in found.recovered if numbers[named] != value] == []
    return found
