"""4.09 Missing looked after children."""

from parentis.indicators.kinds import Average, Count, Measure, Percentage

MISSING = "SSDA903 Header: DOB; Episodes; Missing: MISSING, MIS_START"
INTERVIEWS = "return_interviews.csv: located_at, offered_at, accepted"

missing_episodes = Count(
    code="4.09.01",
    measure="missing-episodes",
    title="Missing episodes started",
    definition="""
        Episodes of being missing from care, whereabouts not known (M), that started in the month while the child was
        in care that day.
    """,
    source=MISSING,
    of="missing_in_month",
    within="kind = 'M'",
    better="low",
    period="month",
    unit="episodes",
    needs=("missing",),
)

away_episodes = Count(
    code="4.09.01",
    measure="away-episodes",
    title="Away without authorisation episodes started",
    definition="""
        Episodes of being away from the placement without authorisation, whereabouts known (A), that started in the
        month while the child was in care that day.
    """,
    source=MISSING,
    of="missing_in_month",
    within="kind = 'A'",
    better="low",
    period="month",
    unit="episodes",
    needs=("missing",),
)

episodes_per_child = Average(
    code="4.09.01",
    measure="per-child",
    title="Missing episodes per child missing",
    definition="""
        Missing episodes that started in the month, over the children who had at least one. All of a child's
        episodes are in the groups the child was in when the first of them began.
    """,
    source=MISSING,
    of="missing_child_in_month",
    adding="episodes",
    better="low",
    period="month",
    unit="episodes per child",
    needs=("missing",),
)

missing_children = Percentage(
    code="4.09.02",
    measure="missing",
    title="At least one missing episode",
    definition="""
        Of the children in care at the month end, those with a missing episode (M) that started in the month while they
        were in care. A child who went missing and left care before the month end is not among them.
    """,
    source=MISSING,
    of="looked_after_missing",
    meeting="missing_episodes >= 1",
    better="low",
    period="month",
    needs=("missing",),
)

missing_again = Percentage(
    code="4.09.02",
    measure="repeat",
    title="More than one missing episode",
    definition="Of those children, the ones with more than one missing episode that started in the month.",
    source=MISSING,
    of="looked_after_missing",
    within="missing_episodes >= 1",
    meeting="missing_episodes > 1",
    better="low",
    period="month",
    needs=("missing",),
)

offered_in_72_hours = Percentage(
    code="4.09.03",
    measure="offered-72h",
    title="Return interview offered within 72 hours",
    definition="""
        Of the return interview records of children located in the month, those with an interview offered at most 72
        hours after the child was located, the 72nd hour included. One offered before that is in time.
    """,
    source=INTERVIEWS,
    of="return_interview_in_month",
    meeting="offered_in_72_hours",
    better="high",
    period="month",
    needs=("return_interviews.located_at", "return_interviews.offered_at"),
)

accepted = Percentage(
    code="4.09.03",
    measure="accepted",
    title="Return interview accepted",
    definition="Of the return interviews offered to children located in the month, those that the child accepted.",
    source=INTERVIEWS,
    of="return_interview_in_month",
    within="offered",
    meeting="accepted",
    better="high",
    period="month",
    needs=("return_interviews.located_at", "return_interviews.offered_at", "return_interviews.accepted"),
)

recorded = Percentage(
    code="4.09.03",
    measure="recorded",
    title="Missing episodes with a return interview record",
    definition="""
        Of the missing episodes (M) that ended in the month, of children in care when they began, those with a return
        interview record for the day the episode began.
    """,
    source="SSDA903 Missing: MISSING, MIS_START, MIS_END; return_interviews.csv: missing_from",
    of="missing_ended_in_month",
    meeting="recorded",
    better="high",
    period="month",
    needs=("missing.mis_end", "return_interviews"),
)

THEME = "Missing looked after children"
TITLES = {
    "4.09.01": "Missing and away episodes (number; average per child missing)",
    "4.09.02": "Missing looked after children: (a) at least one episode; (b) more than one",
    "4.09.03": "Independent return interviews offered within 72 hours",
}
MEASURES: tuple[Measure, ...] = (
    missing_episodes,
    away_episodes,
    episodes_per_child,
    missing_children,
    missing_again,
    offered_in_72_hours,
    accepted,
    recorded,
)
