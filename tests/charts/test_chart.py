"""A chart as the page asks for it: the still parts once, the moving ones at every move."""

import io

import pytest
from matplotlib.text import Text
from PIL import Image

from overdue.charts.chart import Chart
from overdue.charts.frame import Frame
from overdue.charts.screen import PIXEL_RATIO, WIDTHS, Screen
from overdue.charts.table import Table
from overdue.language import language


class LineChart(Chart[tuple[float, float]]):
    """The smallest chart: one line to a point, one limit."""

    def draw(self):
        self.line = self.moves(self.axes.plot([], [])[0])

    def show(self, result):
        x, top = result
        self.line.set_data([0, x], [0, 1])
        self.limits((0, 10), (0, top))

    @staticmethod
    def finding(result, language):
        return f"x is {language.number(result[0])}"

    terms = finding

    @staticmethod
    def table(result, language):
        return Table(("x",), ((language.number(result[0]),),))


class WordyChart(LineChart):
    """A chart with a moving artist that the page cannot draw."""

    def draw(self):
        super().draw()
        self.moves(self.axes.add_artist(Text(5, 0.5, "ordinary text")))


@pytest.fixture
def chart():
    return LineChart(language("en"), Screen())


def test_the_first_paint_brings_the_still_parts_and_a_move_does_not(chart):
    assert chart.paint((3, 1)).backdrop is not None
    moved = chart.paint((4, 1))
    assert moved.backdrop is None
    assert [len(stroke.codes) for stroke in moved.strokes] == [2]


def test_new_limits_bring_a_new_picture(chart):
    chart.paint((3, 1))
    assert chart.paint((3, 2)).backdrop is not None


def test_a_picture_is_twice_as_fine_as_the_page(chart):
    paint = chart.paint((3, 1))
    image = Image.open(io.BytesIO(paint.backdrop))
    assert image.size == (PIXEL_RATIO * paint.size[0], PIXEL_RATIO * paint.size[1])
    assert image.getextrema()[3][0] == 0, "the page's own background must shine through"


def test_an_artist_that_the_page_cannot_draw_makes_every_paint_a_whole_picture():
    chart = WordyChart(language("en"), Screen())
    for x in (3, 4):
        paint = chart.paint((x, 1))
        assert paint.backdrop is not None
        assert paint.strokes == []


def test_a_picture_that_stands_alone_has_room_for_its_words():
    words = Frame("A finding that is long enough for two lines " * 3, "terms", "sources")
    chart = LineChart(language("en"), Screen(), words)
    image = Image.open(io.BytesIO(chart.picture((3, 1))))
    assert image.size[1] > PIXEL_RATIO * Screen().height
    assert image.convert("RGBA").getpixel((1, 1)) == (255, 255, 255, 255)


@pytest.mark.parametrize("width", [0, 299, 300, 519, 520, 5000])
def test_a_chart_is_drawn_for_the_largest_known_width_that_fits(width):
    fitting = Screen.fitting(width).width
    assert fitting == max((known for known in WIDTHS if known <= width), default=WIDTHS[0])


def test_a_table_keeps_its_columns_aligned_in_chinese_too():
    table = Table(("天数", "owed"), (("1 天", "5.00"), ("365 天", "1,000.00")))
    assert table.as_text().splitlines() == [
        "天数        owed",
        "------  --------",
        "1 天        5.00",
        "365 天  1,000.00",
    ]
    with pytest.raises(ValueError, match="row 1 of the table has 1 cells"):
        Table(("a", "b"), (("1",),))
