"""The rates that the simulation of lives in care runs on, each with its source.

Sources, as named below:
    DfE 2017   Children looked after in England, year ending 31 March 2017 (SFR50/2017), underlying data
    DfE 2016   the same for 2016 (SFR41/2016)
    report     the council's Highlight Report for its Corporate Parenting Board, September 2017: levels only
    fitted     chosen so that the written files show the published stocks and flows (docs/sample.md)
    judgement  no statistic exists; plausible to people who do the work

Statistics of one council are those of Kirklees (E08000034). Shares are weights: they need not add up to one.
"""

from __future__ import annotations

from typing import Final

from parentis.sample.chance import Shares, Spread

# --- who comes into care -------------------------------------------------------------------------------------

# Children starting to be looked after in return years, by the year each begins in. 2015, 2016: DfE 2016, 2017.
# Earlier: fitted to the ages of those still in care.
STARTS_IN_YEAR: Final = {2015: 258, 2016: 323}
STARTS_BEFORE: Final = Spread((0, 124), (0.30, 168), (0.55, 200), (0.75, 225), (0.86, 268), (1, 302))  # 1996 to 2014
STARTS_BEFORE_FROM, STARTS_BEFORE_TO = 1996, 2014
STARTS_LATER: Final = 264  # after the months below
# By month, where the report lets it be read from the level of the month before and after.
STARTS_IN_MONTH: Final = {
    "2016-04": 29,
    "2016-05": 30,
    "2016-06": 31,
    "2016-07": 30,
    "2016-08": 20,
    "2016-09": 22,
    "2016-10": 40,
    "2016-11": 37,
    "2016-12": 27,
    "2017-01": 22,
    "2017-02": 19,
    "2017-03": 16,
    "2017-04": 14,
    "2017-05": 17,
    "2017-06": 17,
}
AGAIN_OF_STARTS: Final = 0.065  # starts that are of children in care before; fitted

AGE_BANDS: Final = ("0", "1-4", "5-9", "10-15", "16-17")
AGE_BAND_FROM: Final = {"0": 0, "1-4": 1, "5-9": 5, "10-15": 10, "16-17": 16}
AGE_BAND_TO: Final = {"0": 1, "1-4": 5, "5-9": 10, "10-15": 16, "16-17": 18}
# DfE 2016 and 2017: children starting, by age; other years about as both together.
AGE_AT_START_IN_YEAR: Final = {
    2015: Shares({"0": 66, "1-4": 47, "5-9": 42, "10-15": 67, "16-17": 36}),
    2016: Shares({"0": 81, "1-4": 63, "5-9": 80, "10-15": 71, "16-17": 28}),
}
AGE_AT_START: Final = Shares({"0": 152, "1-4": 110, "5-9": 132, "10-15": 126, "16-17": 64})
BORN_INTO_CARE: Final = 0.60  # of those under one, starting within two weeks of birth; judgement
BOYS: Final = 0.52  # DfE 2017 and 2016: starts and stock together
FAMILY_GOES_ON: Final = 0.38  # the next child to start is a brother or sister; judgement
ETHNICITY: Final = Shares(  # DfE 2017: stock by group; split within groups by judgement
    {
        "WBRI": 70.0,
        "WIRI": 0.3,
        "WOTH": 1.9,
        "WIRT": 0.5,
        "WROM": 1.0,
        "MWBC": 6.2,
        "MWBA": 0.8,
        "MWAS": 6.2,
        "MOTH": 3.0,
        "APKN": 6.1,
        "AIND": 1.2,
        "ABAN": 0.2,
        "AOTH": 1.0,
        "BCRB": 1.2,
        "BAFR": 1.2,
        "BOTH": 0.6,
        "OOTH": 1.5,
        "CHNE": 0.1,
        "NOBT": 0.2,
    }
)
# DfE 2017: children starting by main need; by age by judgement.
NEED: Final = {
    "0": Shares({"N1": 80, "N3": 4, "N4": 2, "N5": 14}),
    "1-4": Shares({"N1": 78, "N2": 1, "N3": 4, "N4": 3, "N5": 14}),
    "5-9": Shares({"N1": 76, "N2": 1, "N3": 4, "N4": 3, "N5": 16}),
    "10-15": Shares({"N1": 58, "N2": 2, "N3": 4, "N4": 8, "N5": 18, "N6": 8, "N8": 2}),
    "16-17": Shares({"N1": 38, "N2": 2, "N3": 2, "N4": 15, "N5": 18, "N6": 20, "N8": 5}),
}
LEGAL_AT_START: Final = {  # DfE 2017: starts by legal status; by age by judgement
    "0": Shares({"C1": 62, "V2": 28, "L1": 6, "L2": 4}),
    "1-4": Shares({"C1": 60, "V2": 29, "L1": 10, "L2": 1}),
    "5-9": Shares({"C1": 58, "V2": 31, "L1": 10, "L2": 1}),
    "10-15": Shares({"C1": 37, "V2": 52, "L1": 9.5, "J1": 1.5}),
    "16-17": Shares({"C1": 10, "V2": 78, "L1": 7, "J1": 4, "J2": 1}),
}
UNACCOMPANIED_OF_STARTS: Final = 0.012  # DfE 2017: 6 in care at 31 March
UNACCOMPANIED_ETHNICITY: Final = Shares({"AOTH": 4, "BAFR": 3, "OOTH": 5})  # judgement
SHORT_BREAKS_OF_STARTS: Final = 0.020  # fitted to DfE: 22 and 9 children in the year with short breaks only
SHORT_BREAKS_RECORDED_AS: Final = Shares({"V3": 70, "V4": 30})  # judgement

# --- what becomes of them: fitted to DfE 2017 and 2016, children ceasing by reason and age ---------------------

AFTER_SECTION_20: Final = {
    "0": Shares({"proceedings": 60, "home": 40}),
    "1-4": Shares({"proceedings": 58, "home": 42}),
    "5-9": Shares({"proceedings": 52, "home": 48}),
    "10-15": Shares({"proceedings": 33, "home": 44, "stays": 23}),
    "16-17": Shares({"home": 18, "stays": 82}),
}
AFTER_POLICE_PROTECTION: Final = Shares({"proceedings": 48, "home": 52})
AFTER_PROCEEDINGS: Final = {
    "0": Shares({"adoption": 51, "special-guardian": 27, "relative": 6, "home": 13, "long": 3}),
    "1-4": Shares({"adoption": 35, "special-guardian": 31, "relative": 7, "home": 17, "at-home": 3, "long": 6}),
    "5-9": Shares({"adoption": 4, "special-guardian": 16, "relative": 5, "home": 11, "at-home": 14, "long": 52}),
    "10-15": Shares({"special-guardian": 4, "relative": 3, "home": 13, "at-home": 15, "long": 65}),
    "16-17": Shares({"home": 20, "long": 80}),
}
SECTION_20_BEFORE_PROCEEDINGS: Final = Spread((0, 10), (0.25, 35), (0.5, 75), (0.75, 150), (1, 360))
SECTION_20_HOME_AFTER: Final = Spread((0, 2), (0.25, 14), (0.5, 55), (0.75, 150), (0.95, 360), (1, 720))
POLICE_PROTECTION: Final = Spread((0, 1), (1, 3.99))  # at most 72 hours
POLICE_PROTECTION_HOME_AFTER: Final = Spread((0, 1), (0.5, 3), (0.8, 20), (1, 90))
EMERGENCY_PROTECTION: Final = Spread((0, 4), (1, 15))
# Days from interim order to the last hearing: 26 weeks is the statutory aim, longer ones are extended.
PROCEEDINGS: Final = {
    "young": Spread((0, 60), (0.2, 115), (0.5, 165), (0.75, 215), (0.95, 310), (1, 450)),  # under five
    "older": Spread((0, 110), (0.2, 220), (0.5, 295), (0.75, 360), (0.95, 465), (1, 580)),
}
REMAND: Final = Spread((0, 5), (0.5, 40), (1, 150))
AFTER_REMAND: Final = Shares({"E14": 45, "E9": 30, "E4A": 25})

# Long-term care: leaving it before 18, chances a year; fitted.
LEAVES_LONG_TERM: Final = 0.045
LEAVES_LONG_TERM_FOR: Final = Shares({"E43": 38, "E4A": 40, "E41": 12, "E3": 5, "E2": 1, "E16": 4})
LEAVES_AT_16_17: Final = 0.08  # of those who reach 16, before 18
LEAVES_AT_16_17_FOR: Final = Shares({"E5": 40, "E6": 12, "E4A": 22, "E4B": 10, "E8": 10, "E9": 6})
AT_18: Final = Shares({"E5": 82, "E6": 8.5, "E7": 4, "E8": 5.5})  # DfE 2017; E17 was not yet published
AT_HOME_FOR: Final = Spread((0, 120), (0.25, 330), (0.5, 640), (0.75, 1300), (1, 3300))
AT_HOME_BEFORE_RETURN: Final = 0.66  # placed with parents while the order lasts, before it is discharged; fitted
AT_HOME_BEFORE_RETURN_FOR: Final = Spread((0, 40), (0.5, 140), (1, 260))
TEENAGER_GOES_HOME: Final = 0.05  # in long-term care, placed with parents on the order; fitted
HOME_OUTCOME: Final = Shares({"E4A": 95, "E4B": 5})  # DfE 2017
SPECIAL_GUARDIAN_IS: Final = Shares({"E43": 25, "E44": 75})  # DfE 2017
ADOPTED_AS: Final = Shares({"E11": 25, "E12": 75})  # DfE 2017

COMES_BACK: Final = {"E4A": 0.20, "E4B": 0.40, "E41": 0.05, "E43": 0.04, "E44": 0.04, "E14": 0.3}  # fitted
COMES_BACK_AFTER: Final = Spread((0, 20), (0.35, 180), (0.6, 365), (0.85, 900), (1, 2200))

# --- adoption: report (placed and waiting, month by month) and DfE's adoption scorecard; fitted -----------------

DECIDED_BEFORE_ORDER: Final = Spread((0, 10), (0.5, 35), (1, 100))
ORDER_TO_MATCH: Final = Spread((0, 8), (0.3, 32), (0.6, 80), (0.85, 160), (1, 430))
MATCH_TO_PLACED: Final = Spread((0, 8), (0.5, 22), (1, 75))
PLACED_TO_ADOPTED: Final = Spread((0, 100), (0.4, 165), (0.75, 245), (1, 480))
PLAN_REVERSED: Final = 0.15
PLAN_REVERSED_AFTER: Final = Spread((0, 100), (0.5, 280), (1, 700))
PLACEMENT_DISRUPTS: Final = 0.025
ADOPTED_BY_CARER: Final = 0.10  # DfE, England: adopted by former foster carers
ADOPTERS_ARE: Final = Shares(  # (number, sexes, legal status); DfE, England, rounded
    {
        ("2", "MF", "L11"): 74,
        ("2", "MF", "L3"): 8,
        ("2", "MM", "L2"): 4,
        ("2", "MM", "L12"): 3,
        ("2", "FF", "L12"): 3,
        ("1", "F1", "L0"): 7,
        ("1", "M1", "L0"): 1,
    }
)
PLAN_ENDS_FOR: Final = Shares({"RD1": 35, "RD2": 5, "RD3": 40, "RD4": 20})

# --- placements: fitted to DfE 2017 (stock by placement, provider, locality) and the report (6.02.09) -----------

FIRST_PLACEMENT: Final = {
    "0": Shares({"kin": 13, "house": 46, "agency": 19, "mother-and-baby": 5, "parents": 12}),
    "1-4": Shares({"kin": 19, "house": 38, "agency": 21, "parents": 18, "mother-and-baby": 1}),
    "5-9": Shares({"kin": 17, "house": 34, "agency": 26, "parents": 17, "home": 3}),
    "10-15": Shares({"kin": 13, "house": 19, "agency": 29, "home": 29, "parents": 9, "school": 1, "care-home": 1}),
    "16-17": Shares({"kin": 6, "house": 8, "agency": 18, "home": 22, "semi": 40, "alone": 4, "health": 2}),
}
NEXT_PLACEMENT: Final = {
    "0": Shares({"kin": 18, "house": 52, "agency": 26, "mother-and-baby": 2}),
    "1-4": Shares({"kin": 20, "house": 48, "agency": 32}),
    "5-9": Shares({"kin": 14, "house": 40, "agency": 37, "home": 9}),
    "10-15": Shares({"kin": 7, "house": 21, "agency": 30, "home": 39, "school": 1.5, "care-home": 1, "secure": 0.5}),
    "16-17": Shares(
        {"kin": 4, "house": 9, "agency": 15, "home": 26, "semi": 38, "alone": 5, "secure": 1, "custody": 2}
    ),
}
LONG_TERM_PLACEMENT: Final = {
    "0": Shares({"kin": 24, "house": 42, "agency": 34}),
    "1-4": Shares({"kin": 22, "house": 42, "agency": 36}),
    "5-9": Shares({"kin": 18, "house": 42, "agency": 35, "home": 5}),
    "10-15": Shares({"kin": 10, "house": 30, "agency": 34, "home": 24, "school": 1, "care-home": 1}),
    "16-17": Shares({"kin": 5, "house": 14, "agency": 20, "home": 31, "semi": 28, "alone": 2}),
}
# Kinds of placement: the code while the plan is short-term, the code once it is long-term, who provides it.
PLACE_CODES: Final = {
    "kin": ("U3", "U1"),
    "house": ("U6", "U4"),
    "agency": ("U6", "U4"),
    "home": ("K2", "K2"),
    "school": ("S1", "S1"),
    "semi": ("H5", "H5"),
    "alone": ("P2", "P2"),
    "parents": ("P1", "P1"),
    "secure": ("K1", "K1"),
    "custody": ("R5", "R5"),
    "health": ("R2", "R2"),
    "mother-and-baby": ("R3", "R3"),
    "care-home": ("R1", "R1"),
}
PROVIDERS: Final = {
    "kin": Shares({"PR1": 1}),
    "house": Shares({"PR1": 1}),
    "agency": Shares({"PR4": 84, "PR5": 16}),
    "home": Shares({"PR1": 34, "PR4": 52, "PR5": 14}),
    "school": Shares({"PR4": 60, "PR5": 40}),
    "semi": Shares({"PR1": 30, "PR4": 50, "PR5": 20}),
    "alone": Shares({"PR1": 50, "PR4": 50}),
    "parents": Shares({"PR0": 1}),
    "secure": Shares({"PR2": 60, "PR1": 40}),
    "custody": Shares({"PR3": 1}),
    "health": Shares({"PR3": 1}),
    "mother-and-baby": Shares({"PR4": 70, "PR5": 30}),
    "care-home": Shares({"PR4": 1}),
    "adopters": Shares({"PR1": 62, "PR2": 18, "PR5": 20}),
}
# Where: inside the authority, outside and near, outside and 20 miles or more from home.
WHERE: Final = {
    "kin": Shares({"inside": 62, "near": 21, "far": 17}),
    "house": Shares({"inside": 82, "near": 16, "far": 2}),
    "agency": Shares({"inside": 33, "near": 36, "far": 31}),
    "home": Shares({"inside": 38, "near": 26, "far": 36}),
    "school": Shares({"inside": 0, "near": 40, "far": 60}),
    "semi": Shares({"inside": 66, "near": 22, "far": 12}),
    "alone": Shares({"inside": 70, "near": 20, "far": 10}),
    "secure": Shares({"near": 20, "far": 80}),
    "custody": Shares({"near": 30, "far": 70}),
    "health": Shares({"inside": 40, "near": 30, "far": 30}),
    "mother-and-baby": Shares({"inside": 15, "near": 50, "far": 35}),
    "care-home": Shares({"inside": 40, "near": 30, "far": 30}),
    "adopters": Shares({"inside": 26, "near": 30, "far": 44}),
}
NO_POSTCODE: Final = 0.007  # of placements; DfE 2017: distance not known for about 1.5% of children
NO_ADOPTERS_POSTCODE: Final = 0.08  # kept confidential; judgement
NO_HOME_POSTCODE: Final = 0.006
MOVED_AWAY: Final = 0.025  # families living next door at the start of care; judgement
WITH_PARENTS_ELSEWHERE: Final = 0.10  # placed with the other parent, or the family has moved; judgement
SAME_CARER_LONG_TERM: Final = 0.62  # the short-term carer becomes the long-term one; fitted to 37 status changes
LONG_TERM_MOVE_AFTER: Final = Spread((0, 0), (0.3, 20), (0.7, 120), (1, 300))

TEMPER: Final = Shares({"settled": 60, "usual": 28, "turbulent": 12})  # fitted to 4.05.01 and 4.05.02
RESTLESS: Final = {"settled": 0.35, "usual": 1.2, "turbulent": 6.0}
YOUNG_RESTLESS_AT_MOST: Final = 1.6  # children under 8
# Mean days between moves for a child of ordinary temper; an eighth of first placements are in an emergency.
SHORT_TERM_LASTS: Final = {"0": 900, "1-4": 620, "5-9": 560, "10-15": 430, "16-17": 380}
LONG_TERM_LASTS: Final = {"0": 3200, "1-4": 2900, "5-9": 2400, "10-15": 1250, "16-17": 800}
EMERGENCY_FIRST: Final = 0.30
EMERGENCY_AGAIN: Final = 0.25  # the placement after an emergency one is another
EMERGENCY_LASTS: Final = Spread((0, 1), (0.5, 12), (1, 70))
SECURE_LASTS: Final = Spread((0, 30), (1, 100))
MOTHER_AND_BABY_LASTS: Final = Spread((0, 60), (1, 130))
INDEPENDENT: Final = 0.42  # of those in care at 16 with long to go: move towards living alone before 18
INDEPENDENT_AT: Final = Spread((0, 16.1), (0.5, 16.9), (1, 17.8))
INDEPENDENT_PLACEMENT: Final = Shares({"semi": 92, "alone": 8})
# DfE 2017: reasons of placements ended; blank: report (4.05.03, no reason).
WHY_MOVED: Final = {
    "planned": Shares({"CARPL": 62, "OTHER": 30, "": 8}),
    "young": Shares({"CARPL": 18, "CREQO": 18, "CREQB": 17, "STAND": 10, "ALLEG": 4, "APPRR": 2, "OTHER": 24, "": 7}),
    "older": Shares(
        {
            "CARPL": 12,
            "CREQB": 28,
            "CREQO": 9,
            "CHILD": 11,
            "STAND": 6,
            "ALLEG": 3,
            "APPRR": 1,
            "LAREQ": 3,
            "CLOSE": 1.5,
            "OTHER": 26,
            "": 8,
        }
    ),
}
# Temporary stays of children in foster care or homes: chances a year; judgement.
TEMPORARY_STAYS: Final = Shares({"T3": 70, "T1": 12, "T0": 8, "T4": 10})
TEMPORARY_STAYS_A_YEAR: Final = 0.07
TEMPORARY_LASTS: Final = {
    "T0": Spread((0, 2), (1, 14)),
    "T1": Spread((0, 1), (0.7, 6), (1, 30)),
    "T3": Spread((0, 3), (0.7, 10), (1, 20)),
    "T4": Spread((0, 1), (1, 6.99)),
}
