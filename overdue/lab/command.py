"""The command line of ``python -m overdue lab``, and what the learner is told."""

from __future__ import annotations

import argparse
import importlib.util
import os
import platform
import secrets
import signal
import sys
from typing import TYPE_CHECKING, Final

from overdue.lab import computer, jupyter
from overdue.language import TAGS, Language, language

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

    from jupyter_server.serverapp import ServerApp

PORT: Final = 8888


class CannotStart(Exception):
    """The course cannot be opened; the message is what to tell the learner."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the course in JupyterLab and stay until it is stopped.

    Parameters
    ----------
    arguments
        What stands after ``lab``; by default what was typed.

    Returns
    -------
    int
        The exit status: 0 when the learner stopped it, 1 if it could not start.
    """
    tag = computer.preferred_tag(os.environ)
    given = _parser(_words(tag)).parse_args(arguments)
    tag = given.language or tag
    words = _words(tag)
    try:
        _run(words, tag, given)
    except CannotStart as why:
        print(why, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        pass  # stopped before the server stood
    print(words.text("lab.stopped"))
    return 0


def _run(words: Language, tag: str, given: argparse.Namespace) -> None:
    first = jupyter.notebooks() / tag / jupyter.FIRST_NOTEBOOK
    if not first.is_file():
        raise CannotStart(words.text("lab.no_notebook", path=first))
    if importlib.util.find_spec("jupyterlab") is None:
        raise CannotStart(words.text("lab.no_jupyterlab", python=sys.executable))
    port = computer.free_port(given.port)
    if port is None:
        raise CannotStart(words.text("lab.no_port", wanted=given.port, option="--port"))
    if port != given.port:
        print(words.text("lab.port_taken", wanted=given.port, port=port))

    opens = not given.no_browser and computer.has_browser(os.environ, platform.system())
    # Before JupyterLab is imported: it reads them then.
    os.environ.update(jupyter.environment(jupyter.own_folder()))
    from jupyterlab.labapp import LabApp

    server = LabApp.initialize_server(
        [
            *jupyter.arguments(tag, port, secrets.token_hex(24)),
            f"--ServerApp.open_browser={opens}",
            f"--ServerApp.use_redirect_file={computer.browser_reads_our_files(os.environ)}",
            *given.jupyter,
        ]
    )
    address = f"http://localhost:{server.port}{server.base_url.rstrip('/')}{server.default_url}"
    address = f"{address}?token={server.identity_provider.token}"

    def tell() -> None:
        print(words.text("lab.address", address=address))
        if not opens:
            print(words.text("lab.copy_address"))
        print(words.text("lab.how_to_stop"), flush=True)

    server.io_loop.add_callback(tell)  # after the one that makes the server listen
    _stop_when_asked(server)
    server.start()


def _stop_when_asked(server: ServerApp) -> None:
    """Let Ctrl+C stop the server in order, without the question that JupyterLab asks."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a second one stops it at once
        server.stop(from_signal=True)

    signal.signal(signal.SIGINT, stop)


def _words(tag: str) -> Language:
    """The language to speak in: that of the lessons, if the terminal can show it."""
    try:
        language(tag).text("lab.stopped").encode(sys.stdout.encoding or "ascii")
    except (LookupError, UnicodeEncodeError):
        return language("en")
    return language(tag)


def _port(text: str) -> int:
    port = int(text)
    if not 1 <= port <= computer.LARGEST_PORT:
        raise ValueError
    return port


def _parser(words: Language) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m overdue lab", description=words.text("lab.help_what")
    )
    parser.add_argument("--language", choices=TAGS, help=words.text("lab.help_language"))
    parser.add_argument(
        "--port", type=_port, default=PORT, help=words.text("lab.help_port", port=PORT)
    )
    parser.add_argument("--no-browser", action="store_true", help=words.text("lab.help_no_browser"))
    parser.add_argument(
        "jupyter", nargs="*", metavar="ARGUMENT", help=words.text("lab.help_jupyter", dashes="--")
    )
    return parser
