"""The pages are current: links lead somewhere, commands and decisions have a place, words a meaning."""

import re
import subprocess
from pathlib import Path

import pytest

from parentis.cli.app import app
from parentis.records.dimensions import CHILD_DIMENSIONS

ROOT = Path(__file__).parents[2]
COMMANDS = sorted(command.name for command in app.registered_commands if command.name)


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    return [ROOT / line for line in listed if (ROOT / line).is_file()]


PAGES = tracked("*.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_on_a_page_leads_to_a_file(page: Path) -> None:
    text = page.read_text("utf-8")
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text) + re.findall(r'(?:src|href)="([^"#]+)', text)
    broken = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert broken == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_on_the_front_page(command: str) -> None:
    assert re.search(rf"^parentis {command}\b", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)


def test_the_front_page_names_no_command_that_is_not_there() -> None:
    named = re.findall(r"^parentis ([a-z]+)\b", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert set(named) == set(COMMANDS)


def test_every_make_command_says_what_it_does() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert phony
    told = dict(re.findall(r"^([a-z-]+):.*## (.+)$", makefile, re.MULTILINE))
    assert told.keys() == set(phony[1].split())


def test_every_decision_is_in_the_list() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = set(re.findall(r"\(([^)]+\.md)\)", (folder / "README.md").read_text("utf-8")))
    assert listed == {path.name for path in folder.glob("*.md")} - {"README.md"}


def glossary() -> dict[str, tuple[str, str]]:
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", (ROOT / "GLOSSARY.md").read_text("utf-8"), re.MULTILINE)
    return {word: (statutory, meaning) for word, statutory, meaning in rows[1:] if word != "---"}


def test_every_word_of_the_glossary_has_a_statutory_name_and_a_meaning() -> None:
    words = glossary()
    assert len(words) > 30
    assert all(statutory.strip() and meaning.strip() for statutory, meaning in words.values())


def test_every_dimension_is_in_the_glossary() -> None:
    words = {word for entry in glossary() for word in entry.split(", ")}
    assert {dimension.replace("-", " ") for dimension in CHILD_DIMENSIONS} <= words
