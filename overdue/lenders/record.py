"""One statement about lenders: what they publish, what they are, how late bills are counted."""

from datetime import date
from typing import Literal

from overdue.facts.record import Fact, Precision
from overdue.facts.words import Words

__all__ = ["LenderFact", "LenderTopic"]

LenderTopic = Literal[
    "terms.jd_baitiao",
    "terms.jd_jintiao",
    "terms.jd_other",
    "terms.huabei",
    "terms.jiebei",
    "terms.weilidai",
    "terms.bank_card",
    "rates.penalty",
    "rates.disclosure",
    "rates.daycount",
    "rates.cap",
    "rates.lpr",
    "jd.history",
    "jd.entities",
    "stages.buckets",
    "stages.classification",
    "macro.definition",
    "simulator",
    "causes",
]


class LenderFact(Fact, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A fact about lenders; see :class:`overdue.facts.Fact` for the fields that all facts have.

    Attributes
    ----------
    topic
        What it is about.
    title
        What its page or pages are about, as a citation names them.
    as_of
        The day for which the page said so; ``None`` where no page bears a date.
    date_precision, date_note
        How exactly that day is known, and what to know about it.
    """

    topic: LenderTopic
    title: Words
    as_of: date | None = None
    date_precision: Precision = "day"
    date_note: Words | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.as_of is None and self.date_note is None:
            raise ValueError("Give as_of, or a date_note that says why there is no date")
        if self.date_precision != "day" and self.date_note is None:
            raise ValueError("A date that is not exact needs a date_note")
