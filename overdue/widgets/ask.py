"""Questions one after the other, each answered once and then explained."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

import msgspec

from overdue.language import Language
from overdue.widgets.control import BadInput, Control, Values

__all__ = ["Ask", "Asked"]

_MOST: Final = 60

OnPage: TypeAlias = int | str | tuple[int, ...]
"""As `overdue.quiz.places` has it, which most apps do without."""


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far the questions have come.

    Attributes
    ----------
    items
        Ids of what is asked; empty until the first answer, for then it may still be drawn anew.
    answers
        The answers so far, by places of the page.
    at
        The question in sight, from 0: the first without an answer, or the one just answered.
    """

    items: tuple[str, ...] = ()
    answers: tuple[OnPage, ...] = ()
    at: int = 0

    def __post_init__(self) -> None:
        known = len(self.answers)
        if not max(known - 1, 0) <= self.at <= known <= _MOST:
            raise ValueError("the question in sight is the next one, or the one just answered")


class Ask(Control, frozen=True, kw_only=True):
    """Questions, of which the page has one at a time; its value is an `Asked`.

    What the page shows is said by `App.asks`. An answer stays on the page until it is given; right
    answers and reasons stay in the kernel until then.

    Attributes
    ----------
    items
        Ids of what is asked under some values.
    reads
        Reads what the page sends as the answer to the question in sight.
    """

    default: Asked = Asked()
    items: Callable[[Values], tuple[str, ...]]
    reads: Callable[[Any, Values, Language], OnPage]

    def read(self, raw: Any, values: Values, language: Language) -> Asked:
        """One answer, or one question more; or all of it, as it was kept."""
        now: Asked = values[self.name]
        match raw:
            case ["answer", int(at), answer] if at == now.at == len(now.answers):
                given = self.reads(answer, values, language)
                return Asked(self.items(values), (*now.answers, given), at)
            case ["next", int(at)] if at == now.at == len(now.answers) - 1:
                return Asked(now.items, now.answers, at + 1)
            case ["answer" | "next", *_]:
                return now  # what another view of this app has done already
            case _:
                return _as_kept(raw, language)

    def plain(self, value: Asked) -> Any:
        """As an object."""
        return msgspec.to_builtins(value)

    def shown(self, value: Asked) -> list[int]:
        """How many answers there are, and which question is in sight; no more goes to the page."""
        return [len(value.answers), value.at]

    def text_keys(self) -> set[str]:
        """Only its label: what else is said depends on the question."""
        return {self.key}

    def spec(self, language: Language) -> dict[str, Any]:
        """Adds the words of its buttons."""
        return {
            "name": self.name,
            "kind": "ask",
            "label": language.text(self.key),
            "hint": "",
            "check": language.text("ask.check"),
            "next": language.text("ask.next"),
            "last": language.text("ask.last"),
            "blank": language.text("ask.blank"),
        }


def _as_kept(raw: Any, language: Language) -> Asked:
    try:
        return msgspec.convert(raw, Asked)
    except msgspec.ValidationError:
        raise BadInput(language.text("input.not_an_option")) from None
