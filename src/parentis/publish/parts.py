"""The table of an indicator's parts: the measures that have no item of their own this month."""

from __future__ import annotations

from collections.abc import Sequence

from parentis.facts import Kind
from parentis.facts.display import count
from parentis.facts.reading import Reading
from parentis.period import Month
from parentis.publish.item import (
    NO_FIGURE,
    VALUE_HEADS,
    Shown,
    by_years,
    cells_in,
    heads,
    marked,
    notes_on,
    periods,
    short_name_in,
)
from parentis.publish.report import PartsRow, PartsTable

PER_CENT = "%"


def parts_table(several: Sequence[Shown], *, alone: bool) -> PartsTable | None:
    """The measures, a row or more each; None when there are none. `alone` says that nothing else is shown.

    Shares of one base have it once, in the last row.
    """
    if not several:
        return None
    months = _months(several)
    base = _common_base(several, months)
    rows = [row for one in several for row in _rows(one, months, with_base=base is None)]
    if base is not None:
        rows.append(PartsRow(several[0].base_head, base))
    return PartsTable(
        caption="Measures of this indicator" if alone else "Other measures of this indicator",
        corner="Number, or as said",
        months=tuple(short_name_in(several[0], month) for month in months),
        rows=tuple(rows),
        notes=notes_on(several),
    )


def _months(several: Sequence[Shown]) -> list[Month]:
    """The columns: the thirteen months; for measures of academic years, every year that one of them has.

    Where none has one, as before the first attainment that was delivered, it is the year of the report month.
    """
    last = several[0].window.month
    if all(by_years(one) for one in several):
        return sorted({month for one in several for month, _ in periods(one)}) or [last]
    return [last.less(n) for n in reversed(range(len(several[0].window.readings)))]


def _at(one: Shown, month: Month) -> Reading | None:
    return next((reading for reading in one.window.readings if reading is not None and reading.month == month), None)


def _rows(one: Shown, months: Sequence[Month], *, with_base: bool) -> list[PartsRow]:
    by_month = [cells_in(one, month, _at(one, month)) for month in months]
    kept = [
        (head, tuple(month[at] for month in by_month))
        for at, head in enumerate(heads(one))
        if with_base or head != one.base_head
    ]
    if len(kept) == 1:
        return [PartsRow(one.measure.title, kept[0][1])]
    return [PartsRow(_label(one, head), values) for head, values in kept]


def _label(one: Shown, head: str) -> str:
    """The title alone for the number, `Title, %` for the value."""
    if head == heads(one)[0]:
        return one.measure.title
    return f"{one.measure.title}, {PER_CENT if head == VALUE_HEADS[Kind.SHARE] else head.lower()}"


def _common_base(several: Sequence[Shown], months: Sequence[Month]) -> tuple[str, ...] | None:
    """The denominators, where several measures are all shares of the same cases in every month."""
    if len(several) < 2 or any(one.display.kind is not Kind.SHARE for one in several):
        return None
    bases = {tuple(_base(one, month) for month in months) for one in several}
    return bases.pop() if len(bases) == 1 else None


def _base(one: Shown, month: Month) -> str:
    withheld = one.withheld_of(month)
    if withheld is not None:
        return marked(withheld.denominator)
    reading = _at(one, month)
    return NO_FIGURE if reading is None or reading.denominator is None else count(reading.denominator)
