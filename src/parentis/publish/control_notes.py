"""What stands under a control chart: what is drawn, how the latest month sits in the run of months, and the target.

The words are explained in the report's guide to its charts (`guide`). None of them is "chance": whether two months
differ by more than chance would bring is another question, and its answer stands beside this one.
"""

from __future__ import annotations

from collections.abc import Mapping

from parentis.control import Assurance, Variation
from parentis.facts.control import ControlPosition, months_of

VARIATION: Mapping[Variation, str] = {
    Variation.COMMON: "does not stand out",
    Variation.NO_VARIATION: "is the same as every other month",
    Variation.IMPROVEMENT_HIGH: "stands out as better",
    Variation.IMPROVEMENT_LOW: "stands out as better",
    Variation.CONCERN_HIGH: "stands out as worse",
    Variation.CONCERN_LOW: "stands out as worse",
    Variation.NEUTRAL_HIGH: "stands out as high",
    Variation.NEUTRAL_LOW: "stands out as low",
}

ASSURANCE: Mapping[Assurance, str] = {
    Assurance.PASS: "met every month",
    Assurance.INCONSISTENT: "met in some months and missed in others",
    Assurance.FAIL: "missed every month",
}

SHADED, PROVISIONAL = "Shaded: the range that the usual steps from month to month make", " (provisional)"
SQUARE = "Square: a month that stands out."


def control_notes(control: ControlPosition) -> str:
    """The sentences for one chart.

    Variation sets the month in the run of months. That is another question than whether it is filed as an issue, and
    the two may differ.
    """
    said = [
        f"{SHADED}{PROVISIONAL if control.is_trial else ''}. {SQUARE}",
        f"{months_of(control)[-1].name} {VARIATION[control.variation]}.",
    ]
    if control.assurance is not None:
        said.append(f"As the months run now, the target is {ASSURANCE[control.assurance]}.")
    if control.rebase is not None:
        said.append(f"The band begins anew in {control.rebase.month.name}: {control.rebase.reason.rstrip('.')}.")
    return " ".join(said)


def no_band_note(why: str) -> str:
    """Why a chart has no band, though its months may well move: `No band: there is one figure a year ...`."""
    return f"No band: {why}."
