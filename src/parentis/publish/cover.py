"""The first page: whose report it is, for which meeting, and how old its data will be there."""

from __future__ import annotations

from datetime import date

from parentis.council import Council
from parentis.council import Report as ReportPart
from parentis.formats.picture import Picture
from parentis.period import Month
from parentis.publish.report import SYNTHETIC_MARK, Cover, Edition, Fact, Logo

HIGHLIGHT = "Highlight Report"
BOARD_REPORT = "Board Report"
BOARD = "Corporate Parenting Board"
NO_COUNCIL = "Council not named"

LOGO_BOX = (60.0, 24.0)
"""Millimetres that a logo has on the cover."""

LARGEST_POINT = 25.4 / 96  # millimetres

EDITION_NOTES: dict[Edition, str] = {
    "Restricted": "Restricted: shows small numbers, from which a child could be recognised. Do not publish.",
    "Public": "Public: small numbers, and what they could be worked out from, are not shown.",
}


def cover(
    council: Council | None,
    month: Month,
    edition: Edition,
    title: str = HIGHLIGHT,
    as_at: date | None = None,
    picture: Picture | None = None,
) -> Cover:
    """The cover of one of the reports, for a council and a month.

    `as_at` is the day the files speak for. Where they end before the month begins the data is as at that day: the
    figures of the month then say what was known before it. `picture` is the council's logo.
    """
    report = council.report if council else None
    synthetic = council is not None and council.synthetic
    prepared = ", ".join(part for part in (report.unit, report.service) if part) if report else ""
    data_on = as_at if as_at is not None and as_at < month.first else month.last
    facts = [
        Fact("Board", (report.board if report else "") or BOARD),
        *_meeting(report.meeting_on if report else None, data_on),
        *([Fact("Prepared by", prepared)] if prepared else []),
        Fact("Edition", EDITION_NOTES[edition]),
        *([Fact(SYNTHETIC_MARK, "Every child, event and figure in this report is invented.")] if synthetic else []),
    ]
    return Cover(
        title=title,
        council=council.name if council else NO_COUNCIL,
        board=(report.board if report else "") or BOARD,
        subtitle=month.name,
        facts=tuple(facts),
        edition=edition,
        edition_note=EDITION_NOTES[edition],
        mark=SYNTHETIC_MARK if synthetic else "",
        logo=_logo(picture, report, council.name) if picture and council and report else None,
    )


def _logo(picture: Picture, report: ReportPart, council: str) -> Logo:
    """The logo in its box, whatever its proportions; one of few points is no larger than a screen shows it."""
    scale = min(LOGO_BOX[0] / picture.width, LOGO_BOX[1] / picture.height, LARGEST_POINT)
    width, height = round(picture.width * scale, 2), round(picture.height * scale, 2)
    return Logo(picture.png, width, height, report.logo_alt or f"Logo of {council}")


def _meeting(meeting_on: date | None, data_on: date) -> list[Fact]:
    as_at = Fact("Data as at", day(data_on))
    if meeting_on is None:
        return [Fact("Meeting", "date not yet set"), as_at]
    age = (meeting_on - data_on).days
    old = f"{age} day{'' if age == 1 else 's'}" if age >= 0 else "the meeting is before the data's date"
    return [Fact("Meeting", day(meeting_on)), as_at, Fact("Age of the data at the meeting", old)]


def day(one: date) -> str:
    """`18 September 2017`."""
    return f"{one.day} {Month.of(one).name}"
