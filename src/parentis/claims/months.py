"""Months and years named in a sentence, in any of the usual forms, made months of the calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from parentis.period import Month

MONTH_NAME = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?"
)
_BEGINNINGS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# "May" is a word, too: as a month it stands with a capital and, alone, after a word that asks for a month.
_ALONE_AFTER = (
    r"(?:in|since|from|to|by|for|during|until|at|of|than|and|end|on|between|through|last|this|or|with|vs|was)"
)

_YEAR = (
    r"(?:'\s?\d{2}|(?:19|20)\d{2}|\d{2})"
    r"(?!\d|[.,]\d|/\d|\s?%|\s?per\s?cent|\s?\(|\s+(?:out\s+)?of\s+(?:the|our)\s+\d)"
)
_YEAR_BEFORE_BRACKET = r"(?:'\s?\d{2}|(?:19|20)\d{2}|\d{2})(?=\s?\()"
_DAY = r"(?:(?:the\s+)?(?<![\d.,])\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+)?"
# A comma before the year is one of a full year: "in April, 17 more".
_BEFORE_YEAR = r"(?:,\s?(?=(?:19|20)\d\d)|\s{0,2})(?:of\s+)?[-/]?"
_NAMED = (
    rf"{_DAY}(?P<which>\b(?:last|this)\s+)?(?P<name>{MONTH_NAME})\b\.?"
    rf"(?:(?P<lastyear>\s+(?:of\s+)?last\s+year\b)|{_BEFORE_YEAR}(?P<year>{_YEAR}|{_YEAR_BEFORE_BRACKET}))?"
)

_QUARTER = (
    rf"(?:(?:{MONTH_NAME})\s*(?:-|to|and)\s*(?:{MONTH_NAME})\s*)?"
    r"(?:(?P<fy>(?:20)?\d{2}\s?[/-]\s?(?:20)?\d{2})\s+(?:Q|quarter\s)(?P<q>[1-4])"
    r"|(?P<qnth>first|second|third|fourth|final|last)\s+quarter\s+(?:of\s+)?(?P<fy3>(?:20)?\d{2}\s?[/-]\s?(?:20)?\d{2})"
    r"|(?:Q|quarter\s)(?P<q2>[1-4])[\s,]*(?:of\s+)?\(?(?P<fy2>(?:20)?\d{2}\s?[/-]\s?(?:20)?\d{2})\)?)"
)
_SPAN = (
    rf"(?:Q|quarter\s)[1-4]\s*\(\s*(?:{MONTH_NAME})\s*(?:-|to)\s*(?P<last>{MONTH_NAME})\s*(?P<spanyear>\d{{2,4}})?\s*\)"
)
# A quarter or a year so far without its year is of the financial year of the report.
_OPEN_QUARTER = (
    r"\b(?:Q(?P<openq>[1-4])\b(?!\s*\()|(?:the\s+)?(?P<nth>first|second|third|fourth)\s+quarter\b"
    r"|quarter\s+(?P<openq2>[1-4]|one|two|three|four)\b(?!\s*\())"
)
_SO_FAR = r"(?P<sofar>\b(?:(?:financial\s+)?year[\s-]to[\s-]date|YTD|so\s+far\s+this\s+(?:financial\s+)?year)\b)"
_WEEK = r"\b(?:w/c|w/e|wk\s+ending|week\s+(?:commencing|ending|beginning|of|to))\s+(?:\w+day\s+)?(?:the\s+)?$"
_ISO = r"\b(?P<isoyear>(?:19|20)\d{2})-(?P<isomonth>0[1-9]|1[0-2])(?:-\d{2})?\b"
# "5/17: 215; 6/17: 218"
_SHORT = r"(?<![\d./])(?P<hmonth>0?[1-9]|1[0-2])/(?P<hyear>\d{2})(?=\s*:\s)"
_DOTTED = r"(?<![\d./])\d{2}\.(?P<dmonth>0[1-9]|1[0-2])\.(?P<dyear>\d{2})(?![\d.]*\d)"
_SLASHED = r"(?<![\d./])\d{1,2}(?P<mark>[/.])(?P<smonth>0?[1-9]|1[0-2])(?P=mark)(?P<syear>(?:19|20)\d{2}|(?<=/)\d{2})\b"
_MONTH_SLASH = r"\b(?P<mmonth>0[1-9]|1[0-2])/(?P<myear>(?:19|20)\d{2})\b"
_SCHOOL_YEAR = r"\b(?P<school>20\d{2}\s?[/-]\s?(?:20)?\d{2})\b"
# The year of an Act is no time that a figure is of.
_BARE_YEAR = r"(?<!act )(?<!acts )(?<!regulations )(?<!order )(?<!rules )\b(?P<bare>(?:19|20)\d{2})\b"
_RELATIVE = (
    r"(?P<same>(?:the\s+)?(?:same\s+(?:month|time|point|period)|this\s+time)\s+(?:of\s+)?(?:the\s+)?"
    r"(?:last|previous|a)\s+year(?:\s+(?:ago|earlier|before))?|\b(?:a|one)\s+year\s+(?:ago|earlier|before)|\bthe\s+(?:year\s+before|previous\s+year)\b|"
    r"(?:12|twelve)\s+months\s+(?:ago|earlier|before|previously))"
    r"|(?P<before>\b(?:the\s+)?(?:last|previous|prev\.?|preceding|prior)\s+month\b(?:'s)?|\bthe\s+month\s+before\b|"
    r"\ba\s+month\s+(?:ago|earlier)\b)"
    r"|(?P<ago>\b(?P<many>two|three|four|five|six|[2-9]|1[01])\s+months\s+(?:ago|earlier|before)\b)"
    r"|(?P<thisq>\b(?:for|in|over|during|across)\s+(?:the|this)\s+quarter\b(?!\s+(?:to\s+(?!\d)|ending\b|ended\b|before\b|of\b))|\bthe\s+quarter's\b"
    r"|\bthe\s+quarter\s+(?:as\s+a\s+whole\b|(?=(?:comes?|came|stands?|stood|adds?\s+up)\s+(?:to|at)\b|total(?:s|led)\b)))"
    r"|(?P<lastthree>\b(?:for|in|over|during|across)\s+(?:the\s+)?(?:last|past|latest)\s+(?:three|3)\s+months\b)"
    r"|(?P<lastq>\b(?:the\s+)?(?:last|previous|preceding|prior)\s+quarter\b|\bthe\s+quarter\s+before\b)"
    r"|(?P<now>\bnow\b(?=,?\s+(?:it|they|we|is|are|stands?|at|has|have|\d))"
    r"|\b(?:this|the\s+(?:reporting|report|current))\s+month\b|\bat\s+month\s+end\b)"
)
_MENTION = re.compile(
    "|".join(
        (
            _QUARTER,
            _SPAN,
            _OPEN_QUARTER,
            _SO_FAR,
            _ISO,
            _SHORT,
            _DOTTED,
            _SLASHED,
            _MONTH_SLASH,
            rf"(?<![\w.])(?:{_NAMED})",
            _SCHOOL_YEAR,
            _BARE_YEAR,
            _RELATIVE,
        )
    ),
    re.IGNORECASE,
)
# Two digits behind a month are its year where it lies this near the report's, else a figure: "Jun 26, May 29".
EARLIEST, LATEST = -15, 5

_MANY = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_LINK = re.compile(r"\s*(?:,|/|&|and|,\s*and|or)\s*(?:to\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MonthMention:
    """Where a sentence names a time: `months` as `2017-06`, or one academic year as `2015/16`.

    `year_given` is False where the year had to be supplied. `relative` marks "last month" and the like. `span` is how
    many months it runs over that end with its last: three for a quarter. `is_week` says that it is a week within one.
    """

    start: int
    end: int
    months: tuple[str, ...]
    year_given: bool = True
    relative: bool = False
    span: int = 1
    is_week: bool = False

    @property
    def first(self) -> str:
        """The first of the months it runs over."""
        return self.months[0] if self.span == 1 else str(Month.parse(self.last).less(self.span - 1))

    @property
    def last(self) -> str:
        """The latest of them."""
        return self.months[-1]


@lru_cache(maxsize=256)
def months_in(text: str, report: Month) -> tuple[MonthMention, ...]:
    """Every time a sentence names, in order; months that share a year or a preposition are one mention."""
    found = [mention for match in _MENTION.finditer(text) if (mention := _mention(match, text, report)) is not None]
    return tuple(_gathered(found, text, report))


def _mention(match: re.Match[str], text: str, report: Month) -> MonthMention | None:
    group = match.groupdict()
    start, end = match.span()
    ended = bool(_ENDED.search(text[:start]))
    if group["q"] or group["q2"]:
        month = _quarter_end(group["fy"] or group["fy2"], int(group["q"] or group["q2"]))
        return MonthMention(start, end, (month,), span=1 if ended else 3)
    if group["qnth"]:
        month = _quarter_end(group["fy3"], _QUARTERS.get(group["qnth"].lower(), 4))
        return MonthMention(start, end, (month,), span=1 if ended else 3)
    if number := group["openq"] or group["openq2"] or group["nth"]:
        month, span = _open_quarter(_QUARTERS.get(number.lower()) or int(number), report)
        return MonthMention(start, end, (month,), False, relative=True, span=1 if ended else span)
    if group["thisq"]:
        return MonthMention(start, end, (str(report),), relative=True, span=(report.number - 1) % 3 + 1)
    if group["lastthree"]:
        return MonthMention(start, end, (str(report),), relative=True, span=3)
    if group["lastq"]:
        before = report.less(1 + (report.number - 1) % 3)
        return MonthMention(start, end, (str(before),), relative=True, span=3)
    if group["sofar"]:
        return MonthMention(start, end, (str(report),), relative=True, span=(report.number - 4) % 12 + 1)
    if group["last"]:
        return MonthMention(start, end, (str(_named(group["last"], group["spanyear"], report)),))
    if group["isoyear"]:
        return MonthMention(start, end, (f"{group['isoyear']}-{group['isomonth']}",))
    is_week = bool(re.search(_WEEK, text[:start], re.IGNORECASE))
    for year, month_of in (("syear", "smonth"), ("myear", "mmonth"), ("dyear", "dmonth"), ("hyear", "hmonth")):
        if group[year]:
            of_year = Month(_full(group[year]), int(group[month_of]))
            return MonthMention(start, end, (str(of_year),), is_week=is_week)
    if group["name"]:
        named = _by_name(match, text, report)
        return replace(named, is_week=is_week) if named else None
    if group["school"]:
        first, _, second = re.sub(r"\s", "", group["school"]).replace("-", "/").partition("/")
        return MonthMention(start, end, (f"{first}/{second[-2:]}",))
    if group["bare"]:
        ends = int(group["bare"])
        return MonthMention(start, end, (f"{ends - 1}/{ends % 100:02d}",), relative=True)
    return MonthMention(start, end, (str(_relative(group, report)),), relative=True)


def _by_name(match: re.Match[str], text: str, report: Month) -> MonthMention | None:
    name, year = match["name"], match["year"]
    start, end = match.span()
    if year is None and not _stands_as_month(name, text[:start], text[match.end("name") :]):
        return None
    near = _full(year) - report.year if year is not None else 0
    # Before a bracket it may as well be a count: "May 13 (2.7%)".
    before_bracket = text[end:].lstrip().startswith("(")
    usual = -2 <= near <= 1 if before_bracket else EARLIEST < near < LATEST
    if year is not None and len(year.strip("' ")) == 2 and not usual:
        if not _stands_as_month(name, text[:start], text[match.end("name") :]):
            return None
        return MonthMention(start, match.end("name"), (str(_named(name, None, report)),), False)
    month = _named(name, year, report)
    if match["which"] and match["which"].lower().startswith("last") and year is None and month == report:
        month = report.less(12)
    if match["lastyear"]:
        month = Month(report.year - 1, month.number)
    return MonthMention(start, end, (str(month),), year is not None)


def _stands_as_month(name: str, before: str, after: str) -> bool:
    if name[0].islower():
        return False
    if name.lower() not in {"may", "march", "mar"}:
        return True
    # "It may", "May we": as a month it follows a word that asks for one, or opens a list, or is closed at once.
    asked = re.search(
        rf"\b{_ALONE_AFTER}(?:\s+(?:end\s+of|late|early|the))?\s*$|[,/&(:;]\s*$|[\d%)]\s*$", before, re.IGNORECASE
    )
    if re.match(r"\s*:\s*\d", after):
        return True  # "May: 598", a cell of a table
    if re.match(r"'s\s+\d", after):
        return True  # "under May's 96.9%"
    if re.match(r"\s+\d", after) and not re.search(r"[a-z]\s+$", before):
        return True  # "May 15/16", at the head of a line
    return asked is not None or (bool(re.match(r"\s*(?:[,/&(:)]|and\b|to\b|figure|$)", after)) and before.strip() != "")


def _named(name: str, year: str | None, report: Month) -> Month:
    number = _BEGINNINGS.index(name[:3].lower()) + 1
    if year is not None:
        return Month(_full(year), number)
    # Without a year: the latest such month that the report could know.
    return Month(report.year if number <= report.number else report.year - 1, number)


def _full(year: str) -> int:
    digits = year.strip("' ")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _quarter_end(financial_year: str, quarter: int) -> str:
    first = _full(re.split(r"[/-]", financial_year.replace(" ", ""))[0])
    return str(Month(first, 3).plus(3 * quarter))


_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "one": 1, "two": 2, "three": 3, "four": 4}
_ENDED = re.compile(r"\b(?:end|close)\s+of\s+(?:the\s+)?$", re.IGNORECASE)


def _open_quarter(number: int, report: Month) -> tuple[str, int]:
    """The month that a quarter of this or the last financial year ends with, and how many months of it there are."""
    year = report.year if report.number > 3 else report.year - 1
    begins = Month(year, 4).plus(3 * (number - 1))
    if begins > report:
        begins = begins.less(12)
    ends = min(begins.plus(2), report)
    return str(ends), ends.index - begins.index + 1


def _relative(group: dict[str, str | None], report: Month) -> Month:
    if group["same"]:
        return report.less(12)
    if group["before"]:
        return report.less(1)
    if group["ago"]:
        many = (group["many"] or "").lower()
        return report.less(_MANY[many] if many in _MANY else int(many))
    return report


def _gathered(found: list[MonthMention], text: str, report: Month) -> list[MonthMention]:
    """Join `April and May 17` into one mention; a month without a year takes that of the one it is joined to."""
    joined: list[MonthMention] = []
    for mention in found:
        before = joined[-1] if joined else None
        between = before and re.search(r"\bbetween\s+$", text[: before.start], re.IGNORECASE)
        of_years = before is not None and ("/" in before.last or "/" in mention.last)
        linked = before and not between and not of_years and _LINK.match(text[before.end : mention.start])
        if before and linked and not before.year_given and not mention.relative and before.span == mention.span == 1:
            months = before.months
            if mention.year_given:
                months = tuple(str(_near(Month.parse(each), Month.parse(mention.months[0]))) for each in before.months)
            joined[-1] = MonthMention(before.start, mention.end, (*months, *mention.months), mention.year_given)
        else:
            joined.append(mention)
    return joined


def _near(month: Month, following: Month) -> Month:
    """The month of that name nearest to the one it is listed with: `Dec and Jan 17`, `June and May 17`."""
    years = (following.year - 1, following.year)
    return min((Month(year, month.number) for year in years), key=lambda each: abs(each.index - following.index))
