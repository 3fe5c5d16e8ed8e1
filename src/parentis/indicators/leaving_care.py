"""4.04 Children who ceased to be looked after."""

from parentis.indicators.kinds import Count, Measure, Percentage, one_of
from parentis.words.groups import (
    ADOPTED,
    ANY_OTHER_REASON,
    CHILD_ARRANGEMENTS,
    PERMANENCE,
    POSITIVE_OUTCOMES,
    SPECIAL_GUARDIANSHIP,
)

SOURCE = "SSDA903 Episodes: DECOM, RNE, LS, DEC, REC"
POSITIVE = one_of("rec", *POSITIVE_OUTCOMES)

leavers = Count(
    code="4.04.01",
    measure="leavers",
    title="Children who ceased to be looked after",
    definition="""
        Periods of care that ended in the month: the last episode closed with a reason other than X1, or with none.
        A child whose care ended twice in the month is counted twice, and so is one who left and came back on one day.
    """,
    source=SOURCE,
    of="leaver_in_month",
    better="neutral",
    period="month",
    unit="children",
)


def _by_order(key: str, title: str, definition: str, codes: tuple[str, ...], better: str) -> Percentage:
    return Percentage(
        code="4.04.02",
        measure=key,
        title=title,
        definition=definition,
        source=SOURCE,
        of="leaver_in_year",
        meeting=one_of("rec", *codes),
        better=better,  # type: ignore[arg-type]
        period="rolling",
    )


by_permanence_order = (
    _by_order(
        "permanence",
        "Left care through a permanence order",
        "Of the periods of care that ended in the last 12 months, those that ended by adoption, special guardianship "
        "or a child arrangements order.",
        PERMANENCE,
        "high",
    ),
    _by_order(
        "adoption",
        "Adopted",
        "Of the same, those that ended by adoption (E11, E12).",
        ADOPTED,
        "high",
    ),
    _by_order(
        "special-guardianship",
        "Special guardianship",
        "Of the same, those that ended by a special guardianship order: E43 and E44 up to 2017-18, E45 to E48 since.",
        SPECIAL_GUARDIANSHIP,
        "neutral",
    ),
    _by_order(
        "child-arrangements",
        "Child arrangements order",
        "Of the same, those that ended by a residence or child arrangements order (E41).",
        CHILD_ARRANGEMENTS,
        "neutral",
    ),
)

positive = Percentage(
    code="4.04.03",
    measure="positive",
    title="Left care with a positive outcome",
    definition="""
        Of the periods of care that ended in the month, those that ended by adoption, special guardianship or a child
        arrangements order, by going home to parents, by moving to independent living, by transfer to adult social
        care or by staying with the same carers at 18 (E11, E12, E41, E43 to E48, E4A, E4B, E5, E6, E7, E17).
        The grouping is local and has no national counterpart.
    """,
    source=SOURCE,
    of="leaver_in_month",
    meeting=POSITIVE,
    better="high",
    period="month",
)

other = Percentage(
    code="4.04.03",
    measure="other",
    title="Left care with another outcome",
    definition="""
        The rest of the periods of care that ended in the month, any other reason and no reason recorded included.
    """,
    source=SOURCE,
    of="leaver_in_month",
    meeting=f"rec IS NULL OR NOT {POSITIVE}",
    better="low",
    period="month",
)

any_other_reason = Percentage(
    code="4.04.03",
    measure="any-other-reason",
    title="Care ceased for any other reason",
    definition="""
        Of the periods of care that ended in the month, those with the reason "any other reason" (E8): a code that
        says how good the recording is, and should be rare.
    """,
    source=SOURCE,
    of="leaver_in_month",
    meeting=one_of("rec", *ANY_OTHER_REASON),
    better="low",
    period="month",
)

THEME = "Children who ceased to be looked after"
TITLES = {
    "4.04.01": "Children who ceased to be looked after",
    "4.04.02": "Children leaving care through a permanence order",
    "4.04.03": "Children who ceased to be looked after: positive and other outcome",
}
MEASURES: tuple[Measure, ...] = (leavers, *by_permanence_order, positive, other, any_other_reason)
