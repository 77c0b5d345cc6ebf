"""What the learner's computer has: a language, a free port, a browser."""

from __future__ import annotations

import errno
import locale
import socket
import sys
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_PORTS_TRIED: Final = 100
LARGEST_PORT: Final = 65535
_SNAPS: Final = Path("/snap/bin")


def preferred_tag(environ: Mapping[str, str]) -> str:
    """The language of the course that fits the computer's: Chinese of any kind, else English."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((environ[name] for name in names if environ.get(name)), None)
    if chosen is None:
        chosen = locale.getlocale()[0] or ""  # Windows sets none of them
    return "zh-Hans" if chosen.lower().startswith(("zh", "chinese")) else "en"


def free_port(wanted: int) -> int | None:
    """The first port from `wanted` on that JupyterLab can take; ``None`` if there is none."""
    tried = range(wanted, min(wanted + _PORTS_TRIED, LARGEST_PORT + 1))
    return next(filter(_is_free, tried), None)


def _is_free(port: int) -> bool:
    addresses = socket.getaddrinfo("localhost", port, type=socket.SOCK_STREAM)
    for family, kind, protocol, _, address in addresses:
        try:
            with socket.socket(family, kind, protocol) as one:
                if sys.platform != "win32":  # there it would share a port that is in use
                    one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                one.bind(address)
        except OSError as error:
            if error.errno in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
                continue  # localhost has an IPv6 address, but the computer no IPv6
            return False
    return True


def has_browser(environ: Mapping[str, str], system: str) -> bool:
    """Whether a browser can open a window here.

    Parameters
    ----------
    environ
        The environment variables.
    system
        ``platform.system()``.
    """
    # Without a display, Python would offer a browser that draws in the terminal.
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "WSL_DISTRO_NAME")
    if system == "Linux" and not any(environ.get(name) for name in shown):
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def browser_reads_our_files(environ: Mapping[str, str]) -> bool:
    """Whether the browser may open a file of the learner's data folder.

    JupyterLab hands the address over in such a file, so that the key in it does not show in the
    list of processes. A browser in a snap or outside WSL cannot read it and needs the address.
    """
    return not environ.get("WSL_DISTRO_NAME") and not any(
        (_SNAPS / name).exists() for name in ("firefox", "chromium")
    )
