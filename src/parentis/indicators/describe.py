"""One indicator in plain words: what it counts, from which files, and its worked examples.

`describe` is what `parentis indicators CODE` prints; `python -m parentis.indicators.describe docs/indicators` writes
the same, indicator by indicator, as the pages of the documentation.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterable, Mapping
from pathlib import Path

from parentis.indicators.catalogue import INDICATORS, indicator
from parentis.indicators.example import Counts, Example, Sums, as_numbers
from parentis.indicators.examples import examples_of
from parentis.indicators.kinds import Average, Measure
from parentis.indicators.linked import links_of
from parentis.period import Month
from parentis.records.tables import TABLES

WIDTH = 110
COUNTED = {False: ("counted", "not counted"), True: ("brings something", "brings nought or less")}
GOOD = {"high": "high is good", "low": "low is good", "neutral": "neither high nor low is good in itself"}
PERIODS = {
    "month": "the report month",
    "month end": "the position at the end of the month",
    "rolling": "the 12 months to the end of the month",
    "year": "the academic year, where some pupil has a result",
    "year to date": "from the beginning of the year to the end of the month",
    "quarter to D": "the three months to the end of the month",
    "quarter ends only": "the quarter, in March, June, September and December",
    "three years": "the 36 months to the end of the month",
}
ALWAYS_NEEDED = "SSDA903 Header and Episodes"
OF_THE_COUNCIL_FILE = {
    "population": "residents aged 0-17 in the council file",
    "council.ons_code": "the council's ONS code in the council file",
}


def describe(code: str) -> str:
    """An indicator as Markdown that reads well in a terminal; a LookupError when there is none with that code."""
    found = indicator(code)
    parts = [f"# {found.code} {found.title}", f"Theme: {found.theme}"]
    for measure in found.measures:
        parts += about(measure)
    linked = [wrapped_item(link.says) for link in links_of(found.measures)]
    if linked:
        parts += ["## What must agree", "\n".join(linked)]
    parts += ["## Worked examples", "Only what matters is shown: columns left out are blank."]
    for number, example in enumerate(examples_of(code), start=1):
        parts += worked(number, example, found.measures)
    return "\n\n".join(parts) + "\n"


def about(measure: Measure) -> list[str]:
    """The definition of a measure, in paragraphs."""
    return [
        f"## {measure.title}",
        "\n".join(
            (
                f"- measure: `{measure.measure}`, {kind_of(measure)}; {GOOD[measure.better]}",
                f"- period: {PERIODS.get(measure.period, measure.period)}",
                *listed("source", measure.source),
                *listed("must be delivered", needed(measure)),
                *listed("breakdowns", ", ".join(measure.dimensions) or "none"),
            )
        ),
        wrapped(measure.definition_text),
    ]


def kind_of(measure: Measure) -> str:
    """The kind of figure it is and what it is counted in."""
    match measure.kind:
        case "count":
            return f"a count of {measure.unit}"
        case "share":
            return "a share in per cent"
        case "rate":
            return f"a rate {measure.unit}"
        case "average":
            return f"an average, {measure.unit}"


def needed(measure: Measure) -> str:
    """What must come with a delivery for the measure to have a value, as an analyst would ask for it."""
    wanted = [" or ".join(named(each) for each in need.split("|")) for need in measure.needs]
    return "; ".join((ALWAYS_NEEDED, *wanted))


def named(need: str) -> str:
    """A table, or a column of one, by the names that its file has for them."""
    if need in OF_THE_COUNCIL_FILE:
        return OF_THE_COUNCIL_FILE[need]
    table, _, column = need.partition(".")
    return TABLES[table].source if not column else f"{TABLES[table].column(column).source} in {TABLES[table].source}"


def worked(number: int, example: Example, measures: Iterable[Measure]) -> list[str]:
    """An example: what it shows, its rows, and what comes of them."""
    parts = [f"### Example {number}, {period_of(example)}", wrapped(" ".join(example.shows.split()))]
    for name, text in example.given.items():
        parts += [f"{TABLES[name].source}:", textwrap.indent(textwrap.dedent(text).strip("\n"), "    ").rstrip()]
    if example.council:
        parts.append("The council file says:")
        parts.append("\n".join(f"    {key} = {value}" for key, value in settings(example.council)))
    keys = example.measures
    outcomes = [outcome(measure, example) for measure in measures if measure.measure in keys]
    return [*parts, "What comes of it:", "\n".join(outcomes)]


def period_of(example: Example) -> str:
    """The month, or the academic year, that an example speaks of."""
    return f"academic year {example.month}" if example.of_a_school_year else Month.parse(example.month).name


def settings(council: Mapping[str, object], within: str = "") -> list[tuple[str, str]]:
    """What an example changes in the council file, one setting a line."""
    lines: list[tuple[str, str]] = []
    for key, value in council.items():
        if isinstance(value, Mapping):
            lines += settings(value, f"{within}{key}.")
        else:
            lines.append((f"{within}{key}", ", ".join(value) if isinstance(value, tuple) else str(value)))
    return lines


def outcome(measure: Measure, example: Example) -> str:
    """One measure's answer in words: who counts, who does not, for whom it is not known, and the figure."""
    said = []
    over = " over " if isinstance(measure, Average) else " of "
    if measure.measure in example.absent:
        said.append("no figure")
    if measure.measure in example.counts:
        answers = example.counts[measure.measure]
        # What a case of an average brings is a number: it counts where that is above nought.
        counted, not_counted = COUNTED[isinstance(measure, Average)]
        groups = {
            counted: cases_with(answers, True),
            not_counted: cases_with(answers, False),
            "not known": cases_with(answers, None),
        }
        said = [f"{words} {', '.join(cases)}" for words, cases in groups.items() if cases] or ["no case"]
        counting = measure.kind == "share" and not isinstance(measure, Average)
        if counting and measure.measure not in example.figures and not measure.over_population:
            flat = [answer for given in answers.values() for answer in each_of(given)]
            said.append(f"that is {figure_text((flat.count(True), len(flat)))}")
    if measure.measure in example.figures:
        said.append(f"that is {figure_text(example.figures[measure.measure], over)}")
    for dimension, cells_of in example.groups.get(measure.measure, {}).items():
        cells = [f"{group} {figure_text(sums, over)}" for group, sums in cells_of.items()]
        said.append(f"by {dimension}: {', '.join(cells) or 'no group'}")
    return "\n".join(textwrap.wrap(f"- `{measure.measure}`: {'; '.join(said)}", WIDTH, subsequent_indent="  "))


def cases_with(answers: Mapping[str, Counts | list[Counts]], answer: Counts) -> list[str]:
    """The subjects with an answer; one with several such cases is named with how many."""
    found = []
    for subject, given in answers.items():
        times = each_of(given).count(answer)
        if times:
            found.append(subject if times == 1 else f"{subject} ({times} times)")
    return found


def each_of(given: Counts | list[Counts]) -> list[Counts]:
    """The answers of a subject, whether it has one case or several."""
    return given if isinstance(given, list) else [given]


def figure_text(sums: Sums, over: str = " of ") -> str:
    """A figure with its base."""
    numerator, denominator = as_numbers(sums)
    return f"{numerator:,}" if denominator is None else f"{numerator:,}{over}{denominator:,}"


def listed(name: str, text: str) -> list[str]:
    """A line of a list, wrapped under itself."""
    return [wrapped_item(f"{name}: {text}")]


def wrapped_item(text: str) -> str:
    """An item of a list, wrapped under itself."""
    return "\n".join(textwrap.wrap(f"- {text}", WIDTH, subsequent_indent="  ", break_on_hyphens=False))


def wrapped(text: str) -> str:
    """A paragraph."""
    return textwrap.fill(text, WIDTH, break_on_hyphens=False)


def pages() -> dict[str, str]:
    """Every page of the documentation of the indicators by file name, the list of them first."""
    themes: dict[str, list[str]] = {}
    for found in INDICATORS.values():
        themes.setdefault(found.theme, []).append(f"- [{found.code}]({found.code}.md) {found.title}")
    contents = [f"## {theme}\n\n" + "\n".join(lines) for theme, lines in themes.items()]
    opening = (
        "Each page is made from the definition and its worked examples, which are tests too "
        "(`python -m parentis.indicators.describe docs/indicators` writes them anew)."
    )
    listing = "\n\n".join(("# Indicators", wrapped(opening), *contents)) + "\n"
    return {"README.md": listing} | {f"{code}.md": describe(code) for code in INDICATORS}


def write_pages(folder: Path) -> None:
    """Write every page into a folder, which is made where there is none; other files in it are left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_pages(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/indicators"))
