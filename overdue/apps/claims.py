"""What people say about overdue bills, and what of it is true."""

from __future__ import annotations

from typing import Any, Final, get_args

from overdue import law
from overdue.charts.claims import ClaimsSheet
from overdue.language import Language
from overdue.law.claim_search import ClaimsFound, find_claims
from overdue.law.claims import ClaimOrigin, ClaimVerdict
from overdue.widgets.app import App
from overdue.widgets.controls import Choice, Group, Text, Values

_ALL: Final = "all"
_LONGEST: Final = 40
"""Letters to look for: more fit no claim, and the finding repeats them."""


def _origin_words(origin: str, language: Language) -> str:
    if origin == _ALL:
        return language.text("claims.all_origins")
    return language.pick(law.word("claim_origins", origin))


def _verdict_words(verdict: str, language: Language) -> str:
    if verdict == _ALL:
        return language.text("claims.all_verdicts")
    return language.pick(law.word("claim_verdicts", verdict))


class Claims(App[ClaimsFound]):
    """The claims of a widely copied article and of the pages around it, each with a verdict."""

    name = "claims"
    view = ClaimsSheet
    groups = (
        Group(
            name="claims",
            controls=(
                Choice(
                    name="claim_origin",
                    options=(_ALL, *get_args(ClaimOrigin)),
                    words=_origin_words,
                    default=_ALL,
                ),
                Choice(
                    name="claim_verdict",
                    options=(_ALL, *get_args(ClaimVerdict)),
                    words=_verdict_words,
                    default=_ALL,
                ),
                Text(name="claim_words", longest=_LONGEST),
            ),
        ),
    )

    def result(self, values: Values) -> ClaimsFound:
        """The claims that pass the filters."""
        return find_claims(
            _or_none(values["claim_origin"]),
            _or_none(values["claim_verdict"]),
            values["claim_words"],
        )

    def facts(self, result: ClaimsFound) -> tuple[str, ...]:
        """The facts behind the claims shown, or behind those among which none was found."""
        claims = result.claims or result.of_origin
        return tuple(dict.fromkeys(fact for claim in claims for fact in claim.facts))


def _or_none(option: str) -> Any:
    return None if option == _ALL else option
