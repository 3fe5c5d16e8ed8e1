"""`parentis figures`: one JSON array, the exit codes, and one sentence for what cannot be checked."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Inside

KEYS = ["text", "line", "code", "measure", "month", "verdict", "expected", "why"]


def _figures(inside: Inside, store: Path, text: Path, *more: str):  # type: ignore[no-untyped-def]
    return inside("figures", text, "--month", "2017-06", "--store", store, *more)


def test_every_claim_is_an_object_of_one_array_and_a_wrong_one_ends_with_1(
    inside: Inside, store: Path, tmp_path: Path
) -> None:
    text = tmp_path / "text.md"
    series = json.loads(inside("series", "4.02.01", "--month", "2017-06", "--store", store, "--format", "json").out)
    (now,) = [
        each["numerator"]
        for each in series
        if (each["measure"], each["month"], each["dimension"]) == ("number", "2017-06", "")
    ]
    wrong = int(now) + 2  # one of another size would be of something else
    text.write_text(f"# Children in care\n\nIn June 2017 there were **{wrong}** children in care.\n", encoding="utf-8")
    ended = _figures(inside, store, text, "--format", "json")
    (claim,) = json.loads(ended.out)
    assert list(claim) == KEYS
    assert (claim["line"], claim["code"], claim["measure"], claim["month"]) == (3, "4.02.01", "number", "2017-06")
    assert claim["verdict"] == "contradicted"
    assert claim["expected"] in claim["why"]
    assert ended.code == 1
    text.write_text(f"# Children in care\n\nThere were {claim['expected']} children in care.\n", encoding="utf-8")
    assert _figures(inside, store, text).code == 0


def test_a_text_that_claims_nothing_and_one_that_is_none(inside: Inside, store: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Nothing to count here.", encoding="utf-8")
    ended = _figures(inside, store, text)
    assert (ended.code, "claims nothing with a figure" in ended.err) == (1, True)
    assert _figures(inside, store, tmp_path / "missing.txt").code == 2
