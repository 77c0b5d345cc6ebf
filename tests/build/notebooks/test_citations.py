"""Citations in prose, the list of sources, and numbers that come from facts."""

import re
from datetime import date

import pytest

from overdue import law, lenders
from overdue.build.notebooks import roles, values
from overdue.build.notebooks.citing import Citations
from overdue.language import TAGS, language


@pytest.fixture
def citations(facts):
    def citations(tag, *ids):
        return Citations(language(tag), facts[0], lambda _: "#cell-id=sources", ids)

    return citations


def test_facts_are_numbered_by_first_use_and_link_to_the_list(citations):
    cited = citations("en", "bt-late-fee", "usury-banned", "bt-late-fee")
    assert cited.links(["usury-banned"]) == (
        '[[2]](#cell-id=sources "Civil Code of the PRC, Article 680 (1 January 2021)")'
    )
    assert cited.links(["bt-late-fee", "usury-banned"]).count("](#cell-id=sources") == 2


def test_facts_from_the_same_source_share_its_number(citations):
    cited = citations("en", "bt-late-fee", "usury-banned", "bt-minimum")
    assert len(cited.listed().splitlines()) == 2
    assert cited.links(["bt-minimum"]).startswith("[[1, uncertain]]")
    assert cited.links(["bt-late-fee", "bt-minimum"]).count("[[1, uncertain]]") == 1


def test_an_entry_says_what_since_when_for_whom_how_it_was_read_and_when(citations):
    assert citations("en", "usury-banned").listed() == (
        "1. **Civil Code of the PRC, Article 680** (law). In force since 1 January 2021. "
        "It binds all lenders and private lenders. "
        "Last checked on 23 November 2026: the whole text was read. [www.npc.gov.cn](https://www.npc.gov.cn/minfadian)"
    )


def test_a_chinese_entry_is_chinese(citations):
    assert citations("zh-Hans", "usury-banned").listed() == (
        "1. **中华人民共和国民法典，第 680 条**（法律）。2021年1月1日起施行。"
        "约束各类放贷机构和民间借贷的出借人。最近核对：2026年11月23日，读了全文。 "
        "[www.npc.gov.cn](https://www.npc.gov.cn/minfadian)"
    )


def test_a_date_is_as_exact_as_it_is_known_and_doubt_is_said(citations):
    english = citations("en", "bt-late-fee").listed()
    assert "As published: March 2023." in english
    assert "It is not certain." in english
    assert "公开页面日期：2023年3月。" in citations("zh-Hans", "bt-late-fee").listed()


@pytest.mark.parametrize("tag", TAGS)
def test_every_fact_of_the_course_has_an_entry_in_the_list(tag):
    ids = [fact.id for fact in (*law.every(), *lenders.stock())]
    for fact in ids:
        entry = Citations(language(tag), law.cite, lambda _: "#cell-id=sources", [fact]).listed()
        bound = [kind for kind in law.cite(fact).binds if kind != "nobody"]
        assert ("It binds" in entry or "。约束" in entry) == bool(bound), entry


def test_an_unknown_fact_is_refused(citations):
    with pytest.raises(LookupError, match="nowhere"):
        citations("en", "nowhere")


@pytest.mark.parametrize(
    ("argument", "english", "chinese"),
    [
        ("bt-late-fee.daily", "0.015 %", "0.015%"),
        ("bt-late-fee.daily@2021-06-01", "0.05 %", "0.05%"),
        ("bt-late-fee.floor", "¥300", "300 元"),
        ("bt-late-fee.grace", "3 days", "3 天"),
        ("bt-late-fee.grace.ccb", "5–7 days", "5–7 天"),
    ],
)
def test_a_number_of_a_fact_is_written_as_the_language_writes_it(facts, argument, english, chinese):
    assert values.text(argument, facts[1], language("en")) == english
    assert values.text(argument, facts[1], language("zh-Hans")) == chinese


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("bt-late-fee.weekly", "it has daily, floor, grace, grace.ccb"),
        ("bt-late-fee.daily@2019-01-01", "2019-01-01"),
        ("nowhere.daily", "nowhere"),
    ],
)
def test_a_number_that_is_not_there_is_refused_with_what_is(facts, argument, message):
    with pytest.raises(LookupError, match=message):
        values.text(argument, facts[1], language("en"))


@pytest.mark.parametrize(
    ("role", "message"),
    [
        ("{cites}`usury-banned`", "there is no such role"),
        ("{cite}``", "has not the form"),
        ("{cite}`a, b`", "has not the form"),
        ("{value}`bt-late-fee`", "has not the form"),
        ("{sources}`all`", "has not the form"),
        ("{finding}`growth`", "no code cell of that name"),
        ("{sources}``\n\n{sources}``", "a second {sources}``"),
        ("{cite}`usury-banned`", "no cell has {sources}``"),
    ],
)
def test_a_role_that_cannot_be_filled_is_refused_before_anything_runs(course, role, message):
    course.write(course.text("title", "# Fees", role))
    assert message in "\n".join(str(problem) for problem in roles.problems(course.read()))


def test_facts_cited_come_before_facts_whose_numbers_are_only_used(course):
    prose = "{value}`c.daily` {cite}`b,a` {cite}`b` {value}`a.daily`"
    course.write(course.text("title", "# Fees", prose))
    assert roles.cited(course.read()) == ["b", "a", "c"]


def test_a_doubtful_fact_is_doubtful_wherever_it_is_cited(citations):
    assert citations("zh-Hans", "bt-late-fee").links(["bt-late-fee"]).startswith("[[1，存疑]]")
    assert citations("en", "usury-banned").links(["usury-banned"]).startswith("[[1]]")


@pytest.mark.parametrize("tag", TAGS)
def test_a_rule_that_is_over_is_never_said_to_be_in_force(tag):
    over = [fact.id for fact in law.every() if fact.status in ("superseded", "window-closed")]
    assert over
    for fact in over:
        entry = Citations(language(tag), law.cite, str, [fact]).listed()
        assert not re.search(r"In force since [^.]*[0-9]\.|起施行。(?!现已)", entry), entry


def test_a_rule_that_ran_out_after_its_review_is_named_and_history_is_not():
    day = date(2027, 1, 1)
    cited = Citations(language("en"), law.cite, str, ["npl-transfer-pilot", "usury-banned"])
    assert cited.expired(date(2026, 12, 31)) == {}
    assert cited.expired(day) == {"npl-transfer-pilot": date(2026, 12, 31)}
