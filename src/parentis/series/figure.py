"""A figure, and the collection of them that one computation makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

Number = int | Decimal

# What a numerator over its denominator is multiplied by, for each kind of measure.
PER = {"share": 100, "rate": 10_000, "average": 1, "count": 1}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: a measure in a month, for the whole council or for one group of a dimension.

    `dimension` and `group` are empty for the whole council. `denominator` is None for a plain count.
    """

    council: str
    code: str
    measure: str
    kind: str
    month: str
    dimension: str
    group: str
    numerator: Number
    denominator: Number | None

    @property
    def value(self) -> Fraction | None:
        """The exact value: a share in per cent, a rate per 10,000; None where the base is nought."""
        if self.denominator is None:
            return Fraction(self.numerator)
        if self.denominator == 0:
            return None
        return Fraction(self.numerator) / Fraction(self.denominator) * PER[self.kind]


@dataclass(frozen=True)
class Series:
    """Every figure of one computation, in the catalogue's order.

    `months` are the months shown, oldest first. `not_evidenced` names, for each measure that has no figure,
    what would have to be delivered: (code, measure) -> ("visits.csv", ...).
    """

    months: tuple[str, ...]
    figures: tuple[Figure, ...]
    not_evidenced: Mapping[tuple[str, str], tuple[str, ...]]

    def __post_init__(self) -> None:
        index: dict[tuple[str, str, str, str, str], list[Figure]] = {}
        for figure in self.figures:
            key = (figure.council, figure.code, figure.measure, figure.dimension, figure.group)
            index.setdefault(key, []).append(figure)
        object.__setattr__(self, "_index", index)

    def __iter__(self) -> Iterator[Figure]:
        return iter(self.figures)

    @property
    def councils(self) -> tuple[str, ...]:
        """The councils (DfE numbers) the figures are of, in order."""
        return tuple(dict.fromkeys(figure.council for figure in self.figures))

    @property
    def measures(self) -> tuple[tuple[str, str], ...]:
        """The (code, measure) pairs that have figures, in the catalogue's order."""
        return tuple(dict.fromkeys((figure.code, figure.measure) for figure in self.figures))

    @property
    def evidenced_indicators(self) -> tuple[str, ...]:
        """The codes of the indicators with at least one figure."""
        return tuple(dict.fromkeys(figure.code for figure in self.figures))

    def run(
        self, code: str, measure: str, dimension: str = "", group: str = "", council: str | None = None
    ) -> tuple[Figure, ...]:
        """One measure's figures in month order; empty when it is not evidenced or the group never occurs."""
        if council is None:
            council = self.councils[0] if self.figures else ""
        index: dict[tuple[str, str, str, str, str], list[Figure]] = self._index  # type: ignore[attr-defined]
        return tuple(index.get((council, code, measure, dimension, group), ()))

    def groups(self, code: str, measure: str, dimension: str) -> tuple[str, ...]:
        """The groups of a dimension that a measure has figures for."""
        return tuple(
            dict.fromkeys(
                figure.group
                for figure in self.figures
                if (figure.code, figure.measure, figure.dimension) == (code, measure, dimension)
            )
        )

    def select(self, codes: Iterable[str]) -> Series:
        """The same computation, with only the named indicators."""
        wanted = set(codes)
        return Series(
            self.months,
            tuple(figure for figure in self.figures if figure.code in wanted),
            {key: why for key, why in self.not_evidenced.items() if key[0] in wanted},
        )
