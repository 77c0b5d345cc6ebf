"""What the bank asks, and what it does not ask yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from overdue import law, lenders
from overdue.bank import ITEM_KINDS, Item, objectives
from overdue.law import acts

__all__ = ["LEAST_ITEMS", "LEAST_KINDS", "core_facts_not_asked", "report", "thin_objectives"]

LEAST_ITEMS = 4
LEAST_KINDS = 2


def core_facts_not_asked(items: Sequence[Item]) -> list[str]:
    """Return the ids of the facts of priority ``core`` that no item rests on, in their order.

    A core fact that is not settled is left out: no key may rest on it.
    """
    asked = {fact for item in items for fact in item.facts}
    facts = [*law.every(), *lenders.every()]
    core = [fact for fact in facts if fact.priority == "core" and fact.settled]
    return [fact.id for fact in core if fact.id not in asked]


def acts_not_asked(items: Sequence[Item]) -> list[str]:
    """Return the ids of the acts at the door that no item asks."""
    asked = {item.act for item in items}
    return [act.id for act in acts.every() if act.id not in asked]


def thin_objectives(items: Sequence[Item]) -> list[str]:
    """Return the objectives with fewer than four items, or with items of one kind only."""
    kinds: dict[str, list[str]] = {objective.id: [] for objective in objectives()}
    for item in items:
        kinds[item.objective].append(item.kind)
    return [
        name for name, own in kinds.items() if len(own) < LEAST_ITEMS or len(set(own)) < LEAST_KINDS
    ]


def report(items: Sequence[Item]) -> Iterator[str]:
    """Yield the lines of the report: items by objective, kind and lesson, and what is missing."""
    yield f"{len(items)} items"
    yield ""
    yield f"{'objective':<18}{''.join(f'{kind:>9}' for kind in ITEM_KINDS)}{'all':>6}"
    by = Counter((item.objective, item.kind) for item in items)
    thin = set(thin_objectives(items))
    for objective in objectives():
        row = [by[objective.id, kind] for kind in ITEM_KINDS]
        numbers = "".join(f"{n or '.':>9}" for n in row)
        mark = "  too few" if objective.id in thin else ""
        yield f"{objective.id:<18}{numbers}{sum(row):>6}{mark}"
    yield ""
    yield "by lesson: " + _counts(Counter(item.lesson for item in items))
    yield "by kind: " + _counts(Counter(item.kind for item in items))
    yield "by difficulty: " + _counts(Counter(str(item.difficulty) for item in items))
    yield from _missing("core facts not asked", core_facts_not_asked(items))
    yield from _missing("acts not asked", acts_not_asked(items))
    yield from _missing("objectives with fewer than four items or one kind only", sorted(thin))


def _counts(counter: Counter[str]) -> str:
    return ", ".join(f"{name} {n}" for name, n in sorted(counter.items())) or "none"


def _missing(what: str, ids: Sequence[str]) -> Iterator[str]:
    yield ""
    yield f"{what}: {len(ids) or 'none'}"
    for one in ids:
        yield f"  {one}"
