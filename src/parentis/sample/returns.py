"""The yearly modules of the return that are made from what was recorded: OC2, OC3 and AD1."""

from __future__ import annotations

from parentis.sample import rates
from parentis.sample.care_leavers import position_at_birthday
from parentis.sample.chance import Chance, Shares
from parentis.sample.child import Child, Period
from parentis.sample.codes_of_year import in_year
from parentis.sample.days import age_on, day, parts, return_year, uk
from parentis.sample.records import Records

Row = tuple[str, ...]


def oc2_row(child: Child, year_end: int, records: Records) -> list[Row]:
    """The OC2 row of a child in care for 12 months at 31 March, else none."""
    start = day(parts(year_end)[0] - 1, 4, 1)
    period = child.in_care(year_end)
    if period is None or period.start >= start or any(p.respite and p.end >= start for p in child.periods):
        return []
    found = records.health(child)
    age = age_on(child.born, year_end)
    score, reason = _questionnaire(child, age, start, year_end, records)
    offended = any(
        substantive == "Y" and on is not None and start <= on <= year_end
        for _, on, _, substantive in records.offences(child)
    )
    misuse = [response for when, _, response in found.misuse if start <= when <= year_end]
    immunised = [up_to_date for when, up_to_date in found.immunised if when <= year_end]
    dental = any(kind == "dental" and start <= when <= year_end for when, kind, _ in found.assessments)
    assessed = any(kind != "dental" and start <= when <= year_end for when, kind, _ in found.assessments)
    received = "accepted" in misuse
    return [
        (
            child.child_id,
            uk(child.born),
            score,
            reason,
            _flag(offended) if age >= 10 else "",
            _flag(child.chance("surveillance", year_end).happens(0.96)) if age < 5 else "",
            _flag(bool(immunised) and immunised[-1]),
            _flag(dental),
            _flag(assessed),
            _flag(bool(misuse)),
            _flag(received) if misuse else "",
            _flag("refused" in misuse) if misuse and not received else "",
        )
    ]


def oc3_row(child: Child, since: int, until: int, records: Records) -> list[Row]:
    """The OC3 row of a care leaver whose 17th to 21st birthday is in the year, else none."""
    position = position_at_birthday(records.positions(child), child, since, until)
    if position is None:
        return []
    who = (child.child_id, uk(child.born))
    touch = {"Y": "YES", "N": "NO", "refused": "REFU", "returned-home": "RHOM", "deceased": "DIED"}
    in_touch = touch[position.in_touch]
    if in_touch != "YES":
        return [(*who, in_touch, "0", "0")]
    accommodation = position.accommodation + ("1" if position.suitable == "Y" else "2")
    return [(*who, in_touch, in_year("ACTIV", position.activity, return_year(until)), accommodation)]


def ad1_row(child: Child, period: Period) -> Row:
    """The AD1 row of a child whose period of care ended in adoption."""
    plan = period.course.adoption
    assert plan is not None
    assert plan.matched_on is not None
    number, sexes, legal = Chance(child.key, "adopters").pick(rates.ADOPTERS_ARE)
    return (
        child.child_id,
        uk(child.born),
        uk(plan.decided_on),
        uk(plan.matched_on),
        _flag(plan.by_carer),
        number,
        sexes,
        legal,
    )


def _questionnaire(child: Child, age: int, start: int, year_end: int, records: Records) -> tuple[str, str]:
    scores = [score for when, score in records.health(child).questionnaires if start <= when <= year_end]
    if scores:
        return str(scores[-1]), ""
    if not 4 <= age <= 16:
        return "", "SDQ1"
    return "", Chance(child.key, "no questionnaire", year_end).pick(_NO_QUESTIONNAIRE)


_NO_QUESTIONNAIRE = Shares({"SDQ2": 55, "SDQ3": 5, "SDQ4": 30, "SDQ5": 10})


def _flag(value: bool) -> str:
    return "1" if value else "0"
