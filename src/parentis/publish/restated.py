"""What changed since it was last reported, for the Highlight Report."""

from __future__ import annotations

from fractions import Fraction

from parentis.facts import Kind, Reading
from parentis.indicators import measure
from parentis.period import Month
from parentis.publish.measures import Measures
from parentis.publish.report import RestatedRow, RestatedTable
from parentis.series.reported import Reported, Restated

HEADING = "What changed since it was last reported"
COLUMNS = ("Indicator", "Measure", "Reported then", "Now")


def restated(reported: Reported | None, measures: Measures) -> RestatedTable | None:
    """The figures of the last report's month that are others now; None where no earlier report is known."""
    if reported is None:
        return None
    month, changed = Month.parse(reported.month), reported.of_its_month
    earlier = len(reported.restated) - len(changed)
    lead = (
        f"Records that come late, or are corrected, change what a month was. Held against the report of {month.name}, "
        f"as it was made then, {_figures(len(changed))} of that month and {_figures(earlier)} of the months before it "
        f"{'is' if len(changed) + earlier == 1 else 'are'} different now, of {reported.compared:,} in all."
    )
    return RestatedTable(HEADING, lead, COLUMNS, tuple(_row(each, measures) for each in changed))


def _figures(number: int) -> str:
    return "no figure" if number == 0 else "1 figure" if number == 1 else f"{number:,} figures"


def _row(each: Restated, measures: Measures) -> RestatedRow:
    figure = each.now
    shown = measures.get(measure(figure.code, figure.measure))
    month = measures.month if "/" in figure.month else Month.parse(figure.month)
    phrase, _ = measures.in_short(figure.code, figure.measure)

    def told(numerator: object, denominator: object) -> str:
        base = None if denominator is None else Fraction(str(denominator))
        return shown.display.reading(Reading(month, Kind(figure.kind), Fraction(str(numerator)), base))

    then, now = told(each.numerator, each.denominator), told(figure.numerator, figure.denominator)
    return RestatedRow(figure.code, phrase, then, now)
