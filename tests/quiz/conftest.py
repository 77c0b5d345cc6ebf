"""The example items of the bank's tests, by kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from overdue.bank.reading import read_items
from overdue.bank.record import Item

EXAMPLE = Path(__file__).parents[1] / "bank" / "example.yaml"


@pytest.fixture(scope="session")
def items() -> dict[str, Item]:
    """Return one item of each kind."""
    placed, problems = read_items(EXAMPLE)
    assert problems == []
    return {one.item.kind: one.item for one in placed}


@pytest.fixture(scope="session")
def many(items: dict[str, Item]) -> tuple[Item, ...]:
    """Return sixty items: five objectives, with every kind in each."""
    from msgspec.structs import replace

    kinds = list(items.values())
    names = ("door-entry", "threats", "fees-count", "causes", "safety")
    return tuple(
        replace(kinds[at % len(kinds)], id=f"item-{at:02}", objective=names[at % len(names)])
        for at in range(60)
    )
