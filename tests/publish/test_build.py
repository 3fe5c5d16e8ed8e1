"""The report as a value: what it says before anybody lays it out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from tests.publish.invented import (
    FINDINGS,
    MONTH,
    few,
    invented_board_report,
    invented_council,
    invented_report,
    invented_run,
    invented_series,
)

from parentis.commentary import write_commentary
from parentis.formats.findings import Finding
from parentis.indicators import INDICATORS, MEASURES
from parentis.period import Month
from parentis.publish import Provenance, Report, build_report, summarise
from parentis.publish.closing import origin
from parentis.publish.cover import cover
from parentis.publish.missing import in_words, to_deliver
from parentis.series.figures import Series


def made(series: Series, findings: dict[tuple[str, str], int] = FINDINGS) -> Report:
    return build_report(replace(invented_run(series, invented_council()), findings=findings))


def fact(report: Report, label: str) -> str:
    return next(one.text for one in report.cover.facts if one.label == label)


def rounded(value: Fraction, places: str) -> str:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return f"{exact.quantize(Decimal(places), ROUND_HALF_UP):,}"


def test_every_table_has_the_thirteen_figures_of_its_measure() -> None:
    series = invented_series()
    for item in made(series).items:
        figures = series.run(item.code, item.measure)
        assert len(item.table.rows) == 13
        for row, figure in zip(item.table.rows, figures, strict=True):
            assert row[0] == Month.parse(figure.month).name[:3] + " " + figure.month[:4]
            assert row[1] == f"{figure.numerator:,}"
            if figure.denominator is None:
                assert len(row) == 2
                continue
            assert row[2] == f"{figure.denominator:,}"
            value = figure.value
            places = "0.01" if figure.kind == "average" else "0.1"
            expected = "\N{EN DASH}" if value is None else rounded(value, places)
            few_cases = figure.kind == "share" and value is not None and figure.denominator < 10
            assert row[3] == (f"({expected})" if few_cases else expected)


def test_each_measure_that_speaks_stands_in_the_report_once() -> None:
    series, council = invented_series(), invented_council()
    report = made(series)
    spoken = [item.sentence for text in write_commentary(series, council, MONTH) for item in text.items]
    blocks = [block for section in report.sections for part in section.parts for block in part.blocks]
    told = [line for block in blocks for line in (*(item.sentence for item in block.items), *block.lines)]
    assert sorted(told) == sorted(spoken)


def test_what_is_told_stands_under_the_heading_of_its_kind_and_context_has_no_chart() -> None:
    series, council = invented_series(), invented_council()
    commentary = write_commentary(series, council, MONTH)
    report = made(series)
    for section, text in zip(report.sections, commentary, strict=True):
        told = [
            (sentence, part.kind)
            for part in section.parts
            for block in part.blocks
            for sentence in (*(item.sentence for item in block.items), *block.lines)
        ]
        assert sorted(told) == sorted((item.sentence, item.kind) for item in text.items)
        for part in section.parts:
            assert all(bool(block.lines) == (part.kind == "context") for block in part.blocks)
        assert [part.kind for part in section.parts] in (
            [],
            ["issue", "improvement", "context"],
            ["issue", "improvement"],
        )


def test_every_indicator_refers_to_its_page_of_the_board_report() -> None:
    report = invented_report(keep=few)
    codes = invented_series(keep=few).evidenced_indicators
    blocks = [block for section in report.sections for part in section.parts for block in part.blocks]
    assert blocks
    for block in blocks:
        assert block.reference == f"Board Report, page {10 + codes.index(block.code)}"
    for listing in report.summary.listings:
        assert all(one.board_page == str(10 + codes.index(one.code)) for one in listing.pointers)
    assert {
        block.reference for s in made(invented_series(keep=few)).sections for p in s.parts for block in p.blocks
    } == {""}


def test_the_summary_counts_what_the_sections_hold() -> None:
    report = invented_report()
    kinds = [part.kind for section in report.sections for part in section.parts for b in part.blocks for _ in b.items]
    issues, improvements, targets, evidenced = report.summary.tallies
    assert issues.number == str(kinds.count("issue"))
    assert improvements.number == str(kinds.count("improvement"))
    assert evidenced.number == f"{len(invented_series().evidenced_indicators)} of 63"
    attention, improved, against = report.summary.listings
    assert [one.figure.rpartition(": ")[2] for one in against.pointers].count("met") == int(targets.number[0])
    assert targets.number.endswith(f" of {len(against.pointers)}")
    assert len(attention.pointers) == min(kinds.count("issue"), 10) > 0
    assert attention.more == (f"And {kinds.count('issue') - 10} more, in the sections." if attention.more else "")
    assert len(improved.pointers) == min(kinds.count("improvement"), 10) > 0
    anchors = {b.anchor for section in report.sections for part in section.parts for b in part.blocks}
    assert {one.anchor for listing in report.summary.listings for one in listing.pointers} <= anchors


def test_what_is_not_evidenced_names_the_file_to_deliver() -> None:
    visits, health = invented_report().sections[3], invented_report().sections[4]
    assert visits.missing == (
        (
            "Not evidenced without visits.csv: 4.07.03 IRO visits held in the month; 4.07.04 IRO visits held within "
            "six months."
        ),
    )
    assert health.parts == ()
    assert health.missing == (
        "Not evidenced: this version of Parentis does not work out this section's indicators (9.01) yet.",
    )


@pytest.mark.parametrize(
    ("needs", "words"),
    [
        (("reviews",), "SSDA903 Reviews"),
        (("visits.seen",), "the column seen of visits.csv"),
        (("allocations.ended_on",), "allocations.csv"),
        (
            ("episodes.pl_location|episodes.pl_post",),
            "the column PL_LOCATION of SSDA903 Episodes or the column PL_POST of SSDA903 Episodes",
        ),
        (("uasc", "population"), "SSDA903 UASC and a population in the council file"),
        (
            ("episodes.pl_location|council.ons_code",),
            "the column PL_LOCATION of SSDA903 Episodes or the ONS code in the council file",
        ),
    ],
)
def test_what_has_to_be_delivered_is_told_as_people_know_it(needs: tuple[str, ...], words: str) -> None:
    assert in_words(needs, {"allocations"}) == words


def test_every_need_of_the_catalogue_has_words() -> None:
    assert all(in_words(measure.needs, set()) for measure in MEASURES if measure.needs)


def test_what_to_deliver_names_each_file_once_and_every_indicator_without_a_figure() -> None:
    lacking = {
        (each.code, each.measure): each.needs or ("episodes",) for each in MEASURES if not each.code.startswith("5.01")
    }
    told = to_deliver(Series.of(("2017-06",), (), lacking))
    sources = [line.partition(": for ")[0].partition(", with its")[0] for line in told]
    assert len(sources) == len(set(sources))
    assert {code for line in told for code in line.partition(": for ")[2].split(", ")} == set(INDICATORS)
    [of_a_file_that_came] = [line for line in told if line.startswith("rows that reach these months")]
    assert "5.01.08" in of_a_file_that_came


def test_the_places_to_type_are_named_for_their_indicators() -> None:
    keys = [section.narrative.key for section in invented_report().sections]
    assert keys == ["narrative_4_01", "narrative_4_02", "narrative_4_04_4_05", "narrative_4_06_4_07", "narrative_9_01"]
    codes = ", ".join(f'"4.01.0{n}"' for n in range(1, 8))
    long = f'[[sections]]\ntitle = "Many"\nindicators = [{codes}]\n'
    assert [one.narrative.key for one in invented_report(sections=long).sections] == ["narrative_section_1"]


def test_a_chart_of_a_target_for_numbers_shows_numbers() -> None:
    (at_home,) = [item for item in invented_report().items if (item.code, item.measure) == ("4.02.07", "at-home")]
    assert at_home.chart.target is not None
    assert at_home.chart.target.label == "Target 30 by Jul 2017"
    assert at_home.chart.axis == "Children"
    assert [str(int(point.value or 0)) for point in at_home.chart.points] == [row[1] for row in at_home.table.rows]
    assert "Target 30 by Jul 2017, shown as a dashed line." in at_home.chart.alternative


def test_the_alternative_says_the_ends_and_the_latest_of_what_is_charted() -> None:
    series = invented_series(keep=few)
    (item,) = [one for one in invented_board_report(keep=few).items if one.measure == "20-miles-or-more"]
    figures = series.run("4.01.07", "20-miles-or-more")
    highest = max(figure.value for figure in figures if figure.value is not None)
    assert f"Highest {rounded(highest, '0.1')}%" in item.chart.alternative
    latest = figures[-1]
    assert f"{latest.numerator} of {latest.denominator}" in item.chart.alternative
    assert item.chart.alternative.startswith(
        "Control chart. First placement 20 miles or more from home, per cent, June 2016"
    )


def test_signs_in_a_table_are_explained_under_it() -> None:
    (item,) = [one for one in invented_board_report(keep=few).items if one.code == "4.06.02"]
    cells = [cell for row in item.table.rows for cell in row]
    assert any(cell.startswith("(") for cell in cells)
    assert any("brackets" in note for note in item.table.notes)
    assert ("\N{EN DASH}" in cells) == any("no case in the base" in note for note in item.table.notes)
    told_apart = [cell.startswith("(") or cell == "\N{EN DASH}" for *_, cell in item.table.rows]
    assert [point.small for point in item.chart.points] == told_apart


@pytest.mark.parametrize(
    ("meeting", "age"),
    [
        ("2017-09-18", "80 days"),
        ("2017-07-01", "1 day"),
        ("2017-06-30", "0 days"),
        ("2017-06-29", "the meeting is before the data's date"),
    ],
)
def test_the_cover_says_how_old_the_data_will_be(meeting: str, age: str) -> None:
    council = invented_council()
    later = council.report.model_copy(update={"meeting_on": date.fromisoformat(meeting)})
    made_cover = cover(council.model_copy(update={"report": later}), MONTH, "Restricted")
    facts = {one.label: one.text for one in made_cover.facts}
    assert facts["Age of the data at the meeting"] == age
    assert facts["Data as at"] == "30 June 2017"


@pytest.mark.parametrize(("as_at", "shown"), [("2017-05-31", "31 May 2017"), ("2017-06-01", "30 June 2017")])
def test_files_that_end_before_the_month_give_the_cover_their_own_day(as_at: str, shown: str) -> None:
    made_cover = cover(invented_council(), MONTH, "Restricted", as_at=date.fromisoformat(as_at))
    assert {one.label: one.text for one in made_cover.facts}["Data as at"] == shown


def test_an_invented_council_is_marked_and_a_real_one_is_not() -> None:
    report = invented_report(keep=few)
    assert report.cover.edition_and_mark == "Restricted · Synthetic data"
    real = cover(invented_council().model_copy(update={"synthetic": False}), MONTH, "Restricted")
    assert real.edition_and_mark == "Restricted"
    assert not [one for one in real.facts if "ynthetic" in one.label]


def test_a_report_can_be_made_without_a_council_file() -> None:
    report = build_report(replace(invented_run(invented_series(), None), findings={}))
    assert report.cover.council == "Council not named"
    assert fact(report, "Meeting") == "date not yet set"
    assert len(list(report.items)) > 10
    assert report.quality.lead == ("Checking the files found nothing to report.",)


def test_findings_are_told_as_numbers_only() -> None:
    findings = [
        Finding("warning", "no-postcode", "episodes.csv", 7, "C1", "PL_POST", "", "No postcode: ask the team."),
        Finding("warning", "no-postcode", "episodes.csv", 9, "C2", "PL_POST", "", "No postcode: ask the team."),
        Finding("error", "no-header", "", None, "", "", "", "Header was not delivered."),
    ]
    counted = summarise(findings)
    assert counted == {("warning", "no-postcode"): 2, ("error", "no-header"): 1}
    quality = made(invented_series(keep=few), dict(counted)).quality
    assert [(one.severity, one.rule, one.count) for one in quality.lines] == [
        ("Error", "No header", "1"),
        ("Warning", "No postcode", "2"),
    ]
    assert quality.lead[0] == "Checking the files found 1 error, 2 warnings and 0 notes."


def test_the_document_is_dated_by_its_data_when_the_load_has_no_date() -> None:
    undated = Provenance("aa", ("bb",), "cc", "Parentis 0.1.0")
    run = invented_run(invented_series(keep=few), invented_council())
    report = build_report(replace(run, findings={}, provenance=undated))
    assert report.origin.made_on == date(2017, 6, 30)
    assert [(one.label, one.text) for one in report.origin.facts][:2] == [("Run", "aa"), ("Load", "bb")]


def test_the_statistics_that_it_was_compared_with_are_named_where_there_were_any() -> None:
    without = origin(Provenance("aa", ("bb",), "cc", "Parentis 0.1.0"), MONTH)
    beside = origin(Provenance("aa", ("bb",), "cc", "Parentis 0.1.0", statistics="dd"), MONTH)
    assert ("Published statistics", "dd") in [(one.label, one.text) for one in beside.facts]
    assert [one for one in beside.facts if one not in without.facts] == [beside.facts[2]]
