"""What is said at each contact: there for every one, fit to fill, lawful unless it is a breach."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdue import assets, escalation
from overdue.escalation import messages
from overdue.escalation.fields import numbers, story_fields
from overdue.escalation.kinds import CHANNELS
from overdue.escalation.table import table
from overdue.facts import BrokenFacts
from overdue.facts.errors import UnknownFact
from overdue.language.template import Template

IN_HOUSE = ["m1", "m2", "m3", "m4"]

# channel, actor, stages: who writes, calls or comes, and when.
OCCASIONS = [
    ("app-push", "lender", ["reminder", "m1"]),
    ("sms", "lender", ["reminder", *IN_HOUSE, "plan"]),
    ("sms", "agency", ["outsourced"]),
    ("sms", "buyer", ["sold"]),
    ("robot-call", "lender", ["reminder", *IN_HOUSE]),
    ("robot-call", "agency", ["outsourced"]),
    ("call", "lender", [*IN_HOUSE, "before-suit"]),
    ("call", "agency", ["outsourced", "before-suit"]),
    ("call", "buyer", ["sold"]),
    ("email", "lender", ["reminder", *IN_HOUSE]),
    ("email", "agency", ["outsourced"]),
    ("letter", "lender", ["m2", "m3", "m4", "before-suit"]),
    ("letter", "agency", ["outsourced", "before-suit"]),
    ("letter", "buyer", ["sold"]),
    ("third-person", "lender", ["m2", "m3", "m4"]),
    ("third-person", "agency", ["outsourced"]),
    ("third-person", "buyer", ["sold"]),
    ("visit", "lender", ["m2", "m3", "m4"]),
    ("visit", "agency", ["outsourced"]),
    ("visit", "buyer", ["sold"]),
    ("court-message", "court", ["suit", "judgment", "enforcement"]),
]

BREACHES = {
    "app-push": [],
    "sms": ["hv-22", "hv-23", "hv-25", "hv-17", "hv-18"],
    "robot-call": ["quiet-hours", "seventh-dial"],
    "call": ["quiet-hours", "fourth-call", "seventh-dial", "hv-22", "hv-24", "hv-18", "hv-16"],
    "email": ["hv-19"],
    "letter": ["hv-19", "hv-09", "hv-17"],
    "third-person": ["third-person-while-reachable", "hv-08", "hv-05", "hv-21"],
    "visit": [
        *["hv-10", "hv-11", "hv-14", "hv-16", "hv-29"],
        *["hv-02", "hv-03", "hv-05", "hv-09", "hv-26"],
    ],
    "court-message": [],
}

EVERY = [
    (channel, actor, stage, None)
    for channel in CHANNELS
    for actor, stage in messages.occasions(channel)
]
BROKEN = [(channel, "lender", "m2", breach) for channel in CHANNELS for breach in BREACHES[channel]]


def said(occasion):
    """All texts of one occasion."""
    return [escalation.message(*occasion, variant=n) for n in range(escalation.variants(*occasion))]


@pytest.mark.parametrize(("channel", "actor", "stages"), OCCASIONS)
def test_every_contact_of_the_course_has_texts_that_do_not_repeat_at_once(channel, actor, stages):
    for stage in stages:
        assert escalation.variants(channel, actor, stage) >= 2
        texts = [message.said for message in said((channel, actor, stage, None))]
        for tag in ("en", "zh-Hans"):
            assert len({text[tag] for text in texts}) == len(texts)


def test_every_contact_that_the_table_can_bring_has_a_text():
    for rule in table().contacts:
        for stage in rule.stages:
            assert escalation.message(rule.channel, rule.by, stage)
    for stage, actor in table().visit.by.items():
        assert escalation.message("visit", actor, stage)


@pytest.mark.parametrize("channel", CHANNELS)
def test_every_breach_of_a_channel_has_a_text_and_no_other_has(channel):
    assert sorted(messages.breaches(channel)) == sorted(BREACHES[channel])


def test_every_breach_that_the_table_can_bring_has_a_text():
    for entry in table().conduct.breaches:
        for breach in (*entry.careless, *entry.rogue):
            assert escalation.message(entry.channel, "lender", "m2", breach)


@pytest.mark.parametrize("occasion", [*EVERY, *BROKEN], ids=str)
def test_a_text_can_be_filled_in_both_languages(occasion):
    known = {*story_fields(), *numbers()}
    for message in said(occasion):
        assert message.fields <= known
        for text in message.said.values():
            filled = Template(text).fill(dict.fromkeys(message.fields, "7"))
            assert "{" not in filled


@pytest.mark.parametrize("occasion", EVERY, ids=str)
def test_a_lawful_message_threatens_with_nothing_that_the_sender_cannot_do(occasion):
    empty = "jail|prison|police|blacklist|dishonest|school|坐牢|公安|抓|失信|黑名单|拘留|上学"
    for message in said(occasion):
        assert not any(re.search(empty, text, re.IGNORECASE) for text in message.said.values())


@pytest.mark.parametrize("occasion", [one for one in EVERY if one[0] == "third-person"], ids=str)
def test_a_lawful_call_to_somebody_else_names_no_debt(occasion):
    debt = "debt|owe|overdue|bill|loan|pay|lender|欠|逾期|账单|还款|贷|催"
    for message in said(occasion):
        assert not message.fields
        assert not any(re.search(debt, text, re.IGNORECASE) for text in message.said.values())


@pytest.mark.parametrize("occasion", BROKEN, ids=str)
def test_a_breach_of_hours_tells_the_time(occasion):
    by_the_clock = occasion[3] in {"quiet-hours", "hv-10"}
    for message in said(occasion):
        assert not by_the_clock or "time" in message.fields
        assert "time" not in message.fields or message.is_direction


@pytest.mark.parametrize(
    "breach", ["quiet-hours", "fourth-call", "seventh-dial", "third-person-while-reachable"]
)
def test_what_lies_in_when_how_often_or_whom_is_told_not_said(breach):
    channels = [channel for channel in CHANNELS if breach in BREACHES[channel]]
    assert all(one.is_direction for c in channels for one in said((c, "lender", "m2", breach)))


@pytest.mark.parametrize("occasion", [*EVERY, *BROKEN], ids=str)
def test_words_that_are_quoted_bring_no_quotation_marks_around_themselves(occasion):
    for message in said(occasion):
        assert message.is_direction or not any(t[0] == "“" for t in message.said.values())


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_contact_that_reaches_nobody_is_told(channel):
    message = escalation.unreached(channel)
    assert message.is_direction
    assert not message.fields


@given(st.sampled_from([*EVERY, *BROKEN]), st.integers(min_value=-1000, max_value=1000))
def test_variants_go_round(occasion, n):
    count = escalation.variants(*occasion)
    assert escalation.message(*occasion, variant=n) == escalation.message(
        *occasion, variant=n + count
    )


def test_firms_say_the_polite_you_and_stage_directions_the_plain_one():
    for occasion in [*EVERY, *BROKEN]:
        for message in said(occasion):
            outside = re.sub("“[^”]*”", "", message.said["zh-Hans"])
            assert not (message.is_direction and "您" in outside)
            assert not (occasion[3] is None and re.search("你(?!在家)", outside))


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (("fax", "lender", "m1"), "no channel.*'fax'"),
        (("sms", "court", "suit"), "no text of sms.*court in suit"),
        (("sms", "lender", "m1", "hv-30"), "no breach in sms.*'hv-30'"),
    ],
)
def test_what_has_no_text_is_said_with_what_has(asked, message):
    with pytest.raises(UnknownFact, match=message):
        escalation.message(*asked)


ONE = """\
schema: 1
messages:
- actors: [lender]
  stages: [m1]
  said:
  - {en: "Owed: {owed}.", zh-Hans: "应还 {owed}。"}
breaches:
- breach: hv-22
  said:
  - {en: Jail., zh-Hans: 坐牢。}
unreached: {en: Unread., zh-Hans: 没有看。}
"""


@pytest.fixture
def file(tmp_path, monkeypatch):
    path = tmp_path / "assets" / "sms.yaml"
    path.parent.mkdir()
    real = assets.path

    def place(*parts):
        return path if parts[-1] == "sms.yaml" else real(*parts)

    monkeypatch.setattr(assets, "path", place)
    messages._file.cache_clear()
    yield path
    messages._file.cache_clear()


def test_a_file_is_read(file):
    file.write_text(ONE, encoding="utf-8")
    assert escalation.message("sms", "lender", "m1").fields == {"owed"}
    assert escalation.unreached("sms").said["en"] == "Unread."


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("应还 {owed}。", "应还。", "line 6, lender in m1: both languages.*zh-Hans has none"),
        ("Owed: {owed}.", "Owed: {sum}.", r"lender in m1: there is no field \{sum\}; wanted"),
        ("Owed: {owed}.", "Owed: {owed}. See www.example.org.", "'www.' looks like an address"),
        ("Owed: {owed}.", "Owed: {owed}. Call 010-555 0100.", "could be somebody's number"),
        ("Owed: {owed}.", "Owed: {owed.real}.", "a field is a plain name"),
        (', zh-Hans: "应还 {owed}。"', "", "line 6.*zh-Hans"),
        ("actors: [lender]", "actors: [bank]", "line 3.*lender, agency, buyer, court"),
        ("stages: [m1]", "stages: [m1, m1]", "lender in m1: this stands twice"),
        ("stages: [m1]", "stages: []", "line 4, field stages"),
        ("breach: hv-22", "breach: hv-99", "line 8, hv-99, field breach: There is no act or rule"),
        ("unreached: {en: Unread., zh-Hans: 没有看。}\n", "", "sms.yaml.*every language"),
        ("messages:", "texts:", "field texts: there is no such field"),
    ],
)
def test_a_broken_file_is_refused_with_place_and_form(file, old, new, message):
    assert old in ONE
    file.write_text(ONE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BrokenFacts, match=message):
        escalation.message("sms", "lender", "m1")


def test_all_combinations_of_one_list_have_the_same_texts():
    rows = list(product(["lender", "agency", "buyer"], ["m2", "sold"]))
    found = {escalation.message("third-person", *row).said["en"] for row in rows}
    assert len(found) == 1
