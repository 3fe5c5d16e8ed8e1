"""The command line: thin, it asks and shows. Each command is a file named for it."""

from __future__ import annotations

import io
import sys

from parentis.cli.stopping import Stopped, stop_when_told


def main() -> None:
    """Run the command line and leave with its exit code."""
    stop_when_told()
    try:
        from parentis.cli.app import app
        from parentis.cli.errors import ending_well
    except Stopped:
        sys.exit("Stopped before it began.")
    _speak_utf8()
    sys.exit(ending_well(lambda: app(standalone_mode=False)))


def _speak_utf8() -> None:
    """What is piped is UTF-8 wherever it runs, and no name is too odd to be printed."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
