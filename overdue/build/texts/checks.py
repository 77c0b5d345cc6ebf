"""The checks that every text of the course passes, wherever it lies."""

from __future__ import annotations

import re

from overdue.build.problem import Problem
from overdue.build.texts import glossary, simplified, typography

__all__ = ["check_text"]

_QUOTED = re.compile("“[^”]*”")
# Where a firm or a learner writes to somebody; the course itself says 你.
_POLITE = ("letters", "collection/messages/")


def check_text(text: str, tag: str, where: str) -> list[Problem]:
    """Return what is to be changed in a text for learners.

    Parameters
    ----------
    text
        A paragraph of plain text: markup, code and links taken off.
    tag
        ``en`` or ``zh-Hans``.
    where
        File and place, for the message. Texts under ``letters`` and the ``messages`` of a story
        say 您, all others 你.
    """
    found = [*simplified.traditional(text), *typography.mistakes(text, tag)]
    found += glossary.wrong_words(text, tag)
    polite = any(name in where for name in _POLITE)
    if tag.startswith("zh") and "您" in _QUOTED.sub("", text) and not polite:
        found.append("“您” is for letters; lessons and apps say “你”")
    return [Problem(where, what) for what in dict.fromkeys(found)]
