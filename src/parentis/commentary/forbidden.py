"""Words that no sentence of ours may use: nothing in the program can decide whether they are true.

A size is told by its number, and by *clear* where it is beyond chance. Abbreviations are for those who write a report,
not for those who read it.
"""

from __future__ import annotations

import re

FORBIDDEN = re.compile(
    r"\b(?:significant\w*|slight\w*|stead\w*|sharp\w*|dramatic\w*|marked\w*|considerabl\w*|substantial\w*"
    r"|fluctuat\w*|spikes?|dips?|dipped|continues? to|further (?:reduction|increase|improvement)"
    r"|good|bad|poor|excellent|encouraging|pleasing|disappointing|concerning"
    r"|LAC|CLA|EET|PEP|IRO|SDQ|UASC)\b",
    re.IGNORECASE,
)
