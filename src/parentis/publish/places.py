"""Where each section's narrator writes, and what is written there."""

from __future__ import annotations

from parentis.commentary.sections import plan_sections
from parentis.publish.report import PROMPT, PUBLIC_PROMPT, NarrativePlace
from parentis.publish.run import Run

# A bookmark in Word, which the narrative's place becomes, has no longer name.
LONGEST_KEY = 40


def places_of(run: Run) -> tuple[NarrativePlace, ...]:
    """The places of a report, in the order of its sections, with the text that the run has for each."""
    return tuple(
        _place(run, number, plan.narrator, run.measures.named(number, plan.indicators))
        for number, plan in enumerate(plan_sections(run.council), start=1)
    )


def _place(run: Run, number: int, narrator: str, named: tuple[str, ...]) -> NarrativePlace:
    long_key = "narrative_" + "_".join(prefix.replace(".", "_") for prefix in named or (str(number),))
    key = long_key if len(long_key) <= LONGEST_KEY else f"narrative_section_{number}"
    is_open = run.edition != "Public"
    return NarrativePlace(
        key=key,
        heading="Narrative",
        narrator=narrator,
        by=f"Narrator: {narrator or 'not named'}",
        prompt=PROMPT if is_open else PUBLIC_PROMPT,
        text=run.narratives.get(key, ()),
        is_open=is_open,
    )
