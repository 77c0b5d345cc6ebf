"""Whether the model of a number item can count with all that may be drawn, and its texts say it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import islice, product

from overdue.bank.record import Item, Number
from overdue.bank.wording import said
from overdue.facts.errors import NoValue, UnknownFact
from overdue.fees.bad_argument import BadArgument
from overdue.language.template import Template, TemplateError
from overdue.quiz.figures import count, model_of
from overdue.quiz.models import Model

__all__ = ["check_number"]

Found = tuple[str, tuple[str | int, ...]]
"""A problem, and the field in which it lies."""

_TRIED = 512


def check_number(item: Item) -> Iterator[Found]:
    """Yield what is wrong with the model, the figures or the fields of an item.

    An item of another kind may have no ``{fields}`` at all.
    """
    if not isinstance(item, Number):
        yield from _fields(item, frozenset())
        return
    try:
        model = model_of(item)
    except UnknownFact as error:
        yield str(error), ("model",)
        return
    broken = list(_arguments(item, model))
    yield from broken
    yield from _fields(item, frozenset(item.draw))
    if not broken:
        yield from _answers(item)


def _arguments(item: Number, model: Model) -> Iterator[Found]:
    if item.unit != model.unit:
        yield f"{model.name} answers in {model.unit}, not in {item.unit}.", ("unit",)
    allowed = ", ".join(f"{name} ({unit})" for name, unit in model.units.items())
    for name, draw in item.draw.items():
        if name not in model.units:
            yield f"{model.name} takes no {name!r}; it takes {allowed}.", ("draw", name)
            continue
        try:
            first = next(draw.every())
        except (UnknownFact, NoValue) as error:
            yield str(error), ("draw", name, "fact")
            continue
        if isinstance(first, date) != (model.units[name] == "date"):
            wanted = "dates" if model.units[name] == "date" else f"numbers ({model.units[name]})"
            yield f"{model.name} takes {wanted} here.", ("draw", name)
    for name in model.takes:
        if name not in item.draw:
            yield f"{model.name} needs {name!r} too; it takes {allowed}.", ("draw",)


def _fields(item: Item, drawn: frozenset[str]) -> Iterator[Found]:
    """Check the ``{fields}`` of all texts; a figure that no fact gives must be in the stem."""
    for one in said(item):
        allowed = drawn if one.field == ("stem",) else drawn | {"answer"} if drawn else drawn
        found = {}
        for tag, text in one.words.items():
            try:
                found[tag] = Template(text).fields
            except TemplateError as error:
                yield str(error), one.field
                return
            if strange := sorted(found[tag] - allowed):
                fits = ", ".join(f"{{{name}}}" for name in sorted(allowed)) or "none here"
                yield f"nothing fills {{{strange[0]}}} in {tag}; allowed are {fits}.", one.field
        if len(set(found.values())) > 1:
            yield "both languages must have the same {fields}.", one.field
    if isinstance(item, Number):
        named = Template(item.stem["en"]).fields
        for name, draw in item.draw.items():
            if name not in named and draw.fact is None:
                yield f"the stem does not say {{{name}}}: nobody could answer.", ("stem",)


def _answers(item: Number) -> Iterator[Found]:
    """Count with the ends of every draw, and with its middle."""
    names = list(item.draw)
    ends = []
    for draw in item.draw.values():
        every = tuple(draw.every())
        ends.append(dict.fromkeys((every[0], every[-1], every[len(every) // 2])))
    for values in islice(product(*ends), _TRIED):
        drawn = dict(zip(names, values, strict=True))
        shown = ", ".join(f"{name} {value}" for name, value in drawn.items())
        try:
            answer = count(item, drawn)
        except (BadArgument, ArithmeticError, ValueError) as error:
            yield f"{item.model} cannot count with {shown}: {error}", ("draw",)
            return
        if not answer.is_finite() or answer < 0:
            yield f"{item.model} answers {answer} to {shown}: an answer is 0 or more.", ("draw",)
            return
        if answer == Decimal(0) and item.tolerance.share is not None:
            yield f"the answer to {shown} is 0: a share of it allows nothing.", ("tolerance",)
            return
