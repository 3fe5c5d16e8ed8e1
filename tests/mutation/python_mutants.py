"""Every mutant of the plain Python that relations and measures rest on: calendar, groups, tables, kinds."""

from __future__ import annotations

import ast
import copy
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from tests.mutation.mutant import Mutant

MODULES = (
    "parentis.period.month",
    "parentis.period.dates",
    "parentis.period.bank_holidays",
    "parentis.period.calendar_table",
    "parentis.period.spine",
    "parentis.words.groups",
    "parentis.records.code_tables",
    "parentis.records.dimensions",
    "parentis.records.relations.starts_and_leavers",
    "parentis.records.relations.children_in_care",
    "parentis.records.relations.missing",
    "parentis.records.relations.education_and_health",
    "parentis.records.relations.care_leavers_and_adoption",
    "parentis.records.relations.carers_and_workforce",
    "parentis.indicators.kinds",
)

# Imports, and the words of an error.
SAYS_NOTHING = (ast.Raise, ast.Import, ast.ImportFrom, ast.JoinedStr)

OTHER_SIDE = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
SWAPPED = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Mod: ast.FloorDiv}
OTHER_NAME = {"first": "last", "last": "first", "min": "max", "max": "min", "less": "plus", "plus": "less"}


@dataclass(frozen=True)
class Edit:
    """Put `new` in the place of `old`."""

    old: ast.AST
    new: ast.AST
    before: str
    after: str


def edit(old: ast.expr, new: ast.expr) -> Edit:
    return Edit(old, new, ast.unparse(old), ast.unparse(ast.fix_missing_locations(new)))


def comparisons(node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Compare):
        for number, operator in enumerate(node.ops):
            new = copy.deepcopy(node)
            new.ops[number] = OTHER_SIDE[type(operator)]()
            yield edit(node, new)


def arithmetic(node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.BinOp) and type(node.op) in SWAPPED:
        new = copy.deepcopy(node)
        new.op = SWAPPED[type(node.op)]()
        yield edit(node, new)


def connectors(node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.BoolOp):
        new = copy.deepcopy(node)
        new.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield edit(node, new)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield edit(node, node.operand)
    elif isinstance(node, ast.IfExp):
        yield edit(node, node.body)
        yield edit(node, node.orelse)


def constants(node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Constant):
        if isinstance(node.value, bool):
            yield edit(node, ast.Constant(not node.value))
        elif isinstance(node.value, int):
            yield edit(node, ast.Constant(node.value + 1))
            yield edit(node, ast.Constant(node.value - 1))


def names(node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Attribute) and node.attr in OTHER_NAME:
        new = copy.deepcopy(node)
        new.attr = OTHER_NAME[node.attr]
        yield edit(node, new)
    elif isinstance(node, ast.Name) and node.id in ("min", "max"):
        yield edit(node, ast.Name(OTHER_NAME[node.id], ast.Load()))


def elements(node: ast.AST) -> Iterator[Edit]:
    """One of a table's codes, or of its groups, is left out."""
    if isinstance(node, ast.Tuple) and node.elts and all(map(is_plain, node.elts)):
        for number, left_out in enumerate(node.elts):
            new = copy.deepcopy(node)
            del new.elts[number]
            yield Edit(node, new, f"{ast.unparse(left_out)} in {short(node)}", "left out")
    elif isinstance(node, ast.Dict) and all(isinstance(key, ast.Constant) for key in node.keys):
        for number, key in enumerate(node.keys):
            dropped = copy.deepcopy(node)
            del dropped.keys[number], dropped.values[number]
            yield Edit(node, dropped, f"{ast.unparse(key)} in {short(node)}", "left out")  # type: ignore[arg-type]


def is_plain(node: ast.expr) -> bool:
    """A code, a name of codes, or a row of them."""
    constant = isinstance(node, ast.Constant | ast.Name | ast.Starred)
    return constant or (isinstance(node, ast.Tuple) and all(map(is_plain, node.elts)))


def short(node: ast.AST) -> str:
    text = ast.unparse(node)
    return text if len(text) <= 60 else f"{text[:57]}..."


OPERATORS: tuple[Callable[[ast.AST], Iterator[Edit]], ...] = (
    comparisons, arithmetic, connectors, constants, names, elements,
)  # fmt: skip


def python_mutants() -> Iterator[Mutant]:
    """Every mutant of every module."""
    for module in MODULES:
        path = path_of(module)
        file = f"src/{module.replace('.', '/')}.py"
        tree = ast.parse(path.read_text("utf-8"))
        seen: Counter[tuple[str, str, str]] = Counter()
        for node, place in mutable(tree, "the module"):
            for operator in OPERATORS:
                for each in operator(node):
                    mutated = ast.unparse(ast.fix_missing_locations(Putting(each).visit(copy_but(tree, each))))
                    seen[place, each.before, each.after] += 1
                    number = seen[place, each.before, each.after]
                    line = getattr(node, "lineno", 1)
                    yield Mutant("python", file, line, module, place, each.before, each.after, mutated, number)


def mutable(node: ast.AST, place: str) -> Iterator[tuple[ast.AST, str]]:
    """The nodes that do something, each with the function or name it stands in: no annotation, no message."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, SAYS_NOTHING) or (isinstance(child, ast.Dict) and describes(child)):
            continue
        if isinstance(child, ast.Subscript) and ast.unparse(child.value) == "Literal":
            continue
        if isinstance(node, ast.AnnAssign | ast.arg) and child is node.annotation:
            continue
        if isinstance(node, ast.FunctionDef) and (child is node.returns or child in node.decorator_list):
            continue
        if isinstance(node, ast.ClassDef) and child in node.decorator_list:
            continue
        within = place
        if isinstance(child, ast.FunctionDef | ast.ClassDef):
            within = child.name if place == "the module" else f"{place}.{child.name}"
        elif isinstance(child, ast.Assign | ast.AnnAssign) and place == "the module":
            target = child.targets[0] if isinstance(child, ast.Assign) else child.target
            within = ast.unparse(target)
        yield child, within
        yield from mutable(child, within)


def describes(node: ast.Dict) -> bool:
    """Whether a dictionary has the types and meanings of columns: another test holds it to what is there."""
    values = node.values
    return all(isinstance(each, ast.Tuple) and len(each.elts) == 2 for each in values) and all(
        isinstance(element, ast.Constant | ast.JoinedStr)
        for each in values
        for element in each.elts  # type: ignore[attr-defined]
    )


def copy_but(tree: ast.Module, each: Edit) -> ast.Module:
    """A copy of a tree in which the node to be replaced is still the same one, to be found again."""
    return copy.deepcopy(tree, {id(each.old): each.old})


class Putting(ast.NodeTransformer):
    """Puts the new node in the place of the old."""

    def __init__(self, each: Edit) -> None:
        self._each = each

    def visit(self, node: ast.AST) -> ast.AST:
        """Replace the node that is meant, look within any other."""
        return self._each.new if node is self._each.old else self.generic_visit(node)


def path_of(module: str) -> Path:
    spec = find_spec(module)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin)
