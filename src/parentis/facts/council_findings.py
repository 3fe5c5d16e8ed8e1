"""What a council file says of measures that does not hold together: told as findings, by key and line.

The file itself is in order (see `parentis.council`); only here is the catalogue known that its targets and rebases
speak of. None of this stops a computation: what is named here is left aside, or used as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parentis.council import Action, Council, FilingRule, Milestone, Move, Target
from parentis.facts.change import Polarity
from parentis.facts.control import why_refused
from parentis.facts.reading import TWELVE, window_of_years
from parentis.facts.target import in_order_of_time, polarity_in
from parentis.formats.findings import Finding, shown
from parentis.formats.statistics.areas import area_by_key
from parentis.indicators import MEASURES, measure
from parentis.period import Month
from parentis.series.figures import Series

HIGHEST_SHARE = 100

MEASURE_NAMES = frozenset((each.code, each.measure) for each in MEASURES)


@dataclass(frozen=True)
class _Place:
    """Where in the council file something stands: the file's name, and how to find a key's line."""

    council: Council
    file: str

    def finding(self, rule: str, key: str, value: object, message: str) -> Finding:
        return Finding("warning", rule, self.file, self.council.line_of(key), "", key, shown(value), message)


def council_findings(council: Council, file: str = "council.toml") -> tuple[Finding, ...]:
    """Targets, rebases, rules and moves of no measure, milestones that do not improve, and what is said twice."""
    place = _Place(council, file)
    return (
        *_of_targets(council, place),
        *_of_rebases(council, place),
        *_of_filing(council, place),
        *_of_teams(council, place),
        *_of_sections(council, place),
        *_of_neighbours(council, place),
    )


def findings_of_month(
    council: Council, series: Series, month: Month, file: str = "council.toml"
) -> tuple[Finding, ...]:
    """What the file says of reports and months that does not fit the month reported."""
    return (
        *moves_without_effect(council, series, month, file),
        *_of_last_report(council, month, _Place(council, file)),
        *_of_baselines(council, series, month, _Place(council, file)),
    )


def _of_targets(council: Council, place: _Place) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for number, target in enumerate(council.targets, 1):
        key, name = f"targets[{number}]", (target.indicator, target.measure)
        if (unknown := _unknown(*name, key, "target", place)) is not None:
            yield unknown
        elif name in seen:
            message = f"{' '.join(name)} has a target already, which is used: remove this one or the other."
            yield place.finding("target-twice", key, target.measure, message)
        else:
            yield from _of_milestones(target, key, place)
        seen.add(name)


def _of_milestones(target: Target, key: str, place: _Place) -> Iterator[Finding]:
    yield from _out_of_range(target, key, place)
    polarity = polarity_in(place.council, measure(target.indicator, target.measure))
    if polarity is Polarity.NEUTRAL:
        return
    for before, after in pairwise(in_order_of_time(target.milestones)):
        improves = after.value < before.value if polarity is Polarity.LOW else after.value > before.value
        if not improves:
            wanted = "lower" if polarity is Polarity.LOW else "higher"
            message = (
                f"The milestone {_told(after)} is no better than {_told(before)}, and {wanted} is better for "
                f"{target.indicator} {target.measure}: put the milestones right, or say which way is better."
            )
            at = f"{key}.milestones[{target.milestones.index(after) + 1}].value"
            yield place.finding("milestones-do-not-improve", at, after.value, message)


def _out_of_range(target: Target, key: str, place: _Place) -> Iterator[Finding]:
    """Milestones that a share can never come to; a number of cases may be meant."""
    if target.of == "numerator" or measure(target.indicator, target.measure).kind != "share":
        return
    for number, milestone in enumerate(target.milestones, 1):
        if not 0 <= milestone.value <= HIGHEST_SHARE:
            message = (
                f"{target.indicator} {target.measure} is in per cent and never {milestone.value}: "
                'put the milestone right, or give the target of = "numerator" if it is a number.'
            )
            yield place.finding("milestone-out-of-range", f"{key}.milestones[{number}].value", milestone.value, message)


def _of_rebases(council: Council, place: _Place) -> Iterator[Finding]:
    for number, rebase in enumerate(council.rebases, 1):
        key, name = f"rebases[{number}]", (rebase.indicator, rebase.measure)
        if (unknown := _unknown(*name, key, "rebase", place)) is not None:
            yield unknown
        elif (why := why_refused(measure(*name))) is not None:
            message = f"{' '.join(name)} has no process control, so the rebase does nothing: {why}."
            yield place.finding("rebase-without-control", f"{key}.measure", rebase.measure, message)


def _of_filing(council: Council, place: _Place) -> Iterator[Finding]:
    several: tuple[tuple[str, str, Sequence[FilingRule | Action | Move]], ...] = (
        ("filing.rules", "rule", council.filing.rules),
        ("actions", "action", council.actions),
        ("moves", "move", council.moves),
    )
    for key, what, entries in several:
        for number, each in enumerate(entries, 1):
            if (unknown := _unknown(each.indicator, each.measure, f"{key}[{number}]", what, place)) is not None:
                yield unknown


def _of_teams(council: Council, place: _Place) -> Iterator[Finding]:
    service_of: dict[str, str] = {}
    for number, service in enumerate(council.services, 1):
        for at, team in enumerate(service.teams, 1):
            before = service_of.setdefault(team.casefold(), service.name)
            if before != service.name or team in service.teams[: at - 1]:
                message = f"The team {team} is in {before} already: leave it in one place."
                yield place.finding("team-twice", f"services[{number}].teams", team, message)


def _of_sections(council: Council, place: _Place) -> Iterator[Finding]:
    before: list[tuple[str, str]] = []
    for number, section in enumerate(council.sections, 1):
        for code in section.indicators:
            other = next((title for named, title in before if code.startswith(named) or named.startswith(code)), None)
            if other is not None:
                message = f"What {code} names is in the section '{other}' already: leave it in one of them."
                yield place.finding("indicator-in-two-sections", f"sections[{number}].indicators", code, message)
        before += [(code, section.title) for code in section.indicators]


def _of_neighbours(council: Council, place: _Place) -> Iterator[Finding]:
    seen: set[str] = set()
    for number in council.statistical_neighbours:
        area = area_by_key(number)
        if number == council.dfe_number:
            message = f"{number} is the council itself, which is no neighbour of its own: leave it out."
        elif area is None or area.level != "authority":
            message = f"No authority has the DfE number {number}: nothing is published under it."
        elif number in seen:
            message = f"{number} ({area.name}) is listed twice: leave one out."
        else:
            message = ""
        seen.add(number)
        if message:
            yield place.finding("no-such-neighbour", "statistical_neighbours", number, message)


def _of_last_report(council: Council, month: Month, place: _Place) -> Iterator[Finding]:
    last = council.report.last_report
    if last is not None and last >= month:
        message = (
            f"The last report is said to be that of {last.name}, which is not before {month.name}: "
            "put its month right, or nothing is compared with it."
        )
        yield place.finding("last-report-not-before", "report.last_report", str(last), message)


def _of_baselines(council: Council, series: Series, month: Month, place: _Place) -> Iterator[Finding]:
    """Months that a target is said to set out from, of which there is no figure to tell."""
    for number, target in enumerate(council.targets, 1):
        name, baseline = (target.indicator, target.measure), target.baseline
        if baseline is None or name not in MEASURE_NAMES:
            continue
        if baseline >= month:
            problem = f"it is not before {month.name}"
        elif not any(figure.month == str(baseline) for figure in series.run(*name)):
            problem = f"{' '.join(name)} has no figure of it among the months to {month.name}"
        else:
            continue
        message = (
            f"Where the target set out from is not told: the baseline is {baseline.name}, and {problem}. "
            "Name a month that is shown, or leave the key out."
        )
        found = place.finding("baseline-without-figure", f"targets[{number}].baseline", str(baseline), message)
        # A year on a baseline lies behind the months shown, and has done its work: nothing is wrong with the file.
        yield replace(found, severity="note") if baseline < month.less(TWELVE) else found


def moves_without_effect(council: Council, series: Series, month: Month, file: str = "council.toml") -> list[Finding]:
    """The moves for a month of measures that have no figure in it, so that there is nothing to move."""
    place = _Place(council, file)
    found = []
    for number, move in enumerate(council.moves, 1):
        name = (move.indicator, move.measure)
        if move.month == month and name in MEASURE_NAMES and not _has_figure(series, *name, month):
            message = (
                f"{' '.join(name)} has no figure in {month.name}, so there is nothing to move: is it the one meant?"
            )
            found.append(place.finding("move-without-effect", f"moves[{number}]", move.measure, message))
    return found


def _has_figure(series: Series, code: str, name: str, month: Month) -> bool:
    run = series.run(code, name)
    if measure(code, name).period == "year":
        return window_of_years(run, month) is not None
    return any(figure.month == str(month) for figure in run)


def _unknown(code: str, name: str, key: str, what: str, place: _Place) -> Finding | None:
    try:
        measure(code, name)
    except LookupError as fault:
        at_code = str(fault.args[0]).startswith("There is no indicator")
        at, value = (f"{key}.indicator", code) if at_code else (f"{key}.measure", name)
        return place.finding(f"{what}-of-no-measure", at, value, f"The {what} is left aside: {_sentence(fault)}")
    return None


def _sentence(fault: LookupError) -> str:
    said = str(fault.args[0])
    return f"{said[:1].lower()}{said[1:]}".rstrip(".?") + ("?" if said.endswith("?") else ".")


def _told(milestone: Milestone) -> str:
    return f"{milestone.value} by {milestone.by.name}" if milestone.by else f"{milestone.value} (without a month)"
