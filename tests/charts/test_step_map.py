"""The map of steps: words stay in their boxes, and a step of a court says so in each layout."""

import pytest
from matplotlib.patches import Rectangle

from overdue.charts.screen import WIDTHS, Screen
from overdue.charts.what_comes_next import WhatComesNextChart
from overdue.charts.words import Words
from overdue.escalation.ahead import stages, steps_ahead
from overdue.language import TAGS, language

STAGES = [one.id for one in stages()]
COURT = {"en": "court", "zh-Hans": "法院"}


def shown(kind, chart):
    """The artists of a kind that are to be seen, but for the ground of the axes."""
    ground = {chart.axes.patch, chart.figure.patch}
    return [
        one
        for one in chart.figure.findobj(kind)
        if type(one) is kind and one.get_visible() and one not in ground
    ]


def drawn(stage, day, tag, width):
    chart = WhatComesNextChart(language(tag), Screen(width))
    chart.whole(steps_ahead(stage, day))
    return chart


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("stage", STAGES)
def test_no_word_crosses_the_edge_of_a_box(stage, width, tag):
    chart = drawn(stage, 10, tag, width)
    for box in (one.get_window_extent() for one in shown(Rectangle, chart)):
        for words in shown(Words, chart):
            ink = words.get_window_extent()
            if ink.overlaps(box):
                assert box.x0 <= ink.x0, words.get_text()
                assert ink.x1 <= box.x1, words.get_text()
                assert box.y0 <= ink.y0, words.get_text()
                assert ink.y1 <= box.y1, words.get_text()


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("stage", STAGES)
def test_a_step_through_a_court_has_the_thickest_outline_and_the_word(stage, width, tag):
    chart = drawn(stage, 45, tag, width)
    result = steps_ahead(stage, 45)
    boxes = shown(Rectangle, chart)
    thick = [one for one in boxes if one.get_linewidth() > 1.9]
    assert len(thick) == result.from_court
    for box in thick:
        inside = [
            words.get_text()
            for words in shown(Words, chart)
            if words.get_window_extent().overlaps(box.get_window_extent())
        ]
        assert COURT[tag] in " ".join(inside)


@pytest.mark.parametrize("width", [width for width in WIDTHS if width > 600])
def test_a_wide_map_shows_every_step_and_those_after_it(width):
    for stage in STAGES:
        result = steps_ahead(stage, 45)
        boxes = shown(Rectangle, drawn(stage, 45, "en", width))
        assert len(boxes) == 1 + len(result.next) + len(result.later)


def test_a_narrow_map_shows_every_step():
    for stage in STAGES:
        boxes = shown(Rectangle, drawn(stage, 45, "en", WIDTHS[0]))
        assert len(boxes) == 1 + len(steps_ahead(stage, 45).next)


def test_what_is_left_of_an_earlier_stage_is_hidden():
    chart = WhatComesNextChart(language("en"), Screen())
    chart.show(steps_ahead("m4", 105))
    chart.show(steps_ahead("cured", 105))
    assert len(shown(Rectangle, chart)) == 1
    said = {one.get_text() for one in shown(Words, chart)}
    assert said == {"Now", "Paid in full", "day 105", "No further step of collection"}
