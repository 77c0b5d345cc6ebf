"""Of ten thousand households like mine, how many miss a payment, and what would help."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal
from typing import Any, Final, get_args

from overdue.apps import household
from overdue.apps.assumed import SETTING
from overdue.case import Case
from overdue.charts.ten_thousand import TenThousandChart
from overdue.charts.ten_thousand_words import ten_thousand_facts
from overdue.household import MOST_YUAN, Remedy
from overdue.household.alike import Alike, Life, Shown
from overdue.livelihood.assumptions import SETTINGS
from overdue.widgets.app import App
from overdue.widgets.controls import Choice, Group, Number, Values

_ASSUMED: Final = ("job-loss-chance", "job-loss-months", "lenders", "time-granted")
_MOST_MONTHS: Final = 24
_TENTH: Final = Decimal("0.1")
_OWN: Final = frozenset(
    control.name for group in (household.HOUSEHOLD, household.DEBTS) for control in group.controls
)
"""What the learner knows: it stays as it is whatever is assumed."""


class TenThousand(App[Alike]):
    """The chance of a missed payment by month, by buffer and debts, and with what would help."""

    name = "ten-thousand"
    view = TenThousandChart
    groups = (
        household.HOUSEHOLD,
        Group(
            name="ten_thousand",
            controls=(
                Choice(name="crowd_shown", options=get_args(Shown), default="months", listed=True),
                Number(
                    name="buffer_wanted",
                    high=_MOST_MONTHS,
                    slide=(0, 12),
                    unit="months",
                    default=3,
                ),
            ),
        ),
        household.DEBTS,
        household.assumed_life(*_ASSUMED),
    )

    def start(self, case: Case) -> dict[str, Any]:
        """The learner's own month and bill, as far as they are known."""
        return household.start_with_household(case)

    def complete(self, values: Values) -> dict[str, Any]:
        """Numbers that were not moved follow the setting."""
        return household.complete(values)

    def hidden(self, values: Values) -> frozenset[str]:
        """The buffer of the remedy, where no remedies are shown."""
        return frozenset() if values["crowd_shown"] == "remedies" else frozenset({"buffer_wanted"})

    def result(self, values: Values) -> Alike:
        """The crowd and what is asked of it."""
        own = {name: value for name, value in values.items() if name in _OWN}
        life = _life(values)
        return Alike(
            life=life,
            settings={setting: _life({**own, SETTING.name: setting}) for setting in SETTINGS},
            remedies=_remedies(values, life),
            shown=values["crowd_shown"],
        )

    def facts(self, result: Alike) -> tuple[str, ...]:
        """What was published of incomes, buffers and of asking for time."""
        return ten_thousand_facts(result)


def _life(values: Values) -> Life:
    return Life(household.household(values), household.shocks(values), household.habits(values))


def _remedies(values: Values, life: Life) -> tuple[Remedy, ...]:
    given = household.numbers(values)
    # As many months as there can be money for.
    most = (MOST_YUAN / max(life.household.needs, Decimal(1))).quantize(_TENTH, ROUND_DOWN)
    remedies = [
        Remedy("buffer", buffer_months=min(Decimal(values["buffer_wanted"]), most)),
        Remedy("cut", cut=given["cut"]),
        Remedy("no-borrowing", no_new_borrowing=True),
    ]
    if time := int(given["time-months"]):
        remedies.append(Remedy("time", ask_for_time=time, granted=given["time-granted"]))
    return tuple(remedies)
