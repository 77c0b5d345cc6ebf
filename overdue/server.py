"""A Jupyter server extension for the apps: no delay for a slider, pictures in a saved notebook.

**Each move of a slider reaches the kernel at once.**

The server leaves Nagle's algorithm on for the kernel's websocket: a small message waits until the
one before it is acknowledged, which stalls about one move in four for 40 ms. Turning it off
(``TCP_NODELAY``) takes one call when the websocket opens, and there is no setting for it, so
this wraps an internal method of jupyter_server; where that is not as expected, nothing is changed.

**A saved notebook keeps its pictures.** What a live app leaves in a notebook is of no use when the
notebook is opened again: its kernel is gone, and JupyterLab shows an error in its place. Before a
notebook is saved, the live view is dropped where the app's picture and text stand beside it, and
nowhere else.

``python -m overdue lab`` loads it, and so does every Jupyter server in an environment where the
course is installed. To load it elsewhere::

    jupyter server extension enable overdue.server --sys-prefix
"""

from __future__ import annotations

import functools
import importlib
import inspect
import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import logging

    from jupyter_server.serverapp import ServerApp

MODULE: Final = "jupyter_server.base.websocket"
"""Where the class lies whose ``open`` is wrapped."""

LIVE_VIEW: Final = "application/vnd.jupyter.widget-view+json"
"""The kind of output that only a running kernel can show."""

_MARK: Final = "_overdue_no_delay"


def send_at_once(log: logging.Logger) -> bool:
    """Have every websocket that opens from now on send small messages without delay.

    Calling it again changes nothing more.

    Parameters
    ----------
    log
        Where one line goes if the server is built otherwise than expected.

    Returns
    -------
    bool
        Whether websockets now send without delay. If not, the server is as it was.
    """
    try:
        mixin = importlib.import_module(MODULE).WebSocketMixin
        opened = mixin.__dict__["open"]
    except (ImportError, AttributeError, KeyError) as why:
        log.info(
            "overdue.server: no-delay is left as it is (%s has no such thing: %s)", MODULE, why
        )
        return False
    if getattr(opened, _MARK, False):
        return True
    if not inspect.isfunction(opened):
        log.info("overdue.server: no-delay is left as it is (WebSocketMixin.open is no method)")
        return False

    @functools.wraps(opened)
    def open_without_delay(self: Any, *args: Any, **kwargs: Any) -> Any:
        try:
            self.set_nodelay(True)
        except Exception as why:  # noqa: BLE001 - a slower slider is better than no kernel
            log.info("overdue.server: no-delay could not be set (%r)", why)
        return opened(self, *args, **kwargs)

    setattr(open_without_delay, _MARK, True)
    mixin.open = open_without_delay
    return True


def keep_pictures(model: dict[str, Any], **_: Any) -> None:
    """Drop the live views of our apps from a notebook that is about to be saved.

    Parameters
    ----------
    model
        What the server is about to write; changed in place. What is no notebook, or not built as
        one, is left alone.
    """
    content = model.get("content")
    if model.get("type") != "notebook" or not isinstance(content, dict):
        return
    dropped = 0
    for cell in content.get("cells", ()):
        for output in cell.get("outputs", ()):
            ours = "overdue" in output.get("metadata", {})
            if ours and output.get("data", {}).pop(LIVE_VIEW, None) is not None:
                dropped += 1
    if dropped and LIVE_VIEW not in json.dumps(content.get("cells", ())):
        content.get("metadata", {}).pop("widgets", None)  # the state of what is no longer there


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "overdue.server"}]


def _load_jupyter_server_extension(serverapp: ServerApp) -> None:
    send_at_once(serverapp.log)
    contents: Any = serverapp.contents_manager  # its methods carry no types
    try:
        contents.register_pre_save_hook(keep_pictures)
    except Exception as why:  # noqa: BLE001 - a notebook without pictures is better than no server
        serverapp.log.info("overdue.server: saved notebooks stay as they are (%r)", why)
