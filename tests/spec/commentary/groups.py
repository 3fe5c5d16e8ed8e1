"""Every pattern of the commentary by what it tells, in the order of an item; and the page that shows them all.

`python -m tests.spec.commentary.groups` writes `docs/sentences.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from parentis.commentary.actions import ACTIONS
from parentis.commentary.averages import AVERAGES
from parentis.commentary.between import ON_THE_WAY, QUARTER_ENDS
from parentis.commentary.caveats import CODE_GAPS, NO_TEAM, SMALL, TEAMS
from parentis.commentary.changes import CHANGES
from parentis.commentary.comparisons import COMPARISONS, RANKS
from parentis.commentary.course import COURSES, LEVELS_KEPT
from parentis.commentary.extremes import ENDS, EXTREMES
from parentis.commentary.further import ALSO, PATHS, SO_FAR
from parentis.commentary.gap_to_all import TO_ALL
from parentis.commentary.levels import LEVELS
from parentis.commentary.outlook import NO_OUTLOOK, OUTLOOKS
from parentis.commentary.parts import ROLLING_TOTALS, SPLITS
from parentis.commentary.parts_over_time import AVERAGE_PARTS, CODES, HIGHEST_PARTS, PARTS_OVER_TIME
from parentis.commentary.pattern import Pattern
from parentis.commentary.recording import AS_KNOWN, LATE, RECORDING
from parentis.commentary.residents import RESIDENTS
from parentis.commentary.targets import EARLIER_MILESTONES, NEXT_MILESTONE, TARGETS
from parentis.commentary.two_changes import TWO_CHANGES

PAGE = Path(__file__).parents[3] / "docs" / "sentences.md"


class Group(NamedTuple):
    """Patterns of which one speaks: what they tell, when, and themselves."""

    when: str
    patterns: Sequence[Pattern[Any]]


# In the order of an item; then what the indicator's page adds.
GROUPS = {
    "Target": Group("where the council has set one: the milestone in force", TARGETS),
    "Baseline and next milestones": Group("after it, where there is a later one, or a baseline", NEXT_MILESTONE),
    "Pace": Group("of the nearest milestone that is not met, where the twelve months follow a line", OUTLOOKS),
    "Level": Group("always", LEVELS),
    "Change": Group("on the fixed anchors of the kind of measure, within the sentence of the level", CHANGES),
    "Two changes": Group("where two anchors are told", TWO_CHANGES),
    "Recording": Group("where a quarter of a clear change or more is of recording", RECORDING),
    "Parts": Group("where they come to the whole, and none is withheld", SPLITS),
    "A total of twelve months": Group("where it is the sum of the months that are known", ROLLING_TOTALS),
    "The way through the twelve months": Group("one of them, the first that is true in this order", COURSES),
    "A place among the twelve": Group("where the way is told by it", EXTREMES),
    "A level kept to": Group("after bad news of a share that ought to be high", LEVELS_KEPT),
    "Average": Group("where the way was not told by steps or a path", AVERAGES),
    "Comparators": Group("where something comparable is published and at hand", COMPARISONS),
    "Rank": Group("where enough authorities have a published value", RANKS),
    "Teams": Group("where one lies outside the outer limits of a funnel on the bad side, and nobody is told of", TEAMS),
    "What codes do not tell": Group("from a fifth of the cases and three cases on", CODE_GAPS),
    "Late entry": Group("where a tenth of the month's visits or more were entered late", LATE),
    "Small numbers": Group("where the base is under 20, or under 10", SMALL),
    "What was undertaken": Group("until it is done, and once more then", ACTIONS),
    "In detail: milestones before": Group("where one has passed; with the figure of its month", EARLIER_MILESTONES),
    "In detail: the whole path": Group("where the sentence has no path", PATHS),
    "In detail: the months of a run": Group("in a run told from its first, which nothing else names", ON_THE_WAY),
    "In detail: the highest and the lowest": Group("where nothing else has named the month, or a month alike", ENDS),
    "In detail: the quarter ends": Group("of a position at a month's end, which nothing else names", QUARTER_ENDS),
    "In detail: other anchors": Group("of the fixed ones that the sentence leaves out", ALSO),
    "In detail: the year so far": Group("of a figure that begins anew each year", SO_FAR),
    "In detail: parts in several months": Group(
        "the two before, and where the way to the month began", PARTS_OVER_TIME
    ),
    "In detail: the average of each part": Group("of parts that are numbers of a month", AVERAGE_PARTS),
    "In detail: the highest of each part": Group("of parts that are shares, in twelve months", HIGHEST_PARTS),
    "In detail: what was recorded without saying what it was": Group("where there was any in the months shown", CODES),
    "In detail: as it was known": Group("where the day of entry was delivered", AS_KNOWN),
    "In detail: the base of a rate": Group("of a rate of residents", RESIDENTS),
    "In detail: the gap to all children": Group("where both are published for one year, here and in England", TO_ALL),
    "In detail: no team": Group("where several were looked at", NO_TEAM),
    "In detail: no date": Group("where a milestone is not met and no pace can be told", NO_OUTLOOK),
}

INTRODUCTION = """# What a sentence can say

Every sentence of the commentary is put together from these patterns. Each has a guard, which must hold before it may
speak, and an example, which is a test: of the patterns of one group exactly one speaks for any fact. What each word
means is in [decision 0019](decisions/0019-what-a-sentence-says.md), when something is a change in
[0017](decisions/0017-when-is-it-a-change.md). The figures are invented.

Made by `python -m tests.spec.commentary.groups` from the patterns; a test holds this page to them.
"""


def page() -> str:
    """The whole page."""
    lines = [INTRODUCTION]
    for heading, (when, patterns) in GROUPS.items():
        lines += [f"## {heading}", "", f"Told {when}.", "", "| | for example |", "| --- | --- |"]
        for pattern in patterns:
            words = pattern.example[1]
            if words:
                lines.append(f"| {pattern.name} | {words} |")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
