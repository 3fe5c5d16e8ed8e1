"""Indicators: what every measure counts, as values that read like their definitions."""

from parentis.indicators.catalogue import INDICATORS, MEASURES, Indicator, indicator, measure
from parentis.indicators.kinds import Measure

__all__ = ["INDICATORS", "MEASURES", "Indicator", "Measure", "indicator", "measure"]
