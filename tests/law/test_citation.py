"""A citation carries what a reader needs to find a fact again, law or lender."""

from datetime import date

import pytest

from overdue import law, lenders
from overdue.facts import UnknownFact

EVERYTHING = [fact.id for fact in (*law.every(), *lenders.every())]


@pytest.mark.parametrize("fact", EVERYTHING)
def test_every_fact_can_be_cited_in_both_languages(fact: str) -> None:
    citation = law.cite(fact)
    for tag in ("en", "zh-Hans"):
        assert citation.title[tag]
        assert citation.text[tag]
    assert citation.date is not None or citation.date_note is not None
    assert citation.last_reviewed < citation.review_by
    assert citation.sources or citation.verified == "memory-only"


def test_a_law_is_cited_with_instrument_article_and_date() -> None:
    citation = law.cite("penalty-can-be-reduced")
    assert citation.kind == "law"
    assert citation.title["zh-Hans"] == "中华人民共和国民法典"
    assert citation.article == {"en": "Article 585(2)", "zh-Hans": "第 585 条第二款"}
    assert citation.date == date(2021, 1, 1)
    assert citation.force == "law"


def test_a_lender_fact_is_cited_with_the_day_of_its_page() -> None:
    citation = law.cite("bt-late-fee")
    assert citation.kind == "lender"
    assert citation.date == date(2023, 3, 13)
    assert citation.article is None
    assert citation.settled


def test_what_is_from_memory_is_cited_as_not_settled() -> None:
    assert not law.cite("financial-loan-24-percent").settled
    assert not law.cite("hb-instalment").settled


def test_a_link_is_safe_inside_markdown() -> None:
    for fact in EVERYTHING:
        for source in law.cite(fact).sources:
            if source.href is not None:
                assert source.href.isascii()
                assert not set("() ") & set(source.href)
                assert source.host


def test_a_citation_is_due_after_its_review_date() -> None:
    citation = law.cite("lpr-latest")
    assert not citation.due(citation.review_by)
    assert citation.due(date(2026, 12, 22))


def test_an_id_of_neither_kind_names_the_nearest() -> None:
    with pytest.raises(UnknownFact, match="There is no fact with the id 'bt-late-fees'"):
        law.cite("bt-late-fees")
