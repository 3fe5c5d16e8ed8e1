"""Typesetting with Typst: files in memory, one of them saying everything, made into a tagged PDF."""

from __future__ import annotations

import functools
import json
import pickle
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from importlib import resources
from typing import Any

STANDARD = "ua-1"

# The file that holds everything a report says.
SAID = "report.json"

# How Typst says that it has no font for a text.
NO_FONT_HAS = re.compile(r'the text `"(.+?)"` could not be displayed')
NOT_IN_ANY_FONT = "?"

# How wide a chart stands beside its table, in millimetres. Its smallest text is then 8 point.
CHART_WIDTH = 102


# Pictures alone, each on a page of its size.
PAGE_EACH = b"""#for one in json("report.json") {
  page(width: one.width * 1pt, height: one.height * 1pt, margin: 0pt, image(one.file, width: 100%))
}"""


class TypesetError(RuntimeError):
    """Typst did not make what a template of ours asks for; the message says what it said."""


def typeset(template: str, said: Mapping[str, Any], pictures: Mapping[str, bytes], made_on: date) -> bytes:
    """The PDF that a template of this package makes of what is said, with the pictures it names.

    The document carries `made_on` as its date, whatever the clock says.
    """
    files = {
        "main.typ": _template(template),
        "common.typ": _template("common.typ"),
        SAID: json.dumps(said, ensure_ascii=False).encode(),
        **pictures,
    }
    return _compiled(files, (made_on - date(1970, 1, 1)).days * 86_400)


def pictured(svgs: Sequence[tuple[str, int, int]]) -> list[bytes]:
    """Each SVG (its text, its width and height in pixels) as PNG: a page each, with the fonts of the PDF."""
    said = [{"file": f"{number}.svg", "width": svg[1], "height": svg[2]} for number, svg in enumerate(svgs)]
    drawn = {f"{number}.svg": svg[0].encode() for number, svg in enumerate(svgs)}
    files = {"main.typ": PAGE_EACH, SAID: json.dumps(said).encode(), **drawn}
    made, fault = _run(files, {"format": "png", "ppi": 72.0})  # a point is a pixel then
    if len(made) != len(svgs):
        raise TypesetError(f"The charts could not be drawn as PNG: {fault}")
    return made


def _compiled(files: dict[str, bytes], timestamp: int) -> bytes:
    """The PDF of a folder in memory.

    PDF/UA has no place for a sign that no font on the computer holds: such a sign, in a name perhaps, is
    printed as a question mark.
    """
    while True:
        made, fault = _run(files, {"format": "pdf", "pdf_standards": STANDARD, "timestamp": timestamp})
        if made:
            return made[0]
        unknown = NO_FONT_HAS.search(fault)
        said = files[SAID].decode()
        if unknown is None or unknown[1] not in said:
            raise TypesetError(f"The PDF could not be typeset: {fault}")
        files = files | {SAID: said.replace(unknown[1], NOT_IN_ANY_FONT).encode()}


def _run(files: dict[str, bytes], arguments: dict[str, object]) -> tuple[list[bytes], str]:
    """What Typst makes of a folder, or nothing and what it said, from a process of its own: see `typesetter`."""
    package = resources.files("parentis.publish")
    with (
        resources.as_file(package / "fonts") as fonts,
        resources.as_file(package / "typesetter.py") as program,
    ):
        done = subprocess.run(
            [sys.executable, "-P", str(program)],
            input=pickle.dumps((files, {"font_paths": [str(fonts)], **arguments})),
            capture_output=True,
            check=False,
        )
    if done.returncode:
        raise TypesetError(f"Typst ended with {done.returncode}: {done.stderr.decode(errors='replace')[-500:]}")
    made, fault = pickle.loads(done.stdout)
    return list(made), str(fault)


@functools.cache
def _template(name: str) -> bytes:
    return (resources.files("parentis.publish") / name).read_bytes()
