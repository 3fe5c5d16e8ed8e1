"""The rows behind a figure: every cell can be listed down to its cases."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from parentis.indicators import Measure
from parentis.indicators.kinds import nearest
from parentis.records.dimensions import column_of
from parentis.series.collect import evidenced
from parentis.series.compute import Computation


class UnknownDimensionError(LookupError):
    """A dimension the measure is not broken down by; the message names those it has."""


def evidence_columns(measure: Measure, by_council: bool = False) -> tuple[str, ...]:
    """The columns of a measure's evidence, as they are printed: the council first, where there are several."""
    columns = ("subject", "month", "counts", "numerator", "denominator", *measure.relation.dimensions)
    return ("council", *columns) if by_council else columns


def evidence(
    computation: Computation,
    measure: Measure,
    month: str,
    where: Mapping[str, str] | None = None,
    council: str | None = None,
) -> pa.Table:
    """The cases of a measure in a month, in the group that `where` names (dimension -> group).

    A row has `council`, `subject`, `month`, `counts` (empty when not known), `numerator` and `denominator` (empty for
    a count or a measure over the population), and the group it is in of every dimension. The sums of `numerator`
    and `denominator` are the figure of the cell. Without `council`, the cases of all councils that delivered what the
    measure needs. Raises UnknownDimensionError for a dimension the measure does not have.
    """
    conditions = [f"({measure.scope})", f"month = {literal(month)}"]
    having = [each.number for each in computation.record.councils if evidenced(measure, each)]
    asked = having if council is None else [council]
    conditions.append(f"council IN ({', '.join(literal(number) for number in asked)})" if asked else "FALSE")
    for dimension, group in (where or {}).items():
        if dimension not in measure.relation.dimensions:
            raise UnknownDimensionError(
                f"{measure.name} is not broken down by '{dimension}'{nearest(dimension, measure.relation.dimensions)}"
                f" Its dimensions are {', '.join(measure.relation.dimensions)}."
            )
        conditions.append(f"{column_of(dimension)} = {literal(group)}")
    groups = [f'{column_of(name)} AS "{name}"' for name in measure.relation.dimensions]
    denominator = measure.denominator or "CAST(NULL AS DECIMAL(24, 6))"
    found = computation.engine.query(
        f"SELECT council, subject, month, {measure.counts} AS counts, "
        f"CAST({measure.numerator} AS DECIMAL(24, 6)) AS numerator, "
        f"CAST({denominator} AS DECIMAL(24, 6)) AS denominator, {', '.join(groups)} "
        f"FROM {measure.of} WHERE {' AND '.join(conditions)}"
    )
    order = ("council", "subject", *measure.relation.dimensions, "numerator")
    return found.sort_by([(name, "ascending") for name in order])


def literal(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"
