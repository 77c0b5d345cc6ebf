"""Items as they are written in a file, changed one field at a time."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from overdue.bank.check import check
from overdue.facts.strict_yaml import parse
from overdue.quiz.number_check import check_number

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLE = Path(__file__).with_name("example.yaml")


@pytest.fixture
def example() -> dict[str, Any]:
    """Return the example file as values; the items by their kind."""
    data = parse(EXAMPLE.read_text(encoding="utf-8"), "example.yaml")
    return {item["kind"]: item for item in deepcopy(data["items"])}


@pytest.fixture
def problems_of(tmp_path: Path) -> Callable[..., list[str]]:
    """Return what the check says about items written to a file of their own."""

    def said(*items: object, common: object = None, **head: object) -> list[str]:
        shared = {"lesson": "04-know-your-rights", "objective": "door-entry", "difficulty": 1}
        data = {"schema": 1, "common": shared if common is None else common}
        data |= {"items": list(items)} | head
        file = tmp_path / "assets" / "quiz" / "items" / "mine.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.dump(_plain(data), allow_unicode=True, sort_keys=False)
        file.write_text(text, encoding="utf-8")
        return [str(problem) for problem in check((file,), check_number)[1]]

    return said


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value if isinstance(value, str | int | bool | None) else float(value)
