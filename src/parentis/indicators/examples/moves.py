"""Worked examples of 4.05 Looked after children moves."""

from parentis.indicators.example import Example
from parentis.indicators.examples.among import among

PLACEMENTS_IN_THE_YEAR = (
    Example(
        indicator="4.05.01",
        shows="""
            A placement is in the 12 months to 30 June 2017 if it began by that day and had not ended by 1 July 2016.
            One that ended on 1 July 2016 is not in them (C1), one that ended on the 2nd is (C2). A third that begins
            on the last day counts (C3), one that begins the day after does not (C4).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2016-01-01 | S   | C2 | U6    | 2016-07-01 | X1
                C1       | 2016-07-01 | P   | C2 | K2    | 2017-01-10 | X1
                C1       | 2017-01-10 | P   | C2 | U4    |            |
                C2       | 2016-01-01 | S   | C2 | U6    | 2016-07-02 | X1
                C2       | 2016-07-02 | P   | C2 | K2    | 2017-01-10 | X1
                C2       | 2017-01-10 | P   | C2 | U4    |            |
                C3       | 2017-01-01 | S   | C2 | U6    | 2017-03-01 | X1
                C3       | 2017-03-01 | P   | C2 | K2    | 2017-06-30 | X1
                C3       | 2017-06-30 | P   | C2 | U4    |            |
                C4       | 2017-01-01 | S   | C2 | U6    | 2017-03-01 | X1
                C4       | 2017-03-01 | P   | C2 | K2    | 2017-07-01 | X1
                C4       | 2017-07-01 | P   | C2 | U4    |            |
            """
        },
        counts={"three-or-more": among("C1 C2 C3 C4", counting="C2 C3")},
    ),
    Example(
        indicator="4.05.01",
        shows="""
            RNE S, P and B begin a placement. L, T and U continue the one before, whatever the placement code says,
            and so does a blank. Two placements are not three, four are.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2017-01-01 | S   | V2 | U6    | 2017-02-01 | X1
                C1       | 2017-02-01 | P   | V2 | K2    | 2017-03-01 | X1
                C1       | 2017-03-01 | B   | C2 | U6    |            |
                C2       | 2017-01-01 | S   | V2 | U6    | 2017-02-01 | X1
                C2       | 2017-02-01 | P   | V2 | K2    | 2017-03-01 | X1
                C2       | 2017-03-01 | L   | C2 | K2    |            |
                C3       | 2017-01-01 | S   | V2 | U6    | 2017-02-01 | X1
                C3       | 2017-02-01 | P   | V2 | U6    | 2017-03-01 | X1
                C3       | 2017-03-01 | T   | V2 | U4    |            |
                C4       | 2017-01-01 | S   | V2 | U6    | 2017-02-01 | X1
                C4       | 2017-02-01 | P   | V2 | U6    | 2017-03-01 | X1
                C4       | 2017-03-01 | U   | C2 | U4    |            |
                C5       | 2017-01-01 | S   | V2 | U6    | 2017-02-01 | X1
                C5       | 2017-02-01 | P   | V2 | U6    | 2017-03-01 | X1
                C5       | 2017-03-01 |     | C2 | U4    |            |
                C6       | 2017-01-01 | S   | V2 | U6    | 2017-02-01 | X1
                C6       | 2017-02-01 | P   | V2 | K2    | 2017-03-01 | X1
                C6       | 2017-03-01 | P   | V2 | U4    | 2017-04-01 | X1
                C6       | 2017-04-01 | P   | V2 | U3    |            |
            """
        },
        counts={"three-or-more": among("C1 C2 C3 C4 C5 C6", counting="C1 C6")},
    ),
    Example(
        indicator="4.05.01",
        shows="""
            Placements of an earlier period of care count (C1), those of short breaks do not (C2). A placement that
            began and ended on one day is none (C3). A child no longer in care at the month end is not in the base
            (C4).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2016-08-01 | S   | V2 | U6    | 2016-09-01 | X1
                C1       | 2016-09-01 | P   | V2 | K2    | 2016-10-01 | E4A
                C1       | 2017-05-01 | S   | V2 | U4    |            |
                C2       | 2016-08-01 | S   | V4 | U6    | 2016-09-01 | E4A
                C2       | 2016-10-01 | S   | V2 | U6    | 2017-05-01 | X1
                C2       | 2017-05-01 | P   | V2 | K2    |            |
                C3       | 2016-10-01 | S   | V2 | U6    | 2017-05-01 | X1
                C3       | 2017-05-01 | P   | V2 | K2    | 2017-05-01 | X1
                C3       | 2017-05-01 | P   | V2 | U4    |            |
                C4       | 2016-10-01 | S   | V2 | U6    | 2017-03-01 | X1
                C4       | 2017-03-01 | P   | V2 | K2    | 2017-05-01 | X1
                C4       | 2017-05-01 | P   | V2 | U4    | 2017-06-30 | E4A
            """
        },
        counts={"three-or-more": among("C1 C2 C3", counting="C1")},
    ),
    Example(
        indicator="4.05.01",
        shows="""
            A temporary placement (T0 to T4) is none. Back in the same place, the child goes on in the interrupted
            placement, whatever the RNE: each of these had two.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2016-10-01 | S   | C2 | U6    | 2016-12-01 | X1
                C1       | 2016-12-01 | P   | C2 | T0    | 2016-12-05 | X1
                C1       | 2016-12-05 | P   | C2 | U6    | 2017-02-01 | X1
                C1       | 2017-02-01 | P   | C2 | K2    |            |
                C2       | 2016-10-01 | S   | C2 | U6    | 2016-12-01 | X1
                C2       | 2016-12-01 | P   | C2 | T1    | 2016-12-05 | X1
                C2       | 2016-12-05 | P   | C2 | T2    | 2016-12-10 | X1
                C2       | 2016-12-10 | B   | C2 | U6    | 2017-02-01 | X1
                C2       | 2017-02-01 | P   | C2 | K2    |            |
                C3       | 2016-10-01 | S   | C2 | U6    | 2016-12-01 | X1
                C3       | 2016-12-01 | P   | C2 | K2    | 2017-02-01 | X1
                C3       | 2017-02-01 | P   | C2 | T3    | 2017-02-10 | X1
                C3       | 2017-02-10 | P   | C2 | K2    |            |
                C4       | 2016-10-01 | S   | C2 | U6    | 2016-12-01 | X1
                C4       | 2016-12-01 | P   | C2 | K2    | 2017-02-01 | X1
                C4       | 2017-02-01 | P   | C2 | T4    | 2017-02-05 | X1
                C4       | 2017-02-05 | P   | C2 | K2    |            |
            """
        },
        counts={"three-or-more": among("C1 C2 C3 C4")},
    ),
    Example(
        indicator="4.05.01",
        shows="""
            Back after a temporary placement is the same place only if placement, provider, postcode and URN are all
            as before. Where one differs, the RNE decides: P begins a placement (C1 to C4), T does not (C6). Blank
            before and blank after are the same (C5, C7).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | place_provider | pl_post | urn | dec        | rec
                ---------+------------+-----+----+-------+----------------+---------+-----+------------+----
                C1       | 2016-10-01 | S   | C2 | U6    | PR1            | HD1 2TT | SC1 | 2016-12-01 | X1
                C1       | 2016-12-01 | P   | C2 | K2    | PR4            | WF1 1AA | SC2 | 2017-02-01 | X1
                C1       | 2017-02-01 | P   | C2 | T4    | PR4            | HD1 1AA |     | 2017-02-05 | X1
                C1       | 2017-02-05 | P   | C2 | K1    | PR4            | WF1 1AA | SC2 |            |
                C2       | 2016-10-01 | S   | C2 | U6    | PR1            | HD1 2TT | SC1 | 2016-12-01 | X1
                C2       | 2016-12-01 | P   | C2 | K2    | PR4            | WF1 1AA | SC2 | 2017-02-01 | X1
                C2       | 2017-02-01 | P   | C2 | T4    | PR4            | HD1 1AA |     | 2017-02-05 | X1
                C2       | 2017-02-05 | P   | C2 | K2    | PR5            | WF1 1AA | SC2 |            |
                C3       | 2016-10-01 | S   | C2 | U6    | PR1            | HD1 2TT | SC1 | 2016-12-01 | X1
                C3       | 2016-12-01 | P   | C2 | K2    | PR4            | WF1 1AA | SC2 | 2017-02-01 | X1
                C3       | 2017-02-01 | P   | C2 | T4    | PR4            | HD1 1AA |     | 2017-02-05 | X1
                C3       | 2017-02-05 | P   | C2 | K2    | PR4            | LS1 1UR | SC2 |            |
                C4       | 2016-10-01 | S   | C2 | U6    | PR1            | HD1 2TT | SC1 | 2016-12-01 | X1
                C4       | 2016-12-01 | P   | C2 | K2    | PR4            | WF1 1AA | SC2 | 2017-02-01 | X1
                C4       | 2017-02-01 | P   | C2 | T4    | PR4            | HD1 1AA |     | 2017-02-05 | X1
                C4       | 2017-02-05 | P   | C2 | K2    | PR4            | WF1 1AA |     |            |
                C5       | 2016-10-01 | S   | C2 | U6    | PR1            | HD1 2TT | SC1 | 2016-12-01 | X1
                C5       | 2016-12-01 | P   | C2 | P1    |                |         |     | 2017-02-01 | X1
                C5       | 2017-02-01 | P   | C2 | T4    | PR4            | HD1 1AA |     | 2017-02-05 | X1
                C5       | 2017-02-05 | P   | C2 | P1    |                |         |     |            |
                C6       | 2016-10-01 | S   | C2 | U6    | PR1            | HD1 2TT | SC1 | 2016-12-01 | X1
                C6       | 2016-12-01 | P   | C2 | U6    | PR4            | WF1 1AA | SC2 | 2017-02-01 | X1
                C6       | 2017-02-01 | P   | C2 | T4    | PR4            | HD1 1AA |     | 2017-02-05 | X1
                C6       | 2017-02-05 | T   | C2 | U4    | PR4            | WF1 1AA | SC2 |            |
                C7       | 2016-10-01 | S   | C2 | U6    | PR1            | HD1 2TT | SC1 | 2016-12-01 | X1
                C7       | 2016-12-01 | P   | C2 |       | PR4            | WF1 1AA | SC2 | 2017-02-01 | X1
                C7       | 2017-02-01 | P   | C2 | T4    | PR4            | HD1 1AA |     | 2017-02-05 | X1
                C7       | 2017-02-05 | P   | C2 |       | PR4            | WF1 1AA | SC2 |            |
            """
        },
        counts={"three-or-more": among("C1 C2 C3 C4 C5 C6 C7", counting="C1 C2 C3 C4")},
    ),
    Example(
        indicator="4.05.01",
        shows="""
            Without a temporary placement between them, P begins a placement even where nothing else differs (C1). The
            same place as before the last but one is a new placement too (C2). A period of care that began with a
            temporary placement has its first placement after it, whatever the RNE (C3, C4), be it where an earlier
            period was (C5). A child with temporary placements alone has had none (C6).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2016-10-01 | S   | C2 | U6    | 2016-12-01 | X1
                C1       | 2016-12-01 | P   | C2 | U6    | 2017-02-01 | X1
                C1       | 2017-02-01 | P   | C2 | U6    |            |
                C2       | 2016-10-01 | S   | C2 | U6    | 2016-12-01 | X1
                C2       | 2016-12-01 | P   | C2 | K2    | 2017-02-01 | X1
                C2       | 2017-02-01 | P   | C2 | T4    | 2017-02-05 | X1
                C2       | 2017-02-05 | P   | C2 | U6    |            |
                C3       | 2016-10-01 | S   | C2 | T4    | 2016-10-05 | X1
                C3       | 2016-10-05 | T   | C2 | U6    | 2017-02-01 | X1
                C3       | 2017-02-01 | P   | C2 | K2    | 2017-03-01 | X1
                C3       | 2017-03-01 | P   | C2 | U4    |            |
                C4       | 2016-10-01 | S   | C2 | T4    | 2016-10-05 | X1
                C4       | 2016-10-05 | P   | C2 | U6    | 2017-02-01 | X1
                C4       | 2017-02-01 | P   | C2 | K2    |            |
                C5       | 2016-08-01 | S   | V2 | U6    | 2016-09-01 | E4A
                C5       | 2016-10-01 | S   | C2 | T4    | 2016-10-05 | X1
                C5       | 2016-10-05 | T   | C2 | U6    | 2017-02-01 | X1
                C5       | 2017-02-01 | P   | C2 | K2    |            |
                C6       | 2016-10-01 | S   | C2 | T0    |            |
            """
        },
        counts={"three-or-more": among("C1 C2 C3 C4 C5 C6", counting="C1 C2 C3 C5")},
    ),
    Example(
        indicator="4.05.01",
        shows="""
            While a temporary placement is open the interrupted one goes on: it is one of the three at the month end
            (C1), and one that a temporary placement carried past 1 July 2016 is in the 12 months, though the child
            never came back (C2, C3).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2016-10-01 | S   | C2 | U6    | 2016-12-01 | X1
                C1       | 2016-12-01 | P   | C2 | K2    | 2017-02-01 | X1
                C1       | 2017-02-01 | P   | C2 | U4    | 2017-06-20 | X1
                C1       | 2017-06-20 | P   | C2 | T1    |            |
                C2       | 2016-01-01 | S   | C2 | U6    | 2016-06-20 | X1
                C2       | 2016-06-20 | P   | C2 | T1    | 2016-07-05 | X1
                C2       | 2016-07-05 | P   | C2 | K2    | 2017-02-01 | X1
                C2       | 2017-02-01 | P   | C2 | U4    |            |
                C3       | 2016-01-01 | S   | V2 | U6    | 2016-06-20 | X1
                C3       | 2016-06-20 | P   | V2 | T1    | 2016-07-05 | E4A
                C3       | 2016-09-01 | S   | C2 | K2    | 2017-02-01 | X1
                C3       | 2017-02-01 | P   | C2 | U4    |            |
                C4       | 2016-10-01 | S   | C2 | U6    | 2016-12-01 | X1
                C4       | 2016-12-01 | P   | C2 | K2    | 2017-06-20 | X1
                C4       | 2017-06-20 | P   | C2 | T1    |            |
            """
        },
        counts={"three-or-more": among("C1 C2 C3 C4", counting="C1 C2 C3")},
    ),
)

LONG_TERM_STABILITY = (
    Example(
        indicator="4.05.02",
        shows="""
            In the base: aged under 16, in care since 31 December 2014, two and a half years before the month end, or
            earlier (C1, not C2). Turning 16 on the month end is not under 16 (C3, not C4); no known age is out (C5;
            C7, whose date of birth lies ahead). Two years is a placement that began on 30 June 2015 (C1); from 1 July
            it is less (C6).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2006-01-01
                C2       | 2006-01-01
                C3       | 2001-07-01
                C4       | 2001-06-30
                C6       | 2006-01-01
                C7       | 2018-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C7       | 2014-01-01 | S   | C2 | U4    |            |
                C1       | 2014-12-31 | S   | C2 | U6    | 2015-06-30 | X1
                C1       | 2015-06-30 | P   | C2 | U4    |            |
                C2       | 2015-01-01 | S   | C2 | U4    |            |
                C3       | 2014-01-01 | S   | C2 | U4    |            |
                C4       | 2014-01-01 | S   | C2 | U4    |            |
                C5       | 2014-01-01 | S   | C2 | U4    |            |
                C6       | 2014-12-31 | S   | C2 | U6    | 2015-07-01 | X1
                C6       | 2015-07-01 | P   | C2 | U4    |            |
            """,
        },
        counts={"long-term-stability": among("C1 C3 C6", counting="C1 C3")},
    ),
    Example(
        indicator="4.05.02",
        shows="""
            A placement for adoption counts together with the one before it. Two years from the start of the one
            before are enough (C1), a day less is not (C2). In foster care the one before does not help (C3). A
            placement that began and ended on one day is passed over (C4).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2014-01-01
                C2       | 2014-01-01
                C3       | 2014-01-01
                C4       | 2014-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2014-12-01 | S   | C2 | U6    | 2015-06-30 | X1
                C1       | 2015-06-30 | P   | C2 | U4    | 2017-05-10 | X1
                C1       | 2017-05-10 | P   | E1 | A4    |            |
                C2       | 2014-12-01 | S   | C2 | U6    | 2015-07-01 | X1
                C2       | 2015-07-01 | P   | C2 | U4    | 2017-05-10 | X1
                C2       | 2017-05-10 | P   | E1 | A4    |            |
                C3       | 2014-12-01 | S   | C2 | U6    | 2015-06-30 | X1
                C3       | 2015-06-30 | P   | C2 | U4    | 2017-05-10 | X1
                C3       | 2017-05-10 | P   | E1 | U6    |            |
                C4       | 2014-12-01 | S   | C2 | U6    | 2015-06-30 | X1
                C4       | 2015-06-30 | P   | C2 | U4    | 2017-05-10 | X1
                C4       | 2017-05-10 | P   | C2 | K2    | 2017-05-10 | X1
                C4       | 2017-05-10 | P   | E1 | A6    |            |
            """,
        },
        counts={"long-term-stability": among("C1 C2 C3 C4", counting="C1 C4")},
    ),
    Example(
        indicator="4.05.02",
        shows="""
            The placement runs back through changes of legal status and of plan with the same carer (C1), and through
            a temporary placement that is over (C2) or still open (C3). A move within the two years ends it, though
            the child has come back (C4).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2014-01-01
                C2       | 2006-01-01
                C3       | 2006-01-01
                C4       | 2006-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2014-12-01 | S   | C1 | U5    | 2015-09-01 | X1
                C1       | 2015-09-01 | L   | E1 | U5    | 2017-05-10 | X1
                C1       | 2017-05-10 | T   | E1 | A3    |            |
                C2       | 2014-12-01 | S   | C2 | U4    | 2016-08-01 | X1
                C2       | 2016-08-01 | P   | C2 | T3    | 2016-08-15 | X1
                C2       | 2016-08-15 | P   | C2 | U4    |            |
                C3       | 2014-12-01 | S   | C2 | U4    | 2017-06-20 | X1
                C3       | 2017-06-20 | P   | C2 | T1    |            |
                C4       | 2014-12-01 | S   | C2 | U4    | 2016-08-01 | X1
                C4       | 2016-08-01 | P   | C2 | K2    | 2016-08-15 | X1
                C4       | 2016-08-15 | P   | C2 | U4    |            |
            """,
        },
        counts={"long-term-stability": among("C1 C2 C3 C4", counting="C1 C2 C3")},
    ),
    Example(
        indicator="4.05.02",
        shows="""
            Where a temporary placement interrupts no other, the placement began with the period of care (C1). An
            earlier period of care adds nothing: neither to the time in care (C2) nor to a placement for adoption
            (C3), not where a one-day placement went before it either (C4).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2006-01-01
                C2       | 2006-01-01
                C3       | 2014-01-01
                C4       | 2014-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2014-12-01 | S   | C2 | T0    |            |
                C2       | 2013-12-01 | S   | C2 | U4    | 2015-01-05 | E4A
                C2       | 2015-01-05 | S   | C2 | U4    |            |
                C3       | 2013-12-01 | S   | C2 | U4    | 2014-12-01 | E4A
                C3       | 2014-12-01 | S   | C2 | T0    | 2016-02-01 | X1
                C3       | 2016-02-01 | P   | E1 | A4    |            |
                C4       | 2013-12-01 | S   | C2 | U4    | 2014-12-01 | E4A
                C4       | 2014-12-01 | S   | C2 | T0    | 2016-02-01 | X1
                C4       | 2016-02-01 | P   | C2 | K2    | 2016-02-01 | X1
                C4       | 2016-02-01 | P   | E1 | A4    |            |
            """,
        },
        counts={"long-term-stability": among("C1 C3 C4", counting="C1")},
    ),
)

MOVEMENTS = (
    Example(
        indicator="4.05.03",
        shows="""
            A movement is the end of a placement, with X1, by an episode that begins with RNE P or B. A change of
            legal status, of placement with the same carer, or of both (L, T, U) is none; nor is leaving care (C6), or
            coming back to it the same day (C7). A placement that is not recorded is not taken for a temporary one
            (C9, C10).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2017-01-01 | S   | V2 | U6    | 2017-06-10 | X1
                C1       | 2017-06-10 | P   | V2 | K2    |            |
                C2       | 2017-01-01 | S   | V2 | U6    | 2017-06-10 | X1
                C2       | 2017-06-10 | B   | C2 | K2    |            |
                C3       | 2017-01-01 | S   | V2 | U6    | 2017-06-10 | X1
                C3       | 2017-06-10 | L   | C2 | U6    |            |
                C4       | 2017-01-01 | S   | C2 | U6    | 2017-06-10 | X1
                C4       | 2017-06-10 | T   | C2 | U4    |            |
                C5       | 2017-01-01 | S   | V2 | U6    | 2017-06-10 | X1
                C5       | 2017-06-10 | U   | C2 | U4    |            |
                C6       | 2017-01-01 | S   | V2 | U6    | 2017-06-10 | E4A
                C7       | 2017-01-01 | S   | V2 | U6    | 2017-06-10 | E8
                C7       | 2017-06-10 | P   | V2 | K2    |            |
                C8       | 2017-01-01 | S   | V2 | U6    | 2017-06-10 | X1
                C8       | 2017-06-11 | P   | V2 | K2    |            |
                C9       | 2017-01-01 | S   | V2 |       | 2017-06-10 | X1
                C9       | 2017-06-10 | P   | V2 | K2    |            |
                C10      | 2017-01-01 | S   | V2 | U6    | 2017-06-10 | X1
                C10      | 2017-06-10 | P   | V2 | K9    |            |
            """
        },
        counts={"movements": among("C1 C2 C9 C10", counting="all")},
    ),
    Example(
        indicator="4.05.03",
        shows="""
            Moves on the first and the last day are the month's; the days around are not. A child who moves twice
            makes two movements. There need be no Header row, and age does not matter.
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C5       | 1999-03-01
            """,
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2017-01-01 | S   | C2 | U6    | 2017-06-01 | X1
                C1       | 2017-06-01 | P   | C2 | K2    |            |
                C2       | 2017-01-01 | S   | C2 | U6    | 2017-06-30 | X1
                C2       | 2017-06-30 | P   | C2 | K2    |            |
                C3       | 2017-01-01 | S   | C2 | U6    | 2017-05-31 | X1
                C3       | 2017-05-31 | P   | C2 | K2    | 2017-07-01 | X1
                C3       | 2017-07-01 | P   | C2 | U6    |            |
                C4       | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1
                C4       | 2017-06-05 | P   | C2 | K2    | 2017-06-25 | X1
                C4       | 2017-06-25 | P   | C2 | U6    |            |
                C5       | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1
                C5       | 2017-06-05 | P   | C2 | K2    |            |
                C6       | 2016-01-01 | S   | V2 | U6    | 2016-06-05 | E4A
                C6       | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1
                C6       | 2017-06-05 | P   | C2 | K2    |            |
            """,
        },
        counts={"movements": {"C1": True, "C2": True, "C4": [True, True], "C5": True, "C6": True}},
        figures={"movements": (6, None)},
    ),
    Example(
        indicator="4.05.03",
        shows="""
            Into a temporary placement and out of it is no movement, whether the child comes back (C1) or not (C2).
            The end of a placement that began the same day is none, though the move into it was one (C3). A placement
            that had a change of legal status on its last day did not begin that day (C4).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1
                C1       | 2017-06-05 | P   | C2 | T1    | 2017-06-10 | X1
                C1       | 2017-06-10 | P   | C2 | U6    |            |
                C2       | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1
                C2       | 2017-06-05 | P   | C2 | T0    | 2017-06-10 | X1
                C2       | 2017-06-10 | P   | C2 | K2    |            |
                C3       | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1
                C3       | 2017-06-05 | P   | C2 | K2    | 2017-06-05 | X1
                C3       | 2017-06-05 | P   | C2 | U4    |            |
                C4       | 2017-01-01 | S   | V2 | U6    | 2017-06-05 | X1
                C4       | 2017-06-05 | L   | C2 | U6    | 2017-06-05 | X1
                C4       | 2017-06-05 | P   | C2 | K2    |            |
            """
        },
        counts={"movements": among("C3 C4", counting="all")},
    ),
    Example(
        indicator="4.05.03",
        shows="""
            Episodes that began on one day are taken in the order in which they ended, whatever the order of the rows:
            the one-day start comes first, and the move on 10 June is one of the same period of care.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2017-03-01 | L   | C2 | U6    | 2017-06-10 | X1
                C1       | 2017-03-01 | S   | V2 | U6    | 2017-03-01 | X1
                C1       | 2017-06-10 | P   | C2 | K2    |            |
            """
        },
        counts={"movements": among("C1", counting="all")},
    ),
    Example(
        indicator="4.05.03",
        shows="""
            The reason is on the episode that ended, and each of the twelve codes has its measure; the two of a
            carer's request share one. CUSTOD came in 2018-19 and counts whenever it is used. Blank, or no code of any
            year, is no reason.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec | reason_place_change
                ---------+------------+-----+----+-------+------------+-----+--------------------
                C1       | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1  | CARPL
                C1       | 2017-06-05 | P   | C2 | K2    |            |     | OTHER
                C2       | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1  | CREQB
                C2       | 2017-06-05 | P   | C2 | K2    |            |     |
                C3       | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1  | CREQO
                C3       | 2017-06-05 | P   | C2 | K2    |            |     |
                C4       | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1  | ALLEG
                C4       | 2017-06-05 | P   | C2 | K2    |            |     |
                C5       | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1  | STAND
                C5       | 2017-06-05 | P   | C2 | K2    |            |     |
                C6       | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1  | APPRR
                C6       | 2017-06-05 | P   | C2 | K2    |            |     |
                C7       | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1  | CHILD
                C7       | 2017-06-05 | P   | C2 | K2    |            |     |
                C8       | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1  | LAREQ
                C8       | 2017-06-05 | P   | C2 | K2    |            |     |
                C9       | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1  | CLOSE
                C9       | 2017-06-05 | P   | C2 | K2    |            |     |
                C10      | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1  | CUSTOD
                C10      | 2017-06-05 | P   | J1 | R5    |            |     |
                C11      | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1  | PLACE
                C11      | 2017-06-05 | P   | C2 | U4    |            |     |
                C12      | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1  | OTHER
                C12      | 2017-06-05 | P   | C2 | K2    |            |     |
                C13      | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1  |
                C13      | 2017-06-05 | P   | C2 | K2    |            |     |
                C14      | 2017-01-01 | S   | C2 | U6    | 2017-06-05 | X1  | MOVED
                C14      | 2017-06-05 | P   | C2 | K2    |            |     |
            """
        },
        counts={
            "movements": among("C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14", counting="all"),
            "care-plan": among("C1", counting="all"),
            "carer-request": among("C2 C3", counting="all"),
            "allegation": among("C4", counting="all"),
            "standards": among("C5", counting="all"),
            "approval-removed": among("C6", counting="all"),
            "child-request": among("C7", counting="all"),
            "authority-request": among("C8", counting="all"),
            "closed": among("C9", counting="all"),
            "custody": among("C10", counting="all"),
            "status-change": among("C11", counting="all"),
            "other": among("C12", counting="all"),
            "no-reason": among("C13 C14", counting="all"),
        },
    ),
)

SOCIAL_WORKERS = (
    Example(
        indicator="4.05.04",
        shows="""
            In the base: in care since 30 June 2016, twelve months before the month end, or earlier (C1, not C2). A
            change is an allocation that began in the 12 months: on 1 July 2016 it did (C1), on 30 June it had not
            (C3), on the last day it did (C4), the day after not (C5). A child without an allocation is in the base
            (C6).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2016-06-30 | S   | C2
                C2       | 2016-07-01 | S   | C2
                C3       | 2016-01-01 | S   | C2
                C4       | 2016-01-01 | S   | C2
                C5       | 2016-01-01 | S   | C2
                C6       | 2016-01-01 | S   | C2
            """,
            "allocations": """
                child_id | worker_id | role          | team  | started_on | ended_on
                ---------+-----------+---------------+-------+------------+-----------
                C1       | W1        | social-worker | North | 2016-01-05 | 2016-07-01
                C1       | W2        | social-worker | North | 2016-07-01 |
                C2       | W1        | social-worker | North | 2016-07-01 | 2017-01-01
                C2       | W2        | social-worker | North | 2017-01-01 |
                C3       | W1        | social-worker | North | 2016-01-05 | 2016-06-30
                C3       | W2        | social-worker | North | 2016-06-30 |
                C4       | W1        | social-worker | North | 2016-01-05 | 2017-06-30
                C4       | W2        | social-worker | North | 2017-06-30 |
                C5       | W1        | social-worker | North | 2016-01-05 | 2017-07-01
                C5       | W2        | social-worker | North | 2017-07-01 |
            """,
        },
        counts={
            "changes": among("C1 C3 C4 C5 C6", counting="C1 C4"),
            "average": among("C1 C3 C4 C5 C6", counting="C1 C4"),
            "three-or-more-workers": among("C1 C3 C4 C5 C6"),
        },
        figures={"changes": (2, None), "average": (2, 5)},
    ),
    Example(
        indicator="4.05.04",
        shows="""
            The first allocation ever is no change (C1); a new one to the same worker is none either (C2). A worker
            who leaves and comes back makes two changes, and is one worker, whatever the order of the rows (C3). Only
            the role of social worker counts (C4).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2016-01-01 | S   | C2
                C2       | 2016-01-01 | S   | C2
                C3       | 2016-01-01 | S   | C2
                C4       | 2016-01-01 | S   | C2
            """,
            "allocations": """
                child_id | worker_id | role             | team  | started_on | ended_on
                ---------+-----------+------------------+-------+------------+-----------
                C1       | W1        | social-worker    | North | 2016-09-01 |
                C2       | W1        | social-worker    | North | 2016-01-05 | 2016-09-01
                C2       | W1        | social-worker    | South | 2016-09-01 |
                C3       | W1        | social-worker    | North | 2017-02-01 |
                C3       | W1        | social-worker    | North | 2016-01-05 | 2016-09-01
                C3       | W2        | social-worker    | North | 2016-09-01 | 2017-02-01
                C4       | W1        | social-worker    | North | 2016-01-05 |
                C4       | W2        | iro              | North | 2016-09-01 |
                C4       | W3        | personal-adviser | North | 2017-02-01 |
            """,
        },
        counts={
            "changes": among("C1 C2 C3 C4", counting="C3"),
            "average": among("C1 C2 C3 C4", counting="C3"),
            "three-or-more-workers": among("C1 C2 C3 C4"),
        },
        figures={"changes": (2, None), "average": (2, 4)},
    ),
    Example(
        indicator="4.05.04",
        shows="""
            Three different workers count when each was allocated at some time in the 12 months: one whose allocation
            ended on 1 July 2016 was not (C1), on the 2nd was (C2), and one allocated on the last day is (C3), the day
            after is not (C4).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2016-01-01 | S   | C2
                C2       | 2016-01-01 | S   | C2
                C3       | 2016-01-01 | S   | C2
                C4       | 2016-01-01 | S   | C2
            """,
            "allocations": """
                child_id | worker_id | role          | team  | started_on | ended_on
                ---------+-----------+---------------+-------+------------+-----------
                C1       | W1        | social-worker | North | 2016-01-05 | 2016-07-01
                C1       | W2        | social-worker | North | 2016-07-01 | 2017-02-01
                C1       | W3        | social-worker | North | 2017-02-01 |
                C2       | W1        | social-worker | North | 2016-01-05 | 2016-07-02
                C2       | W2        | social-worker | North | 2016-07-02 | 2017-02-01
                C2       | W3        | social-worker | North | 2017-02-01 |
                C3       | W1        | social-worker | North | 2016-01-05 | 2017-02-01
                C3       | W2        | social-worker | North | 2017-02-01 |
                C3       | W3        | social-worker | North | 2017-06-30 |
                C4       | W1        | social-worker | North | 2016-01-05 | 2017-02-01
                C4       | W2        | social-worker | North | 2017-02-01 |
                C4       | W3        | social-worker | North | 2017-07-01 |
            """,
        },
        counts={
            "three-or-more-workers": among("C1 C2 C3 C4", counting="C2 C3"),
            "changes": among("C1 C2 C3 C4", counting="all"),
        },
        figures={"changes": (7, None), "three-or-more-workers": (2, 4)},
    ),
    Example(
        indicator="4.05.04",
        shows="""
            Two allocations that began on one day are in the order of their rows, so the later row is the worker that
            the next one follows (C1, C2).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2016-01-01 | S   | C2
                C2       | 2016-01-01 | S   | C2
            """,
            "allocations": """
                child_id | worker_id | role          | team  | started_on | ended_on
                ---------+-----------+---------------+-------+------------+-----------
                C1       | W2        | social-worker | North | 2016-01-05 |
                C1       | W1        | social-worker | North | 2016-01-05 | 2016-09-01
                C1       | W1        | social-worker | North | 2016-09-01 |
                C2       | W1        | social-worker | North | 2016-01-05 | 2016-09-01
                C2       | W2        | social-worker | North | 2016-01-05 |
                C2       | W1        | social-worker | North | 2016-09-01 |
            """,
        },
        counts={"changes": among("C1 C2", counting="C2")},
    ),
)

EXAMPLES: tuple[Example, ...] = (*PLACEMENTS_IN_THE_YEAR, *LONG_TERM_STABILITY, *MOVEMENTS, *SOCIAL_WORKERS)
