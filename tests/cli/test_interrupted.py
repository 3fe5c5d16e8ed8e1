"""Ctrl-C ends a command with one sentence, and nothing half-written is in the store."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.conftest import MONTH


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_told_to_stop(told: signal.Signals, delivery: Path, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "parentis", "run", str(delivery), "--month", MONTH, "--out", "out", "--store", "store"],
        cwd=tmp_path, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    # The folder of the report is made before anything is read.
    while not (tmp_path / "out").exists():
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(told)
    printed, said = process.communicate()
    assert process.returncode == 1
    assert printed == ""
    assert said == "Stopped before it was done; nothing half-written is in the store.\n"
    assert not (tmp_path / "store").exists()
    assert list((tmp_path / "out").iterdir()) == []
