"""Numbers in prose, read alike from English and Chinese.

``5,000.00``, ``¥5,000`` and ``5,000 元`` are the same number, and so are ``5 万元`` and
``50,000``, ``23 November 2026`` and ``2026年11月23日``, ``10 p.m.`` and ``晚上 10 点``,
``article 465(2)`` and ``第四百六十五条第二款``. Number words (``three``, ``三天``) are not
numbers here: they are style, and each language has its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Unit = Literal["number", "percent", "money", "days", "date"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number in prose.

    Attributes
    ----------
    unit
        What the words around it make of it. A percentage is kept as it is written (5 for 5 %).
    value
        The number; ``None`` for a date and for a time that is not on the hour.
    text
        Its one spelling for comparisons: ``5000``, ``2026-11-23``, ``--11-23``, ``8:30``.
    """

    unit: Unit
    value: Decimal | None
    text: str


_Found = dict[str, str | None]
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH = f"(?P<m>{'|'.join(_MONTHS)})"
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_AMOUNT = (
    rf"(?:(?P<low>{_NUMBER})\s*(?:[-–—~]|to|至|到)\s*¥?)?(?P<n>{_NUMBER})"
    r"(?:\s*(?P<scale>[十百千万亿]+|(?:thousand|million|billion)\b))?"
)
_PART = "(?P<part>上午|早上|凌晨|早|中午|下午|傍晚|晚上|晚)"
_SCALES = {
    "十": 10,
    "百": 100,
    "千": 1_000,
    "万": 10_000,
    "亿": 100_000_000,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {
    "\u3007": 0,
    "两": 2,
}
_AFTERNOON = {"p", "下午", "傍晚", "晚上", "晚"}
_NOON = 12


def quantities(text: str) -> list[Quantity]:
    """Return the numbers of a text in either language, in their order.

    A range (``20 to 30 %``) gives two, both with its unit. Months by themselves (``3月``) and
    number words give none.
    """
    rest = unicodedata.normalize("NFKC", text)
    found: list[tuple[int, Quantity]] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(rest):
            found += [(match.start(), quantity) for quantity in read(match.groupdict())]
        # What was read is blotted out, so that a date's digits are not read again as numbers.
        rest = pattern.sub(lambda match: "\0" * len(match.group()), rest)
    return [quantity for _, quantity in sorted(found, key=lambda item: item[0])]


def number(unit: Unit, value: Decimal) -> Quantity:
    """Return a number of a unit, spelled for comparisons."""
    text = f"{value:f}"
    return Quantity(unit, value, text.rstrip("0").rstrip(".") if "." in text else text)


def _date(found: _Found) -> Iterator[Quantity]:
    month = found["m"] or ""
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
    written = f"{found.get('y') or '-'}-{number:02}"
    day = found.get("d")
    yield Quantity("date", None, f"{written}-{int(day):02}" if day else written)


def _nothing(_: _Found) -> Iterator[Quantity]:
    yield from ()


def _time(found: _Found) -> Iterator[Quantity]:
    hour, minute = int(found["h"] or 0), int(found.get("min") or 0)
    part = found["part"]
    if part in _AFTERNOON and hour < _NOON:
        hour += _NOON
    elif part == "a" and hour == _NOON:
        hour = 0
    # On the hour it is a plain number, since Chinese also writes 8 点 and 22 时.
    if minute:
        yield Quantity("number", None, f"{hour}:{minute:02}")
    else:
        yield number("number", Decimal(hour))


def _article(found: _Found) -> Iterator[Quantity]:
    """Read a Chinese numeral below ten thousand, as article numbers are."""
    total, digit = 0, 0
    for sign in found["n"] or "":
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        else:
            total += (digit or 1) * _SCALES[sign]
            digit = 0
    yield number("number", Decimal(total + digit))


def _amount(unit: Unit) -> Callable[[_Found], Iterator[Quantity]]:
    def read(found: _Found) -> Iterator[Quantity]:
        scale, word = 1, found.get("scale") or ""
        for part in [word] if word in _SCALES else word:
            scale *= _SCALES[part]
        for written in (found.get("low"), found["n"]):
            if written:
                yield number(unit, Decimal(written.replace(",", "")) * scale)

    return read


def _pattern(body: str) -> re.Pattern[str]:
    # A digit glued to a Latin letter is part of a name, as in M1, and 2 in 1.2 is not a number.
    return re.compile(rf"(?<![A-Za-z_\d])(?<!\d\.)(?:{body})")


_READERS: tuple[tuple[re.Pattern[str], Callable[[_Found], Iterator[Quantity]]], ...] = (
    (_pattern(r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)"), _date),
    (_pattern(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH}\b(?:,?\s+(?P<y>\d{{4}}))?"), _date),
    (_pattern(rf"{_MONTH}\s+(?P<d>\d{{1,2}})(?!\d)(?:,\s+(?P<y>\d{{4}}))?"), _date),
    (_pattern(rf"{_MONTH}\s+(?P<y>\d{{4}})"), _date),
    (_pattern(r"(?:(?P<y>\d{4})\s*年\s*)?(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*[日号]"), _date),
    (_pattern(r"(?P<y>\d{4})\s*年\s*(?P<m>\d{1,2})\s*月"), _date),
    (_pattern(r"\d{1,2}\s*月份?"), _nothing),
    (_pattern(r"(?P<h>\d{1,2})(?::(?P<min>\d{2}))?\s*(?P<part>[ap])\.?m\b\.?"), _time),
    (_pattern(rf"{_PART}?\s*(?P<h>\d{{1,2}}):(?P<min>\d{{2}})(?!\d)"), _time),
    (_pattern(rf"{_PART}\s*(?P<h>\d{{1,2}})\s*[点时](?:\s*(?P<min>\d{{1,2}})\s*分)?"), _time),
    (_pattern(r"第\s*(?P<n>[零\u3007一二两三四五六七八九十百千]+)\s*[条款]"), _article),
    (_pattern(rf"{_AMOUNT}\s*(?:%|percent\b|per cent\b)"), _amount("percent")),
    (_pattern(rf"百分之\s*(?P<n>{_NUMBER})"), _amount("percent")),
    (_pattern(rf"¥\s*{_AMOUNT}(?:\s*元)?"), _amount("money")),
    (_pattern(rf"{_AMOUNT}\s*(?:元|yuan\b|RMB\b|CNY\b)"), _amount("money")),
    (_pattern(rf"{_AMOUNT}\s*个?(?:工作日|自然日|天|日)"), _amount("days")),
    (
        _pattern(rf"{_AMOUNT}[\s-]*(?:(?:working|business|calendar|natural)\s+)?days?\b"),
        _amount("days"),
    ),
    (_pattern(_AMOUNT), _amount("number")),
)
"""Tried from the first to the last: what says most about its digits comes first."""
