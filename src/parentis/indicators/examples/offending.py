"""Worked examples of 4.12 Convictions."""

from parentis.indicators.example import Example
from parentis.indicators.examples.among import among

OUTCOMES_GIVEN = {
    "header": """
        child_id | date_of_birth
        ---------+--------------
        C1       | 2003-01-01
        C2       | 2003-01-01
        C3       | 2003-01-01
        C4       | 2003-01-01
        C5       | 2003-01-01
        C6       | 2003-01-01
        C7       | 2003-01-01
        C8       | 2003-01-01
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
    "offences": """
        child_id | offence_on | outcome_on | substantive
        ---------+------------+------------+------------
        C1       | 2016-01-10 | 2016-03-31 | Y
        C2       | 2016-01-10 | 2016-04-01 | Y
        C3       | 2016-10-10 | 2016-12-31 | Y
        C4       | 2016-10-10 | 2017-01-01 | Y
        C5       | 2017-01-10 | 2017-03-31 | Y
        C6       | 2017-01-10 | 2017-04-01 | Y
        C7       | 2017-01-10 | 2017-02-01 | Y
        C7       | 2016-05-10 | 2016-06-01 | Y
        C7       | 2017-02-10 | 2017-02-20 | Y
        C7       | 2014-02-10 | 2014-06-20 | Y
    """,
}

OFFENDING = (
    Example(
        indicator="4.12.01",
        shows="""
            In March the quarter is January to March: an outcome of 1 January is in it (C4), of 31 December not (C3),
            of 31 March in it (C5), of 1 April not (C6). The year to date began on 1 April 2016 (C2), not the day
            before (C1). The day of the outcome counts, not of the offence. Several outcomes are one young person (C7).
        """,
        month="2017-03",
        given=OUTCOMES_GIVEN,
        counts={
            "quarter": among("C1 C2 C3 C4 C5 C6 C7 C8", counting="C4 C5 C7"),
            "year-to-date": among("C1 C2 C3 C4 C5 C6 C7 C8", counting="C2 C3 C4 C5 C7"),
        },
        figures={"quarter": (3, 8), "year-to-date": (5, 8)},
    ),
    Example(
        indicator="4.12.01",
        shows="""
            April is no end of a quarter, so that there is only the year to date, which begins anew: 1 April counts
            (C6), 31 March does not (C5).
        """,
        month="2017-04",
        given=OUTCOMES_GIVEN,
        counts={"year-to-date": among("C1 C2 C3 C4 C5 C6 C7 C8", counting="C6")},
        absent=("quarter",),
    ),
    Example(
        indicator="4.12.01",
        shows="""
            Only a substantive outcome counts: one that is not (C1), or is not known to be (C2), or has no date yet
            (C3) does not, nor does another child's. The young people are 10 to 17 at the month end: ten that day (C4),
            the day after (C5); eighteen the day after (C6), that day (C7). They are in care for 12 months (C8, not
            C9). An unknown age is left out (C10).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2003-01-01
                C2       | 2003-01-01
                C3       | 2003-01-01
                C4       | 2007-06-30
                C5       | 2007-07-01
                C6       | 1999-07-01
                C7       | 1999-06-30
                C8       | 2003-01-01
                C9       | 2003-01-01
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
                C8       | 2016-06-30 | S   | V2
                C9       | 2016-07-01 | S   | V2
                C10      | 2015-01-01 | S   | V2
            """,
            "offences": """
                child_id | offence_on | outcome_on | substantive
                ---------+------------+------------+------------
                C1       | 2017-04-10 | 2017-05-01 | N
                C2       | 2017-04-10 | 2017-05-01 |
                C3       | 2017-04-10 |            | Y
                C4       | 2017-04-10 | 2017-05-01 | Y
                C5       | 2017-04-10 | 2017-05-01 | Y
                C6       | 2017-04-10 | 2017-05-01 | Y
                C7       | 2017-04-10 | 2017-05-01 | Y
                C8       | 2017-04-10 | 2017-05-01 | Y
                C9       | 2017-04-10 | 2017-05-01 | Y
                C10      | 2017-04-10 | 2017-05-01 | Y
            """,
        },
        counts={
            "quarter": among("C1 C2 C3 C4 C6 C8", counting="C4 C6 C8"),
            "year-to-date": among("C1 C2 C3 C4 C6 C8", counting="C4 C6 C8"),
        },
    ),
    Example(
        indicator="4.12.01",
        shows="A file with no rows says that nobody offended.",
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2007-01-01
                C4       | 2007-01-01
                C5       | 2007-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | V2
                C4       | 2015-01-01 | S   | V2
                C5       | 2015-01-01 | S   | V2
            """,
            "offences": """
                child_id | offence_on | outcome_on | substantive
                ---------+------------+------------+------------
            """,
        },
        counts={"quarter": among("C1 C4 C5"), "year-to-date": among("C1 C4 C5")},
    ),
    Example(
        indicator="4.12.01",
        shows="Without the file of offences there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | V2
            """
        },
        absent=("quarter", "year-to-date"),
    ),
)

EXAMPLES = OFFENDING
