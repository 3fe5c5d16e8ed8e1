"""Worked examples of 4.11 Health."""

from parentis.indicators.example import Example
from parentis.indicators.examples.among import among

INITIAL_ASSESSMENTS = (
    Example(
        indicator="4.11.12",
        shows="""
            The 20th working day after 2 May 2017 is 31 May. An initial assessment on that day is in time (C1), the day
            after it is late (C2), and none is late too (C3). It counts from the day care started (C4); one before that
            is none (C5), and does not stand in the way of the next (C6). A review or a dental check is no initial
            assessment (C7). Of two the first decides (C8).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-05-02 | S   | V2
                C2       | 2017-05-02 | S   | V2
                C3       | 2017-05-02 | S   | V2
                C4       | 2017-05-02 | S   | V2
                C5       | 2017-05-02 | S   | V2
                C6       | 2017-05-02 | S   | V2
                C7       | 2017-05-02 | S   | V2
                C8       | 2017-05-02 | S   | V2
            """,
            "health_assessments": """
                child_id | kind    | held_on
                ---------+---------+-----------
                C1       | initial | 2017-05-31
                C2       | initial | 2017-06-01
                C4       | initial | 2017-05-02
                C5       | initial | 2017-05-01
                C6       | initial | 2017-05-01
                C6       | initial | 2017-05-10
                C7       | review  | 2017-05-10
                C7       | dental  | 2017-05-11
                C8       | initial | 2017-06-10
                C8       | initial | 2017-05-10
            """,
        },
        counts={"initial-on-time": among("C1 C2 C3 C4 C5 C6 C7 C8", counting="C1 C4 C6 C8")},
    ),
    Example(
        indicator="4.11.12",
        shows="""
            The same period of care is still open on the 20th working day: who left on it is left out (C1), who left
            the day after is not (C2), and a change of placement is no leaving (C3). Who left and started again on one
            day is not in the same period (C4). Turning 18 by then changes nothing (C5).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C5       | 1999-05-15
            """,
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-05-02 | S   | V2 | 2017-05-31 | E4A
                C2       | 2017-05-02 | S   | V2 | 2017-06-01 | E4A
                C3       | 2017-05-02 | S   | V2 | 2017-05-10 | X1
                C3       | 2017-05-10 | P   | V2 |            |
                C4       | 2017-05-02 | S   | V2 | 2017-05-20 | E4A
                C4       | 2017-05-20 | S   | V2 |            |
                C5       | 2017-05-02 | S   | V2 |            |
            """,
            "health_assessments": """
                child_id | kind    | held_on
                ---------+---------+-----------
                C1       | initial | 2017-05-10
                C2       | initial | 2017-05-10
                C4       | initial | 2017-05-22
            """,
        },
        counts={"initial-on-time": among("C2 C3 C5", counting="C2")},
    ),
    Example(
        indicator="4.11.12",
        shows="""
            The 20th working day has come by the month end: after 4 June 2017, a Sunday, it is 30 June (C1), after 5
            June it is 3 July (C2). Starts from 1 July 2016 are in the 12 months (C3), the day before is not (C4). Who
            starts twice is there twice, each start with its own assessment (C5). The groups are those of the start.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2017-06-04 | S   | V2 | U6    | 2017-06-10 | X1
                C1       | 2017-06-10 | P   | V2 | K2    |            |
                C2       | 2017-06-05 | S   | V2 | K2    |            |
                C3       | 2016-07-01 | S   | V2 | P1    | 2016-10-01 | X1
                C3       | 2016-10-01 | P   | V2 | K2    |            |
                C4       | 2016-06-30 | S   | V2 | K2    |            |
                C5       | 2016-10-03 | S   | V2 | K2    | 2017-04-03 | E4A
                C5       | 2017-04-03 | S   | V2 | H5    |            |
            """,
            "health_assessments": """
                child_id | kind    | held_on
                ---------+---------+-----------
                C1       | initial | 2017-06-30
                C2       | initial | 2017-06-06
                C4       | initial | 2016-07-05
                C5       | initial | 2016-10-10
            """,
        },
        counts={"initial-on-time": {"C1": True, "C3": False, "C5": [True, False]}},
        groups={
            "initial-on-time": {
                "placement": {
                    "foster": (1, 1),
                    "with parents": (0, 1),
                    "residential": (1, 1),
                    "supported": (0, 1),
                }
            }
        },
    ),
    Example(
        indicator="4.11.12",
        shows="Without the file of assessments there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-05-02 | S   | V2
            """
        },
        absent=("initial-on-time",),
    ),
)

ASSESSMENTS_GIVEN = {
    "episodes": """
        child_id | decom      | rne | ls | dec        | rec
        ---------+------------+-----+----+------------+----
        C1       | 2016-06-30 | S   | V2 |            |
        C2       | 2016-06-30 | S   | V2 |            |
        C3       | 2016-06-30 | S   | V2 |            |
        C4       | 2016-06-30 | S   | V2 |            |
        C5       | 2016-07-01 | S   | V2 |            |
        C6       | 2015-01-01 | S   | V2 | 2017-06-30 | E4A
        C7       | 2015-01-01 | S   | V2 | 2016-12-01 | X1
        C7       | 2016-12-01 | P   | V2 |            |
        C8       | 2016-06-30 | S   | V2 |            |
    """,
    "health_assessments": """
        child_id | kind    | held_on
        ---------+---------+-----------
        C1       | review  | 2016-07-01
        C1       | dental  | 2016-06-30
        C2       | review  | 2016-06-30
        C2       | dental  | 2016-07-01
        C3       | initial | 2017-06-30
        C3       | dental  | 2017-07-01
        C4       | initial | 2017-07-01
        C4       | dental  | 2017-06-30
        C5       | review  | 2017-01-01
        C5       | dental  | 2017-01-01
        C6       | review  | 2017-01-01
        C6       | dental  | 2017-01-01
        C7       | review  | 2016-05-01
        C7       | review  | 2017-01-01
        C7       | dental  | 2016-05-01
        C7       | dental  | 2017-01-01
    """,
}

ASSESSMENTS_IN_THE_YEAR = (
    Example(
        indicator="4.11.13",
        shows="""
            Twelve months before 30 June 2017 is 30 June 2016: an assessment of that day is too old (C2), one of the
            day after is not (C1), initial ones included (C3); the month end counts, the day after it does not (C4). A
            dental check is none. Whoever started on that day is in care for 12 months, the day after not (C5).
        """,
        month="2017-06",
        given=ASSESSMENTS_GIVEN,
        counts={"within-12-months": among("C1 C2 C3 C4 C7 C8", counting="C1 C3 C7")},
    ),
    Example(
        indicator="4.11.14",
        shows="""
            Of the same children, those with a dental check after the month end 12 months before (C2; not C1, whose
            check was on it) and by the month end (C4; not C3). A health assessment is no dental check.
        """,
        month="2017-06",
        given=ASSESSMENTS_GIVEN,
        counts={"dental": among("C1 C2 C3 C4 C7 C8", counting="C2 C4 C7")},
    ),
    *(
        Example(
            indicator=code,
            shows="Without the file of assessments there is no figure.",
            month="2017-06",
            given={
                "episodes": """
                    child_id | decom      | rne | ls
                    ---------+------------+-----+---
                    C1       | 2015-05-02 | S   | V2
                """
            },
            absent=keys,
        )
        for code, keys in (("4.11.13", ("within-12-months", "due-on-time")), ("4.11.14", ("dental",)))
    ),
)

ASSESSMENTS_DUE = (
    Example(
        indicator="4.11.13",
        shows="""
            From five on, the next assessment is due 12 months after the one before. Due on 30 June 2017 it is in the
            quarter, and done that day is in time (C1); due on 1 July it is not in it yet (C2), due on 31 March no more
            (C3). Due on 1 April it is, and done the day after is late (C4). Not done at all is late too (C5). An
            initial assessment is followed up like a review, and does for one (C6). A dental check does not (C7), and
            makes none due (C8).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2007-01-01
                C2       | 2007-01-01
                C3       | 2007-01-01
                C4       | 2007-01-01
                C5       | 2007-01-01
                C6       | 2007-01-01
                C7       | 2007-01-01
                C8       | 2007-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | V2
                C2       | 2015-01-01 | S   | V2
                C3       | 2015-01-01 | S   | V2
                C4       | 2015-01-01 | S   | V2
                C5       | 2015-01-01 | S   | V2
                C6       | 2015-01-01 | S   | V2
                C7       | 2015-01-01 | S   | V2
                C8       | 2015-01-01 | S   | V2
            """,
            "health_assessments": """
                child_id | kind    | held_on
                ---------+---------+-----------
                C1       | review  | 2016-06-30
                C1       | review  | 2017-06-30
                C2       | review  | 2016-07-01
                C2       | review  | 2017-06-20
                C3       | review  | 2016-03-31
                C3       | review  | 2017-03-20
                C4       | review  | 2016-04-01
                C4       | review  | 2017-04-02
                C5       | review  | 2016-05-15
                C6       | initial | 2016-05-15
                C6       | initial | 2017-05-01
                C7       | review  | 2016-05-15
                C7       | dental  | 2017-05-01
                C8       | dental  | 2016-05-15
            """,
        },
        counts={"due-on-time": among("C1 C4 C5 C6 C7", counting="C1 C6")},
    ),
    Example(
        indicator="4.11.13",
        shows="""
            Under five it is due after 6 months: four on the day it was held (C1), five that day (C2, due in 12
            months). The same number of the month counts, or the last day of a shorter one: 6 months after 31 October
            is 30 April (C3), 12 months after 29 February is 28 February (C4, before the quarter). A child whose age is
            not known has 12 months (C5), and so has one with a date of birth after the assessment, which is wrong (C6;
            from that day on it may be right, C7).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2011-12-02
                C2       | 2011-12-01
                C3       | 2014-01-01
                C4       | 2007-01-01
                C6       | 2016-12-02
                C7       | 2016-12-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | V2
                C2       | 2015-01-01 | S   | V2
                C3       | 2015-01-01 | S   | V2
                C4       | 2015-01-01 | S   | V2
                C5       | 2015-01-01 | S   | V2
                C6       | 2015-01-01 | S   | V2
                C7       | 2016-12-01 | S   | V2
            """,
            "health_assessments": """
                child_id | kind    | held_on
                ---------+---------+-----------
                C1       | review  | 2016-12-01
                C2       | review  | 2016-12-01
                C3       | review  | 2016-10-31
                C3       | review  | 2017-04-30
                C4       | review  | 2016-02-29
                C5       | review  | 2016-05-10
                C5       | review  | 2016-11-10
                C5       | review  | 2017-05-10
                C6       | review  | 2016-12-01
                C7       | initial | 2016-12-01
            """,
        },
        counts={"due-on-time": {"C1": False, "C3": True, "C5": True, "C7": False}},
    ),
    Example(
        indicator="4.11.13",
        shows="""
            Every assessment makes one due, so that a child can be in the base twice: the first was followed in time,
            the second not (C1). Two of one day make two due, and neither follows the other (C2). Those held before the
            period of care are left out (C3), those of its first day are not (C4). Only children in care at the month
            end are in the base (C5).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2014-01-01
                C2       | 2007-01-01
                C3       | 2007-01-01
                C4       | 2007-01-01
                C5       | 2007-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2015-01-01 | S   | V2 |            |
                C2       | 2015-01-01 | S   | V2 |            |
                C3       | 2015-01-01 | S   | V2 | 2016-05-10 | E4A
                C3       | 2016-05-20 | S   | V2 |            |
                C4       | 2016-05-20 | S   | V2 |            |
                C5       | 2015-01-01 | S   | V2 | 2017-06-30 | E4A
            """,
            "health_assessments": """
                child_id | kind    | held_on
                ---------+---------+-----------
                C1       | review  | 2016-10-15
                C1       | review  | 2016-12-20
                C2       | review  | 2016-05-10
                C2       | initial | 2016-05-10
                C3       | review  | 2016-05-01
                C3       | review  | 2016-05-19
                C4       | initial | 2016-05-20
                C5       | review  | 2016-05-10
                         | review  | 2016-05-10
                C4       | review  |
            """,
        },
        counts={"due-on-time": {"C1": [True, False], "C2": [False, False], "C4": False}},
        figures={"due-on-time": (1, 5)},
    ),
)

IMMUNISATIONS = (
    Example(
        indicator="4.11.15",
        shows="""
            The latest position by the month end holds: of that day (C1), not of the day after (C2); the latest date,
            not the last row (C3, C4); of two on one day the later row (C5, C6). A child with none is in the base, not
            known (C7). A child in care for under 12 months is left out (C8).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2016-06-30 | S   | V2
                C2       | 2015-01-01 | S   | V2
                C3       | 2015-01-01 | S   | V2
                C4       | 2015-01-01 | S   | V2
                C5       | 2015-01-01 | S   | V2
                C6       | 2015-01-01 | S   | V2
                C7       | 2015-01-01 | S   | V2
                C8       | 2016-07-01 | S   | V2
            """,
            "immunisations": """
                child_id | as_at      | up_to_date
                ---------+------------+-----------
                C1       | 2017-06-30 | Y
                C2       | 2014-01-01 | N
                C2       | 2017-07-01 | Y
                C3       | 2017-05-01 | Y
                C3       | 2016-05-01 | N
                C4       | 2017-05-01 | N
                C4       | 2016-05-01 | Y
                C5       | 2017-05-01 | N
                C5       | 2017-05-01 | Y
                C6       | 2017-05-01 | Y
                C6       | 2017-05-01 | N
                C8       | 2017-05-01 | Y
            """,
        },
        counts={"immunised": among("C1 C2 C3 C4 C5 C6 C7", counting="C1 C3 C5", not_known="C7")},
        figures={"immunised": (3, 7)},
    ),
    Example(
        indicator="4.11.15",
        shows="A position that is not up to date is known, and so is its opposite; before the month end none may be.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | V2
                C2       | 2015-01-01 | S   | V2
                C7       | 2015-01-01 | S   | V2
            """,
            "immunisations": """
                child_id | as_at      | up_to_date
                ---------+------------+-----------
                C7       | 2017-06-30 | Y
                C2       | 2017-07-30 | Y
                C1       | 2017-06-30 | N
            """,
        },
        counts={"immunised": among("C1 C2 C7", counting="C7", not_known="C2")},
    ),
    Example(
        indicator="4.11.15",
        shows="Without the file of immunisations there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | V2
            """
        },
        absent=("immunised",),
    ),
)

QUESTIONNAIRES = (
    Example(
        indicator="4.11.16",
        shows="""
            The children are 4 to 16 at the month end: four that day (C1), the day after (C2); seventeen the day after
            (C3), that day (C4). They are in care for 12 months (C5, not C6). An unknown age is left out (C7).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2013-06-30
                C2       | 2013-07-01
                C3       | 2000-07-01
                C4       | 2000-06-30
                C5       | 2007-01-01
                C6       | 2007-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | V2
                C2       | 2015-01-01 | S   | V2
                C3       | 2015-01-01 | S   | V2
                C4       | 2015-01-01 | S   | V2
                C5       | 2016-06-30 | S   | V2
                C6       | 2016-07-01 | S   | V2
                C7       | 2015-01-01 | S   | V2
            """,
            "sdq": """
                child_id | completed_on | score
                ---------+--------------+------
                C1       | 2017-01-01   | 20
                C2       | 2017-01-01   | 20
                C3       | 2017-01-01   | 12
                C4       | 2017-01-01   | 20
                C5       | 2017-01-01   | 10
                C6       | 2017-01-01   | 20
                C7       | 2017-01-01   | 20
            """,
        },
        counts={
            "completed": among("C1 C3 C5", counting="all"),
            "average-score": among("C1 C3 C5", counting="all"),
            "concern": among("C1 C3 C5", counting="C1"),
        },
        figures={"average-score": (42, 3)},
    ),
    Example(
        indicator="4.11.16",
        shows="""
            A questionnaire is completed after 30 June 2016 (C1, not C2) and by 30 June 2017 (C3, not C4). Without a
            score it is none (C5). The latest score holds: by date (C6), of two on one day the later row (C7), and a
            later one without a score leaves the earlier standing (C8). A score of 17 is of concern (C3), 16 is not
            (C1), and nought is a score (C9).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2007-01-01
                C2       | 2007-01-01
                C3       | 2007-01-01
                C4       | 2007-01-01
                C5       | 2007-01-01
                C6       | 2007-01-01
                C7       | 2007-01-01
                C8       | 2007-01-01
                C9       | 2007-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | V2
                C2       | 2015-01-01 | S   | V2
                C3       | 2015-01-01 | S   | V2
                C4       | 2015-01-01 | S   | V2
                C5       | 2015-01-01 | S   | V2
                C6       | 2015-01-01 | S   | V2
                C7       | 2015-01-01 | S   | V2
                C8       | 2015-01-01 | S   | V2
                C9       | 2015-01-01 | S   | V2
            """,
            "sdq": """
                child_id | completed_on | score
                ---------+--------------+------
                C1       | 2016-07-01   | 16
                C2       | 2016-06-30   | 20
                C3       | 2017-06-30   | 17
                C4       | 2017-07-01   | 20
                C5       | 2017-01-01   |
                C6       | 2017-05-01   | 3
                C6       | 2017-01-01   | 21
                C7       | 2017-01-01   | 40
                C7       | 2017-01-01   | 4
                C8       | 2017-01-01   | 18
                C8       | 2017-05-01   |
                C9       | 2017-01-01   | 0
            """,
        },
        counts={
            "completed": among("C1 C2 C3 C4 C5 C6 C7 C8 C9", counting="C1 C3 C6 C7 C8 C9"),
            "average-score": among("C1 C3 C6 C7 C8 C9", counting="C1 C3 C6 C7 C8"),
            "concern": among("C1 C3 C6 C7 C8 C9", counting="C3 C8"),
        },
        figures={"average-score": (58, 6), "concern": (2, 6)},
    ),
    Example(
        indicator="4.11.16",
        shows="Without the file of questionnaires there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | V2
            """
        },
        absent=("completed", "average-score", "concern"),
    ),
)

SUBSTANCE_MISUSE = (
    Example(
        indicator="4.11.17",
        shows="""
            Identified in the 12 months from 1 July 2016 (C1, not C2) to 30 June 2017 (C3, not C4), of children in care
            at the month end (not C5), for however short a time (C6). The answer may be accepted (C1), refused (C3),
            not given (C6) or, in two rows, both (C7): then the child counts in both, and once as identified. An answer
            to what was identified earlier does not count (C8). The day help was offered does not matter.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2015-01-01 | S   | V2 |            |
                C2       | 2015-01-01 | S   | V2 |            |
                C3       | 2015-01-01 | S   | V2 |            |
                C4       | 2015-01-01 | S   | V2 |            |
                C5       | 2015-01-01 | S   | V2 | 2017-06-30 | E4A
                C6       | 2017-06-30 | S   | V2 |            |
                C7       | 2015-01-01 | S   | V2 |            |
                C8       | 2015-01-01 | S   | V2 |            |
                C9       | 2015-01-01 | S   | V2 |            |
            """,
            "substance_misuse": """
                child_id | identified_on | offered_on | response
                ---------+---------------+------------+---------
                C1       | 2016-07-01    | 2017-07-15 | accepted
                C2       | 2016-06-30    | 2016-07-15 | accepted
                C3       | 2017-06-30    |            | refused
                C4       | 2017-07-01    | 2017-06-15 | refused
                C5       | 2017-01-01    | 2017-01-02 | accepted
                C6       | 2017-01-01    |            |
                C7       | 2017-01-01    | 2017-01-02 | refused
                C7       | 2017-03-01    | 2017-03-02 | accepted
                C8       | 2016-01-01    | 2016-01-02 | accepted
                C8       | 2017-01-01    | 2017-01-02 | refused
            """,
        },
        counts={
            "identified": among("C1 C3 C6 C7 C8", counting="all"),
            "accepted": among("C1 C7", counting="all"),
            "refused": among("C3 C7 C8", counting="all"),
        },
        figures={"identified": (5, None), "accepted": (2, None), "refused": (3, None)},
    ),
    Example(
        indicator="4.11.17",
        shows="A file with no rows says that none was identified.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | V2
                C5       | 2015-01-01 | S   | V2
                C7       | 2015-01-01 | S   | V2
            """,
            "substance_misuse": """
                child_id | identified_on | response
                ---------+---------------+---------
            """,
        },
        counts={"identified": {}, "accepted": {}, "refused": {}},
        figures={"identified": (0, None), "accepted": (0, None), "refused": (0, None)},
    ),
    Example(
        indicator="4.11.17",
        shows="Without the file of substance misuse there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | V2
            """
        },
        absent=("identified", "accepted", "refused"),
    ),
)

EXAMPLES = (
    *INITIAL_ASSESSMENTS,
    *ASSESSMENTS_IN_THE_YEAR,
    *ASSESSMENTS_DUE,
    *IMMUNISATIONS,
    *QUESTIONNAIRES,
    *SUBSTANCE_MISUSE,
)
