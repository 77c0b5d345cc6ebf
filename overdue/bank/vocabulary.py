"""The words around an item (``assets/quiz/words.yaml``): tasks, scoring rules, printed sheets."""

from functools import cache
from typing import Any

import msgspec

from overdue import assets
from overdue.bank.kinds import ItemKind
from overdue.facts.decode import check_head, convert
from overdue.facts.document import read
from overdue.facts.errors import UnknownFact
from overdue.facts.words import Words

__all__ = ["kind_name", "rule_words", "sheet_words", "task"]

_LISTS = ("kinds", "rules", "sheet")


class _Kind(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of item: what it is called, and what to do with it."""

    id: str
    name: Words
    task: Words


class _Text(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One text by its symbol."""

    id: str
    text: Words


def kind_name(kind: ItemKind) -> Words:
    """Return what a kind of item is called."""
    found: Words = _get("kinds", kind).name
    return found


def task(kind: ItemKind) -> Words:
    """Return what to do with an item of a kind, in one sentence."""
    found: Words = _get("kinds", kind).task
    return found


def rule_words(rule: str) -> Words:
    """Return how an answer is scored, by a rule of ``overdue.quiz.scoring``, in one sentence."""
    found: Words = _get("rules", rule).text
    return found


def sheet_words(name: str) -> Words:
    """Return a text of a printed sheet."""
    found: Words = _get("sheet", name).text
    return found


def _get(list_name: str, name: str) -> Any:
    known = _lists()[list_name]
    try:
        return known[name]
    except KeyError:
        raise UnknownFact(f"word among the {list_name} of a quiz", name, known) from None


@cache
def _lists() -> dict[str, dict[str, Any]]:
    document = read(assets.path("quiz", "words.yaml"))
    check_head(document, _LISTS)
    found: dict[str, dict[str, Any]] = {}
    for list_name in _LISTS:
        form: Any = _Kind if list_name == "kinds" else _Text
        rows = document.data.get(list_name) or []
        words = [convert(document, row, form, [list_name, at]) for at, row in enumerate(rows)]
        found[list_name] = {word.id: word for word in words}
    return found
