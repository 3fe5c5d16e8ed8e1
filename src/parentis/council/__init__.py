"""The council's own file: who it is, its populations, targets, sections, teams and practice standards."""

from parentis.council.actions import Action
from parentis.council.error import CouncilError, Problem
from parentis.council.filing import Filing, FilingRule
from parentis.council.model import Council, Disclosure, MidYear, Population, Report, Service, UnknownKey
from parentis.council.moves import Move
from parentis.council.practice import Practice
from parentis.council.read import council_text, parse_council, read_council
from parentis.council.rebases import Rebase
from parentis.council.sections import DEFAULT_SECTIONS, Section
from parentis.council.targets import Milestone, Target

__all__ = [
    "DEFAULT_SECTIONS",
    "Action",
    "Council",
    "CouncilError",
    "Disclosure",
    "Filing",
    "FilingRule",
    "MidYear",
    "Milestone",
    "Move",
    "Population",
    "Practice",
    "Problem",
    "Rebase",
    "Report",
    "Section",
    "Service",
    "Target",
    "UnknownKey",
    "council_text",
    "parse_council",
    "read_council",
]
