"""The council's logo beside the tables of a load: the bytes as they were given."""

from __future__ import annotations

import hashlib
from pathlib import Path

from parentis.formats.logo import Logo
from parentis.store.aside import write_file
from parentis.store.manifest import StoredLogo


def write_logo(folder: Path, logo: Logo) -> StoredLogo:
    """Write the picture, and return what the manifest says of it."""
    name = f"logo.{logo.kind}"
    write_file(folder / name, logo.content)
    return StoredLogo(name, len(logo.content), hashlib.sha256(logo.content).hexdigest())


def read_logo(folder: Path, stored: StoredLogo) -> bytes | None:
    """The picture; None when its file is missing or has been altered."""
    path = folder / stored.file
    if Path(stored.file).name != stored.file or not path.is_file() or path.stat().st_size != stored.bytes:
        return None
    content = path.read_bytes()
    return content if hashlib.sha256(content).hexdigest() == stored.sha256 else None
