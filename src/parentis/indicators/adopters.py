"""6.01 Adopters."""

from parentis.indicators.kinds import Count, Measure, Proportion

approved = Count(
    code="6.01.01",
    measure="approved-12m",
    title="Adopters approved",
    definition="Households approved to adopt in the last 12 months.",
    source="adopters.csv: approved_on",
    of="adopter_in_year",
    within="approved",
    better="high",
    period="rolling",
    unit="households",
    needs=("adopters.approved_on",),
)

enquiries = Count(
    code="6.01.02",
    measure="enquiries-12m",
    title="Adopter initial enquiries",
    definition="Households that first enquired about adopting in the last 12 months.",
    source="adopters.csv: enquired_on",
    of="adopter_in_year",
    within="enquired",
    better="high",
    period="rolling",
    unit="households",
    needs=("adopters",),
)

completion = Proportion(
    code="6.01.05",
    measure="completion-12m",
    title="Enquiry to approval completion rate",
    definition="""
        Households approved in the last 12 months over households that enquired in them. They are not the same
        households, so it can pass 100%.
    """,
    source="adopters.csv: enquired_on, approved_on",
    of="adopter_in_year",
    within="enquired OR approved",
    adding="CASE WHEN approved THEN 1 ELSE 0 END",
    over="CASE WHEN enquired THEN 1 ELSE 0 END",
    base="enquiries",
    better="high",
    period="rolling",
    needs=("adopters.approved_on",),
)

THEME = "Adopters"
TITLES = {
    "6.01.01": "Adopters approved, rolling 12 months",
    "6.01.02": "Adopter initial enquiries, rolling 12 months",
    "6.01.05": "Completion rate from enquiry to approval, rolling 12 months",
}
MEASURES: tuple[Measure, ...] = (approved, enquiries, completion)
