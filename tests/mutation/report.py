"""What came of all mutants, as a page of the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tests.mutation.known import Known
from tests.mutation.mutant import Outcome

LEAST = Fraction(95, 100)
"""The share of mutants not shown equivalent that are to be killed."""


TEMPLATE = """\
# Mutation testing

Made by `make mutants`. It changes one thing at a time in the SQL of the relations, in the expressions of the
measures and in the plain Python under them, and asks whether a worked example or a property (a random council
against the second implementation, what each measure needs, or the properties of the calendar) notices.

{tried}

Of {viable} mutants that run, {equivalent} are shown equivalent; of the others {killed} are killed and
{survived} survive: **{score}** are killed, and {least} have to be. {not_viable} more never ran, because the database or
Python refuses them, and count nowhere.

| File | Mutants | By examples | By properties | Equivalent | Survived | Score | Never ran |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
{rows}

## Survivors

{survivors}

## Equivalent mutants

They change the text and no figure. `tests/mutation/known.toml` lists them; a listed mutant that is killed after
all, or that is no more, fails the run.

{equivalents}
"""


@dataclass(frozen=True)
class Tally:
    """How many there were of each fate."""

    killed_by_examples: int
    killed_by_properties: int
    equivalent: int
    survived: int
    not_viable: int

    @property
    def killed(self) -> int:
        """By whomever."""
        return self.killed_by_examples + self.killed_by_properties

    @property
    def viable(self) -> int:
        """All that ran."""
        return self.killed + self.equivalent + self.survived

    @property
    def score(self) -> Fraction:
        """Killed of those not shown equivalent."""
        counted = self.killed + self.survived
        return Fraction(self.killed, counted) if counted else Fraction(1)

    @property
    def row(self) -> str:
        """As the cells of a table."""
        cells = (
            self.viable,
            self.killed_by_examples,
            self.killed_by_properties,
            self.equivalent,
            self.survived,
            percent(self.score),
            self.not_viable,
        )
        return " | ".join(map(str, cells))


def tally(outcomes: Iterable[Outcome], known: Known) -> Tally:
    """Count the fates."""
    listed = list(outcomes)
    killed = [each for each in listed if each.fate == "killed"]
    lived = [each for each in listed if each.fate == "survived"]
    by_examples = sum(not by_property(each) for each in killed)
    equivalent = sum(each.mutant.name in known.equivalent for each in lived)
    not_viable = sum(each.fate == "not viable" for each in listed)
    return Tally(by_examples, len(killed) - by_examples, equivalent, len(lived) - equivalent, not_viable)


def by_property(each: Outcome) -> bool:
    """Whether a random council or a file of properties killed it, and no example."""
    return each.by.startswith(("random", "tests/"))


def percent(share: Fraction) -> str:
    return f"{float(100 * share):.1f} %"


def page(outcomes: Sequence[Outcome], known: Known, in_all: int) -> str:
    """The page: the score, the counts by file, and every survivor with why. A sample of all says that it is one."""
    whole = tally(outcomes, known)
    by_file: dict[str, list[Outcome]] = {}
    for each in outcomes:
        by_file.setdefault(each.mutant.file, []).append(each)
    rows = [f"| `{file.removeprefix('src/parentis/')}` | {tally(some, known).row} |" for file, some in by_file.items()]
    minutes = sum(each.seconds for each in outcomes) / 60
    tried = f"All {in_all:,} mutants were tried, in {minutes:.0f} minutes of processor time."
    if len(outcomes) < in_all:
        tried = f"**A sample**: {len(outcomes):,} of {in_all:,} mutants were tried; a whole run replaces this page."
    return TEMPLATE.format(
        tried=tried,
        viable=whole.viable,
        equivalent=whole.equivalent,
        killed=whole.killed,
        survived=whole.survived,
        score=percent(whole.score),
        least=percent(LEAST),
        not_viable=whole.not_viable,
        rows="\n".join([*rows, f"| **All** | {whole.row} |"]),
        survivors="\n".join(survivors(outcomes, known)),
        equivalents="\n".join(told(outcomes, known.equivalent)),
    )


def survivors(outcomes: Sequence[Outcome], known: Known) -> list[str]:
    """Those not shown equivalent, with why they live as far as it is known."""
    lived = [each.mutant.name for each in outcomes if each.fate == "survived"]
    why = {name: known.survivor.get(name, "Not looked into yet.") for name in lived if name not in known.equivalent}
    return told(outcomes, why) or ["None."]


def told(outcomes: Sequence[Outcome], reasons: Mapping[str, str]) -> list[str]:
    """Mutants that survived, under the reason that they share."""
    why: dict[str, list[str]] = {}
    for each in outcomes:
        if each.fate == "survived" and each.mutant.name in reasons:
            line = f"  - `{each.mutant.text.removeprefix('src/parentis/')}`"
            why.setdefault(reasons[each.mutant.name], []).append(line)
    return [line for reason, mutants in why.items() for line in (f"- {reason}", *mutants)]
