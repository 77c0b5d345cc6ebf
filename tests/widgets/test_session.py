"""What an app does with what is entered: take it, or say why not, and lose nothing."""

from decimal import Decimal

import pytest

from overdue import case
from overdue.language import language
from overdue.widgets.session import Session

EN = language("en")


@pytest.fixture
def session(sum_app):
    return Session(sum_app, EN, case.examples()[0])


def test_a_good_entry_changes_the_result(session):
    session.enter("bill", "1,200.50")
    assert session.result.bill == Decimal("1200.50")
    assert session.messages == {}


@pytest.mark.parametrize("raw", ["-5", "0", "1000000", "abc", "NaN", None, [], True])
def test_a_bad_entry_says_what_is_allowed_and_keeps_the_last_good_result(session, raw):
    session.enter("bill", "1200")
    session.enter("bill", raw)
    assert "¥1.00" in session.messages["bill"]
    assert "¥10,000.00" in session.messages["bill"]
    assert session.result.bill == 1200


def test_the_message_goes_away_with_the_next_good_entry(session):
    session.enter("bill", "abc")
    session.enter("bill", "7")
    assert session.messages == {}


def test_a_limit_that_is_another_value_holds(session):
    session.enter("bill", "100")
    session.enter("paid", "100.01")
    assert "¥100.00" in session.messages["paid"]
    assert session.result.paid == 0


def test_lowering_a_limit_takes_the_other_value_along(session):
    session.enter("paid", "3000")
    session.enter("bill", "1000")
    assert session.result.paid == 1000
    assert session.messages == {}


def test_a_refusal_of_the_model_is_a_sentence_and_not_a_traceback(session):
    session.enter("bill", "13")
    assert "does not fit" in session.messages["bill"]
    assert session.result.bill == 5000


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("product", "c"),
        ("product", 5),
        ("minimum", "yes"),
        ("daily_rate", "x" * 11),
        ("daily_rate", 7),
        ("days_late", "2027-01-01"),
        ("days_late", "soon"),
        ("days_purchase_to_due", -1),
        ("days_purchase_to_due", True),
    ],
)
def test_every_kind_of_control_refuses_what_it_cannot_take(session, name, raw):
    before = session.plain()
    session.enter(name, raw)
    assert session.messages[name]
    assert session.plain() == before


def test_text_loses_its_control_characters(session):
    session.enter("daily_rate", " a\x00b\n ")
    assert session.values["daily_rate"] == "ab"


def test_an_unknown_control_is_a_programming_error(session):
    with pytest.raises(KeyError):
        session.enter("colour", "red")


def test_what_is_kept_brings_the_app_back_as_it_was(sum_app, session):
    session.enter("bill", "777")
    session.enter("days_late", "2026-11-23")
    again = Session(sum_app, EN, case.examples()[0], session.plain())
    assert again.values == session.values


@pytest.mark.parametrize(
    "kept",
    [
        {"values": {"bill": "-1", "gone": 5, "product": ["a"]}},
        {"values": "nonsense"},
        {"revealed": "yes", "guess": "many"},
        {"values": {"bill": None}},
        {},
    ],
)
def test_what_no_longer_fits_is_left_out_without_a_word(sum_app, kept):
    session = Session(sum_app, EN, case.examples()[0], kept)
    assert session.result.bill == 5000
    assert session.messages == {}


def test_reset_goes_back_to_the_start(session):
    start = session.values
    session.enter("bill", "777")
    session.enter("paid", "abc")
    session.reset()
    assert session.values == start
    assert session.messages == {}


def test_the_answer_stays_veiled_until_the_guess(guess_app):
    session = Session(guess_app, EN, case.examples()[0])
    assert not session.revealed
    session.guess("many")
    assert not session.revealed
    assert session.messages["guess"]
    session.guess("4,000")
    assert session.revealed
    assert session.guessed == 4000


def test_the_answer_may_be_seen_without_a_guess(guess_app):
    session = Session(guess_app, EN, case.examples()[0])
    session.guess(None)
    assert session.revealed
    assert session.guessed is None


def test_a_guess_survives_a_restart(guess_app):
    session = Session(guess_app, EN, case.examples()[0])
    session.guess("4000")
    again = Session(guess_app, EN, case.examples()[0], session.plain())
    assert again.revealed
    assert again.guessed == 4000
