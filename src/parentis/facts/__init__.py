"""Facts: what is true of a measure in a month, settled before it is worded.

Only here does the program know noise from change, and whether up is good. Everything is a frozen value made
from a run of figures: the level, the changes on fixed anchors, the place among the twelve months and the way through
them, their average, the position against the council's target, the parts of a whole.
"""

from parentis.facts.about import Beside, Course, Facts, facts_about
from parentis.facts.all_children import GapToAll
from parentis.facts.all_children import Pair as PublishedPair
from parentis.facts.anchors import Anchor, Compared
from parentis.facts.average import Average, average_of
from parentis.facts.chance import Method, Verdict, interval_of, judge
from parentis.facts.change import Change, Direction, Movement, Obstacle, Polarity, change_on
from parentis.facts.codes import Codes
from parentis.facts.comparators import Comparators
from parentis.facts.comparison import Bearing, Comparator, Comparison, Contrast, Neighbour, Neighbours, Publication
from parentis.facts.control import ControlPosition, NoControl
from parentis.facts.display import Display
from parentis.facts.extreme import Extreme, Position, extreme_of
from parentis.facts.gap import CodeGap
from parentis.facts.outlier import Outliers, Team
from parentis.facts.outlook import Goal, NoOutlook, Outlook, Prospect
from parentis.facts.pace import Pace
from parentis.facts.path import Path
from parentis.facts.rank import Quartile, Rank
from parentis.facts.reading import Kind, Reading, Window, window, window_of_years
from parentis.facts.recording import Extent, LateVisits, RecordingEffect, Source, late_visits, recording_effects
from parentis.facts.rolling import RollingTotal
from parentis.facts.runs import Runs
from parentis.facts.since import End, Since
from parentis.facts.split import Part, Split
from parentis.facts.steps import Steps
from parentis.facts.sustained import Sustained
from parentis.facts.target import Of, Standing, Step, TargetPosition, position_against
from parentis.facts.undertaken import State, Undertaken
from parentis.facts.year_so_far import SoFar

__all__ = [
    "Anchor", "Average", "Bearing", "Beside", "Change", "CodeGap", "Codes", "Comparator", "Comparators",
    "Compared", "Comparison", "Contrast", "ControlPosition", "Course", "Direction", "Display", "End", "Extent",
    "Extreme", "Facts", "GapToAll", "Goal", "Kind", "LateVisits", "Method", "Movement", "Neighbour",
    "Neighbours", "NoControl", "NoOutlook", "Obstacle", "Of", "Outliers", "Outlook", "Pace", "Part", "Path",
    "Polarity", "Position", "Prospect", "Publication", "PublishedPair", "Quartile", "Rank", "Reading",
    "RecordingEffect", "RollingTotal", "Runs", "Since", "SoFar", "Source", "Split", "Standing", "State", "Step",
    "Steps", "Sustained", "TargetPosition", "Team", "Undertaken", "Verdict", "Window", "average_of",
    "change_on", "extreme_of", "facts_about", "interval_of", "judge", "late_visits", "position_against",
    "recording_effects", "window", "window_of_years",
]  # fmt: skip
