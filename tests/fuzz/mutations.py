"""Ways in which a file goes wrong on its way. Each takes its bytes and gives other bytes; chance is given in."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from random import Random

Mutation = Callable[[bytes, Random], bytes]

LONG = 50_000_000
NASTY = [
    "",
    '"',
    '""',
    '"a,b',
    "a\nb",
    "\0",
    "#N/A",
    "nan",
    "1e999",
    "9" * 400,
    "-1",
    "1.0",
    "31/02/2017",
    "2017-02-31",
    "99999",
    "0",
    "01/01/1900",
    "9999-12-31",
    "0001-01-01",
    "31/12/9999",
    "zz/zz/zzzz",
    "Ünïcödé",
    "\u202e\u0000",
    "=cmd()",
    "<script>",
    "🙂",
    "x" * 5000,
    "'; drop table",
]


def truncated(data: bytes, chance: Random) -> bytes:
    """Cut off anywhere."""
    return data[: chance.randrange(len(data) + 1)]


def bytes_flipped(data: bytes, chance: Random) -> bytes:
    """Some bytes are others."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 5, 50, max(1, len(data) // 10)))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def column_dropped(data: bytes, chance: Random) -> bytes:
    """One column is gone, in the names and in every row."""
    rows = [line.split(b",") for line in data.splitlines()]
    gone = chance.randrange(max(len(row) for row in rows))
    return b"\n".join(b",".join(row[:gone] + row[gone + 1 :]) for row in rows)


def value_dropped(data: bytes, chance: Random) -> bytes:
    """One value is gone from one row, so that the rest stand in the wrong columns."""
    rows = data.splitlines()
    place = chance.randrange(len(rows))
    values = rows[place].split(b",")
    del values[chance.randrange(len(values))]
    rows[place] = b",".join(values)
    return b"\n".join(rows)


def rows_doubled(data: bytes, chance: Random) -> bytes:
    """Rows come twice, the names among them or not."""
    rows = data.splitlines()
    return b"\n".join(rows + rows[chance.randrange(2) :])


def rows_shuffled(data: bytes, chance: Random) -> bytes:
    """The names are somewhere in the middle."""
    rows = data.splitlines()
    chance.shuffle(rows)
    return b"\n".join(rows)


def values_spoilt(data: bytes, chance: Random) -> bytes:
    """Some values are nasty ones."""
    rows = [line.split(b",") for line in data.splitlines()]
    for _ in range(chance.choice((1, 10, 60))):
        row = chance.choice(rows)
        row[chance.randrange(len(row))] = chance.choice(NASTY).encode()
    return b"\n".join(b",".join(row) for row in rows)


def encoding_changed(data: bytes, chance: Random) -> bytes:
    """Saved by another program."""
    text = data.decode()
    encoding = chance.choice(("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "utf-7", "cp037", "cp1252"))
    mark = chance.choice((b"", b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE))
    return mark + text.replace("A1", "Á1").encode(encoding, errors="replace")


def line_endings_changed(data: bytes, chance: Random) -> bytes:
    """Lines end as they please, or not at all."""
    ends = chance.choice(((b"\r",), (b"\n", b"\r", b"\r\n"), (b"",), (b"\r\r\n",), (b"\x85",)))
    return b"".join(line + chance.choice(ends) for line in data.splitlines())


def quotation_opened(data: bytes, chance: Random) -> bytes:
    """Quotation marks stand where they should not."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 2, 9))):
        changed.insert(chance.randrange(len(changed)), ord('"'))
    return bytes(changed)


def zeroed(data: bytes, chance: Random) -> bytes:
    """A stretch is zero bytes, as a failed disk leaves it."""
    start = chance.randrange(len(data))
    length = chance.choice((1, 100, len(data)))
    return data[:start] + b"\0" * length + data[start + length :]


def random_bytes(data: bytes, chance: Random) -> bytes:
    """Nothing of it is left."""
    return chance.randbytes(chance.choice((0, 1, 1000, 100_000)))


def one_long_line(data: bytes, chance: Random) -> bytes:
    """50 MB on one line: of letters, of commas, in quotation marks, or the whole file without its line ends."""
    match chance.randrange(5):
        case 0:
            return b"x" * LONG
        case 1:
            return b"," * LONG
        case 2:
            return data.splitlines()[0] + b"\n" + b"A1," * (LONG // 3)
        case 3:
            return data + b'"' + b"x\n" * (LONG // 2)
        case _:
            return b"".join(data.splitlines()) * (LONG // len(data))


def many_rows(data: bytes, chance: Random) -> bytes:
    """Far more rows than there are children in the country, most of them nonsense."""
    return data + chance.choice((b"\n", b",,,\n", b"x\n")) * 300_000


def names_changed(data: bytes, chance: Random) -> bytes:
    """The column names are in another case, spaced, doubled or of another file."""
    names, _, rest = data.partition(b"\n")
    changed = chance.choice(
        (names.lower(), b" " + names.replace(b",", b" , "), names + b"," + names, b"\xc2\xa0" + names, b"," + names)
    )
    return changed + b"\n" + rest


MUTATIONS: tuple[Mutation, ...] = (
    truncated,
    bytes_flipped,
    column_dropped,
    value_dropped,
    rows_doubled,
    rows_shuffled,
    values_spoilt,
    encoding_changed,
    line_endings_changed,
    quotation_opened,
    zeroed,
    random_bytes,
    names_changed,
)
# These take seconds each, so they come up less often.
LARGE_MUTATIONS: tuple[Mutation, ...] = (one_long_line, many_rows)
ONE_LARGE_IN = 20
