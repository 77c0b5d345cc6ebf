"""What a person types into a box, read as a number or a date the way people write them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

_DECORATION: Final = re.compile(r"[¥￥元%\s]|RMB|CNY", re.IGNORECASE)
_GROUPED: Final = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")
_PLAIN: Final = re.compile(r"[+-]?(\d{1,15}(\.\d{0,12})?|\.\d{1,12})")
_DATE: Final = re.compile(r"(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D?")


class NotANumber(ValueError):
    """The text is not a number."""


class NotADate(ValueError):
    """The text is not a date."""


def read_number(raw: object) -> Decimal:
    """The number in `raw`, exact.

    Full-width digits, thousands separators, a yuan or percent sign and spaces are accepted;
    exponents, NaN and infinity are not.

    Raises
    ------
    NotANumber
        When `raw` holds anything else.
    """
    if isinstance(raw, bool) or raw is None:
        raise NotANumber
    text = unicodedata.normalize("NFKC", str(raw)).replace("\u2212", "-").replace("、", ",")
    text = _DECORATION.sub("", text)
    if _GROUPED.fullmatch(text):
        text = text.replace(",", "")
    if not _PLAIN.fullmatch(text):
        raise NotANumber
    try:
        return Decimal(text)
    except InvalidOperation:  # a lone sign or point
        raise NotANumber from None


def read_date(raw: object) -> date:
    """The date in `raw`: 2026-11-23, 2026/11/23, 2026年11月23日.

    Raises
    ------
    NotADate
        When `raw` holds anything else, or a day that does not exist.
    """
    match = _DATE.fullmatch(unicodedata.normalize("NFKC", str(raw)).strip())
    if match is None:
        raise NotADate
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        raise NotADate from None
