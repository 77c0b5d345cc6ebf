"""What people read: texts by key, and numbers, money and dates as each language writes them.

Floor 0: knows the assets and nothing else of the package.
"""

from __future__ import annotations

from functools import cache

from overdue.language.catalogue import MissingText
from overdue.language.keys import key
from overdue.language.one_language import Language

__all__ = ["TAGS", "Language", "MissingText", "current", "key", "language", "use"]

#: Tags of the languages of the course.
TAGS = ("en", "zh-Hans")

# One value for the whole process, not a context variable: a notebook sets the language in one
# cell, and later cells and widget messages, which run in contexts of their own, must see it.
_current = "en"


@cache
def language(tag: str) -> Language:
    """Return a language by its tag; the same object every time.

    Raises
    ------
    ValueError
        If the course has no such language; names those it has.
    """
    if tag not in TAGS:
        raise ValueError(f"language {tag!r} is not one of {', '.join(TAGS)}")
    return Language(tag)


def use(tag: str) -> None:
    """Set the language of all that is displayed from now on; raises like :func:`language`."""
    global _current  # noqa: PLW0603 - see above
    _current = language(tag).tag


def current() -> Language:
    """Return the language in use, English until :func:`use` was called."""
    return language(_current)
