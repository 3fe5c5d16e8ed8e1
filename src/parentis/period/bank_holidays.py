"""Bank holidays, which are no working days."""

from __future__ import annotations

from datetime import date
from functools import cache


@cache
def national_bank_holidays(year: int) -> frozenset[date]:
    """Bank holidays in England and Wales in one year, with substitute days and days declared once.

    Source: the `holidays` package; `tests/unit/test_period.py` pins days moved or declared once.
    """
    # Importing the package costs 0.3 seconds, so only who counts working days pays for it.
    from holidays import country_holidays

    return frozenset(country_holidays("GB", subdiv="ENG", years=year))
