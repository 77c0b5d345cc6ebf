"""The scene at the door: every way through it comes to an end."""

import pytest

from overdue.bank.scene import door
from overdue.law import acts
from overdue.quiz.scene_played import play


def ways(choices=()):
    """Every list of choices, from none up to the ends."""
    yield choices
    step = play(door(), choices).now
    for choice in step.choices if step else ():
        yield from ways((*choices, f"{step.id}.{choice.id}"))


ENDS = [way for way in ways() if play(door(), way).ending is not None]


def test_every_way_comes_to_an_end_in_six_to_eight_steps():
    assert {len(way) for way in ENDS} <= {7, 8}
    assert {play(door(), way).ending.id for way in ENDS} == {one.id for one in door().endings}
    assert len(door().endings) >= 3


def test_at_each_step_something_protects_and_something_else_may_be_done():
    for step in door().steps:
        assert {choice.protects for choice in step.choices} == {True, False}


def test_all_verdicts_are_met_and_none_is_typed():
    met = {act.verdict for way in ENDS for act in play(door(), way).acts()}
    assert met == {"lawful", "unlawful", "depends"}
    played = play(door(), ENDS[0])
    assert all(act == acts.get(act.id) for act in played.acts())
    assert sum(played.verdicts().values()) == len(played.acts())


def test_an_act_is_counted_once():
    played = play(door(), ENDS[-1])
    assert len({act.id for act in played.acts()}) == len(played.acts())


def test_the_choices_that_protect_are_counted():
    best = max(play(door(), way).protecting() for way in ENDS)
    least = min(play(door(), way).protecting() for way in ENDS)
    assert (least, best) == (0, 7)


@pytest.mark.parametrize(
    "choices",
    [("who.call",), ("ring.call",), ("ring",), ("ring.ask", "ring.ask"), (*ENDS[0], "ring.ask")],
)
def test_what_is_not_on_offer_is_refused(choices):
    with pytest.raises(ValueError, match="not on offer"):
        play(door(), choices)
