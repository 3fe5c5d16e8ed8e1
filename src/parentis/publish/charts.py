"""Charts: drawn once each, as SVG and PNG, and shared by the writers.

A chart must be readable in black and white: what is plotted has marks and a label, a target is dashed and named,
and a value whose base is too small to compare is hollow. The SVG is written here, mark by mark: thirteen months on
two axes need no plotting library, and without one fifty charts take a tenth of a second instead of five.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from parentis.facts.rounding import MINUS
from parentis.publish.colour import Palette
from parentis.publish.label_place import WIDTH_OF_SIGN, Box, free_place
from parentis.publish.png import pngs_of
from parentis.publish.report import Chart

FONT = "Public Sans"
SEMIBOLD = 600
TEXT_SIZE = 12
LAST_SIZE = 13

WIDTH, HEIGHT = 420, 176
"""The size of every chart in CSS pixels: 11.1 by 4.7 cm, and still readable across a phone."""

DESK = (WIDTH, HEIGHT)

PHONE = (312, 196)
"""The size for a page on a phone: as wide as the narrowest, so that no text of it is ever shown smaller than it is."""

PNG_SCALE = 2

TOP, BOTTOM, RIGHT = 27, 36, 8
AXIS = "#6b7480"
COLUMN_SHARE = 0.62

# Pixels between the names of two months.
BETWEEN_MONTHS = 5

NOTHING = "No value to show in these months"

# Pixels by which the line may fall in the last month and still leave room for a label above it.
FLAT = 3


@dataclass(frozen=True)
class Drawing:
    """One chart as a picture: SVG text, and the same as PNG at so many times the size."""

    svg: str
    scale: int = PNG_SCALE
    _made: list[bytes] = field(default_factory=list, compare=False, repr=False)

    @property
    def png(self) -> bytes:
        """Made when it is first asked for, since only Word needs it; `make_pngs` makes many at once."""
        make_pngs([self])
        return self._made[0]


def make_pngs(drawings: Iterable[Drawing]) -> None:
    """Make the PNGs of those drawings that have none yet, all at once: to start Typst takes longer than ten of them."""
    new = list({id(one): one for one in drawings if not one._made}.values())
    for one, png in zip(new, pngs_of([(one.svg, one.scale) for one in new]) if new else (), strict=True):
        one._made.append(png)


def draw_all(charts: Iterable[Chart], palette: Palette) -> dict[Chart, Drawing]:
    """Every chart of a report, drawn; a chart already drawn by this process is not drawn again."""
    return {chart: draw(chart, palette) for chart in charts}


@functools.lru_cache(maxsize=1024)
def draw(chart: Chart, palette: Palette) -> Drawing:
    """One chart, drawn. The same chart and palette give the same bytes."""
    return Drawing(svg_of(chart, palette))


def svg_of(chart: Chart, palette: Palette, size: tuple[int, int] = DESK) -> str:
    """The chart as SVG, so wide and high in CSS pixels."""
    width, height = size
    frame = Frame.of(chart, size)
    measures = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {measures} font-family="{FONT}" font-size="{TEXT_SIZE}">',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        *_value_axis(chart, frame, palette),
        *_months(chart, frame, palette),
        *_band(chart, frame, palette),
        *_plotted(chart, frame, palette),
        *_level_lines(chart, frame, palette),
        *_last(chart, frame, palette),
        *_nothing(chart, frame, palette),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


@dataclass(frozen=True)
class Frame:
    """Where months and values lie in the picture, in pixels."""

    left: float
    months: int
    low: float
    high: float
    width: float = WIDTH
    height: float = HEIGHT

    @classmethod
    def of(cls, chart: Chart, size: tuple[int, int] = DESK) -> Frame:
        """The frame of a chart: room on the left for its longest mark."""
        longest = max(len(text) for text in mark_texts(chart.ticks))
        return cls(longest * WIDTH_OF_SIGN + 9, len(chart.points), chart.ticks[0], chart.ticks[-1], *size)

    @property
    def step(self) -> float:
        """From one month to the next."""
        return (self.width - RIGHT - self.left) / self.months

    @property
    def bottom(self) -> float:
        """Where the axis of months lies."""
        return self.height - BOTTOM

    def x(self, number: int) -> float:
        """The middle of a month, the first being 0."""
        return self.left + (number + 0.5) * self.step

    def y(self, value: float) -> float:
        """The height of a value."""
        return self.bottom - (value - self.low) / (self.high - self.low) * (self.bottom - TOP)


def mark_texts(marks: tuple[float, ...]) -> list[str]:
    """The marks of the value axis as text, all with the same decimals."""
    decimals = max(len(f"{mark:.4f}".rstrip("0").partition(".")[2]) for mark in marks)
    return [f"{mark:,.{decimals}f}".replace("-", MINUS) for mark in marks]


def _value_axis(chart: Chart, frame: Frame, palette: Palette) -> Iterator[str]:
    yield _text(0, 12, chart.axis, palette.quiet)
    for mark, text in zip(chart.ticks, mark_texts(chart.ticks), strict=True):
        y = frame.y(mark)
        stroke = AXIS if mark == chart.ticks[0] else palette.line
        yield f'<line x1="{_n(frame.left)}" x2="{_n(frame.width)}" y1="{_n(y)}" y2="{_n(y)}" stroke="{stroke}"/>'
        yield _text(frame.left - 6, y + 4, text, palette.quiet, anchor="end")


def _months(chart: Chart, frame: Frame, palette: Palette) -> Iterator[str]:
    """`Jun` with the year beneath it, at the first month and where it changes; an academic year stands alone.

    Where there is no room for the name of every month, every second or third has one, the latest among them.
    """
    names = [point.month.partition(" ")[::2] for point in chart.points]
    every = math.ceil((max(len(name) for name, _ in names) * WIDTH_OF_SIGN + BETWEEN_MONTHS) / frame.step)
    said = ""
    for number, (name, year) in enumerate(names):
        x = frame.x(number)
        yield f'<line x1="{_n(x)}" x2="{_n(x)}" y1="{_n(frame.bottom)}" y2="{_n(frame.bottom + 4)}" stroke="{AXIS}"/>'
        if (len(names) - 1 - number) % every:
            continue
        yield _text(x, frame.bottom + 16, name, palette.quiet, anchor="middle")
        if year != said:
            yield _text(x, frame.bottom + 30, year, palette.quiet, anchor="middle")
            said = year


def _plotted(chart: Chart, frame: Frame, palette: Palette) -> Iterator[str]:
    yield from (_columns if chart.shape == "columns" else _line)(chart, frame, palette)


def _band(chart: Chart, frame: Frame, palette: Palette) -> Iterator[str]:
    """What chance would bring: from the lower to the upper limit, with the mean through it."""
    run: list[tuple[float, tuple[float, float, float]]] = []
    for number, point in enumerate((*chart.points, None)):
        limits = point.limits if point else None
        if limits is not None and (not run or run[-1][1] == limits):
            run.append((frame.x(number), limits))
            continue
        if run:
            yield from _band_of(run, frame, palette)
        run = [(frame.x(number), limits)] if limits is not None else []


def _band_of(run: list[tuple[float, tuple[float, float, float]]], frame: Frame, palette: Palette) -> Iterator[str]:
    left, right = run[0][0] - frame.step / 2, run[-1][0] + frame.step / 2
    lower, mean, upper = (frame.y(value) for value in run[0][1])
    size = f'width="{_n(right - left)}" height="{_n(lower - upper)}"'
    yield f'<rect x="{_n(left)}" y="{_n(upper)}" {size} fill="{palette.pale}"/>'
    for y, stroke in ((upper, palette.line), (mean, AXIS), (lower, palette.line)):
        yield f'<line x1="{_n(left)}" x2="{_n(right)}" y1="{_n(y)}" y2="{_n(y)}" stroke="{stroke}"/>'


def _columns(chart: Chart, frame: Frame, palette: Palette) -> Iterator[str]:
    width = frame.step * COLUMN_SHARE
    for number, point in enumerate(chart.points):
        if point.value is None:
            continue
        top = frame.y(point.value)
        fill = palette.accent if number == len(chart.points) - 1 else palette.tint
        yield (
            f'<rect x="{_n(frame.x(number) - width / 2)}" y="{_n(top)}" width="{_n(width)}"'
            f' height="{_n(frame.bottom - top)}" fill="{fill}" stroke="{palette.accent}"/>'
        )


def _line(chart: Chart, frame: Frame, palette: Palette) -> Iterator[str]:
    """A month without a value breaks the line."""
    places = [
        None if point.value is None else (frame.x(number), frame.y(point.value))
        for number, point in enumerate(chart.points)
    ]
    path = "".join(
        f"{'L' if number and places[number - 1] else 'M'}{_n(place[0])} {_n(place[1])}"
        for number, place in enumerate(places)
        if place is not None
    )
    yield f'<path d="{path}" fill="none" stroke="{palette.accent}" stroke-width="2" stroke-linejoin="round"/>'
    for number, (point, place) in enumerate(zip(chart.points, places, strict=True)):
        if place is None:
            continue
        radius = 4.6 if number == len(places) - 1 else 3.2
        fill = "#ffffff" if point.small else palette.accent
        if point.stands_out:
            side = 2 * radius + 2
            corner = f'x="{_n(place[0] - side / 2)}" y="{_n(place[1] - side / 2)}"'
            yield f'<rect {corner} width="{_n(side)}" height="{_n(side)}" fill="{fill}" stroke="{palette.accent}"/>'
            continue
        yield (
            f'<circle cx="{_n(place[0])}" cy="{_n(place[1])}" r="{radius}" fill="{fill}"'
            f' stroke="{palette.accent}" stroke-width="1.6"/>'
        )


def _level_lines(chart: Chart, frame: Frame, palette: Palette) -> Iterator[str]:
    """The target, dashed, and the comparator, dotted, each with its name beside it."""
    obstacles = _obstacles(chart, frame)
    room = Box(frame.left + 4, TOP - 12, frame.width, frame.bottom)
    latest = None if chart.points[-1].value is None else _last_box(chart, frame)
    for line, dashes, colour in ((chart.target, "6 4", palette.ink), (chart.comparator, "1.5 3", palette.quiet)):
        if line is None:
            continue
        y = frame.y(line.value)
        yield (
            f'<line x1="{_n(frame.left)}" x2="{_n(frame.width)}" y1="{_n(y)}" y2="{_n(y)}" stroke="{colour}"'
            f' stroke-width="1.5" stroke-dasharray="{dashes}"/>'
        )
        width = len(line.label) * WIDTH_OF_SIGN
        x, baseline = free_place(width, y, obstacles, room, latest)
        obstacles.append(Box(x, baseline - TEXT_SIZE, x + width, baseline + 3))
        yield _text(x, baseline, line.label, colour, halo=True)


def _obstacles(chart: Chart, frame: Frame) -> list[Box]:
    """What a label must keep clear of: marks and the line between them, or columns."""
    boxes = []
    known = [(frame.x(n), frame.y(p.value)) for n, p in enumerate(chart.points) if p.value is not None]
    for number, (x, y) in enumerate(known):
        if chart.shape == "columns":
            boxes.append(Box(x - frame.step / 2, y, x + frame.step / 2, frame.bottom))
            continue
        boxes += _along((x, y), known[max(0, number - 1)])
    return boxes


def _along(end: tuple[float, float], start: tuple[float, float]) -> Iterator[Box]:
    """The line between two marks as boxes in a row: one about all of a steep line would be as wide as the chart."""
    across, down = end[0] - start[0], end[1] - start[1]
    pieces = max(1, math.ceil(across / 10))
    places = [(start[0] + across * n / pieces, start[1] + down * n / pieces) for n in range(pieces + 1)]
    for (left, one), (right, other) in itertools.pairwise(places):
        yield Box(left - 5, min(one, other) - 5, right + 5, max(one, other) + 5)


def _last_box(chart: Chart, frame: Frame) -> Box:
    """Where the label of the latest month lies: above its mark, or below where the line comes from above."""
    latest = chart.points[-1].value
    assert latest is not None
    x, y = frame.x(len(chart.points) - 1), frame.y(latest)
    width = len(chart.last) * (WIDTH_OF_SIGN + 1)
    right = min(frame.width - 1, x + width / 2)
    above, below = (Box(right - width, top, right, top + LAST_SIZE) for top in (y - 9 - LAST_SIZE, y + 8))
    return above if _goes_above(chart, frame, above, below) else below


def _goes_above(chart: Chart, frame: Frame, above: Box, below: Box) -> bool:
    """Above where the line comes from below or level, unless the target's line is there or there is no room."""
    known = [point.value for point in chart.points if point.value is not None]
    latest, before = known[-1], known[-2] if len(known) > 1 else known[-1]
    if chart.shape == "columns" or below.bottom > frame.bottom + 4:
        return True
    levels = [frame.y(line.value) for line in (chart.target, chart.comparator) if line is not None]
    crossed = [any(box.top - 2 <= level <= box.bottom + 2 for level in levels) for box in (above, below)]
    if crossed[0] != crossed[1]:
        return crossed[1]
    return frame.y(before) - frame.y(latest) >= -FLAT


def _last(chart: Chart, frame: Frame, palette: Palette) -> Iterator[str]:
    if chart.points[-1].value is None:
        return
    box = _last_box(chart, frame)
    x = frame.x(len(chart.points) - 1)
    middle = (box.left + box.right) / 2
    anchor, at = ("middle", x) if abs(middle - x) < 1 else ("end", box.right)
    yield _text(at, box.bottom - 2, chart.last, palette.ink, anchor=anchor, size=LAST_SIZE, weight=SEMIBOLD, halo=True)


def _nothing(chart: Chart, frame: Frame, palette: Palette) -> Iterator[str]:
    """What is said in a chart without a single mark, which would look broken."""
    if all(point.value is None for point in chart.points):
        middle = (frame.left + frame.width) / 2, (TOP + frame.bottom) / 2 + 4
        yield _text(*middle, NOTHING, palette.quiet, anchor="middle", halo=True)


def _text(
    x: float,
    y: float,
    text: str,
    colour: str,
    *,
    anchor: str = "start",
    size: int = TEXT_SIZE,
    weight: int = 400,
    halo: bool = False,
) -> str:
    """A text with its baseline at y; with a halo, what lies behind it is kept off."""
    clear = ' stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"' if halo else ""
    strong = f' font-weight="{weight}"' if weight != 400 else ""
    sized = f' font-size="{size}"' if size != TEXT_SIZE else ""
    at = f' text-anchor="{anchor}"' if anchor != "start" else ""
    return f'<text x="{_n(x)}" y="{_n(y)}" fill="{colour}"{at}{sized}{strong}{clear}>{escape(text)}</text>'


def _n(number: float) -> str:
    """A coordinate, to a tenth of a pixel."""
    return f"{number:.1f}".removesuffix(".0")
