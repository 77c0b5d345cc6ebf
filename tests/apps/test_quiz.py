"""The quiz: what it asks, what it says to an answer, what it keeps; and no key before an answer."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

import overdue
from overdue import bank
from overdue.kept import Kept, NotKept
from overdue.kept.answered import Answered
from overdue.kept.past import Past
from overdue.kept.progress import Progress
from overdue.language import TAGS, current, language
from overdue.quiz.posing import pose
from tests.apps.reading import finding, notes, opened, terms
from tests.quiz.test_sitting import right

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _english_again():
    before = current().tag
    yield
    overdue.use(before)


class Page:
    """The quiz as its page sees it."""

    def __init__(self, tag="en"):
        overdue.use(tag)
        self.widget, self._count = overdue.show("quiz"), 0
        self.act("look")

    def act(self, *what, table=True):
        self._count += 1
        self.widget.asked = {"n": self._count, "acts": [[self._count, *what]], "table": table}
        return self.widget.frame

    def enter(self, name, raw):
        return self.act("enter", name, raw)

    @property
    def question(self):
        return self.widget.frame["asks"]["questions"]

    @property
    def at(self):
        return self.widget.frame["values"]["questions"][1]

    @property
    def posed(self):
        return self.widget._session.result.sitting.asked

    def answer(self, raw=None):
        raw = right(self.posed) if raw is None else raw
        return self.enter("questions", ["answer", self.at, json.loads(json.dumps(raw))])

    def next(self):
        return self.enter("questions", ["next", self.at])

    def through(self):
        while "kind" in self.question:
            self.answer()
            self.next()

    def sent(self):
        """All that the page has, as text."""
        widget = self.widget
        parts = [widget.spec, widget.about, widget.cards, widget.frame, widget.steady]
        return json.dumps([parts, widget._repr_mimebundle_()[0].get("text/html")], default=str)


# --- nothing is told before the answer ------------------------------------------------------------


def hidden_words(item, tongue):
    """Every text of an item that tells or explains its answer."""
    found = [item.only_for_note]
    match item.kind:
        case "one" | "several":
            found += [one.feedback for one in item.options]
        case "verdict":
            found += [item.feedback.lawful, item.feedback.unlawful, item.feedback.depends]
        case "mark":
            found += [one.feedback for one in item.lines]
        case "match":
            found += [one.feedback for one in item.pairs]
        case "order":
            found += [item.feedback, *(one.feedback for one in item.steps)]
    return [tongue.pick(words) for words in found if words is not None]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("seed", range(4))
def test_no_key_and_no_reason_is_on_the_wire_before_the_answer(tag, seed):
    page, tongue = Page(tag), language(tag)
    page.enter("quiz_from", "all")
    page.enter("quiz_count", "20")
    for press in range(seed):
        page.enter("new_questions", press + 1)
    while "kind" in page.question:
        sent, item = page.sent(), page.posed.item
        assert set(page.question) == {
            "head", "kind", "stem", "task", "options", "meanings", "before", "after", "is_last",
        }  # fmt: skip
        for words in hidden_words(item, tongue):
            assert json.dumps(words)[1:-1] not in sent
        for fact in set(item.facts):
            text = json.dumps(tongue.pick(overdue.law.cite(fact).text))[1:-1]
            assert text not in json.dumps(page.widget.about)
        for word in ("correct", "feedback", "verdict", item.id):
            assert f'"{word}"' not in sent.replace('"verdict", "stem"', "")
        if page.posed.figures is not None:
            assert str(page.posed.figures.answer) not in page.question["stem"]
        page.answer()
        assert page.question["told"]["head"]
        page.next()


def test_the_page_learns_places_and_never_the_order_of_the_file():
    page = Page()
    assert page.widget.frame["values"]["questions"] == [0, 0]
    page.answer()
    assert page.widget.frame["values"]["questions"] == [1, 0]
    assert page.question["told"]["answer"] == right(page.posed)


def test_without_a_kernel_the_first_question_is_there_without_its_key():
    page = Page()
    data, _ = page.widget._repr_mimebundle_()
    item, tongue = page.posed.item, language("en")
    assert tongue.pick(item.stem) in data["text/plain"].replace("\n", " ") or (
        data["text/html"].count("<tr>") > len(page.question["options"])
    )
    assert all(words.replace("'", "&#x27;") in data["text/html"].replace("&quot;", '"')
               for words in page.question["options"])  # fmt: skip
    assert not any(words in data["text/plain"] for words in hidden_words(item, tongue))


# --- an answer and what is said of it -------------------------------------------------------------


def show_item(item, tag="en"):
    """The quiz with a single item in sight."""
    session = opened("quiz", language(tag))
    session._set["questions"] = type(session.values["questions"])(items=(item.id,))
    session._solve()
    return session


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("item", bank.items(), ids=lambda item: item.id)
def test_every_item_can_be_answered_rightly_and_is_explained_with_its_rules(item, tag):
    session = show_item(item, tag)
    session.enter("questions", ["answer", 0, right(pose(item, "0"))])
    assert session.messages == {}
    told = session.asks()["questions"]["told"]
    assert told["tone"] == "good"
    assert len(told["rules"]) == len(item.facts)
    assert len(told["options"]) == len(session.asks()["questions"]["options"])
    if item.kind not in ("order", "number"):
        assert all(option["words"] for option in told["options"])
    else:
        assert all(told["words"])
    assert bool(told["note"]) == bool(item.only_for)


def test_a_recommendation_is_never_called_law():
    standards = {"recommended-standard", "self-discipline"}
    seen = 0
    for item in bank.items():
        for fact in item.facts:
            if overdue.law.cite(fact).force in standards:
                session = show_item(item)
                session.enter("questions", ["answer", 0, right(pose(item, "0"))])
                line = session.asks()["questions"]["told"]["rules"][item.facts.index(fact)]
                assert "not a law" in line
                seen += 1
        if seen > 20:
            break
    assert seen


NO_ANSWERS = {
    "one": [None, [], [0], "0", -1, 4, True],
    "verdict": [None, [], [0], "lawful", -1, 3, True],
    "several": [None, [], {}, 0, [9], [None], [True]],
    "mark": [None, [], {}, 0, [9], [None], [True]],
    "order": [None, [], [0], [0] * 4, [0] * 5, [None] * 4, "0123", 0],
    "match": [None, [], [0], [9] * 4, [None] * 4, "0123", 0],
    "number": [None, [], {}, "", "many", "1e9", "NaN", True],
}


@pytest.mark.parametrize(
    ("kind", "raw"), [(kind, raw) for kind, raws in NO_ANSWERS.items() for raw in raws]
)
def test_what_is_no_answer_is_said_and_the_question_stays(kind, raw):
    session = show_item(next(one for one in bank.items() if one.kind == kind))
    session.enter("questions", ["answer", 0, raw])
    assert set(session.messages) == {"questions"}
    assert "told" not in session.asks()["questions"]


@pytest.mark.parametrize(
    "raw", [["next", 0], ["answer", 3, 0], ["next", 9], "x", None, [], {"at": 1}, ["answer"]]
)
def test_nothing_is_passed_over(raw):
    page = Page()
    page.enter("questions", raw)
    assert page.widget.frame["values"]["questions"] == [0, 0]


def test_an_answer_is_given_once():
    page = Page()
    page.answer()
    before = page.question
    page.enter("questions", ["answer", 0, 0])
    assert page.question == before
    assert len(Progress().history()) == 1


def test_partial_credit_states_its_rule():
    item = next(one for one in bank.items() if one.kind == "several")
    posed = pose(item, "0")
    session = show_item(item)
    session.enter("questions", ["answer", 0, list(right(posed))[:1]])
    told = session.asks()["questions"]["told"]
    assert told["tone"] == "warn"
    assert "less wrong picks" in told["score"]
    assert told["score"].startswith("0.")


# --- the end --------------------------------------------------------------------------------------


def test_at_the_end_there_is_a_score_topic_by_topic_and_what_comes_back_when():
    page = Page()
    page.enter("quiz_count", "5")
    page.answer(0 if page.question["kind"] in ("one", "verdict") else right(page.posed)[::-1])
    page.next()
    page.through()
    ids = [card["id"] for card in page.widget.cards["cards"]]
    assert ids == ["topics", "review"]
    assert "of 5 points" in page.widget.frame["finding"]
    review = page.widget.cards["cards"][-1]
    assert review["points"][-1][1].endswith("that you knew")
    assert "end" in page.question
    assert page.widget.frame["table"]["columns"] == ["Topic", "Answered", "Points"]


def test_other_questions_begin_a_new_quiz_and_a_stale_message_goes():
    page = Page()
    page.answer([])
    assert "questions" in page.widget.frame["messages"]
    stem = page.question["stem"]
    page.enter("new_questions", 1)
    assert page.widget.frame["messages"] == {}
    assert page.question["stem"] != stem
    page.answer()
    page.enter("quiz_count", "7")
    assert page.widget.frame["values"]["questions"] == [0, 0]
    assert page.question["head"].startswith("Question 1 of 7")


# --- what is kept ---------------------------------------------------------------------------------


def test_each_answer_is_kept_when_it_is_given_in_the_order_of_the_file():
    page = Page()
    posed = page.posed
    page.answer()
    (kept,) = Progress().history()
    assert (kept.item, kept.points, kept.place, kept.seed) == (posed.item.id, 1.0, "quiz", "0")


def test_after_a_restart_the_answer_is_there_and_is_not_asked_again():
    page = Page()
    page.answer()
    page.next()
    page.act("keep")
    again = Page()
    assert again.widget.frame["values"]["questions"] == [1, 1]
    assert "You have given 1 answer to 1 question so far." in again.widget.about["notes"]
    assert len(Progress().history()) == 1


def test_two_notebooks_at_once_lose_nothing_and_learn_of_each_other():
    one, two = Page(), Page()
    for page in (one, two, one, two):
        page.answer()
        page.next()
    assert len(Progress().history()) == 4
    assert "You have given 4 answers" in two.widget.about["notes"][-1]


def test_what_another_notebook_has_kept_is_known_when_other_questions_are_asked_for():
    one, two = Page(), Page()
    one.answer(0 if one.question["kind"] in ("one", "verdict") else right(one.posed)[::-1])
    missed = Progress().history()[0].item
    two.enter("quiz_from", "missed")
    assert two.posed.item.id == missed


def test_the_question_in_sight_does_not_change_under_an_answer():
    one, two = Page(), Page()
    two.enter("quiz_from", "all")
    seen = two.posed.item.id
    for _ in range(3):
        one.answer()
        one.next()
    two.answer()
    assert Progress().history()[-1].item == seen


def test_what_was_missed_comes_again_and_what_is_due_comes_first():
    item = bank.items()[0]
    past = Past((Answered(item=item.id, at=NOW, points=0.0),), NOW)
    later = Past(past.answers, NOW + timedelta(days=2))
    session = opened("quiz", quiz_from="missed")
    assert finding(session).startswith("There is nothing that you missed")
    session.remember(past)
    assert [one.id for one in session.result.sitting.items] == [item.id]
    session.enter("quiz_from", "due")
    assert finding(session) == "Nothing is due for review now: 0 questions"
    session.remember(later)
    assert [one.id for one in session.result.sitting.items] == [item.id]
    assert terms(session) == "Questions due for review, the longest due first: 1."


def test_questions_once_begun_stay_though_what_is_due_changes():
    items = bank.items()[:6]
    past = Past(tuple(Answered(item=one.id, at=NOW, points=0.0) for one in items),
                NOW + timedelta(days=2))  # fmt: skip
    session = opened("quiz")
    session.remember(past)
    session.enter("quiz_from", "missed")
    asked = session.result.sitting.items
    session.enter("questions", ["answer", 0, right(session.result.sitting.asked)])
    assert session.result.sitting.items == asked
    assert session.past.last_points()[asked[0].id] == 1.0


def test_all_answers_are_erased_by_two_presses_and_the_case_stays():
    Kept().write("case", {"values": {"person": "jie"}})
    page = Page()
    page.answer()
    page.enter("erase_answers", 1)
    assert len(Progress().history()) == 1
    frame = page.enter("erase_answers", 2)
    assert frame["told"]["erase_answers"].startswith("Your answers have been erased.")
    assert Progress().history() == ()
    assert frame["values"]["questions"] == [0, 0]
    assert Page().widget.frame["values"]["questions"] == [0, 0]
    assert Kept().read("case") == {"values": {"person": "jie"}}
    assert "given" not in notes(page.widget._session)


def test_erasing_everything_erases_the_answers_and_their_files_too():
    page = Page()
    page.answer()
    page.enter("export_answers", 1)
    folder = Progress().path.parent
    assert (folder / "answers.json").exists()
    case = overdue.show("my-case")
    for n, press in enumerate((1, 2), 1):
        case.asked = {"n": n, "acts": [[n, "enter", "erase", press]], "table": False}
    assert "has been erased" in case.frame["told"]["erase"]
    assert Progress().history() == ()
    assert not (folder / "answers.json").exists()


@pytest.mark.parametrize("tag", TAGS)
def test_the_answers_are_written_to_files_and_it_is_said_where(tag):
    page = Page(tag)
    page.answer()
    told = page.enter("export_answers", 1)["told"]["export_answers"]
    folder = Progress().path.parent
    assert str(folder) in told
    assert json.loads((folder / "answers.json").read_text("utf-8"))["answers"][0]["points"] == 1


def test_a_full_disk_is_said_and_the_quiz_goes_on():
    page = Page()

    def refuse(*_):
        raise NotKept("impossible")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("overdue.kept.file.DataFile.write", refuse)
        frame = page.answer()
        assert "told" in page.question
        assert frame["kept"].startswith("Nothing is being kept")
        page.next()
        page.answer()
    page.next()
    assert page.answer()["kept"] == "What you enter is kept on this computer only."
    assert len(Progress().history()) == 3


def test_answers_of_a_newer_course_are_left_alone_and_that_is_said():
    page = Page()
    page.answer()
    with closing(sqlite3.connect(Progress().path)) as db:
        db.execute("PRAGMA user_version = 99")
    again = Page()
    assert again.widget.frame["kept"].startswith("A newer version of this course")
    again.next()
    assert "told" not in again.question
    again.answer()
    assert "told" in again.question
    again.enter("erase_answers", 1)
    assert "Nothing was erased." in again.enter("erase_answers", 2)["told"]["erase_answers"]


@pytest.mark.parametrize(
    "kept",
    [
        {"items": ["gone"], "answers": [0], "at": 0},
        {"items": [], "answers": [0], "at": 5},
        {"items": ["door-ask-by-day"], "answers": [7], "at": 1},
        {"items": "door", "answers": {}, "at": None},
        {"answers": [0] * 100, "at": 100},
        [1, 2],
    ],
    ids=str,
)
def test_a_quiz_kept_of_another_bank_begins_anew(kept):
    Kept().write("app.quiz", {"values": {"questions": kept, "quiz_count": "7"}})
    page = Page()
    assert page.widget.frame["values"]["questions"] == [0, 0]
    assert page.question["kind"]
    assert page.answer()["messages"] == {}
