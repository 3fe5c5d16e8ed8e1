"""What narrators wrote in Word files, put to the sections of a report that they are of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from parentis.commentary.sections import plan_sections
from parentis.publish.narratives import NUMBERED, Narrative, NarrativesError, State
from parentis.publish.places import places_of
from parentis.publish.run import Run

Narratives = Mapping[str, tuple[str, ...]]
"""The paragraphs that are written, by the keys of the places."""


@dataclass(frozen=True)
class Read:
    """A Word file and what was read of it."""

    path: Path
    narratives: tuple[Narrative, ...]


def told_in(run: Run, files: Iterable[Read]) -> Narratives:
    """What is written for each section of a report, from as many files as there are narrators.

    Raises NarrativesError where a text is of no section of this report, or two files have different texts for one.
    """
    titles = _titles(run)
    found: dict[str, tuple[Path, tuple[str, ...]]] = {}
    for file in files:
        for narrative in file.narratives:
            if narrative.state is not State.WRITTEN:
                continue
            key = _key_of(narrative, titles, file.path)
            text = tuple(narrative.text.split("\n\n"))
            before = found.setdefault(key, (file.path, text))
            if before[1] != text:
                raise NarrativesError(
                    f"{before[0]} and {file.path} have different narratives for '{titles[key]}': keep one of them."
                )
    return {key: found[key][1] for key in titles if key in found}


def _titles(run: Run) -> dict[str, str]:
    """The title of each section by the key of its place."""
    plans = plan_sections(run.council)
    return {place.key: plan.title for place, plan in zip(places_of(run), plans, strict=True)}


def _key_of(narrative: Narrative, titles: Mapping[str, str], path: Path) -> str:
    """The place that a text was written in; where that is gone, the place of the section it stands under."""
    if narrative.key in titles:
        return narrative.key
    title = NUMBERED.sub("", narrative.section, count=1)
    named = [key for key, of in titles.items() if of == title]
    if narrative.key or len(named) != 1:
        raise NarrativesError(
            f"{path} has a narrative for '{narrative.section}', which is no section of this report: "
            "put it under one of its sections, or take it out."
        )
    return named[0]


def sections_told(run: Run) -> Sequence[tuple[str, tuple[str, ...]]]:
    """The title of each section that has a narrative, and its paragraphs."""
    return [(title, run.narratives[key]) for key, title in _titles(run).items() if key in run.narratives]
