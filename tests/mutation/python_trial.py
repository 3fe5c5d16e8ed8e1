"""Try one mutant of Python: in a process of its own, in which everything is imported anew with one module changed."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import ModuleType

from tests.mutation.mutant import Fate, Mutant
from tests.mutation.python_mutants import path_of

PROPERTIES = {
    "parentis.period": "tests/unit/test_period.py",
    "parentis.words": "tests/formats/test_words.py",
    "parentis.indicators": "tests/spec/test_definitions.py",
}
"""The tests with the properties of a package's modules."""


@dataclass(frozen=True)
class Baseline:
    """What is right: prints of the relations of the examples and of each random group, and the measures."""

    examples: Mapping[str, Mapping[str, tuple[int, int]]]
    councils: Sequence[Mapping[str, Mapping[str, tuple[int, int]]]]
    measures: Mapping[str, tuple[object, ...]]


class Changed(MetaPathFinder, Loader):
    """Gives the changed source for one module."""

    def __init__(self, module: str, source: str) -> None:
        self._module, self._source, self._path = module, source, str(path_of(module))

    def find_spec(self, fullname: str, path: object, target: ModuleType | None = None) -> ModuleSpec | None:
        """Only of the module that is changed."""
        if fullname != self._module:
            return None
        return spec_from_loader(fullname, self, origin=self._path)

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed source."""
        exec(compile(self._source, self._path, "exec"), module.__dict__)


def tried_in_python(work: tuple[int, Mutant, Baseline, Sequence[object]]) -> tuple[int, Fate, str, float]:
    """What comes of a mutant of Python, which has this place among others: its fate, who killed it, and the seconds.

    To be called in a process that does nothing else: its classes are no longer those that the caller knows.
    """
    place, mutant, baseline, drawn = work
    started = time.process_time()
    fate, by = _fate(mutant, baseline, drawn)
    return place, fate, by, time.process_time() - started


def _fate(mutant: Mutant, baseline: Baseline, drawn: Sequence[object]) -> tuple[Fate, str]:
    # Finding a module's path imports the packages around it: before they are forgotten, not after.
    changed = Changed(mutant.subject, mutant.mutated)
    for name in [name for name in sys.modules if name.partition(".")[0] in ("parentis", "tests")]:
        del sys.modules[name]
    sys.meta_path.insert(0, changed)
    try:
        from tests.mutation import anew
    except Exception as error:  # whatever a changed module does when it is read
        return "not viable", f"{type(error).__name__} when imported"
    if sys.modules[mutant.subject].__loader__ is not changed:
        raise RuntimeError(f"{mutant.subject} was tried as it is: the mutant was never read")
    package = mutant.subject.rpartition(".")[0]
    if package in PROPERTIES and fails(PROPERTIES[package]):
        return "killed", PROPERTIES[package]
    try:
        by = anew.killer(baseline, drawn)
    except Exception as error:  # nothing comes out of it: no example passes
        return "killed", f"error: {type(error).__name__} {error}"[:120]
    return ("killed", by) if by else ("survived", "")


def fails(test: str) -> bool:
    """Whether a file of tests fails."""
    import pytest
    from hypothesis import settings

    settings.register_profile("mutation", derandomize=True, database=None, max_examples=60, deadline=None)
    settings.load_profile("mutation")
    with (
        Path(os.devnull).open("w") as nowhere,
        contextlib.redirect_stdout(nowhere),
        contextlib.redirect_stderr(nowhere),
    ):
        return pytest.main(["-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", test]) != pytest.ExitCode.OK
