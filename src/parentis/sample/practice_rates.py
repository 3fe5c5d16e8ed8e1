"""The rates of what is done for children: reviews, visits, workers, school, health, care leavers, carers.

Sources as in `rates`; besides them:
    OC2        DfE 2017, outcomes of children looked after for 12 months or more
    SFR12      DfE, Outcomes for children looked after, England, 31 March 2016 (SFR12/2017)
"""

from __future__ import annotations

from typing import Final

from parentis.sample.chance import Shares, Spread
from parentis.sample.days import day

# --- reviews -------------------------------------------------------------------------------------------------

FIRST_REVIEW_AFTER: Final = Spread((0, 8), (0.3, 18), (1, 28))  # 28 days hold at least 18 working days
FIRST_REVIEW_LATE: Final = 0.045
FIRST_REVIEW_LATE_BY: Final = Spread((0, 32), (1, 60))
REVIEW_BEFORE_DUE: Final = Spread((0, 0), (0.5, 5), (0.9, 16), (1, 40))
REVIEW_LATE: Final = 0.014  # report: 98.3% on time in June 2017, 99% in September 2016
REVIEW_LATE_THEN: Final = {(2017, 3): 0.04, (2017, 4): 0.06, (2017, 5): 0.09}  # report: 92.5% in May 2017
REVIEW_LATE_BY: Final = Spread((0, 1), (0.7, 20), (1, 55))
REVIEW_BROUGHT_FORWARD: Final = 0.04
PARTICIPATION: Final = {  # report: 85% to 96% taking part; by age by judgement
    "4-9": Shares({"PN1": 30, "PN2": 10, "PN3": 8, "PN4": 2, "PN5": 24, "PN6": 18, "PN7": 8}),
    "10+": Shares({"PN1": 50, "PN2": 6, "PN3": 2, "PN4": 2, "PN5": 18, "PN6": 15, "PN7": 7}),
}

# --- visits --------------------------------------------------------------------------------------------------

FIRST_VISIT_AFTER: Final = Spread((0, 0), (0.85, 7), (1, 21))
VISIT_AFTER_MOVE: Final = 0.7
# Days between statutory visits, up to a day. report: visited in six weeks, 36% in July 2016, 68% in January 2017.
VISITS_BETWEEN: Final = (
    (day(2016, 6, 30), Spread((0, 20), (0.25, 45), (0.5, 85), (0.75, 140), (1, 270))),
    (day(2016, 11, 30), Spread((0, 18), (0.25, 38), (0.5, 58), (0.75, 90), (1, 190))),
    (day(2099, 12, 31), Spread((0, 12), (0.4, 30), (0.78, 42), (0.92, 65), (1, 150))),
)
# Children settled in a long-term foster home for a year: visited every three months, as the practice standard allows.
# report: 77% visited in line with it in December 2016, 87% in June 2017, when 62% were visited in six weeks.
SETTLED_IN: Final = ("U1", "U4")
SETTLED_VISITED_SINCE: Final = day(2016, 9, 1)
VISITS_TO_SETTLED: Final = Spread((0, 30), (0.3, 62), (0.85, 89), (1, 120))
SEEN: Final = Shares({"Y": 95, "N": 3, "": 2})
SEEN_ALONE: Final = 0.72
RECORDED_AFTER: Final = Spread((0, 0), (0.5, 1.5), (0.8, 6), (0.95, 25), (1, 75))
IRO_VISITS_BETWEEN: Final = 215  # mean days; report: 45% to 60% in six months

# --- workers: report (changes of worker, agency share), England's statistics of social workers in 2016 ------------

CASES_A_POST: Final = 20.0
# report: 20.1% of social workers in June 2017 are agency staff; they stay for shorter, so more come.
AGENCY_OF_NEW: Final = 0.7
TENURE: Final = {
    "Y": Spread((0, 40), (0.5, 190), (1, 600)),
    "N": Spread((0, 250), (0.4, 1400), (0.8, 3200), (1, 6000)),
}
FTE: Final = Shares({"1": 80, "0.8": 10, "0.6": 6, "0.5": 4})
SOCIAL_WORKER_GRADE: Final = Shares({"social-worker": 68, "senior-social-worker": 22, "advanced-practitioner": 10})
HANDED_ON_EVERY: Final = 760  # mean days until a child's case goes to a colleague
GAP_BETWEEN_WORKERS: Final = 0.15
VACANT: Final = Spread((0, 0.06), (0.5, 0.13), (1, 0.22))
ADVISER_FROM: Final = Spread((0, 15.9), (0.5, 16.7), (0.75, 17.3), (1, 18.0))  # report: 80% at 17

# --- missing: DfE 2017: 103 children missing, 756 times; 87 away, 374 times ---------------------------------------

RUNS_FROM_AGE: Final = 11
RUNNER: Final = Shares({"often": 5, "sometimes": 17, "hardly": 78})
MISSING_A_YEAR: Final = {"often": 42.0, "sometimes": 5.6, "hardly": 0.09}
AWAY_OF_MISSING: Final = 0.33
MISSING_FOR: Final = Spread((0, 0), (0.6, 1), (0.9, 2.5), (0.98, 6), (1, 40))
INTERVIEW_RECORDED: Final = 0.19
INTERVIEW_OFFERED: Final = 0.85
OFFERED_AFTER_HOURS: Final = Spread((0, 2), (0.35, 40), (0.6, 72), (0.85, 150), (1, 400))
INTERVIEW_ACCEPTED: Final = 0.62

# --- education: report, SFR12 ------------------------------------------------------------------------------------

INITIAL_PEP_ON_TIME: Final = 0.52
INITIAL_PEP_AFTER: Final = {"on time": Spread((0, 6), (1, 28)), "late": Spread((0, 32), (0.7, 60), (1, 110))}
PEP_BETWEEN: Final = Spread((0, 70), (0.5, 120), (0.97, 176), (1, 205))
ATTENDANCE_COLLECTED: Final = 0.77  # report: 63 persistent absentees are 17%
POOR_ATTENDER: Final = 0.16
ABSENCE: Final = {"good": Spread((0, 0), (0.6, 0.03), (1, 0.08)), "poor": Spread((0, 0.11), (0.7, 0.24), (1, 0.5))}
ABSENCE_AUTHORISED: Final = 0.72
SESSIONS: Final = {9: 40, 10: 32, 11: 44, 12: 24, 1: 40, 2: 30, 3: 42, 4: 20, 5: 38, 6: 42, 7: 28, 8: 0}
PROVISION_RECORDED: Final = 0.99  # report: 482 of 486 pupils
PART_TIME_EVERY: Final = 3000  # mean days between spells not in full-time education, from the age of 8
PART_TIME_FOR: Final = Spread((0, 20), (0.5, 75), (1, 260))
PART_TIME_REASON: Final = Shares({"reduced timetable": 38, "awaiting school place": 20, "medical": 14, "other": 28})
SEN_SUPPORT, SEN_PLAN = 0.29, 0.27  # England 2017
SUSPENDED_A_YEAR: Final = 0.10  # England 2016: 11% of pupils, some more than once
EXCLUDED_OF_SUSPENDED: Final = 0.01
ATTAINMENT: Final = {  # SFR12: Kirklees, else England
    "KS1": {"reading": 0.48, "writing": 0.37, "maths": 0.44, "science": 0.58},
    "KS2": {"reading": 0.38, "writing": 0.47, "maths": 0.47, "gps": 0.41},
    "KS4": {"english-maths": 0.229, "ebacc-entered": 0.114},
}
RWM_OF_READING: Final = 0.63
EBACC_OF_ENTERED: Final = 0.5
PROGRESS: Final = {
    "reading-progress": Spread((0, -14), (0.5, -0.7), (1, 12)),
    "writing-progress": Spread((0, -15), (0.5, -1.2), (1, 11)),
    "maths-progress": Spread((0, -13), (0.5, -0.8), (1, 11)),
}
ATTAINMENT_8: Final = Spread((0, 0), (0.25, 10), (0.6, 28), (0.9, 48), (1, 66))
PROGRESS_8: Final = Spread((0, -4.2), (0.5, -0.7), (1, 1.6))

# --- health: OC2, report -------------------------------------------------------------------------------------------

INITIAL_ASSESSMENT_ON_TIME: Final = 0.94
INITIAL_ASSESSMENT_AFTER: Final = {
    "on time": Spread((0, 6), (1, 27)),
    "late": Spread((0, 32), (1, 90)),
}
REVIEW_ASSESSMENT_LATE: Final = 0.045
REVIEW_ASSESSMENT_BEFORE_DUE: Final = Spread((0, 0), (0.6, 10), (1, 35))
REVIEW_ASSESSMENT_LATE_BY: Final = Spread((0, 3), (0.5, 50), (1, 340))
DENTAL_BETWEEN: Final = Spread((0, 150), (0.6, 210), (0.96, 350), (1, 520))
IMMUNISED: Final = 0.975
SDQ_COMPLETED: Final = 0.88
SDQ_SCORE: Final = Spread((0, 0), (0.25, 7), (0.46, 13), (0.62, 16.5), (0.9, 24), (1, 36))
MISUSE_A_YEAR: Final = 0.038  # from 12 on
MISUSE_RESPONSE: Final = Shares({"accepted": 60, "refused": 34, "": 6})
OFFENDER: Final = 0.09  # of those aged 10 and over
OFFENCES_A_YEAR: Final = 1.0
OFFENCE_SUBSTANTIVE: Final = 0.7

# --- care leavers: report; DfE 2017 by activity and accommodation -----------------------------------------------------

CHANGES_A_MONTH: Final = 0.045
ACTIVITY_CHANGES_IN: Final = {
    (2017, 4): 0.16
}  # report: 38.0% in education, employment or training in March, 44.8% in April
ACCOMMODATION: Final = {
    "17-18": Shares({"B": 14, "C": 9, "D": 20, "E": 9, "U": 15, "Z": 15, "S": 1, "V": 1, "X": 3, "T": 2, "Y": 2}),
    "19+": Shares({"B": 11, "C": 8, "D": 3, "E": 5, "U": 44, "Z": 9, "S": 1, "X": 7, "K": 2, "Y": 6, "R": 3}),
}
SUITABLE: Final = {"S": 0.0, "X": 0.0, "V": 0.2, "R": 0.3, "Y": 0.8}
SUITABLE_OTHERWISE: Final = 0.975
ACTIVITY: Final = {
    "17-18": Shares({"F1": 2, "F2": 27, "P2": 3, "F3": 11, "P3": 3, "G4": 7, "G5": 36, "G6": 4, "0": 5}),
    "19+": Shares({"F1": 6, "F2": 12, "P2": 2, "F3": 17, "P3": 4, "G4": 17, "G5": 26, "G6": 11, "0": 6}),
}
IN_TOUCH: Final = {"before": 0.90, "since": 0.98}
IN_TOUCH_SINCE: Final = day(2017, 4, 30)
NOT_IN_TOUCH_IS: Final = Shares({"N": 78, "refused": 22})
PATHWAY_PLAN: Final = 0.88
PATHWAY_PLAN_AT_LAST: Final = 0.06  # at each time one is due, for those without
PATHWAY_PLAN_EVERY: Final = Spread((0, 110), (0.8, 185), (1, 300))
ADVISER: Final = 0.97
STAYS_OPEN_AFTER_21: Final = 0.08
CLOSES_EARLY: Final = 0.25  # no longer wants the service; fitted to the number open
CLOSES_EARLY_AFTER: Final = 500

# --- adopters and foster carers, a month in one council: report -------------------------------------------------------

ADOPTER_ENQUIRIES: Final = {2012: 16.0, 2015: 17.0, 2016: 12.0, 2017: 13.5}  # by year, until the next
ADOPTERS_APPROVED: Final = 0.2
FOSTERING_CONTACTS: Final = 25.0
MAINSTREAM_HOUSEHOLDS, MAINSTREAM_APPROVALS = 165, 0.9
KIN_HOUSEHOLDS, KIN_APPROVALS = 58, 0.5
AGENCY_HOUSEHOLDS, AGENCY_APPROVALS = 118, 6.8
SHORT_BREAK_HOUSEHOLDS = 12
AGENCY_IS: Final = Shares({"ifa": 94, "ola": 6})
