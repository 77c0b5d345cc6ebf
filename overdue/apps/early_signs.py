"""Which of these signs do I know? What a learner ticks is answered by what to do first."""

from __future__ import annotations

from typing import Final

from overdue.charts.early_signs import EarlySignsSheet
from overdue.charts.early_signs_words import signs_facts
from overdue.language import Language
from overdue.livelihood.signs import Checked, checked, sign, signs
from overdue.widgets.app import App
from overdue.widgets.controls import Group, UnkeptMarks, Values

_TICKED: Final = "early_signs"


def _line(sign_id: str, language: Language) -> str:
    return language.pick(sign(sign_id).says)


class EarlySigns(App[Checked]):
    """A list of signs to tick, and the first step for each; nothing is counted or kept."""

    name = "early-signs"
    view = EarlySignsSheet
    groups = (
        Group(
            name="signs",
            controls=(
                UnkeptMarks(name=_TICKED, options=tuple(one.id for one in signs()), words=_line),
            ),
            main=True,
        ),
    )

    def result(self, values: Values) -> Checked:
        """The signs that were ticked, in the order in which they should be met."""
        return checked(values[_TICKED])

    def facts(self, result: Checked) -> tuple[str, ...]:
        """What the steps rest on."""
        return signs_facts(result)
