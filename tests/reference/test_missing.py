"""4.09 worked by hand. Each docstring is the reason; the month is June 2017."""

from datetime import datetime

from tests.reference.rows import LONG_CARE, Row, allocation, cell, child, day, episode

THEIRS = "4.09.03"


def went(start: str, end: str | None = None, kind: str | None = "M", child_id: str = "A") -> Row:
    return {"child_id": child_id, "missing": kind, "mis_start": day(start), "mis_end": day(end)}


def interview(
    located: str | None, offered: str | None = None, accepted: str | None = None, missing_from: str = "2017-06-01"
) -> Row:
    return {
        "child_id": "A",
        "missing_from": day(missing_from),
        "located_at": datetime.fromisoformat(located) if located else None,
        "offered_at": datetime.fromisoformat(offered) if offered else None,
        "accepted": accepted,
        "held_on": None,
    }


def missing(*rows: Row, care: Row = LONG_CARE) -> dict[str, list[Row]]:
    return {"episodes": [care], "missing": list(rows)}


def interviews(*rows: Row) -> dict[str, list[Row]]:
    return {"episodes": [LONG_CARE], "return_interviews": list(rows)}


def test_missing_episodes_started_in_the_month() -> None:
    """From the first day to D, both included."""
    tables = missing(*(went(start) for start in ("2017-05-31", "2017-06-01", "2017-06-30", "2017-07-01")))
    assert cell(tables, "4.09.01", "missing-episodes") == (2, None)


def test_away_episodes_are_counted_apart() -> None:
    """A is away without authorisation; a code that no list has is neither."""
    tables = missing(went("2017-06-02"), went("2017-06-03", kind="A"), went("2017-06-04", kind="ZZ"))
    assert cell(tables, "4.09.01", "missing-episodes") == (1, None)
    assert cell(tables, "4.09.01", "away-episodes") == (1, None)


def test_two_missing_episodes_of_one_day() -> None:
    """Each row is an episode."""
    assert cell(missing(went("2017-06-02"), went("2017-06-02")), "4.09.01", "missing-episodes") == (2, None)


def test_missing_on_the_first_and_the_last_day_of_care() -> None:
    """In care on the day it began; no longer on the day it ended."""
    care = episode("2017-06-05", "S", "2017-06-20", "E4A")
    tables = missing(went("2017-06-05"), went("2017-06-20"), went("2017-06-04"), care=care)
    assert cell(tables, "4.09.01", "missing-episodes") == (1, None)


def test_missing_from_respite_and_after_the_eighteenth_birthday() -> None:
    """In care is in S0 that day: not respite, under 18."""
    assert cell(missing(went("2017-06-05"), care=episode("2017-01-01", "S", ls="V4")), "4.09.01", "away-episodes") == (
        0,
        None,
    )
    tables = {"header": [child(born="1999-06-05")], **missing(went("2017-06-04"), went("2017-06-05"))}
    assert cell(tables, "4.09.01", "missing-episodes") == (1, None)


def test_missing_episode_has_the_attributes_of_its_day() -> None:
    """Placed in a home by D, but missing from foster care, when aged 6 and with the team of then."""
    tables = {
        "header": [child(born="2010-06-20")],
        "episodes": [episode("2016-01-01", "S", "2017-06-10"), episode("2017-06-10", "P", place="K2")],
        "missing": [went("2017-06-09")],
        "allocations": [
            allocation("2016-01-01", "2017-06-10", "W1"),
            allocation("2017-06-10", None, "W2", "Blue"),
        ],
    }
    assert cell(tables, "4.09.01", "missing-episodes", "placement", "foster") == (1, None)
    assert cell(tables, "4.09.01", "missing-episodes", "age", "5-9") == (1, None)
    assert cell(tables, "4.09.01", "missing-episodes", "team", "Red") == (1, None)
    assert cell(tables, "4.09.02", "missing", "placement", "residential") == (1, 1)


def test_missing_episodes_per_child_missing() -> None:
    """Three episodes of two children; one who was only away is not missing."""
    tables = {
        "header": [child("A"), child("B"), child("C")],
        "episodes": [episode("2016-01-01", "S", child_id=each) for each in "ABC"],
        "missing": [
            went("2017-06-02"),
            went("2017-06-03"),
            went("2017-06-03", child_id="B"),
            went("2017-06-04", kind="A", child_id="C"),
        ],
    }
    assert cell(tables, "4.09.01", "per-child") == (3, 2)


def test_per_child_is_in_the_group_of_the_first_episode() -> None:
    """Missing once from foster care and once from a home: both are with the foster placement, whatever the row."""
    tables = {
        "episodes": [episode("2016-01-01", "S", "2017-06-10"), episode("2017-06-10", "P", place="K2")],
        "missing": [went("2017-06-12"), went("2017-06-09")],
    }
    assert cell(tables, "4.09.01", "per-child", "placement", "foster") == (2, 1)
    assert cell(tables, "4.09.01", "per-child", "placement", "residential") is None
    assert cell(tables, "4.09.01", "missing-episodes", "placement", "residential") == (1, None)


def test_no_child_missing() -> None:
    """A base of nought has its row, and no groups."""
    assert cell(missing(), "4.09.01", "per-child") == (0, 0)
    assert cell(missing(), "4.09.01", "per-child", "sex", "male") is None


def test_children_missing_of_those_in_care() -> None:
    """One of two; a child who left before D is in neither."""
    tables = {
        "header": [child("A"), child("B"), child("C")],
        "episodes": [
            episode("2016-01-01", "S"),
            episode("2016-01-01", "S", child_id="B"),
            episode("2016-01-01", "S", "2017-06-20", "E4A", child_id="C"),
        ],
        "missing": [went("2017-06-02"), went("2017-06-02", child_id="C"), went("2017-06-03", child_id="C")],
    }
    assert cell(tables, "4.09.02", "missing") == (1, 2)
    assert cell(tables, "4.09.02", "repeat") == (0, 1)


def test_missing_more_than_once() -> None:
    """Two is more than one; one in May and an away episode make no second."""
    assert cell(missing(went("2017-06-02"), went("2017-06-02")), "4.09.02", "repeat") == (1, 1)
    tables = missing(went("2017-05-31"), went("2017-06-02"), went("2017-06-03", kind="A"))
    assert cell(tables, "4.09.02", "repeat") == (0, 1)


def test_missing_in_an_earlier_period_of_care() -> None:
    """In care that day, in care at D: the period need not be the same."""
    tables = {
        "episodes": [episode("2016-01-01", "S", "2017-06-10", "E4A"), episode("2017-06-20", "S")],
        "missing": [went("2017-06-05"), went("2017-06-15")],
    }
    assert cell(tables, "4.09.02", "missing") == (1, 1)
    assert cell(tables, "4.09.02", "repeat") == (0, 1)


def test_interview_offered_within_72_hours() -> None:
    """72 hours are included, a minute more is not."""
    assert cell(interviews(interview("2017-06-10T08:30", "2017-06-13T08:30")), THEIRS, "offered-72h") == (1, 1)
    assert cell(interviews(interview("2017-06-10T08:30", "2017-06-13T08:31")), THEIRS, "offered-72h") == (0, 1)


def test_interview_offered_before_the_child_was_located() -> None:
    """That is in time, however long before."""
    assert cell(interviews(interview("2017-06-10T08:30", "2017-05-01T08:30")), THEIRS, "offered-72h") == (1, 1)


def test_interview_offered_after_d() -> None:
    """An offer in July completes what began in June."""
    assert cell(interviews(interview("2017-06-30T23:59", "2017-07-03T23:59")), THEIRS, "offered-72h") == (1, 1)


def test_interview_of_a_child_located_in_another_month() -> None:
    """23:59 on D is in the month, midnight after it and the last minute of May are not; a blank is in none."""
    tables = interviews(*(interview(at) for at in ("2017-06-30T23:59", "2017-07-01T00:00", "2017-05-31T23:59", None)))
    assert cell(tables, THEIRS, "offered-72h") == (0, 1)


def test_interview_has_the_attributes_of_the_day_located() -> None:
    """Found after care ended: the row counts, the placement is unknown."""
    tables = {
        "episodes": [episode("2016-01-01", "S", "2017-06-10", "E4A")],
        "return_interviews": [interview("2017-06-10T08:30", "2017-06-11T08:30")],
    }
    assert cell(tables, THEIRS, "offered-72h", "placement", "unknown") == (1, 1)


def test_interview_of_a_child_nobody_knows() -> None:
    """All its groups are unknown, and they add up."""
    tables = {"header": [], "episodes": [], "return_interviews": [interview("2017-06-10T08:30")]}
    assert cell(tables, THEIRS, "offered-72h", "age", "unknown") == (0, 1)


def test_interview_accepted() -> None:
    """Of those offered: Y is accepted, N and a blank are not; one not offered is out of the base."""
    late = "2017-06-29T12:00"
    tables = interviews(
        *(interview("2017-06-02T12:00", late, accepted) for accepted in ("Y", "N", None)),
        interview("2017-06-02T12:00", None, "Y"),
    )
    assert cell(tables, THEIRS, "accepted") == (1, 3)


def test_episodes_with_an_interview_row() -> None:
    """missing_from is the MIS_START of the episode; a row without located_at is a record too."""
    tables = {
        **missing(went("2017-05-30", "2017-06-01"), went("2017-06-20", "2017-06-30")),
        "return_interviews": [interview(None, missing_from="2017-05-30"), interview(None, missing_from="2017-06-21")],
    }
    assert cell(tables, THEIRS, "recorded") == (1, 2)


def test_episodes_ended_in_the_month() -> None:
    """Not those that ended in May or July or have not ended, nor away episodes."""
    rows = [
        went("2017-05-20", "2017-05-31"),
        went("2017-06-20", "2017-07-01"),
        went("2017-06-20"),
        went("2017-06-20", "2017-06-21", "A"),
    ]
    assert cell({**missing(*rows), "return_interviews": []}, THEIRS, "recorded") == (0, 0)


def test_episode_begun_before_care() -> None:
    """In care at the start, not at the end, is asked."""
    care = episode("2017-06-05", "S", "2017-06-20", "E4A")
    tables = missing(went("2017-06-04", "2017-06-06"), went("2017-06-06", "2017-06-25"), care=care)
    assert cell({**tables, "return_interviews": []}, THEIRS, "recorded") == (0, 1)
    assert cell({**tables, "return_interviews": []}, THEIRS, "recorded", "placement", "foster") == (0, 1)


def test_missing_without_return_interviews() -> None:
    """Each measure is absent without its own file, and only that."""
    assert cell(missing(), THEIRS, "recorded") is None
    assert cell(interviews(), THEIRS, "recorded") is None
    assert cell(interviews(), THEIRS, "offered-72h") == (0, 0)
    assert cell(interviews(), "4.09.01", "missing-episodes") is None


def test_missing_without_a_column() -> None:
    """Without `accepted`, and without MIS_END, what needs them is absent."""
    delivered = {
        "missing": {"child_id", "missing", "mis_start"},
        "return_interviews": {"child_id", "missing_from", "located_at", "offered_at"},
    }
    tables = {**missing(), "return_interviews": []}
    assert cell(tables, THEIRS, "accepted", delivered=delivered) is None
    assert cell(tables, THEIRS, "recorded", delivered=delivered) is None
    assert cell(tables, THEIRS, "offered-72h", delivered=delivered) == (0, 0)
