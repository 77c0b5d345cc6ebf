"""Signs that bills may soon go overdue, and what to do first (``assets/household/signs.yaml``).

They are knowledge of what helps, not a test: nothing is counted, and nothing is said of a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import msgspec

from overdue import assets, law
from overdue.facts.decode import check_head, convert
from overdue.facts.document import Document, read
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.record import Id
from overdue.facts.words import Words

__all__ = ["Checked", "Keeper", "Sign", "SignBook", "checked", "sign", "signs"]


class Sign(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sign that a learner may tick.

    Attributes
    ----------
    id
        Its name for good.
    says
        The line to tick, as a learner would say it.
    first, how
        The first step, and what to know for it.
    why
        Why it stands here.
    before_all
        Whether nothing else is for today where it is ticked.
    shown_by
        Facts that show the sign itself; none where it is the course's own judgement.
    facts
        What the step rests on, the main one first.
    """

    id: Id
    says: Words
    first: Words
    how: Words
    why: Words
    before_all: bool = False
    shown_by: tuple[Id, ...]
    facts: tuple[Id, ...]


class Keeper(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that keeps bills on time.

    Attributes
    ----------
    id
        Its name for good.
    first, how
        What to do, and what to know for it.
    facts
        What it rests on; none where it is the course's own judgement.
    """

    id: Id
    first: Words
    how: Words
    facts: tuple[Id, ...]


class SignBook(msgspec.Struct, frozen=True):
    """All that the file holds.

    Attributes
    ----------
    signs
        In the order in which they should be met.
    keeps
        What helps where none of them is there.
    """

    signs: tuple[Sign, ...]
    keeps: tuple[Keeper, ...]


class Checked(msgspec.Struct, frozen=True):
    """What a learner has ticked.

    Attributes
    ----------
    signs
        Those ticked, in the order in which they should be met.
    keeps
        What keeps it so, where nothing was ticked.
    """

    signs: tuple[Sign, ...]
    keeps: tuple[Keeper, ...]


@cache
def book() -> SignBook:
    """Return all that there is; raises like `load`."""
    return load(assets.path("household", "signs.yaml"))


def signs() -> tuple[Sign, ...]:
    """Return all signs, in the order in which they should be met."""
    return book().signs


def sign(sign_id: str) -> Sign:
    """Return one; an unknown id is an ``UnknownFact`` that names the nearest ones."""
    for one in signs():
        if one.id == sign_id:
            return one
    raise UnknownFact("sign", sign_id, [one.id for one in signs()])


def checked(ticked: Iterable[str]) -> Checked:
    """Return the signs that were ticked, in their order; without any, what keeps it so.

    Raises
    ------
    UnknownFact
        If there is no such sign.
    """
    ids = {sign(one).id for one in ticked}
    found = tuple(one for one in signs() if one.id in ids)
    return Checked(found, () if found else book().keeps)


def load(path: Path) -> SignBook:
    """Read a file of signs.

    Raises
    ------
    BrokenFacts
        With file, line, id and field: if the file cannot be read, a language or a field is
        missing, an id stands twice, or a fact that is named is not there.
    """
    document = read(path)
    check_head(document, ["signs", "keeps"])
    rows = {part: document.data.get(part) or [] for part in ("signs", "keeps")}
    found = SignBook(
        tuple(convert(document, row, Sign, ["signs", at]) for at, row in enumerate(rows["signs"])),
        tuple(
            convert(document, row, Keeper, ["keeps", at]) for at, row in enumerate(rows["keeps"])
        ),
    )
    _check(document, "signs", found.signs)
    _check(document, "keeps", found.keeps)
    return found


def _check(document: Document, part: str, found: Sequence[Sign | Keeper]) -> None:
    if not found:
        raise BrokenFacts(f"there are no {part}.", file=document.file, field=part)
    ids = [one.id for one in found]
    for at, one in enumerate(found):
        for field, problem in _problems(one, ids[:at]):
            raise BrokenFacts(
                problem,
                file=document.file,
                line=document.line([part, at, field]),
                id=one.id,
                field=field,
            )


def _problems(one: Sign | Keeper, before: list[str]) -> Iterator[tuple[str, str]]:
    """Yield a field, and what is wrong with it."""
    if one.id in before:
        yield "id", "this id stands twice."
    named = {"facts": one.facts}
    if isinstance(one, Sign):
        named["shown_by"] = one.shown_by
    for field, facts in named.items():
        for fact in facts:
            try:
                law.find(fact)
            except UnknownFact as error:
                yield field, str(error)
