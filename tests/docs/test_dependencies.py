"""Every dependency has a reason, is really used, and is locked by hash without an address."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REQUIREMENTS = sorted((ROOT / "requirements").glob("*.in"))
REASONS = ROOT / "docs" / "decisions" / "dependencies.md"


def names_in(path: Path) -> set[str]:
    lines = (line.split("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return {re.split(r"[=<>~!\[; ]", line)[0] for line in lines if line and not line.startswith("-")}


def reasons() -> dict[str, str]:
    rows = re.findall(r"^\| ([a-z][a-z0-9-]*) \| (.+) \|$", REASONS.read_text("utf-8"), re.MULTILINE)
    return {name: reason for name, reason in rows if name != "package"}


def test_each_dependency_has_one_reason_and_each_reason_a_dependency() -> None:
    wanted = set().union(*(names_in(path) for path in REQUIREMENTS))
    assert wanted == reasons().keys()


def test_what_the_package_declares_is_what_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {re.split(r"[=<>~ ]", name)[0] for name in project["dependencies"]}
    assert declared == names_in(ROOT / "requirements" / "run.in")
    assert set(project["optional-dependencies"]["spark"]) == {"py4j", "pyspark==4.3.*"}


@cache
def installed() -> Mapping[str, Sequence[str]]:
    """The distributions that bring each module; every one on the computer is opened for it."""
    return packages_distributions()


def imported(*folders: str) -> set[str]:
    """Every module that some code imports and that is not its own or Python's."""
    source = "\n".join(path.read_text("utf-8") for folder in folders for path in (ROOT / folder).rglob("*.py"))
    modules = set(re.findall(r"^\s*(?:import|from) ([a-zA-Z_][a-zA-Z_0-9]*)(?: |\.|$)", source, re.MULTILINE))
    modules |= set(re.findall(r'find_spec\("(\w+)"\)', source))
    return {module for module in modules if module in installed()} - {"parentis"}


def distributions(modules: set[str]) -> set[str]:
    return {name.lower().replace("_", "-") for module in modules for name in installed()[module]}


def test_what_is_declared_is_imported_and_what_is_imported_is_declared() -> None:
    # pydantic_core is the compiled half of pydantic, of the same authors; Spark and its bridge are the extra.
    always = imported("src") - {"pydantic_core", "pyspark", "py4j"}
    assert distributions(always) == names_in(ROOT / "requirements" / "run.in")


def test_what_the_tests_import_is_locked() -> None:
    locked = set().union(*(names_in(ROOT / "requirements" / name) for name in ("run.in", "test.in", "spark.in")))
    assert distributions(imported("tests", "benchmarks")) <= locked


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda path: path.name)
def test_a_lock_has_hashes_and_no_address(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "://" not in text
    assert "index-url" not in text
    locked = re.findall(r"^[a-z0-9._-]+==\S+.*$", text, re.MULTILINE)
    assert locked
    assert all(line.endswith("\\") for line in locked), "a requirement without a hash"


def test_only_the_extra_brings_spark() -> None:
    with_spark = [path.name for path in REQUIREMENTS if "pyspark" in names_in(path)]
    assert with_spark == ["spark.in"]
