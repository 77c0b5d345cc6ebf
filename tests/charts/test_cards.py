"""What happens, as cards: each says its tone in a word, and a long list is folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue.charts.cards import Card, listed
from overdue.charts.frame import Frame
from overdue.charts.screen import Screen
from overdue.language import TAGS, language
from tests.widgets.story import StoryChart, Told

EN = language("en")


def some(count):
    return [Card(id=str(at), kicker=f"Day {at}", title=f"Event {at}") for at in range(count)]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("tone", ["good", "warn", "bad", "milestone"])
def test_a_tone_is_said_by_a_word_of_its_own(tone, tag):
    words = Card(id="a", kicker="Day 1", title="A call", tone=tone).sign_in(language(tag))
    others = {"good", "warn", "bad", "milestone"} - {tone}
    assert words
    assert words not in {
        Card(id="a", kicker="", title="", tone=other).sign_in(language(tag)) for other in others
    }


def test_a_plain_card_has_no_sign_unless_it_brings_one():
    assert Card(id="a", kicker="Day 1", title="A call").sign_in(EN) == ""
    assert Card(id="a", kicker="Day 1", title="A call", sign="News").sign_in(EN) == "News"


def test_a_sign_of_its_own_takes_the_place_of_the_usual_one():
    card = Card(id="a", kicker="Day 1", title="A call", tone="bad", sign="Against the law")
    assert card.line(EN) == "Day 1 · Against the law · A call"


def test_plain_text_says_all_of_a_card_and_marks_what_is_quoted():
    card = Card(
        id="a",
        kicker="Day 1",
        title="A message",
        body=("Pay today.", "Or else."),
        quoted=True,
        points=(("May they?", "No."),),
    )
    assert card.as_text(EN).splitlines() == [
        "Day 1 · A message",
        "> Pay today.",
        "> Or else.",
        "May they? No.",
    ]


@given(st.integers(0, 80))
def test_the_eight_newest_are_in_sight_and_all_others_are_counted(count):
    shown = listed(some(count), EN)
    assert len(shown["cards"]) == count
    assert shown["folded"] == max(0, count - 8)
    assert bool(shown["earlier"]) == (count > 8)
    if count > 8:
        assert str(count - 8) in shown["earlier"]


def test_two_cards_with_one_identifier_are_refused():
    with pytest.raises(ValueError, match="same id"):
        listed([*some(1), *some(1)], EN)


def test_a_picture_that_stands_alone_has_room_for_its_cards():
    told = Told((), 12, ("a1",), (), is_checked=False)
    lines = tuple(card.line(EN) for card in some(5))
    without, having = (
        StoryChart(EN, Screen(), Frame("Finding", "terms", "sources", cards))
        for cards in ((), lines)
    )
    assert having.figure.bbox.height > without.figure.bbox.height + 5 * 20
    written = {text.get_text() for text in having.figure.texts}
    assert written >= set(lines)
    assert having.whole(told).size[1] == pytest.approx(having.figure.bbox.height, abs=2)


def test_cards_of_which_none_happens_are_all_in_sight_and_no_story():
    read = [Card(id=str(at), kicker="", title="Rule", happens=False) for at in range(30)]
    shown = listed(read, EN)
    assert (shown["folded"], shown["earlier"], shown["story"]) == (0, "", False)
    assert listed(some(1), EN)["story"]
