"""Which right do I have against that? Who did what, when, to whom: rules, words, doors."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from overdue import law, lenders
from overdue.case import Case
from overdue.charts.rights_finder import RightsFinderSheet
from overdue.charts.rights_finder_words import rights_facts
from overdue.collection.rights import WHO, Rights, rights
from overdue.escalation import deeds
from overdue.language import Language
from overdue.widgets.app import App
from overdue.widgets.controls import Choice, Date, Group, Values

_DEED: Final = "deed"
_TO: Final = "to_whom"
_LENDER: Final = "deed_lender"
_LAST_REVIEW: Final = date(2026, 11, 23)


def _deed_words(deed: str, language: Language) -> str:
    one = deeds.get(deed)
    return language.text(
        "rights_finder.deed",
        group=language.pick(deeds.group(one.group).name),
        deed=language.pick(one.name),
    )


def _lender_words(kind: str, language: Language) -> str:
    return language.pick(law.word("lender_kinds", kind))


class RightsFinder(App[Rights]):
    """What was done, by whom, to whom and when; the rules that speak to it, and where to go."""

    name = "rights-finder"
    view = RightsFinderSheet
    groups = (
        Group(
            name="deed",
            controls=(
                Choice(
                    name=_DEED,
                    options=tuple(deed.id for deed in deeds.every()),
                    words=_deed_words,
                    default="told-family",
                ),
                Choice(name="who_did", options=WHO, default="agency"),
                Choice(name=_TO, options=deeds.AFFECTED, default="you"),
                Date(
                    name="deed_day",
                    low=date(2015, 1, 1),
                    high=date(2030, 12, 31),
                    default=_LAST_REVIEW,
                ),
                Choice(
                    name=_LENDER,
                    options=tuple(law.LENDER_KINDS),
                    words=_lender_words,
                    default="micro-loan",
                ),
            ),
            main=True,
        ),
    )

    def start(self, case: Case) -> dict[str, Any]:
        """Who usually lends for the learner's product."""
        return {_LENDER: lenders.product(case.product).lender_kinds[0]}

    def complete(self, values: Values) -> dict[str, Any]:
        """Somebody to whom it can have been done."""
        to = deeds.get(values[_DEED]).to
        return {**values, _TO: values[_TO] if values[_TO] in to else to[0]}

    def hidden(self, values: Values) -> frozenset[str]:
        """To whom, where that goes without saying; who lends, where it means nothing."""
        is_authority = self.result(self.complete(values)).is_authority
        said = {_TO} if len(deeds.get(values[_DEED]).to) == 1 else set()
        unasked = {_LENDER} if is_authority or values["who_did"] == "buyer" else set()
        return frozenset(said | unasked)

    def result(self, values: Values) -> Rights:
        """The rules of the day, and the doors."""
        return rights(
            values["who_did"],
            deeds.get(values[_DEED]),
            values["deed_day"],
            values[_TO],
            values[_LENDER],
        )

    def facts(self, result: Rights) -> tuple[str, ...]:
        """The rules, how far they go, and the doors."""
        return rights_facts(result)
