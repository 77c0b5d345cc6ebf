"""Numbers that belong to a fact are taken from the fact, never typed into prose."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from overdue.build.notebooks import roles
from overdue.build.notebooks.markdown import page
from overdue.build.notebooks.quantities import Quantity, quantities
from overdue.build.notebooks.refusal import Problem, at
from overdue.build.notebooks.source import Source

FactNumbers = Callable[[str], Mapping[str, Iterable[Quantity]]]
"""From the id of a fact to its numbers, by the argument that {value} takes for them."""

_TYPED = ("percent", "money", "days")
"""Other numbers say too little of themselves: a 3 in prose is seldom the 3 of a fact."""


def problems(source: Source, fact_numbers: FactNumbers) -> list[Problem]:
    """Return the numbers that prose spells out although a fact the lesson cites owns them.

    A percentage, an amount of yuan or a number of days that equals a value of a cited fact has
    to be a ``{value}`` role, or be declared in the front matter with the reason why it only
    happens to be equal. What is declared and no longer there is a problem too.
    """
    owners = _owners(roles.cited(source), fact_numbers)
    declared = {
        (number.unit, number.text): entry.number
        for entry in source.front.numbers
        for number in quantities(entry.number)
    }
    found = []
    used = set()
    for cell in source.of_kind("markdown"):
        for number in quantities(page(roles.without(cell.text)).words):
            key = (number.unit, number.text)
            if key in declared:
                used.add(declared[key])
            elif key in owners:
                message = (
                    f"{number.text} ({number.unit}) belongs to a cited fact: write "
                    f"{{value}}`{owners[key]}`, or declare it under numbers: with the reason"
                )
                found.append(source.problem(cell, message))
    found += [
        at(source.where, f"numbers: {entry.number!r} is declared, but no cell has it", line=1)
        for entry in source.front.numbers
        if entry.number not in used
    ]
    return found


def _owners(facts: Iterable[str], fact_numbers: FactNumbers) -> dict[tuple[str, str], str]:
    owners: dict[tuple[str, str], str] = {}
    for argument, number in _all(facts, fact_numbers):
        if number.unit in _TYPED:
            owners.setdefault((number.unit, number.text), argument)
    return owners


def _all(facts: Iterable[str], fact_numbers: FactNumbers) -> Iterator[tuple[str, Quantity]]:
    for fact in facts:
        for argument, numbers in fact_numbers(fact).items():
            for number in numbers:
                yield argument, number
