"""How it is told what was undertaken: by whom and by when, always both."""

from __future__ import annotations

from datetime import date

from parentis.commentary.pattern import Pattern
from parentis.facts import State, Undertaken

_WHAT, _OWNER = "Look at each child's moves with the provider", "Head of Service, Corporate Parenting"


class UndertakenSaid:
    """An action, in words."""

    def __init__(self, action: Undertaken) -> None:
        self.action, self.state = action, action.state

    @property
    def what(self) -> str:
        """What is to be done."""
        return self.action.what

    @property
    def owner(self) -> str:
        """Who does it, with no article: the sentence has one."""
        return self.action.owner.removeprefix("the ").removeprefix("The ")

    @property
    def day(self) -> str:
        """`30 September 2017`."""
        return f"{self.action.on.day} {self.action.on:%B %Y}"


def _example(state: State) -> UndertakenSaid:
    return UndertakenSaid(Undertaken(_WHAT, _OWNER, date(2017, 9, 30), state))


ACTIONS: tuple[Pattern[UndertakenSaid], ...] = (
    Pattern(
        name="to be done",
        guard=lambda f: f.state is State.TO_DO,
        says="To be done by the {f.owner}, by {f.day}: {f.what}.",
        example=(
            _example(State.TO_DO),
            (
                "To be done by the Head of Service, Corporate Parenting, by 30 September 2017: Look at each child's "
                "moves with the provider."
            ),
        ),
    ),
    Pattern(
        name="overdue",
        guard=lambda f: f.state is State.OVERDUE,
        says="Was to be done by the {f.owner}, by {f.day}, and is not recorded as done: {f.what}.",
        example=(
            _example(State.OVERDUE),
            (
                "Was to be done by the Head of Service, Corporate Parenting, by 30 September 2017, and is not recorded "
                "as done: Look at each child's moves with the provider."
            ),
        ),
    ),
    Pattern(
        name="done",
        guard=lambda f: f.state is State.DONE,
        says="Done by the {f.owner}, on {f.day}: {f.what}.",
        example=(
            _example(State.DONE),
            (
                "Done by the Head of Service, Corporate Parenting, on 30 September 2017: Look at each child's moves "
                "with the provider."
            ),
        ),
    ),
)
