"""Worked examples of 4.02 Children in care."""

from parentis.indicators.example import Example
from parentis.indicators.examples.among import among

CHILDREN_IN_CARE = (
    Example(
        indicator="4.02.01",
        shows="""
            In care at the month end means an episode open at the end of its last day: begun by then, not ended by
            then. One that begins that day is open, one that ends that day is closed. A reason for ending without an
            end date ends nothing (C6).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-06-30 | S   | V2 |            |
                C2       | 2017-07-01 | S   | V2 |            |
                C3       | 2017-06-01 | S   | V2 | 2017-06-30 | E4A
                C4       | 2017-06-01 | S   | V2 | 2017-07-01 | E4A
                C5       | 2017-06-30 | S   | V2 | 2017-06-30 | E8
                C6       | 2015-06-01 | S   | V2 |            | X1
            """
        },
        counts={"number": among("C1 C4 C6", counting="all"), "rate": among("C1 C4 C6", counting="all")},
        figures={"number": (3, None), "rate": (3, 98_542)},
    ),
    Example(
        indicator="4.02.01",
        shows="""
            A child is counted up to the day before the 18th birthday. Whoever is not in Header, has no date of birth,
            or one that lies ahead, has no known age and is counted. Of two Header rows the later holds.
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 1999-06-30
                C2       | 1999-07-01
                C3       |
                C4       | 2017-07-01
                C5       | 1999-01-01
                C5       | 2009-01-01
                C6       | 2009-01-01
                C6       | 1999-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-06-01 | S   | C2
                C2       | 2015-06-01 | S   | C2
                C3       | 2015-06-01 | S   | C2
                C4       | 2015-06-01 | S   | C2
                C5       | 2015-06-01 | S   | C2
                C6       | 2015-06-01 | S   | C2
                C7       | 2015-06-01 | S   | C2
            """,
        },
        counts={
            "number": among("C2 C3 C4 C5 C7", counting="all"),
            "rate": among("C2 C3 C4 C5 C7", counting="all"),
        },
    ),
    Example(
        indicator="4.02.01",
        shows="""
            A child born on 29 February has the birthday on 1 March in a common year, and is still 17 on 28 February
            2018. One born on 28 February 2000 turns 18 that day.
        """,
        month="2018-02",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2000-02-29
                C2       | 2000-02-28
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-06-01 | S   | C2
                C2       | 2015-06-01 | S   | C2
            """,
        },
        counts={"number": among("C1", counting="all")},
    ),
    Example(
        indicator="4.02.01",
        shows="""
            On 29 February 2016, a month end of its own, a child born on 28 February 1998 is 18; one born on 1 March
            is not yet.
        """,
        month="2016-02",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 1998-02-28
                C2       | 1998-03-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-06-01 | S   | C2
                C2       | 2015-06-01 | S   | C2
            """,
        },
        council={"population": {2014: 98_064, 2015: 98_795}},
        counts={"number": among("C2", counting="all"), "rate": among("C2", counting="all")},
        figures={"rate": (1, 98_795)},
    ),
    Example(
        indicator="4.02.01",
        shows="""
            Short breaks (V3, V4, V1) are left out; a child with a short break beside another episode is counted once,
            by the other one. A blank or unknown legal status is no short break. A row given twice, or two rows open
            at once, are one child. A row without a child or a start date is left out.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | cin
                ---------+------------+-----+----+----
                C1       | 2017-01-01 | S   | V3 | N1
                C2       | 2017-01-01 | S   | V4 | N1
                C3       | 2017-01-01 | S   | V1 | N1
                C4       | 2017-01-01 | S   | V2 | N1
                C4       | 2017-02-01 | S   | V4 | N1
                C5       | 2017-01-01 | S   |    | N1
                C6       | 2017-01-01 | S   | V9 | N1
                C7       | 2017-01-01 | S   | V2 | N1
                C7       | 2017-01-01 | S   | V2 | N1
                C8       | 2017-01-01 | S   | V2 | N1
                C8       | 2017-02-01 | S   | C2 | N1
                C9       |            | S   | V2 | N1
                         | 2017-01-01 | S   | V2 | N1
            """
        },
        counts={"number": among("C4 C5 C6 C7 C8", counting="all")},
    ),
    Example(
        indicator="4.02.01",
        shows="""
            31 March 2017 is measured by the mid-2016 population, that of the calendar year before, even where the
            council file has later ones.
        """,
        month="2017-03",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-03-01 | S   | V2
            """
        },
        council={"population": {2015: 98_795, 2016: 98_542, 2017: 99_000}},
        counts={"rate": among("C1", counting="all")},
        figures={"rate": (1, 98_542)},
    ),
    Example(
        indicator="4.02.01",
        shows="""
            Where the council file has not the year, the latest earlier one stands in.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-03-01 | S   | V2
            """
        },
        council={"population": {2013: 97_000, 2014: 98_064, 2017: 99_000}},
        counts={"rate": among("C1", counting="all")},
        figures={"rate": (1, 98_064)},
    ),
    Example(
        indicator="4.02.01",
        shows="""
            A council file that fixes one mid-year has every month measured by it. A month with nobody in care has its
            rate of nought.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-03-01 | S   | V2 | 2017-06-30 | E4A
            """
        },
        council={"population": {2015: 98_795, 2016: 98_542, "fixed": 2015}},
        counts={"rate": {}, "number": {}},
        figures={"rate": (0, 98_795), "number": (0, None)},
    ),
)

EVERY_STATUS = "C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13"

LEGAL_STATUS = (
    Example(
        indicator="4.02.02",
        shows="""
            Each child is in one group by the legal status of the open episode. A freeing order (D1), a blank and a
            code that is no legal status are any other.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | C1
                C2       | 2017-01-01 | S   | C2
                C3       | 2017-01-01 | S   | E1
                C4       | 2017-01-01 | S   | V2
                C5       | 2017-01-01 | S   | J1
                C6       | 2017-01-01 | S   | J2
                C7       | 2017-01-01 | S   | J3
                C8       | 2017-01-01 | S   | L1
                C9       | 2017-01-01 | S   | L2
                C10      | 2017-01-01 | S   | L3
                C11      | 2017-01-01 | S   | D1
                C12      | 2017-01-01 | S   |
                C13      | 2017-01-01 | S   | X9
            """
        },
        counts={
            "interim-care-order": among(EVERY_STATUS, counting="C1"),
            "full-care-order": among(EVERY_STATUS, counting="C2"),
            "placement-order": among(EVERY_STATUS, counting="C3"),
            "section-20": among(EVERY_STATUS, counting="C4"),
            "youth-justice": among(EVERY_STATUS, counting="C5 C6 C7"),
            "emergency": among(EVERY_STATUS, counting="C8 C9 C10"),
            "other": among(EVERY_STATUS, counting="C11 C12 C13"),
        },
    ),
    Example(
        indicator="4.02.02",
        shows="""
            Of two open episodes, a fault in the data, the one that began later holds (C1), and of two that began on
            one day the later row (C2, C4). An episode that ended on the month end gives way to the one that begins
            then (C3); one that begins the day after does not matter yet (C5).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-02-01 | S   | C2 |            |
                C1       | 2017-01-01 | S   | V2 |            |
                C2       | 2017-01-01 | S   | V2 |            |
                C2       | 2017-01-01 | S   | C2 |            |
                C3       | 2017-06-30 | L   | C2 |            |
                C3       | 2017-01-01 | S   | V2 | 2017-06-30 | X1
                C4       | 2017-01-01 | S   | C2 |            |
                C4       | 2017-01-01 | S   | V2 |            |
                C5       | 2017-01-01 | S   | V2 | 2017-07-01 | X1
                C5       | 2017-07-01 | L   | C2 |            |
            """
        },
        counts={
            "full-care-order": among("C1 C2 C3 C4 C5", counting="C1 C2 C3"),
            "section-20": among("C1 C2 C3 C4 C5", counting="C4 C5"),
        },
    ),
)

PLACED_FOR_ADOPTION = (
    Example(
        indicator="4.02.03",
        shows="""
            A3 to A6 are placements for adoption. Foster care that may become one (U5), the older code A1 and a blank
            are not. It is the episode open at the month end that decides (C8).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2017-01-01 | S   | E1 | A3    |            |
                C2       | 2017-01-01 | S   | E1 | A4    |            |
                C3       | 2017-01-01 | S   | E1 | A5    |            |
                C4       | 2017-01-01 | S   | E1 | A6    |            |
                C5       | 2017-01-01 | S   | E1 | U5    |            |
                C6       | 2017-01-01 | S   | E1 | A1    |            |
                C7       | 2017-01-01 | S   | E1 |       |            |
                C8       | 2017-01-01 | S   | E1 | A4    | 2017-06-30 | X1
                C8       | 2017-06-30 | P   | E1 | U6    |            |
            """
        },
        counts={"placed-for-adoption": among("C1 C2 C3 C4 C5 C6 C7 C8", counting="C1 C2 C3 C4")},
    ),
)

FAR_FROM_HOME = (
    Example(
        indicator="4.02.04",
        shows="""
            More than 20 miles is 20.1; exactly 20.0 is not. Far away inside the authority does not count, nor does
            near by outside it. Far away with an unknown boundary is not known; near by, or at exactly 20.0, it makes
            no difference (C5; C6, C7).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | pl_distance | pl_location
                ---------+------------+-----+----+-------------+------------
                C1       | 2017-01-01 | S   | C2 | 20.1        | OUT
                C2       | 2017-01-01 | S   | C2 | 20.0        | OUT
                C3       | 2017-01-01 | S   | C2 | 20.1        | IN
                C4       | 2017-01-01 | S   | C2 | 5.0         | OUT
                C5       | 2017-01-01 | S   | C2 | 20.1        |
                C6       | 2017-01-01 | S   | C2 | 5.0         |
                C7       | 2017-01-01 | S   | C2 | 20.0        |
            """
        },
        counts={"over-20-miles-outside": among("C1 C2 C3 C4 C5 C6 C7", counting="C1", not_known="C5")},
    ),
    Example(
        indicator="4.02.04",
        shows="""
            A child whose distance is not known is not in the base. Postcodes stand in for what the row lacks.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | home_post | pl_post | pl_distance | pl_location
                ---------+------------+-----+----+-----------+---------+-------------+------------
                C1       | 2017-01-01 | S   | C2 |           |         | 999.9       | OUT
                C2       | 2017-01-01 | S   | C2 |           | LS1 1UR |             | OUT
                C3       | 2017-01-01 | S   | C2 | HD1 2TT   | YO1 7HH |             |
                C4       | 2017-01-01 | S   | C2 | HD1 2TT   | YO1 7HH | 12.0        |
                C5       | 2017-01-01 | S   | C2 | HD1 2TT   | YO1 7HH |             | IN
            """,
            "distances": """
                home_post | pl_post | miles | authority
                ----------+---------+-------+----------
                HD1 2TT   | YO1 7HH | 35.6  | E06000014
                          | LS1 1UR |       | E08000035
                          |         |       |
            """,
        },
        counts={"over-20-miles-outside": among("C3 C4 C5", counting="C3")},
    ),
)

UNACCOMPANIED = (
    Example(
        indicator="4.02.05",
        shows="""
            An unaccompanied child's record holds until the day in DUC: one that ends on the month end has ended, one
            that ends the day after has not. Two records are one child; a child not in care is not counted.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-01-01 | S   | V2 |            |
                C2       | 2017-01-01 | S   | V2 |            |
                C3       | 2017-01-01 | S   | V2 |            |
                C4       | 2017-01-01 | S   | V2 |            |
                C5       | 2017-01-01 | S   | V2 | 2017-06-30 | E8
                C6       | 2017-01-01 | S   | V2 |            |
                C7       | 2017-01-01 | S   | V2 |            |
            """,
            "uasc": """
                child_id | duc
                ---------+-----------
                C1       |
                C2       | 2017-06-30
                C3       | 2017-07-01
                C5       |
                C6       | 2017-03-01
                C6       |
                C7       |
                C7       | 2018-01-01
            """,
        },
        counts={
            "uasc": among("C1 C3 C6 C7", counting="all"),
            "uasc-of-population": among("C1 C3 C6 C7", counting="all"),
        },
        figures={"uasc": (4, None), "uasc-of-population": (4, 98_542)},
    ),
)

UNACCOMPANIED_IN_CARE = (
    Example(
        indicator="4.02.05",
        shows="""
            Only children in care at the month end are counted, whatever their record says: not from the 18th birthday
            (C1), not by a short break (C2), not before care began (C3).
        """,
        month="2017-03",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 1999-03-31
                C4       | 1999-04-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2016-10-01 | S   | V2
                C2       | 2016-10-01 | S   | V4
                C3       | 2017-04-01 | S   | V2
                C4       | 2016-10-01 | S   | V2
            """,
            "uasc": """
                child_id | duc
                ---------+-----------
                C1       |
                C2       |
                C3       |
                C4       | 2017-04-01
            """,
        },
        counts={"uasc": among("C4", counting="all"), "uasc-of-population": among("C4", counting="all")},
    ),
)

AT_HOME = (
    Example(
        indicator="4.02.07",
        shows="""
            Both kinds of care order count (C1, C2), and P1 alone is home. A care order without a recorded placement
            is not at home. Other legal statuses stay in the base of all children in care, not in that of the care
            orders.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place
                ---------+------------+-----+----+------
                C1       | 2017-01-01 | S   | C1 | P1
                C2       | 2017-01-01 | S   | C2 | P1
                C3       | 2017-01-01 | S   | C1 | U6
                C4       | 2017-01-01 | S   | C2 | P2
                C5       | 2017-01-01 | S   | C2 |
                C6       | 2017-01-01 | S   | E1 | P1
                C7       | 2017-01-01 | S   | V2 | P1
                C8       | 2017-01-01 | S   |    | P1
                C9       | 2017-01-01 | S   | V2 | U6
            """
        },
        counts={
            "at-home": among("C1 C2 C3 C4 C5 C6 C7 C8 C9", counting="C1 C2", not_known="C8"),
            "not-at-home": among("C1 C2 C3 C4 C5 C6 C7 C8 C9", counting="C3 C4 C5"),
            "at-home-of-care-orders": among("C1 C2 C3 C4 C5", counting="C1 C2"),
        },
    ),
)

STAYING_AT_HOME = "C1 C2 C3 C4 C5 C6 C7 C8"

FAULTY_CHAINS = (
    Example(
        indicator="4.02.08",
        shows="""
            Episodes are taken by the day they began. One that overlaps those after it, a fault in the data, stands
            before them and does not break their chain: the stay runs back to 1 March 2015.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2014-01-01 | S   | V2 | U6    | 2017-07-05 | E4A
                C1       | 2015-03-01 | S   | C1 | P1    | 2016-05-01 | X1
                C1       | 2016-05-01 | L   | C2 | P1    |            |
            """
        },
        counts={"24-months-and-over": among("C1", counting="all")},
    ),
)

DURATION_AT_HOME = (
    Example(
        indicator="4.02.08",
        shows="""
            A stay that began on 31 December, the month end six months before, is 6 months; from 1 January it is under
            6. Likewise at 12, 18 and 24 months. Only children on a care order and placed with parents are in the
            base.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place
                ---------+------------+-----+----+------
                C1       | 2017-01-01 | S   | C2 | P1
                C2       | 2016-12-31 | S   | C1 | P1
                C3       | 2016-07-01 | S   | C2 | P1
                C4       | 2016-06-30 | S   | C2 | P1
                C5       | 2016-01-01 | S   | C2 | P1
                C6       | 2015-12-31 | S   | C2 | P1
                C7       | 2015-07-01 | S   | C2 | P1
                C8       | 2015-06-30 | S   | C2 | P1
                C9       | 2015-06-30 | S   | C2 | U6
                C10      | 2015-06-30 | S   | V2 | P1
            """
        },
        counts={
            "under-6-months": among(STAYING_AT_HOME, counting="C1"),
            "6-to-12-months": among(STAYING_AT_HOME, counting="C2 C3"),
            "12-to-18-months": among(STAYING_AT_HOME, counting="C4 C5"),
            "18-to-24-months": among(STAYING_AT_HOME, counting="C6 C7"),
            "24-months-and-over": among(STAYING_AT_HOME, counting="C8"),
        },
    ),
    Example(
        indicator="4.02.08",
        shows="""
            Six months before the end of August 2016 is 29 February: a stay that began that day is 6 months, from 1
            March under 6.
        """,
        month="2016-08",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place
                ---------+------------+-----+----+------
                C1       | 2016-02-29 | S   | C2 | P1
                C2       | 2016-03-01 | S   | C2 | P1
            """
        },
        counts={
            "under-6-months": among("C1 C2", counting="C2"),
            "6-to-12-months": among("C1 C2", counting="C1"),
        },
    ),
    Example(
        indicator="4.02.08",
        shows="""
            The stay runs back through a change of legal status (C1), not through a move from one home to another
            (C2). A stay in hospital does not break it (C3). Home from foster care, it begins with the move (C4).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | place_provider | pl_post | dec        | rec
                ---------+------------+-----+----+-------+----------------+---------+------------+----
                C1       | 2016-03-01 | S   | V2 | P1    | PR0            | HD1 2TT | 2017-02-01 | X1
                C1       | 2017-02-01 | L   | C2 | P1    | PR0            | HD1 2TT |            |
                C2       | 2016-03-01 | S   | C2 | P1    | PR0            | HD1 2TT | 2017-02-01 | X1
                C2       | 2017-02-01 | P   | C2 | P1    | PR0            | WF1 1AA |            |
                C3       | 2016-03-01 | S   | C2 | P1    | PR0            | HD1 2TT | 2017-02-01 | X1
                C3       | 2017-02-01 | P   | C2 | T1    | PR3            |         | 2017-02-10 | X1
                C3       | 2017-02-10 | P   | C2 | P1    | PR0            | HD1 2TT |            |
                C4       | 2016-03-01 | S   | C2 | U6    | PR1            | HD1 2TT | 2016-12-31 | X1
                C4       | 2016-12-31 | P   | C2 | P1    | PR0            | WF1 1AA |            |
            """
        },
        counts={
            "under-6-months": among("C1 C2 C3 C4", counting="C2"),
            "6-to-12-months": among("C1 C2 C3 C4", counting="C4"),
            "12-to-18-months": among("C1 C2 C3 C4", counting="C1 C3"),
        },
    ),
)

EXAMPLES: tuple[Example, ...] = (
    *CHILDREN_IN_CARE,
    *LEGAL_STATUS,
    *PLACED_FOR_ADOPTION,
    *FAR_FROM_HOME,
    *UNACCOMPANIED,
    *UNACCOMPANIED_IN_CARE,
    *AT_HOME,
    *DURATION_AT_HOME,
    *FAULTY_CHAINS,
)
