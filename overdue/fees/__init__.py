"""Fee models: pure functions of money, rates and days, exact in `Decimal`.

Money is yuan, a rate is a fraction (0.0005 is 0.05 %), the due date is day 0 and the first overdue
day is day 1. Nothing is rounded inside a model: whoever shows a sum rounds it to 0.01. Every model
refuses what it cannot count with by raising :class:`BadArgument`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from overdue.lazily import by_name, lazily

if TYPE_CHECKING:
    from overdue.fees.accrual import simple_accrual
    from overdue.fees.annual_rates import AnnualRates, rate_convert
    from overdue.fees.arguments import MOST_DAYS, MOST_MONEY, MOST_MONTHS, Number
    from overdue.fees.bad_argument import ARGUMENT_RULES, Allowed, ArgumentRule, BadArgument
    from overdue.fees.baitiao import BaitiaoCost, baitiao_overdue
    from overdue.fees.baitiao_minimum import baitiao_min_due
    from overdue.fees.ceilings import cap_amount, cap_excess, lpr_cap
    from overdue.fees.cliffs import PaymentChoice, PaymentCliff, payment_cliffs
    from overdue.fees.compounding import card_compound
    from overdue.fees.curves import FeeCurves, fee_curves
    from overdue.fees.fixed_payment import baitiao_fixed_payment, card_fixed_payment
    from overdue.fees.instalment import FeeTiming, InstalmentCost, InstalmentMonth, instalment_irr
    from overdue.fees.late_fee import card_late_fee
    from overdue.fees.ledger import AppliedFirst, Ledger, overdue_ledger
    from overdue.fees.ledger_line import LINE_KINDS, LINE_RULES, LedgerLine, LineKind, LineRule
    from overdue.fees.minimum_schedule import MinimumSchedule, ScheduleMonth, baitiao_min_schedule
    from overdue.fees.minimum_spiral import MinimumSpiral, SpiralMonth, card_min_spiral
    from overdue.fees.overdue_bill import OverdueCost, minimum_due, overdue_cost
    from overdue.fees.paying_minimum import (
        MinimumMonth,
        MinimumOnly,
        PayingMinimum,
        Road,
        minimum_only,
    )
    from overdue.fees.penalty import penalty_interest
    from overdue.fees.rate_of_return import internal_rate
    from overdue.fees.statement_interest import card_statement_interest
    from overdue.fees.yuan_short import Edge, OneYuanShort, one_yuan_short

__all__ = [
    "ARGUMENT_RULES",
    "LINE_KINDS",
    "LINE_RULES",
    "MOST_DAYS",
    "MOST_MONEY",
    "MOST_MONTHS",
    "Allowed",
    "AnnualRates",
    "AppliedFirst",
    "ArgumentRule",
    "BadArgument",
    "BaitiaoCost",
    "Edge",
    "FeeCurves",
    "FeeTiming",
    "InstalmentCost",
    "InstalmentMonth",
    "Ledger",
    "LedgerLine",
    "LineKind",
    "LineRule",
    "MinimumMonth",
    "MinimumOnly",
    "MinimumSchedule",
    "MinimumSpiral",
    "Number",
    "OneYuanShort",
    "OverdueCost",
    "PayingMinimum",
    "PaymentChoice",
    "PaymentCliff",
    "Road",
    "ScheduleMonth",
    "SpiralMonth",
    "baitiao_fixed_payment",
    "baitiao_min_due",
    "baitiao_min_schedule",
    "baitiao_overdue",
    "cap_amount",
    "cap_excess",
    "card_compound",
    "card_fixed_payment",
    "card_late_fee",
    "card_min_spiral",
    "card_statement_interest",
    "fee_curves",
    "instalment_irr",
    "internal_rate",
    "lpr_cap",
    "minimum_due",
    "minimum_only",
    "one_yuan_short",
    "overdue_cost",
    "overdue_ledger",
    "payment_cliffs",
    "penalty_interest",
    "rate_convert",
    "simple_accrual",
]

_HOMES: Final = {
    "accrual": "simple_accrual",
    "annual_rates": "AnnualRates rate_convert",
    "arguments": "MOST_DAYS MOST_MONEY MOST_MONTHS Number",
    "bad_argument": "ARGUMENT_RULES Allowed ArgumentRule BadArgument",
    "baitiao": "BaitiaoCost baitiao_overdue",
    "baitiao_minimum": "baitiao_min_due",
    "ceilings": "cap_amount cap_excess lpr_cap",
    "cliffs": "PaymentChoice PaymentCliff payment_cliffs",
    "compounding": "card_compound",
    "curves": "FeeCurves fee_curves",
    "fixed_payment": "baitiao_fixed_payment card_fixed_payment",
    "instalment": "FeeTiming InstalmentCost InstalmentMonth instalment_irr",
    "rate_of_return": "internal_rate",
    "late_fee": "card_late_fee",
    "ledger": "AppliedFirst Ledger overdue_ledger",
    "ledger_line": "LINE_KINDS LINE_RULES LedgerLine LineKind LineRule",
    "paying_minimum": "MinimumMonth MinimumOnly PayingMinimum Road minimum_only",
    "minimum_schedule": "MinimumSchedule ScheduleMonth baitiao_min_schedule",
    "minimum_spiral": "MinimumSpiral SpiralMonth card_min_spiral",
    "yuan_short": "Edge OneYuanShort one_yuan_short",
    "overdue_bill": "OverdueCost minimum_due overdue_cost",
    "penalty": "penalty_interest",
    "statement_interest": "card_statement_interest",
}

_MODULES: Final = by_name(_HOMES)
__getattr__ = lazily(__name__, _MODULES)
