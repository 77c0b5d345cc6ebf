"""Answers by places of the page, read for apps that ask several questions at once."""

from __future__ import annotations

from typing import Any

from overdue.language import Language
from overdue.widgets.controls import BadInput

__all__ = ["read_places"]


def read_places(raw: Any, count: int, among: int, missing: str, language: Language) -> Any:
    """Return one place for each of some questions.

    Parameters
    ----------
    raw
        What the page sent: a list, with ``None`` where nothing was chosen.
    count, among
        How many questions there are, and how many places each has.
    missing
        What to say where something was not chosen.
    language
        Language of the message.

    Raises
    ------
    BadInput
        If a question has no answer, or there is no such place.
    """
    if not isinstance(raw, list | tuple) or len(raw) != count:
        raise BadInput(language.text("input.not_an_option"))
    if any(one is None for one in raw):
        raise BadInput(missing)
    if not all(type(one) is int and 0 <= one < among for one in raw):
        raise BadInput(language.text("input.not_an_option"))
    return tuple(raw)
