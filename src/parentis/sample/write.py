"""Write a sample delivery: simulated lives in care, in the real file formats."""

from __future__ import annotations

from pathlib import Path

from parentis.sample.council_file import write_council_file
from parentis.sample.dirt import soil
from parentis.sample.population import population
from parentis.sample.records import Records
from parentis.sample.summary import SampleSummary
from parentis.sample.window import window
from parentis.sample.write_delivery import write_delivery_files
from parentis.sample.write_ssda903 import write_return_year

DEFAULT_SEED = 38  # of the first hundred, the one nearest to the published numbers in care


def write_sample(
    folder: Path,
    *,
    month: str = "2017-06",
    children: int | None = None,
    councils: int = 1,
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
    if councils != 1:
        raise ValueError(f"a sample of one council can be written so far; asked for were {councils}")
    time = window(month, years)
    written, scale = population(seed, time, children)
    records = Records(seed, time, written)
    rows: dict[str, int] = {}
    for year in time.return_years:
        rows.update(write_return_year(folder, year, time, written, records))
    rows.update(write_delivery_files(folder, time, written, records, scale))
    write_council_file(folder, scale)
    return SampleSummary(
        folder=folder,
        month=month,
        seed=seed,
        children=len(written),
        in_care=sum(child.in_care(time.month_end) is not None for child in written),
        rows=rows,
        dirt=soil(folder, seed) if dirt else (),
    )
