"""The SSDA903 files of a return year: what that year's return holds, as known at its end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from parentis.records.tables import SSDA903_TABLES
from parentis.sample.child import Child, Episode, Period
from parentis.sample.codes_of_year import in_year
from parentis.sample.days import birthday, day, uk
from parentis.sample.records import Records
from parentis.sample.returns import ad1_row, oc2_row, oc3_row
from parentis.sample.window import Window

FILE_NAMES = {
    "header": "header.csv",
    "episodes": "episodes.csv",
    "reviews": "reviews.csv",
    "uasc": "uasc.csv",
    "oc2": "oc2.csv",
    "oc3": "oc3.csv",
    "ad1": "ad1.csv",
    "placed_adoption": "placed_for_adoption.csv",
    "previous_permanence": "previous_permanence.csv",
    "missing": "missing.csv",
    "social_worker_episodes": "sw_episodes.csv",
}
_SOCIAL_WORKERS_FROM = 2023  # the module's first return year
_PREVIOUS_PERMANENCE_FROM = 2016
_WORKED_OUT_ELSEWHERE = ("PL_DISTANCE", "PL_LOCATION")  # not delivered by councils

COLUMNS: Mapping[str, tuple[str, ...]] = {
    table.name: tuple(column.source for column in table.columns if column.source not in _WORKED_OUT_ELSEWHERE)
    for table in SSDA903_TABLES
}
Row = tuple[str, ...]


def return_year_rows(year: int, window: Window, children: Iterable[Child], records: Records) -> dict[str, list[Row]]:
    """The rows of every module of a return year."""
    of = _Year(year, window)
    tables: dict[str, list[Row]] = {
        table: [] for table in FILE_NAMES if table != "social_worker_episodes" or year >= _SOCIAL_WORKERS_FROM
    }
    for child in children:
        rows = _child_rows(of, child, records)
        for table, found in rows.items():
            tables[table].extend(found)
        if any(rows.values()):
            tables["header"].append(_header_row(of, child))
            if child.unaccompanied and rows["episodes"]:
                tables["uasc"].append(_uasc_row(of, child))
    return tables


class _Year:
    """What a return year is about: from its first day, or all history in the first, to the day it ends."""

    def __init__(self, year: int, window: Window) -> None:
        self.year = year
        self.window = window
        self.start = day(year, 4, 1)
        self.end = window.year_end(year)
        self.complete = self.end == day(year + 1, 3, 31)
        self.since = 0 if year == window.return_years[0] else self.start

    def has(self, when: int | None) -> bool:
        """Whether something that happens on a day belongs into this return."""
        return when is not None and self.since <= when <= self.end

    def known(self, when: int | None) -> str:
        """A date, or blank if it is not known yet."""
        return uk(when) if when is not None and when <= self.end else ""


def _child_rows(of: _Year, child: Child, records: Records) -> dict[str, list[Row]]:
    who = (child.child_id, uk(child.born))
    rows: dict[str, list[Row]] = {
        "episodes": [
            _episode_row(of, child, period, episode)
            for period in child.periods
            for episode in period.episodes
            if episode.start <= of.end and episode.end >= of.since
        ],
        "reviews": [(*who, uk(when), code) for when, code in records.reviews(child) if of.has(when)],
        "missing": [
            (*who, code, uk(start), of.known(end))
            for code, start, end in records.missing(child)
            if start <= of.end and end >= of.since
        ],
        "placed_adoption": _placed_adoption_rows(of, child),
        "ad1": _ad1_rows(of, child),
        "previous_permanence": [
            (*who, *period.previous_permanence)
            for period in child.periods
            if of.year >= _PREVIOUS_PERMANENCE_FROM and not period.respite and of.start <= period.start <= of.end
        ],
        "oc2": [],
        "oc3": [],
    }
    if of.complete:
        rows["oc2"] = oc2_row(child, of.end, records)
    rows["oc3"] = oc3_row(child, of.start, of.end, records)
    if of.year >= _SOCIAL_WORKERS_FROM:
        rows["social_worker_episodes"] = [
            (*who, f"SW{row.worker[1:]}", uk(row.start), of.known(row.end), "MANAGE")
            for row in records.allocations(child)
            if row.role == "social-worker" and row.start <= of.end and (row.end or of.end) >= of.since
        ]
    return rows


def _header_row(of: _Year, child: Child) -> Row:
    mother, mother_since = "", ""
    looked_after = any(p.start <= of.end and p.end >= of.start and not p.respite for p in child.periods)
    if child.sex == "2" and looked_after:
        is_mother = child.mother_from is not None and child.mother_from <= of.end
        mother = "1" if is_mother else "0"
        mother_since = uk(child.mother_from) if is_mother and child.mother_from is not None else ""
    upn = child.upn if of.end >= birthday(child.born, 4) or child.upn.startswith("UN") else "UN1"
    if child.periods and 0 <= of.end - child.periods[0].start <= 7 and upn[0] != "U":
        upn = "UN4"
    sex = in_year("SEX", child.sex, of.year)
    return (child.child_id, sex, uk(child.born), child.ethnicity, upn, mother, mother_since)


def _uasc_row(of: _Year, child: Child) -> Row:
    sex = in_year("SEX", child.sex, of.year)
    return (child.child_id, sex, uk(child.born), of.known(child.uasc_until))


def _episode_row(of: _Year, child: Child, period: Period, episode: Episode) -> Row:
    stay, ended = episode.stay, episode.end <= of.end and (period.end_known or episode.end < period.end)
    return (
        child.child_id,
        uk(episode.start),
        episode.rne,
        episode.legal,
        period.need,
        in_year("PLACE", stay.place, of.year),
        stay.provider,
        uk(episode.end) if ended else "",
        in_year("REC", episode.rec, of.year) if ended else "",
        episode.reason if ended else "",
        "" if period.respite else period.home_post,
        stay.post,
        stay.urn,
    )


def _placed_adoption_rows(of: _Year, child: Child) -> list[Row]:
    rows: list[Row] = []
    for period in child.periods:
        plan = period.course.adoption
        if plan is None or plan.decided_on > of.end:
            continue
        if of.has(plan.decided_on) or of.has(plan.reversed_on):
            ceased = of.known(plan.reversed_on)
            rows.append((child.child_id, uk(child.born), uk(plan.decided_on), ceased, plan.why if ceased else ""))
    return rows


def _ad1_rows(of: _Year, child: Child) -> list[Row]:
    return [
        ad1_row(child, period)
        for period in child.periods
        if period.course.outcome in ("E11", "E12") and of.has(period.end)
    ]
