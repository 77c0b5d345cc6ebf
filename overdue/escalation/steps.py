"""The steps that may come after a bill is overdue (``assets/collection/steps.yaml``)."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from overdue import assets, law
from overdue.escalation.numbers import Ref, fact_number
from overdue.escalation.statement import Statement
from overdue.facts.decode import check_head, convert
from overdue.facts.document import Document, read
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.record import Id
from overdue.facts.words import Words
from overdue.language import TAGS, Language, language

__all__ = ["Step", "Way", "Who", "read_file", "step", "steps"]

Who = Literal["lender", "agency", "buyer", "court", "you"]
"""Whose step it is: an actor of the story, or the person who owes."""

_Statements = Annotated[tuple[Statement, ...], msgspec.Meta(min_length=1)]


class Way(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"on": "if"}
):
    """A way from one step to another.

    Attributes
    ----------
    to
        The step that can come.
    on
        Under which condition (``if`` in the file), where it is another than the usual one.
    """

    to: Id
    on: Statement | None = None


class Step(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One step.

    Attributes
    ----------
    id, title
        Its name in the code and on the map.
    what
        What it is, in a sentence.
    who
        Whose step it is.
    happens
        ``stage``: an account is in it until the next one; ``beside``: the stage goes on.
    comes_if
        Under which condition it can come.
    from_day, before_day
        Days late on which it begins, and on which the next one does, where a fact says so.
    when
        What was published on when it comes; ``None`` where nothing was found.
    signs, fake
        How one notices it, and how a fake of it looks.
    can, cannot
        What it can do, and what it cannot.
    do_now
        One to three things to do.
    next
        Which steps can come after it.
    """

    id: Id
    title: Words
    what: Statement
    who: Annotated[tuple[Who, ...], msgspec.Meta(min_length=1)]
    happens: Literal["stage", "beside"] = "stage"
    comes_if: Statement
    from_day: Ref | None = None
    before_day: Ref | None = None
    when: Statement | None = None
    signs: _Statements
    fake: Statement
    can: _Statements
    cannot: _Statements
    do_now: Annotated[tuple[Statement, ...], msgspec.Meta(min_length=1, max_length=3)]
    next: tuple[Way, ...]

    @property
    def first_day(self) -> int | None:
        """First day late on which it comes, or ``None`` where nobody published one."""
        return None if self.from_day is None else int(fact_number(self.from_day))

    @property
    def last_day(self) -> int | None:
        """Last day late of it, or ``None`` where it has no end or nobody published one."""
        return None if self.before_day is None else int(fact_number(self.before_day)) - 1

    @property
    def from_court(self) -> bool:
        """Whether it comes from a court."""
        return "court" in self.who

    @property
    def leads_out(self) -> bool:
        """Whether the person who owes takes it, alone or together with the creditor."""
        return "you" in self.who

    def say(self, statement: Statement, language: Language) -> str:
        """Return a statement about this step, its days filled in."""
        days = {"from_day": self.first_day, "last_day": self.last_day}
        own = {name: language.number(day) for name, day in days.items() if day is not None}
        return statement.say(language, **own)

    def statements(self) -> Iterator[Statement]:
        """All statements about it."""
        yield from (self.what, self.comes_if)
        if self.when is not None:
            yield self.when
        yield from (*self.signs, self.fake, *self.can, *self.cannot, *self.do_now)

    def facts(self) -> tuple[str, ...]:
        """Ids of all facts behind it, in the order in which they are needed."""
        ids = [fact for statement in self.statements() for fact in statement.facts]
        return tuple(dict.fromkeys(ids))


@cache
def steps() -> tuple[Step, ...]:
    """Return all steps, in the order of the file; ``BrokenFacts`` if it cannot be used."""
    return read_file(assets.path("collection", "steps.yaml"))


def step(step_id: str) -> Step:
    """Return one step; an unknown id is an ``UnknownFact`` that names the nearest ones."""
    for one in steps():
        if one.id == step_id:
            return one
    raise UnknownFact("step", step_id, [one.id for one in steps()])


def read_file(path: Path) -> tuple[Step, ...]:
    """Read a file of steps.

    Raises
    ------
    BrokenFacts
        With file, line and id: if it cannot be read, an id stands twice, a way leads nowhere, a
        fact or one of its numbers is not there.
    """
    document = read(path)
    check_head(document, ["steps"])
    rows = document.data.get("steps") or []
    found = tuple(convert(document, row, Step, ["steps", at]) for at, row in enumerate(rows))
    ids = [one.id for one in found]
    for at, one in enumerate(found):
        if one.id in ids[:at]:
            raise _broken(document, at, one, "this id stands twice.")
        for way in one.next:
            if way.to not in ids:
                raise _broken(document, at, one, str(UnknownFact("step", way.to, ids)))
        _try(document, at, one, {other.id: other for other in found})
    return found


def _try(document: Document, at: int, one: Step, others: dict[str, Step]) -> None:
    """Say everything once: what cannot be filled is found here and not by a learner."""
    spoken = [(one, statement) for statement in one.statements()]
    spoken += [(others[way.to], way.on) for way in one.next if way.on is not None]
    try:
        for whose, statement in spoken:
            for fact in statement.facts:
                law.find(fact)
            for tag in TAGS:
                whose.say(statement, language(tag))
    except KeyError as error:
        problem = f"nothing fills the field {{{error.args[0]}}}."
        raise _broken(document, at, one, problem) from None
    except LookupError as error:
        raise _broken(document, at, one, str(error)) from None


def _broken(document: Document, at: int, one: Step, problem: str) -> BrokenFacts:
    line = document.line(["steps", at])
    return BrokenFacts(problem, file=document.file, line=line, id=one.id)
