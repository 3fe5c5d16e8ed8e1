"""How small a base may be before a share is told otherwise, or not at all. A percentage of few says little:
one child more in nine moves it by eleven points."""

from __future__ import annotations

from parentis.facts.reading import Reading

# Under this the count leads and the percentage follows in brackets.
COUNT_LEADS_UNDER = 20

# Under this there is no percentage, and no comparison of percentages either.
NO_PERCENTAGE_UNDER = 10


def too_few_for_a_percentage(reading: Reading) -> bool:
    """Whether the reading is a share of too few cases to be told, or compared, as a percentage."""
    return reading.whole_base is not None and reading.whole_base < NO_PERCENTAGE_UNDER


def count_leads(reading: Reading) -> bool:
    """Whether the count is told before the percentage."""
    return reading.whole_base is not None and reading.whole_base < COUNT_LEADS_UNDER
