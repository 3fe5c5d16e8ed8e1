"""A council as its file describes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, Field, model_validator

from parentis.council.actions import Action
from parentis.council.filing import Filing
from parentis.council.moves import Move
from parentis.council.practice import Practice
from parentis.council.rebases import Rebase
from parentis.council.sections import DEFAULT_SECTIONS, Section
from parentis.council.targets import Target
from parentis.council.values import (
    Colour,
    Date,
    DfeNumber,
    MonthOf,
    Name,
    OnsCode,
    Part,
    Residents,
    Text,
    Year,
)
from parentis.period import Month

Comparison = Literal["previous-month", "last-report", "same-month-last-year", "window-extreme"]


class MidYear(NamedTuple):
    """The population a month is measured by: residents aged 0-17 at a mid-year.

    `wanted` is the mid-year that the rule asks for. Where the file has it not, an earlier one stands in.
    """

    year: int
    residents: int
    wanted: int

    @property
    def stands_in(self) -> bool:
        """Whether this is an earlier year's population than the rule asks for."""
        return self.year != self.wanted


def _some_year(by_year: Mapping[int, int]) -> Mapping[int, int]:
    if not by_year:
        raise ValueError("the population of at least one mid-year is needed, as in 2016 = 98542")
    return by_year


def _one_move_each(moves: tuple[Move, ...]) -> tuple[Move, ...]:
    named = [(str(move.month), move.indicator, move.measure) for move in moves]
    for month, indicator, measure in named:
        if (number := named.count((month, indicator, measure))) > 1:
            raise ValueError(f"one move of {indicator} {measure} in {month} is needed, and there are {number}")
    return moves


class Population(Part):
    """Residents aged 0-17 by mid-year, and the year that serves every month if the council has fixed one."""

    by_year: Annotated[Mapping[Year, Residents], AfterValidator(_some_year)]
    fixed: Year | None = Field(default=None, strict=True)
    source: Text = ""

    @model_validator(mode="after")
    def _fixed_is_given(self) -> Population:
        if self.fixed is not None and self.fixed not in self.by_year:
            years = ", ".join(str(year) for year in sorted(self.by_year))
            raise ValueError(f"fixed = {self.fixed}, and only these mid-years have a population: {years}")
        return self

    def used_in(self, month: Month) -> MidYear | None:
        """The mid-year for a report month.

        It is the fixed one; else that of the calendar year before the month's, as national statistics do;
        else the latest before that; None when there is none so early.
        """
        if self.fixed is not None:
            return MidYear(self.fixed, self.by_year[self.fixed], self.fixed)
        wanted = month.year - 1
        year = max((year for year in self.by_year if year <= wanted), default=None)
        return None if year is None else MidYear(year, self.by_year[year], wanted)


class Report(Part):
    """How the report looks and what it compares with.

    decimals:     of percentages in text
    compare_with: the comparisons that a sentence may draw
    last_report:  the month of the report before this one
    colour:       of headings and charts
    logo:         a picture beside the council file (PNG, JPEG or SVG), for the covers; empty for none
    logo_alt:     what the logo shows, for those who do not see it; without it, whose logo it is
    """

    unit: Text = ""
    service: Text = ""
    board: Text = "Corporate Parenting Board"
    meeting_on: Date | None = None
    decimals: Annotated[int, Field(strict=True, ge=0, le=3)] = 1
    compare_with: tuple[Comparison, ...] = (
        "previous-month",
        "last-report",
        "same-month-last-year",
        "window-extreme",
    )
    last_report: MonthOf | None = None
    colour: Colour = "#1d4f6e"
    logo: Text = ""
    logo_alt: Text = ""


class Disclosure(Part):
    """What a public edition withholds: counts of 1 to `small`; with 0, none."""

    small: Annotated[int, Field(strict=True, ge=0)] = 5


class Service(Part):
    """A service and its teams."""

    name: Name
    teams: tuple[Name, ...] = ()


class UnknownKey(NamedTuple):
    """A key of the file that means nothing here, and its line."""

    key: str
    line: int | None


class Council(Part):
    """One council. Only `name`, `ons_code`, `dfe_number` and `population` have to be given.

    ons_code:      of the upper-tier authority: decides what is inside the authority
    synthetic:     the data is made up, and everything made from it says so on each page
    bank_holidays: the council's own, in place of the national ones; None takes those of England and Wales
    filing:        how items are filed as issues, improvements and context
    moves:         what an editor filed otherwise, each for one month and with its reason
    actions:       what is to be done about measures, each with its owner and its day
    sections:      in the order of the report; a file without any has those of the catalogue
    rebases:       months from which process control begins anew, each with its reason
    unknown_keys:  keys of the file that were left aside, each worth a warning
    key_lines:     the line of each key, as `targets[2].better`; empty for a council that was not read from a file
    """

    name: Name
    ons_code: OnsCode
    dfe_number: DfeNumber
    population: Population
    synthetic: Annotated[bool, Field(strict=True)] = False
    region: Text = ""
    statistical_neighbours: tuple[DfeNumber, ...] = ()
    statistical_neighbours_edition: Text = ""
    report: Report = Report()
    disclosure: Disclosure = Disclosure()
    practice: Practice = Practice()
    services: tuple[Service, ...] = ()
    sections: tuple[Section, ...] = ()
    targets: tuple[Target, ...] = ()
    rebases: tuple[Rebase, ...] = ()
    filing: Filing = Filing()
    actions: tuple[Action, ...] = ()
    moves: Annotated[tuple[Move, ...], AfterValidator(_one_move_each)] = ()
    bank_holidays: tuple[Date, ...] | None = None
    unknown_keys: tuple[UnknownKey, ...] = ()
    key_lines: Mapping[str, int] = {}

    @model_validator(mode="before")
    @classmethod
    def _with_sections(cls, data: object) -> object:
        if isinstance(data, dict) and data.get("sections", ()) in ((), []):
            return {**data, "sections": DEFAULT_SECTIONS}
        return data

    def line_of(self, key: str) -> int | None:
        """The line of a key of the file, as `targets[2].better`, or of what it stands in; None where there is none."""
        while key and key not in self.key_lines:
            key = key[: max(key.rfind("."), key.rfind("["), 0)]
        return self.key_lines.get(key)

    def move_of(self, month: Month, indicator: str, measure: str) -> Move | None:
        """Where an editor has filed a measure in a month; None where the rule holds."""
        named = (month, indicator, measure)
        return next((each for each in self.moves if (each.month, each.indicator, each.measure) == named), None)

    def population_for(self, month: Month | str) -> MidYear | None:
        """The population aged 0-17 that a report month is measured by; see `Population.used_in`."""
        return self.population.used_in(Month.parse(month) if isinstance(month, str) else month)
