"""SSDA903 as XML gives the same tables as the CSV files."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.formats.writing import EPISODES, HEADER, REVIEWS, column, read, rules, told

from parentis.formats.delivery import DeliveryError

RETURN = """<?xml version="1.0" encoding="us-ascii"?>
<EXPSSDA903>
 <CHILD>
  <HEADER>
   <CHILDID>a1</CHILDID><UPN>UN1</UPN><SEX>1</SEX><DOB>01/02/2005</DOB><ETHNIC>WBRI</ETHNIC><UASC>0</UASC>
   <IN_TOUCH /><ACTIV></ACTIV><ACCOM/>
   <AREVIEW><REVIEW>30/06/2016</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
   <MOTHER></MOTHER>
  </HEADER>
  <EPISODE>
   <DECOM>05/06/2016</DECOM><RNE>S</RNE><LS>C1</LS><CIN>N1</CIN><PL>U4</PL><PL_POST>HD3 4EU</PL_POST>
   <HOME_POST>HD1 2TT</HOME_POST><URN>SC123456</URN><PLACE_PROVIDER>PR1</PLACE_PROVIDER>
   <DEC>07/08/2016</DEC><REC>X1</REC><REASON_PLACE_CHANGE>CARPL</REASON_PLACE_CHANGE>
  </EPISODE>
  <EPISODE>
   <DECOM>07/08/2016</DECOM><RNE>P</RNE><LS>C1</LS><CIN>N1</CIN><PL>K2</PL><PL_POST>LS1 1UR</PL_POST>
   <HOME_POST>HD1 2TT</HOME_POST><URN>SC123457</URN><PLACE_PROVIDER>PR4</PLACE_PROVIDER>
   <DEC /><REC />
  </EPISODE>
 </CHILD>
 <CHILD>
  <HEADER>
   <CHILDID>B2</CHILDID><UPN>UN1</UPN><SEX>2</SEX><DOB>03/04/2006</DOB><ETHNIC>ABAN</ETHNIC>
   <UASC></UASC><MOTHER>0</MOTHER>
   <AREVIEW><REVIEW>01/11/2016</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>
  </HEADER>
  <EPISODE>
   <DECOM>09/10/2016</DECOM><RNE>S</RNE><LS>V2</LS><CIN>N4</CIN><PL>U6</PL><PL_POST>HD1 2TT</PL_POST>
   <HOME_POST>WF17 9JA</HOME_POST><URN>XXXXXXX</URN><PLACE_PROVIDER>PR1</PLACE_PROVIDER>
  </EPISODE>
 </CHILD>
</EXPSSDA903>
"""

FULL = """<EXPSSDA903><CHILD><HEADER>
<CHILDID>C3</CHILDID><UPN/><SEX>2</SEX><DOB>01/01/2000</DOB><ETHNIC>BAFR</ETHNIC>
<UASC>1</UASC><DUC>01/01/2018</DUC>
<DATE_INT>01/02/2016</DATE_INT><DATE_MATCH>01/03/2016</DATE_MATCH><FOSTER_CARE>0</FOSTER_CARE>
<NB_ADOPTR>2</NB_ADOPTR><SEX_ADOPTR>MF</SEX_ADOPTR><LS_ADOPTR>L11</LS_ADOPTR>
<IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV><ACCOM>Z1</ACCOM>
<AMISSING><MISSING>M</MISSING><MIS_START>05/05/2016</MIS_START><MIS_END>06/05/2016</MIS_END></AMISSING>
<AMISSING><MISSING>A</MISSING><MIS_START>07/05/2016</MIS_START></AMISSING>
<PERMANENCE><PREV_PERM>P1</PREV_PERM><LA_PERM>382</LA_PERM><DATE_PERM>zz/05/2012</DATE_PERM></PERMANENCE>
<OC2><SDQ_SCORE>12</SDQ_SCORE><CONVICTED>0</CONVICTED><TEETH_CHECK>1</TEETH_CHECK></OC2>
<AD_PLACED><DATE_PLACED>01/02/2016</DATE_PLACED></AD_PLACED>
</HEADER>
<EPISODE><DECOM>05/06/2015</DECOM><RNE>S</RNE><LS>E1</LS><CIN>N1</CIN><PL>A5</PL></EPISODE>
</CHILD></EXPSSDA903>"""


def xml(tmp_path: Path, text: str | bytes, name: str = "return.xml"):  # type: ignore[no-untyped-def]
    return read(tmp_path, {"header.csv": None, "episodes.csv": None, name: text})


def test_the_same_tables_come_from_either_form(tmp_path: Path) -> None:
    from_csv = read(tmp_path / "csv", {"header.csv": HEADER, "episodes.csv": EPISODES, "reviews.csv": REVIEWS})
    from_xml = xml(tmp_path / "xml", RETURN)
    for name in from_csv.tables:
        assert from_xml.tables[name].equals(from_csv.tables[name]), name
    assert not rules(from_xml.findings, "error", "warning") - {"optional-column-missing"}


def test_an_unaccompanied_child_is_one_whose_flag_is_1(tmp_path: Path) -> None:
    assert column(xml(tmp_path / "none", RETURN), "uasc", "child_id") == []
    with_flag = xml(tmp_path / "one", RETURN.replace("<UASC></UASC>", "<UASC>1</UASC>"))
    assert column(with_flag, "uasc", "child_id") == ["B2"]


def test_without_the_flag_anywhere_the_module_was_not_delivered(tmp_path: Path) -> None:
    without = RETURN.replace("<UASC>0</UASC>", "").replace("<UASC></UASC>", "")
    assert "uasc" not in xml(tmp_path, without).tables


def test_empty_items_are_no_care_leaver_and_no_adoption(tmp_path: Path) -> None:
    delivery = xml(tmp_path, RETURN)
    assert "oc3" not in delivery.tables
    assert "ad1" not in delivery.tables


def test_every_module_of_the_layout_is_read(tmp_path: Path) -> None:
    delivery = xml(tmp_path, FULL)
    assert not rules(delivery.findings, "error")
    expected = {
        ("uasc", "duc"): ["2018-01-01"],
        ("ad1", "ls_adoptr"): ["L11"],
        ("oc3", "accom"): ["Z1"],
        ("missing", "mis_start"): ["2016-05-05", "2016-05-07"],
        ("missing", "mis_end"): ["2016-05-06", "None"],
        ("missing", "date_of_birth"): ["2000-01-01"] * 2,
        ("previous_permanence", "date_perm"): ["zz/05/2012"],
        ("oc2", "sdq_score"): ["12"],
        ("placed_adoption", "date_placed"): ["2016-02-01"],
        ("episodes", "place"): ["A5"],
    }
    found = {key: [str(value) for value in column(delivery, *key)] for key in expected}
    assert found == expected
    for name in ("uasc", "ad1", "oc3", "missing", "previous_permanence", "oc2", "placed_adoption"):
        assert set(column(delivery, name, "child_id")) == {"C3"}


def test_an_item_no_child_has_was_not_delivered(tmp_path: Path) -> None:
    delivered = xml(tmp_path, FULL).delivered
    assert "pl_post" not in delivered["episodes"]
    assert {"dec", "rec", "place"} <= delivered["episodes"]
    assert "mis_end" in delivered["missing"]


def test_faults_have_the_line_they_stand_in(tmp_path: Path) -> None:
    delivery = xml(tmp_path, RETURN.replace("09/10/2016", "39/10/2016"))
    (error,) = told(delivery.findings, "not-a-date")
    assert (error.file, error.row, error.child_id, error.column) == ("return.xml", 27, "B2", "DECOM")


def test_a_child_without_a_header_is_told(tmp_path: Path) -> None:
    start, end = RETURN.index("<HEADER>"), RETURN.index("</HEADER>") + len("</HEADER>")
    delivery = xml(tmp_path, RETURN[:start] + RETURN[end:])
    assert [f.severity for f in told(delivery.findings, "no-header")] == ["error"]
    assert column(delivery, "header", "child_id") == ["B2"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_the_declared_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    declared = "utf-8" if encoding == "utf-8-sig" else encoding
    delivery = xml(tmp_path, RETURN.replace("us-ascii", declared).encode(encoding))
    assert column(delivery, "header", "child_id") == ["A1", "B2"]


def test_years_of_xml_are_joined(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "header.csv": None,
        "episodes.csv": None,
        "2016-17.xml": RETURN,
        "2017-18.xml": RETURN.replace("<DEC /><REC />", "<DEC>01/05/2017</DEC><REC>E4A</REC>"),
    }
    delivery = read(tmp_path, files)
    assert [str(day) for day in column(delivery, "episodes", "dec")] == ["2016-08-07", "2017-05-01", "None"]
    assert len(told(delivery.findings, "joined-across-years")) == 2


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
FETCH = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (RETURN[:900], "file-not-readable"),
        (RETURN.replace("</HEADER>", "", 1), "file-not-readable"),
        ("<EXPSSDA903><CHILD>" + "<A>" * 400, "file-not-readable"),
        (f"{BOMB}<EXPSSDA903><CHILD><HEADER>&b;</HEADER></CHILD></EXPSSDA903>", "file-not-readable"),
        (
            f"{FETCH}<EXPSSDA903><CHILD><HEADER><CHILDID>&a;</CHILDID></HEADER></CHILD></EXPSSDA903>",
            "file-not-readable",
        ),
        ("<EXPSSDA903><CHILD>" + "<A/>" * 30_000 + "</CHILD></EXPSSDA903>", "file-not-readable"),
        ("", "file-not-readable"),
        ("<Message><Header/></Message>", "file-not-recognised"),
    ],
    ids=["cut off", "not closed", "too deep", "entities", "outside file", "too many items", "empty", "another return"],
)
def test_what_cannot_be_used_is_told_once(tmp_path: Path, text: str, rule: str) -> None:
    with pytest.raises(DeliveryError) as raised:
        xml(tmp_path, text)
    assert [f.rule for f in raised.value.findings if f.file == "return.xml"] == [rule]


def test_rows_before_the_fault_are_not_used(tmp_path: Path) -> None:
    delivery = read(tmp_path, {"return.xml": RETURN.replace("</EXPSSDA903>", "")})
    assert delivery.tables["header"].num_rows == 2
    assert [f.severity for f in told(delivery.findings, "file-not-readable")] == ["error"]
    assert delivery.tables["episodes"].num_rows == 3
