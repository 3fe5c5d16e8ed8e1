"""Faults in the chain of episodes: ends without reasons, overlaps, gaps, chains without a start."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from parentis.sample.chance import Chance
from parentis.sample.dirt_file import DirtyFile
from parentis.sample.dirt_folder import Folder
from parentis.sample.summary import Dirt

EPISODES = "episodes.csv"


def rec_without_dec(folder: Folder, chance: Chance) -> list[Dirt]:
    """An open episode that has a reason for its end."""
    file = folder.of_year(EPISODES)
    return [
        file.set(place, "REC", "X1", "rec-without-dec")
        for place in file.some(chance, lambda at: file.get(at, "DEC") == "")
    ]


def dec_without_rec(folder: Folder, chance: Chance) -> list[Dirt]:
    """A period of care that ended without a reason."""
    file = folder.of_year(EPISODES)
    return [
        file.set(place, "REC", "", "dec-without-rec")
        for place in file.some(chance, lambda at: file.get(at, "REC")[:1] == "E")
    ]


def overlap(folder: Folder, chance: Chance) -> list[Dirt]:
    """An episode that ends a week after the next began."""
    return _moved_end(folder, chance, 7, "overlap")


def gap(folder: Folder, chance: Chance) -> list[Dirt]:
    """An episode that ends a week before the next begins."""
    return _moved_end(folder, chance, -7, "gap")


def no_start(folder: Folder, chance: Chance) -> list[Dirt]:
    """A period of care whose first episode says it follows another."""
    file = folder.of_year(EPISODES)

    def fits(at: int) -> bool:
        return file.get(at, "RNE") == "S" and _only_here(folder, file, at) and file.get(at, "LS") == "V2"

    return [file.set(place, "RNE", "P", "no-start") for place in file.some(chance, fits)]


def no_next(folder: Folder, chance: Chance) -> list[Dirt]:
    """An episode said to continue in another that is not there."""
    file = folder.of_year(EPISODES)

    def fits(at: int) -> bool:
        return file.get(at, "REC")[:1] == "E" and not _followed(file, at)

    return [file.set(place, "REC", "X1", "no-next") for place in file.some(chance, fits)]


def ends_before_it_starts(folder: Folder, chance: Chance) -> list[Dirt]:
    """An episode that ended before it began, as a slip in the year makes it."""
    file = folder.of_year(EPISODES)
    found = []
    for place in file.some(chance, lambda at: file.get(at, "REC")[:1] == "E"):
        start = _read(file.get(place, "DECOM"))
        found.append(file.set(place, "DEC", _uk(start - timedelta(days=365)), "ends-before-it-starts"))
    return found


def _moved_end(folder: Folder, chance: Chance, days: int, kind: str) -> list[Dirt]:
    file = folder.of_year(EPISODES)

    def fits(at: int) -> bool:
        if file.get(at, "REC") != "X1" or not _followed(file, at):
            return False
        start, end = _read(file.get(at, "DECOM")), _read(file.get(at, "DEC"))
        later = file.get(at + 1, "DEC")
        room = later == "" or _read(later) > end + timedelta(days=abs(days) + 1)
        return room and end - start > timedelta(days=abs(days) + 1)

    found = []
    for place in file.some(chance, fits):
        file.touched.add(place + 1)
        end = _read(file.get(place, "DEC"))
        found.append(file.set(place, "DEC", _uk(end + timedelta(days=days)), kind))
    return found


def _followed(file: DirtyFile, at: int) -> bool:
    return at + 1 < len(file.rows) and file.child(at + 1) == file.child(at) and at + 1 not in file.touched


def _only_here(folder: Folder, file: DirtyFile, at: int) -> bool:
    """Whether the episode began in the last return year, so that no earlier file has it too."""
    return _read(file.get(at, "DECOM")) >= datetime(int(folder.years[-1][:4]), 4, 1)


def _read(text: str) -> datetime:
    return datetime.strptime(text, "%d/%m/%Y")


def _uk(when: datetime) -> str:
    return f"{when.day:02d}/{when.month:02d}/{when.year}"


EPISODE_FAULTS: tuple[Callable[[Folder, Chance], list[Dirt]], ...] = (
    rec_without_dec,
    dec_without_rec,
    overlap,
    gap,
    no_start,
    no_next,
    ends_before_it_starts,
)
