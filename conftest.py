"""For every test and tested notebook: nothing of the person who runs it is touched."""

from __future__ import annotations

import json
import logging
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import ABSENT
from tests.scopes import order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xdist.remote import Producer

    from tests.scheduling import KeepTogether

_SCRATCH = pytest.StashKey[Path]()
_NOTEBOOK = pytest.StashKey[Path]()


def pytest_configure(config: pytest.Config) -> None:
    """Give this run (each worker of it) folders of its own for all that is kept between runs."""
    scratch = Path(tempfile.mkdtemp(prefix="overdue-tests-"))
    config.stash[_SCRATCH] = scratch
    os.environ.update(
        OVERDUE_DATA=str(scratch / "data"),
        IPYTHONDIR=str(scratch / "ipython"),
        JUPYTER_CONFIG_DIR=str(scratch / "jupyter"),
        # A kernel of another Python, named python3 like ours, must not win.
        JUPYTER_PREFER_ENV_PATH="1",
        # A character that no font has is an error in a kernel too.
        PYTHONWARNINGS="error:Glyph:UserWarning",
    )
    # Kernels of tests warn on the terminal that they talk to us in plain text.
    profile = scratch / "ipython" / "profile_default"
    profile.mkdir(parents=True)
    quiet = {"IPKernelApp": {"log_level": logging.ERROR}}
    (profile / "ipython_kernel_config.json").write_text(json.dumps(quiet))


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove what the run kept."""
    shutil.rmtree(config.stash[_SCRATCH], ignore_errors=True)


@pytest.hookimpl(optionalhook=True)  # there is no such hook without pytest-xdist
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> KeepTogether:
    """Decide which tests share a worker."""
    from tests.scheduling import KeepTogether

    config.option.loadscopereorder = False  # they have their order already
    return KeepTogether(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On several workers, start what takes long first: what is left over then is short."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: order(item.nodeid))


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test find what another one kept."""
    monkeypatch.setenv("OVERDUE_DATA", str(tmp_path / "data"))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let no notebook find what another one kept: its kernel starts in the set-up that follows."""
    stash = item.config.stash
    if item.path.suffix == ".ipynb" and stash.get(_NOTEBOOK, None) != item.path:
        stash[_NOTEBOOK] = item.path
        os.environ["OVERDUE_DATA"] = tempfile.mkdtemp(dir=stash[_SCRATCH])


@pytest.hookimpl(wrapper=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
    """Say last of all what is due for review and which tests were not run, and what to do."""
    yield
    from tests.reviews import lines

    if due := lines():
        terminalreporter.section("facts due for review", yellow=True)
        for line in due:
            terminalreporter.line(line)
    skipped = terminalreporter.stats.get("skipped", [])
    files = sorted({report.location[0] for report in skipped if ABSENT in str(report.longrepr)})
    if files:
        terminalreporter.section("not run", yellow=True)
        terminalreporter.line(
            f"The browser tests were not run, since {ABSENT}: {', '.join(files)}.\n"
            "To run them: install Chromium or Chrome (on Debian: apt install chromium "
            "fonts-noto-cjk),\nor name one in OVERDUE_CHROMIUM, then run `make test` again."
        )
