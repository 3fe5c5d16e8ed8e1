"""Findings as the command line shows them: a table of them, and how many of each severity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from parentis.cli.tables import Row, write_csv
from parentis.formats.findings import Finding

COLUMNS = ("severity", "rule", "file", "row", "child_id", "column", "value", "message")


def rows(findings: Iterable[Finding]) -> list[Row]:
    """A row a finding, in the order of `COLUMNS`."""
    return [tuple(getattr(finding, column) for column in COLUMNS) for finding in findings]


def write(findings: Iterable[Finding], path: Path) -> None:
    """Write findings.csv. It names children: it is for the analyst alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        write_csv(COLUMNS, rows(findings), file)


def counted(findings: Iterable[Finding]) -> str:
    """How many of each severity, in words: '2 errors, 1 warning, no notes'. Names no child."""
    by_severity = Counter(finding.severity for finding in findings)
    return ", ".join(_number_of(by_severity[severity], severity) for severity in ("error", "warning", "note"))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether any of them would make a figure wrong or stop it."""
    return any(finding.severity == "error" for finding in findings)


def _number_of(count: int, what: str) -> str:
    return f"{count or 'no'} {what}{'' if count == 1 else 's'}"
