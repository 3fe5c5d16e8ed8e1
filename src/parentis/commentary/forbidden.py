"""Words that no sentence of ours may use: nothing in the program can decide whether they are true.

A size is told by its number, and by *clear* where it is beyond chance. Abbreviations are for those who write a report,
not for those who read it.
"""

from __future__ import annotations

import re

_STRENGTH = (
    r"significant\w*|slight\w*|stead\w*|sharp\w*|dramatic\w*|marked\w*|considerabl\w*|substantial\w*"
    r"|gradual\w*|rapid\w*|modest\w*|notabl\w*|marginal\w*|strongly|plummet\w*|soar\w*|surg(?:e|ed|es|ing)|volatil\w*"
    r"|broadly|roughly|stable|stably|relatively|mainly|largely|fluctuat\w*|spikes?|dips?|dipped|continues? to"
    r"|further (?:reduction|increase|improvement)"
)
_JUDGEMENT = r"good|bad|poor|excellent|encouraging|pleasing|disappointing|concerning"
_SHORT = r"LAC|CLA|EET|PEP|IRO|SDQ|UASC"

STRENGTH = re.compile(rf"\b(?:{_STRENGTH})\b", re.IGNORECASE)
"""Words of strength, which no text of the program has, wherever it stands."""

FORBIDDEN = re.compile(rf"\b(?:{_STRENGTH}|{_JUDGEMENT}|{_SHORT})\b", re.IGNORECASE)
"""What no sentence of the commentary has."""
