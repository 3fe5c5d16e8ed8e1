"""The delivery's own CSV files: each is known by its name, whatever its case and folder."""

from pathlib import PurePosixPath

from parentis.records.tables import DELIVERY_TABLES, Table

_BY_NAME = {table.name: table for table in DELIVERY_TABLES}


def own_table(file: str) -> Table | None:
    """The delivery's own table that a file of this name holds, or None."""
    name = PurePosixPath(file)
    if name.suffix.lower() not in (".csv", ".txt"):
        return None
    return _BY_NAME.get(name.stem.strip().lower())
