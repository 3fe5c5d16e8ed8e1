"""`python -m tests.published` prints the table of `docs/published-figures.md`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.published.page import counted, table
from tests.published.printed import series_of_default_sample

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as aside:
        series = series_of_default_sample(Path(aside))
    print(f"{counted(series)}\n\n{table(series)}")
