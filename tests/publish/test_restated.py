"""What was reported and is another now: found in a kept run, told in every form, absent without an earlier report."""

from __future__ import annotations

import dataclasses

from lxml import html
from tests.publish.conftest import written
from tests.publish.invented import MONTH, few, invented_council, invented_report, invented_run, invented_series
from tests.publish.reading import squeezed, text_of_page, text_of_word

from parentis.publish import Report, build_report
from parentis.publish.text import plain_text
from parentis.series.figures import Series
from parentis.series.reported import reported_then
from parentis.series.write import to_arrow

LAST = str(MONTH.less(2))


def as_reported() -> Series:
    """The series as it was two months ago: one figure of that month was lower, one of the month before it too."""
    figures = [
        dataclasses.replace(figure, numerator=int(figure.numerator) - 1)
        if (figure.code, figure.measure) == ("4.01.01", "starts") and figure.month in (LAST, str(MONTH.less(3)))
        else figure
        for figure in invented_series(keep=few)
        if figure.month <= LAST
    ]
    return Series.of(tuple(str(MONTH.less(n)) for n in reversed(range(2, 15))), figures)


def report_with(then: Series) -> Report:
    series = invented_series(keep=few)
    run = invented_run(series, invented_council())
    return build_report(dataclasses.replace(run, reported=reported_then(LAST, to_arrow(then), series)))


def test_figures_that_differ_are_found_and_no_others() -> None:
    found = reported_then(LAST, to_arrow(as_reported()), invented_series(keep=few))
    months = {figure.month for figure in invented_series(keep=few) if figure.month <= LAST}
    assert len(months) == 11
    assert found.compared == sum(1 for f in invented_series(keep=few) if not f.dimension and f.month in months)
    assert [(each.now.code, each.now.measure, each.now.month) for each in found.of_its_month] == [
        ("4.01.01", "starts", LAST)
    ]
    assert len(found.restated) == 2
    assert all(each.numerator == each.now.numerator - 1 for each in found.restated)


def test_every_form_tells_what_changed() -> None:
    made = written(report_with(as_reported()))
    table = made.report.restated
    assert table is not None
    (row,) = table.rows
    now = int(invented_series(keep=few).run("4.01.01", "starts")[-3].numerator)
    assert (row.code, row.then, row.now) == ("4.01.01", str(now - 1), str(now))
    assert "1 figure of that month and 1 figure of the months before it are different now" in table.lead
    said = [squeezed(table.heading), squeezed(table.lead), squeezed(f"{row.title}{row.then}{row.now}")]
    pages = squeezed("".join(made.pdf_pages))
    for text in (text_of_page(made.page), text_of_word(made.word), pages):
        assert [one for one in said if one not in text] == []
    assert f"{row.then} then, {row.now} now" in plain_text(made.report)
    assert isinstance(made.page, html.HtmlElement)


def test_nothing_changed_is_said_and_without_an_earlier_report_there_is_no_such_chapter() -> None:
    same = report_with(invented_series(keep=few)).restated
    assert same is not None
    assert same.rows == ()
    assert "no figure of that month and no figure of the months before it are different now" in same.lead
    assert invented_report(keep=few).restated is None
