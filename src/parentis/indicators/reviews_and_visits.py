"""4.06 Reviews and 4.07 visits."""

from parentis.indicators.kinds import Measure, Percentage, one_of
from parentis.words.groups import PARTICIPATED, UNDER_FOUR_AT_REVIEW

reviews_on_time = Percentage(
    code="4.06.01",
    measure="on-time",
    title="Reviews up to date and on time",
    definition="""
        Of the children in care with a review held in their period of care or a first review due by the month end,
        those with no review overdue whose latest was held by the day it was due. The first is due on the 20th
        working day after care began, the second 3 months after the first was held, later ones 6 months after the one
        before. A review due on the last day and not held is overdue. Reviews on one day are one.
    """,
    source="SSDA903 Episodes; Reviews: REVIEW (due dates: Care Planning Regulations 2010, regulation 33)",
    of="looked_after",
    within="reviews_held >= 1 OR review_overdue",
    meeting="NOT review_overdue AND latest_review_on_time",
    better="high",
    period="month end",
    needs=("reviews",),
)

first_review_on_time = Percentage(
    code="4.06.02",
    measure="first-on-time",
    title="First review within 20 working days",
    definition="""
        Of the periods of care whose 20th working day fell in the month and that were still open on it, whatever the
        child's age, those with a first review held on or before that day.
    """,
    source="SSDA903 Episodes; Reviews: REVIEW",
    of="first_review_in_month",
    meeting="held_on_time",
    better="high",
    period="month",
    needs=("reviews",),
)

participated = Percentage(
    code="4.06.03",
    measure="participated",
    title="Children taking part in their reviews",
    definition="""
        Of the reviews held in the month for children aged 4 or over on the day, those in which the child spoke, was
        spoken for or made their views known (PN1, PN2, PN3, PN5, PN6). Reviews coded PN0 are left out; one with no
        code is in the base. It counts reviews, not children.
    """,
    source="SSDA903 Header: DOB; Reviews: REVIEW, REVIEW_CODE",
    of="review_in_month",
    within=f"age_years >= 4 AND (review_code IS NULL OR review_code <> '{UNDER_FOUR_AT_REVIEW}')",
    meeting=one_of("review_code", *PARTICIPATED),
    better="high",
    period="month",
    needs=("reviews",),
)

visited_in_six_weeks = Percentage(
    code="4.07.01",
    measure="six-weeks",
    title="Visited in the last six weeks",
    definition="""
        Of the children in care, those with a statutory visit in the 42 days to the month end. Children in care for
        under 7 days who have not been visited yet are left out. Visits count from the start of the period of care.
    """,
    source="SSDA903 Episodes; visits.csv: visited_on, kind",
    of="looked_after",
    within="NOT too_new_for_a_visit",
    meeting="visited_in_six_weeks",
    better="high",
    period="month end",
    needs=("visits",),
)

visited_in_line_with_standard = Percentage(
    code="4.07.01",
    measure="practice-standard",
    title="Visited in line with practice standards",
    definition="""
        Of the same children, those whose next statutory visit is not overdue. With no visit since the placement
        began, one is due 7 days after its start; otherwise 42 days after the latest visit, or 91 for a placement of
        12 months or more of a kind that the council file marks as permanent. A visit due on the month end is not
        overdue. The council file may set other intervals.
    """,
    source="SSDA903 Episodes; visits.csv: visited_on, kind; the council's practice standard",
    of="looked_after",
    within="NOT too_new_for_a_visit",
    meeting="NOT visit_overdue",
    better="high",
    period="month end",
    needs=("visits",),
)

seen = Percentage(
    code="4.07.02",
    measure="seen",
    title="Seen at the latest statutory visit",
    definition="""
        Of the children in care with a statutory visit in their period of care, those recorded as seen at the latest
        one. Of two visits on one day the later row holds; a blank is not seen.
    """,
    source="SSDA903 Episodes; visits.csv: visited_on, kind, seen",
    of="looked_after",
    within="visited",
    meeting="seen_at_latest_visit",
    better="high",
    period="month end",
    needs=("visits.seen",),
)

seen_alone = Percentage(
    code="4.07.02",
    measure="seen-alone",
    title="Seen alone at the latest statutory visit",
    definition="""
        Of the children in care aged 4 or over with a statutory visit in their period of care, those recorded as seen
        alone at the latest one.
    """,
    source="SSDA903 Header: DOB; Episodes; visits.csv: visited_on, kind, seen_alone",
    of="looked_after",
    within="visited AND age_years >= 4",
    meeting="seen_alone_at_latest_visit",
    better="high",
    period="month end",
    needs=("visits.seen_alone",),
)

iro_visited_in_month = Percentage(
    code="4.07.03",
    measure="visited-in-month",
    title="IRO visit in the month",
    definition="""
        Of the children in care at the month end, those visited in the month, and in their period of care, by the
        Independent Reviewing Officer. It counts children visited, not visits.
    """,
    source="SSDA903 Episodes; visits.csv: visited_on, kind",
    of="looked_after",
    meeting="iro_visited_in_month",
    better="high",
    period="month",
    needs=("visits",),
)

iro_visited_in_six_months = Percentage(
    code="4.07.04",
    measure="visited-in-six-months",
    title="IRO visit in the last six months",
    definition="""
        Of the children in care at the month end, those visited by the Independent Reviewing Officer after the month
        end six months before, in their period of care.
    """,
    source="SSDA903 Episodes; visits.csv: visited_on, kind",
    of="looked_after",
    meeting="iro_visited_in_six_months",
    better="high",
    period="month end",
    needs=("visits",),
)

THEME = "Reviews and visits"
TITLES = {
    "4.06.01": "Reviews held within statutory timescale",
    "4.06.02": "First reviews held within 20 working days",
    "4.06.03": "Child participation in reviews (PN1, PN2, PN3, PN5, PN6)",
    "4.07.01": (
        "Visits within timescale: (i) visited in the last six weeks; (ii) visited in line with practice standards"
    ),
    "4.07.02": "Children seen, and seen alone, at their latest statutory visit",
    "4.07.03": "IRO visits held in the month",
    "4.07.04": "IRO visits held within six months",
}
MEASURES: tuple[Measure, ...] = (
    reviews_on_time,
    first_review_on_time,
    participated,
    visited_in_six_weeks,
    visited_in_line_with_standard,
    seen,
    seen_alone,
    iro_visited_in_month,
    iro_visited_in_six_months,
)
