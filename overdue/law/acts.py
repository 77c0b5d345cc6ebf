"""What may happen at the door or at work, and the verdict (``assets/law/tables/acts.yaml``)."""

from functools import cache
from typing import Annotated, Literal

import msgspec

from overdue.facts.errors import UnknownFact
from overdue.facts.record import Confidence, Id
from overdue.facts.words import Words
from overdue.law.entries import entries

__all__ = ["Act", "ActVerdict", "every", "get"]

ActVerdict = Literal["lawful", "unlawful", "depends"]
"""``unlawful`` only where a binding rule that was read forbids it; see ``law.strength``."""


class Act(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that a collector, or the debtor, may do.

    Attributes
    ----------
    id
        ``hv-01`` and so on; a quiz or a lesson names it by this.
    act
        What is done.
    verdict, detail
        The verdict, named by ``law.word("act_verdicts", …)``, and how far it goes.
    why
        The reason in plain words.
    facts
        What the verdict rests on; dates and addressees stand there.
    confidence
        How far the verdict can be trusted, never further than its facts.
    notes
        What to do, or what else to know.
    """

    id: Id
    act: Words
    verdict: ActVerdict
    detail: Words | None = None
    why: Words
    facts: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]
    confidence: Confidence
    notes: Words | None = None


@cache
def every() -> tuple[Act, ...]:
    """Return all acts, in the order of the file; ``BrokenFacts`` if it cannot be used."""
    return entries("acts", Act)


def get(act_id: str) -> Act:
    """Return one act; an unknown id is an ``UnknownFact`` that names the nearest ones."""
    for act in every():
        if act.id == act_id:
            return act
    raise UnknownFact("act", act_id, [act.id for act in every()])
