"""Folders that appear whole or not at all: written aside under a hidden name, then renamed."""

from __future__ import annotations

import errno
import os
import re
import shutil
import socket
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OWNER_ONLY = 0o700  # what is stored is about children
ABANDONED_AFTER = 86_400  # seconds; for what a process of another machine left behind
_HIDDEN = re.compile(r"\.aside-(?P<machine>[0-9A-Za-z_-]*)-(?P<process>\d+)-[0-9a-z_]+")


def make_folder(folder: Path) -> None:
    """Make a folder that its owner alone may enter, and the folders it lies in."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=OWNER_ONLY, exist_ok=True)


def write_file(path: Path, content: bytes | memoryview) -> None:
    """Write a new file that its owner alone may read, and wait until it is on the disk."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def folder_aside(place: Path) -> Iterator[Path]:
    """A hidden folder to write in, which becomes `place` at the end of the block; an exception removes it.

    Where another process has put the same content in place meanwhile, that is kept. A process that is killed
    leaves its hidden folder; the next to write sweeps it.
    """
    make_folder(place.parent)
    _sweep(place.parent)
    aside = Path(tempfile.mkdtemp(dir=place.parent, prefix=f".aside-{_machine()}-{os.getpid()}-"))
    try:
        yield aside
        _to_disk(aside)
        _rename(aside, place)
        _to_disk(place.parent)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise


def _rename(aside: Path, place: Path) -> None:
    try:
        aside.rename(place)
    except OSError as fault:
        if fault.errno not in (errno.ENOTEMPTY, errno.EEXIST):
            raise
        shutil.rmtree(aside, ignore_errors=True)


def _to_disk(folder: Path) -> None:
    """Have the names in a folder written to the disk; Windows does so of itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove the hidden folders of processes that are gone."""
    for left in folder.glob(".aside-*"):
        name = _HIDDEN.fullmatch(left.name)
        if name is not None and not _in_use(left, name["machine"], int(name["process"])):
            shutil.rmtree(left, ignore_errors=True)


def _in_use(left: Path, machine: str, process: int) -> bool:
    try:
        age = time.time() - left.stat().st_mtime
    except FileNotFoundError:  # its process has just finished with it
        return True
    if age > ABANDONED_AFTER:
        return False
    # Whether a process runs can be asked on its own machine only, and on Windows asking would end it.
    return machine != _machine() or os.name != "posix" or _is_running(process)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _machine() -> str:
    return re.sub(r"[^0-9A-Za-z_-]", "_", socket.gethostname())
