"""Worked examples of 5.01 Care leavers."""

from parentis.indicators.example import Example
from parentis.indicators.examples.among import among

POSITION = (
    Example(
        indicator="5.01.01",
        shows="""
            A row as at the month end counts (C1), one as at any other day does not (C2, C3, C4). Of two rows of one
            young person the later holds: it is one (C5). No other file needs to know them.
        """,
        month="2017-06",
        given={
            "care_leavers": """
                child_id | date_of_birth | as_at
                ---------+---------------+-----------
                C1       | 1998-01-01    | 2017-06-30
                C2       | 1998-01-01    | 2017-06-29
                C3       | 1998-01-01    | 2017-07-01
                C4       | 1998-01-01    | 2017-05-31
                C5       | 1998-01-01    | 2017-06-30
                C5       | 1998-01-01    | 2017-06-30
                         | 1998-01-01    | 2017-06-30
            """
        },
        counts={"open": among("C1 C5", counting="all")},
        figures={"open": (2, None)},
    ),
    Example(
        indicator="5.01.01",
        shows="""
            The age is that of the care leavers' own file: 17 to 24, the year older from the birthday on. The sex is
            the return's, and the team that of the personal adviser, not of a social worker (C2): of two the later
            started (C3), then the later row (C4). An allocation that ended that day is over (C5), one that begins then
            is open (C6), one that begins later is not yet (C7).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | sex | date_of_birth | ethnic
                ---------+-----+---------------+-------
                C1       | 1   | 2001-01-01    | WBRI
                C2       | 2   | 2001-01-01    | BAFR
            """,
            "care_leavers": """
                child_id | date_of_birth | as_at
                ---------+---------------+-----------
                C1       | 1999-07-01    | 2017-06-30
                C2       | 1999-06-30    | 2017-06-30
                C3       | 1996-07-01    | 2017-06-30
                C4       | 1996-06-30    | 2017-06-30
                C5       | 1992-07-01    | 2017-06-30
                C6       | 1992-06-30    | 2017-06-30
                C7       | 2000-07-01    | 2017-06-30
            """,
            "allocations": """
                child_id | worker_id | role             | team  | started_on | ended_on
                ---------+-----------+------------------+-------+------------+-----------
                C1       | W1        | personal-adviser | North | 2017-01-01 |
                C2       | W2        | social-worker    | South | 2017-01-01 |
                C3       | W1        | personal-adviser | North | 2017-02-01 |
                C3       | W3        | personal-adviser | South | 2017-01-01 |
                C4       | W1        | personal-adviser | North | 2017-01-01 |
                C4       | W3        | personal-adviser | South | 2017-01-01 |
                C5       | W1        | personal-adviser | North | 2017-01-01 | 2017-06-30
                C6       | W3        | personal-adviser | South | 2017-06-30 | 2017-07-01
                C7       | W1        | personal-adviser | North | 2017-07-01 |
            """,
        },
        groups={
            "open": {
                "age": {
                    "17": (1, None),
                    "18": (1, None),
                    "19-20": (1, None),
                    "21-24": (2, None),
                    "unknown": (2, None),
                },
                "sex": {"male": (1, None), "female": (1, None), "unknown": (5, None)},
                "ethnicity": {"White": (1, None), "Black": (1, None), "unknown": (5, None)},
                "team": {"North": (2, None), "South": (2, None), "unknown": (3, None)},
                "placement": {},
            }
        },
    ),
    Example(
        indicator="5.01.01",
        shows="A file that has no row as at the month end was not delivered for that month: there is no figure.",
        month="2017-06",
        given={
            "care_leavers": """
                child_id | date_of_birth | as_at
                ---------+---------------+-----------
                C1       | 1998-01-01    | 2017-05-31
            """
        },
        absent=("open",),
    ),
    Example(
        indicator="5.01.01",
        shows="Without the file of care leavers there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
            """
        },
        absent=("open",),
    ),
)

ADVISERS = (
    Example(
        indicator="5.01.04",
        shows="""
            The children are 17 at the month end: seventeen that day (C1), the day after (C2), eighteen the day after
            (C3), that day (C4). A personal adviser allocated that day counts (C5), the day after does not (C6); ended
            that day does not (C7), the day after does (C8). A social worker or reviewing officer is no personal
            adviser (C9). Two advisers are one child (C10). Who is not in care is left out (C11).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2000-06-30
                C2       | 2000-07-01
                C3       | 1999-07-01
                C4       | 1999-06-30
                C5       | 2000-01-01
                C6       | 2000-01-01
                C7       | 2000-01-01
                C8       | 2000-01-01
                C9       | 2000-01-01
                C10      | 2000-01-01
                C11      | 2000-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-01-01 | S   | V2 |            |
                C2       | 2017-01-01 | S   | V2 |            |
                C3       | 2017-01-01 | S   | V2 |            |
                C4       | 2017-01-01 | S   | V2 |            |
                C5       | 2017-01-01 | S   | V2 |            |
                C6       | 2017-01-01 | S   | V2 |            |
                C7       | 2017-01-01 | S   | V2 |            |
                C8       | 2017-01-01 | S   | V2 |            |
                C9       | 2017-01-01 | S   | V2 |            |
                C10      | 2017-01-01 | S   | V2 |            |
                C11      | 2017-01-01 | S   | V2 | 2017-06-30 | E4A
                C12      | 2017-01-01 | S   | V2 |            |
            """,
            "allocations": """
                child_id | worker_id | role             | team  | started_on | ended_on
                ---------+-----------+------------------+-------+------------+-----------
                C1       | W1        | personal-adviser | North | 2017-01-01 |
                C2       | W1        | personal-adviser | North | 2017-01-01 |
                C3       | W1        | personal-adviser | North | 2017-01-01 |
                C4       | W1        | personal-adviser | North | 2017-01-01 |
                C5       | W1        | personal-adviser | North | 2017-06-30 |
                C6       | W1        | personal-adviser | North | 2017-07-01 |
                C7       | W1        | personal-adviser | North | 2017-01-01 | 2017-06-30
                C8       | W1        | personal-adviser | North | 2017-01-01 | 2017-07-01
                C9       | W2        | social-worker    | South | 2017-01-01 |
                C9       | W3        | iro              | South | 2017-01-01 |
                C10      | W1        | personal-adviser | North | 2017-01-01 |
                C10      | W4        | personal-adviser | South | 2017-03-01 |
                C11      | W1        | personal-adviser | North | 2017-01-01 |
            """,
        },
        counts={"adviser": among("C1 C3 C5 C6 C7 C8 C9 C10", counting="C1 C3 C5 C8 C10")},
        figures={"adviser": (5, 8)},
    ),
    Example(
        indicator="5.01.04",
        shows="The team is the social worker's, as for every child in care.",
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2000-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
            """,
            "allocations": """
                child_id | worker_id | role             | team  | started_on
                ---------+-----------+------------------+-------+-----------
                C1       | W1        | social-worker    | North | 2017-01-01
                C1       | W2        | personal-adviser | South | 2017-02-01
            """,
        },
        groups={"adviser": {"team": {"North": (1, 1)}}},
    ),
    Example(
        indicator="5.01.04",
        shows="Without the file of allocations there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
            """
        },
        absent=("adviser",),
    ),
)

STAYING_PUT = (
    Example(
        indicator="5.01.05",
        shows="""
            Aged 18, 19 or 20: eighteen on the month end (C1), the day after (C2); twenty-one the day after (C3), that
            day (C4). Accommodation Z is with the former foster carers, Y is not (C5); blank is not known (C6).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2010-01-01 | S   | V2 | U6    | 2017-06-30 | E4B
                C2       | 2010-01-01 | S   | V2 | U6    |            |
                C3       | 2010-01-01 | S   | V2 | U6    | 2014-07-01 | E4B
                C4       | 2010-01-01 | S   | V2 | U6    | 2014-06-30 | E4B
                C5       | 2010-01-01 | S   | V2 | U6    | 2016-01-01 | E4B
                C6       | 2010-01-01 | S   | V2 | U6    | 2016-01-01 | E4B
                C7       | 2010-01-01 | S   | V2 | U1    | 2016-01-01 | E4B
            """,
            "care_leavers": """
                child_id | date_of_birth | as_at      | accommodation
                ---------+---------------+------------+--------------
                C1       | 1999-06-30    | 2017-06-30 | Z
                C2       | 1999-07-01    | 2017-06-30 | Z
                C3       | 1996-07-01    | 2017-06-30 | Z
                C4       | 1996-06-30    | 2017-06-30 | Z
                C5       | 1998-01-01    | 2017-06-30 | Y
                C6       | 1998-01-01    | 2017-06-30 |
                C7       | 1998-01-01    | 2017-06-30 | Z
                C7       | 1998-01-01    | 2017-04-30 | Y
            """,
        },
        counts={"staying-put": among("C1 C3 C5 C6 C7", counting="C1 C3 C7", not_known="C6")},
        figures={"staying-put": (3, 5)},
    ),
    Example(
        indicator="5.01.05",
        shows="""
            In foster care the day before the 18th birthday, here 9 May 2017: care that ended on the birthday counts
            (C1), the day before does not (C2); a foster placement that began the day before counts (C3), on the
            birthday does not (C4). In residential care that day (C5), on short breaks (C6), not in care (C7): left
            out. Fostered before, in a home that day (C8), is left out; in a home before, fostered that day (C9), is
            in.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2010-01-01 | S   | V2 | U6    | 2017-05-10 | E4B
                C2       | 2010-01-01 | S   | V2 | U6    | 2017-05-09 | E4B
                C3       | 2017-05-09 | S   | V2 | U6    | 2017-05-10 | E4B
                C4       | 2017-05-10 | S   | V2 | U6    |            |
                C5       | 2010-01-01 | S   | V2 | K2    | 2017-05-10 | E4B
                C6       | 2010-01-01 | S   | V4 | U6    | 2017-05-10 | E4B
                C8       | 2010-01-01 | S   | V2 | U6    | 2017-05-09 | X1
                C8       | 2017-05-09 | P   | V2 | K2    | 2017-05-10 | E4B
                C9       | 2010-01-01 | S   | V2 | K2    | 2017-05-09 | X1
                C9       | 2017-05-09 | P   | V2 | U4    |            |
            """,
            "care_leavers": """
                child_id | date_of_birth | as_at      | accommodation
                ---------+---------------+------------+--------------
                C1       | 1999-05-10    | 2017-06-30 | Z
                C2       | 1999-05-10    | 2017-06-30 | Z
                C3       | 1999-05-10    | 2017-06-30 | Z
                C4       | 1999-05-10    | 2017-06-30 | Z
                C5       | 1999-05-10    | 2017-06-30 | Z
                C6       | 1999-05-10    | 2017-06-30 | Z
                C7       | 1999-05-10    | 2017-06-30 | Z
                C8       | 1999-05-10    | 2017-06-30 | Z
                C9       | 1999-05-10    | 2017-06-30 | Z
            """,
        },
        counts={"staying-put": among("C1 C3 C9", counting="all")},
    ),
    Example(
        indicator="5.01.05",
        shows="""
            Born on 29 February 1996, the 18th birthday is 1 March 2014: care that ended that day counts (C1), on 28
            February it does not (C2); a placement that began on 28 February counts (C3), on 1 March not (C4).
        """,
        month="2016-02",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2010-01-01 | S   | V2 | U6    | 2014-03-01 | E4B
                C2       | 2010-01-01 | S   | V2 | U6    | 2014-02-28 | E4B
                C3       | 2014-02-28 | S   | V2 | U6    | 2014-03-01 | E4B
                C4       | 2014-03-01 | S   | V2 | U6    |            |
            """,
            "care_leavers": """
                child_id | date_of_birth | as_at      | accommodation
                ---------+---------------+------------+--------------
                C1       | 1996-02-29    | 2016-02-29 | Z
                C2       | 1996-02-29    | 2016-02-29 | Z
                C3       | 1996-02-29    | 2016-02-29 | Z
                C4       | 1996-02-29    | 2016-02-29 | Z
            """,
        },
        counts={"staying-put": among("C1 C3", counting="all")},
    ),
    Example(
        indicator="5.01.05",
        shows="""
            Of two episodes open that day, a fault in the data, the one that began later holds (C1, C2), and of two
            that began together the later row (C3, C4). Where the return has another date of birth, the young person
            was in care only if under 18 by that too: born later (C6) or on the same day (C7), not earlier (C5).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place
                ---------+------------+-----+----+------
                C1       | 2015-01-01 | S   | V2 | K2
                C1       | 2010-01-01 | S   | V2 | U6
                C2       | 2015-01-01 | S   | V2 | U6
                C2       | 2010-01-01 | S   | V2 | K2
                C3       | 2010-01-01 | S   | V2 | U6
                C3       | 2010-01-01 | S   | V2 | K2
                C4       | 2010-01-01 | S   | V2 | K2
                C4       | 2010-01-01 | S   | V2 | U6
                C5       | 2010-01-01 | S   | V2 | U6
                C6       | 2010-01-01 | S   | V2 | U6
                C7       | 2010-01-01 | S   | V2 | U6
            """,
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C5       | 1999-05-09
                C6       | 1999-05-11
                C7       | 1999-05-10
            """,
            "care_leavers": """
                child_id | date_of_birth | as_at      | accommodation
                ---------+---------------+------------+--------------
                C1       | 1999-05-10    | 2017-06-30 | Z
                C2       | 1999-05-10    | 2017-06-30 | Z
                C3       | 1999-05-10    | 2017-06-30 | Z
                C4       | 1999-05-10    | 2017-06-30 | Z
                C5       | 1999-05-10    | 2017-06-30 | Z
                C6       | 1999-05-10    | 2017-06-30 | Z
                C7       | 1999-05-10    | 2017-06-30 | Z
            """,
        },
        counts={"staying-put": among("C2 C4 C6 C7", counting="all")},
    ),
)

CIRCUMSTANCES = (
    Example(
        indicator="5.01.08",
        shows="""
            Only Y is in touch. Refused, returned home and deceased are not; a blank is not known. Of two rows the
            later holds, for better (C7) or worse (C8), a row of another month is none of them (C1).
        """,
        month="2017-06",
        given={
            "care_leavers": """
                child_id | date_of_birth | as_at      | in_touch
                ---------+---------------+------------+--------------
                C1       | 1998-01-01    | 2017-06-30 | Y
                C2       | 1998-01-01    | 2017-06-30 | N
                C3       | 1998-01-01    | 2017-06-30 | refused
                C4       | 1998-01-01    | 2017-06-30 | returned-home
                C5       | 1998-01-01    | 2017-06-30 | deceased
                C6       | 1998-01-01    | 2017-06-30 |
                C7       | 1998-01-01    | 2017-06-30 | N
                C7       | 1998-01-01    | 2017-06-30 | Y
                C8       | 1998-01-01    | 2017-06-30 | Y
                C8       | 1998-01-01    | 2017-06-30 | N
                C9       | 1998-01-01    | 2017-04-30 | Y
                C1       | 1998-01-01    | 2017-04-30 | N
            """
        },
        counts={"in-touch": among("C1 C2 C3 C4 C5 C6 C7 C8", counting="C1 C7", not_known="C6")},
        figures={"in-touch": (2, 8)},
    ),
    Example(
        indicator="5.01.09",
        shows="Accommodation is suitable where the row says so, whatever its kind; a blank is not known.",
        month="2017-06",
        given={
            "care_leavers": """
                child_id | date_of_birth | as_at      | suitable | accommodation
                ---------+---------------+------------+----------+--------------
                C1       | 1998-01-01    | 2017-06-30 | Y        | X
                C2       | 1998-01-01    | 2017-06-30 | N        | Z
                C3       | 1998-01-01    | 2017-06-30 |          | Z
                C4       | 1998-01-01    | 2017-05-31 | Y        | Z
            """
        },
        counts={"suitable": among("C1 C2 C3", counting="C1", not_known="C3")},
        figures={"suitable": (1, 3)},
    ),
    Example(
        indicator="5.01.10",
        shows="""
            F1 to F5 and P1 to P5 are education, employment or training, full and part time, those of earlier years
            included. G4, G5 and G6 are not; a blank is not known.
        """,
        month="2017-06",
        given={
            "care_leavers": """
                child_id | date_of_birth | as_at      | activity
                ---------+---------------+------------+---------
                C1       | 1998-01-01    | 2017-06-30 | F1
                C2       | 1998-01-01    | 2017-06-30 | F2
                C3       | 1998-01-01    | 2017-06-30 | F3
                C4       | 1998-01-01    | 2017-06-30 | F4
                C5       | 1998-01-01    | 2017-06-30 | F5
                C6       | 1998-01-01    | 2017-06-30 | P1
                C7       | 1998-01-01    | 2017-06-30 | P2
                C8       | 1998-01-01    | 2017-06-30 | P3
                C9       | 1998-01-01    | 2017-06-30 | P4
                C10      | 1998-01-01    | 2017-06-30 | P5
                C11      | 1998-01-01    | 2017-06-30 | G4
                C12      | 1998-01-01    | 2017-06-30 | G5
                C13      | 1998-01-01    | 2017-06-30 | G6
                C14      | 1998-01-01    | 2017-06-30 |
            """
        },
        counts={
            "eet": among(
                "C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14",
                counting="C1 C2 C3 C4 C5 C6 C7 C8 C9 C10",
                not_known="C14",
            )
        },
    ),
    Example(
        indicator="5.01.11",
        shows="""
            A pathway plan completed on the month end counts (C1), the day after does not yet (C2); however long ago
            (C3). With no date there is no plan (C4).
        """,
        month="2017-06",
        given={
            "care_leavers": """
                child_id | date_of_birth | as_at      | pathway_plan_on
                ---------+---------------+------------+----------------
                C1       | 1998-01-01    | 2017-06-30 | 2017-06-30
                C2       | 1998-01-01    | 2017-06-30 | 2017-07-01
                C3       | 1998-01-01    | 2017-06-30 | 2013-01-01
                C4       | 1998-01-01    | 2017-06-30 |
            """
        },
        counts={"pathway-plan": among("C1 C2 C3 C4", counting="C1 C3")},
    ),
    *(
        Example(
            indicator=code,
            shows="A file that has no row as at the month end was not delivered for that month: there is no figure.",
            month="2017-06",
            given={
                "care_leavers": """
                    child_id | date_of_birth | as_at
                    ---------+---------------+-----------
                    C1       | 1998-01-01    | 2017-05-31
                """
            },
            absent=(key,),
        )
        for code, key in (
            ("5.01.05", "staying-put"),
            ("5.01.08", "in-touch"),
            ("5.01.09", "suitable"),
            ("5.01.10", "eet"),
            ("5.01.11", "pathway-plan"),
        )
    ),
)

EXAMPLES = (*POSITION, *ADVISERS, *STAYING_PUT, *CIRCUMSTANCES)
