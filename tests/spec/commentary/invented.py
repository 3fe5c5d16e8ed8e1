"""Invented councils and figures for the tests of the commentary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from hypothesis import strategies as st

from parentis.council import Council, parse_council
from parentis.indicators import MEASURES, Measure, measure
from parentis.indicators.kinds import Average
from parentis.period import Month
from parentis.period.dates import academic_year_label
from parentis.series.figure import Figure
from parentis.series.figures import Series

JUNE = Month(2017, 6)

Pair = tuple[int | Decimal, int | Decimal | None]

HEAD = """
name = "Exampleshire"
ons_code = "E10000099"
dfe_number = "999"
[population]
2015 = 98795
"""


def council(rest: str = "") -> Council:
    """A council with the few things it must have, and whatever else is asked for."""
    return parse_council(HEAD + rest, "council.toml")


def target(code: str, key: str, milestones: str, **more: str) -> str:
    """A target as a council file has it."""
    other = "".join(f'{name} = "{value}"\n' for name, value in more.items())
    return f'[[targets]]\nindicator = "{code}"\nmeasure = "{key}"\n{other}milestones = [{milestones}]\n'


def run_of(found: Measure, pairs: Sequence[Pair | None], month: Month = JUNE) -> tuple[Figure, ...]:
    """A measure's figures for the last months up to the report month; None leaves a month out.

    What has a figure at the quarter ends has none between them; what has one a year has the last years instead.
    """
    oldest_first = zip(range(len(pairs) - 1, -1, -1), pairs, strict=True)
    return tuple(
        Figure("999", found.code, found.measure, found.kind, when(found, month, ago), "", "", *pair)
        for ago, pair in oldest_first
        if pair is not None and (found.period != "quarter ends only" or month.less(ago).is_quarter_end)
    )


def when(found: Measure, month: Month, ago: int) -> str:
    """The month so many months ago, or the academic year so many years ago."""
    back = month.less(12 * ago if found.period == "year" else ago)
    return academic_year_label(back.last) if found.period == "year" else str(back)


def series_of(runs: Mapping[tuple[str, str], Sequence[Pair | int | None]], month: Month = JUNE) -> Series:
    """A computation with only the measures named."""
    figures: list[Figure] = []
    for (code, key), pairs in runs.items():
        whole = [(pair, None) if isinstance(pair, int) else pair for pair in pairs]
        figures += run_of(measure(code, key), whole, month)
    return Series.of(tuple(str(month.less(ago)) for ago in range(12, -1, -1)), tuple(figures), {})


def _pair(found: Measure, largest: int) -> st.SearchStrategy[Pair]:
    kind = found.kind
    if kind == "count":
        least = -largest if found.chance == "unknown" else 0  # what is added and taken away may be below nought
        return st.tuples(st.integers(least, largest), st.none())
    if kind == "rate":
        return st.tuples(st.integers(0, largest), st.integers(80_000, 120_000))
    if found.chance == "unknown" and kind == "average":  # scores may be below nought
        return st.integers(0, largest).flatmap(lambda d: st.tuples(parts(-3 * d, 3 * d), st.just(d)))
    if kind == "average" or found.chance == "events":
        return st.integers(0, largest).flatmap(lambda d: st.tuples(st.integers(0, 3 * d), st.just(d)))
    if isinstance(found, Average):  # posts, in full-time equivalents
        return parts(0, largest).flatmap(lambda d: st.tuples(parts(0, d), st.just(d)))
    return st.integers(0, largest).flatmap(lambda d: st.tuples(st.integers(0, d), st.just(d)))


def parts(least: Decimal | int, most: Decimal | int) -> st.SearchStrategy[Decimal]:
    """A number with two decimals at most."""
    return st.decimals(least, most, places=2)


@st.composite
def measured(draw: st.DrawFn) -> tuple[Measure, tuple[Figure, ...], Month]:
    """A measure with thirteen months: some small and some large, months missing, bases of nought."""
    found = draw(st.sampled_from(MEASURES))
    ends = found.period == "quarter ends only"
    month = Month(draw(st.integers(2015, 2027)), draw(st.sampled_from([3, 6, 9, 12]) if ends else st.integers(1, 12)))
    largest = draw(st.sampled_from([1, 12, 25, 700, 5_000]))
    pair = _pair(found, largest)
    gaps = draw(st.booleans())
    pairs = draw(st.lists(st.none() | pair if gaps else pair, min_size=13, max_size=13))
    if draw(st.booleans()):  # months that are alike, for ties and for no change
        pairs = [pairs[0] if draw(st.booleans()) else each for each in pairs]
    return found, run_of(found, pairs, month), month


@st.composite
def targeted(draw: st.DrawFn, code: str, key: str, month: Month) -> Council:
    """A council with a target for a measure, or without."""
    if draw(st.booleans()):
        return council(f"[report]\ndecimals = {draw(st.integers(0, 2))}\n")
    values = draw(st.lists(st.sampled_from(["0", "10", "66", "97.5", "100", "20"]), min_size=1, max_size=3))
    dates = draw(st.lists(st.integers(-14, 14), min_size=len(values), max_size=len(values), unique=True))
    steps = [f'{{ by = "{month.plus(ahead)}", value = {value} }}' for value, ahead in zip(values, dates, strict=True)]
    if draw(st.booleans()):
        steps[0] = f"{{ value = {values[0]} }}"
    more = {"of": draw(st.sampled_from(["value", "numerator"]))}
    if draw(st.booleans()):
        more["better"] = draw(st.sampled_from(["high", "low", "neutral"]))
    if draw(st.booleans()):
        more["baseline"] = str(month.less(draw(st.integers(-1, 14))))
    return council(target(code, key, ", ".join(steps), **more))
