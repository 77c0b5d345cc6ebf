"""What a learner can do after a lesson (``assets/quiz/objectives.yaml``)."""

from functools import cache

import msgspec

from overdue import assets
from overdue.bank.kinds import Lesson
from overdue.facts.decode import check_head, convert
from overdue.facts.document import read
from overdue.facts.errors import BrokenFacts
from overdue.facts.record import Id
from overdue.facts.words import Words

__all__ = ["Objective", "objectives"]


class Objective(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that a learner can do; items prove it.

    Attributes
    ----------
    id
        Its name for good.
    lesson
        Where it is taught.
    title
        A sentence: “You can …”.
    """

    id: Id
    lesson: Lesson
    title: Words


@cache
def objectives() -> tuple[Objective, ...]:
    """Return all objectives in the order of the file.

    Raises
    ------
    BrokenFacts
        With file, line and id, if the file cannot be used or an id stands twice.
    """
    document = read(assets.path("quiz", "objectives.yaml"))
    check_head(document, ["objectives"])
    rows = document.data.get("objectives")
    if not isinstance(rows, list) or not rows:
        raise BrokenFacts("there is no list of objectives.", file=document.file)
    found: dict[str, Objective] = {}
    for at, row in enumerate(rows):
        one = convert(document, row, Objective, ["objectives", at])
        if one.id in found:
            line = document.line(["objectives", at])
            raise BrokenFacts("this id stands twice.", file=document.file, line=line, id=one.id)
        found[one.id] = one
    return tuple(found.values())
