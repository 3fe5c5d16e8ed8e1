"""`docs/published-figures.md`: the page that says which figures the default sample has, and why it lacks the others."""

from __future__ import annotations

import re
from pathlib import Path

from tests.published import official_statistics, proofs
from tests.published.printed import Printed, figures, found

from parentis.series.figures import Series

PAGE = Path(__file__).parents[2] / "docs" / "published-figures.md"
CONTRADICTORY, ALL = "## Contradictory", "## Figure by figure"
OFFICIAL = "## The official statistics"
Key = tuple[str, str, str]

_ROW = re.compile(r"^\| (\d\.\d\d\.\d\d) ([a-z0-9-]+) \| ([^|]+?) \|", re.MULTILINE)


def keys_under(heading: str) -> list[Key]:
    """The figures that the tables below a heading name, up to the next heading of its rank."""
    _, _, after = PAGE.read_text(encoding="utf-8").partition(f"\n{heading}\n")
    section, _, _ = after.partition("\n## ")
    return _ROW.findall(section)


def table(series: Series) -> str:
    """Markdown: every printed figure beside the sample's, rounded as it was printed."""
    lines = ["| figure | month | printed | sample | |", "| --- | --- | ---: | ---: | --- |"]
    lines += [_line(printed, series) for printed in figures()]
    return "\n".join(lines)


def contradictory() -> str:
    """Markdown: the figures that no records can give with the others, and the proof of each."""
    lines = ["| figure | month | printed | it contradicts | why |", "| --- | --- | ---: | --- | --- |"]
    for printed, proof in proofs.contradictory():
        against = "; ".join(f"{code} {measure} {month}" for code, measure, month in proof.kept)
        lines.append(f"| {printed.code} {printed.measure} | {printed.month} | {printed} | {against} | {proof.says} |")
    return "\n".join(lines)


def statistics(folder: Path) -> str:
    """Markdown: the official numbers that the sample in a folder does not have, and the proof of each."""
    here = official_statistics.counted(folder)
    numbers = official_statistics.published()
    lines = ["| column | published | sample | why |", "| --- | ---: | ---: | --- |"]
    for column, proof in proofs.contradictory_statistics():
        lines.append(f"| {column} | {numbers[column]} | {here[column]:g} | {proof.says} |")
    return "\n".join(lines)


def statistics_counted(folder: Path) -> str:
    """How many of the official numbers the sample in a folder has."""
    here = official_statistics.counted(folder)
    numbers = official_statistics.published()
    return f"{sum(here[column] == float(number) for column, number in numbers.items())} of {len(numbers)}"


def counted(series: Series) -> str:
    """How many of the printed figures the sample has."""
    matched = sum(found(series, printed).matches(printed) for printed in figures())
    return f"{matched} of {len(figures())}"


def _line(printed: Printed, series: Series) -> str:
    here = found(series, printed)
    same = "" if here.matches(printed) else "differs"
    name = f"{printed.code} {printed.measure}"
    return f"| {name} | {printed.month} | {printed} | {here.as_in(printed)} | {same} |"
