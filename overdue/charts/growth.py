"""How a bill grows while it waits: bill, service fee and late fee stacked over the days."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Final

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.lines import Line2D
from matplotlib.ticker import FixedLocator, FuncFormatter
from numpy.typing import NDArray

from overdue.charts.chart import Chart, Margins
from overdue.charts.glyphs import width
from overdue.charts.nice import nice_limits
from overdue.charts.screen import PIXEL_RATIO
from overdue.charts.spread import spread
from overdue.charts.style import TEXT_SIZE, points
from overdue.charts.table import Table
from overdue.charts.terms_line import terms_line, terms_notes
from overdue.fees.waiting import Waiting
from overdue.language import Language

_TICK_DAYS: Final = {365: (0, 30, 60, 90, 180, 270, 365), 730: (0, 90, 180, 365, 545, 730)}
_NARROW_TICK_DAYS: Final = {365: (0, 90, 180, 365), 730: (0, 180, 365, 730)}
_WIDE_RATE: Final = Decimal("0.24")
"""A rate as wide as any that the label shows: it sets the room, not the words."""
_LABEL_GAP: Final = TEXT_SIZE * 1.35


class GrowthChart(Chart[Waiting]):
    """Stacked areas over the days after the due date, with the learner's day marked."""

    margins: ClassVar[Margins] = Margins(top=26, bottom=44)

    def draw(self) -> None:
        """Create areas, the line for comparison, the marker and the labels."""
        axes, colors = self.axes, self.colors
        self._scene: tuple[object, ...] = ()
        axes.grid(axis="y")
        axes.set_xlabel(self.language.text("growth.axis.days"), loc="left")
        axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: self.language.number(y)))
        self._unit = axes.text(
            8, 8, "", transform=self.from_left(), va="bottom", ha="left", color=colors.muted
        )
        self._areas = {
            name: self.moves(PolyCollection([], facecolors=[color], edgecolors="none", zorder=1))
            for name, color in (
                ("bill", colors.bill),
                ("service_fee", colors.service_fee),
                ("late_fee", colors.late_fee),
            )
        }
        for area in self._areas.values():
            axes.add_collection(area, autolim=False)
        self._ceiling = self._line(colors.ceiling, 1.6, 2, dashed=True)
        self._stem = self._line(colors.ink, 1.6, 3)
        self._dot = self.moves(
            Line2D(
                [],
                [],
                marker="o",
                markersize=points(9),
                color=colors.ink,
                linestyle="none",
                markeredgewidth=0,
                zorder=4,
            )
        )
        axes.add_line(self._dot)
        self._dot.set_clip_on(False)
        self._names = {
            name: self.words(color, align="left", offset=(8, -TEXT_SIZE * 0.36))
            for name, color in (
                ("bill", colors.bill_text),
                ("service_fee", colors.service_fee_text),
                ("ceiling", colors.ceiling),
                ("late_fee", colors.late_fee_text),
            )
        }
        self.right = 14 + TEXT_SIZE * max(
            width(self._label(name, _WIDE_RATE), self.language.tag) for name in self._names
        )
        self._day = self.words(colors.ink, bold=True, halo=colors.paper)
        self._owed = self.words(colors.ink, bold=True, halo=colors.paper)

    def _line(self, color: str, width: float, zorder: int, *, dashed: bool = False) -> Line2D:
        line = Line2D(
            [],
            [],
            color=color,
            linewidth=points(width),
            zorder=zorder,
            linestyle=(0, (4, 2.5)) if dashed else "-",
            solid_capstyle="butt",
        )
        self.axes.add_line(line)
        return self.moves(line)

    def show(self, result: Waiting) -> None:
        """Set areas, lines and labels to a result."""
        self._set_axes(result)
        scene = result.curves, result.compared_rate, self.axes.get_ylim(), self.axes.bbox.bounds
        if scene != self._scene:  # not if only the day has moved
            self._scene = scene
            self._set_curves(result)
        self._mark(result)

    def _set_curves(self, result: Waiting) -> None:
        days = result.curves.days
        levels = {
            "bill": np.full(len(days), float(result.cost.rest)),
            "service_fee": float(result.cost.rest) + result.curves.service_fee,
        }
        levels["late_fee"] = levels["service_fee"] + result.curves.late_fee
        floor = np.full(len(days), self.axes.get_ylim()[0])
        for name, top in levels.items():
            outline = np.concatenate(
                [np.column_stack([days, floor]), np.column_stack([days, top])[::-1]]
            )
            self._areas[name].set_verts([outline])
            floor = top
        self._ceiling.set_data(days, float(result.cost.rest) + _ceiling(result))
        self._name(result, levels)

    def _set_axes(self, result: Waiting) -> None:
        horizon = int(result.curves.days[-1])
        rest = float(result.cost.rest)
        top = rest + float(max(result.curves.total_fee[-1], _ceiling(result)[-1]))
        span = max(top - rest, rest * 0.05, 1.0)
        low, high, step = nice_limits(max(rest - span * 0.35, 0.0), top + span * 0.06)
        if self.axes.get_ylim() != (low, high) or self.axes.get_xlim() != (0, horizon):
            ticks = (_NARROW_TICK_DAYS if self.screen.is_narrow else _TICK_DAYS)[horizon]
            self.axes.xaxis.set_major_locator(FixedLocator(ticks))
            self.axes.yaxis.set_major_locator(
                FixedLocator(np.arange(low, high + step / 2, step).tolist())
            )
            unit = self.language.text("growth.axis.yuan_from", low=self.language.number(low))
            self._unit.set_text(unit if low else self.language.text("growth.axis.yuan"))
            self.limits((0, horizon), (low, high))

    def _mark(self, result: Waiting) -> None:
        day, owed = result.days_late, float(result.cost.amount_owed)
        self._stem.set_data([day, day], [self.axes.get_ylim()[0], owed])
        self._dot.set_data([day], [owed])
        day_words = self.language.text("growth.day", day=self.language.number(day))
        owed_words = self.language.money(result.cost.amount_owed)
        wide = TEXT_SIZE * max(
            width(words, self.language.tag, bold=True) for words in (day_words, owed_words)
        )
        left, right = self.axes.get_xlim()
        room = self.axes.bbox.width / PIXEL_RATIO
        # The curve rises to the right: words to the left of the marker stay clear of it, words to
        # the right must stand above all of the curve that they span.
        to_left = (day - left) / (right - left) * room > wide + 6
        if not to_left:
            reach = min(day + round(wide / room * (right - left)), int(right))
            owed = float(result.curves.amount_owed[reach])
        self._day.align = self._owed.align = "right" if to_left else "left"
        shift = -5 if to_left else 3
        self._owed.offset = (shift, 9)
        self._day.offset = (shift, 9 + TEXT_SIZE * 1.3)
        self._owed.put(owed_words, day, owed)
        self._day.put(day_words, day, owed)

    def _name(self, result: Waiting, levels: dict[str, np.ndarray]) -> None:
        low, high = self.axes.get_ylim()
        at = {
            "bill": (low + levels["bill"][-1]) / 2,
            "service_fee": (levels["bill"][-1] + levels["service_fee"][-1]) / 2,
            "late_fee": (levels["service_fee"][-1] + levels["late_fee"][-1]) / 2,
            "ceiling": float(result.cost.rest) + _ceiling(result)[-1],
        }
        empty = {
            name
            for name, amount in (
                ("service_fee", result.curves.service_fee[-1]),
                ("late_fee", result.curves.late_fee[-1]),
                ("bill", float(result.cost.rest)),
                ("ceiling", _ceiling(result)[-1]),
            )
            if amount <= 0
        }
        shown = [name for name in at if name not in empty]
        room = self.screen.height - self.margins.top - self.margins.bottom
        places = spread(
            [at[name] for name in shown],
            _LABEL_GAP * (high - low) / room,
            low,
            high,
        )
        for name, words in self._names.items():
            words.set_visible(name in shown)
        for name, place in zip(shown, places, strict=True):
            text = self._label(name, result.compared_rate)
            self._names[name].put(text, result.curves.days[-1], place)

    def _label(self, name: str, compared: Decimal) -> str:
        language = self.language
        match name:
            case "bill":
                return language.text("growth.label.bill")
            case "service_fee":
                return language.text("growth.label.service_fee")
            case "late_fee":
                return language.text("growth.label.late_fee")
            case _:
                rate = language.percent(compared, None)
                return language.text("growth.label.ceiling", rate=rate)

    @staticmethod
    def finding(result: Waiting, language: Language) -> str:
        """How much the wait adds."""
        fee = result.cost.total_fee
        if result.cost.rest == 0:
            return language.text("growth.finding.paid", bill=language.money(result.bill))
        fields = {
            "days": language.days(result.days_late),
            "fee": language.money(fee),
            "bill": language.money(result.bill),
            "rest": language.money(result.cost.rest),
            "share": language.percent(fee / result.cost.rest),
        }
        if result.days_late == 0:
            return language.text("growth.finding.due_day", **fields)
        if result.cost.rest < result.bill:
            return language.text("growth.finding.part_paid", **fields)
        return language.text("growth.finding", **fields)

    @staticmethod
    def terms(result: Waiting, language: Language) -> str:
        """Rates and the day from which they run."""
        return terms_line(
            result.terms,
            language,
            daily_rate=result.cost.daily_rate,
            days_purchase_to_due=result.days_purchase_to_due,
        )

    @staticmethod
    def table(result: Waiting, language: Language) -> Table:
        """The amounts after some round numbers of days and on the learner's day."""
        horizon = int(result.curves.days[-1])
        chosen = sorted({1, 7, 30, 60, 90, 180, 365, horizon, result.days_late} - {0})
        rows = []
        for day in chosen:
            if day > horizon:
                continue
            service, late = result.curves.service_fee[day], result.curves.late_fee[day]
            rows.append(
                (
                    language.days(day),
                    language.money(float(service)),
                    language.money(float(late)),
                    language.money(float(result.cost.rest) + float(service) + float(late)),
                )
            )
        return Table(
            columns=(
                language.text("growth.table.days"),
                language.text("growth.label.service_fee"),
                language.text("growth.label.late_fee"),
                language.text("growth.table.owed"),
            ),
            rows=tuple(rows),
            caption=language.text("growth.table.caption", rest=language.money(result.cost.rest)),
        )

    @staticmethod
    def notes(result: Waiting, language: Language) -> tuple[str, ...]:
        """What to know about the terms, and what the dashed line is."""
        rate = language.percent(result.compared_rate, None)
        compared = language.text("growth.note.compared", rate=rate)
        return (*terms_notes(result.terms, language), compared)


def _ceiling(result: Waiting) -> NDArray[np.float64]:
    """The line for comparison; a result for this chart always has one."""
    if result.curves.ceiling is None:
        raise ValueError("the growth chart needs curves with a rate to compare with")
    return result.curves.ceiling
