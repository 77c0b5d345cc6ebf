"""Numbers, money and dates as a reader of each language expects them."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext

import numpy as np
import pytest
from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from overdue.language import Language, language

EN, ZH = language("en"), language("zh-Hans")
BOTH = pytest.mark.parametrize("lang", [EN, ZH], ids=lambda lang: lang.tag)


def test_money_has_fen_and_the_sign_of_its_language() -> None:
    assert EN.money(Decimal(5000)) == "¥5,000.00"
    assert ZH.money(Decimal(5000)) == "5,000.00 元"


def test_round_money_has_no_fen() -> None:
    assert EN.money_round(Decimal("4999.50")) == "¥5,000"
    assert ZH.money_round(Decimal("4999.50")) == "5,000 元"


def test_a_loss_has_a_true_minus_sign_before_everything_else() -> None:
    assert EN.money(-5) == "−¥5.00"
    assert ZH.money(-5) == "−5.00 元"
    assert (EN.percent(-0.071), ZH.percent(-0.071)) == ("−7.1 %", "−7.1%")
    assert EN.number(-1234) == ZH.number(-1234) == "−1,234"


@BOTH
def test_less_than_half_a_fen_is_not_shown_as_minus_nothing(lang: Language) -> None:
    assert "−" not in lang.money(Decimal("-0.004"))
    assert "−" not in lang.percent(Decimal("-0.0004"))


def test_half_a_fen_is_rounded_up_as_a_bill_does() -> None:
    assert EN.money(Decimal("0.125")) == "¥0.13"
    assert EN.money(Decimal("-0.125")) == "−¥0.13"
    assert EN.money(Decimal("2.675")) == "¥2.68"


def test_a_float_is_rounded_as_it_reads_not_as_it_is_stored() -> None:
    assert EN.money(2.675) == "¥2.68"
    assert EN.percent(0.0705, 0) == "7 %"


def test_rounding_does_not_depend_on_the_callers_decimal_context() -> None:
    with localcontext() as context:
        context.prec, context.rounding = 3, ROUND_DOWN
        assert EN.money(Decimal("123456.785")) == "¥123,456.79"


def test_an_absurdly_large_debt_is_still_shown() -> None:
    assert EN.money_round(10**40) == "¥10" + ",000" * 13


def test_numpy_numbers_are_numbers() -> None:
    assert EN.money(np.float64(12.5)) == "¥12.50"
    assert EN.number(np.int64(12500)) == "12,500"


@BOTH
@pytest.mark.parametrize("x", [float("nan"), float("inf"), Decimal("NaN"), Decimal("-Infinity")])
def test_what_is_not_a_number_is_refused_and_named(lang: Language, x: Decimal | float) -> None:
    for form in (lang.money, lang.money_round, lang.percent, lang.number):
        with pytest.raises(ValueError, match="finite number"):
            form(x)


def test_a_word_in_place_of_money_is_refused_and_named() -> None:
    with pytest.raises(ValueError, match="'a lot'"):
        EN.money("a lot")  # type: ignore[arg-type]


def test_percent_has_a_space_in_english_and_none_in_chinese() -> None:
    assert EN.percent(0.071) == "7.1 %"
    assert ZH.percent(0.071) == "7.1%"


@pytest.mark.parametrize(
    ("fraction", "shown"),
    [
        ("0.0005", "0.05 %"),
        ("0.00015", "0.015 %"),
        ("0.24", "24 %"),
        ("0.1825", "18.25 %"),
        ("0.05475", "5.475 %"),
        ("0", "0 %"),
        ("1", "100 %"),
        ("0.33333333", "33.3333 %"),
    ],
)
def test_a_rate_shows_as_many_digits_as_it_needs(fraction: str, shown: str) -> None:
    assert EN.percent(Decimal(fraction), None) == shown


def test_percent_with_given_digits_keeps_them() -> None:
    assert EN.percent(Decimal("0.24"), 2) == "24.00 %"
    assert EN.percent(Decimal("0.07049"), 1) == "7.0 %"


def test_numbers_are_grouped_by_thousands() -> None:
    assert EN.number(1234567) == ZH.number(1234567) == "1,234,567"
    assert EN.number(1234.5, 2) == "1,234.50"
    assert EN.number(Decimal("2.50"), None) == "2.5"


def test_dates_read_as_in_a_letter() -> None:
    assert EN.date(date(2026, 11, 23)) == "23 November 2026"
    assert EN.date(date(2026, 3, 5)) == "5 March 2026"
    assert ZH.date(date(2026, 11, 23)) == "2026年11月23日"


def test_a_date_is_shown_only_as_exactly_as_it_is_known() -> None:
    assert EN.date(date(2017, 8, 1), "month") == "August 2017"
    assert ZH.date(date(2017, 8, 1), "month") == "2017年8月"
    assert (EN.date(date(2024, 1, 1), "year"), ZH.date(date(2024, 1, 1), "year")) == (
        "2024",
        "2024年",
    )


@BOTH
@given(day=st.dates())
def test_dates_are_those_of_babel(lang: Language, day: date) -> None:
    locale = Locale.parse(lang.tag, sep="-")
    pattern = {"en": "d MMMM y", "zh-Hans": "long"}[lang.tag]
    assert lang.date(day) == format_date(day, pattern, locale)
    assert lang.date(day, "month") == format_skeleton("yMMMM", day, locale=locale)
    assert lang.date(day, "year") == format_skeleton("y", day, locale=locale)


def test_a_missing_date_is_refused_instead_of_read_as_today() -> None:
    with pytest.raises(TypeError, match="None"):
        EN.date(None)  # type: ignore[arg-type]


def test_days_and_months_are_counted_in_the_grammar_of_the_language() -> None:
    assert [EN.days(n) for n in (0, 1, 2, 90)] == ["0 days", "1 day", "2 days", "90 days"]
    assert [ZH.days(n) for n in (1, 90)] == ["1 天", "90 天"]
    assert [EN.months(1), EN.months(12), ZH.months(12)] == ["1 month", "12 months", "12 个月"]
    assert EN.days(1500) == "1,500 days"


def test_one_and_a_half_is_plural_and_minus_one_is_not() -> None:
    assert EN.months(Decimal("1.5")) == "1.5 months"
    assert EN.days(-1) == "−1 day"


@pytest.mark.parametrize("n", range(6))
def test_lists_are_joined_as_the_unicode_locale_data_says(n: int) -> None:
    english = ["rent", "food", "fare", "school", "phone"][:n]
    chinese = ["房租", "伙食", "路费", "学费", "话费"][:n]
    assert EN.join(english) == format_list(english, locale="en_GB")
    assert ZH.join(chinese) == format_list(chinese, locale="zh_Hans")


def test_a_latin_word_in_a_chinese_list_gets_its_space() -> None:
    assert ZH.join(["短信", "App"]) == "短信和 App"


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=6))
def test_money_is_the_half_up_amount_whatever_the_amount(x: Decimal) -> None:
    shown = EN.money(x).replace("¥", "").replace(",", "").replace("−", "-")
    assert Decimal(shown) == x.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


@given(st.integers(min_value=0, max_value=10**15))
def test_whole_numbers_are_written_as_babel_writes_them(n: int) -> None:
    assert EN.number(n) == format_decimal(n, locale="en")
    assert ZH.number(n) == format_decimal(n, locale="zh_Hans")


def test_clauses_stand_in_a_row_without_a_word_between_them_in_chinese():
    three = ["8 paid", "3 wait", "1 asked"]
    assert EN.clauses(three) == "8 paid, 3 wait and 1 asked"
    assert ZH.clauses(["8 人已还", "3 人在等"]) == "8 人已还，3 人在等"
    assert ZH.clauses(["8 人已还"]) == "8 人已还"
    assert EN.clauses([]) == ""
