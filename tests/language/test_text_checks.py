"""What is wrong in a text is named, and what is right is left in peace."""
# ruff: noqa: RUF001

from __future__ import annotations

import pytest

from overdue.build.texts import check_text
from overdue.build.texts.prose import paragraphs


def _told(text: str, tag: str = "zh-Hans", where: str = "notebooks/x.md:1") -> str:
    return "\n".join(str(problem) for problem in check_text(text, tag, where))


@pytest.mark.parametrize(
    "text",
    [
        "再等 90 天，5,000.00 元账单多付 355.00 元（7.1%）。",
        "消费日起每日 0.05%（到期前 25 天消费），低于最低还款额另加每日 0.015%",
        "自2026年11月23日起，2021年的规则不再适用；到3月5日、12月也一样。",
        "大约2017年至2020年底，早于2025年3月",
        "核对：2026年11月23日；核对 2026年11月23日",
        "还有 5 年，或者 30 日内、3 个月后。",
        "他说：“你‘必须’还。”",
        "旧称“滞纳金”，合同里叫违约金。",
        "银发〔2016〕111号、银监会令2011年第2号和《个人信息保护法》第 70 条",
        "GB/T 45251—2025 互联网金融 个人网络消费信贷 贷后催收风控指引",
        "每日 22:00 至次日 8:00 不应催收——除非你同意……",
        "见 https://www.gov.cn/a,b;c?d=1 和 JD.com 的说明",
        "JD's App、A-B 测试、1–3 天、−5.00 元",
        "{product}账单，{n} 天，{total}",
        "失信被执行人名单",
        "著作、显著、干净、皇后、乾隆、覆盖、了解",
        "",
    ],
)
def test_good_chinese_is_left_in_peace(text: str) -> None:
    assert _told(text) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("違約金", "“違” in “違約金” is Traditional, write “违”"),
        ("乾燥", "Traditional"),
        ("每天5元", "a space is due"),
        ("白条App", "a space is due"),
        ("涨了7.1%的", "a space is due"),
        ("于 2026 年还清", "closed up"),
        ("还要 5年", "a number of years"),
        ("信用卡 账单", "a space between Chinese characters"),
        ("你好,世界", "half-width punctuation"),
        ("时间:22:00", "half-width punctuation"),
        ("完了.", "half-width punctuation"),
        ("费用(每天)", "half-width brackets"),
        ('他说"还"', "ASCII quotation marks"),
        ("他说'还'", "an ASCII quotation mark"),
        ("「还」", "quotation marks are"),
        ("他说“还", "do not pair"),
        ("一， 二", "a space beside full-width punctuation"),
        ("等等...", "the ellipsis is"),
        ("等等…", "the ellipsis is"),
        ("那天—他来了", "the dash is"),
        ("那天--他来了", "the dash is"),
        ("3~5 天", "write 至"),
        ("￥5.00", "written with 元"),
        ("７ 天", "full-width letter or digit"),
        ("7.1 %", "no space before %"),
        ("欠 -5.00 元", "the minus sign is −"),
        ("不是-就是", "a hyphen beside Chinese"),
        ("两个  空格 A", "two spaces"),
        ("一\u3000二", "ideographic space"),
        ("一\u200b二", "invisible"),
        ("注意**“小心”**的话", "emphasis that Markdown does not recognise"),
        ("要交滞纳金", "use “违约金”"),
        ("他是老赖", "a slur"),
        ("他是“老赖”", "a slur"),
        ("请登陆", "use “登录”"),
        ("帐户", "use “账户”"),
        ("请您放心", "“您” is for letters"),
    ],
)
def test_a_slip_in_chinese_is_named(text: str, told: str) -> None:
    assert told in _told(text)


def test_letters_say_nin_and_quoted_speech_may() -> None:
    assert _told("请您放心", where="assets/letters/plan.yaml: body") == ""
    assert _told("他说：“您好。”") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Waiting 90 days adds ¥355.00 to a ¥5,000.00 bill (+7.1 %).",
        "The late fee (违约金) is 0.015 % a day; see 《民法典》, article 585.",
        "Some pages still say “late charge”.",
        "It's the lender's word: 逾期, overdue.",
        "Deferred – but not forgotten.",
    ],
)
def test_good_english_is_left_in_peace(text: str) -> None:
    assert _told(text, "en") == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A late charge is due.", "use “late fee”"),
        ("Two Late Charges.", "use “late fee”"),
        ("in installments", "use “instalment”"),
        ("the late fee (滞纳金)", "use “违约金”"),
        ("the late fee (違約金)", "Traditional"),
        ("7.1% more", "a space before %"),
        ("¥ 5.00", "no space after ¥"),
        ("-¥5.00", "the minus sign is −"),
        ("Baitiao白条", "a space is due"),
        ("first，second", "full-width punctuation"),
        ("first , second", "a space before punctuation"),
        ("first  second", "two spaces"),
        ("a deadbeat", "a slur"),
    ],
)
def test_a_slip_in_english_is_named(text: str, told: str) -> None:
    assert told in _told(text, "en")


def test_a_chinese_paragraph_folded_over_lines_is_named_as_the_gap_that_it_shows() -> None:
    (_, text), *_ = paragraphs("账单还没有还清，\n先别着急。")
    assert "a space beside full-width punctuation" in _told(text)


def test_a_problem_says_where_it_is() -> None:
    assert _told("每天5元", where="assets/a.yaml: fee").startswith("assets/a.yaml: fee: a space")
