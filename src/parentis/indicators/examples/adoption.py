"""Worked examples of 5.02 Adoption."""

from parentis.indicators.example import Example
from parentis.indicators.examples.among import among

DAYS_TO_PLACEMENT = (
    Example(
        indicator="5.02.01",
        shows="""
            The 36 months to 30 June 2017 began on 1 July 2014: an adoption of that day is in them (C2), of the day
            before not (C3); the month end is in (C1), the day after not (C4). From 1 January to 10 April 2016 are 100
            days (C1). Moving in on the day care began is nought days, and counts in the base (C5).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2016-01-01 | S   | E1 | A4    | 2017-06-30 | E12
                C2       | 2014-01-01 | S   | E1 | A4    | 2014-07-01 | E12
                C3       | 2014-01-01 | S   | E1 | A4    | 2014-06-30 | E12
                C4       | 2014-01-01 | S   | E1 | A4    | 2017-07-01 | E12
                C5       | 2016-01-01 | S   | E1 | A4    | 2017-01-01 | E11
            """,
            "permanence": """
                child_id | decided_on | placed_on  | adopted_on
                ---------+------------+------------+-----------
                C1       | 2016-02-01 | 2016-04-10 | 2017-06-30
                C2       | 2014-01-02 | 2014-01-11 | 2014-07-01
                C3       | 2014-01-02 | 2014-01-11 | 2014-06-30
                C4       | 2014-01-02 | 2014-01-11 | 2017-07-01
                C5       | 2016-01-01 | 2016-01-01 | 2017-01-01
            """,
        },
        counts={"days-to-placement": among("C1 C2 C5", counting="C1 C2")},
        figures={"days-to-placement": (110, 3)},
    ),
    Example(
        indicator="5.02.01",
        shows="""
            Of several periods of care the latest begun by the day the child moved in counts: not one before it, nor
            one after (C1, 20 days). One that began that day is the latest (C2). With none begun by then (C3), no day
            of moving in (C4), no adoption (C5) or no episode at all (C6), the child is left out. A period whose
            beginning was not recorded as a start counts (C7, 5 days).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2014-01-01 | S   | V2 | 2014-06-01 | E4A
                C1       | 2015-01-01 | S   | V2 | 2015-05-01 | E4A
                C1       | 2015-06-01 | S   | E1 | 2016-06-01 | E12
                C2       | 2014-01-01 | S   | V2 | 2014-06-01 | E4A
                C2       | 2015-01-01 | S   | E1 | 2016-06-01 | E12
                C3       | 2015-01-02 | S   | E1 | 2016-06-01 | E12
                C4       | 2015-01-01 | S   | E1 | 2016-06-01 | E12
                C5       | 2015-01-01 | S   | E1 |            |
                C7       | 2015-01-01 | P   | E1 | 2016-06-01 | E12
            """,
            "permanence": """
                child_id | decided_on | placed_on  | adopted_on
                ---------+------------+------------+-----------
                C1       | 2015-01-02 | 2015-01-21 | 2016-06-01
                C2       | 2015-01-01 | 2015-01-01 | 2016-06-01
                C3       | 2015-01-01 | 2015-01-01 | 2016-06-01
                C4       | 2015-01-02 |            | 2016-06-01
                C5       | 2015-01-02 | 2015-01-21 |
                C6       | 2015-01-02 | 2015-01-21 | 2016-06-01
                C7       | 2015-01-02 | 2015-01-06 | 2016-06-01
            """,
        },
        counts={"days-to-placement": among("C1 C2 C7", counting="C1 C7")},
        figures={"days-to-placement": (25, 3)},
    ),
    Example(
        indicator="5.02.01",
        shows="""
            A child adopted twice counts once, by the later adoption (C1, 5 days), of two on one day by the later row
            (C2, 7 days). An adoption without its date of moving in does not stand in the way of one that has it (C3, 9
            days).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2015-01-01 | S   | E1 | 2016-01-01 | E12
                C1       | 2016-05-01 | S   | E1 | 2017-01-01 | E12
                C2       | 2015-01-01 | S   | E1 | 2016-01-01 | E12
                C3       | 2015-01-01 | S   | E1 | 2016-01-01 | E12
            """,
            "permanence": """
                child_id | decided_on | placed_on  | adopted_on
                ---------+------------+------------+-----------
                C1       | 2016-05-01 | 2016-05-06 | 2017-01-01
                C1       | 2015-01-01 | 2015-01-31 | 2016-01-01
                C2       | 2015-01-01 | 2015-01-31 | 2016-01-01
                C2       | 2015-01-01 | 2015-01-08 | 2016-01-01
                C3       | 2015-01-01 | 2015-01-10 | 2016-01-01
                C3       | 2016-01-01 |            | 2017-01-01
            """,
        },
        counts={"days-to-placement": among("C1 C2 C3", counting="all")},
        figures={"days-to-placement": (21, 3)},
    ),
    Example(
        indicator="5.02.01",
        shows="Without the file of permanence there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | E1
            """
        },
        absent=("days-to-placement",),
    ),
)

DAYS_TO_MATCH = (
    Example(
        indicator="5.02.02",
        shows="""
            Of the children adopted in the 36 months, those with both dates: 30 days (C1), nought (C2), not the ones
            with one of them (C3, C4), nor one adopted before (C5), after (C6) or not yet (C7). No episode is needed.
        """,
        month="2017-06",
        given={
            "permanence": """
                child_id | decided_on | placement_order_on | matched_on | adopted_on
                ---------+------------+--------------------+------------+-----------
                C1       | 2014-01-01 | 2014-04-01         | 2014-05-01 | 2014-07-01
                C2       | 2016-01-01 | 2016-02-01         | 2016-02-01 | 2017-06-30
                C3       | 2016-01-01 |                    | 2016-02-01 | 2017-01-01
                C4       | 2016-01-01 | 2016-02-01         |            | 2017-01-01
                C5       | 2014-01-01 | 2014-02-01         | 2014-04-01 | 2014-06-30
                C6       | 2016-01-01 | 2016-02-01         | 2016-04-01 | 2017-07-01
                C7       | 2016-01-01 | 2016-02-01         | 2016-04-01 |
                         | 2016-01-01 | 2016-02-01         | 2016-04-01 | 2017-01-01
            """
        },
        counts={"days-order-to-match": among("C1 C2", counting="C1")},
        figures={"days-order-to-match": (30, 2)},
    ),
    Example(
        indicator="5.02.02",
        shows="""
            The groups are those of the day of adoption. Where an episode ended that day they are its own (C1), of
            several the last (C2), and the team is that of an allocation that ended with it. Where none did they are
            those at the end of the day, for the team too (C3): not in care any more, in no placement (C4).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | sex | date_of_birth
                ---------+-----+--------------
                C1       | 1   | 2011-06-01
                C2       | 2   | 2011-06-02
            """,
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2014-01-01 | S   | C2 | U6    | 2015-01-01 | X1
                C1       | 2015-01-01 | P   | E1 | A4    | 2016-06-01 | E12
                C2       | 2014-01-01 | S   | C2 | U6    | 2016-06-01 | X1
                C2       | 2016-06-01 | P   | E1 | A3    | 2016-06-01 | E11
                C3       | 2014-01-01 | S   | C2 | K2    | 2016-06-02 | X1
                C3       | 2016-06-02 | P   | C2 | U6    |            |
                C4       | 2014-01-01 | S   | E1 | A4    | 2016-05-31 | E12
            """,
            "allocations": """
                child_id | worker_id | role          | team     | started_on | ended_on
                ---------+-----------+---------------+----------+------------+-----------
                C1       | W1        | social-worker | Adoption | 2014-01-01 | 2016-06-01
                C2       | W1        | social-worker | Adoption | 2014-01-01 | 2016-06-01
                C3       | W1        | social-worker | Adoption | 2014-01-01 | 2016-06-01
                C4       | W2        | social-worker | North    | 2014-01-01 |
            """,
            "permanence": """
                child_id | decided_on | placement_order_on | matched_on | adopted_on
                ---------+------------+--------------------+------------+-----------
                C1       | 2015-01-01 | 2016-02-01         | 2016-02-02 | 2016-06-01
                C2       | 2015-01-01 | 2016-02-01         | 2016-02-04 | 2016-06-01
                C3       | 2015-01-01 | 2016-02-01         | 2016-02-09 | 2016-06-01
                C4       | 2015-01-01 | 2016-02-01         | 2016-02-17 | 2016-06-01
            """,
        },
        groups={
            "days-order-to-match": {
                "placement": {"placed for adoption": (4, 2), "residential": (8, 1), "unknown": (16, 1)},
                "legal-status": {"placement-order": (4, 2), "full-care-order": (8, 1), "unknown": (16, 1)},
                "team": {"Adoption": (4, 2), "North": (16, 1), "unknown": (8, 1)},
                "age": {"5-9": (1, 1), "1-4": (3, 1), "unknown": (24, 2)},
                "sex": {"male": (1, 1), "female": (3, 1), "unknown": (24, 2)},
                "location": {"unknown": (28, 4)},
            }
        },
    ),
    Example(
        indicator="5.02.02",
        shows="""
            A child adopted twice counts once: by the later adoption (C1, 4 days), of two on one day by the later row
            (C2, 6 days), of those that have both dates (C3, 8 days).
        """,
        month="2017-06",
        given={
            "permanence": """
                child_id | decided_on | placement_order_on | matched_on | adopted_on
                ---------+------------+--------------------+------------+-----------
                C1       | 2016-01-01 | 2016-02-01         | 2016-02-05 | 2017-01-01
                C1       | 2015-01-01 | 2015-02-01         | 2015-02-20 | 2016-01-01
                C2       | 2015-01-01 | 2015-02-01         | 2015-02-20 | 2016-01-01
                C2       | 2015-01-01 | 2015-02-01         | 2015-02-07 | 2016-01-01
                C3       | 2015-01-01 | 2015-02-01         | 2015-02-09 | 2016-01-01
                C3       | 2016-01-01 | 2016-02-01         |            | 2017-01-01
            """
        },
        counts={"days-order-to-match": among("C1 C2 C3", counting="all")},
        figures={"days-order-to-match": (18, 3)},
    ),
    Example(
        indicator="5.02.02",
        shows="Without the file of permanence there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | E1
            """
        },
        absent=("days-order-to-match",),
    ),
)

PLACED = (
    Example(
        indicator="5.02.09",
        shows="""
            A3 to A6 at the month end, whatever the file of permanence says. Foster care that may become an adoption
            (U5) is not, nor the older code A1, nor a placement that ended that day (C7).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2017-01-01 | S   | E1 | A3    |            |
                C2       | 2017-01-01 | S   | E1 | A4    |            |
                C3       | 2017-01-01 | S   | E1 | A5    |            |
                C4       | 2017-01-01 | S   | E1 | A6    |            |
                C5       | 2017-01-01 | S   | E1 | U5    |            |
                C6       | 2017-01-01 | S   | E1 | A1    |            |
                C7       | 2017-01-01 | S   | E1 | A4    | 2017-06-30 | E12
            """
        },
        counts={"placed": among("C1 C2 C3 C4", counting="all")},
        figures={"placed": (4, None)},
    ),
)

WAITING = (
    Example(
        indicator="5.02.10",
        shows="""
            Ordered on the month end the child waits (C1), the day after not yet (C2), without an order never (C3).
            Placed (C4), adopted (C6) or reversed (C8) that day the wait is over; the day after, it still was on (C5,
            C7, C9). A first plan that was reversed does not stand in the way of a second (C10); two plans that wait
            are one child (C11). Only children in care wait (C12).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-01-01 | S   | E1 |            |
                C2       | 2017-01-01 | S   | E1 |            |
                C3       | 2017-01-01 | S   | E1 |            |
                C4       | 2017-01-01 | S   | E1 |            |
                C5       | 2017-01-01 | S   | E1 |            |
                C6       | 2017-01-01 | S   | E1 |            |
                C7       | 2017-01-01 | S   | E1 |            |
                C8       | 2017-01-01 | S   | E1 |            |
                C9       | 2017-01-01 | S   | E1 |            |
                C10      | 2017-01-01 | S   | E1 |            |
                C11      | 2017-01-01 | S   | E1 |            |
                C12      | 2017-01-01 | S   | E1 | 2017-06-30 | E4A
                C13      | 2017-01-01 | S   | E1 |            |
            """,
            "permanence": """
                child_id | decided_on | placement_order_on | placed_on  | adopted_on | reversed_on
                ---------+------------+--------------------+------------+------------+------------
                C1       | 2017-01-01 | 2017-06-30         |            |            |
                C2       | 2017-01-01 | 2017-07-01         |            |            |
                C3       | 2017-01-01 |                    |            |            |
                C4       | 2017-01-01 | 2017-02-01         | 2017-06-30 |            |
                C5       | 2017-01-01 | 2017-02-01         | 2017-07-01 |            |
                C6       | 2017-01-01 | 2017-02-01         |            | 2017-06-30 |
                C7       | 2017-01-01 | 2017-02-01         |            | 2017-07-01 |
                C8       | 2017-01-01 | 2017-02-01         |            |            | 2017-06-30
                C9       | 2017-01-01 | 2017-02-01         |            |            | 2017-07-01
                C10      | 2015-01-01 | 2015-02-01         |            |            | 2016-01-01
                C10      | 2017-01-01 | 2017-02-01         |            |            |
                C11      | 2017-01-01 | 2017-02-01         |            |            |
                C11      | 2017-01-01 | 2017-03-01         |            |            |
                C12      | 2017-01-01 | 2017-02-01         |            |            |
            """,
        },
        counts={"waiting": among("C1 C5 C7 C9 C10 C11", counting="all")},
        figures={"waiting": (6, None)},
    ),
    Example(
        indicator="5.02.10",
        shows="A file with no rows says that nobody waits.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | V2
                C5       | 2015-01-01 | S   | V2
                C7       | 2015-01-01 | S   | V2
            """,
            "permanence": """
                child_id | decided_on | placement_order_on
                ---------+------------+-------------------
            """,
        },
        counts={"waiting": {}},
        figures={"waiting": (0, None)},
    ),
    Example(
        indicator="5.02.10",
        shows="Without the file of permanence there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | E1
            """
        },
        absent=("waiting",),
    ),
)

EXAMPLES = (*DAYS_TO_PLACEMENT, *DAYS_TO_MATCH, *PLACED, *WAITING)
