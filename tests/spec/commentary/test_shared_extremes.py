"""Months that are as high or as low as another, of another base: each is told with its own."""

from __future__ import annotations

import pytest

from parentis.commentary.extremes import EXTREMES, ExtremeSaid
from parentis.commentary.pattern import say
from parentis.commentary.scenes import INSIDE, twelve
from parentis.facts import extreme_of

REST = ("20 of 40", "21 of 40", "22 of 40", "23 of 40", "24 of 40", "25 of 40", "26 of 40")


@pytest.mark.parametrize(
    ("lowest", "says"),
    [
        (("0 of 27", "0 of 27"), "0.0% (0 of 27) in July 2016 and August 2016"),
        (("0 of 27", "0 of 34"), "0.0% (0 of 27) in July 2016 and 0.0% (0 of 34) in August 2016"),
        (("0 of 27", "0 of 34", "0 of 25"), "0.0% (0 of 34) in August 2016, shared with two others,"),
    ],
)
def test_each_is_told_with_its_base(lowest: tuple[str, ...], says: str) -> None:
    months = [*lowest, *REST]
    months += ["24 of 40"] * (12 - len(months))
    extreme = extreme_of(twelve(INSIDE, *months))
    assert extreme is not None
    assert f"from {says} to 65.0% (26 of 40) in" in say(EXTREMES, ExtremeSaid(INSIDE, extreme))


def test_the_end_of_the_sentence_has_no_comma_before_its_stop() -> None:
    extreme = extreme_of(twelve(INSIDE, "30 of 30", "31 of 31", "32 of 32", *REST, "24 of 40", "24 of 40"))
    assert extreme is not None
    words = say(EXTREMES, ExtremeSaid(INSIDE, extreme))
    assert words.endswith("100.0% (32 of 32) in September 2016, shared with two others.")
