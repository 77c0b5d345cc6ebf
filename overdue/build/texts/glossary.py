"""The words that the course uses and those that it does not: ``assets/glossary.yaml``."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import msgspec
import yaml

from overdue import assets

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Glossary", "Term", "load", "wrong_words"]

_QUOTED = re.compile('“[^”]*”|‘[^’]*’|"[^"]*"|《[^》]*》')


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing and its name in each language.

    Attributes
    ----------
    en, zh
        The names that our own text uses.
    wrong
        Language tag → wrong form → why it is wrong.
    quotable
        Whether a wrong form may be named within quotation marks.
    """

    en: str
    zh: str = msgspec.field(name="zh-Hans")
    wrong: dict[str, dict[str, str]] = {}
    quotable: bool = True


class Glossary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file: its own head comment says what each part is."""

    terms: dict[str, Term]
    as_printed: tuple[str, ...]
    simplified: tuple[str, ...]


class _Wrong(msgspec.Struct, frozen=True):
    pattern: re.Pattern[str]
    advice: str
    quotable: bool


@cache
def load() -> Glossary:
    """Return the glossary; raises ``msgspec.ValidationError`` naming the field that is wrong."""
    return msgspec.convert(yaml.safe_load(assets.read_text("glossary.yaml")), Glossary)


def wrong_words(text: str, tag: str) -> Iterator[str]:
    """Yield what the glossary says against a text, a sentence for each wrong word.

    Chinese words within English text are held to the Chinese rules.
    """
    unquoted = _QUOTED.sub("\ufffc", text)
    for wrong in _wrong_forms(tag):
        found = wrong.pattern.search(unquoted if wrong.quotable else text)
        if found:
            yield f"“{found[0]}”: {wrong.advice}"


@cache
def _wrong_forms(tag: str) -> tuple[_Wrong, ...]:
    return tuple(
        _Wrong(_pattern(form, side), f"use “{_right(term, side)}” ({why})", term.quotable)
        for term in load().terms.values()
        for side, forms in term.wrong.items()
        if side in (tag, "zh-Hans")
        for form, why in forms.items()
    )


def _right(term: Term, tag: str) -> str:
    return term.en if tag == "en" else term.zh


def _pattern(form: str, tag: str) -> re.Pattern[str]:
    if tag == "en":
        return re.compile(rf"\b{re.escape(form)}s?\b", re.IGNORECASE)
    return re.compile(re.escape(form))
