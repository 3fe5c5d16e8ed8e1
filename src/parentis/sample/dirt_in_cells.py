"""Faults in single cells: codes and dates in the wrong form, values that mean nothing, dates that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from parentis.sample.chance import Chance
from parentis.sample.dirt_file import DirtyFile
from parentis.sample.dirt_folder import Folder
from parentis.sample.summary import Dirt

Fault = Callable[[Folder, Chance], list[Dirt]]
_SPREADSHEET_DAY_0 = date(1899, 12, 30)


def lower_case_code(folder: Folder, chance: Chance) -> list[Dirt]:
    """A code in lower case, with a blank after it: `u4 `."""
    file = folder.of_year("episodes.csv")
    return [
        file.set(place, "PLACE", file.get(place, "PLACE").lower() + " ", "lower-case-code")
        for place in _filled(file, chance, "PLACE")
    ]


def number_with_decimals(folder: Folder, chance: Chance) -> list[Dirt]:
    """A code that passed through a spreadsheet: `1.0`."""
    file = folder.of_year("header.csv")
    return [
        file.set(place, "SEX", file.get(place, "SEX") + ".0", "number-with-decimals")
        for place in file.some(chance, lambda at: file.get(at, "SEX").isdigit())
    ]


def iso_date(folder: Folder, chance: Chance) -> list[Dirt]:
    """A date the other way round: `2017-06-30`."""
    return _dates(folder, chance, "iso-date", lambda when: when.isoformat())


def date_with_time(folder: Folder, chance: Chance) -> list[Dirt]:
    """A date with a time of midnight."""
    return _dates(folder, chance, "date-with-time", lambda when: f"{when:%d/%m/%Y} 00:00:00")


def serial_date(folder: Folder, chance: Chance) -> list[Dirt]:
    """A date as a spreadsheet counts it: `42916`."""
    return _dates(folder, chance, "serial-date", lambda when: str((when - _SPREADSHEET_DAY_0).days))


def impossible_date(folder: Folder, chance: Chance) -> list[Dirt]:
    """A date that is in no calendar."""
    return _dates(folder, chance, "impossible-date", lambda when: f"31/02/{when.year}")


def unknown_code(folder: Folder, chance: Chance) -> list[Dirt]:
    """A code that no year has."""
    found = []
    for name, column, value in (("episodes.csv", "PLACE", "Q9"), ("reviews.csv", "REVIEW_CODE", "PN9")):
        file = folder.of_year(name)
        found += [file.set(place, column, value, "unknown-code") for place in _filled(file, chance, column, most=2)]
    visits = folder.file("visits.csv")
    found += [visits.set(place, "kind", "phone", "unknown-code") for place in _filled(visits, chance, "kind", 2)]
    return found


def invalid_postcode(folder: Folder, chance: Chance) -> list[Dirt]:
    """A postcode that is none, one that no place has, and one in the wrong spacing."""
    file = folder.of_year("episodes.csv")
    values = ("UNKNOWN", "ZZ99 3VZ", "HD1")
    places = _filled(file, chance, "PL_POST", len(values))
    return [file.set(place, "PL_POST", value, "invalid-postcode") for place, value in zip(places, values, strict=False)]


def postcode_spacing(folder: Folder, chance: Chance) -> list[Dirt]:
    """A good postcode without its space and in lower case."""
    file = folder.of_year("episodes.csv")
    return [
        file.set(place, "PL_POST", file.get(place, "PL_POST").replace(" ", "").lower(), "postcode-spacing")
        for place in _filled(file, chance, "PL_POST")
    ]


def null_as_text(folder: Folder, chance: Chance) -> list[Dirt]:
    """Nothing, written as a word or a mark."""
    found = []
    for (name, column), value in zip(
        (("episodes.csv", "URN"), ("reviews.csv", "REVIEW_CODE"), ("episodes.csv", "HOME_POST")),
        ("NULL", "#N/A", "nan"),
        strict=True,
    ):
        file = folder.of_year(name)
        found += [file.set(place, column, value, "null-as-text") for place in _filled(file, chance, column, most=1)]
    return found


def id_in_lower_case(folder: Folder, chance: Chance) -> list[Dirt]:
    """A child's id in lower case with blanks around it."""
    found = []
    for file in (folder.of_year("reviews.csv"), folder.file("visits.csv"), folder.file("peps.csv")):
        column = file.columns[0]
        for place in file.some(chance, lambda _: True, most=1):
            clean = file.child(place)
            fault = file.set(place, column, f" {clean.lower()} ", "id-in-lower-case")
            found.append(Dirt(fault.kind, fault.file, fault.row, clean, column, fault.value))
    return found


def birth_date_differs(folder: Folder, chance: Chance) -> list[Dirt]:
    """A date of birth that is not the one in Header."""
    file = folder.of_year("reviews.csv")
    return [
        file.set(place, "DOB", f"{_read(file.get(place, 'DOB')) + timedelta(days=31):%d/%m/%Y}", "birth-date-differs")
        for place in file.some(chance, lambda _: True)
    ]


def visit_before_care(folder: Folder, chance: Chance) -> list[Dirt]:
    """A visit three months before the child first came into care."""
    file = folder.file("visits.csv")
    episodes = folder.of_year("episodes.csv", 0)
    came: dict[str, date] = {}
    for at in range(len(episodes.rows)):
        start = _read(episodes.get(at, "DECOM"))
        came[episodes.child(at)] = min(start, came.get(episodes.child(at), start))
    found = []
    for place in file.some(chance, lambda at: file.child(at) in came):
        when = came[file.child(place)] - timedelta(days=90)
        found.append(file.set(place, "visited_on", when.isoformat(), "visit-before-care"))
    return found


def sentinel_date(folder: Folder, chance: Chance) -> list[Dirt]:
    """1 January 1900, which some systems put where there is no date."""
    file = folder.file("visits.csv")
    return [
        file.set(place, "recorded_on", "1900-01-01", "sentinel-date") for place in _filled(file, chance, "recorded_on")
    ]


def date_in_the_future(folder: Folder, chance: Chance) -> list[Dirt]:
    """A review many years ahead."""
    file = folder.of_year("reviews.csv")
    return [file.set(place, "REVIEW", "14/03/2049", "date-in-the-future") for place in _filled(file, chance, "REVIEW")]


def out_of_range(folder: Folder, chance: Chance) -> list[Dirt]:
    """A score no questionnaire gives, and more absence than there were sessions."""
    sdq, attendance = folder.file("sdq.csv"), folder.file("attendance.csv")
    found = [sdq.set(place, "score", "88", "out-of-range") for place in _filled(sdq, chance, "score")]
    found += [
        attendance.set(place, "sessions_authorised_absence", "400", "out-of-range")
        for place in _filled(attendance, chance, "sessions_possible", most=2)
    ]
    return found


def _dates(folder: Folder, chance: Chance, kind: str, written: Callable[[date], str]) -> list[Dirt]:
    file = folder.of_year("reviews.csv")
    return [
        file.set(place, "REVIEW", written(_read(file.get(place, "REVIEW"))), kind)
        for place in _filled(file, chance, "REVIEW")
    ]


def _filled(file: DirtyFile, chance: Chance, column: str, most: int = 3) -> list[int]:
    return list(file.some(chance, lambda at: file.get(at, column) != "", most))


def _read(text: str) -> date:
    return datetime.strptime(text, "%d/%m/%Y").date()


CELL_FAULTS: tuple[Fault, ...] = (
    lower_case_code,
    number_with_decimals,
    iso_date,
    date_with_time,
    serial_date,
    impossible_date,
    unknown_code,
    invalid_postcode,
    postcode_spacing,
    null_as_text,
    id_in_lower_case,
    birth_date_differs,
    visit_before_care,
    sentinel_date,
    date_in_the_future,
    out_of_range,
)
