"""The stages of an overdue bill in seven bands, few enough to tell apart in a picture."""

from __future__ import annotations

from typing import Final, NamedTuple

from overdue.charts.palette import Palette
from overdue.escalation.kinds import Stage
from overdue.language import Language, key

__all__ = ["BANDS", "Band", "band_of"]


class Band(NamedTuple):
    """Some stages that are shown as one.

    Attributes
    ----------
    id
        Name of its colour in the palette.
    stages
        What it holds.
    name
        Key of its name.
    """

    id: str
    stages: tuple[Stage, ...]
    name: str

    def color(self, colors: Palette) -> str:
        """Return its colour."""
        found: str = getattr(colors, self.id)
        return found

    def title(self, language: Language) -> str:
        """Return its name."""
        return language.text(self.name)


BANDS: Final = (
    Band("good", ("cured", "settled"), key("band.paid")),
    Band("plan", ("plan",), key("band.plan")),
    Band("with_lender", ("current", "reminder", "m1", "m2", "m3", "m4"), key("band.lender")),
    Band("with_agency", ("outsourced",), key("band.agency")),
    Band("sold", ("sold",), key("band.sold")),
    Band("before_court", ("before-suit",), key("band.before_court")),
    Band("at_court", ("suit", "judgment", "enforcement"), key("band.court")),
)
"""From the best to the worst: the order from the bottom of a stack to its top."""

_OF: Final = {stage: band for band in BANDS for stage in band.stages}


def band_of(stage: Stage) -> Band:
    """Return the band of a stage."""
    return _OF[stage]
