"""The example items of the bank's tests as if they were the whole bank."""

from __future__ import annotations

from pathlib import Path

import pytest

from overdue.bank.reading import read_items
from overdue.bank.record import Item
from overdue.build.quiz import export
from overdue.build.quiz.export import main

EXAMPLE = Path(__file__).parents[2] / "bank" / "example.yaml"


@pytest.fixture(scope="session")
def example() -> tuple[Item, ...]:
    """Return one item of each kind."""
    return tuple(placed.item for placed in read_items(EXAMPLE)[0])


@pytest.fixture
def small_bank(example, monkeypatch) -> tuple[Item, ...]:
    """Let the export find the example items alone."""
    monkeypatch.setattr(export, "items", lambda: example)
    return example


@pytest.fixture
def exported(capsys):
    """Return what the command writes."""

    def run(form, *more):
        assert main(["quiz", "--to", form, *more]) == 0
        return capsys.readouterr().out

    return run
