"""Numbers in a sentence that are no figures: codes, pages, ages, durations, distances, names, ranks of panels."""

from __future__ import annotations

import re

from parentis.claims.numbers import WORDS

CODE = re.compile(r"(?<![\d.])(\d)\.(\d{1,2})\.(\d{1,2})(?![\d.]*\d)")
"""An indicator's code, as 4.02.01 or, carelessly, 5.1.09."""

_N = rf"(?:\d+(?:\.\d+)?|{WORDS})"
_RANGE = rf"{_N}(?:\s*(?:-|to|and|&|/|<|or)\s*(?:under\s+|less\s+than\s+)?{_N})?"
_TIME = (
    r"(?:working\s+|calendar\s+|full\s+|school\s+)?"
    r"(?:days?|weeks?|wks?|months?|mths?|years?|yrs?|hours?|hrs?|minutes?)"
)

_PATTERNS = (
    CODE.pattern,
    r"\(?\s*(?:see\s+)?\b(?:pages?|pp?\.?)\s*\d+(?:\s*(?:-|and)\s*\d+)?\)?",
    r"\b(?:see\s+)?(?:table|figure|chart|appendix|annex|item|paragraph|para|version|slide|note|step|recommendation)\s+\d+(?:\.\d+)*\b",
    rf"\b(?:aged?|ages|age\s+group)\s+(?:of\s+)?(?:between\s+)?(?:over\s+|under\s+)?{_RANGE}(?:\s*(?:years?|yrs?)(?:\s*old)?)?",
    rf"\b{_RANGE}[\s-]*(?:years?|yrs?)?[\s-]olds?\b",
    r"\b(?:achieve|achieving|turn|turned|turning|reach|reached|reaching)\s+(?:1[5-9]|2[0-5])\b(?!\s+by\b)",
    r"\b(?:1[5-9]|2[0-5])(?:st|nd|rd|th)?\s+birthday\b",
    rf"\b(?:over|under|less\s+than|more\s+than|at\s+least|within|every|after|for)?\s*\b{_RANGE}\+?[\s-]*{_TIME}(?:\s*\+)?\b",
    r"\b\d+\s*(?:-|<|to)\s*(?:<\s*)?\d+[\s-]*(?:months?|years?|yrs?)",
    rf"\b{_N}\s*\+?\s*(?:or\s+more\s+|or\s+fewer\s+|plus\s+)?(?:miles?|kilometres?|km)\b",
    rf"\b{_N}\s+or\s+(?:more|fewer|less|over)\b",
    rf"\bin\s+{_N}\s+of\s+(?:them|these|those|the\s+months)\b",
    rf"\b{_N}\s?\+(?=\s*(?:or\s+more\s+)?(?:placements?|moves?|times|episodes?|social\s+workers?|changes))",
    rf"\b(?:with|by)\s+{_N}\s+others?\b",
    r"\bone\s+[a-z]+\s+(?:to|or|from)\s+another\b|\b(?:in|from|of)\s+one\s+placement\b",
    r"\b(?:until|past)\s+(?:the\s+age\s+of\s+)?(?:1[5-9]|2[0-5])\b(?!\s*%)",
    r"\b(?:up\s+to|over|under)\s+(?:the\s+age\s+of\s+)?(?:1[5-9]|2[0-5])\b(?=[,;.)]|\s+(?:who|and\s+who)\b)",
    r"\b(?:more|fewer|less|at\s+least|at\s+most)\s+(?:than\s+)?one\b(?!\s+(?:\w+\s+)?in\b)",
    r"\bmore\s+than\s+once\b",
    rf"\b{_N}\s+such\s+figures\b",
    (
        r"\bper\s+(?:10,?000|10k|1,?000|1k|100)(?:\s+(?:of\s+)?(?:the\s+)?(?:population|children|residents)"
        r"(?:\s+(?:aged\s+)?(?:under|over)\s+\d+|\s+aged\s+\d+\s*(?:-|to)\s*\d+)?)?"
    ),
    r"\b(?:10,000|1,000)\s+(?:of\s+)?(?:the\s+)?(?:population|residents)",
    r"\b(?:section|sections|(?<!')s\.?|regulation|regulations|reg\.?|schedule|part|act|article|clause)\s*\d+\s*(?:\(\d+\))?",
    r"\b(?:act|regulations?)\s+(?:19|20)\d\d\b",
    r"\b(?:ks|key\s+stages?)\s*[1-5]\b",
    r"\b(?:(?:attainment|progress)\s?|(?-i:[AP]))8\b(?!\s*\()",
    r"\b\d?\s?\+?\s?A\*?\s?-?\s?C\b",
    r"\b(?:PN|SFR|RNE)\s?\d+(?:\s*,\s*\d+)*\b|\b(?-i:[ACEHKPQSTUVX]\d{1,2})\b",
    r"(?:(?<=team )|(?<=teams ))\d+(?:\s*(?:,|and|&)\s*\d+)*\b",
    r"\b(?:wards?|areas?|blocks?|groups?|phases?|tiers?|levels?|grades?|bands?|stages?|quarter|strand|rooms?|units?)\s+\d+(?:\s*(?:,|and|&)\s*\d+)*\b",
    r"\b(?:part|phase)\s+one\b",
    rf"\b{_N}[\s-](?:weekly|monthly|yearly|day|week|month)\b(?!\s+(?:average|high|low|mean))",
    r"\b\d+(?:st|nd|rd|th)\b",
    r"\b(?:day|no|number)\.?\s\d+\b",
    r"\b\d{1,2}[:.]\d{2}\s?(?:am|pm)\b|\b\d{1,2}\s?(?:am|pm)\b",
    r"£\s?\d[\d,.]*\s?(?:k|m|million|bn)?",
    r"\b24\s*/\s*7\b",
    r"(?<![\d.,])0\d{2,4}[\s-]?\d{3,4}(?:[\s-]?\d{3,4})?\b|\b(?:ext(?:ension)?|tel(?:ephone)?|phone)\.?\s*:?\s*[\d\s]{3,14}\b",
    r"\b[A-Z]{1,2}\d{1,2}\s?\d[A-Z]{2}\b",
    (
        r"(?<!\bbut )(?<!\bbar )(?<!\bexcept )\bone\s+(?:of\s+(?:the|our|these|those)|adoption|another|third|day|time|"
        r"point|stop|hand|month|year|week|way|place)\b"
    ),
    r"\bno\s+(?:longer|one|doubt|post\s?codes?|reasons?|change|significant|clear|difference|recorded|further|more|other|way|input)\b",
    r"\b63\s+indicators\b",
    r"\bnos?\.?\s+of\b",
    rf"(?<!of )\b(?:these|those|the\s+(?:same|first|last))\s+{_N}\b(?!\s*(?:%|per))",
    rf"\b{_N}\s+of\s+(?:these|those|them|which|whom)\b(?=.*\b(?:seek|request|respect))",
    r"\b(?:residents|children|people|those|resident)\s+(?:aged\s+)?(?:under|over)[\s-]?(?:1\d|2[0-5]|[4-9])s?\b(?!\s*%)",
    r"\b(?:one|two|three|four|1|2|3|4)[\s-](?:bedroom|tier|year|stage|way|part|step)\b",
    r"\b\d+\s+mile\b",
    r"\b[\d,]+ of the [\d,]+ were entered more than \d+ days afterwards\b",
)
NOISE = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS), re.IGNORECASE)
