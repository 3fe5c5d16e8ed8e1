"""A row of a table told as a line of text: `Children in care: Jun-17 600; May-17 598`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parentis.claims.months import MONTH_NAME, months_in
from parentis.claims.paragraph import Paragraph
from parentis.period import Month

# A column's month with its year is the same whichever month is reported on.
ANY_MONTH = Month(2017, 6)

HALF_A_YEAR = 6

# A row with a longer cell is a page laid out as a table, and its cells are read by themselves.
LONGEST_CELL = 80

# What stands between the cells of a row of our own.
APART = " | "

_RULE = re.compile(r"[\s:|+-]+")
_MONTH = re.compile(rf"\b(?:{MONTH_NAME})\b|\d/\d|Q[1-4]", re.IGNORECASE)
_BARE_MONTH = re.compile(rf"\b(?:{MONTH_NAME})$", re.IGNORECASE)
_ROLES = (
    ("percent", re.compile(r"%|per\s?cent|percent(?:age)?|% of (?:cohort|total)|share", re.IGNORECASE)),
    ("number", re.compile(r"no\.?|n|number|count|numerator|achieved|completed", re.IGNORECASE)),
    ("base", re.compile(r"base|cohort|total|out of|of|eligible|denominator|due", re.IGNORECASE)),
)
_FIGURE = re.compile(r"\d")
# A column of changes: its name, with what they are measured from, and a cell of it.
_CHANGE = re.compile(
    r"(?:change|diff(?:erence)?|movement|variance|\+\s*/\s*-)s?\b\.?(?P<anchor>\s+(?:on|since|from|vs|v)\b.*)?",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"(?P<sign>[-+\u2190-\u21ff\u25b2\u25bc]|up\s|down\s)?\s*(?P<size>\d.*)", re.IGNORECASE)
_DOWN = re.compile(r"[-\u2193\u25bc]|down", re.IGNORECASE)


def told_rows(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Each row as a line, `` for the header; the first row is it. A row whose cells are long is left as it is."""
    header = [cell.strip() for cell in rows[0]] if rows else []
    for number, row in enumerate(rows):
        cells = [cell.strip() for cell in row]
        if number == 0:
            yield "" if len(rows) > 1 and _is_header(cells) else _joined(cells)
        elif not _is_header(header) or any(len(cell) > LONGEST_CELL for cell in cells):
            yield _joined(cells)
        else:
            yield _told(header, cells)


def printed_row(cells: Sequence[str], lines: Sequence[int]) -> Paragraph:
    """A row of a table of our own as it is printed, its cells apart; each cell knows its line."""
    starts: list[tuple[int, int]] = []
    text = ""
    for cell, line in zip(cells, lines, strict=True):
        text += APART if starts else ""
        starts.append((len(text), line))
        text += cell
    return Paragraph(text, tuple(starts), printed=True)


def is_row(line: str) -> bool:
    """Whether a line of Markdown is a row of a table."""
    return line.lstrip().startswith("|")


def cells_of(line: str) -> list[str] | None:
    """The cells of a row of Markdown; None for the rule under its header."""
    inside = line.strip().strip("|")
    return None if _RULE.fullmatch(line.strip()) else inside.split("|")


def _is_header(cells: Sequence[str]) -> bool:
    """Whether a row names the columns: it has words, or months, and no percentage."""
    return len(cells) > 1 and not any("%" in cell and _FIGURE.search(cell) for cell in cells)


def _told(header: Sequence[str], cells: Sequence[str]) -> str:
    header, cells = _put_together(header, cells)
    first, *others = cells
    with_figures = [(name, cell) for name, cell in zip(header[1:], others, strict=False) if _FIGURE.search(cell)]
    dates = [name for name, _ in with_figures if _MONTH.search(name) and not _CHANGE.match(name)]
    changes = [_cell_told(name, cell, dates) for name, cell in with_figures if _is_change(name, cell)]
    levels = [f"{_before(name)} {cell}".strip() for name, cell in with_figures if not _is_change(name, cell)]
    # A change is told with the month it leads to: of two months the later, else the one that is reported on.
    earlier = _earlier(*dates) if len(dates) == 2 else ""
    latest = next((each for each in dates if earlier and each != earlier), "")
    place = next((place for place, told in enumerate(levels, 1) if latest and told.startswith(latest)), 0)
    told = "; ".join([*levels[:place], *changes, *levels[place:]])
    return f"{first}: {told}" if told else first


def _is_change(name: str, cell: str) -> bool:
    return bool(_CHANGE.match(name) and _CHANGED.fullmatch(cell))


def _cell_told(name: str, cell: str, dates: Sequence[str]) -> str:
    """A cell of a column of changes, told as a change from what the column names, or from the row's other month."""
    column, change = _CHANGE.match(name), _CHANGED.fullmatch(cell)
    assert column
    assert change
    way = "change of" if not change["sign"] else "down" if _DOWN.match(change["sign"]) else "up"
    anchor = (column["anchor"] or "").strip()
    if not anchor and len(dates) == 2 and (first := _earlier(*dates)):
        anchor = f"on {first}"
    return f"{way} {change['size']} {anchor}".strip()


def _earlier(one: str, other: str) -> str:
    """Which of two columns called by months is the earlier; without their years the one that the other soon follows."""
    first, second = (months_in(f"in {name}", ANY_MONTH) for name in (one, other))
    if not first or not second or "/" in first[0].last or "/" in second[0].last:
        return ""
    apart = Month.parse(second[0].last).index - Month.parse(first[0].last).index
    if not (first[0].year_given and second[0].year_given):
        apart = (apart + HALF_A_YEAR) % (2 * HALF_A_YEAR) - HALF_A_YEAR
    return "" if apart == 0 else one if apart > 0 else other


def _put_together(header: Sequence[str], cells: Sequence[str]) -> tuple[list[str], list[str]]:
    """A row whose columns are a number, its base and its percentage as one figure; a percentage has its sign."""
    roles = [next((role for role, words in _ROLES if words.fullmatch(name.strip())), "") for name in header]
    told = {role: cell for role, cell in zip(roles, cells, strict=False) if role and _FIGURE.search(cell)}
    if "percent" not in told:
        signed = [
            f"{cell}%" if "%" in name and _FIGURE.search(cell) and "%" not in cell else cell
            for name, cell in zip(header, cells, strict=False)
        ]
        return [name.replace("%", "").strip() for name in header], signed
    count, base, percent = told.get("number"), told.get("base"), told["percent"].rstrip(" %") + "%"
    figure = f"{count} of {base} ({percent})" if count and base else f"{percent} ({count})" if count else percent
    kept = [(name, cell) for name, cell, role in zip(header, cells, roles, strict=False) if not role]
    return [*(name for name, _ in kept), ""], [*(cell for _, cell in kept), figure]


def _before(name: str) -> str:
    """What a column is called, before a figure: behind a month without a year that would pass for its year."""
    return f"{name}:" if _BARE_MONTH.search(name) else name


def _joined(cells: Sequence[str]) -> str:
    return " | ".join(cell for cell in cells if cell)
