"""The derived relations: SQL over the record's tables, from episodes to the cases that measures count.

Each lives in `sql/<name>.sql`, in DuckDB's dialect kept to what SQLGlot carries to Spark. The relations that
measures are taken of are declared here with the meaning of their columns; an engine runs all of them in order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from parentis.records.dimensions import CHILD_DIMENSIONS, column_of

ORDER: tuple[str, ...] = (
    "child",
    "episode",
    "episode_in_period",
    "period_of_care",
    "episode_in_placement",
    "placement",
    "care_start",
    "leaver",
    "movement",
    "review",
    "visit",
    "social_worker",
    "case_day",
    "child_on_day",
    "in_care_on_day",
    "placements_in_year",
    "social_workers_in_year",
    "latest_visit",
    "latest_review",
    "looked_after",
    "care_start_in_month",
    "care_start_in_year",
    "leaver_in_month",
    "leaver_in_year",
    "movement_in_month",
    "review_in_month",
    "first_review_in_month",
)
"""Every relation, each after those it reads."""


def sql_of(name: str) -> str:
    """The SELECT that makes a relation."""
    return files("parentis.records").joinpath("sql", f"{name}.sql").read_text("utf-8")


@dataclass(frozen=True)
class Relation:
    """A relation that measures are taken of: one row a case and month, with every breakdown attribute.

    `one_row_a` says what a row is; `columns` gives the type (text, boolean, integer, decimal, date) and meaning
    of the columns that measures may use, beside `council`, `month`, `subject` and the dimensions.
    """

    name: str
    one_row_a: str
    columns: Mapping[str, tuple[str, str]]
    dimensions: tuple[str, ...] = CHILD_DIMENSIONS

    @property
    def all_columns(self) -> dict[str, str]:
        """Every column with its type."""
        attributes = {"council": "text", "month": "text", "subject": "text"}
        groups = {column_of(dimension): "text" for dimension in self.dimensions}
        return attributes | groups | {name: kind for name, (kind, _) in self.columns.items()}


LOOKED_AFTER = Relation(
    "looked_after",
    "child in care at the month end (S0)",
    {
        "age_years": ("integer", "age in completed years; empty when the date of birth is not known"),
        "ls": ("text", "legal status code of the open episode"),
        "place": ("text", "placement code of the open episode"),
        "place_provider": ("text", "placement provider code of the open episode"),
        "distance_miles": ("decimal", "miles from home to the placement; empty when not known"),
        "unaccompanied": ("boolean", "has a UASC record that has not ended by the month end"),
        "in_care_12_months": ("boolean", "the period of care began 12 months ago or earlier"),
        "in_care_30_months": ("boolean", "the period of care began 30 months ago or earlier"),
        "in_placement_6_months": ("boolean", "the current placement began 6 months ago or earlier"),
        "in_placement_12_months": ("boolean", "the current placement began 12 months ago or earlier"),
        "in_placement_18_months": ("boolean", "the current placement began 18 months ago or earlier"),
        "in_placement_24_months": ("boolean", "the current placement began 24 months ago or earlier"),
        "in_this_and_last_placement_24_months": (
            "boolean",
            "the placement before the current one, in the same period of care, began 24 months ago or earlier",
        ),
        "placements_in_12_months": ("integer", "placements open at any time in the 12 months"),
        "social_worker_changes": ("integer", "changes of social worker in the 12 months"),
        "social_workers": ("integer", "different social workers in the 12 months"),
        "reviews_held": ("integer", "reviews held in the period of care by the month end"),
        "latest_review_on_time": ("boolean", "the latest review was held on or before the day it was due"),
        "review_overdue": ("boolean", "the next review was due by the month end and has not been held"),
        "visited": ("boolean", "has had a statutory visit in the period of care"),
        "too_new_for_a_visit": ("boolean", "in care for under 7 days and not yet visited"),
        "visited_in_six_weeks": ("boolean", "has had a statutory visit in the 42 days to the month end"),
        "visit_overdue": ("boolean", "the visit due under the practice standard is overdue at the month end"),
        "seen_at_latest_visit": ("boolean", "seen at the latest statutory visit; empty when not recorded"),
        "seen_alone_at_latest_visit": ("boolean", "seen alone at the latest statutory visit; empty when not recorded"),
        "iro_visited_in_month": ("boolean", "visited by the reviewing officer in the month"),
        "iro_visited_in_six_months": ("boolean", "visited by the reviewing officer in the last six months"),
    },
)

CARE_START_IN_MONTH = Relation(
    "care_start_in_month",
    "child who started to be looked after in the month (F1)",
    {
        "distance_miles": ("decimal", "miles from home to the first placement; empty when not known"),
        "started_on": ("date", "the day care started"),
    },
)

CARE_START_IN_YEAR = Relation(
    "care_start_in_year",
    "child and month who started to be looked after in the 12 months (the twelve monthly F1 together)",
    {
        "started_on": ("date", "the day care started"),
        "returned_within_12_months": ("boolean", "the period of care before ended under 12 months earlier"),
    },
)

LEAVER_IN_MONTH = Relation(
    "leaver_in_month",
    "period of care that ended in the month",
    {
        "ended_on": ("date", "the day care ended"),
        "rec": ("text", "reason the episode ended (REC); empty when none was recorded"),
    },
)

LEAVER_IN_YEAR = Relation("leaver_in_year", "period of care that ended in the 12 months", dict(LEAVER_IN_MONTH.columns))

MOVEMENT_IN_MONTH = Relation(
    "movement_in_month",
    "placement that ended in the month by a move to another",
    {
        "moved_on": ("date", "the day of the move"),
        "reason": ("text", "reason for the move, as the key of its measure; `no-reason` when none is usable"),
    },
)

REVIEW_IN_MONTH = Relation(
    "review_in_month",
    "review recorded in the month",
    {
        "age_years": ("integer", "age on the day of the review; empty when not known"),
        "review_code": ("text", "participation code"),
        "held_on": ("date", "the day of the review"),
    },
)

FIRST_REVIEW_IN_MONTH = Relation(
    "first_review_in_month",
    "period of care whose 20th working day fell in the month, still open on it",
    {
        "first_review_due_on": ("date", "the 20th working day after the period of care began"),
        "held_on_time": ("boolean", "the first review was held on or before that day"),
    },
)

RELATIONS: Mapping[str, Relation] = {
    relation.name: relation
    for relation in (
        LOOKED_AFTER,
        CARE_START_IN_MONTH,
        CARE_START_IN_YEAR,
        LEAVER_IN_MONTH,
        LEAVER_IN_YEAR,
        MOVEMENT_IN_MONTH,
        REVIEW_IN_MONTH,
        FIRST_REVIEW_IN_MONTH,
    )
}
"""The relations that measures are taken of, by name."""
