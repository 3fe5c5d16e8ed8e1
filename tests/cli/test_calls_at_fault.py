"""A call that is at fault ends with 2 and one sentence that says what is right."""

from pathlib import Path

import pytest
from tests.cli.conftest import MONTH, Inside, parentis

CALLS = [
    (["evidence", "4.05.99", "--month", MONTH], "no indicator 4.05.99"),
    (["evidence", "4.05.03", "--month", MONTH, "--measure", "custard"], "no measure 'custard': it has movements"),
    (["series", "9", "--month", MONTH], "no indicator 9"),
    (["indicators", "4.05"], "no indicator 4.05"),
    (["compute", "--month", "2017-13"], "'2017-13' is not a month"),
    (["compute", "--month", "June"], "'June' is not a month"),
    (["compute", "--month", "0001-01"], "year of 0001-01"),
    (["compute", "--month", MONTH, "--months", "0"], "--months"),
    (["compute", "--month", MONTH, "--engine", "abacus"], "abacus"),
    (["compute"], "--month"),
    (["series", "--month", MONTH, "--format", "xls"], "xls"),
    (["load"], "DELIVERY"),
    (["load", "nowhere"], "'nowhere' is not there"),
    (["check", "nowhere"], "'nowhere' is not there"),
    (["run", "nowhere", "--month", MONTH, "--out", "out"], "'nowhere' is not there"),
    (["compute", "--month", MONTH, "--store", "no-store"], "no store at no-store"),
    (["evidence", "4.05.01", "--month", MONTH, "--store", "no-store"], "no store at no-store"),
    (["compute", "--mnth", MONTH], "--mnth"),
    (["dance"], "dance"),
    (["sample"], "DIR"),
    (["sample", "d", "--children", "0"], "--children"),
]
WHERE = [
    ("placement", "needs dimension=value"),
    ("placement=", "needs dimension=value"),
    ("shoe-size=9", "4.02.02 is not broken down by 'shoe-size': its dimensions are team, age"),
    ("placement=palace", "'placement' has no group 'palace': its groups are "),
    ("sex=Female", "'sex' has no group 'Female': its groups are male, female, unknown"),
]


@pytest.mark.parametrize(
    ("arguments", "says"), CALLS, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_a_call_at_fault(
    arguments: list[str], says: str, inside: Inside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = inside(*arguments)
    assert ended.code == 2
    assert says in ended.err
    assert ended.err.count("\n") == 1
    assert ended.out == ""
    assert list(tmp_path.iterdir()) == [], "a call at fault leaves nothing behind"


@pytest.mark.parametrize(("where", "says"), WHERE)
def test_a_where_at_fault(where: str, says: str, inside: Inside, store: Path) -> None:
    ended = inside("evidence", "4.02.02", "--month", MONTH, "--where", where, "--store", store)
    assert (ended.code, ended.out) == (2, "")
    assert says in ended.err


def test_a_rate_over_the_population_has_no_breakdown(inside: Inside, store: Path) -> None:
    ended = inside(
        "evidence", "4.02.01", "--measure", "rate", "--month", MONTH, "--where", "sex=male", "--store", store
    )
    assert ended.code == 2
    assert ended.err == "4.02.01 rate is not broken down by 'sex': it has no breakdown.\n"


def test_without_its_key_the_measures_that_have_the_breakdown_are_listed(inside: Inside, store: Path) -> None:
    ended = inside("evidence", "4.02.01", "--month", MONTH, "--where", "sex=male", "--store", store)
    assert ended.code == 0
    assert {row.split(",")[1] for row in ended.out.splitlines()[1:]} == {"number"}


def test_workers_have_their_own_dimensions(inside: Inside, store: Path) -> None:
    ended = inside("evidence", "7.02.02", "--month", MONTH, "--where", "sex=male", "--store", store)
    assert ended.code == 2
    assert "its dimensions are team, service" in ended.err


def test_one_dimension_cannot_be_two_groups(inside: Inside, store: Path) -> None:
    asked = ["--where", "sex=male", "--where", "sex=female"]
    ended = inside("evidence", "4.05.01", "--month", MONTH, *asked, "--store", store)
    assert ended.code == 2
    assert "no case is in both" in ended.err


def test_a_file_is_not_a_delivery(inside: Inside, tmp_path: Path) -> None:
    file = tmp_path / "episodes.csv"
    file.write_text("CHILD\n", encoding="utf-8")
    ended = inside("check", file)
    assert ended.code == 2
    assert "is a file, not a folder" in ended.err


def test_the_report_needs_a_folder(inside: Inside, delivery: Path, tmp_path: Path) -> None:
    taken = tmp_path / "out"
    taken.write_text("", encoding="utf-8")
    ended = inside("run", delivery, "--month", MONTH, "--out", taken, "--store", tmp_path / "store")
    assert ended.code == 2
    assert "out" in ended.err
    assert not (tmp_path / "store").exists()


def test_a_faulty_council_file_named_in_the_call_is_the_call(inside: Inside, delivery: Path, tmp_path: Path) -> None:
    council = tmp_path / "mine.toml"
    council.write_text('name = "Nowhere"\n', encoding="utf-8")
    ended = inside(
        "run",
        delivery,
        "--month",
        MONTH,
        "--out",
        tmp_path / "out",
        "--store",
        tmp_path / "store",
        "--council",
        council,
    )
    assert ended.code == 2
    assert "mine.toml" in ended.err
    assert "ons_code" in ended.err
    assert not (tmp_path / "store").exists()


def test_a_council_file_that_is_not_there(inside: Inside, delivery: Path, tmp_path: Path) -> None:
    ended = inside("run", delivery, "--month", MONTH, "--out", tmp_path / "out", "--council", tmp_path / "none.toml")
    assert ended.code == 2
    assert "none.toml" in ended.err


def test_the_program_itself_ends_so_too(tmp_path: Path) -> None:
    ended = parentis("evidence", "4.05.99", "--month", MONTH, cwd=tmp_path)
    assert ended.code == 2
    assert ended.err.count("\n") == 1
    assert "Traceback" not in ended.err


def test_a_sample_is_not_written_over_files_that_no_sample_wrote(tmp_path: Path) -> None:
    council = tmp_path / "council.toml"
    council.write_text('name = "Moorbridge"\n', encoding="utf-8")
    refused = parentis("sample", tmp_path, "--children", "5")
    assert refused.code == 2
    assert "holds files that no sample wrote" in refused.err
    assert [each.name for each in tmp_path.iterdir()] == ["council.toml"]
    council.write_text("synthetic = true\n", encoding="utf-8")
    assert parentis("sample", tmp_path, "--children", "5").code == 0


@pytest.mark.parametrize("call", [["indicators", ""], ["series", " ", "--month", MONTH]])
def test_an_empty_code(call: list[str], inside: Inside) -> None:
    ended = inside(*call)
    assert (ended.code, ended.out) == (2, "")
    assert "An empty code names no indicator." in ended.err


def test_another_sample_takes_the_place_of_the_first(inside: Inside, tmp_path: Path) -> None:
    folder = tmp_path / "delivery"
    assert inside("sample", folder, "--children", "20", "--years", "4").code == 0
    kept = folder / "2014-15" / "notes.txt"
    kept.write_text("mine", encoding="utf-8")
    ended = inside("sample", folder, "--children", "1", "--years", "2")
    assert " 1 child, " in ended.out
    years = {path.name: len(list(path.glob("*.csv"))) for path in folder.iterdir() if path.is_dir()}
    assert [year for year, files in years.items() if not files] == ["2014-15"]
    assert len(years) == 3
    assert kept.read_text("utf-8") == "mine"
