"""Both languages of a lesson have the same cells, code, roles and numbers."""

import pytest

from overdue.build.notebooks import parity


@pytest.fixture
def differ(course):
    """Return what parity says of an English and a Chinese version."""

    def differ(english, chinese, english_front=None, chinese_front=None):
        course.write(*english, **(english_front or {}))
        course.write(*chinese, tag="zh-Hans", **(chinese_front or {}))
        found = parity.problems(course.read("en"), course.read("zh-Hans"))
        return "\n".join(str(problem) for problem in found)

    return differ


def test_a_faithful_translation_passes(course, differ):
    english = [
        course.text("title", "# Fees on 23 November 2026"),
        course.code("setup", "import overdue", 'overdue.use("en")'),
        course.code("growth", "overdue.apps.growth()"),
        course.text("read", "{finding}`growth` On ¥5,000 it is 7.1 %{cite}`a,b`."),
    ]
    chinese = [
        course.text("title", "# 2026年11月23日的费用"),
        course.code("setup", "import overdue", 'overdue.use("zh-Hans")'),
        course.code("growth", "overdue.apps.growth()"),
        course.text("read", "5,000 元多付 7.1%{cite}`b`{cite}`a`。{finding}`growth`"),
    ]
    assert differ(english, chinese) == ""


def test_a_missing_an_extra_and_a_moved_cell_are_named(course, differ):
    title, one, two, three = (course.text(name, "# x") for name in ("title", "one", "two", "three"))
    found = differ([title, one, two], [title, one, three])
    assert "cell 'three': has no counterpart in English" in found
    assert "cell 'two': is missing; notebooks/source/en/00-start.md:" in found
    assert "cell 'one': stands elsewhere in English" in differ([two, one], [one, two])


@pytest.mark.parametrize(
    ("english", "chinese", "message"),
    [
        ("It adds 7.1 %.", "多付 7.2%。", "numbers differ: only here 7.2; only in English 7.1"),
        ("¥5,000 and ¥5,000", "5,000 元", "numbers differ: only here none; only in English 5000"),
        ("So{cite}`a`.", "如此。", "roles differ: only here none; only in English {cite}`a`"),
        ("{value}`a.x`", "{value}`a.y`", "roles differ"),
        ("## Growth", "增长", "headings have the levels [], in English [2]"),
        ("x", "x\n\n---\n\n### y", "headings have the levels [3], in English []"),
    ],
)
def test_a_difference_in_more_than_words_is_named_by_cell(
    course, differ, english, chinese, message
):
    found = differ(
        [course.text("title", "# x"), course.text("trap", english)],
        [course.text("title", "# x"), course.text("trap", chinese)],
    )
    assert "notebooks/source/zh-Hans/00-start.md:" in found
    assert "cell 'trap'" in found
    assert message in found


def test_code_may_differ_only_in_the_language_it_sets(course, differ):
    english = course.code("growth", "overdue.apps.growth()")
    chinese = course.code("growth", "overdue.apps.growth(days=30)")
    assert "cell 'growth': its code differs from English" in differ([english], [chinese])


def test_kinds_and_tags_are_the_same(course, differ):
    assert "is code, in English it is markdown" in differ(
        [course.text("trap", "x")], [course.code("trap", "1")]
    )
    tagged = course.code("trap", "1").replace(":name: trap", ":name: trap\n:tags: [slow]")
    found = differ([course.code("trap", "1")], [tagged])
    assert "has the tags ['slow'], in English []" in found


def test_front_matter_agrees_where_it_is_not_words(course, differ):
    cell = [course.text("title", "# x")]
    found = differ(cell, cell, {"minutes": 20}, {"minutes": 25})
    assert "front matter has minutes: 25, English has 20" in found
    found = differ(cell, cell, {"question": "What do 90 days cost?"}, {"question": "30 天多少钱？"})
    assert "numbers of the question differ: only here 30; only in English 90" in found
