"""One text of a catalogue with named fields, ready to be filled quickly."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

from overdue.language.spacing import begins_with_date, is_han, needs_space

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Template", "TemplateError"]


class TemplateError(ValueError):
    """A text of a catalogue has braces that are not plain named fields."""


class Template:
    """A text such as ``"{n} days"``, parsed once.

    Parameters
    ----------
    text
        The text; ``{name}`` is a field, ``{{`` and ``}}`` are braces.
    spaced
        Whether the gaps beside fields follow the Chinese rule: a value in Latin letters or
        digits gets its space, a Chinese value gets none. The text's author cannot know which
        will come: ``{product}账单`` is filled with 白条 as well as with M1.

    Raises
    ------
    TemplateError
        If a brace is left open, or a field is not a plain name.
    """

    __slots__ = ("_parts", "_spaced", "fields", "text")

    def __init__(self, text: str, *, spaced: bool = False) -> None:
        self.text = text
        self._spaced = spaced
        #: (literal text, name of the field after it or None)
        self._parts: list[tuple[str, str | None]] = []
        try:
            parsed = list(Formatter().parse(text))
        except ValueError as error:
            raise TemplateError(f"{text!r}: {error}") from None
        for literal, name, spec, conversion in parsed:
            if name is not None and (not name.isidentifier() or spec or conversion):
                raise TemplateError(f"{text!r}: a field is a plain name in braces, such as {{n}}")
            self._parts.append((literal, name))
        self.fields = frozenset(name for _, name in self._parts if name is not None)

    def fill(self, fields: Mapping[str, object]) -> str:
        """Return the text with its fields filled in; raises ``KeyError`` for one not given."""
        done = ""
        after_field = False
        for literal, name in self._parts:
            if literal:
                done = self._joined(done, literal, at_field=after_field)
                after_field = False
            if name is not None:
                done = self._joined(done, str(fields[name]), at_field=True)
                after_field = True
        return done

    def _joined(self, left: str, right: str, *, at_field: bool) -> str:
        if not (self._spaced and at_field and left and right):
            return left + right
        if needs_space(left, right):
            return f"{left} {right}"
        is_chinese = is_han(right[0]) or begins_with_date(right)
        if left[-1] == " " and is_han(left[-2:-1]) and is_chinese:
            return left[:-1] + right
        if right[0] == " " and is_han(left[-1]) and is_han(right[1:2]):
            return left + right[1:]
        return left + right
