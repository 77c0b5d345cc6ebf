"""What every control is: something with a name that a learner can set, and that can refuse."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import msgspec

from overdue.language import Language

Values = Mapping[str, Any]


class BadInput(ValueError):
    """What was entered cannot be used; the message is for the learner, in their language."""


class Control(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """One thing that a learner can set.

    Attributes
    ----------
    name
        Name of the value in the app, and of the control's texts.
    default
        Value at the start; ``None`` where the app derives it from other values until it is set.
    label
        Key of the label's text where it is not ``control.<name>``.
    label_words
        Label and hint in a language, for a control that is data; it then needs no texts.
    lasts
        Whether the value is kept between sessions.
    """

    lasts: ClassVar[bool] = True

    name: str
    default: Any = None
    label: str | None = None
    label_words: Callable[[Language], tuple[str, str]] | None = None

    @property
    def key(self) -> str:
        """Key of the label; the hint is the same key with ``.hint``."""
        return self.label or f"control.{self.name}"

    def text_keys(self) -> set[str]:
        """Every text that this control shows."""
        return set() if self.label_words else {self.key, f"{self.key}.hint"}

    def read(self, raw: Any, values: Values, language: Language) -> Any:
        """The value in what was entered; raise `BadInput` with a sentence if there is none."""
        raise NotImplementedError

    def plain(self, value: Any) -> Any:
        """The value as JSON keeps it."""
        return value

    def shown(self, value: Any) -> Any:
        """The value as the page shows it in the control."""
        return self.plain(value)

    def spec(self, language: Language) -> dict[str, Any]:
        """What the page needs to draw the control."""
        if self.label_words:
            label, hint = self.label_words(language)
        else:
            label, hint = language.text(self.key), language.text(f"{self.key}.hint")
        return {
            "name": self.name,
            "kind": type(self).__name__.lower(),
            "label": label,
            "hint": hint,
        }
