"""Being stopped from outside, by Ctrl-C or by whoever runs the machine."""

from __future__ import annotations

import signal
from types import FrameType
from typing import NoReturn


class Stopped(BaseException):
    """Raised wherever the program is when it is told to stop, so that everything half done is undone.

    It is no KeyboardInterrupt: libraries catch that one, and Python ends by a signal after it even when it
    was handled, which would hide the exit code.
    """


def stop_when_told() -> None:
    """From now on the signals to stop raise Stopped."""
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, _stop)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    # A second signal must not stop the undoing.
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_IGN)
    raise Stopped
