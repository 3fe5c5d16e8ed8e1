"""`python -m tests.published` prints what `docs/published-figures.md` shows: counts and tables."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.published import page
from tests.published.printed import series_of_default_sample

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as aside:
        series = series_of_default_sample(Path(aside))
        official = page.statistics_counted(Path(aside)), page.statistics(Path(aside))
    print(f"{page.counted(series)}\n")
    print(f"{page.CONTRADICTORY}\n\n{page.contradictory()}\n")
    print(f"{page.OFFICIAL}\n\n{official[0]}\n\n{official[1]}\n")
    print(f"{page.ALL}\n\n{page.table(series)}")
