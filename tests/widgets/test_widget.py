"""The conversation between the page and the kernel, without a page."""

import json

import pytest

from overdue import case
from overdue.apps import app
from overdue.kept import Kept
from overdue.language import language
from overdue.widgets.session import Session
from overdue.widgets.widget import AppWidget
from tests.widgets.story import StoryApp, StorySheetApp


def opened(app_, tmp_path, tag="en"):
    kept = Kept(tmp_path)
    session = Session(app_, language(tag), case.examples()[0], kept.read(f"app.{app_.name}"))
    return AppWidget(session, kept)


def ask(widget, *acts, table=False):
    widget.asked = {"n": acts[-1][0], "acts": [list(act) for act in acts], "table": table}
    return widget.frame


@pytest.fixture
def widget(sum_app, tmp_path):
    return opened(sum_app, tmp_path)


def test_an_entry_is_answered_with_a_finding(widget):
    frame = ask(widget, (1, "enter", "bill", "300"))
    assert frame["n"] == 1
    assert frame["finding"] == "¥300.00"
    assert frame["values"]["bill"] == "300.00"


def test_acts_that_are_repeated_are_done_once(widget):
    ask(widget, (1, "enter", "bill", "300"))
    ask(widget, (2, "enter", "bill", "400"))
    frame = ask(widget, (1, "enter", "bill", "300"), (2, "enter", "bill", "400"))
    assert frame["finding"] == "¥400.00"


def test_a_bad_entry_is_answered_beside_its_control(widget):
    frame = ask(widget, (1, "enter", "bill", "-5"))
    assert set(frame["messages"]) == {"bill"}
    assert frame["finding"] == "¥5,000.00"


@pytest.mark.parametrize(
    "act", [(1, "enter", "no such control", 1), (1, "enter"), (1, "dance"), (1, "enter", 5, 5)]
)
def test_an_act_that_no_page_sends_changes_nothing(widget, act):
    assert ask(widget, act)["finding"] == "¥5,000.00"


def test_what_was_entered_is_there_after_a_restart(widget, sum_app, tmp_path):
    ask(widget, (1, "enter", "bill", "300"), (2, "keep"))
    again = opened(sum_app, tmp_path)
    assert ask(again, (1, "look"))["finding"] == "¥300.00"


def test_reset_is_kept_too(widget, sum_app, tmp_path):
    ask(widget, (1, "enter", "bill", "300"), (2, "keep"))
    ask(widget, (3, "reset"))
    assert ask(opened(sum_app, tmp_path), (1, "look"))["finding"] == "¥5,000.00"


def test_a_folder_that_cannot_be_written_is_said_and_the_app_works_on(sum_app, tmp_path):
    (tmp_path / "blocked").write_text("a file where a folder should be")
    widget = opened(sum_app, tmp_path / "blocked")
    frame = ask(widget, (1, "enter", "bill", "300"), (2, "keep"))
    assert frame["finding"] == "¥300.00"
    assert "Nothing is being kept" in frame["kept"]


def test_text_travels_as_text(sum_app, tmp_path):
    frame = ask(opened(sum_app, tmp_path), (1, "enter", "daily_rate", "<b>x</b>"))
    assert frame["finding"].endswith("<b>x</b>"), "the page writes it by textContent"


def test_a_page_of_an_app_escapes_what_the_learner_typed(sum_app, tmp_path):
    widget = opened(sum_app, tmp_path)
    ask(widget, (1, "enter", "daily_rate", "<b>x</b>"))
    data, _ = widget._repr_mimebundle_()
    assert "<b>x</b>" not in data["text/html"]
    assert "&lt;b&gt;x&lt;/b&gt;" in data["text/html"]


def test_before_the_guess_no_answer_reaches_the_page(guess_app, tmp_path):
    widget = opened(guess_app, tmp_path)
    widget.screen = {"width": 660, "dark": False}
    frame = ask(widget, (1, "look"))
    assert frame["veiled"]
    assert "5,000.00" not in json.dumps({k: v for k, v in frame.items() if k != "messages"})
    shown = ask(widget, (2, "guess", "5000"))
    assert shown["finding"] == "¥5,000.00"
    assert "very close" in shown["guessed"]


@pytest.mark.parametrize(
    ("guess", "words"), [("1000", "¥4,000.00 more"), ("9000", "¥4,000.00 less")]
)
def test_a_guess_is_compared_with_the_answer(guess_app, tmp_path, guess, words):
    assert words in ask(opened(guess_app, tmp_path), (1, "guess", guess))["guessed"]


def test_picture_and_strokes_come_for_the_width_of_the_page(tmp_path):
    widget = opened(app("growth"), tmp_path)
    widget.screen = {"width": 430, "dark": True}
    frame = ask(widget, (1, "guess", None))
    assert frame["chart"]["size"][0] == 400
    first = widget.backdrop["id"]
    ask(widget, (2, "enter", "days_late", "91"))
    assert widget.backdrop["id"] == first, "a move must not send the picture again"
    widget.screen = {"width": 700, "dark": True}
    assert widget.backdrop["id"] > first


def test_the_table_comes_when_it_is_asked_for(tmp_path):
    widget = opened(app("growth"), tmp_path)
    assert "table" not in ask(widget, (1, "guess", None))
    table = ask(widget, (2, "look"), table=True)["table"]
    assert len(table["rows"]) >= 5


@pytest.mark.parametrize("tag", ["en", "zh-Hans"])
def test_without_a_kernel_there_is_a_picture_a_finding_and_a_table(tmp_path, tag):
    data, metadata = opened(app("growth"), tmp_path, tag)._repr_mimebundle_()
    assert data["image/png"].startswith(b"\x89PNG")
    finding, _, rest = data["text/plain"].partition("\n")
    assert "355.00" in finding
    assert "5,355.00" in rest
    assert "bt-late-fee" in metadata["overdue"]["cites"]
    assert " object at 0x" not in data["text/plain"]


def test_what_can_be_decided_next_comes_with_each_answer_and_the_cards_when_they_change(tmp_path):
    widget, sent = opened(StorySheetApp(), tmp_path), []
    widget.observe(sent.append, "cards")
    first = ask(widget, (1, "look"))
    assert [one for one, _ in first["offers"]["steps"]] == ["pay", "ask", "wait"]
    assert [card["id"] for card in widget.cards["cards"]] == ["start"]
    ask(widget, (2, "enter", "marked", ["a1"]))
    assert len(sent) == 1
    last = ask(widget, (3, "enter", "steps", ["pay"]))
    assert last["offers"]["steps"] == []
    assert [card["id"] for card in widget.cards["cards"]] == ["start", "step-1"]
    assert len(sent) == 2


def test_no_answer_reaches_the_page_before_it_is_asked_for(tmp_path):
    widget = opened(StoryApp(), tmp_path)
    widget.screen = {"width": 660, "dark": False}
    frame = ask(widget, (1, "enter", "marked", ["a2"]))
    assert "breaks" not in json.dumps([frame["lines"], frame["told"], frame["offers"]])
    frame = ask(widget, (2, "enter", "check", 1))
    assert frame["lines"]["marked"]["a3"] == "a3 breaks a rule"
    assert frame["told"] == {"marked": "1 found"}


def test_without_a_kernel_the_cards_are_a_list_of_text(tmp_path):
    widget = opened(StorySheetApp(), tmp_path)
    ask(widget, (1, "enter", "steps", ["ask", "wait"]))
    data, _ = widget._repr_mimebundle_()
    page, plain = data["text/html"], data["text/plain"]
    assert page.count("<li>") == 3
    assert "The bill is &lt;b&gt;due&lt;/b&gt;" in page
    for text in (page, plain):
        assert text.index("After step 1") < text.index("After step 2") < text.index("choice")
        assert "May they? Yes, they may remind." in text
