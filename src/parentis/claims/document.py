"""Reading a text as paragraphs that know their lines: plain text, Markdown, HTML or a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from parentis.claims.errors import TextError
from parentis.claims.months import MONTH_NAME
from parentis.claims.other_files import no_text
from parentis.claims.paragraph import Paragraph, plain
from parentis.claims.table import cells_of, is_row, told_rows

LONGEST = 20_000_000
"""Bytes of the longest file that is read, its pictures included."""

LONGEST_TEXT = 2_000_000
"""Characters of the longest text: some 800 pages, checked in a minute."""

# A line this long that ends without a full stop may go on in the next: editors and e-mail wrap at 72 or so.
WRAPPED_FROM = 55

PAGES = (".html", ".htm", ".xhtml")
"""How the name of an HTML file ends; what begins like one is one, whatever its name."""

_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_ENDS = re.compile(r"[.!?:;|][\"')\]*_]*$")
_BEGINS_ANEW = re.compile(r"\s*(?:[-*•·]\s|\d\.\d{1,2}\.\d|#|\||[a-z][.):]\s|\(?[ivx]+[.)]\s|\d{1,2}[.)]\s)")
_MONTH_LEFT_HANGING = re.compile(rf"\b(?:{MONTH_NAME})$", re.IGNORECASE)
_YEAR_COMES_FIRST = re.compile(r"\d{2}(?:\d{2})?(?=[\s,.;)])")


def read_document(path: Path) -> tuple[Paragraph, ...]:
    """The paragraphs of a file. Raises TextError when it is empty, too long or no text; OSError when unreadable."""
    data = path.read_bytes() if path.stat().st_size <= LONGEST else b""
    if not data:
        why = "is empty" if path.stat().st_size == 0 else f"is longer than {LONGEST // 1_000_000} MB"
        raise TextError(f"{path} {why}: give the text whose figures are to be checked.")
    found = read_data(data, path)
    if not any(paragraph.text.strip() for paragraph in found):
        raise TextError(f"{path} has no words in it: give the text whose figures are to be checked.")
    if (characters := sum(len(paragraph.text) for paragraph in found)) > LONGEST_TEXT:
        raise TextError(
            f"{path} has {characters:,} characters of text, and no more than {LONGEST_TEXT:,} are checked at a time: "
            "give the part that somebody wrote."
        )
    return found


def read_data(data: bytes, path: Path) -> tuple[Paragraph, ...]:
    """The paragraphs of the bytes of a file; `path` is its name. Raises TextError when they are no text."""
    if (what := no_text(data, path)) is not None:
        raise TextError(f"{path} {what}")
    if is_word(data, path):
        from parentis.claims.word import word_paragraphs

        return word_paragraphs(data, path)
    text = _decoded(data, path)
    if path.suffix.lower() in PAGES or _PAGE.match(text):
        from parentis.claims.page import page_paragraphs

        return page_paragraphs(text)
    return paragraphs_of(text)


def is_word(data: bytes, path: Path) -> bool:
    """Whether a file that begins with these bytes is to be opened as a Word file."""
    return data.startswith(b"PK") or path.suffix.lower() == ".docx"


def _decoded(data: bytes, path: Path) -> str:
    encodings = ["utf-16"] if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not re.search(r"[\x00-\x08\x0e-\x1f]", text):
            return text
    raise TextError(f"{path} is not a text: give plain text, Markdown, HTML or a Word file (.docx).")


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a plain or Markdown text: wrapped lines are put together, marks of emphasis left out."""
    found: list[Paragraph] = []
    open_lines: list[tuple[str, int]] = []

    def close() -> None:
        if open_lines:
            found.append(_joined(open_lines))
            open_lines.clear()

    gap = False
    for number, raw in enumerate(_with_tables_told(text.splitlines()), 1):
        line = _plain(raw)
        if not line:
            gap = True
            continue
        if not (open_lines and _goes_on(open_lines[-1][0], line, raw, gap or raw.endswith("\n"))):
            close()
        open_lines.append((line, number))
        gap = False
        if raw.lstrip().startswith("#"):
            found.append(Paragraph(line, ((0, number),), heading=True))
            open_lines.clear()
    close()
    return tuple(found)


def _with_tables_told(lines: Sequence[str]) -> Iterator[str]:
    """The lines, each row of a Markdown table told as text; the rule under a header is left empty."""
    for of_table, run in groupby(lines, key=is_row):
        block = list(run)
        if not of_table:
            yield from block
            continue
        cells = [cells_of(line) for line in block]
        told = told_rows([row for row in cells if row is not None])
        yield from ("" if row is None else f"{next(told)}\n" for row in cells)


def _goes_on(before: str, line: str, raw: str, gap: bool) -> bool:
    """Whether a line continues the one before: wrapped by an editor, or torn apart within a month's name and year."""
    if _MONTH_LEFT_HANGING.search(before) and _YEAR_COMES_FIRST.match(line):
        return True
    if gap or _BEGINS_ANEW.match(raw):
        return False
    return len(before) >= WRAPPED_FROM and (not _ENDS.search(before) or before.endswith(".") is False)


def _plain(raw: str) -> str:
    """A line without what Markdown puts round words: marks of headings, lists, quotes, emphasis and code."""
    line = re.sub(r"^\s*(?:#{1,6}\s+|>\s?|[-*•·]\s+)", "", plain(raw))
    line = re.sub(r"(\*\*|__|`)", "", line)
    line = re.sub(r"(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)(?!-C\b)", "", line)
    return line.strip()


def _joined(lines: list[tuple[str, int]]) -> Paragraph:
    text, starts = "", []
    for line, number in lines:
        text += " " if text else ""
        starts.append((len(text), number))
        text += line
    return Paragraph(text, tuple(starts))
