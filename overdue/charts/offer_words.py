"""What an instalment offer costs, in words: finding, rates, comparison and table."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from overdue.charts.table import Table
from overdue.fees.offer import Offer
from overdue.language import Language

_TENTH: Final = Decimal("0.001")
"""A tenth of a per cent, as a fraction: how exactly a yearly rate is written."""


def offer_finding(result: Offer, language: Language) -> str:
    """One sentence: the yearly rate that is said beside the one that is paid."""
    cost = result.cost
    fields = {
        "month": language.percent(result.monthly_fee_rate, None),
        "true": language.percent(cost.apr_simple),
        "flat": language.percent(cost.nominal_flat),
        "sum": language.money(result.principal),
    }
    if cost.total_fee == 0:
        return language.plural("true_cost.finding.free", result.instalments, **fields)
    if fields["true"] == fields["flat"]:
        return language.text("true_cost.finding.as_said", **fields)
    if result.fee_timing == "upfront":
        return language.text("true_cost.finding.upfront", **fields)
    return language.text("true_cost.finding", **fields)


def offer_terms(result: Offer, language: Language) -> str:
    """One line: what is paid, and the rate with interest on interest."""
    cost = result.cost
    fields = {
        "payment": language.money(cost.payment),
        "fees": language.money(cost.total_fee),
        "sum": language.money(result.principal),
        "received": language.money(result.received),
        "ear": language.percent(cost.ear),
    }
    if result.fee_timing == "upfront":
        return language.plural("true_cost.terms.upfront", result.instalments, **fields)
    return language.plural("true_cost.terms", result.instalments, **fields)


def rate_labels(result: Offer, language: Language) -> list[tuple[str, str]]:
    """The yearly rates as pairs of a number and what it is: advertised, true, disclosed."""
    month = language.percent(result.monthly_fee_rate, None)
    labels = [
        (
            language.percent(result.cost.nominal_flat),
            language.text("true_cost.rate.flat", month=month),
        ),
        (language.percent(result.cost.apr_simple), language.text("true_cost.rate.true")),
    ]
    if result.disclosed is not None:
        disclosed = language.percent(result.disclosed)
        labels.append((disclosed, language.text("true_cost.rate.disclosed")))
    return labels


def _as_entered(rate: Decimal, language: Language) -> str:
    """A rate with all of its digits, but at least one after the point."""
    return language.percent(rate, 1 if rate == rate.quantize(_TENTH) else None)


def offer_notes(result: Offer, language: Language) -> tuple[str, ...]:
    """The comparison, the questions that follow from it, who must disclose, and a rule of thumb."""
    return (
        *_comparison(result, language),
        *_questions(result, language),
        *_duty(result, language),
        *_rule_of_thumb(result, language),
    )


def _comparison(result: Offer, language: Language) -> tuple[str, ...]:
    if result.disclosed is None:
        return ()
    # Between the rates as they are written, or a reader who subtracts them finds another gap.
    written = result.cost.apr_simple.quantize(_TENTH, ROUND_HALF_UP)
    gap = abs(result.disclosed - written) * 100
    fields = {
        "disclosed": _as_entered(result.disclosed, language),
        "true": language.percent(result.cost.apr_simple),
        "ear": language.percent(result.cost.ear),
        "gap": language.plural("unit.percentage_points", gap),
    }
    match result.disclosure:
        case "same":
            return (language.text("true_cost.note.same", **fields),)
        case "compound":
            return (language.text("true_cost.note.compound", **fields),)
        case "flat":
            return (language.text("true_cost.note.flat", **fields),)
        case "higher":
            return (language.text("true_cost.note.higher", **fields),)
        case _:
            return (language.text("true_cost.note.lower", **fields),)


def _questions(result: Offer, language: Language) -> tuple[str, ...]:
    if result.disclosure == "higher":
        return (language.text("true_cost.ask.other_charges"), language.text("true_cost.ask.plan"))
    if result.disclosure in ("flat", "lower"):
        return (
            language.text("true_cost.ask.principal"),
            language.text("true_cost.ask.all_charges"),
        )
    return ()


def _duty(result: Offer, language: Language) -> tuple[str, ...]:
    notes = []
    if result.rate_shown_since is not None:
        since = language.date(result.rate_shown_since)
        notes.append(language.text("true_cost.note.rate_duty", since=since))
    if result.table_shown_since is not None:
        since = language.date(result.table_shown_since)
        notes.append(language.text("true_cost.note.table_duty", since=since))
    return tuple(notes)


def _rule_of_thumb(result: Offer, language: Language) -> tuple[str, ...]:
    if result.fee_timing == "upfront" or result.instalments == 1 or result.cost.total_fee == 0:
        return ()
    return (
        language.text(
            "true_cost.note.thumb",
            month=language.percent(result.monthly_fee_rate, None),
            count=language.number(result.instalments),
            next=language.number(result.instalments + 1),
            rate=language.percent(result.cost.approx_24),
        ),
    )


def offer_table(result: Offer, language: Language) -> Table:
    """The plan, month by month; a fee taken at once has a row of its own."""
    rows = [
        (
            language.number(month.month),
            language.money(month.borrowed),
            language.money(month.fee),
            language.percent(month.fee_share),
            language.money(month.payment),
        )
        for month in result.months
    ]
    if result.fee_timing == "upfront" and result.cost.total_fee:
        fee = result.cost.total_fee
        share = language.percent(fee / result.principal)
        day_one = language.text("true_cost.table.day_one")
        paid = language.money(fee)
        rows.insert(0, (day_one, language.money(result.principal), paid, share, paid))
    return Table(
        columns=(
            language.text("true_cost.table.month"),
            language.text("true_cost.table.borrowed"),
            language.text("true_cost.table.fee"),
            language.text("true_cost.table.share"),
            language.text("true_cost.table.payment"),
        ),
        rows=tuple(rows),
        caption=language.text("true_cost.table.caption", sum=language.money(result.principal)),
    )
