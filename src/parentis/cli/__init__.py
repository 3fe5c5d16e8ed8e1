"""The command line: thin, it asks and shows. Each command is a file named for it."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from parentis.cli.app import app
    from parentis.cli.errors import ending_well

    sys.exit(ending_well(lambda: app(standalone_mode=False)))
