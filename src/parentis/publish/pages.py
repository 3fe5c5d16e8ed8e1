"""On which page of a PDF the places of a document are."""

from __future__ import annotations

import io
from collections.abc import Mapping

from pypdf import PdfReader
from pypdf.generic import IndirectObject


def pages_of(pdf: bytes) -> Mapping[str, int]:
    """The page, the first being 1, of every place that a PDF of ours names by its anchor."""
    reader = PdfReader(io.BytesIO(pdf))
    numbers = {
        page.indirect_reference.idnum: number
        for number, page in enumerate(reader.pages, start=1)
        if page.indirect_reference is not None
    }
    found = {name: place.raw_get("/Page") for name, place in reader.named_destinations.items()}
    return {name: numbers[page.idnum] for name, page in found.items() if isinstance(page, IndirectObject)}
