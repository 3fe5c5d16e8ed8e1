"""Published statistics to compare with: England, the region, and the mean of the statistical neighbours.

Facts, not simulated: Department for Education, Local Authority Interactive Tool and the publications named
(Open Government Licence v3.0). Neighbours are the ten of the April 2021 model, where the value is published.
"""

from __future__ import annotations

from typing import Final

from parentis.sample.days import day, iso

_LOOKED_AFTER = "DfE, Children looked after in England"
_OUTCOMES = "DfE, Outcomes for children looked after by local authorities"
_WORKFORCE = "DfE, Children's social work workforce"

# Publication: (year end, published on) of the edition of 2016 and of 2017.
_EDITIONS: Final = {
    _LOOKED_AFTER: (((2016, 3, 31), (2016, 9, 29)), ((2017, 3, 31), (2017, 9, 28))),
    _OUTCOMES: (((2016, 8, 31), (2017, 3, 23)), ((2017, 8, 31), (2018, 3, 28))),
    _WORKFORCE: (((2016, 9, 30), (2017, 2, 16)), ((2017, 9, 30), (2018, 2, 15))),
}
# Publication, code, measure, then (England, region, neighbours) of 2016 and of 2017.
_VALUES: Final = (
    (_LOOKED_AFTER, "4.02.01", "rate", ("60", "63", "80.8"), ("62", "67", "85.0")),
    (_LOOKED_AFTER, "4.02.04", "over-20-miles-outside", ("14", "14", "11.6"), ("14", "14", "11.5")),
    (_LOOKED_AFTER, "4.04.02", "adoption", ("15", "21", "21.2"), ("14", "17", "18.5")),
    (_LOOKED_AFTER, "4.05.01", "three-or-more", ("10", "10", "7.8"), ("10", "11", "8.7")),
    (_LOOKED_AFTER, "4.11.16", "average-score", ("14.0", "14.2", "14.0"), ("14.1", "14.7", "13.9")),
    (_LOOKED_AFTER, "5.01.09", "suitable", ("83", "85", "87.0"), ("84", "86", "88.4")),
    (_LOOKED_AFTER, "5.01.10", "eet", ("49", "52", "50.2"), ("50", "50", "50.0")),
    (_OUTCOMES, "4.10.01", "ks2-reading", ("41", "39", "40.9"), ("45", "43", "42.5")),
    (_OUTCOMES, "4.10.01", "ks2-writing", ("46", "47", "47.0"), ("48", "46", "46.0")),
    (_OUTCOMES, "4.10.01", "ks2-maths", ("41", "40", "44.6"), ("46", "45", "45.0")),
    (_OUTCOMES, "4.10.01", "ks2-gps", ("44", "42", "45.4"), ("50", "49", "48.3")),
    (_OUTCOMES, "4.10.01", "ks2-rwm", ("25", "25", "29.2"), ("32", "30", "31.0")),
    (_OUTCOMES, "4.10.01", "ks2-reading-progress", ("-0.5", "-0.8", "-1.3"), ("-0.67", "-0.78", "-1.5")),
    (_OUTCOMES, "4.10.01", "ks2-writing-progress", ("-1.0", "-0.5", "-1.2"), ("-0.91", "-0.76", "-1.0")),
    (_OUTCOMES, "4.10.01", "ks2-maths-progress", ("-1.3", "-1.4", "-0.9"), ("-1.07", "-1.27", "-1.0")),
    (_OUTCOMES, "4.10.01", "ks4-english-maths", ("17.5", "15.8", "15.8"), ("17.3", "18.8", "22.5")),
    (_WORKFORCE, "7.02.01", "vacancy", ("16.7", "6.5", "11.8"), ("17.0", "7.8", "12.6")),
    (_WORKFORCE, "7.02.01", "turnover-12m", ("15.1", "11.2", "15.2"), ("13.4", "11.6", "12.0")),
    (_WORKFORCE, "7.02.02", "agency", ("16.1", "8.9", "13.1"), ("15.8", "7.8", "10.4")),
    (_WORKFORCE, "7.02.04", "average", ("16.1", "15.6", "17.5"), ("17.7", "18.1", "17.9")),
)
_COMPARATORS: Final = ("england", "region", "statistical-neighbours")


def comparators(known_on: int) -> list[tuple[str, ...]]:
    """The rows of comparators.csv: what had been published by a day."""
    return [
        (code, measure, iso(day(*ends)), comparator, value, "", publication)
        for publication, code, measure, *editions in _VALUES
        for values, (ends, published) in zip(editions, _EDITIONS[publication], strict=True)
        if day(*published) <= known_on
        for comparator, value in zip(_COMPARATORS, values, strict=True)
    ]
