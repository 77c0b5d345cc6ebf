"""The app that looks words up: one word gets its meaning, several get a list."""

from functools import partial

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue import words
from overdue.charts.word_sheet import WordSheet
from overdue.language import TAGS, language
from overdue.widgets import still
from tests.apps import reading
from tests.apps.reading import finding

EN, ZH = language("en"), language("zh-Hans")


opened = partial(reading.opened, "words")


def table(session):
    return session.app.view.table(session.result, session.language)


def notes(session):
    return session.app.view.notes(session.result, session.language)


def test_at_first_all_words_are_there_and_counted_by_kind():
    kinds = [word.kind for word in words.every()]
    assert len(table(opened()).rows) == len(kinds)
    assert finding(opened()) == (
        f"{len(kinds)} words that people use about overdue debt are explained here: "
        f"{kinds.count('legal')} legal terms, {kinds.count('trade')} trade words and "
        f"{kinds.count('folk')} folk terms"
    )


def test_one_word_gets_its_meaning_and_what_it_is_not():
    said = finding(opened(query="停息挂账"))
    assert said.startswith("“freezing the interest” (停息挂账), a folk term: A deal")
    assert "Not a right" in said
    assert finding(opened(ZH, query="停息挂账")).startswith("停息挂账（民间说法）：跟对方谈好")


def test_with_it_come_the_words_to_read_with_it():
    assert "negotiated plan (协商还款)" in notes(opened(query="停息挂账"))[0]


def test_several_words_are_listed():
    session = opened(query="record")
    assert finding(session) == (
        "4 words match “record”: settlement letter (结清证明), bad file (黑户), "
        "no file yet (白户) and “big data” scores (大数据)"
    )
    assert len(table(session).rows) == 4


def test_of_many_some_are_named():
    said = finding(opened(query="debt"))
    assert ", such as " in said
    assert said.count("(") == 4


@pytest.mark.parametrize("tag", TAGS)
def test_where_nothing_fits_it_says_what_to_do(tag):
    session = opened(language(tag), query="zzz")
    assert f"{len(words.every())}" in finding(session)
    assert "“zzz”" in finding(session)
    assert table(session).rows == ()
    assert still.page(session)


@pytest.mark.parametrize("tag", TAGS)
def test_where_no_kind_has_it_that_is_said(tag):
    said = {finding(opened(language(tag), query="zzz", kind=kind)) for kind in ("all", "legal")}
    assert len(said) == 2


def test_a_word_of_another_kind_is_pointed_to():
    assert finding(opened(query="停息挂账", kind="legal")) == (
        "No legal term matches “停息挂账”, but 1 word of another kind does: choose “all words”"
    )


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("kind", ["legal", "trade", "folk"])
def test_each_kind_says_what_such_a_word_is_worth(kind, tag):
    session = opened(language(tag), kind=kind)
    count = sum(word.kind == kind for word in words.every())
    assert str(count) in finding(session)
    assert len(table(session).rows) == count


def test_a_rule_says_how_strong_it_is_and_whether_it_is_certain():
    (row,) = table(opened(query="征信黑了")).rows
    assert row[-1].endswith("Article 16: regulation of the State Council")
    doubtful = msgspec.structs.replace(words.get("tolerance"), facts=("bt-grace",))
    found = words.Found("", None, (doubtful,), None, elsewhere=0)
    (row,) = WordSheet.table(found, EN).rows
    assert row[-1].endswith(": background, not a rule. It is not certain.")


def test_a_word_without_a_rule_says_so_and_the_app_still_has_sources():
    session = opened(query="上岸")
    assert table(session).rows[0][-1] == "no rule is behind this word"
    assert session.app.facts(session.result)


def test_every_fact_behind_a_row_is_among_the_sources():
    session = opened()
    cited = set(session.app.facts(session.result))
    assert all(set(word.facts) <= cited for word in words.every())


def test_what_is_typed_is_shown_as_text():
    session = opened(query="<b>x</b>")
    assert "<b>" not in still.page(session)
    assert "&lt;b&gt;" in still.page(session)


def test_too_long_a_query_is_explained_and_the_last_result_stays():
    session = opened(query="record")
    session.enter("query", "x" * 41)
    assert "query" in session.messages
    assert session.result.query == "record"


@settings(deadline=None, derandomize=True)
@given(typed=st.text(max_size=40), kind=st.sampled_from(["all", "legal", "trade", "folk"]))
def test_whatever_is_typed_there_is_a_sentence(typed, kind):
    for tag in TAGS:
        session = opened(language(tag), query=typed, kind=kind)
        assert finding(session)
        assert notes(session)
