"""Rules are found by the words that people type, and never said to be more than they are."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue import law
from overdue.facts import UnknownFact
from overdue.law.sayings import sayings
from overdue.law.search import Found, Query, in_words, search
from overdue.law.standing import concerns, standing

TODAY = date(2026, 11, 23)
DAYS = st.dates(date(1990, 1, 1), date(2035, 12, 31))


def found(words: str, on: date = TODAY, **chosen: object) -> Found:
    return search(Query(words, on, **chosen))  # type: ignore[arg-type]


def ids(words: str, **chosen: object) -> list[str]:
    return [hit.fact.id for hit in found(words, **chosen).hits]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("  Contact   FAMILY ", ("contact", "family")),
        ("ＪＡＩＬ　坐牢", ("jail", "坐牢")),  # noqa: RUF001 - full-width on purpose
        ("上门，通讯录、坐牢", ("上门", "通讯录", "坐牢")),
        ("《民法典》", ("民法典",)),
        ("0.05% 5,000", ("0.05%", "5,000")),
        ("银发[2003]251号", ("银发〔2003〕251号",)),
        ("GB/T 45251—2025", ("gb/t", "45251-2025")),
        ("。，、 ；", ()),
        ("jail jail", ("jail",)),
    ],
)
def test_what_is_typed_is_folded_into_words(typed: str, words: tuple[str, ...]) -> None:
    assert in_words(typed) == words


@pytest.mark.parametrize(
    ("typed", "fact"),
    [
        ("jail", "no-jail-for-inability"),
        ("坐牢", "no-jail-for-inability"),
        ("会不会坐牢", "no-jail-for-inability"),
        ("停息挂账", "credit-card-personal-instalment-70"),
        ("爆通讯录", "gbt45251-contacts"),
        ("上门", "home-is-private-space"),
        ("knock", "home-is-private-space"),
        ("连三累六", "no-late-payment-threshold-in-law"),
        ("砍头息", "no-interest-deducted-upfront"),
        ("cost-disclosure-2026", "cost-disclosure-2026"),
        ("45251", "gbt45251-scope"),
        ("12378", "hotline-12378"),
        ("想死", "hotline-12356-duty"),
        ("老账", "limitation-three-years"),
    ],
)
def test_what_people_type_leads_to_the_rule_they_mean(typed: str, fact: str) -> None:
    assert fact in ids(typed)[:3]


def test_an_article_is_found_by_its_number_with_and_without_its_spaces() -> None:
    assert ids("675") == ids("第675条") == ids("第 675 条 民法典") != []


def test_a_number_is_looked_for_whole() -> None:
    assert "gbt45251-scope" in ids("45251")
    assert "gbt45251-scope" not in ids("4525")
    assert ids("24%") == ids("24 %") != ids("4%")


def test_latin_letters_are_looked_for_from_the_start_of_a_word() -> None:
    assert set(ids("visit")) <= set(ids("vis"))
    assert not set(ids("isit"))


def test_both_languages_are_searched_and_full_width_letters_too() -> None:
    wide = "ｊｕｒｉｓｄｉｃｔｉｏｎ"  # noqa: RUF001 - full-width on purpose
    assert ids("jurisdiction") == ids(wide) != []
    assert "jurisdiction-clause" in ids("管辖")


def test_all_words_must_occur_in_any_order() -> None:
    assert set(ids("court jail")) == set(ids("jail court")) == set(ids("jail")) & set(ids("court"))


def test_the_words_that_people_use_lead_to_facts_that_are_there() -> None:
    for saying in sayings():
        for fact in saying.facts:
            assert law.find(fact).id == fact
        for words in saying.say:
            assert in_words(words), words
    with pytest.raises(UnknownFact):
        law.find("nobody-says-so")


def test_recommendations_are_counted_apart_and_practice_is_no_rule() -> None:
    result = found("", topic="conduct")
    assert {hit.fact.id for hit in result.recommended} >= {"gbt45251-hours", "cba-hours"}
    assert all(not hit.is_recommended for hit in result.rules if hit.fact.force == "law")
    assert "recycled-number" not in {hit.fact.id for hit in result.rules}
    assert "recycled-number" in ids("", topic="contacts")


def test_lenders_own_terms_are_found_and_are_no_rules() -> None:
    hit = next(hit for hit in found("白条 违约金").hits if hit.fact.id == "bt-late-fee")
    assert hit.standing == "not-a-rule"
    assert "bt-late-fee" not in ids("白条 违约金", on=date(2020, 1, 1))
    assert "bt-late-fee" not in ids("白条 违约金", lender_kind="card-issuer")


def test_a_rule_for_other_lenders_is_left_out_and_one_for_courts_is_not() -> None:
    micro = set(ids("", lender_kind="micro-loan"))
    assert not micro & {"assist-lending-rule-2025", "cba-hours", "private-lending-4xlpr"}
    assert {"no-jail-for-inability", "micro-loan-six-bans", "recordings-are-admissible"} <= micro
    assert concerns(("court", "police"), "unknown")
    assert not concerns(("bank", "court"), "unknown")


def test_what_is_not_settled_can_be_left_out() -> None:
    assert "financial-loan-24-percent" in ids("24%")
    assert "financial-loan-24-percent" not in ids("24%", only_settled=True)
    assert all(hit.fact.settled for hit in found("", only_settled=True).hits)


def test_a_rule_of_2026_is_outside_on_a_day_of_2025() -> None:
    result = found("治安", on=date(2025, 12, 31))
    assert "psapl-harassment" in {hit.fact.id for hit in result.outside}
    assert "psapl-harassment" in ids("治安", on=date(2026, 1, 1))


def test_a_rule_that_ended_on_an_unknown_day_is_unclear_until_it_was_reviewed() -> None:
    gone = law.get("nifa-2024-replaced")
    assert standing(gone, date(2024, 5, 14)) == "not-yet"
    assert standing(gone, date(2025, 6, 1)) == "unclear"
    assert standing(gone, gone.last_reviewed) == "ended"


def test_a_rule_whose_month_is_known_is_unclear_in_that_month() -> None:
    rule = law.get("micro-loan-cost-guideline-2025")
    days = [date(2025, 11, 30), date(2025, 12, 1), date(2025, 12, 31)]
    assert [standing(rule, day) for day in days] == ["not-yet", "unclear", "in-force"]


def test_where_nothing_is_found_it_says_what_would_find_something() -> None:
    result = found("visit zebra")
    assert result.hits == ()
    assert dict(result.single)["zebra"] == 0
    assert dict(result.single)["visit"] == len(found("visit").hits) > 0
    narrow = found("停息挂账", topic="home")
    assert narrow.without_filters == len(found("停息挂账").hits) > 0


@given(st.text(max_size=40), DAYS)
@settings(deadline=None, max_examples=60)
def test_anything_may_be_typed(typed: str, on: date) -> None:
    result = found(typed, on)
    every = found("", on)
    assert {hit.fact.id for hit in result.hits} <= {hit.fact.id for hit in every.hits}
    scores = [hit.score for hit in result.hits]
    assert scores == sorted(scores, reverse=True)


@given(DAYS, st.sampled_from([None, *law.LENDER_KINDS]))
@settings(deadline=None, derandomize=True, max_examples=60)
def test_every_law_fact_is_somewhere_on_every_day(on: date, kind: law.LenderKind | None) -> None:
    result = found("", on, lender_kind=kind)
    seen = {hit.fact.id: hit for hit in (*result.hits, *result.outside)}
    for fact in law.every():
        if kind is not None and not concerns(fact.binds, kind):
            assert fact.id not in seen
            continue
        hit = seen[fact.id]
        assert hit.standing == standing(fact, on)
        assert (hit in result.hits) == (hit.standing in {"in-force", "not-a-rule"})
        if hit.standing == "in-force":
            assert fact.state(on) == "in-force"
        elif fact.state(on) == "in-force":
            assert hit.standing == "unclear"
            assert fact.date_precision != "day"
