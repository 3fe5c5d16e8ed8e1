"""Which group of each dimension a case is in: at the month end for positions, on the day for events."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from tests.spec.worked import council_of

from parentis.indicators import measure
from parentis.indicators.example import read_table
from parentis.period import Month
from parentis.records.dimensions import CHILD_DIMENSIONS
from parentis.series.compute import Computation
from parentis.series.evidence import evidence
from parentis.series.record import CouncilRecord, Record

NUMBER = "382"
Tables = dict[str, str]
Groups = Callable[[str, str, str], dict[str, str]]


def computed(texts: Tables, with_council_file: bool = True) -> Computation:
    tables = {name: read_table(name, text, NUMBER) for name, text in texts.items()}
    delivered = {name: frozenset(table.column_names) for name, table in tables.items()}
    council = council_of(NUMBER, {}) if with_council_file else None
    record = Record(tables, (CouncilRecord(NUMBER, council, delivered),))
    return Computation.of(record, Month.parse("2017-06"), months=1)


def groups_of(computation: Computation, code: str, key: str, dimension: str) -> dict[str, str]:
    rows = evidence(computation, measure(code, key), "2017-06").to_pylist()
    groups = {row["subject"]: row[dimension] for row in rows}
    assert len(groups) == len(rows), "a case is there twice"
    return groups


IN_CARE: Tables = {
    "header": """
        child_id | sex | date_of_birth | ethnic
        ---------+-----+---------------+-------
        C1       | 1   | 2016-07-01    | WBRI
        C2       | 2   | 2016-06-30    | MWBC
        C3       | M   | 2012-07-01    | AIND
        C4       | F   | 2012-06-30    | CHNE
        C5       | U   | 2007-07-01    | BAFR
        C6       |     | 2007-06-30    | OOTH
        C7       | 9   | 2001-07-01    | REFU
        C8       | 1   | 2001-06-30    | NOBT
        C9       | 1   | 1999-07-01    | ZZZZ
        C10      | 1   |               |
        C10      | 2   | 2017-06-30    | WROM
        C11      | 1   | 2017-07-01    | WBRI
    """,
    "episodes": """
        child_id | decom      | rne | ls | place | pl_location
        ---------+------------+-----+----+-------+------------
        C1       | 2017-06-30 | S   | C1 | U1    | IN
        C2       | 2017-06-30 | S   | C2 | P1    | OUT
        C3       | 2017-06-30 | S   | E1 | A6    |
        C4       | 2017-06-30 | S   | V2 | S1    |
        C5       | 2017-06-30 | S   | J3 | H5    |
        C6       | 2017-06-30 | S   | L1 | K3    |
        C7       | 2017-06-30 | S   | D1 | P3    |
        C8       | 2017-06-30 | S   |    |       |
        C9       | 2017-06-30 | S   | XX | K9    |
        C10      | 2017-06-30 | S   | V2 | T1    |
        C11      | 2017-06-30 | S   | V2 | P2    |
        C12      | 2017-06-30 | S   | V2 | K1    |
    """,
    "allocations": """
        child_id | worker_id | role          | team  | started_on | ended_on
        ---------+-----------+---------------+-------+------------+-----------
        C1       | W1        | social-worker | North | 2017-06-30 |
        C2       | W1        | social-worker | North | 2017-06-01 | 2017-06-30
        C3       | W1        | social-worker | North | 2017-06-01 | 2017-07-01
        C4       | W1        | social-worker | South | 2017-06-20 |
        C4       | W1        | social-worker | North | 2017-06-01 |
        C5       | W1        | social-worker | North | 2017-06-01 |
        C5       | W2        | social-worker | South | 2017-06-01 |
        C6       | W1        | iro           | North | 2017-06-01 |
        C7       | W1        | social-worker |       | 2017-06-01 |
        C8       | W1        | social-worker | North | 2017-07-01 |
    """,
}


@pytest.fixture(scope="module")
def in_care() -> Iterator[Groups]:
    with computed(IN_CARE) as computation:
        yield lambda code, key, dimension: groups_of(computation, code, key, dimension)


@pytest.mark.parametrize(
    ("dimension", "groups"),
    [
        ("age", "0, 1-4, 1-4, 5-9, 5-9, 10-15, 10-15, 16-17, 16-17, 0, unknown, unknown"),
        ("sex", "male, female, male, female, unknown, unknown, unknown, male, male, female, male, unknown"),
        (
            "ethnicity",
            "White, Mixed, Asian, Asian, Black, Other, unknown, unknown, unknown, White, White, unknown",
        ),
        (
            "placement",
            "foster, with parents, placed for adoption, residential"
            + 2 * ", supported"
            + ", other, unknown, unknown, other, supported, residential",
        ),
        (
            "legal-status",
            "interim-care-order, full-care-order, placement-order, section-20, youth-justice, emergency, other"
            + 2 * ", unknown"
            + 3 * ", section-20",
        ),
        ("location", "inside, outside" + 10 * ", unknown"),
        ("team", "North, unknown, North, South, South" + 7 * ", unknown"),
    ],
)
@pytest.mark.parametrize(("code", "key"), [("4.02.01", "number"), ("4.01.01", "starts"), ("4.01.01", "starts-12m")])
def test_positions_and_starts(in_care: Groups, code: str, key: str, dimension: str, groups: str) -> None:
    expected = {f"C{number}": group for number, group in enumerate(groups.split(", "), start=1)}
    assert in_care(code, key, dimension) == expected


ENDING: Tables = {
    "header": """
        child_id | sex | date_of_birth | ethnic
        ---------+-----+---------------+-------
        C1       | 1   | 1999-06-30    | WBRI
        C2       | 2   | 2007-07-01    | WBRI
        C3       | 2   | 2007-06-10    | WBRI
    """,
    "episodes": """
        child_id | decom      | rne | ls | place | pl_location | dec        | rec
        ---------+------------+-----+----+-------+-------------+------------+----
        C1       | 2016-01-01 | S   | V2 | U6    | IN          | 2017-01-01 | X1
        C1       | 2017-01-01 | P   | C2 | K2    | OUT         | 2017-06-30 | E17
        C2       | 2016-01-01 | S   | V2 | U6    | OUT         | 2017-06-30 | X1
        C2       | 2017-06-30 | P   | C2 | K2    | IN          |            |
        C3       | 2016-01-01 | S   | V2 | U6    | IN          | 2017-06-10 | X1
        C3       | 2017-06-10 | P   | C2 | K2    | OUT         |            |
        C4       | 2016-01-01 | S   | V2 | P1    |             | 2017-06-10 | E4A
        C4       | 2017-06-10 | S   | C2 | K2    |             |            |
        C5       | 2017-06-30 | S   | V2 | U6    | IN          | 2017-06-30 | E8
    """,
    "allocations": """
        child_id | worker_id | role          | team  | started_on | ended_on
        ---------+-----------+---------------+-------+------------+-----------
        C1       | W1        | social-worker | North | 2016-01-01 | 2017-06-30
        C2       | W1        | social-worker | North | 2016-01-01 | 2017-06-30
        C2       | W2        | social-worker | South | 2017-06-30 |
        C3       | W1        | social-worker | North | 2016-01-01 | 2017-06-09
        C3       | W2        | social-worker | South | 2017-06-11 |
        C4       | W1        | social-worker | North | 2016-01-01 | 2017-06-10
    """,
}


@pytest.fixture(scope="module")
def ending() -> Iterator[Groups]:
    with computed(ENDING) as computation:
        yield lambda code, key, dimension: groups_of(computation, code, key, dimension)


@pytest.mark.parametrize(
    ("dimension", "leavers", "movements"),
    [
        ("placement", ["residential", "with parents", "foster"], ["foster", "foster"]),
        ("legal-status", ["full-care-order", "section-20", "section-20"], ["section-20", "section-20"]),
        ("location", ["outside", "unknown", "inside"], ["outside", "inside"]),
        ("age", ["18", "unknown", "unknown"], ["5-9", "10-15"]),
        ("sex", ["male", "unknown", "unknown"], ["female", "female"]),
        ("team", ["North", "North", "unknown"], ["South", "unknown"]),
    ],
)
def test_what_ends_has_the_attributes_of_the_episode_that_ended_and_the_allocation_open_or_ended_that_day(
    ending: Groups, dimension: str, leavers: list[str], movements: list[str]
) -> None:
    assert ending("4.04.01", "leavers", dimension) == dict(zip(("C1", "C4", "C5"), leavers, strict=True))
    assert ending("4.04.02", "permanence", dimension) == dict(zip(("C1", "C4", "C5"), leavers, strict=True))
    assert ending("4.05.03", "movements", dimension) == dict(zip(("C2", "C3"), movements, strict=True))


def test_the_same_day_is_another_when_it_is_a_start_or_a_position(ending: Groups) -> None:
    assert ending("4.01.01", "starts", "team") == {"C4": "unknown", "C5": "unknown"}
    assert ending("4.02.01", "number", "team") == {"C2": "South", "C3": "South", "C4": "unknown"}


REVIEWED: Tables = {
    "header": """
        child_id | sex | date_of_birth
        ---------+-----+--------------
        C1       | 1   | 2007-06-30
        C2       | 1   | 2007-06-30
        C3       | 1   | 1999-06-10
        C4       | 1   | 2007-06-30
        C5       | 2   | 2007-06-30
    """,
    "episodes": """
        child_id | decom      | rne | ls | place | pl_location | dec        | rec
        ---------+------------+-----+----+-------+-------------+------------+----
        C1       | 2016-01-01 | S   | V2 | U6    | IN          | 2017-06-30 | X1
        C1       | 2017-06-30 | P   | C2 | K2    | OUT         |            |
        C2       | 2016-01-01 | S   | V2 | U6    | IN          | 2017-06-10 | E4A
        C5       | 2016-01-01 | S   | V2 | U6    | IN          | 2017-06-10 | E4A
        C3       | 2017-06-02 | S   | V2 | U6    | IN          |            |
        C4       | 2017-06-02 | S   | V2 | U6    | IN          | 2017-06-20 | X1
        C4       | 2017-06-20 | P   | C2 | K2    | OUT         |            |
    """,
    "reviews": """
        child_id | review     | review_code
        ---------+------------+------------
        C1       | 2017-06-30 | PN1
        C2       | 2017-06-10 | PN1
        C3       | 2017-06-09 | PN1
        C4       | 2017-06-19 | PN1
        C5       | 2017-06-30 | PN1
    """,
    "allocations": """
        child_id | worker_id | role          | team  | started_on | ended_on
        ---------+-----------+---------------+-------+------------+-----------
        C2       | W1        | social-worker | North | 2017-06-02 | 2017-06-10
        C4       | W1        | social-worker | North | 2017-06-02 | 2017-06-25
        C4       | W2        | social-worker | South | 2017-06-25 |
    """,
}


@pytest.fixture(scope="module")
def reviewed() -> Iterator[Groups]:
    with computed(REVIEWED) as computation:
        yield lambda code, key, dimension: groups_of(computation, code, key, dimension)


@pytest.mark.parametrize(
    ("dimension", "groups"),
    [
        ("placement", ["residential", "unknown", "foster", "foster", "unknown"]),
        ("legal-status", ["full-care-order", "unknown", "section-20", "section-20", "unknown"]),
        ("location", ["outside", "unknown", "inside", "inside", "unknown"]),
        ("age", ["10-15", "5-9", "16-17", "5-9", "10-15"]),
        ("sex", ["male", "male", "male", "male", "female"]),
        ("team", ["unknown", "unknown", "unknown", "North", "unknown"]),
    ],
)
def test_a_review_has_the_attributes_of_its_day_and_none_of_the_placement_out_of_care(
    reviewed: Groups, dimension: str, groups: list[str]
) -> None:
    assert reviewed("4.06.03", "participated", dimension) == dict(
        zip(("C1", "C2", "C3", "C4", "C5"), groups, strict=True)
    )


@pytest.mark.parametrize(
    ("dimension", "groups"),
    [
        ("placement", ["unknown", "residential"]),
        ("legal-status", ["unknown", "full-care-order"]),
        ("location", ["unknown", "outside"]),
        ("age", ["18", "10-15"]),
        ("sex", ["male", "male"]),
        ("team", ["unknown", "South"]),
    ],
)
def test_a_first_review_has_the_attributes_of_the_20th_working_day_and_at_18_none_of_the_placement(
    reviewed: Groups, dimension: str, groups: list[str]
) -> None:
    assert reviewed("4.06.02", "first-on-time", dimension) == dict(zip(("C3", "C4"), groups, strict=True))


def test_without_a_council_file_a_postcode_is_neither_inside_nor_outside() -> None:
    texts = {
        "episodes": """
            child_id | decom      | rne | ls | home_post | pl_post  | pl_location
            ---------+------------+-----+----+-----------+----------+------------
            C1       | 2017-06-01 | S   | V2 | HD1 2TT   | HD1 3AB  |
            C2       | 2017-06-01 | S   | V2 | HD1 2TT   | HD1 3AB  | OUT
        """,
        "distances": """
            home_post | pl_post | miles | authority
            ----------+---------+-------+----------
            HD1 2TT   | HD1 3AB | 0.5   | E08000034
        """,
    }
    with computed(texts, with_council_file=False) as computation:
        assert groups_of(computation, "4.02.01", "number", "location") == {"C1": "unknown", "C2": "outside"}


def test_a_dimension_whose_file_was_not_delivered_is_all_unknown() -> None:
    episodes = """
        child_id | decom      | rne | ls
        ---------+------------+-----+---
        C1       | 2017-06-01 | S   | V2
    """
    with computed({"episodes": episodes}) as computation:
        found = {name: groups_of(computation, "4.02.01", "number", name)["C1"] for name in CHILD_DIMENSIONS}
    assert found == {name: "section-20" if name == "legal-status" else "unknown" for name in CHILD_DIMENSIONS}
