"""The numbers as they are, put into what an attacker holds them against: all of it must be so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from tests.disclosure import knowledge
from tests.disclosure.attacker import ANY_OTHER, Attack, Reader, attack_of
from tests.disclosure.editions import texts_of
from tests.disclosure.problem import Named, Problem, Sum
from tests.disclosure.solver import can_be

from parentis.disclosure import Published
from parentis.period import Month
from parentis.series.figures import Series

Numbers = dict[Named, int | Decimal]


def numbers_of(series: Series) -> Numbers:
    """Every number of the figures, those that no edition prints among them."""
    numbers: Numbers = {}
    for each in series.figures:
        measure, place = f"{each.code} {each.measure}", (each.month, each.dimension, each.group)
        numbers[Named(f"{measure} numerator", *place)] = each.numerator
        if each.denominator is not None:
            numbers[Named(f"{measure} denominator", *place)] = each.denominator
    return numbers


def balanced(series: Series) -> set[str]:
    """The months whose number in care is that of the month before, with who came and without who went."""
    numbers = numbers_of(series)
    found = set()
    for named in numbers:
        if named.part == knowledge.STOCK and not named.dimension:
            before = Named(knowledge.STOCK, str(Month.parse(named.month).less(1)))
            came, went = (numbers.get(named._replace(part=part), 0) for part in (knowledge.ENTRIES, knowledge.EXITS))
            if before in numbers and numbers[named] == numbers[before] + came - went:
                found.add(named.month)
    return found


def attack_on(months: Sequence[Month], editions: Sequence[Published], series: Series, seconds: float = 5.0) -> Attack:
    """Attack editions of these figures. Fails where the attacker takes for granted what is not so, or skips a cell."""
    reader = Reader(texts_of(months, editions), balanced(series))
    assert untrue(reader, series) == []
    found = attack_of(reader, seconds=seconds)
    assert found.tried == found.cells > 0
    return found


def untrue(reader: Reader, series: Series) -> list[str]:
    """What the attacker takes for granted and is not so, in words; empty where the true numbers keep everything.

    A number without a name is of a month of which no figure exists: for those the solver looks for values.
    """
    numbers = _with_any_other(numbers_of(series), reader.groups)
    values, wrong = {}, []
    for at, names in enumerate(reader.problem.names):
        true = {int(numbers.get(named, 0) * reader.scale.get(named.part, 1)) for named in names}
        if len(true) > 1:
            wrong.append(f"{true} are taken for one number: {names}")
        if true:
            values[at] = true.pop()
            if values[at] < reader.problem.least[at]:
                wrong.append(f"{values[at]} is taken for at least {reader.problem.least[at]}: {names}")
    wrong += [f"does not add up: {_told(reader.problem, each, values)}" for each in reader.problem.sums
              if each.unknown.keys() <= values.keys() and not each.holds(values)]  # fmt: skip
    return wrong or ([] if can_be(reader.problem, values) else ["no months of nought or more add up to the years"])


def _with_any_other(numbers: Numbers, groups: Mapping[str, set[str]]) -> Numbers:
    """The numbers, and in one what is in groups that no edition has a row of."""
    whole = dict(numbers)
    for named, number in numbers.items():
        if named.dimension and named.group not in groups[named.dimension]:
            others = named._replace(group=ANY_OTHER)
            whole[others] = whole.get(others, 0) + number
    return whole


def _told(problem: Problem, each: Sum, values: Mapping[int, int]) -> str:
    terms = [f"{times:+} x {values[at]} ({problem.names[at][0]})" for at, times in each.unknown.items()]
    return f"{' '.join(terms)} {each.known:+}"
