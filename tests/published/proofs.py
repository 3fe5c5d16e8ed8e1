"""Which printed figures no records can give together with the others, each with a proof that a test runs.

A printed share says which bases it can have: 5 printed as 36% are 5 of 14, since they are 36% of no other whole number.
Where two figures of one base leave no number in common, one of them is given up: the one whose loss keeps most others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from tests.published import official_statistics
from tests.published.printed import Printed, as_printed, figures

Key = tuple[str, str, str]
_MOST = 1000  # no share of this council is of more


@dataclass(frozen=True)
class Proof:
    """Why figures cannot be had with others.

    lost, kept: printed figures by code, measure and month; `official` and a column for one of the statistics
    holds:      whether the arithmetic is as `says` has it; worked out from the printed numbers alone
    """

    lost: tuple[Key, ...]
    kept: tuple[Key, ...]
    says: str
    holds: Callable[[], bool]


def bases(printed: Printed, per: int = 100, of: range = range(1, _MOST)) -> set[int]:
    """The bases of which the figure would be printed as it was, with its numerator or else with any."""
    return {base for base in of if any(_shown(each, base, printed, per) for each in _numerators(printed, base, per))}


def _numerators(printed: Printed, base: int, per: int) -> range:
    if printed.numerator:
        return range(int(printed.numerator), int(printed.numerator) + 1)
    near = int(Fraction(printed.value) * base / per)
    return range(max(near - 1, 0), near + 3)


def _shown(numerator: int, base: int, printed: Printed, per: int) -> bool:
    return str(as_printed(Fraction(per * numerator, base), printed.value)) == printed.value


def _figure(code: str, measure: str, month: str) -> Printed:
    return next(each for each in figures() if each.key == (code, measure, month))


def _number(code: str, measure: str, month: str) -> int:
    return int(_figure(code, measure, month).numerator)


def _bases(code: str, measure: str, month: str, per: int = 100) -> set[int]:
    return bases(_figure(code, measure, month), per)


def _official(column: str) -> int:
    return int(official_statistics.published()[column])


_APRIL, _MAY, _JUNE = "2017-04", "2017-05", "2017-06"
_IN_CARE = {month: ("4.02.01", "number", month) for month in (_APRIL, _MAY, _JUNE)}
_STARTED = {
    _APRIL: ("4.01.05", "inside", _APRIL),
    _MAY: ("4.01.04", "residential", _MAY),
    _JUNE: ("4.01.05", "inside", _JUNE),
}


def _in_care(month: str) -> int:
    return _number(*_IN_CARE[month])


def _started(month: str) -> int:
    """How many came into care in a month: the base of a share of them that was printed."""
    (number,) = _bases(*_STARTED[month])
    return number


def _twice_in_april() -> bool:
    inside, no_postcode = _bases(*_STARTED[_APRIL]), _bases("4.01.07", "no-postcode", _APRIL)
    return inside == no_postcode == {14} and _bases("4.01.07", "within-20-miles", _APRIL) == {17}


def _at_home_in_april() -> bool:
    return _bases("4.02.08", "6-to-12-months", _APRIL) == {62} and _bases("4.02.08", "12-to-18-months", _APRIL) == {
        63,
        64,
    }


def _more_than_left() -> bool:
    positive = _figure("4.04.03", "positive", _MAY)
    left = _number("4.04.01", "leavers", _MAY)
    return bases(positive) == {72} and int(positive.numerator) > left and _bases("4.04.03", "other", _MAY) == {left}


def _one_too_few() -> bool:
    return int(_figure("4.07.04", "visited-in-six-months", _JUNE).denominator) < _in_care(_JUNE)


def _reviews_of_whom() -> bool:
    return max(_bases("4.06.01", "on-time", _JUNE)) < _in_care(_JUNE) - _started(_JUNE)


def _visits_of_whom() -> bool:
    together = _bases("4.07.01", "six-weeks", _APRIL) & _bases("4.07.01", "practice-standard", _APRIL)
    return not any(_in_care(_APRIL) - _started(_APRIL) <= base <= _in_care(_APRIL) for base in together)


def _most_left_after_march() -> tuple[int, int]:
    """How many of those in care on 31 March can have left by the end of April, and of those then by the end of May."""
    stayed_in_april, stayed_in_may = _in_care(_APRIL) - _started(_APRIL), _in_care(_MAY) - _started(_MAY)
    return _official("CLA_Mar2017") - stayed_in_april, _in_care(_APRIL) - stayed_in_may


def _most_in_may() -> int:
    average = _figure("4.05.04", "average", _MAY)
    changes = _figure("4.05.04", "changes", _MAY)
    return max(bases(Printed(*average.key, changes.numerator, "", average.value), per=1))


def _a_year_in_care() -> bool:
    return _official("OC2_12mths") - sum(_most_left_after_march()) > _most_in_may()


def _a_year_in_care_and_10() -> bool:
    return _official("OC2_10to17") not in _bases("4.12.01", "quarter", "2017-03")


def _teeth() -> bool:
    return _official("OC2_teethcheck") > _most_in_may() + sum(_most_left_after_march())


PROOFS = (
    Proof(
        (("4.01.07", "within-20-miles", _APRIL),),
        (_STARTED[_APRIL], ("4.01.07", "no-postcode", _APRIL)),
        "of those who came into care in April: 11 are 79% and 5 are 36% of 14 and of no other number, 7 are 41% of 17 "
        "alone",
        _twice_in_april,
    ),
    Proof(
        (("4.02.08", "12-to-18-months", _APRIL),),
        (("4.02.08", "6-to-12-months", _APRIL),),
        "both are shares of the children at home under an order: 15 are 24.2% of 62 alone, 4 are 6.3% of 63 or 64",
        _at_home_in_april,
    ),
    Proof(
        (("4.04.03", "positive", _MAY),),
        (("4.04.01", "leavers", _MAY), ("4.04.03", "other", _MAY)),
        "60 cannot be of the 36 who left; they are 83.3% of 72 alone, and the other 6 are 16.7% of 36 (30 of 36 are "
        "83.3%, so 60 may be a doubled count)",
        _more_than_left,
    ),
    Proof(
        (("4.06.01", "on-time", _JUNE),),
        (_IN_CARE[_JUNE], _STARTED[_JUNE]),
        "633 are 98.3% of 644 alone, so 21 of the 665 in care had no review due yet; whoever came before June had one "
        "due, and 17 came in June",
        _reviews_of_whom,
    ),
    Proof(
        (("4.07.01", "practice-standard", _APRIL),),
        (("4.07.01", "six-weeks", _APRIL), _IN_CARE[_APRIL], _STARTED[_APRIL]),
        "both are shares of the 690 in care but for some who came in the last week, and 14 came in the month: no "
        "number from 676 to 690 gives 66.5% and 81.82%",
        _visits_of_whom,
    ),
    Proof(
        (("4.07.04", "visited-in-six-months", _JUNE),),
        (_IN_CARE[_JUNE],),
        "it is a share of all in care on the last day: 665, not 664",
        _one_too_few,
    ),
    Proof(
        (("official", "OC2_12mths", "2017-03"),),
        (
            ("4.05.04", "changes", _MAY),
            ("4.05.04", "average", _MAY),
            _IN_CARE[_APRIL],
            _IN_CARE[_MAY],
            _STARTED[_APRIL],
            _STARTED[_MAY],
        ),
        "482 changes are 1.22 a child of 396 at most who had been in care for a year at the end of May. Of the 698 in "
        "care on 31 March no more than 22 can have left by the end of April (690 in care, 14 of them new), and of "
        "those 690 no more than 33 by the end of May (674, 17 of them new): of 458, 403 would be left",
        _a_year_in_care,
    ),
    Proof(
        (("official", "OC2_10to17", "2017-03"),),
        (("4.12.01", "quarter", "2017-03"),),
        "3 are 0.87% of 343 to 346 aged 10 to 17 in care for a year on that day, not of 312",
        _a_year_in_care_and_10,
    ),
    Proof(
        (("official", "OC2_teethcheck", "2017-03"),),
        (("4.05.04", "changes", _MAY), ("4.05.04", "average", _MAY), _IN_CARE[_APRIL], _IN_CARE[_MAY]),
        "they are among those in care for a year, who by the reckoning above were 396 + 22 + 33 = 451 at most",
        _teeth,
    ),
)


def contradictory() -> Iterator[tuple[Printed, Proof]]:
    """Every printed figure that is given up, in the order of the proofs."""
    for proof in PROOFS:
        for key in proof.lost:
            if key[0] != "official":
                yield _figure(*key), proof


def contradictory_statistics() -> Iterator[tuple[str, Proof]]:
    """Every column of the official statistics that is given up."""
    for proof in PROOFS:
        for kind, column, _ in proof.lost:
            if kind == "official":
                yield column, proof
