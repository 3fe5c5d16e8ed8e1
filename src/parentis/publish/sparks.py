"""Sparks: thirteen months as a small line without axes, for a row of the overview."""

from __future__ import annotations

import functools

from parentis.publish.board import Spark
from parentis.publish.charts import Drawing
from parentis.publish.colour import Palette

WIDTH, HEIGHT = 96, 22
"""The size in CSS pixels."""

PNG_SCALE = 3
EDGE = 4.0
DOT = 2.6


@functools.lru_cache(maxsize=1024)
def draw_spark(spark: Spark, palette: Palette) -> Drawing:
    """The spark, drawn. The same spark and palette give the same bytes."""
    return Drawing(spark_svg(spark, palette), PNG_SCALE)


def spark_svg(spark: Spark, palette: Palette) -> str:
    """The spark as SVG: the line, broken where a month has no value, and a dot on the latest."""
    known = [value for value in spark.values if value is not None]
    low, span = min(known), max(known) - min(known)
    step = (WIDTH - 2 * EDGE) / (len(spark.values) - 1)

    def place(number: int, value: float) -> tuple[float, float]:
        height = (value - low) / span if span else 0.5
        return EDGE + number * step, HEIGHT - EDGE - height * (HEIGHT - 2 * EDGE)

    places = [None if value is None else place(number, value) for number, value in enumerate(spark.values)]
    path = "".join(
        f"{'L' if number and places[number - 1] else 'M'}{at[0]:.1f} {at[1]:.1f}"
        for number, at in enumerate(places)
        if at is not None
    )
    last = next(at for at in reversed(places) if at is not None)
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}>'
        f'<path d="{path}" fill="none" stroke="{palette.accent}" stroke-width="1.5" stroke-linejoin="round"/>'
        f'<circle cx="{last[0]:.1f}" cy="{last[1]:.1f}" r="{DOT}" fill="{palette.accent}"/></svg>\n'
    )
