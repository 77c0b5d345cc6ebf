"""What an app says in words: the finding, its terms, notes, and a table of the same data."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from overdue.charts.cards import Card
from overdue.charts.table import Table
from overdue.language import Language

ResultT = TypeVar("ResultT")


class Sheet(ABC, Generic[ResultT]):
    """A result in words. A chart is a sheet with a picture; an app may do with the sheet alone."""

    @staticmethod
    @abstractmethod
    def finding(result: ResultT, language: Language) -> str:
        """One sentence that states the result in words and numbers."""

    @staticmethod
    @abstractmethod
    def terms(result: ResultT, language: Language) -> str:
        """One line below the finding: under which terms it holds."""

    @staticmethod
    @abstractmethod
    def table(result: ResultT, language: Language) -> Table:
        """The figures behind the finding."""

    @staticmethod
    def notes(result: ResultT, language: Language) -> tuple[str, ...]:  # noqa: ARG004
        """Further sentences, where the result needs them."""
        return ()

    @staticmethod
    def cards(result: ResultT, language: Language) -> tuple[Card, ...]:  # noqa: ARG004
        """What happens, one thing after the other, the newest last; where the result tells it."""
        return ()
