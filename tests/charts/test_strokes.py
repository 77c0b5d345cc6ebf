"""What the page is told to draw, and when the picture behind it is drawn again."""

import numpy as np
import pytest
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from overdue.charts.strokes import NoStrokes, Pen, packed
from overdue.charts.words import Words


@pytest.fixture
def axes():
    figure = Figure(figsize=(4, 3), dpi=100)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, 10), ylim=(0, 10))
    return axes


def sent(artist, axes):
    axes.add_artist(artist)
    return tuple(packed(Pen(100, 300).strokes([artist])).values())


def test_a_line_is_sent_in_pixels_from_the_top_left_corner(axes):
    paints, vertices, codes = sent(Line2D([0, 5], [0, 10], color="#102030", linewidth=3.6), axes)
    assert paints[0]["stroke"] == "#102030"
    assert paints[0]["width"] == pytest.approx(5)
    assert np.frombuffer(vertices, "<f4").tolist() == [0, 300, 200, 0]
    assert list(codes) == [1, 2]


def test_dashes_and_their_gaps_are_in_pixels(axes):
    line = Line2D([0, 1], [0, 1], linestyle=(0, (4, 2)), linewidth=2)
    paints, _, _ = sent(line, axes)
    assert paints[0]["dash"] == pytest.approx([4 * 2 * 100 / 72, 2 * 2 * 100 / 72])


def test_a_round_marker_is_a_circle_at_each_point(axes):
    line = Line2D([5], [5], marker="o", markersize=7.2, linestyle="none", markeredgewidth=0)
    paints, vertices, _ = sent(line, axes)
    assert [paint["circle"] for paint in paints] == [pytest.approx(5)]
    assert np.frombuffer(vertices, "<f4").tolist() == [200, 150]


def test_an_area_is_filled_and_cut_by_the_axes(axes):
    area = PolyCollection([[(0, 0), (1, 0), (1, 1)]], facecolors=["#e8a33d"], edgecolors="none")
    paints, _, codes = sent(area, axes)
    assert paints == [{"n": 4, "fill": "#e8a33d", "clip": True}]
    assert codes[-1] == 79


def test_a_bar_is_filled(axes):
    paints, vertices, _ = sent(Rectangle((0, 0), 10, 10, facecolor="#1f8a83", linewidth=0), axes)
    assert paints[0]["fill"] == "#1f8a83"
    assert np.frombuffer(vertices, "<f4").max() == 400


def test_words_are_outlines_with_a_rim_below(axes):
    words = Words(axes.transData, "en", size=12, color="#000000", halo="#ffffff")
    words.put("day 90", 5, 5)
    paints, _, _ = sent(words, axes)
    assert [sorted(paint) for paint in paints] == [["fill", "n", "rim", "width"]]


def test_what_is_hidden_is_not_sent_and_what_lies_above_is_sent_last(axes):
    below, above = Line2D([0], [0], zorder=1, color="r"), Line2D([0], [0], zorder=3, color="b")
    hidden = Line2D([0], [0], visible=False)
    for line in (above, below, hidden):
        axes.add_line(line)
    drawn = Pen(100, 300).strokes([above, hidden, below])
    assert [stroke.paint["stroke"] for stroke in drawn] == ["#ff0000", "#0000ff"]


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
        Pen(100, 300).strokes([artist])


def test_of_a_straight_way_only_its_ends_are_sent_and_every_bend_stays(axes):
    x = np.linspace(0, 10, 365)
    straight, bent = Line2D(x, x), Line2D(x, np.abs(x - 5))
    curved = Line2D(x, x**2 / 10)
    area = PolyCollection([np.concatenate([[(10, 0), (0, 0)], np.column_stack([x, x])])])
    counts = [sent(artist, axes) for artist in (straight, bent, curved, area)]
    assert [paints[0]["n"] for paints, _, _ in counts] == [2, 3, 365, 5]


def test_what_is_not_a_number_still_breaks_a_line(axes):
    _, vertices, _ = sent(Line2D(range(7), [0, 1, 2, np.nan, 4, 5, 6]), axes)
    points = np.frombuffer(vertices, "<f4").reshape(-1, 2)
    assert np.isnan(points).any(axis=1).sum() == 1
    assert points[~np.isnan(points).any(axis=1)].tolist()[-1] == [240, 120]


def test_what_has_not_changed_is_the_very_stroke_of_before(axes):
    line, words = Line2D([0, 1], [0, 1]), Words(axes.transData, "en", size=12, color="#000000")
    axes.add_line(line)
    axes.add_artist(words)
    words.put("day 1", 1, 1)
    pen = Pen(100, 300)
    before = pen.strokes([line, words])
    words.put("day 1", 1, 1)
    assert all(a is b for a, b in zip(pen.strokes([line, words]), before, strict=True))
    for change in (
        lambda: line.set_data([0, 2], [0, 1]),
        lambda: line.set_linestyle("--"),
        lambda: line.set_color("#ff0000"),
        lambda: words.put("day 2", 1, 1),
        lambda: words.put("day 2", 2, 1),
        lambda: setattr(words, "align", "right"),
        lambda: setattr(words, "offset", (3, 3)),
        lambda: words.set_facecolor("#ff0000"),
    ):
        change()
        after = pen.strokes([line, words])
        assert sum(a is not b for a, b in zip(after, before, strict=True)) == 1
        before = after
    line.set_visible(False)
    assert pen.strokes([line, words]) == before[:1]
    pen.forget()
    assert pen.strokes([words])[0] is not before[0]
