"""The same twelve measures in pandas, as someone who knows it well would write them.

Whole columns at a time, a child as one whole number, dates as dates, attributes as categories, and a loop over the
months alone. What it counts, and how, is that of `hand_sql/twelve_measures.sql`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

COLUMNS = {
    "episodes": (
        "council child_id decom dec rne ls place place_provider rec pl_post home_post urn pl_distance pl_location row"
    ),
    "header": "council child_id sex date_of_birth ethnic row",
    "visits": "council child_id visited_on kind",
    "allocations": "council child_id role team started_on ended_on row",
    "distances": "council home_post pl_post miles authority",
}
SHORT_BREAKS = ("V1", "V3", "V4")
TEMPORARY = ("T0", "T1", "T2", "T3", "T4")
POSITIVE = ("E11", "E12", "E4A", "E4B", "E41", "E43", "E44", "E45", "E46", "E47", "E48", "E5", "E6", "E7", "E17")
DIMENSIONS = {
    "team": "team",
    "age": "age",
    "sex": "sex",
    "ethnicity": "ethnicity",
    "placement": "placement",
    "legal-status": "legal_status",
    "location": "location",
}
# code, measure, what is counted, of what (None for a plain count)
MEASURES = (
    ("4.01.01", "starts", "f1", None),
    ("4.01.05", "inside", "inside", "f1"),
    ("4.01.07", "20-miles-or-more", "far", "f1"),
    ("4.02.01", "number", "s0", None),
    ("4.02.02", "full-care-order", "full_order", "s0"),
    ("4.02.02", "section-20", "section_20", "s0"),
    ("4.02.03", "placed-for-adoption", "for_adoption", "s0"),
    ("4.02.07", "at-home", "at_home", "s0"),
    ("4.04.01", "leavers", "leavers", None),
    ("4.04.03", "positive", "positive", "leavers"),
    ("4.05.01", "three-or-more", "three_or_more", "s0"),
    ("4.07.01", "six-weeks", "visited", "to_visit"),
)
AGE_BANDS = ((0, "0"), (4, "1-4"), (9, "5-9"), (15, "10-15"), (17, "16-17"), (18, "18"), (20, "19-20"), (24, "21-24"))
FOR_EVER = np.datetime64("2262-01-01", "D")

Frame = pd.DataFrame


def read(paths: Mapping[str, Sequence[str]]) -> dict[str, Frame]:
    """The columns that are needed; texts as categories, a child as a whole number `key` in place of its id."""
    tables = {
        name: pa.concat_tables([pq.read_table(path, columns=COLUMNS[name].split()) for path in paths[name]])
        for name in COLUMNS
    }
    visits = tables["visits"]
    tables["visits"] = visits.filter(pc.equal(visits["kind"], "statutory"))
    allocations = tables["allocations"]
    tables["allocations"] = allocations.filter(pc.equal(allocations["role"], "social-worker"))
    with_child = [name for name in COLUMNS if name != "distances"]
    ids = pa.chunked_array(
        [
            chunk
            for name in with_child
            for chunk in pc.binary_join_element_wise(tables[name]["council"], tables[name]["child_id"], "/").chunks
        ],
        pa.string(),
    )
    encoded = ids.combine_chunks().dictionary_encode()
    keys = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    frames, at = {}, 0
    for name in with_child:
        table = tables[name]
        frame = _frame(table.drop_columns(["child_id"]))
        frame["key"] = keys[at : at + len(frame)]
        at += len(frame)
        frames[name] = frame[frame["key"] >= 0]
    frames["distances"] = _frame(tables["distances"])
    return frames


def _frame(table: pa.Table) -> Frame:
    for place, field in enumerate(table.schema):
        if pa.types.is_decimal(field.type):
            table = table.set_column(place, field.name, table[field.name].cast(pa.float64()))
    return table.to_pandas(date_as_object=False, strings_to_categorical=True)


def figures(
    frames: dict[str, Frame],
    groups: Mapping[str, Mapping[str, str]],
    areas: Iterable[tuple[str, str]],
    months: Sequence[tuple[str, date, date]],
) -> list[tuple[object, ...]]:
    """Every figure. `groups` maps codes to placement, legal_status and ethnicity; months are name, first and last."""
    children = _children(frames["header"], groups["ethnicity"])
    episodes = _episodes(frames["episodes"], frames["distances"], groups, areas)
    placements = _placements(episodes)
    subjects = pd.concat(
        [each for month in months for each in _subjects(episodes, children, placements, *month)], ignore_index=True
    )
    _with_visits(subjects, frames["visits"])
    _with_teams(subjects, frames["allocations"])
    _with_child(subjects, children)
    return _counted(subjects, [month for month, _, _ in months])


def _children(header: Frame, ethnic_groups: Mapping[str, str]) -> Frame:
    last = header.sort_values("row", kind="stable").drop_duplicates(["key"], keep="last").set_index("key")
    sexes = {"1": "male", "m": "male", "2": "female", "f": "female"}
    return pd.DataFrame(
        {
            "born": last["date_of_birth"],
            "sex": last["sex"].astype(object).str.lower().map(sexes).fillna("unknown").astype("category"),
            "ethnicity": last["ethnic"].astype(object).map(ethnic_groups).fillna("unknown").astype("category"),
        }
    )


def _episodes(
    episodes: Frame,
    distances: Frame,
    groups: Mapping[str, Mapping[str, str]],
    areas: Iterable[tuple[str, str]],
) -> Frame:
    """One row an episode, in the order of each life, with its period of care, its placement and its attributes."""
    e = episodes[episodes["decom"].notna() & ~episodes["ls"].isin(SHORT_BREAKS)].sort_values("row", kind="stable")
    e = e.drop_duplicates([name for name in e.columns if name != "row"])
    e = e.sort_values(["key", "decom", "dec", "row"], na_position="last", ignore_index=True)
    key, rne = e["key"].to_numpy(), e["rne"].astype(object).fillna("").to_numpy()
    before = e.shift()
    goes_on = (
        (before["key"] == key) & (before["dec"] == e["decom"]) & (before["rec"] == "X1").to_numpy(bool) & (rne != "S")
    )
    e["begins_period"] = ~goes_on.to_numpy(bool)
    e["period"] = e["begins_period"].cumsum()
    e["period_began_on"] = e.groupby("period", sort=False)["decom"].transform("first")
    e["last_of_period"] = e["period"] != e["period"].shift(-1)
    e["temporary"] = e["place"].isin(TEMPORARY)
    kept = e[~e["temporary"]]
    same = pd.Series(True, kept.index)
    for name in ("place", "place_provider", "pl_post", "urn"):
        codes = kept[name].cat.codes
        same &= codes == codes.shift()
    number = kept.index.to_numpy()
    with_before = (kept["period"] == kept["period"].shift()).to_numpy()
    returned = with_before & same.to_numpy() & (np.diff(number, prepend=-1) > 1)
    begins = np.where(with_before, ~returned & np.isin(rne[number], ("S", "P", "B")), True)
    e["begins_placement"] = 0
    e.loc[number, "begins_placement"] = begins.astype(int)
    e["placement_no"] = e.groupby("period", sort=False)["begins_placement"].cumsum()
    e["placement"] = e["place"].astype(object).map(groups["placement"]).fillna("unknown").astype("category")
    e["legal_status"] = e["ls"].astype(object).map(groups["legal_status"]).fillna("unknown").astype("category")
    return _located(e, distances, areas)


def _located(e: Frame, distances: Frame, areas: Iterable[tuple[str, str]]) -> Frame:
    pair = ["council", "home_post", "pl_post"]
    texts = dict.fromkeys(pair, "object")
    own = pd.DataFrame(areas, columns=["council", "authority"]).assign(own=True)
    known = distances.astype({**texts, "authority": "object"}).merge(own, how="left", on=["council", "authority"])
    left = e[pair].astype(texts).fillna("")
    found = left.merge(known.fillna({"home_post": "", "pl_post": ""}), how="left", on=pair)
    e["location"] = pd.Categorical(
        np.select(
            [
                (e["pl_location"] == "IN").to_numpy(bool),
                (e["pl_location"] == "OUT").to_numpy(bool),
                found["authority"].isna().to_numpy(),
                found["own"].notna().to_numpy(),
            ],
            ["inside", "outside", "unknown", "inside"],
            "outside",
        )
    )
    recorded = e["pl_distance"].where(e["pl_distance"] != 999.9)
    e["miles"] = recorded.where(e["pl_distance"].notna(), found["miles"].to_numpy())
    return e


def _placements(e: Frame) -> Frame:
    held = e[e["placement_no"] > 0].groupby(["key", "period", "placement_no"], sort=False)
    found = pd.DataFrame({"began": held["decom"].min(), "ended": held["dec"].last(skipna=False)}).reset_index()
    found["ended"] = found["ended"].fillna(pd.Timestamp(FOR_EVER))
    return found[found["began"] != found["ended"]]


CARRIED = ["council", "key", "ls", "place", "rec", "miles", "placement", "legal_status", "location", "period_began_on"]


def _subjects(
    e: Frame, children: Frame, placements: Frame, month: str, first: date, last: date
) -> tuple[Frame, Frame, Frame]:
    """Who is in each of the three bases in a month: in care at its end, those who started, those who left."""
    begin, end = pd.Timestamp(first), pd.Timestamp(last)
    open_then = e[(e["decom"] <= end) & ~(e["dec"] <= end)].sort_values(["key", "decom", "row"], kind="stable")
    in_care = open_then.drop_duplicates("key", keep="last")
    born = children["born"].reindex(in_care["key"]).to_numpy()
    in_care = in_care[~(_age(born, end) >= 18)][CARRIED].assign(base="s0", month=month, day=end)
    year_began = pd.Timestamp(first.year - (first.month < 12), first.month % 12 + 1, 1)
    lived = placements[(placements["began"] <= end) & (placements["ended"] > year_began)]
    times = np.bincount(lived["key"], minlength=len(children) and int(max(e["key"].max(), lived["key"].max())) + 1)
    in_care["three_or_more"] = times[in_care["key"].to_numpy()] >= 3
    began = e[(e["rne"] == "S") & e["begins_period"] & e["decom"].between(begin, end)].drop_duplicates("key")
    left = e[e["last_of_period"] & e["dec"].between(begin, end) & (e["rec"] != "X1")]
    return (
        in_care,
        began[CARRIED].assign(base="f1", month=month, day=began["decom"], three_or_more=False),
        left[CARRIED].assign(base="leaver", month=month, day=left["dec"], three_or_more=False),
    )


def _age(born: np.ndarray, on: pd.Timestamp | pd.Series) -> np.ndarray:
    """Completed years; below nought before birth, not a number where the birthday is not known."""
    days = pd.DatetimeIndex(born)
    then = pd.DatetimeIndex(on) if isinstance(on, pd.Series) else on
    not_yet = (then.month * 100 + then.day) < (days.month * 100 + days.day)
    years = np.asarray(then.year - days.year, float) - np.asarray(not_yet, float)
    years[np.asarray(days.isna()) | np.asarray(days > then)] = np.nan
    return years


def _with_visits(subjects: Frame, visits: Frame) -> None:
    """Whether each child in care is to be visited, and was in the 42 days: the latest visit up to the day."""
    in_care = subjects[subjects["base"] == "s0"].reset_index().sort_values("day", kind="stable")
    seen = visits[["key", "visited_on"]].dropna().sort_values("visited_on", kind="stable")
    in_care["day"] = in_care["day"].astype(seen["visited_on"].dtype)
    found = pd.merge_asof(in_care, seen, left_on="day", right_on="visited_on", by="key")
    visited_on = found["visited_on"].where(found["visited_on"] >= found["period_began_on"])
    too_new = visited_on.isna() & (found["period_began_on"] > found["day"] - timedelta(days=7))
    place = found["index"].to_numpy()
    subjects["to_visit"] = False
    subjects["visited"] = False
    subjects.loc[place, "to_visit"] = ~too_new.to_numpy()
    subjects.loc[place, "visited"] = (~too_new & (visited_on > found["day"] - timedelta(days=42))).to_numpy()


def _with_teams(subjects: Frame, allocations: Frame) -> None:
    """The team of the social worker on the day; for those who left, of the one who ended on it too."""
    subjects["team"] = pd.Categorical.from_codes(
        np.full(len(subjects), -1), categories=allocations["team"].cat.categories
    )
    held = allocations.sort_values(["started_on", "row"], kind="stable")
    codes = np.full(len(subjects), -1)
    in_care = subjects["base"].to_numpy() == "s0"
    for day, at in subjects[in_care].groupby("day").indices.items():
        there = held[(held["started_on"] <= day) & ~(held["ended_on"] <= day)].drop_duplicates("key", keep="last")
        place = np.flatnonzero(in_care)[at]
        team = pd.Series(there["team"].cat.codes.to_numpy(), there["key"].to_numpy())
        codes[place] = team.reindex(subjects["key"].to_numpy()[place], fill_value=-1)
    others = subjects.loc[~in_care, ["base", "key", "day"]].reset_index()
    both = others.merge(held[["key", "team", "started_on", "ended_on", "row"]], on="key")
    holds = (both["started_on"] <= both["day"]) & (
        ~(both["ended_on"] <= both["day"]) | ((both["base"] == "leaver") & (both["ended_on"] == both["day"]))
    )
    latest = both[holds].sort_values(["started_on", "row"], kind="stable").drop_duplicates("index", keep="last")
    codes[latest["index"]] = latest["team"].cat.codes
    team = pd.Categorical.from_codes(codes, categories=allocations["team"].cat.categories).add_categories("unknown")
    subjects["team"] = pd.Series(team).fillna("unknown").to_numpy()


def _with_child(subjects: Frame, children: Frame) -> None:
    child = children.reindex(subjects["key"])
    age = _age(child["born"].to_numpy(), subjects["day"])
    bands = np.select([age <= most for most, _ in AGE_BANDS], [name for _, name in AGE_BANDS], "unknown")
    subjects["age"] = bands
    subjects["sex"] = child["sex"].astype(object).fillna("unknown").to_numpy()
    subjects["ethnicity"] = child["ethnicity"].astype(object).fillna("unknown").to_numpy()


def _counted(subjects: Frame, months: Sequence[str]) -> list[tuple[object, ...]]:
    base = subjects["base"].to_numpy()
    s0, f1, leaver = base == "s0", base == "f1", base == "leaver"
    ls, place = subjects["ls"], subjects["place"]
    sums = {
        "s0": s0,
        "f1": f1,
        "leavers": leaver,
        "inside": f1 & (subjects["location"] == "inside"),
        "far": f1 & (subjects["miles"] >= 20),
        "full_order": s0 & (ls == "C2"),
        "section_20": s0 & (ls == "V2"),
        "for_adoption": s0 & place.isin(("A3", "A4", "A5", "A6")),
        "at_home": s0 & ls.isin(("C1", "C2")) & (place == "P1"),
        "positive": leaver & subjects["rec"].isin(POSITIVE),
        "three_or_more": subjects["three_or_more"],
        "to_visit": subjects["to_visit"],
        "visited": subjects["visited"],
    }
    counts = pd.DataFrame({name: np.asarray(each, np.int64) for name, each in sums.items()})
    keys = {name: subjects[name].astype("category") for name in ("council", "month", *DIMENSIONS.values())}
    parts = []
    for dimension, column in (("", None), *DIMENSIONS.items()):
        by = [keys["council"], keys["month"], *([keys[column]] if column else [])]
        part = counts.groupby(by, observed=True).sum().reset_index()
        part = part.rename(columns={column: "group"}) if column else part.assign(group="")
        part[["council", "month", "group"]] = part[["council", "month", "group"]].astype(object)
        if not column:
            every = pd.MultiIndex.from_product([part["council"].unique(), months], names=["council", "month"])
            part = part.set_index(["council", "month"]).reindex(every).fillna({"group": ""}).fillna(0).reset_index()
        if part["council"].nunique() > 1:
            whole = part.drop(columns="council").groupby(["month", "group"], sort=False).sum().reset_index()
            part = pd.concat([part, whole.assign(council="")])
        parts.append(part.assign(dimension=dimension))
    return _cells(pd.concat(parts))


def _cells(counted: Frame) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    where = [counted[name].to_numpy() for name in ("month", "dimension", "group")]
    council, dimension = counted["council"].to_numpy(), counted["dimension"].to_numpy()
    for code, measure, numerator, denominator in MEASURES:
        above = counted[numerator].to_numpy().astype(np.int64)
        below = above if denominator is None else counted[denominator].to_numpy().astype(np.int64)
        shown = (dimension == "") | (below > 0)
        found.extend(
            zip(
                council[shown],
                [code] * int(shown.sum()),
                [measure] * int(shown.sum()),
                *(each[shown] for each in where),
                above[shown],
                [""] * int(shown.sum()) if denominator is None else below[shown],
                strict=True,
            )
        )
    return found
