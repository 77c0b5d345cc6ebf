"""What somebody finds who marks the contacts that cross a line, and what they miss."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from overdue.collection.bad_contact import BadContact
from overdue.collection.conduct import judge
from overdue.collection.contact import Contact
from overdue.collection.judged import Judged, Strength
from overdue.escalation.transcripts import Transcript
from overdue.law.kinds import LenderKind

__all__ = ["Attempt", "Spotted", "contacts_of", "spotted"]


class Spotted(msgspec.Struct, frozen=True):
    """Contacts as the rules judge them, beside those that somebody marked.

    Attributes
    ----------
    judged
        The contacts, in the order given.
    marked
        Places (from 0) of those that were marked as crossing a line.
    """

    judged: tuple[Judged, ...]
    marked: frozenset[int]

    def crossing(self, strength: Strength | None) -> tuple[int, ...]:
        """Return the places of contacts that cross a line of this strength; ``None``: of none."""
        return tuple(n for n, one in enumerate(self.judged) if one.strength == strength)

    def found(self, strength: Strength | None) -> int:
        """Return how many contacts of a strength were marked."""
        return len(self.marked.intersection(self.crossing(strength)))

    @property
    def all_right(self) -> bool:
        """Whether all that cross a line were marked, and no other."""
        return all(
            (n in self.marked) == (j.strength is not None) for n, j in enumerate(self.judged)
        )


class Attempt(msgspec.Struct, frozen=True):
    """Somebody at a transcript: what they marked, and whether they have asked how it stands.

    Attributes
    ----------
    transcript
        The lines.
    spotted
        Their marks beside the verdicts, which are told only once they have asked.
    is_checked
        Whether they have.
    """

    transcript: Transcript
    spotted: Spotted
    is_checked: bool


def contacts_of(transcript: Transcript) -> tuple[Contact, ...]:
    """Return the contacts of a transcript, in its order."""
    return tuple(
        Contact(
            at=line.at,
            channel=line.channel,
            actor=line.actor,
            answered=line.answered,
            dials=line.dials,
            whom=line.whom,
            debtor_unreachable=line.unreachable,
            agreed=line.agreed,
            acts=line.acts,
        )
        for line in transcript.lines
    )


def spotted(contacts: Sequence[Contact], lender_kind: LenderKind, marked: Iterable[int]) -> Spotted:
    """Compare marks with what the rules say.

    Parameters
    ----------
    contacts, lender_kind
        As for :func:`overdue.collection.judge`.
    marked
        Places (from 0) of the contacts that were marked.

    Raises
    ------
    BadContact
        If a contact cannot be judged, or a mark is at no contact.
    """
    judged = judge(contacts, lender_kind)
    places = frozenset(marked)
    if wrong := sorted(places.difference(range(len(judged)))):
        raise BadContact("marked", wrong[0], f"places of contacts, from 0 to {len(judged) - 1}")
    return Spotted(judged, places)
