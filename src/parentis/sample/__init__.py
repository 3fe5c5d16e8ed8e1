"""Sample deliveries: simulated lives in care, written in the formats that councils deliver."""

from parentis.sample.seed import DEFAULT_SEED
from parentis.sample.summary import Dirt, SampleSummary
from parentis.sample.write import write_sample

__all__ = ["DEFAULT_SEED", "Dirt", "SampleSummary", "write_sample"]
