"""The ceilings in words: one sentence, its terms, all ceilings as a table, and what is in doubt."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from overdue import law
from overdue.charts.table import Table
from overdue.fees.ceilings_compared import CeilingsCompared
from overdue.language import Language, key
from overdue.law import Ceiling

_WHOM: Final = {
    "bank": key("ceilings.whom.bank"),
    "card-issuer": key("ceilings.whom.card_issuer"),
    "consumer-finance": key("ceilings.whom.consumer_finance"),
    "micro-loan": key("ceilings.whom.micro_loan"),
    "private-lender": key("ceilings.whom.private_lender"),
    "seller-on-credit": key("ceilings.whom.seller_on_credit"),
}
_LINES: Final = {
    "private-4x-lpr": key("ceilings.line.private_4x_lpr"),
    "financial-24-on-request": key("ceilings.line.financial_24"),
    "loan-facilitation-24": key("ceilings.line.loan_facilitation_24"),
    "micro-loan-24-interim": key("ceilings.line.micro_loan_24"),
    "micro-loan-4x-target": key("ceilings.line.micro_loan_4x"),
    "card-overdraft-band": key("ceilings.line.card_band"),
}
_OTHER_LINE: Final = key("ceilings.line.other")
_SHORT: Final = {
    "private-4x-lpr": key("ceilings.short.private_4x_lpr"),
    "financial-24-on-request": key("ceilings.short.financial_24"),
    "loan-facilitation-24": key("ceilings.short.loan_facilitation_24"),
    "micro-loan-24-interim": key("ceilings.short.micro_loan_24"),
    "micro-loan-4x-target": key("ceilings.short.micro_loan_4x"),
    "card-overdraft-band": key("ceilings.short.card_band"),
    "former-36": key("ceilings.short.former_36"),
}


def short_name(ceiling: Ceiling, language: Language) -> str:
    """What a ceiling is called beside its mark in the chart, with its rate."""
    name = (
        language.text(_SHORT[ceiling.id]) if ceiling.id in _SHORT else language.pick(ceiling.name)
    )
    fields = {"name": name}
    if ceiling.lpr_multiple is not None:
        fields["times"] = language.number(ceiling.lpr_multiple, None)
        if ceiling.annual_rate is None:
            return language.text("ceilings.label.lpr_unknown", **fields)
    fields["rate"] = language.percent(ceiling.annual_rate or 0, None)
    if ceiling.lpr_multiple is not None:
        return language.text("ceilings.label.lpr", **fields)
    if ceiling.settled:
        return language.text("ceilings.label", **fields)
    return language.text("ceilings.label.unverified", **fields)


def cost_words(result: CeilingsCompared, language: Language) -> str:
    """The learner's cost with one digit, or with as many as tell it from the line beside it."""
    line = None if result.main is None else result.main.annual_rate
    cost = result.yearly_cost
    for digits in (1, 2):
        shown = cost.quantize(Decimal(1).scaleb(-digits - 2), ROUND_HALF_UP)
        if line is None or ((shown < line) == (cost < line) and (shown > line) == (cost > line)):
            return language.percent(cost, digits)
    return language.percent(cost, None)


def ceilings_finding(result: CeilingsCompared, language: Language) -> str:
    """Which line concerns this lender, and on which side of it the cost lies."""
    cost = cost_words(result, language)
    match result.lender_kind:
        case "unknown":
            return language.text("ceilings.finding.unknown", cost=cost)
        case "assignee":
            return language.text("ceilings.finding.assignee", cost=cost)
        case _:
            return _of_lender(result, language, cost)


def _of_lender(result: CeilingsCompared, language: Language, cost: str) -> str:
    fields = {
        "whom": language.text(_WHOM[result.lender_kind]),
        "day": language.date(result.contract_date),
        "cost": cost,
    }
    waits, main = result.without_lpr, result.main
    if waits is not None and waits.lpr_known_until is not None:
        known = language.date(waits.lpr_known_until)
        return language.text("ceilings.finding.no_lpr", known=known, **fields)
    private_out = result.private_lending.concerns == "does-not-concern"
    if main is None or main.annual_rate is None:
        if private_out:
            return language.text("ceilings.finding.no_number", **fields)
        return language.text("ceilings.finding.open", **fields)
    fields |= {
        "line": _line(main, language),
        "side": _side(result.yearly_cost, main.annual_rate, language),
    }
    if private_out:
        return language.text("ceilings.finding.licensed", **fields)
    return language.text("ceilings.finding.private", **fields)


def _line(main: Ceiling, language: Language) -> str:
    rate = language.percent(main.annual_rate or 0, None)
    words = language.text(_LINES.get(main.id, _OTHER_LINE), rate=rate)
    return words if main.settled else language.text("ceilings.unverified", words=words)


def _side(cost: Decimal, rate: Decimal, language: Language) -> str:
    if cost < rate:
        return language.text("ceilings.side.below")
    if cost > rate:
        return language.text("ceilings.side.above")
    return language.text("ceilings.side.equal")


def ceilings_terms(result: CeilingsCompared, language: Language) -> str:
    """What the cost is made of, and how it was reckoned."""
    cost = language.percent(result.yearly_cost, None)
    if result.daily_rate is None:
        return language.text("ceilings.terms.yearly", cost=cost)
    daily = language.percent(result.daily_rate, None)
    return language.text("ceilings.terms.daily", daily=daily, cost=cost)


def ceilings_table(result: CeilingsCompared, language: Language) -> Table:
    """Every ceiling, with what it is to this lender and how sure that is."""
    return Table(
        columns=(
            language.text("ceilings.table.ceiling"),
            language.text("ceilings.table.rate"),
            language.text("ceilings.table.concerns"),
            language.text("ceilings.table.why"),
            language.text("ceilings.table.binds"),
            language.text("ceilings.table.basis"),
            language.text("ceilings.table.since"),
            language.text("ceilings.table.sure"),
        ),
        rows=tuple(_row(ceiling, language) for ceiling in result.ceilings),
        caption=language.text("ceilings.table.caption", day=language.date(result.contract_date)),
        prose=(2, 3, 4, 5, 6, 7),
    )


def _row(ceiling: Ceiling, language: Language) -> tuple[str, ...]:
    why = language.pick(ceiling.reason)
    if ceiling.caveat is not None:
        why = language.text("ceilings.sentences", first=why, second=language.pick(ceiling.caveat))
    named = [kind for kind in ceiling.binds if kind not in {"assignee", "unknown"}]
    binds = [language.pick(law.word("lender_kinds", kind)) for kind in named]
    return (
        language.pick(ceiling.name),
        _rate(ceiling, language),
        language.pick(law.word("concerns", ceiling.concerns)),
        why,
        language.join(binds) or language.text("ceilings.table.none"),
        language.pick(law.word("bases", ceiling.basis)),
        _since(ceiling, language),
        _sure(ceiling, language),
    )


def _rate(ceiling: Ceiling, language: Language) -> str:
    if ceiling.annual_rate is not None:
        return language.percent(ceiling.annual_rate, None)
    if ceiling.lpr_multiple is not None:
        return language.text("ceilings.table.lpr_unknown")
    return language.text("ceilings.table.no_rate")


def _since(ceiling: Ceiling, language: Language) -> str:
    until = "" if ceiling.until is None else language.date(ceiling.until)
    if ceiling.since is None:
        return language.text("ceilings.table.until", until=until)
    since = language.date(ceiling.since, ceiling.since_precision)
    return language.text("ceilings.table.span", since=since, until=until) if until else since


def _sure(ceiling: Ceiling, language: Language) -> str:
    if ceiling.doubt is None:
        return language.text("ceilings.table.read")
    return language.text("ceilings.table.unverified", why=language.pick(ceiling.doubt))


def ceilings_notes(result: CeilingsCompared, language: Language) -> tuple[str, ...]:
    """How the lender is recognised, what was not verified, and until when the LPR is known."""
    kind = next(term for term in law.lender_kinds() if term.id == result.lender_kind)
    notes = [] if kind.recognise is None else [language.pick(kind.recognise)]
    for ceiling in result.ceilings:
        if ceiling.comparable_rate is None:
            continue
        fields = {"name": language.pick(ceiling.name)}
        if ceiling.doubt is not None:
            doubt = language.pick(ceiling.doubt)
            notes.append(language.text("ceilings.note.unverified", why=doubt, **fields))
        if ceiling.caveat is not None:
            caveat = language.pick(ceiling.caveat)
            notes.append(language.text("ceilings.note.caveat", caveat=caveat, **fields))
    known = result.private_lending.lpr_known_until
    if known is not None and result.contract_date > known:
        notes.append(language.text("ceilings.note.lpr", known=language.date(known)))
    return tuple(notes)
