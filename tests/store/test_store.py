"""What a store keeps, gives back and refuses."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.store.deliveries import COUNCIL, FINDING, delivered_file, delivery, stored_table

import parentis
from parentis.records.tables import TABLES
from parentis.store import STORAGE_VERSION, Load, Store, StoreError, latest_event
from parentis.store.as_at import EVENTS
from parentis.store.parquet import parquet_bytes


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def everything(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file below a folder, with its content and when it was written."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


class TestALoad:
    def test_gives_back_what_was_delivered(self, store: Store) -> None:
        came = delivery()
        added = store.add(came, date(2017, 6, 30))
        assert added.was_new
        load = store.load(added.digest)
        assert (load.as_at, load.council_number) == (date(2017, 6, 30), "999")
        assert load.council == came.council
        assert set(load.tables) == {"header", "episodes", "visits"}
        for name, table in came.tables.items():
            assert pq.read_table(load.table_path(name)).equals(table)
            assert pq.read_schema(load.table_path(name)).equals(TABLES[name].arrow_schema())
        assert load.delivered == came.delivered
        assert load.findings() == (FINDING,)
        load.check()

    def test_an_empty_table_was_delivered_and_a_missing_one_was_not(self, store: Store) -> None:
        load = store.add(delivery())
        assert pq.read_table(load.table_path("visits")).num_rows == 0
        with pytest.raises(KeyError):
            load.table_path("reviews")

    def test_says_of_itself_what_it_is(self, store: Store) -> None:
        before = datetime.now(UTC)
        load = store.add(delivery(), date(2017, 6, 30))
        said = json.loads((load.folder / "manifest.json").read_text())
        assert said["digest"] == load.digest == load.folder.name
        assert said["as_at"] == "2017-06-30"
        assert before <= datetime.fromisoformat(said["loaded_at"]) <= datetime.now(UTC)
        assert (said["council_number"], said["council_name"]) == ("999", "Northshire")
        assert said["council_ons_code"] == "E10000999"
        assert said["council_text"] == COUNCIL.format(number="999")
        assert said["files"][0]["recognised_as"] == TABLES["header"].source
        assert (said["files"][0]["return_year"], said["files"][0]["rows"]) == ("2016-17", 1)
        assert said["tables"]["header"]["rows"] == 1
        assert said["tables"]["header"]["delivered"] == ["child_id", "date_of_birth", "sex"]
        assert said["findings"]["rows"] == 1
        assert (said["program_version"], said["storage_version"]) == (parentis.__version__, STORAGE_VERSION)
        assert said["postcodes_version"]

    def test_without_a_council_file(self, store: Store) -> None:
        load = store.add(delivery(council=None))
        assert (load.council, load.council_number) == (None, "")

    def test_names_no_child_in_any_path_and_is_for_its_owner_alone(self, store: Store) -> None:
        store.add(delivery({"header": [{"child_id": "SECRET"}], "episodes": [{"child_id": "SECRET"}]}))
        paths = [store.path, *store.path.rglob("*")]
        assert not any("SECRET" in str(path) for path in paths)
        assert {path.stat().st_mode & 0o077 for path in paths} == {0}

    def test_takes_file_names_that_are_no_text(self, store: Store) -> None:
        odd = replace(delivered_file("header"), path="header\udce9.csv")
        load = store.add(delivery(files=[odd], findings=[replace(FINDING, file="header\udce9.csv")]))
        assert store.load(load.digest).manifest.files[0].path == "header\udce9.csv"
        assert load.findings()[0].file == "header\\udce9.csv"


class TestTheLogo:
    def test_is_kept_as_it_was_given(self, store: Store) -> None:
        load = store.add(delivery(logo=b"a picture"))
        assert (load.folder / "logo.png").read_bytes() == b"a picture" == store.load(load.digest).logo()

    def test_is_part_of_what_makes_a_load(self, store: Store) -> None:
        digests = {store.add(delivery(logo=logo)).digest for logo in (None, b"a picture", b"another", b"a picture")}
        assert len(digests) == 3
        assert store.add(delivery()).logo() is None

    @pytest.mark.parametrize("change", [b"a pictur3", b"", None])
    def test_altered_is_told(self, store: Store, change: bytes | None) -> None:
        load = store.add(delivery(logo=b"a picture"))
        (load.folder / "logo.png").unlink()
        if change is not None:
            (load.folder / "logo.png").write_bytes(change)
        with pytest.raises(StoreError, match=r"damaged: logo\.png is missing or has been altered"):
            load.check()

    def test_a_manifest_of_before_there_were_logos_is_read(self, store: Store) -> None:
        load = store.add(delivery())
        said = json.loads((load.folder / "manifest.json").read_text())
        del said["logo"]
        (load.folder / "manifest.json").write_text(json.dumps(said))
        assert store.load(load.digest).logo() is None


class TestTheSameFiles:
    def test_are_the_same_load_and_nothing_is_rewritten(self, store: Store) -> None:
        first = store.add(delivery(), date(2017, 6, 30))
        before = everything(store.path)
        again = store.add(delivery(), date(2017, 7, 31))
        assert not again.was_new
        assert (again.digest, again.as_at) == (first.digest, date(2017, 6, 30))
        assert everything(store.path) == before

    def test_under_other_names_too(self, store: Store) -> None:
        files = [delivered_file("header"), delivered_file("episodes")]
        renamed = [replace(files[0], path="a.csv"), replace(files[1], path="elsewhere/b.csv")]
        assert store.add(delivery(files=files)).was_new
        assert not store.add(delivery(files=renamed)).was_new

    @pytest.mark.parametrize("what", ["content", "council file", "return year", "recognised as", "order"])
    def test_but_what_changes_their_reading_makes_another_load(self, store: Store, what: str) -> None:
        files = [delivered_file("header"), delivered_file("episodes")]
        changed = {
            "content": delivery(files=[delivered_file("header", b"corrected"), files[1]]),
            "council file": delivery(files=files, council="998"),
            "return year": delivery(files=[replace(files[0], return_year="2017-18"), files[1]]),
            "recognised as": delivery(files=[replace(files[0], recognised_as=""), files[1]]),
            "order": delivery(files=files[::-1]),
        }
        store.add(delivery(files=files))
        assert store.add(changed[what]).was_new
        assert len(store.loads()) == 2

    def test_the_same_rows_give_the_same_bytes(self, tmp_path: Path) -> None:
        rows = [{"child_id": f"C{number}", "decom": date(2017, 6, 1)} for number in range(500)]
        whole = stored_table("episodes", rows)
        in_parts = pa.concat_tables([whole.slice(0, 123), whole.slice(123)])
        assert parquet_bytes(in_parts) == parquet_bytes(whole)
        one, other = Store(tmp_path / "one").add(delivery()), Store(tmp_path / "other").add(delivery())
        for name in ("header.parquet", "episodes.parquet", "findings.parquet"):
            assert (one.folder / name).read_bytes() == (other.folder / name).read_bytes()


def of_month(store: Store, as_at: date, council: str = "999") -> Load:
    """A load that differs from those of other dates and councils."""
    file = delivered_file("episodes", f"{as_at} {council} {len(store.loads())}".encode())
    return store.add(delivery(files=[file], council=council), as_at)


class TestWhichLoad:
    def test_is_the_one_with_the_latest_as_at_date(self, store: Store) -> None:
        june = of_month(store, date(2017, 6, 30))
        of_month(store, date(2017, 5, 31))
        assert store.latest().digest == june.digest
        assert [load.as_at.month for load in store.loads()] == [5, 6]

    def test_of_two_on_one_date_the_later_loaded(self, store: Store) -> None:
        of_month(store, date(2017, 6, 30))
        corrected = of_month(store, date(2017, 6, 30))
        assert store.latest().digest == corrected.digest

    def test_of_one_council_or_of_each(self, store: Store) -> None:
        one = of_month(store, date(2017, 6, 30), "998")
        other = of_month(store, date(2017, 7, 31), "999")
        assert store.latest("998").digest == one.digest
        assert store.latest().digest == other.digest
        assert [load.digest for load in store.latest_of_each_council()] == [one.digest, other.digest]

    def test_of_an_empty_store(self, store: Store) -> None:
        assert store.loads() == ()
        assert store.latest_of_each_council() == ()
        with pytest.raises(StoreError, match="holds no load: load a delivery first"):
            store.latest()
        assert not store.path.exists()

    def test_of_a_council_that_has_none(self, store: Store) -> None:
        of_month(store, date(2017, 6, 30), "998")
        with pytest.raises(StoreError, match="holds no load of council 999"):
            store.latest("999")

    def test_by_the_beginning_of_its_digest(self, store: Store) -> None:
        load = of_month(store, date(2017, 6, 30))
        assert store.load(load.digest[:8].upper()).digest == load.digest
        with pytest.raises(StoreError, match="holds no load whose digest begins with"):
            store.load("0" * 64)
        with pytest.raises(StoreError, match="at least 4 digits"):
            store.load("")

    def test_by_a_beginning_that_two_have(self, store: Store) -> None:
        load = of_month(store, date(2017, 6, 30))
        (store.path / "loads" / f"{load.digest[:8]}{'0' * 56}").mkdir()
        with pytest.raises(StoreError, match="more than one load"):
            store.load(load.digest[:8])


class TestAsAt:
    def test_is_the_day_of_the_latest_event(self, store: Store) -> None:
        load = store.add(
            delivery(
                {
                    "header": [{"child_id": "C1", "date_of_birth": date(2018, 1, 1)}],
                    "episodes": [{"child_id": "C1", "decom": date(2017, 5, 1), "dec": date(2017, 5, 20)}],
                    "return_interviews": [{"child_id": "C1", "located_at": datetime(2017, 6, 29, 23, 59)}],
                    "uasc": [{"child_id": "C1", "duc": date(2019, 1, 1)}],
                }
            )
        )
        assert load.as_at == date(2017, 6, 29)

    def test_events_of_the_future_are_slips(self) -> None:
        tables = {"visits": stored_table("visits", [{"visited_on": date(2017, 6, d)} for d in (28, 29, 30)])}
        assert latest_event(tables, date(2017, 6, 29)) == date(2017, 6, 29)

    def test_of_a_delivery_without_events_is_today(self) -> None:
        today = date(2017, 7, 3)
        assert latest_event({"visits": stored_table("visits", [])}, today) == today
        assert latest_event({"visits": stored_table("visits", [{"visited_on": date(2018, 1, 1)}])}, today) == today

    def test_every_event_is_a_date_of_the_record(self) -> None:
        for table, columns in EVENTS.items():
            assert {TABLES[table].column(column).type for column in columns} <= {"date", "datetime"}


class TestDamage:
    @pytest.mark.parametrize("file", ["header.parquet", "findings.parquet"])
    @pytest.mark.parametrize("harm", ["removed", "cut", "altered"])
    def test_of_a_table_is_told(self, store: Store, file: str, harm: str) -> None:
        load = store.add(delivery())
        path = load.folder / file
        content = path.read_bytes()
        path.unlink()
        if harm == "cut":
            path.write_bytes(content[:-1])
        if harm == "altered":
            path.write_bytes(content[:50] + bytes([content[50] ^ 1]) + content[51:])
        with pytest.raises(StoreError, match=f"is damaged: {file} is missing or has been altered"):
            store.load(load.digest).check()
        with pytest.raises(StoreError, match="remove that folder and load the same files again"):
            store.add(delivery())
        reading = load.findings if file.startswith("findings") else lambda: load.table_path("header")
        with pytest.raises(StoreError, match=file):
            reading()

    @pytest.mark.parametrize("content", [None, b"", b"{}", b"[1]", b"null", b"\xff\xfe", b"[" * 100_000])
    def test_of_the_manifest_is_told(self, store: Store, content: bytes | None) -> None:
        load = store.add(delivery())
        manifest = load.folder / "manifest.json"
        manifest.unlink() if content is None else manifest.write_bytes(content)
        with pytest.raises(StoreError, match=r"is damaged: manifest\.json"):
            store.loads()

    def test_of_a_load_under_another_ones_name_is_told(self, store: Store) -> None:
        load = store.add(delivery())
        load.folder.rename(load.folder.with_name("0" * 64))
        with pytest.raises(StoreError, match="is damaged"):
            store.latest()

    def test_is_mended_as_the_message_says(self, store: Store) -> None:
        load = store.add(delivery())
        for path in load.folder.iterdir():
            path.unlink()
        load.folder.rmdir()
        assert store.add(delivery()).was_new


class TestWhatCannotBeWritten:
    def test_a_store_that_is_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "store").write_text("not a folder")
        store = Store(tmp_path / "store")
        with pytest.raises(StoreError, match="cannot be used"):
            store.add(delivery())
        with pytest.raises(StoreError, match="cannot be used"):
            store.save_run("0" * 64, {"series.csv": b""})
        assert (tmp_path / "store").read_text() == "not a folder"

    def test_a_disk_that_is_full(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        store.add(delivery())
        before = everything(store.path)

        def full(handle: int) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(StoreError, match="There is no room left for the store"):
            store.add(delivery(council="998"))
        assert everything(store.path) == before
        assert len(list((store.path / "loads").iterdir())) == 1

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no limit on a file's size")
    def test_a_limit_on_the_size_of_files(self, tmp_path: Path) -> None:
        program = """
import resource, sys
from pathlib import Path
from parentis.store import Store, StoreError
from tests.store.deliveries import delivery
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    Store(Path(sys.argv[1])).add(delivery())
except StoreError as fault:
    print(fault)
"""
        path = tmp_path / "store"
        said = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
        assert said.stdout.startswith("There is no room left")
        assert list((path / "loads").iterdir()) == []


class TestRuns:
    DIGEST = "ab" * 32

    def test_are_kept_whole_under_their_digest(self, store: Store) -> None:
        table = pa.table({"code": ["4.01.01"], "value": [3]})
        folder = store.save_run(self.DIGEST, {"series.parquet": table, "facts.json": b"{}"})
        assert folder == store.run(self.DIGEST) == store.path / "runs" / self.DIGEST
        assert pq.read_table(folder / "series.parquet").equals(table)
        assert (folder / "facts.json").read_bytes() == b"{}"
        assert {path.stat().st_mode & 0o077 for path in [store.path, *store.path.rglob("*")]} == {0}

    def test_that_are_there_are_left_as_they_are(self, store: Store) -> None:
        store.save_run(self.DIGEST, {"series.csv": b"one"})
        before = everything(store.path)
        store.save_run(self.DIGEST, {"series.csv": b"one"})
        assert everything(store.path) == before

    def test_that_were_not_computed_are_none(self, store: Store) -> None:
        assert store.run(self.DIGEST) is None

    def test_that_cannot_be_written_leave_nothing(self, store: Store) -> None:
        for name in ("../outside", ".hidden", "", "a/b"):
            with pytest.raises(ValueError, match="is no name for a file"):
                store.save_run(self.DIGEST, {"first.csv": b"1", name: b"2"})
        assert store.run(self.DIGEST) is None
        assert list((store.path / "runs").iterdir()) == []

    @pytest.mark.parametrize("digest", ["", "../../etc", "AB" * 32, "ab"])
    def test_are_named_by_a_whole_digest_only(self, store: Store, digest: str) -> None:
        with pytest.raises(ValueError, match="64 hexadecimal digits"):
            store.save_run(digest, {})
        with pytest.raises(ValueError, match="64 hexadecimal digits"):
            store.run(digest)
