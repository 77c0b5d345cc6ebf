"""What several tests of the project need."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.project.course_copy import Course, copy_into

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A copy of the course with which `make setup` can be tried."""
    if os.name == "nt":
        pytest.skip("the stand-ins for Python and pip are shell scripts")
    return copy_into(tmp_path / "course")
