"""Worked examples of 4.06 reviews and 4.07 visits."""

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

EXAMPLES: tuple[Example, ...] = (
    *REVIEWS_UP_TO_DATE,
    *FIRST_REVIEWS,
    *TAKING_PART,
    *VISITS,
    *SEEN,
    *REVIEWING_OFFICER,
)
