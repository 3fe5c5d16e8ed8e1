"""The official statistics of the council at 31 March 2017, counted again from the files of a sample.

`official_statistics.csv` has the numbers: Department for Education, Children looked after in England (including
adoption), year ending 31 March 2017 (SFR50/2017), underlying data of Kirklees under the names of its columns; Crown
copyright, Open Government Licence v3.0. Left out: what was suppressed, what counts other authorities' children, and
care leavers. Each child counts once among those who started (as at the first start in the year) and those who ceased
(as at the last end), as the statistics do.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from parentis.sample.places import distance, is_inside

FILE = Path(__file__).parent / "official_statistics.csv"
YEAR = "2016-17"
FIRST, LAST = date(2016, 4, 1), date(2017, 3, 31)
RESPITE = ("V3", "V4")
Row = dict[str, str]
Case = tuple[str, str, float]  # column of the statistics, child, what the child adds to it

_ETHNIC = {"W": "CLA_White", "M": "CLA_Mixed", "A": "CLA_Asian", "C": "CLA_Asian", "B": "CLA_Black", "O": "CLA_EOTH"}
_PLACED = {"U": "CLA_Fost", "A": "CLA_Adopt", "P1": "CLA_Parent", "K": "CLA_Secure", "H": "CLA_Secure", "R": "CLA_Ores"}
_LEGAL = {
    "C1": "CLA_ICO",
    "C2": "CLA_FCO",
    "D1": "CLA_FrAd",
    "E1": "CLA_PlaceO",
    "V2": "CLA_S20",
    "L1": "CLA_CPG",
    "L2": "CLA_CPG",
    "L3": "CLA_CPG",
    "J1": "CLA_YJLS",
    "J2": "CLA_YJLS",
    "J3": "CLA_YJLS",
}
_PROVIDED = {"PR0": "CLA_Par", "PR1": "CLA_OwnP", "PR4": "CLA_Priv", "PR5": "CLA_Vol", "": "CLA_Nrep"}
_NEED = {"N1": "AbNeg", "N4": "FAcSt", "N5": "FD", "N6": "SUB", "N7": "LI", "N8": "AbsPar"}
_STARTED_AS = {
    "C1": "ICO",
    "C2": "FCO",
    "E1": "PlaceO",
    "V2": "S20",
    "L1": "UPP",
    "L3": "UCAO",
    "J2": "PACE",
    "J3": "SORR",
}
_TAKEN = ("C1", "C2", "D1", "L1", "L2", "L3")
_CEASED_FOR = {
    "E11": "Adop1",
    "E12": "Adop2",
    "E2": "Died",
    "E4A": "ParPlan",
    "E13": "NoPar",
    "E41": "CAO",
    "E43": "SGO1",
    "E44": "SGO2",
    "E5": "IndLiv1",
    "E6": "IndLiv2",
    "E14": "RemEnd",
    "E16": "Abroad",
    "E8": "Other",
}
_AGES = ((1, "U1"), (5, "1to4"), (10, "5to9"), (16, "10to15"))


def published() -> dict[str, str]:
    """The numbers as published, by the names of their columns."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return {row["column"]: row["published"] for row in csv.DictReader(file)}


def counted(folder: Path) -> dict[str, float]:
    """The same numbers of a sample's files; the average score rounded as it was published."""
    sums: defaultdict[str, float] = defaultdict(float)
    for column, _, adds in cases(folder):
        sums[column] += adds
    if sums["OC2_SDQ"]:
        sums["OC2_SDQaverage"] = int(sums["score"] / sums["OC2_SDQ"] * 10 + 0.5) / 10
    return {column: sums[column] for column in published()}


def cases(folder: Path) -> Iterator[Case]:
    """What each child adds to each number."""
    header = {row["CHILD"]: row for row in _read(folder, "header")}
    of_child: defaultdict[str, list[Row]] = defaultdict(list)
    for row in _read(folder, "episodes"):
        of_child[row["CHILD"]].append(row)
    uasc = {row["CHILD"] for row in _read(folder, "uasc")}
    looked_after = set()
    for child, every in of_child.items():
        own = [row for row in every if row["LS"] not in RESPITE]
        in_year = [row for row in own if not row["DEC"] or _day(row["DEC"]) >= FIRST]
        if in_year:
            looked_after.add(child)
        elif any(not row["DEC"] or _day(row["DEC"]) >= FIRST for row in every):
            yield "CLA_stp2017", child, 1
        for column, adds in _of_child(header[child], in_year, child in uasc):
            yield column, child, adds
    yield from (("CLA_2017", child, 1) for child in looked_after)
    yield from _missing(folder, looked_after)
    yield from _oc2(folder)


def _of_child(header: Row, rows: list[Row], unaccompanied: bool) -> Iterator[tuple[str, float]]:
    born, sex = _day(header["DOB"]), "male" if header["SEX"] == "1" else "female"
    for row in rows:
        if not row["DEC"]:
            yield from _at_year_end(header, row, _age_group(born, LAST), sex)
            if unaccompanied:
                yield "CLA_UASC", 1
        elif row["REASON_PLACE_CHANGE"]:
            yield "CLA_RPC_All_Place", 1
            yield f"CLA_RPC_{row['REASON_PLACE_CHANGE']}", 1
    started = [row for row in rows if row["RNE"] == "S" and FIRST <= _day(row["DECOM"]) <= LAST]
    if started:
        yield from _started(min(started, key=lambda row: _day(row["DECOM"])), born, sex)
    ceased = [row for row in rows if row["REC"] not in ("", "X1")]
    if ceased:
        yield from _ceased(max(ceased, key=lambda row: _day(row["DEC"])), born, sex)


def _at_year_end(header: Row, row: Row, age: str, sex: str) -> Iterator[tuple[str, float]]:
    inside, miles = is_inside(row["PL_POST"]), distance(row["HOME_POST"], row["PL_POST"])
    far = "NoInfo" if miles is None else "GT20" if miles > 20 else "LTE20"
    yield "CLA_Mar2017", 1
    yield f"CLA_{sex}", 1
    yield f"CLA_{age}", 1
    yield _ETHNIC.get(header["ETHNIC"][0], "CLA_Oth") if header["ETHNIC"] not in ("REFU", "NOBT") else "CLA_Oth", 1
    yield _PLACED.get(row["PLACE"], _PLACED.get(row["PLACE"][0], "another place")), 1
    yield _LEGAL.get(row["LS"], "another status"), 1
    yield _PROVIDED.get(row["PLACE_PROVIDER"], "another provider"), 1
    yield "CLA_InBound" if inside else "CLA_Outbound", 1
    yield f"CLA_{'In' if inside else 'Out'}LA_{far}", 1


def _started(row: Row, born: date, sex: str) -> Iterator[tuple[str, float]]:
    yield "CLA_started2017", 1
    yield f"SCLA_{sex}", 1
    yield f"SCLA_{_age_group(born, _day(row['DECOM']))}", 1
    yield f"SCLA_{_NEED.get(row['CIN'], 'another need')}", 1
    yield f"SCLA_{_STARTED_AS.get(row['LS'], 'another status')}", 1
    if row["LS"] in _TAKEN:
        yield "CLA_taken2017", 1


def _ceased(row: Row, born: date, sex: str) -> Iterator[tuple[str, float]]:
    age = _age(born, _day(row["DEC"]))
    yield "CLA_cease2017", 1
    yield f"CEA_{sex}", 1
    yield f"CEA_{'18over' if age >= 18 else age if age >= 16 else _age_group(born, _day(row['DEC']))}", 1
    yield f"CEA_{_CEASED_FOR.get(row['REC'], 'another reason')}", 1


def _missing(folder: Path, looked_after: set[str]) -> Iterator[Case]:
    for code, name in (("M", "Miss"), ("A", "Away")):
        times = Counter(
            row["CHILD"]
            for row in _read(folder, "missing")
            if row["MISSING"] == code and FIRST <= _day(row["MIS_START"]) <= LAST
        )
        for child, number in times.items():
            if child in looked_after:
                yield f"Miss_{name}_DuringYear", child, 1
                yield f"Miss_{name}_Incs", child, number
                if number > 1:
                    yield f"Miss_{name}_MoreOnce", child, 1


def _oc2(folder: Path) -> Iterator[Case]:
    for row in _read(folder, "oc2"):
        child, age = row["CHILD"], _age(_day(row["DOB"]), LAST)
        yield "OC2_12mths", child, 1
        for column, flag in (
            ("OC2_convicted", "CONVICTED"),
            ("OC2_submisuse", "SUBSTANCE_MISUSE"),
            ("OC2_immunisation", "IMMUNISATIONS"),
            ("OC2_teethcheck", "TEETH_CHECK"),
            ("OC2_healthassmt", "HEALTH_ASSESSMENT"),
            ("OC2_devassmt", "HEALTH_CHECK"),
        ):
            if row[flag] == "1":
                yield column, child, 1
        if 10 <= age <= 17:
            yield "OC2_10to17", child, 1
        if age < 5:
            yield "OC2_U5", child, 1
        elif age <= 16:
            yield "OC2_5to16", child, 1
            if row["SDQ_SCORE"]:
                score = int(row["SDQ_SCORE"])
                yield "OC2_SDQ", child, 1
                yield "score", child, score
                yield f"OC2_SDQ{'normal' if score < 14 else 'borderline' if score < 17 else 'concern'}", child, 1


def _age(born: date, when: date) -> int:
    return when.year - born.year - ((when.month, when.day) < (born.month, born.day))


def _age_group(born: date, when: date) -> str:
    age = _age(born, when)
    return next((name for below, name in _AGES if age < below), "16over")


def _read(folder: Path, module: str) -> list[Row]:
    with (folder / YEAR / f"{module}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _day(text: str) -> date:
    day, month, year = map(int, text.split("/"))
    return date(year, month, day)
