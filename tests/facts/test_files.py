"""A file of facts that cannot be used is refused in one sentence an author can act on."""

from pathlib import Path

import pytest

from overdue.facts import BrokenFacts, UnknownFact
from overdue.facts.stock import Stock
from overdue.law.record import LawFact

HEAD = """\
schema: 1
common:
  instrument: {en: An Act, zh-Hans: 某法}
  issuer: {en: A maker, zh-Hans: 某机关}
  document_number: 第1号
  article: {en: Article 1, zh-Hans: 第 1 条}
  effective_from: 2021-01-01
  status: in-force
  force: law
  topics: [cost]
  binds: [everyone]
  verified: read-full-text
  confidence: high
  change_risk: low
  priority: core
  last_reviewed: 2026-11-23
  review_by: 2027-11-23
  sources: [{url: "https://example.org/law"}]
facts:
"""
FACT = """\
- id: first-rule
  text: {en: It is so., zh-Hans: 如此。}
"""


def stock(folder: Path, *files: str) -> Stock[LawFact]:
    law = folder / "assets" / "law"
    law.mkdir(parents=True)
    for at, text in enumerate(files):
        (law / f"file-{at}.yaml").write_text(text, encoding="utf-8")
    return Stock(LawFact, "law fact", lambda: law)


def refusal(folder: Path, *files: str) -> BrokenFacts:
    with pytest.raises(BrokenFacts) as caught:
        list(stock(folder, *files))
    return caught.value


def test_a_fact_takes_what_all_facts_of_its_file_share(tmp_path) -> None:
    fact = stock(tmp_path, HEAD + FACT).get("first-rule")
    assert fact.instrument["zh-Hans"] == "某法"
    assert fact.text["en"] == "It is so."


def test_what_a_fact_says_itself_goes_before_what_all_share(tmp_path) -> None:
    own = FACT + "  article: {en: Article 2, zh-Hans: 第 2 条}\n"
    assert stock(tmp_path, HEAD + own).get("first-rule").article["en"] == "Article 2"


def test_an_unknown_field_is_named_with_those_that_there_are(tmp_path) -> None:
    error = refusal(tmp_path, HEAD + FACT + "  colour: red\n")
    assert str(error).startswith(
        "assets/law/file-0.yaml, line 22, first-rule, field colour: there is no such field; "
        "allowed are "
    )
    assert "effective_from" in str(error)


def test_an_unknown_field_among_the_shared_ones_is_found_there(tmp_path) -> None:
    error = refusal(tmp_path, HEAD.replace("  status:", "  colour: red\n  status:") + FACT)
    assert (error.line, error.field) == (8, "colour")


def test_a_missing_field_is_named_with_the_form_wanted(tmp_path) -> None:
    error = refusal(tmp_path, HEAD.replace("  force: law\n", "") + FACT)
    assert str(error).startswith(
        "assets/law/file-0.yaml, line 19, first-rule, field force: this is missing; "
        "wanted is one of law, regulation,"
    )


def test_a_missing_language_is_named(tmp_path) -> None:
    error = refusal(tmp_path, HEAD + "- id: first-rule\n  text: {en: It is so.}\n")
    assert (error.line, error.id, error.field) == (21, "first-rule", "text")
    assert "The language zh-Hans is missing" in str(error)
    assert "{en: …, zh-Hans: …}" in str(error)


def test_an_empty_text_counts_as_missing(tmp_path) -> None:
    error = refusal(tmp_path, HEAD + '- id: first-rule\n  text: {en: It is so., zh-Hans: " "}\n')
    assert "The language zh-Hans is missing" in str(error)


def test_a_number_in_the_place_of_a_text_asks_for_quotes(tmp_path) -> None:
    error = refusal(tmp_path, HEAD + "- id: first-rule\n  text: {en: 2024, zh-Hans: 如此。}\n")
    assert "The text in en reads as no text: put it in quotes" in str(error)


def test_a_language_that_the_course_has_not_is_named(tmp_path) -> None:
    text = "- id: first-rule\n  text: {en: a, zh-Hans: b, fr: c}\n"
    assert "The course has no language fr" in str(refusal(tmp_path, HEAD + text))


@pytest.mark.parametrize("day", ["2026-1-5", "5 January 2026", "2026-02-30", "01/05/2026"])
def test_a_date_that_is_not_iso_is_shown_with_the_form_wanted(tmp_path, day: str) -> None:
    error = refusal(tmp_path, HEAD + FACT + f'  effective_from: "{day}"\n')
    assert (error.line, error.field) == (22, "effective_from")
    assert f"this is not a date; given is '{day}', wanted is a date as YYYY-MM-DD" in str(error)


def test_a_word_outside_a_closed_list_is_shown_with_the_list(tmp_path) -> None:
    error = refusal(tmp_path, HEAD + FACT + "  binds: [bank, moneylender]\n")
    assert error.field == "binds[1]"
    assert "given is 'moneylender', wanted is one of everyone, all-lenders, bank" in str(error)


def test_an_id_that_stands_twice_is_named_with_both_places(tmp_path) -> None:
    error = refusal(tmp_path, HEAD + FACT, HEAD + FACT)
    assert str(error) == (
        "assets/law/file-1.yaml, line 20, first-rule, field id: this id already stands in "
        "assets/law/file-0.yaml: every id stands once."
    )


def test_an_id_that_stands_twice_in_one_file_is_an_error(tmp_path) -> None:
    assert "first-rule, field id" in str(refusal(tmp_path, HEAD + FACT + FACT))


def test_a_record_that_does_not_begin_with_its_id_is_an_error(tmp_path) -> None:
    text = "- text: {en: It is so., zh-Hans: 如此。}\n  id: first-rule\n"
    assert "begin every record with `- id: …`" in str(refusal(tmp_path, HEAD + text))


def test_a_file_of_a_newer_schema_says_that_the_course_is_older(tmp_path) -> None:
    error = refusal(tmp_path, HEAD.replace("schema: 1", "schema: 2") + FACT)
    assert str(error) == (
        "assets/law/file-0.yaml, line 1, field schema: this file has schema 2, and this copy of "
        "the course reads up to 1: get the newest copy of the course."
    )


def test_a_file_without_a_schema_is_an_error(tmp_path) -> None:
    error = refusal(tmp_path, HEAD.replace("schema: 1\n", "") + FACT)
    assert "write `schema: 1` at the top" in str(error)


def test_an_unknown_field_at_the_top_is_an_error(tmp_path) -> None:
    error = refusal(tmp_path, "title: x\n" + HEAD + FACT)
    assert (error.line, error.field) == (1, "title")


def test_a_file_without_facts_is_an_error(tmp_path) -> None:
    assert "`facts` must be a list" in str(refusal(tmp_path, HEAD))


def test_a_missing_folder_is_named(tmp_path) -> None:
    with pytest.raises(BrokenFacts, match=r"^assets/law: the folder is missing"):
        Stock(LawFact, "law fact", lambda: tmp_path / "assets" / "law").get("first-rule")


def test_an_unknown_id_names_the_nearest_ones(tmp_path) -> None:
    with pytest.raises(UnknownFact, match="'frist-rule'; did you mean first-rule"):
        stock(tmp_path, HEAD + FACT).get("frist-rule")


def test_only_the_file_that_holds_a_fact_has_to_be_sound(tmp_path) -> None:
    broken = HEAD + "- id: second-rule\n  colour: red\n"
    assert stock(tmp_path, HEAD + FACT, broken).get("first-rule").id == "first-rule"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("  article: null\n", "article_note that says why there is none"),
        ("  document_number: null\n", "a note that says why there is none"),
        ("  effective_from: null\n", "date_note that says why there is none"),
        ("  date_precision: month\n", "A date that is not exact needs a date_note"),
        ("  effective_until: 2020-12-31\n", "effective_from must not be after effective_until"),
        ("  status: not-a-rule\n", "status is not-a-rule for practice and background"),
        ("  force: practice\n", "status is not-a-rule for practice and background"),
        ("  review_by: 2026-11-01\n", "review_by must be after last_reviewed"),
        ("  sources: []\n", "Give a source, or say `verified: memory-only`"),
        ("  sources: [{read: false}]\n", "Give the url, or a note"),
        ('  sources: [{url: "ftp://example.org"}]\n', "sources[0].url"),
    ],
)
def test_what_does_not_go_together_is_refused_with_the_reason(
    tmp_path, change: str, said: str
) -> None:
    error = refusal(tmp_path, HEAD + FACT + change)
    assert said in str(error)
    assert error.id == "first-rule"


VALUE = """\
  values:
  - name: cap
    unit: per-year
    at:
"""


def test_periods_that_overlap_are_refused_with_the_day(tmp_path) -> None:
    periods = "    - {until: 2021-01-01, value: 0.36}\n    - {from: 2021-01-01, value: 0.24}\n"
    error = refusal(tmp_path, HEAD + FACT + VALUE + periods)
    assert (error.line, error.field) == (23, "values[0]")
    assert "Two periods overlap on 2021-01-01" in str(error)


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("{from: 2021-01-01}", "Give exactly one of value, band and each"),
        ("{value: 1, band: [1, 2]}", "Give exactly one of value, band and each"),
        ("{band: [2, 1]}", "A band starts with its lowest number"),
        ("{from: 2022-01-01, until: 2021-01-01, value: 1}", "must not be after the last day"),
        ("{value: many}", "wanted is a number"),
        ("{since: 2021-01-01, value: 1}", "allowed are from, until, value, band, each"),
    ],
)
def test_a_period_that_makes_no_sense_is_refused(tmp_path, period: str, said: str) -> None:
    assert said in str(refusal(tmp_path, HEAD + FACT + VALUE + f"    - {period}\n"))


def test_two_values_of_one_name_are_refused(tmp_path) -> None:
    again = "  - {name: cap, unit: per-year, at: [{value: 0.1}]}\n"
    error = refusal(tmp_path, HEAD + FACT + VALUE + "    - {value: 0.2}\n" + again)
    assert "Two values have the same name" in str(error)
