"""The numbers of the table that a learner may move (``assets/collection/assumptions.yaml``).

Most were published nowhere: they are assumptions, said to be so wherever they are shown. A few are
ranges of figures that were published, taken from their facts.
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Literal

import msgspec

from overdue import assets
from overdue.escalation.kinds import SETTINGS, Setting
from overdue.escalation.numbers import Ref, fact_number
from overdue.facts.decode import check_head, convert
from overdue.facts.document import read
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.record import Id
from overdue.facts.words import Words

__all__ = [
    "Assumption",
    "AssumptionFile",
    "AssumptionUnit",
    "assumption",
    "assumptions",
    "preset",
    "read_file",
]

AssumptionUnit = Literal[
    "share",
    "share-a-month",
    "days",
    "months",
    "yuan",
    "lenders",
    "times-a-week",
    "times-a-month",
]
"""What a number counts; ``share`` is a fraction from 0 to 1, and so is what a fee is of a loan."""

_LIMITS: Mapping[str, int] = {
    "share": 1,
    "share-a-month": 1,
    "days": 720,
    "months": 60,
    "yuan": 1_000_000,
    "lenders": 20,
    "times-a-week": 7,
    "times-a-month": 8,
}


class Assumption(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One number that decides how a bill escalates.

    Attributes
    ----------
    id
        Its name for good.
    title, why
        What it is, and what is known about it: both are shown beside its control.
    unit
        What it counts.
    low, middle, high
        Its value under each setting: ``low`` lets a bill escalate least, ``high`` most.
    take
        Instead of those: from which fact the value under a setting is taken.
    illustrative
        Whether nobody published it. Such a number is marked wherever it is shown.
    facts
        What it rests on, or what comes nearest to it.
    """

    id: Id
    title: Words
    why: Words
    unit: AssumptionUnit
    low: Decimal | None = None
    middle: Decimal | None = None
    high: Decimal | None = None
    take: Mapping[Setting, Ref] = msgspec.field(default_factory=dict)
    illustrative: bool
    facts: tuple[Id, ...] = ()

    def __post_init__(self) -> None:
        for setting in SETTINGS:
            if (getattr(self, setting) is None) == (setting not in self.take):
                raise ValueError(f"Give the number {setting}, or take it from a fact")
        if not self.illustrative and not self.facts:
            raise ValueError("A number that was published names its fact, or it is illustrative")
        if hidden := {ref.partition(".")[0] for ref in self.take.values()}.difference(self.facts):
            raise ValueError(f"A number is taken from {min(hidden)}, which `facts` does not name")

    def at(self, setting: Setting) -> Decimal:
        """Return the number under a setting."""
        if ref := self.take.get(setting):
            return fact_number(ref)
        given: Decimal = getattr(self, setting)
        return given

    @property
    def most(self) -> Decimal:
        """The greatest number that may be entered."""
        return Decimal(_LIMITS[self.unit])

    @property
    def is_whole(self) -> bool:
        """Whether it is counted in whole days, months, yuan or lenders."""
        return self.unit in {"days", "months", "yuan", "lenders"}


class AssumptionFile:
    """The assumptions of one file, read when they are first asked for.

    Parameters
    ----------
    *parts
        Where the file is, below the assets.
    """

    def __init__(self, *parts: str) -> None:
        self._parts = parts

    @cached_property
    def _every(self) -> tuple[Assumption, ...]:
        return read_file(assets.path(*self._parts))

    @cached_property
    def _presets(self) -> Mapping[Setting, Mapping[str, Decimal]]:
        return {setting: {one.id: one.at(setting) for one in self._every} for setting in SETTINGS}

    def every(self) -> tuple[Assumption, ...]:
        """Return all of them, in the order of the file."""
        return self._every

    def get(self, assumption_id: str) -> Assumption:
        """Return one; an unknown id is an ``UnknownFact`` that names the nearest ones."""
        for one in self._every:
            if one.id == assumption_id:
                return one
        raise UnknownFact("assumption", assumption_id, [one.id for one in self._every])

    def preset(self, setting: Setting) -> Mapping[str, Decimal]:
        """Return the number of every assumption under one setting, by id."""
        return self._presets[setting]


def read_file(path: Path) -> tuple[Assumption, ...]:
    """Read a file of assumptions.

    Raises
    ------
    BrokenFacts
        With file, line, id and field, if it cannot be used.
    """
    document = read(path)
    check_head(document, ["assumptions"])
    found: list[Assumption] = []
    for at, given in enumerate(document.data.get("assumptions") or []):
        one = convert(document, given, Assumption, ["assumptions", at])
        if problem := _problem(one, found):
            raise BrokenFacts(
                problem, file=document.file, line=document.line(["assumptions", at]), id=one.id
            )
        found.append(one)
    return tuple(found)


def _problem(one: Assumption, before: list[Assumption]) -> str | None:
    """Say what is wrong with an assumption beyond its form."""
    if any(one.id == other.id for other in before):
        return "this id stands twice."
    try:
        values = [one.at(setting) for setting in SETTINGS]
    except LookupError as error:
        return str(error)
    if values not in (sorted(values), sorted(values, reverse=True)):
        return "middle must lie between low and high."
    if not all(0 <= value <= one.most for value in values):
        return f"{one.unit} lie between 0 and {one.most}."
    return None


_FILE = AssumptionFile("collection", "assumptions.yaml")
assumptions, assumption, preset = _FILE.every, _FILE.get, _FILE.preset
