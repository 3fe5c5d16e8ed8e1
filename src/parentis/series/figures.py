"""Every figure that one computation makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from parentis.indicators import MEASURES
from parentis.period import Month
from parentis.series.columns import Columns, columns_of
from parentis.series.figure import Figure, Number
from parentis.series.paired import Paired, PairKey
from parentis.series.recording import Lateness, Recording
from parentis.series.withheld import WithheldFigure


@dataclass(frozen=True)
class Series:
    """Every figure of one computation, in the catalogue's order.

    `months` are the months shown, oldest first. `not_evidenced` names, for each measure that has no figure,
    what would have to be delivered: (code, measure) -> ("visits.csv", ...). `by_council` says that the figures were
    made where there are several councils: what is written of them then names the council. `paired` has how the people
    in the base of a share moved from an earlier month to the last, `recording` what the dates of recording tell, where
    they were asked for. `withheld` names the figures that are there and that a public edition may not print: they are
    in no column, so nothing is told of them by mistake.
    """

    months: tuple[str, ...]
    columns: Columns
    not_evidenced: Mapping[tuple[str, str], tuple[str, ...]]
    by_council: bool = False
    paired: Mapping[PairKey, Paired] = field(default_factory=dict)
    recording: Recording = field(default_factory=Recording)
    withheld: tuple[WithheldFigure, ...] = ()

    @classmethod
    def of(
        cls,
        months: tuple[str, ...],
        figures: Iterable[Figure],
        not_evidenced: Mapping[tuple[str, str], tuple[str, ...]] | None = None,
    ) -> Series:
        """A series of figures that are known one by one, in the order given."""
        return cls(months, columns_of(tuple(figures)), not_evidenced or {})

    def __len__(self) -> int:
        return len(self.columns)

    def __iter__(self) -> Iterator[Figure]:
        return iter(self.figures)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure as a value: for a council, not for a country."""
        return tuple(self.columns)

    @cached_property
    def councils(self) -> tuple[str, ...]:
        """The councils (DfE numbers) the figures are of, in order; "" is all together."""
        return tuple(self.columns.councils[place] for place in _found(self.columns.council))

    @cached_property
    def measures(self) -> tuple[tuple[str, str], ...]:
        """The (code, measure) pairs that have figures, in the catalogue's order."""
        found = tuple(self.columns.measures[place][:2] for place in _found(self.columns.measure))
        also = {(each.code, each.measure) for each in self.withheld}.difference(found)
        return tuple(sorted((*found, *also), key=_place_in_catalogue)) if also else found

    def withheld_of(self, code: str, measure: str) -> Mapping[str, WithheldFigure]:
        """The whole-council figures of a measure that are withheld in part or whole, by month (or academic year)."""
        return {
            each.month: each
            for each in self.withheld
            if (each.code, each.measure, each.dimension) == (code, measure, "")
        }

    @property
    def evidenced_indicators(self) -> tuple[str, ...]:
        """The codes of the indicators with at least one figure."""
        return tuple(dict.fromkeys(code for code, _ in self.measures))

    def run(
        self, code: str, measure: str, dimension: str = "", group: str = "", council: str | None = None
    ) -> tuple[Figure, ...]:
        """One measure's figures in month order; empty when it is not evidenced or the group never occurs."""
        council = self._or_first(council)
        columns = self.columns
        names = [name[:2] for name in columns.measures]
        try:
            at = columns.dimensions.index(dimension), columns.groups.index(group), columns.councils.index(council)
            of = names.index((code, measure))
        except ValueError:
            return ()
        wanted = (columns.measure == of) & (columns.dimension == at[0]) & (columns.group == at[1])
        return tuple(columns.figure(place) for place in np.flatnonzero(wanted & (columns.council == at[2])))

    def pairs(self, code: str, measure: str, month: Month, council: str | None = None) -> dict[str, Paired]:
        """How the people in a share's base moved between an earlier month, the key, and a month; empty if not known."""
        named = (self._or_first(council), code, measure, str(month))
        return {key[-1]: pair for key, pair in self.paired.items() if key[:-1] == named}

    def as_then(self, code: str, measure: str, council: str | None = None) -> dict[str, tuple[Number, Number]]:
        """Numerator and denominator by month with what was recorded by that month's end; empty if not known."""
        named = (self._or_first(council), code, measure)
        return {key[-1]: pair for key, pair in self.recording.as_then.items() if key[:-1] == named}

    def lateness(self, kind: str, month: Month, council: str | None = None) -> Lateness | None:
        """How late the visits of a kind (`statutory`, `iro`) in a month were recorded; None if not known."""
        return self.recording.late.get((self._or_first(council), kind, str(month)))

    def _or_first(self, council: str | None) -> str:
        return council if council is not None else self.councils[0] if len(self) else ""

    def names_of(self, dimension: str) -> frozenset[str]:
        """The groups of a dimension that any measure has figures for."""
        columns = self.columns
        if dimension not in columns.dimensions:
            return frozenset()
        wanted = columns.dimension == columns.dimensions.index(dimension)
        return frozenset(columns.groups[place] for place in np.unique(columns.group[wanted]))

    def groups(self, code: str, measure: str, dimension: str) -> tuple[str, ...]:
        """The groups of a dimension that a measure has figures for."""
        columns = self.columns
        names = [name[:2] for name in columns.measures]
        if (code, measure) not in names or dimension not in columns.dimensions:
            return ()
        wanted = (columns.measure == names.index((code, measure))) & (
            columns.dimension == columns.dimensions.index(dimension)
        )
        return tuple(columns.groups[place] for place in dict.fromkeys(columns.group[wanted].tolist()))


def _place_in_catalogue(named: tuple[str, str]) -> int:
    return next(place for place, each in enumerate(MEASURES) if (each.code, each.measure) == named)


def _found(places: np.typing.NDArray[np.int64]) -> list[int]:
    """The places that occur, each once, in the order they first do."""
    found, first = np.unique(places, return_index=True)
    return [int(place) for place in found[np.argsort(first)]]
