"""Households that are alike, in one of three pictures: month by month, on a map, with remedies."""

from __future__ import annotations

from typing import ClassVar

from overdue.charts.boxes import room, take_axes_away
from overdue.charts.chart import Chart, Margins
from overdue.charts.table import Table
from overdue.charts.ten_thousand_map import MapPicture
from overdue.charts.ten_thousand_months import MonthsPicture
from overdue.charts.ten_thousand_remedies import RemediesPicture
from overdue.charts.ten_thousand_table import ten_thousand_table
from overdue.charts.ten_thousand_words import (
    ten_thousand_finding,
    ten_thousand_notes,
    ten_thousand_terms,
)
from overdue.household.alike import Alike, Shown
from overdue.language import Language


class TenThousandChart(Chart[Alike]):
    """The picture that is asked for; the others are hidden."""

    margins: ClassVar[Margins] = Margins(left=8, right=8, top=6, bottom=6)

    def draw(self) -> None:
        """Hide the axes and prepare the three pictures."""
        take_axes_away(self)
        self._pictures: dict[Shown, MonthsPicture | MapPicture | RemediesPicture] = {
            "months": MonthsPicture(self),
            "map": MapPicture(self),
            "remedies": RemediesPicture(self),
        }

    def show(self, result: Alike) -> None:
        """Show one picture."""
        size = room(self)
        for picture in self._pictures.values():
            picture.hide()
        self._pictures[result.shown].show(result, size)

    # In words -------------------------------------------------------------------------------------

    @staticmethod
    def finding(result: Alike, language: Language) -> str:
        """How many of a hundred miss a payment, and what that hangs on."""
        return ten_thousand_finding(result, language)

    @staticmethod
    def terms(result: Alike, language: Language) -> str:
        """How many were lived, and that it is assumed."""
        return ten_thousand_terms(result, language)

    @staticmethod
    def table(result: Alike, language: Language) -> Table:
        """The picture in figures."""
        return ten_thousand_table(result, language)

    @staticmethod
    def notes(result: Alike, language: Language) -> tuple[str, ...]:
        """How it was counted, what is known and what is not."""
        return ten_thousand_notes(result, language)
