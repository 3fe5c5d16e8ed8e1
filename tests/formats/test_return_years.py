"""The return year of a file: from its name, else its folders, else its dates."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.formats.writing import EPISODES, HEADER, REVIEWS, read

from parentis.formats.return_years import label, year_in_name


@pytest.mark.parametrize(
    ("file", "year"),
    [
        ("2016-17/header.csv", "2016-17"),
        ("2016_17/header.csv", "2016-17"),
        ("2016-2017/header.csv", "2016-17"),
        ("20162017/header.csv", "2016-17"),
        ("201617/header.csv", "2016-17"),
        ("1617/header.csv", "2016-17"),
        ("16-17/header.csv", "2016-17"),
        ("2016/17/header.csv", "2016-17"),
        ("21/22/header.csv", "2021-22"),
        ("2019/20/header.csv", "2019-20"),
        ("1920/header.csv", "2019-20"),
        ("2017/header.csv", "2016-17"),
        ("2022/header.csv", "2021-22"),
        ("2021/header.csv", "2020-21"),
        ("SSDA903_2017_header.csv", "2016-17"),
        ("SSDA903 201819 episodes.csv", "2018-19"),
        ("header 31032017.csv", "2016-17"),
        ("header 14032021.csv", "2020-21"),
        ("header_2017-03-31.csv", "2016-17"),
        ("header 01.04.2017.csv", "2017-18"),
        ("header_20170630.csv", "2017-18"),
        ("2017-06/header.csv", "2017-18"),
        ("header_201703.csv", "2016-17"),
        ("2016-17/header 2017-18.csv", "2017-18"),
        ("returns 2015-16/ssda903/header.csv", "2015-16"),
        ("1999-00/header.csv", "1999-00"),
        ("2011-12/header.csv", "2011-12"),
        ("extract 2017-07-03 (2016-17)/header.csv", "2016-17"),
        ("header 01.02.2017.csv", "2016-17"),
        ("header_2002-03-15.csv", "2001-02"),
        ("episodes 2014-15 to 2016-17.csv", "2016-17"),
        ("header.csv", None),
        ("ssda903/header.csv", None),
        ("council 382/header (2).csv", None),
        ("header 123456789.csv", None),
    ],
)
def test_the_year_in_a_name(file: str, year: str | None) -> None:
    found = year_in_name(file)
    assert (label(found) if found is not None else None) == year


def test_a_file_that_does_not_say_has_the_year_of_its_latest_date(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"reviews.csv": REVIEWS})
    years = {file.path: file.return_year for file in delivery.files}
    assert years == {"header.csv": "2016-17", "episodes.csv": "2016-17", "reviews.csv": "2016-17"}


def test_dates_of_birth_and_dates_to_come_do_not_count(tmp_path: Path) -> None:
    ahead = f"B2,01/01/{date.today().year + 1},S,V2,N4,U6,PR1,,,,,,\n"
    delivery = read(tmp_path, {"header.csv": HEADER.replace("2006", "2019"), "episodes.csv": EPISODES + ahead})
    assert {file.return_year for file in delivery.files} == {"2016-17"}


def test_the_deliverys_own_files_have_no_return_year(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"2016-17/visits.csv": "child_id,visited_on,kind\nA1,2016-06-10,statutory\n"})
    assert {file.path: file.return_year for file in delivery.files}["2016-17/visits.csv"] is None
