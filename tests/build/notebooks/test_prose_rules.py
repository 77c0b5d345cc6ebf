"""Rhythm, length, headings, links, raw HTML, and numbers that belong to facts."""

import pytest

from overdue.build.notebooks import owned_numbers, prose, values

RHYTHM = ("title", "aims", "predict", "now", "check", "recap", "sources")


def said(problems):
    return "\n".join(str(problem) for problem in problems)


@pytest.fixture
def faults(course):
    """Return what the rules of prose say to a source with the given cells."""

    def faults(*cells, tag="en", **front):
        course.write(*cells, tag=tag, **front)
        return said(prose.problems(course.read(tag), {"00-start", "02-how-fees-grow"}))

    return faults


@pytest.fixture
def number_faults(course, facts):
    """Return what is said about numbers in a lesson that cites bt-late-fee."""
    _, find = facts

    def number_faults(*paragraphs, tag="en", declared=""):
        cited = course.text("cited", "It says so{cite}`bt-late-fee`.")
        path = course.write(course.text("title", "# Fees", *paragraphs), cited, tag=tag)
        if declared:
            entry = f'  numbers:\n  - number: "{declared}"\n    reason: an example\n---\n'
            text = path.read_text(encoding="utf-8").replace("  kind: start\n---\n", entry)
            path.write_text(text, encoding="utf-8")
        found = owned_numbers.problems(course.read(tag), lambda fact: values.owned(find(fact)))
        return said(found)

    return number_faults


def test_a_lesson_needs_the_cells_of_the_rhythm_in_their_order(course, faults):
    title = course.text("title", "# Fees")
    cells = [title, *(course.text(name, name) for name in RHYTHM[1:])]
    assert faults(*cells, kind="lesson") == ""
    more = [*cells[:3], course.code("growth", "1"), *cells[3:]]
    assert faults(*more, kind="lesson") == ""
    assert "needs cells named recap" in faults(*cells[:5], cells[6], kind="lesson")
    assert "must stand in the order" in faults(title, *reversed(cells[1:]), kind="lesson")
    assert faults(title, kind="start") == ""


def test_an_english_cell_has_at_most_120_words(course, faults):
    assert faults(course.text("title", "# Fees", "word " * 119)) == ""
    assert "121 words, at most 120" in faults(course.text("title", "# Fees", "word " * 120))


def test_a_chinese_cell_has_at_most_240_characters(course, faults):
    assert faults(course.text("title", "# 费用", "费" * 238), tag="zh-Hans") == ""
    long = course.text("title", "# 费用", "费" * 239)
    assert "241 characters, at most 240" in faults(long, tag="zh-Hans")


def test_what_a_role_brings_and_where_a_link_leads_do_not_count_as_words(course, faults):
    roles = "{cite}`usury-banned` " * 20 + "[law](https://flk.npc.gov.cn/a/b) " * 19
    assert faults(course.text("title", "# Fees", roles, "word " * 100)) == ""


@pytest.mark.parametrize(
    ("headings", "message"),
    [
        (["# Fees", "## Growth", "### Days", "## Traps"], ""),
        (["# Fees", "### Days"], "'Days' has level 3, level 2 at most"),
        (["## Fees"], "'Fees' has level 2, level 1 first"),
        (["# Fees", "# Growth"], "a second first-level heading: Growth"),
        (["Fees"], "has no heading"),
    ],
)
def test_headings_go_down_one_level_at_a_time_from_one_title(course, faults, headings, message):
    found = faults(course.text("title", *headings))
    assert message in found
    assert bool(found) == bool(message)


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ("https://flk.npc.gov.cn/detail", ""),
        ("02-how-fees-grow.ipynb", ""),
        ("#Fees", ""),
        ("tel:12356", ""),
        ("https://example.com", "its host is not in"),
        ("http://flk.npc.gov.cn", "only https"),
        ("ftp://flk.npc.gov.cn", "only https"),
        ("09-missing.ipynb", "no such lesson"),
        ("../zh-Hans/02-how-fees-grow.ipynb", "no such lesson"),
        ("#Nowhere", "no heading of this notebook"),
    ],
)
def test_prose_links_only_to_official_doors_and_to_lessons(course, faults, link, message):
    found = faults(course.text("title", "# Fees", f"See [there]({link})."))
    assert message in found
    assert bool(found) == bool(message)


def test_a_picture_is_held_to_the_same_addresses(course, faults):
    assert "its host is not in" in faults(
        course.text("title", "# Fees", "![x](https://a.cn/x.png)")
    )


def test_words_may_be_folded_and_a_fold_must_end(course, faults):
    begin, end = "<details>\n<summary>Show</summary>", "</details>"
    assert faults(course.text("title", "# Fees", begin, "1. *a*", end)) == ""
    for pieces in ((begin, "a"), ("a", end), (begin, begin, "a", end, end), (end, begin)):
        assert "needs its <summary>" in faults(course.text("title", "# Fees", *pieces))
    assert "raw HTML" in faults(course.text("title", "# Fees", "<details>\na\n</details>"))


def test_raw_html_is_refused_and_code_that_shows_it_is_not(course, faults):
    assert "raw HTML '<br>'" in faults(course.text("title", "# Fees", "a<br>b"))
    assert "raw HTML" in faults(course.text("title", "# Fees", "<div>a</div>"))
    assert faults(course.text("title", "# Fees", "`<br>` and 3 < 4")) == ""


@pytest.mark.parametrize(
    "words",
    ["0.015 % a day", "0.05 % a day", "¥300", "300 yuan", "3 days", "300 元", "3 个工作日"],
)
def test_a_number_of_a_cited_fact_is_not_typed_into_prose(number_faults, words):
    tag = "zh-Hans" if "元" in words or "个" in words else "en"
    found = number_faults(f"It is {words}.", tag=tag)
    assert "belongs to a cited fact: write {value}`bt-late-fee." in found


@pytest.mark.parametrize("words", ["300 times", "3 things", "0.016 %", "¥301", "300 %"])
def test_other_numbers_and_other_units_are_free(number_faults, words):
    assert number_faults(f"It is {words}.") == ""


def test_the_band_of_one_lender_is_named_with_the_lender(number_faults):
    assert "{value}`bt-late-fee.grace.ccb`" in number_faults("It is 7 days.")


def test_a_number_that_only_happens_to_be_equal_is_declared_with_its_reason(number_faults):
    assert number_faults("Say ¥300 is left.", declared="¥300") == ""
    assert "'¥300' is declared, but no cell has it" in number_faults("Gone.", declared="¥300")
