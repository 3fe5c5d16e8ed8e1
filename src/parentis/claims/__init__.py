"""Claims: what a text says of figures, found, tied to measures and held against the series.

A text is read as paragraphs (`document`, `word`), each with its place (`outline`); its sentences give quantities
(`quantities`), months (`months`) and the sort of claim (`kinds`, `wordings`); words tie a claim to a measure (`tying`,
`attaching`, `lexicon.csv`); then the figures judge it (`judging`), what else it may be is asked (`second_look`), and
the rest of the text judges it (`within`).
"""

from parentis.claims.as_printed import LeftOut, rows_left_out
from parentis.claims.check import check_text
from parentis.claims.claim import Claim, Judged, Kind, Verdict
from parentis.claims.document import is_word, paragraphs_of, read_data, read_document
from parentis.claims.errors import TextError
from parentis.claims.own_papers import Paper, paper_of
from parentis.claims.paragraph import Paragraph

__all__ = [
    "Claim", "Judged", "Kind", "LeftOut", "Paper", "Paragraph", "TextError", "Verdict", "check_text", "is_word",
    "paper_of", "paragraphs_of", "read_data", "read_document", "rows_left_out",
]  # fmt: skip
