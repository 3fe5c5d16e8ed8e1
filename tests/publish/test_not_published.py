"""A reader of the public edition is told that something is withheld, and where; and never that there was nothing."""

from __future__ import annotations

import dataclasses

import pytest
from tests.publish.invented import MONTH, few, invented_council, invented_run, invented_series

from parentis.commentary.headlines import is_headline
from parentis.disclosure import public_edition
from parentis.indicators import INDICATORS, measure
from parentis.publish.board_build import build_board_report
from parentis.publish.build import build_report
from parentis.publish.missing import WITHHELD_HERE
from parentis.publish.overview import NOT_PUBLISHED
from parentis.publish.run import Run
from parentis.series.figures import Series
from parentis.series.withheld import WithheldFigure


@pytest.fixture(scope="module")
def public() -> Run:
    masked = public_edition(invented_series(keep=few), str(MONTH), 5, []).series
    return dataclasses.replace(invented_run(masked, invented_council()), edition="Public")


def headlines_withheld(series: Series) -> set[tuple[str, str]]:
    found = {(each.code, each.measure) for each in series.withheld if each.month == str(MONTH) and each.dimension == ""}
    return {key for key in found if is_headline(*key, INDICATORS[key[0]].measures[0].measure)}


def test_each_section_names_its_own_and_the_summary_counts_them(public: Run) -> None:
    withheld = headlines_withheld(public.series)
    assert withheld
    report = build_report(public)
    told = [text for section in report.sections for text in section.missing if text.startswith(WITHHELD_HERE)]
    for code, key in withheld:
        (text,) = [text for text in told if code in text]
        assert INDICATORS[code].title in text or measure(code, key).title in text
    assert {code for code in INDICATORS if any(code in text for text in told)} == {code for code, _ in withheld}
    number = "figure of one headline measure is" if len(withheld) == 1 else f"figures of {len(withheld)} headline"
    assert number in report.summary.lead[1]
    labels = [one.label for one in report.summary.tallies if "target" in one.label]
    assert labels == ["targets met, as far as published"]


def test_the_overview_has_a_line_for_each(public: Run) -> None:
    rows = [row for row in build_board_report(public).overview.rows if row.latest == NOT_PUBLISHED]
    assert sorted({row.code for row in rows}) == sorted({code for code, _ in headlines_withheld(public.series)})


def test_one_of_two_headlines_is_withheld_and_keeps_its_line() -> None:
    series = invented_series(keep=lambda one: one.code == "4.07.03" or one.code == "4.05.04")
    workers = ("4.05.04", "three-or-more-workers")
    kept = [each for each in series if (each.code, each.measure) != workers or each.month != str(MONTH)]
    hidden = WithheldFigure(*workers, "share", str(MONTH), "", "", None, None)
    masked = dataclasses.replace(Series.of(series.months, kept), withheld=(hidden,))
    run = invented_run(masked, invented_council())
    rows = [row for row in build_board_report(run).overview.rows if row.code == "4.05.04"]
    assert [row.latest == NOT_PUBLISHED for row in rows] == [False, True]
    assert rows[0].title != rows[1].title
    (text,) = [text for section in build_report(run).sections for text in section.missing if "4.05.04" in text]
    assert text == f"{WITHHELD_HERE}: 4.05.04 ({measure(*workers).title})."


def test_nobody_says_that_there_is_nothing_where_something_is_withheld(public: Run) -> None:
    report = build_report(public)
    for section in report.sections:
        hides = any(text.startswith(WITHHELD_HERE) for text in section.missing)
        none = {part.none for part in section.parts if part.none}
        assert all(("figures that are published" in text) == hides for text in none)
    quiet = dataclasses.replace(public, series=dataclasses.replace(public.series, columns=Series.of((), ()).columns))
    assert all(
        "figures that are published" in listing.none
        for listing in build_report(quiet).summary.listings
        if listing.heading.startswith("What ")
    )


def test_a_restricted_edition_says_nothing_of_it() -> None:
    report = build_report(invented_run(invented_series(keep=few), invented_council()))
    assert len(report.summary.lead) == 1
    assert not [text for section in report.sections for text in section.missing if text.startswith(WITHHELD_HERE)]
    assert not [part for section in report.sections for part in section.parts if "published" in part.none]
