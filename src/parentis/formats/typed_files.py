"""The rows of one file for one table, typed column by column, with a finding for each value that is at fault."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from parentis.formats.decisive import DECISIVE_CODES
from parentis.formats.findings import FindingList
from parentis.formats.values import Issue, Parser, parser_for
from parentis.records.tables import Column, Table


@dataclass
class TypedFile:
    """What one file holds for one table.

    columns:     values by column name, for the columns the file has; all of one length
    rows:        the row of the file each came from
    return_year: the calendar year in which its return year begins; None for the delivery's own files
    """

    table: Table
    file: str
    columns: dict[str, list[Any]]
    rows: list[int] = field(default_factory=list)
    return_year: int | None = None

    @property
    def delivered(self) -> frozenset[str]:
        """The columns the file has."""
        return frozenset(self.columns)


class ColumnReader:
    """Reads one column. Each distinct text is parsed once, which is what makes long files quick."""

    def __init__(self, column: Column, parse: Parser) -> None:
        self.column = column
        self._parse = parse
        self._values: dict[str, object] = {}
        self._issues: dict[str, Issue] = {}

    def read(self, texts: Sequence[str]) -> list[object]:
        """The values of these texts, in their order."""
        for text in set(texts).difference(self._values):
            self._values[text], issue = self._parse(text)
            if issue:
                self._issues[text] = issue
        values = self._values
        return [values[text] for text in texts]

    def issues(self, texts: Sequence[str]) -> dict[Issue, list[int]]:
        """What is wrong with them, and the places in the sequence; called after `read`."""
        places: dict[Issue, list[int]] = {}
        if self._issues:
            found = self._issues
            for place, text in enumerate(texts):
                if text in found:
                    places.setdefault(found[text], []).append(place)
        return places


class TableReader:
    """Reads the rows of one file for one table, some at a time, so that the raw text is never held whole."""

    def __init__(self, table: Table, file: str, columns: Sequence[str], findings: FindingList, *, own: bool) -> None:
        self._findings = findings
        # The child's id first: findings about the other columns name the child.
        names = sorted(columns, key=lambda name: name != "child_id")
        self._readers = {
            name: ColumnReader(
                column := table.column(name),
                parser_for(column, own=own, decisive=(table.name, name) in DECISIVE_CODES),
            )
            for name in names
        }
        self.typed = TypedFile(table, file, {name: [] for name in columns})

    def read(self, texts: Mapping[str, Sequence[str]], rows: Sequence[int]) -> None:
        """Add rows, given as the texts of each column."""
        children: Sequence[object] = [None] * len(rows)
        for name, reader in self._readers.items():
            values = reader.read(texts[name])
            if name == "child_id":
                children = values
            self._report(reader, texts[name], values, rows, children)
            self.typed.columns[name].extend(values)
        self.typed.rows.extend(rows)

    def _report(
        self,
        reader: ColumnReader,
        texts: Sequence[str],
        values: Sequence[object],
        rows: Sequence[int],
        children: Sequence[object],
    ) -> None:
        column = reader.column
        issues = reader.issues(texts)
        if column.filled and None in values:
            told = {place for places in issues.values() for place in places}
            blank = Issue("error", "blank-value", f"{column.source} is blank in this row: fill it in.")
            issues[blank] = [place for place, value in enumerate(values) if value is None and place not in told]
        for issue, places in issues.items():
            kind = issue.severity, issue.rule, self.typed.file, column.source
            room = self._findings.room(*kind)
            for place in places[:room]:
                self._findings.add(
                    issue.severity,
                    issue.rule,
                    issue.message,
                    file=self.typed.file,
                    row=rows[place],
                    child_id=None if children[place] is None else str(children[place]),
                    column=column.source,
                    value=texts[place],
                )
            self._findings.count(*kind, len(places[room:]))
