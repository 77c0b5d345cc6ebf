"""The choices that both apps on all rules offer: a topic and a kind of lender, or all of them."""

from __future__ import annotations

from typing import Any, Final, get_args

from overdue import law
from overdue.language import Language
from overdue.law.kinds import Topic
from overdue.widgets.controls import Choice

ALL: Final = "all"


def chosen(option: str) -> Any:
    """The option, or ``None`` where all were chosen."""
    return None if option == ALL else option


def _topic_words(topic: str, language: Language) -> str:
    if topic == ALL:
        return language.text("control.law_topic.all")
    return language.pick(law.word("topics", topic))


def _lender_words(kind: str, language: Language) -> str:
    if kind == ALL:
        return language.text("control.law_lender.all")
    return language.pick(law.word("lender_kinds", kind))


TOPIC: Final = Choice(
    name="law_topic", options=(ALL, *get_args(Topic)), words=_topic_words, default=ALL
)
LENDER: Final = Choice(
    name="law_lender", options=(ALL, *law.LENDER_KINDS), words=_lender_words, default=ALL
)
