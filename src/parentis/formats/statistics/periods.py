"""The day a statistic's year ends on, from the ways in which people write it."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from parentis.formats.statistics.table import Ends, august, ending_year, march, september

_MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")
_ENDS: tuple[tuple[str, Ends], ...] = (("4.10", august), ("7.", september))


def period_end(text: str, code: str) -> date | None:
    """The day: of `2016-03-31` itself, of `2016-03` its last; None for what is no period.

    A year alone (`2016`, `2015-16`, `2015/16`) ends as the statistics of its indicator do: education with the school
    year, workforce on 30 September, all others on 31 March. So `2016-03` is March and `2015-16` a year.
    """
    text = text.strip()
    month = _MONTH.fullmatch(text)
    if month and ending_year(text) is None:
        year, number = int(month[1]), int(month[2])
        return date(year, number, monthrange(year, number)[1])
    year_alone = ending_year(text)
    if year_alone is not None:
        return next((ends for theme, ends in _ENDS if code.startswith(theme)), march)(year_alone)
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
