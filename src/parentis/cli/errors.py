"""The two ways a command ends badly, and how each is told: one sentence on stderr, never a traceback."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import typer

from parentis.cli.stopping import Stopped

DONE = 0
DATA_AT_FAULT = 1
CALL_AT_FAULT = 2


class CallError(typer.BadParameter):
    """The call is at fault: a code that does not exist, a folder that is not there (exit 2)."""

    def format_message(self) -> str:
        """The sentence as it was written, with nothing put before it."""
        return self.message


class DataError(typer.TyperException):
    """The data could not be used, told in full (exit 1)."""


STOPPED = "Stopped before it was done; nothing half-written is in the store."


def ending_well(command_line: Callable[[], object]) -> int:
    """Run the command line and say how it ended.

    Returns the exit code: 0 done, 1 the data could not be used, 2 the call is at fault. Whatever goes wrong is
    one sentence on stderr. An unexpected fault is told by its kind and place alone, because its message may
    quote a child's row; PARENTIS_DEBUG=1 shows the whole traceback.
    """
    try:
        outcome = command_line()
        sys.stdout.flush()
    except typer.TyperException as fault:
        # "Value error" is the library's word for a choice that there is not, and nobody else's.
        return _told(fault, fault.format_message().replace("Value error, ", "", 1), fault.exit_code)
    except (Stopped, KeyboardInterrupt, typer.Abort) as fault:
        return _told(fault, STOPPED, DATA_AT_FAULT)
    except BrokenPipeError:
        _forget_stdout()
        return DATA_AT_FAULT  # as after `parentis series | head`: nobody needs to be told
    except OSError as fault:
        return _told(fault, _about_a_file(fault), DATA_AT_FAULT)
    except MemoryError as fault:
        return _told(fault, "There is not enough memory for this.", DATA_AT_FAULT)
    except Exception as fault:
        # A compiled module that is stopped while it is imported says so as a fault of its own.
        return _told(fault, STOPPED if _was_stopped(fault) else _sentence(fault), DATA_AT_FAULT)
    return outcome if isinstance(outcome, int) else DONE


def _was_stopped(fault: BaseException | None) -> bool:
    while fault is not None and not isinstance(fault, Stopped):
        fault = fault.__cause__ or fault.__context__
    return fault is not None


def _told(fault: BaseException, sentence: str, code: int) -> int:
    if os.environ.get("PARENTIS_DEBUG") == "1":
        traceback.print_exception(fault)
    with suppress(BrokenPipeError):  # when nobody is left to tell, the exit code still says it
        print(" ".join(sentence.split()), file=sys.stderr, flush=True)
    return code


def _about_a_file(fault: OSError) -> str:
    if fault.errno == errno.ENOSPC:
        return "The disk is full; what was being written has been left out."
    reason = (fault.strerror or type(fault).__name__).lower()
    return f"{fault.filename} cannot be used: {reason}." if fault.filename else f"A file failed: {reason}."


def _sentence(fault: Exception) -> str:
    """What a part of Parentis says of the data, as it said it; of any other fault only its kind and place."""
    # Imported here and not above: they are only needed when something failed, and take a while.
    from parentis.disclosure.audit import DisclosureError
    from parentis.engines import EngineError
    from parentis.formats.errors import DeliveryError
    from parentis.store import StoreError

    if isinstance(fault, DisclosureError | EngineError | DeliveryError | StoreError):
        return str(fault)
    return _unexpected(fault)


def _unexpected(fault: Exception) -> str:
    place = traceback.extract_tb(fault.__traceback__)[-1]
    where = f"{Path(place.filename).name}, line {place.lineno}"
    return (
        f"Parentis met a fault of its own ({type(fault).__name__} in {where}); "
        "set PARENTIS_DEBUG=1 and run it again to see all of it."
    )


def _forget_stdout() -> None:
    """Let the interpreter flush into nothing at exit, or it would complain of the closed pipe once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
