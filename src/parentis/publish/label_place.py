"""Where a label on a level line has room: beside what is plotted, not across it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# How wide a character is on average, in pixels, at the size of the charts' text. A little too much is safe.
WIDTH_OF_SIGN = 7.0

HEIGHT_OF_TEXT = 13.0

# Between a line and the text above or below it.
CLEARANCE = 4.0

TRIES = 24


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels; `top` is the smaller of the two heights."""

    left: float
    top: float
    right: float
    bottom: float

    def shared(self, other: Box) -> float:
        """The area that two boxes have in common."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, across) * max(0.0, down)

    def holds(self, other: Box) -> bool:
        """Whether the other box lies inside this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


def free_place(
    width: float, level: float, obstacles: Sequence[Box], room: Box, text: Box | None = None
) -> tuple[float, float]:
    """The left end and the baseline of a text on a line at `level`, where it covers least; the leftmost such.

    Another `text` is kept clear first, whatever of the obstacles that costs.
    """
    best = (float("inf"), room.left, level - CLEARANCE)
    worth_more = sum(box.shared(room) for box in obstacles) + 1.0
    for number in range(TRIES):
        left = room.left + number * max(0.0, room.right - room.left - width) / (TRIES - 1)
        for top in (level - CLEARANCE - HEIGHT_OF_TEXT, level + CLEARANCE):
            box = Box(left, top, left + width, top + HEIGHT_OF_TEXT)
            if not room.holds(box):
                continue
            covered = sum(box.shared(obstacle) for obstacle in obstacles)
            if text is not None:
                covered += worth_more * box.shared(text)
            if covered < best[0] - 1e-9:
                best = (covered, left, box.bottom - 2)
    return best[1], best[2]
