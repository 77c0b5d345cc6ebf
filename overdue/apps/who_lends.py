"""Who is my lender? The kind of company behind a product decides which rules apply."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from overdue import law, lenders
from overdue.apps.lender import CREDIT_PRODUCT
from overdue.case import Case
from overdue.charts.lender_words import RulesShown
from overdue.charts.who_lends import WhoLendsSheet
from overdue.language import Language
from overdue.law.lender_rules import lender_rules
from overdue.widgets.app import App
from overdue.widgets.controls import Choice, Date, Group, Values

_COPY_OF_CONTRACT: Final = "pipl-individual-rights"
_PRIVATE_LENDING: Final = "private-lending-4xlpr"


def _kind_words(kind: str, language: Language) -> str:
    return language.pick(law.word("lender_kinds", kind))


class WhoLends(App[RulesShown]):
    """Who lends for a product, the rules that speak to that lender, and those that do not."""

    name = "who-lends"
    view = WhoLendsSheet
    groups = (
        Group(
            name="contract",
            controls=(
                CREDIT_PRODUCT,
                Choice(
                    name="lender_kind",
                    options=tuple(term.id for term in law.lender_kinds()),
                    words=_kind_words,
                    default="micro-loan",
                ),
                Choice(name="rules_shown", options=("direct", "others"), default="direct"),
            ),
        ),
        Group(
            name="time",
            controls=(
                # The course holds the present text of the rules: most of them begin in 2021.
                Date(
                    name="rules_day",
                    low=date(2021, 1, 1),
                    high=date(2030, 12, 31),
                    slide=(date(2021, 1, 1), date(2027, 12, 31)),
                    default=date(2026, 11, 23),
                ),
            ),
        ),
    )

    def start(self, case: Case) -> dict[str, Any]:
        """The learner's product, and who usually lends for it."""
        product = lenders.product(case.product)
        return {"credit_product": product.id, "lender_kind": product.lender_kinds[0]}

    def result(self, values: Values) -> RulesShown:
        """The rules of the day, seen from this lender."""
        rules = lender_rules(values["lender_kind"], values["credit_product"], values["rules_day"])
        return RulesShown(rules, values["rules_shown"])

    def facts(self, result: RulesShown) -> tuple[str, ...]:
        """The companies behind the product, the rules in the table, and whom to complain to."""
        rules = result.rules
        direct = [rule.id for rule in rules.direct]
        others = [other.fact.id for other in rules.others]
        found = (
            *rules.behind,
            *(direct if result.which == "direct" else others),
            *rules.private_line.facts,
            *rules.complain.facts,
            _PRIVATE_LENDING,
            _COPY_OF_CONTRACT,
        )
        return tuple(dict.fromkeys(found))
