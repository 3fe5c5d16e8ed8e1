"""5.02 worked by hand. Each docstring is the reason; the month is June 2017."""

import pytest
from tests.reference.rows import LONG_CARE, Row, allocation, cell, day, episode

MEASURE = ("5.02.01", "days-to-placement")
MATCH = ("5.02.02", "days-order-to-match")


def plan(
    *,
    order: str | None = None,
    match: str | None = None,
    placed: str | None = None,
    adopted: str | None = None,
    reversed_on: str | None = None,
) -> Row:
    return {
        "child_id": "A",
        "decided_on": day("2014-01-01"),
        "placement_order_on": day(order),
        "matched_on": day(match),
        "placed_on": day(placed),
        "adopted_on": day(adopted),
        "reversed_on": day(reversed_on),
        "sibling_group": None,
    }


def planned(*rows: Row, care: Row | None = None) -> dict[str, list[Row]]:
    return {"episodes": [care or LONG_CARE], "permanence": list(rows)}


ADOPTED = episode("2016-01-01", "S", "2017-06-10", "E11", place="A3", ls="E1")


def test_days_from_care_to_placement() -> None:
    """From 1 January 2016 to 31 January 2016 are 30 days."""
    tables = planned(plan(placed="2016-01-31", adopted="2017-06-10"), care=ADOPTED)
    assert cell(tables, *MEASURE) == (30, 1)


@pytest.mark.parametrize(
    ("adopted", "base"), [("2014-06-30", 0), ("2014-07-01", 1), ("2017-06-30", 1), ("2017-07-01", 0)]
)
def test_adopted_in_three_years(adopted: str, base: int) -> None:
    """The 36 months to June 2017 begin on 1 July 2014."""
    row = plan(order="2014-02-01", match="2014-03-01", placed="2014-01-07", adopted=adopted)
    assert cell(planned(row), *MEASURE) == (base, base)
    assert cell(planned(row), *MATCH) == (28 * base, base)


def test_adopted_without_placed_on() -> None:
    """Out of the base of days to placement; not of days from order to match."""
    tables = planned(plan(order="2016-02-01", match="2016-02-03", adopted="2017-06-10"), care=ADOPTED)
    assert cell(tables, *MEASURE) == (0, 0)
    assert cell(tables, *MATCH) == (2, 1)


def test_placed_before_any_period_of_care() -> None:
    """No period begun by then: out. Begun that very day: no days."""
    early = planned(plan(placed="2015-12-31", adopted="2017-06-10"), care=ADOPTED)
    same_day = planned(plan(placed="2016-01-01", adopted="2017-06-10"), care=ADOPTED)
    assert cell(early, *MEASURE) == (0, 0)
    assert cell(same_day, *MEASURE) == (0, 1)


def test_latest_period_begun_by_the_placement() -> None:
    """Of two, the later; one begun after the placement is not it."""
    tables = {
        "episodes": [
            episode("2014-01-01", "S", "2014-06-01", "E4A"),
            episode("2016-01-01", "S", "2017-01-01", "E4A"),
            episode("2017-02-01", "S"),
        ],
        "permanence": [plan(placed="2016-01-11", adopted="2017-06-10")],
    }
    assert cell(tables, *MEASURE) == (10, 1)


def test_two_adoptions_of_a_child() -> None:
    """One child: the later adoption of those with what the measure needs."""
    tables = planned(
        plan(placed="2016-01-21", adopted="2017-06-10"),
        plan(placed="2016-01-11", adopted="2017-05-10"),
        plan(adopted="2017-06-20"),
        care=ADOPTED,
    )
    assert cell(tables, *MEASURE) == (20, 1)


def test_match_before_the_order() -> None:
    """Days below nought are taken as they are; a row without either date is out."""
    before = planned(plan(order="2016-02-03", match="2016-02-01", adopted="2017-06-10"))
    assert cell(before, *MATCH) == (-2, 1)
    assert cell(planned(plan(order="2016-02-03", adopted="2017-06-10")), *MATCH) == (0, 0)
    assert cell(planned(plan(match="2016-02-03", adopted="2017-06-10")), *MATCH) == (0, 0)


def test_adoption_has_the_attributes_of_what_ended() -> None:
    """The episode that ended on adopted_on, and the allocation that ended on it."""
    tables = {
        **planned(plan(placed="2016-01-31", adopted="2017-06-10"), care=ADOPTED),
        "allocations": [allocation("2016-01-01", "2017-06-10", "W1", "Red")],
    }
    assert cell(tables, *MEASURE, "placement", "placed for adoption") == (30, 1)
    assert cell(tables, *MEASURE, "legal-status", "placement-order") == (30, 1)
    assert cell(tables, *MEASURE, "team", "Red") == (30, 1)


def test_adoption_on_a_day_when_nothing_ended() -> None:
    """Those at the end of that day: still in foster care, or unknown. The worker of until then is gone."""
    row = plan(placed="2016-01-31", adopted="2017-06-09")
    worker = [allocation("2016-01-01", "2017-06-09", "W1", "Red")]
    staying = {**planned(row, care=episode("2016-01-01", "S")), "allocations": worker}
    assert cell(staying, *MEASURE, "placement", "foster") == (30, 1)
    assert cell(staying, *MEASURE, "team", "unknown") == (30, 1)
    gone = planned(row, care=episode("2016-01-01", "S", "2017-06-01", "E11"))
    assert cell(gone, *MEASURE, "placement", "unknown") == (30, 1)


def test_children_in_adoptive_placements() -> None:
    """The numerator of 4.02.03, permanence.csv or none."""
    for place, count in (("A3", 1), ("A4", 1), ("A5", 1), ("A6", 1), ("U4", 0), ("A1", 0)):
        tables = {"episodes": [episode("2016-01-01", "S", place=place)]}
        assert cell(tables, "5.02.09", "placed") == (count, None)
        assert cell(tables, "4.02.03", "placed-for-adoption") == (count, 1)


# Waiting


@pytest.mark.parametrize(("order", "waiting"), [("2017-06-30", 1), ("2017-07-01", 0), (None, 0)])
def test_waiting_since_the_placement_order(order: str | None, waiting: int) -> None:
    """An order by D; legal status and placement are not asked."""
    assert cell(planned(plan(order=order)), "5.02.10", "waiting") == (waiting, None)


@pytest.mark.parametrize(("on", "waiting"), [("2017-06-30", 0), ("2017-07-01", 1)])
def test_waiting_until_placed_adopted_or_reversed(on: str, waiting: int) -> None:
    """By D each ends the wait; after D not yet. A match does not end it."""
    order = "2017-01-01"
    for row in (plan(order=order, placed=on), plan(order=order, adopted=on), plan(order=order, reversed_on=on)):
        assert cell(planned(row), "5.02.10", "waiting") == (waiting, None)
    assert cell(planned(plan(order=order, match=on)), "5.02.10", "waiting") == (1, None)


def test_waiting_by_one_of_two_plans() -> None:
    """Another plan, reversed, does not end this one; two that wait are one child."""
    reversed_plan = plan(order="2016-01-01", reversed_on="2016-06-01")
    waits = plan(order="2017-01-01")
    assert cell(planned(reversed_plan, waits), "5.02.10", "waiting") == (1, None)
    assert cell(planned(waits, waits), "5.02.10", "waiting") == (1, None)


def test_waiting_of_a_child_not_in_care() -> None:
    """S0 alone."""
    tables = planned(plan(order="2017-01-01"), care=episode("2016-01-01", "S", "2017-06-30", "E4A"))
    assert cell(tables, "5.02.10", "waiting") == (0, None)


def test_adoption_without_a_file_or_column() -> None:
    """Without permanence.csv only the placed are there; without a date, what needs it is absent."""
    assert cell({"episodes": [LONG_CARE]}, *MEASURE) is None
    assert cell({"episodes": [LONG_CARE]}, "5.02.10", "waiting") is None
    delivered = {"permanence": {"child_id", "decided_on", "adopted_on", "placed_on", "placement_order_on"}}
    assert cell(planned(), *MEASURE, delivered=delivered) == (0, 0)
    assert cell(planned(), *MATCH, delivered=delivered) is None
    assert cell(planned(), "5.02.10", "waiting", delivered=delivered) is None
