"""Typesetting with Typst: files in memory, one of them saying everything, made into a tagged PDF."""

from __future__ import annotations

import functools
import json
import pickle
import re
import subprocess
import sys
from collections.abc import Mapping
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


class TypesetError(RuntimeError):
    """Typst did not make a PDF of a template of ours; the message says what it said."""


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


def _compiled(files: dict[str, bytes], timestamp: int) -> bytes:
    """The PDF of a folder in memory.

    PDF/UA has no place for a sign that no font on the computer holds: such a sign, in a name perhaps, is
    printed as a question mark.
    """
    while True:
        made, fault = _run(files, timestamp)
        if made:
            return made
        unknown = NO_FONT_HAS.search(fault)
        said = files[SAID].decode()
        if unknown is None or unknown[1] not in said:
            raise TypesetError(f"The PDF could not be typeset: {fault}")
        files = files | {SAID: said.replace(unknown[1], NOT_IN_ANY_FONT).encode()}


def _run(files: dict[str, bytes], timestamp: int) -> tuple[bytes, str]:
    """The PDF, or nothing and what Typst said, from a process of its own: see `typesetter`."""
    package = resources.files("parentis.publish")
    with (
        resources.as_file(package / "fonts") as fonts,
        resources.as_file(package / "typesetter.py") as program,
    ):
        arguments = {
            "font_paths": [str(fonts)],
            "format": "pdf",
            "pdf_standards": STANDARD,
            "timestamp": timestamp,
        }
        done = subprocess.run(
            [sys.executable, "-P", str(program)],
            input=pickle.dumps((files, arguments)),
            capture_output=True,
            check=False,
        )
    if done.returncode:
        raise TypesetError(f"Typst ended with {done.returncode}: {done.stderr.decode(errors='replace')[-500:]}")
    made, fault = pickle.loads(done.stdout)
    return bytes(made), str(fault)


@functools.cache
def _template(name: str) -> bytes:
    return (resources.files("parentis.publish") / name).read_bytes()
