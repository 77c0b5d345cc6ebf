"""A bill's account, line by line, and the lender's figure beside its end."""

from __future__ import annotations

from overdue.charts.figure_words import figure_finding, figure_notes
from overdue.charts.ledger_words import amount_words, line_words, when_words
from overdue.charts.sheet import Sheet
from overdue.charts.table import Table
from overdue.charts.terms_line import terms_line, terms_notes
from overdue.fees.bill_check import BillCheck
from overdue.fees.charge_plan import applied_rate
from overdue.language import Language


class LedgerSheet(Sheet[BillCheck]):
    """Each line of a bill in words, with its days, its amount and what is owed after it."""

    @staticmethod
    def finding(result: BillCheck, language: Language) -> str:
        """What is owed by these terms, and how the lender's figure stands to it."""
        return figure_finding(result, language)

    @staticmethod
    def terms(result: BillCheck, language: Language) -> str:
        """Rates and the day from which they run."""
        account = result.account
        return terms_line(
            account.terms,
            language,
            daily_rate=applied_rate(account.terms, account.daily_rate),
            days_purchase_to_due=account.days_purchase_to_due,
        )

    @staticmethod
    def table(result: BillCheck, language: Language) -> Table:
        """The lines of the account."""
        return Table(
            columns=(
                language.text("ledger.table.what"),
                language.text("ledger.table.when"),
                language.text("ledger.table.amount"),
                language.text("ledger.table.owed"),
            ),
            rows=tuple(
                (
                    line_words(line, language),
                    when_words(line, language),
                    amount_words(line, language),
                    language.money(line.balance),
                )
                for line in result.lines
            ),
            caption=language.text("ledger.table.caption"),
            prose=(1,),
        )

    @staticmethod
    def notes(result: BillCheck, language: Language) -> tuple[str, ...]:
        """How a payment was used; what to ask about a lender's figure."""
        return (*_payment_notes(result, language), *figure_notes(result, language))


def _payment_notes(result: BillCheck, language: Language) -> tuple[str, ...]:
    account = result.account
    notes = []
    if account.later_paid:
        if account.later_day > account.days_late:
            day = language.number(account.later_day)
            last = language.number(account.days_late)
            notes.append(language.text("ledger.note.payment_to_come", day=day, last=last))
        else:
            notes.append(language.text("ledger.note.payment_order"))
    return (*notes, *terms_notes(account.terms, language))
