"""What a sentence calls each measure: a phrase to stand before the colon, and the noun of what is counted.

A phrase leaves out the month and, for a twelve-month figure, the twelve months: the sentence adds them.
"""

from __future__ import annotations

from dataclasses import dataclass

_SINGULAR = {"children": "child", "reviews": "review", "moves": "move", "changes": "change"}


@dataclass(frozen=True, slots=True)
class Subject:
    """`phrase` opens the sentence; `counted` is the plural noun of what the numerator counts."""

    phrase: str
    counted: str = "children"

    def noun(self, number: int) -> str:
        """The noun for so many of them."""
        return _SINGULAR[self.counted] if number == 1 else self.counted


def _moves(what: str) -> Subject:
    return Subject(f"Placement moves {what}", "moves")


SUBJECTS: dict[tuple[str, str], Subject] = {
    ("4.01.01", "starts"): Subject("Children who started to be looked after"),
    ("4.01.01", "starts-12m"): Subject("Children who started to be looked after"),
    ("4.01.01", "rate-12m"): Subject("Children who started to be looked after, as a rate"),
    ("4.01.04", "residential"): Subject("Children first placed in residential care"),
    ("4.01.05", "inside"): Subject("Children first placed inside the authority"),
    ("4.01.05", "outside"): Subject("Children first placed outside the authority"),
    ("4.01.05", "unknown"): Subject("Children whose first placement has no usable postcode"),
    ("4.01.06", "re-entry"): Subject("Children who had left care less than a year before they entered it again"),
    ("4.01.07", "within-20-miles"): Subject("Children first placed under 20 miles from home"),
    ("4.01.07", "20-miles-or-more"): Subject("Children first placed 20 miles or more from home"),
    ("4.01.07", "no-postcode"): Subject("Children entering care whose distance from home is not known"),
    ("4.02.01", "number"): Subject("Children in care"),
    ("4.02.01", "rate"): Subject("Children in care, as a rate of residents under 18"),
    ("4.02.02", "interim-care-order"): Subject("Children on an interim care order"),
    ("4.02.02", "full-care-order"): Subject("Children on a full care order"),
    ("4.02.02", "placement-order"): Subject("Children on a placement order"),
    ("4.02.02", "section-20"): Subject("Children accommodated under section 20"),
    ("4.02.02", "youth-justice"): Subject("Children in care through youth justice"),
    ("4.02.02", "emergency"): Subject("Children under emergency or police protection"),
    ("4.02.02", "other"): Subject("Children with any other legal status"),
    ("4.02.03", "placed-for-adoption"): Subject("Children placed for adoption"),
    ("4.02.04", "over-20-miles-outside"): Subject("Children placed over 20 miles from home and outside the authority"),
    ("4.02.05", "uasc"): Subject("Unaccompanied asylum-seeking children in care"),
    ("4.02.05", "uasc-of-population"): Subject("Unaccompanied children in care, as a share of residents under 18"),
    ("4.02.07", "at-home"): Subject("Children on a care order who are placed with their parents"),
    ("4.02.07", "not-at-home"): Subject("Children on a care order who are placed elsewhere than with their parents"),
    ("4.02.07", "at-home-of-care-orders"): Subject("Of the children on a care order, those placed with their parents"),
    ("4.02.08", "under-6-months"): Subject("Of those at home on a care order, there for under 6 months"),
    ("4.02.08", "6-to-12-months"): Subject("Of those at home on a care order, there for 6 to under 12 months"),
    ("4.02.08", "12-to-18-months"): Subject("Of those at home on a care order, there for 12 to under 18 months"),
    ("4.02.08", "18-to-24-months"): Subject("Of those at home on a care order, there for 18 to under 24 months"),
    ("4.02.08", "24-months-and-over"): Subject("Of those at home on a care order, there for 24 months or more"),
    ("4.04.01", "leavers"): Subject("Children who left care"),
    ("4.04.02", "permanence"): Subject("Children who left care to a permanent family by order of a court"),
    ("4.04.02", "adoption"): Subject("Children who left care by adoption"),
    ("4.04.02", "special-guardianship"): Subject("Children who left care to a special guardian"),
    ("4.04.02", "child-arrangements"): Subject("Children who left care under a child arrangements order"),
    ("4.04.03", "positive"): Subject("Children who left care with a positive outcome"),
    ("4.04.03", "other"): Subject("Children who left care with another outcome"),
    ("4.04.03", "any-other-reason"): Subject("Children whose leaving is recorded as 'any other reason'"),
    ("4.05.01", "three-or-more"): Subject("Children with three or more placements"),
    ("4.05.02", "long-term-stability"): Subject("Children settled in one placement for two years or more"),
    ("4.05.03", "movements"): Subject("Moves from one placement to another", "moves"),
    ("4.05.03", "care-plan"): _moves("made by the care plan"),
    ("4.05.03", "carer-request"): _moves("asked for by the carer"),
    ("4.05.03", "allegation"): _moves("after an allegation"),
    ("4.05.03", "standards"): _moves("over a concern about standards of care"),
    ("4.05.03", "approval-removed"): _moves("because the carer's approval was removed"),
    ("4.05.03", "child-request"): _moves("asked for by the child"),
    ("4.05.03", "authority-request"): _moves("asked for by the authority"),
    ("4.05.03", "closed"): _moves("because a carer resigned or a home closed"),
    ("4.05.03", "custody"): _moves("because of custody"),
    ("4.05.03", "status-change"): _moves("recorded for a change of the placement's status alone"),
    ("4.05.03", "other"): _moves("for another reason"),
    ("4.05.03", "no-reason"): _moves("with no reason recorded"),
    ("4.05.04", "changes"): Subject("Changes of social worker for children in care a year or more", "changes"),
    ("4.05.04", "average"): Subject(
        "Changes of social worker, on average, for children in care a year or more", "changes"
    ),
    ("4.05.04", "three-or-more-workers"): Subject(
        "Children in care a year or more who had three or more social workers"
    ),
    ("4.06.01", "on-time"): Subject("Children whose reviews were up to date and on time"),
    ("4.06.02", "first-on-time"): Subject("Children whose first review was held within 20 working days"),
    ("4.06.03", "participated"): Subject("Reviews in which the child took part", "reviews"),
    ("4.07.01", "six-weeks"): Subject("Children visited by their social worker in the last six weeks"),
    ("4.07.01", "practice-standard"): Subject("Children visited as often as the practice standard asks"),
    ("4.07.02", "seen"): Subject("Children seen at their latest statutory visit"),
    ("4.07.02", "seen-alone"): Subject("Children seen alone at their latest statutory visit"),
    ("4.07.03", "visited-in-month"): Subject("Children visited by their independent reviewing officer"),
    ("4.07.04", "visited-in-six-months"): Subject(
        "Children visited by their independent reviewing officer in the last six months"
    ),
}


def subject_of(code: str, measure: str) -> Subject:
    """The subject of a measure. Raises LookupError, naming it, where none has been written."""
    try:
        return SUBJECTS[code, measure]
    except KeyError:
        raise LookupError(f"{code} {measure}: no sentence has been given a subject for it") from None
