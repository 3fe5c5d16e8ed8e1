"""What the user named, looked up in the catalogue: codes, a measure's key, a group of a dimension."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from parentis.cli.errors import CallError

if TYPE_CHECKING:
    from parentis.indicators import Indicator, Measure


def indicators_named(codes: Sequence[str]) -> tuple[Indicator, ...]:
    """The indicators with these codes or beginnings of codes (`4.05` is all of moves); all, when none is named."""
    from parentis.indicators import INDICATORS

    if not codes:
        return tuple(INDICATORS.values())
    chosen = {code for beginning in codes for code in _beginning_with(beginning)}
    return tuple(entry for code, entry in INDICATORS.items() if code in chosen)


def indicator_named(code: str) -> Indicator:
    """The one indicator with this code."""
    from parentis.indicators import indicator

    if not code.strip():
        raise CallError("An empty code names no indicator. 'parentis indicators' lists those there are.")
    try:
        return indicator(code)
    except LookupError as fault:
        raise CallError(f"{_sentence(fault)} 'parentis indicators' lists those there are.") from fault


def measures_named(code: str, key: str | None) -> tuple[Measure, ...]:
    """One measure of an indicator, or all of them when no key is named."""
    from parentis.indicators import measure

    entry = indicator_named(code)
    if key is None:
        return entry.measures
    try:
        return (measure(code, key),)
    except LookupError as fault:
        raise CallError(_sentence(fault)) from fault


def groups_named(pairs: Sequence[str], measures: Sequence[Measure]) -> tuple[dict[str, str], tuple[Measure, ...]]:
    """`--where dimension=value`, repeated, as a mapping, and the measures that are broken down by all of them."""
    where: dict[str, str] = {}
    for pair in pairs:
        dimension, equals, group = (part.strip() for part in pair.partition("="))
        if not (dimension and equals and group):
            raise CallError(f"--where needs dimension=value, as in --where placement=foster, not '{pair}'.")
        _check_dimension(dimension, measures)
        _check_group(dimension, group)
        if where.get(dimension, group) != group:
            raise CallError(f"--where names '{dimension}' twice with different groups: no case is in both.")
        where[dimension] = group
    broken_down = tuple(measure for measure in measures if where.keys() <= set(measure.dimensions))
    if not broken_down:
        raise CallError(f"No measure of {measures[0].code} is broken down by {' and '.join(where)} together.")
    return where, broken_down


def _check_dimension(dimension: str, measures: Sequence[Measure]) -> None:
    """A dimension that at least one of the measures is broken down by."""
    known = tuple(dict.fromkeys(name for measure in measures for name in measure.dimensions))
    if dimension not in known:
        whose = measures[0].name if len(measures) == 1 else measures[0].code
        those = f"its dimensions are {', '.join(known)}" if known else "it has no breakdown"
        raise CallError(f"{whose} is not broken down by '{dimension}': {those}.")


def _check_group(dimension: str, group: str) -> None:
    """A group that the dimension can have; teams and services are the council's own, so any name may be one."""
    from parentis.words import groups

    known = {
        "age": dict.fromkeys(name for name, _, _ in (*groups.AGE_GROUPS, *groups.CARE_LEAVER_AGE_GROUPS)),
        "sex": groups.SEX_GROUPS.values(),
        "ethnicity": groups.ETHNIC_GROUPS.values(),
        "placement": groups.PLACEMENT_GROUPS.values(),
        "legal-status": groups.LEGAL_STATUS_GROUPS.values(),
        "location": groups.LOCATIONS,
    }.get(dimension)
    if known is None:
        return
    listed = tuple(dict.fromkeys((*known, groups.UNKNOWN)))
    if group not in listed:
        raise CallError(f"'{dimension}' has no group '{group}': its groups are {', '.join(listed)}.")


def _beginning_with(beginning: str) -> list[str]:
    from parentis.indicators import INDICATORS

    found = [code for code in INDICATORS if code == beginning or code.startswith(beginning.rstrip(".") + ".")]
    if not found:
        indicator_named(beginning)
    return found


def _sentence(fault: LookupError) -> str:
    said = str(fault.args[0])
    return said if said.endswith((".", "?")) else f"{said}."
