"""What people say about overdue bills, and how true it is (``assets/quiz/statements.yaml``).

The claims of ``overdue.law.claims`` stand among them; most of those are wrong.
"""

from functools import cache
from typing import Annotated, Literal, get_args

import msgspec

from overdue import assets
from overdue.facts.decode import check_head, convert
from overdue.facts.document import read
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.record import Confidence, Id
from overdue.facts.words import Words
from overdue.law import claims
from overdue.law.claims import ClaimVerdict
from overdue.law.strength import overstated

__all__ = ["TRUTHS", "Statement", "Truth", "get", "statements"]

Truth = Literal["holds", "partly", "not"]
"""What a learner chooses from."""
TRUTHS: tuple[Truth, ...] = get_args(Truth)

_LIST = "statements"
_TRUTH: dict[ClaimVerdict, Truth] = {
    "holds": "holds",
    "too-broad": "partly",
    "vague": "partly",
    "not-a-rule": "partly",
    "wrong": "not",
    "outdated": "not",
}


class Statement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that is said; the fields are those of ``overdue.law.claims.Claim``."""

    id: Id
    claim: Words
    verdict: ClaimVerdict
    correction: Words
    facts: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]
    confidence: Confidence
    notes: Words | None = None

    def __post_init__(self) -> None:
        if self.verdict not in _TRUTH:
            raise ValueError(f"A statement is one of {', '.join(_TRUTH)}")

    @property
    def truth(self) -> Truth:
        """Whether it holds, holds only in part, or does not hold."""
        return _TRUTH[self.verdict]


def statements() -> tuple[Statement, ...]:
    """Return all statements, the claims first.

    Raises
    ------
    BrokenFacts
        If a file cannot be used, an id stands twice, a fact is unknown, or a statement is held
        more surely than its facts.
    """
    return tuple(_all().values())


def get(name: str) -> Statement:
    """Return one statement; an unknown id is an ``UnknownFact`` that names the nearest ones."""
    if name not in _all():
        raise UnknownFact("statement", name, _all())
    return _all()[name]


@cache
def _all() -> dict[str, Statement]:
    found = {one.id: _of_claim(one) for one in claims.every() if one.verdict in _TRUTH}
    document = read(assets.path("quiz", "statements.yaml"))
    check_head(document, [_LIST])
    for at, row in enumerate(document.data.get(_LIST) or []):
        one = convert(document, row, Statement, [_LIST, at])
        try:
            problem = overstated(one.facts, one.confidence, forbids=False)
        except UnknownFact as unknown:
            problem = str(unknown)
        if one.id in found:
            problem = "this id stands twice."
        if problem:
            line = document.line([_LIST, at])
            raise BrokenFacts(problem, file=document.file, line=line, id=one.id)
        found[one.id] = one
    return found


def _of_claim(claim: claims.Claim) -> Statement:
    fields = {name: getattr(claim, name) for name in Statement.__struct_fields__}
    return Statement(**fields)
