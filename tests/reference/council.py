"""What the reference needs to know of the council."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Practice:
    """The visit standard (rules.md, "Visits")."""

    first_visit_days: int = 7
    visit_interval_days: int = 42
    permanent_interval_days: int = 91
    permanent_placements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Council:
    """The council file.

    population:    residents aged 0-17 by mid-year; `fixed` is the mid-year used always
    bank_holidays: the council's own, in place of those of England and Wales
    """

    ons_code: str = "E08000034"
    dfe_number: str = "382"
    population: dict[int, int] = field(default_factory=dict)
    fixed: int | None = None
    practice: Practice = Practice()
    bank_holidays: tuple[date, ...] | None = None

    def residents_aged_0_to_17(self, d: date) -> int | None:
        """Mid-year of the calendar year before D's, unless fixed; if missing, the latest earlier one."""
        wanted = self.fixed if self.fixed is not None else d.year - 1
        years = [year for year in self.population if year <= wanted]
        return self.population[max(years)] if years else None
