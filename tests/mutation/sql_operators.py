"""What can be changed in an SQL expression: each operator offers edits of one node of SQLGlot's tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlglot import exp

OTHER_SIDE = {exp.LT: exp.LTE, exp.LTE: exp.LT, exp.GT: exp.GTE, exp.GTE: exp.GT, exp.EQ: exp.NEQ, exp.NEQ: exp.EQ}
SWAPPED = {
    exp.Min: exp.Max,
    exp.Max: exp.Min,
    exp.Lag: exp.Lead,
    exp.Lead: exp.Lag,
    exp.Add: exp.Sub,
    exp.Sub: exp.Add,
    exp.NullSafeEQ: exp.EQ,
}
# Days that rules count from, each with its neighbour.
NEIGHBOURS = (
    ("less_3_months", "less_6_months", "less_12_months", "less_18_months", "less_24_months", "less_30_months"),
    ("first_of_quarter", "first_of_12_months", "first_of_36_months"),
    ("month_start", "first_of_quarter"),
    ("d", "month_start"),
    ("less_7_days", "less_42_days"),
    ("since_april", "since_september"),
    ("plus_3_months", "plus_6_months", "plus_12_months"),
    ("less_first_visit_days", "less_visit_interval_days", "less_permanent_interval_days"),
    ("began_on", "ended_on"),
    ("started_on", "ended_on"),
)
OTHER_TEXT = "another"


@dataclass(frozen=True)
class Edit:
    """Put `new` in the place of `old`. `before` and `after` say it to a reader."""

    old: exp.Expression
    new: exp.Expression
    before: str
    after: str


Operator = Callable[[exp.Expression], Iterator[Edit]]


def sql(node: exp.Expression) -> str:
    """A node as DuckDB reads it, on one line."""
    return node.sql("duckdb", comments=False)


def edit(old: exp.Expression, new: exp.Expression) -> Edit:
    return Edit(old, new, sql(old), sql(new))


def comparisons(node: exp.Expression) -> Iterator[Edit]:
    """An edge moves by one: < and <=, > and >=; = and <> change places, but for the keys of a join."""
    other = OTHER_SIDE.get(type(node))
    if other is not None and not is_join_key(node):
        yield edit(node, other(this=node.this.copy(), expression=node.expression.copy()))


def swaps(node: exp.Expression) -> Iterator[Edit]:
    """MIN and MAX, LAG and LEAD, plus and minus; IS NOT DISTINCT FROM becomes =."""
    other = SWAPPED.get(type(node))
    if other is not None:
        new = node.copy()
        swapped = other(**new.args)
        yield edit(node, exp.paren(swapped) if isinstance(swapped, exp.Binary) else swapped)


def between(node: exp.Expression) -> Iterator[Edit]:
    """Either end of a BETWEEN is left out."""
    if isinstance(node, exp.Between):
        this, low, high = node.this, node.args["low"], node.args["high"]
        for lower, upper in ((exp.GT, exp.LTE), (exp.GTE, exp.LT)):
            new = exp.And(
                this=lower(this=this.copy(), expression=low.copy()),
                expression=upper(this=this.copy(), expression=high.copy()),
            )
            yield edit(node, exp.paren(new))


def connectors(node: exp.Expression) -> Iterator[Edit]:
    """AND becomes OR and the other way, but in the chain of a join's keys; each operand is dropped."""
    if not isinstance(node, exp.And | exp.Or):
        return
    if not is_join_chain(node):
        other = exp.Or if isinstance(node, exp.And) else exp.And
        swapped = other(this=exp.paren(node.this.copy()), expression=exp.paren(node.expression.copy()))
        yield edit(node, exp.paren(swapped))
    yield dropped(node, node.expression, node.this)
    if not isinstance(node.this, type(node)):
        yield dropped(node, node.this, node.expression)


def dropped(node: exp.Expression, operand: exp.Expression, kept: exp.Expression) -> Edit:
    word = "AND" if isinstance(node, exp.And) else "OR"
    return Edit(node, kept.copy(), f"{word} {sql(operand)}", "dropped")


def conditions(node: exp.Expression) -> Iterator[Edit]:
    """The only condition of a WHERE is dropped."""
    if isinstance(node, exp.Where) and not isinstance(node.this, exp.And):
        yield Edit(node.this, exp.true(), sql(node), "dropped")


def negations(node: exp.Expression) -> Iterator[Edit]:
    """NOT is removed; IS NULL becomes IS NOT NULL."""
    if isinstance(node, exp.Not):
        yield edit(node, node.this.copy())
    elif isinstance(node, exp.Is) and not isinstance(node.parent, exp.Not):
        yield edit(node, exp.paren(exp.not_(node.copy())))


def literals(node: exp.Expression) -> Iterator[Edit]:
    """A number is one more and one less, a text another, true false."""
    if isinstance(node, exp.Boolean):
        yield edit(node, exp.Boolean(this=not node.this))
    elif isinstance(node, exp.Literal) and node.is_string:
        if not isinstance(node.parent, exp.In | exp.DateDiff | exp.Interval):
            yield edit(node, exp.Literal.string(OTHER_TEXT))
    elif isinstance(node, exp.Literal) and not isinstance(node.parent, exp.DataTypeParam | exp.DataType):
        for change in (1, -1):
            value = node.to_py() + change
            yield edit(node, exp.Literal.number(value) if value >= 0 else exp.paren(exp.Literal.number(value)))


def cases(node: exp.Expression) -> Iterator[Edit]:
    """A branch of a CASE is dropped, the ELSE too."""
    if not isinstance(node, exp.Case):
        return
    for number, branch in enumerate(node.args["ifs"]):
        new = node.copy()
        rest = [each for place, each in enumerate(new.args["ifs"]) if place != number]
        new.set("ifs", rest)
        otherwise = new.args.get("default") or exp.null()
        told = f"WHEN {sql(branch.this)} THEN {sql(branch.args['true'])}"
        yield Edit(node, new if rest else otherwise.copy(), told, "dropped")
    if node.args.get("default") is not None:
        new = node.copy()
        new.set("default", None)
        yield Edit(node, new, f"ELSE {sql(node.args['default'])}", "dropped")


def defaults(node: exp.Expression) -> Iterator[Edit]:
    """COALESCE is taken away; of three or more, each of the later ones too."""
    if isinstance(node, exp.Coalesce):
        yield edit(node, node.this.copy())
        if len(node.expressions) > 1:
            for number in range(len(node.expressions)):
                new = node.copy()
                new.set("expressions", [each for place, each in enumerate(new.expressions) if place != number])
                yield edit(node, new)


def functions(node: exp.Expression) -> Iterator[Edit]:
    """A function of one thing is left out, and DISTINCT within COUNT."""
    if isinstance(node, exp.Lower | exp.Trim | exp.Floor):
        yield edit(node, node.this.copy())
    elif isinstance(node, exp.Count) and isinstance(node.this, exp.Distinct):
        yield edit(node, exp.Count(this=node.this.expressions[0].copy()))


def joins(node: exp.Expression) -> Iterator[Edit]:
    """LEFT JOIN becomes JOIN."""
    if isinstance(node, exp.Join) and node.side == "LEFT":
        new = node.copy()
        new.set("side", None)
        yield Edit(node, new, f"LEFT JOIN {sql(node.this)}", f"JOIN {sql(node.this)}")


def orders(node: exp.Expression) -> Iterator[Edit]:
    """A direction is turned round; one of several keys of an order or a partition is dropped."""
    if isinstance(node, exp.Ordered):
        new = node.copy()
        new.set("desc", not node.args.get("desc"))
        yield Edit(node, new, f"ORDER BY {sql(node)}", "the other way")
    elif isinstance(node, exp.Order) and len(node.expressions) > 1:
        yield from without_one(node, "expressions", "ORDER BY")
    elif isinstance(node, exp.Window) and len(node.args.get("partition_by") or ()) > 1:
        yield from without_one(node, "partition_by", "PARTITION BY")


def without_one(node: exp.Expression, listed: str, words: str) -> Iterator[Edit]:
    for number, left_out in enumerate(node.args[listed]):
        new = node.copy()
        new.set(listed, [each for place, each in enumerate(new.args[listed]) if place != number])
        yield Edit(node, new, f"{words} {sql(left_out)}", "dropped")


def distincts(node: exp.Expression) -> Iterator[Edit]:
    """SELECT DISTINCT becomes SELECT, UNION becomes UNION ALL and the other way."""
    new = node.copy()
    if isinstance(node, exp.Select) and node.args.get("distinct"):
        new.set("distinct", None)
        yield Edit(node, new, "SELECT DISTINCT", "SELECT")
    elif isinstance(node, exp.Union):
        words = ("UNION", "UNION ALL") if node.args.get("distinct") else ("UNION ALL", "UNION")
        new.set("distinct", not node.args.get("distinct"))
        told = sql(node.expression)[:60]
        yield Edit(node, new, f"{words[0]} {told}", words[1])


def lists(node: exp.Expression) -> Iterator[Edit]:
    """One of an IN list is left out."""
    if isinstance(node, exp.In) and len(node.expressions) > 1:
        for number, left_out in enumerate(node.expressions):
            new = node.copy()
            new.set("expressions", [each for place, each in enumerate(new.expressions) if place != number])
            yield Edit(node, new, f"{sql(node.this)} IN {sql(left_out)}", "left out of the list")


def intervals(node: exp.Expression) -> Iterator[Edit]:
    """A day that a rule counts from becomes its neighbour, where it is compared or looked up."""
    if not isinstance(node, exp.Column) or not compared(node):
        return
    for names in NEIGHBOURS:
        if node.name in names[:-1] or (node.name == names[-1] and len(names) > 2):
            other = names[(names.index(node.name) + 1) % len(names)]
            new = node.copy()
            new.set("this", exp.to_identifier(other))
            yield Edit(node, new, f"{sql(node)} in {sql(node.parent)}", other)  # type: ignore[arg-type]


def compared(node: exp.Expression) -> bool:
    """Whether a column stands in a comparison or is the value of a CASE, and is no join key."""
    parent = node.parent
    kinds = (exp.LT, exp.LTE, exp.GT, exp.GTE, exp.Between, exp.Case, exp.If)
    return isinstance(parent, kinds) and not isinstance(parent, exp.EQ)


def is_join_chain(node: exp.Expression | None) -> bool:
    """Whether a node is one of the conditions of a join, joined by AND."""
    below, above = node, node.parent if node else None
    while isinstance(above, exp.And):
        below, above = above, above.parent
    return isinstance(above, exp.Join) and above.args.get("on") is below


def is_join_key(node: exp.Expression) -> bool:
    """Whether a node says that two columns are equal in a join."""
    columns = isinstance(node.this, exp.Column) and isinstance(node.expression, exp.Column)
    return isinstance(node, exp.EQ) and columns and is_join_chain(node)


OPERATORS: tuple[Operator, ...] = (
    comparisons,
    swaps,
    between,
    connectors,
    conditions,
    negations,
    literals,
    cases,
    defaults,
    functions,
    joins,
    orders,
    distincts,
    lists,
    intervals,
)
