"""The whole record of a council, child by child, with the faulty rows dealt with ("Faulty rows")."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import Any

from tests.reference.council import Council
from tests.reference.dates import age_on, is_open
from tests.reference.periods import Episode, Period, in_order, periods_of_care, without_exact_duplicates

Rows = list[dict[str, Any]]
Tables = Mapping[str, Rows]

# Files about a child that the themes read as plain rows.
OTHER_TABLES = (
    *("missing", "return_interviews", "peps", "attendance", "education_provision", "attainment", "sen", "exclusions"),
    *("health_assessments", "immunisations", "sdq", "substance_misuse", "offences", "care_leavers", "permanence"),
)

UNKNOWN_DISTANCE = Decimal("999.9")


@dataclass
class Child:
    """All the rows about one child."""

    id: str
    header: dict[str, Any] | None = None
    episodes: list[Episode] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    reviews: Rows = field(default_factory=list)
    uasc: Rows = field(default_factory=list)
    visits: Rows = field(default_factory=list)
    allocations: Rows = field(default_factory=list)
    others: dict[str, Rows] = field(default_factory=lambda: {name: [] for name in OTHER_TABLES})

    @property
    def date_of_birth(self) -> date | None:
        """That of Header alone."""
        return self.header.get("date_of_birth") if self.header else None

    def rows(self, table: str, dated: str) -> Rows:
        """The rows of one of the other files by their date, then in row order; one without its date is left out."""
        rows = [row for row in self.others[table] if row[dated] is not None]
        return sorted(rows, key=lambda row: (row[dated], row["row"]))

    def age(self, day: date) -> int | None:
        """Not known for a child who is not in Header."""
        return age_on(self.date_of_birth, day)

    def in_care(self, day: date) -> Episode | None:
        """S0 on a day: the episode the child is looked after in, or none.

        Open, not respite, aged under 18 (or of no known age). Of two, the later DECOM, then the later row.
        """
        age = self.age(day)
        if age is not None and age >= 18:
            return None
        candidates = [e for e in self.episodes if e.open_on(day) and not e.is_respite]
        return max(candidates, key=lambda e: (e.decom, e.row), default=None)

    def period_of(self, episode: Episode) -> Period:
        return next(period for period in self.periods if episode in period.episodes)

    def social_workers(self) -> Rows:
        return self.workers_as("social-worker")

    def workers_as(self, role: str) -> Rows:
        """Allocations in a role in order of their start, then of row."""
        rows = [row for row in self.allocations if row["role"] == role and row["started_on"]]
        return sorted(rows, key=lambda row: (row["started_on"], row["row"]))

    def team(self, day: date, *, or_ended_that_day: bool = False) -> str | None:
        """Team of the social-worker allocation open on a day; of two, the later started, then later row."""
        held = [
            row
            for row in self.social_workers()
            if is_open(row["started_on"], row.get("ended_on"), day)
            or (or_ended_that_day and row["started_on"] <= day and row.get("ended_on") == day)
        ]
        return held[-1]["team"] if held else None


@dataclass
class Record:
    """A council's children and what was delivered about them."""

    council: Council
    children: list[Child]
    tables: Tables
    delivered: Mapping[str, Iterable[str]] | None
    distances: dict[tuple[str | None, str | None], dict[str, Any]]
    groups_at: dict[tuple[str, date], dict[str, str]] = field(default_factory=dict)  # attributes once worked out

    def has(self, table: str, *columns: str) -> bool:
        """Whether a file was delivered, with the columns named."""
        if table not in self.tables:
            return False
        if self.delivered is None:
            return True
        return table in self.delivered and set(columns) <= set(self.delivered[table])

    def rows(self, table: str, dated: str) -> Rows:
        """The rows of a file that is not about children; one without its date is left out."""
        return [row for row in by_row(self.tables.get(table, [])) if row[dated] is not None]

    def distance(self, episode: Episode) -> Decimal | None:
        """Miles from home: PL_DISTANCE when the row has a value, else between the postcodes."""
        if episode.pl_distance is not None:
            return None if episode.pl_distance == UNKNOWN_DISTANCE else episode.pl_distance
        pair = self.distances.get((episode.home_post, episode.pl_post))
        return pair["miles"] if pair else None

    def location(self, episode: Episode) -> str | None:
        """`inside`, `outside` or not known: PL_LOCATION if the row has a value, else by the postcode."""
        if episode.pl_location is not None:
            return {"IN": "inside", "OUT": "outside"}.get(episode.pl_location)
        pair = self.distances.get((episode.home_post, episode.pl_post))
        if not pair or pair["authority"] is None:
            return None
        return "inside" if pair["authority"] == self.council.ons_code else "outside"


def read_record(tables: Tables, council: Council, delivered: Mapping[str, Iterable[str]] | None) -> Record:
    """Put every row with its child."""
    children: dict[str, Child] = {}

    def child(row: dict[str, Any]) -> Child:
        return children.setdefault(row["child_id"], Child(row["child_id"]))

    for row in by_row(tables.get("header", [])):
        child(row).header = row  # the later row holds
    for row in without_exact_duplicates(tables.get("episodes", [])):
        if row["decom"] is not None:
            child(row).episodes.append(episode_of(row))
    for name in ("reviews", "uasc", "visits", "allocations"):
        for row in by_row(tables.get(name, [])):
            getattr(child(row), name).append(row)
    for name in OTHER_TABLES:
        for row in by_row(tables.get(name, [])):
            child(row).others[name].append(row)
    for one in children.values():
        one.episodes = in_order(one.episodes)
        one.periods = periods_of_care(one.episodes)
    distances = {(row["home_post"], row["pl_post"]): row for row in tables.get("distances", [])}
    return Record(council, list(children.values()), tables, delivered, distances)


def by_row(rows: Rows) -> Rows:
    return sorted(rows, key=lambda row: row["row"])


def episode_of(row: dict[str, Any]) -> Episode:
    columns: dict[str, Any] = {f.name: row.get(f.name) for f in fields(Episode)}
    return Episode(**columns)
