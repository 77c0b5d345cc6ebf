"""The words of what broke a household: what made the difference, the rule, and what is known."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from overdue import lenders
from overdue.charts.cause_words import cause_words
from overdue.charts.table import Table
from overdue.household.broken import MONTHS, PEOPLE, Broken, Tried
from overdue.language import Language

__all__ = [
    "broke_finding",
    "broke_notes",
    "broke_table",
    "broke_terms",
    "of_hundred",
]

_TOP: Final = 2
_HUNDRED: Final = 100
_HALF: Final = 0.005
"""Below half of one in a hundred nothing would be left of a share that is not nought."""


def of_hundred(share: float, language: Language) -> str:
    """Return a share as so many of a hundred; what is not nought is never said to be."""
    if 0 < share < _HALF:
        return language.text("of_hundred.below_one")
    if 1 - _HALF < share < 1:
        return language.text("of_hundred.above_99")
    return language.number(round(share * _HUNDRED))


# Sentences ----------------------------------------------------------------------------------------


def broke_finding(result: Broken, language: Language) -> str:
    """How many miss a payment, what most often made the difference, and what did for one."""
    fields = {"people": language.number(PEOPLE), "months": language.months(MONTHS)}
    if not result.failed:
        return language.text("what_broke_it.finding.nobody", **fields)
    return language.plural(
        "what_broke_it.finding",
        result.failed,
        top=_top(result, language),
        one=_one(result, language),
        **fields,
    )


def _top(result: Broken, language: Language) -> str:
    """What made the difference most often, with how often."""
    named = [
        *((one.share, "alone", cause_words(one.name, language)) for one in result.tried),
        (result.together, "together", ""),
        (result.budget, "budget", ""),
    ]
    most = sorted(named, key=lambda one: -one[0])[:_TOP]
    clauses = []
    for share, why, cause in most:
        said = of_hundred(share, language)
        if why == "together":
            clauses.append(language.text("what_broke_it.top.together", share=said))
        elif why == "budget":
            clauses.append(language.text("what_broke_it.top.budget", share=said))
        elif share:
            clauses.append(language.text("what_broke_it.top", share=said, cause=cause))
    if len(clauses) < _TOP:
        return "".join(clauses)
    return language.text("what_broke_it.top.and", a=clauses[0], b=clauses[1])


def _one(result: Broken, language: Language) -> str:
    fields = {"number": language.number(result.number or 0), "month": str(result.month)}
    match result.verdict:
        case "alone":
            names = [cause_words(one.name, language) for one in result.alone]
            return language.plural(
                "what_broke_it.one.alone", len(names), causes=language.join(names), **fields
            )
        case "together":
            return language.text("what_broke_it.one.together", **fields)
        case _:
            without = str(result.month_without_any)
            return language.text("what_broke_it.one.budget", without=without, **fields)


def broke_terms(result: Broken, language: Language) -> str:
    """How to read it, and that it is assumed."""
    if result.number is None:
        return language.text("what_broke_it.terms.nobody")
    return language.text("what_broke_it.terms", number=language.number(result.number))


def broke_notes(result: Broken, language: Language) -> tuple[str, ...]:
    """The rule, what is known in China and abroad, and what is assumed here."""
    return (
        language.text("what_broke_it.note.rule", months=language.months(MONTHS)),
        language.text("what_broke_it.note.rest"),
        *([language.text("what_broke_it.note.sooner")] if _any_sooner(result) else []),
        _in_china(language),
        _abroad(language),
        _chances(result, language),
        language.text("what_broke_it.note.control"),
    )


def _any_sooner(result: Broken) -> bool:
    return any(one.was_there and 0 < one.month < result.month for one in result.tried)


def _in_china(language: Language) -> str:
    fact = lenders.fact("cause-cn-income-2020")

    def fell(whose: str | None = None) -> str:
        return language.percent(fact.value("pay_fell_a_lot", whose=whose), None)

    return language.text(
        "what_broke_it.note.china",
        all=fell(),
        poorest=fell("below-50k"),
        middle=fell("50k-to-100k"),
        richer=fell("100k-to-300k"),
    )


def _abroad(language: Language) -> str:
    def share(fact: str, name: str) -> str:
        return language.percent(lenders.value(fact, name), None)

    british, american = "cause-uk-stepchange", "cause-us-cfpb"
    return language.text(
        "what_broke_it.note.abroad",
        unemployment=share(british, "unemployment"),
        income=share(british, "income_fall"),
        illness=share(british, "illness"),
        budgeting=share(british, "poor_budgeting"),
        living=share(british, "cost_of_living"),
        lost=share(american, "lost_income_from_work"),
        expense=share(american, "major_unexpected_expense"),
    )


def _chances(result: Broken, language: Language) -> str:
    listed = [
        language.text(
            "what_broke_it.chance",
            cause=cause_words(one.kind, language),
            chance=language.percent(one.chance, None),
        )
        for one in result.shocks
    ]
    return language.text("what_broke_it.note.assumed", chances=language.join(listed))


# The table ----------------------------------------------------------------------------------------


def broke_table(result: Broken, language: Language) -> Table:
    """Every cause: how often it made the difference, and what it did for the one looked at."""
    nobody = not result.failed
    none = language.text("what_broke_it.table.nobody")

    def share(one: float) -> str:
        return none if nobody else of_hundred(one, language)

    rows = [
        (cause_words(one.name, language), share(one.share), _cell(one, result, language))
        for one in result.tried
    ]
    rest = {
        "together": (result.together, language.text("what_broke_it.together")),
        "budget": (result.budget, language.text("what_broke_it.budget")),
    }
    for verdict, (of_all, name) in rest.items():
        here = result.verdict == verdict
        cell = _without_any(result, language) if here else none
        rows.append((name, share(of_all), cell))
    number = language.number(result.number or 0)
    return Table(
        columns=(
            language.text("what_broke_it.table.without"),
            language.text("what_broke_it.table.share"),
            language.text("what_broke_it.table.one", number=number)
            if result.number
            else language.text("what_broke_it.table.no_one"),
        ),
        rows=tuple(rows),
        caption=language.text("what_broke_it.table.caption", months=language.months(MONTHS)),
        prose=(2,),
    )


def _cell(one: Tried, result: Broken, language: Language) -> str:
    if not result.failed:
        return language.text("what_broke_it.table.nobody")
    if not one.was_there:
        return language.text("what_broke_it.table.absent")
    if not one.month:
        return language.text("what_broke_it.table.never")
    later, month = one.month - result.month, str(one.month)
    if later > 0:
        return language.text("what_broke_it.table.later", month=month, by=language.months(later))
    if later < 0:
        return language.text("what_broke_it.table.sooner", month=month, by=language.months(-later))
    return language.text("what_broke_it.table.same", month=month)


def _without_any(result: Broken, language: Language) -> str:
    if not result.month_without_any:
        return language.text("what_broke_it.table.never")
    month = Decimal(result.month_without_any)
    return language.text("what_broke_it.table.still", month=language.number(month))
