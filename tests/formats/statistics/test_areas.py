"""England's areas under every code and name that publications give them."""

import pytest

from parentis.formats.statistics.areas import area_by_key, area_named, find_area, region_of


@pytest.mark.parametrize(
    ("code", "number", "name", "key"),
    [
        ("E08000034", "382", "Kirklees", "382"),
        ("E08000034", "", "", "382"),
        ("", "", "kirklees", "382"),
        ("E06000048", "", "Northumberland", "929"),  # its code to 2013
        ("E06000057", "", "Northumberland", "929"),
        ("E10000009", "", "Dorset", "835"),  # as it was to 2019
        ("E06000059", "838", "Dorset", "838"),
        ("", "", "Bristol, City of", "801"),
        ("", "", "St Helens", "342"),
        ("", "", "Bath & N E Somerset", "800"),
        ("E12000007", "G", "LONDON", "E12000007"),
        ("E12000007", "I", "OUTER LONDON", "E13000002"),
        ("", "", "London (Inner)", "E13000001"),  # as LAIT has it
        ("", "", "London (Outer)", "E13000002"),
        ("E92000001", "999", "ENGLAND", "E92000001"),
        ("", "", "Yorkshire & The Humber", "E12000003"),
    ],
)
def test_an_area_is_found(code: str, number: str, name: str, key: str) -> None:
    found = find_area(code, number, name)
    assert found is not None
    assert found.key == key


def test_what_is_no_area_is_none() -> None:
    assert find_area("E99999999", "777", "Atlantis") is None
    assert area_named("") is None
    assert area_by_key("") is None


@pytest.mark.parametrize(("number", "region"), [("382", "Yorkshire and The Humber"), ("202", "Inner London")])
def test_an_authority_lies_in_a_region(number: str, region: str) -> None:
    found = region_of(number)
    assert found is not None
    assert found.name == region


def test_nobody_lies_in_the_region_of_nowhere() -> None:
    assert region_of("999") is None
