"""4.04 Children who ceased to be looked after."""

from collections.abc import Iterator

from tests.reference import attributes, codes
from tests.reference.cases import Case, Counted
from tests.reference.dates import in_month, the_12_months
from tests.reference.record import Record

PERMANENCE = codes.ADOPTION | codes.SPECIAL_GUARDIANSHIP | codes.CHILD_ARRANGEMENTS


def measures(record: Record, month: str) -> Iterator[Counted]:
    leavers = leaving_in(record, month)
    rolling = [case for each in the_12_months(month) for case in leaving_in(record, each)]

    yield Counted("4.04.01", "leavers", month, leavers)
    if not record.has("episodes", "rec"):
        return
    yield Counted("4.04.02", "permanence", month, with_outcome(rolling, PERMANENCE), rolling)
    yield Counted("4.04.02", "adoption", month, with_outcome(rolling, codes.ADOPTION), rolling)
    yield Counted(
        "4.04.02",
        "special-guardianship",
        month,
        with_outcome(rolling, codes.SPECIAL_GUARDIANSHIP),
        rolling,
    )
    yield Counted(
        "4.04.02",
        "child-arrangements",
        month,
        with_outcome(rolling, codes.CHILD_ARRANGEMENTS),
        rolling,
    )

    positive = with_outcome(leavers, codes.POSITIVE)
    other = [case for case in leavers if case.facts["rec"] not in codes.POSITIVE]
    yield Counted("4.04.03", "positive", month, positive, leavers)
    yield Counted("4.04.03", "other", month, other, leavers)
    yield Counted("4.04.03", "any-other-reason", month, with_outcome(leavers, codes.ANY_OTHER_REASON), leavers)


def leaving_in(record: Record, month: str) -> list[Case]:
    """Periods of care whose last DEC is in the month, REC not X1; each counts, a child's second one too."""
    cases = []
    for child in record.children:
        for period in child.periods:
            if period.was_left and in_month(period.end, month):
                last = period.episodes[-1]
                cases.append(Case(child.id, attributes.at_end(record, child, last), {"rec": last.rec}))
    return cases


def with_outcome(cases: list[Case], recs: set[str]) -> list[Case]:
    return [case for case in cases if case.facts["rec"] in recs]
