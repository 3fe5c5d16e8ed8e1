"""How the charts are to be read: the words of process control are explained here once, and used beneath the charts."""

from __future__ import annotations

from parentis.facts.bases import NO_PERCENTAGE_UNDER
from parentis.publish.report import ChartGuide, Fact

CHART_GUIDE = ChartGuide(
    "How to read the charts",
    (
        Fact(
            "Months",
            "The report month and the twelve before it. The latest figure stands at its mark. A hollow mark is of a "
            f"base under {NO_PERCENTAGE_UNDER}, too few to compare.",
        ),
        Fact(
            "Dashed, dotted",
            "The dashed line is the council's target. The dotted one is England, the neighbours or the region, "
            "whichever it names.",
        ),
        Fact(
            "Shaded band",
            "Figures go up and down from one month to the next. The band is as wide as steps of the usual size make "
            "it, about the mean of the months, which is the line through it.",
        ),
        Fact(
            "Squares",
            "Months that stand out: outside the band; one of seven together above the mean, or below "
            "it; one of seven that each rise, or each fall; or one of two close to the same edge of the band among "
            "three that follow one another.",
        ),
        Fact(
            "Standing out and changing",
            "A month stands out in the run of all the months shown. Whether a figure has changed is judged between two "
            "months, by how far chance would move numbers of that size. So a figure that goes slowly the same way can "
            "stand out though it differs by no more than chance from the month before. A number at the end of a month "
            "is judged as if it were of other children each time, which is cautious; in the run its months, mostly of "
            "the same children, stand out together easily.",
        ),
        Fact(
            "Provisional",
            "A band from no more than thirteen months is provisional: it moves as months are added.",
        ),
        Fact(
            "Target and band",
            "Where the target is beyond the band, the months as they now run would all meet it, or all miss it. Where "
            "it lies within, some months meet it and others miss it.",
        ),
        Fact(
            "No band",
            "A line or columns without a band: no month stands out, or a band would mislead. The Board Report says "
            "beneath the chart where it would.",
        ),
    ),
)
"""The same in both reports. The rules for the band and the squares are those of docs/decisions/0016."""
