"""Placements and movements within a period of care (rules.md, "Placement", "Movement")."""

from dataclasses import dataclass
from datetime import date

from tests.reference.dates import first_of_the_12_months
from tests.reference.periods import Episode, Period


@dataclass(eq=False)
class Placement:
    """One placement: its own episodes and the temporary ones that interrupt it, in order."""

    episodes: list[Episode]

    @property
    def start(self) -> date:
        return self.episodes[0].decom

    @property
    def end(self) -> date | None:
        return self.episodes[-1].dec

    @property
    def counts(self) -> bool:
        """One that began and ended on one day does not."""
        return self.start != self.end

    def own(self) -> list[Episode]:
        return [episode for episode in self.episodes if not episode.is_temporary]

    def continues_after_temporary(self, episode: Episode) -> bool:
        """The first episode after a run of temporary ones is back where the child was before the run."""
        if not self.episodes[-1].is_temporary:
            return False
        before = self.own()[-1]
        return (
            episode.place == before.place
            and episode.place_provider == before.place_provider
            and episode.pl_post == before.pl_post
            and episode.urn == before.urn
        )


def placements_of(period: Period) -> list[Placement]:
    """The placements of a period, one-day ones included, in order."""
    placements: list[Placement] = []
    for episode in period.episodes:
        current = placements[-1] if placements else None
        if episode.is_temporary:
            if current:
                current.episodes.append(episode)  # does not break what it interrupts
        elif current is None:
            placements.append(Placement([episode]))
        elif current.continues_after_temporary(episode) or episode.rne not in ("S", "P", "B"):
            current.episodes.append(episode)
        else:
            placements.append(Placement([episode]))
    return placements


def current_placement(period: Period, episode: Episode) -> Placement | None:
    """The placement an open episode is in, or interrupts; none when the period began with a temporary one."""
    for placement in placements_of(period):
        if episode in placement.episodes:
            return placement
    return None


def current_start(period: Period, episode: Episode) -> date:
    placement = current_placement(period, episode)
    return placement.start if placement else period.start


def placement_before(period: Period, placement: Placement) -> Placement | None:
    """The last placement before this one in the period that counts."""
    earlier = placements_of(period)
    starts = [p.episodes[0] for p in earlier]
    before = [p for p in earlier[: starts.index(placement.episodes[0])] if p.counts]
    return before[-1] if before else None


def open_in_the_12_months(start: date, end: date | None, d: date) -> bool:
    """Begun on or before D and not ended, or ended after the first day of the 12 months."""
    return start <= d and (end is None or end > first_of_the_12_months(d))


def placements_in_the_12_months(periods: list[Period], d: date) -> int:
    return sum(
        1
        for period in periods
        for placement in placements_of(period)
        if placement.counts and open_in_the_12_months(placement.start, placement.end, d)
    )


def movements(period: Period) -> list[Episode]:
    """The episodes at whose end the child moved to another placement."""
    moved = []
    placements = placements_of(period)
    for ended, following in zip(period.episodes, period.episodes[1:], strict=False):
        if ended.is_temporary or following.is_temporary or following.rne not in ("P", "B"):
            continue
        placement = next(p for p in placements if ended in p.episodes)
        if placement.counts:
            moved.append(ended)
    return moved
