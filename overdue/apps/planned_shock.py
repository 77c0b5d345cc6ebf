"""Controls for one thing that happens to a household in a month that the learner chooses."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from msgspec.structs import replace as changed

from overdue.apps.assumed import control_name, filled
from overdue.apps.household import SHARE, numbers
from overdue.charts.household_words import cause_name
from overdue.household import SHOCK_KINDS, Shock
from overdue.household.shocks import BILLS
from overdue.language import Language
from overdue.widgets.controls import Choice, Group, Number, Values

__all__ = [
    "NOTHING",
    "PLANNED",
    "complete_planned",
    "follow_planned",
    "hidden_planned",
    "planned",
    "shock_group",
]

NOTHING: Final = "nothing"
_SHARES: Final = {"job-loss": "job-loss-share", "pay-cut": "pay-cut-size", "prices": "prices-size"}
_LASTING: Final = {"job-loss": "job-loss-months", "pay-cut": "pay-cut-months"}
_SIZES: Final = ("shock_share", "shock_sum")


def _words(option: str, language: Language) -> str:
    if option == NOTHING:
        return language.text("control.shock.nothing")
    return cause_name(option, language)


PLANNED: Final = Choice(
    name="shock", options=(NOTHING, *SHOCK_KINDS), default="job-loss", words=_words
)


def shock_group(latest: int | str = 36) -> Group:
    """Return the controls for what happens, when and how much.

    An emptied size is the assumed one again.

    Parameters
    ----------
    latest
        The last month in which it may happen, or the name of the control that says so.
    """
    return Group(
        name="shock",
        controls=(
            PLANNED,
            Number(name="shock_month", low=1, high=latest, slide=(1, 36), default=7),
            changed(SHARE, name="shock_share"),
            Number(
                name="shock_sum",
                high=1_000_000,
                step=500,
                slide=(0, 60_000),
                unit="yuan",
                places=2,
                optional=True,
            ),
        ),
        below=True,
    )


def follow_planned(name: str) -> dict[str, Any]:
    """The sizes start from the assumed ones, once something else happens."""
    return dict.fromkeys(_SIZES) if name == PLANNED.name else {}


def complete_planned(values: Values) -> dict[str, Any]:
    """Return the values with the sizes that nobody has set as the assumptions have them."""
    given, kind = numbers(values), values["shock"]
    wanted = {
        "shock_share": _SHARES.get(kind),
        "shock_sum": f"{kind}-size" if kind in BILLS else None,
    }
    return filled(values, {name: given[one] for name, one in wanted.items() if one is not None})


def hidden_planned(values: Values) -> frozenset[str]:
    """What this kind of thing has no size, no time or no month for (of the assumed times too)."""
    kind = values["shock"]
    shown = {
        "shock_month": kind != NOTHING,
        "shock_share": kind in _SHARES,
        "shock_sum": kind in BILLS,
    }
    shown |= {control_name(one_id): kind == of for of, one_id in _LASTING.items()}
    return frozenset(name for name, shows in shown.items() if not shows)


def planned(values: Values) -> tuple[Shock, ...]:
    """Return what happens, for the assumed time; nothing, where nothing was chosen.

    Prices stay up once they have risen.
    """
    kind = values["shock"]
    if kind == NOTHING:
        return ()
    size = values["shock_share"] if kind in _SHARES else values["shock_sum"]
    lasts = None if kind == "prices" else 1
    if kind in _LASTING:
        lasts = max(int(numbers(values)[_LASTING[kind]]), 1)
    return (
        Shock(
            kind,
            month=int(values["shock_month"]),
            size=Decimal(0) if kind == "forgot" else size,
            months=lasts,
        ),
    )
