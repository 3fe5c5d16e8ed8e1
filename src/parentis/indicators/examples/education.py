"""Worked examples of 4.10 Education outcomes."""

from parentis.indicators.example import Example
from parentis.indicators.examples.among import among

ATTAINMENT = (
    Example(
        indicator="4.10.01",
        shows="""
            Each key stage and each thing assessed is a measure of its own, over the pupils with a result in it. A row
            that says neither yes nor no is no result (C3); a row without a score is no score (C5).
        """,
        month="2015/16",
        given={
            "attainment": """
                child_id | academic_year | key_stage | measure          | achieved | score
                ---------+---------------+-----------+------------------+----------+-------
                C1       | 2015/16       | KS1       | reading          | Y        |
                C2       | 2015/16       | KS1       | reading          | N        |
                C3       | 2015/16       | KS1       | reading          |          |
                C1       | 2015/16       | KS1       | writing          | N        |
                C2       | 2015/16       | KS1       | writing          | Y        |
                C1       | 2015/16       | KS1       | maths            | Y        |
                C3       | 2015/16       | KS1       | maths            | N        |
                C2       | 2015/16       | KS1       | science          | Y        |
                C3       | 2015/16       | KS1       | science          | N        |
                C4       | 2015/16       | KS2       | reading          | Y        |
                C5       | 2015/16       | KS2       | reading          | N        |
                C4       | 2015/16       | KS2       | writing          | N        |
                C5       | 2015/16       | KS2       | writing          | Y        |
                C4       | 2015/16       | KS2       | maths            | Y        |
                C6       | 2015/16       | KS2       | maths            | N        |
                C4       | 2015/16       | KS2       | gps              | N        |
                C6       | 2015/16       | KS2       | gps              | Y        |
                C5       | 2015/16       | KS2       | rwm              | Y        |
                C6       | 2015/16       | KS2       | rwm              | N        |
                C4       | 2015/16       | KS2       | reading-progress |          | 1.25
                C5       | 2015/16       | KS2       | reading-progress | N        |
                C6       | 2015/16       | KS2       | reading-progress |          | -3.5
                C4       | 2015/16       | KS2       | writing-progress |          | 0
                C5       | 2015/16       | KS2       | writing-progress |          | 2.4
                C4       | 2015/16       | KS2       | maths-progress   |          | -0.6
                C6       | 2015/16       | KS2       | maths-progress   |          | 0.5
                C7       | 2015/16       | KS4       | english-maths    | Y        |
                C8       | 2015/16       | KS4       | english-maths    | N        |
                C7       | 2015/16       | KS4       | ebacc-entered    | N        |
                C8       | 2015/16       | KS4       | ebacc-entered    | Y        |
                C7       | 2015/16       | KS4       | ebacc            | Y        |
                C9       | 2015/16       | KS4       | ebacc            | N        |
                C7       | 2015/16       | KS4       | attainment8      |          | 38.75
                C9       | 2015/16       | KS4       | attainment8      |          | 12
                C8       | 2015/16       | KS4       | progress8        |          | -1.25
                C9       | 2015/16       | KS4       | progress8        |          | 0.5
            """
        },
        counts={
            "ks1-reading": among("C1 C2", counting="C1"),
            "ks1-writing": among("C1 C2", counting="C2"),
            "ks1-maths": among("C1 C3", counting="C1"),
            "ks1-science": among("C2 C3", counting="C2"),
            "ks2-reading": among("C4 C5", counting="C4"),
            "ks2-writing": among("C4 C5", counting="C5"),
            "ks2-maths": among("C4 C6", counting="C4"),
            "ks2-gps": among("C4 C6", counting="C6"),
            "ks2-rwm": among("C5 C6", counting="C5"),
            "ks2-reading-progress": among("C4 C6", counting="C4"),
            "ks2-writing-progress": among("C4 C5", counting="C5"),
            "ks2-maths-progress": among("C4 C6", counting="C6"),
            "ks4-english-maths": among("C7 C8", counting="C7"),
            "ks4-ebacc-entered": among("C7 C8", counting="C8"),
            "ks4-ebacc": among("C7 C9", counting="C7"),
            "ks4-attainment8": among("C7 C9", counting="all"),
            "ks4-progress8": among("C8 C9", counting="C9"),
        },
        figures={
            "ks1-reading": (1, 2),
            "ks2-reading-progress": ("-2.25", 2),
            "ks2-writing-progress": ("2.4", 2),
            "ks2-maths-progress": ("-0.1", 2),
            "ks4-attainment8": ("50.75", 2),
            "ks4-progress8": ("-0.75", 2),
        },
    ),
    Example(
        indicator="4.10.01",
        shows="""
            A row with neither a result nor a score is none in any measure (C2), nor is one whose result is neither Y
            nor N (C4), and what is recorded under a key stage that does not assess it is in none (C3).
        """,
        month="2015/16",
        given={
            "attainment": """
                child_id | academic_year | key_stage | measure          | achieved | score
                ---------+---------------+-----------+------------------+----------+------
                C1       | 2015/16       | KS1       | reading          | Y        |
                C2       | 2015/16       | KS1       | reading          |          |
                C4       | 2015/16       | KS1       | reading          | X        |
                C1       | 2015/16       | KS1       | writing          | Y        |
                C2       | 2015/16       | KS1       | writing          |          |
                C1       | 2015/16       | KS1       | maths            | Y        |
                C2       | 2015/16       | KS1       | maths            |          |
                C1       | 2015/16       | KS1       | science          | Y        |
                C2       | 2015/16       | KS1       | science          |          |
                C1       | 2015/16       | KS2       | reading          | Y        |
                C2       | 2015/16       | KS2       | reading          |          |
                C1       | 2015/16       | KS2       | writing          | Y        |
                C2       | 2015/16       | KS2       | writing          |          |
                C1       | 2015/16       | KS2       | maths            | Y        |
                C2       | 2015/16       | KS2       | maths            |          |
                C1       | 2015/16       | KS2       | gps              | Y        |
                C2       | 2015/16       | KS2       | gps              |          |
                C1       | 2015/16       | KS2       | rwm              | Y        |
                C2       | 2015/16       | KS2       | rwm              |          |
                C1       | 2015/16       | KS4       | english-maths    | Y        |
                C2       | 2015/16       | KS4       | english-maths    |          |
                C1       | 2015/16       | KS4       | ebacc-entered    | Y        |
                C2       | 2015/16       | KS4       | ebacc-entered    |          |
                C1       | 2015/16       | KS4       | ebacc            | Y        |
                C2       | 2015/16       | KS4       | ebacc            |          |
                C1       | 2015/16       | KS2       | reading-progress |          | 2.5
                C2       | 2015/16       | KS2       | reading-progress |          |
                C1       | 2015/16       | KS2       | writing-progress |          | 2.5
                C2       | 2015/16       | KS2       | writing-progress |          |
                C1       | 2015/16       | KS2       | maths-progress   |          | 2.5
                C2       | 2015/16       | KS2       | maths-progress   |          |
                C1       | 2015/16       | KS4       | attainment8      |          | 2.5
                C2       | 2015/16       | KS4       | attainment8      |          |
                C1       | 2015/16       | KS4       | progress8        |          | 2.5
                C2       | 2015/16       | KS4       | progress8        |          |
                C3       | 2015/16       | KS4       | reading          | Y        | 1
                C3       | 2015/16       | KS4       | writing          | Y        | 1
                C3       | 2015/16       | KS4       | maths            | Y        | 1
                C3       | 2015/16       | KS4       | science          | Y        | 1
                C3       | 2015/16       | KS4       | gps              | Y        | 1
                C3       | 2015/16       | KS4       | rwm              | Y        | 1
                C3       | 2015/16       | KS4       | reading-progress | Y        | 1
                C3       | 2015/16       | KS4       | writing-progress | Y        | 1
                C3       | 2015/16       | KS4       | maths-progress   | Y        | 1
                C3       | 2015/16       | KS2       | science          | Y        | 1
                C3       | 2015/16       | KS2       | english-maths    | Y        | 1
                C3       | 2015/16       | KS2       | ebacc-entered    | Y        | 1
                C3       | 2015/16       | KS2       | ebacc            | Y        | 1
                C3       | 2015/16       | KS2       | attainment8      | Y        | 1
                C3       | 2015/16       | KS2       | progress8        | Y        | 1
                C3       | 2015/16       | KS1       | gps              | Y        | 1
                C3       | 2015/16       | KS1       | rwm              | Y        | 1
                C3       | 2015/16       | KS1       | reading-progress | Y        | 1
            """
        },
        counts={
            "ks1-reading": among("C1", counting="all"),
            "ks1-writing": among("C1", counting="all"),
            "ks1-maths": among("C1", counting="all"),
            "ks1-science": among("C1", counting="all"),
            "ks2-reading": among("C1", counting="all"),
            "ks2-writing": among("C1", counting="all"),
            "ks2-maths": among("C1", counting="all"),
            "ks2-gps": among("C1", counting="all"),
            "ks2-rwm": among("C1", counting="all"),
            "ks4-english-maths": among("C1", counting="all"),
            "ks4-ebacc-entered": among("C1", counting="all"),
            "ks4-ebacc": among("C1", counting="all"),
            "ks2-reading-progress": among("C1", counting="all"),
            "ks2-writing-progress": among("C1", counting="all"),
            "ks2-maths-progress": among("C1", counting="all"),
            "ks4-attainment8": among("C1", counting="all"),
            "ks4-progress8": among("C1", counting="all"),
        },
        figures={"ks2-maths-progress": ("2.5", 1), "ks4-progress8": ("2.5", 1)},
    ),
    Example(
        indicator="4.10.01",
        shows="""
            Two rows of one pupil for one thing are one pupil. Reached in either is reached, whichever came first (C1,
            C2); no result beside a result says nothing (C3, C4), and twice none is none (C5). Of two scores the later
            row holds, higher or lower (C1, C2), and a later row without one leaves the earlier (C3).
        """,
        month="2015/16",
        given={
            "attainment": """
                child_id | academic_year | key_stage | measure       | achieved | score
                ---------+---------------+-----------+---------------+----------+------
                C1       | 2015/16       | KS4       | english-maths | Y        |
                C1       | 2015/16       | KS4       | english-maths | N        |
                C2       | 2015/16       | KS4       | english-maths | N        |
                C2       | 2015/16       | KS4       | english-maths | Y        |
                C3       | 2015/16       | KS4       | english-maths | N        |
                C3       | 2015/16       | KS4       | english-maths |          |
                C4       | 2015/16       | KS4       | english-maths |          |
                C4       | 2015/16       | KS4       | english-maths | Y        |
                C5       | 2015/16       | KS4       | english-maths |          |
                C5       | 2015/16       | KS4       | english-maths |          |
                C1       | 2015/16       | KS4       | attainment8   |          | 40
                C1       | 2015/16       | KS4       | attainment8   |          | 30.5
                C2       | 2015/16       | KS4       | attainment8   |          | 10
                C2       | 2015/16       | KS4       | attainment8   |          | 20
                C3       | 2015/16       | KS4       | attainment8   |          | 5
                C3       | 2015/16       | KS4       | attainment8   |          |
            """
        },
        counts={
            "ks4-english-maths": among("C1 C2 C3 C4", counting="C1 C2 C4"),
            "ks4-attainment8": among("C1 C2 C3", counting="all"),
        },
        figures={"ks4-attainment8": ("55.5", 3)},
    ),
    *(
        Example(
            indicator="4.10.01",
            shows="""
                Each academic year of the file has its own figures under its own label, and none where no pupil has a
                result.
            """,
            month=year,
            given={
                "attainment": """
                    child_id | academic_year | key_stage | measure     | achieved | score
                    ---------+---------------+-----------+-------------+----------+------
                    C1       | 2015/16       | KS2       | reading     | Y        |
                    C1       | 2014/15       | KS2       | reading     | N        |
                    C2       | 2014/15       | KS2       | reading     | N        |
                    C3       | 2014/15       | KS2       | maths       | Y        |
                    C3       | 2015/16       | KS2       | maths       |          |
                    C4       | 2015/16       | KS4       | attainment8 |          | 44
                    C4       | 2014/15       | KS4       | attainment8 |          |
                             | 2015/16       | KS2       | reading     | Y        |
                    C5       |               | KS2       | reading     | Y        |
                    C6       | fifteen       | KS2       | reading     | Y        |
                """
            },
            counts=counts,
            absent=absent,
        )
        for year, counts, absent in (
            (
                "2014/15",
                {"ks2-reading": among("C1 C2"), "ks2-maths": among("C3", counting="all")},
                ("ks4-attainment8",),
            ),
            (
                "2015/16",
                {"ks2-reading": among("C1", counting="all"), "ks4-attainment8": among("C4", counting="all")},
                ("ks2-maths", "ks2-gps"),
            ),
        )
    ),
    Example(
        indicator="4.10.01",
        shows="""
            The groups are those of 31 March of the year: of what began that day (C1), not of what begins the day after
            (C2); a child who left that day is in no placement (C3). Aged 10 that day (C1, C2) or the day after (C3).
        """,
        month="2015/16",
        given={
            "header": """
                child_id | sex | date_of_birth
                ---------+-----+--------------
                C1       | 1   | 2006-03-31
                C2       | 2   | 2005-03-31
                C3       | 2   | 2006-04-01
            """,
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2015-01-01 | S   | V2 | U6    | 2016-03-31 | X1
                C1       | 2016-03-31 | P   | C2 | K2    |            |
                C2       | 2015-01-01 | S   | V2 | U6    | 2016-04-01 | X1
                C2       | 2016-04-01 | P   | C2 | K2    |            |
                C3       | 2015-01-01 | S   | V2 | U6    | 2016-03-31 | E4A
            """,
            "allocations": """
                child_id | worker_id | role          | team  | started_on | ended_on
                ---------+-----------+---------------+-------+------------+-----------
                C1       | W1        | social-worker | North | 2015-01-01 | 2016-03-31
                C1       | W2        | social-worker | South | 2016-03-31 |
                C2       | W1        | social-worker | North | 2015-01-01 | 2016-04-01
                C2       | W2        | social-worker | South | 2016-04-01 |
                C3       | W1        | social-worker | North | 2015-01-01 | 2016-03-31
            """,
            "attainment": """
                child_id | academic_year | key_stage | measure         | achieved | score
                ---------+---------------+-----------+-----------------+----------+------
                C1       | 2015/16       | KS2       | rwm             | Y        |
                C2       | 2015/16       | KS2       | rwm             | N        |
                C3       | 2015/16       | KS2       | rwm             | N        |
            """,
        },
        groups={
            "ks2-rwm": {
                "placement": {"residential": (1, 1), "foster": (0, 1), "unknown": (0, 1)},
                "legal-status": {"full-care-order": (1, 1), "section-20": (0, 1), "unknown": (0, 1)},
                "age": {"10-15": (1, 2), "5-9": (0, 1)},
                "sex": {"male": (1, 1), "female": (0, 2)},
                "team": {"South": (1, 1), "North": (0, 1), "unknown": (0, 1)},
                "location": {"unknown": (1, 3)},
            }
        },
    ),
    Example(
        indicator="4.10.01",
        shows="""
            For a year whose 31 March has not come yet the groups are those of the latest month end.
        """,
        month="2030/31",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2015-01-01 | S   | V2 | U6    | 2030-09-01 | X1
                C1       | 2030-09-01 | P   | C2 | K2    |            |
            """,
            "attainment": """
                child_id | academic_year | key_stage | measure | achieved
                ---------+---------------+-----------+---------+---------
                C1       | 2030/31       | KS1       | reading | Y
            """,
        },
        groups={"ks1-reading": {"placement": {"foster": (1, 1)}}},
    ),
)

PLANS = (
    Example(
        indicator="4.10.02",
        shows="""
            Six months before 30 June is 31 December: a plan completed that day is too old (C1), one of the day after
            is up to date (C2). The month end counts (C3), the day after does not (C4). A first plan is as good as a
            review (C5), also one completed before care began (C6). Two plans are one child (C2).
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
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2015-01-01 | S   | V2 |            |
                C2       | 2015-01-01 | S   | V2 |            |
                C3       | 2015-01-01 | S   | V2 |            |
                C4       | 2015-01-01 | S   | V2 |            |
                C5       | 2015-01-01 | S   | V2 |            |
                C6       | 2017-06-30 | S   | V2 |            |
                C7       | 2015-01-01 | S   | V2 |            |
                C8       | 2015-01-01 | S   | V2 | 2017-06-30 | E4A
            """,
            "peps": """
                child_id | kind    | completed_on
                ---------+---------+-------------
                C1       | review  | 2016-12-31
                C2       | review  | 2017-01-01
                C2       | review  | 2017-05-01
                C3       | review  | 2017-06-30
                C4       | review  | 2017-07-01
                C5       | initial | 2017-03-01
                C6       | review  | 2017-05-01
                C8       | review  | 2017-05-01
            """,
        },
        counts={"up-to-date": among("C1 C2 C3 C4 C5 C6 C7", counting="C2 C3 C5 C6")},
    ),
    Example(
        indicator="4.10.02",
        shows="""
            School age is 4 to 15 on 31 August 2016: four that day (C1) but not the day after (C2), and sixteen on 1
            September (C3) but not that day (C4). A child whose date of birth is not known is left out (C5).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2012-08-31
                C2       | 2012-09-01
                C3       | 2000-09-01
                C4       | 2000-08-31
                C5       |
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2016-01-01 | S   | V2
                C2       | 2016-01-01 | S   | V2
                C3       | 2016-01-01 | S   | V2
                C4       | 2016-01-01 | S   | V2
                C5       | 2016-01-01 | S   | V2
                C6       | 2016-01-01 | S   | V2
            """,
            "peps": """
                child_id | kind   | completed_on
                ---------+--------+-------------
                C1       | review | 2017-05-01
                C2       | review | 2017-05-01
                C3       | review | 2017-05-01
                C4       | review | 2017-05-01
                C5       | review | 2017-05-01
            """,
        },
        counts={"up-to-date": among("C1 C3", counting="all")},
    ),
    *(
        Example(
            indicator="4.10.02",
            shows="""
                At the end of August the academic year is the old one, at the end of September the new one: a child
                aged four on 31 August 2016 is of school age from September 2016.
            """,
            month=month,
            given={
                "header": """
                    child_id | date_of_birth
                    ---------+--------------
                    C1       | 2011-08-31
                    C2       | 2011-09-01
                    C3       | 2000-08-31
                    C4       | 1999-09-01
                """,
                "episodes": """
                    child_id | decom      | rne | ls
                    ---------+------------+-----+---
                    C1       | 2015-01-01 | S   | V2
                    C2       | 2015-01-01 | S   | V2
                    C3       | 2015-01-01 | S   | V2
                    C4       | 2015-01-01 | S   | V2
                """,
                "peps": """
                    child_id | kind   | completed_on
                    ---------+--------+-------------
                    C1       | review | 2016-03-01
                    C3       | review | 2016-02-29
                """,
            },
            counts={"up-to-date": counts},
        )
        for month, counts in (
            ("2016-08", among("C1 C3 C4", counting="C1")),
            ("2016-09", among("C1 C2")),
        )
    ),
    Example(
        indicator="4.10.02",
        shows="""
            The 20th working day after 2 May 2017 is 31 May, for 29 May is a bank holiday. A first plan on that day is
            in time (C1), the day after it is late (C2), and no plan is late too (C3). Only a plan completed on or
            after the start counts: one before it is none (C4), and does not stand in the way of the next (C5). On the
            day of the start will do (C6), and a review will (C7). Of two the first decides (C8). Having left care by
            then changes nothing (C9).
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
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-05-02 | S   | V2 |            |
                C2       | 2017-05-02 | S   | V2 |            |
                C3       | 2017-05-02 | S   | V2 |            |
                C4       | 2017-05-02 | S   | V2 |            |
                C5       | 2017-05-02 | S   | V2 |            |
                C6       | 2017-05-02 | S   | V2 |            |
                C7       | 2017-05-02 | S   | V2 |            |
                C8       | 2017-05-02 | S   | V2 |            |
                C9       | 2017-05-02 | S   | V2 | 2017-05-09 | E4A
            """,
            "peps": """
                child_id | kind    | completed_on
                ---------+---------+-------------
                C1       | initial | 2017-05-31
                C2       | initial | 2017-06-01
                C4       | initial | 2017-05-01
                C5       | initial | 2017-05-01
                C5       | initial | 2017-05-10
                C6       | initial | 2017-05-02
                C7       | review  | 2017-05-10
                C8       | review  | 2017-06-10
                C8       | initial | 2017-05-10
            """,
        },
        counts={
            "initial-20-days": among("C1 C2 C3 C4 C5 C6 C7 C8 C9", counting="C1 C5 C6 C7 C8"),
        },
    ),
    Example(
        indicator="4.10.02",
        shows="""
            The 20th working day has come by the month end: after 4 June 2017, a Sunday, it is 30 June (C1), after 5
            June it is 3 July (C2). Starts from 1 July 2016 are in the 12 months (C3), the day before is not (C4). An
            episode that is no start is none (C5). Who starts twice is there twice, each start with its own plan, even
            where the second is on the day the first period ended (C6).
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
            """,
            "episodes": """
                child_id | decom      | rne | ls | dec        | rec
                ---------+------------+-----+----+------------+----
                C1       | 2017-06-04 | S   | V2 |            |
                C2       | 2017-06-05 | S   | V2 |            |
                C3       | 2016-07-01 | S   | V2 |            |
                C4       | 2016-06-30 | S   | V2 |            |
                C5       | 2017-01-01 | P   | V2 |            |
                C6       | 2016-10-03 | S   | V2 | 2017-04-03 | E4A
                C6       | 2017-04-03 | S   | V2 |            |
            """,
            "peps": """
                child_id | kind    | completed_on
                ---------+---------+-------------
                C1       | initial | 2017-06-30
                C2       | initial | 2017-06-06
                C3       | initial | 2016-07-05
                C4       | initial | 2016-07-05
                C5       | initial | 2017-01-02
                C6       | initial | 2016-10-10
            """,
        },
        counts={"initial-20-days": {"C1": True, "C3": True, "C6": [True, False]}},
    ),
    Example(
        indicator="4.10.02",
        shows="""
            School age is that of the academic year of the start. On 31 August 2016 the year before still runs: who was
            three or sixteen on 31 August 2015 is left out (C1, C2). From 1 September 2016 it is 31 August 2016 that
            decides, in autumn (C3 to C6) and in the new year (C7, C8). No date of birth, no school age (C9).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2011-09-01
                C2       | 1999-08-31
                C3       | 2012-08-31
                C4       | 2012-09-01
                C5       | 2000-09-01
                C6       | 2000-08-31
                C7       | 2012-08-31
                C8       | 2012-09-01
                C10      | 2000-08-31
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2016-08-31 | S   | V2
                C2       | 2016-08-31 | S   | V2
                C3       | 2016-09-01 | S   | V2
                C4       | 2016-09-01 | S   | V2
                C5       | 2016-12-31 | S   | V2
                C6       | 2016-12-31 | S   | V2
                C7       | 2017-01-01 | S   | V2
                C8       | 2017-01-01 | S   | V2
                C9       | 2017-01-01 | S   | V2
                C10      | 2016-08-31 | S   | V2
            """,
            "peps": """
                child_id | kind    | completed_on
                ---------+---------+-------------
                C3       | initial | 2016-09-05
            """,
        },
        counts={"initial-20-days": among("C3 C5 C7 C10", counting="C3")},
    ),
    Example(
        indicator="4.10.02",
        shows="The groups are those of the start for the first plan, those of the month end for the latest.",
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2007-05-03
            """,
            "episodes": """
                child_id | decom      | rne | ls | place | dec        | rec
                ---------+------------+-----+----+-------+------------+----
                C1       | 2017-05-02 | S   | V2 | U6    | 2017-05-09 | X1
                C1       | 2017-05-09 | P   | C2 | K2    |            |
            """,
            "peps": """
                child_id | kind    | completed_on
                ---------+---------+-------------
                C1       | initial | 2017-05-31
            """,
        },
        groups={
            "initial-20-days": {
                "placement": {"foster": (1, 1)},
                "legal-status": {"section-20": (1, 1)},
                "age": {"5-9": (1, 1)},
            },
            "up-to-date": {
                "placement": {"residential": (1, 1)},
                "legal-status": {"full-care-order": (1, 1)},
                "age": {"10-15": (1, 1)},
            },
        },
    ),
    Example(
        indicator="4.10.02",
        shows="Without the file of plans there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-05-02 | S   | V2
            """
        },
        absent=("up-to-date", "initial-20-days"),
    ),
)

SPECIAL_NEEDS = (
    Example(
        indicator="4.10.03",
        shows="""
            Support that starts on the month end counts (C1), the day after it does not (C2); ended that day it does
            not (C3), the day after it does (C4). Both kinds count in both shares (C5). One that ended leaves another
            standing (C6). A child not of school age is left out (C8), one with none is in the base (C7).
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
                C8       | 2014-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
                C2       | 2017-01-01 | S   | V2
                C3       | 2017-01-01 | S   | V2
                C4       | 2017-01-01 | S   | V2
                C5       | 2017-01-01 | S   | V2
                C6       | 2017-01-01 | S   | V2
                C7       | 2017-01-01 | S   | V2
                C8       | 2017-01-01 | S   | V2
            """,
            "sen": """
                child_id | provision | started_on | ended_on
                ---------+-----------+------------+-----------
                C1       | support   | 2017-06-30 |
                C2       | ehcp      | 2017-07-01 |
                C3       | support   | 2016-06-01 | 2017-06-30
                C4       | ehcp      | 2016-06-01 | 2017-07-01
                C5       | support   | 2016-06-01 |
                C5       | ehcp      | 2016-09-01 |
                C6       | support   | 2016-06-01 | 2017-01-01
                C6       | support   | 2017-02-01 |
                C8       | support   | 2016-06-01 |
                C8       | ehcp      | 2016-06-01 |
            """,
        },
        counts={
            "sen-support": among("C1 C2 C3 C4 C5 C6 C7", counting="C1 C5 C6"),
            "ehcp": among("C1 C2 C3 C4 C5 C6 C7", counting="C4 C5"),
        },
    ),
    Example(
        indicator="4.10.03",
        shows="A file with no rows says that nobody has special needs.",
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
            "sen": """
                child_id | provision | started_on
                ---------+-----------+-----------
            """,
        },
        counts={"sen-support": among("C1 C4 C5"), "ehcp": among("C1 C4 C5")},
    ),
    Example(
        indicator="4.10.03",
        shows="Without the file of special needs there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
            """
        },
        absent=("sen-support", "ehcp"),
    ),
)

EXCLUSIONS = (
    Example(
        indicator="4.10.04",
        shows="""
            1 September is in the academic year (C1), 31 August is not (C2); the month end is in (C3), the day after is
            not (C4). A suspension and a permanent exclusion are counted apart (C5), and both count of one child (C6).
            Two suspensions are one child (C3). A child not of school age is left out (C7).
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
                C7       | 2000-08-31
                C8       | 2007-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
                C2       | 2017-01-01 | S   | V2
                C3       | 2017-01-01 | S   | V2
                C4       | 2017-01-01 | S   | V2
                C5       | 2017-01-01 | S   | V2
                C6       | 2017-01-01 | S   | V2
                C7       | 2017-01-01 | S   | V2
                C8       | 2017-01-01 | S   | V2
            """,
            "exclusions": """
                child_id | started_on | kind
                ---------+------------+-----------
                C1       | 2016-09-01 | suspension
                C2       | 2016-08-31 | suspension
                C2       | 2016-08-31 | permanent
                C3       | 2017-01-10 | suspension
                C3       | 2017-06-30 | suspension
                C4       | 2017-07-01 | suspension
                C4       | 2017-07-01 | permanent
                C5       | 2017-02-01 | permanent
                C6       | 2017-02-01 | suspension
                C6       | 2017-03-01 | permanent
                C7       | 2017-02-01 | suspension
                C7       | 2017-02-01 | permanent
            """,
        },
        counts={
            "suspended": among("C1 C2 C3 C4 C5 C6 C8", counting="C1 C3 C6"),
            "excluded": among("C1 C2 C3 C4 C5 C6 C8", counting="C5 C6"),
        },
    ),
    *(
        Example(
            indicator="4.10.04",
            shows="At the end of August the whole academic year is behind, at the end of September only one month.",
            month=month,
            given={
                "header": """
                    child_id | date_of_birth
                    ---------+--------------
                    C1       | 2007-01-01
                    C2       | 2007-01-01
                    C3       | 2007-01-01
                """,
                "episodes": """
                    child_id | decom      | rne | ls
                    ---------+------------+-----+---
                    C1       | 2015-01-01 | S   | V2
                    C2       | 2015-01-01 | S   | V2
                    C3       | 2015-01-01 | S   | V2
                """,
                "exclusions": """
                    child_id | started_on | kind
                    ---------+------------+-----------
                    C1       | 2015-09-01 | suspension
                    C2       | 2016-08-31 | suspension
                    C3       | 2016-09-01 | suspension
                """,
            },
            counts={"suspended": among("C1 C2 C3", counting=counting)},
        )
        for month, counting in (("2016-08", "C1 C2"), ("2016-09", "C3"))
    ),
    Example(
        indicator="4.10.04",
        shows="Without the file of exclusions there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
            """
        },
        absent=("suspended", "excluded"),
    ),
)

ATTENDANCE = (
    Example(
        indicator="4.10.05",
        shows="""
            Attendance counts from September to the report month: August and July are left out (C1). Both kinds of
            absence are taken off. A tenth of the sessions missed is persistent (C2), a little less is not (C3); over
            all months together, so that one bad month may pass (C4). Whoever attended none brings only sessions
            possible (C5). One session is enough (C10). Pupils with no possible session, or no row, are left out (C6,
            C7), and so is who is not in care any more (C8). Age does not matter (C9).
        """,
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C9       | 1999-09-01
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
                C8       | 2017-01-01 | S   | V2 | 2017-06-30 | E4A
                C9       | 2017-01-01 | S   | V2 |            |
                C10      | 2017-01-01 | S   | V2 |            |
            """,
            "attendance": """
                child_id | month   | sessions_possible | sessions_authorised_absence | sessions_unauthorised_absence
                ---------+---------+-------------------+-----------------------------+------------------------------
                C1       | 2016-08 | 10                | 10                          | 0
                C1       | 2016-09 | 40                | 0                           | 0
                C1       | 2017-06 | 40                | 1                           | 2
                C1       | 2017-07 | 30                | 30                          | 0
                C2       | 2017-05 | 100               | 6                           | 4
                C3       | 2017-05 | 101               | 6                           | 4
                C4       | 2017-04 | 20                | 0                           | 5
                C4       | 2017-05 | 40                | 0                           | 0
                C5       | 2017-05 | 30                | 10                          | 20
                C6       | 2017-05 | 0                 | 0                           | 0
                C6       | 2016-08 | 10                | 0                           | 0
                C8       | 2017-05 | 40                | 0                           | 0
                C9       | 2017-05 | 40                | 0                           | 0
                C10      | 2017-05 | 1                 | 0                           | 0
            """,
        },
        counts={
            "attendance": among("C1 C2 C3 C4 C5 C9 C10", counting="C1 C2 C3 C4 C9 C10"),
            "persistent-absence": among("C1 C2 C3 C4 C5 C9 C10", counting="C2 C5"),
        },
        figures={"attendance": (354, 412), "persistent-absence": (2, 7)},
    ),
    Example(
        indicator="4.10.05",
        shows="An absence left blank is none: the other kind still counts (C1, C2).",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
                C2       | 2017-01-01 | S   | V2
            """,
            "attendance": """
                child_id | month   | sessions_possible | sessions_authorised_absence | sessions_unauthorised_absence
                ---------+---------+-------------------+-----------------------------+------------------------------
                C1       | 2017-05 | 40                | 4                           |
                C2       | 2017-05 | 40                |                             | 5
            """,
        },
        counts={"persistent-absence": among("C1 C2", counting="all")},
        figures={"attendance": (71, 80)},
    ),
    Example(
        indicator="4.10.05",
        shows="In September the academic year is a month old: August is not in it.",
        month="2016-09",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2015-01-01 | S   | V2
            """,
            "attendance": """
                child_id | month   | sessions_possible | sessions_authorised_absence | sessions_unauthorised_absence
                ---------+---------+-------------------+-----------------------------+------------------------------
                C1       | 2016-06 | 40                | 40                          | 0
                C1       | 2016-08 | 40                | 40                          | 0
                C1       | 2016-09 | 38                | 2                           | 1
                C1       | 2016-10 | 40                | 40                          | 0
            """,
        },
        counts={"persistent-absence": among("C1")},
        figures={"attendance": (35, 38)},
    ),
    Example(
        indicator="4.10.05",
        shows="Without the file of attendance there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
            """
        },
        absent=("attendance", "persistent-absence"),
    ),
)

PROVISION = (
    Example(
        indicator="4.10.07",
        shows="""
            The base has a provision open at the month end: one that starts that day is open (C3), one that starts the
            day after is not (C4); ended that day it is not (C5), the day after it still is (C6). One part-time
            provision among others is enough (C7), but not one that has ended (C8). A child not of school age (C9) or
            with no provision at all (C10) is left out. Of two part-time provisions one with the reason is enough
            (C11). A provision of which it is not recorded whether it is full time is in the base alone (C12).
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
                C9       | 2000-08-31
                C10      | 2007-01-01
                C11      | 2007-01-01
                C12      | 2007-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
                C2       | 2017-01-01 | S   | V2
                C3       | 2017-01-01 | S   | V2
                C4       | 2017-01-01 | S   | V2
                C5       | 2017-01-01 | S   | V2
                C6       | 2017-01-01 | S   | V2
                C7       | 2017-01-01 | S   | V2
                C8       | 2017-01-01 | S   | V2
                C9       | 2017-01-01 | S   | V2
                C10      | 2017-01-01 | S   | V2
                C11      | 2017-01-01 | S   | V2
                C12      | 2017-01-01 | S   | V2
            """,
            "education_provision": """
                child_id | started_on | ended_on   | full_time | reason
                ---------+------------+------------+-----------+----------
                C1       | 2016-09-01 |            | Y         |
                C2       | 2016-09-01 |            | N         | other
                C3       | 2017-06-30 |            | N         | excluded
                C4       | 2017-07-01 |            | N         | other
                C5       | 2016-09-01 | 2017-06-30 | N         | other
                C6       | 2016-09-01 | 2017-07-01 | N         | Other
                C7       | 2016-09-01 |            | Y         | other
                C7       | 2017-01-01 |            | N         | excluded
                C8       | 2016-09-01 | 2017-01-01 | N         | other
                C8       | 2017-01-01 |            | Y         |
                C9       | 2016-09-01 |            | N         | other
                C11      | 2016-09-01 |            | N         | other
                C11      | 2017-01-01 |            | N         | excluded
                C12      | 2017-01-01 |            |           | other
            """,
        },
        counts={
            "not-full-time": among("C1 C2 C3 C6 C7 C8 C11 C12", counting="C2 C3 C6 C7 C11"),
            "reason-other": among("C2 C6 C11", counting="all"),
        },
        figures={"reason-other": (3, None)},
    ),
    Example(
        indicator="4.10.07",
        shows="A reason left blank is not recorded as other, nor is one that only begins so.",
        month="2017-06",
        given={
            "header": """
                child_id | date_of_birth
                ---------+--------------
                C1       | 2007-01-01
                C2       | 2007-01-01
            """,
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
                C2       | 2017-01-01 | S   | V2
            """,
            "education_provision": """
                child_id | started_on | full_time | reason
                ---------+------------+-----------+-----------------
                C1       | 2016-09-01 | N         |
                C2       | 2016-09-01 | N         | other medical
            """,
        },
        counts={"not-full-time": among("C1 C2", counting="all"), "reason-other": {}},
        figures={"reason-other": (0, None)},
    ),
    Example(
        indicator="4.10.07",
        shows="Without the file of provisions there is no figure.",
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls
                ---------+------------+-----+---
                C1       | 2017-01-01 | S   | V2
            """
        },
        absent=("not-full-time", "reason-other"),
    ),
)

EXAMPLES = (*ATTAINMENT, *PLANS, *SPECIAL_NEEDS, *EXCLUSIONS, *ATTENDANCE, *PROVISION)
