"""Small deliveries for tests: a whole one to start from, and ways to change one file of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from parentis.formats.delivery import Delivery, read_delivery
from parentis.formats.findings import Finding

COUNCIL = """
name = "Anyshire"
ons_code = "E10000099"
dfe_number = "999"

[population]
2015 = 100000
"""

HEADER = """
CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
A1,1,01/02/2005,WBRI,UN1,,
B2,2,03/04/2006,ABAN,UN1,0,
"""

EPISODES = """
CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
A1,05/06/2016,S,C1,N1,U4,PR1,07/08/2016,X1,CARPL,HD1 2TT,HD3 4EU,SC123456
A1,07/08/2016,P,C1,N1,K2,PR4,,,,HD1 2TT,LS1 1UR,SC123457
B2,09/10/2016,S,V2,N4,U6,PR1,,,,WF17 9JA,HD1 2TT,XXXXXXX
"""

REVIEWS = """
CHILD,DOB,REVIEW,REVIEW_CODE
A1,01/02/2005,30/06/2016,PN1
B2,03/04/2006,01/11/2016,PN2
"""


def write(folder: Path, files: dict[str, str | bytes | None]) -> Path:
    """Write a whole small delivery, with these files in place of or beside its own; None leaves one out."""
    standard: dict[str, str | bytes | None] = {
        "council.toml": COUNCIL,
        "header.csv": HEADER,
        "episodes.csv": EPISODES,
    }
    for name, content in (standard | files).items():
        if content is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.lstrip("\n").encode())
    return folder


def read(folder: Path, files: dict[str, str | bytes | None] | None = None) -> Delivery:
    """Write a small delivery with these changes, and read it."""
    return read_delivery(write(folder, files or {}))


def told(findings: Sequence[Finding], rule: str) -> list[Finding]:
    """The findings of one rule."""
    return [finding for finding in findings if finding.rule == rule]


def rules(findings: Sequence[Finding], *severities: str) -> set[str]:
    """The rules that found something of these severities (of any, when none is named)."""
    return {finding.rule for finding in findings if not severities or finding.severity in severities}


def column(delivery: Delivery, table: str, name: str) -> list[object]:
    """A column of a table as Python values."""
    return list(delivery.tables[table][name].to_pylist())
