"""The council's logo: a picture beside the council file, kept with what was delivered."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from parentis.council import Council
from parentis.formats.findings import FindingList
from parentis.formats.picture import LARGEST_FILE, PictureError, drawn, kind_of

KEY = "report.logo"


@dataclass(frozen=True)
class Logo:
    """The picture as it was given: its bytes, and `png`, `jpg` or `svg`."""

    content: bytes
    kind: str


def logo_path(council: Council | None, council_file: Path | None) -> Path | None:
    """Where the logo is said to be; None when none is, or it would lie elsewhere than with the council file."""
    if council is None or council_file is None or not council.report.logo:
        return None
    named = PurePosixPath(council.report.logo.replace("\\", "/"))
    if named.is_absolute() or ".." in named.parts or ":" in council.report.logo:
        return None
    return council_file.parent / named


def logo_of_council(council: Council | None, council_file: Path | None, findings: FindingList) -> Logo | None:
    """The logo that the council file names; one that cannot be used is a warning, and there is none."""
    if council is None or council_file is None or not council.report.logo:
        return None
    try:
        return _read(logo_path(council, council_file))
    except PictureError as fault:
        findings.add(
            "warning",
            "logo",
            f"The logo cannot be used, so the reports are made without it: {fault}. Put a PNG, JPEG or SVG picture "
            "beside the council file.",
            file=council_file.name,
            row=council.line_of(KEY),
            column=KEY,
            value=council.report.logo,
        )
        return None


def _read(path: Path | None) -> Logo:
    """Raises PictureError for what is not there, cannot be read or is no picture that can be drawn."""
    if path is None:
        raise PictureError("it does not lie in the folder of the council file")
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as fault:
        raise PictureError(f"the file cannot be read ({(fault.strerror or type(fault).__name__).lower()})") from None
    drawn(content)
    return Logo(content, kind_of(content))
