"""Where postcodes are: distances, authorities, and the file that the directory is kept in."""

from __future__ import annotations

import math
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from parentis.formats import postcode_directory
from parentis.formats.authorities import current_codes, upper_tier
from parentis.formats.irish_grid import on_the_british_grid
from parentis.formats.postcode_directory import DIRECTORY_SCHEMA, open_directory
from parentis.formats.postcodes import distances, lookup

HUDDERSFIELD, LEEDS, BELFAST = "HD1 1AA", "LS1 1UR", "BT1 5GS"
CARDIFF, EDINBURGH, DOUGLAS = "CF10 1EP", "EH1 1YZ", "IM1 1AA"


def miles(home: str | None, placement: str | None) -> Decimal | None:
    (found,) = distances([(home, placement)])["miles"].to_pylist()
    return found if found is None else Decimal(found)


def authority(postcode: str | None) -> str | None:
    (found,) = distances([(HUDDERSFIELD, postcode)])["authority"].to_pylist()
    return None if found is None else str(found)


class TestDistance:
    def test_is_in_a_straight_line_to_one_decimal(self) -> None:
        assert miles(HUDDERSFIELD, LEEDS) == Decimal("14.3")
        assert miles(LEEDS, HUDDERSFIELD) == Decimal("14.3")
        assert miles(HUDDERSFIELD, HUDDERSFIELD) == 0

    @pytest.mark.parametrize("unknown", [None, "", "ZZ99 9ZZ", "HD1", "no postcode", "QQ1 1QQ"])
    def test_is_unknown_when_either_postcode_is(self, unknown: str | None) -> None:
        assert miles(HUDDERSFIELD, unknown) is None
        assert miles(unknown, HUDDERSFIELD) is None
        assert authority(unknown) is None

    def test_where_the_directory_has_no_point(self) -> None:
        assert miles(HUDDERSFIELD, DOUGLAS) is None

    def test_across_the_irish_sea_is_worked_out_on_one_grid(self) -> None:
        found = miles(HUDDERSFIELD, BELFAST)
        assert found is not None
        # By latitude and longitude: 53.648, -1.782 and 54.597, -5.932.
        assert float(found) == pytest.approx(great_circle(53.648, -1.782, 54.597, -5.932), rel=0.005)

    def test_within_northern_ireland_stays_on_its_own_grid(self) -> None:
        assert miles(BELFAST, "BT1 5AA") == Decimal("0.1")

    def test_pairs_come_back_in_order_as_they_were_given(self) -> None:
        pairs = [(LEEDS, HUDDERSFIELD), (None, LEEDS), (LEEDS, HUDDERSFIELD), ("hd1 1aa", LEEDS), (None, None)]
        table = distances(pairs)
        assert list(zip(table["home_post"].to_pylist(), table["pl_post"].to_pylist(), strict=True)) == pairs
        assert table.schema.field("miles").type == pa.decimal128(18, 6)
        assert table["authority"].to_pylist() == ["E08000034", "E08000035", "E08000034", "E08000035", None]

    def test_of_no_pairs(self) -> None:
        assert distances([]).num_rows == 0
        assert distances([]).schema == distances([(LEEDS, LEEDS)]).schema


def great_circle(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Miles of 1,609.3 metres."""
    phi, psi = math.radians(latitude), math.radians(other_latitude)
    between = math.radians(other_longitude - longitude)
    angle = math.acos(math.sin(phi) * math.sin(psi) + math.cos(phi) * math.cos(psi) * math.cos(between))
    return angle * 6_371_000 / 1609.3


class TestAuthority:
    @pytest.mark.parametrize(
        ("postcode", "code"),
        [
            (HUDDERSFIELD, "E08000034"),
            ("SW1A 1AA", "E09000033"),
            ("GU1 1AA", "E10000030"),  # in Guildford, so Surrey
            ("S1 2HH", "E08000039"),  # Sheffield, by its code since 2025
            ("YO1 7HH", "E06000014"),
            ("CA1 1AA", "E06000063"),
            (CARDIFF, "WAL"),
            (EDINBURGH, "SCO"),
            (BELFAST, "NIR"),
            (DOUGLAS, "NUK"),
            ("JE1 1AA", "NUK"),
        ],
    )
    def test_is_the_upper_tier(self, postcode: str, code: str) -> None:
        assert authority(postcode) == code

    def test_every_postcode_with_a_point_has_one(self) -> None:
        everything = open_directory().read()
        has_point = pc.is_valid(everything["easting"])
        assert everything.num_rows > 2_700_000
        assert pc.all(pc.is_valid(everything.filter(has_point)["authority"])).as_py()
        upper = set(pc.unique(everything["authority"]).to_pylist()) - {None}
        assert len({code for code in upper if code[:3] in ("E06", "E08", "E09", "E10")}) == 153
        assert {code for code in upper if code[0] != "E"} == {"SCO", "NIR", "WAL", "NUK"}

    def test_an_unknown_district_has_none(self) -> None:
        assert upper_tier("E07999999") is None

    @pytest.mark.parametrize(
        ("code", "now"),
        [
            ("E08000034", ("E08000034",)),
            ("E08000016", ("E08000038",)),
            ("E08000019", ("E08000039",)),
            ("E10000006", ("E06000063", "E06000064")),
        ],
    )
    def test_codes_of_earlier_years_lead_to_those_in_use(self, code: str, now: tuple[str, ...]) -> None:
        assert current_codes(code) == now

    def test_every_current_code_is_in_the_directory(self) -> None:
        from parentis.formats.authorities import _CODES_NOW

        in_use = set(pc.unique(open_directory().read(columns=["authority"])["authority"]).to_pylist())
        for before, now in _CODES_NOW.items():
            assert before not in in_use
            assert set(now) <= in_use


class TestLookup:
    def test_gives_what_is_known_once_and_in_order(self) -> None:
        table = lookup([LEEDS, HUDDERSFIELD, LEEDS, "ZZ99 9ZZ"])
        assert table.schema == DIRECTORY_SCHEMA
        assert table.to_pylist() == [
            {"postcode": HUDDERSFIELD, "easting": 414538, "northing": 416902, "authority": "E08000034"},
            {"postcode": LEEDS, "easting": 429833, "northing": 434079, "authority": "E08000035"},
        ]

    def test_finds_the_first_and_last_of_every_part(self) -> None:
        directory = open_directory()
        edges = []
        for number in range(0, directory.num_row_groups, 20):
            part = directory.read_row_group(number, columns=["postcode"])["postcode"]
            edges += [part[0].as_py(), part[-1].as_py()]
        assert lookup(edges)["postcode"].to_pylist() == sorted(edges)

    def test_the_directory_is_in_order(self) -> None:
        postcodes = open_directory().read(columns=["postcode"])["postcode"].combine_chunks()
        assert pc.all(pc.less(postcodes[:-1], postcodes[1:])).as_py()


def test_the_irish_grid_meets_the_british_grid() -> None:
    # Belfast City Hall is J 338 740 on the one and about NW 462 296 (146 km east, 529 km north) on the other.
    easting, northing = on_the_british_grid(333_800, 374_000)
    assert (round(easting, -3), round(northing, -3)) == (146_000, 529_000)


@pytest.fixture
def small_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A cache folder of its own, for a directory of one postcode that is quickly made."""
    row = {"postcode": HUDDERSFIELD, "easting": 414538, "northing": 416902, "authority": "E08000034"}
    part = pa.Table.from_pylist([row], DIRECTORY_SCHEMA)
    monkeypatch.setattr(postcode_directory, "_parts", lambda: iter([part]))
    monkeypatch.setenv("PARENTIS_CACHE", str(tmp_path / "cache"))
    yield tmp_path / "cache"
    postcode_directory._temporary_folder.cache_clear()


class TestCache:
    def test_is_made_once_and_left_alone(self, small_directory: Path) -> None:
        open_directory()
        (made,) = small_directory.iterdir()
        before = made.stat().st_mtime_ns
        open_directory()
        assert [path.stat().st_mtime_ns for path in small_directory.iterdir()] == [before]

    def test_that_is_damaged_is_made_anew(self, small_directory: Path) -> None:
        open_directory()
        (made,) = small_directory.iterdir()
        made.write_bytes(made.read_bytes()[:-20])
        assert lookup([HUDDERSFIELD]).num_rows == 1

    def test_that_cannot_be_kept_is_made_for_this_run(self, small_directory: Path) -> None:
        small_directory.write_text("a file where the folder should be")
        assert lookup([HUDDERSFIELD]).num_rows == 1
        assert lookup([HUDDERSFIELD]).num_rows == 1
        assert small_directory.is_file()

    def test_a_stopped_attempt_leaves_nothing_in_its_place(
        self, small_directory: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def stopped() -> Iterator[pa.Table]:
            raise KeyboardInterrupt
            yield

        with monkeypatch.context() as patched:
            patched.setattr(postcode_directory, "_parts", stopped)
            with pytest.raises(KeyboardInterrupt):
                open_directory()
        assert list(small_directory.iterdir()) == []

    def test_what_a_killed_process_left_is_swept_once_it_is_old(self, small_directory: Path) -> None:
        small_directory.mkdir()
        old, new = small_directory / ".postcodes-old.tmp", small_directory / ".postcodes-new.tmp"
        for left in (old, new):
            left.write_bytes(b"half")
        long_ago = time.time() - 7_200
        os.utime(old, (long_ago, long_ago))
        open_directory()
        assert (old.exists(), new.exists()) == (False, True)

    def test_two_processes_may_make_it_at_once(self, tmp_path: Path) -> None:
        program = """
import pyarrow as pa
from parentis.formats import postcode_directory
from parentis.formats.postcodes import lookup
row = {"postcode": "HD1 1AA", "easting": 1, "northing": 2, "authority": "E08000034"}
part = pa.Table.from_pylist([row], postcode_directory.DIRECTORY_SCHEMA)
postcode_directory._parts = lambda: iter([part])
assert lookup(["HD1 1AA"]).num_rows == 1
"""
        environment = {**os.environ, "PARENTIS_CACHE": str(tmp_path)}
        running = [subprocess.Popen([sys.executable, "-c", program], env=environment) for _ in range(3)]
        assert [process.wait() for process in running] == [0, 0, 0]
        (made,) = tmp_path.iterdir()
        assert pq.ParquetFile(made).metadata.num_rows == 1
