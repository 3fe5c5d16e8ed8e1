"""On which line of a TOML text each key stands.

The standard parser keeps no positions, so this reads a text that it has already found to be valid a second
time, for its lines alone.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right

Path = tuple[str | int, ...]
"""Keys and, inside arrays, places counted from 0: `("targets", 1, "better")`."""

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'''
    """(?:\\.|[^\\])*?"{3,5}      # a text over several lines, which may end in two quotes of its own
    | \'{3}.*?\'{3,5}             # the same, taken as it stands
    | "(?:\\.|[^"\\])*"
    | \'[^\']*\'
    ''',
    re.DOTALL | re.VERBOSE,
)
_SCALAR = re.compile(r"[^,\]}#\r\n]*")


def lines_of_keys(text: str) -> dict[Path, int]:
    """The line of every key, table and array element of a valid TOML text; the first line is 1."""
    return _Scanner(text).scan()


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._lines: dict[Path, int] = {}
        self._lengths: dict[Path, int] = {}  # of arrays of tables, so far

    def scan(self) -> dict[Path, int]:
        table: Path = ()
        while self._skip(_BLANK) and self._at < len(self._text):
            if self._next("[["):
                table = self._new_element(self._keys())
                self._next("]]")
            elif self._next("["):
                table = self._resolved(self._keys())
                self._next("]")
            else:
                self._pair(table)
        return self._lines

    def _new_element(self, keys: Path) -> Path:
        array = (*self._resolved(keys[:-1]), keys[-1])
        place = self._lengths.get(array, 0)
        self._lengths[array] = place + 1
        self._note(array)
        self._note((*array, place))
        return (*array, place)

    def _resolved(self, keys: Path) -> Path:
        """The full path of a table's name: `[a.b]` after `[[a]]` is a table of the last element of `a`."""
        path: Path = ()
        for key in keys:
            path = (*path, key)
            self._note(path)
            if path in self._lengths:
                path = (*path, self._lengths[path] - 1)
        return path

    def _pair(self, table: Path) -> None:
        line = self._line()
        keys = self._keys()
        for length in range(1, len(keys) + 1):
            self._lines.setdefault((*table, *keys[:length]), line)
        self._next("=")
        self._value((*table, *keys))

    def _keys(self) -> Path:
        keys = [self._key()]
        while self._next("."):
            keys.append(self._key())
        return tuple(keys)

    def _key(self) -> str:
        self._skip(_SPACE)
        if (bare := _BARE_KEY.match(self._text, self._at)) is not None:
            self._at = bare.end()
            return bare[0]
        quoted = self._take(_STRING)
        return str(tomllib.loads(f"key = {quoted}")["key"])

    def _value(self, path: Path) -> None:
        self._skip(_SPACE)
        if self._next("["):
            self._array(path)
        elif self._next("{"):
            self._inline_table(path)
        elif _STRING.match(self._text, self._at):
            self._take(_STRING)
        else:
            self._take(_SCALAR)

    def _array(self, path: Path) -> None:
        place = 0
        while self._skip(_BLANK) and not self._next("]"):
            self._note((*path, place))
            self._value((*path, place))
            place += 1
            self._skip(_BLANK)
            self._next(",")

    def _inline_table(self, path: Path) -> None:
        while self._skip(_BLANK) and not self._next("}"):
            self._pair(path)
            self._skip(_BLANK)
            self._next(",")

    def _note(self, path: Path) -> None:
        self._lines.setdefault(path, self._line())

    def _line(self) -> int:
        return bisect_right(self._starts, self._at)

    def _skip(self, blank: re.Pattern[str]) -> bool:
        self._take(blank)
        return True

    def _next(self, sign: str) -> bool:
        """Pass over a sign if it comes next, with any space before it."""
        space = _SPACE.match(self._text, self._at)
        at = space.end() if space else self._at
        if not self._text.startswith(sign, at):
            return False
        self._at = at + len(sign)
        return True

    def _take(self, form: re.Pattern[str]) -> str:
        match = form.match(self._text, self._at)
        if match is None:
            raise ValueError(f"line {self._line()} is not TOML")
        self._at = match.end()
        return match[0]
