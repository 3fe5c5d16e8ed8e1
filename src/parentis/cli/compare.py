"""`parentis compare`: an indicator beside England, the region and statistical neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated

import typer

from parentis.cli.errors import DataError
from parentis.cli.options import DEFAULT_STORE, Authority, Month, Store, TableFormat
from parentis.cli.progress import progress
from parentis.cli.selecting import measures_named
from parentis.cli.stored import loads_chosen, record_of
from parentis.cli.tables import Row, print_table

if TYPE_CHECKING:
    from parentis.facts import Comparators, Comparison, Contrast, Facts, Quartile
    from parentis.facts.comparison import Neighbours
    from parentis.indicators import Measure
    from parentis.period import Month as ReportMonth
    from parentis.store import Load

COLUMNS = (
    "code", "measure", "month", "who", "name", "value", "mark", "difference", "from", "to", "verdict", "quartile",
    "rank", "ranked", "period_end", "publication", "edition", "published_on", "differences",
)  # fmt: skip
DRAWN = ("measure", "who", "name", "value", "mark", "difference", "verdict", "quartile", "rank", "ranked", "period_end",
         "differences")  # fmt: skip
DECIMALS = 4
NOTHING = (None, None, None, "", "", None, None)


def compare(
    code: Annotated[str, typer.Argument(metavar="CODE", help="An indicator, as 4.05.01.")],
    month: Month,
    key: Annotated[
        str | None, typer.Option("--measure", metavar="KEY", help="One measure of the indicator; without it all.")
    ] = None,
    store: Store = DEFAULT_STORE,
    authority: Authority = None,
    form: TableFormat = None,
) -> None:
    """An indicator beside England, the region and statistical neighbours, with quartile and rank.

    It is set beside the last published year that was known at the month's end. What is not alike is said. The
    statistics are those that 'parentis statistics' has kept and those that the delivery brought in comparators.csv.

    \b
    Examples:
      parentis compare 4.05.01 --month 2017-06
      parentis compare 4.10.01 --measure ks2-reading --month 2017-06 --format json
    """
    named = measures_named(code, key)

    from parentis.facts.comparators import Comparators, delivered_in, statistics_in
    from parentis.period import Month as ReportMonth

    report_month = ReportMonth.parse(month)
    found: list[tuple[Load, Measure, Facts]] = []
    figures = 0
    with progress(2) as step:
        step("Reading the statistics")
        loads, several = loads_chosen(store, authority)
        published = statistics_in(store, named)
        step("Computing the figures")
        for load in loads:
            comparators = Comparators(published, delivered_in(load))
            for measure, facts in _facts(load, named, report_month, comparators):
                figures += 1
                if facts.comparison is not None:
                    found.append((load, measure, facts))
    if not found:
        raise DataError(_why_nothing(named, report_month, figures))
    rows = [
        (*((load.council_number,) if several else ()), *row)
        for load, measure, facts in found
        if facts.comparison is not None
        for row in _all_rows(measure, report_month, facts, facts.comparison, load)
    ]
    of = ("council",) if several else ()
    print_table((*of, *COLUMNS), rows, form, (*of, *DRAWN))


def _facts(
    load: Load, measures: Sequence[Measure], month: ReportMonth, comparators: Comparators
) -> Iterator[tuple[Measure, Facts]]:
    """The facts of the measures that have a figure with a value in the month."""
    from parentis.facts import facts_about
    from parentis.series.compute import compute as computed

    series = computed([record_of(load)], month, measures=measures)
    for measure in measures:
        run = series.run(measure.code, measure.measure)
        facts = facts_about(measure, run, month, load.council, comparators=comparators)
        if facts is not None and facts.now.value is not None:
            yield measure, facts


def _all_rows(measure: Measure, month: ReportMonth, facts: Facts, comparison: Comparison, load: Load) -> Iterator[Row]:
    yield from _rows(measure, month, comparison, load)
    yield from _gap_rows(measure, month, facts, load)


def _rows(measure: Measure, month: ReportMonth, comparison: Comparison, load: Load) -> Iterator[Row]:
    """Our figure, the council's published one, and every comparator, a row each."""
    publication = comparison.publication
    start = (measure.code, measure.measure, str(month))
    ends = (publication.period_end, publication.title, publication.edition, publication.published_on)
    council = load.council.name if load.council else "this council"
    rank = comparison.rank
    ours = (comparison.now.value, "", None, None, None, "", _letter(comparison.quartile), None, None)
    own = (
        comparison.own, comparison.own_mark, None, None, None, comparison.not_ranked,
        _letter(rank.quartile if rank else None), rank.place if rank else None, rank.ranked if rank else None,
    )  # fmt: skip
    lines: list[tuple[str, str, tuple[object, ...]]] = [("ours", council, ours)]
    if publication.edition or rank is not None:  # a delivery's comparators have no edition, and no such value
        lines.append(("published", council, own))
    lines += [(each.comparator.value, _named(each, comparison), _beside(each)) for each in comparison.beside]
    if comparison.neighbours is not None:
        lines += _why_no_mean(comparison.neighbours, comparison)
        lines += [("neighbour", each.name, (each.value, each.mark, *NOTHING)) for each in comparison.neighbours.members]
    for who, name, values in lines:
        said = "; ".join(comparison.differences) if who == "ours" else ""
        yield (*start, who, name, *(_plain(value) for value in values), *ends, said)


def _why_no_mean(neighbours: Neighbours, comparison: Comparison) -> list[tuple[str, str, tuple[object, ...]]]:
    """A row that says why neighbours have no mean and median, where they have none."""
    if any(each.comparator.value == "neighbours-mean" for each in comparison.beside):
        return []
    having, of = len(neighbours.with_value), len(neighbours.members)
    why = f"{having} of {of} have a published value, too few for a mean" if having else "none has a published value"
    name = f"{of} statistical neighbours ({neighbours.edition})"
    return [("neighbours-mean", name, (None, "", None, None, None, why, "", None, None))]


def _gap_rows(measure: Measure, month: ReportMonth, facts: Facts, load: Load) -> Iterator[Row]:
    """All children here and in England, each with how far children in care are from them there."""
    gap = facts.to_all_children
    if gap is None:
        return
    from parentis.formats.statistics import release_of
    from parentis.formats.statistics.lait import SOURCE

    release = release_of(SOURCE, gap.edition)
    for name, pair in ((load.council.name if load.council else "this council", gap.here), ("England", gap.england)):
        yield (
            *(measure.code, measure.measure, str(month), "all-children", name, _plain(pair.everyone.value), ""),
            *(
                _plain(-pair.gap),
                None,
                None,
                "children in care, as published, less these",
                "",
                None,
                None,
            ),
            *(gap.period_end, release.title, gap.edition, release.published_on, ""),
        )


def _named(each: Contrast, comparison: Comparison) -> str:
    """The comparator's name, with the edition of the neighbours where it is of them."""
    edition = comparison.neighbours.edition if comparison.neighbours else ""
    return f"{each.name} ({edition})" if edition and each.comparator.value.startswith("neighbours") else each.name


def _beside(each: Contrast) -> tuple[object, ...]:
    ends = each.interval or (None, None)
    if each.not_judged is not None:
        verdict = f"{each.bearing.value}: {each.not_judged.value}"
    else:
        meaning = "" if each.direction.value == "no clear change" else f", {each.direction.value}"
        verdict = f"{each.bearing.value}{meaning}"
    return (each.value, "", each.difference, *ends, verdict, "", None, None)


def _letter(quartile: Quartile | None) -> str:
    return quartile.value if quartile else ""


def _plain(value: object) -> object:
    """A number to four decimals; anything else as it is."""
    if isinstance(value, Fraction):
        from parentis.facts.rounding import half_up

        return half_up(value, DECIMALS)
    return round(value, DECIMALS) if isinstance(value, float) else value


def _why_nothing(measures: Sequence[Measure], month: ReportMonth, figures: int) -> str:
    """Why there is nothing to show: no figure, nothing published, or nothing loaded."""
    from parentis.facts.likeness import likeness_of

    code = measures[0].code
    if not figures:
        return f"{code} has no figure for {month.name}, so there is nothing to compare: see 'parentis series {code}'."
    of = f"{code} {measures[0].measure}" if len(measures) == 1 else code
    if not any(likeness_of(measure.code, measure.measure) for measure in measures):
        return f"Nothing that is like {of} is published, and the delivery brought no comparator for it."
    return (
        f"No statistics on {of} are loaded for a year that had ended by {month.name}: load some with "
        "'parentis statistics FILE', or deliver comparators.csv."
    )
