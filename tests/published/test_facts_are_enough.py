"""The facts beside a sentence are enough to check it: each is worked out again from them, by plain arithmetic.

Nothing but what `commentary.json` holds is used, and of the program only its intervals, which
`tests/unit/facts/test_uncertainty.py` holds to published tables.
"""

from __future__ import annotations

import json
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from tests.published.printed import DefaultSample
from tests.published.sentences import judged

from parentis.commentary import Item
from parentis.facts import Display
from parentis.facts.rounding import half_up
from parentis.facts.uncertainty import correlation, newcombe, split_of_counts
from parentis.indicators import measure

pytestmark = pytest.mark.xdist_group("published")

TWELVE = 12
DECIMALS = 1
PER = {"share": 100, "rate": 10_000}


@pytest.fixture(scope="module")
def facts(sample: DefaultSample) -> list[tuple[Item, dict[str, Any]]]:
    """The items with their facts as a reader of the file has them; those of part-time posts are told rounded."""
    _, items = judged(sample)
    read = [(item, json.loads(json.dumps(item.facts))) for item in items.values()]
    return [(item, each) for item, each in read if all(_is_whole(month) for month in each["months_shown"])]


def _is_whole(reading: dict[str, Any]) -> bool:
    return isinstance(reading["numerator"], int) and isinstance(reading["denominator"], int | None)


def exact(item: Item, reading: dict[str, Any]) -> Fraction:
    """The exact value of a reading."""
    if reading["denominator"] is None:
        return Fraction(reading["numerator"])
    per = PER.get(measure(item.code, item.measure).kind, 1)
    return Fraction(reading["numerator"], reading["denominator"]) * per


def shown(item: Item, facts: dict[str, Any]) -> dict[str, Fraction]:
    """The exact value of each month shown that has one."""
    return {each["month"]: exact(item, each) for each in facts["months_shown"] if each["denominator"] != 0}


def last_twelve(item: Item, facts: dict[str, Any]) -> dict[str, Fraction]:
    """Those of the twelve months that end with the report month."""
    month = facts["now"]["month"]
    year_before = f"{int(month[:4]) - 1}{month[4:]}"
    return {each: value for each, value in shown(item, facts).items() if each > year_before}


def printed(item: Item, values: dict[str, Fraction]) -> dict[str, Any]:
    """The values as the sentences print them: months that print alike share an end, and none is above the other."""
    display = Display.of(measure(item.code, item.measure), DECIMALS)
    return {month: display.rounded(value) for month, value in values.items()}


def test_there_is_something_to_check(facts: list[tuple[Item, dict[str, Any]]]) -> None:
    assert len(facts) > 90
    for name in ("twelve_months", "path", "every_month", "since", "kept_to", "average", "target", "parts"):
        assert sum(name in each for _, each in facts) >= 3, name


def test_every_value_is_that_of_its_numbers(facts: list[tuple[Item, dict[str, Any]]]) -> None:
    for item, each in facts:
        for reading in each["months_shown"]:
            if reading["value"] is not None:
                rounded = [float(half_up(exact(item, reading), decimals)) for decimals in (0, 1, 2)]
                assert reading["value"] in rounded


def test_every_change_follows_from_its_two_months(facts: list[tuple[Item, dict[str, Any]]]) -> None:
    seen = set()
    for item, each in facts:
        for change in each.get("compared_with", {}).values():
            before = change["from"]
            if before.get("denominator", 0) == 0 or "difference" not in change:
                continue
            difference = exact(item, each["now"]) - exact(item, before)
            assert change["movement"] == ("up" if difference > 0 else "down" if difference < 0 else "same")
            if "interval" not in change:
                assert "why_not_comparable" in change
                continue
            ends = _interval(each["now"], before, change)
            digits = 2 if "difference" in change["method"] else 4
            assert [round(end, digits) for end in ends] == change["interval"]
            beyond = not ends[0] <= (0 if digits == 2 else 1) <= ends[1] and difference != 0
            good = {"high": difference > 0, "low": difference < 0}.get(each["better"])
            way = "neither better nor worse" if good is None else "better" if good else "worse"
            assert change["direction"] == (way if beyond else "no clear change")
            seen.add((change["method"], change["direction"]))
    assert len(seen) >= 8


def _interval(now: dict[str, Any], before: dict[str, Any], change: dict[str, Any]) -> tuple[float, float]:
    if "ratio" in change["method"]:
        of = (now["denominator"] or 1, before["denominator"] or 1)
        return split_of_counts(now["numerator"], before["numerator"], *of)
    related = 0.0
    if people := change.get("same_people"):
        moved = [people[name] for name in ("counted_both_times", "only_now", "only_then", "neither")]
        related = correlation(*moved) * sum(moved) / (now["denominator"] * before["denominator"]) ** 0.5
    ends = newcombe(
        now["numerator"], now["denominator"], before["numerator"], before["denominator"], related
    )  # fmt: skip
    return ends.lower * 100, ends.upper * 100


def test_the_ends_and_their_ties_are_those_of_the_twelve_months(facts: list[tuple[Item, dict[str, Any]]]) -> None:
    for item, each in facts:
        if "twelve_months" not in each:
            continue
        values, told = printed(item, last_twelve(item, each)), each["twelve_months"]
        assert told["months"] == len(values)
        for end, most in (("highest", max(values.values())), ("lowest", min(values.values()))):
            assert told[end]["months"] == [month for month, value in values.items() if value == most]
        at = {"highest": max, "lowest": min}.get(told["position"])
        now = values[each["now"]["month"]]
        assert now == at(values.values()) if at else True


def test_the_path_has_every_turn_and_no_other(facts: list[tuple[Item, dict[str, Any]]]) -> None:
    for item, each in facts:
        if "path" not in each:
            continue
        values = last_twelve(item, each)
        months, points = list(values), [point["month"] for point in each["path"]["points"]]
        span = max(values.values()) - min(values.values())
        assert (points[0], points[-1]) == (months[0], months[-1])
        ways = [values[after] > values[before] for before, after in pairwise(points)]
        assert all(one is not other for one, other in pairwise(ways))
        for before, after in pairwise(points):
            leg = [values[month] for month in months[months.index(before) : months.index(after) + 1]]
            way = leg if leg[-1] > leg[0] else [-value for value in leg]
            # Within a leg nothing comes back by as much as a turn.
            assert all(peak - later < span / 6 for at, peak in enumerate(way) for later in way[at:])


def test_what_is_said_of_every_month_holds_of_every_month(facts: list[tuple[Item, dict[str, Any]]]) -> None:
    for item, each in facts:
        values = printed(item, shown(item, each))
        months = list(values)
        now = values[months[-1]]
        if steps := each.get("every_month"):
            run = [values[month] for month in months[months.index(steps["since"]["month"]) :]]
            pairs = list(pairwise(run))
            assert len(pairs) == steps["steps"]
            assert all((after > before) == (steps["movement"] == "up") and after != before for before, after in pairs)
        if since := each.get("since"):
            sign = 1 if since["end"] == "highest" else -1
            last = months.index(since["last"]["month"])
            assert sign * values[months[last]] >= sign * now
            assert all(sign * values[month] < sign * now for month in months[last + 1 : -1])
            assert since["months_between"] == len(months) - last - 2
        if kept := each.get("kept_to"):
            run = [values[month] for month in months[months.index(kept["since"]) :]]
            assert len(run) == kept["months"]
            assert all((value > kept["level"]) == (kept["side"] == "above") for value in run)


def test_averages_sums_and_parts_come_out(facts: list[tuple[Item, dict[str, Any]]]) -> None:
    for item, each in facts:
        if average := each.get("average"):
            months = each["months_shown"][-TWELVE:]
            if average["pooled"]:
                assert average["numerator"] == sum(month["numerator"] for month in months)
                assert average["denominator"] == sum(month["denominator"] for month in months)
            else:
                mean = sum(last_twelve(item, each).values()) / average["months"]
                assert float(mean) == pytest.approx(average["value"], abs=0.0501)
        if total := each.get("sum_of_months"):
            assert sum(month["numerator"] for month in total["months"]) == each["now"]["numerator"]
        if parts := each.get("parts"):
            whole = sum(part["numerator"] for part in parts)
            assert whole in (each["now"]["numerator"], each["now"]["denominator"])


def test_the_distance_and_the_cases_to_the_target_come_out(facts: list[tuple[Item, dict[str, Any]]]) -> None:
    seen = 0
    for item, each in facts:
        target = each.get("target")
        if target is None or "cases" not in target:
            continue
        now, goal = each["now"], Fraction(str(target["value"]))
        of_cases = target["of"] == "numerator"
        held = Fraction(now["numerator"]) if of_cases else exact(item, now)
        assert float(abs(held - goal)) == pytest.approx(target["distance"], abs=0.0501)
        sign = -1 if each["better"] == "low" else 1

        def meets(cases: int) -> bool:
            after = {**now, "numerator": now["numerator"] + sign * cases}  # noqa: B023
            value = Fraction(after["numerator"]) if of_cases else exact(item, after)  # noqa: B023
            return sign * value >= sign * goal  # noqa: B023

        assert meets(target["cases"])
        assert target["cases"] == 0 or not meets(target["cases"] - 1)
        seen += 1
    assert seen >= 4
