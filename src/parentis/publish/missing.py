"""What a section could not evidence, and which files would change that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from parentis.commentary import SectionText
from parentis.commentary.headlines import is_headline
from parentis.indicators import INDICATORS, Indicator, Measure, measure
from parentis.publish.measures import Measures
from parentis.records.tables import TABLES
from parentis.series.figures import Series

ALTERNATIVES = "|"
"""Between needs of which one is enough, as in `episodes.pl_location|episodes.pl_post`."""

ROWS_OF_THESE_MONTHS = "rows that reach these months, in files that came"

# What is no table of a delivery.
IN_COUNCIL_FILE = {
    "population": "a population in the council file",
    "ons_code": "the ONS code in the council file",
}


def not_evidenced(series: Series, indicators: Sequence[Indicator], named: Sequence[str]) -> tuple[str, ...]:
    """One sentence for each set of files or columns that is missing, with what it would evidence.

    `named` are the codes that the council's file puts in the section; it may name indicators that are not built.
    """
    if not indicators:
        codes = f" ({', '.join(named)})" if named else ""
        return (f"Not evidenced: this version of Parentis does not work out this section's indicators{codes} yet.",)
    absent_tables = _absent_tables(series)
    by_need: dict[str, list[str]] = {}
    for entry in indicators:
        absent = [one for one in entry.measures if (one.code, one.measure) in series.not_evidenced]
        for need, titles in _by_need(series, absent, absent_tables).items():
            whole = len(titles) == len(entry.measures)
            name = f"{entry.code} {entry.title}" if whole else f"{entry.code} ({'; '.join(titles)})"
            by_need.setdefault(need, []).append(name)
    return tuple(_sentence(need, names) for need, names in by_need.items())


def withheld_headlines(measures: Measures, indicators: Iterable[Indicator]) -> tuple[Measure, ...]:
    """The measures of some indicators that always speak and here cannot: their latest figure is not printed."""
    return tuple(
        one
        for entry in indicators
        for one in entry.measures
        if is_headline(one.code, one.measure, entry.measures[0].measure)
        and measures.has(one)
        and measures.get(one).is_withheld(measures.month)
    )


def not_published(measures: Measures, indicators: Sequence[Indicator]) -> tuple[str, ...]:
    """A sentence that names what a public edition withholds of a section's latest figures; none where nothing is.

    It tells no more than the marks in the tables of the Board Report.
    """
    withheld = withheld_headlines(measures, indicators)
    names = []
    for entry in indicators:
        titles = [one.title for one in withheld if one.code == entry.code]
        told = [one for one in entry.measures if is_headline(one.code, one.measure, entry.measures[0].measure)]
        if titles:
            whole = len(titles) == len(told)
            names.append(f"{entry.code} {entry.title}" if whole else f"{entry.code} ({'; '.join(titles)})")
    return (f"{WITHHELD_HERE}: {'; '.join(names)}.",) if names else ()


WITHHELD_HERE = "The latest figure is not published, since it is of few or would give away one that is"


def left_out(text: SectionText) -> tuple[str, ...]:
    """One sentence for each item that an editor dropped: what it is of, by whom, and why."""
    return tuple(
        f"{measure(each.item.code, each.item.measure).title} ({each.item.code}): {each.words}."
        for each in text.left_out
    )


def to_deliver(series: Series) -> tuple[str, ...]:
    """What to deliver for the indicators that have no figure: a line a file, with its columns and their codes.

    An indicator of which everything came has none where the files say nothing of the months shown.
    """
    absent_tables = _absent_tables(series)
    columns: dict[str, dict[str, None]] = {}
    codes: dict[str, dict[str, None]] = {}
    for code in INDICATORS:
        for one in INDICATORS[code].measures if code not in series.evidenced_indicators else ():
            for need in series.not_evidenced.get((code, one.measure), (ROWS_OF_THESE_MONTHS,)):
                source, column = _source(need, absent_tables)
                codes.setdefault(source, {})[code] = None
                columns.setdefault(source, {}).update({column: None} if column else {})
    return tuple(f"{source}{_with(columns[source])}: for {', '.join(found)}" for source, found in codes.items())


def _source(need: str, absent_tables: set[str]) -> tuple[str, str]:
    """The file of a need and its column; alternatives, and what is no column of a file, are told whole."""
    table, _, column = need.partition(".")
    if need == ROWS_OF_THESE_MONTHS:
        return need, ""
    if ALTERNATIVES in need or table not in TABLES or table in absent_tables:
        return in_words([need], absent_tables), ""
    return TABLES[table].source, _column(column, TABLES[table].source)


def _with(columns: Iterable[str]) -> str:
    named = list(columns)
    if not named:
        return ""
    *rest, last = named
    return f", with its columns {', '.join(rest)} and {last}" if rest else f", with its column {last}"


def _column(column: str, source: str) -> str:
    """A column as its file writes it: the return's are in capitals."""
    return column.upper() if source.startswith("SSDA903") else column


def _absent_tables(series: Series) -> set[str]:
    return {need for needs in series.not_evidenced.values() for need in needs if "." not in need}


def _by_need(series: Series, absent: Sequence[Measure], absent_tables: set[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in absent:
        found.setdefault(in_words(series.not_evidenced[one.code, one.measure], absent_tables), []).append(one.title)
    return found


def _sentence(need: str, names: Sequence[str]) -> str:
    why = f" without {need}" if need else ""
    return f"Not evidenced{why}: {'; '.join(names)}."


def in_words(needs: Iterable[str], absent_tables: set[str]) -> str:
    """What has to be delivered, as a reader knows it: `visits.csv`, `the column seen of visits.csv`.

    A column of a table that was not delivered at all is told as the table.
    """
    told = [
        " or ".join(dict.fromkeys(_place(one, absent_tables) for one in need.split(ALTERNATIVES))) for need in needs
    ]
    different = list(dict.fromkeys(told))
    return " and ".join(different)


def _place(need: str, absent_tables: set[str]) -> str:
    table, _, column = need.partition(".")
    if table not in TABLES:
        return IN_COUNCIL_FILE[column or table]
    source = TABLES[table].source
    if not column or table in absent_tables:
        return source
    return f"the column {_column(column, source)} of {source}"
