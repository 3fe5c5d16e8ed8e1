"""What stands under a control chart: the latest month in the run of months, the target, how sure the limits are."""

from __future__ import annotations

from collections.abc import Mapping

from parentis.control import Assurance, Variation
from parentis.facts.control import ControlPosition, months_of

VARIATION: Mapping[Variation, str] = {
    Variation.COMMON: "within what chance would bring",
    Variation.NO_VARIATION: "the same as every other",
    Variation.IMPROVEMENT_HIGH: "an improvement beyond chance",
    Variation.IMPROVEMENT_LOW: "an improvement beyond chance",
    Variation.CONCERN_HIGH: "a concern beyond chance",
    Variation.CONCERN_LOW: "a concern beyond chance",
    Variation.NEUTRAL_HIGH: "high beyond chance",
    Variation.NEUTRAL_LOW: "low beyond chance",
}

ASSURANCE: Mapping[Assurance, str] = {
    Assurance.PASS: "met every month",
    Assurance.INCONSISTENT: "met in some months and missed in others",
    Assurance.FAIL: "missed every month",
}

TRIAL = "The limits are trial limits, from these months alone."


def control_notes(control: ControlPosition) -> str:
    """The sentences for one chart.

    Variation sets the month in the run of months. That is another question than whether it is filed as an issue, and
    the two may differ.
    """
    said = [f"Beside the run of months {months_of(control)[-1].name} is {VARIATION[control.variation]}."]
    if control.assurance is not None:
        said.append(f"As it moves now the target is {ASSURANCE[control.assurance]}.")
    if control.rebase is not None:
        said.append(f"Mean and limits begin anew in {control.rebase.month.name}: {control.rebase.reason.rstrip('.')}.")
    if control.is_trial:
        said.append(TRIAL)
    return " ".join(said)
