"""A report to lay out: figures invented for every measure, put through the real commentary."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable
from datetime import date

from parentis.council import Council, parse_council
from parentis.indicators import MEASURES, Measure
from parentis.indicators import measure as measure_of
from parentis.period import Month
from parentis.publish import Provenance, Report, build_report
from parentis.publish.board import BoardReport
from parentis.publish.board_build import build_board_report
from parentis.publish.measures import Measures, anchor_of
from parentis.publish.run import Run
from parentis.publish.sheet_tables import Workbook, workbook
from parentis.series.figure import Figure
from parentis.series.figures import Series

MONTH = Month.parse("2017-06")
MONTHS = tuple(MONTH.less(n) for n in reversed(range(13)))

PROVENANCE = Provenance(
    run="9f2c" * 16,
    loads=("ab12" * 16, "77aa" * 16),
    definitions="c0de" * 16,
    program="Parentis 0.1.0",
    as_at=date(2017, 7, 10),
)

FINDINGS = {
    ("error", "overlapping-episodes"): 3,
    ("warning", "no-postcode"): 41,
    ("warning", "unknown-code"): 7,
    ("note", "years-joined"): 1_204,
}

COUNCIL = """
name = {name}
ons_code = "E08000034"
dfe_number = "382"
synthetic = true
[population]
2016 = 98542
[report]
unit = "Performance and Intelligence Unit"
service = "Child Protection and Family Support"
meeting_on = 2017-09-18
{sections}
[[targets]]
indicator = "4.02.07"
measure = "at-home"
of = "numerator"
better = "low"
source = "Improvement plan"
milestones = [{{ by = "2017-07", value = 30 }}, {{ by = "2017-12", value = 20 }}]
[[targets]]
indicator = "4.05.01"
measure = "three-or-more"
source = "Improvement plan"
milestones = [{{ by = "2017-12", value = 10 }}]
"""

SECTIONS = """
[[sections]]
title = "Children entering care"
indicators = ["4.01"]
narrator = "Head of Service, Corporate Parenting"
[[sections]]
title = "Children in care"
indicators = ["4.02"]
narrator = "Head of Service, Corporate Parenting"
[[sections]]
title = "Leaving care and moving within it"
indicators = ["4.04", "4.05"]
narrator = "Head of Service, Assessment and Intervention"
[[sections]]
title = "Reviews and visits"
indicators = ["4.06", "4.07"]
narrator = "Head of Service, Safeguarding Assurance"
[[sections]]
title = "Health"
indicators = ["9.01"]
narrator = "Designated Nurse for Looked After Children"
"""

NOT_DELIVERED = {"4.07.03": ("visits",), "4.07.04": ("visits",)}


def invented_council(name: str = "Moorbridge", sections: str = SECTIONS) -> Council:
    """A council with five sections, the last of which no indicator evidences."""
    quoted = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return parse_council(COUNCIL.format(name=quoted, sections=sections), "council.toml")


def invented_series(seed: int = 7, keep: Callable[[Measure], bool] = lambda measure: True) -> Series:
    """Thirteen months of every measure that is kept, plausible in size and otherwise random; two lack a file."""
    chance = random.Random(seed)
    stock = [690 - 2 * i + chance.randrange(8) for i in range(13)]
    figures = []
    for measure in MEASURES:
        if measure.code in NOT_DELIVERED or not keep(measure):
            continue
        share, drift = chance.uniform(0.1, 0.9), chance.uniform(-0.01, 0.01)
        for at, month in enumerate(MONTHS):
            numerator, denominator = _invented(measure, stock[at], share + drift * at, chance)
            figures.append(
                Figure("382", measure.code, measure.measure, measure.kind, str(month), "", "", numerator, denominator)
            )
    figures += [half for figure in figures if figure.month == str(MONTH) for half in _by_sex(figure)]
    absent = {(m.code, m.measure): NOT_DELIVERED[m.code] for m in MEASURES if m.code in NOT_DELIVERED and keep(m)}
    return Series.of(tuple(str(month) for month in MONTHS), tuple(figures), absent)


def _by_sex(figure: Figure) -> list[Figure]:
    """A figure in two halves, the second of a group that is not known; a rate has no groups."""
    if figure.kind == "rate" or "sex" not in measure_of(figure.code, figure.measure).dimensions:
        return []
    numerator, base = int(figure.numerator), figure.denominator
    halves = [(numerator - numerator // 3, None if base is None else int(base) - int(base) // 3)]
    halves.append((numerator // 3, None if base is None else int(base) // 3))
    return [
        dataclasses.replace(figure, dimension="sex", group=group, numerator=part, denominator=of)
        for group, (part, of) in zip(("female", "unknown"), halves, strict=True)
        if (part if of is None else of)
    ]


def _invented(measure: Measure, stock: int, share: float, chance: random.Random) -> tuple[int, int | None]:
    base = stock if measure.period in ("month end", "rolling") else chance.randrange(12, 32)
    if measure.code == "4.06.02":  # few cases, at times none
        base = chance.randrange(0, 16)
    if measure.over_population:
        return stock, 98_542
    if measure.kind == "count":
        return (stock if measure.measure == "number" else chance.randrange(4, 40)), None
    if measure.kind == "average":
        return round(base * (0.8 + share)), base
    return min(base, max(0, round(base * share + chance.gauss(0, 1.5)))), base


FEW = frozenset({"4.01.01", "4.01.07", "4.02.07", "4.05.04", "4.06.02", "4.07.03"})
MANY = FEW | {"4.01.04", "4.01.05", "4.02.02", "4.04.01", "4.04.03", "4.05.01", "4.05.03", "4.06.03", "4.07.04"}


def few(measure: Measure) -> bool:
    """The measures of a report that is quick to write: one of each kind, with parts, a target and a small base."""
    return measure.code in FEW


def many(measure: Measure) -> bool:
    """The measures of a report long enough to show every case: half of the catalogue, from every section."""
    return measure.code in MANY


def invented_run(series: Series, council: Council | None) -> Run:
    """What the documents of these figures are made from, with the usual findings and provenance."""
    return Run(series=series, council=council, month=MONTH, findings=FINDINGS, provenance=PROVENANCE)


def invented_report(
    name: str = "Moorbridge",
    seed: int = 7,
    sections: str = SECTIONS,
    keep: Callable[[Measure], bool] = lambda measure: True,
) -> Report:
    """The Highlight Report of the invented council."""
    series = invented_series(seed, keep)
    return build_report(
        invented_run(series, invented_council(name, sections)),
        pages={anchor_of(code): 10 + number for number, code in enumerate(series.evidenced_indicators)},
    )


def invented_board_report(
    name: str = "Moorbridge",
    seed: int = 7,
    sections: str = SECTIONS,
    keep: Callable[[Measure], bool] = lambda measure: True,
) -> BoardReport:
    """The Board Report of the invented council."""
    run = invented_run(invented_series(seed, keep), invented_council(name, sections))
    return build_board_report(dataclasses.replace(run, found_in={"SSDA903 Episodes": 44}))


def invented_workbook(name: str = "Moorbridge", keep: Callable[[Measure], bool] = lambda measure: True) -> Workbook:
    """The spreadsheet of the invented council."""
    council, series = invented_council(name), invented_series(keep=keep)
    return workbook(invented_board_report(name, keep=keep), Measures(series, council, MONTH))
