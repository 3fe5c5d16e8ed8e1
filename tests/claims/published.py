"""`make published REPORT=FILE`: the checker on the published report, held against labels of all its claims.

The report is not part of the project: its text is read from FILE and nothing of it is kept. `published_labels.csv` has
each of its claims by line and figure, labelled by hand from the text, the catalogue and the rules:

verdict   `holds`: supported wherever the figures held are those it states, which `oracle.py` decides;
          `wrong`: contradicted or inconsistent whatever the figures are, for the `reason` named;
          `either`: one of several that cannot all be so, of which at least one has to be named;
          `untied`: of no measure of the catalogue, or of somebody else's figure
"""

from __future__ import annotations

import csv
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.claims.oracle import Oracle, Printed

from parentis.claims import Judged, check_text, read_document
from parentis.claims.quantities import Quantity
from parentis.formats.delivery import read_delivery
from parentis.period import Month
from parentis.sample import write_sample
from parentis.series.compute import compute
from parentis.series.record import CouncilRecord, Record

JUNE = Month.parse("2017-06")
LABELS = Path(__file__).parent / "published_labels.csv"
MOST_FALSE_ALARMS = 0.05


@dataclass(frozen=True)
class Label:
    """One claim of the report, as a careful reader would judge it."""

    line: int
    figure: str
    code: str
    measure: str
    month: str
    says: str
    verdict: str
    reason: str

    @property
    def in_words(self) -> bool:
        """Whether it is a claim without a number, such as `highest`."""
        printed = Printed.of(self.figure)
        return printed.percent is None and not printed.others

    def is_of(self, judged: Judged) -> bool:
        """Whether a claim the checker found is this one."""
        claim = judged.claim
        if claim.line != self.line:
            return False
        if self.in_words:
            return self.figure.lower() in claim.text.lower() and claim.in_words
        return not claim.in_words and claim.quantity is not None and _numbers(claim.quantity) == _of(self.figure)


def _numbers(quantity: Quantity) -> tuple[object, ...]:
    parts = (quantity.count, quantity.base, quantity.rate)
    percent = quantity.percent.value if quantity.percent else None
    return percent, sorted(part.value for part in parts if part is not None)


def _of(figure: str) -> tuple[object, ...]:
    printed = Printed.of(figure)
    return printed.percent, sorted(printed.others)


def labels() -> tuple[Label, ...]:
    """Every label, in order."""
    with LABELS.open(encoding="utf-8", newline="") as file:
        return tuple(Label(int(row.pop("line")), **row) for row in csv.DictReader(file))


@dataclass(frozen=True)
class Outcome:
    """A label with what the checker made of it, and whether the figures held are those it states."""

    label: Label
    judged: Judged | None
    holds: bool

    @property
    def is_named_wrong(self) -> bool:
        """Whether the checker says that it has to be mended."""
        return self.judged is not None and self.judged.verdict.is_wrong

    @property
    def is_false_alarm(self) -> bool:
        """Whether the checker says so where nothing is wrong."""
        return self.is_named_wrong and (
            self.label.verdict == "untied" or (self.label.verdict == "holds" and self.holds)
        )


def outcomes(found: Sequence[Judged], oracle: Oracle) -> tuple[list[Outcome], list[Judged]]:
    """Each label with its claim, and the claims that no label is of."""
    left = list(found)
    told = []
    for label in labels():
        judged = next((each for each in left if label.is_of(each)), None)
        if judged is not None:
            left.remove(judged)
        told.append(Outcome(label, judged, _holds(label, oracle)))
    return told, left


def _holds(label: Label, oracle: Oracle) -> bool:
    if label.verdict in ("untied", "wrong"):
        return False
    try:
        return oracle.holds(label.figure, (label.code, label.measure), label.month, label.says)
    except KeyError:
        return False


def told(told: Sequence[Outcome], extra: Sequence[Judged]) -> Iterator[str]:
    """The measured figures, a line each, then what is behind them."""
    labelled, found = len(told), sum(each.judged is not None for each in told)
    yield f"Claims found: {found} of {labelled} labelled ({found / labelled:.1%}), and {len(extra)} without a label."
    yield from _contradictions(told)
    alarms = [each for each in told if each.is_false_alarm]
    wrong_extra = [each for each in extra if each.verdict.is_wrong]
    number = len(alarms) + len(wrong_extra)
    yield f"False alarms: {number} of {labelled} claims ({number / labelled:.1%}; at most {MOST_FALSE_ALARMS:.0%})."
    yield from (f"  {_line(each)}" for each in alarms)
    yield from (f"  line {each.claim.line}: '{each.claim.text}' (not labelled): {each.why}" for each in wrong_extra)
    yield from _rest(told)
    yield from (f"  not found: line {each.label.line} {each.label.figure}" for each in told if each.judged is None)


def _contradictions(told: Sequence[Outcome]) -> Iterator[str]:
    reasons = list(dict.fromkeys(each.label.reason for each in told if each.label.verdict in ("wrong", "either")))
    by_reason = {reason: [each for each in told if each.label.reason == reason] for reason in reasons}
    found = [reason for reason, those in by_reason.items() if _is_found(those)]
    claims = [each for each in told if each.label.verdict == "wrong"]
    named = sum(each.is_named_wrong for each in claims)
    yield f"Contradictions in the report found: {len(found)} of {len(reasons)} kinds, {named} of {len(claims)} claims."
    for reason, those in by_reason.items():
        lines = ", ".join(
            f"{each.label.line} {each.label.figure}{'' if each.is_named_wrong else ' (not named)'}" for each in those
        )
        yield f"  {'found ' if reason in found else 'MISSED'} {reason}: {lines}"


def _is_found(those: Sequence[Outcome]) -> bool:
    surely = [each for each in those if each.label.verdict == "wrong"]
    return all(each.is_named_wrong for each in surely) if surely else any(each.is_named_wrong for each in those)


def _rest(told: Sequence[Outcome]) -> Iterator[str]:
    holding = [each for each in told if each.label.verdict == "holds" and each.judged is not None]
    borne_out = [each for each in holding if each.holds]
    verdicts = Counter(each.judged.verdict.value for each in borne_out if each.judged)
    yield f"Of claims that the sample's figures bear out: {', '.join(f'{n} {name}' for name, n in verdicts.items())}."
    yield from (f"  untied: {_line(each)}" for each in borne_out if each.judged and not each.judged.claim.tie.tied)
    other = [each for each in holding if not each.holds]
    named = sum(each.is_named_wrong for each in other)
    yield f"The sample has another figure for {len(other)} claims; {named} of them are named."
    yield from (f"  passed: {_line(each)}" for each in other if not each.is_named_wrong)
    elsewhere = [each for each in told if each.label.verdict == "untied" and each.judged is not None]
    tied = [each for each in elsewhere if each.judged and each.judged.verdict.value != "untied"]
    yield f"Of {len(elsewhere)} claims of nothing held here, {len(tied)} were tied."
    yield from (f"  tied: {_line(each)}" for each in tied)


def _line(outcome: Outcome) -> str:
    judged, label = outcome.judged, outcome.label
    if judged is None:
        return f"line {label.line}: {label.figure}"
    tie = " ".join(judged.claim.tie.key)
    return f"line {label.line}: {label.figure} -> {tie} {judged.claim.month} {judged.verdict.value}: {judged.why}"


def measured(report: Path, delivery: Path) -> Iterator[str]:
    """What comes of the report against the delivery of a council, a line each; nothing of the report is kept."""
    read = read_delivery(delivery)
    assert read.council is not None, f"{delivery} has no council.toml"
    record = Record(read.tables, (CouncilRecord(read.council.dfe_number, read.council, read.delivered),))
    series = compute([record], JUNE)
    found = check_text(read_document(report), series, read.council, JUNE)
    twelve = tuple(str(JUNE.less(months)) for months in range(12))
    return told(*outcomes(found, Oracle(series, read.council, str(JUNE), twelve)))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as aside:
        sample = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(aside)
        if len(sys.argv) == 2:
            write_sample(sample)
        print(*measured(Path(sys.argv[1]), sample), sep="\n")
