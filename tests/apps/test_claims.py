"""What of the things people say is true: counted, filtered, and never stronger than the rules."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue import apps, case, law
from overdue.charts.claims import ClaimsSheet
from overdue.language import TAGS, language
from overdue.law import claims
from overdue.law.claim_search import find_claims
from overdue.widgets import still
from overdue.widgets.session import Session

EN, ZH = language("en"), language("zh-Hans")
WIDE_LPR = "".join(chr(ord(letter) + 0xFEE0) for letter in "lpr")
"""As a Chinese keyboard may type it."""
ORIGINS = ["all", "article", "wild"]
VERDICTS = ["all", "holds", "not-a-rule", "too-broad", "vague", "outdated", "wrong", "left-out"]


def opened(language=EN, **entered):
    session = Session(apps.app("claims"), language, case.example(None))
    for name, raw in entered.items():
        session.enter(name, raw)
        assert session.messages == {}
    return session


def finding(session):
    return ClaimsSheet.finding(session.result, session.language)


def rows(session):
    return ClaimsSheet.table(session.result, session.language).rows


def notes(session):
    return ClaimsSheet.notes(session.result, session.language)


@pytest.mark.parametrize(
    ("tag", "origin", "sentence"),
    [
        (
            "en",
            "all",
            (
                "Of 32 claims, 3 hold, 2 are practice and no rule, 2 are too broad, "
                "1 is too vague, 3 are out of date, 16 are wrong and 5 are left out"
            ),
        ),
        (
            "en",
            "article",
            (
                "Of 14 claims and gaps of a much-copied article, 3 hold, "
                "2 are practice and no rule, 1 is too broad, 1 is too vague, "
                "1 is out of date, 1 is wrong and 5 are left out"
            ),
        ),
        (
            "en",
            "wild",
            "Of 18 claims in circulation, 1 is too broad, 2 are out of date and 15 are wrong",
        ),
        (
            "zh-Hans",
            "article",
            (
                "一篇广为转载的文章里的 14 处：3 条成立，2 条是做法、不是规定，1 条说过头了，"
                "1 条太笼统，1 条过时了，1 条不对，5 处该说没说"
            ),
        ),
        ("zh-Hans", "wild", "网上流传的 18 条说法：1 条说过头了，2 条过时了，15 条不对"),
    ],
)
def test_the_finding_counts_the_verdicts(tag, origin, sentence):
    assert finding(opened(language(tag), claim_origin=origin)) == sentence


def test_a_verdict_alone_says_how_many_have_it():
    session = opened(claim_origin="article", claim_verdict="holds")
    assert finding(session) == "Of 14 claims and gaps of a much-copied article, 3 hold"
    assert len(rows(session)) == 3


@pytest.mark.parametrize(
    ("tag", "words", "sentence"),
    [
        ("en", "jail", "Of 32 claims, one speaks of “jail”, judged “wrong”"),
        ("en", "  article   70 ", "Of 32 claims, 2 speak of “article 70”: 1 holds and 1 is wrong"),
        ("en", "坐牢", "Of 32 claims, one speaks of “坐牢”, judged “wrong”"),
        ("zh-Hans", "坐牢", "32 条说法里，有 1 条说到“坐牢”，判断是“不对”"),
        ("zh-Hans", "第70条", "32 条说法里，有 2 条说到“第70条”：1 条成立，1 条不对"),
        ("zh-Hans", "第 70 条", "32 条说法里，有 2 条说到“第 70 条”：1 条成立，1 条不对"),
        ("zh-Hans", f"{WIDE_LPR} 民间借贷", f"32 条说法里，有 3 条说到“{WIDE_LPR} 民间借贷”："),
    ],
)
def test_words_are_found_in_either_language_however_they_are_typed(tag, words, sentence):
    assert finding(opened(language(tag), claim_words=words)).startswith(sentence)


def test_words_nobody_says_lead_to_another_word():
    session = opened(claim_words="unicorn")
    assert finding(session) == (
        "No claim here speaks of “unicorn”: try one shorter word, such as “jail” or “contact”"
    )
    assert rows(session) == ()
    assert ClaimsSheet.terms(session.result, EN) == ""
    assert finding(opened(ZH, claim_words="独角兽")) == (
        "这里没有说到“独角兽”的说法：换一个短一点的词试试，如“坐牢”“联系人”"
    )


@pytest.mark.parametrize(
    ("tag", "words"),
    [("en", "jail"), ("en", "contact"), ("zh-Hans", "坐牢"), ("zh-Hans", "联系人")],
)
def test_the_words_that_are_suggested_find_something(tag, words):
    assert opened(language(tag), claim_words=words).result.claims


def test_words_that_only_the_filters_hide_say_so():
    session = opened(claim_origin="article", claim_words="jail")
    assert finding(session) == (
        "No claim with these filters speaks of “jail”, but 1 without them does: "
        "choose “both” and “all verdicts”"
    )


def test_a_verdict_that_no_claim_has_says_so():
    session = opened(claim_origin="wild", claim_verdict="holds")
    assert finding(session) == (
        "Of 18 claims in circulation, none is judged “holds”: choose “all verdicts” to see them"
    )
    # What was looked through is what that sentence rests on.
    assert "psapl-2025-in-force" in session.app.facts(session.result)
    assert still.text(session).splitlines()[0] == finding(session)


def test_a_row_says_what_kind_of_rule_since_when_and_whom_it_concerns():
    row = rows(opened(claim_words="2018", claim_origin="wild"))[0]
    assert row[1] == "wrong"
    assert "neither is a law" in row[2]
    assert "rules of an association, not a law, since 28 March 2018; concerns platforms" in row[3]
    assert "recommended standard, not a law, since 28 February 2025; concerns banks" in row[3]
    assert "banks, consumer finance companies, micro-loan companies and others" in row[3]
    assert row[3].endswith("2 more among the sources. Confidence: medium.")


def test_among_all_claims_a_row_says_where_it_comes_from():
    assert rows(opened(claim_words="article 70"))[1][1] == "wrong (in circulation)"
    assert rows(opened(claim_words="article 70"))[0][1] == "holds (article)"
    assert rows(opened(ZH, claim_words="第70条"))[1][1] == "不对（网上流传）"


def test_what_is_not_certain_is_marked_and_explained():
    session = opened(claim_origin="article", claim_verdict="not-a-rule")
    assert "(not certain)" in rows(session)[1][3]
    assert any("“Not certain” means" in note for note in notes(session))
    certain = opened(claim_origin="wild", claim_verdict="outdated")
    assert not any("(not certain)" in row[3] for row in rows(certain))
    assert not any("“Not certain”" in note for note in notes(certain))


def test_the_notes_say_that_the_claims_in_circulation_are_a_choice_and_no_count():
    assert "not a count" in notes(opened(claim_origin="wild"))[0]
    assert "不是统计" in notes(opened(ZH, claim_origin="wild"))[0]
    assert not any("not a count" in note for note in notes(opened(claim_origin="article")))


def test_the_facts_are_those_of_the_rows_shown():
    session = opened(claim_origin="wild", claim_words="民间借贷年利率")
    assert session.app.facts(session.result) == ("private-lending-4xlpr",)


def test_typed_words_are_shown_as_text(tmp_path):
    session = opened(claim_words="<img src=x>")
    assert "<img src=x>" in finding(session)
    assert "<img" not in still.bundle(session)["text/html"]


def test_too_many_letters_are_refused_and_the_claims_stay():
    session = opened()
    session.enter("claim_words", "x" * 41)
    assert "40" in session.messages["claim_words"]
    assert len(rows(session)) == len(claims.every())


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("origin", ORIGINS)
@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_choice_of_filters_has_a_finding_and_sources(tag, origin, verdict):
    session = opened(language(tag), claim_origin=origin, claim_verdict=verdict)
    assert finding(session)
    facts = session.app.facts(session.result)
    assert facts
    assert all(law.cite(fact) for fact in facts)


@given(
    st.sampled_from([None, "article", "wild"]),
    st.sampled_from([None, *VERDICTS[1:]]),
    st.text(max_size=12),
)
@settings(deadline=None, derandomize=True, max_examples=200)
def test_filters_only_ever_take_away(origin, verdict, words):
    found = find_claims(origin, verdict, words)
    assert set(found.claims) <= set(find_claims(origin, verdict).claims)
    assert len(found.claims) <= found.with_words <= found.anywhere <= len(claims.every())
    assert sum(found.by_verdict.values()) == len(found.claims)


@given(st.sampled_from(claims.every()), st.sampled_from(TAGS), st.data())
@settings(deadline=None, derandomize=True, max_examples=100)
def test_any_word_of_a_claim_finds_it(claim, tag, data):
    word = data.draw(st.sampled_from(claim.claim[tag].split()))
    assert claim in find_claims(words=word.upper()).claims
