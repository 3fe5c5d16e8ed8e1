"""Runs Typst once, as a program of its own: a long report takes it 400 MB, which are the computer's again afterwards.

It reads a pickled pair from its input, files in memory and the arguments of `typst.compile`, and writes a pickled pair:
the files made (a PDF, or a PNG for each page) and nothing, or none and what Typst said. It is run by its path, so that
it imports nothing of Parentis.
"""

from __future__ import annotations

import pickle
import sys
from typing import Any

import typst


def _made(files: dict[str, bytes], arguments: dict[str, Any]) -> tuple[list[bytes], str]:
    try:
        made = typst.compile(files, **arguments)
    except typst.TypstError as fault:
        return [], fault.message
    return [bytes(each) for each in made] if isinstance(made, list) else [bytes(made)], ""


if __name__ == "__main__":
    asked, told = pickle.load(sys.stdin.buffer)
    pickle.dump(_made(asked, told), sys.stdout.buffer)
