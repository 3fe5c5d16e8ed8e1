"""What somebody has undertaken to do about a measure, and by when."""

from __future__ import annotations

from pydantic import model_validator

from parentis.council.values import Date, IndicatorCode, MeasureKey, Name, Part


class Action(Part):
    """One thing to be done: the reports name it beside the measure until it is done, and once more then.

    what:  what is to be done, as the report repeats it
    owner: the role of who does it; without one it is nobody's
    by:    the day by which
    done:  the day on which it was done; None until then
    """

    indicator: IndicatorCode
    measure: MeasureKey
    what: Name
    owner: Name
    by: Date
    done: Date | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Action:
        if not self.what.rstrip("."):
            raise ValueError("what is to be done has to be said in words")
        return self
