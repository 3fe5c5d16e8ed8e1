"""Episodes in order, and the periods of care they chain into ("Children in care" and "Faulty rows")."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from tests.reference.codes import CONTINUES, RESPITE, TEMPORARY
from tests.reference.dates import is_open


@dataclass(frozen=True, eq=False)
class Episode:
    """One SSDA903 episode. Two rows that say the same are never both kept, so identity is enough."""

    row: int
    decom: date
    rne: str | None
    ls: str | None
    place: str | None
    place_provider: str | None
    dec: date | None
    rec: str | None
    reason_place_change: str | None
    home_post: str | None
    pl_post: str | None
    urn: str | None
    pl_location: str | None
    pl_distance: Decimal | None

    @property
    def is_respite(self) -> bool:
        return self.ls in RESPITE

    @property
    def is_temporary(self) -> bool:
        return self.place in TEMPORARY

    def open_on(self, day: date) -> bool:
        """DEC decides alone: REC without DEC is ignored."""
        return is_open(self.decom, self.dec, day)


@dataclass(eq=False)
class Period:
    """A period of care: its episodes in order."""

    episodes: list[Episode]

    @property
    def start(self) -> date:
        return self.episodes[0].decom

    @property
    def end(self) -> date | None:
        return self.episodes[-1].dec

    def open_on(self, day: date) -> bool:
        return is_open(self.start, self.end, day)

    def goes_on_with(self, episode: Episode) -> bool:
        """The last episode ended to continue (X1), and this one begins that very day and is no new start."""
        last = self.episodes[-1]
        return episode.rne != "S" and last.dec is not None and last.rec == CONTINUES and episode.decom == last.dec

    @property
    def was_left(self) -> bool:
        """Ended, and not by an X1 that nothing follows. A blank REC ends it too."""
        return self.end is not None and self.episodes[-1].rec != CONTINUES


def without_exact_duplicates(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The first of each set of rows that say the same in every column."""
    seen = set()
    kept = []
    for row in sorted(rows, key=lambda row: row["row"]):
        says = tuple(row[column] for column in sorted(row) if column not in ("row", "council"))
        if says not in seen:
            seen.add(says)
            kept.append(row)
    return kept


def in_order(episodes: list[Episode]) -> list[Episode]:
    """By DECOM; on one day ended before open, earlier DEC first, then by row."""
    return sorted(episodes, key=lambda e: (e.decom, e.dec is None, e.dec or date.max, e.row))


def periods_of_care(episodes: list[Episode]) -> list[Period]:
    """Chain a child's episodes, in order. Respite is in no chain; what fits none begins one of its own."""
    periods: list[Period] = []
    for episode in in_order(episodes):
        if episode.is_respite:
            continue
        if periods and periods[-1].goes_on_with(episode):
            periods[-1].episodes.append(episode)
        else:
            periods.append(Period([episode]))
    return periods
