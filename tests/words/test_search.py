"""A word is found by any of its forms, however it was typed, and by what is said of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue import words
from overdue.words import search

FORMS = [(form, word.id) for word in words.every() for form in word.forms]


def ids(found):
    return {word.id for word in found.words}


@pytest.mark.parametrize(("form", "word"), FORMS, ids=[form for form, _ in FORMS])
def test_any_form_finds_its_word_first(form, word):
    found = search(form)
    assert found.meant.id == word
    assert found.words[0].id == word


TYPED = ["714高射炮", "714 高射炮", "７１４高射炮", "“714 高射炮”", " 714"]


@pytest.mark.parametrize("typed", TYPED)
def test_gaps_width_and_quotes_do_not_matter(typed):
    assert search(typed).meant.id == "seven-fourteen"


@pytest.mark.parametrize("typed", ["Settlement Letter", "SETTLEMENT letter", "m3", "M3"])
def test_neither_do_capitals(typed):
    assert search(typed).meant is not None


def test_a_plural_finds_the_word():
    assert ids(search("records")) == ids(search("record")) != set()


def test_a_short_word_is_not_found_inside_longer_ones():
    assert "humiliation" not in ids(search("fee"))  # it says “feel”
    assert "late-fee" in ids(search("fee"))


def test_all_pieces_must_occur():
    assert ids(search("通讯录 个人信息")) == {"address-book"}
    assert not search("通讯录 个人信息 高铁").words


def test_what_is_explained_with_a_word_is_found_after_what_is_called_so():
    found = search("征信")
    assert found.meant is None
    assert "征信" in found.words[0].name["zh-Hans"]
    assert "征信" not in "".join(found.words[-1].forms)


def test_the_only_hit_is_the_word_that_was_meant():
    found = search("高铁")
    assert [word.id for word in found.words] == ["spending-ban"]
    assert found.meant is found.words[0]


def test_a_kind_leaves_the_others_out_and_counts_them():
    found = search("停息挂账", "legal")
    assert (found.words, found.meant, found.elsewhere) == ((), None, 1)


def test_nothing_typed_finds_everything_and_means_nothing():
    for typed in ("", "   ", "“”"):
        found = search(typed)
        assert found.words == words.every()
        assert found.meant is None


@settings(deadline=None, derandomize=True)
@given(typed=st.text(max_size=40), kind=st.sampled_from([None, "legal", "trade", "folk"]))
def test_whatever_is_typed_hits_and_misses_add_up(typed, kind):
    found = search(typed, kind)
    assert len(found.words) + found.elsewhere == len(search(typed).words)
    assert all(word.kind == kind for word in found.words if kind)
    assert found.meant is None or found.meant is found.words[0]
