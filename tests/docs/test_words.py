"""The project's own words: British spelling on the pages, nothing unfinished, no place but its own."""

import re
from pathlib import Path

import pytest
from tests.docs.test_pages import PAGES, ROOT, tracked

THIS = Path(__file__).resolve()
TEXT = [
    path
    for path in tracked(
        "*.py", "*.sql", "*.md", "*.toml", "*.in", "*.txt", "*.csv", "*.html", "*.typ", "Makefile", ".ci/run"
    )
    if path.resolve() != THIS
]

AMERICAN = re.compile(
    r"\b(behaviors?|centers?|favorites?|labors?|neighbors?|analyz\w+|organiz\w+|recogniz\w+|"
    r"summariz\w+|normaliz\w+|minimiz\w+|prioritiz\w+|canceled|labeled|modeling|catalogs?)\b",
    re.IGNORECASE,
)
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK|raise NotImplementedError)\b")
ELSEWHERE = re.compile(r"(?<![\w.])/(work|farm|root)/|\.\./shared|\bLLM\b|\blanguage model\b", re.IGNORECASE)


def hits(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in paths
        for match in pattern.finditer(path.read_text("utf-8", errors="replace"))
    ]


def test_the_pages_are_in_british_english() -> None:
    assert hits(AMERICAN, PAGES) == []


def test_nothing_is_marked_as_unfinished() -> None:
    assert hits(UNFINISHED, TEXT) == []


def test_nothing_reaches_outside_the_project() -> None:
    assert hits(ELSEWHERE, TEXT) == []


@pytest.mark.parametrize("path", tracked("src/*.py"), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_of_the_package_says_what_it_is(path: Path) -> None:
    assert path.read_text("utf-8").startswith('"""')
