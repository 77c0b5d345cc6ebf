"""Of Markdown and data, what a reader reads is checked, and nothing else."""

from __future__ import annotations

from overdue.build.texts.bilingual import fields
from overdue.build.texts.prose import paragraphs

LESSON = """\
---
jupytext:
  text_representation: {format_name: myst}
---
+++ {"name": "title"}

# 费用如何增长

再等 **90** 天，{cite}`bt-service-fee`见[说明](https://x.cn/a,b)。
第二行 `code` 也读

```{code-cell} ipython3
---
name: growth
---
overdue.apps.growth()  # 不读
```

- 一项
- 二项<br>换行

| 头 | 栏 |
| --- | --- |
| 甲 | 乙 |

![图注](a.png)
"""


def test_prose_comes_without_code_roles_links_and_markup() -> None:
    assert [text for _, text in paragraphs(LESSON)] == [
        "费用如何增长",
        "再等 90 天，见说明。 第二行 \ufffc 也读",
        "一项",
        "二项换行",
        "头",
        "栏",
        "甲",
        "乙",
        "图注",
    ]


def test_every_paragraph_knows_its_line() -> None:
    lines = LESSON.splitlines()
    found = {text: lines[line - 1] for line, text in paragraphs(LESSON)}
    assert found["费用如何增长"] == "# 费用如何增长"
    assert found["一项"] == "- 一项"


def test_a_role_that_is_filled_stands_in_its_sentence_as_something() -> None:
    text = "每天 {value}`bt-late-fee.daily_rate` 的违约金{cite}`bt-late-fee`。"
    assert [text for _, text in paragraphs(text)] == ["每天 \ufffc 的违约金。"]


def test_emphasis_that_commonmark_does_not_see_keeps_its_asterisks() -> None:
    assert [text for _, text in paragraphs("他说**“不”**了。")] == ["他说**“不”**了。"]


def test_bilingual_fields_are_found_with_the_way_to_them() -> None:
    data = """
title: {en: Fees, zh-Hans: 费用}
items:
  - id: q1
    stem: {en: Why?, zh-Hans: 为何？}
    options: {en: [Pay, Wait], zh-Hans: [还, 等]}
  - rate: 0.05
    note: English only
"""
    assert list(fields(data)) == [
        ("title", "en", "Fees"),
        ("title", "zh-Hans", "费用"),
        ("items.q1.stem", "en", "Why?"),
        ("items.q1.stem", "zh-Hans", "为何？"),
        ("items.q1.options", "en", "Pay"),
        ("items.q1.options", "en", "Wait"),
        ("items.q1.options", "zh-Hans", "还"),
        ("items.q1.options", "zh-Hans", "等"),
    ]
