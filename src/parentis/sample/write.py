"""Write a sample delivery: simulated lives in care, in the real file formats."""

from __future__ import annotations

from pathlib import Path

from parentis.sample.council_file import council_text, write_council_file
from parentis.sample.csv_files import write_rows
from parentis.sample.dirt import soil
from parentis.sample.files import Sample
from parentis.sample.seed import DEFAULT_SEED
from parentis.sample.summary import SampleSummary
from parentis.sample.window import window


def write_sample(
    folder: Path,
    *,
    month: str = "2017-06",
    children: int | None = None,
    years: int = 3,
    seed: int = DEFAULT_SEED,
    dirt: bool = False,
) -> SampleSummary:
    """Write a sample delivery into a folder and say what it holds.

    The same arguments write the same bytes on every machine. `month` is the report month; `years` return years
    end with it, a folder each; `children` is how many distinct children have an episode in them, without it a
    council of the published report's size; `dirt` puts in faults as real extracts have them.
    Raises ValueError for arguments that no sample can be written for.
    """
    time = window(month, years)
    sample = Sample.of(seed, time, children)
    rows: dict[str, int] = {}
    for file in sample.files():
        write_rows(folder / file.path, file.columns, file.rows)
        rows[file.path] = len(file.rows)
    write_council_file(folder, council_text(sample.scale))
    return SampleSummary(
        folder=folder,
        month=month,
        seed=seed,
        children=len(sample.children),
        in_care=sample.in_care,
        rows=rows,
        dirt=soil(folder, seed) if dirt else (),
    )
