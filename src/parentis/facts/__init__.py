"""Facts: what is true of a measure in a month, settled before it is worded.

Only here does the program know noise from change, and whether up is good. Everything is a frozen value made
from a run of figures: the level, the change, the place among the twelve months, their average, the position
against the council's target.
"""

from parentis.facts.about import Facts, facts_about
from parentis.facts.average import Average, average_of
from parentis.facts.chance import Method, Verdict, judge
from parentis.facts.change import Change, Direction, Movement, Obstacle, Polarity, change_on
from parentis.facts.control import ControlPosition, NoControl
from parentis.facts.display import Display
from parentis.facts.extreme import Extreme, Position, extreme_of
from parentis.facts.reading import Kind, Reading, Window, window, window_of_years
from parentis.facts.target import Of, Standing, Step, TargetPosition, position_against

__all__ = [
    "Average",
    "Change",
    "ControlPosition",
    "Direction",
    "Display",
    "Extreme",
    "Facts",
    "Kind",
    "Method",
    "Movement",
    "NoControl",
    "Obstacle",
    "Of",
    "Polarity",
    "Position",
    "Reading",
    "Standing",
    "Step",
    "TargetPosition",
    "Verdict",
    "Window",
    "average_of",
    "change_on",
    "extreme_of",
    "facts_about",
    "judge",
    "position_against",
    "window",
    "window_of_years",
]
