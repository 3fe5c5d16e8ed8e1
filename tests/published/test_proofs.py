"""What is called contradictory is: each proof is worked out again from the printed numbers."""

from __future__ import annotations

import pytest
from tests.published import official_statistics
from tests.published.printed import Printed, figures
from tests.published.proofs import PROOFS, Proof, bases


@pytest.mark.parametrize("proof", [pytest.param(each, id="-".join(each.lost[0])) for each in PROOFS])
def test_a_proof_holds(proof: Proof) -> None:
    assert proof.holds()


@pytest.mark.parametrize("proof", [pytest.param(each, id="-".join(each.lost[0])) for each in PROOFS])
def test_a_proof_is_about_printed_figures_and_keeps_what_it_rests_on(proof: Proof) -> None:
    printed = {each.key for each in figures()}
    official = {("official", column, "2017-03") for column in official_statistics.published()}
    lost = {key for each in PROOFS for key in each.lost}
    assert {*proof.lost, *proof.kept} <= printed | official
    assert not lost & set(proof.kept)


@pytest.mark.parametrize(("numerator", "value", "found"), [("5", "36", {14}), ("4", "6.3", {63, 64}), ("1", "50", {2})])
def test_the_bases_of_a_number_printed_with_its_share(numerator: str, value: str, found: set[int]) -> None:
    assert bases(Printed("", "", "", numerator, "", value)) == found


def test_the_bases_of_a_share_printed_alone() -> None:
    printed = Printed("", "", "", "", "", "76.95")
    every = {base for base in range(600, 706) if any(7694.5 <= 10000 * n / base < 7695.5 for n in range(base + 1))}
    assert bases(printed, of=range(600, 706)) == every
