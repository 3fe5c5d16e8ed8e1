"""Imported anew with one module changed: does an example or a random council notice?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.mutation.bench import Bench, differing
from tests.mutation.councils import Drawn
from tests.mutation.judges import Councils, Examples

from parentis.indicators import MEASURES, Measure

Prints = Mapping[str, Mapping[str, tuple[int, int]]]


def killer(baseline: object, drawn: Sequence[Drawn]) -> str:
    """Who kills what is changed; empty when no one does."""
    examples = Examples()
    by = examples.of_rows(different(baseline.examples, examples.bench), changed_measures(baseline.measures))  # type: ignore[attr-defined]
    if by:
        return by
    councils = Councils(drawn)
    for (group, bench), prints in zip(councils.benches, baseline.councils, strict=True):  # type: ignore[attr-defined]
        rows = different(prints, bench)
        changed = changed_measures(baseline.measures)  # type: ignore[attr-defined]
        numbers = sorted({number for found in rows.values() for number in found}) if not changed else [*bench.councils]
        measures = [each for each in MEASURES if each.name in changed or each.of in rows]
        by = councils.first_wrong(group, bench, measures, numbers)
        if by:
            return by
    return ""


def different(before: Prints, bench: Bench) -> dict[str, frozenset[str]]:
    """The relations that are other now, with the councils they are other of."""
    found = {name: differing(dict(prints), bench.prints[name]) for name, prints in before.items()}
    return {name: councils for name, councils in found.items() if councils}


def changed_measures(before: Mapping[str, tuple[object, ...]]) -> frozenset[str]:
    """The measures that mean something else now."""
    now = meanings()
    return frozenset(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))


def meanings() -> dict[str, tuple[object, ...]]:
    """Everything of each measure that its figures come from."""
    return {each.name: meaning(each) for each in MEASURES}


def meaning(each: Measure) -> tuple[object, ...]:
    sums = (each.scope, each.counts, each.numerator, each.denominator)
    return (
        *sums,
        each.kind,
        each.period,
        each.needs,
        each.over_population,
        each.dimensions,
        each.relation.as_delivered,
    )
