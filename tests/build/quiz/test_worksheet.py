"""The bank on paper."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

TAGS = ("en", "zh-Hans")


class _Page(HTMLParser):
    VOID = frozenset({"meta", "br"})

    def __init__(self, text):
        super().__init__()
        self.open, self.words, self.parts = [], [], {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag not in self.VOID:
            self.open.append((tag, dict(attrs).get("class", "")))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        part = "answers" if ("section", "answers") in self.open else "questions"
        self.parts.setdefault(part, []).append(data)


@pytest.mark.parametrize("tag", TAGS)
def test_a_worksheet_asks_first_and_answers_on_a_page_of_its_own(small_bank, exported, tag):
    text = exported("worksheet", "--lang", tag)
    page = _Page(text)
    assert page.open == []
    assert f'<html lang="{tag}">' in text
    assert ".answers { break-before: page; }" in text
    asked, answered = ("".join(page.parts[part]) for part in ("questions", "answers"))
    for item in small_bank:
        if item.kind == "one":
            assert item.stem[tag] in asked
            right = next(option for option in item.options if option.correct)
            assert right.feedback[tag] in answered
            assert right.feedback[tag] not in asked
    assert "http" not in text


def test_a_worksheet_without_answers_has_none(small_bank, exported):
    page = _Page(exported("worksheet", "--without-answers"))
    assert "answers" not in page.parts
    assert "A home is private. Nobody" not in "".join(page.parts["questions"])


def test_the_letters_of_the_answer_sheet_are_those_of_the_questions(small_bank, exported):
    text = exported("worksheet", "--kind", "one", "--seed", "7")
    asked, answered = text.split('<section class="answers">')
    letter = answered.split('class="key">')[1][0]
    assert f'<span class="letter">{letter}</span>Leave the door closed' in asked


def test_every_answer_names_what_it_rests_on(small_bank, exported):
    answered = exported("worksheet").split('<section class="answers">')[1]
    assert answered.count("Sources: ") == len(small_bank)
    assert "Civil Code" in answered
