"""Half up, from the exact value."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parentis.facts.rounding import half_up, with_commas


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [
        (Fraction(1, 4), 1, "0.3"),
        (Fraction(-1, 4), 1, "-0.3"),
        (Fraction(15, 100), 1, "0.2"),  # 0.15 has no exact double: rounding a float gives 0.1
        (Fraction(900, 17), 1, "52.9"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(2), 2, "2.00"),
        (Fraction(99_949, 1000), 1, "99.9"),
        (Fraction(9_995, 100), 1, "100.0"),
    ],
)
def test_half_up(value, decimals, printed):
    assert str(half_up(value, decimals)) == printed


def test_never_from_a_number_already_rounded():
    # 52.45 would first become 52.5 and then 53.
    assert half_up(Fraction(5245, 100), 0) == 52


@given(st.fractions(), st.integers(0, 4))
def test_the_rounded_value_is_within_half_a_unit(value, decimals):
    assert abs(Fraction(half_up(value, decimals)) - value) <= Fraction(1, 2 * 10**decimals)


def test_thousands_are_parted():
    assert with_commas(Decimal("4380.0")) == "4,380.0"


def test_below_nought_stands_a_minus_and_no_hyphen():
    assert with_commas(Decimal("-4380.0")) == "\N{MINUS SIGN}4,380.0"
