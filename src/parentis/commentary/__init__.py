"""Commentary: what the report says, written from facts and from nothing else.

Each measure that speaks becomes an item: one sentence put together from patterns, the facts that hold every
number in it, the side it goes to (issue, improvement or context) and why.
"""

from parentis.commentary.item import Item
from parentis.commentary.moved import LeftOut
from parentis.commentary.sections import SectionText
from parentis.commentary.write import commentary_json, write_commentary

__all__ = ["Item", "LeftOut", "SectionText", "commentary_json", "write_commentary"]
