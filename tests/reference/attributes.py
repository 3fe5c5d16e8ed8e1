"""The group of a case in each dimension (rules.md, "Breakdowns")."""

from datetime import date

from tests.reference import codes
from tests.reference.periods import Episode
from tests.reference.record import Child, Record

UNKNOWN = "unknown"
DIMENSIONS = ("team", "age", "sex", "ethnicity", "placement", "legal-status", "location")
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

Groups = dict[str, str]


def at(record: Record, child: Child, day: date) -> Groups:
    """Attributes of a position at D, or of an event on its day; not in care that day, no placement."""
    return groups(record, child, day, child.in_care(day), child.team(day))


def at_start(record: Record, child: Child, episode: Episode) -> Groups:
    """Of a starter: the day the care began, and the episode it began with."""
    return groups(record, child, episode.decom, episode, child.team(episode.decom))


def at_end(record: Record, child: Child, episode: Episode) -> Groups:
    """Of what ends: the episode that ended, and the allocation open on that day or ended on it."""
    assert episode.dec is not None
    team = child.team(episode.dec, or_ended_that_day=True)
    return groups(record, child, episode.dec, episode, team)


def groups(record: Record, child: Child, day: date, episode: Episode | None, team: str | None) -> Groups:
    header = child.header or {}
    return {
        "team": team or UNKNOWN,
        "age": age_group(child.age(day)),
        "sex": codes.SEX.get(header.get("sex") or "", UNKNOWN),
        "ethnicity": codes.ETHNICITY.get(header.get("ethnic") or "", UNKNOWN),
        "placement": placement_group(episode.place) if episode else UNKNOWN,
        "legal-status": legal_status_group(episode.ls) if episode else UNKNOWN,
        "location": (record.location(episode) if episode else None) or UNKNOWN,
    }


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
