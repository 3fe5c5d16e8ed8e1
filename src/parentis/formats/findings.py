"""What is wrong with a delivery, or worth knowing about it: one finding each."""

from collections import Counter
from collections.abc import Iterable
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


MOST_ALIKE = 5_000  # findings of one rule on one column of one file; the rest are told as a number
LONGEST_VALUE = 60  # characters of a value shown in a finding


def shown(value: object) -> str:
    """A value as a finding shows it: on one line, and cut when it is long."""
    text = " ".join(str(value).split())
    text = text if text.isprintable() else "".join(c if c.isprintable() else "?" for c in text)
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 3]}..."


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Errors first, then warnings, then notes; by file and row within each."""
    rank = {"error": 0, "warning": 1, "note": 2}
    return tuple(sorted(findings, key=lambda f: (rank[f.severity], f.file, f.row or 0, f.rule, f.column)))


class FindingList:
    """Findings gathered while a delivery is read.

    A damaged file can break one rule in every row. Each is worth a line up to `MOST_ALIKE`, which is more than
    anyone corrects by hand; after that they are counted, and `all()` says how many more there were.
    """

    def __init__(self) -> None:
        self._found: list[Finding] = []
        self._alike: Counter[tuple[Severity, str, str, str]] = Counter()

    def add(
        self,
        severity: Severity,
        rule: str,
        message: str,
        *,
        file: str = "",
        row: int | None = None,
        child_id: str | None = None,
        column: str = "",
        value: object = "",
    ) -> None:
        """Keep one finding, or count it when there are too many alike."""
        kind = (severity, rule, file, column)
        self._alike[kind] += 1
        if self._alike[kind] <= MOST_ALIKE:
            self._found.append(Finding(severity, rule, file, row, child_id or "", column, shown(value), message))

    def room(self, severity: Severity, rule: str, file: str, column: str) -> int:
        """How many more of a kind are kept one by one; beyond that, `count` them."""
        return max(0, MOST_ALIKE - self._alike[severity, rule, file, column])

    def count(self, severity: Severity, rule: str, file: str, column: str, number: int) -> None:
        """Count findings of a kind that there is no room for, all at once."""
        self._alike[severity, rule, file, column] += number

    def all(self) -> tuple[Finding, ...]:
        """Everything found, in the order of `in_order`."""
        more = [
            Finding(severity, rule, file, None, "", column, "", _and_more(number - MOST_ALIKE))
            for (severity, rule, file, column), number in self._alike.items()
            if number > MOST_ALIKE
        ]
        return in_order([*self._found, *more])


def _and_more(number: int) -> str:
    return f"And {number:,} more like it in this column: correct them where the file is made."
