"""A file of facts is read as it is written, and an error says file and line."""

from decimal import Decimal

import pytest

from overdue.facts import BrokenFacts
from overdue.facts.strict_yaml import parse


def test_a_fraction_is_read_exactly_as_it_is_typed() -> None:
    assert parse("rate: 0.00015", "x.yaml") == {"rate": Decimal("0.00015")}


def test_a_date_an_hour_and_a_no_stay_the_text_that_was_typed() -> None:
    data = parse("day: 2026-11-23\nhour: 21:00\nanswer: no\n", "x.yaml")
    assert data == {"day": "2026-11-23", "hour": "21:00", "answer": "no"}


def test_truth_emptiness_and_whole_numbers_are_read_as_such() -> None:
    assert parse("a: true\nb: null\nc:\nd: 300\n", "x.yaml") == {
        "a": True,
        "b": None,
        "c": None,
        "d": 300,
    }


def test_broken_yaml_is_named_with_file_and_line() -> None:
    with pytest.raises(BrokenFacts, match=r"^law/x\.yaml, line 2: this cannot be read as YAML"):
        parse("schema: 1\nfacts: [}\n", "law/x.yaml")


def test_a_key_that_stands_twice_is_an_error_and_not_the_last_one() -> None:
    with pytest.raises(BrokenFacts, match=r"line 3: the key 'rate' stands here twice\.$"):
        parse("rate: 0.1\nunit: share\nrate: 0.2\n", "x.yaml")


@pytest.mark.parametrize("text", ["1: one\n", "[a]: b\n", "true: b\n"])
def test_a_key_that_is_no_text_is_an_error(text: str) -> None:
    with pytest.raises(BrokenFacts, match="line 1: a key must be text"):
        parse(text, "x.yaml")


def test_a_tag_of_its_own_is_an_error() -> None:
    with pytest.raises(BrokenFacts, match="line 1: the tag '!python' is not used here"):
        parse("a: !python b\n", "x.yaml")


def test_an_empty_file_is_an_error() -> None:
    with pytest.raises(BrokenFacts, match=r"^x\.yaml: the file is empty"):
        parse("# nothing\n", "x.yaml")
