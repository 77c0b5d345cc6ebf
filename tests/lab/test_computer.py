"""What the command finds out about the learner's computer."""

from __future__ import annotations

import socket
import webbrowser
from typing import TYPE_CHECKING

import pytest

from overdue.lab.computer import free_port, has_browser, preferred_tag

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.mark.parametrize("name", ["LC_ALL", "LC_MESSAGES", "LANG"])
@pytest.mark.parametrize("value", ["zh_CN.UTF-8", "zh_TW", "zh"])
def test_a_chinese_computer_gets_the_chinese_lessons(name: str, value: str) -> None:
    assert preferred_tag({name: value}) == "zh-Hans"


@pytest.mark.parametrize("environ", [{"LANG": "en_GB.UTF-8"}, {"LANG": "C"}, {"LANG": "de_DE"}])
def test_every_other_computer_gets_the_english_lessons(environ: dict[str, str]) -> None:
    assert preferred_tag(environ) == "en"


def test_what_overrides_the_language_of_a_terminal_overrides_it_here() -> None:
    assert preferred_tag({"LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}) == "zh-Hans"


def test_windows_tells_its_language_through_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("locale.getlocale", lambda: ("Chinese (Simplified)_China", "936"))
    assert preferred_tag({}) == "zh-Hans"


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        yield port


def test_a_free_port_is_kept_and_a_taken_one_gives_a_later_one(taken: int) -> None:
    other = free_port(taken)
    assert other is not None
    assert other > taken
    assert free_port(other) == other


def test_there_may_be_no_free_port_at_all(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("overdue.lab.computer.LARGEST_PORT", taken)
    assert free_port(taken) is None


def test_a_linux_without_a_display_has_no_browser() -> None:
    assert not has_browser({}, "Linux")


@pytest.mark.parametrize("system", ["Darwin", "Windows", "Linux"])
def test_a_display_and_a_browser_are_enough(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "get", object)
    assert has_browser({"DISPLAY": ":0"}, system)


def test_a_computer_where_python_knows_no_browser_has_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail() -> None:
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "get", fail)
    assert not has_browser({"DISPLAY": ":0"}, "Linux")
