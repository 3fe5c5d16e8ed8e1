"""6.02 Foster carers."""

from parentis.indicators.kinds import Count, Measure, one_of

PROVIDER = ("episodes.place_provider",)
OWN_MAINSTREAM = "agency = 'in-house' AND kind = 'mainstream'"


def _enquiries(
    key: str, title: str, definition: str, within: str, needs: tuple[str, ...], better: str, period: str
) -> Count:
    return Count(
        code="6.02.01",
        measure=key,
        title=title,
        definition=definition,
        source="fostering_enquiries.csv",
        of="fostering_enquiry_in_month",
        within=within,
        better=better,  # type: ignore[arg-type]
        period=period,  # type: ignore[arg-type]
        unit="enquiries",
        needs=needs,
    )


enquiries = (
    _enquiries(
        "contacts",
        "Initial contacts",
        "Enquiries about fostering first made in the month.",
        "contacted",
        ("fostering_enquiries",),
        "high",
        "month",
    ),
    _enquiries(
        "responses",
        "Initial responses",
        "Enquiries the service first responded to in the month.",
        "responded",
        ("fostering_enquiries.responded_on",),
        "high",
        "month",
    ),
    _enquiries(
        "awaiting-information",
        "Awaiting essential information, part one",
        "Enquiries asked for essential information by the month end that had not sent it, nor ended, by then.",
        "awaiting_information",
        (
            "fostering_enquiries.awaiting_information_on",
            "fostering_enquiries.information_received_on",
            "fostering_enquiries.ended_on",
        ),
        "low",
        "month end",
    ),
)

households = Count(
    code="6.02.02",
    measure="households",
    title="Approved mainstream in-house households",
    definition="The council's own mainstream fostering households, approved and not ended at the month end.",
    source="foster_carers.csv: agency, kind, approved_on, ended_on",
    of="foster_household",
    within=f"open_at_month_end AND {OWN_MAINSTREAM}",
    better="high",
    period="month end",
    unit="households",
    needs=("foster_carers.ended_on",),
)

net_change = Count(
    code="6.02.02",
    measure="net-12m",
    title="Net change in 12 months",
    definition="""
        The council's own mainstream households approved in the last 12 months, less those that ended in them. One that
        did both brings nothing.
    """,
    source="foster_carers.csv: agency, kind, approved_on, ended_on",
    of="foster_household",
    within=f"(approved_in_year OR ended_in_year) AND {OWN_MAINSTREAM}",
    adding="CASE WHEN approved_in_year THEN 1 ELSE 0 END - CASE WHEN ended_in_year THEN 1 ELSE 0 END",
    chance="unknown",
    better="high",
    period="rolling",
    unit="households",
    needs=("foster_carers.ended_on",),
)


def _approvals(key: str, title: str, agencies: str, better: str, rolling: bool) -> Count:
    window, when = ("approved_in_year", "in the last 12 months") if rolling else ("approved_in_month", "in the month")
    conditions = {
        "total": (window, "of every agency"),
        "in-house": (f"{window} AND agency = 'in-house'", "by the council's own service"),
        "other": (
            f"{window} AND {one_of('agency', 'ifa', 'ola')}",
            "by an independent fostering agency or another authority",
        ),
    }
    within, by = conditions[agencies]
    return Count(
        code="6.02.07",
        measure=key,
        title=title,
        definition=f"Fostering households approved {when}, {by}.",
        source="foster_carers.csv: agency, approved_on",
        of="foster_household",
        within=within,
        better=better,  # type: ignore[arg-type]
        period="rolling" if rolling else "month",
        unit="households",
        needs=("foster_carers",),
    )


approvals = (
    _approvals("total", "Approvals", "total", "high", rolling=False),
    _approvals("in-house", "In-house approvals", "in-house", "high", rolling=False),
    _approvals("other", "Other approvals (agency or other authority)", "other", "neutral", rolling=False),
    _approvals("total-12m", "Approvals, rolling 12 months", "total", "high", rolling=True),
    _approvals("in-house-12m", "In-house approvals, rolling 12 months", "in-house", "high", rolling=True),
    _approvals("other-12m", "Other approvals, rolling 12 months", "other", "neutral", rolling=True),
)


def _placements(
    key: str, title: str, definition: str, within: str, better: str, needs: tuple[str, ...] = PROVIDER
) -> Count:
    return Count(
        code="6.02.09",
        measure=key,
        title=title,
        definition=definition,
        source="SSDA903 Header: DOB; Episodes: PLACE, PLACE_PROVIDER",
        of="looked_after",
        within=within,
        better=better,  # type: ignore[arg-type]
        period="month end",
        unit="placements",
        needs=needs,
    )


OTHER_CARERS = one_of("place", "U4", "U5", "U6")

placements = (
    _placements(
        "friends-and-family",
        "Friends and family foster placements",
        "Children in care fostered by a relative or friend (U1, U2, U3).",
        one_of("place", "U1", "U2", "U3"),
        "high",
        needs=(),
    ),
    _placements(
        "ifa",
        "Independent fostering agency placements",
        "Children in care fostered by other carers (U4, U5, U6) of a private or voluntary agency (PR4, PR5).",
        f"{OTHER_CARERS} AND {one_of('place_provider', 'PR4', 'PR5')}",
        "low",
    ),
    _placements(
        "in-house",
        "In-house foster placements",
        "Children in care fostered by other carers (U4, U5, U6) of the council's own service (PR1).",
        f"{OTHER_CARERS} AND place_provider = 'PR1'",
        "high",
    ),
)

THEME = "Foster carers"
TITLES = {
    "6.02.01": (
        "Fostering recruitment activity in the month: (a) contacts; (b) initial responses; (c) awaiting essential "
        "information, part one"
    ),
    "6.02.02": "Approved fostering households and places: net change and vacancies",
    "6.02.07": "Fostering approvals: total, in-house, other (IFA or other authority)",
    "6.02.09": "Foster placements split: friends and family, IFA, in-house",
}
MEASURES: tuple[Measure, ...] = (*enquiries, households, net_change, *approvals, *placements)
