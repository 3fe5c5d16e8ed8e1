"""The tables of a council's record: each column with its type, meaning and source beside it.

`TABLES` holds every table by name. The stored form of each has `council` first (the council's three-digit DfE
number, empty when no council file came with the delivery) and `row` last (the order in which rows came in).
Files are known by `source`: the SSDA903 modules by their columns, the delivery's own files by their name.
"""

from parentis.records.tables.delivery import DELIVERY_TABLES
from parentis.records.tables.places import DISTANCES
from parentis.records.tables.ssda903 import SSDA903_TABLES
from parentis.records.tables.table import Column, ColumnType, Table

TABLES: dict[str, Table] = {table.name: table for table in (*SSDA903_TABLES, *DELIVERY_TABLES, DISTANCES)}

__all__ = ["DELIVERY_TABLES", "DISTANCES", "SSDA903_TABLES", "TABLES", "Column", "ColumnType", "Table"]
