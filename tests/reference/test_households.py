"""6.01 adopters and 6.02 foster carers, worked by hand. Each docstring is the reason; the month is June 2017."""

import pytest
from tests.reference import figures
from tests.reference.rows import COUNCIL, Row, cell, child, day, episode

FOSTERING = ("contacted_on", "responded_on", "awaiting_information_on", "information_received_on", "ended_on")


def adopter(enquired: str, approved: str | None = None) -> Row:
    return {"household_id": "H1", "enquired_on": day(enquired), "approved_on": day(approved), "ended_on": None}


def enquiry(*days: str | None) -> Row:
    """Contacted, responded, asked for information, received it, ended."""
    return {"enquiry_id": "E1", **dict.fromkeys(FOSTERING), **dict(zip(FOSTERING, map(day, days), strict=False))}


def carer(approved: str, ended: str | None = None, agency: str = "in-house", kind: str = "mainstream") -> Row:
    return {
        "household_id": "H1",
        "agency": agency,
        "kind": kind,
        "approved_on": day(approved),
        "ended_on": day(ended),
        "approved_places": 2,
    }


@pytest.mark.parametrize(("on", "counts"), [("2016-06-30", 0), ("2016-07-01", 1), ("2017-06-30", 1), ("2017-07-01", 0)])
def test_adopters_of_the_twelve_months(on: str, counts: int) -> None:
    """Approvals by approved_on, enquiries by enquired_on, each by its own date."""
    assert cell({"adopters": [adopter("2015-01-01", on)]}, "6.01.01", "approved-12m") == (counts, None)
    assert cell({"adopters": [adopter(on)]}, "6.01.02", "enquiries-12m") == (counts, None)


def test_completion_of_enquiries() -> None:
    """The approvals of the year over the enquiries of the year, though of other households."""
    tables = {
        "adopters": [
            adopter("2015-01-01", "2017-01-01"),
            adopter("2016-08-01", "2017-02-01"),
            adopter("2016-09-01"),
            adopter("2016-10-01"),
        ]
    }
    assert cell(tables, "6.01.05", "completion-12m") == (2, 3)


def test_completion_without_enquiries() -> None:
    """More approvals than enquiries are possible; a base of nought has its row."""
    assert cell({"adopters": [adopter("2015-01-01", "2017-01-01")]}, "6.01.05", "completion-12m") == (1, 0)
    assert cell({"adopters": []}, "6.01.05", "completion-12m") == (0, 0)


def test_adopters_without_approvals() -> None:
    """Without approved_on the enquiries alone are there."""
    delivered = {"adopters": {"household_id", "enquired_on"}}
    tables = {"adopters": [adopter("2017-01-01")]}
    assert cell(tables, "6.01.02", "enquiries-12m", delivered=delivered) == (1, None)
    assert cell(tables, "6.01.01", "approved-12m", delivered=delivered) is None
    assert cell(tables, "6.01.05", "completion-12m", delivered=delivered) is None


def test_households_have_no_dimensions() -> None:
    """Not even unknown groups."""
    tables = {
        "adopters": [{"row": 0, **adopter("2017-06-01", "2017-06-02")}],
        "foster_carers": [{"row": 0, **carer("2017-06-02")}],
        "fostering_enquiries": [{"row": 0, **enquiry("2017-06-02")}],
    }
    keys = [
        key for key in figures(tables, COUNCIL, ["2017-06"]) if key[0] in ("6.01.01", "6.02.01", "6.02.02", "6.02.07")
    ]
    assert len(keys) == 1 + 3 + 2 + 6
    assert all(key[3:] == ("", "") for key in keys)


@pytest.mark.parametrize(("on", "counts"), [("2017-05-31", 0), ("2017-06-01", 1), ("2017-06-30", 1), ("2017-07-01", 0)])
def test_contacts_and_responses_of_the_month(on: str, counts: int) -> None:
    """Each by its own date."""
    assert cell({"fostering_enquiries": [enquiry(on)]}, "6.02.01", "contacts") == (counts, None)
    assert cell({"fostering_enquiries": [enquiry("2016-01-01", on)]}, "6.02.01", "responses") == (counts, None)


@pytest.mark.parametrize(
    ("asked", "received", "ended", "waits"),
    [
        ("2017-06-30", None, None, 1),
        ("2017-07-01", None, None, 0),
        (None, None, None, 0),
        ("2017-01-01", "2017-06-30", None, 0),
        ("2017-01-01", "2017-07-01", None, 1),
        ("2017-01-01", None, "2017-06-30", 0),
        ("2017-01-01", None, "2017-07-01", 1),
    ],
)
def test_awaiting_information(asked: str | None, received: str | None, ended: str | None, waits: int) -> None:
    """Asked on or before D, not received and not ended by D."""
    tables = {"fostering_enquiries": [enquiry("2016-01-01", None, asked, received, ended)]}
    assert cell(tables, "6.02.01", "awaiting-information") == (waits, None)


@pytest.mark.parametrize(
    ("approved", "ended", "opened"),
    [
        ("2017-06-30", None, 1),
        ("2017-07-01", None, 0),
        ("2015-01-01", "2017-06-30", 0),
        ("2015-01-01", "2017-07-01", 1),
    ],
)
def test_households_open_at_d(approved: str, ended: str | None, opened: int) -> None:
    """Approved on or before D, and not ended or ended after it."""
    assert cell({"foster_carers": [carer(approved, ended)]}, "6.02.02", "households") == (opened, None)


def test_households_are_mainstream_and_in_house() -> None:
    """Neither friends and family, nor short breaks, nor an agency's."""
    tables = {
        "foster_carers": [
            carer("2017-01-01", kind="friends-and-family"),
            carer("2017-01-01", kind="short-break"),
            carer("2017-01-01", agency="ifa"),
            carer("2017-01-01", agency="ola"),
        ]
    }
    assert cell(tables, "6.02.02", "households") == (0, None)
    assert cell(tables, "6.02.02", "net-12m") == (0, None)


def test_net_change_in_twelve_months() -> None:
    """One approved, two ended in it; what is outside the 12 months, 1 July to D, does not count."""
    tables = {
        "foster_carers": [
            carer("2016-07-01"),
            carer("2016-06-30"),
            carer("2015-01-01", "2016-07-01"),
            carer("2015-01-01", "2017-06-30"),
            carer("2015-01-01", "2016-06-30"),
            carer("2015-01-01", "2017-07-01"),
        ]
    }
    assert cell(tables, "6.02.02", "net-12m") == (-1, None)


def test_net_change_of_a_household_that_came_and_went() -> None:
    """Approved and ended in the 12 months: no change."""
    assert cell({"foster_carers": [carer("2016-08-01", "2017-02-01")]}, "6.02.02", "net-12m") == (0, None)


APPROVED = {
    "foster_carers": [
        carer("2017-06-01"),
        carer("2017-06-30", kind="friends-and-family"),
        carer("2017-06-15", agency="ifa"),
        carer("2016-07-01", agency="ola"),
        carer("2017-05-31"),
        carer("2016-06-30"),
        carer("2017-07-01"),
    ]
}


@pytest.mark.parametrize(
    ("measure", "count"),
    [("total", 3), ("in-house", 2), ("other", 1), ("total-12m", 5), ("in-house-12m", 3), ("other-12m", 2)],
)
def test_approvals(measure: str, count: int) -> None:
    """Of every kind of household: in-house, and the agencies' and other authorities' as other."""
    assert cell(APPROVED, "6.02.07", measure) == (count, None)


@pytest.mark.parametrize(
    ("place", "provider", "measure"),
    [
        ("U1", "PR4", "friends-and-family"),
        ("U2", None, "friends-and-family"),
        ("U3", "PR1", "friends-and-family"),
        ("U4", "PR4", "ifa"),
        ("U5", "PR5", "ifa"),
        ("U6", "PR1", "in-house"),
        ("U4", "PR2", None),
        ("U4", None, None),
        ("K2", "PR1", None),
    ],
)
def test_foster_placements(place: str, provider: str | None, measure: str | None) -> None:
    """By the placement of S0; another authority's carers are in none of the three."""
    tables = {"episodes": [episode("2016-01-01", "S", place=place, provider=provider)]}
    for each in ("friends-and-family", "ifa", "in-house"):
        assert cell(tables, "6.02.09", each) == (int(each == measure), None)


def test_foster_placements_have_dimensions() -> None:
    """They are of children."""
    tables = {"header": [child(sex="2")], "episodes": [episode("2016-01-01", "S")]}
    assert cell(tables, "6.02.09", "in-house", "sex", "female") == (1, None)
    assert cell(tables, "6.02.09", "ifa", "sex", "female") is None
