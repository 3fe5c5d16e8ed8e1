"""Texts of three authors who had not seen the checker, labelled by them: false alarms are rare, many errors found.

`held_out_texts` has their texts, their labels and the figures these were made by. What the checker did on them before
anything was mended for them stands in `docs/checking-a-text.md`; this holds what it does since. For C nothing was
mended: it is what the checker does on texts of a new manner.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.claims.held_out import Score, known_of, score, texts_of

from parentis.claims import Verdict

FOLDER = Path(__file__).parent / "held_out_texts"
MOST_FALSE_ALARMS = 0.05
LEAST_ERRORS_FOUND = {"a": 0.5, "b": 0.5, "c": 0.44}
LEAST_SUPPORTED = {"a": 0.6, "b": 0.6, "c": 0.55}
FEWEST_LABELLED = 500


@pytest.fixture(scope="module", params=["a", "b", "c"])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def result(name: str) -> Score:
    return score(texts_of(FOLDER / name), known_of(FOLDER / name))


def test_at_most_one_claim_in_twenty_is_called_wrong_that_is_not(result: Score) -> None:
    assert result.labelled >= FEWEST_LABELLED
    assert len(result.alarms) <= MOST_FALSE_ALARMS * len(result.found), [each.told() for each in result.alarms]


def test_errors_are_found_and_most_true_figures_supported(name: str, result: Score) -> None:
    false, true = result.with_truth("false"), result.with_truth("true")
    named = sum(each.is_called_wrong for each in false.values())
    assert named >= LEAST_ERRORS_FOUND[name] * (len(false) + len(result.not_found("false")))
    supported = sum(each.judged.verdict is Verdict.SUPPORTED for each in true.values())
    assert supported >= LEAST_SUPPORTED[name] * (len(true) + len(result.not_found("true")))


def test_every_label_is_of_a_figure_that_its_text_has(result: Score) -> None:
    texts = {text.number: text for text, _ in result.missed} | {each.text.number: each.text for each in result.found}
    lost = [(text.number, label.figure) for text in texts.values() for label in text.labels if not text.offset(label)]
    assert not lost
