"""Worked examples of 6.01 Adopters."""

from parentis.indicators.example import Example
from parentis.indicators.examples.among import among

HOUSEHOLDS = {
    "adopters": """
        household_id | enquired_on | approved_on | ended_on
        -------------+-------------+-------------+-----------
        A1           | 2015-01-10  | 2016-07-01  |
        A2           | 2015-01-10  | 2016-06-30  |
        A3           | 2016-07-01  | 2017-06-30  | 2017-06-30
        A4           | 2016-06-30  | 2017-07-01  |
        A5           | 2017-06-30  |             | 2017-06-30
        A6           | 2017-07-01  |             |
        A7           | 2016-12-10  | 2017-07-01  |
        A8           |             | 2017-01-10  |
    """
}

APPROVALS = (
    Example(
        indicator="6.01.01",
        shows="""
            Approved from 1 July 2016 (A1, not A2) to 30 June 2017 (A3, not A4 or A7), whenever they enquired; to have
            withdrawn since changes nothing (A3).
        """,
        month="2017-06",
        given=HOUSEHOLDS,
        counts={"approved-12m": among("A1 A3 A8", counting="all")},
        figures={"approved-12m": (3, None)},
    ),
    Example(
        indicator="6.01.02",
        shows="""
            Enquired from 1 July 2016 (A3, not A4) to 30 June 2017 (A5, not A6), whether or not anything came of it.
        """,
        month="2017-06",
        given=HOUSEHOLDS,
        counts={"enquiries-12m": among("A3 A5 A7", counting="all")},
        figures={"enquiries-12m": (3, None)},
    ),
    Example(
        indicator="6.01.05",
        shows="""
            Those approved in the 12 months over those who enquired in them, who are not the same: a household may be
            in one of the two (A1, A5) or in both (A3).
        """,
        month="2017-06",
        given=HOUSEHOLDS,
        counts={"completion-12m": among("A1 A3 A5 A7 A8", counting="A1 A3 A8")},
        figures={"completion-12m": (3, 3)},
    ),
    Example(
        indicator="6.01.05",
        shows="With no enquiry in the 12 months there is nothing to divide by.",
        month="2017-06",
        given={
            "adopters": """
                household_id | enquired_on | approved_on
                -------------+-------------+------------
                A1           | 2015-01-10  | 2017-01-10
            """
        },
        counts={"completion-12m": among("A1", counting="all")},
        figures={"completion-12m": (1, 0)},
    ),
    *(
        Example(
            indicator=code,
            shows="Without the file of adopters there is no figure.",
            month="2017-06",
            given={
                "episodes": """
                    child_id | decom      | rne | ls
                    ---------+------------+-----+---
                    C1       | 2017-01-01 | S   | E1
                """
            },
            absent=(key,),
        )
        for code, key in (("6.01.01", "approved-12m"), ("6.01.02", "enquiries-12m"), ("6.01.05", "completion-12m"))
    ),
)

EXAMPLES = APPROVALS
