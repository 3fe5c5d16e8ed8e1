"""Dates as they arrive: every usual form is read, day first, and none is guessed."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from parentis.formats import dates

APRIL = date(2020, 4, 5)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05/04/2020", APRIL),
        ("5/4/2020", APRIL),
        ("05/04/20", APRIL),
        ("5/4/20", APRIL),
        ("05-04-2020", APRIL),
        ("05.04.2020", APRIL),
        ("05/04/2020 00:00:00", APRIL),
        ("05/04/2020 14:05", APRIL),
        ("2020-04-05", APRIL),
        ("2020/04/05", APRIL),
        ("2020-04-05T00:00:00", APRIL),
        ("2020-04-05 00:00:00.000", APRIL),
        ("2020-Apr-05", APRIL),
        ("05-Apr-2020", APRIL),
        ("5 April 2020", APRIL),
        ("05-APR-20", APRIL),
        ("43926", APRIL),
        ("43926.0", APRIL),
        ("43926.75", APRIL),
        ("29/02/2016", date(2016, 2, 29)),
        ("31/12/98", date(1998, 12, 31)),
        ("01/01/49", date(2049, 1, 1)),
        ("01/01/50", date(1950, 1, 1)),
        ("18264", date(1950, 1, 1)),
        ("73050", date(2099, 12, 31)),
    ],
)
def test_dates_of_ssda903_are_read_day_first(text: str, day: date) -> None:
    assert dates.day_first(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "25/13/2020",
        "04/25/2020",  # month first: not swapped
        "2020-25-04",
        "31/06/2017",
        "29/02/2017",
        "30/06/217",
        "zz/05/2020",
        "18263",
        "73051",
        "1234",
        "201706",
        "20170630",
        "30/06",
        "June 2017",
        "30 Jumada 2017",
        "01/01/0001",
        "05/04/2020 25:00",
    ],
)
def test_what_is_no_date_is_not_made_one(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        dates.day_first(text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2017-06-30", datetime(2017, 6, 30)),
        ("2017-06-30T14:05", datetime(2017, 6, 30, 14, 5)),
        ("2017-06-30 14:05", datetime(2017, 6, 30, 14, 5)),
        ("2017-06-30 14:05:59", datetime(2017, 6, 30, 14, 5, 59)),
        ("2017-06-30T14:05:59.123", datetime(2017, 6, 30, 14, 5, 59)),
    ],
)
def test_iso_moments(text: str, moment: datetime) -> None:
    assert dates.iso_moment(text) == moment
    assert dates.iso_date(text) == moment.date()


@pytest.mark.parametrize(
    "text", ["30/06/2017", "2017-6-30", "42916", "2017-06-31", "2017-06-30T14:05Z", "2017-06-30T24:05", "2017-06"]
)
def test_the_deliverys_own_files_have_iso_dates_only(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        dates.iso_date(text)


@pytest.mark.parametrize(("text", "month"), [("2017-06", "2017-06"), ("2017-06-30", "2017-06")])
def test_iso_months(text: str, month: str) -> None:
    assert dates.iso_month(text) == month


@pytest.mark.parametrize("text", ["Jun-17", "2017-13", "2017-06-31", "06/2017", "201706"])
def test_what_is_no_month(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        dates.iso_month(text)
