"""Faults of whole rows: missing ones, and ones that are there twice."""

from __future__ import annotations

from collections.abc import Callable

from parentis.sample.chance import Chance
from parentis.sample.dirt_file import DirtyFile
from parentis.sample.dirt_folder import Folder
from parentis.sample.summary import Dirt

Fault = Callable[[Folder, Chance], list[Dirt]]


def not_in_header(folder: Folder, chance: Chance) -> list[Dirt]:
    """Children with episodes whom no year's Header knows."""
    episodes = folder.of_year("episodes.csv")
    found = []
    for place in list(episodes.some(chance, lambda _: True, most=2)):
        child = episodes.child(place)
        folder.take_out(child)
        found.append(Dirt("not-in-header", episodes.name, place + 2, child, "CHILD", child))
    return found


def duplicate_row(folder: Folder, chance: Chance) -> list[Dirt]:
    """Episodes that are there twice, the second time at the end of the file."""
    return _twice(folder.of_year("episodes.csv"), chance, "duplicate-row")


def event_twice(folder: Folder, chance: Chance) -> list[Dirt]:
    """A review and a visit that are there twice."""
    files = (folder.of_year("reviews.csv"), folder.file("visits.csv"))
    return [fault for file in files for fault in _twice(file, chance, "event-twice")]


def child_twice(folder: Folder, chance: Chance) -> list[Dirt]:
    """A child twice in Header, with another ethnic background the second time."""
    file = folder.of_year("header.csv")
    found = []
    for place in list(file.some(chance, lambda at: file.get(at, "ETHNIC") != "NOBT", most=2)):
        again = list(file.rows[place])
        again[file.at("ETHNIC")] = "NOBT"
        file.rows.append(again)
        file.touched.add(len(file.rows) - 1)
        found.append(Dirt("child-twice", file.name, len(file.rows) + 1, file.child(place), "ETHNIC", "NOBT"))
    return found


def unknown_child(folder: Folder, chance: Chance) -> list[Dirt]:
    """Rows of a child whom nothing else knows."""
    found = []
    for file in (folder.file("peps.csv"), folder.file("health_assessments.csv")):
        for place in list(file.some(chance, lambda _: True, most=1)):
            stranger = list(file.rows[place])
            stranger[0] = "X999999"
            file.rows.append(stranger)
            file.touched.add(len(file.rows) - 1)
            found.append(Dirt("unknown-child", file.name, len(file.rows) + 1, "X999999", "child_id", "X999999"))
    return found


def worker_twice(folder: Folder, chance: Chance) -> list[Dirt]:
    """A worker twice in the workforce file, still in post both times."""
    file = folder.file("workforce.csv")
    found = []
    for place in list(file.some(chance, lambda at: file.get(at, "ended_on") == "", most=1)):
        again = list(file.rows[place])
        again[file.at("fte")] = "0.5"
        file.rows.append(again)
        file.touched.add(len(file.rows) - 1)
        found.append(Dirt("worker-twice", file.name, len(file.rows) + 1, "", "worker_id", again[0]))
    return found


def _twice(file: DirtyFile, chance: Chance, kind: str) -> list[Dirt]:
    found = []
    for place in list(file.some(chance, lambda _: True, most=2)):
        file.rows.append(list(file.rows[place]))
        file.touched.add(len(file.rows) - 1)
        found.append(Dirt(kind, file.name, len(file.rows) + 1, file.child(place)))
    return found


ROWS_TAKEN_OUT: tuple[Fault, ...] = (not_in_header,)
ROWS_ADDED: tuple[Fault, ...] = (duplicate_row, event_twice, child_twice, unknown_child, worker_twice)
