"""What is wrong with a delivery, or worth knowing about it: one finding each."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True)
class Finding:
    """One thing found in a delivery.

    severity: 'error' would make a figure wrong or stop it, 'warning' weakens one, 'note' is worth knowing
    rule:     short name of the rule that found it, in lower case with hyphens
    file:     path inside the delivery with forward slashes; empty when it is about the whole delivery
    row:      row of that file, its header being row 1; None when it is about the whole file
    child_id, column, value: where it was found and what stood there, empty when that does not apply
    message:  one plain sentence or two: what was found and what to do

    A finding may name a child and is for the analyst alone: it never goes to a log or an exception's text.
    """

    severity: Severity
    rule: str
    file: str
    row: int | None
    child_id: str
    column: str
    value: str
    message: str
