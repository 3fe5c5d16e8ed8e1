"""What narrators wrote is printed in its section, in every form; its figures are held against the data."""

from __future__ import annotations

import dataclasses
import io
import re
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import html
from tests.publish.conftest import Written, written
from tests.publish.invented import few, invented_council, invented_run, invented_series
from tests.publish.reading import squeezed, text_of_word
from tests.publish.test_narratives import place, type_into

from parentis.claims import check_text, read_data
from parentis.disclosure import public_edition
from parentis.publish.build import build_report
from parentis.publish.html import html_text
from parentis.publish.narrated import Read, told_in
from parentis.publish.narratives import Narrative, NarrativesError, State, read_narratives
from parentis.publish.narratives_checked import contradicted, unpublishable
from parentis.publish.reprinted import reprinted
from parentis.publish.run import Run
from parentis.publish.word import HighlightWord

MARKUP = '*Bold?* #let x = 1 <script>alert("x")</script> & $5 \\ {{ 7 }} @ref // = - + `y` <!-- ]]> \N{EURO SIGN}'
ARABIC = "كان هناك أطفال."
TWO_LINES = "First line\nsecond line."
LONG = tuple(f"Paragraph {number}. " + "The panel met, and agreed what to do. " * 12 for number in range(12))
TEXTS = {"narrative_4_01": (MARKUP, TWO_LINES), "narrative_4_02": (ARABIC,), "narrative_9_01": LONG}


def run_with(texts: dict[str, tuple[str, ...]]) -> Run:
    return dataclasses.replace(invented_run(invented_series(keep=few), invented_council()), narratives=texts)


@pytest.fixture(scope="module")
def narrated() -> Written:
    return written(build_report(run_with(TEXTS)))


def test_each_form_has_it_in_its_section_and_no_prompt_there(narrated: Written) -> None:
    latin = [text for texts in TEXTS.values() for text in texts if text != ARABIC]
    words = text_of_word(narrated.word)
    printed = squeezed(" ".join(narrated.pdf_pages))
    for text in latin:
        assert squeezed(text) in words
        assert squeezed(text[:60]) in printed  # a longer one may go on, on another page
    assert squeezed(ARABIC) in words
    for section in narrated.report.sections:
        (heading,) = narrated.page.xpath(f"//h3[@id='{section.narrative.key}']")
        by, told = heading.getnext(), heading.getnext().getnext()
        assert by.text_content() == section.narrative.by
        expected = TEXTS.get(section.narrative.key) or (section.narrative.prompt,)
        assert tuple(each.text_content() for each in told) == expected
    assert narrated.page_text.count(narrated.report.sections[0].narrative.prompt) == len(narrated.report.sections) - 3


def test_what_is_typed_is_text_and_never_markup(narrated: Written) -> None:
    assert not narrated.page.xpath("//main//script")
    more = sum(len(texts) for texts in TEXTS.values()) - len(TEXTS)
    empty = build_report(run_with({}))
    page = html.document_fromstring(html_text(empty, illustrated=False))
    assert len(list(narrated.page.iter())) == len(list(page.iter())) + more
    word = docx.Document(io.BytesIO(HighlightWord(empty, illustrated=False).written()))
    assert len(narrated.word.paragraphs) == len(word.paragraphs)
    assert len(narrated.word.element.xpath("//w:p")) == len(word.element.xpath("//w:p")) + more


def test_the_word_file_gives_it_back_and_shows_no_frame_round_it(narrated: Written, tmp_path: Path) -> None:
    (tmp_path / "again.docx").write_bytes(narrated.word_file)
    found = {each.key: each for each in read_narratives(tmp_path / "again.docx")}
    assert {key: tuple(each.text.split("\n\n")) for key, each in found.items() if each.state is State.WRITTEN} == {
        key: tuple(text.strip() for text in texts) for key, texts in TEXTS.items()
    }
    for key in TEXTS:
        assert not list(place(narrated.word, key).iter(qn("w:rStyle"), qn("w:showingPlcHdr")))  # type: ignore[attr-defined]


def test_our_own_paper_with_narratives_is_known_and_right(narrated: Written) -> None:
    run = run_with({})
    name = Path("paper.html")
    printed = read_data(reprinted(run, "Highlight Report", as_page=True), name)
    read = read_data(narrated.page_text.encode(), name)
    found = check_text(read, run.series, run.council, run.month, printed)
    assert not [each.claim.text for each in found if each.verdict.is_wrong]


# --- which text belongs where ------------------------------------------------------------------------


def a_text(section: str, key: str, text: str) -> Narrative:
    return Narrative(section, key, "Head of Service", State.WRITTEN if text else State.EMPTY, text)


def told(*files: tuple[Narrative, ...]) -> dict[str, tuple[str, ...]]:
    return dict(told_in(run_with({}), [Read(Path(f"{n}.docx"), texts) for n, texts in enumerate(files, start=1)]))


def test_each_narrator_may_send_a_file_of_their_own() -> None:
    nothing = a_text("2. Children in care", "narrative_4_02", "")
    one = (a_text("1. Children entering care", "narrative_4_01", "Ours.\n\nMore."), nothing)
    other = (a_text("1. Children entering care", "narrative_4_01", "Ours.\n\nMore."),)
    third = (a_text("7. Reviews, as we call them", "narrative_4_06_4_07", "Theirs."),)
    assert told(one, other, third) == {"narrative_4_01": ("Ours.", "More."), "narrative_4_06_4_07": ("Theirs.",)}
    under_heading = (a_text("9. Children in care", "", "Typed under the heading."),)
    assert told(under_heading) == {"narrative_4_02": ("Typed under the heading.",)}


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        (
            [("1. Children entering care", "narrative_4_01", "One."), ("1. A", "narrative_4_01", "Another.")],
            r"^1\.docx and 2\.docx have different narratives for 'Children entering care': keep one of them\.$",
        ),
        ([("Offending", "narrative_4_12", "Text.")], r"^1\.docx has a narrative for 'Offending', which is no section"),
        ([("Somewhere", "", "Text.")], r"^1\.docx has a narrative for 'Somewhere', which is no section"),
    ],
)
def test_a_text_that_has_no_one_place_is_one_sentence(texts: list[tuple[str, str, str]], says: str) -> None:
    with pytest.raises(NarrativesError, match=says):
        told(*((a_text(*each),) for each in texts))


# --- its figures ---------------------------------------------------------------------------------------


def test_a_figure_that_the_data_contradicts_is_told_with_its_place() -> None:
    series = invented_series(keep=few)
    now = int(series.run("4.01.01", "starts")[-1].numerator)
    right = f"In June 2017 {now} children started to be looked after."
    wrong = f"In June 2017 {now * 3} children started to be looked after."
    (found,) = contradicted(run_with({"narrative_4_02": ("We meet weekly.",), "narrative_4_01": (right, "So.", wrong)}))
    assert (found.section, found.paragraph) == ("Children entering care", 3)
    assert str(now * 3) in found.words
    assert f"{now}, not {now * 3}" in str(found)
    assert contradicted(run_with({"narrative_4_01": (right,)})) == ()


@pytest.fixture(scope="module")
def public_run() -> Run:
    published = public_edition(invented_series(keep=few), "2017-06", 5, [])
    return dataclasses.replace(invented_run(published.series, invented_council()), edition="Public")


def refused(run: Run, text: str) -> list[str]:
    told = dataclasses.replace(run, narratives={"narrative_4_01": (text,)})
    return [each.words for each in unpublishable(told, 5)]


@pytest.mark.parametrize(
    "text",
    [
        "We are confident that families are helped sooner. No longer does anybody wait.",
        "Since June 2017, and within 20 working days, plans are written; those aged 16 to 17 are asked (4.01.01).",
        "Section 20 arrangements are looked at every six weeks until 30 September 2017, for those under 18.",
        "In June 2017 {starts} children started to be looked after.",
        "2. We ask the young people themselves, and PN1 is told at key stage 2 of the last 12 months.",
        "By 30 September 2017 (and since 1 April 2016) in Q1 2017/18 the over 18s, and those over 16, were asked.",
    ],
)
def test_times_laws_codes_and_printed_figures_may_be_published(public_run: Run, text: str) -> None:
    starts = public_run.series.run("4.01.01", "starts")[-1]
    assert starts.numerator > 5
    assert refused(public_run, text.format(starts=starts.numerator)) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Three of them came from one family.", ["Three", "one"]),
        ("A sibling pair was placed, and a single boy, 14 years old.", ["pair", "single", "14"]),
        ("Both children went home; half of the others did.", ["Both children", "half"]),
        ("None of the 23 girls was placed in the team's area.", ["None", "23"]),
        ("In June 2017 999 children started to be looked after.", ["999"]),
        ("Of those, 11.5% were under 1 and 2 others older.", ["11.5", "1", "2"]),
        ("In June 17 children came, and the 7 June starts were seen; Jun-17 had x3.", ["17", "7", "17", "3"]),
        ("The 7 April 2017 starters did well.", ["7", "2017"]),
        ("It took 342 days on average, and over 12 children were placed; the figure 4 is right.", ["342", "12", "4"]),
        ("A fifth of them left with a trio; progress 12 children made.", ["A fifth", "trio", "12"]),
        ("They were missing for 3 days, a 5-year-old for .5 of it.", ["3", "5", "5"]),
        ("Nobody left; an only child stayed with twins.", ["Nobody", "only child", "twins"]),
    ],
)
def test_any_other_number_may_not(public_run: Run, text: str, numbers: list[str]) -> None:
    assert refused(public_run, text) == numbers


def test_another_number_between_the_words_of_a_printed_figure_may_not(public_run: Run) -> None:
    starts = public_run.series.run("4.01.01", "starts")[-1].numerator
    among = f"In June 2017 two girls and 9 boys were among {starts} children who started to be looked after."
    assert refused(public_run, among)[:2] == ["two", "9"]
    assert refused(public_run, f"In June 2017, with 7 in one week, {starts} children started to be looked after.")


def test_every_sentence_of_the_edition_may_be_repeated_and_none_with_another_number(public_run: Run) -> None:
    items = [item for section in public_run.sections for item in section.items]
    assert len(items) > 5
    for item in items:
        assert refused(public_run, f"As the report says. {item.sentence} We are looking into it.") == []
        first = re.search(r"\d+", item.sentence)
        assert first is not None
        altered = f"{item.sentence[: first.start()]}{int(first[0]) + 40}{item.sentence[first.end() :]}"
        assert str(int(first[0]) + 40) in " ".join(refused(public_run, altered))


def test_the_beginning_of_a_sentence_may_be_repeated_and_nothing_may_be_added_to_it(public_run: Run) -> None:
    sentence = next(
        item.sentence for section in public_run.sections for item in section.items if item.code == "4.01.01"
    )
    beginning = sentence.partition(",")[0]
    assert re.search(r"\d", beginning)
    assert refused(public_run, f"{beginning}. We meet weekly.") == []
    assert refused(public_run, f"{beginning} of team B.") != []


def test_a_figure_that_the_edition_withholds_may_not(public_run: Run) -> None:
    hidden = next(each for each in public_run.series.withheld if each.month == "2017-06" and not each.dimension)
    truth = invented_series(keep=few).run(hidden.code, hidden.measure)[-1]
    (item,) = [
        item
        for text in invented_run(invented_series(keep=few), invented_council()).sections
        for item in text.items
        if (item.code, item.measure) == (hidden.code, hidden.measure)
    ]
    assert str(truth.numerator) in item.sentence
    assert str(truth.numerator) in refused(public_run, item.sentence)


def test_what_is_typed_into_the_file_comes_all_the_way(short: Written, tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(short.word_file))
    type_into(document, "narrative_4_02", "Typed.", "And more.")
    document.save(str(tmp_path / "edited.docx"))
    texts = told_in(run_with({}), [Read(tmp_path / "edited.docx", read_narratives(tmp_path / "edited.docx"))])
    report = build_report(run_with(dict(texts)))
    assert report.sections[1].narrative.text == ("Typed.", "And more.")
