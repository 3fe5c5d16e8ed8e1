"""A small delivery with every file there is, to be mutated."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from parentis.records.tables import DELIVERY_TABLES, SSDA903_TABLES, Column, Table
from parentis.words.codes import code_set

CHILDREN = 30
COUNCIL = b"""name = "Anyshire"
ons_code = "E10000099"
dfe_number = "999"

[population]
2015 = 100000
2016 = 100500
"""


def whole_delivery(chance: Random) -> dict[str, bytes]:
    """The files of a delivery by name: all modules over two return years, the delivery's own, one XML return."""
    files = {"council.toml": COUNCIL}
    for year in (2015, 2016):
        for table in SSDA903_TABLES:
            files[f"{year}-{year - 1999}/{table.name}.csv"] = _csv(table, chance, year)
        files[f"{year}-{year - 1999}/episodes.csv"] = _episodes(chance, year)
    for table in DELIVERY_TABLES:
        files[f"{table.name}.csv"] = _csv(table, chance, 2016)
    files["2014-15/return.xml"] = _xml(chance)
    return files


def _csv(table: Table, chance: Random, year: int) -> bytes:
    own = table in DELIVERY_TABLES
    names = ",".join(column.source for column in table.columns)
    rows = [
        ",".join(_value(column, number, chance, year, own) for column in table.columns) for number in range(CHILDREN)
    ]
    return "\r\n".join([names, *rows, ""]).encode()


def _value(column: Column, number: int, chance: Random, year: int, own: bool) -> str:
    if not column.filled and chance.random() < 0.3:
        return ""
    day = date(year, 4, 1) + timedelta(days=chance.randrange(365))
    if column.name == "date_of_birth":
        day = date(2003, 1, 1) + timedelta(days=100 * number)
    match column.type:
        case "code":
            return chance.choice(list(code_set(column.codes or "").codes))
        case "date":
            return day.isoformat() if own else f"{day:%d/%m/%Y}"
        case "datetime":
            return f"{day.isoformat()}T{chance.randrange(24):02}:{chance.randrange(60):02}"
        case "month":
            return f"{day:%Y-%m}"
        case "integer" | "decimal":
            return str(chance.randrange(2))
        case "text":
            return _text(column, number, chance)


def _text(column: Column, number: int, chance: Random) -> str:
    if column.name == "child_id":
        return f"A{number}"
    if column.name.endswith("_post"):
        return chance.choice(["HD1 2TT", "HD3 4EU", "LS1 1UR", "WF17 9JA"])
    return f"{column.name} {chance.randrange(5)}"


def _episodes(chance: Random, year: int) -> bytes:
    names = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"
    lines = [names]
    for number in range(CHILDREN):
        start = date(year, 4, 2) + timedelta(days=chance.randrange(300))
        end = start + timedelta(days=chance.randrange(1, 60))
        lines.append(f"A{number},{start:%d/%m/%Y},S,C1,N1,U4,PR1,{end:%d/%m/%Y},X1,CARPL,HD1 2TT,HD3 4EU,SC1")
        lines.append(f"A{number},{end:%d/%m/%Y},P,C1,N1,K2,PR4,,,,HD1 2TT,LS1 1UR,SC2")
    return "\r\n".join([*lines, ""]).encode()


def _xml(chance: Random) -> bytes:
    children = "".join(
        f"<CHILD><HEADER><CHILDID>A{number}</CHILDID><UPN>UN1</UPN><SEX>{chance.choice('12')}</SEX>"
        f"<DOB>{date(2003, 1, 1) + timedelta(days=100 * number):%d/%m/%Y}</DOB><ETHNIC>WBRI</ETHNIC>"
        f"<UASC>0</UASC><AREVIEW><REVIEW>01/06/2014</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW></HEADER>\n"
        f"<EPISODE><DECOM>01/05/2014</DECOM><RNE>S</RNE><LS>C1</LS><CIN>N1</CIN><PL>U4</PL>"
        f"<DEC>01/03/2015</DEC><REC>E4A</REC></EPISODE></CHILD>\n"
        for number in range(CHILDREN)
    )
    return f'<?xml version="1.0"?>\n<EXPSSDA903>\n{children}</EXPSSDA903>\n'.encode()
