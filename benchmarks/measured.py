"""Run a program and say what it cost: seconds, processor seconds, peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Cost:
    """What one run of a program cost: wall and processor time in seconds, peak memory in MiB."""

    wall: float
    cpu: float
    peak: float


def measured(command: Sequence[str]) -> tuple[Cost, str]:
    """Run a command to its end; its cost and what it printed. SystemExit with its errors when it fails."""
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        printed = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    # ru_maxrss is in KiB on Linux and in bytes on macOS.
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / unit), printed
