"""The ``{fields}`` that a text of a story may have: a closed list, checked as a text is read."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from overdue import assets, law
from overdue.facts.decode import check_head, convert
from overdue.facts.document import Document, read
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.record import Id
from overdue.facts.values import Value
from overdue.facts.words import Text, Words
from overdue.language.template import Template, TemplateError

__all__ = [
    "Number",
    "check_facts",
    "check_words",
    "fields",
    "numbers",
    "numbers_in",
    "story_fields",
]

_ADDRESS = re.compile(r"https?:|www\.|[A-Za-z0-9]\.(?:com|cn|net|org)\b|\S@\S", re.IGNORECASE)
# Longer than any public line (12378, 12368): an invented number could be somebody's.
_LIKE_A_NUMBER = re.compile(r"\d(?:[ -]?\d){5,}")


class Number(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A field whose number is that of a fact.

    Attributes
    ----------
    name
        Of the field: ``{court_days}``.
    fact, value
        Where the number stands; its unit says how it is written (``days``: “15 days”).
    """

    name: Text
    fact: Id
    value: Text

    def read(self) -> Value:
        """Return the value; a ``Value`` has a unit, and ``on(day)`` gives its number."""
        for value in law.find(self.fact).values:
            if value.name == self.value:
                return value
        names = [value.name for value in law.find(self.fact).values]
        raise UnknownFact(f"value of {self.fact}", self.value, names)


class _Story(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A field that a story fills: its name, and an example of how it reads in each language."""

    name: Text
    reads: Words


@cache
def story_fields() -> dict[str, Words]:
    """Return the fields that a story fills, each with an example of what stands there."""
    document = _document()
    rows = document.data.get("story") or []
    found = [convert(document, row, _Story, ["story", at]) for at, row in enumerate(rows)]
    return {one.name: one.reads for one in found}


@cache
def numbers() -> dict[str, Number]:
    """Return the fields that a fact fills, by name; ``BrokenFacts`` if it has no such value."""
    document = _document()
    found: dict[str, Number] = {}
    for at, row in enumerate(document.data.get("numbers") or []):
        number = convert(document, row, Number, ["numbers", at])
        try:
            number.read()
        except UnknownFact as error:
            raise _broken(document, str(error), ["numbers", at, "fact"], number.name) from None
        found[number.name] = number
    return found


def fields(words: Words) -> frozenset[str]:
    """Return the names of the fields of a text; both languages have the same."""
    return Template(words["en"]).fields


def numbers_in(words: Words) -> tuple[Number, ...]:
    """Return the fields of a text that are filled from facts."""
    return tuple(number for name, number in numbers().items() if name in fields(words))


def check_words(document: Document, at: list[str | int], who: str, *texts: Words) -> None:
    """Refuse texts that cannot be filled, or that name an address or something like a number.

    Parameters
    ----------
    document, at, who
        The file, the place of the record in it, and the record's id for the message.
    *texts
        The texts of the record.

    Raises
    ------
    BrokenFacts
        With file, line, id and what is wanted.
    """
    known = [*story_fields(), *numbers()]
    for words in texts:
        for problem in _problems(words, known):
            raise _broken(document, problem, at, who)


def check_facts(document: Document, at: list[str | int], who: str, facts: tuple[Id, ...]) -> None:
    """Refuse an id under ``facts`` that no fact has: a ``BrokenFacts`` that names the nearest."""
    for fact in facts:
        try:
            law.find(fact)
        except UnknownFact as error:
            raise _broken(document, str(error), [*at, "facts"], who) from None


def _problems(words: Words, known: list[str]) -> list[str]:
    found: dict[str, frozenset[str]] = {}
    problems = []
    for tag, text in words.items():
        try:
            found[tag] = Template(text).fields
        except TemplateError as error:
            return [str(error)]
        if unknown := sorted(found[tag] - set(known)):
            wanted = ", ".join(f"{{{name}}}" for name in known)
            problems.append(f"there is no field {{{unknown[0]}}}; wanted is one of {wanted}.")
        if address := _ADDRESS.search(text):
            problems.append(f"{address[0]!r} looks like an address: a story names none.")
        if digits := _LIKE_A_NUMBER.search(text):
            problems.append(f"{digits[0]!r} could be somebody's number: write it without digits.")
    if len(set(found.values())) > 1:
        said = "; ".join(f"{tag} has {', '.join(sorted(s)) or 'none'}" for tag, s in found.items())
        problems.append(f"both languages must have the same fields, but {said}.")
    return problems


def _broken(
    document: Document, problem: str, at: list[str | int], who: str, field: str | None = None
) -> BrokenFacts:
    line = document.line(at)
    return BrokenFacts(problem, file=document.file, line=line, id=who, field=field)


@cache
def _document() -> Document:
    document = read(assets.path("collection", "fields.yaml"))
    check_head(document, ["story", "numbers"])
    return document
