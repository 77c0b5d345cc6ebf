"""A bill's ledger beside the figure that a lender shows, and what would explain a difference."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Literal

from overdue.fees import arguments
from overdue.fees.figure_fit import FigureFit, figure_fits
from overdue.fees.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from overdue.fees.arguments import Number
    from overdue.fees.bill_account import BillAccount
    from overdue.fees.ledger_line import LedgerLine
    from overdue.lenders.terms import Terms

Verdict = Literal["same", "rounding", "higher", "lower"]
"""How a lender's figure stands to the ledger's."""

_FEN = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class BillCheck:
    """What is owed on a day, line by line, and a lender's figure beside it.

    Attributes
    ----------
    account
        The bill as it was entered.
    ledger
        Its ledger, day by day.
    lines
        The same with consecutive days in one line.
    lender_figure
        What the lender shows, yuan; ``None`` where the learner entered nothing.
    fits
        What would explain the lender's figure, the likeliest first; empty where it needs no
        explanation or nothing fits.
    table_binds_since
        Since when nothing outside the table of costs may be charged on a new loan.
    """

    account: BillAccount
    ledger: Ledger
    lines: tuple[LedgerLine, ...]
    lender_figure: Decimal | None
    fits: tuple[FigureFit, ...]
    table_binds_since: date | None

    @property
    def owed(self) -> Decimal:
        """What is owed on the day, rounded to the fen, yuan."""
        return self.ledger.amount_owed.quantize(_FEN, ROUND_HALF_UP)

    @property
    def gap(self) -> Decimal:
        """The lender's figure minus what is owed here, yuan; 0 where there is no figure."""
        return Decimal(0) if self.lender_figure is None else self.lender_figure - self.owed

    @property
    def rounding(self) -> Decimal:
        """What rounding each charged line to the fen can add up to, yuan."""
        return _FEN * sum(1 for line in self.lines if line.rate)

    @property
    def verdict(self) -> Verdict | None:
        """How the lender's figure stands to the ledger's; ``None`` where there is no figure."""
        if self.lender_figure is None:
            return None
        if self.gap == 0:
            return "same"
        if abs(self.gap) <= self.rounding:
            return "rounding"
        return "higher" if self.gap > 0 else "lower"


def bill_check(
    account: BillAccount,
    *,
    lender_figure: Number | None = None,
    other_terms: Sequence[Terms] = (),
    table_binds_since: date | None = None,
) -> BillCheck:
    """Answer where a figure comes from, and what would explain a lender's other one.

    Parameters
    ----------
    account
        The bill, its terms and payments.
    lender_figure
        What the lender shows, yuan.
    other_terms
        Further published terms of the product, which may be the ones that the lender counts by.
    table_binds_since
        A day from the facts, for the words beside a difference.

    Returns
    -------
    BillCheck
        Yuan; amounts of the ledger are not rounded.

    Raises
    ------
    BadArgument
        If an argument is outside its limits, or the rate outside the band.
    """
    ledger = account.ledger()
    figure = None if lender_figure is None else arguments.money("lender_figure", lender_figure)
    lines = ledger.merged()
    plain = BillCheck(account, ledger, lines, figure, (), table_binds_since)
    if figure is None or plain.verdict in ("same", "rounding"):
        return plain
    fits = figure_fits(account, figure, other_terms=other_terms, within=plain.rounding)
    return replace(plain, fits=fits)
