"""7.02 Workforce."""

from parentis.indicators.kinds import Average, Measure, Proportion

WORKFORCE = "workforce.csv: role, agency, fte, started_on, ended_on"

vacancy = Proportion(
    code="7.02.01",
    measure="vacancy",
    title="Social work vacancy rate",
    definition="Vacant posts over all posts, in full-time equivalents, in the establishment as at the month end.",
    source="establishment.csv: as_at, posts_fte, vacant_fte",
    of="post",
    adding="vacant_fte",
    over="posts_fte",
    base="posts",
    chance="cases",
    better="low",
    period="month end",
    needs=("establishment",),
)

turnover = Proportion(
    code="7.02.01",
    measure="turnover-12m",
    title="Social worker turnover",
    definition="""
        Full-time equivalents of the permanent social workers who left in the last 12 months, over those of the
        permanent social workers in post at the month end. Someone who has another permanent social-worker row open then
        has not left; of someone who left twice the last row counts.
    """,
    source=WORKFORCE,
    of="worker",
    within="permanent AND (in_post OR left_in_year)",
    adding="CASE WHEN left_in_year THEN fte ELSE 0 END",
    over="CASE WHEN in_post THEN fte ELSE 0 END",
    base="posts",
    better="low",
    period="rolling",
    needs=("workforce.ended_on",),
)

agency = Proportion(
    code="7.02.02",
    measure="agency",
    title="Agency social workers",
    definition="""
        Of the social workers in post at the month end, the share who are agency staff, in full-time equivalents.
    """,
    source=WORKFORCE,
    of="worker",
    within="in_post",
    adding="CASE WHEN agency THEN fte ELSE 0 END",
    over="fte",
    base="posts",
    chance="cases",
    better="low",
    period="month end",
    needs=("workforce.ended_on",),
)

caseload = Average(
    code="7.02.04",
    measure="average",
    title="Average caseload",
    definition="""
        Social-worker allocations open at the month end, over the full-time equivalents of the workers who hold them and
        have a workforce row open then, in any role. A case whose holder has none counts without adding to the base.
    """,
    source="allocations.csv: worker_id, role, started_on, ended_on; workforce.csv: worker_id, fte",
    of="caseload",
    adding="cases",
    over="fte",
    base="full-time workers",
    decimals=1,
    better="low",
    period="month end",
    unit="cases per FTE",
    needs=("allocations.ended_on", "workforce.ended_on"),
)

THEME = "Workforce"
TITLES = {
    "7.02.01": "Social worker vacancy and turnover rates",
    "7.02.02": "Agency staff, service level",
    "7.02.04": "Caseload",
}
MEASURES: tuple[Measure, ...] = (vacancy, turnover, agency, caseload)
