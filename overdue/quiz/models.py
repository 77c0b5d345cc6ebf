"""The models that number items may ask, by the name that an item gives: never a typed answer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from functools import cache
from typing import Any, Final, Literal

from overdue import fees
from overdue.bank.kinds import AnswerUnit
from overdue.collection.record_clock import later
from overdue.facts.values import Unit
from overdue.lenders.terms import ChargeStart

__all__ = ["ArgumentUnit", "Model", "every"]

ArgumentUnit = Unit | Literal["date"]

_HUNDRED: Final = 100
_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Model:
    """One model.

    Attributes
    ----------
    name, unit
        As an item gives them.
    takes
        The unit of each argument that it needs.
    may_take
        The unit of each argument that may be left out.
    count
        From arguments to the answer in `unit`, exact; ``percent`` is a hundred times a fraction.
    """

    name: str
    unit: AnswerUnit
    takes: Mapping[str, ArgumentUnit]
    count: Callable[..., Decimal]
    may_take: Mapping[str, ArgumentUnit]

    @property
    def units(self) -> dict[str, ArgumentUnit]:
        """The unit of every argument."""
        return {**self.takes, **self.may_take}


@cache
def every() -> dict[str, Model]:
    """Return all models by name."""
    return {model.name: model for model in _models()}


def _model(
    name: str,
    unit: AnswerUnit,
    count: Callable[..., Any],
    takes: Mapping[str, ArgumentUnit],
    may_take: Mapping[str, ArgumentUnit] | None = None,
) -> Model:
    return Model(name, unit, takes, count, may_take or {})


def _models() -> tuple[Model, ...]:
    return (*_of_bills(), *_of_cards_and_plans(), *_of_ceilings(), *_of_time())


def _of_bills() -> tuple[Model, ...]:
    late: dict[str, ArgumentUnit] = {
        "bill": "yuan",
        "paid": "yuan",
        "min_due": "yuan",
        "days_overdue": "days",
        "service_rate": "per-day",
        "late_rate": "per-day",
    }
    before: dict[str, ArgumentUnit] = {"days_purchase_to_due": "days"}
    return (
        _model(
            "simple-fee",
            "yuan",
            fees.simple_accrual,
            {"principal": "yuan", "daily_rate": "per-day", "days": "days"},
            {"multiplier": "times"},
        ),
        _model("baitiao-fees", "yuan", lambda **a: _baitiao(a).total_fee, late, before),
        _model("baitiao-owed", "yuan", lambda **a: _baitiao(a).amount_owed, late, before),
        _model(
            "baitiao-minimum",
            "yuan",
            fees.baitiao_min_due,
            {"new_unstaged": "yuan"},
            {
                "instalment_due": "yuan",
                "carried": "yuan",
                "fees": "yuan",
                "carry_floor": "yuan",
                "min_pct": "share",
            },
        ),
        _model(
            "months-at-minimum",
            "months",
            lambda **a: Decimal(fees.baitiao_min_schedule(**a).months),
            {"bill": "yuan", "service_rate": "per-day"},
            {"carry_floor": "yuan", "min_pct": "share"},
        ),
    )


def _baitiao(arguments: dict[str, Any]) -> fees.BaitiaoCost:
    rule: ChargeStart = "from_purchase" if "days_purchase_to_due" in arguments else "from_due_date"
    return fees.baitiao_overdue(rule=rule, **arguments)


def _of_cards_and_plans() -> tuple[Model, ...]:
    card: dict[str, ArgumentUnit] = {
        "amount": "yuan",
        "posted": "date",
        "paid_on": "date",
        "paid": "yuan",
        "statement": "date",
        "daily_rate": "per-day",
    }
    plan: dict[str, ArgumentUnit] = {"n": "months", "monthly_fee_rate": "per-month"}
    return (
        _model("card-interest", "yuan", fees.card_statement_interest, card),
        _model(
            "card-interest-on-rest",
            "yuan",
            lambda **a: fees.card_statement_interest(basis="residual", **a),
            card,
        ),
        _model(
            "card-late-fee",
            "yuan",
            fees.card_late_fee,
            {"min_due": "yuan", "paid": "yuan", "rate": "share"},
            {"floor": "yuan", "cap": "yuan"},
        ),
        _model(
            "instalment-yearly-rate",
            "percent",
            lambda **a: _HUNDRED * fees.instalment_irr(principal=_HUNDRED, **a).apr_simple,
            plan,
        ),
        _model(
            "instalment-fees",
            "yuan",
            lambda **a: fees.instalment_irr(**a).total_fee,
            {"principal": "yuan", **plan},
        ),
        _model(
            "instalment-payment",
            "yuan",
            lambda **a: fees.instalment_irr(**a).payment,
            {"principal": "yuan", **plan},
        ),
        _model("months-to-pay", "months", _months_to_pay, {"debt": "yuan", "payment": "yuan"}),
        _model(
            "month-left",
            "yuan",
            lambda income, essentials, payments=Decimal(0): income - essentials - payments,
            {"income": "yuan", "essentials": "yuan"},
            {"payments": "yuan"},
        ),
        _model(
            "saved-by-discount",
            "yuan",
            lambda owed, offer: owed - offer,
            {"owed": "yuan", "offer": "yuan"},
        ),
    )


def _months_to_pay(debt: Decimal, payment: Decimal) -> Decimal:
    """Answer how many equal payments clear a debt that bears no further fee."""
    return (debt / payment).to_integral_value(ROUND_CEILING)


def _of_ceilings() -> tuple[Model, ...]:
    year: dict[str, ArgumentUnit] = {"basis": "days"}
    lent: dict[str, ArgumentUnit] = {"principal": "yuan", "days": "days"}
    return (
        _model(
            "penalty-interest",
            "yuan",
            fees.penalty_interest,
            {**lent, "annual_rate": "per-year", "markup": "share"},
            year,
        ),
        _model("under-ceiling", "yuan", fees.cap_amount, {**lent, "annual_cap": "per-year"}, year),
        _model(
            "above-ceiling",
            "yuan",
            fees.cap_excess,
            {**lent, "daily_rate": "per-day", "annual_cap": "per-year"},
            year,
        ),
        _model(
            "times-lpr",
            "percent",
            lambda lpr, multiple: fees.lpr_cap(lpr_pct=_HUNDRED * lpr, multiple=multiple),
            {"lpr": "per-year", "multiple": "times"},
        ),
        _model(
            "yearly-from-daily",
            "percent",
            lambda daily_rate, basis=Decimal(365): _HUNDRED * daily_rate * basis,
            {"daily_rate": "per-day"},
            year,
        ),
        _model(
            "yearly-from-monthly",
            "percent",
            lambda monthly_rate: _HUNDRED * _MONTHS * monthly_rate,
            {"monthly_rate": "per-month"},
        ),
    )


def _of_time() -> tuple[Model, ...]:
    return (
        _model(
            "calls-above",
            "count",
            lambda calls, limit: max(calls - limit, Decimal(0)),
            {"calls": "count", "limit": "count"},
        ),
        _model("days-late", "days", _days, {"due_date": "date", "today": "date"}),
        _model(
            "days-left",
            "days",
            lambda start, years, today: _days(today, later(start, int(_MONTHS * years))),
            {"start": "date", "years": "years", "today": "date"},
        ),
        _model(
            "days-to-answer", "days", _to_answer, {"start": "date", "days": "days", "today": "date"}
        ),
        _model("record-sign", "count", _sign, {"days_late": "days"}),
    )


def _days(due_date: date, today: date) -> Decimal:
    return Decimal((today - due_date).days)


def _to_answer(start: date, days: Decimal, today: date) -> Decimal:
    """Answer how many days of a time limit are left; the day of `start` does not count."""
    return days - (today - start).days


def _sign(days_late: Decimal) -> Decimal:
    """Answer the sign with which a month of so many days late stands in the credit record."""
    from overdue.law.credit_record import record_rules

    return Decimal(bisect_right(record_rules().first_days, int(days_late)))
