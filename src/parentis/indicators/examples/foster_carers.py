"""Worked examples of 6.02 Foster carers."""

from parentis.indicators.example import Example
from parentis.indicators.examples.among import among

ENQUIRIES = (
    Example(
        indicator="6.02.01",
        shows="""
            Contact and response each count in their own month: on the first day (E1) and the last (E2), not the day
            before (E3) or after (E4). An enquiry may be answered in the month without having been made in it (E3), and
            the other way round (E5).
        """,
        month="2017-06",
        given={
            "fostering_enquiries": """
                enquiry_id | contacted_on | responded_on
                -----------+--------------+-------------
                E1         | 2017-06-01   | 2017-06-01
                E2         | 2017-06-30   | 2017-06-30
                E3         | 2017-05-31   | 2017-06-02
                E4         | 2017-07-01   | 2017-07-01
                E5         | 2017-06-29   | 2017-07-01
                E6         | 2017-06-15   |
                E7         | 2017-05-10   | 2017-05-31
            """
        },
        counts={
            "contacts": among("E1 E2 E5 E6", counting="all"),
            "responses": among("E1 E2 E3", counting="all"),
        },
        figures={"contacts": (4, None), "responses": (3, None)},
    ),
    Example(
        indicator="6.02.01",
        shows="""
            Asked on the month end an enquiry is waited for (E1), the day after not yet (E2), never asked never (E3).
            Once the information came (E4) or the enquiry ended (E6), that day included, it is not; the day after it
            still was (E5, E7). However long ago it was asked (E5).
        """,
        month="2017-06",
        given={
            "fostering_enquiries": """
                enquiry_id | contacted_on | awaiting_information_on | information_received_on | ended_on
                -----------+--------------+-------------------------+-------------------------+-----------
                E1         | 2017-06-01   | 2017-06-30              |                         |
                E2         | 2017-06-01   | 2017-07-01              |                         |
                E3         | 2017-06-01   |                         |                         |
                E4         | 2017-06-01   | 2017-06-10              | 2017-06-30              |
                E5         | 2016-01-01   | 2016-01-10              | 2017-07-01              |
                E6         | 2017-06-01   | 2017-06-10              |                         | 2017-06-30
                E7         | 2017-06-01   | 2017-06-10              |                         | 2017-07-01
            """
        },
        counts={"awaiting-information": among("E1 E5 E7", counting="all")},
        figures={"awaiting-information": (3, None)},
    ),
    Example(
        indicator="6.02.01",
        shows="Without the file of enquiries there is no figure.",
        month="2017-06",
        given={
            "foster_carers": """
                household_id | agency   | kind       | approved_on
                -------------+----------+------------+------------
                F1           | in-house | mainstream | 2017-01-01
            """
        },
        absent=("contacts", "responses", "awaiting-information"),
    ),
)

HOUSEHOLDS = (
    Example(
        indicator="6.02.02",
        shows="""
            Approved on the month end a household is open (F1), the day after not yet (F2); ended that day it is not
            any more (F3), the day after it still is (F4). Only the council's own mainstream households count: not an
            agency's (F5), another authority's (F6), friends and family (F7) or short breaks (F8).
        """,
        month="2017-06",
        given={
            "foster_carers": """
                household_id | agency   | kind               | approved_on | ended_on
                -------------+----------+--------------------+-------------+-----------
                F1           | in-house | mainstream         | 2017-06-30  |
                F2           | in-house | mainstream         | 2017-07-01  |
                F3           | in-house | mainstream         | 2010-01-01  | 2017-06-30
                F4           | in-house | mainstream         | 2010-01-01  | 2017-07-01
                F5           | ifa      | mainstream         | 2010-01-01  |
                F6           | ola      | mainstream         | 2010-01-01  |
                F7           | in-house | friends-and-family | 2010-01-01  |
                F8           | in-house | short-break        | 2010-01-01  |
                F9           | in-house | mainstream         |             |
            """
        },
        counts={"households": among("F1 F4", counting="all")},
        figures={"households": (2, None)},
    ),
    Example(
        indicator="6.02.02",
        shows="""
            Approved from 1 July 2016 (F1, not F2) to the month end (F3, not F4) brings one; ended in the same months
            (F5 and F7, not F6 or F8) takes one away, and both together bring nothing (F9). The net change may be below
            nought. Only the council's own mainstream households count (F10 to F13), and none that has not been
            approved (F15).
        """,
        month="2017-06",
        given={
            "foster_carers": """
                household_id | agency   | kind               | approved_on | ended_on
                -------------+----------+--------------------+-------------+-----------
                F1           | in-house | mainstream         | 2016-07-01  |
                F2           | in-house | mainstream         | 2016-06-30  |
                F3           | in-house | mainstream         | 2017-06-30  | 2017-07-01
                F4           | in-house | mainstream         | 2017-07-01  |
                F5           | in-house | mainstream         | 2010-01-01  | 2016-07-01
                F6           | in-house | mainstream         | 2010-01-01  | 2016-06-30
                F7           | in-house | mainstream         | 2010-01-01  | 2017-06-30
                F8           | in-house | mainstream         | 2010-01-01  | 2017-07-01
                F9           | in-house | mainstream         | 2016-08-01  | 2017-05-01
                F10          | in-house | friends-and-family | 2016-08-01  |
                F11          | ifa      | mainstream         | 2016-08-01  |
                F12          | in-house | short-break        | 2010-01-01  | 2017-01-01
                F13          | ola      | mainstream         | 2010-01-01  | 2017-01-01
                F14          | in-house | mainstream         | 2010-01-01  | 2017-01-01
                F15          | in-house | mainstream         |             | 2017-01-01
            """
        },
        counts={"net-12m": among("F1 F3 F5 F7 F9 F14", counting="F1 F3")},
        figures={"net-12m": (-1, None)},
    ),
    Example(
        indicator="6.02.02",
        shows="Without the file of foster carers there is no figure.",
        month="2017-06",
        given={
            "fostering_enquiries": """
                enquiry_id | contacted_on
                -----------+-------------
                E1         | 2017-06-01
            """
        },
        absent=("households", "net-12m"),
    ),
)

APPROVALS = (
    Example(
        indicator="6.02.07",
        shows="""
            Approved in the month, from its first day (F1) to its last (F2), or in the 12 months, from 1 July 2016 (F3,
            not F4) to the month end (not F5); of every kind (F6), and whether or not they have ended (F7). In-house is
            the council's own service; the other approvals are of agencies (F8) and other authorities (F9).
        """,
        month="2017-06",
        given={
            "foster_carers": """
                household_id | agency   | kind               | approved_on | ended_on
                -------------+----------+--------------------+-------------+-----------
                F1           | in-house | mainstream         | 2017-06-01  |
                F2           | ifa      | mainstream         | 2017-06-30  |
                F3           | in-house | mainstream         | 2016-07-01  |
                F4           | in-house | mainstream         | 2016-06-30  |
                F5           | ifa      | mainstream         | 2017-07-01  |
                F6           | in-house | friends-and-family | 2017-06-10  |
                F7           | in-house | short-break        | 2017-06-10  | 2017-06-20
                F8           | ifa      | mainstream         | 2017-05-31  |
                F9           | ola      | mainstream         | 2017-06-10  |
                F10          | ola      | mainstream         | 2016-07-01  | 2017-01-01
                F11          | ola      | mainstream         | 2016-06-30  |
            """
        },
        counts={
            "total": among("F1 F2 F6 F7 F9", counting="all"),
            "in-house": among("F1 F6 F7", counting="all"),
            "other": among("F2 F9", counting="all"),
            "total-12m": among("F1 F2 F3 F6 F7 F8 F9 F10", counting="all"),
            "in-house-12m": among("F1 F3 F6 F7", counting="all"),
            "other-12m": among("F2 F8 F9 F10", counting="all"),
        },
        figures={
            "total": (5, None),
            "in-house": (3, None),
            "other": (2, None),
            "total-12m": (8, None),
            "in-house-12m": (4, None),
            "other-12m": (4, None),
        },
    ),
    Example(
        indicator="6.02.07",
        shows="Without the file of foster carers there is no figure.",
        month="2017-06",
        given={
            "fostering_enquiries": """
                enquiry_id | contacted_on
                -----------+-------------
                E1         | 2017-06-01
            """
        },
        absent=("total", "in-house", "other", "total-12m", "in-house-12m", "other-12m"),
    ),
)

PLACEMENTS = (
    Example(
        indicator="6.02.09",
        shows="""
            U1, U2 and U3 are friends and family, whoever provides them. U4, U5 and U6 are an agency's where the
            provider is private (PR4) or voluntary (PR5), in-house where it is the council (PR1); another authority
            (PR2), another public body (PR3) or a blank are neither. A home is no foster placement (C13), and what
            ended that day is over (C14).
        """,
        month="2017-06",
        given={
            "episodes": """
                child_id | decom      | rne | ls | place | place_provider | dec        | rec
                ---------+------------+-----+----+-------+----------------+------------+----
                C1       | 2017-01-01 | S   | V2 | U1    | PR1            |            |
                C2       | 2017-01-01 | S   | V2 | U2    | PR4            |            |
                C3       | 2017-01-01 | S   | V2 | U3    | PR5            |            |
                C4       | 2017-01-01 | S   | V2 | U4    | PR4            |            |
                C5       | 2017-01-01 | S   | V2 | U5    | PR5            |            |
                C6       | 2017-01-01 | S   | V2 | U6    | PR4            |            |
                C7       | 2017-01-01 | S   | V2 | U4    | PR1            |            |
                C8       | 2017-01-01 | S   | V2 | U5    | PR1            |            |
                C9       | 2017-01-01 | S   | V2 | U6    | PR1            |            |
                C10      | 2017-01-01 | S   | V2 | U6    | PR2            |            |
                C11      | 2017-01-01 | S   | V2 | U6    | PR3            |            |
                C12      | 2017-01-01 | S   | V2 | U6    |                |            |
                C13      | 2017-01-01 | S   | V2 | K2    | PR4            |            |
                C14      | 2017-01-01 | S   | V2 | U6    | PR1            | 2017-06-30 | E4A
                C15      | 2017-01-01 | S   | V2 | K2    | PR1            |            |
            """
        },
        counts={
            "friends-and-family": among("C1 C2 C3", counting="all"),
            "ifa": among("C4 C5 C6", counting="all"),
            "in-house": among("C7 C8 C9", counting="all"),
        },
        figures={"friends-and-family": (3, None), "ifa": (3, None), "in-house": (3, None)},
    ),
)

EXAMPLES = (*ENQUIRIES, *HOUSEHOLDS, *APPROVALS, *PLACEMENTS)
