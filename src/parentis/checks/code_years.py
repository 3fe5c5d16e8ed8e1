"""Codes that exist, but not in the year they are used in."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from parentis.checks.view import View
from parentis.formats.findings import FindingList
from parentis.period import return_year_start
from parentis.records.tables import TABLES
from parentis.words.codes import Code, code_set

# Codes of an episode, and the dates whose years they may be of: one of them is enough.
_EPISODE_CODES = {
    "rne": ("decom",),
    "ls": ("decom", "dec"),
    "cin": ("decom", "dec"),
    "place": ("decom", "dec"),
    "place_provider": ("decom", "dec"),
    "rec": ("dec",),
    "reason_place_change": ("dec",),
}
# Codes in files without a date for them: they are of the file's own return year, or the year beside it,
# because systems go over to new codes some months early or late.
_FILE_CODES = (("header", "sex"), ("uasc", "sex"), ("oc3", "activ"))


def check_code_years(views: dict[str, View], year_of_file: Mapping[str, str | None], findings: FindingList) -> None:
    """Episode by episode, and for the other modules file by file. Return years are as '2016-17'."""
    if "episodes" in views:
        for column, dates in _EPISODE_CODES.items():
            _check_episodes(views["episodes"], column, dates, findings)
    for name, column in _FILE_CODES:
        if name in views:
            _check_files(views[name], column, year_of_file, findings)


def _years(code: Code) -> str:
    first = f"from {code.first_year}-{(code.first_year + 1) % 100:02}" if code.first_year else ""
    last = f"up to {code.last_year}-{(code.last_year + 1) % 100:02}" if code.last_year else ""
    return " ".join(part for part in (first, last) if part)


def _check_episodes(view: View, column: str, dates: tuple[str, ...], findings: FindingList) -> None:
    codes = code_set(TABLES["episodes"].column(column).codes or "").codes
    limited = {name: code for name, code in codes.items() if code.first_year or code.last_year}
    for place, value in enumerate(view[column]):
        if value not in limited:
            continue
        code = limited[value]
        days: list[date] = [view[name][place] for name in dates if view[name][place]]
        if days and not any(code.used_in(return_year_start(day).year) for day in days):
            source = TABLES["episodes"].column(column).source
            view.report(
                findings,
                "warning",
                "code-of-another-year",
                place,
                column,
                f"{source} {value} is used {_years(code)}, not at this date: it was read; see that it is meant.",
            )


def _check_files(view: View, column: str, year_of_file: Mapping[str, str | None], findings: FindingList) -> None:
    codes = code_set(TABLES[view.name].column(column).codes or "").codes
    out_of_year: Counter[tuple[str, str]] = Counter()
    for file, value in zip(view.files, view[column], strict=True):
        year = year_of_file.get(file)
        if value in codes and year and not any(codes[value].used_in(int(year[:4]) + n) for n in (-1, 0, 1)):
            out_of_year[file, value] += 1
    source = TABLES[view.name].column(column).source
    for (file, value), number in sorted(out_of_year.items()):
        findings.add(
            "warning",
            "code-of-another-year",
            f"{source} {value} is used {_years(codes[value])}, but the file is of {year_of_file[file]} "
            f"({number:,} row{'s' if number > 1 else ''}): it was read; see that it is meant.",
            file=file,
            column=source,
            value=value,
        )
