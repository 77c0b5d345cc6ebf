"""Looking words up: under any of their forms, or by what is said of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from overdue.words.library import every
from overdue.words.plain import plain
from overdue.words.record import Kind, Word

__all__ = ["Found", "search"]

_PLURAL: Final = re.compile(r"[a-z]{3,}(?<!s)s")
_START: Final = "(?<![a-z0-9])"
_BETWEEN: Final = " · "


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    Attributes
    ----------
    query, kind
        What was looked for; ``kind`` is ``None`` for words of every kind.
    words
        The hits: the word with just that form first, then those with it in a form, then those
        that are explained with it.
    meant
        The word that was asked for by one of its forms, or the only hit; ``None`` else.
    elsewhere
        How many words of other kinds fit the query.
    """

    query: str
    kind: Kind | None
    words: tuple[Word, ...]
    meant: Word | None
    elsewhere: int


def search(query: str = "", kind: Kind | None = None) -> Found:
    """Look up a word.

    Parameters
    ----------
    query
        Pieces of text, with gaps between them, that all must occur in a word, its other forms,
        its meaning or what it is not, in whichever language. Latin ones are compared
        with whole words, and with the beginnings of those in a form. Nothing finds everything.
    kind
        Only words of this kind; all where none is given.
    """
    pieces = [_Piece.of(piece) for piece in map(plain, query.split()) if piece]
    ranked = [(rank, word) for word in every() if (rank := _rank(word, query, pieces)) is not None]
    hits = sorted(ranked, key=lambda hit: hit[0])
    words = tuple(word for _, word in hits if kind in (None, word.kind))
    asked = any(rank == 0 and word in words for rank, word in hits)
    meant = words[0] if pieces and words and (asked or len(words) == 1) else None
    return Found(query, kind, words, meant, elsewhere=len(ranked) - len(words))


class _Piece(NamedTuple):
    """A piece of the query, as it may occur in a form and in a text."""

    in_form: re.Pattern[str]
    in_text: re.Pattern[str]

    @classmethod
    def of(cls, piece: str) -> _Piece:
        """“fees” finds “fee”; “fee” finds “feel” in no text, and “late” nowhere “translate”."""
        if not piece.isascii():
            anywhere = re.compile(re.escape(piece))
            return cls(anywhere, anywhere)
        stem = re.escape(piece[:-1] if _PLURAL.fullmatch(piece) else piece)
        whole = re.compile(rf"{_START}{stem}s?(?![a-z0-9])")
        return cls(re.compile(rf"{_START}{stem}") if stem == re.escape(piece) else whole, whole)


def _rank(word: Word, query: str, pieces: list[_Piece]) -> int | None:
    """0 for the word itself, 1 for a part of one of its forms, 2 for its text, else ``None``."""
    forms = [plain(form) for form in word.forms]
    if pieces and plain(query) in forms:
        return 0
    named = _BETWEEN.join(forms)
    if all(piece.in_form.search(named) for piece in pieces):
        return 1
    said = _BETWEEN.join(map(plain, word.texts))
    found = all(piece.in_form.search(named) or piece.in_text.search(said) for piece in pieces)
    return 2 if found else None
