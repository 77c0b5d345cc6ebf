"""An answer as the page sends it, read for the question in sight."""

from __future__ import annotations

from typing import Any, Final

from overdue.bank.record import Match, Number, Order
from overdue.language import Language, key
from overdue.quiz.places import OnPage, answer_of
from overdue.quiz.posing import Posed
from overdue.quiz.scoring import BadAnswer
from overdue.widgets.control import BadInput
from overdue.widgets.entry import NotANumber, read_number

__all__ = ["read_answer"]

_MISSING: Final = {
    "one": key("quiz.missing.one"),
    "verdict": key("quiz.missing.one"),
    "several": key("quiz.missing.several"),
    "mark": key("quiz.missing.several"),
    "order": key("quiz.missing.order"),
    "match": key("quiz.missing.match"),
    "number": key("quiz.missing.number"),
}


def read_answer(raw: Any, asked: Posed | None, language: Language) -> OnPage:
    """Return the answer in `raw`.

    Raises
    ------
    BadInput
        With a sentence that says what is missing.
    """
    if asked is None:
        raise BadInput(language.text("input.not_an_option"))
    item = asked.item
    missing = BadInput(language.text(_MISSING[item.kind]))
    on_page: OnPage
    if isinstance(item, Number):
        try:
            return format(read_number(raw), "f")
        except NotANumber:
            raise missing from None
    on_page = tuple(raw) if isinstance(raw, list) else raw
    if on_page == () or (isinstance(item, Order | Match) and not _whole(on_page)):
        raise missing
    try:
        answer_of(asked, on_page)
    except BadAnswer:
        raise missing from None
    return on_page


def _whole(on_page: OnPage) -> bool:
    """Say whether every row has a choice."""
    return isinstance(on_page, tuple) and all(type(at) is int for at in on_page)
