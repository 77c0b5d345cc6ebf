"""Whether a verdict says more than the facts that it rests on."""

from __future__ import annotations

from typing import Final

from overdue.facts.record import Confidence
from overdue.law.citation import cite
from overdue.law.kinds import Force

__all__ = ["BINDING", "overstated"]

BINDING: Final[frozenset[Force]] = frozenset(
    {
        "law",
        "regulation",
        "local-regulation",
        "departmental-rule",
        "judicial-interpretation",
        "normative-document",
    }
)
"""What somebody has to obey. Standards, associations' texts and practice are not among it."""


def overstated(facts: tuple[str, ...], confidence: Confidence, *, forbids: bool) -> str | None:
    """Say what is too strong about a verdict, or ``None``.

    Parameters
    ----------
    facts
        Ids of the facts that it rests on.
    confidence
        How far it is said to be sure.
    forbids
        Whether it calls something unlawful.

    Raises
    ------
    UnknownFact
        If there is no such fact.
    """
    cited = [cite(fact) for fact in facts]
    settled = [citation for citation in cited if citation.settled]
    if forbids and not any(citation.force in BINDING for citation in settled):
        return "unlawful is too strong: none of its facts is a binding rule that was read."
    if confidence != "low" and not settled:
        return f"{confidence} is too sure: none of its facts is settled, so write low."
    if confidence == "high" and len(settled) < len(cited):
        return "high is too sure: not all of its facts are settled."
    if confidence == "high" and all(citation.confidence != "high" for citation in cited):
        return "high is too sure: none of its facts is held with high confidence."
    return None
