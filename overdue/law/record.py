"""One statement of law, with the instrument it comes from."""

from datetime import date
from typing import Annotated

import msgspec

from overdue.facts.record import Fact, Precision
from overdue.facts.words import Text, Words
from overdue.law.kinds import Bound, Force, LenderKind, Status, Topic, covers

__all__ = ["LawFact"]


class LawFact(Fact, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A fact about the law; see :class:`overdue.facts.Fact` for the fields that all facts have.

    Attributes
    ----------
    topics
        What it is about.
    instrument, issuer
        The act or document, and who made it.
    document_number, document_number_note
        Its number as printed in Chinese; the note says where it is from memory or missing.
    article, article_note
        Where in the instrument; one of the two is always there, the note says why no article is.
    effective_from, effective_until
        First and last day; ``None`` where there is none, or no end is known.
    date_precision, date_note
        How exactly the first day is known, and what to know about the dates.
    status
        What it was when last reviewed; :meth:`state` says what it is on a day.
    binds, binds_note
        To whom it speaks.
    force
        How strong it is.
    """

    topics: Annotated[tuple[Topic, ...], msgspec.Meta(min_length=1)]
    instrument: Words
    issuer: Words
    document_number: Text | None = None
    document_number_note: Words | None = None
    article: Words | None = None
    article_note: Words | None = None
    effective_from: date | None = None
    effective_until: date | None = None
    date_precision: Precision = "day"
    date_note: Words | None = None
    status: Status
    binds: Annotated[tuple[Bound, ...], msgspec.Meta(min_length=1)]
    binds_note: Words | None = None
    force: Force

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.article is None and self.article_note is None:
            raise ValueError("Give the article, or an article_note that says why there is none")
        if self.document_number is None and self.document_number_note is None:
            raise ValueError("Give the document_number, or a note that says why there is none")
        if self.effective_from is None and self.date_note is None:
            raise ValueError("Give effective_from, or a date_note that says why there is none")
        if self.date_precision != "day" and self.date_note is None:
            raise ValueError("A date that is not exact needs a date_note")
        first, last = self.effective_from, self.effective_until
        if first is not None and last is not None and first > last:
            raise ValueError("effective_from must not be after effective_until")
        background = self.force in {"practice", "background"}
        if background != (self.status == "not-a-rule"):
            raise ValueError("status is not-a-rule for practice and background, and only for them")

    def state(self, on: date) -> str:
        """Return what the fact is on a day: ``not-yet``, ``in-force``, ``ended``, ``not-a-rule``.

        A rule that was superseded or whose window closed, with no last day known, has ended.
        """
        if self.status == "not-a-rule":
            return "not-a-rule"
        if self.effective_from is not None and on < self.effective_from:
            return "not-yet"
        if self.effective_until is not None:
            return "ended" if on > self.effective_until else "in-force"
        return "in-force" if self.status == "in-force" else "ended"

    def binds_lender(self, lender_kind: LenderKind) -> bool:
        """Say whether the rule speaks to a kind of lender."""
        return covers(self.binds, lender_kind)
