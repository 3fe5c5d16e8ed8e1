"""The council's workers: posts in each team, and who held each post when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from parentis.sample import practice_rates as rates
from parentis.sample import teams
from parentis.sample.cases import Case
from parentis.sample.chance import Chance
from parentis.sample.days import YEAR, iso, weekday
from parentis.sample.window import Window

_FILES_BEFORE = int(3 * YEAR)  # staff of before the history, whom open cases may still be with


@dataclass(frozen=True, slots=True)
class Worker:
    """A worker in a post; a new holder of the post is a new worker."""

    worker_id: str
    team: str
    role: str
    agency: str
    fte: str
    start: int
    end: int


class Staff:
    """All posts, as many in each team as its cases need, with their holders one after another."""

    def __init__(self, seed: int, window: Window, cases: Iterable[Case], draw: int = 0) -> None:
        self.window = window
        self.posts: dict[tuple[str, str], list[list[Worker]]] = {}
        self._count = 0
        self._draw = (f"draw {draw}",) if draw else ()
        for (team, role), most in sorted(_most_at_once(cases, window).items()):
            posts = max(1, int(most / rates.CASES_A_POST + 0.5))
            self.posts[team, role] = [self._holders(seed, team, role, number) for number in range(posts)]
        for team in teams.SERVICE_OF:
            self.posts[team, "team-manager"] = [self._holders(seed, team, "team-manager", 0)]

    def workers(self) -> list[Worker]:
        """Everyone who was in post in the history."""
        return [worker for posts in self.posts.values() for holders in posts for worker in holders]

    def workforce_rows(self) -> list[tuple[str, ...]]:
        """The rows of workforce.csv."""
        end = self.window.month_end
        return [
            (
                worker.worker_id,
                teams.SERVICE_OF[worker.team],
                worker.team,
                worker.role,
                worker.agency,
                worker.fte,
                iso(worker.start),
                iso(worker.end) if worker.end <= end else "",
            )
            for worker in self.workers()
            if worker.start <= end
        ]

    def establishment_rows(self, seed: int) -> list[tuple[str, ...]]:
        """The rows of establishment.csv: posts and vacant posts (agency staff cover some) of each month."""
        rows: list[tuple[str, ...]] = []
        for team, service in teams.SERVICE_OF.items():
            vacant_share = rates.VACANT.at(Chance(seed, "vacancies", team).share())
            for when in self.window.months_shown:
                here = [w for w in self.workers() if w.team == team and w.start <= when < w.end]
                permanent = sum(round(float(w.fte) * 10) for w in here if w.agency == "N")
                agency = sum(round(float(w.fte) * 10) for w in here if w.agency == "Y")
                vacant = agency + int((permanent + agency) * vacant_share * 0.25 + 0.5)
                posts = permanent + vacant
                rows.append((team, service, iso(when), f"{posts / 10:.1f}", f"{vacant / 10:.1f}"))
        return rows

    def _holders(self, seed: int, team: str, role: str, number: int) -> list[Worker]:
        chance = Chance(seed, "post", team, role, number, *self._draw)
        start = self.window.history_from - _FILES_BEFORE - chance.between(0, 900)
        found = []
        while start <= self.window.month_end:
            agency = "Y" if role == "social-worker" and chance.happens(rates.AGENCY_OF_NEW) else "N"
            end = weekday(start + chance.days(rates.TENURE[agency]))
            self._count += 1
            grade = chance.pick(rates.SOCIAL_WORKER_GRADE) if role == "social-worker" else role
            fte = chance.pick(rates.FTE) if agency == "N" else "1"
            if end >= self.window.history_from - _FILES_BEFORE:
                found.append(Worker(f"W{self._count:05d}", team, grade, agency, fte, start, end))
            start = end
        return found


def _most_at_once(cases: Iterable[Case], window: Window) -> dict[tuple[str, str], int]:
    """The most cases that each team and role held on one month end shown."""
    held: Counter[tuple[str, str, int]] = Counter()
    for case in cases:
        for when in window.months_shown:
            if case.start <= when < case.end:
                held[case.team, case.role, when] += 1
    most = {(team, "social-worker"): 1 for team in (*teams.ASSESSMENT, teams.PROCEEDINGS, *teams.CHILDREN_IN_CARE)}
    most[teams.LEAVING_CARE, "personal-adviser"] = most[teams.REVIEWING, "iro"] = 1
    for (team, role, _), count in held.items():
        most[team, role] = max(most.get((team, role), 1), count)
    return most
