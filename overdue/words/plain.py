"""Text as a search compares it: how somebody typed it must not decide whether it is found."""

from __future__ import annotations

import re
from unicodedata import normalize

__all__ = ["plain"]

_QUOTES = re.compile("[“”‘’\"'《》「」]")
_GAP = re.compile(r"\s+(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])\s+")


def plain(text: str) -> str:
    """Return text in small letters and narrow forms, without quotes and gaps beside Chinese."""
    narrow = normalize("NFKC", _QUOTES.sub("", text)).casefold()
    return _GAP.sub("", " ".join(narrow.split()))
