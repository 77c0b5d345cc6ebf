"""A quiz as it stands: answers by places of the page, and what they are worth."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue.bank import items
from overdue.quiz.places import VERDICTS, answer_of, count_of
from overdue.quiz.posing import pose
from overdue.quiz.scoring import BadAnswer, score
from overdue.quiz.sitting import sit

EVERY = items()


def first(kind):
    return next(item for item in EVERY if item.kind == kind)


def right(posed):
    """The right answer as a page would give it."""
    item, order = posed.item, posed.order
    match item.kind:
        case "one" | "several":
            places = tuple(place for place, at in enumerate(order) if item.options[at].correct)
            found = places[0] if item.kind == "one" else places
        case "verdict":
            found = VERDICTS.index(item.verdict)
        case "mark":
            found = tuple(place for place, line in enumerate(item.lines) if line.wrong)
        case "order":
            found = order
        case "match":
            found = tuple(order.index(word) for word in range(len(order)))
        case _:
            found = f"{posed.figures.answer:.2f}"
    return found


@given(st.sampled_from(EVERY), st.integers(0, 50))
def test_the_right_answer_is_right_wherever_it_stands(item, seed):
    posed = pose(item, seed)
    figures = posed.figures
    found = score(item, answer_of(posed, right(posed)), figures.answer if figures else None)
    assert found.is_right


@given(
    st.sampled_from(EVERY),
    st.none()
    | st.booleans()
    | st.integers(-3, 9)
    | st.text(max_size=5)
    | st.lists(st.integers(-2, 9) | st.booleans() | st.none(), max_size=8)
    | st.dictionaries(st.text(max_size=2), st.integers(), max_size=2),
)
def test_whatever_a_page_sends_is_an_answer_or_is_refused(item, raw):
    posed = pose(item, 0)
    try:
        answer = answer_of(posed, raw)
        score(item, answer, posed.figures.answer if posed.figures else None)
    except BadAnswer:
        pass


@pytest.mark.parametrize("kind", ["one", "several", "verdict", "order", "mark", "match"])
def test_a_place_below_the_last_is_refused(kind):
    posed = pose(first(kind), 0)
    below = count_of(posed)
    with pytest.raises(BadAnswer):
        answer_of(posed, below if kind in ("one", "verdict") else (below,))


def test_points_add_up_by_objective():
    asked = [first("one"), first("verdict"), first("several")]
    answers = [right(pose(item, 7)) for item in asked]
    sitting = sit(asked, 7, answers, 3)
    assert sitting.is_over
    assert sitting.points == 3
    assert sum(share.answered for share in sitting.shares()) == 3
    assert sum((share.points for share in sitting.shares()), Fraction(0)) == sitting.points


def test_an_answer_is_told_until_the_next_item_is_asked_for():
    asked = [first("one"), first("verdict")]
    before = sit(asked, 0, [], 0)
    told = sit(asked, 0, [0], 0)
    after = sit(asked, 0, [0], 1)
    assert (before.told, told.told, after.told) == (None, told.given[0], None)
    assert [one.asked.item for one in (before, told, after)] == [asked[0], asked[0], asked[1]]


@pytest.mark.parametrize(("answers", "at"), [([], 1), ([0], 2), ([0, 0], 0), ([0, 0, 0], 2)])
def test_no_item_is_passed_over(answers, at):
    with pytest.raises(ValueError, match="not in sight"):
        sit([first("verdict")] * 2, 0, answers, at)
