"""Worked examples of 4.01 Children entering care."""

from parentis.indicators.example import Example
from parentis.indicators.examples.among import among

STARTS = (
    Example(
        indicator="4.01.01",
        shows="""
            A start is an episode that began in the month with RNE S. The first day and the last are in the month; the
            day before and the day after are not. Any other RNE, or none, is no start.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-06-01 | S   | V2
                C2       | 2017-06-30 | S   | C1
                C3       | 2017-05-31 | S   | V2
                C4       | 2017-07-01 | S   | V2
                C5       | 2017-06-12 | P   | V2
                C6       | 2017-06-12 |     | V2
            """
        },
        counts={
            "starts": among("C1 C2", counting="all"),
            "starts-12m": among("C1 C2 C3", counting="all"),
            "rate-12m": among("C1 C2 C3", counting="all"),
        },
    ),
    Example(
        indicator="4.01.01",
        shows="""
            Short breaks (V3, V4 and the older V1) are no start. A legal status that is blank, or is no code, is not a
            short break. Neither age nor a missing Header row keeps a child out.
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C6       | 1999-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-06-05 | S   | V3
                C2       | 2017-06-05 | S   | V4
                C3       | 2017-06-05 | S   | V1
                C4       | 2017-06-05 | S   |
                C5       | 2017-06-05 | S   | V9
                C6       | 2017-06-05 | S   | V2
            """,
        },
        counts={"starts": among("C4 C5 C6", counting="all")},
    ),
    Example(
        indicator="4.01.01",
        shows="""
            A child who starts twice in one month is counted once (C1; C2 came back on the day care ended). A child
            who starts in two months is counted once in each, and twice in the 12 months (C3). June of another year is
            another month (C4).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-06-02 | S   | V2 | 2017-06-10 | E4A
                C1       | 2017-06-20 | S   | V2 |            |
                C2       | 2017-06-05 | S   | V2 | 2017-06-12 | E8
                C2       | 2017-06-12 | S   | C1 |            |
                C3       | 2017-05-30 | S   | V2 | 2017-06-01 | E4A
                C3       | 2017-06-01 | S   | V2 |            |
                C4       | 2016-06-02 | S   | V2 | 2016-09-01 | E4A
                C4       | 2017-06-20 | S   | V2 |            |
            """
        },
        counts={
            "starts": among("C1 C2 C3 C4", counting="all"),
            "starts-12m": {"C1": True, "C2": True, "C3": [True, True], "C4": True},
            "rate-12m": {"C1": True, "C2": True, "C3": [True, True], "C4": True},
        },
        figures={"starts": (4, None), "starts-12m": (5, None), "rate-12m": (5, 98_542)},
    ),
    Example(
        indicator="4.01.01",
        shows="""
            The 12 months to 30 June 2017 begin on 1 July 2016. June is measured by the mid-2016 population, that of
            the calendar year before.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2016-07-01 | S   | V2
                C2       | 2016-06-30 | S   | V2
                C3       | 2017-06-30 | S   | V2
            """
        },
        council={"population": {2015: 98_795, 2016: 98_542, 2017: 99_000}},
        counts={
            "starts": among("C3", counting="all"),
            "starts-12m": among("C1 C3", counting="all"),
            "rate-12m": among("C1 C3", counting="all"),
        },
        figures={"starts-12m": (2, None), "rate-12m": (2, 98_542)},
    ),
    Example(
        indicator="4.01.01",
        shows="""
            X1 says that the next episode follows on the same day. An episode that begins with S is a start even so
            (C1); one that begins with L after a gap opens a period of care of its own, but is no start (C2).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-05-02 | S   | V2 | 2017-06-08 | X1
                C1       | 2017-06-08 | S   | C1 |            |
                C2       | 2017-05-02 | S   | V2 | 2017-06-08 | X1
                C2       | 2017-06-09 | L   | C1 |            |
            """
        },
        counts={"starts": among("C1", counting="all")},
    ),
)

FIRST_PLACEMENT = (
    Example(
        indicator="4.01.04",
        shows="""
            Each of the seven residential codes counts. Foster care, parents, supported accommodation (H5) and a
            temporary placement do not; a placement that is blank or no code stays in the base, as not known.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place
                ---------+------------+-----+----+------
                C1       | 2017-06-01 | S   | V2 | K1
                C2       | 2017-06-01 | S   | V2 | K2
                C3       | 2017-06-01 | S   | V2 | R1
                C4       | 2017-06-01 | S   | V2 | R2
                C5       | 2017-06-01 | S   | V2 | R3
                C6       | 2017-06-01 | S   | J1 | R5
                C7       | 2017-06-01 | S   | V2 | S1
                C8       | 2017-06-01 | S   | V2 | U6
                C9       | 2017-06-01 | S   | C1 | P1
                C10      | 2017-06-01 | S   | V2 | H5
                C11      | 2017-06-01 | S   | V2 | T4
                C12      | 2017-06-01 | S   | V2 |
                C13      | 2017-06-01 | S   | V2 | K9
            """
        },
        counts={
            "residential": among(
                "C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13",
                counting="C1 C2 C3 C4 C5 C6 C7",
                not_known="C12 C13",
            )
        },
    ),
    Example(
        indicator="4.01.04",
        shows="""
            The first placement is that of the episode the child started with: a move later in the month (C1), on the
            day itself (C2), or with a second start (C3) changes nothing.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2017-06-01 | S   | V2 | U6    | 2017-06-02 | X1
                C1       | 2017-06-02 | P   | V2 | K2    |            |
                C2       | 2017-06-01 | S   | V2 | K2    | 2017-06-01 | X1
                C2       | 2017-06-01 | P   | V2 | U6    |            |
                C3       | 2017-06-01 | S   | V2 | U6    | 2017-06-08 | E4A
                C3       | 2017-06-20 | S   | V2 | K2    |            |
            """
        },
        counts={"residential": among("C1 C2 C3", counting="C2")},
    ),
)

BOUNDARY = (
    Example(
        indicator="4.01.05",
        shows="""
            PL_LOCATION decides where the row has it. Otherwise the authority that the placement postcode lies in:
            inside when it is the council's, outside when it is another's or in Scotland. A postcode that is missing
            or not a real one is not known, and never outside.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | home_post | pl_post | pl_location
                ---------+------------+-----+----+-----------+---------+------------
                C1       | 2017-06-01 | S   | V2 |           |         | IN
                C2       | 2017-06-01 | S   | V2 |           |         | OUT
                C3       | 2017-06-01 | S   | V2 | HD1 2TT   | HD1 3AB |
                C4       | 2017-06-01 | S   | V2 | HD1 2TT   | LS1 1UR |
                C5       | 2017-06-01 | S   | V2 | HD1 2TT   | EH1 1AA |
                C6       | 2017-06-01 | S   | V2 | HD1 2TT   | ZZ9 9ZZ |
                C7       | 2017-06-01 | S   | V2 | HD1 2TT   |         |
            """,
            "distances": """
                home_post | pl_post | miles | authority
                ----------+---------+-------+----------
                HD1 2TT   | HD1 3AB | 0.5   | E08000034
                HD1 2TT   | LS1 1UR | 14.3  | E08000035
                HD1 2TT   | EH1 1AA | 180.2 | SCO
                HD1 2TT   | ZZ9 9ZZ |       |
                HD1 2TT   |         |       |
            """,
        },
        counts={
            "inside": among("C1 C2 C3 C4 C5 C6 C7", counting="C1 C3", not_known="C6 C7"),
            "outside": among("C1 C2 C3 C4 C5 C6 C7", counting="C2 C4 C5", not_known="C6 C7"),
            "unknown": among("C1 C2 C3 C4 C5 C6 C7", counting="C6 C7"),
        },
    ),
    Example(
        indicator="4.01.05",
        shows="""
            PL_LOCATION wins over the postcode, both ways (C1, C2). A value that is neither IN nor OUT tells nothing,
            and the postcode does not stand in for it (C3). A placement postcode alone is enough (C4).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | home_post | pl_post | pl_location
                ---------+------------+-----+----+-----------+---------+------------
                C1       | 2017-06-01 | S   | V2 | HD1 2TT   | HD1 3AB | OUT
                C2       | 2017-06-01 | S   | V2 | HD1 2TT   | LS1 1UR | IN
                C3       | 2017-06-01 | S   | V2 | HD1 2TT   | HD1 3AB | NK
                C4       | 2017-06-01 | S   | V2 |           | HD1 3AB |
            """,
            "distances": """
                home_post | pl_post | miles | authority
                ----------+---------+-------+----------
                HD1 2TT   | HD1 3AB | 0.5   | E08000034
                HD1 2TT   | LS1 1UR | 14.3  | E08000035
                          | HD1 3AB |       | E08000034
            """,
        },
        counts={
            "inside": among("C1 C2 C3 C4", counting="C2 C4", not_known="C3"),
            "outside": among("C1 C2 C3 C4", counting="C1", not_known="C3"),
            "unknown": among("C1 C2 C3 C4", counting="C3"),
        },
    ),
    Example(
        indicator="4.01.05",
        shows="""
            Of two starts in one month the first decides (C1), and of its episodes the one the child started with
            (C2). Of two starts on one day, the one that ended comes before the one that is open (C3), and else the
            earlier row first (C4).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec | pl_location
                ---------+------------+-----+----+------------+-----+------------
                C1       | 2017-06-02 | S   | V2 | 2017-06-10 | E4A | IN
                C1       | 2017-06-20 | S   | V2 |            |     | OUT
                C2       | 2017-06-02 | S   | V2 | 2017-06-10 | X1  | OUT
                C2       | 2017-06-10 | P   | V2 |            |     | IN
                C3       | 2017-06-05 | S   | V2 |            |     | OUT
                C3       | 2017-06-05 | S   | V2 | 2017-06-05 | E8  | IN
                C4       | 2017-06-05 | S   | V2 |            |     | IN
                C4       | 2017-06-05 | S   | V2 |            |     | OUT
            """
        },
        counts={
            "inside": among("C1 C2 C3 C4", counting="C1 C3 C4"),
            "outside": among("C1 C2 C3 C4", counting="C2"),
            "unknown": among("C1 C2 C3 C4"),
        },
    ),
)

LATER_BOUNDARIES = (
    Example(
        indicator="4.01.05",
        shows="""
            A council that was split since its extracts were made has in its file the code of that time: the area of
            Cumbria is what Cumberland (E06000063) and Westmorland and Furness (E06000064) are today.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | home_post | pl_post
                ---------+------------+-----+----+-----------+--------
                C1       | 2017-06-01 | S   | V2 | CA1 1AA   | CA3 8NA
                C2       | 2017-06-01 | S   | V2 | CA1 1AA   | LA9 4DL
                C3       | 2017-06-01 | S   | V2 | CA1 1AA   | HD1 3AB
            """,
            "distances": """
                home_post | pl_post | miles | authority
                ----------+---------+-------+----------
                CA1 1AA   | CA3 8NA | 0.9   | E06000063
                CA1 1AA   | LA9 4DL | 38.0  | E06000064
                CA1 1AA   | HD1 3AB | 96.1  | E08000034
            """,
        },
        council={"ons_code": "E10000006"},
        counts={
            "inside": among("C1 C2 C3", counting="C1 C2"),
            "outside": among("C1 C2 C3", counting="C3"),
            "unknown": among("C1 C2 C3"),
        },
    ),
)

RE_ENTRY = (
    Example(
        indicator="4.01.06",
        shows="""
            Back before the same day of the next year is a re-entry (C1); on that day it no longer is (C2). After 29
            February 2016 the 12 months are up on 28 February 2017 (C3, C4). A first start is none (C5).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2015-09-01 | S   | V2 | 2016-06-10 | E4A
                C1       | 2017-06-09 | S   | V2 |            |
                C2       | 2015-09-01 | S   | V2 | 2016-06-10 | E4A
                C2       | 2017-06-10 | S   | V2 |            |
                C3       | 2015-09-01 | S   | V2 | 2016-02-29 | E4A
                C3       | 2017-02-27 | S   | V2 |            |
                C4       | 2015-09-01 | S   | V2 | 2016-02-29 | E4A
                C4       | 2017-02-28 | S   | V2 |            |
                C5       | 2017-06-09 | S   | V2 |            |
            """
        },
        counts={"re-entry": among("C1 C2 C3 C4 C5", counting="C1 C3")},
    ),
    Example(
        indicator="4.01.06",
        shows="""
            A restart on the day care ended is a re-entry (C1). A child who starts in two months is in the base twice,
            each time with its own answer (C2). Of two starts in one month only the first is there (C3).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2015-09-01 | S   | V2 | 2017-01-05 | E4A
                C1       | 2017-01-05 | S   | V2 |            |
                C2       | 2016-09-01 | S   | V2 | 2016-10-20 | E4A
                C2       | 2017-03-01 | S   | V2 |            |
                C3       | 2017-05-02 | S   | V2 | 2017-05-04 | E4A
                C3       | 2017-05-20 | S   | V2 |            |
            """
        },
        counts={"re-entry": {"C1": True, "C2": [False, True], "C3": False}},
    ),
    Example(
        indicator="4.01.06",
        shows="""
            The 12 months of starts run from 1 July 2016 to 30 June 2017. A short break is no period of care to come
            back from (C3). One that ended without a reason, or that began without an S, is (C4, C5).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2015-09-01 | S   | V2 | 2016-05-01 | E4A
                C1       | 2016-06-30 | S   | V2 |            |
                C2       | 2015-09-01 | S   | V2 | 2016-05-01 | E4A
                C2       | 2016-07-01 | S   | V2 |            |
                C3       | 2017-01-10 | S   | V4 | 2017-02-10 | E4A
                C3       | 2017-03-01 | S   | V2 |            |
                C4       | 2015-09-01 | S   | V2 | 2017-02-10 |
                C4       | 2017-03-01 | S   | V2 |            |
                C5       | 2015-09-01 | P   | V2 | 2017-02-10 | E4A
                C5       | 2017-03-01 | S   | V2 |            |
                C6       | 2015-09-01 | S   | V2 | 2017-06-20 | E4A
                C6       | 2017-07-01 | S   | V2 |            |
            """
        },
        counts={"re-entry": among("C2 C3 C4 C5", counting="C2 C4 C5")},
    ),
    Example(
        indicator="4.01.06",
        shows="""
            What counts is the period of care just before. A fault in the data may leave it still open (C1), or end it
            after the new start (C2): then the child had not left. One that breaks off with X1 and no episode on that
            day has ended there (C3).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2016-09-01 | S   | V2 |            |
                C1       | 2017-03-01 | S   | V2 |            |
                C2       | 2016-05-01 | S   | V2 | 2017-03-10 | E4A
                C2       | 2017-03-01 | S   | V2 |            |
                C3       | 2016-05-01 | S   | V2 | 2017-02-10 | X1
                C3       | 2017-03-01 | S   | V2 |            |
                C4       | 2014-01-01 | S   | V2 | 2014-05-01 | E4A
                C4       | 2015-01-01 | S   | V2 | 2015-06-01 | E4A
                C4       | 2017-03-01 | S   | V2 |            |
            """
        },
        counts={"re-entry": {"C1": [False, False], "C2": False, "C3": True, "C4": False}},
    ),
)

DISTANCE_FROM_HOME = (
    Example(
        indicator="4.01.07",
        shows="""
            19.9 miles is under 20; exactly 20.0 is 20 or more. PL_DISTANCE is taken where the row has it, 0.0 too.
            999.9 is the return's way to say that it is not known.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | pl_distance
                ---------+------------+-----+----+------------
                C1       | 2017-06-01 | S   | V2 | 19.9
                C2       | 2017-06-01 | S   | V2 | 20.0
                C3       | 2017-06-01 | S   | V2 | 0.0
                C4       | 2017-06-01 | S   | V2 | 999.9
                C5       | 2017-06-01 | S   | V2 |
                C6       | 2017-06-01 | S   | V2 | 350.4
            """
        },
        counts={
            "within-20-miles": among("C1 C2 C3 C4 C5 C6", counting="C1 C3", not_known="C4 C5"),
            "20-miles-or-more": among("C1 C2 C3 C4 C5 C6", counting="C2 C6", not_known="C4 C5"),
            "no-postcode": among("C1 C2 C3 C4 C5 C6", counting="C4 C5"),
        },
    ),
    Example(
        indicator="4.01.07",
        shows="""
            Without PL_DISTANCE the two postcodes give the distance; if either is missing or not real it is not known.
            PL_DISTANCE wins over the postcodes, 999.9 too (C5, C6).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | home_post | pl_post | pl_distance
                ---------+------------+-----+----+-----------+---------+------------
                C1       | 2017-06-01 | S   | V2 | HD1 2TT   | LS1 1UR |
                C2       | 2017-06-01 | S   | V2 | HD1 2TT   | YO1 7HH |
                C3       | 2017-06-01 | S   | V2 | HD1 2TT   | ZZ9 9ZZ |
                C4       | 2017-06-01 | S   | V2 |           | LS1 1UR |
                C5       | 2017-06-01 | S   | V2 | HD1 2TT   | YO1 7HH | 3.0
                C6       | 2017-06-01 | S   | V2 | HD1 2TT   | LS1 1UR | 999.9
                C7       | 2017-06-01 | S   | V2 | WF1 1AA   | LS1 1UR |
            """,
            "distances": """
                home_post | pl_post | miles | authority
                ----------+---------+-------+----------
                HD1 2TT   | LS1 1UR | 14.3  | E08000035
                HD1 2TT   | YO1 7HH | 35.6  | E06000014
                HD1 2TT   | ZZ9 9ZZ |       |
                WF1 1AA   | LS1 1UR | 8.4   | E08000035
                          | LS1 1UR |       | E08000035
            """,
        },
        counts={
            "within-20-miles": among("C1 C2 C3 C4 C5 C6 C7", counting="C1 C5 C7", not_known="C3 C4 C6"),
            "20-miles-or-more": among("C1 C2 C3 C4 C5 C6 C7", counting="C2", not_known="C3 C4 C6"),
            "no-postcode": among("C1 C2 C3 C4 C5 C6 C7", counting="C3 C4 C6"),
        },
    ),
)

EXAMPLES: tuple[Example, ...] = (
    *STARTS,
    *FIRST_PLACEMENT,
    *BOUNDARY,
    *LATER_BOUNDARIES,
    *RE_ENTRY,
    *DISTANCE_FROM_HOME,
)
