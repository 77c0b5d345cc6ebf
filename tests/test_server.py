"""The kernel's websocket of a real Jupyter server sends without delay, or all stays as it was."""

from __future__ import annotations

import logging
import types
from typing import TYPE_CHECKING, Any

import pytest
import websocket

from overdue import server
from tests.browser.lab_server import LabServer

if TYPE_CHECKING:
    from pathlib import Path

# A second extension, which tells the option of each open kernel socket on the server's side.
PEEK = """
import gc, socket
from jupyter_server.base.handlers import APIHandler
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from tornado import web

class Peek(APIHandler):
    @web.authenticated
    def get(self):
        open_ones = [h for h in gc.get_objects() if isinstance(h, KernelWebsocketHandler)]
        sockets = [h.ws_connection.stream.socket for h in open_ones if h.ws_connection]
        values = [s.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) for s in sockets]
        self.finish({"no_delay": [bool(value) for value in values]})

def _jupyter_server_extension_points():
    return [{"module": "peek"}]

def _load_jupyter_server_extension(app):
    app.web_app.add_handlers(".*", [("/peek", Peek)])
"""


@pytest.mark.parametrize("enabled", [True, False])
def test_the_socket_of_a_kernel_sends_at_once_only_with_the_extension(
    tmp_path: Path, enabled: bool
) -> None:
    (tmp_path / "peek.py").write_text(PEEK)
    with LabServer.started(
        "en",
        tmp_path,
        f"--ServerApp.jpserver_extensions=overdue.server={enabled}",
        "--ServerApp.jpserver_extensions=peek=True",
        python_path=tmp_path,
    ) as lab:
        kernel = lab.ask("api/kernels", method="POST", body={})["id"]
        address = lab.url.replace("http:", "ws:") + f"api/kernels/{kernel}/channels"
        channel = websocket.create_connection(
            address, header=[f"Authorization: token {lab.token}"], timeout=30
        )
        try:
            assert lab.ask("peek") == {"no_delay": [enabled]}
        finally:
            channel.close()
            lab.end_kernels()


class _Mixin:
    opened = 0

    def open(self, *args: object, **kwargs: object) -> tuple[object, ...]:
        type(self).opened += 1
        return (*args, *kwargs.values())


def _internals(monkeypatch: pytest.MonkeyPatch, **names: Any) -> types.ModuleType:
    module = types.ModuleType("internals_of_the_server")
    vars(module).update(names)
    monkeypatch.setitem(__import__("sys").modules, module.__name__, module)
    monkeypatch.setattr(server, "MODULE", module.__name__)
    return module


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> logging.Logger:
    caplog.set_level(logging.INFO)
    return logging.getLogger("test")


def test_a_websocket_that_opens_is_told_to_send_at_once_and_opens_as_before(
    monkeypatch: pytest.MonkeyPatch, log: logging.Logger, caplog: pytest.LogCaptureFixture
) -> None:
    class Mixin(_Mixin):
        told: list[bool] = []  # noqa: RUF012 - one object in all of the test

        def open(self, *args: object, **kwargs: object) -> tuple[object, ...]:
            return super().open(*args, **kwargs)

        def set_nodelay(self, value: bool) -> None:
            self.told.append(value)

    _internals(monkeypatch, WebSocketMixin=Mixin)
    assert server.send_at_once(log)
    assert Mixin().open(1, kernel=2) == (1, 2)
    assert Mixin.told == [True]
    assert not caplog.records


def test_enabling_it_twice_wraps_once(monkeypatch: pytest.MonkeyPatch, log: logging.Logger) -> None:
    class Mixin(_Mixin):
        open = _Mixin.open

    _internals(monkeypatch, WebSocketMixin=Mixin)
    assert server.send_at_once(log)
    wrapped = Mixin.open
    assert server.send_at_once(log)
    assert Mixin.open is wrapped


@pytest.mark.parametrize(
    "internals",
    [
        {},
        {"WebSocketMixin": object()},
        {"WebSocketMixin": type("Mixin", (), {})},
        {"WebSocketMixin": type("Mixin", (), {"open": property(id)})},
    ],
    ids=["no class", "no class but an object", "no open", "open is a property"],
)
def test_internals_that_changed_are_left_alone_with_one_line_in_the_log(
    internals: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    log: logging.Logger,
    caplog: pytest.LogCaptureFixture,
) -> None:
    module = _internals(monkeypatch, **internals)
    assert not server.send_at_once(log)
    assert len(caplog.records) == 1
    assert {name: vars(module)[name] for name in internals} == internals


def test_a_missing_module_is_no_error(
    monkeypatch: pytest.MonkeyPatch, log: logging.Logger, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(server, "MODULE", "jupyter_server.base.no_such_module")
    assert not server.send_at_once(log)
    assert len(caplog.records) == 1


def test_a_handler_that_cannot_set_it_opens_all_the_same(
    monkeypatch: pytest.MonkeyPatch, log: logging.Logger, caplog: pytest.LogCaptureFixture
) -> None:
    class Mixin(_Mixin):
        open = _Mixin.open

    _internals(monkeypatch, WebSocketMixin=Mixin)
    assert server.send_at_once(log)
    assert Mixin().open("kernel") == ("kernel",)
    assert len(caplog.records) == 1


LIVE = {server.LIVE_VIEW: {"model_id": "gone"}}


def _notebook(*outputs: dict[str, Any], state: bool = True) -> dict[str, Any]:
    cells = [{"cell_type": "code", "outputs": list(outputs)}, {"cell_type": "markdown"}]
    metadata = {"widgets": {"state": {}}, "kept": 1} if state else {"kept": 1}
    return {"type": "notebook", "content": {"cells": cells, "metadata": metadata}}


def _output(data: dict[str, Any], *, ours: bool = True) -> dict[str, Any]:
    return {"data": dict(data), "metadata": {"overdue": {"cites": []}} if ours else {}}


def test_a_saved_notebook_keeps_the_picture_of_an_app_and_not_its_dead_view() -> None:
    model = _notebook(_output({**LIVE, "image/png": "…", "text/plain": "…"}))
    server.keep_pictures(model=model, path="lesson.ipynb")
    assert model == _notebook(_output({"image/png": "…", "text/plain": "…"}), state=False)


def test_saving_again_changes_nothing_more() -> None:
    model = _notebook(_output({"image/png": "…"}))
    server.keep_pictures(model=model, path="lesson.ipynb")
    assert model == _notebook(_output({"image/png": "…"}))


def test_a_view_that_is_not_ours_is_left_alone_with_its_state() -> None:
    model = _notebook(
        _output({**LIVE, "image/png": "…"}), _output({**LIVE, "text/plain": "…"}, ours=False)
    )
    server.keep_pictures(model=model, path="other.ipynb")
    assert model == _notebook(
        _output({"image/png": "…"}), _output({**LIVE, "text/plain": "…"}, ours=False)
    )


@pytest.mark.parametrize(
    "model",
    [
        {},
        {"type": "file", "content": "text"},
        {"type": "notebook", "content": None},
        {"type": "notebook", "content": {}},
        {"type": "directory"},
    ],
)
def test_what_is_no_notebook_is_saved_as_it_is(model: dict[str, Any]) -> None:
    before = repr(model)
    server.keep_pictures(model=model, path="x")
    assert repr(model) == before
