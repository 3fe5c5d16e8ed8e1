"""5.01 worked by hand. Each docstring is the reason; the month is June 2017, and the care leaver is A, aged 19."""

import pytest
from tests.reference.dates import birthday
from tests.reference.rows import Row, allocation, cell, child, day, episode

BORN = "1998-03-10"
FOSTERED = episode("2012-01-01", "S", "2016-03-10", "E4A")


def leaver(child_id: str = "A", born: str = BORN, as_at: str = "2017-06-30", **says: str | None) -> Row:
    nothing = dict.fromkeys(("eligibility", "in_touch", "accommodation", "suitable", "activity", "adviser_id"))
    plan = day(says.pop("pathway_plan_on", None))
    return {
        "child_id": child_id,
        "date_of_birth": day(born),
        "as_at": day(as_at),
        **nothing,
        **says,
        "pathway_plan_on": plan,
    }


def leavers(*rows: Row, care: Row = FOSTERED, born: str = BORN) -> dict[str, list[Row]]:
    return {"header": [child(born=born)], "episodes": [care], "care_leavers": list(rows)}


def adviser(started: str, ended: str | None, team: str = "Leaving Care") -> Row:
    return allocation(started, ended, "P1", team, "personal-adviser")


def test_care_leavers_as_at_d() -> None:
    """Only rows as at D, in the month itself; another month has its own."""
    tables = leavers(leaver(), leaver("B"), leaver("C", as_at="2017-05-31"), leaver("D", as_at="2017-06-29"))
    assert cell(tables, "5.01.01", "open") == (2, None)
    assert cell(tables, "5.01.01", "open", month="2017-05") == (1, None)


def test_care_leaver_twice_at_one_d() -> None:
    """A young person counts once, by the later row."""
    tables = leavers(leaver(in_touch="N"), leaver(in_touch="Y"))
    assert cell(tables, "5.01.01", "open") == (1, None)
    assert cell(tables, "5.01.08", "in-touch") == (1, 1)


def test_month_of_which_the_file_says_nothing() -> None:
    """No row as at D: not delivered for that month. The children in care of 17 need no care leavers."""
    tables = {**leavers(leaver(as_at="2017-05-31")), "allocations": []}
    codes = ("5.01.01", "5.01.05", "5.01.08", "5.01.09", "5.01.10", "5.01.11")
    measures = ("open", "staying-put", "in-touch", "suitable", "eet", "pathway-plan")
    assert [cell(tables, *each) for each in zip(codes, measures, strict=True)] == [None] * 6
    assert cell(tables, "5.01.04", "adviser") == (0, 0)


@pytest.mark.parametrize(
    ("born", "group"),
    [
        ("2000-06-30", "17"),
        ("1999-06-30", "18"),
        ("1998-06-30", "19-20"),
        ("1996-07-01", "19-20"),
        ("1996-06-30", "21-24"),
        ("1992-07-01", "21-24"),
        ("1992-06-30", "unknown"),
        ("2000-07-01", "unknown"),
    ],
)
def test_age_group_of_a_care_leaver(born: str, group: str) -> None:
    """By the date of birth in the care leaver's own row, whatever Header says; 25 and 16 are out of range."""
    assert cell(leavers(leaver(born=born)), "5.01.01", "open", "age", group) == (1, None)


def test_groups_of_a_care_leaver() -> None:
    """Team of the personal adviser, not of the social worker; sex and ethnicity of Header; no other dimension."""
    tables = {
        **leavers(leaver()),
        "allocations": [
            adviser("2016-03-10", None),
            adviser("2016-03-10", "2017-06-30", "Old"),
            allocation("2017-01-01", None, "W1", "Red"),
        ],
    }
    assert cell(tables, "5.01.01", "open", "team", "Leaving Care") == (1, None)
    assert cell(tables, "5.01.01", "open", "sex", "male") == (1, None)
    assert cell(tables, "5.01.01", "open", "ethnicity", "White") == (1, None)
    for dimension in ("placement", "legal-status", "location"):
        assert cell(tables, "5.01.01", "open", dimension, "unknown") is None


def test_care_leaver_not_in_header() -> None:
    """Sex, ethnicity and, without an adviser, team are unknown; the age is known."""
    tables = {**leavers(leaver(eligibility="relevant")), "header": []}
    for dimension in ("team", "sex", "ethnicity"):
        assert cell(tables, "5.01.01", "open", dimension, "unknown") == (1, None)
    assert cell(tables, "5.01.01", "open", "age", "19-20") == (1, None)


def test_two_advisers() -> None:
    """The later started."""
    tables = {**leavers(leaver()), "allocations": [adviser("2017-02-01", None, "New"), adviser("2016-03-10", None)]}
    assert cell(tables, "5.01.01", "open", "team", "New") == (1, None)


@pytest.mark.parametrize(("answer", "counted"), [("Y", 1), ("N", 0), ("refused", 0), ("returned-home", 0), (None, 0)])
def test_in_touch(answer: str | None, counted: int) -> None:
    """Y alone; everyone is in the base."""
    assert cell(leavers(leaver(in_touch=answer)), "5.01.08", "in-touch") == (counted, 1)


@pytest.mark.parametrize(("answer", "counted"), [("Y", 1), ("N", 0), (None, 0)])
def test_suitable_accommodation(answer: str | None, counted: int) -> None:
    """Y alone; everyone is in the base."""
    assert cell(leavers(leaver(suitable=answer)), "5.01.09", "suitable") == (counted, 1)


@pytest.mark.parametrize("activity", ["F1", "F2", "F3", "F4", "F5", "P1", "P2", "P3", "P4", "P5"])
def test_in_education_employment_or_training(activity: str) -> None:
    """Full or part time, of any year's codes."""
    assert cell(leavers(leaver(activity=activity)), "5.01.10", "eet") == (1, 1)


@pytest.mark.parametrize("activity", ["G4", "G5", "G6", "0", None, "F6"])
def test_not_in_education_employment_or_training(activity: str | None) -> None:
    """In the base, not counted."""
    assert cell(leavers(leaver(activity=activity)), "5.01.10", "eet") == (0, 1)


@pytest.mark.parametrize(("on", "counted"), [("2010-01-01", 1), ("2017-06-30", 1), ("2017-07-01", 0), (None, 0)])
def test_pathway_plan(on: str | None, counted: int) -> None:
    """Completed by D, however long ago."""
    assert cell(leavers(leaver(pathway_plan_on=on)), "5.01.11", "pathway-plan") == (counted, 1)


# Staying put


def test_staying_put() -> None:
    """Z is with the former foster carers; anything else is not. FOSTERED ended on the birthday itself."""
    assert cell(leavers(leaver(accommodation="Z")), "5.01.05", "staying-put") == (1, 1)
    assert cell(leavers(leaver(accommodation="U")), "5.01.05", "staying-put") == (0, 1)
    assert cell(leavers(leaver(accommodation="Z")), "5.01.05", "staying-put", "age", "19-20") == (1, 1)


@pytest.mark.parametrize(("ended", "base"), [("2016-03-09", 0), ("2016-03-10", 1)])
def test_fostered_the_day_before_the_birthday(ended: str, base: int) -> None:
    """Open at the end of 9 March 2016; ended that day is not."""
    tables = leavers(leaver(), care=episode("2012-01-01", "S", ended, "E4A"))
    assert cell(tables, "5.01.05", "staying-put") == (0, base)


@pytest.mark.parametrize(("place", "base"), [("U1", 1), ("U6", 1), ("K2", 0), ("T3", 0), ("A3", 0)])
def test_foster_care_is_u1_to_u6(place: str, base: int) -> None:
    """By the placement of the episode open that day."""
    tables = leavers(leaver(), care=episode("2012-01-01", "S", "2016-03-10", "E4A", place=place))
    assert cell(tables, "5.01.05", "staying-put") == (0, base)


@pytest.mark.parametrize(("born", "base"), [("1999-07-01", 0), ("1999-06-30", 1), ("1996-07-01", 1), ("1996-06-30", 0)])
def test_staying_put_is_of_those_aged_18_to_20(born: str, base: int) -> None:
    """By the age at D; all were fostered to the birthday."""
    tables = leavers(leaver(born=born), care=episode("2010-01-01", "S"), born=born)
    assert cell(tables, "5.01.05", "staying-put") == (0, base)


def test_respite_is_no_foster_care() -> None:
    """In care is in S0 that day."""
    tables = leavers(leaver(), care=episode("2012-01-01", "S", "2016-03-10", "E4A", ls="V4"))
    assert cell(tables, "5.01.05", "staying-put") == (0, 0)


def test_birthday_of_a_leap_day_child() -> None:
    """Born on 29 February 1996, eighteen on 1 March 2014: fostered until then is fostered the day before."""
    born = day("1996-02-29")
    assert born is not None
    assert birthday(born, 18) == day("2014-03-01")
    for ended, base in (("2014-03-01", 1), ("2014-02-28", 0)):
        tables = leavers(
            leaver(born="1996-02-29", as_at="2016-12-31"),
            care=episode("2010-01-01", "S", ended, "E4A"),
            born="1996-02-29",
        )
        assert cell(tables, "5.01.05", "staying-put", month="2016-12") == (0, base)


# Advisers of children in care


@pytest.mark.parametrize(("born", "base"), [("2000-06-30", 1), ("2000-07-01", 0), ("1999-07-01", 1), ("1999-06-30", 0)])
def test_adviser_at_17(born: str, base: int) -> None:
    """Of S0 aged 17 at D."""
    tables = {"header": [child(born=born)], "episodes": [episode("2016-01-01", "S")], "allocations": []}
    assert cell(tables, "5.01.04", "adviser") == (0, base)


def test_adviser_open_at_d() -> None:
    """Begun on D is open, ended on D is not; a social worker is no adviser. All dimensions are there."""
    tables = {"header": [child(born="2000-01-01")], "episodes": [episode("2016-01-01", "S")]}
    assert cell({**tables, "allocations": [adviser("2017-06-30", None)]}, "5.01.04", "adviser") == (1, 1)
    assert cell({**tables, "allocations": [adviser("2016-06-30", "2017-06-30")]}, "5.01.04", "adviser") == (0, 1)
    social_worker = [allocation("2016-01-01", None, "W1", "Red")]
    assert cell({**tables, "allocations": social_worker}, "5.01.04", "adviser") == (0, 1)
    assert cell({**tables, "allocations": social_worker}, "5.01.04", "adviser", "team", "Red") == (0, 1)
    assert cell({**tables, "allocations": social_worker}, "5.01.04", "adviser", "placement", "foster") == (0, 1)


def test_care_leavers_without_a_column() -> None:
    """What needs it is absent, the rest is there."""
    delivered = {"care_leavers": {"child_id", "date_of_birth", "as_at", "eligibility", "in_touch"}}
    tables = leavers(leaver(in_touch="Y"))
    assert cell(tables, "5.01.08", "in-touch", delivered=delivered) == (1, 1)
    for code, measure in (("5.01.05", "staying-put"), ("5.01.09", "suitable"), ("5.01.10", "eet")):
        assert cell(tables, code, measure, delivered=delivered) is None
