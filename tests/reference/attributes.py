"""The group of a case in each dimension (rules.md, "Breakdowns")."""

from datetime import date
from typing import Any

from tests.reference import codes
from tests.reference.dates import age_on, is_open
from tests.reference.periods import Episode
from tests.reference.record import Child, Record

UNKNOWN = "unknown"
DIMENSIONS = ("team", "age", "sex", "ethnicity", "placement", "legal-status", "location")
CARE_LEAVER_DIMENSIONS = ("team", "age", "sex", "ethnicity")
WORKFORCE_DIMENSIONS = ("team", "service")
AGES = (
    (0, "0"),
    (4, "1-4"),
    (9, "5-9"),
    (15, "10-15"),
    (17, "16-17"),
    (18, "18"),
    (20, "19-20"),
    (24, "21-24"),
)
CARE_LEAVER_AGES = {17: "17", 18: "18", 19: "19-20", 20: "19-20", **dict.fromkeys(range(21, 25), "21-24")}

Groups = dict[str, str]


def at(record: Record, child: Child, day: date) -> Groups:
    """Attributes of a position at D, or of an event on its day; not in care that day, no placement."""
    known = record.groups_at.get((child.id, day))
    if known is None:
        known = groups(record, child, day, child.in_care(day), child.team(day))
        record.groups_at[child.id, day] = known
    return known


def at_start(record: Record, child: Child, episode: Episode) -> Groups:
    """Of a starter: the day the care began, and the episode it began with."""
    return groups(record, child, episode.decom, episode, child.team(episode.decom))


def at_end(record: Record, child: Child, episode: Episode) -> Groups:
    """Of what ends: the episode that ended, and the allocation open on that day or ended on it."""
    assert episode.dec is not None
    team = child.team(episode.dec, or_ended_that_day=True)
    return groups(record, child, episode.dec, episode, team)


def groups(record: Record, child: Child, day: date, episode: Episode | None, team: str | None) -> Groups:
    return {
        "team": team or UNKNOWN,
        "age": age_group(child.age(day)),
        **person(child),
        "placement": placement_group(episode.place) if episode else UNKNOWN,
        "legal-status": legal_status_group(episode.ls) if episode else UNKNOWN,
        "location": (record.location(episode) if episode else None) or UNKNOWN,
    }


def person(child: Child) -> Groups:
    """What Header alone says."""
    header = child.header or {}
    return {
        "sex": codes.SEX.get(header.get("sex") or "", UNKNOWN),
        "ethnicity": codes.ETHNICITY.get(header.get("ethnic") or "", UNKNOWN),
    }


def of_care_leaver(child: Child, row: dict[str, Any], d: date) -> Groups:
    """Team of the personal adviser's open allocation, and age by the date of birth in the young person's own row."""
    held = [one for one in child.workers_as("personal-adviser") if is_open(one["started_on"], one.get("ended_on"), d)]
    age = age_on(row["date_of_birth"], d)
    return {
        "team": (held[-1]["team"] if held else None) or UNKNOWN,
        "age": UNKNOWN if age is None else CARE_LEAVER_AGES.get(age, UNKNOWN),
        **person(child),
    }


def of_post(row: dict[str, Any] | None) -> Groups:
    """Of a row of the workforce or the establishment, or of a case that no known worker holds."""
    return {name: (row[name] if row else None) or UNKNOWN for name in WORKFORCE_DIMENSIONS}


def age_group(age: int | None) -> str:
    if age is None:
        return UNKNOWN
    return next((group for oldest, group in AGES if age <= oldest), UNKNOWN)


def placement_group(place: str | None) -> str:
    if place in codes.FOSTER:
        return "foster"
    if place in codes.WITH_PARENTS:
        return "with parents"
    if place in codes.FOR_ADOPTION:
        return "placed for adoption"
    if place in codes.RESIDENTIAL:
        return "residential"
    if place in codes.SUPPORTED:
        return "supported"
    return "other" if place in codes.OTHER_PLACEMENTS else UNKNOWN


def legal_status_group(ls: str | None) -> str:
    """A blank counts as `other` in the measure, and as not known here."""
    if ls in codes.LEGAL_STATUS:
        return codes.LEGAL_STATUS[ls]
    return "other" if ls in codes.OTHER_LEGAL_STATUS else UNKNOWN
