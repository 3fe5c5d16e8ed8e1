"""The derived relations: SQL over the record's tables, from episodes to the cases that measures count.

Each lives in `records/sql/<name>.sql`, in DuckDB's dialect kept to what SQLGlot carries to Spark. The relations that
measures are taken of are declared here, a file a subject, with the meaning of their columns; an engine runs
all relations in order.
"""

from __future__ import annotations

from collections.abc import Mapping

from parentis.records.relations import (
    care_leavers_and_adoption,
    carers_and_workforce,
    children_in_care,
    education_and_health,
    missing,
    starts_and_leavers,
)
from parentis.records.relations.order import ORDER, needed_for, reads, sql_of, times_read
from parentis.records.relations.relation import Relation

__all__ = ["ORDER", "RELATIONS", "Relation", "needed_for", "reads", "sql_of", "times_read"]

RELATIONS: Mapping[str, Relation] = {
    relation.name: relation
    for subject in (
        starts_and_leavers,
        children_in_care,
        missing,
        education_and_health,
        care_leavers_and_adoption,
        carers_and_workforce,
    )
    for relation in subject.RELATIONS
}
"""The relations that measures are taken of, by name."""
