"""The gap between children in care and all children, here and in England, from published values of one year.

`all_children.csv` says which two statistics of the Local Authority Interactive Tool are those of a measure: of children
in care, and of all pupils of the area's schools. All four values are published ones, of the same year: our own figure
of the month is not among them, because it is of another day than any of theirs. A gap is told and not judged.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from importlib.resources import files

from parentis.council import Council
from parentis.facts.likeness import Statistic, statistic_at
from parentis.facts.published import Issue, PublishedStatistics
from parentis.facts.set_beside import PublishedValue
from parentis.formats.statistics import ENGLAND
from parentis.formats.statistics.lait import SOURCE
from parentis.indicators import Measure
from parentis.period import Month


@dataclass(frozen=True, slots=True)
class Pair:
    """What is published of children in care and of all children, in one area; both in the measure's unit."""

    in_care: PublishedValue
    everyone: PublishedValue

    @property
    def gap(self) -> Fraction:
        """All children less children in care: above nought where children in care have less."""
        return self.everyone.value - self.in_care.value


@dataclass(frozen=True, slots=True)
class GapToAll:
    """The gap here and in England in the year that ends on a day, from one edition.

    `after_month` says that the edition was not out at the end of the report's month, `high_is_good` that whoever has
    less is behind.
    """

    period_end: date
    edition: str
    after_month: bool
    here: Pair
    england: Pair
    high_is_good: bool = True

    @property
    def decimals(self) -> int:
        """Those that the gaps are told with: no more than the coarser of the two statistics was published with.

        A whole number among tenths is one whose nought was trimmed, so that the most in either area counts.
        """
        in_care = max(self.here.in_care.decimals, self.england.in_care.decimals)
        return min(in_care, max(self.here.everyone.decimals, self.england.everyone.decimals))


def gap_to_all(
    measure: Measure, month: Month, council: Council | None, published: PublishedStatistics
) -> GapToAll | None:
    """The latest year with all four values, known by the month's end if there is one; None where there is none."""
    statistics = of_all_children().get((measure.code, measure.measure))
    if statistics is None or council is None:
        return None
    in_care, everyone = statistics
    issues = set(published.issues(in_care)) & set(published.issues(everyone))
    found = [
        GapToAll(issue.period_end, issue.edition, issue.known_on > month.last, here, england, measure.better == "high")
        for issue in issues
        if issue.period_end <= month.last
        and (here := _pair(statistics, issue, council.dfe_number, published)) is not None
        and (england := _pair(statistics, issue, ENGLAND, published)) is not None
    ]
    return max(found, key=lambda each: (not each.after_month, each.period_end, each.edition), default=None)


@cache
def of_all_children() -> Mapping[tuple[str, str], tuple[Statistic, Statistic]]:
    """By code and measure, where the statistic of children in care stands and that of all children."""
    text = files("parentis.facts").joinpath("all_children.csv").read_text(encoding="utf-8")
    return {
        (row["code"], row["measure"]): (statistic_at(SOURCE, row["in_care"]), statistic_at(SOURCE, row["all_children"]))
        for row in csv.DictReader(text.splitlines())
    }


def _pair(
    statistics: tuple[Statistic, Statistic], issue: Issue, area: str, published: PublishedStatistics
) -> Pair | None:
    in_care, everyone = (published.value(statistic, issue, area, 1).value for statistic in statistics)
    return None if in_care is None or everyone is None else Pair(in_care, everyone)
