"""What happened, event by event: kept where somebody wants to read it, above all for one story."""

from __future__ import annotations

from typing import Any, Final, Literal, get_args

import msgspec
import numpy as np
from numpy.typing import NDArray

from overdue.escalation.kinds import ACTORS, CHANNELS, STAGES, Actor, Channel, EventKind, Stage

__all__ = ["Event", "Log", "What"]

What = Literal["contact", EventKind]
"""What an event is: a contact, or one of `EventKind`."""

_WHATS: Final[tuple[What, ...]] = get_args(What)
_NONE: Final = -1


class Event(msgspec.Struct, frozen=True):
    """One event of one account.

    Attributes
    ----------
    account
        Number of the account.
    day
        Day after the due date.
    what
        A contact, a move to another stage, a payment …
    stage
        The stage of the account, after a move the new one.
    channel, actor
        Of a contact.
    answered
        Whether a contact got through to the person.
    crossing
        What the contact did wrong: an act or a rule on calls; ``None`` where it kept to the rules.
    minute
        Minute of the day, for a contact.
    amount
        Yuan, for a payment.
    unreachable
        Whether the person could not be reached by then.
    """

    account: int
    day: int
    what: What
    stage: Stage
    channel: Channel | None = None
    actor: Actor | None = None
    answered: bool = False
    crossing: str | None = None
    minute: int = 0
    amount: float = 0.0
    unreachable: bool = False


class Log:
    """All events, kept as rows of numbers until somebody reads them."""

    def __init__(self) -> None:
        self._rows: list[tuple[Any, ...]] = []

    def add(
        self,
        day: int,
        what: What,
        accounts: NDArray[np.intp],
        stage: NDArray[np.int8],
        **more: Any,
    ) -> None:
        """Note one event for each of some accounts; `more` are its other fields as arrays."""
        if len(accounts):
            self._rows.append((day, what, accounts.copy(), stage[accounts], more))

    def __len__(self) -> int:
        return sum(len(row[2]) for row in self._rows)

    def events(self, first: int = 0, since: int = 0) -> list[Event]:
        """Return the events in the order in which they happened.

        Parameters
        ----------
        first
            Number of the first account of this log.
        since
            Leave out what happened in earlier entries of the log than this.
        """
        found = []
        for day, what, accounts, stages, more in self._rows[since:]:
            for at, account in enumerate(accounts):
                fields = {name: _plain(name, value[at]) for name, value in more.items()}
                found.append(Event(first + int(account), day, what, STAGES[stages[at]], **fields))
        return found

    @property
    def entries(self) -> int:
        """How many entries there are, for `since`."""
        return len(self._rows)


def _plain(name: str, value: Any) -> Any:
    if name == "channel":
        return CHANNELS[value]
    if name == "actor":
        return None if value == _NONE else ACTORS[value]
    return value.item() if isinstance(value, np.generic) else value
