"""The look of the Word file: its styles, page, language and settings."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from parentis.publish.colour import Palette

# On every reader's computer, so the file looks alike everywhere; LibreOffice has a font of the same widths.
FONT = "Arial"

PAGE = (Mm(210), Mm(297))
SIDE, TOP, BOTTOM = Mm(19), Mm(24), Mm(20)
FACT_INDENT = Mm(58)
RIGHT_EDGE = Mm(172)  # of the text, from its left edge

SENTENCE, FINE, FACT, GAP = "Sentence", "Fine Print", "Fact", "Gap"
TABLE_TEXT, WIDE_TABLE_TEXT, NARROW_TABLE_TEXT = "Table Text", "Wide Table Text", "Narrow Table Text"
NARRATIVE, NARRATOR, EDITION, CHART, COUNTED = "Narrative", "Narrator", "Edition", "Chart", "What Is Counted"
"""The styles made here. `Narrative` is the style of the narrators' places, by which they can be found."""

PROMPTED = "Narrative Prompt"
"""The style of the prompt's letters in a place where nothing is written yet: the frame goes with them."""

# What the schema has after a paragraph's borders, as far as these styles have it.
AFTER_BORDERS = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")


def set_up(document: Document, palette: Palette, language: str) -> None:
    """Give a new document the reports' styles, page, language and settings."""
    _defaults(document, language)
    _text_styles(document, palette)
    _headings(document, palette)
    _page(document)
    _settings(document, language)


def _defaults(document: Document, language: str) -> None:
    """The font and the language of everything, in place of the template's theme fonts."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    assert defaults is not None
    run = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for child in list(run):
        run.remove(child)
    fonts = "".join(f' w:{kind}="{FONT}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    run.append(parse_xml(f"<w:rFonts {nsdecls('w')}{fonts}/>"))
    run.append(parse_xml(f'<w:sz {nsdecls("w")} w:val="21"/>'))
    run.append(parse_xml(f'<w:szCs {nsdecls("w")} w:val="21"/>'))
    run.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'))


def _text_styles(document: Document, palette: Palette) -> None:
    _style(document, "Normal", 10.5, palette.ink, after=6, line=1.15)
    _style(document, SENTENCE, 10.5, palette.ink, after=4, line=1.15, next_=True)
    _style(document, FINE, 8.5, palette.quiet, after=3)
    _style(document, NARRATOR, 9.5, palette.quiet, after=8, next_=True)
    _style(document, "Caption", 8.5, palette.quiet, before=2, after=2, next_=True)
    _style(document, CHART, 10.5, palette.ink, after=3, next_=True)
    for name, size in ((TABLE_TEXT, 9.5), (WIDE_TABLE_TEXT, 7.5), (NARROW_TABLE_TEXT, 8)):
        _style(document, name, size, palette.ink, before=1, after=1)
        _style(document, f"{name} Head", size, palette.accent, before=1, after=1, bold=True, next_=True)
    _style(document, GAP, 4, palette.ink)
    _style(document, COUNTED, 9, palette.ink, after=4, line=1.1)
    _style(document, FACT, 10.5, palette.ink, after=4)
    fact = document.styles[FACT]
    assert isinstance(fact, ParagraphStyle)
    fact.paragraph_format.left_indent, fact.paragraph_format.first_line_indent = FACT_INDENT, -FACT_INDENT
    fact.paragraph_format.tab_stops.add_tab_stop(FACT_INDENT)
    _style(document, NARRATIVE, 10.5, palette.ink, after=6, line=1.15)
    _prompted(document, palette)
    _style(document, EDITION, 10.5, palette.accent, after=0, bold=True)
    _style(document, "Header", 8, palette.quiet, after=0)
    _style(document, "Footer", 8, palette.quiet, after=0)
    for name in ("Header", "Footer"):
        tabs = document.styles[name].element.get_or_add_pPr()
        for old in tabs.findall(qn("w:tabs")):
            tabs.remove(old)
        assert isinstance(document.styles[name], ParagraphStyle)
        document.styles[name].paragraph_format.tab_stops.add_tab_stop(RIGHT_EDGE, WD_TAB_ALIGNMENT.RIGHT)
    for level, space, indent in ((1, 4, Mm(0)), (2, 1, Mm(6))):
        toc = document.styles.add_style(f"TOC {level}", WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(toc, ParagraphStyle)
        toc.base_style = document.styles["Normal"]
        toc.paragraph_format.space_after = Pt(space)
        toc.paragraph_format.left_indent = indent
        toc.paragraph_format.tab_stops.add_tab_stop(RIGHT_EDGE, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def _prompted(document: Document, palette: Palette) -> None:
    """A dashed frame round the prompt, so that an empty place is seen on paper too.

    It is of the letters, as a control's prompt is: Word takes both away when somebody types. One of the paragraph
    would stand round what was typed.
    """
    style = document.styles.add_style(PROMPTED, WD_STYLE_TYPE.CHARACTER)
    style.font.color.rgb = RGBColor.from_string(palette.quiet.removeprefix("#"))
    frame = f'<w:bdr {nsdecls("w")} w:val="dashed" w:sz="6" w:space="4" w:color="{palette.quiet.removeprefix("#")}"/>'
    style.element.get_or_add_rPr().append(parse_xml(frame))


def rule_above(paragraph: Paragraph, palette: Palette) -> None:
    """Let a section begin under a heavy rule, wherever on the page it begins."""
    rule = f'<w:top w:val="single" w:sz="20" w:space="10" w:color="{palette.accent.removeprefix("#")}"/>'
    form = paragraph._p.get_or_add_pPr()
    form.insert_element_before(parse_xml(f"<w:pBdr {nsdecls('w')}>{rule}</w:pBdr>"), *AFTER_BORDERS)
    paragraph.paragraph_format.space_before = Pt(30)


def _headings(document: Document, palette: Palette) -> None:
    _style(document, "Title", 34, palette.accent, after=6, bold=True)
    _style(document, "Subtitle", 18, palette.ink, after=4)
    _style(document, "Heading 1", 20, palette.accent, before=18, after=8, bold=True, next_=True)
    _style(document, "Heading 2", 13, palette.accent, before=16, after=6, bold=True, next_=True)
    _style(document, "Heading 3", 10.5, palette.ink, before=12, after=3, bold=True, next_=True)
    rule = (
        f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="8" w:space="2"'
        f' w:color="{palette.accent.removeprefix("#")}"/></w:pBdr>'
    )
    heading = document.styles["Heading 2"].element.get_or_add_pPr()
    heading.insert_element_before(parse_xml(rule), *AFTER_BORDERS)
    title = document.styles["Title"].element.get_or_add_pPr()
    for border in title.findall(qn("w:pBdr")):
        title.remove(border)
    band = f'<w:top w:val="single" w:sz="48" w:space="14" w:color="{palette.accent.removeprefix("#")}"/>'
    title.insert_element_before(parse_xml(f"<w:pBdr {nsdecls('w')}>{band}</w:pBdr>"), *AFTER_BORDERS)


def _style(
    document: Document,
    name: str,
    size: float,
    colour: str,
    *,
    before: float = 0,
    after: float = 0,
    line: float = 1.0,
    bold: bool = False,
    next_: bool = False,
) -> None:
    """Set a paragraph style, made first where the template lacks it. Sizes and spaces are in points."""
    styles = document.styles
    there = name in [style.name for style in styles]
    style = styles[name] if there else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    if not there:
        style.base_style = styles["Normal"]
        style.quick_style = True
    run = style.element.get_or_add_rPr()
    for child in list(run):
        run.remove(child)
    style.font.size, style.font.bold, style.font.cs_bold = Pt(size), bold, bold
    # What is written from right to left has a size of its own: without, a heading in Arabic is no larger than text.
    run.find(qn("w:sz")).addnext(parse_xml(f'<w:szCs {nsdecls("w")} w:val="{round(size * 2)}"/>'))
    style.font.color.rgb = RGBColor.from_string(colour.removeprefix("#"))
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(before), Pt(after)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.MULTIPLE, line
    form.keep_with_next = next_
    form.widow_control = True


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = PAGE
    section.left_margin = section.right_margin = SIDE
    section.top_margin, section.bottom_margin = TOP, BOTTOM
    section.header_distance, section.footer_distance = Mm(11), Mm(10)


def _settings(document: Document, language: str) -> None:
    """Word's present behaviour in place of that of 2007, and the language for what has none of its own."""
    settings = document.settings.element
    for name in ("w:compat", "w:themeFontLang"):
        for old in settings.findall(qn(name)):
            settings.remove(old)
    compat = parse_xml(
        f'<w:compat {nsdecls("w")}><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    after = ("w:docVars", "w:rsids", "m:mathPr", "w:attachedSchema", "w:themeFontLang", "w:clrSchemeMapping")
    later = (*after, "w:doNotIncludeSubdocsInStats", "w:shapeDefaults", "w:decimalSymbol", "w:listSeparator")
    settings.insert_element_before(compat, *later)
    settings.insert_element_before(
        parse_xml(f'<w:themeFontLang {nsdecls("w")} w:val="{language}"/>'), *later[later.index("w:clrSchemeMapping") :]
    )
