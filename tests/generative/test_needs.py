"""A measure is there exactly when what it needs was delivered."""

from tests.generative.needs import names_without, wrongly_there

from parentis.indicators import MEASURES


def test_what_is_left_out_takes_the_same_measures_away_in_both() -> None:
    assert names_without([]) == {each.name for each in MEASURES}
    assert wrongly_there(MEASURES) == []
