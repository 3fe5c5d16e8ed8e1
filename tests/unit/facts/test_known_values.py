"""What we work out from the counts of 2017 is what LAIT prints of the same year, for 13 areas and 7 measures.

`sfr50_2017.csv`: counts of SFR50/2017 as published, with their marks, and the value of the Local Authority Interactive
Tool. Department for Education, Crown copyright, Open Government Licence v3.0.
"""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path

import pytest
from tests.unit.facts.publications import march, published

from parentis.facts.likeness import statistics_of
from parentis.facts.published import PublishedStatistics
from parentis.facts.rounding import half_up

with Path(__file__).with_name("sfr50_2017.csv").open(encoding="utf-8") as file:
    KNOWN = list(csv.DictReader(file))

# The one that differs, and why.
APART = {
    ("4.12.01", "E92000001"): "1,580 of 35,110 is 4.5001%, of counts rounded to the nearest 10",
}


def worked_out(row):
    """The value of the counts of a row, and the mark where a part of it is withheld."""
    statistic = next(each for each in statistics_of(row["code"], row["measure"]) if each.source == "SFR50")
    parts = dict(zip(statistic.names, (*row["counted"].split("+"), *row["base"].split("+")), strict=False))
    figures = [
        figure
        for name, count in parts.items()
        if count
        for figure in published("SFR50", "2017", march(2017), name, {row["area"]: count})
    ]
    statistics = PublishedStatistics(figures)
    (issue,) = statistics.issues(statistic)
    per = 1 if not statistic.denominator else 100
    return statistics.value(statistic, issue, row["area"], per)


@pytest.mark.parametrize("row", KNOWN, ids=lambda row: f"{row['code']} {row['measure']} {row['area']}")
def test_the_value_is_that_of_lait_or_withheld(row):
    found = worked_out(row)
    if found.value is None:
        assert found.mark == "x"
        return
    decimals = len(row["lait"].partition(".")[2])
    same = half_up(found.value.value, decimals) == Fraction(row["lait"])
    assert same or (row["code"], row["area"]) in APART


def test_most_of_them_are_not_withheld():
    known = [row for row in KNOWN if worked_out(row).value is not None]
    assert len(known) > 0.8 * len(KNOWN)
    assert {"382", "E92000001"} <= {row["area"] for row in known}
