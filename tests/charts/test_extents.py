"""No word in a chart is cut or lies on another, at the ends of all controls, in both languages."""

from decimal import Decimal
from itertools import combinations

import pytest
from matplotlib.text import Text

from overdue import apps, case
from overdue.charts.chart import Chart
from overdue.charts.screen import WIDTHS, Screen
from overdue.charts.words import Words
from overdue.language import TAGS, language
from overdue.widgets import still
from overdue.widgets.controls import Choice, Date, Marks, Moves, Number, Switch
from overdue.widgets.session import Session
from tests import decisions

WITH_CHART = [name for name in apps.names() if issubclass(apps.app(name).view, Chart)]
SLACK = 1.5  # device pixels that two boxes may share: less than one CSS pixel


def ends(control, session):
    """Entries at both ends of a control, and its middle where it has one."""
    match control:
        case Number():
            per = control._per
            low, high = Decimal(control.low) * per, control.limit(session.values) * per
            slide = [min(Decimal(end) * per, high) for end in control.slide or ()]
            return [str(value) for value in {low, high, (low + high) / 2, *slide}]
        case Choice():
            return list(control.options)
        case Switch():
            return [False, True]
        case Date():
            return [control.first(session.values).isoformat(), control.high.isoformat()]
        case Moves() | Marks():
            return lists(control, session)
        case _:
            return []


def lists(control, session):
    """Ways through a story; all lines marked, and the first and the last one."""
    if isinstance(control, Moves):
        return decisions.paths(session, control.name)
    lines = list(control.among(session.values))
    return [lines, lines[:1], lines[-1:]]


def enter_all(session, pick):
    """Bring every number of an app to the same end."""
    for control in session.app.controls():
        values = sorted(ends(control, session), key=lambda value: (len(str(value)), str(value)))
        if isinstance(control, Number) and values:
            session.enter(control.name, values[pick])


def states(app):
    """What to enter: one control at an end, all numbers at an end, both for every choice."""
    yield []
    probe = Session(app, language("en"), case.examples()[0])
    for control in app.controls():
        for raw in ends(control, probe):
            yield [(control.name, raw)]
            if isinstance(control, Choice):
                yield [(control.name, raw), 0]
                yield [(control.name, raw), -1]


def still_boxes(chart):
    """The texts that stay where they are, with their boxes in device pixels."""
    chart.figure.draw_without_rendering()
    renderer = chart._canvas.get_renderer()
    unused = _unused_labels(chart)
    return [
        (artist.get_text(), artist.get_window_extent(renderer))
        for artist in chart.figure.findobj(Text)
        if artist.get_visible() and artist.get_text().strip() and artist not in unused
    ]


def moving_boxes(chart):
    """The words that move with the data, with their boxes."""
    return [
        (artist.get_text(), artist.get_window_extent())
        for artist in chart.figure.findobj(Words)
        if artist.get_visible() and artist.get_text().strip()
    ]


def _unused_labels(chart):
    """Tick labels that matplotlib keeps but does not draw, because they are out of the limits."""
    unused = set()
    for axes in chart.figure.axes:
        for axis in (axes.xaxis, axes.yaxis):
            drawn = set(axis._update_ticks()) if axis.get_visible() else set()
            for tick in {*axis.majorTicks, *axis.minorTicks} - drawn:
                unused |= {tick.label1, tick.label2}
    return unused


def faults(chart, still=None):
    """A sentence for each text that is cut or lies on another."""
    width, height = chart.figure.bbox.width, chart.figure.bbox.height
    found = [*(still_boxes(chart) if still is None else still), *moving_boxes(chart)]
    for text, box in found:
        inside = box.x0 >= -SLACK and box.y0 >= -SLACK
        if not inside or box.x1 > width + SLACK or box.y1 > height + SLACK:
            yield f"{text!r} is cut: {box.extents.round()} in {width:.0f} × {height:.0f}"
    for (a, first), (b, second) in combinations(found, 2):
        across = min(first.x1, second.x1) - max(first.x0, second.x0)
        down = min(first.y1, second.y1) - max(first.y0, second.y0)
        if across > SLACK and down > SLACK:
            yield f"{a!r} and {b!r} overlap by {across:.0f} × {down:.0f}"


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", WITH_CHART)
def test_no_text_in_a_chart_is_cut_or_overlaps(name, width, tag):
    app = apps.app(name)
    chart = app.view(language(tag), Screen(width))
    still, wrong = None, {}
    all_states = list(states(app))
    # The narrowest, where words have least room, in every state or, of very many, in some;
    # Chinese words are the shorter ones.
    least = max(1, len(all_states) // 60) + (tag != "en")
    some = all_states[:: {WIDTHS[0]: least, WIDTHS[-1]: 4 * least}.get(width, 8 * least)]
    for number, entries in enumerate(some):
        session = Session(app, language(tag), case.examples()[0])
        for one in entries:
            if isinstance(one, int):
                enter_all(session, one)
            else:
                session.enter(*one)
        assert not session.messages, f"state {number}: {session.messages}"
        chart.show(session.result)
        if still is None or chart.figure.stale:  # the still texts lie where they lay otherwise
            chart._arrange(session.result)
            still = still_boxes(chart)
        for fault in faults(chart, still):
            wrong.setdefault(fault, session.shown())
    assert not wrong, "\n".join(f"{fault} with {shown}" for fault, shown in wrong.items())


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", WITH_CHART)
def test_the_words_around_a_picture_that_stands_alone_have_room(name, tag):
    app = apps.app(name)
    for person in case.examples():
        session = Session(app, language(tag), person)
        frame = still.frame(session)
        chart = app.view(language(tag), Screen(), frame)
        chart.whole(session.result)
        assert not list(faults(chart))
