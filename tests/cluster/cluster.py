"""A standalone Spark cluster on this machine: a master and workers on loopback, gone when the block ends."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

LONGEST_START = 120  # seconds, on a busy machine
_STARTED = re.compile(r"Starting Spark master at (spark://\S+)")
_REGISTERED = re.compile(r"Successfully registered with master")
# The program ends with this shell's standard input: even when whoever started it is killed and can stop nothing.
_ENDS_WITH_ITS_STARTER = 'exec 3<&0; "$@" < /dev/null & child=$!; cat <&3 > /dev/null; kill $child; wait $child'


@contextmanager
def cluster(folder: Path, *, workers: int, cores: int = 1, memory: str = "1g") -> Iterator[str]:
    """Start a master and workers, whose files are kept in `folder`, and give the master's address.

    Raises RuntimeError with the end of the log of whatever does not start.
    """
    with ExitStack() as running:
        master = "org.apache.spark.deploy.master.Master"
        log = running.enter_context(_started(folder / "master.log", master, "--port", "0", "--webui-port", "0"))
        address = _found(_STARTED, log)[1]
        worker = "org.apache.spark.deploy.worker.Worker"
        given = ("--cores", str(cores), "--memory", memory, "--webui-port", "0")
        logs = [
            running.enter_context(
                _started(
                    folder / f"worker{number}.log",
                    worker,
                    *given,
                    "--work-dir",
                    str(folder / f"worker{number}"),
                    address,
                )
            )
            for number in range(workers)
        ]
        for each in logs:
            _found(_REGISTERED, each)
        yield address


def settings(address: str, **more: str) -> dict[str, str]:
    """The environment of a program that uses the cluster."""
    return {**os.environ, "PARENTIS_SPARK_MASTER": address, "SPARK_LOCAL_IP": "127.0.0.1", **more}


@contextmanager
def _started(log: Path, kind: str, *arguments: str) -> Iterator[Path]:
    home = _spark_home()
    command = [str(home / "bin" / "spark-class"), kind, "--host", "127.0.0.1", *arguments]
    with (
        log.open("wb") as out,
        subprocess.Popen(
            ["sh", "-c", _ENDS_WITH_ITS_STARTER, "sh", *command],
            stdin=subprocess.PIPE,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={
                **os.environ,
                "SPARK_HOME": str(home),
                "PYSPARK_PYTHON": sys.executable,
                "SPARK_LOCAL_IP": "127.0.0.1",
            },
        ) as process,
    ):
        assert process.stdin is not None
        try:
            yield log
        finally:
            process.stdin.close()
            process.wait(30)


def _spark_home() -> Path:
    # Looked for only here: these tests are collected, and left out, where the extra `spark` is not installed.
    found = importlib.util.find_spec("pyspark")
    if found is None or found.origin is None:
        raise RuntimeError("A cluster needs the extra `spark`: make test-cluster installs it.")
    return Path(found.origin).parent


def _found(pattern: re.Pattern[str], log: Path) -> re.Match[str]:
    until = time.monotonic() + LONGEST_START
    while time.monotonic() < until:
        text = log.read_text(errors="replace")
        if match := pattern.search(text):
            return match
        time.sleep(0.2)
    raise RuntimeError(f"{log.name} does not say '{pattern.pattern}' after {LONGEST_START} s:\n{text[-3000:]}")
