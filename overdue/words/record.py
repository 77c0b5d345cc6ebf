"""One word that people use, as its file describes it."""

from typing import Literal

import msgspec

from overdue.facts.record import Id
from overdue.facts.words import Text, Words

__all__ = ["Kind", "Word"]

Kind = Literal["legal", "trade", "folk"]
"""A term of laws and courts, a word of lenders and collectors, or what people say."""


class Word(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word, and what a learner must know who meets it.

    Attributes
    ----------
    id, name
        The word in the code and for a learner.
    also
        Other forms under which people look for it, in any language; searched, never shown.
    kind
        Whose word it is.
    meaning, is_not
        What it means, and the misunderstanding that costs most.
    facts
        What that rests on, the main one first; none where no rule is behind the word.
    related
        Words to read with it.
    """

    id: Id
    name: Words
    also: tuple[Text, ...] = ()
    kind: Kind
    meaning: Words
    is_not: Words
    facts: tuple[Id, ...]
    related: tuple[Id, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Everything that it is called."""
        return (*self.name.values(), *self.also)

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything that is said of it."""
        return (*self.meaning.values(), *self.is_not.values())
