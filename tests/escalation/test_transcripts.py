"""The stories that a learner judges: what their authors meant is what the rules say."""

import pytest

from overdue import assets
from overdue.collection import contacts_of, judge
from overdue.escalation import transcripts
from overdue.facts import BrokenFacts
from overdue.facts.errors import UnknownFact

STORIES = transcripts.every()


def judged(story):
    return judge(contacts_of(story), story.lender_kind)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
def test_what_the_author_meant_is_what_the_rules_of_the_day_say(story):
    assert [one.strength or "allowed" for one in judged(story)] == [
        line.intent for line in story.lines
    ]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
def test_in_a_story_nothing_hangs_on_what_is_not_told(story):
    for one in judged(story):
        if one.strength is None:
            assert one.touches == ()


def test_there_are_stories_of_all_kinds():
    assert len(STORIES) >= 6
    strengths = [{one.strength for one in judged(story)} for story in STORIES]
    assert {None} in strengths
    assert {None, "law", "recommendation"} in strengths
    assert len({story.lender_kind for story in STORIES}) >= 4
    assert {"call", "sms", "visit", "third-person", "email", "court-message"} <= {
        line.channel for story in STORIES for line in story.lines
    }


def test_an_unknown_story_is_refused_with_the_nearest():
    with pytest.raises(UnknownFact, match="did you mean visitor"):
        transcripts.get("visitors")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("- id: messages", "- id: calls", "this id stands twice"),
        ("acts: [hv-22]", "acts: [hv-77]", "no act or rule on calls"),
        ("facts: [gbt45251-three-calls]", "facts: [gbt45251-four-calls]", "gbt45251-three-calls"),
        ("2026-10-14T11:30", "2026-10-14T07:30", "follow one another in time"),
        ("    intent: recommendation", "    intent: allowed", "Say why"),
        ("channel: sms", "channel: fax", "fax"),
    ],
)
def test_a_broken_story_is_refused_with_its_line(tmp_path, monkeypatch, old, new, problem):
    whole = assets.path("collection", "transcripts.yaml").read_text(encoding="utf-8")
    assert old in whole
    file = tmp_path / "transcripts.yaml"
    file.write_text(whole.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr(transcripts.assets, "path", lambda *_: file)
    with pytest.raises(BrokenFacts, match=problem) as refused:
        transcripts.every.__wrapped__()
    assert refused.value.line
