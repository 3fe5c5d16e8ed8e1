"""A chart holds what it shows, clear of its own labels, and needs no colour to be read."""

from __future__ import annotations

import dataclasses
import itertools
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.publish.invented import few, invented_board_report

from parentis.publish.charts import HEIGHT, WIDTH, Frame, _last_box, draw, make_pngs, svg_of
from parentis.publish.colour import contrast, palette
from parentis.publish.label_place import Box, free_place
from parentis.publish.report import Chart, Point, Target
from parentis.publish.scale import MOST_MARKS, ticks

NAMES = [f"{name} 2016" for name in ["Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]]
NAMES += [f"{name} 2017" for name in ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]]
COLOURS = palette("#1d4f6e")

values = st.lists(st.one_of(st.none(), st.integers(0, 1000).map(lambda n: n / 10)), min_size=13, max_size=13)


def chart(
    numbers: list[float | None], *, shape: str = "line", target: float | None = None, small: tuple[int, ...] = ()
) -> Chart:
    known = [number for number in numbers if number is not None] + ([] if target is None else [target])
    return Chart(
        shape="columns" if shape == "columns" else "line",
        axis="Per cent",
        points=tuple(
            Point(name, number, at in small) for at, (name, number) in enumerate(zip(NAMES, numbers, strict=True))
        ),
        ticks=ticks(known, from_nought=shape == "columns"),
        last="" if numbers[-1] is None else f"{numbers[-1]:.1f}%",
        target=None if target is None else Target(target, f"Target {target:g} by Dec 2017"),
        alternative="",
    )


def drawn(one: Chart) -> etree._Element:
    return etree.fromstring(svg_of(one, COLOURS).encode())


def tag(root: etree._Element, name: str) -> list[etree._Element]:
    return list(root.iter(f"{{http://www.w3.org/2000/svg}}{name}"))


@given(values, st.sampled_from(["line", "columns"]), st.one_of(st.none(), st.integers(0, 100).map(float)))
def test_everything_lies_inside_the_picture(numbers: list[float | None], shape: str, target: float | None) -> None:
    root = drawn(chart(numbers, shape=shape, target=target))
    for circle in tag(root, "circle"):
        assert 0 <= float(circle.get("cx")) <= WIDTH
        assert 0 <= float(circle.get("cy")) <= HEIGHT
    for rect in tag(root, "rect"):
        assert float(rect.get("height")) >= 0
        assert float(rect.get("y", "0")) + float(rect.get("height")) <= HEIGHT
    for text in tag(root, "text"):
        assert 0 <= float(text.get("x")) <= WIDTH
        assert 10 <= float(text.get("y")) <= HEIGHT
    marks = len(tag(root, "circle" if shape == "line" else "rect")) - (shape == "columns")
    assert marks == sum(number is not None for number in numbers)


@given(values.filter(lambda numbers: numbers[-1] is not None), st.sampled_from(["line", "columns"]))
def test_the_latest_label_is_clear_of_its_mark_and_inside(numbers: list[float | None], shape: str) -> None:
    one = chart(numbers, shape=shape)
    frame = Frame.of(one)
    box = _last_box(one, frame)
    mark = frame.y(numbers[-1] or 0.0)
    assert box.bottom <= mark - 5 or box.top >= mark + 5
    assert box.right <= WIDTH
    assert box.top >= 0
    assert box.bottom <= frame.bottom + 4


def test_every_month_is_named_and_the_year_where_it_begins() -> None:
    texts = [text.text for text in tag(drawn(chart([50.0] * 13)), "text")]
    assert [one for one in texts if one in {name[:3] for name in NAMES}] == [name[:3] for name in NAMES]
    assert [one for one in texts if one in ("2016", "2017")] == ["2016", "2017"]
    assert texts[-1] == "50.0%"


def test_a_month_without_a_value_breaks_the_line() -> None:
    root = drawn(chart([50.0, 60.0, None, 70.0, 80.0, *[75.0] * 8]))
    (line,) = tag(root, "path")
    assert line.get("d").count("M") == 2
    assert len(tag(root, "circle")) == 12


@pytest.mark.parametrize("shape", ["line", "columns"])
def test_a_chart_without_a_mark_says_so(shape: str) -> None:
    said = [text.text for text in tag(drawn(chart([None] * 13, shape=shape)), "text")]
    assert "No value to show in these months" in said
    one = [text.text for text in tag(drawn(chart([None] * 12 + [0.0], shape=shape)), "text")]
    assert "No value to show in these months" not in one


def test_a_base_too_small_to_compare_is_hollow() -> None:
    circles = tag(drawn(chart([50.0] * 13, small=(3, 12))), "circle")
    assert [at for at, one in enumerate(circles) if one.get("fill") == "#ffffff"] == [3, 12]


def test_a_target_is_dashed_and_named() -> None:
    root = drawn(chart([50.0] * 13, target=85.0))
    assert [line for line in tag(root, "line") if line.get("stroke-dasharray")]
    assert "Target 85 by Dec 2017" in [text.text for text in tag(root, "text")]


@given(values, st.integers(0, 100).map(float))
def test_the_target_label_is_clear_of_the_label_of_the_latest(numbers: list[float | None], target: float) -> None:
    one = chart(numbers, target=target)
    if numbers[-1] is None:
        return
    root = drawn(one)
    label = next(text for text in tag(root, "text") if text.text and text.text.startswith("Target"))
    left, bottom = float(label.get("x")), float(label.get("y")) + 2
    latest = _last_box(one, Frame.of(one))
    assert Box(left, bottom - 13, left + 140, bottom).shared(latest) <= 0.35 * 13 * (latest.right - latest.left)


def test_a_label_goes_where_there_is_room() -> None:
    room = Box(0, 0, 400, 150)
    assert free_place(100, 75, [], room)[0] == 0
    left, baseline = free_place(100, 75, [Box(0, 0, 200, 150)], room)
    assert left >= 200
    assert abs(baseline - 75) < 20


def test_a_chart_is_drawn_once_and_alike() -> None:
    one = chart([50.0] * 13)
    assert draw(one, COLOURS) is draw(chart([50.0] * 13), COLOURS)
    again = draw.__wrapped__(one, COLOURS)
    assert again == draw(one, COLOURS)


def test_pictures_for_word_made_together_are_those_made_alone() -> None:
    charts = [chart([float(n)] * 13) for n in (10, 20)]
    together = [draw.__wrapped__(one, COLOURS) for one in charts]
    make_pngs([*together, together[0]])
    assert [one.png for one in together] == [draw.__wrapped__(one, COLOURS).png for one in charts]
    assert together[0].png != together[1].png


def test_the_picture_for_word_is_twice_the_size_and_small() -> None:
    png = draw(chart([50.0] * 13), COLOURS).png
    assert struct.unpack(">II", png[16:24]) == (2 * WIDTH, 2 * HEIGHT)
    assert len(png) < 40_000


@given(
    # A share of the largest base there is differs from nought by more than a thousandth of a per cent.
    st.lists(st.floats(0, 1e6).map(lambda n: round(n, 4)), min_size=0, max_size=14),
    st.booleans(),
    st.booleans(),
)
def test_the_axis_holds_every_value_with_few_marks_evenly_apart(
    numbers: list[float], from_nought: bool, whole: bool
) -> None:
    marks = ticks(numbers, from_nought=from_nought, whole=whole)
    assert 2 <= len(marks) <= MOST_MARKS
    assert all(marks[0] - 1e-6 <= number <= marks[-1] * (1 + 1e-9) + 1e-6 for number in numbers)
    steps = [after - before for before, after in itertools.pairwise(marks)]
    assert max(steps) == pytest.approx(min(steps), rel=1e-6)
    if from_nought:
        assert marks[0] == 0
    if whole:
        assert all(mark == int(mark) for mark in marks)


@given(st.lists(st.integers(0, 1000).map(lambda n: n / 10), min_size=1, max_size=13))
def test_a_percentage_has_no_mark_above_a_hundred(numbers: list[float]) -> None:
    marks = ticks(numbers, from_nought=False, least_span=10.0, ceiling=100.0)
    assert marks[-1] <= 100
    assert marks[0] >= 0
    assert marks[0] <= min(numbers)
    assert max(numbers) <= marks[-1]


@given(st.integers(0, 0xFFFFFF))
def test_whatever_the_councils_colour_text_in_it_can_be_read(number: int) -> None:
    made = palette(f"#{number:06x}")

    def rgb(text: str) -> tuple[int, int, int]:
        return (int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16))

    assert contrast(rgb(made.accent), rgb("#ffffff")) >= 4.5
    assert contrast(rgb(made.accent), rgb(made.pale)) >= 4.5
    assert contrast(rgb(made.quiet), rgb("#ffffff")) >= 4.5
    assert contrast(rgb(made.ink), rgb(made.pale)) >= 4.5
    assert contrast(rgb(made.quiet), rgb(made.pale)) >= 4.5


def test_a_colour_dark_enough_is_kept_and_black_on_white_is_twenty_one_to_one() -> None:
    assert palette("#1d4f6e").accent == "#1d4f6e"
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    with pytest.raises(ValueError, match="not a colour"):
        palette("blue")


@given(st.lists(st.floats(-1000, 1000).map(lambda value: round(value, 2)), min_size=1, max_size=13))
def test_an_axis_holds_every_value_below_nought_too(numbers: list[float]) -> None:
    marks = ticks(numbers, from_nought=False)
    assert marks[0] <= min(numbers)
    assert max(numbers) <= marks[-1]
    assert min(numbers) >= 0 or marks[0] < 0 <= marks[-1]


def test_a_control_chart_has_its_band_and_a_square_for_each_month_that_stands_out() -> None:
    report = invented_board_report()
    charts = [chart for chart in report.charts if chart.shape == "control"]
    assert charts
    for chart in charts:
        svg = svg_of(chart, report.palette)
        out = [point for point in chart.points if point.stands_out]
        assert out
        bands = {point.limits for point in chart.points} - {None}
        # One rectangle is the ground.
        assert svg.count("<rect") == 1 + len(bands) + len(out)
        assert chart.alternative.startswith("Control chart.")
        assert "out among these months." in chart.alternative
        lowest, highest = chart.ticks[0], chart.ticks[-1]
        assert all(lowest <= end <= highest for band in bands for end in band)


def test_a_comparator_is_a_dotted_line_with_its_name() -> None:
    (chart,) = [item.chart for item in invented_board_report(keep=few).items if item.measure == "three-or-more-workers"]
    beside = dataclasses.replace(chart, comparator=Target(40.0, "England 40% (2016)"))
    svg = svg_of(beside, invented_board_report(keep=few).palette)
    assert 'stroke-dasharray="1.5 3"' in svg
    assert "England 40% (2016)" in svg
    assert 'stroke-dasharray="1.5 3"' not in svg_of(chart, invented_board_report(keep=few).palette)
