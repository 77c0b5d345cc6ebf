"""Controls for one thing that happens to a household in a month that the learner chooses."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from overdue.apps.household import numbers
from overdue.charts.household_words import cause_name
from overdue.household import SHOCK_KINDS, Shock
from overdue.household.shocks import BILLS
from overdue.language import Language
from overdue.widgets.controls import Choice, Group, Number, Values

__all__ = [
    "NOTHING",
    "PLANNED",
    "SHOCK_GROUP",
    "complete_planned",
    "follow_planned",
    "hidden_planned",
    "planned",
]

NOTHING: Final = "nothing"
_SHARES: Final = {"job-loss": "job-loss-share", "pay-cut": "pay-cut-size", "prices": "prices-size"}
_LASTING: Final = {"job-loss": "job-loss-months", "pay-cut": "pay-cut-months"}
_SIZES: Final = ("shock_share", "shock_sum", "shock_months")


def _words(option: str, language: Language) -> str:
    if option == NOTHING:
        return language.text("control.shock.nothing")
    return cause_name(option, language)


PLANNED: Final = Choice(
    name="shock", options=(NOTHING, *SHOCK_KINDS), default="job-loss", words=_words
)
SHOCK_GROUP: Final = Group(
    name="shock",
    controls=(
        PLANNED,
        Number(name="shock_month", low=1, high=36, slide=(1, 36), default=4),
        Number(
            name="shock_share",
            high=1,
            step=Decimal("0.05"),
            slide=(0, 1),
            unit="percent",
            places=4,
            optional=True,
        ),
        Number(
            name="shock_sum",
            high=1_000_000,
            step=500,
            slide=(0, 60_000),
            unit="yuan",
            places=2,
            optional=True,
        ),
        Number(name="shock_months", low=1, high=36, slide=(1, 36), unit="months", optional=True),
    ),
)
"""What happens, when, how much and for how long; an emptied size is the assumed one again."""


def follow_planned(name: str) -> dict[str, Any]:
    """The sizes start from the assumed ones, once something else happens."""
    return dict.fromkeys(_SIZES) if name == PLANNED.name else {}


def complete_planned(values: Values) -> dict[str, Any]:
    """Return the values with the sizes that nobody has set as the assumptions have them."""
    full, given, kind = dict(values), numbers(values), values["shock"]
    wanted = {
        "shock_share": _SHARES.get(kind),
        "shock_sum": f"{kind}-size" if kind in BILLS else None,
        "shock_months": _LASTING.get(kind),
    }
    for name, one_id in wanted.items():
        if one_id is not None and full[name] is None:
            full[name] = given[one_id]
    return full


def hidden_planned(values: Values) -> frozenset[str]:
    """What this kind of thing has no size, no time or no month for."""
    kind = values["shock"]
    shown = {
        "shock_month": kind != NOTHING,
        "shock_share": kind in _SHARES,
        "shock_sum": kind in BILLS,
        "shock_months": kind in _LASTING,
    }
    return frozenset(name for name, shows in shown.items() if not shows)


def planned(values: Values) -> tuple[Shock, ...]:
    """Return what happens; nothing, where nothing was chosen. Prices stay up once they rose."""
    kind = values["shock"]
    if kind == NOTHING:
        return ()
    size = values["shock_share"] if kind in _SHARES else values["shock_sum"]
    lasts = int(values["shock_months"]) if kind in _LASTING else None if kind == "prices" else 1
    return (
        Shock(
            kind,
            month=int(values["shock_month"]),
            size=Decimal(0) if kind == "forgot" else size,
            months=lasts,
        ),
    )
