"""What the figures say of a labelled claim, worked out from the series alone and by nothing of the checker.

`says` in the labels is one of: level, about, base, rest, mean12, highest, lowest, highest-since M, rising M, falling M,
never-up M, never-down M, over M, up M, down M, slight M, clear M, better, target, above-target, below-target, cases.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise
from math import comb

from parentis.council import Council
from parentis.series.figures import Figure, Series

_WORDS = {"zero": "0", "no": "0", "one": "1", "two": "2", "four": "4"}


@dataclass(frozen=True)
class Printed:
    """The numbers of a figure as printed: a percentage, and the others in their order."""

    percent: Decimal | None
    others: tuple[Decimal, ...]

    @classmethod
    def of(cls, figure: str) -> Printed:
        """The numbers of `52.9% (9)`, `195 out of 218 (89.5%)`, `One (5.6%)`; none of a word such as `highest`."""
        text = re.sub(r"[A-Za-z]+", lambda word: _WORDS.get(word[0].lower(), word[0]), figure)
        percent = re.search(r"([\d.]+)%", text)
        others = re.findall(r"\d+(?:\.\d+)?(?![\d.]*%)", text)
        return cls(Decimal(percent[1]) if percent else None, tuple(map(Decimal, others)))


def printed_so(value: Fraction, number: Decimal) -> bool:
    """Whether a value is printed as the number, with its decimals, half up."""
    step = Decimal(1).scaleb(int(number.as_tuple().exponent))
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(step, ROUND_HALF_UP) == number


@dataclass(frozen=True)
class Oracle:
    """A series and a council's targets, asked about one measure at a time."""

    series: Series
    council: Council
    report: str
    twelve: tuple[str, ...]

    def holds(self, figure: str, key: tuple[str, str], month: str, says: str) -> bool:
        """Whether what is claimed is so. Raises KeyError for a month without a figure."""
        run = {each.month: each for each in self.series.run(*key)}
        claim, _, since = says.partition(" ")
        asked = getattr(self, "_" + claim.replace("-", "_"))
        return bool(asked(Printed.of(figure), run, month, since, key))

    def _level(self, printed: Printed, run: dict[str, Figure], month: str, *_: object) -> bool:
        return self._is(printed, run[month])

    def _is(self, printed: Printed, figure: Figure, counted: Fraction | None = None) -> bool:
        share, value = figure.kind == "share", figure.value
        if printed.percent is not None and (value is None or not printed_so(value, printed.percent)):
            return False
        number = Fraction(figure.numerator) if counted is None else counted
        if not share and figure.kind != "count":
            number = value or Fraction(0)
        possible = [number, *([Fraction(figure.denominator)] if share and figure.denominator is not None else [])]
        rate = self._rate(figure) if not share else None
        beside = [*possible, *([rate] if rate else [])]
        return all(
            printed_so(exact, each) for exact, each in zip(beside, printed.others, strict=False)
        )  # fmt: skip

    def _rate(self, figure: Figure) -> Fraction | None:
        rates = [each for each in self.series.run(figure.code, "rate") if each.month == figure.month]
        return rates[0].value if rates else None

    def _about(self, printed: Printed, run: dict[str, Figure], month: str, *_: object) -> bool:
        value = run[month].value
        return value is not None and abs(value - Fraction(printed.others[0])) <= Fraction(printed.others[0]) / 20

    def _base(self, printed: Printed, run: dict[str, Figure], month: str, *_: object) -> bool:
        return run[month].denominator == printed.others[0]

    def _rest(self, printed: Printed, run: dict[str, Figure], month: str, *_: object) -> bool:
        base = run[month].denominator or 0
        return (base - run[month].numerator, base) == printed.others

    def _mean12(self, printed: Printed, run: dict[str, Figure], *_: object) -> bool:
        figures = [run[month] for month in self.twelve]
        top = sum(Fraction(each.numerator) for each in figures)
        below = sum(Fraction(each.denominator or 0) for each in figures)
        values = [each.value for each in figures if each.value is not None]
        means = [sum(values, Fraction(0)) / len(values), *([100 * top / below] if below else [])]
        number = printed.percent if printed.percent is not None else printed.others[0]
        parts = printed.others if printed.percent is not None else ()
        return any(printed_so(each, number) for each in means) and all(
            printed_so(exact, each) for exact, each in zip((top, below), parts, strict=False)
        )

    def _highest(self, printed: Printed, run: dict[str, Figure], month: str, *_: object) -> bool:
        return self._is(printed, run[month]) and self._is_end(printed, max(self._values(run, self.twelve)), run[month])

    def _lowest(self, printed: Printed, run: dict[str, Figure], month: str, *_: object) -> bool:
        return self._is(printed, run[month]) and self._is_end(printed, min(self._values(run, self.twelve)), run[month])

    @staticmethod
    def _is_end(printed: Printed, end: Fraction, figure: Figure) -> bool:
        """Whether a figure is the end of its window; months that are printed alike share the place."""
        alike = printed.percent is not None and printed_so(end, printed.percent)
        return alike or figure.value == end

    def _highest_since(self, printed: Printed, run: dict[str, Figure], month: str, since: str, *_: object) -> bool:
        between = [each for each in run if since < each <= self.report]
        return run[month].value == max(self._values(run, between))

    @staticmethod
    def _values(run: dict[str, Figure], months: object) -> list[Fraction]:
        return [run[each].value or Fraction(0) for each in months]  # type: ignore[attr-defined]

    def _steps(self, run: dict[str, Figure], since: str, until: str) -> list[Fraction]:
        values = self._values(run, [each for each in sorted(run) if since <= each <= until])
        return [after - before for before, after in pairwise(values)]

    def _rising(self, _: Printed, run: dict[str, Figure], month: str, since: str, *__: object) -> bool:
        return all(step > 0 for step in self._steps(run, since, month))

    def _falling(self, _: Printed, run: dict[str, Figure], month: str, since: str, *__: object) -> bool:
        return all(step < 0 for step in self._steps(run, since, month))

    def _never_up(self, _: Printed, run: dict[str, Figure], month: str, since: str, *__: object) -> bool:
        return all(step <= 0 for step in self._steps(run, since, month))

    def _never_down(self, _: Printed, run: dict[str, Figure], month: str, since: str, *__: object) -> bool:
        return all(step >= 0 for step in self._steps(run, since, month))

    def _over(self, printed: Printed, run: dict[str, Figure], month: str, since: str, *_: object) -> bool:
        floor = Fraction(printed.percent or 0)
        return all(value > floor for value in self._values(run, [each for each in run if since <= each <= month]))

    def _up(self, printed: Printed, run: dict[str, Figure], month: str, since: str, *_: object) -> bool:
        change = Fraction(run[month].numerator) - Fraction(run[since].numerator)
        return change == printed.others[0] if printed.others else False

    def _down(self, printed: Printed, run: dict[str, Figure], month: str, since: str, *_: object) -> bool:
        change = Fraction(run[since].numerator) - Fraction(run[month].numerator)
        return change == printed.others[0] if printed.others else False

    def _clear(self, _: Printed, run: dict[str, Figure], month: str, since: str, *__: object) -> bool:
        """Two counts differ beyond chance: the two-sided binomial test of their split, at 5%."""
        one, two = int(run[month].numerator), int(run[since].numerator)
        tail = sum(comb(one + two, each) for each in range(min(one, two) + 1)) / 2 ** (one + two)
        return 2 * tail < 0.05

    def _slight(self, _: Printed, run: dict[str, Figure], month: str, since: str, *__: object) -> bool:
        one, two = self._values(run, [month, since])
        return abs(one - two) <= (5 if run[month].kind == "share" else two / 20)

    def _target(self, printed: Printed, run: dict[str, Figure], month: str, _: str, key: tuple[str, str]) -> bool:
        number = printed.percent if printed.percent is not None else printed.others[0]
        return any(Decimal(str(each)) == number for each in self._milestones(key))

    def _above_target(self, printed: Printed, run: dict[str, Figure], month: str, _: str, key: tuple[str, str]) -> bool:
        return any(
            Decimal(run[month].numerator) - Decimal(str(each)) == printed.others[0] for each in self._milestones(key)
        )

    def _milestones(self, key: tuple[str, str]) -> list[float]:
        targets = [each for each in self.council.targets if (each.indicator, each.measure) == key]
        return [float(milestone.value) for each in targets for milestone in each.milestones]
