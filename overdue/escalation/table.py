"""The table by which a bill escalates (``assets/collection/table.yaml``), typed and checked."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from overdue import assets, law
from overdue.escalation.assumptions import assumptions
from overdue.escalation.breaches import check_breach
from overdue.escalation.kinds import Actor, Channel, Stage, Strategy
from overdue.escalation.numbers import fact_numbers
from overdue.facts.decode import check_head, convert
from overdue.facts.document import Document, read
from overdue.facts.errors import BrokenFacts
from overdue.facts.record import Id

__all__ = [
    "Breaches",
    "Conducts",
    "ContactRule",
    "MoneyRule",
    "Move",
    "Number",
    "PlanRule",
    "RecordRule",
    "StrategyRule",
    "Table",
    "VisitRule",
    "read_file",
    "table",
]

Number = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9-]+(\.[a-z0-9_]+(\.(low|high|[0-9]))?)?$")]
"""An assumption by its id, or a number of a fact (``fact.value``)."""

Stages = Annotated[tuple[Stage, ...], msgspec.Meta(min_length=1)]


class _Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class Move(_Row, frozen=True, kw_only=True, rename={"sources": "from"}):
    """Which stage follows which, and when (the comment at the top of the file says how)."""

    to: Literal[Stage, "back"]
    sources: Stages
    on_day: Number | None = None
    chance: Number | None = None
    from_day: Number | None = None
    after: Number | None = None
    illustrative: bool = False
    facts: tuple[Id, ...] = ()

    def __post_init__(self) -> None:
        _founded(self.facts, illustrative=self.illustrative)
        if (self.on_day is None) == (self.after is None and self.from_day is None):
            raise ValueError("A move has on_day, or after, or chance with from_day")
        if self.from_day is not None and self.chance is None:
            raise ValueError("from_day belongs to a chance")


class ContactRule(_Row, frozen=True, kw_only=True):
    """Who makes contact in which stages, by which channel, how often."""

    channel: Channel
    by: Actor
    stages: Stages
    on_days: Number | None = None
    a_week: Number | None = None
    a_month: Number | None = None
    at: Literal["entry", "instalment"] | None = None
    unreachable: Number | None = None
    illustrative: bool = False
    facts: tuple[Id, ...] = ()

    def __post_init__(self) -> None:
        _founded(self.facts, illustrative=self.illustrative)
        given = [x for x in (self.on_days, self.a_week, self.a_month, self.at) if x is not None]
        if len(given) != 1:
            raise ValueError("Give exactly one of on_days, a_week, a_month and at")


class VisitRule(_Row, frozen=True, kw_only=True):
    """When somebody may come to the door, and how likely that is taken to be."""

    by: Mapping[Stage, Actor]
    from_day: Number
    chance: Number
    days: int
    large: Number
    unreachable: Number
    without: Number
    facts: tuple[Id, ...]


class Breaches(_Row, frozen=True, kw_only=True):
    """What a careless and a rogue collector may do wrong by one channel."""

    channel: Channel
    careless: tuple[str, ...] = ()
    rogue: tuple[str, ...] = ()


class Conducts(_Row, frozen=True, kw_only=True):
    """How many collectors are careless or rogue, and what they do."""

    careless: Number
    rogue: Number
    crossing: Number
    complaint_works: Number
    quiet_from: Number
    quiet_until: Number
    breaches: tuple[Breaches, ...]


class MoneyRule(_Row, frozen=True, kw_only=True):
    """How many have not paid by the first day of each stage."""

    unpaid_on_due_day: Number
    still_unpaid: tuple[Number, ...]
    afterwards: Number
    days: Number


class PlanRule(_Row, frozen=True, kw_only=True):
    """How instalments are agreed and kept."""

    granted: Number
    months: Number
    kept: Number


class RecordRule(_Row, frozen=True, kw_only=True):
    """When a delay reaches the credit record."""

    reported_after: Number


class StrategyRule(_Row, frozen=True, kw_only=True):
    """What a person does about the bill."""

    id: Strategy
    answers: Literal["always", "from-request", "never"]
    pays_once_able: bool
    part_a_month: Number | None = None
    asks: Literal["never", "before-due", "late"] = "never"
    late_day: Number | None = None
    complains: bool = False

    def __post_init__(self) -> None:
        if (self.asks == "late") != (self.late_day is not None):
            raise ValueError("late_day is the day of a late request, and only of one")


class Table(_Row, frozen=True, kw_only=True, eq=False):
    """Everything that the engine goes by."""

    schema: int
    moves: tuple[Move, ...]
    contacts: tuple[ContactRule, ...]
    visit: VisitRule
    conduct: Conducts
    money: MoneyRule
    plan: PlanRule
    record: RecordRule
    strategies: tuple[StrategyRule, ...]
    answered: Number

    @property
    def facts(self) -> tuple[str, ...]:
        """Ids of the facts that the table rests on, each once."""
        rows: tuple[Move | ContactRule, ...] = (*self.moves, *self.contacts)
        found = [fact for row in rows for fact in row.facts]
        return tuple(dict.fromkeys([*found, *self.visit.facts]))


@cache
def table() -> Table:
    """Return the course's own table."""
    return read_file(assets.path("collection", "table.yaml"))


def read_file(path: Path) -> Table:
    """Read a table.

    Raises
    ------
    BrokenFacts
        With file, line and what is wanted, if it cannot be used.
    """
    document = read(path)
    check_head(document, [name for name in Table.__struct_fields__ if name != "schema"])
    found = convert(document, document.data, Table)
    ours = {one.id for one in assumptions()}
    for at, number in _numbers(document.data, []):
        if problem := _unknown(number, ours):
            raise BrokenFacts(problem, file=document.file, line=document.line(at))
    for row, entry in enumerate(found.conduct.breaches):
        for breach in (*entry.careless, *entry.rogue):
            check_breach(document, ["conduct", "breaches", row], breach)
    _check_facts(document, found)
    return found


def _founded(facts: tuple[str, ...], *, illustrative: bool) -> None:
    if illustrative == bool(facts):
        raise ValueError("A row names the facts that it rests on, or is illustrative: true")


_NUMBERS = frozenset(
    [
        "on_day",
        "from_day",
        "after",
        "chance",
        "on_days",
        "a_week",
        "a_month",
        "unreachable",
        "large",
        "without",
        "careless",
        "rogue",
        "crossing",
        "complaint_works",
        "quiet_from",
        "quiet_until",
        "unpaid_on_due_day",
        "still_unpaid",
        "afterwards",
        "granted",
        "months",
        "kept",
        "reported_after",
        "part_a_month",
        "late_day",
        "answered",
    ]
)


def _numbers(part: object, at: list[str | int]) -> Iterator[tuple[list[str | int], str]]:
    """Every number named in the file, with its place."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key in _NUMBERS and isinstance(value, str):
                yield [*at, key], value
            elif key == "still_unpaid":
                yield from (([*at, key], one) for one in value)
            else:
                yield from _numbers(value, [*at, key])
    elif isinstance(part, list):
        for index, value in enumerate(part):
            yield from _numbers(value, [*at, index])


def _unknown(number: str, ours: set[str]) -> str | None:
    if "." not in number:
        return None if number in ours else f"there is no assumption {number}."
    try:
        fact_numbers(number)
    except LookupError as error:
        return str(error)
    return None


def _check_facts(document: Document, found: Table) -> None:
    for fact in found.facts:
        try:
            law.cite(fact)
        except LookupError as error:
            raise BrokenFacts(str(error), file=document.file, field="facts") from None
