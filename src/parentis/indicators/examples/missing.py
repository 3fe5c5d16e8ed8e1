"""Worked examples of 4.09 Missing looked after children."""

from parentis.indicators.example import Example
from parentis.indicators.examples.among import among

EPISODES_STARTED = (
    Example(
        indicator="4.09.01",
        shows="""
            The first and the last day are in the month (C1, C2), the days beside it are not (C3, C4). Away without
            authorisation (A) is counted apart from missing (M); a row with neither code is in no count (C6).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
                C2       | 2017-01-01 | S   | V2
                C3       | 2017-01-01 | S   | V2
                C4       | 2017-01-01 | S   | V2
                C5       | 2017-01-01 | S   | V2
                C6       | 2017-01-01 | S   | V2
            """,
            "missing": """
                child_id | missing | mis_start
                ---------+---------+-----------
                C1       | M       | 2017-06-01
                C2       | M       | 2017-06-30
                C3       | M       | 2017-05-31
                C4       | M       | 2017-07-01
                C5       | A       | 2017-06-10
                C6       |         | 2017-06-10
            """,
        },
        counts={
            "missing-episodes": among("C1 C2", counting="all"),
            "away-episodes": among("C5", counting="all"),
            "per-child": among("C1 C2", counting="all"),
        },
        figures={"per-child": (2, 2)},
    ),
    Example(
        indicator="4.09.01",
        shows="""
            The child is in care on the day: from the day care starts (C1), not the day before (C2), and no longer on
            the day it ends (C3), even where care goes on later that month (C9). Leaving before the month end changes
            nothing (C4). Short breaks are not care (C5). On the 18th birthday the child is no longer in care (C6), the
            day before it still is (C7). A child whose date of birth is not known counts (C8).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C6       | 1999-06-10
                C7       | 1999-06-11
            """,
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-06-10 | S   | V2 |            |
                C2       | 2017-06-11 | S   | V2 |            |
                C3       | 2017-01-01 | S   | V2 | 2017-06-10 | E4A
                C4       | 2017-01-01 | S   | V2 | 2017-06-20 | E4A
                C5       | 2017-01-01 | S   | V4 |            |
                C6       | 2017-01-01 | S   | V2 |            |
                C7       | 2017-01-01 | S   | V2 |            |
                C8       | 2017-01-01 | S   | V2 |            |
                C9       | 2017-01-01 | S   | V2 | 2017-06-10 | E4A
                C9       | 2017-06-11 | S   | V2 |            |
            """,
            "missing": """
                child_id | missing | mis_start
                ---------+---------+-----------
                C1       | M       | 2017-06-10
                C2       | M       | 2017-06-10
                C3       | M       | 2017-06-10
                C4       | M       | 2017-06-10
                C5       | M       | 2017-06-10
                C6       | M       | 2017-06-10
                C7       | M       | 2017-06-10
                C8       | M       | 2017-06-10
                C9       | M       | 2017-06-10
                C1       | A       | 2017-06-10
                C2       | A       | 2017-06-10
                         | M       | 2017-06-10
                C1       | M       |
            """,
        },
        counts={
            "missing-episodes": among("C1 C4 C7 C8", counting="all"),
            "away-episodes": among("C1", counting="all"),
            "per-child": among("C1 C4 C7 C8", counting="all"),
        },
    ),
    Example(
        indicator="4.09.01",
        shows="""
            Every episode counts, two on one day as well; the average is over the children who were missing, however
            often. A child who was only away without authorisation is not among them (C3).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
                C2       | 2017-01-01 | S   | V2
                C3       | 2017-01-01 | S   | V2
            """,
            "missing": """
                child_id | missing | mis_start  | mis_end
                ---------+---------+------------+-----------
                C1       | M       | 2017-06-05 | 2017-06-05
                C1       | M       | 2017-06-05 | 2017-06-07
                C1       | M       | 2017-06-20 |
                C1       | A       | 2017-06-25 |
                C2       | M       | 2017-06-20 |
                C3       | A       | 2017-06-20 |
                C3       | A       | 2017-06-21 |
            """,
        },
        counts={
            "missing-episodes": {"C1": [True, True, True], "C2": True},
            "away-episodes": {"C1": True, "C3": [True, True]},
            "per-child": among("C1 C2", counting="all"),
        },
        figures={"missing-episodes": (4, None), "away-episodes": (3, None), "per-child": (4, 2)},
    ),
    Example(
        indicator="4.09.01",
        shows="""
            An episode is in the groups of the day it started. In the average all of a child's episodes are in the
            groups of the first of the month, whatever the order of the rows: neither an absence without authorisation
            before it nor a missing episode of the month before makes a difference.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2017-01-01 | S   | V2 | P2    | 2017-06-04 | X1
                C1       | 2017-06-04 | P   | C1 | U6    | 2017-06-15 | X1
                C1       | 2017-06-15 | P   | C2 | K2    |            |
            """,
            "missing": """
                child_id | missing | mis_start
                ---------+---------+-----------
                C1       | M       | 2017-06-20
                C1       | M       | 2017-06-21
                C1       | M       | 2017-06-05
                C1       | A       | 2017-06-02
                C1       | M       | 2017-05-20
            """,
        },
        groups={
            "missing-episodes": {
                "placement": {"foster": (1, None), "residential": (2, None)},
                "legal-status": {"interim-care-order": (1, None), "full-care-order": (2, None)},
            },
            "away-episodes": {"placement": {"supported": (1, None)}},
            "per-child": {"placement": {"foster": (3, 1)}, "legal-status": {"interim-care-order": (3, 1)}},
        },
    ),
    Example(
        indicator="4.09.01",
        shows="""
            A file with no rows says that nobody went missing: the counts are nought, and the average has no base.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
            """,
            "missing": """
                child_id | missing | mis_start
                ---------+---------+-----------
            """,
        },
        counts={"missing-episodes": {}, "away-episodes": {}, "per-child": {}},
        figures={"missing-episodes": (0, None), "away-episodes": (0, None), "per-child": (0, 0)},
    ),
    Example(
        indicator="4.09.01",
        shows="A file that was not delivered says nothing: there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
            """
        },
        absent=("missing-episodes", "away-episodes", "per-child"),
    ),
)

CHILDREN_MISSING = (
    Example(
        indicator="4.09.02",
        shows="""
            Of the children in care at the month end, those with a missing episode that started in the month. Away
            without authorisation (C4) and the month before (C5) do not count. A child who went missing and left care
            is not in the base (C6); one who left and came back is, and counts (C7).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-01-01 | S   | V2 |            |
                C2       | 2017-01-01 | S   | V2 |            |
                C3       | 2017-01-01 | S   | V2 |            |
                C4       | 2017-01-01 | S   | V2 |            |
                C5       | 2017-01-01 | S   | V2 |            |
                C6       | 2017-01-01 | S   | V2 | 2017-06-30 | E4A
                C7       | 2017-01-01 | S   | V2 | 2017-06-15 | E4A
                C7       | 2017-06-25 | S   | V2 |            |
                C8       | 2017-01-01 | S   | V2 |            |
            """,
            "missing": """
                child_id | missing | mis_start
                ---------+---------+-----------
                C1       | M       | 2017-06-01
                C2       | M       | 2017-06-10
                C2       | M       | 2017-06-30
                C3       | M       | 2017-06-10
                C3       | M       | 2017-06-11
                C3       | M       | 2017-06-12
                C4       | A       | 2017-06-10
                C4       | A       | 2017-06-20
                C5       | M       | 2017-05-31
                C5       | M       | 2017-07-01
                C6       | M       | 2017-06-10
                C7       | M       | 2017-06-10
            """,
        },
        counts={
            "missing": among("C1 C2 C3 C4 C5 C7 C8", counting="C1 C2 C3 C7"),
            "repeat": among("C1 C2 C3 C7", counting="C2 C3"),
        },
    ),
    Example(
        indicator="4.09.02",
        shows="""
            Only episodes that started while the child was in care count: one before care began is left out (C1), and
            is no reason to call the next one the second (C2). Nor is an absence without authorisation (C3), or an
            episode of another month (C4).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-06-15 | S   | V2
                C2       | 2017-06-15 | S   | V2
                C3       | 2017-01-01 | S   | V2
                C4       | 2017-01-01 | S   | V2
            """,
            "missing": """
                child_id | missing | mis_start
                ---------+---------+-----------
                C1       | M       | 2017-06-14
                C2       | M       | 2017-06-14
                C2       | M       | 2017-06-15
                C3       | M       | 2017-06-10
                C3       | A       | 2017-06-20
                C4       | M       | 2017-05-10
                C4       | M       | 2017-06-10
            """,
        },
        counts={
            "missing": among("C1 C2 C3 C4", counting="C2 C3 C4"),
            "repeat": among("C2 C3 C4"),
        },
    ),
    Example(
        indicator="4.09.02",
        shows="The child is in the groups of the month end. With nobody missing the second share has no base.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2017-01-01 | S   | V2 | U6    | 2017-06-15 | X1
                C1       | 2017-06-15 | P   | V2 | K2    |            |
            """,
            "missing": """
                child_id | missing | mis_start
                ---------+---------+-----------
                C1       | A       | 2017-06-10
            """,
        },
        counts={"missing": among("C1"), "repeat": {}},
        figures={"missing": (0, 1), "repeat": (0, 0)},
        groups={"missing": {"placement": {"residential": (0, 1)}}, "repeat": {"placement": {}}},
    ),
    Example(
        indicator="4.09.02",
        shows="Without the file of missing episodes there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
            """
        },
        absent=("missing", "repeat"),
    ),
)

RETURN_INTERVIEWS = (
    Example(
        indicator="4.09.03",
        shows="""
            Offered exactly 72 hours after the child was located is in time (C1), a minute more is late (C2). Offered
            before is in time (C3). Never offered stays in the base (C4). An offer in the month after is as good (C5).
        """,
        month="2017-06",
        given={
            "return_interviews": """
                child_id | missing_from | located_at       | offered_at       | accepted
                ---------+--------------+------------------+------------------+---------
                C1       | 2017-06-09   | 2017-06-10 08:00 | 2017-06-13 08:00 | Y
                C2       | 2017-06-09   | 2017-06-10 08:00 | 2017-06-13 08:01 | N
                C3       | 2017-06-09   | 2017-06-10 08:00 | 2017-06-09 20:00 |
                C4       | 2017-06-09   | 2017-06-10 08:00 |                  | Y
                C5       | 2017-06-30   | 2017-06-30 23:00 | 2017-07-03 22:00 | Y
            """,
            "missing": """
                child_id | missing | mis_start
                ---------+---------+-----------
            """,
        },
        counts={
            "offered-72h": among("C1 C2 C3 C4 C5", counting="C1 C3 C5"),
            "accepted": among("C1 C2 C3 C5", counting="C1 C5", not_known="C3"),
        },
        figures={"offered-72h": (3, 5), "accepted": (2, 4)},
    ),
    Example(
        indicator="4.09.03",
        shows="""
            The day the child was located decides on the month, from its first minute to its last (C1, C2) and not
            beyond (C3, C4); when the child went missing does not. A record that does not say when is in no month (C5).
            A child may have several records, and need not be in care any more (C6).
        """,
        month="2017-06",
        given={
            "return_interviews": """
                child_id | missing_from | located_at       | offered_at       | accepted
                ---------+--------------+------------------+------------------+---------
                C1       | 2017-05-20   | 2017-06-01 00:00 | 2017-06-02 09:00 | Y
                C2       | 2017-06-28   | 2017-06-30 23:59 | 2017-07-10 09:00 | N
                C3       | 2017-05-20   | 2017-05-31 23:59 | 2017-06-02 09:00 | Y
                C4       | 2017-06-20   | 2017-07-01 00:00 | 2017-07-02 09:00 | Y
                C5       | 2017-06-20   |                  | 2017-06-22 09:00 | Y
                C6       | 2017-06-02   | 2017-06-03 12:00 | 2017-06-04 09:00 | Y
                C6       | 2017-06-12   | 2017-06-13 12:00 |                  |
                         | 2017-06-12   | 2017-06-13 12:00 | 2017-06-13 13:00 | Y
            """,
            "missing": """
                child_id | missing | mis_start
                ---------+---------+-----------
            """,
        },
        counts={
            "offered-72h": {"C1": True, "C2": False, "C6": [True, False]},
            "accepted": among("C1 C2 C6", counting="C1 C6"),
        },
    ),
    Example(
        indicator="4.09.03",
        shows="""
            The groups are those of the day the child was located; a child not in care that day has no placement (C2),
            but has an age and a sex.
        """,
        month="2017-06",
        given={
            "header": """
                child_id | sex | date_of_birth
                ---------+-----+--------------
                C1       | 1   | 2007-06-12
                C2       | 2   | 2001-06-11
            """,
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2017-01-01 | S   | V2 | U6    | 2017-06-12 | X1
                C1       | 2017-06-12 | P   | C2 | K2    |            |
                C2       | 2017-01-01 | S   | V2 | U6    | 2017-06-11 | E4A
            """,
            "return_interviews": """
                child_id | missing_from | located_at       | offered_at
                ---------+--------------+------------------+-----------------
                C1       | 2017-06-09   | 2017-06-11 08:00 | 2017-06-20 08:00
                C2       | 2017-06-09   | 2017-06-11 08:00 | 2017-06-12 08:00
            """,
            "missing": """
                child_id | missing | mis_start
                ---------+---------+-----------
            """,
        },
        groups={
            "offered-72h": {
                "placement": {"foster": (0, 1), "unknown": (1, 1)},
                "legal-status": {"section-20": (0, 1), "unknown": (1, 1)},
                "location": {"unknown": (1, 2)},
                "age": {"5-9": (0, 1), "16-17": (1, 1)},
                "sex": {"male": (0, 1), "female": (1, 1)},
            }
        },
    ),
    Example(
        indicator="4.09.03",
        shows="""
            Of the missing episodes that ended in the month (C1, C2; not C3, C4 or C5, nor away without authorisation,
            C6), those with a record for the day the episode began. A record for another day is none of it (C7). Two
            records for one episode are one (C8), two episodes with one record are two (C9).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2009-01-01 | S   | V2
                C2       | 2017-01-01 | S   | V2
                C3       | 2017-01-01 | S   | V2
                C4       | 2017-01-01 | S   | V2
                C5       | 2017-01-01 | S   | V2
                C6       | 2017-01-01 | S   | V2
                C7       | 2017-01-01 | S   | V2
                C8       | 2017-01-01 | S   | V2
                C9       | 2017-01-01 | S   | V2
            """,
            "missing": """
                child_id | missing | mis_start  | mis_end
                ---------+---------+------------+-----------
                C1       | M       | 2010-01-01 | 2017-06-01
                C2       | M       | 2017-06-09 | 2017-06-30
                C3       | M       | 2017-05-09 | 2017-05-31
                C4       | M       | 2017-06-09 | 2017-07-01
                C5       | M       | 2017-06-09 |
                C6       | A       | 2017-06-09 | 2017-06-10
                C7       | M       | 2017-06-09 | 2017-06-10
                C8       | M       | 2017-06-09 | 2017-06-10
                C9       | M       | 2017-06-09 | 2017-06-10
                C9       | M       | 2017-06-19 | 2017-06-20
            """,
            "return_interviews": """
                child_id | missing_from | located_at       | offered_at
                ---------+--------------+------------------+-----------------
                C1       | 2010-01-01   |                  |
                C3       | 2017-05-09   | 2017-05-31 08:00 | 2017-05-31 10:00
                C4       | 2017-06-09   | 2017-07-01 08:00 | 2017-07-01 10:00
                C5       | 2017-06-09   |                  |
                C6       | 2017-06-09   | 2017-06-10 08:00 | 2017-06-10 10:00
                C7       | 2017-06-10   | 2017-06-10 08:00 | 2017-06-10 10:00
                C8       | 2017-06-09   | 2017-06-10 08:00 | 2017-06-10 10:00
                C8       | 2017-06-09   | 2017-06-10 08:00 | 2017-06-11 10:00
                C9       | 2017-06-19   | 2017-06-20 08:00 | 2017-06-20 10:00
            """,
        },
        counts={"recorded": {"C1": True, "C2": False, "C7": False, "C8": True, "C9": [True, False]}},
    ),
    Example(
        indicator="4.09.03",
        shows="""
            The child was in care when the episode began, not only when it ended (C1); leaving care in between changes
            nothing (C2). The groups are those of the day it began.
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2017-06-10 | S   | V2 | U6    |            |
                C2       | 2017-01-01 | S   | V2 | U6    | 2017-06-10 | X1
                C2       | 2017-06-10 | P   | V2 | K2    | 2017-06-14 | E4A
            """,
            "missing": """
                child_id | missing | mis_start  | mis_end
                ---------+---------+------------+-----------
                C1       | M       | 2017-06-09 | 2017-06-15
                C2       | M       | 2017-06-09 | 2017-06-15
            """,
            "return_interviews": """
                child_id | missing_from | located_at       | offered_at
                ---------+--------------+------------------+-----------------
                C1       | 2017-06-09   | 2017-06-15 08:00 | 2017-06-15 10:00
                C2       | 2017-06-09   | 2017-06-15 08:00 | 2017-06-15 10:00
            """,
        },
        counts={"recorded": among("C2", counting="all")},
        groups={"recorded": {"placement": {"foster": (1, 1)}}},
    ),
    Example(
        indicator="4.09.03",
        shows="""
            The interviews are their own file: without the missing episodes only the share recorded is not known.
        """,
        month="2017-06",
        given={
            "return_interviews": """
                child_id | missing_from | located_at       | offered_at       | accepted
                ---------+--------------+------------------+------------------+---------
                C1       | 2017-06-09   | 2017-06-10 08:00 | 2017-06-13 08:00 | Y
            """
        },
        counts={"offered-72h": among("C1", counting="all"), "accepted": among("C1", counting="all")},
        absent=("recorded",),
    ),
    Example(
        indicator="4.09.03",
        shows="Without the file of interviews there is no figure.",
        month="2017-06",
        given={
            "missing": """
                child_id | missing | mis_start  | mis_end
                ---------+---------+------------+-----------
                C1       | M       | 2017-06-09 | 2017-06-15
            """
        },
        absent=("offered-72h", "accepted", "recorded"),
    ),
)

EXAMPLES = (*EPISODES_STARTED, *CHILDREN_MISSING, *RETURN_INTERVIEWS)
