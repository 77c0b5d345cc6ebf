"""Numbers in prose are read alike from English and Chinese."""

import pytest

from overdue.build.notebooks.quantities import quantities


def spelled(text):
    return sorted(quantity.text for quantity in quantities(text))


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("a bill of ¥5,000.00", "一张 5,000 元的账单"),
        ("it adds 7.1 %", "多付 7.1%"),
        ("20 to 30 % of them", "其中的 20%–30%"),
        ("¥50,000 or ¥1.2 million", "5 万元或 120 万元"),
        ("on 23 November 2026", "2026年11月23日"),
        ("on November 23, 2026", "2026 年 11 月 23 日"),
        ("since May 2021 and on 3 March", "2021年5月起，3月3日"),
        ("in 2021", "2021年"),
        ("in March", "3 月份"),
        ("from 8 a.m. to 10 p.m.", "早上 8 点到晚上 10 点"),
        ("between 8:00 and 22:30", "8:00 至 22:30"),
        ("article 465(2)", "第四百六十五条第二款"),
        ("article 10", "第十条"),
        ("within 30 days, 2 working days", "30 日内，2 个工作日"),
        ("a 90-day wait", "等待 90 天"),
        ("3 months, 24 hours, 4 times", "3 个月、24 小时、4 倍"),
        ("0.05 % a day", "每天万分之五，即 0.05%"),
        ("call 12356", "拨打12356"),
        ("stage M1, then M2", "先是 M1，然后是 M2"),
        ("three days", "三天"),
    ],
)
def test_both_languages_give_the_same_numbers(english, chinese):
    assert spelled(english) == spelled(chinese)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("waiting 90 days", [("days", "90")]),
        ("5 % or 300 元", [("percent", "5"), ("money", "300")]),
        ("5 to 7 % a month", [("percent", "5"), ("percent", "7")]),
        ("version 1.2.3 of M1", [("number", "1.2")]),
        ("three of them", []),
        ("the end…3", [("number", "3")]),
        ("第十二条", [("number", "12")]),
    ],
)
def test_a_number_keeps_its_unit_and_its_place(text, expected):
    assert [(quantity.unit, quantity.text) for quantity in quantities(text)] == expected


def test_different_numbers_differ():
    assert spelled("¥5,000") != spelled("500 元")
    assert spelled("23 November 2026") != spelled("2026年11月24日")
    assert spelled("10 p.m.") != spelled("早上 10 点")
