"""The accent colour: one, from the council file, made dark enough to read."""

from __future__ import annotations

from dataclasses import dataclass

# WCAG 2.2, success criterion 1.4.3: text of ordinary size against its background.
ENOUGH_CONTRAST = 4.5

WHITE = (255, 255, 255)

# How much of the accent is left in the pale shade behind panels and table heads.
PALE_SHARE = 0.08

# And in the columns of the months before the latest.
TINT_SHARE = 0.3

Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class Palette:
    """The colours of a report, as `#rrggbb`.

    `accent` is for headings, rules and what is charted; white on it, and it on `pale`, can be read. `tint` fills
    columns.
    `ink` is the text, `quiet` the text beside it, `line` the thin rules, which carry no meaning.
    """

    accent: str
    pale: str
    tint: str
    ink: str = "#1d2530"
    quiet: str = "#4d5763"
    line: str = "#c9ced4"


def palette(colour: str) -> Palette:
    """The palette for a council's colour, `#rrggbb`. A colour too light to read is darkened, keeping its hue."""
    rgb = _parse(colour)
    while contrast(rgb, _mixed_with_white(rgb, PALE_SHARE)) < ENOUGH_CONTRAST:
        rgb = (int(rgb[0] * 0.95), int(rgb[1] * 0.95), int(rgb[2] * 0.95))
    return Palette(
        accent=_text(rgb),
        pale=_text(_mixed_with_white(rgb, PALE_SHARE)),
        tint=_text(_mixed_with_white(rgb, TINT_SHARE)),
    )


def contrast(one: Rgb, other: Rgb) -> float:
    """The WCAG contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(rgb: Rgb) -> float:
    red, green, blue = (_linear(part / 255) for part in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _mixed_with_white(rgb: Rgb, share: float) -> Rgb:
    red, green, blue = (round(part * share + 255 * (1 - share)) for part in rgb)
    return (red, green, blue)


def _parse(colour: str) -> Rgb:
    """The three parts of `#rrggbb`. Raises ValueError for any other text."""
    digits = colour.removeprefix("#")
    if len(digits) != 6:
        raise ValueError(f"{colour!r} is not a colour: write it as #rrggbb, for example #1d4f6e")
    return (int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16))


def _text(rgb: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*rgb)
