"""Facts are values: nobody changes one once it has been settled."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil
from types import MappingProxyType

import pytest
from tests.spec.commentary.invented import JUNE, run_of

import parentis.facts
from parentis.facts import facts_about
from parentis.indicators import measure

MADE = {
    f"{one.__module__}.{one.__name__}": one
    for module in pkgutil.iter_modules(parentis.facts.__path__, "parentis.facts.")
    for one in vars(importlib.import_module(module.name)).values()
    if inspect.isclass(one) and one.__module__.startswith("parentis.facts.") and dataclasses.is_dataclass(one)
}


def test_there_are_many():
    assert len(MADE) > 40
    assert {"parentis.facts.about.Facts", "parentis.facts.change.Change", "parentis.facts.path.Path"} <= set(MADE)


@pytest.mark.parametrize("name", MADE)
def test_each_is_frozen(name):
    assert MADE[name].__dataclass_params__.frozen


def test_what_is_in_them_is_frozen_too():
    found = measure("4.09.02", "missing")
    facts = facts_about(found, run_of(found, [(20 + ago, 400) for ago in range(13)]), JUNE, None)
    for name in (field.name for field in dataclasses.fields(facts)):
        assert not isinstance(getattr(facts, name), list | dict | set), name
    assert isinstance(facts.compared.changes, MappingProxyType)
    with pytest.raises(TypeError):
        facts.compared.changes[None] = None
    with pytest.raises(dataclasses.FrozenInstanceError):
        facts.now = None
