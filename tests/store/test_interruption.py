"""A load that is killed at any moment leaves the store as it was, and two at once do not harm each other."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.store.deliveries import delivery

from parentis.store import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")

# Interpreters are slow to start, so one prepares everything and forks a child for each moment to be killed at.
# What a child does to files is counted by its audit events; it kills itself at the one it is told.
KILL_AT_EACH_STEP = """
import os, shutil, signal, sys
from pathlib import Path
from parentis.store import Store
from tests.store.deliveries import delivery

template, work = Path(sys.argv[1]), Path(sys.argv[2])
new = delivery(council="998", logo=b"a picture")

def child(path, kill_at):
    steps = 0
    def hook(event, arguments):
        nonlocal steps
        if event in ("open", "os.mkdir", "os.rename", "os.chmod") and str(path) in str(arguments):
            steps += 1
            if steps == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(hook)
    Store(path).add(new)
    os._exit(0)

kill_at = 0
while True:
    kill_at += 1
    path = work / f"store-{kill_at:03d}"
    shutil.copytree(template, path)
    process = os.fork()
    if process == 0:
        child(path, kill_at)
    _, status = os.waitpid(process, 0)
    if not os.WIFSIGNALED(status):
        assert os.waitstatus_to_exitcode(status) == 0
        break
print(kill_at - 1)
"""

KILL_AFTER_A_WHILE = """
import os, shutil, signal, sys, time
from pathlib import Path
from parentis.store import Store
from tests.store.deliveries import delivery

template, work, times = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
new = delivery(council="998", logo=b"a picture")
started = time.perf_counter()
Store(work / "measured").add(new)
takes = time.perf_counter() - started
shutil.rmtree(work / "measured")

for number in range(times):
    path = work / f"store-{number:03d}"
    shutil.copytree(template, path)
    process = os.fork()
    if process == 0:
        Store(path).add(new)
        os._exit(0)
    time.sleep(takes * number / times)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
"""


def run(program: str, *arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def is_whole(path: Path, before: Store) -> None:
    """The store holds what it held, and the new load either whole or not at all; it can be loaded into again."""
    store = Store(path)
    kept = before.latest("999")
    assert store.latest("999").manifest == kept.manifest
    loads = store.loads()
    for load in loads:
        load.check()
    assert {load.council_number for load in loads} in ({"999"}, {"998", "999"})
    new = store.add(delivery(council="998", logo=b"a picture"))
    assert new.logo() == b"a picture"
    assert new.was_new == (len(loads) == 1)
    assert {load.council_number for load in store.loads()} == {"998", "999"}
    assert {each.name for each in (path / "loads").iterdir()} == {new.digest, kept.digest}, "nothing is left over"


@pytest.fixture
def template(tmp_path: Path) -> Store:
    """A store with one load in it."""
    store = Store(tmp_path / "template")
    store.add(delivery(council="999"))
    return store


def test_killed_at_each_step(template: Store, tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    steps = int(run(KILL_AT_EACH_STEP, template.path, work))
    assert steps >= 8  # a hidden folder, six files, and its new name
    for path in sorted(work.iterdir()):
        is_whole(path, template)


def test_killed_after_a_while(template: Store, tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    run(KILL_AFTER_A_WHILE, template.path, work, 12)
    stores = sorted(work.iterdir())
    assert len(stores) == 12
    for path in stores:
        is_whole(path, template)


ADD = """
import sys, time
from pathlib import Path
from parentis.store import Store
from tests.store.deliveries import delivery

store, begin = Store(Path(sys.argv[1])), float(sys.argv[2])
deliveries = [delivery(council=number) for number in sys.argv[3:]]
time.sleep(max(0, begin - time.time()))
print(*(store.add(each).was_new for each in deliveries))
"""


def test_two_at_once(tmp_path: Path) -> None:
    """Two processes load the same two deliveries, and each one of its own, all beginning at one moment."""
    begin = str(time.time() + 1)
    path = tmp_path / "store"
    running = [
        subprocess.Popen([sys.executable, "-c", ADD, path, begin, "100", own, "101"], stdout=subprocess.PIPE, text=True)
        for own in ("201", "202")
    ]
    said = [process.communicate()[0].split() for process in running]
    assert [process.returncode for process in running] == [0, 0]
    for place, expected in enumerate([1, 2, 1]):
        assert sum(each[place] == "True" for each in said) == expected
    loads = Store(path).loads()
    assert sorted(load.council_number for load in loads) == ["100", "101", "201", "202"]
    for load in loads:
        load.check()
    assert not list((path / "loads").glob(".*"))


def hidden_folder(store: Store, machine: str, process: int) -> Path:
    left = store.path / "loads" / f".aside-{machine}-{process}-abc_123"
    left.mkdir()
    (left / "header.parquet").write_bytes(b"half")
    return left


def test_only_what_abandoned_loads_left_is_swept(template: Store) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    here = socket.gethostname().replace(".", "_")
    of_ended = hidden_folder(template, here, ended.pid)
    of_running = hidden_folder(template, here, os.getppid())
    of_elsewhere = hidden_folder(template, "another-machine", ended.pid)
    of_long_ago = hidden_folder(template, "third-machine", ended.pid)
    long_ago = time.time() - 2 * 86_400
    os.utime(of_long_ago, (long_ago, long_ago))

    assert len(template.loads()) == 1  # what is hidden is no load
    template.add(delivery(council="998", logo=b"a picture"))
    left = [folder.exists() for folder in (of_ended, of_running, of_elsewhere, of_long_ago)]
    assert left == [False, True, True, False]


def test_stopped_by_the_keyboard_leaves_nothing(template: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(handle: int) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(os, "fsync", stopped)
    # A job in the background is started with the keyboard ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            template.add(delivery(council="998", logo=b"a picture"))
    finally:
        signal.signal(signal.SIGINT, before)
    assert len(list((template.path / "loads").iterdir())) == 1
