"""On which page of a Word file its headings fall, as LibreOffice lays it out where it is installed.

The files are laid out in a folder of their own and never saved by LibreOffice: it makes a PDF, of which the named
places are read. Word itself works the page numbers out again on opening.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from parentis.publish.pages import pages_of

PROGRAM = "PARENTIS_SOFFICE"
"""The environment's name for where LibreOffice is; set to nothing, it is not used."""

LONGEST_WAIT = 300  # seconds

# The bookmarks become places of the PDF, which nobody reads: no large pictures, no tags.
OPTIONS = {
    "ExportBookmarksToPDFDestination": {"type": "boolean", "value": "true"},
    "ReduceImageResolution": {"type": "boolean", "value": "true"},
    "MaxImageResolution": {"type": "long", "value": "75"},
    "UseTaggedPDF": {"type": "boolean", "value": "false"},
}


class LayoutError(Exception):
    """LibreOffice is there and could not lay the files out; the message says what it said."""


def libreoffice() -> str | None:
    """Where LibreOffice is: as the environment says, else as the computer's path has it; None where it is not."""
    told = os.environ.get(PROGRAM)
    if told is not None:
        return told or None
    return shutil.which("soffice") or shutil.which("libreoffice")


def laid_out(files: Mapping[str, bytes]) -> Mapping[str, Mapping[str, int]]:
    """The page of every bookmark of some Word files, by the names given to the files; none without LibreOffice.

    What their pictures show does not matter: a file as `WordWriter.outlined` makes it takes less time.

    Raises LayoutError.
    """
    program = libreoffice()
    if program is None:
        return {name: {} for name in files}
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name, content in files.items():
            (folder / f"{name}.docx").write_bytes(content)
        _convert(program, folder, [f"{name}.docx" for name in files])
        return {name: _bookmarks((folder / f"{name}.pdf").read_bytes()) for name in files}


def _convert(program: str, folder: Path, names: list[str]) -> None:
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        f"pdf:writer_pdf_Export:{json.dumps(OPTIONS)}",
        "--outdir",
        ".",
        *names,
    ]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=LONGEST_WAIT, check=False)
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise LayoutError(f"LibreOffice ({program}) could not be run: {fault}.") from fault
    missing = [name for name in names if not (folder / name).with_suffix(".pdf").is_file()]
    if missing:
        said = (done.stderr or done.stdout).strip().splitlines()
        because = f": {said[-1]}" if said else ""
        raise LayoutError(f"LibreOffice ({program}) could not lay out {missing[0]}{because}.")


def _bookmarks(pdf: bytes) -> Mapping[str, int]:
    """LibreOffice begins a place's name with a stroke, and writes the underscores of a bookmark as `5F`."""
    return {name.removeprefix("/").replace("5F", "_"): page for name, page in pages_of(pdf).items()}
