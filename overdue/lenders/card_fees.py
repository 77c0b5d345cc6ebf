"""The late fee of bank cards, bank by bank."""

from decimal import Decimal
from functools import cache

import msgspec

from overdue import assets
from overdue.facts.decode import check_head, convert
from overdue.facts.document import read
from overdue.facts.record import Id
from overdue.facts.words import Words
from overdue.lenders.library import fact

__all__ = ["CardFee", "card_fees"]


class Issuer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A bank and its name (``assets/lenders/tables/issuers.yaml``)."""

    id: Id
    name: Words


class CardFee(msgspec.Struct, frozen=True):
    """How one bank bounds its late fee.

    Attributes
    ----------
    bank, name
        Identifier and name of the bank.
    share
        Fee as a share of the unpaid part of the minimum payment.
    floor, cap
        Lowest and highest fee in yuan; ``None`` where none was read.
    fact
        The fact that all of it is taken from.
    """

    bank: str
    name: Words
    share: Decimal
    floor: Decimal | None
    cap: Decimal | None
    fact: str


@cache
def card_fees() -> tuple[CardFee, ...]:
    """Return the late fee of each bank for which a floor or a cap was read."""
    document = read(assets.path("lenders", "tables", "issuers.yaml"))
    check_head(document, ["fact", "issuers"])
    source = fact(document.data["fact"])
    limits = {(v.name, v.whose): v.at[-1].value for v in source.values}
    issuers = [
        convert(document, entry, Issuer, ["issuers", at])
        for at, entry in enumerate(document.data["issuers"])
    ]
    return tuple(
        CardFee(
            bank=issuer.id,
            name=issuer.name,
            share=source.value("late_fee_share"),
            floor=limits.get(("late_fee_floor", issuer.id)),
            cap=limits.get(("late_fee_cap", issuer.id)),
            fact=source.id,
        )
        for issuer in issuers
    )
