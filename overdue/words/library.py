"""The words of ``assets/words.yaml``, each checked against the facts and against the others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from overdue import assets, law
from overdue.facts.decode import check_head, convert
from overdue.facts.document import Document, read
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.words.plain import plain
from overdue.words.record import Word

__all__ = ["every", "get", "load"]


@cache
def every() -> tuple[Word, ...]:
    """Return all words in the order of the file; raises like :func:`load`."""
    return load()


def get(word_id: str) -> Word:
    """Return one word; an unknown id is an ``UnknownFact`` that names the nearest ones."""
    for word in every():
        if word.id == word_id:
            return word
    raise UnknownFact("word", word_id, [word.id for word in every()])


def load() -> tuple[Word, ...]:
    """Read the file.

    Raises
    ------
    BrokenFacts
        With file, line, id and field: if the file cannot be read, a language or a field is
        missing, an id or a form stands twice, or a fact or a word that is named is not there.
    """
    document = read(assets.path("words.yaml"))
    check_head(document, ["words"])
    rows = document.data.get("words") or []
    found = tuple(convert(document, row, Word, ["words", at]) for at, row in enumerate(rows))
    for at, field, problem in _problems(found):
        raise _broken(document, found[at], at, field, problem)
    return found


def _problems(found: tuple[Word, ...]) -> Iterator[tuple[int, str, str]]:
    """Yield the place of a word, its field, and what is wrong with that."""
    ids = [word.id for word in found]
    owners: dict[str, str] = {}
    for at, word in enumerate(found):
        if ids.index(word.id) != at:
            yield at, "id", "this id stands twice."
    for at, word in enumerate(found):
        for fact in word.facts:
            try:
                law.find(fact)
            except UnknownFact as error:
                yield at, "facts", str(error)
        for other in word.related:
            if other == word.id or other not in ids:
                yield at, "related", f"there is no other word with the id {other!r}."
        for form in dict.fromkeys(plain(form) for form in word.forms):
            if owners.setdefault(form, word.id) != word.id:
                yield at, "also", f"{form!r} is also a form of {owners[form]}: give it to one."


def _broken(document: Document, word: Word, at: int, field: str, problem: str) -> BrokenFacts:
    return BrokenFacts(
        problem,
        file=document.file,
        line=document.line(["words", at, field]),
        id=word.id,
        field=field,
    )
