"""The files of a delivery: every ordinary file in the folder and below it, in a settled order."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from parentis.formats.errors import DeliveryError

PASSED_OVER = ("~$", ".")  # what spreadsheets leave behind while a file is open; hidden files
NEVER_DATA = {"thumbs.db", "desktop.ini", "__macosx"}


@dataclass(frozen=True)
class FoundFile:
    """A file of the delivery: where it is, and its name inside the delivery with forward slashes."""

    path: Path
    name: str


def files_below(folder: Path) -> tuple[FoundFile, ...]:
    """All files in a folder and the folders below it, by name.

    Hidden files, lock files and anything that is no ordinary file (sockets, devices) are passed over. Links to
    folders are followed, each folder once, so that a link to a folder above ends. Raises DeliveryError when the
    folder is not there, is a file or cannot be opened.
    """
    if not folder.exists():
        raise DeliveryError(f"There is no folder {folder}: give the folder that holds the council's files.")
    if not folder.is_dir():
        raise DeliveryError(f"{folder} is a file: give the folder that holds it.")
    try:
        next(folder.iterdir(), None)
    except OSError as problem:
        raise DeliveryError(
            f"The folder {folder} cannot be opened ({problem.strerror}): ask for the right to read it."
        ) from problem
    return tuple(sorted(_walk(folder, folder), key=lambda found: found.name.split("/")))


def _walk(top: Path, folder: Path) -> Iterator[FoundFile]:
    seen: set[tuple[int, int]] = set()
    for here, folders, names in os.walk(folder, followlinks=True):
        about = Path(here).stat()
        if (about.st_dev, about.st_ino) in seen:
            folders.clear()
            continue
        seen.add((about.st_dev, about.st_ino))
        folders[:] = [name for name in sorted(folders) if not _passed_over(name)]
        for name in names:
            path = Path(here, name)
            if not _passed_over(name) and _ordinary(path):
                yield FoundFile(path, _readable(path.relative_to(top).as_posix()))


def _readable(name: str) -> str:
    """A name that can be written anywhere: bytes that are no UTF-8 become the sign for an unknown one."""
    return name.encode("utf-8", errors="surrogateescape").decode("utf-8", errors="replace")


def _passed_over(name: str) -> bool:
    return name.startswith(PASSED_OVER) or name.lower() in NEVER_DATA


def _ordinary(path: Path) -> bool:
    """Whether there is a file to read: a broken link counts, so that it is told and not lost."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True
