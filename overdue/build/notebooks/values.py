"""Numbers of facts: written into prose, and as prose would spell them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from overdue.build.notebooks.quantities import Quantity, number
from overdue.facts.errors import NoValue
from overdue.facts.number_words import FRACTIONS, number_words
from overdue.facts.record import Fact
from overdue.facts.values import Period, Unit, Value
from overdue.language import Language

Find = Callable[[str], Fact]
"""From an id to its fact; ``LookupError`` where there is none."""

_ARGUMENT = re.compile(
    r"(?P<fact>[a-z0-9-]+)\.(?P<name>[a-z][a-z0-9_]*)(?:\.(?P<whose>[^@]+))?(?:@(?P<on>[\d-]+))?"
)


def text(argument: str, find: Find, language: Language) -> str:
    """Return a number of a fact as a language writes it.

    Parameters
    ----------
    argument
        ``fact-id.name``, ``fact-id.name.whose`` where a fact lists the number of several, with
        ``@2021-03-17`` after it for the number of that day instead of the newest.
    find
        Gives the fact.
    language
        Formats it: fractions as percent, yuan as money, days and months with their word, all
        else as a plain number.

    Raises
    ------
    LookupError
        If there is no such fact, or it has no such number.
    ValueError
        If the argument has another form.
    """
    match = _ARGUMENT.fullmatch(argument)
    if match is None:
        raise ValueError(f"{argument!r} is not fact-id.value-name")
    fact = find(match["fact"])
    value = next(
        (v for v in fact.values if v.name == match["name"] and v.whose == match["whose"]), None
    )
    if value is None:
        have = ", ".join(name for name in (_name(value) for value in fact.values)) or "none"
        raise NoValue(f"the fact {fact.id} has no such value; it has {have}")
    on = date.fromisoformat(match["on"]) if match["on"] else None
    return _shown(fact.period(value.name, on, value.whose), value.unit, language)


def owned(fact: Fact) -> dict[str, list[Quantity]]:
    """Return the numbers of a fact by the argument that {value} takes, as prose spells them."""
    return {
        f"{fact.id}.{_name(value)}": [
            quantity
            for period in value.at
            for item in period.numbers
            for quantity in _spelled(item, value.unit)
        ]
        for value in fact.values
    }


def _name(value: Value) -> str:
    return f"{value.name}.{value.whose}" if value.whose else value.name


def _spelled(item: Decimal, unit: Unit) -> Iterator[Quantity]:
    if unit in FRACTIONS:
        yield number("percent", item * 100)
    elif unit == "yuan":
        yield number("money", item)
    elif unit == "days":
        yield number("days", item)
    else:
        yield number("number", item)


def _shown(period: Period, unit: Unit, language: Language) -> str:
    shown = [number_words(item, unit, language) for item in period.numbers]
    if period.band is None:
        return language.join(shown)
    low, high = shown
    # 5–7 days, 0.5–1.2 %, 300–500 元, but ¥300–¥500: a unit that follows is said once.
    if high[0].isdigit():
        low = language.number(period.band[0] * (100 if unit in FRACTIONS else 1), None)
    return f"{low}–{high}"
