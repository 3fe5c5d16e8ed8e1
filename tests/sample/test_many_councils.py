"""A sample of many councils is a store with the loads that loading each council's files would leave."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from parentis.checks import checked
from parentis.formats.delivery import read_delivery
from parentis.formats.postcodes import current_codes
from parentis.sample.authorities import all_authorities, choose, shared_out
from parentis.sample.council_file import write_council_file
from parentis.sample.csv_files import write_rows
from parentis.sample.national import CouncilSummary, tasks, write_store
from parentis.sample.places import in_atlas
from parentis.store import Load, Store

CHILDREN = 301
COUNCILS = 3
ARGUMENTS = {"councils": COUNCILS, "children": CHILDREN, "month": "2017-06", "years": 3, "seed": 4}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Store, list[CouncilSummary]]:
    """A store of three small councils."""
    folder = tmp_path_factory.mktemp("many") / "store"
    told = list(write_store(folder, **ARGUMENTS, check=checked, processes=2))
    return Store(folder), told


def test_exactly_as_many_children_in_all_councils_together(made: tuple[Store, list[CouncilSummary]]) -> None:
    store, told = made
    found = {
        load.council_number: len(pc.unique(pq.read_table(load.table_path("episodes"))["child_id"]))
        for load in store.latest_of_each_council()
    }
    assert len(found) == COUNCILS
    assert sum(found.values()) == CHILDREN
    assert found == {each.dfe_number: each.children for each in told}


def test_each_load_is_the_one_that_loading_its_files_gives(
    made: tuple[Store, list[CouncilSummary]], tmp_path: Path
) -> None:
    store, _ = made
    by_council = {load.council_number: load for load in store.loads()}
    for task in tasks(**ARGUMENTS):
        folder = tmp_path / task.authority.dfe_number
        with in_atlas(task.atlas):
            for file in task.sample().files():
                write_rows(folder / file.path, file.columns, file.rows)
        write_council_file(folder, task.council_text())
        from_files = Store(tmp_path / "store").add(checked(read_delivery(folder)))
        assert _but_for_the_clock(from_files) == _but_for_the_clock(by_council[task.authority.dfe_number])


def _but_for_the_clock(load: Load) -> object:
    """A manifest holds the digest of every Parquet file, so equal manifests are equal rows, findings and names."""
    return replace(load.manifest, loaded_at=None)  # type: ignore[arg-type]


def test_the_council_is_the_authority_with_its_own_population(made: tuple[Store, list[CouncilSummary]]) -> None:
    store, told = made
    authorities = {each.dfe_number: each for each in all_authorities()}
    for load in store.loads():
        council, authority = load.council, authorities[load.council_number]
        assert council is not None
        assert (council.name, council.ons_code, council.region) == (
            authority.name,
            authority.ons_code,
            authority.region,
        )
        assert council.synthetic
        assert council.unknown_keys == ()
        assert council.targets == ()
    in_care = sum(each.in_care for each in told)
    people = sum(tomllib.loads(load.manifest.council_text)["population"]["2015"] for load in store.loads())
    assert 30 < 10_000 * in_care / people < 150


def test_children_live_in_and_around_their_own_council(made: tuple[Store, list[CouncilSummary]]) -> None:
    store, _ = made
    for load in store.loads():
        placed = pq.read_table(load.table_path("distances"))
        known = placed.filter(pc.is_valid(placed["authority"]))["authority"].to_pylist()
        inside = [code for code in known if code in current_codes(load.manifest.council_ons_code)]
        assert 0.2 < len(inside) / len(known) < 0.95
        assert pc.max(placed["miles"]).as_py() > 20


def test_no_two_councils_lead_the_same_lives(made: tuple[Store, list[CouncilSummary]]) -> None:
    store, _ = made
    born = [set(pq.read_table(load.table_path("header"))["date_of_birth"].to_pylist()[:40]) for load in store.loads()]
    assert all(len(one & other) < 10 for one in born for other in born if one is not other)


@pytest.mark.parametrize("children", [153, 154, 300_000, 1_000_000])
def test_children_are_shared_out_exactly(children: int) -> None:
    counts = shared_out(children, all_authorities())
    assert sum(counts) == children
    assert min(counts) >= 1


@pytest.mark.parametrize("councils", [1, 2, 10, 50, 152, 153])
def test_as_many_different_authorities_as_asked_for(councils: int) -> None:
    assert len(set(choose(councils))) == councils


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"councils": 154}, "1 to 153 councils"),
        ({"councils": 10, "children": 9}, "at least one child"),
        ({"councils": 2, "month": "2017-13"}, "2017-13"),
        ({"councils": 2, "years": 0}, "at least one return year"),
    ],
)
def test_what_no_store_can_be_made_for_is_said(tmp_path: Path, wrong: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        list(write_store(tmp_path / "store", **wrong))  # type: ignore[arg-type]
    assert not list(tmp_path.iterdir())


def test_a_store_that_is_there_is_left_alone(made: tuple[Store, list[CouncilSummary]]) -> None:
    store, _ = made
    before = store.loads()
    with pytest.raises(ValueError, match="a store already"):
        list(write_store(store.path, councils=2, children=10))
    assert store.loads() == before
