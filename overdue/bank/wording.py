"""What makes the words of an item good: rules that can be counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from overdue.bank.parts import Option
from overdue.bank.record import Item, Mark, Match, Number, OneOf, Order, Several, Verdict
from overdue.facts.words import Words

__all__ = ["Said", "length", "right_texts", "said", "wording"]

STEM: Final = {"en": 60, "zh-Hans": 100}
FEEDBACK: Final = {"en": 45, "zh-Hans": 80}
"""English in words, Chinese in characters; a number or a Latin word counts as one."""

_COUNTED: Final = re.compile(
    r"[A-Za-z0-9¥%][\w.,:'’¥%/-]*|[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]"
)
_PILED: Final = re.compile(
    r"\b(?:all|none|both|neither|any) of (?:the above|these|those|them|the options)\b"
    r"|^both\b|\bboth (?:are|answers|options)\b|\bthe above\b"
    r"|以上(?:都|均|皆|全|各|说法|选项|答案)|上述(?:都|均|皆|选项)"
    r"|^(?:都对|都不对|都是|都不是|全对|全错|均可|均不|都可以|都不可以|(?:两者|二者)(?:都|皆|均).*)[。！]?$",
    re.IGNORECASE,
)
_SHAMING: Final = re.compile(r"老赖|\bdeadbeat", re.IGNORECASE)
_ADDRESS: Final = re.compile(
    r"https?:|www\.|[A-Za-z0-9]\.(?:com|cn|net|org)\b|\S@\S", re.IGNORECASE
)
# Longer than any public line (12378, 95118): an invented number could be somebody's.
_LIKE_A_NUMBER: Final = re.compile(r"(?<![\d,.])\d(?:[ -]?\d){6,}")


class Said(NamedTuple):
    """One text of an item: where it stands, what it says, and what it is."""

    field: tuple[str | int, ...]
    words: Words
    limits: dict[str, int] | None = None


def length(tag: str, text: str) -> int:
    """Return the length of a text: English in words, Chinese in characters."""
    return len(text.split()) if tag == "en" else len(_COUNTED.findall(text))


def said(item: Item) -> Iterator[Said]:
    """Yield every text of an item, in the order of its fields."""
    yield from _walk(item, ())


def _walk(value: object, at: tuple[str | int, ...]) -> Iterator[Said]:
    if isinstance(value, Words):
        yield Said(at, value, _limits(at))
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _walk(getattr(value, name), (*at, name))
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _walk(one, (*at, number))


def _limits(at: tuple[str | int, ...]) -> dict[str, int] | None:
    if at[0] in {"stem", "solution"}:
        return STEM
    return FEEDBACK if "feedback" in at or at[0] == "only_for_note" else None


def right_texts(item: Item) -> tuple[Words, ...]:
    """Return the texts in which the right answer is said: the right options and their feedback."""
    match item:
        case OneOf() | Several():
            right = [option for option in item.options if option.correct]
            return tuple(text for option in right for text in (option.text, option.feedback))
        case Verdict():
            return (getattr(item.feedback, item.verdict),)
        case Number():
            return (item.solution, item.feedback.right)
        case Mark():
            return tuple(line.feedback for line in item.lines)
        case Match():
            pairs = item.pairs
            return tuple(t for pair in pairs for t in (pair.word, pair.meaning, pair.feedback))
        case Order():
            own = [step.feedback for step in item.steps if step.feedback is not None]
            return (item.feedback, *own, *(step.text for step in item.steps))


def wording(item: Item) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Yield what is wrong with the words of an item, each with its field."""
    for one in said(item):
        for tag, text in one.words.items():
            for problem in _problems(tag, text, one):
                yield problem, one.field
    if isinstance(item, OneOf | Several):
        yield from _lengths(item.options)


def _problems(tag: str, text: str, one: Said) -> Iterator[str]:
    if one.limits is not None and (n := length(tag, text)) > one.limits[tag]:
        what = "words" if tag == "en" else "characters"
        yield f"the text in {tag} has {n} {what}; at most {one.limits[tag]}."
    if found := _SHAMING.search(text):
        yield f"{found[0]!r} shames: the course has no such word."
    if found := _ADDRESS.search(text):
        yield f"{found[0]!r} looks like an address: an item names none."
    if found := _LIKE_A_NUMBER.search(text):
        yield f"{found[0]!r} could be somebody's number: write it without digits."
    if one.field[0] == "options" and one.field[-1] == "text" and (found := _PILED.search(text)):
        yield f"{found[0]!r}: an option says one thing, and never all, both or none of the others."


def _lengths(options: Sequence[Option]) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """A right answer must not be known by its length."""
    for tag in options[0].text:
        right = min(len(option.text[tag]) for option in options if option.correct)
        wrong = max(len(option.text[tag]) for option in options if not option.correct)
        if wrong < right:
            problem = (
                f"the right option in {tag} has {right} letters and the longest wrong one {wrong}: "
                "a wrong one must be as long or longer."
            )
            yield problem, ("options",)
