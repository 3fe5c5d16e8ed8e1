"""Public editions of a sample council, made as the program makes them, and written as the public gets them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from parentis.disclosure import Edition, Published, public_edition, write_public_csv
from parentis.formats.delivery import read_delivery
from parentis.period import Month
from parentis.sample import DEFAULT_SEED, write_sample
from parentis.series.compute import Computation
from parentis.series.figure import Figure
from parentis.series.figures import Series
from parentis.series.record import CouncilRecord, Record

SMALL = 5
LAST = Month(2017, 6)


def figures_of_sample(folder: Path, editions: int, children: int | None = None, seed: int = DEFAULT_SEED) -> Series:
    """Every figure of a sample council that so many monthly editions, the last of June 2017, are made from."""
    write_sample(folder, month=str(LAST), children=children, seed=seed)
    read = read_delivery(folder)
    assert read.council is not None
    record = Record(read.tables, (CouncilRecord(read.council.dfe_number, read.council, read.delivered),))
    with Computation.of(record, LAST, 12 + editions) as computation:
        return computation.series()


def window(series: Series, month: Month) -> Series:
    """The figures of a report month: its thirteen months, and the academic years that had ended or begun."""
    shown = tuple(str(month.less(back)) for back in reversed(range(13)))
    kept = [figure for figure in series.figures if figure.month in shown or _begun(figure, month)]
    return replace(Series.of(shown, kept), not_evidenced=series.not_evidenced)


def _begun(figure: Figure, month: Month) -> bool:
    return "/" in figure.month and Month(int(figure.month[:4]), 9) <= month


def editions_of(series: Series, months: Sequence[Month], small: int = SMALL) -> list[Published]:
    """A public edition for each month, each knowing those before it."""
    before: list[Edition] = []
    made = []
    for month in months:
        published = public_edition(window(series, month), str(month), small, before)
        before.append(published.edition)
        made.append(published)
    return made


def text_of(published: Published) -> str:
    """`series-public.csv` of an edition."""
    out = io.StringIO()
    write_public_csv(published, out)
    return out.getvalue()


def texts_of(months: Sequence[Month], editions: Sequence[Published]) -> dict[str, str]:
    """The CSV of each edition by its report month."""
    return {str(month): text_of(edition) for month, edition in zip(months, editions, strict=True)}


def last_months(number: int) -> list[Month]:
    """So many months, the last of them June 2017."""
    return [LAST.less(back) for back in reversed(range(number))]
