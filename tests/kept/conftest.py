"""Folders in which keeping is easy, and some in which it is not."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from overdue.kept import Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

_NOBODY = 65534


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Return a store in an empty folder."""
    return Kept(tmp_path)


@pytest.fixture
def read_only() -> Callable[[Path], AbstractContextManager[None]]:
    """Return a context in which a folder and its files cannot be written."""
    if sys.platform == "win32":
        pytest.skip("Windows folders have no such mode")

    @contextmanager
    def closed(folder: Path) -> Iterator[None]:
        for file in folder.iterdir():
            file.chmod(0o444)
        folder.chmod(0o555)
        is_root = os.geteuid() == 0
        if is_root:  # root may write anywhere: look at the folder as somebody who may not
            os.seteuid(_NOBODY)
        try:
            yield
        finally:
            if is_root:
                os.seteuid(0)
            folder.chmod(0o755)

    return closed


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """Return a folder that every user of the computer can enter, as pytest's own is not."""
    folder = Path(tempfile.mkdtemp(prefix="kept-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def full_disk() -> Callable[[], AbstractContextManager[None]]:
    """Return a context in which no file can grow."""
    resource = pytest.importorskip("resource", reason="Windows has no limit on the size of files")

    @contextmanager
    def full() -> Iterator[None]:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1024, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    return full
