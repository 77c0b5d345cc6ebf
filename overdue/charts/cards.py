"""What happens, one thing after the other, as cards: a message, a call, a letter, a turn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Literal

import msgspec

from overdue.language import Language, key

Tone = Literal["plain", "good", "warn", "bad", "milestone"]

_SIGNS: Final = {
    "good": key("cards.good"),
    "warn": key("cards.warn"),
    "bad": key("cards.bad"),
    "milestone": key("cards.milestone"),
}
_OPEN: Final = 8
"""Cards in sight; the page folds those before them."""


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that happens, in words that are already in the learner's language.

    Attributes
    ----------
    id
        What the page knows it by: a card whose identifier stays is changed in place.
    kicker
        The small line above: when, by which way, from whom.
    title
        What it is; it is announced when the card is new.
    body
        Paragraphs: what is said, or what it is about.
    quoted
        Whether the body is what somebody says.
    points
        Pairs of a label and a text, such as what they may do and what one can do now.
    tone
        What it means for the learner. It is always said by a word, never by a colour alone.
    sign
        That word, where the usual one of the tone is not exact.
    happens
        Whether it happens after the card before it. Cards of which none happens are all in sight
        and are read from the top.
    """

    id: str
    kicker: str
    title: str
    body: tuple[str, ...] = ()
    quoted: bool = False
    points: tuple[tuple[str, str], ...] = ()
    tone: Tone = "plain"
    sign: str = ""
    happens: bool = True

    def sign_in(self, language: Language) -> str:
        """The word for the tone; a plain card has none unless it brings one."""
        return self.sign or (language.text(_SIGNS[self.tone]) if self.tone != "plain" else "")

    def line(self, language: Language) -> str:
        """The card in one line, for where there is no room for more."""
        parts = (self.kicker, self.sign_in(language), self.title)
        return " · ".join(part for part in parts if part)

    def as_text(self, language: Language) -> str:
        """The whole card as plain text."""
        said = [f"> {words}" if self.quoted else words for words in self.body]
        points = [f"{label} {words}" for label, words in self.points]
        return "\n".join([self.line(language), *said, *points])


def listed(cards: Sequence[Card], language: Language) -> dict[str, Any]:
    """What the page needs to show the cards: all of them, and how many of them it folds.

    Raises
    ------
    ValueError
        When two cards have one identifier.
    """
    if len({card.id for card in cards}) < len(cards):
        raise ValueError("two cards have the same id")
    is_story = any(card.happens for card in cards)
    folded = max(len(cards) - _OPEN, 0) if is_story else 0
    return {
        "story": is_story,
        "cards": [_plain(card, language) for card in cards],
        "folded": folded,
        "earlier": language.plural("cards.earlier", folded) if folded else "",
    }


def _plain(card: Card, language: Language) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(card)
    return plain | {"sign": card.sign_in(language)}
