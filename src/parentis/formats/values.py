"""One value as it arrives, made into what it means: a parser for each type of column.

A parser takes the text of a cell and gives the value with what is wrong about it, if anything. What cannot be
read becomes null and an error; nothing is guessed.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from parentis.formats import dates
from parentis.formats.findings import Severity
from parentis.formats.postcode_text import canonical_postcode
from parentis.records.tables import Column
from parentis.words.codes import code_set

# What systems and spreadsheets write where there is nothing.
NULL_WORDS = frozenset({"", "-", "--", ".", "#n/a", "n/a", "null", "nan", "none", "nat", "<na>", "(blank)"})
# What spreadsheets write where something went wrong: blank too, but worth telling.
SPREADSHEET_ERRORS = frozenset({"#multivalue", "#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!"})
MOST_ALLOWED_SHOWN = 14

# Signs that cannot be seen: zero-width ones, and control characters that are no space.
_INVISIBLE = dict.fromkeys((*map(ord, "\ufeff\u200b\u200c\u200d\u2060\u00ad"), *range(9), *range(14, 28), 127))
_WHOLE_FLOAT = re.compile(r"(\d+)\.0+")
_SCIENTIFIC = re.compile(r"\d\.\d+E\+?\d+|\dE\+\d+", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?|[+-]?\.\d+")
_NOT_IN_A_CODE = re.compile(r"[\s_\-]")
_LARGEST = Decimal(10) ** 12  # what the stored decimals hold before the point
_DFE_NUMBER = re.compile(r"\d{3}")
_YES_NO = {"YES": "Y", "NO": "N"}


@dataclass(frozen=True)
class Issue:
    """What is wrong with a value, as a finding will say it."""

    severity: Severity
    rule: str
    message: str


Parsed = tuple[object, Issue | None]
Parser = Callable[[str], Parsed]


def tidy(raw: str) -> str:
    """Text without space at its ends, with single spaces inside; non-breaking and invisible ones included."""
    if raw.isascii() and raw.isprintable():  # nearly always, and then quick
        return raw.strip() if "  " not in raw else " ".join(raw.split())
    return " ".join(raw.translate(_INVISIBLE).split())


def parser_for(column: Column, *, own: bool, decisive: bool) -> Parser:
    """The parser of a column. `own`: of the delivery's own files, where dates are ISO.

    `decisive`: a wrong code there makes a figure wrong, so that it is an error and not a warning.
    """
    parse = _parsers(column, own=own, decisive=decisive)

    def read(raw: str) -> Parsed:
        text = tidy(raw)
        if text.lower() in NULL_WORDS:
            return None, None
        if text.lower() in SPREADSHEET_ERRORS:
            return None, Issue(
                "warning",
                "spreadsheet-error",
                f"{column.source} holds a spreadsheet's error sign: it was read as blank; put the value right.",
            )
        value, issue = parse(text)
        if issue is None and "\n" in raw.strip():
            issue = Issue(
                "warning",
                "several-lines",
                f"{column.source} runs over several lines: see that no quotation mark is missing in this row.",
            )
        return value, issue

    return read


def _parsers(column: Column, *, own: bool, decisive: bool) -> Parser:
    match column.type:
        case "date":
            return _date_parser(column, own=own)
        case "datetime":
            return _moment_parser(column)
        case "month":
            return _month_parser(column)
        case "integer":
            return _integer_parser(column)
        case "decimal":
            return _decimal_parser(column)
        case "code":
            return _code_parser(column, decisive=decisive)
        case "text":
            return _text_parser(column)


def _date_parser(column: Column, *, own: bool) -> Parser:
    read = dates.iso_date if own else dates.day_first
    remedy = "write it as 2017-06-30" if own else "write it as 30/06/2017"

    def parse(text: str) -> Parsed:
        try:
            day = read(text)
        except ValueError:
            return None, _unreadable(column, "date", remedy)
        return _unless_sentinel(column, day, day)

    return parse


def _moment_parser(column: Column) -> Parser:
    def parse(text: str) -> Parsed:
        try:
            moment = dates.iso_moment(text)
        except ValueError:
            return None, _unreadable(column, "date and time", "write it as 2017-06-30T14:05")
        return _unless_sentinel(column, moment, moment.date())

    return parse


def _unless_sentinel(column: Column, value: date | datetime, day: date) -> Parsed:
    if day not in dates.NO_DATE:
        return value, None
    return None, Issue(
        "warning",
        "no-date",
        f"{column.source} is a date that systems write when there is none: it was read as blank; leave it blank.",
    )


def _month_parser(column: Column) -> Parser:
    def parse(text: str) -> Parsed:
        try:
            return dates.iso_month(text), None
        except ValueError:
            return None, _unreadable(column, "month", "write it as 2017-06")

    return parse


def _integer_parser(column: Column) -> Parser:
    def parse(text: str) -> Parsed:
        number = _number(text)
        if number is None or number != number.to_integral_value() or abs(number) >= _LARGEST:
            return None, _unreadable(column, "whole number", "write it in figures")
        return int(number), None

    return parse


def _decimal_parser(column: Column) -> Parser:
    def parse(text: str) -> Parsed:
        number = _number(text)
        if number is None or abs(number) >= _LARGEST:
            return None, _unreadable(column, "number", "write it in figures")
        return number.quantize(Decimal("0.000001")), None

    return parse


def _number(text: str) -> Decimal | None:
    """A number in figures, with or without commas at the thousands."""
    if not _NUMBER.fullmatch(text):
        return None
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation:
        return None


def _unreadable(column: Column, what: str, remedy: str) -> Issue:
    return Issue(
        "error",
        f"not-a-{what.replace(' ', '-')}",
        f"{column.source} is not a {what} that can be read, so it counts as blank: {remedy}.",
    )


def _code_parser(column: Column, *, decisive: bool) -> Parser:
    codes = code_set(column.codes or "")
    known = {_squashed(code): code for code in codes.codes}
    ssda903 = codes.name.isupper()
    allowed = _allowed(tuple(codes.codes))
    if codes.name == "Y_N":
        known |= _YES_NO
    severity: Severity = "error" if decisive else "warning"

    def parse(text: str) -> Parsed:
        squashed = _squashed(text)
        if squashed in known:
            return known[squashed], None
        if codes.name == "LA_PERM" and _DFE_NUMBER.fullmatch(squashed):
            return squashed, None
        return squashed if ssda903 else text, Issue(
            severity, "unknown-code", f"{column.source} is not one of its codes in any year: use {allowed}."
        )

    return parse


def _squashed(text: str) -> str:
    """A code in the form it is looked up in: upper case, no spaces, and no '.0' behind a number."""
    squashed = _NOT_IN_A_CODE.sub("", text).upper()
    match = _WHOLE_FLOAT.fullmatch(squashed)
    return match[1] if match else squashed


def _allowed(codes: tuple[str, ...]) -> str:
    if len(codes) <= MOST_ALLOWED_SHOWN:
        return " or ".join([", ".join(codes[:-1]), codes[-1]] if len(codes) > 1 else codes)
    return f"{', '.join(codes[:MOST_ALLOWED_SHOWN])} or another of the {len(codes)}"


def _text_parser(column: Column) -> Parser:
    if column.name in ("home_post", "pl_post"):
        return _postcode_parser(column)
    if column.name == "child_id" or column.name.endswith("_id") or column.name in ("upn", "urn"):
        return _id_parser(column)
    return _plain_text


def _plain_text(text: str) -> Parsed:
    return text, None


def _id_parser(column: Column) -> Parser:
    upper = column.name in ("child_id", "upn", "urn", "sw_id")

    def parse(text: str) -> Parsed:
        if _SCIENTIFIC.fullmatch(text):
            return text, Issue(
                "error",
                "id-spoilt",
                f"{column.source} was turned into a rounded number by a spreadsheet: export the file again.",
            )
        match = _WHOLE_FLOAT.fullmatch(text)
        text = match[1] if match else text
        return text.upper() if upper else text, None

    return parse


def _postcode_parser(column: Column) -> Parser:
    def parse(text: str) -> Parsed:
        postcode, whole = canonical_postcode(text)
        if whole:
            return postcode, None
        return postcode, Issue(
            "warning",
            "not-a-postcode",
            f"{column.source} is not a full postcode, so distance and authority are not known: give it in full.",
        )

    return parse
