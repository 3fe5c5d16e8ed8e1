"""Reading a sentence back: its numbers and its months, to hold them to the facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from parentis.period import Month

NAMES = [Month(2017, number).name.partition(" ")[0] for number in range(1, 13)]
MONTH = re.compile(rf"\b({'|'.join(NAMES)})\b(?: (\d{{4}}))?")
SCHOOL_YEAR = re.compile(r"\b\d{4}/\d{2}\b")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def months_in(sentence: str, month: Month) -> set[str]:
    """The months named, as YYYY-MM, and academic years; a month without a year is of the report month's year."""
    named = {
        str(Month(int(year) if year else month.year, NAMES.index(name) + 1)) for name, year in MONTH.findall(sentence)
    }
    return named | set(SCHOOL_YEAR.findall(sentence))


def numbers_in(sentence: str) -> set[float]:
    """The numbers printed, those of months left out."""
    return {float(number.replace(",", "")) for number in NUMBER.findall(SCHOOL_YEAR.sub("", MONTH.sub("", sentence)))}


def leaves(data: Any) -> Iterator[Any]:
    """Every value in nested data."""
    if isinstance(data, dict):
        for value in data.values():
            yield from leaves(value)
    elif isinstance(data, list):
        for value in data:
            yield from leaves(value)
    else:
        yield data


# What stands in the facts so that they can be checked, and is not what a sentence may be made from.
BEHIND = ("months_shown",)


def numbers_of(facts: dict[str, Any]) -> set[float]:
    """Every number of some facts that may be told, by its size: words say which way it goes."""
    told = {name: part for name, part in facts.items() if name not in BEHIND}
    return {abs(float(leaf)) for leaf in leaves(told) if isinstance(leaf, int | float)}


def months_of(facts: dict[str, Any]) -> set[str]:
    """Every month and academic year of some facts."""
    return {leaf for leaf in leaves(facts) if isinstance(leaf, str) and re.fullmatch(r"\d{4}[-/]\d{2}", leaf)}
