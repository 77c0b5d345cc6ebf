"""A chart that was moved about draws what a new one draws."""

import pytest

from overdue import apps, case
from overdue.charts.chart import Chart
from overdue.charts.screen import Screen
from overdue.charts.strokes import packed
from overdue.language import language
from overdue.widgets.session import Session
from tests.browser import mirror

WITH_CHART = [name for name in apps.names() if issubclass(apps.app(name).view, Chart)]


@pytest.mark.parametrize("name", WITH_CHART)
def test_after_every_move_the_strokes_are_those_of_a_new_chart(name):
    app = apps.app(name)
    session = Session(app, language("zh-Hans"), case.examples()[0])
    chart = app.view(session.language, Screen(520))
    chart.paint(session.result)
    for control in session.app.controls():
        if control.name not in mirror.controls(session):
            continue  # what was entered before has hidden it
        for raw in list(mirror.moves(session, control.name))[:2]:
            session.enter(control.name, raw)
            moved = chart.paint(session.result)
            new = app.view(session.language, Screen(520)).paint(session.result)
            assert packed(moved.strokes) == packed(new.strokes), (control.name, raw)
            assert moved.clip == new.clip
