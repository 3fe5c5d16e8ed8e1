"""The mutator itself: it changes what it says, tries what it changed, and keeps what came of it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from tests.mutation.kept import Kept
from tests.mutation.mutant import Mutant, Outcome
from tests.mutation.python_mutants import python_mutants
from tests.mutation.sql_mutants import mutants_of

TRIED = """
import sys
from tests.mutation.python_mutants import python_mutants
from tests.mutation.python_trial import tried_in_python
mutant = next(each for each in python_mutants() if (each.place, each.after) == ("Month.index", "11"))
print(tried_in_python((7, mutant, None, [])))
"""


def of_sql(text: str) -> dict[str, str]:
    return {each.name: each.mutated for each in mutants_of(text)}


def test_a_mutant_of_sql_is_what_it_is_called() -> None:
    made = of_sql("SELECT a FROM t WHERE a <= 5 AND NOT b")
    assert made[" [what is selected] a <= 5 -> a < 5"] == "SELECT a FROM t WHERE a < 5 AND NOT b"
    assert made[" [what is selected] AND NOT b -> dropped"] == "SELECT a FROM t WHERE a <= 5"
    assert made[" [what is selected] 5 -> 6"] == "SELECT a FROM t WHERE a <= 6 AND NOT b"


def test_mutants_that_read_the_same_are_numbered() -> None:
    made = of_sql("SELECT a < 5 AND a < 5 AS b FROM t")
    assert made[" [b] a < 5 -> a <= 5"] == "SELECT a <= 5 AND a < 5 AS b FROM t"
    assert made[" [b] #2 a < 5 -> a <= 5"] == "SELECT a < 5 AND a <= 5 AS b FROM t"


def test_a_mutant_of_python_is_the_one_that_is_tried() -> None:
    # In a process of its own: the packages are imported anew.
    done = subprocess.run([sys.executable, "-c", TRIED], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("(7, 'killed', 'tests/unit/test_period.py', ")


def test_every_mutant_of_python_has_a_name_of_its_own() -> None:
    names = [each.name for each in python_mutants()]
    assert len(names) == len(set(names)) > 300


def test_what_is_kept_is_not_tried_again_until_its_text_changes(tmp_path: Path) -> None:
    one = Mutant("relation", "a.sql", 1, "a", "b", "x < 1", "x <= 1", "SELECT x <= 1 AS b")
    other = replace(one, after="x > 1", mutated="SELECT x > 1 AS b")
    kept = Kept(tmp_path / "kept.jsonl")
    assert kept.left([one, other]) == [one, other]
    kept.keep(Outcome(one, "killed", "example 001 of 4.01.01", 0.5))
    kept.keep(Outcome(other, "survived", "", 0.25))
    later = Kept(tmp_path / "kept.jsonl")
    assert later.left([one, other]) == []
    assert later.outcomes_of([one]) == [Outcome(one, "killed", "example 001 of 4.01.01", 0.5)]
    changed = replace(one, mutated="SELECT x <= 1 AS b, y")
    assert later.left([changed]) == [changed]
    assert Kept(tmp_path / "kept.jsonl", again=True).left([one, other]) == [other]
