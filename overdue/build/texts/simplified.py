"""Traditional characters in text that is to be Simplified."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from overdue.build.texts import glossary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["traditional"]


def traditional(text: str) -> Iterator[str]:
    """Yield a sentence for each Traditional character or word in a text.

    OpenCC decides, by its dictionary of words (乾隆 is fine, 乾燥 is not); the glossary's list
    ``simplified`` holds what it does not know.

    Raises
    ------
    ModuleNotFoundError
        If OpenCC, which only the checks need, is not installed.
    """
    for known in glossary.load().simplified:
        text = text.replace(known, "")
    for run in re.findall("[\u3007\u3400-\u9fff]+", text):
        simple = _converter()(run)
        if simple != run and len(simple) == len(run):
            changed = [(a, b) for a, b in zip(run, simple, strict=True) if a != b]
            for a, b in dict.fromkeys(changed):
                yield f"“{a}” in “{run[:12]}” is Traditional, write “{b}”"
        elif simple != run:
            yield f"“{run[:12]}” is Traditional, write “{simple[:12]}”"


@cache
def _converter() -> Callable[[str], str]:
    from opencc import OpenCC  # type: ignore[import-untyped]

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert
