"""Contacts as far as they lead to anything: calls, which are answered or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from overdue.collection.contacts import Contacts, Index
from overdue.collection.engine import Engine

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from overdue.collection.luck import Luck
    from overdue.collection.people import People
    from overdue.collection.rules import Rules

__all__ = ["CallsEngine"]


class _CallsAlone(Contacts):
    """Contacts that nobody counts; the parameters are those of `Contacts`, `counts` stays 0."""

    def happen(self, day: int, stage: NDArray[np.int8], owing: Index) -> None:
        """Call those who are called on a day, and note who answers."""
        self._answer(self._called(day, stage, owing), day)

    def begin(self, accounts: Index, day: int, stage: NDArray[np.int8]) -> None:
        """Leave out the contacts with which a stage begins."""

    def remind(self, accounts: Index, day: int, stage: NDArray[np.int8]) -> None:
        """Leave out the reminders of instalments."""

    def visit(self, accounts: Index, day: int, stage: NDArray[np.int8]) -> None:
        """Leave it to the visits to count themselves."""


class CallsEngine(Engine):
    """Accounts whose collectors are all lawful, where nobody counts contacts.

    Whether somebody comes to the door depends on the calls that were answered; no other contact
    changes what comes next. To leave them out saves a third of the time of many accounts.

    Parameters
    ----------
    rules, luck, people
        As for `Engine`; there is no log.

    Raises
    ------
    ValueError
        If some collector may cross a line, about which a person may complain.
    """

    _contacts: ClassVar[type[Contacts]] = _CallsAlone

    def __init__(self, rules: Rules, luck: Luck, people: People) -> None:
        super().__init__(rules, luck, people)
        if self.contacts.conduct.any():
            raise ValueError("only where all collectors are lawful may contacts be left out")
