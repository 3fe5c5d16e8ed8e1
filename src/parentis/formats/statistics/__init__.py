"""Published statistics: one module a format, each known by its columns, whatever the file is called."""

from parentis.formats.statistics.areas import ENGLAND, Area, area_by_key, area_named, region_of
from parentis.formats.statistics.published import Definition, NeighbourRow, Published, StatisticsFile
from parentis.formats.statistics.read import read_statistics
from parentis.formats.statistics.releases import Release, release_of, source_title

__all__ = [
    "ENGLAND", "Area", "Definition", "NeighbourRow", "Published", "Release", "StatisticsFile", "area_by_key",
    "area_named", "read_statistics", "region_of", "release_of", "source_title",
]  # fmt: skip
