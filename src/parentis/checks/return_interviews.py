"""Return interviews against the missing episodes they follow."""

from parentis.checks.view import View
from parentis.formats.findings import FindingList


def check_return_interviews(views: dict[str, View], findings: FindingList) -> None:
    """An interview belongs to the missing episode that began on its `missing_from`."""
    interviews, missing = views.get("return_interviews"), views.get("missing")
    if interviews is None or missing is None:
        return
    episodes = set(zip(missing["child_id"], missing["mis_start"], strict=True))
    for place, key in enumerate(zip(interviews["child_id"], interviews["missing_from"], strict=True)):
        if None not in key and key not in episodes:
            interviews.report(
                findings,
                "warning",
                "no-missing-episode",
                place,
                "missing_from",
                "No missing episode of this child begins on that day, so the interview counts for none: "
                "correct the date here or in SSDA903 Missing.",
            )
