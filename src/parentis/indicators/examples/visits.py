"""Worked examples of 4.07 visits."""

from parentis.indicators.example import Example
from parentis.indicators.examples.among import among

VISITS = (
    Example(
        indicator="4.07.01",
        shows="""
            Six weeks are 42 days: of the month end 30 June, 19 May is too long ago (C1), 20 May is within them (C2),
            and so is 30 June (C3). A visit after the month end (C4), by the reviewing officer (C5) or before the
            period of care began (C6) does not count; one on the day it began does (C7).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2016-01-01 | S   | C2 |            |
                C2       | 2016-01-01 | S   | C2 |            |
                C3       | 2016-01-01 | S   | C2 |            |
                C4       | 2016-01-01 | S   | C2 |            |
                C5       | 2016-01-01 | S   | C2 |            |
                C6       | 2016-01-01 | S   | C2 | 2017-06-01 | E4A
                C6       | 2017-06-05 | S   | C2 |            |
                C7       | 2017-06-05 | S   | C2 |            |
            """,
            "visits": """
                child_id | visited_on | kind
                ---------+------------+----------
                C1       | 2017-05-19 | statutory
                C2       | 2017-05-20 | statutory
                C3       | 2017-06-30 | statutory
                C4       | 2017-07-01 | statutory
                C5       | 2017-06-10 | iro
                C6       | 2017-06-04 | statutory
                C7       | 2017-06-05 | statutory
            """,
        },
        counts={"six-weeks": among("C1 C2 C3 C4 C5 C6 C7", counting="C2 C3 C7")},
    ),
    Example(
        indicator="4.07.01",
        shows="""
            A child in care for under 7 days and not yet visited is left out: since 24 June (C2), not since 23 June
            (C1). Once visited, the child is in the base (C3); a visit before this period of care is no visit (C4),
            and a visit by the reviewing officer does not make the child visited (C5).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-06-23 | S   | V2 |            |
                C2       | 2017-06-24 | S   | V2 |            |
                C3       | 2017-06-24 | S   | V2 |            |
                C4       | 2016-01-01 | S   | V2 | 2017-06-10 | E4A
                C4       | 2017-06-24 | S   | V2 |            |
                C5       | 2017-06-24 | S   | V2 |            |
            """,
            "visits": """
                child_id | visited_on | kind
                ---------+------------+----------
                C3       | 2017-06-25 | statutory
                C4       | 2017-06-09 | statutory
                C5       | 2017-06-25 | iro
            """,
        },
        counts={
            "six-weeks": among("C1 C3", counting="C3"),
            "practice-standard": among("C1 C3", counting="all"),
        },
    ),
    Example(
        indicator="4.07.01",
        shows="""
            The first visit is due 7 days after the placement began: from 23 June that is the month end, on which
            nothing is overdue yet (C1); from 22 June it is overdue (C2). A visit before the move does not serve for
            the new placement (C3), one on the day of the move does (C4). A change of legal status is no new placement
            (C5).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-06-23 | S   | V2 |            |
                C2       | 2017-06-22 | S   | V2 |            |
                C3       | 2017-03-01 | S   | V2 | 2017-06-20 | X1
                C3       | 2017-06-20 | P   | V2 |            |
                C4       | 2017-03-01 | S   | V2 | 2017-06-20 | X1
                C4       | 2017-06-20 | P   | V2 |            |
                C5       | 2017-03-01 | S   | V2 | 2017-06-20 | X1
                C5       | 2017-06-20 | L   | C1 |            |
                C6       | 2017-03-01 | S   | V2 | 2017-06-23 | X1
                C6       | 2017-06-23 | P   | V2 |            |
            """,
            "visits": """
                child_id | visited_on | kind
                ---------+------------+----------
                C3       | 2017-06-19 | statutory
                C4       | 2017-06-20 | statutory
                C5       | 2017-06-19 | statutory
                C6       | 2017-06-19 | statutory
            """,
        },
        counts={
            "practice-standard": among("C1 C2 C3 C4 C5 C6", counting="C1 C4 C5 C6"),
            "six-weeks": among("C1 C2 C3 C4 C5 C6", counting="C3 C4 C5 C6"),
        },
    ),
    Example(
        indicator="4.07.01",
        shows="""
            Later visits are due 42 days after the latest: from 19 May on the month end, and so not overdue (C1), from
            18 May overdue (C2). However long the placement, it is 42 unless the council file marks its kind as
            permanent (C3). The latest visit is the one that counts, whatever the order of the rows (C4).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place
                ---------+------------+-----+----+------
                C1       | 2017-01-01 | S   | C2 | U6
                C2       | 2017-01-01 | S   | C2 | U6
                C3       | 2014-01-01 | S   | C2 | U4
                C4       | 2017-01-01 | S   | C2 | U6
            """,
            "visits": """
                child_id | visited_on | kind
                ---------+------------+----------
                C1       | 2017-05-19 | statutory
                C2       | 2017-05-18 | statutory
                C3       | 2017-05-18 | statutory
                C4       | 2017-06-01 | statutory
                C4       | 2017-02-01 | statutory
            """,
        },
        counts={
            "practice-standard": among("C1 C2 C3 C4", counting="C1 C4"),
            "six-weeks": among("C1 C2 C3 C4", counting="C4"),
        },
    ),
    Example(
        indicator="4.07.01",
        shows="""
            Where the council file marks long-term foster care (U4) as permanent, 91 days are allowed after 12 months
            in the placement: 31 March is due on the month end (C1), 30 March is overdue (C2). Twelve months are a
            placement since 30 June 2016 (C1), not since 1 July (C3). Other kinds keep 42 days (C4), and without a
            visit in the placement the 7 days hold (C5). "Six weeks" is 42 days for all.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2016-06-30 | S   | C2 | U4    |            |
                C2       | 2016-06-30 | S   | C2 | U4    |            |
                C3       | 2016-07-01 | S   | C2 | U4    |            |
                C4       | 2016-06-30 | S   | C2 | U6    |            |
                C5       | 2016-01-01 | S   | C2 | U6    | 2016-06-30 | X1
                C5       | 2016-06-30 | P   | C2 | U4    |            |
            """,
            "visits": """
                child_id | visited_on | kind
                ---------+------------+----------
                C1       | 2017-03-31 | statutory
                C2       | 2017-03-30 | statutory
                C3       | 2017-03-31 | statutory
                C4       | 2017-03-31 | statutory
                C5       | 2016-06-20 | statutory
            """,
        },
        council={"practice": {"permanent_placements": ("U4",)}},
        counts={
            "practice-standard": among("C1 C2 C3 C4 C5", counting="C1"),
            "six-weeks": among("C1 C2 C3 C4 C5"),
        },
    ),
    Example(
        indicator="4.07.01",
        shows="""
            A council file may set its own intervals, here 5, 28 and 60 days. They decide the practice standard alone:
            six weeks stay 42 days, and who is new stays 7.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place
                ---------+------------+-----+----+------
                C1       | 2017-06-23 | S   | V2 | U6
                C2       | 2017-06-25 | S   | V2 | U6
                C3       | 2017-01-01 | S   | C2 | U6
                C4       | 2017-01-01 | S   | C2 | U6
                C5       | 2015-01-01 | S   | C2 | U1
                C6       | 2015-01-01 | S   | C2 | U1
            """,
            "visits": """
                child_id | visited_on | kind
                ---------+------------+----------
                C3       | 2017-06-02 | statutory
                C4       | 2017-06-01 | statutory
                C5       | 2017-05-01 | statutory
                C6       | 2017-04-30 | statutory
            """,
        },
        council={
            "practice": {
                "first_visit_days": 5,
                "visit_interval_days": 28,
                "permanent_interval_days": 60,
                "permanent_placements": ("U1",),
            }
        },
        counts={
            "practice-standard": among("C1 C3 C4 C5 C6", counting="C3 C5"),
            "six-weeks": among("C1 C3 C4 C5 C6", counting="C3 C4"),
        },
    ),
    Example(
        indicator="4.07.01",
        shows="""
            While a temporary placement is open the interrupted one is the current one, and a visit in it serves (C1).
            Where there is none, the first visit is due 7 days after care began (C2, C3).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2017-01-01 | S   | C2 | U6    | 2017-06-20 | X1
                C1       | 2017-06-20 | P   | C2 | T1    |            |
                C2       | 2017-06-20 | S   | C2 | T1    | 2017-06-28 | X1
                C2       | 2017-06-28 | P   | C2 | T4    |            |
                C3       | 2017-06-23 | S   | C2 | T1    |            |
            """,
            "visits": """
                child_id | visited_on | kind
                ---------+------------+----------
                C1       | 2017-06-01 | statutory
            """,
        },
        counts={"practice-standard": among("C1 C2 C3", counting="C1 C3")},
    ),
)

SEEN = (
    Example(
        indicator="4.07.02",
        shows="""
            The latest statutory visit by the month end decides; of two on one day the later row (C3, C4). A blank is
            not known: in the base, and not counted (C5). A child not visited in this period of care is not in the
            base (C6, C7), and a visit by the reviewing officer changes nothing (C1).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2005-01-01
                C2       | 2005-01-01
                C3       | 2005-01-01
                C4       | 2005-01-01
                C5       | 2005-01-01
                C6       | 2005-01-01
                C7       | 2005-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2016-01-01 | S   | C2 |            |
                C2       | 2016-01-01 | S   | C2 |            |
                C3       | 2016-01-01 | S   | C2 |            |
                C4       | 2016-01-01 | S   | C2 |            |
                C5       | 2016-01-01 | S   | C2 |            |
                C6       | 2016-01-01 | S   | C2 |            |
                C7       | 2016-01-01 | S   | C2 | 2017-05-01 | E4A
                C7       | 2017-06-01 | S   | C2 |            |
            """,
            "visits": """
                child_id | visited_on | kind      | seen | seen_alone
                ---------+------------+-----------+------+-----------
                C1       | 2017-06-10 | statutory | Y    | Y
                C1       | 2017-05-10 | statutory | N    | N
                C1       | 2017-06-10 | iro       | N    | N
                C1       | 2017-07-01 | statutory | N    | N
                C2       | 2017-05-10 | statutory | Y    | Y
                C2       | 2017-06-30 | statutory | N    | N
                C3       | 2017-06-10 | statutory | N    | N
                C3       | 2017-06-10 | statutory | Y    | Y
                C4       | 2017-06-10 | statutory | Y    | Y
                C4       | 2017-06-10 | statutory | N    | N
                C5       | 2017-05-10 | statutory | Y    | Y
                C5       | 2017-06-10 | statutory |      |
                C6       | 2017-06-10 | iro       | Y    | Y
                C7       | 2017-04-10 | statutory | Y    | Y
            """,
        },
        counts={
            "seen": among("C1 C2 C3 C4 C5", counting="C1 C3", not_known="C5"),
            "seen-alone": among("C1 C2 C3 C4 C5", counting="C1 C3", not_known="C5"),
        },
    ),
    Example(
        indicator="4.07.02",
        shows="""
            Seen alone asks for children aged 4 or over at the month end: 4 that day is in (C1), 4 the day after is
            not (C2), and no known age is not (C3). Seen and seen alone are two answers (C4, C5). A visit on the first
            day of care counts (C6).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2013-06-30
                C2       | 2013-07-01
                C4       | 2005-01-01
                C5       | 2005-01-01
                C6       | 2005-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2016-01-01 | S   | C2
                C2       | 2016-01-01 | S   | C2
                C3       | 2016-01-01 | S   | C2
                C4       | 2016-01-01 | S   | C2
                C5       | 2016-01-01 | S   | C2
                C6       | 2017-06-10 | S   | C2
            """,
            "visits": """
                child_id | visited_on | kind      | seen | seen_alone
                ---------+------------+-----------+------+-----------
                C1       | 2017-06-10 | statutory | Y    | Y
                C2       | 2017-06-10 | statutory | Y    | Y
                C3       | 2017-06-10 | statutory | Y    | Y
                C4       | 2017-06-10 | statutory | Y    | N
                C5       | 2017-06-10 | statutory |      | Y
                C6       | 2017-06-10 | statutory | Y    | Y
            """,
        },
        counts={
            "seen": among("C1 C2 C3 C4 C5 C6", counting="C1 C2 C3 C4 C6", not_known="C5"),
            "seen-alone": among("C1 C4 C5 C6", counting="C1 C5 C6"),
        },
    ),
)

REVIEWING_OFFICER = (
    Example(
        indicator="4.07.03",
        shows="""
            Children in care at the month end with a visit by the reviewing officer in the month: the first day and
            the last are in it (C1, C2), the days around not (C3, C4). Two visits are one child (C5); a statutory
            visit is none (C6). A visit counts only in this period of care, its first day included (C7, C8).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2016-01-01 | S   | C2 |            |
                C2       | 2016-01-01 | S   | C2 |            |
                C3       | 2016-01-01 | S   | C2 |            |
                C4       | 2016-01-01 | S   | C2 |            |
                C5       | 2016-01-01 | S   | C2 |            |
                C6       | 2016-01-01 | S   | C2 |            |
                C7       | 2016-01-01 | S   | C2 | 2017-06-10 | E4A
                C7       | 2017-06-15 | S   | C2 |            |
                C8       | 2016-01-01 | S   | C2 | 2017-06-10 | E4A
                C8       | 2017-06-15 | S   | C2 |            |
                C9       | 2016-01-01 | S   | C2 | 2017-06-30 | E4A
            """,
            "visits": """
                child_id | visited_on | kind
                ---------+------------+----------
                C1       | 2017-06-01 | iro
                C2       | 2017-06-30 | iro
                C3       | 2017-05-31 | iro
                C4       | 2017-07-01 | iro
                C5       | 2017-06-05 | iro
                C5       | 2017-06-15 | iro
                C6       | 2017-06-05 | statutory
                C7       | 2017-06-14 | iro
                C8       | 2017-06-15 | iro
                C9       | 2017-06-05 | iro
            """,
        },
        counts={"visited-in-month": among("C1 C2 C3 C4 C5 C6 C7 C8", counting="C1 C2 C5 C8")},
    ),
    Example(
        indicator="4.07.04",
        shows="""
            Six months before 30 June 2017 is 31 December: a visit that day is too long ago (C1), on 1 January it is
            within them (C2), and so is the month end (C3). A visit after it (C4), a statutory one (C5) or one before
            this period of care (C6) does not count.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2016-01-01 | S   | C2 |            |
                C2       | 2016-01-01 | S   | C2 |            |
                C3       | 2016-01-01 | S   | C2 |            |
                C4       | 2016-01-01 | S   | C2 |            |
                C5       | 2016-01-01 | S   | C2 |            |
                C6       | 2016-01-01 | S   | C2 | 2017-03-01 | E4A
                C6       | 2017-03-20 | S   | C2 |            |
            """,
            "visits": """
                child_id | visited_on | kind
                ---------+------------+----------
                C1       | 2016-12-31 | iro
                C2       | 2017-01-01 | iro
                C3       | 2017-06-30 | iro
                C4       | 2017-07-01 | iro
                C5       | 2017-06-05 | statutory
                C6       | 2017-03-19 | iro
            """,
        },
        counts={"visited-in-six-months": among("C1 C2 C3 C4 C5 C6", counting="C2 C3")},
    ),
    Example(
        indicator="4.07.04",
        shows="""
            Six months before the end of August 2016 is 29 February: a visit that day is too long ago, on 1 March it
            is within them.
        """,
        month="2016-08",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | C2
                C2       | 2015-01-01 | S   | C2
            """,
            "visits": """
                child_id | visited_on | kind
                ---------+------------+-----
                C1       | 2016-02-29 | iro
                C2       | 2016-03-01 | iro
            """,
        },
        counts={"visited-in-six-months": among("C1 C2", counting="C2")},
    ),
)

EXAMPLES: tuple[Example, ...] = (*VISITS, *SEEN, *REVIEWING_OFFICER)
