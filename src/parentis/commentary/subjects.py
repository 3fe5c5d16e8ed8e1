"""What a sentence calls each measure: a phrase to stand before the colon, and the noun of what is counted.

A phrase leaves out the month and, for a twelve-month figure, the twelve months: the sentence adds them.
"""

from __future__ import annotations

from dataclasses import dataclass

_SINGULAR = {
    "children": "child",
    "young people": "young person",
    "pupils": "pupil",
    "households": "household",
    "enquiries": "enquiry",
    "reviews": "review",
    "interviews": "interview",
    "episodes": "episode",
    "moves": "move",
    "changes": "change",
    "starts": "start",
    "assessments": "assessment",
    "placements": "placement",
    "sessions": "session",
    "posts": "post",
    "cases": "case",
    "points": "point",
    "days": "day",
}


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


def _reached(stage: str, subject: str) -> Subject:
    return Subject(f"Pupils who reached the standard expected at {stage} in {subject}", "pupils")


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
    ("4.09.01", "missing-episodes"): Subject("Times that a child in care went missing", "episodes"),
    ("4.09.01", "away-episodes"): Subject("Times that a child in care was away without authorisation", "episodes"),
    ("4.09.01", "per-child"): Subject("How often each child who went missing did so, on average", "episodes"),
    ("4.09.02", "missing"): Subject("Children in care who went missing"),
    ("4.09.02", "repeat"): Subject("Of the children who went missing, those who did so more than once"),
    ("4.09.03", "offered-72h"): Subject(
        "Children back from being missing who were offered a return interview within 72 hours", "interviews"
    ),
    ("4.09.03", "accepted"): Subject("Return interviews that the child accepted when offered", "interviews"),
    ("4.09.03", "recorded"): Subject("Missing episodes with a record of a return interview", "episodes"),
    ("4.10.01", "ks1-reading"): _reached("key stage 1", "reading"),
    ("4.10.01", "ks1-writing"): _reached("key stage 1", "writing"),
    ("4.10.01", "ks1-maths"): _reached("key stage 1", "mathematics"),
    ("4.10.01", "ks1-science"): _reached("key stage 1", "science"),
    ("4.10.01", "ks2-reading"): _reached("key stage 2", "reading"),
    ("4.10.01", "ks2-writing"): _reached("key stage 2", "writing"),
    ("4.10.01", "ks2-maths"): _reached("key stage 2", "mathematics"),
    ("4.10.01", "ks2-gps"): _reached("key stage 2", "grammar, punctuation and spelling"),
    ("4.10.01", "ks2-rwm"): _reached("key stage 2", "reading, writing and mathematics together"),
    ("4.10.01", "ks2-reading-progress"): Subject("Average progress in reading to key stage 2", "points"),
    ("4.10.01", "ks2-writing-progress"): Subject("Average progress in writing to key stage 2", "points"),
    ("4.10.01", "ks2-maths-progress"): Subject("Average progress in mathematics to key stage 2", "points"),
    ("4.10.01", "ks4-english-maths"): _reached("key stage 4", "English and mathematics"),
    ("4.10.01", "ks4-ebacc-entered"): Subject("Pupils entered for the English Baccalaureate", "pupils"),
    ("4.10.01", "ks4-ebacc"): Subject("Pupils who achieved the English Baccalaureate", "pupils"),
    ("4.10.01", "ks4-attainment8"): Subject("Average Attainment 8 score at key stage 4", "points"),
    ("4.10.01", "ks4-progress8"): Subject("Average Progress 8 score at key stage 4", "points"),
    ("4.10.02", "up-to-date"): Subject("Pupils with a personal education plan from the last six months", "pupils"),
    ("4.10.02", "initial-20-days"): Subject(
        "Pupils who had a first personal education plan within 20 working days of entering care", "pupils"
    ),
    ("4.10.03", "sen-support"): Subject("Pupils who have SEN support", "pupils"),
    ("4.10.03", "ehcp"): Subject("Pupils who have an education, health and care plan", "pupils"),
    ("4.10.04", "suspended"): Subject("Pupils suspended from school since September", "pupils"),
    ("4.10.04", "excluded"): Subject("Pupils permanently excluded from school since September", "pupils"),
    ("4.10.05", "attendance"): Subject("School sessions attended since September", "sessions"),
    ("4.10.05", "persistent-absence"): Subject(
        "Pupils who missed a tenth or more of their sessions since September", "pupils"
    ),
    ("4.10.07", "not-full-time"): Subject("Pupils who are not in full-time education", "pupils"),
    ("4.10.07", "reason-other"): Subject(
        "Pupils who are not in full-time education for a reason recorded only as 'other'", "pupils"
    ),
    ("4.11.12", "initial-on-time"): Subject(
        "Children whose first health assessment was within 20 working days of entering care"
    ),
    ("4.11.13", "within-12-months"): Subject(
        "Children in care a year or more who had a health assessment in the last year"
    ),
    ("4.11.13", "due-on-time"): Subject("Review health assessments that fell due and were done in time", "assessments"),
    ("4.11.14", "dental"): Subject("Children in care a year or more who had a dental check in the last year"),
    ("4.11.15", "immunised"): Subject("Children in care a year or more whose immunisations are up to date"),
    ("4.11.16", "completed"): Subject(
        "Children aged 4 to 16, in care a year or more, who had a strengths and difficulties score in the last year"
    ),
    ("4.11.16", "average-score"): Subject("Average strengths and difficulties score", "points"),
    ("4.11.16", "concern"): Subject("Children whose strengths and difficulties score is a cause for concern"),
    ("4.11.17", "identified"): Subject("Children found to misuse substances"),
    ("4.11.17", "accepted"): Subject("Children found to misuse substances who accepted help"),
    ("4.11.17", "refused"): Subject("Children found to misuse substances who refused help"),
    ("4.12.01", "quarter"): Subject(
        "Young people aged 10 to 17, in care a year or more, with a conviction or youth caution", "young people"
    ),
    ("4.12.01", "year-to-date"): Subject(
        "Young people aged 10 to 17, in care a year or more, with a conviction or youth caution since April",
        "young people",
    ),
    ("5.01.01", "open"): Subject("Care leavers who receive services", "young people"),
    ("5.01.04", "adviser"): Subject("Children in care aged 17 who have a personal adviser"),
    ("5.01.05", "staying-put"): Subject(
        "Care leavers aged 18 to 20, fostered until 18, who stay with their foster carers", "young people"
    ),
    ("5.01.08", "in-touch"): Subject("Care leavers the authority is in touch with", "young people"),
    ("5.01.09", "suitable"): Subject("Care leavers in suitable accommodation", "young people"),
    ("5.01.10", "eet"): Subject("Care leavers in education, employment or training", "young people"),
    ("5.01.11", "pathway-plan"): Subject("Care leavers with a pathway plan", "young people"),
    ("5.02.01", "days-to-placement"): Subject(
        "Average time from entering care to moving in with adopters, of children adopted", "days"
    ),
    ("5.02.02", "days-order-to-match"): Subject(
        "Average time from placement order to match with adopters, of children adopted", "days"
    ),
    ("5.02.09", "placed"): Subject("Children living with the family who will adopt them"),
    ("5.02.10", "waiting"): Subject("Children who wait for an adoptive family under a placement order"),
    ("6.01.01", "approved-12m"): Subject("Households approved to adopt", "households"),
    ("6.01.02", "enquiries-12m"): Subject("First enquiries about adopting", "enquiries"),
    ("6.01.05", "completion-12m"): Subject("Adopters approved, as a share of enquiries", "households"),
    ("6.02.01", "contacts"): Subject("First enquiries about fostering", "enquiries"),
    ("6.02.01", "responses"): Subject("First replies to those who enquired about fostering", "enquiries"),
    ("6.02.01", "awaiting-information"): Subject(
        "Enquiries about fostering that wait for the enquirer's information", "enquiries"
    ),
    ("6.02.02", "households"): Subject("The council's own mainstream fostering households", "households"),
    ("6.02.02", "net-12m"): Subject(
        "Own mainstream fostering households gained, less those that stopped", "households"
    ),
    ("6.02.07", "total"): Subject("Fostering households approved", "households"),
    ("6.02.07", "in-house"): Subject("Fostering households approved by the council itself", "households"),
    ("6.02.07", "other"): Subject("Fostering households approved by agencies or other authorities", "households"),
    ("6.02.07", "total-12m"): Subject("Fostering households approved", "households"),
    ("6.02.07", "in-house-12m"): Subject("Fostering households approved by the council itself", "households"),
    ("6.02.07", "other-12m"): Subject("Fostering households approved by agencies or other authorities", "households"),
    ("6.02.09", "friends-and-family"): Subject("Children fostered by friends or family", "placements"),
    ("6.02.09", "ifa"): Subject("Children fostered by carers of an independent agency", "placements"),
    ("6.02.09", "in-house"): Subject("Children fostered by the council's own carers", "placements"),
    ("7.02.01", "vacancy"): Subject("Social work posts that are vacant", "posts"),
    ("7.02.01", "turnover-12m"): Subject("Permanent social workers who left, as a share of those in post", "posts"),
    ("7.02.02", "agency"): Subject("Social work posts held by agency staff", "posts"),
    ("7.02.04", "average"): Subject("Cases of a full-time social worker, on average", "cases"),
}


def subject_of(code: str, measure: str) -> Subject:
    """The subject of a measure. Raises LookupError, naming it, where none has been written."""
    try:
        return SUBJECTS[code, measure]
    except KeyError:
        raise LookupError(f"{code} {measure}: no sentence has been given a subject for it") from None
