"""Who comes into care, and when: the children that start in each month, drawn month by month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parentis.sample import places, rates
from parentis.sample.chance import Chance
from parentis.sample.child import Child
from parentis.sample.days import YEAR, day, parts, return_year, weekday


@dataclass(slots=True)
class Entry:
    """A child's first coming into care."""

    child: Child
    start: int
    home_post: str
    kind: str  # care, unaccompanied or short-breaks


def first_starts(seed: int, scale: float, month_end: int) -> Iterator[Entry]:
    """The children who first come into care in a month, `scale` councils' worth of them."""
    year, month, last = parts(month_end)
    chance = Chance(seed, "start", year, month)
    family = 0
    before: Entry | None = None
    firsts = 1 - rates.AGAIN_OF_STARTS + rates.SHORT_BREAKS_OF_STARTS
    for n in range(chance.count(starts_a_month(month_end) * firsts * scale)):
        entry = _entry(chance, f"{seed}/{year}-{month:02d}/{n}", day(year, month, 1), last)
        if before is not None and _brother_or_sister(chance, before, entry):
            _join_family(entry, before)
        else:
            family += 1
            entry.child.family = f"{year}-{month:02d}-{family}"
        before = entry
        yield entry


def starts_a_month(month_end: int) -> float:
    """How many children start in a month in one council, those who were in care before included."""
    year, month, _ = parts(month_end)
    known = rates.STARTS_IN_MONTH.get(f"{year}-{month:02d}")
    if known is not None:
        return known
    first = return_year(month_end)
    if first in rates.STARTS_IN_YEAR:
        return rates.STARTS_IN_YEAR[first] / 12
    if first > rates.STARTS_BEFORE_TO:
        return rates.STARTS_LATER / 12
    years = rates.STARTS_BEFORE_TO - rates.STARTS_BEFORE_FROM
    share = min(1.0, max(0.0, (first - rates.STARTS_BEFORE_FROM) / years))
    return rates.STARTS_BEFORE.at(share) / 12


def band_of(born: int, when: int) -> str:
    """The age band of a day, as the official statistics have them; an age past 17 is in the last."""
    age = (when - born) / YEAR
    for band in rates.AGE_BANDS:
        if age < rates.AGE_BAND_TO[band]:
            return band
    return rates.AGE_BANDS[-1]


def _entry(chance: Chance, key: str, first: int, days: int) -> Entry:
    start = first + chance.between(0, days - 1)
    start = min(weekday(start), first + days - 1) if chance.happens(0.9) else start
    kind = "care"
    if chance.happens(rates.UNACCOMPANIED_OF_STARTS):
        kind = "unaccompanied"
    elif chance.happens(rates.SHORT_BREAKS_OF_STARTS):
        kind = "short-breaks"
    return Entry(
        child=Child(
            key=key,
            born=start - _age_in_days(chance, kind, return_year(start)),
            sex=_sex(chance, kind),
            ethnicity=chance.pick(rates.UNACCOMPANIED_ETHNICITY if kind == "unaccompanied" else rates.ETHNICITY),
            family="",
            temper=chance.pick(rates.TEMPER),
            unaccompanied=kind == "unaccompanied",
        ),
        start=start,
        home_post=_home(chance, kind),
        kind=kind,
    )


def _age_in_days(chance: Chance, kind: str, in_year: int) -> int:
    if kind == "unaccompanied":
        return int((15 + 2.6 * chance.share()) * YEAR)
    if kind == "short-breaks":
        return int((5 + 9 * chance.share()) * YEAR)
    band = chance.pick(rates.AGE_AT_START_IN_YEAR.get(in_year, rates.AGE_AT_START))
    if band == "0" and chance.happens(rates.BORN_INTO_CARE):
        return chance.between(0, 14)
    low, high = float(rates.AGE_BAND_FROM[band]), float(rates.AGE_BAND_TO[band])
    if band == "16-17":
        high -= 0.15  # no one comes into care in the last weeks before 18
    share = chance.share()
    if band == "10-15":
        share = max(share, chance.share())  # most in this band are in their teens
    return int((low + (high - low) * share) * YEAR)


def _sex(chance: Chance, kind: str) -> str:
    if kind == "unaccompanied":
        return "1" if chance.happens(0.93) else "2"
    return "1" if chance.happens(rates.BOYS) else "2"


def _home(chance: Chance, kind: str) -> str:
    if kind != "care" or chance.happens(rates.NO_HOME_POSTCODE):
        return ""
    return places.beside(chance) if chance.happens(rates.MOVED_AWAY) else places.home(chance)


def _brother_or_sister(chance: Chance, before: Entry, entry: Entry) -> bool:
    if not chance.happens(rates.FAMILY_GOES_ON):
        return False
    both_in_care = before.kind == "care" and entry.kind == "care"
    young_enough = max(before.start - before.child.born, entry.start - entry.child.born) < 15 * YEAR
    return both_in_care and young_enough and abs(before.child.born - entry.child.born) > 300


def _join_family(entry: Entry, before: Entry) -> None:
    entry.child.born += before.start - entry.start  # as old on the day that both come into care
    entry.start = before.start
    entry.child.family = before.child.family
    entry.child.ethnicity = before.child.ethnicity
    entry.home_post = before.home_post
