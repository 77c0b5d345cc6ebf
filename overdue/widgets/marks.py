"""Several of a list of lines: the learner marks those that fit a question."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from overdue.language import Language
from overdue.widgets.control import BadInput, Control, Values


class Marks(Control, frozen=True, kw_only=True):
    """Some of several lines, each with a box to tick; its value holds those ticked, in order.

    Attributes
    ----------
    options
        Identifiers of the lines; the text of one is ``<key>.<option>`` unless `words` gives it.
    lines
        Identifiers of the lines where they depend on other values; then `words` is needed.
    words
        Names a line in a language.
    """

    default: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    lines: Callable[[Values], tuple[str, ...]] | None = None
    words: Callable[[str, Language], str] | None = None

    def text_keys(self) -> set[str]:
        """Label, hint, and the lines that are interface text."""
        named = set() if self.words else {f"{self.key}.{option}" for option in self.options}
        return super().text_keys() | named

    def among(self, values: Values) -> tuple[str, ...]:
        """The lines that there are now."""
        return self.options if self.lines is None else self.lines(values)

    def name_of(self, option: str, language: Language) -> str:
        """The words of a line."""
        return self.words(option, language) if self.words else language.text(f"{self.key}.{option}")

    def read(self, raw: Any, values: Values, language: Language) -> tuple[str, ...]:
        """The lines that are ticked, in the order of the list."""
        lines = self.among(values)
        if not isinstance(raw, list | tuple) or not all(one in lines for one in raw):
            raise BadInput(language.text("input.not_an_option"))
        return tuple(line for line in lines if line in raw)

    def clamped(self, value: tuple[str, ...], values: Values) -> tuple[str, ...]:
        """Those ticked that are still among the lines."""
        return tuple(line for line in self.among(values) if line in value)

    def plain(self, value: tuple[str, ...]) -> list[str]:
        """As a list."""
        return list(value)


class UnkeptMarks(Marks, frozen=True, kw_only=True):
    """Marks that nobody may find later: they are written nowhere and gone with the notebook."""

    lasts: ClassVar[bool] = False

    def spec(self, language: Language) -> dict[str, Any]:
        """The page draws them as it draws all marks."""
        return super().spec(language) | {"kind": "marks"}
