"""However a command ends, it ends with one sentence and the right code."""

import errno
from collections.abc import Callable

import pytest
import typer

from parentis.cli.errors import CALL_AT_FAULT, DATA_AT_FAULT, DONE, CallError, DataError, ending_well
from parentis.cli.stopping import Stopped
from parentis.engines import EngineError
from parentis.formats.errors import DeliveryError

SECRET = "CHILD-0001 born 2009-03-14"


def failing(fault: BaseException) -> Callable[[], object]:
    def command_line() -> object:
        raise fault

    return command_line


@pytest.mark.parametrize(
    ("fault", "code", "said"),
    [
        (CallError("There is no such thing."), CALL_AT_FAULT, "There is no such thing.\n"),
        (DataError("The data will not do."), DATA_AT_FAULT, "The data will not do.\n"),
        (DeliveryError("Episodes is missing."), DATA_AT_FAULT, "Episodes is missing.\n"),
        (EngineError("Spark is not installed."), DATA_AT_FAULT, "Spark is not installed.\n"),
        (OSError(errno.ENOSPC, "No space"), DATA_AT_FAULT,
         "The disk is full; what was being written has been left out.\n"),
        (PermissionError(errno.EACCES, "Permission denied", "out/series.csv"), DATA_AT_FAULT,
         "out/series.csv cannot be used: permission denied.\n"),
        (MemoryError(), DATA_AT_FAULT, "There is not enough memory for this.\n"),
        (Stopped(), DATA_AT_FAULT, "Stopped before it was done; nothing half-written is in the store.\n"),
        (KeyboardInterrupt(), DATA_AT_FAULT, "Stopped before it was done; nothing half-written is in the store.\n"),
        (typer.Abort(), DATA_AT_FAULT, "Stopped before it was done; nothing half-written is in the store.\n"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)  # fmt: skip
def test_a_fault_is_one_sentence(
    fault: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ending_well(failing(fault)) == code
    printed = capsys.readouterr()
    assert printed.err == said
    assert printed.out == ""


def test_a_sentence_of_several_lines_is_told_on_one(capsys: pytest.CaptureFixture[str]) -> None:
    ending_well(failing(CallError("One thing,\n   and\tanother.")))
    assert capsys.readouterr().err == "One thing, and another.\n"


def test_a_fault_of_our_own_is_told_without_what_it_quotes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PARENTIS_DEBUG", raising=False)
    assert ending_well(failing(ValueError(SECRET))) == DATA_AT_FAULT
    said = capsys.readouterr().err
    assert SECRET not in said
    assert "Traceback" not in said
    assert said.count("\n") == 1
    assert "ValueError in test_errors.py, line" in said


def test_the_whole_fault_is_there_for_whoever_asks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARENTIS_DEBUG", "1")
    assert ending_well(failing(ValueError("what it was"))) == DATA_AT_FAULT
    said = capsys.readouterr().err
    assert "Traceback" in said
    assert "what it was" in said


def test_done_is_nought_and_an_exit_keeps_its_code() -> None:
    assert ending_well(lambda: None) == DONE
    assert ending_well(lambda: 1) == DATA_AT_FAULT


def test_a_stop_that_a_library_turned_into_a_fault_is_a_stop(capsys: pytest.CaptureFixture[str]) -> None:
    def import_of_a_module() -> None:
        try:
            raise Stopped
        except Stopped as fault:
            raise RuntimeError("the module cannot be imported") from fault

    assert ending_well(import_of_a_module) == 1
    assert capsys.readouterr().err == "Stopped before it was done; nothing half-written is in the store.\n"
