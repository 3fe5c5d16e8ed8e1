"""Read a council file, and say exactly what is wrong with one that cannot be used."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from parentis.council.error import CouncilError, Problem
from parentis.council.lines import Path, lines_of_keys
from parentis.council.model import Council, UnknownKey

LARGEST_FILE = 1_000_000  # bytes; a complete file has about 5,000
LONGEST_VALUE = 60  # characters of a value repeated in a message
_READERS_OWN = ("unknown_keys", "key_lines")  # fields of the model that are no keys of the file
_YEAR = re.compile(r"\d{4}", re.ASCII)
_SYNTAX_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def read_council(path: FilePath) -> Council:
    """The council that a file describes. Raises CouncilError, also when the file cannot be read."""
    return parse_council(council_text(path), path.name)


def council_text(path: FilePath) -> str:
    """The text of a council file, as `parse_council` takes it. Raises CouncilError."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as fault:
        reason = (fault.strerror or type(fault).__name__).lower()
        raise CouncilError(path.name, [Problem("", None, f"it cannot be read: {reason}")]) from None
    if len(content) > LARGEST_FILE:
        message = f"it has more than {LARGEST_FILE:,} bytes and can be no council file"
        raise CouncilError(path.name, [Problem("", None, message)])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        message = "this line is not in UTF-8; save the file again with the encoding UTF-8"
        raise CouncilError(path.name, [Problem("", line, message)]) from None


def parse_council(text: str, name: str) -> Council:
    """The council that a TOML text describes; `name` is what messages call the file.

    Raises CouncilError with every fault found, each by key and line. Keys that mean nothing are no fault:
    they are left aside and told in `Council.unknown_keys`.
    """
    text = text.removeprefix("\ufeff")
    try:
        data = tomllib.loads(text, parse_float=Decimal)
        lines = lines_of_keys(text)
    except RecursionError:
        raise CouncilError(name, [Problem("", None, "its brackets are nested too deeply")]) from None
    except ValueError as fault:
        raise CouncilError(name, [_syntax_problem(str(fault), text)]) from None
    unknown = [UnknownKey(_written(path), lines.get(path)) for path in _unknown(data, Council, ())]
    try:
        own = {"unknown_keys": tuple(unknown), "key_lines": {_written(path): line for path, line in lines.items()}}
        return Council.model_validate({**_known(data), **own})
    except ValidationError as fault:
        problems = [_problem(error, lines) for error in fault.errors()]
        raise CouncilError(name, sorted(problems, key=lambda each: each.line or 0)) from None


def _syntax_problem(fault: str, text: str) -> Problem:
    place = _SYNTAX_PLACE.search(fault)
    if place is None:  # the one fault that the parser does not place: more digits than Python reads
        return Problem("", None, "a number in it is too long")
    line = int(place[1]) if place[1] else len(text.splitlines()) or 1
    said = _SYNTAX_PLACE.sub("", fault)
    message = f"this is not TOML ({said[:1].lower()}{said[1:]}); write key = value, with texts in quotes"
    return Problem("", line, message)


def _known(data: dict[str, Any]) -> dict[str, Any]:
    """The data in the shape of the model: populations by year under a name of their own."""
    known = {key: value for key, value in data.items() if key not in _READERS_OWN}
    population = known.get("population")
    if isinstance(population, dict):
        years = {key: value for key, value in population.items() if _YEAR.fullmatch(key)}
        rest = {key: value for key, value in population.items() if key in ("fixed", "source")}
        known["population"] = {**rest, "by_year": years}
    return known


def _unknown(data: Any, model: type[BaseModel], path: Path) -> Iterator[Path]:
    """The paths of keys that the model has no field for."""
    if isinstance(data, list):
        for place, each in enumerate(data):
            yield from _unknown(each, model, (*path, place))
        return
    if not isinstance(data, dict):
        return
    fields = _fields(model)
    for key, value in data.items():
        if path == ("population",) and _YEAR.fullmatch(key):
            continue
        if key not in fields:
            yield (*path, key)
        elif (inner := fields[key]) is not None:
            yield from _unknown(value, inner, (*path, key))


def _fields(model: type[BaseModel]) -> dict[str, type[BaseModel] | None]:
    """The keys of a table, and the model of those that are tables themselves."""
    own = (*_READERS_OWN, "by_year")
    return {name: _model_in(field.annotation) for name, field in model.model_fields.items() if name not in own}


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for each in get_args(annotation) if (found := _model_in(each))), None)


def _problem(error: ErrorDetails, lines: Mapping[Path, int]) -> Problem:
    path = tuple(step for step in error["loc"] if step not in ("by_year", "[key]"))
    return Problem(_written(path), _line(path, lines), _message(error))


def _line(path: Path, lines: Mapping[Path, int]) -> int | None:
    """The line of a key; of the nearest table around it when it is not there."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path)


def _written(path: Path) -> str:
    """A path as people read it, places counted from 1: `targets[2].better`."""
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


_ALLOWED = {
    "string_type": "a text in quotes is needed",
    "int_type": "a whole number is needed, without quotes",
    "int_parsing": "a whole number is needed",
    "greater_than_equal": "a number of {ge} or more is needed",
    "less_than_equal": "a number of {le} or less is needed",
    "literal_error": "allowed are {expected}",
    "tuple_type": "a list in square brackets is needed",
    "mapping_type": "a table of keys is needed",
    "model_type": "a table of keys is needed",
    "value_error": "{error}",
}


def _message(error: ErrorDetails) -> str:
    if error["type"] == "missing":
        return "this key is required and is not there"
    value, template = error["input"], _ALLOWED.get(error["type"])
    allowed = template.format(**error.get("ctx", {})) if template else error["msg"].lower()
    if isinstance(value, dict):
        if error["type"] == "value_error":
            return allowed  # about keys of the table together, and says which
        if error["type"] == "tuple_type":
            allowed = "a list of tables is needed, each under its name in double brackets"
    return f"found {_shown(value)}; {allowed}"


def _shown(value: Any) -> str:
    """A value as it stands in the file, cut when it is long."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            printable = "".join(sign if sign.isprintable() else "?" for sign in value)
            cut = printable if len(printable) <= LONGEST_VALUE else f"{printable[:LONGEST_VALUE]}..."
            return f'"{cut}"'
        case datetime() | date():
            return value.isoformat()
        case int() | float() | Decimal():
            return str(value)[:LONGEST_VALUE]
        case list() | tuple():
            return "a list" if value else "an empty list"
        case dict():
            return "a table" if value else "an empty table"
        case _:
            return "something else"
