"""The logo of a load on its way to the covers."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.formats.pictures import SVG
from tests.store.deliveries import delivery

from parentis.cli.errors import DataError
from parentis.cli.reporting import drawn_logo
from parentis.formats.picture import drawn
from parentis.store import Store


def test_the_logo_of_the_load_is_drawn(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert drawn_logo(store.add(delivery(logo=SVG))) == drawn(SVG)
    assert drawn_logo(store.add(delivery())) is None


def test_a_logo_that_can_no_longer_be_drawn_is_one_sentence(tmp_path: Path) -> None:
    load = Store(tmp_path).add(delivery(logo=b"a picture"))
    with pytest.raises(DataError) as fault:
        drawn_logo(load)
    assert fault.value.format_message() == (
        f"The logo of the load {load.digest[:12]} can no longer be used: it is no PNG, JPEG or SVG picture."
    )
