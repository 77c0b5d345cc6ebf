"""What a learner sees in the terminal from `python -m overdue lab` to Ctrl+C."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from overdue.lab import jupyter, main

if TYPE_CHECKING:
    from collections.abc import Iterator

CHECKOUT = Path(__file__).resolve().parents[2]
posix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="a test cannot press Ctrl+C on Windows"
)


@contextmanager
def running(tmp_path: Path, *arguments: str, **environ: str) -> Iterator[subprocess.Popen[str]]:
    """The command, for lessons of one empty notebook a language, until the test ends."""
    lessons = tmp_path / "notebooks"
    for tag in ("en", "zh-Hans"):
        first = lessons / tag / jupyter.FIRST_NOTEBOOK
        first.parent.mkdir(parents=True)
        first.write_text('{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}')
    home = tmp_path / "home"
    home.mkdir()
    script = (
        "import sys, pathlib; from overdue.lab import jupyter, main;"
        f"jupyter.notebooks = lambda: pathlib.Path({str(lessons)!r});"
        "sys.exit(main(sys.argv[1:]))"
    )
    without = {"DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "LC_ALL", "LC_MESSAGES"}
    with subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        cwd=CHECKOUT,
        env={name: value for name, value in os.environ.items() if name not in without}
        | {"HOME": str(home), "LANG": "en_US.UTF-8", "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
        | {"OVERDUE_DATA": str(tmp_path / "data")}
        | environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def lines_until(process: subprocess.Popen[str], last: str) -> list[str]:
    assert process.stdout is not None
    seen = []
    for line in process.stdout:
        seen.append(line.rstrip())
        if last in line:
            return seen
    raise AssertionError("It ended after:\n" + "\n".join(seen))


def taken_port() -> socket.socket:
    """A port that is taken, whose successors are likely free."""
    return socket.create_server(("127.0.0.1", 0))


@posix_only
def test_from_the_address_to_the_end_without_a_traceback(tmp_path: Path) -> None:
    with taken_port() as other, running(tmp_path, "--port", str(other.getsockname()[1])) as lab:
        wanted = other.getsockname()[1]
        told = lines_until(lab, "To stop")
        address = re.search(
            r"http://localhost:(\d+)/lab/tree/en/00-start-here\.ipynb\?token=\w+", told[1]
        )

        assert told[0].startswith(f"Port {wanted} is in use by another program")
        assert address
        assert int(address[1]) != wanted
        assert "copy that address" in told[2]
        with urllib.request.urlopen(address[0], timeout=30) as page:
            assert "JupyterLab" in page.read().decode()

        lab.send_signal(signal.SIGINT)
        rest, _ = lab.communicate(timeout=30)
        assert rest.splitlines() == ["Stopped."]
        assert lab.returncode == 0
    kept = {path.relative_to(tmp_path / "home").parts[0] for path in (tmp_path / "home").rglob("*")}
    assert ".jupyter" not in kept


@posix_only
def test_a_chinese_computer_is_spoken_to_in_chinese(tmp_path: Path) -> None:
    with running(tmp_path, "--no-browser", LANG="zh_CN.UTF-8") as lab:
        told = lines_until(lab, "Ctrl+C")
        lab.send_signal(signal.SIGINT)
        rest, _ = lab.communicate(timeout=30)
    assert "/lab/tree/zh-Hans/00-start-here.ipynb?token=" in told[0]
    assert told[0].startswith("课程的地址是")
    assert rest.splitlines() == ["已停止。"]


def test_missing_notebooks_are_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(jupyter, "notebooks", lambda: tmp_path)
    assert main(["--language", "en"]) == 1
    said = capsys.readouterr().err
    assert str(tmp_path / "en" / "00-start-here.ipynb") in said
    assert "make notebooks" in said
    assert said.count("\n") == 1


def test_a_missing_jupyterlab_is_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "00-start-here.ipynb").touch()
    monkeypatch.setattr(jupyter, "notebooks", lambda: tmp_path)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert main(["--language", "en"]) == 1
    said = capsys.readouterr().err
    assert "make setup" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("wrong", [["--port", "0"], ["--port", "x"], ["--language", "fr"]])
def test_an_error_of_use_gives_status_2(
    wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(wrong)
    assert stopped.value.code == 2
    assert wrong[1] in capsys.readouterr().err


def test_root_is_allowed_since_containers_run_as_root(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    assert "--ServerApp.allow_root=True" in jupyter.arguments("en", 8888, "key")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert "--ServerApp.allow_root=True" not in jupyter.arguments("en", 8888, "key")


def test_nothing_is_asked_of_the_internet() -> None:
    given = jupyter.arguments("en", 8888, "key")
    assert "--LabApp.news_url=None" in given
    assert "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate" in given
    assert "--LabApp.extension_manager=readonly" in given


def test_settings_go_to_a_folder_that_exists_even_if_the_learners_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("OVERDUE_DATA", str(tmp_path / "file"))
    monkeypatch.setattr("tempfile.mkdtemp", lambda **_: str(tmp_path))
    assert jupyter.own_folder() == tmp_path
