"""Text for learners is one thing in all languages of the course."""

import pytest

from overdue.facts import Words
from overdue.language import TAGS, language
from overdue.law import cite


def test_a_language_picks_its_side() -> None:
    words = cite("usury-banned").title
    assert language("en").pick(words) == "Civil Code of the PRC"
    assert language("zh-Hans").pick(words) == "中华人民共和国民法典"


def test_a_language_that_the_course_has_not_is_a_missing_key() -> None:
    with pytest.raises(KeyError):
        Words(["a", "b"])["fr"]


def test_equal_words_are_equal_and_can_be_counted() -> None:
    assert Words(["a", "b"]) == Words(["a", "b"]) == {"en": "a", "zh-Hans": "b"}
    assert len({Words(["a", "b"]), Words(["a", "b"])}) == 1
    assert tuple(Words(["a", "b"])) == TAGS
