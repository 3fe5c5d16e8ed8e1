"""A row that is there twice is told, with what figures make of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.formats.writing import REVIEWS, read, told

from parentis.checks import findings_in

TODAY = date(2018, 1, 1)


WORKFORCE = """\
worker_id,service,team,role,agency,fte,started_on
W1,S,T,social-worker,N,1,2016-01-04
W1,S,U,social-worker,N,0.5,2016-01-04
W1,S,U,social-worker,N,0.5,2016-02-01
"""
CARE_LEAVERS = """\
child_id,date_of_birth,as_at,eligibility
A1,1998-01-01,2017-06-30,relevant
A1,1998-01-01,2017-05-31,relevant
A1,1998-01-01,2017-06-30,relevant
"""
ATTENDANCE = """\
child_id,month,sessions_possible,sessions_authorised_absence,sessions_unauthorised_absence
A1,2017-05,30,0,0
A1,2017-05,30,0,0
"""
REVIEW_ROWS = REVIEWS.strip().splitlines()


@pytest.mark.parametrize(
    ("name", "text", "severity", "row"),
    [
        ("reviews.csv", "\n".join([*REVIEW_ROWS, REVIEW_ROWS[1]]), "error", len(REVIEW_ROWS) + 1),
        ("workforce.csv", WORKFORCE, "error", 3),
        ("care_leavers.csv", CARE_LEAVERS, "warning", 4),
        ("attendance.csv", ATTENDANCE, "error", 3),
    ],
)
def test_a_row_that_is_there_twice(tmp_path: Path, name: str, text: str, severity: str, row: int) -> None:
    found = told(findings_in(read(tmp_path, {name: text}), TODAY), "row-twice")
    assert [(f.severity, f.file, f.row) for f in found] == [(severity, name, row)]
