"""Words in charts: how wide they are, where they break, and how they keep apart."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue.charts.fonts import register
from overdue.charts.glyphs import outline, width
from overdue.charts.nice import nice_limits, nice_step
from overdue.charts.spread import spread
from overdue.charts.wrap import wrap

register()  # as the first chart does, whichever test comes first

PLACES = st.lists(st.floats(0, 100, allow_nan=False), min_size=0, max_size=6)


@given(PLACES, st.floats(0, 12))
def test_spread_labels_keep_their_order_their_distance_and_the_room(wanted, gap):
    places = spread(wanted, gap, 0, 100)
    assert len(places) == len(wanted)
    ordered = [place for _, place in sorted(zip(wanted, places, strict=True))]
    assert ordered == sorted(ordered)
    room = min(gap, 100 / (len(wanted) - 1)) if len(wanted) > 1 else 0
    assert all(b - a >= room - 1e-9 for a, b in pairwise(ordered))
    assert all(-1e-9 <= place <= 100 + 1e-9 for place in places)


def test_labels_that_have_room_stay_where_they_are():
    assert spread([10, 50, 90], 5, 0, 100) == [10, 50, 90]


@given(st.floats(0, 1e7), st.floats(0.01, 1e7))
def test_limits_are_round_and_hold_the_data(low, span):
    bottom, top, step = nice_limits(low, low + span)
    slack = step * 1e-6
    assert bottom <= low + slack
    assert top >= low + span - slack
    assert (top - bottom) / step < 8


def test_a_step_is_one_two_two_and_a_half_or_five_times_a_power_of_ten():
    assert [nice_step(span) for span in (5, 9, 12, 20, 1000)] == [1, 2, 2.5, 5, 200]


def test_a_small_change_of_the_data_leaves_the_limits_alone():
    assert nice_limits(4700, 6248)[:2] == nice_limits(4710, 6260)[:2]


def test_english_breaks_between_words_and_chinese_between_characters():
    assert wrap("the late fee is charged", 6, "en") == ["the late fee", "is charged"]
    lines = wrap("违约金按日计收，不计复利。", 6, "zh-Hans")
    assert "".join(lines) == "违约金按日计收，不计复利。"
    assert all(width(line, "zh-Hans") <= 7 for line in lines)
    assert not any(line.startswith(("，", "。")) for line in lines)


@pytest.mark.parametrize("tag", ["en", "zh-Hans"])
def test_a_number_is_never_broken(tag):
    lines = wrap("账单 ¥5,355.00 起", 3, tag)
    assert any("¥5,355.00" in line for line in lines)


def test_an_outline_is_as_wide_as_its_text_measures():
    path, advance = outline("day 90", "en", bold=True)
    assert advance == pytest.approx(width("day 90", "en", bold=True))
    assert 0 <= path.vertices[:, 0].min() <= path.vertices[:, 0].max() <= advance


def test_chinese_and_latin_letters_stand_in_one_outline():
    path, _ = outline("第 90 天", "zh-Hans")
    assert np.isfinite(path.vertices).all()
    with pytest.raises(ValueError, match="more than one line"):
        outline("a\nb", "en")
