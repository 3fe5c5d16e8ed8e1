"""The kinds of value a council file holds, and how each is told when it is wrong."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, InstanceOf

from parentis.period import Month

LARGEST_VALUE = 1_000_000
MOST_PLACES = 6  # decimal places of a milestone
LONGEST_WAIT = 3_650  # days: a longer standard is a slip


class Part(BaseModel):
    """A table of the council file; nobody changes it once it is read."""

    model_config = ConfigDict(frozen=True)


def _printable(text: str) -> str:
    text = text.strip()
    # Word and PDF cannot carry these, so they are refused here and not when the report is written.
    if any(unicodedata.category(sign) == "Cc" or sign in "\ufffe\uffff" for sign in text):
        raise ValueError("a text without control characters is needed")
    return text


def _not_empty(text: str) -> str:
    if not text:
        raise ValueError("a text is needed that is not empty")
    return text


def _at_least_one(items: tuple[Any, ...]) -> tuple[Any, ...]:
    # A length asked of the field itself would count only items without a fault, and blame the list as well.
    if not items:
        raise ValueError("at least one is needed")
    return items


def _like(pattern: str, wanted: str) -> AfterValidator:
    form = re.compile(pattern, re.ASCII)

    def check(text: str) -> str:
        if not form.fullmatch(text):
            raise ValueError(wanted)
        return text

    return AfterValidator(check)


def _upper(text: str) -> str:
    return text.upper()


def _no_district(code: str) -> str:
    if code.startswith("E07"):
        raise ValueError("this is a district's code; the county's is needed, which begins with E10")
    return code


def _number_as_text(value: Any) -> Any:
    """382 for "382": the quotes are easily left out."""
    return f"{value:03d}" if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else value


def _month(value: Any) -> Any:
    if isinstance(value, Month):
        return value
    if not isinstance(value, str):
        raise ValueError('a month in quotes is needed, as in "2017-06"')
    try:
        return Month.parse(value)
    except ValueError:
        raise ValueError('a month in quotes is needed, as in "2017-06"') from None


def _date(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError("a date is needed, as in 2017-06-30") from None


def _amount(value: Any) -> Any:
    wanted = f"a number of at most {LARGEST_VALUE:,} with at most {MOST_PLACES} decimal places is needed"
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise ValueError("a number is needed, without quotes")
    exact = Decimal(str(value)) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite() or abs(exact) > LARGEST_VALUE:
        raise ValueError(wanted)
    exponent = exact.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -MOST_PLACES:
        raise ValueError(wanted)
    return exact


Text = Annotated[str, AfterValidator(_printable)]
"""Any text, trimmed; it may be empty."""

Name = Annotated[Text, AfterValidator(_not_empty)]
"""A text that says something. Quotes, angle brackets, length and script are the writers' concern."""

OnsCode = Annotated[
    Text,
    AfterValidator(_upper),
    _like(r"[EWSN]\d{8}", 'an ONS code is needed, one letter and eight digits, as in "E08000034"'),
    AfterValidator(_no_district),
]

DfeNumber = Annotated[
    str,
    BeforeValidator(_number_as_text),
    AfterValidator(_printable),
    _like(r"\d{3}", 'a DfE number of three digits is needed, as in "382"'),
]

IndicatorCode = Annotated[Text, _like(r"\d\.\d\d\.\d\d", 'the code of an indicator is needed, as in "4.05.01"')]

CodeBeginning = Annotated[
    Text,
    _like(
        r"\d(\.(\d\d?|\d\d\.\d{0,2})?)?",
        'the code of an indicator or the beginning of one is needed, as in "4.05.01" or "4.05"',
    ),
]

MeasureKey = Annotated[Text, _like(r"[a-z0-9]+(-[a-z0-9]+)*", 'the key of a measure is needed, as in "three-or-more"')]

PlacementCode = Annotated[
    Text, AfterValidator(_upper), _like(r"[A-Z]\d", 'an SSDA903 placement code is needed, as in "U1"')
]

Colour = Annotated[
    Text, _like(r"#[0-9a-fA-F]{6}", 'a colour is needed as # and six hexadecimal digits, as in "#1d4f6e"')
]

AT_LEAST_ONE = AfterValidator(_at_least_one)
"""Of a list that must not be empty."""

Days = Annotated[int, Field(strict=True, ge=1, le=LONGEST_WAIT)]
Residents = Annotated[int, Field(strict=True, ge=1)]
Year = Annotated[int, Field(ge=1900, le=2200)]
Date = Annotated[date, BeforeValidator(_date)]
MonthOf = Annotated[InstanceOf[Month], BeforeValidator(_month)]
Amount = Annotated[Decimal, BeforeValidator(_amount)]
