"""The pages of the indicators are those that their definitions and examples make."""

from pathlib import Path

import pytest

from parentis.indicators import INDICATORS, indicator
from parentis.indicators.describe import describe, pages, write_pages
from parentis.indicators.examples import examples_of

FOLDER = Path(__file__).parents[2] / "docs" / "indicators"
PAGES = pages()


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_current(name: str) -> None:
    assert (FOLDER / name).read_text("utf-8") == PAGES[name], "python -m parentis.indicators.describe docs/indicators"


def test_there_is_no_page_of_an_indicator_that_is_gone() -> None:
    assert {path.name for path in FOLDER.iterdir()} == PAGES.keys()


def test_pages_are_written_into_a_new_folder(tmp_path: Path) -> None:
    write_pages(tmp_path / "docs" / "indicators")
    assert {path.name for path in (tmp_path / "docs" / "indicators").iterdir()} == PAGES.keys()


@pytest.mark.parametrize("code", INDICATORS)
def test_a_description_has_each_measure_and_each_example(code: str) -> None:
    text = describe(code)
    assert text.startswith(f"# {code} {indicator(code).title}\n")
    assert all(f"`{each.measure}`" in text and f"## {each.title}" in text for each in indicator(code).measures)
    assert text.count("### Example ") == text.count("What comes of it:") == len(examples_of(code))


def test_what_must_be_delivered_is_named_as_its_file_names_it() -> None:
    text = " ".join(describe("4.01.05").split())
    assert "PL_LOCATION in SSDA903 Episodes or PL_POST in SSDA903 Episodes" in text
    assert "the council's ONS code in the council file" in text


def test_lines_fit_a_terminal() -> None:
    # A heading cannot be broken; one indicator has a long name.
    lines = [line for code in INDICATORS for line in describe(code).splitlines() if not line.startswith("# ")]
    too_long = [line for line in lines if len(line) > 120]
    assert too_long == []


def test_an_indicator_that_is_not_there_is_told() -> None:
    with pytest.raises(LookupError, match=r"There is no indicator 9\.99\.99"):
        describe("9.99.99")
