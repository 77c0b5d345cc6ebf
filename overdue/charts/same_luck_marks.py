"""The marks of contacts on a lane: one shape for each kind, so that colour need not tell them."""

from __future__ import annotations

from typing import Final, NamedTuple

from overdue.escalation.kinds import Channel
from overdue.language import Language, key

__all__ = ["MARKS", "Mark"]

Shape = tuple[tuple[float, float], ...]
"""Corners in CSS pixels from the middle of the mark, y downwards."""


class Mark(NamedTuple):
    """A kind of contact that is drawn.

    Attributes
    ----------
    channels
        Contacts by any of these.
    shape
        What is drawn for each day with such a contact.
    color
        Name of its colour in the palette.
    name
        Key of its name.
    """

    channels: tuple[Channel, ...]
    shape: Shape
    color: str
    name: str

    def title(self, language: Language) -> str:
        """Return its name."""
        return language.text(self.name)


MARKS: Final = (
    Mark(
        ("call", "robot-call"),
        ((-0.5, -3.5), (0.5, -3.5), (0.5, 3.5), (-0.5, 3.5)),
        "quiet",
        key("same_luck.mark.call"),
    ),
    Mark(("third-person",), ((0, -3.5), (3.5, 3), (-3.5, 3)), "ink", key("same_luck.mark.others")),
    Mark(
        ("court-message",),
        ((0, -5.5), (5.5, 0), (0, 5.5), (-5.5, 0)),
        "at_court",
        key("same_luck.mark.court"),
    ),
    Mark(
        ("visit",),
        ((0, -6), (5.5, -1), (5.5, 5.5), (-5.5, 5.5), (-5.5, -1)),
        "ink",
        key("same_luck.mark.visit"),
    ),
)
"""From the most frequent to the rarest, which lies on top."""
