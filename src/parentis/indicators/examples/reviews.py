"""Worked examples of 4.06 reviews."""

from parentis.indicators.example import Example
from parentis.indicators.examples.among import among

REVIEWS_UP_TO_DATE = (
    Example(
        indicator="4.06.01",
        shows="""
            The first review is due on the 20th working day after care began: 31 May 2017 after 2 May, for 29 May is a
            bank holiday. Due on the month end and not held is overdue (C1); due the day after, the child is not in
            the base yet (C2), unless a review has been held (C3). Held on the day it was due is on time (C4), the day
            after is late (C5).
        """,
        month="2017-05",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-05-02 | S   | V2
                C2       | 2017-05-03 | S   | V2
                C3       | 2017-05-03 | S   | V2
                C4       | 2017-05-02 | S   | V2
                C5       | 2017-04-28 | S   | V2
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C3       | 2017-05-20 | PN1
                C4       | 2017-05-31 | PN1
                C5       | 2017-05-31 | PN1
            """,
        },
        counts={"on-time": among("C1 C3 C4 C5", counting="C3 C4")},
    ),
    Example(
        indicator="4.06.01",
        shows="""
            The second review is due 3 months after the first was held. From 31 March that is 30 June, and not held by
            then it is overdue (C1); from 1 April it is 1 July (C2). From 30 November 2016 it is 28 February 2017, on
            which day it is on time (C3) and the day after late (C4).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-03-20 | S   | V2
                C2       | 2017-03-20 | S   | V2
                C3       | 2016-11-14 | S   | V2
                C4       | 2016-11-14 | S   | V2
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C1       | 2017-03-31 | PN1
                C2       | 2017-04-01 | PN1
                C3       | 2016-11-30 | PN1
                C3       | 2017-02-28 | PN1
                C4       | 2016-11-30 | PN1
                C4       | 2017-03-01 | PN1
            """,
        },
        counts={"on-time": among("C1 C2 C3 C4", counting="C2 C3")},
    ),
    Example(
        indicator="4.06.01",
        shows="""
            The third review, and each later one, is due 6 months after the one before. From 31 December that is 30
            June (C1), from 1 January 1 July (C2). Only the latest review has to have been on time: an earlier one
            that was late does no harm (C3), a late latest one does (C4).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2016-10-03 | S   | V2
                C2       | 2016-10-03 | S   | V2
                C3       | 2016-01-04 | S   | V2
                C4       | 2016-01-04 | S   | V2
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C1       | 2016-10-20 | PN1
                C1       | 2016-12-31 | PN1
                C2       | 2016-10-20 | PN1
                C2       | 2017-01-01 | PN1
                C3       | 2016-01-20 | PN1
                C3       | 2016-08-01 | PN1
                C3       | 2017-02-01 | PN1
                C4       | 2016-01-20 | PN1
                C4       | 2016-04-20 | PN1
                C4       | 2017-01-20 | PN1
            """,
        },
        counts={"on-time": among("C1 C2 C3 C4", counting="C2 C3")},
    ),
    Example(
        indicator="4.06.01",
        shows="""
            Six months after 31 August 2015 is 29 February 2016: held that day the review is on time (C1), on 1 March
            it is late (C2), and not held it is overdue (C3).
        """,
        month="2016-03",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-05-01 | S   | V2
                C2       | 2015-05-01 | S   | V2
                C3       | 2015-05-01 | S   | V2
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C1       | 2015-06-01 | PN1
                C1       | 2015-08-31 | PN1
                C1       | 2016-02-29 | PN1
                C2       | 2015-06-01 | PN1
                C2       | 2015-08-31 | PN1
                C2       | 2016-03-01 | PN1
                C3       | 2015-06-01 | PN1
                C3       | 2015-08-31 | PN1
            """,
        },
        counts={"on-time": among("C1 C2 C3", counting="C1")},
    ),
    Example(
        indicator="4.06.01",
        shows="""
            Two reviews on one day are one, so the next is due after 3 months, not 6 (C1). A review held after the
            month end has not been held yet (C2; C4, who has none due). A row without a date says nothing (C3).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-03-01 | S   | V2
                C2       | 2017-05-02 | S   | V2
                C3       | 2017-06-12 | S   | V2
                C4       | 2017-06-12 | S   | V2
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C1       | 2017-03-15 | PN1
                C1       | 2017-03-15 | PN2
                C2       | 2017-07-01 | PN1
                C3       |            | PN1
                C4       | 2017-07-01 | PN1
            """,
        },
        counts={"on-time": among("C1 C2")},
    ),
    Example(
        indicator="4.06.01",
        shows="""
            Only reviews of the current period of care count. One on the day of a same-day restart belongs to the new
            period (C1); one before it began, in an earlier period or between the two, does not (C2, C3). After a gap
            an episode begins a period of its own, with a first review of its own (C4).
        """,
        month="2017-05",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2016-01-01 | S   | V2 | 2017-05-02 | E4A
                C1       | 2017-05-02 | S   | V2 |            |
                C2       | 2016-01-01 | S   | V2 | 2017-04-10 | E4A
                C2       | 2017-05-02 | S   | V2 |            |
                C3       | 2016-01-01 | S   | V2 | 2017-04-10 | E4A
                C3       | 2017-05-02 | S   | V2 |            |
                C4       | 2016-01-01 | S   | V2 | 2017-04-10 | X1
                C4       | 2017-05-02 | P   | V2 |            |
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C1       | 2017-05-02 | PN1
                C2       | 2017-04-10 | PN1
                C3       | 2017-04-20 | PN1
                C4       | 2017-04-05 | PN1
            """,
        },
        counts={"on-time": among("C1 C2 C3 C4", counting="C1")},
    ),
    Example(
        indicator="4.06.01",
        shows="""
            The chain of due dates runs through changes of placement and legal status. A child no longer in care at
            the month end is not in the base.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-01-02 | S   | V2 | 2017-04-10 | X1
                C1       | 2017-04-10 | P   | C1 |            |
                C2       | 2017-01-02 | S   | V2 | 2017-06-30 | E4A
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C1       | 2017-01-20 | PN1
                C1       | 2017-04-20 | PN1
                C2       | 2017-01-20 | PN1
            """,
        },
        counts={"on-time": among("C1", counting="all")},
    ),
)

FIRST_REVIEWS = (
    Example(
        indicator="4.06.02",
        shows="""
            Over Easter 2017: from Monday 27 March the 20th working day is 26 April, Good Friday and Easter Monday
            left out. Held by then is on time, on the day too (C1, C2), the day after late (C3). None at all is not on
            time (C4).
        """,
        month="2017-04",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-03-27 | S   | V2
                C2       | 2017-03-27 | S   | V2
                C3       | 2017-03-27 | S   | V2
                C4       | 2017-03-27 | S   | V2
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C1       | 2017-04-20 | PN1
                C2       | 2017-04-26 | PN1
                C3       | 2017-04-27 | PN1
            """,
        },
        counts={"first-on-time": among("C1 C2 C3 C4", counting="C1 C2")},
    ),
    Example(
        indicator="4.06.02",
        shows="""
            The month of the 20th working day decides. From 29 March it is Friday 28 April (C1); from 30 March Tuesday
            2 May, 1 May being a bank holiday (C2). From 28 February it is 28 March (C3). From Saturday 1 and Sunday 2
            April it is the same day as from Friday 31 March, 3 May (C4 to C6).
        """,
        month="2017-05",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-03-29 | S   | V2
                C2       | 2017-03-30 | S   | V2
                C3       | 2017-02-28 | S   | V2
                C4       | 2017-03-31 | S   | V2
                C5       | 2017-04-01 | S   | V2
                C6       | 2017-04-02 | S   | V2
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C2       | 2017-05-02 | PN1
                C4       | 2017-05-03 | PN1
                C5       | 2017-05-03 | PN1
                C6       | 2017-05-04 | PN1
            """,
        },
        counts={"first-on-time": among("C2 C4 C5 C6", counting="C2 C4 C5")},
    ),
    Example(
        indicator="4.06.02",
        shows="""
            A 20th working day on the month end is the month's (C1, 31 May after 2 May), on the first of the next it
            is not (C2, 1 June after 3 May).
        """,
        month="2017-05",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-05-02 | S   | V2
                C2       | 2017-05-03 | S   | V2
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C1       | 2017-05-31 | PN1
            """,
        },
        counts={"first-on-time": among("C1", counting="all")},
    ),
    Example(
        indicator="4.06.02",
        shows="""
            A 20th working day on the first of the month is the month's: 1 June after 3 May (C1); on 31 May it is not
            (C2).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-05-03 | S   | V2
                C2       | 2017-05-02 | S   | V2
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C1       | 2017-06-01 | PN1
            """,
        },
        counts={"first-on-time": among("C1", counting="all")},
    ),
    Example(
        indicator="4.06.02",
        shows="""
            The period of care must be open still on the 20th working day, here 26 April: ended that day it is not
            (C1), ended the day after it was (C2). It may have been left and begun again: each period has its own
            first review (C3). Having turned 18 by then does not matter (C4).
        """,
        month="2017-04",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C4       | 1999-04-10
            """,
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-03-27 | S   | V2 | 2017-04-26 | E4A
                C2       | 2017-03-27 | S   | V2 | 2017-04-27 | E4A
                C3       | 2017-03-20 | S   | V2 | 2017-03-27 | E4A
                C3       | 2017-03-27 | S   | V2 |            |
                C4       | 2017-03-27 | S   | V2 |            |
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C2       | 2017-04-20 | PN1
                C3       | 2017-03-27 | PN1
            """,
        },
        counts={"first-on-time": among("C2 C3 C4", counting="C2 C3")},
    ),
    Example(
        indicator="4.06.02",
        shows="""
            The first review is the first in this period of care: one before it began does not count (C1), and an
            early one is not undone by a later one (C2). A period that begins after a gap, without S, has its first
            review too (C3); a short break has none (C4). A move is no new beginning, on the 20th working day itself
            either (C5).
        """,
        month="2017-04",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-01-02 | S   | V2 | 2017-03-20 | E4A
                C1       | 2017-03-27 | S   | V2 |            |
                C2       | 2017-03-27 | S   | V2 |            |
                C3       | 2016-01-04 | S   | V2 | 2017-03-20 | X1
                C3       | 2017-03-27 | P   | V2 |            |
                C4       | 2017-03-27 | S   | V4 |            |
                C5       | 2017-03-27 | S   | V2 | 2017-04-26 | X1
                C5       | 2017-04-26 | P   | V2 |            |
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C1       | 2017-03-20 | PN1
                C2       | 2017-04-10 | PN1
                C2       | 2017-05-10 | PN1
                C3       | 2017-04-26 | PN1
                C5       | 2017-04-20 | PN1
            """,
        },
        counts={"first-on-time": among("C1 C2 C3 C5", counting="C2 C3 C5")},
    ),
    Example(
        indicator="4.06.02",
        shows="""
            A council file with bank holidays of its own goes by them instead of the national ones: without Easter the
            20th working day after 27 March 2017 is 24 April.
        """,
        month="2017-04",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-03-27 | S   | V2
                C2       | 2017-03-27 | S   | V2
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C1       | 2017-04-24 | PN1
                C2       | 2017-04-25 | PN1
            """,
        },
        council={"bank_holidays": ("2017-12-25",)},
        counts={"first-on-time": among("C1 C2", counting="C1")},
    ),
)

TAKING_PART = (
    Example(
        indicator="4.06.03",
        shows="""
            PN1, PN2, PN3, PN5 and PN6 are taking part; PN4 and PN7 are not. PN0 is left out. A review without a code
            stays in the base, as not known; a code that is none does not count.
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C0       | 2005-01-01
                C1       | 2005-01-01
                C2       | 2005-01-01
                C3       | 2005-01-01
                C4       | 2005-01-01
                C5       | 2005-01-01
                C6       | 2005-01-01
                C7       | 2005-01-01
                C8       | 2005-01-01
                C9       | 2005-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | C2
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C0       | 2017-06-10 | PN0
                C1       | 2017-06-10 | PN1
                C2       | 2017-06-10 | PN2
                C3       | 2017-06-10 | PN3
                C4       | 2017-06-10 | PN4
                C5       | 2017-06-10 | PN5
                C6       | 2017-06-10 | PN6
                C7       | 2017-06-10 | PN7
                C8       | 2017-06-10 |
                C9       | 2017-06-10 | PN9
            """,
        },
        counts={"participated": among("C1 C2 C3 C4 C5 C6 C7 C8 C9", counting="C1 C2 C3 C5 C6", not_known="C8")},
    ),
    Example(
        indicator="4.06.03",
        shows="""
            Aged 4 on the day of the review is in the base, the day before the fourth birthday not. Header has the
            date of birth, not the review: a child who is not in Header has no known age and is out.
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2013-06-10
                C2       | 2013-06-11
                C4       |
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | C2
                C2       | 2015-01-01 | S   | C2
                C3       | 2015-01-01 | S   | C2
                C4       | 2015-01-01 | S   | C2
            """,
            "reviews": """
                child_id | date_of_birth | review     | review_code
                ---------+---------------+------------+------------
                C1       |               | 2017-06-10 | PN1
                C2       | 2005-01-01    | 2017-06-10 | PN1
                C3       | 2005-01-01    | 2017-06-10 | PN1
                C4       | 2005-01-01    | 2017-06-10 | PN1
            """,
        },
        counts={"participated": among("C1", counting="all")},
    ),
    Example(
        indicator="4.06.03",
        shows="""
            It counts reviews: two of one child are two, on one day too (C1, C2). The first day of the month and the
            last are in it. A child who is not in care that day is counted all the same (C4), or who leaves that day
            (C5).
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
            """,
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2015-01-01 | S   | C2 |            |
                C2       | 2015-01-01 | S   | C2 |            |
                C3       | 2015-01-01 | S   | C2 |            |
                C4       | 2015-01-01 | S   | C2 | 2016-01-01 | E4A
                C5       | 2015-01-01 | S   | C2 | 2017-06-10 | E4A
            """,
            "reviews": """
                child_id | review     | review_code
                ---------+------------+------------
                C1       | 2017-06-01 | PN1
                C1       | 2017-06-30 | PN7
                C2       | 2017-06-10 | PN1
                C2       | 2017-06-10 | PN1
                C3       | 2017-05-31 | PN1
                C3       | 2017-07-01 | PN1
                C4       | 2017-06-10 | PN1
                C5       | 2017-06-10 | PN1
            """,
        },
        counts={"participated": {"C1": [True, False], "C2": [True, True], "C4": True, "C5": True}},
        figures={"participated": (5, 6)},
    ),
)

EXAMPLES: tuple[Example, ...] = (*REVIEWS_UP_TO_DATE, *FIRST_REVIEWS, *TAKING_PART)
