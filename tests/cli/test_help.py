"""Every command has help with an example, and every example works as it stands."""

import re
from pathlib import Path

import docx
import pytest
from tests.cli.conftest import Inside
from tests.formats.statistics.files import wide_release
from tests.publish.test_narratives import type_into

from parentis.cli.app import app

COMMANDS = [command.name or "" for command in app.registered_commands]
# Each needs what those before it made.
ORDER = [
    "sample", "check", "load", "compute", "report", "narratives", "series", "evidence", "statistics", "compare",
    "figures", "control", "indicators", "run",
]  # fmt: skip
EXAMPLE = re.compile(r"^ +(parentis .+)$", re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str, inside: Inside) -> None:
    ended = inside(command, "--help")
    assert ended.code == 0
    assert ended.err == ""
    assert re.search(r"^  Examples?:$", ended.out, re.MULTILINE)
    examples = EXAMPLE.findall(ended.out)
    assert examples
    assert all(example.startswith(f"parentis {command} ") or example == f"parentis {command}" for example in examples)


def test_all_commands_are_tried() -> None:
    assert sorted(ORDER) == sorted(COMMANDS)


def test_every_example_works_in_the_order_of_a_month(
    tmp_path: Path, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With real documents where a later example reads one; those of the others have tests of their own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "narrative.txt").write_text("The new team has seen 12 families.\n", encoding="utf-8")
    (tmp_path / "visited.csv").write_text("date,value\n2017-05-31,82.1\n2017-06-30,79.4\n", encoding="utf-8")
    (tmp_path / "SFR50_CLA2017.csv").write_text(wide_release(), encoding="utf-8")
    for command in ORDER:
        for example in EXAMPLE.findall(inside(command, "--help").out):
            # The sample of a whole council, or of fifteen, would take as long as all the rest.
            smaller = ["--children", "250"] if command == "sample" else []
            smaller += ["--councils", "2"] if "--councils" in example else []
            if "edited.docx" in example:
                document = docx.Document(str(tmp_path / "out" / "highlight-report.docx"))
                type_into(document, "narrative_4_01", "We meet weekly.")
                document.save(str(tmp_path / "edited.docx"))
            ended = inside(*example.split()[1:], *smaller)
            assert ended.code == 0, f"{example}: {ended.err}"
            if (tmp_path / "out" / "highlight-report.docx").exists():
                monkeypatch.setattr("parentis.publish.documents.write_documents", lambda run, out, step: ())
    assert {path.name for path in tmp_path.iterdir()} == {
        "SFR50_CLA2017.csv", "delivery", "dirty", "edited.docx", "findings.csv", "narrative.txt", "out",
        "parentis-store", "region", "series.csv", "visited.csv",
    }  # fmt: skip


def test_the_program_alone_prints_its_help(inside: Inside) -> None:
    ended = inside()
    assert ended.code == 0
    assert all(f"  {command} " in ended.out for command in COMMANDS)


def test_the_version(inside: Inside) -> None:
    assert re.fullmatch(r"parentis \d+\.\d+\.\d+\n", inside("--version").out)
