"""No word of strength stands anywhere in what the program says of figures: the sentences, the papers, the reasons.

`commentary/forbidden.py` lists them. A word that a rule decides (clear, clearly: beyond chance at 95%, decision 0017;
mostly, partly: half and a quarter of a change, `facts/recording.py`) is not on the list.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import parentis
from parentis.commentary.forbidden import STRENGTH

HERE = Path(parentis.__file__).parent

# Packages whose texts a reader of the report meets. `claims` reads such words in what others write.
SPEAKING = ("commentary", "publish", "facts", "control", "disclosure", "series", "indicators")

FILES = [path for package in SPEAKING for path in sorted((HERE / package).rglob("*.py")) if path.name != "forbidden.py"]


def texts(path: Path) -> Iterator[str]:
    """The strings of a module that are no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def test_no_text_of_the_program_has_a_word_of_strength() -> None:
    said = [(path.name, text) for path in FILES for text in texts(path)]
    assert len(said) > 3000
    # A kind of sorting is called so, and nobody reads it.
    assert [each for each in said if STRENGTH.search(each[1]) and each[1] != "stable"] == []


def test_the_words_that_boards_meet_most_are_on_the_list() -> None:
    for word in ("significantly", "slight", "steadily", "sharply", "markedly", "fluctuates", "gradually", "stable"):
        assert STRENGTH.search(f"It rose {word} in June."), word
    for word in ("clearly", "mostly", "partly", "no clear change"):
        assert not STRENGTH.search(f"It rose {word} in June."), word
