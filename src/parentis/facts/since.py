"""How long ago the figure was last as high, or as low, as it is now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from parentis.facts.bases import too_few_for_a_percentage
from parentis.facts.reading import AsPrinted, Reading, Window, exactly

# With fewer months between than this, "the highest since" says little.
FEWEST_BETWEEN = 3


class End(Enum):
    """Which end of the figures is meant."""

    HIGHEST = "highest"
    LOWEST = "lowest"


@dataclass(frozen=True, slots=True)
class Since:
    """The report month is higher (or lower) than every month after `last`, which was at least as high (or low).

    Both by value as it is printed. `between` is how many months that is; `is_tied` that `last` had the same value, so
    that the figure is back at what it was, and no further.
    """

    now: Reading
    end: End
    last: Reading
    between: int
    is_tied: bool


def since_of(window: Window, as_printed: AsPrinted = exactly) -> Since | None:
    """Highest or lowest since when; None when nothing in the window is as extreme, or too few months lie between."""
    now = window.now
    if now is None or now.value is None or too_few_for_a_percentage(now):
        return None
    here = as_printed(now.value)
    for end in End:
        for between, earlier in enumerate(reversed(window.readings[:-1])):
            if earlier is None or earlier.value is None:
                break
            there = as_printed(earlier.value)
            if there >= here if end is End.HIGHEST else there <= here:
                if between >= FEWEST_BETWEEN and not too_few_for_a_percentage(earlier):
                    return Since(now, end, earlier, between, there == here)
                break
    return None
