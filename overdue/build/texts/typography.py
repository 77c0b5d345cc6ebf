"""How the course sets its text: spaces, punctuation and quotation marks of each language."""
# ruff: noqa: RUF001

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from overdue.build.texts import glossary
from overdue.language.spacing import needs_space

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DATE", "EXEMPT", "mistakes"]

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff"
_FULL = "，。；：！？、（）《》〈〉【】“”‘’…—"
_PAIRS = ("“”", "‘’", "（）", "《》", "〈〉", "【】", "〔〕")

# What is left out of the rules: addresses, and the numbers of official papers (〔2021〕17号).
# A date is closed up and counts as Chinese.
EXEMPT = re.compile(
    r"https?://[^\s，。；）)>]+|〔\d{4}〕第?\d+号|\d{4}年第\d+号|[\w.+-]+@[\w.-]+\w"
)
DATE = re.compile(r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日")
_NEUTRAL = "\ufffc"

_ANY = (
    (r"[\u200b-\u200f\u2060\ufeff]", "an invisible character"),
    (r"[\x00-\x08\x0b-\x1f\x7f]", "a control character"),
    ("\u3000", "an ideographic space: leave it out"),
    (r"[０-９Ａ-Ｚａ-ｚ％]", "a full-width letter or digit: write it half-width"),
    (r"[「」『』﹁﹂]", "quotation marks are “ and ”"),
    (r"(?<![\w)\]])-(?=[\d¥])", "the minus sign is −"),
    (r"\*\*", "emphasis that Markdown does not recognise: move the punctuation out of it"),
)

_CHINESE = (
    (rf"(?<=[{_HAN}{_FULL}])[,;:!?](?![A-Za-z0-9])|[,;:!?](?=[{_HAN}])", "half-width punctuation"),
    (rf"(?<=[{_HAN}”）》])[,.;:!?]", "half-width punctuation"),
    (rf"\.(?=[{_HAN}])", "a half-width full stop before Chinese"),
    (rf"[{_HAN}]\s?\(|\((?=[{_HAN}])|(?<=[{_HAN}])\)", "half-width brackets: write （ ）"),
    (r'"', "ASCII quotation marks: write “ ”"),
    (r"(?<![A-Za-z])'|'(?![A-Za-z])", "an ASCII quotation mark: write ‘ ’"),
    (rf"[{_HAN}] [{_HAN}]", "a space between Chinese characters"),
    (rf"(?<=[{_FULL}]) (?=\S)|(?<=\S) (?=[{_FULL}])", "a space beside full-width punctuation"),
    (r"\.\.\.|。。|(?<!…)…(?!…)", "the ellipsis is ……"),
    (r"--|(?<![—A-Za-z0-9])—(?!—)|(?<!—)—(?![—A-Za-z0-9])", "the dash is ——"),
    (rf"(?<=[{_HAN}])–|–(?=[{_HAN}])|[~～]", "write 至, or – between digits"),
    (r"[¥￥]", "money is written with 元"),
    (r"\d %", "no space before %"),
    (r"\d{4} 年|\d 月(?!份)", "a date is closed up: 2026年11月23日"),
    (r"(?<!\d)\d{1,3}年", "a number of years has a space: 5 年"),
    (r"  +", "two spaces"),
    (rf"(?<=[{_HAN}])[-−]|[-−](?=[{_HAN}])", "a hyphen beside Chinese: write 至, —— or a comma"),
)

_ENGLISH = (
    (rf"(?<![{_HAN}])[，。；：！？（）、](?![{_HAN}])", "full-width punctuation in English"),
    (r"\d%", "English has a space before %: 7.1 %"),
    (r"¥ \d", "no space after ¥"),
    (r"(?<=\S) [,;:!?](?=\s|$)", "a space before punctuation"),
    (r"(?<=\S)  +(?=\S)", "two spaces"),
)


def mistakes(text: str, tag: str) -> Iterator[str]:
    """Yield a sentence for each place where a text leaves the course's typography.

    Parameters
    ----------
    text
        One paragraph, or one text of a catalogue; ``{fields}`` stand for anything.
    tag
        Language of the text.
    """
    if text != unicodedata.normalize("NFC", text):
        yield "has composed characters in pieces: normalise to NFC"
    text = re.sub(r"\{\w+\}", _NEUTRAL, _without_exempt(text))
    rules = _CHINESE if tag.startswith("zh") else _ENGLISH
    for pattern, advice in _ANY + rules:
        for found in re.finditer(pattern, text):
            yield f"{advice}: “{_around(text, found.start(), found.end())}”"
    text = DATE.sub("日", text)
    for at in range(1, len(text)):
        if needs_space(text[at - 1], text[at]):
            yield (
                "a space is due between Chinese and Latin letters or digits: "
                f"“{_around(text, at, at)}”"
            )
    for left, right in map(tuple, _PAIRS):
        if text.count(left) != text.count(right):
            yield f"{left} and {right} do not pair: “{text[:30]}”"


def _without_exempt(text: str) -> str:
    for name in glossary.load().as_printed:
        text = text.replace(name, _NEUTRAL)
    return EXEMPT.sub(_NEUTRAL, text)


def _around(text: str, start: int, end: int) -> str:
    return text[max(0, start - 8) : end + 8].replace("\n", " ").replace(_NEUTRAL, "…")
