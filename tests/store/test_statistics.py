"""Statistics in a store: whole or not at all, the same file once, never changed, and told when damaged."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.formats.statistics import files

from parentis.formats.statistics import StatisticsFile, read_statistics
from parentis.store import StatisticsStore, StoreError


def statistics(folder: Path, text: str | None = None, name: str = "statistics.csv") -> StatisticsFile:
    path = folder / name
    path.write_text(text or files.wide_release(values={"999": (7, 4, 1), "382": (7, "x", "1,000")}), "utf-8")
    return read_statistics(path)


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_figures_come_back_as_they_were_read(tmp_path: Path) -> None:
    store, file = StatisticsStore(tmp_path / "store"), statistics(tmp_path)
    stored = store.add(file)
    assert stored.was_new
    assert store.figures({each.statistic for each in file.figures}) == file.figures
    assert store.figures({"CLA_Mar"}) == tuple(each for each in file.figures if each.statistic == "CLA_Mar")
    assert (stored.kind, stored.edition, stored.file) == (file.kind, "2017", "statistics.csv")


def test_neighbours_definitions_and_findings_come_back_too(tmp_path: Path) -> None:
    store = StatisticsStore(tmp_path / "store")
    neighbours = statistics(tmp_path, files.neighbours_2025())
    store.add(neighbours)
    assert store.neighbours() == neighbours.neighbours
    dictionary = statistics(tmp_path, files.LAIT_DICTIONARY)
    assert store.add(dictionary).table("definitions").to_pylist()[0]["statistic"] == "LAC"
    bad = statistics(tmp_path, files.lait_values(("LAC", 2017, "Leeds", 70), ("LAC", 2017, "Leeds", "many")))
    assert store.add(bad).findings() == bad.findings


def test_the_same_file_again_changes_nothing_whatever_it_is_called(tmp_path: Path) -> None:
    store = StatisticsStore(tmp_path / "store")
    store.add(statistics(tmp_path))
    before = everything(tmp_path / "store")
    again = store.add(statistics(tmp_path, name="download (1).csv"))
    assert not again.was_new
    assert everything(tmp_path / "store") == before
    assert len(store.all()) == 1


def test_the_digest_is_of_what_was_loaded_in_whatever_order(tmp_path: Path) -> None:
    one, two = StatisticsStore(tmp_path / "one"), StatisticsStore(tmp_path / "two")
    files_of = [statistics(tmp_path), statistics(tmp_path, files.neighbours_2025())]
    assert one.digest() == ""
    one.add(files_of[0])
    alone = one.digest()
    one.add(files_of[1])
    for each in reversed(files_of):
        two.add(each)
    assert one.digest() == two.digest() != alone


def test_of_two_files_of_one_edition_the_later_loaded_holds(tmp_path: Path) -> None:
    for number, order in enumerate(((70, 71), (71, 70))):
        store = StatisticsStore(tmp_path / f"store{number}")
        for rate in order:
            store.add(statistics(tmp_path, files.lait_values(("LAC", 2017, "Leeds", rate))))
        assert [each.value for each in store.figures({"LAC"})] == [*reversed(order)]
    ten = [*range(350, 360)]
    for numbers in (ten, [*reversed(ten)]):
        store.add(statistics(tmp_path, files.neighbours_2025(numbers=numbers)))
        assert [each.neighbour for each in store.neighbours()] == [str(each) for each in numbers]


def test_a_store_without_statistics_has_none(tmp_path: Path) -> None:
    assert StatisticsStore(tmp_path / "nowhere").all() == ()
    assert StatisticsStore(tmp_path / "nowhere").figures({"CLA_Mar"}) == ()


@pytest.mark.parametrize("name", ["figures.parquet", "findings.parquet", "manifest.json"])
def test_what_was_altered_is_told_and_never_used(tmp_path: Path, name: str) -> None:
    store = StatisticsStore(tmp_path / "store")
    stored = store.add(statistics(tmp_path))
    path = stored.folder / name
    path.chmod(0o600)
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(StoreError, match=f"damaged: {name} is missing or has been altered"):
        read_all(store)


def read_all(store: StatisticsStore) -> None:
    for each in store.all():
        each.table("figures")
        each.findings()


KILL_AT_EACH_STEP = """
import os, signal, sys
from pathlib import Path
from parentis.formats.statistics import read_statistics
from parentis.store import StatisticsStore

work = Path(sys.argv[1])
file = read_statistics(work / "statistics.csv")

def child(path, kill_at):
    steps = 0
    def hook(event, arguments):
        nonlocal steps
        if event in ("open", "os.mkdir", "os.rename", "os.chmod") and str(path) in str(arguments):
            steps += 1
            if steps == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(hook)
    StatisticsStore(path).add(file)
    os._exit(0)

kill_at = 0
while True:
    kill_at += 1
    path = work / f"store-{kill_at:03d}"
    process = os.fork()
    if process == 0:
        child(path, kill_at)
    _, status = os.waitpid(process, 0)
    if not os.WIFSIGNALED(status):
        break
print(kill_at - 1)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
def test_killed_at_any_moment_it_leaves_nothing_or_all(tmp_path: Path) -> None:
    file = statistics(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", KILL_AT_EACH_STEP, str(tmp_path)], capture_output=True, text=True, check=True
    )
    moments = int(done.stdout)
    assert moments > 5
    for moment in range(1, moments + 1):
        store = StatisticsStore(tmp_path / f"store-{moment:03d}")
        left = store.all()
        assert len(left) in (0, 1)
        assert store.figures({each.statistic for each in file.figures}) == (file.figures if left else ())
        assert len(StatisticsStore(store.path).all()) == len(left)
        store.add(file)
        assert [each.name for each in (store.path / "statistics").iterdir()] == [store.all()[0].digest]
