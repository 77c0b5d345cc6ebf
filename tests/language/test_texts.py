"""Texts by key, and the language in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overdue import assets
from overdue.language import TAGS, MissingText, current, key, language, use
from overdue.language.template import Template, TemplateError

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _language_in_use_is_put_back() -> Iterator[None]:
    before = current().tag
    yield
    use(before)


def test_english_is_in_use_until_another_is_chosen() -> None:
    assert current().tag == "en"


def test_the_chosen_language_is_in_use_from_then_on() -> None:
    use("zh-Hans")
    assert current() is language("zh-Hans")


def test_an_unknown_language_is_refused_with_those_there_are() -> None:
    for choose in (use, language):
        with pytest.raises(ValueError, match=r"'zh-TW' is not one of en, zh-Hans"):
            choose("zh-TW")
    assert current().tag == "en"


def test_a_language_is_made_once() -> None:
    assert language("en") is language("en")
    assert repr(language("zh-Hans")) == "Language('zh-Hans')"


@pytest.mark.parametrize("tag", TAGS)
def test_an_unknown_key_is_an_error_never_a_key_on_the_screen(tag: str) -> None:
    for look_up in (
        lambda one: one.text("no.such"),
        lambda one: one.plural("no.such", 1),
        lambda one: one.plural("no.such", 2),
    ):
        with pytest.raises(MissingText, match=rf"'no\.such' in {tag}") as caught:
            look_up(language(tag))
        assert (caught.value.key, caught.value.tag) == ("no.such", tag)
        assert isinstance(caught.value, LookupError)


def test_a_field_that_was_forgotten_is_named() -> None:
    with pytest.raises(TypeError, match=r"'list\.and' needs the field 'b'; given: \['a'\]"):
        language("en").text("list.and", a="food")


def test_a_field_that_the_text_does_not_use_does_no_harm() -> None:
    assert language("en").text("list.and", a="food", b="rent", c="?") == "food and rent"


def test_a_counted_text_formats_its_number() -> None:
    assert language("en").plural("unit.days", 12000) == "12,000 days"
    assert language("en").plural("unit.days", 2, n="two") == "two days"


def test_marking_a_key_changes_nothing() -> None:
    assert key("growth.finding") == "growth.finding"


def test_the_side_of_the_language_is_picked_whatever_its_kind() -> None:
    sides = {"en": ["one"], "zh-Hans": ["一"]}
    assert [language(tag).pick(sides) for tag in TAGS] == [["one"], ["一"]]


def test_a_missing_side_is_named() -> None:
    with pytest.raises(MissingText, match="zh-Hans"):
        language("zh-Hans").pick({"en": "one"})


def test_a_missing_asset_says_where_it_was_looked_for_and_what_to_do() -> None:
    with pytest.raises(
        assets.MissingAsset, match=r"assets/law/none\.yaml is missing.*git checkout"
    ):
        assets.read_text("law", "none.yaml")


@pytest.mark.parametrize(
    ("template", "value", "shown"),
    [
        ("{p}账单", "白条", "白条账单"),
        ("{p} 账单", "白条", "白条账单"),
        ("{p}账单", "M1", "M1 账单"),
        ("{p} 账单", "M1", "M1 账单"),
        ("多付{p}，", "355.00 元", "多付 355.00 元，"),
        ("多付 {p}，", "355.00 元", "多付 355.00 元，"),
        ("（{p}）", "7.1%", "（7.1%）"),
        ("每天{p}计息", "0.05%", "每天 0.05% 计息"),
        ("到{p}为止", "2026年11月23日", "到2026年11月23日为止"),
        ("自 {p} 起", "2026年11月23日", "自2026年11月23日起"),
        ("到{p}", "3月", "到3月"),
        ("{p}年的规则", "2021", "2021年的规则"),
        ("还剩 {p} 年", "2", "还剩 2 年"),
        ("少了{p}", "−5.00 元", "少了 −5.00 元"),
        ("{p}", "白 条", "白 条"),
    ],
)
def test_a_chinese_text_is_spaced_right_whatever_its_fields_hold(
    template: str, value: str, shown: str
) -> None:
    assert Template(template, spaced=True).fill({"p": value}) == shown


def test_two_fields_side_by_side_are_spaced_too() -> None:
    assert Template("{a}{b}", spaced=True).fill({"a": "白条", "b": "M1"}) == "白条 M1"


def test_an_english_text_is_left_as_it_is() -> None:
    assert Template("{p}账单").fill({"p": "M1"}) == "M1账单"


def test_doubled_braces_are_braces() -> None:
    assert Template("{{{n}}}").fill({"n": 3}) == "{3}"


@pytest.mark.parametrize("text", ["{n", "n}", "{}", "{0}", "{n:>3}", "{n!r}", "{n.real}"])
def test_a_field_is_a_plain_name_and_nothing_else(text: str) -> None:
    with pytest.raises(TemplateError):
        Template(text)
