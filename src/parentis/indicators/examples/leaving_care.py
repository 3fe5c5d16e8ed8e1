"""Worked examples of 4.04 Children who ceased to be looked after."""

from parentis.indicators.example import Example
from parentis.indicators.examples.among import among

LEAVERS = (
    Example(
        indicator="4.04.01",
        shows="""
            A period of care ended in the month if its last episode ended on the first day, the last, or between. X1
            ends nothing, whether an episode follows on the day (C5) or not (C6). No reason at all ends the period
            (C7); a reason without an end date does not (C8).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2016-01-01 | S   | V2 | 2017-06-01 | E4A
                C2       | 2016-01-01 | S   | V2 | 2017-06-30 | E8
                C3       | 2016-01-01 | S   | V2 | 2017-05-31 | E4A
                C4       | 2016-01-01 | S   | V2 | 2017-07-01 | E4A
                C5       | 2016-01-01 | S   | V2 | 2017-06-10 | X1
                C5       | 2017-06-10 | L   | C1 |            |
                C6       | 2016-01-01 | S   | V2 | 2017-06-10 | X1
                C7       | 2016-01-01 | S   | V2 | 2017-06-10 |
                C8       | 2016-01-01 | S   | V2 |            | E4A
            """
        },
        counts={"leavers": among("C1 C2 C7", counting="all")},
        figures={"leavers": (3, None)},
    ),
    Example(
        indicator="4.04.01",
        shows="""
            A child whose care ended twice is counted twice (C1); one who left and came back on the same day is
            counted (C2). It is the last of a chain of episodes that counts (C3). Neither age nor Header matters (C4).
            Whatever RNE follows that day, a reason other than X1 has ended the period (C5).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C4       | 1999-06-10
            """,
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2016-01-01 | S   | V2 | 2017-06-05 | E4A
                C1       | 2017-06-12 | S   | V2 | 2017-06-20 | E4A
                C2       | 2016-01-01 | S   | V2 | 2017-06-05 | E4A
                C2       | 2017-06-05 | S   | V2 |            |
                C3       | 2016-01-01 | S   | V2 | 2017-02-05 | X1
                C3       | 2017-02-05 | L   | C1 | 2017-04-05 | X1
                C3       | 2017-04-05 | P   | C2 | 2017-06-20 | E43
                C4       | 2016-01-01 | S   | V2 | 2017-06-10 | E17
                C5       | 2016-01-01 | S   | V2 | 2017-06-05 | E4A
                C5       | 2017-06-05 | L   | C2 |            |
            """,
        },
        counts={"leavers": {"C1": [True, True], "C2": True, "C3": True, "C4": True, "C5": True}},
    ),
    Example(
        indicator="4.04.01",
        shows="""
            The end of a short break is not the end of care (C1), and breaks no chain (C2). A row given twice is one
            (C3). An episode after a gap is a period of care of its own, and ends like any other (C4).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-06-01 | S   | V4 | 2017-06-05 | E4A
                C2       | 2016-01-01 | S   | V2 | 2017-06-04 | X1
                C2       | 2017-06-02 | S   | V3 | 2017-06-03 | E4A
                C2       | 2017-06-04 | L   | C2 | 2017-06-20 | E4A
                C3       | 2016-01-01 | S   | V2 | 2017-06-05 | E4A
                C3       | 2016-01-01 | S   | V2 | 2017-06-05 | E4A
                C4       | 2016-01-01 | S   | V2 | 2017-05-05 | X1
                C4       | 2017-05-08 | P   | V2 | 2017-06-05 | E4A
            """
        },
        counts={"leavers": among("C2 C3 C4", counting="all")},
    ),
    Example(
        indicator="4.04.01",
        shows="""
            Episodes of one day are taken ended before open, the earlier end first, so that a chain through a single
            day holds together in whatever order its rows come.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-05-02 | L   | C2 | 2017-06-20 | E4A
                C1       | 2017-05-02 | S   | V2 | 2017-05-02 | X1
                C2       | 2017-05-02 | P   | C2 |            |
                C2       | 2017-05-02 | S   | V2 | 2017-05-02 | X1
            """
        },
        counts={"leavers": among("C1", counting="all")},
    ),
)

WAYS_OUT = "C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12"

BY_ORDER = (
    Example(
        indicator="4.04.02",
        shows="""
            Adoption, special guardianship and child arrangements are the permanence orders; E43 and E44 were in use
            up to 2017-18, E45 to E48 since. Going home is not one, nor is another person's care without an order
            (E13).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2016-01-01 | S   | V2 | 2017-06-10 | E11
                C2       | 2016-01-01 | S   | V2 | 2017-06-10 | E12
                C3       | 2016-01-01 | S   | V2 | 2017-06-10 | E43
                C4       | 2016-01-01 | S   | V2 | 2017-06-10 | E44
                C5       | 2016-01-01 | S   | V2 | 2017-06-10 | E45
                C6       | 2016-01-01 | S   | V2 | 2017-06-10 | E46
                C7       | 2016-01-01 | S   | V2 | 2017-06-10 | E47
                C8       | 2016-01-01 | S   | V2 | 2017-06-10 | E48
                C9       | 2016-01-01 | S   | V2 | 2017-06-10 | E41
                C10      | 2016-01-01 | S   | V2 | 2017-06-10 | E4A
                C11      | 2016-01-01 | S   | V2 | 2017-06-10 | E13
                C12      | 2016-01-01 | S   | V2 | 2017-06-10 |
            """
        },
        counts={
            "permanence": among(WAYS_OUT, counting="C1 C2 C3 C4 C5 C6 C7 C8 C9", not_known="C12"),
            "adoption": among(WAYS_OUT, counting="C1 C2", not_known="C12"),
            "special-guardianship": among(WAYS_OUT, counting="C3 C4 C5 C6 C7 C8", not_known="C12"),
            "child-arrangements": among(WAYS_OUT, counting="C9", not_known="C12"),
        },
    ),
    Example(
        indicator="4.04.02",
        shows="""
            The 12 months to 30 June 2017 begin on 1 July 2016. A child who left twice in them is in the base twice
            (C5), one who came back on the same day once (C6).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2015-01-01 | S   | V2 | 2016-07-01 | E11
                C2       | 2015-01-01 | S   | V2 | 2016-06-30 | E11
                C3       | 2015-01-01 | S   | V2 | 2017-06-30 | E43
                C4       | 2015-01-01 | S   | V2 | 2017-07-01 | E11
                C5       | 2015-01-01 | S   | V2 | 2016-09-01 | E4A
                C5       | 2017-01-01 | S   | V2 | 2017-05-01 | E41
                C6       | 2015-01-01 | S   | V2 | 2017-05-01 | E4A
                C6       | 2017-05-01 | S   | V2 |            |
            """
        },
        counts={
            "permanence": {"C1": True, "C3": True, "C5": [False, True], "C6": False},
            "adoption": {"C1": True, "C3": False, "C5": [False, False], "C6": False},
        },
        figures={"permanence": (3, 5)},
    ),
)

POSITIVE = "C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15"
NOT_POSITIVE = "C1 C2 C3 C4 C5 C6 C7 C8 C9 C10"

OUTCOMES = (
    Example(
        indicator="4.04.03",
        shows="""
            Each reason that is a positive outcome: adoption, special guardianship, child arrangements, home to
            parents (planned or not), independent living with or without support, adult social care, and staying on at
            18.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2016-01-01 | S   | V2 | 2017-06-10 | E11
                C2       | 2016-01-01 | S   | V2 | 2017-06-10 | E12
                C3       | 2016-01-01 | S   | V2 | 2017-06-10 | E4A
                C4       | 2016-01-01 | S   | V2 | 2017-06-10 | E4B
                C5       | 2016-01-01 | S   | V2 | 2017-06-10 | E41
                C6       | 2016-01-01 | S   | V2 | 2017-06-10 | E43
                C7       | 2016-01-01 | S   | V2 | 2017-06-10 | E44
                C8       | 2016-01-01 | S   | V2 | 2017-06-10 | E45
                C9       | 2016-01-01 | S   | V2 | 2017-06-10 | E46
                C10      | 2016-01-01 | S   | V2 | 2017-06-10 | E47
                C11      | 2016-01-01 | S   | V2 | 2017-06-10 | E48
                C12      | 2016-01-01 | S   | V2 | 2017-06-10 | E5
                C13      | 2016-01-01 | S   | V2 | 2017-06-10 | E6
                C14      | 2016-01-01 | S   | V2 | 2017-06-10 | E7
                C15      | 2016-01-01 | S   | V2 | 2017-06-10 | E17
            """
        },
        counts={
            "positive": among(POSITIVE, counting="all"),
            "other": among(POSITIVE),
            "any-other-reason": among(POSITIVE),
        },
    ),
    Example(
        indicator="4.04.03",
        shows="""
            Every other reason is another outcome, and so is none, or one that is no code. "Any other reason" (E8) is
            among them and shown by itself.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2016-01-01 | S   | V2 | 2017-06-10 | E2
                C2       | 2016-01-01 | S   | V2 | 2017-06-10 | E3
                C3       | 2016-01-01 | S   | V2 | 2017-06-10 | E13
                C4       | 2016-01-01 | S   | J1 | 2017-06-10 | E9
                C5       | 2016-01-01 | S   | J1 | 2017-06-10 | E14
                C6       | 2016-01-01 | S   | V2 | 2017-06-10 | E15
                C7       | 2016-01-01 | S   | V2 | 2017-06-10 | E16
                C8       | 2016-01-01 | S   | V2 | 2017-06-10 | E8
                C9       | 2016-01-01 | S   | V2 | 2017-06-10 |
                C10      | 2016-01-01 | S   | V2 | 2017-06-10 | E0
            """
        },
        counts={
            "positive": among(NOT_POSITIVE, not_known="C9"),
            "other": among(NOT_POSITIVE, counting="all"),
            "any-other-reason": among(NOT_POSITIVE, counting="C8", not_known="C9"),
        },
        figures={"positive": (0, 10), "other": (10, 10), "any-other-reason": (1, 10)},
    ),
    Example(
        indicator="4.04.03",
        shows="""
            Only the ends of the month are in the base, and of a child who left twice both.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2016-01-01 | S   | V2 | 2017-06-01 | E4A
                C1       | 2017-06-20 | S   | V2 | 2017-06-30 | E9
                C2       | 2016-01-01 | S   | V2 | 2017-05-31 | E4A
                C3       | 2016-01-01 | S   | V2 | 2017-07-01 | E9
                C4       | 2016-01-01 | S   | V2 | 2017-06-15 | X1
            """
        },
        counts={"positive": {"C1": [True, False]}, "other": {"C1": [False, True]}},
    ),
)

EXAMPLES: tuple[Example, ...] = (*LEAVERS, *BY_ORDER, *OUTCOMES)
