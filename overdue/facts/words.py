"""Text that a learner reads, in every language of the course side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any

import msgspec

from overdue.language import TAGS

__all__ = ["Text", "Words", "words"]

Text = Annotated[str, msgspec.Meta(min_length=1)]
"""Text that says something."""


class Words(Mapping[str, str]):
    """One text in each language of the course, neither a translation of the other.

    It is a mapping from language tag to text, as ``language.pick`` takes it. In a file it is
    written ``{en: …, zh-Hans: …}``.
    """

    # No dataclass and no Struct: msgspec would read those by their fields, not by language.
    __slots__ = ("_texts",)

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)

    def __getitem__(self, tag: str) -> str:
        """Return the text in one language; ``KeyError`` for a tag that the course has not."""
        try:
            return self._texts[TAGS.index(tag)]
        except ValueError:
            raise KeyError(tag) from None

    def __iter__(self) -> Iterator[str]:
        return iter(TAGS)

    def __len__(self) -> int:
        return len(TAGS)

    def __hash__(self) -> int:
        return hash(self._texts)

    def __repr__(self) -> str:
        return f"Words({dict(self)!r})"


def words(given: Any) -> Words:
    """Return the words that a file gives as a mapping.

    Raises
    ------
    ValueError
        If a language is missing, empty or none of the course's.
    """
    if not isinstance(given, Mapping):
        raise ValueError("Text for learners is written in every language")  # noqa: TRY004 - msgspec
    for tag in TAGS:
        text = given.get(tag)
        if text is not None and not isinstance(text, str):
            raise ValueError(f"The text in {tag} reads as no text: put it in quotes")
        if text is None or not text.strip():
            raise ValueError(f"The language {tag} is missing")
    if extra := [tag for tag in given if tag not in TAGS]:
        raise ValueError(f"The course has no language {extra[0]}")
    return Words(given[tag] for tag in TAGS)
