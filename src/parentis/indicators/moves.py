"""4.05 Looked after children moves."""

from parentis.indicators.kinds import Average, Count, Measure, Percentage

PLACEMENTS = "SSDA903 Episodes: DECOM, RNE, LS, PLACE, PLACE_PROVIDER, PL_POST, URN, DEC, REC"
ALLOCATIONS = "SSDA903 Episodes; allocations.csv: worker_id, role, started_on, ended_on"

three_or_more_placements = Percentage(
    code="4.05.01",
    measure="three-or-more",
    title="Three or more placements in 12 months",
    definition="""
        Of the children in care at the month end, those with three or more placements open at any time in the last 12
        months, in any of their periods of care. One that ended on the first day of the 12 months is not in
        them. Temporary placements (T0 to T4), and one that began and ended on one day, are none.
    """,
    source=PLACEMENTS,
    of="looked_after",
    meeting="placements_in_12_months >= 3",
    better="low",
    period="rolling",
)

long_term_stability = Percentage(
    code="4.05.02",
    measure="long-term-stability",
    title="Same placement for two years or more",
    definition="""
        Of the children in care aged under 16 whose period of care began two and a half years ago or earlier, those in
        the same placement for two years or more; or placed for adoption, where that placement and the one
        before it in the same period of care together make two years.
    """,
    source=f"SSDA903 Header: DOB; {PLACEMENTS.removeprefix('SSDA903 ')}",
    of="looked_after",
    within="age_years < 16 AND in_care_30_months",
    meeting="in_placement_24_months OR (placement = 'placed for adoption' AND in_this_and_last_placement_24_months)",
    better="high",
    period="month end",
)

movements = Count(
    code="4.05.03",
    measure="movements",
    title="Placement movements",
    definition="""
        Placements that ended in the month because the child moved to another: the episode ended with X1 and the next
        began with a change of carer (RNE P or B), neither of them temporary. The end of a placement that began the
        same day is no movement.
    """,
    source=PLACEMENTS,
    of="movement_in_month",
    better="low",
    period="month",
    unit="moves",
)


def _for_reason(key: str, title: str, definition: str, better: str = "low") -> Count:
    return Count(
        code="4.05.03",
        measure=key,
        title=title,
        definition=definition,
        source=f"{PLACEMENTS}, REASON_PLACE_CHANGE",
        of="movement_in_month",
        within=f"reason = '{key}'",
        better=better,  # type: ignore[arg-type]
        period="month",
        unit="moves",
        needs=("episodes.reason_place_change",),
    )


movements_by_reason = (
    _for_reason(
        "care-plan",
        "Change to or implementation of care plan",
        "Movements made to carry out or change the care plan (CARPL).",
        "neutral",
    ),
    _for_reason(
        "carer-request",
        "Carer requests placement end",
        "Movements because the carer asked for the placement to end, for the child's behaviour or otherwise (CREQB, "
        "CREQO).",
    ),
    _for_reason("allegation", "Allegation", "Movements after an allegation (ALLEG)."),
    _for_reason(
        "standards",
        "Standards of care concern",
        "Movements because of concern over standards of care (STAND).",
    ),
    _for_reason("approval-removed", "Approval removed", "Movements because the carer's approval was removed (APPRR)."),
    _for_reason("child-request", "Child requests placement end", "Movements because the child asked to move (CHILD)."),
    _for_reason(
        "authority-request",
        "Authority requests placement end",
        "Movements because the responsible or area authority asked for it (LAREQ).",
    ),
    _for_reason(
        "closed",
        "Resignation or closure of provision",
        "Movements because the carer resigned or the provision closed (CLOSE).",
    ),
    _for_reason("custody", "Custody arrangement", "Movements because of a custody arrangement (CUSTOD, from 2018-19)."),
    _for_reason(
        "status-change",
        "Change in the status of the placement only",
        "Movements recorded as a change of the placement's status only (PLACE): the carer stays, so this is normally "
        "nought, and anything else points to a wrong RNE.",
        "neutral",
    ),
    _for_reason("other", "Other reason", "Movements with the reason other (OTHER)."),
    _for_reason(
        "no-reason",
        "No reason recorded",
        "Movements whose reason is blank or is no code of any year. It measures recording, not practice.",
    ),
)

social_worker_changes = Count(
    code="4.05.04",
    measure="changes",
    title="Changes of social worker in 12 months",
    definition="""
        For the children in care for 12 months or more: the social-worker allocations that began in the last 12 months
        with a worker other than the one before. A child's first allocation ever is no change.
    """,
    source=ALLOCATIONS,
    of="looked_after",
    within="in_care_12_months",
    adding="social_worker_changes",
    better="low",
    period="rolling",
    unit="changes",
    needs=("allocations",),
)

average_changes = Average(
    code="4.05.04",
    measure="average",
    title="Average changes of social worker",
    definition="""
        Changes of social worker in the last 12 months, over the number of children in care for 12 months or more.
    """,
    source=ALLOCATIONS,
    of="looked_after",
    within="in_care_12_months",
    adding="social_worker_changes",
    better="low",
    period="rolling",
    unit="changes per child",
    needs=("allocations",),
)

three_or_more_workers = Percentage(
    code="4.05.04",
    measure="three-or-more-workers",
    title="Three or more different social workers in 12 months",
    definition="""
        Of the children in care for 12 months or more, those with three or more different social workers allocated at
        any time in the last 12 months. A worker who comes back is not a new one.
    """,
    source=ALLOCATIONS,
    of="looked_after",
    within="in_care_12_months",
    meeting="social_workers >= 3",
    better="low",
    period="rolling",
    needs=("allocations.ended_on",),
)

THEME = "Looked after children moves"
TITLES = {
    "4.05.01": "Placement stability within the year: three or more placements",
    "4.05.02": "Placement stability over two years",
    "4.05.03": "Placement movement reasons",
    "4.05.04": "Social worker changes for children in care 12 months or more: number and average",
}
MEASURES: tuple[Measure, ...] = (
    three_or_more_placements,
    long_term_stability,
    movements,
    *movements_by_reason,
    social_worker_changes,
    average_changes,
    three_or_more_workers,
)
