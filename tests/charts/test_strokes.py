"""What the page is told to draw, and when the picture behind it is drawn again."""

import numpy as np
import pytest
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from overdue.charts.strokes import NoStrokes, strokes
from overdue.charts.words import Words


@pytest.fixture
def axes():
    figure = Figure(figsize=(4, 3), dpi=100)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, 10), ylim=(0, 10))
    return axes


def packed(artist, axes):
    axes.add_artist(artist)
    return strokes([artist], 100).packed(300)


def test_a_line_is_sent_in_pixels_from_the_top_left_corner(axes):
    paints, vertices, codes = packed(Line2D([0, 5], [0, 10], color="#102030", linewidth=3.6), axes)
    assert paints[0]["stroke"] == "#102030"
    assert paints[0]["width"] == pytest.approx(5)
    assert np.frombuffer(vertices, "<f4").tolist() == [0, 300, 200, 0]
    assert list(codes) == [1, 2]


def test_dashes_and_their_gaps_are_in_pixels(axes):
    line = Line2D([0, 1], [0, 1], linestyle=(0, (4, 2)), linewidth=2)
    paints, _, _ = packed(line, axes)
    assert paints[0]["dash"] == pytest.approx([4 * 2 * 100 / 72, 2 * 2 * 100 / 72])


def test_a_round_marker_is_a_circle_at_each_point(axes):
    line = Line2D([5], [5], marker="o", markersize=7.2, linestyle="none", markeredgewidth=0)
    paints, vertices, _ = packed(line, axes)
    assert [paint["circle"] for paint in paints] == [pytest.approx(5)]
    assert np.frombuffer(vertices, "<f4").tolist() == [200, 150]


def test_an_area_is_filled_and_cut_by_the_axes(axes):
    area = PolyCollection([[(0, 0), (1, 0), (1, 1)]], facecolors=["#e8a33d"], edgecolors="none")
    paints, _, codes = packed(area, axes)
    assert paints == [{"n": 4, "fill": "#e8a33d", "clip": True}]
    assert codes[-1] == 79


def test_a_bar_is_filled(axes):
    paints, vertices, _ = packed(Rectangle((0, 0), 10, 10, facecolor="#1f8a83", linewidth=0), axes)
    assert paints[0]["fill"] == "#1f8a83"
    assert np.frombuffer(vertices, "<f4").max() == 400


def test_words_are_outlines_with_a_rim_below(axes):
    words = Words(axes.transData, "en", size=12, color="#000000", halo="#ffffff")
    words.put("day 90", 5, 5)
    paints, _, _ = packed(words, axes)
    assert [sorted(paint) for paint in paints] == [["n", "stroke", "width"], ["fill", "n"]]


def test_what_is_hidden_is_not_sent_and_what_lies_above_is_sent_last(axes):
    below, above = Line2D([0], [0], zorder=1, color="r"), Line2D([0], [0], zorder=3, color="b")
    hidden = Line2D([0], [0], visible=False)
    for line in (above, below, hidden):
        axes.add_line(line)
    assert [p["stroke"] for p in strokes([above, hidden, below], 100).paints] == [
        "#ff0000",
        "#0000ff",
    ]


@pytest.mark.parametrize(
    "artist",
    [
        Text(0, 0, "plain text"),
        Line2D([0], [0], marker="s"),
        Rectangle((0, 0), 1, 1, hatch="//"),
    ],
)
def test_an_artist_that_the_page_cannot_draw_is_refused(axes, artist):
    axes.add_artist(artist)
    with pytest.raises(NoStrokes):
        strokes([artist], 100)
