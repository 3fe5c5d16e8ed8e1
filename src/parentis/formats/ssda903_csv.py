"""SSDA903 as CSV files: a module is known by its columns, whatever the file is called."""

from collections import Counter
from collections.abc import Sequence

from parentis.formats.columns import column_name
from parentis.records.tables import SSDA903_TABLES, Table

# In more than one module, so that they tell nothing about which one it is.
_USES = Counter(column.source for table in SSDA903_TABLES for column in table.columns)
_DISTINCTIVE = {
    table.name: frozenset(column.source for column in table.columns if _USES[column.source] == 1)
    for table in SSDA903_TABLES
}
_REQUIRED = {
    table.name: frozenset(column.source for column in table.columns if column.required) for table in SSDA903_TABLES
}

# Report files that the national system hands back after submission. They repeat what the modules say.
REPORT_COLUMNS = frozenset({"CHILD_LA_CODE", "CHILD_LA_ID"})
CLEARLY = 3  # so many distinctive columns make a module certain even without half of what it requires


def ssda903_table(header: Sequence[str]) -> Table | None:
    """The SSDA903 module a header belongs to, or None.

    Of the modules that share a distinctive column with the header, those with every required column come
    first; otherwise the module must be evident: half of its required columns, or several that no other has.
    """
    names = frozenset(map(column_name, header))
    if names & REPORT_COLUMNS:
        return None
    best: tuple[tuple[bool, int, float], Table] | None = None
    for table in SSDA903_TABLES:
        distinctive = len(_DISTINCTIVE[table.name] & names)
        required = _REQUIRED[table.name]
        share = len(required & names) / len(required)
        if not distinctive or (share < 0.5 and distinctive < CLEARLY):
            continue
        rank = (share == 1, distinctive, share)
        if best is None or rank > best[0]:
            best = rank, table
    return best[1] if best else None


def is_report_of_the_return(header: Sequence[str]) -> bool:
    """Whether a file is a report that the national system gave back, which repeats what the modules say."""
    return bool(frozenset(map(column_name, header)) & REPORT_COLUMNS)


def nearest_modules(header: Sequence[str]) -> list[tuple[str, tuple[str, ...]]]:
    """For a header with a CHILD column that is no module: the modules it could be, and what it lacks of each."""
    names = frozenset(map(column_name, header))
    if "CHILD" not in names:
        return []
    lacking = [(table.source, tuple(sorted(_REQUIRED[table.name] - names))) for table in SSDA903_TABLES]
    fewest = min((len(missing) for _, missing in lacking if missing), default=0)
    return [(source, missing) for source, missing in lacking if len(missing) == fewest <= 2]
