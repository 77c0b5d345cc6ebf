"""Where the contacts of a story stand in its picture."""

from itertools import combinations

import pytest

from overdue.charts.spot_unlawful_lanes import lanes
from overdue.escalation import transcripts

STORIES = transcripts.every()


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
@pytest.mark.parametrize("width", [272, 632])
def test_every_contact_stands_in_its_lane_in_the_order_of_time_and_none_on_another(story, width):
    placed = lanes(story, width)
    assert len(placed.spots) == len(story.lines)
    for line, (lane, row, x) in zip(story.lines, placed.spots, strict=True):
        assert placed.channels[lane] == line.channel
        assert 0 <= x <= width
        assert row < placed.rows[lane]
    assert [x for *_, x in placed.spots] == sorted(x for *_, x in placed.spots)
    for (lane, row, x), (other, next_row, y) in combinations(placed.spots, 2):
        assert (lane, row) != (other, next_row) or abs(x - y) >= 20


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
def test_a_story_of_one_day_names_hours_and_a_longer_one_days(story):
    placed = lanes(story, 632)
    assert placed.by_day == (story.days > 1)
    moments = [at for _, at in placed.ticks]
    assert len(moments) >= 3
    assert len({at.date() for at in moments}) == (len(moments) if placed.by_day else 1)


def test_quiet_hours_are_shaded_where_the_picture_reaches_into_them():
    calls, visitor = (lanes(transcripts.get(story), 600) for story in ("calls", "visitor"))
    (morning, until), (since, night) = calls.quiet
    assert (morning, night) == (0, pytest.approx(600))
    eight = next(x for x, at in calls.ticks if at.hour == 8)
    assert until == pytest.approx(eight)
    assert calls.spots[1][2] == pytest.approx(until)  # the call at eight sharp
    assert calls.spots[-1][2] == pytest.approx(since)  # the one at ten sharp
    assert visitor.quiet == ()
