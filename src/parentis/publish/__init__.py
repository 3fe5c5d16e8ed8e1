"""Publishing: one report, complete as a value, then the same report as HTML, Word and PDF."""

from parentis.publish.build import build_report
from parentis.publish.closing import FindingsSummary, Provenance, summarise
from parentis.publish.report import Report

__all__ = ["FindingsSummary", "Provenance", "Report", "build_report", "summarise"]
