"""What stands under a control chart: what is drawn, how the latest month sits in the run of months, and the target.

The words are explained in the report's guide to its charts (`guide`).
"""

from __future__ import annotations

from collections.abc import Mapping

from parentis.control import Assurance, Variation
from parentis.facts.control import ControlPosition, months_of

VARIATION: Mapping[Variation, str] = {
    Variation.COMMON: "nothing unusual",
    Variation.NO_VARIATION: "the same as every other month",
    Variation.IMPROVEMENT_HIGH: "better than chance explains",
    Variation.IMPROVEMENT_LOW: "better than chance explains",
    Variation.CONCERN_HIGH: "worse than chance explains",
    Variation.CONCERN_LOW: "worse than chance explains",
    Variation.NEUTRAL_HIGH: "higher than chance explains",
    Variation.NEUTRAL_LOW: "lower than chance explains",
}

ASSURANCE: Mapping[Assurance, str] = {
    Assurance.PASS: "met every month",
    Assurance.INCONSISTENT: "met in some months and missed in others",
    Assurance.FAIL: "missed every month",
}

SHADED, PROVISIONAL = "Shaded: where chance alone would put a month", " (provisional)"
SQUARE = "Square: a month that it does not explain."


def control_notes(control: ControlPosition) -> str:
    """The sentences for one chart.

    Variation sets the month in the run of months. That is another question than whether it is filed as an issue, and
    the two may differ.
    """
    said = [
        f"{SHADED}{PROVISIONAL if control.is_trial else ''}. {SQUARE}",
        f"{months_of(control)[-1].name}: {VARIATION[control.variation]}.",
    ]
    if control.assurance is not None:
        said.append(f"As the months run now, the target is {ASSURANCE[control.assurance]}.")
    if control.rebase is not None:
        said.append(f"The band begins anew in {control.rebase.month.name}: {control.rebase.reason.rstrip('.')}.")
    return " ".join(said)


def no_band_note(why: str) -> str:
    """Why a chart has no band, though its months may well move: `No band: there is one figure a year ...`."""
    return f"No band: {why}."
