"""Children in care at a month's end are those of the month before, with who came and without who left."""

from __future__ import annotations

from datetime import date, timedelta

from tests.sample.reading import day, header, is_respite, joined_episodes, must, periods

from parentis.sample import SampleSummary

REPORT_MONTH_END = date(2017, 6, 30)


def _spans(sample: SampleSummary) -> list[tuple[date, date | None]]:
    """First and last day of each period of care, short breaks left out; the 18th birthday where no end is on record."""
    grown = {child: _eighteenth(must(row["DOB"])) for child, row in header(sample.folder).items()}
    return [
        (must(chain[0]["DECOM"]), day(chain[-1]["DEC"]) or _if_past(grown[child]))
        for child, episodes in joined_episodes(sample.folder).items()
        for chain in periods(episodes)
        if not is_respite(chain[0])
    ]


def _eighteenth(born: date) -> date:
    return date(born.year + 18, 3, 1) if (born.month, born.day) == (2, 29) else born.replace(year=born.year + 18)


def _if_past(birthday: date) -> date | None:
    return birthday if birthday <= REPORT_MONTH_END else None


def _month_ends(first: date, last: date) -> list[date]:
    found = [first]
    while found[-1] < last:
        beyond = found[-1] + timedelta(days=32)
        found.append(beyond.replace(day=1) - timedelta(days=1))
    return found


def test_stock_and_flow_reconcile_month_by_month(any_sample: SampleSummary) -> None:
    spans = _spans(any_sample)
    ends = _month_ends(date(2015, 3, 31), date(2017, 6, 30))
    assert len(ends) == 28
    in_care = [sum(start <= when and (end is None or end > when) for start, end in spans) for when in ends]
    for before, when, stock_before, stock in zip(ends, ends[1:], in_care, in_care[1:], strict=False):
        started = sum(before < start <= when for start, _ in spans)
        left = sum(end is not None and before < end <= when for _, end in spans)
        assert stock == stock_before + started - left
    assert in_care[-1] == any_sample.in_care


def test_the_default_council_is_about_as_large_as_the_published_one(default_sample: SampleSummary) -> None:
    spans = _spans(default_sample)
    published = {date(2016, 3, 31): 652, date(2016, 12, 31): 705, date(2017, 3, 31): 698, date(2017, 6, 30): 665}
    for when, number in published.items():
        here = sum(start <= when and (end is None or end > when) for start, end in spans)
        assert abs(here - number) <= 10, when
    starts = sum(date(2016, 4, 1) <= start <= date(2017, 3, 31) for start, _ in spans)
    assert abs(starts - 323) <= 10
