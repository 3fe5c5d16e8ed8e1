"""`parentis evidence`: the cases behind a figure."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from parentis.cli.errors import DataError
from parentis.cli.options import DEFAULT_STORE, Authority, Month, Store, TableFormat
from parentis.cli.progress import progress
from parentis.cli.selecting import groups_named, measures_named
from parentis.cli.stored import loads_chosen, record_of, told_of_reach
from parentis.cli.tables import Row, print_table

if TYPE_CHECKING:
    from parentis.indicators import Measure
    from parentis.series.compute import Computation
    from parentis.series.record import Record


def evidence(
    code: Annotated[str, typer.Argument(metavar="CODE", help="An indicator, as 4.05.01.")],
    month: Month,
    key: Annotated[
        str | None,
        typer.Option(
            "--measure", metavar="KEY", help="One measure of the indicator; without it all, with their keys first."
        ),
    ] = None,
    where: Annotated[
        list[str] | None,
        typer.Option("--where", metavar="DIMENSION=VALUE", help="Only this group; may be given several times."),
    ] = None,
    store: Store = DEFAULT_STORE,
    authority: Authority = None,
    form: TableFormat = None,
) -> None:
    """The cases behind a figure: who is counted, who is in its base, and the groups each is in.

    The sums of the columns numerator and denominator are the figure. The list names children. Of a figure that is
    counted by the academic year, every year in its file is listed.

    \b
    Examples:
      parentis evidence 4.05.01 --month 2017-06
      parentis evidence 4.02.02 --measure section-20 --month 2017-06 --where placement=foster --where sex=female
    """
    named = measures_named(code, key)
    groups, measures = groups_named(where or [], named)

    from parentis.period import Month as ReportMonth
    from parentis.series.compute import Computation
    from parentis.series.evidence import evidence as cases_of
    from parentis.series.evidence import evidence_columns
    from parentis.series.record import merged

    with progress(1) as step:
        step("Deriving the record")
        loads, several = loads_chosen(store, authority)
        record = merged([record_of(load, by_council=several) for load in loads])
        evidenced = _evidenced(measures, record)
        with Computation.of(record, ReportMonth.parse(month), months=1, measures=evidenced) as computation:
            cells = _with_a_figure(evidenced, computation)
            found = [(measure, cases_of(computation, measure, label, groups)) for measure, label in cells]
            remark = "" if any(cases.num_rows for _, cases in found) else _no_such_case(computation, cells, groups)
    # All measures of an indicator are broken down alike, or not at all.
    columns = evidence_columns(evidenced[0], record.by_council)
    by_measure = len(named) > 1
    listed: list[Row] = [
        (*((measure.code, measure.measure) if by_measure else ()), *row)
        for measure, cases in found
        for row in zip(*(cases[name].to_pylist() for name in columns), strict=True)
    ]
    print_table((*(("code", "measure") if by_measure else ()), *columns), listed, form)
    for line in [*([remark] if remark else []), *told_of_reach(loads, ReportMonth.parse(month))]:
        print(line, file=sys.stderr)


def _no_such_case(computation: Computation, cells: Sequence[tuple[Measure, str]], groups: Mapping[str, str]) -> str:
    """Why the list is empty, in a sentence: no case at all, or the groups that there are of what was asked for."""
    from parentis.series.evidence import evidence as cases_of
    from parentis.words.natural import natural

    code = cells[0][0].code
    for dimension, group in groups.items():
        there = {each for cell in cells for each in cases_of(computation, *cell)[dimension].to_pylist()}
        if there and group not in there:
            return f"No case of {code} has {dimension} '{group}': there are {', '.join(sorted(there, key=natural))}."
    return f"No case of {code} is in all of these groups." if groups else f"{code} has no case."


def _with_a_figure(measures: Sequence[Measure], computation: Computation) -> list[tuple[Measure, str]]:
    """Each measure with the months it has a figure for: the report month, or the academic years in its file.

    Raises DataError when none has any: its file has no row for that day, or it is counted by the quarter.
    """
    from parentis.period import Month as ReportMonth
    from parentis.series.collect import collect

    figures = collect(computation.engine, measures, computation.record.councils, computation.months)
    months = {
        measure: [figures.months[at] for at in sorted(set(figures.month[figures.measure == place].tolist()))]
        for place, measure in enumerate(measures)
    }
    found = [(measure, month) for measure, labels in months.items() for month in labels]
    if not found:
        month = ReportMonth.parse(computation.months[-1])
        quarterly = all(measure.period == "quarter ends only" for measure in measures)
        why = "it is counted at the end of each quarter" if quarterly else "what was delivered has no row for it"
        raise DataError(f"{measures[0].code} has no figure for {month.name}: {why}.")
    return found


def _evidenced(measures: Sequence[Measure], record: Record) -> list[Measure]:
    """The measures whose files some council delivered. Raises DataError, naming the files, when there is none."""
    from parentis.series.collect import evidenced

    found = [measure for measure in measures if any(evidenced(measure, each) for each in record.councils)]
    if not found:
        needs = dict.fromkeys(
            need
            for measure in measures
            for need in measure.needs
            if not any(each.has(need) for each in record.councils)
        )
        raise DataError(
            f"{measures[0].code} cannot be evidenced, because this was not delivered: {', '.join(map(_source, needs))}."
        )
    return found


def _source(need: str) -> str:
    """What a need is called where it comes from: `visits.seen` is the column seen of visits.csv."""
    from parentis.records.tables import TABLES

    def one(alternative: str) -> str:
        table, _, column = alternative.partition(".")
        if table not in TABLES:
            return "council.toml"
        return f"{TABLES[table].source} with its column {column}" if column else TABLES[table].source

    return " or ".join(one(alternative) for alternative in need.split("|"))
