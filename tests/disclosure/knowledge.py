"""What whoever attacks a public edition knows besides it: the definitions, as the documentation prints them.

Written from the definitions and not from the masker's own list, so that what one forgets the other may find.
"""

from __future__ import annotations

from collections.abc import Iterator

# One number under two names, wherever both are printed: `code measure of` twice.
SAME = """
4.01.01 starts numerator        = 4.01.04 residential denominator
4.01.01 starts numerator        = 4.01.05 inside denominator
4.01.01 starts numerator        = 4.01.05 outside denominator
4.01.01 starts numerator        = 4.01.05 unknown denominator
4.01.01 starts numerator        = 4.01.07 within-20-miles denominator
4.01.01 starts numerator        = 4.01.07 20-miles-or-more denominator
4.01.01 starts numerator        = 4.01.07 no-postcode denominator
4.01.01 starts-12m numerator    = 4.01.01 rate-12m numerator
4.01.01 starts-12m numerator    = 4.01.06 re-entry denominator
4.02.01 number numerator        = 4.02.01 rate numerator
4.02.01 number numerator        = 4.02.02 interim-care-order denominator
4.02.01 number numerator        = 4.02.02 full-care-order denominator
4.02.01 number numerator        = 4.02.02 placement-order denominator
4.02.01 number numerator        = 4.02.02 section-20 denominator
4.02.01 number numerator        = 4.02.02 youth-justice denominator
4.02.01 number numerator        = 4.02.02 emergency denominator
4.02.01 number numerator        = 4.02.02 other denominator
4.02.01 number numerator        = 4.02.03 placed-for-adoption denominator
4.02.01 number numerator        = 4.02.07 at-home denominator
4.02.01 number numerator        = 4.02.07 not-at-home denominator
4.02.01 number numerator        = 4.05.01 three-or-more denominator
4.02.01 number numerator        = 4.07.03 visited-in-month denominator
4.02.01 number numerator        = 4.07.04 visited-in-six-months denominator
4.02.01 number numerator        = 4.09.02 missing denominator
4.02.03 placed-for-adoption numerator = 5.02.09 placed numerator
4.02.05 uasc numerator          = 4.02.05 uasc-of-population numerator
4.02.07 at-home numerator       = 4.02.07 at-home-of-care-orders numerator
4.02.07 at-home numerator       = 4.02.08 under-6-months denominator
4.02.07 at-home numerator       = 4.02.08 6-to-12-months denominator
4.02.07 at-home numerator       = 4.02.08 12-to-18-months denominator
4.02.07 at-home numerator       = 4.02.08 18-to-24-months denominator
4.02.07 at-home numerator       = 4.02.08 24-months-and-over denominator
4.04.01 leavers numerator       = 4.04.03 positive denominator
4.04.01 leavers numerator       = 4.04.03 other denominator
4.04.01 leavers numerator       = 4.04.03 any-other-reason denominator
4.04.02 permanence denominator  = 4.04.02 adoption denominator
4.04.02 permanence denominator  = 4.04.02 special-guardianship denominator
4.04.02 permanence denominator  = 4.04.02 child-arrangements denominator
4.05.04 changes numerator       = 4.05.04 average numerator
4.05.04 average denominator     = 4.05.04 three-or-more-workers denominator
4.05.04 average denominator     = 4.11.13 within-12-months denominator
4.11.14 dental denominator      = 4.11.13 within-12-months denominator
4.11.15 immunised denominator   = 4.11.13 within-12-months denominator
4.07.01 six-weeks denominator   = 4.07.01 practice-standard denominator
4.09.02 missing numerator       = 4.09.02 repeat denominator
4.10.02 up-to-date denominator  = 4.10.03 sen-support denominator
4.10.02 up-to-date denominator  = 4.10.03 ehcp denominator
4.10.02 up-to-date denominator  = 4.10.04 suspended denominator
4.10.02 up-to-date denominator  = 4.10.04 excluded denominator
4.11.16 completed numerator     = 4.11.16 average-score denominator
4.11.16 completed numerator     = 4.11.16 concern denominator
4.12.01 quarter denominator     = 4.12.01 year-to-date denominator
5.01.01 open numerator          = 5.01.08 in-touch denominator
5.01.01 open numerator          = 5.01.09 suitable denominator
5.01.01 open numerator          = 5.01.10 eet denominator
5.01.01 open numerator          = 5.01.11 pathway-plan denominator
"""

# The same, for the whole council only.
SAME_IN_TOTAL = """
4.09.01 per-child numerator     = 4.09.01 missing-episodes numerator
6.01.05 completion-12m numerator = 6.01.01 approved-12m numerator
"""

# One number under two names in some groups of a breakdown.
SAME_IN_GROUP = """
4.02.02 interim-care-order numerator = 4.02.01 number numerator : legal-status interim-care-order
4.02.02 full-care-order numerator = 4.02.01 number numerator : legal-status full-care-order
4.02.02 placement-order numerator = 4.02.01 number numerator : legal-status placement-order
4.02.02 section-20 numerator    = 4.02.01 number numerator : legal-status section-20
4.02.02 youth-justice numerator = 4.02.01 number numerator : legal-status youth-justice
4.02.02 emergency numerator     = 4.02.01 number numerator : legal-status emergency
4.02.02 other numerator         = 4.02.01 number numerator : legal-status other
4.02.07 at-home-of-care-orders denominator = 4.02.01 number numerator : legal-status interim-care-order
4.02.07 at-home-of-care-orders denominator = 4.02.01 number numerator : legal-status full-care-order
4.02.03 placed-for-adoption numerator = 4.02.01 number numerator : placement placed for adoption
4.01.04 residential numerator   = 4.01.01 starts numerator : placement residential
4.01.05 inside numerator        = 4.01.01 starts numerator : location inside
4.01.05 outside numerator       = 4.01.01 starts numerator : location outside
4.01.05 unknown numerator       = 4.01.01 starts numerator : location unknown
4.10.02 up-to-date denominator  = 4.02.01 number numerator : age 5-9
4.10.02 up-to-date denominator  = 4.02.01 number numerator : age 10-15
4.11.16 completed denominator   = 4.11.13 within-12-months denominator : age 5-9
4.11.16 completed denominator   = 4.11.13 within-12-months denominator : age 10-15
4.12.01 year-to-date denominator = 4.11.13 within-12-months denominator : age 10-15
4.12.01 year-to-date denominator = 4.11.13 within-12-months denominator : age 16-17
"""

# What adds up: the parts, and the whole.
ADD_UP = """
4.01.05 inside numerator + 4.01.05 outside numerator + 4.01.05 unknown numerator = 4.01.01 starts numerator
4.01.07 within-20-miles numerator + 4.01.07 20-miles-or-more numerator + 4.01.07 no-postcode numerator \
= 4.01.01 starts numerator
4.02.02 interim-care-order numerator + 4.02.02 full-care-order numerator + 4.02.02 placement-order numerator \
+ 4.02.02 section-20 numerator + 4.02.02 youth-justice numerator + 4.02.02 emergency numerator \
+ 4.02.02 other numerator = 4.02.01 number numerator
4.02.02 interim-care-order numerator + 4.02.02 full-care-order numerator \
= 4.02.07 at-home-of-care-orders denominator
4.02.07 at-home numerator + 4.02.07 not-at-home numerator = 4.02.07 at-home-of-care-orders denominator
4.02.08 under-6-months numerator + 4.02.08 6-to-12-months numerator + 4.02.08 12-to-18-months numerator \
+ 4.02.08 18-to-24-months numerator + 4.02.08 24-months-and-over numerator = 4.02.07 at-home numerator
4.04.02 adoption numerator + 4.04.02 special-guardianship numerator + 4.04.02 child-arrangements numerator \
= 4.04.02 permanence numerator
4.04.03 positive numerator + 4.04.03 other numerator = 4.04.01 leavers numerator
4.05.03 care-plan numerator + 4.05.03 carer-request numerator + 4.05.03 allegation numerator \
+ 4.05.03 standards numerator + 4.05.03 approval-removed numerator + 4.05.03 child-request numerator \
+ 4.05.03 authority-request numerator + 4.05.03 closed numerator + 4.05.03 custody numerator \
+ 4.05.03 status-change numerator + 4.05.03 other numerator + 4.05.03 no-reason numerator \
= 4.05.03 movements numerator
"""

# What is part of what, in every place.
WITHIN = """
4.02.04 over-20-miles-outside denominator < 4.02.01 number numerator
4.02.05 uasc numerator          < 4.02.01 number numerator
4.04.03 any-other-reason numerator < 4.04.03 other numerator
4.05.02 long-term-stability denominator < 4.02.01 number numerator
4.05.04 average denominator     < 4.02.01 number numerator
4.06.01 on-time denominator     < 4.02.01 number numerator
4.07.01 six-weeks denominator   < 4.02.01 number numerator
4.07.02 seen denominator        < 4.02.01 number numerator
4.07.02 seen-alone denominator  < 4.07.02 seen denominator
4.07.03 visited-in-month numerator < 4.07.04 visited-in-six-months numerator
4.10.07 not-full-time denominator < 4.10.02 up-to-date denominator
4.10.07 reason-other numerator  < 4.10.07 not-full-time numerator
4.11.16 completed denominator   < 4.11.13 within-12-months denominator
4.11.17 accepted numerator      < 4.11.17 identified numerator
4.11.17 refused numerator       < 4.11.17 identified numerator
4.12.01 quarter numerator       < 4.12.01 year-to-date numerator
4.12.01 year-to-date denominator < 4.11.13 within-12-months denominator
5.01.04 adviser denominator     < 4.02.01 number numerator
5.01.05 staying-put denominator < 5.01.01 open numerator
5.02.10 waiting numerator       < 4.02.01 number numerator
6.02.09 friends-and-family numerator + 6.02.09 ifa numerator + 6.02.09 in-house numerator < 4.02.01 number numerator
6.02.07 in-house numerator + 6.02.07 other numerator < 6.02.07 total numerator
6.02.07 in-house-12m numerator + 6.02.07 other-12m numerator < 6.02.07 total-12m numerator
6.02.02 net-12m numerator       < 6.02.07 in-house-12m numerator
"""

# A figure of twelve months, and the month's that it adds up; `-` where no month's is printed.
TWELVE_MONTHS = """
4.01.01 starts-12m numerator    = 4.01.01 starts numerator
4.04.02 permanence denominator  = 4.04.01 leavers numerator
6.02.07 total-12m numerator     = 6.02.07 total numerator
6.02.07 in-house-12m numerator  = 6.02.07 in-house numerator
6.02.07 other-12m numerator     = 6.02.07 other numerator
4.01.06 re-entry numerator      = -
4.04.02 permanence numerator    = -
4.04.02 adoption numerator      = -
4.04.02 special-guardianship numerator = -
4.04.02 child-arrangements numerator = -
6.01.01 approved-12m numerator  = -
"""

STOCK, ENTRIES, EXITS = "4.02.01 number numerator", "4.01.01 starts numerator", "4.04.01 leavers numerator"

# Not a part of its base, so that there is no rest.
NO_PART_OF_ITS_BASE = ("6.01.05", "7.02.01", "7.02.02")

# What can be below nought.
ANY_NUMBER = (
    "6.02.02 net-12m numerator",
    "4.10.01 ks2-reading-progress numerator",
    "4.10.01 ks2-writing-progress numerator",
    "4.10.01 ks2-maths-progress numerator",
    "4.10.01 ks4-progress8 numerator",
)

# Scores are added up in hundredths, however many decimals those that are printed have.
IN_HUNDREDTHS = (
    "4.10.01 ks2-reading-progress numerator",
    "4.10.01 ks2-writing-progress numerator",
    "4.10.01 ks2-maths-progress numerator",
    "4.10.01 ks4-attainment8 numerator",
    "4.10.01 ks4-progress8 numerator",
)

# What turnover and caseload count in a group that has no base is in no group.
DO_NOT_ADD_UP = ("7.02.01", "7.02.02", "7.02.04")


def lines(text: str) -> Iterator[str]:
    """The lines of a list, joined where one goes on."""
    return (" ".join(line.split()) for line in text.replace("\\\n", "").strip().splitlines())
