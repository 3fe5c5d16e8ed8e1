"""The Highlight Report as a value: everything it says, in order, before any writer sees it.

Every text in it is final. A writer lays it out and adds nothing but furniture (page numbers, contents), so the
Word file, the PDF and the page in a browser cannot say different things.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from parentis.publish.colour import Palette

Kind = Literal["issue", "improvement", "context"]
Edition = Literal["Restricted", "Public"]

SYNTHETIC_MARK = "Synthetic data"

PROMPT = "Write the narrative for this section here."
# A published paper asks nobody to write: what is added to its files by hand, nothing checks.
PUBLIC_PROMPT = "No narrative is published for this section."
PROMPTS = (PROMPT, PUBLIC_PROMPT)
"""What stands in a narrator's place until something is written."""

# Characters of the council's name at the top of a page: more would not fit on the line.
LONGEST_RUNNING = 60


@dataclass(frozen=True)
class Fact:
    """A label and what it stands for, as on the cover: `Data as at`, `30 June 2017`."""

    label: str
    text: str


@dataclass(frozen=True)
class Logo:
    """The council's logo as PNG on white, its size on paper in millimetres, and what it shows in words."""

    png: bytes
    width: float
    height: float
    alternative: str


@dataclass(frozen=True)
class Cover:
    """What stands on the first page. `mark` is empty unless the council is an invented one."""

    title: str
    council: str
    board: str
    subtitle: str
    facts: tuple[Fact, ...]
    edition: Edition
    edition_note: str
    mark: str
    logo: Logo | None = None

    @property
    def running(self) -> str:
        """Whose paper it is, for the top of each page; a very long name is cut there, and whole on the cover."""
        name = self.council
        short = name if len(name) <= LONGEST_RUNNING else f"{name[: LONGEST_RUNNING - 1].rstrip()}…"
        return f"{short} · {self.title}, {self.subtitle}"

    @property
    def edition_and_mark(self) -> str:
        """The edition, and the mark of invented data, as each page carries them."""
        return " · ".join(self.keywords)

    @property
    def keywords(self) -> tuple[str, ...]:
        """The edition, and the mark of invented data."""
        return tuple(word for word in (self.edition, self.mark) if word)


@dataclass(frozen=True)
class Tally:
    """One of the numbers that lead the summary."""

    number: str
    label: str


@dataclass(frozen=True)
class Pointer:
    """A line of the summary, leading to an item further on.

    `figure` is the latest figure in words; `anchor` names the indicator's place in its section, `board_page` its page
    in the Board Report, empty where that is not known.
    """

    code: str
    title: str
    figure: str
    section: str
    anchor: str
    board_page: str


@dataclass(frozen=True)
class Listing:
    """A list of pointers with its heading; `none` is what is said when there are no pointers.

    `last` heads the figures; `more` says how many others there are, where not all are listed.
    """

    heading: str
    last: str
    pointers: tuple[Pointer, ...]
    none: str
    more: str = ""


@dataclass(frozen=True)
class Summary:
    """The page that says what matters: how much is evidenced, what needs attention, what improved."""

    heading: str
    lead: tuple[str, ...]
    tallies: tuple[Tally, ...]
    listings: tuple[Listing, ...]


@dataclass(frozen=True)
class Point:
    """One month of a chart. `value` is None where there is nothing to plot.

    `small` says that the base is too small for the value to be compared with others: its mark is hollow. `limits` are
    the lower limit, the mean and the upper limit of a control chart; `stands_out` that process control picks the month
    out: its mark is a square.
    """

    month: str
    value: float | None
    small: bool = False
    limits: tuple[float, float, float] | None = None
    stands_out: bool = False


@dataclass(frozen=True)
class Target:
    """A target or a comparator as a line across a chart: where it lies, and the words on it."""

    value: float
    label: str


@dataclass(frozen=True)
class Chart:
    """What a chart shows; how it is drawn is `charts.draw`'s business.

    `ticks` are the marks of the value axis, the first and last of them its ends. `last` is the label of the
    latest value. `alternative` says in words what the chart shows, for those who do not see it.
    """

    shape: Literal["line", "columns", "control"]
    axis: str
    points: tuple[Point, ...]
    ticks: tuple[float, ...]
    last: str
    target: Target | None
    alternative: str
    comparator: Target | None = None


@dataclass(frozen=True)
class Table:
    """Thirteen months of one measure, oldest first: a row a month, all of it text. The first column is the month."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class ReportItem:
    """One measure under a heading of a section: its sentence, why it stands there, its chart and its table.

    `detail` is what is true besides, as one paragraph; it is empty in the Highlight Report.
    """

    code: str
    measure: str
    title: str
    sentence: str
    why: str
    caption: str
    chart: Chart
    table: Table
    detail: str = ""


@dataclass(frozen=True)
class PartsRow:
    """One row of a table of parts: what it is and its thirteen figures, as text."""

    label: str
    figures: tuple[str, ...]


@dataclass(frozen=True)
class PartsTable:
    """The measures of an indicator that have no item of their own: a row a measure, a column a month."""

    caption: str
    corner: str
    months: tuple[str, ...]
    rows: tuple[PartsRow, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Block:
    """The measures of one indicator that stand together. `anchor` names the place.

    `lines` are sentences of measures that are told without a chart; `reference` is where the whole indicator is found,
    `board_anchor` the name of that place in the Board Report. Both are empty where it is not known.
    """

    code: str
    title: str
    anchor: str
    items: tuple[ReportItem, ...]
    parts: PartsTable | None
    lines: tuple[str, ...] = ()
    reference: str = ""
    board_anchor: str = ""

    @property
    def heading(self) -> str:
        """The code and the title."""
        return f"{self.code} {self.title}"


@dataclass(frozen=True)
class Part:
    """Current issues, improvements or context of a section; `none` is what is said when there are no blocks."""

    kind: Kind
    heading: str
    blocks: tuple[Block, ...]
    none: str


@dataclass(frozen=True)
class NarrativePlace:
    """Where a section's narrator writes. `key` is the same in every report of the council, so it can be found.

    `by` names the narrator's role over the place, and stays when the prompt is written over. `text` has the paragraphs
    of what is written, none where nothing is: the prompt stands in its place then. `is_open` says that somebody is
    asked to write there; a published paper asks nobody.
    """

    key: str
    heading: str
    narrator: str
    by: str
    prompt: str
    text: tuple[str, ...] = ()
    is_open: bool = True


@dataclass(frozen=True)
class Section:
    """One section of the report, in the council's order."""

    number: int
    anchor: str
    title: str
    parts: tuple[Part, ...]
    missing: tuple[str, ...]
    narrative: NarrativePlace

    @property
    def heading(self) -> str:
        """The number and the title."""
        return f"{self.number}. {self.title}"


@dataclass(frozen=True)
class MeasureDefinition:
    """What one measure counts."""

    title: str
    text: str
    source: str


@dataclass(frozen=True)
class IndicatorDefinition:
    """The definitions of one indicator's measures."""

    code: str
    title: str
    measures: tuple[MeasureDefinition, ...]

    @property
    def heading(self) -> str:
        """The code and the title."""
        return f"{self.code} {self.title}"


@dataclass(frozen=True)
class ChartGuide:
    """How the charts are to be read, once for the whole report: what is seen, and what it means."""

    heading: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class QualityLine:
    """How often one rule found something in the files; never which child."""

    severity: str
    rule: str
    count: str


@dataclass(frozen=True)
class DataQuality:
    """What checking the delivery found, as counts."""

    heading: str
    lead: tuple[str, ...]
    columns: tuple[str, str, str]
    lines: tuple[QualityLine, ...]


@dataclass(frozen=True)
class Definitions:
    """The definitions of every indicator that the report has a figure of."""

    heading: str
    lead: str
    indicators: tuple[IndicatorDefinition, ...]


@dataclass(frozen=True)
class RestatedRow:
    """A figure that was reported and is another now, both as text."""

    code: str
    title: str
    then: str
    now: str


@dataclass(frozen=True)
class RestatedTable:
    """What changed since it was last reported: the lead says how much, a row a figure of the month reported."""

    heading: str
    lead: str
    columns: tuple[str, str, str, str]
    rows: tuple[RestatedRow, ...]


@dataclass(frozen=True)
class Sources:
    """Where what is not the council's own comes from, each publication with its edition."""

    heading: str
    lead: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Origin:
    """Where the report comes from: printed on its last page and kept in the file's properties."""

    heading: str
    lead: str
    facts: tuple[Fact, ...]
    identifier: str
    made_on: date

    def description(self, edition_and_mark: str) -> str:
        """What a document's properties say of it: edition, mark, and everything it was made from."""
        made_from = "; ".join(f"{fact.label}: {fact.text}" for fact in self.facts)
        return f"{edition_and_mark}. {made_from}."


class Paper:
    """What every document says of itself in its properties, from its cover and its origin."""

    cover: Cover
    origin: Origin

    @property
    def title(self) -> str:
        """The document's title, as its properties carry it."""
        return f"{self.cover.title}: {self.cover.council}, {self.cover.subtitle}"

    @property
    def description(self) -> str:
        """What the document's properties say of it: edition, mark, and everything it was made from."""
        return self.origin.description(self.cover.edition_and_mark)

    @property
    def keywords(self) -> tuple[str, ...]:
        """The edition, and the mark of invented data."""
        return self.cover.keywords


@dataclass(frozen=True)
class Report(Paper):
    """A whole Highlight Report. `restated` is None where no earlier report is known."""

    language: str
    cover: Cover
    summary: Summary
    sections: tuple[Section, ...]
    restated: RestatedTable | None
    definitions: Definitions
    guide: ChartGuide
    quality: DataQuality
    sources: Sources
    origin: Origin
    palette: Palette

    @property
    def items(self) -> Iterator[ReportItem]:
        """Every item, in the order of the report."""
        for section in self.sections:
            for part in section.parts:
                for block in part.blocks:
                    yield from block.items

    @property
    def charts(self) -> Iterator[Chart]:
        """Every chart, in the order of the report."""
        return (item.chart for item in self.items)
