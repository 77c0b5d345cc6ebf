"""Controls for the assumptions by which a bill escalates: a setting for all, a number for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from overdue.charts.assumed_words import assumption_words
from overdue.escalation.assumptions import Assumption, assumption, assumptions, preset
from overdue.escalation.kinds import SETTINGS
from overdue.escalation.resolved import Numbers, numbers
from overdue.language import Language
from overdue.widgets.controls import Choice, Group, Number, Unit, Values

__all__ = [
    "SETTING",
    "assumed",
    "assumed_number",
    "assumptions_group",
    "complete",
    "control_name",
    "filled",
    "moved",
    "resolved",
]

SETTING: Final = Choice(name="setting", options=SETTINGS, default="middle")

# Unit of the control, decimal places, step, least value, and whether the slider goes up to the
# greatest value that may be entered (else to twice the greatest of the three settings).
_SHAPES: Final[dict[str, tuple[Unit, int, Decimal, int, bool]]] = {
    "share": ("percent", 4, Decimal("0.01"), 0, True),
    "share-a-month": ("percent_a_month", 4, Decimal("0.0005"), 0, False),
    "days": ("days", 0, Decimal(1), 1, False),
    "months": ("months", 0, Decimal(1), 1, True),
    "yuan": ("yuan", 0, Decimal(500), 0, False),
    "lenders": ("none", 0, Decimal(1), 0, True),
    "times-a-week": ("none", 2, Decimal("0.5"), 0, True),
    "times-a-month": ("none", 2, Decimal("0.5"), 0, True),
}


def assumed(*ids: str) -> Group:
    """Return the group of controls for some assumptions: the setting, then a number for each.

    It stands below the picture, where it has room for what is said about each number.

    Parameters
    ----------
    *ids
        Which assumptions, in the order in which they are shown.

    Raises
    ------
    UnknownFact
        If there is no such assumption.
    """
    return assumptions_group(SETTING, map(assumption, ids))


def assumptions_group(setting: Choice, of: Iterable[Assumption]) -> Group:
    """Return the group of a setting and of a number for each assumption, from whichever file."""
    return Group(
        name="assumptions", controls=(setting, *(assumed_number(one) for one in of)), below=True
    )


def control_name(assumption_id: str) -> str:
    """Return the name of the control of an assumption."""
    return f"assumed_{assumption_id.replace('-', '_')}"


def complete(values: Values) -> dict[str, Any]:
    """Return the values with each number that was not moved as the setting has it."""
    given = preset(values["setting"])
    return filled(values, {control_name(one): number for one, number in given.items()})


def filled(values: Values, given: Mapping[str, Decimal]) -> dict[str, Any]:
    """Return the values with each control that is empty as given, by name."""
    full = dict(values)
    for name, number in given.items():
        if name in full and full[name] is None:
            full[name] = number
    return full


def moved(values: Values) -> dict[str, Decimal]:
    """Return the numbers that differ from the setting, by id; `values` are complete."""
    given = preset(values["setting"])
    here = {one.id: values.get(control_name(one.id)) for one in assumptions()}
    return {name: value for name, value in here.items() if value not in (None, given[name])}


def resolved(values: Values) -> Numbers:
    """Return every number of the table as the controls have it."""
    return numbers(values["setting"], moved(values))


def assumed_number(one: Assumption) -> Number:
    """Return the control of an assumption, from whichever file it is."""
    unit, places, step, low, to_the_end = _SHAPES[one.unit]
    greatest = max(one.at(setting) for setting in SETTINGS)
    return Number(
        name=control_name(one.id),
        low=low,
        high=one.most,
        step=step,
        slide=(low, one.most if to_the_end else min(greatest * 2, one.most)),
        unit=unit,
        places=places,
        optional=True,  # an emptied box follows the setting again
        label_words=lambda language: (language.pick(one.title), _hint(one, language)),
    )


def _hint(one: Assumption, language: Language) -> str:
    fields: dict[str, str] = {
        setting: assumption_words(one, one.at(setting), language) for setting in SETTINGS
    }
    fields["why"] = language.pick(one.why)
    if one.illustrative:
        return language.text("assumed.hint", **fields)
    return language.text("assumed.hint.published", **fields)
