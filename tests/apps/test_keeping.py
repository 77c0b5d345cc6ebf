"""What is entered in one app, the others start from; and everything can be erased, on purpose."""

import sqlite3
from contextlib import closing

import pytest

import overdue
from overdue import apps
from overdue.kept import Kept, NotKept
from overdue.kept.own_case import own_case
from overdue.language import current
from overdue.widgets.app import PAST
from tests.browser import mirror

HERE = "What you enter is kept on this computer only."


@pytest.fixture(autouse=True)
def _english_again():
    before = current().tag
    yield
    overdue.use(before)


class Page:
    """An app as its page sees it: acts go out, a frame comes back."""

    def __init__(self, name):
        self.widget, self._count = overdue.show(name), 0
        self.look()

    def act(self, *what):
        self._count += 1
        self.widget.asked = {"n": self._count, "acts": [[self._count, *what]], "table": False}
        return self.widget.frame

    def enter(self, name, raw):
        self.act("enter", name, raw)
        return self.act("keep")

    def look(self):
        return self.act("look")


def follow_own(**entered):
    page = Page("my-case")
    page.enter("person", "own")
    for name, raw in entered.items():
        page.enter(name, raw)
    return page


def kept_names():
    with closing(sqlite3.connect(Kept().path)) as db:
        return {name for (name,) in db.execute("SELECT name FROM kept")}


# --- the others start from it -------------------------------------------------------------------


@pytest.mark.parametrize("name", [name for name in apps.names() if name != "my-case"])
def test_every_other_app_starts_from_the_case_that_was_chosen(name):
    before = Page(name).widget._session.plain()
    Page("my-case").enter("person", "zhou")
    session = Page(name).widget._session
    case = own_case(Kept())
    assert case.person.id == "zhou"
    assert session.plain() == before, "nothing counts as entered by the learner"
    assert session._case == case
    known = {PAST: session.past} if session.app.remembers else {}
    start = session.app.defaults() | session.app.start(case) | known
    assert session.values == session.app.complete(start)


def test_growth_starts_from_own_figures():
    follow_own(bill="7000", paid="500", product="huabei", days_purchase_to_due="30")
    values = Page("growth").look()["values"]
    assert (values["bill"], values["paid"]) == ("7000.00", "500.00")
    assert values["product"].startswith("huabei")


def test_an_app_that_was_already_changed_keeps_what_was_entered_there():
    Page("growth").enter("bill", "300")
    follow_own(bill="7000")
    growth = Page("growth")
    assert growth.look()["values"]["bill"] == "300.00"
    assert growth.act("reset")["values"]["bill"] == "7000.00"


def test_own_figures_survive_a_restart_even_while_an_example_is_followed():
    page = follow_own(bill="7000", income="6000")
    page.enter("person", "yu")
    again = Page("my-case")
    assert again.look()["values"]["person"] == "yu"
    assert own_case(Kept()).bill == 1800
    again.enter("person", "own")
    assert again.look()["values"]["bill"] == "7000.00"
    assert (own_case(Kept()).bill, own_case(Kept()).income) == (7000, 6000)


def test_the_case_on_the_page_and_the_case_of_the_others_are_one():
    page = follow_own(bill="7000", paid="500", due_date="2026-10-15", essentials="10.50")
    assert own_case(Kept()) == page.widget._session.result.case
    page.act("reset")
    assert own_case(Kept()) == page.widget._session.result.case


def test_looking_at_an_app_writes_nothing():
    page = Page("growth")
    page.act("keep")
    assert not Kept().path.exists()


# --- erasing ------------------------------------------------------------------------------------


def test_one_press_asks_and_erases_nothing():
    page = follow_own(bill="7000")
    frame = page.act("enter", "erase", 1)
    assert frame["values"]["erase"] == 1
    assert frame["told"] == {}
    assert own_case(Kept()).bill == 7000


def test_the_second_press_erases_everything_and_says_so():
    Page("growth").enter("bill", "300")
    page = follow_own(bill="7000")
    page.act("enter", "erase", 1)
    frame = page.act("enter", "erase", 2)
    assert frame["told"]["erase"].startswith(
        "Everything that was kept on this computer has been erased."
    )
    assert kept_names() == set()
    assert frame["values"]["person"] == "lin"
    assert frame["values"]["erase"] == 0
    assert own_case(Kept()).person.id == "lin"
    assert Page("growth").look()["values"]["bill"] == "5000"


def test_own_figures_are_gone_from_the_boxes_too():
    page = follow_own(bill="7000", income="6000")
    page.act("enter", "erase", 1)
    page.act("enter", "erase", 2)
    values = page.act("enter", "person", "own")["values"]
    assert (values["bill"], values["income"]) == ("5000", None)


def test_what_was_erased_is_not_written_again_when_the_page_rests():
    page = follow_own(bill="7000")
    page.act("enter", "erase", 1)
    page.act("enter", "erase", 2)
    frame = page.act("keep")
    assert kept_names() == set()
    assert "has been erased" in frame["told"]["erase"]  # the sentence stays until something is done
    assert page.act("enter", "person", "jie")["told"] == {}


def test_after_erasing_keeping_goes_on():
    page = follow_own(bill="7000")
    page.act("enter", "erase", 1)
    page.act("enter", "erase", 2)
    page.enter("person", "jie")
    assert own_case(Kept()).person.id == "jie"


@pytest.mark.parametrize(
    "between",
    [("enter", "person", "yu"), ("enter", "bill", "8000"), ("enter", "erase", 0), ("reset",)],
    ids=str,
)
def test_anything_else_takes_the_first_press_back(between):
    page = follow_own(bill="7000")
    page.act("enter", "erase", 1)
    frame = page.act(*between)
    assert frame["values"]["erase"] == 0
    frame = page.act("enter", "erase", 2)  # a second press without a first
    assert "erase" in frame["messages"]
    assert Kept().read("case") is not None


@pytest.mark.parametrize("raw", [2, 3, -1, True, "2", None, 10**9])
def test_no_single_act_erases(raw):
    page = follow_own(bill="7000")
    page.act("enter", "erase", raw)
    assert own_case(Kept()).bill == 7000


def test_a_first_press_does_not_outlast_the_notebook():
    page = follow_own(bill="7000")
    page.enter("erase", 1)
    assert Page("my-case").look()["values"]["erase"] == 0


def test_a_press_that_repeats_itself_is_done_once():
    page = follow_own(bill="7000")
    acts = [[100, "enter", "erase", 1]]
    for _ in range(3):
        page.widget.asked = {"n": 100, "acts": acts, "table": len(acts) > 5}
    assert own_case(Kept()).bill == 7000


# --- when nothing can be kept -------------------------------------------------------------------


def fail(reason):
    def refuse(*_):
        raise NotKept(reason)

    return refuse


@pytest.mark.parametrize(
    ("tag", "reason", "words"),
    [
        ("en", "impossible", "Nothing could be erased, or not everything"),
        ("en", "newer", "Nothing was erased."),
        ("zh-Hans", "impossible", "没能清除，或没能全部清除"),
        ("zh-Hans", "newer", "没有清除任何内容"),
    ],
)
def test_erasing_that_fails_is_said_and_the_figures_stay(tag, reason, words, monkeypatch):
    overdue.use(tag)
    page = follow_own(bill="7000")
    monkeypatch.setattr(Kept, "erase", fail(reason))
    page.act("enter", "erase", 1)
    frame = page.act("enter", "erase", 2)
    assert words in frame["told"]["erase"]
    assert frame["values"]["bill"] == "7000.00"
    assert frame["values"]["erase"] == 0  # and can be tried again


@pytest.mark.parametrize("name", apps.names())
def test_a_folder_that_cannot_be_written_is_said_and_the_app_works_on(name, tmp_path, monkeypatch):
    (tmp_path / "blocked").write_text("a file where a folder should be")
    monkeypatch.setenv("OVERDUE_DATA", str(tmp_path / "blocked"))
    page = Page(name)
    session = page.widget._session
    control = next(iter(session.app.controls()))
    before = session.values[control.name]
    frame = page.enter(control.name, next(mirror.moves(session, control.name)))
    assert frame["messages"] == {}
    assert session.values[control.name] != before
    said = "Nothing is being kept: the folder cannot be written"
    if not any(control.lasts for control in session.app.controls()):
        said = "Nothing that you enter here is kept."
    assert said in frame["kept"]


def test_a_damaged_file_is_set_aside_and_said():
    follow_own(bill="7000")
    Kept().path.write_bytes(b"no database " * 500)
    page = Page("my-case")
    assert page.look()["kept"].startswith("A damaged file with earlier entries was set aside")
    assert page.look()["values"]["person"] == "lin"
    page.enter("person", "jie")
    assert own_case(Kept()).person.id == "jie"


def test_a_file_of_a_newer_course_is_said_and_left_alone():
    follow_own(bill="7000")
    with closing(sqlite3.connect(Kept().path)) as db:
        db.execute("PRAGMA user_version = 99")
    before = Kept().path.read_bytes()
    page = Page("my-case")
    assert page.look()["kept"].startswith("A newer version of this course has kept entries here")
    assert page.enter("person", "jie")["values"]["person"] == "jie"
    page.act("enter", "erase", 1)
    assert "Nothing was erased." in page.act("enter", "erase", 2)["told"]["erase"]
    assert Kept().path.read_bytes() == before


def test_a_disk_that_is_full_for_a_while_is_said_for_that_while(monkeypatch):
    page = Page("my-case")
    write = Kept.write
    monkeypatch.setattr(Kept, "write", fail("impossible"))
    assert "the disk is full" in page.enter("person", "jie")["kept"]
    monkeypatch.setattr(Kept, "write", write)
    assert page.act("keep")["kept"] == HERE  # nothing new was entered, yet it is kept now
    assert own_case(Kept()).person.id == "jie"


@pytest.mark.parametrize("name", apps.names())
@pytest.mark.parametrize(
    "content",
    [
        {"values": []},
        {"values": {"bill": {}, "person": 5, "product": None, "days_late": "soon", "erase": 1}},
        {"values": {"bill": "NaN", "due_date": 20261109, "lender_kind": "shark"}},
        {"values": {"a control of next year": "x"}, "revealed": "yes", "guess": {}},
    ],
    ids=str,
)
def test_kept_values_that_make_no_sense_never_break_an_app(name, content):
    Kept().write(apps.app(name).record(), content)
    frame = Page(name).look()
    assert frame["messages"] == {}
