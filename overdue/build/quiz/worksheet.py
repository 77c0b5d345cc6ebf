"""A worksheet to print for a class: questions, and the answers on pages of their own.

One HTML file without anything from elsewhere; a browser prints it or saves it as PDF.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from string import ascii_uppercase
from typing import Final

from overdue import assets
from overdue.bank.vocabulary import sheet_words, task
from overdue.build.quiz.normal import NormalItem, NormalOption
from overdue.language import Language
from overdue.law import cite, word

__all__ = ["worksheet"]

_BOX: Final = '<span class="box"></span>'
_COLON: Final = {"en": ": ", "zh-Hans": "："}
_COMMA: Final = {"en": ", ", "zh-Hans": "，"}
_JOIN: Final = {"en": "; ", "zh-Hans": "；"}
_GAP: Final = '<span class="gap">&nbsp;</span>'


def worksheet(items: Sequence[NormalItem], own: Language, *, with_answers: bool) -> str:
    """Return a worksheet as an HTML page in one language.

    Parameters
    ----------
    items
        In the normal form, with their answers even where the page is to have none.
    own
        The language.
    with_answers
        Whether to add the answer sheet.
    """
    body = "\n".join([*_questions(items, own), *(_answers(items, own) if with_answers else ())])
    title = escape(own.pick(sheet_words("title")))
    style = assets.read_text("quiz", "worksheet.css")
    return (
        f'<!DOCTYPE html>\n<html lang="{own.tag}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n{body}\n"
        f"<footer>{escape(own.pick(sheet_words('education')))}</footer>\n</body>\n</html>\n"
    )


def _questions(items: Sequence[NormalItem], own: Language) -> Iterator[str]:
    name, day = (escape(own.pick(sheet_words(word))) for word in ("name", "date"))
    yield f"<h1>{escape(own.pick(sheet_words('title')))}</h1>"
    yield f'<p class="who"><span>{name}</span><span>{day}</span></p>'
    yield '<ol class="items">'
    for item in items:
        yield f'<li><p class="stem">{escape(own.pick(item.stem))}</p>'
        if item.only_for_note:
            yield f'<p class="note">{escape(own.pick(item.only_for_note))}</p>'
        yield f'<p class="task">{escape(own.pick(task(item.kind)))}</p>'
        yield from _options(item, own)
        yield "</li>"
    yield "</ol>"


def _options(item: NormalItem, own: Language) -> Iterator[str]:
    if item.unit is not None:
        unit = own.pick(sheet_words(f"unit_{item.unit}"))
        yield f"<p>{_GAP} {escape(unit)}</p>"
        return
    yield '<ul class="options">'
    mark = _GAP if item.kind in {"order", "match"} else _BOX
    for letter, option in zip(ascii_uppercase, item.options, strict=False):
        shown = "" if item.kind == "match" else f'<span class="letter">{letter}</span>'
        yield f"<li>{mark} {shown}{escape(own.pick(option.text))}</li>"
    yield "</ul>"
    if item.meanings:
        yield '<ul class="options meanings">'
        for letter, meaning in zip(ascii_uppercase, item.meanings, strict=False):
            text = escape(own.pick(meaning))
            yield f'<li><span class="letter">{letter}</span>{text}</li>'
        yield "</ul>"


def _answers(items: Sequence[NormalItem], own: Language) -> Iterator[str]:
    yield '<section class="answers">'
    yield f"<h1>{escape(own.pick(sheet_words('answers')))}</h1>"
    yield '<ol class="items">'
    for item in items:
        yield f'<li><span class="key">{escape(_key(item, own))}</span>'
        for reason in _reasons(item, own):
            yield f"<div>{escape(reason)}</div>"
        label = escape(own.pick(sheet_words("sources")))
        sources = dict.fromkeys(_source(fact, own) for fact in item.facts)
        listed = escape(_JOIN[own.tag].join(sources))
        yield f'<div class="sources">{label}{_COLON[own.tag]}{listed}</div></li>'
    yield "</ol>\n</section>"


def _key(item: NormalItem, own: Language) -> str:
    """Return the right answer as it is written down: letters, in their order, or a number."""
    options = list(zip(ascii_uppercase, item.options, strict=False))
    if item.number is not None:
        return own.pick(item.number.solution)
    if item.kind == "order":
        return " ".join(at for at, _ in sorted(options, key=lambda pair: pair[1].place or 0))
    if item.kind == "match":
        places = [item.meanings.index(option.meaning) for _, option in options if option.meaning]
        return " ".join(ascii_uppercase[place] for place in places)
    return " ".join(letter for letter, option in options if option.correct)


def _reasons(item: NormalItem, own: Language) -> Iterator[str]:
    """Yield why: for a choice what is right of each right option, else what was written for all."""
    if item.feedback:
        yield own.pick(item.feedback)
    several = sum(_counts(item, option) for option in item.options) > 1
    for letter, option in zip(ascii_uppercase, item.options, strict=False):
        if option.feedback and _counts(item, option):
            named = own.pick(option.text) if item.kind == "match" else letter
            before = f"{named}{_COLON[own.tag]}" if several else ""
            yield f"{before}{own.pick(option.feedback)}"


def _counts(item: NormalItem, option: NormalOption) -> bool:
    return option.correct is True or item.kind in {"order", "match"}


def _source(fact: str, own: Language) -> str:
    """Return a citation in a line, with its date, how strong it is, and whether it is in doubt."""
    found = cite(fact)
    parts = [own.pick(found.title)]
    if found.article is not None:
        parts.append(own.pick(found.article))
    if found.date is not None:
        parts.append(own.date(found.date, found.date_precision))
    if found.force is not None:
        parts.append(own.pick(word("forces", found.force)))
    if not found.settled:
        parts.append(own.pick(sheet_words("not_settled")))
    return _COMMA[own.tag].join(parts)
