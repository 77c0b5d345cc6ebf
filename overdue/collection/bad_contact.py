"""The error with which the checker refuses a list of contacts."""

from __future__ import annotations

from typing import Final

_LONGEST: Final = 60
"""Characters of a value that a message repeats: enough to recognise what was given."""


class BadContact(ValueError):
    """A contact cannot be judged as it was given.

    Parameters
    ----------
    argument
        What is wrong, such as ``contacts[3].dials``.
    value
        What was given.
    allowed
        What may be given, in words.

    Attributes
    ----------
    argument, value, allowed
        As given.
    """

    def __init__(self, argument: str, value: object, allowed: str) -> None:
        super().__init__(argument, value, allowed)
        self.argument = argument
        self.value = value
        self.allowed = allowed

    def __str__(self) -> str:
        text = repr(self.value)
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
        return f"{self.argument} is {shown}; allowed: {self.allowed}"
