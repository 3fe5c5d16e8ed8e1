"""Publishing: one report, complete as a value, then the same report as HTML, Word, PDF and plain text."""

from parentis.publish.build import build_report
from parentis.publish.closing import FindingsSummary, Provenance, summarise
from parentis.publish.html import write_html
from parentis.publish.missing import to_deliver
from parentis.publish.pdf import write_pdf
from parentis.publish.report import Report
from parentis.publish.text import write_text
from parentis.publish.word import write_word

__all__ = [
    "FindingsSummary",
    "Provenance",
    "Report",
    "build_report",
    "summarise",
    "to_deliver",
    "write_html",
    "write_pdf",
    "write_text",
    "write_word",
]
