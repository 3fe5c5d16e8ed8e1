"""What stops a store from being used."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class StoreError(Exception):
    """A store that cannot be read or written, in one or two plain sentences that never tell of a child."""


@contextmanager
def told_of(store: Path) -> Iterator[None]:
    """Tell what the file system refuses as a StoreError about this store."""
    try:
        yield
    except OSError as fault:
        if fault.errno in _NO_ROOM:
            message = f"There is no room left for the store {store}: free some space and load again. It is as it was."
        else:
            reason = (fault.strerror or type(fault).__name__).lower()
            message = f"The store {store} cannot be used ({reason}): see that it is a folder you may read and write."
        raise StoreError(message) from fault
