"""A project of its own to try the tools on."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from overdue import assets

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def empty_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the root of a project that has a glossary and no texts; the tools work on it."""
    folder = tmp_path / "assets"
    folder.mkdir()
    shutil.copy(assets.path("glossary.yaml"), folder)
    monkeypatch.setattr(assets, "root", lambda: folder)
    return tmp_path
