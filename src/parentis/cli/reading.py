"""Reading a delivery for a command: what was read and checked, or an end that says whose fault it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from parentis.cli.errors import CallError
from parentis.cli.progress import Steps

if TYPE_CHECKING:
    from parentis.formats.delivery import Delivery


def read_checked(folder: Path, council_file: Path | None, step: Steps) -> Delivery:
    """The delivery, with what the checks found.

    Raises DeliveryError when the delivery cannot be used, and CallError when the fault is in a council file that
    the call named: a delivery with its own faulty council file is data at fault, not a call.
    """
    from parentis.checks import checked
    from parentis.council import CouncilError, read_council
    from parentis.formats.delivery import read_delivery

    step("Reading the files")
    if council_file is not None:
        try:
            read_council(council_file)
        except CouncilError as fault:
            raise CallError(str(fault)) from fault
    delivery = read_delivery(folder, council_file)
    step("Checking them")
    return _held_against_the_catalogue(checked(delivery), council_file)


def _held_against_the_catalogue(delivery: Delivery, council_file: Path | None) -> Delivery:
    """The delivery with what its council file says of measures added to its findings."""
    if delivery.council is None:
        return delivery
    from parentis.facts.council_findings import council_findings
    from parentis.formats.council_file import COUNCIL_FILE
    from parentis.formats.findings import in_order

    found = council_findings(delivery.council, council_file.name if council_file else COUNCIL_FILE)
    return replace(delivery, findings=in_order([*delivery.findings, *found]))
