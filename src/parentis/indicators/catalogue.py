"""The catalogue: every indicator with its measures, in the order of their codes."""

from __future__ import annotations

from dataclasses import dataclass

from parentis.indicators import (
    adopters,
    adoption,
    care_leavers,
    education,
    entering_care,
    foster_carers,
    health,
    in_care,
    leaving_care,
    missing,
    moves,
    offending,
    reviews_and_visits,
    workforce,
)
from parentis.indicators.kinds import DefinitionError, Measure, nearest

INDICATORS_IN_ALL = 63
"""How many indicators the board agreed, those not built yet included."""

THEMES = (
    entering_care,
    in_care,
    leaving_care,
    moves,
    reviews_and_visits,
    missing,
    education,
    health,
    offending,
    care_leavers,
    adoption,
    adopters,
    foster_carers,
    workforce,
)


@dataclass(frozen=True)
class Indicator:
    """One of the board's indicators: its code, its theme, its title and its measures."""

    code: str
    theme: str
    title: str
    measures: tuple[Measure, ...]


def _collect() -> dict[str, Indicator]:
    found: dict[str, Indicator] = {}
    for theme in THEMES:
        for code, title in theme.TITLES.items():
            measures = tuple(item for item in theme.MEASURES if item.code == code)
            if not measures:
                raise DefinitionError(f"{code}: the indicator has a title but no measure")
            found[code] = Indicator(code, theme.THEME, title, measures)
        untitled = {item.code for item in theme.MEASURES} - theme.TITLES.keys()
        if untitled:
            raise DefinitionError(f"{sorted(untitled)[0]}: the indicator has measures but no title")
    return dict(sorted(found.items()))


INDICATORS: dict[str, Indicator] = _collect()
MEASURES: tuple[Measure, ...] = tuple(item for entry in INDICATORS.values() for item in entry.measures)
_BY_NAME = {(item.code, item.measure): item for item in MEASURES}

if len(_BY_NAME) != len(MEASURES):
    raise DefinitionError("two measures have the same code and key")


def indicator(code: str) -> Indicator:
    """The indicator with a code; a LookupError that names the nearest code when there is none."""
    if code not in INDICATORS:
        raise LookupError(f"There is no indicator {code}{nearest(code, INDICATORS)}")
    return INDICATORS[code]


def measure(code: str, key: str) -> Measure:
    """The measure with a code and key; a LookupError that names the indicator's keys when there is none."""
    keys = [item.measure for item in indicator(code).measures]
    if key not in keys:
        raise LookupError(f"{code} has no measure '{key}': it has {', '.join(keys)}")
    return _BY_NAME[code, key]
