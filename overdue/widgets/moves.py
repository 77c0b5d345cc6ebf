"""Decisions one after the other: what may be decided next depends on what was decided before."""

# ruff: noqa: ARG002 - every control reads with the same arguments, not each needs all

from __future__ import annotations

from typing import Any, Final

from overdue.language import Language
from overdue.widgets.control import BadInput, Control, Values

_MOST: Final = 60
_LONGEST: Final = 60
"""Letters of an identifier."""


class Moves(Control, frozen=True, kw_only=True):
    """A list of decisions that grows; its value holds the identifiers of those taken.

    What is on offer next is said by `App.offers`; nothing on offer means that the story has ended.
    Whether a decision was on offer at its place is for the app's model to say: it refuses what was
    not with a ``ValueError``.
    """

    default: tuple[str, ...] = ()

    def read(self, raw: Any, values: Values, language: Language) -> tuple[str, ...]:
        """All decisions, those before and the new one."""
        if not isinstance(raw, list | tuple) or len(raw) > _MOST or not all(map(_is_id, raw)):
            raise BadInput(language.text("input.not_an_option"))
        return tuple(raw)

    def plain(self, value: tuple[str, ...]) -> list[str]:
        """As a list."""
        return list(value)

    def spec(self, language: Language) -> dict[str, Any]:
        """Adds the words of its buttons, for a missing choice and for the end."""
        return super().spec(language) | {
            "go": language.text("moves.go"),
            "back": language.text("moves.back"),
            "choose": language.text("moves.choose"),
            "end": language.text("moves.end"),
        }


def _is_id(raw: Any) -> bool:
    return isinstance(raw, str) and 0 < len(raw) <= _LONGEST
