"""The terms of one product at one date, in the form the fee models take."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

FeeModel = Literal["baitiao", "multiple", "card"]
ChargeStart = Literal["from_purchase", "from_due_date"]
InterestBasis = Literal["full", "residual"]


class Terms(msgspec.Struct, frozen=True):
    """What a lender charges on an unpaid bill, as published at a date.

    Rates are fractions a day (0.0005 is 0.05 % a day), money is yuan.

    Attributes
    ----------
    id
        Identifier of this version of the terms, such as ``baitiao-2023-03``.
    product
        Identifier of the product, such as ``baitiao``.
    model
        Which fee model reads these terms: ``baitiao`` (service fee and late fee),
        ``multiple`` (the contract's daily rate times a multiplier) or ``card``.
    as_of
        Day (or first day of the month) for which the published page gave these terms;
        ``None`` when no page that was read bears a date.
    facts
        Identifiers of the facts that every number here rests on, the main one first.
    daily_rate
        Service fee or interest a day. For a banded product this is the top of the band, the
        rate a learner should expect at worst; the contract decides.
    daily_rate_band
        Lowest and highest published daily rate, or ``None`` where one rate was published.
    late_rate
        Late fee a day on what is left unpaid, charged only below the minimum (``baitiao``).
    start
        Day from which the service fee runs when a bill is not paid in full.
    multiplier
        Overdue rate as a multiple of the daily rate (``multiple``); 1 where there is none.
    minimum_share
        Minimum payment as a share of the bill, ``None`` where the product has no minimum.
    carry_floor
        Below this carried amount (yuan) the minimum is all of it; ``None`` where not published.
    interest_basis
        For cards: interest on the whole amount until payment, or on the unpaid part only.
    late_fee_share, late_fee_floor, late_fee_cap
        For cards: share of the unpaid part of the minimum, with lowest and highest fee in yuan.
    compound_every
        Days after which unpaid interest bears interest itself; ``None`` where nothing compounds.
    day_basis
        Days in the lender's year when it states an annual rate (365 or 360).
    grace_days
        Days after the due date within which a payment still counts as on time.
    """

    id: str
    product: str
    model: FeeModel
    as_of: date | None
    facts: tuple[str, ...]
    daily_rate: Decimal
    daily_rate_band: tuple[Decimal, Decimal] | None = None
    late_rate: Decimal = Decimal(0)
    start: ChargeStart = "from_due_date"
    multiplier: Decimal = Decimal(1)
    minimum_share: Decimal | None = None
    carry_floor: Decimal | None = None
    interest_basis: InterestBasis | None = None
    late_fee_share: Decimal = Decimal(0)
    late_fee_floor: Decimal = Decimal(0)
    late_fee_cap: Decimal | None = None
    compound_every: int | None = None
    day_basis: int = 365
    grace_days: int = 0
