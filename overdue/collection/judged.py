"""What the checker says of a contact: which rules it touches, how strong they are, how surely."""

from __future__ import annotations

from typing import Literal

import msgspec

from overdue.collection.contact import Contact
from overdue.collection.reach import Reach
from overdue.law.acts import ActVerdict

__all__ = ["Judged", "Strength", "Touch"]

Strength = Literal["law", "recommendation"]
"""``law``: a binding rule forbids it. ``recommendation``: a recommended standard or the text of an
association asks not to do it, and that is no law."""


class Touch(msgspec.Struct, frozen=True):
    """One rule that a contact touches.

    Attributes
    ----------
    rule
        The rule: id of a law fact.
    breach
        What was done: id of an act, or of a rule on calls.
    strength
        How strong the rule is.
    verdict
        ``unlawful`` only where a binding rule is broken for certain, else ``depends``.
    reach
        ``applies``, or ``may-apply`` where that hangs on something that is not known.
    facts
        All facts behind it that stood on that day, the rule first.
    settled
        Whether the rule may be shown without saying that it is in doubt.
    one_of
        Whether it is this rule or another one marked so that applies, by what exactly was done:
        name them with "or".
    """

    rule: str
    breach: str
    strength: Strength
    verdict: ActVerdict
    reach: Reach
    facts: tuple[str, ...]
    settled: bool
    one_of: bool = False


class Judged(msgspec.Struct, frozen=True):
    """A contact and what it touches.

    Attributes
    ----------
    contact
        As it was given.
    touches
        Rules that it touches, what the law forbids first.
    without_rule
        What was stated to be done that may be against a rule, but against none that speaks to
        this lender on that day: it is thereby not allowed, only not found to be forbidden.
    """

    contact: Contact
    touches: tuple[Touch, ...] = ()
    without_rule: tuple[str, ...] = ()

    @property
    def strength(self) -> Strength | None:
        """The strength of the strongest rule that applies for certain; ``None`` for none."""
        certain = {touch.strength for touch in self.touches if touch.reach == "applies"}
        return "law" if "law" in certain else "recommendation" if certain else None

    @property
    def verdict(self) -> ActVerdict:
        """``unlawful``, ``depends`` where a rule is touched otherwise, or ``lawful``."""
        verdicts = {touch.verdict for touch in self.touches}
        if "unlawful" in verdicts:
            return "unlawful"
        return "depends" if verdicts or self.without_rule else "lawful"
