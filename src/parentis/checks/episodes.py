"""The chain of a child's episodes: whether it begins, continues and ends as periods of care do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from parentis.checks.view import View
from parentis.formats.findings import FindingList
from parentis.words.groups import CONTINUES, RESPITE

STARTED = "S"
_LAST_DAY = date.max


@dataclass(frozen=True, slots=True)
class _Episode:
    """What the checks need of one episode; `place` is where it stands in the table."""

    place: int
    decom: date
    rne: str | None
    dec: date | None
    rec: str | None


def check_episodes(views: dict[str, View], findings: FindingList) -> None:
    """Ends against starts in each episode, then each child's episodes against one another."""
    view = views.get("episodes")
    if view is None:
        return
    _check_ends(view, findings)
    for episodes in _by_child(view):
        _check_chain(view, episodes, findings)


def _check_ends(view: View, findings: FindingList) -> None:
    for place, (dec, rec) in enumerate(zip(view["dec"], view["rec"], strict=True)):
        if rec and dec is None:
            view.report(
                findings,
                "warning",
                "rec-without-dec",
                place,
                "rec",
                "REC is filled but DEC is blank: DEC alone decides, so the episode is open; "
                "enter the day it ended or clear REC.",
            )
        elif dec and not rec:
            view.report(
                findings,
                "error",
                "dec-without-rec",
                place,
                "dec",
                "DEC is filled but REC is blank: the period of care is taken to end here with another outcome; "
                "enter why the episode ended.",
            )


def _by_child(view: View) -> Iterator[list[_Episode]]:
    """Each child's episodes that are not respite, in the order the figures take them."""
    children: dict[str, list[_Episode]] = {}
    columns = zip(view["child_id"], view["decom"], view["rne"], view["dec"], view["rec"], view["ls"], strict=True)
    for place, (child, decom, rne, dec, rec, ls) in enumerate(columns):
        if child and decom and ls not in RESPITE:
            children.setdefault(child, []).append(_Episode(place, decom, rne, dec, rec))
    for episodes in children.values():
        episodes.sort(key=lambda e: (e.decom, e.dec is None, e.dec or _LAST_DAY, e.place))
        yield episodes


def _check_chain(view: View, episodes: list[_Episode], findings: FindingList) -> None:
    first, last = episodes[0], episodes[-1]
    if first.rne != STARTED:
        view.report(
            findings,
            "warning",
            "first-not-start",
            first.place,
            "rne",
            "The child's first episode is not a start (S): the period of care is taken to begin here without "
            "counting as a start; deliver the earlier episodes or correct RNE.",
        )
    for before, after in pairwise(episodes):
        _check_pair(view, before, after, findings)
    if last.dec and last.rec == CONTINUES:
        view.report(
            findings,
            "error",
            "nothing-after-x1",
            last.place,
            "rec",
            "REC is X1, but no later episode of the child is delivered: add it, or enter why the period of care ended.",
        )


def _check_pair(view: View, before: _Episode, after: _Episode, findings: FindingList) -> None:
    """Two episodes of a child, one beginning after the other."""
    next_row = view.where(after.place)
    if before.dec is None or before.dec > after.decom:
        _report_overlap(view, before, after, findings)
    elif before.rec == CONTINUES and before.dec < after.decom:
        view.report(
            findings,
            "error",
            "gap-after-x1",
            before.place,
            "dec",
            f"REC is X1, but the next episode ({next_row}) begins on {after.decom:%d/%m/%Y} and not on that day: "
            "correct the dates or add the episode between.",
        )
    elif before.rec == CONTINUES and after.rne == STARTED:
        view.report(
            findings,
            "warning",
            "start-after-x1",
            after.place,
            "rne",
            f"RNE is S, but the episode before ({view.where(before.place)}) goes on into it with X1: "
            "correct RNE here or REC there.",
        )
    elif before.rec != CONTINUES and after.rne != STARTED:
        view.report(
            findings,
            "warning",
            "no-start",
            after.place,
            "rne",
            f"The period of care before ended ({view.where(before.place)}), but this episode is not a start (S): it "
            "begins a period without counting as a start; correct RNE here or REC there.",
        )
    if before.decom == after.decom:
        view.report(
            findings,
            "warning",
            "same-day",
            after.place,
            "decom",
            f"Another episode of the child ({view.where(before.place)}) begins on the same day: "
            "correct the date of one.",
        )


def _report_overlap(view: View, before: _Episode, after: _Episode, findings: FindingList) -> None:
    begins = f"another begins on {after.decom:%d/%m/%Y} ({view.where(after.place)})"
    if before.dec is None:
        message = f"The episode is open, but {begins}: enter the day this one ended."
    else:
        message = f"The episode ends after {begins}: correct the dates, the two overlap."
    view.report(findings, "error", "overlap", before.place, "dec", message)
