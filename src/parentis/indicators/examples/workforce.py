"""Worked examples of 7.02 Workforce."""

from parentis.indicators.example import Example
from parentis.indicators.examples.among import among

VACANCY = (
    Example(
        indicator="7.02.01",
        shows="""
            Posts and vacancies of all teams as at the month end, added up; a row as at any other day is not of this
            month. A team without a vacancy is in the base, and so is its every row. Blank is nought.
        """,
        month="2017-06",
        given={
            "establishment": """
                team  | service | as_at      | posts_fte | vacant_fte
                ------+---------+------------+-----------+-----------
                North | Care    | 2017-06-30 | 8.5       | 1.4
                South | Care    | 2017-06-30 | 6         | 0
                West  | Leaving | 2017-06-30 | 2.5       |
                West  | Leaving | 2017-06-30 | 1         | 0.5
                      |         | 2017-06-30 | 1.5       | 0.1
                West  | Leaving | 2017-06-30 |           | 0.2
                North | Care    | 2017-05-31 | 10        | 5
                North | Care    | 2017-06-29 | 10        | 5
                North | Care    | 2017-07-01 | 10        | 5
            """,
            "workforce": """
                worker_id | service | team  | role          | agency | fte | started_on
                ----------+---------+-------+---------------+--------+-----+-----------
            """,
        },
        counts={"vacancy": {"North": True, "South": False, "West": [False, True, True], "unknown": True}},
        figures={"vacancy": ("2.2", "19.5"), "turnover-12m": (0, 0)},
        groups={
            "vacancy": {
                "team": {"North": ("1.4", "8.5"), "South": (0, 6), "West": ("0.7", "3.5"), "unknown": ("0.1", "1.5")},
                "service": {"Care": ("1.4", "14.5"), "Leaving": ("0.7", "3.5"), "unknown": ("0.1", "1.5")},
            }
        },
    ),
    Example(
        indicator="7.02.01",
        shows="""
            With no row as at the month end the establishment was not delivered for it, and without the workforce there
            is no turnover.
        """,
        month="2017-06",
        given={
            "establishment": """
                team  | service | as_at      | posts_fte | vacant_fte
                ------+---------+------------+-----------+-----------
                North | Care    | 2017-05-31 | 10        | 5
            """
        },
        absent=("vacancy", "turnover-12m"),
    ),
)

TURNOVER = (
    Example(
        indicator="7.02.01",
        shows="""
            A row that ended on 1 July 2016 ended in the 12 months (W2), the day before did not (W3); on the month end
            it did (W4), the day after it is still in post (W5). In post is who started that day (W6), not the day
            after (W7). Senior social workers and advanced practitioners are social workers (W8, W9), team managers are
            not (W10, W11). Agency staff are in neither part (W12, W13), nor is who may be agency (W14, W15).
        """,
        month="2017-06",
        given={
            "workforce": """
                worker_id | service | team  | role                  | agency | fte  | started_on | ended_on
                ----------+---------+-------+-----------------------+--------+------+------------+-----------
                W1        | Care    | North | social-worker         | N      | 1    | 2015-01-01 |
                W2        | Care    | North | social-worker         | N      | 0.5  | 2015-01-01 | 2016-07-01
                W3        | Care    | North | social-worker         | N      | 0.9  | 2015-01-01 | 2016-06-30
                W4        | Care    | South | social-worker         | N      | 0.25 | 2015-01-01 | 2017-06-30
                W5        | Care    | South | social-worker         | N      | 0.8  | 2015-01-01 | 2017-07-01
                W6        | Care    | South | social-worker         | N      | 0.6  | 2017-06-30 |
                W7        | Care    | South | social-worker         | N      | 0.7  | 2017-07-01 |
                W8        | Care    | North | senior-social-worker  | N      | 1    | 2015-01-01 | 2017-01-01
                W9        | Care    | North | advanced-practitioner | N      | 1    | 2015-01-01 |
                W10       | Care    | North | team-manager          | N      | 1    | 2015-01-01 | 2017-01-01
                W11       | Care    | North | team-manager          | N      | 1    | 2015-01-01 |
                W12       | Care    | North | social-worker         | Y      | 1    | 2015-01-01 | 2017-01-01
                W13       | Care    | North | social-worker         | Y      | 1    | 2015-01-01 |
                W14       | Care    | North | social-worker         |        | 1    | 2015-01-01 | 2017-01-01
                W15       | Care    | North | social-worker         |        | 1    | 2015-01-01 |
            """
        },
        counts={"turnover-12m": among("W1 W2 W4 W5 W6 W8 W9", counting="W2 W4 W8")},
        figures={"turnover-12m": ("1.75", "3.4")},
        groups={"turnover-12m": {"team": {"North": ("1.5", 2), "South": ("0.25", "1.4")}}},
    ),
    Example(
        indicator="7.02.01",
        shows="""
            Who has a permanent social-worker row open at the month end has not left: come back (W1), that very day
            (W12), promoted (W2), or one of two posts given up (W3). To go on as team manager (W4) or as agency staff
            (W5), even for a time (W13), is leaving, and so is to come back later (W6). Who left twice is counted by
            the last row: by its end, not by its place (W7), of two that ended together by the one that began later
            (W8), then by the later row (W11). A row that ended before the 12 months does not count (W9), even if
            another did (W10).
        """,
        month="2017-06",
        given={
            "workforce": """
                worker_id | service | team  | role                  | agency | fte  | started_on | ended_on
                ----------+---------+-------+-----------------------+--------+------+------------+-----------
                W1        | Care    | North | social-worker         | N      | 1    | 2015-01-01 | 2017-01-01
                W1        | Care    | North | social-worker         | N      | 0.8  | 2017-04-01 | 2017-07-01
                W2        | Care    | North | social-worker         | N      | 1    | 2015-01-01 | 2017-01-01
                W2        | Care    | North | senior-social-worker  | N      | 1    | 2017-01-01 |
                W3        | Care    | North | social-worker         | N      | 0.5  | 2015-01-01 | 2017-01-01
                W3        | Care    | North | social-worker         | N      | 0.4  | 2015-01-01 |
                W4        | Care    | North | social-worker         | N      | 0.9  | 2015-01-01 | 2017-01-01
                W4        | Care    | North | team-manager          | N      | 1    | 2017-01-01 |
                W5        | Care    | North | social-worker         | N      | 0.7  | 2015-01-01 | 2017-01-01
                W5        | Care    | North | social-worker         | Y      | 1    | 2017-01-01 |
                W6        | Care    | North | social-worker         | N      | 0.6  | 2015-01-01 | 2017-01-01
                W6        | Care    | North | social-worker         | N      | 1    | 2017-07-01 | 2017-08-01
                W7        | Care    | North | social-worker         | N      | 0.3  | 2015-01-01 | 2017-03-31
                W7        | Care    | South | social-worker         | N      | 1    | 2016-01-01 | 2016-09-30
                W8        | Care    | North | social-worker         | N      | 0.1  | 2016-01-01 | 2017-03-31
                W8        | Care    | South | social-worker         | N      | 0.2  | 2015-01-01 | 2017-03-31
                W9        | Care    | North | social-worker         | N      | 1    | 2015-01-01 | 2016-01-01
                W10       | Care    | North | social-worker         | N      | 1    | 2015-01-01 | 2016-01-01
                W10       | Care    | North | social-worker         | N      | 0.05 | 2016-02-01 | 2016-10-01
                W11       | Care    | South | social-worker         | N      | 0.2  | 2015-01-01 | 2017-03-31
                W11       | Care    | North | social-worker         | N      | 0.15 | 2015-01-01 | 2017-03-31
                W13       | Care    | North | social-worker         | N      | 0.35 | 2015-01-01 | 2017-01-01
                W13       | Care    | North | social-worker         | Y      | 1    | 2017-01-01 | 2017-05-01
                W12       | Care    | North | social-worker         | N      | 0.4  | 2015-01-01 | 2017-01-01
                W12       | Care    | North | social-worker         | N      | 0.7  | 2017-06-30 |
            """
        },
        counts={
            "turnover-12m": among("W1 W2 W3 W4 W5 W6 W7 W8 W10 W11 W12 W13", counting="W4 W5 W6 W7 W8 W10 W11 W13")
        },
        figures={"turnover-12m": ("3.15", "2.9")},
        groups={"turnover-12m": {"team": {"North": ("3.15", "2.9")}}},
    ),
)

AGENCY = (
    Example(
        indicator="7.02.02",
        shows="""
            Agency social workers over all social workers in post at the month end: from the day they start (W3, not
            W4) to the day before they end (W6, not W5). A part-time worker brings a part (W2). Team managers, agency
            or not, are in neither part (W7, W8). Who may be agency is in the base only (W9); a blank time brings
            nought (W11).
        """,
        month="2017-06",
        given={
            "workforce": """
                worker_id | service | team  | role                  | agency | fte  | started_on | ended_on
                ----------+---------+-------+-----------------------+--------+------+------------+-----------
                W1        | Care    | North | social-worker         | N      | 1    | 2015-01-01 |
                W2        | Care    | North | senior-social-worker  | Y      | 0.5  | 2015-01-01 |
                W3        | Care    | South | advanced-practitioner | Y      | 0.9  | 2017-06-30 |
                W4        | Care    | South | social-worker         | Y      | 1    | 2017-07-01 |
                W5        | Care    | South | social-worker         | Y      | 1    | 2015-01-01 | 2017-06-30
                W6        | Care    | South | social-worker         | Y      | 0.2  | 2015-01-01 | 2017-07-01
                W7        | Care    | North | team-manager          | Y      | 1    | 2015-01-01 |
                W8        | Care    | North | personal-adviser      | N      | 1    | 2015-01-01 |
                W9        | Help    |       | social-worker         |        | 0.3  | 2015-01-01 |
                W10       |         | North | social-worker         | N      | 0.4  | 2015-01-01 |
                W11       | Care    | North | social-worker         | N      |      | 2015-01-01 |
                          | Care    | North | social-worker         | Y      | 1    | 2015-01-01 |
            """
        },
        counts={"agency": among("W1 W2 W3 W6 W9 W10 W11", counting="W2 W3 W6")},
        figures={"agency": ("1.6", "3.3")},
        groups={
            "agency": {
                "team": {"North": ("0.5", "1.9"), "South": ("1.1", "1.1"), "unknown": (0, "0.3")},
                "service": {"Care": ("1.6", "2.6"), "Help": (0, "0.3"), "unknown": (0, "0.4")},
            }
        },
    ),
    Example(
        indicator="7.02.02",
        shows="Without the file of the workforce there is no figure.",
        month="2017-06",
        given={
            "allocations": """
                child_id | worker_id | role          | team  | started_on
                ---------+-----------+---------------+-------+-----------
                C1       | W1        | social-worker | North | 2017-01-01
            """
        },
        absent=("agency",),
    ),
)

CASELOAD = (
    Example(
        indicator="7.02.04",
        shows="""
            A case is an allocation to a social worker that is open at the month end: begun that day (C1, not C2),
            ended the day after (C4, not C3), of any category (C5). Other roles are no cases (C6). A holder counts
            once, however many cases (W1), in any role (W2), if in post at the month end (W3 not yet, W4 no more). A
            case whose holder has no row (C8) or no name (C9) counts without a base, and in no group.
        """,
        month="2017-06",
        given={
            "allocations": """
                child_id | worker_id | role             | team  | category | started_on | ended_on
                ---------+-----------+------------------+-------+----------+------------+-----------
                C1       | W1        | social-worker    | East  | CLA      | 2017-06-30 |
                C2       | W1        | social-worker    | East  | CLA      | 2017-07-01 |
                C3       | W6        | social-worker    | East  | CLA      | 2017-01-01 | 2017-06-30
                C4       | W1        | social-worker    | East  | CLA      | 2017-01-01 | 2017-07-01
                C5       | W2        | social-worker    | East  | CIN      | 2017-01-01 |
                C6       | W5        | personal-adviser | East  | CL       | 2017-01-01 |
                C7       | W3        | social-worker    | East  | CP       | 2017-01-01 |
                C7       | W4        | social-worker    | East  | CP       | 2017-01-01 |
                C8       | W9        | social-worker    | East  |          | 2017-01-01 |
                C9       |           | social-worker    | East  |          | 2017-01-01 |
            """,
            "workforce": """
                worker_id | service | team  | role             | agency | fte | started_on | ended_on
                ----------+---------+-------+------------------+--------+-----+------------+-----------
                W1        | Care    | North | social-worker    | N      | 0.8 | 2017-06-30 |
                W2        | Care    | South | team-manager     | Y      | 0.5 | 2015-01-01 | 2017-07-01
                W3        | Care    | North | social-worker    | N      | 1   | 2017-07-01 |
                W4        | Care    | North | social-worker    | N      | 1   | 2015-01-01 | 2017-06-30
                W5        | Care    | North | personal-adviser | N      | 1   | 2015-01-01 |
                W6        | Care    | North | social-worker    | N      | 1   | 2015-01-01 |
                W7        | Care    | North | social-worker    | N      | 1   | 2015-01-01 |
            """,
        },
        counts={
            "average": {
                "C1": True,
                "C4": True,
                "C5": True,
                "C7": [True, True],
                "C8": True,
                "C9": True,
                "W1": False,
                "W2": False,
            }
        },
        figures={"average": (7, "1.3")},
        groups={
            "average": {
                "team": {"North": (2, "0.8"), "South": (1, "0.5")},
                "service": {"Care": (3, "1.3")},
            }
        },
    ),
    Example(
        indicator="7.02.04",
        shows="""
            A holder in two posts brings both; the cases are in the groups of the one that began later (W1), or of the
            later row (W2). A post without its time brings nought (W3), one without team and service is in the group
            unknown (W4), with the cases of a holder who has no post (C5).
        """,
        month="2017-06",
        given={
            "allocations": """
                child_id | worker_id | role          | team | started_on
                ---------+-----------+---------------+------+-----------
                C1       | W1        | social-worker | East | 2017-01-01
                C2       | W2        | social-worker | East | 2017-01-01
                C3       | W3        | social-worker | East | 2017-01-01
                C4       | W4        | social-worker | East | 2017-01-01
                C5       | W5        | social-worker | East | 2017-01-01
            """,
            "workforce": """
                worker_id | service | team  | role          | agency | fte | started_on
                ----------+---------+-------+---------------+--------+-----+-----------
                W1        | Help    | South | social-worker | N      | 0.4 | 2016-01-01
                W1        | Care    | North | social-worker | N      | 0.5 | 2015-01-01
                W2        | Care    | North | social-worker | N      | 0.3 | 2015-01-01
                W2        | Help    | South | social-worker | N      | 0.2 | 2015-01-01
                W3        | Care    | North | social-worker | N      |     | 2015-01-01
                W4        |         |       | social-worker | N      | 0.6 | 2015-01-01
            """,
        },
        counts={
            "average": {
                **among("C1 C2 C3 C4 C5", counting="all"),
                "W1": [False, False],
                "W2": [False, False],
                **among("W3 W4"),
            }
        },
        figures={"average": (5, 2)},
        groups={
            "average": {
                "team": {"South": (2, "0.6"), "North": (1, "0.8"), "unknown": (2, "0.6")},
                "service": {"Help": (2, "0.6"), "Care": (1, "0.8"), "unknown": (2, "0.6")},
            }
        },
    ),
    *(
        Example(
            indicator="7.02.04",
            shows="Both files are needed: with one of them alone there is no figure.",
            month="2017-06",
            given={name: text},
            absent=("average",),
        )
        for name, text in (
            (
                "allocations",
                """
                child_id | worker_id | role          | team  | started_on
                ---------+-----------+---------------+-------+-----------
                C1       | W1        | social-worker | North | 2017-01-01
                """,
            ),
            (
                "workforce",
                """
                worker_id | service | team  | role          | agency | fte | started_on
                ----------+---------+-------+---------------+--------+-----+-----------
                W1        | Care    | North | social-worker | N      | 1   | 2015-01-01
                """,
            ),
        )
    ),
)

EXAMPLES = (*VACANCY, *TURNOVER, *AGENCY, *CASELOAD)
