"""Everything about the bank that one item alone cannot show: facts, acts, claims and numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

from overdue import law
from overdue.bank.library import files, gather
from overdue.bank.reading import Placed
from overdue.bank.record import Item, Verdict
from overdue.bank.wording import right_texts, wording
from overdue.escalation.numbers import fact_number, fact_numbers
from overdue.facts.errors import BrokenFacts, NoValue, UnknownFact
from overdue.facts.number_words import FRACTIONS
from overdue.language import TAGS
from overdue.law import acts, claims

__all__ = ["Check", "check", "check_item"]

Check = Callable[[Item], Iterator[tuple[str, tuple[str | int, ...]]]]
"""Yields what is wrong with an item: the problem, and the field in which it lies."""

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?(?: ?万)?")
_CHINESE_TENS_OF_THOUSANDS = Decimal(10_000)


def check(
    paths: tuple[Path, ...] | None = None, *more: Check
) -> tuple[list[Item], list[BrokenFacts]]:
    """Read the bank and compare it with the facts.

    Parameters
    ----------
    paths
        The files; all of the bank where none are given.
    *more
        Further checks, such as that of the models, which the bank does not know.

    Returns
    -------
    tuple
        The items that can be read, and all problems in the order of the files: those of the
        reader, and those of :func:`check_item`.
    """
    placed, problems = gather(files() if paths is None else paths)
    for one in placed:
        problems += check_item(one)
        for further in more:
            problems += [one.broken(problem, *field) for problem, field in further(one.item)]
    problems.sort(key=lambda problem: (problem.file, problem.line or 0))
    return [one.item for one in placed], problems


def check_item(placed: Placed) -> Iterator[BrokenFacts]:
    """Yield what is wrong with one item, though each of its fields is of the right form."""
    item = placed.item
    for problem, field in wording(item):
        yield placed.broken(problem, *field)
    yield from _facts(placed)
    for at, ref in enumerate(item.numbers):
        if mismatch := _number(item, ref):
            yield placed.broken(mismatch, "numbers", at)
    yield from _origin(placed)


def _facts(placed: Placed) -> Iterator[BrokenFacts]:
    settled = 0
    for at, fact in enumerate(placed.item.facts):
        try:
            settled += law.find(fact).settled
        except UnknownFact as error:
            yield placed.broken(str(error), "facts", at)
            return
    if not settled:
        problem = (
            "none of these facts is settled (each is from memory only or of low confidence): "
            "a key rests on one that is."
        )
        yield placed.broken(problem, "facts")


def _origin(placed: Placed) -> Iterator[BrokenFacts]:
    """Check the act and the claim that an item names."""
    item = placed.item
    if item.act is not None:
        try:
            act = acts.get(item.act)
        except UnknownFact as error:
            yield placed.broken(str(error), "act")
        else:
            if isinstance(item, Verdict) and item.verdict != act.verdict:
                problem = (
                    f"the verdict of {act.id} is {act.verdict}, and here it is {item.verdict}."
                )
                yield placed.broken(problem, "verdict")
    if item.claim is not None:
        try:
            claims.get(item.claim)
        except UnknownFact as error:
            yield placed.broken(str(error), "claim")


def _number(item: Item, ref: str) -> str | None:
    """Say what is wrong with a number that the right answer must say, if anything is."""
    try:
        wanted = _shown(ref)
    except (UnknownFact, NoValue) as error:
        return str(error)
    for tag in TAGS:
        there = {n for text in right_texts(item) for n in _numbers_in(text[tag])}
        if missing := [number for number in wanted if number not in there]:
            return (
                f"the fact says {missing[0]:f}, and the right answer and its feedback do not say "
                f"it in {tag} (as digits)."
            )
    return None


def _shown(ref: str) -> list[Decimal]:
    """Return the numbers of a fact as a text shows them: fractions as percent."""
    fact_id, _, rest = ref.partition(".")
    name, _, end = rest.partition(".")
    numbers = (fact_number(ref),) if end else fact_numbers(ref)
    unit = next(v.unit for v in law.find(fact_id).values if v.name == name.partition("@")[0])
    return [number * 100 if unit in FRACTIONS else number for number in numbers]


def _numbers_in(text: str) -> Iterator[Decimal]:
    """Yield the numbers that a text says in digits; “5 万” is 50,000."""
    for found in _DIGITS.findall(text):
        plain = found.replace(",", "").replace(" ", "").rstrip("万")
        number = Decimal(plain)
        yield number
        if found.endswith("万"):
            yield number * _CHINESE_TENS_OF_THOUSANDS
