"""A JupyterLab server of its own for browser tests and benchmarks."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from overdue.lab import jupyter

if TYPE_CHECKING:
    from collections.abc import Iterator

CHECKOUT = Path(__file__).resolve().parents[2]
_SECONDS_TO_START = 90
_SECONDS_TO_STOP = 15
_DATA = "data"


@dataclass(frozen=True, slots=True)
class LabServer:
    """A running JupyterLab.

    Attributes
    ----------
    url
        Address of the server, with a slash at the end.
    token
        The key that addresses must carry.
    root
        The folder that it serves: ``en/02-how-fees-grow.ipynb`` and so on.
    log
        File with what the server says.
    """

    url: str
    token: str
    root: Path
    log: Path

    @classmethod
    @contextmanager
    def started(
        cls, tag: str, folder: Path, *extra: str, python_path: Path | None = None
    ) -> Iterator[LabServer]:
        """Run JupyterLab as ``python -m overdue lab`` does, on a copy of the notebooks.

        Parameters
        ----------
        tag
            Language of the interface.
        folder
            Empty folder for the copy, the log and the settings.
        *extra
            Further arguments for JupyterLab.
        python_path
            Folder with further modules for the server.
        """
        root = _copy_of_notebooks(folder)
        port, token = _free_port(), secrets.token_hex(16)
        log = folder / "server.log"
        variables = {
            **os.environ,
            **jupyter.environment(folder / "jupyter"),
            "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
            "OVERDUE_DATA": str(folder / _DATA),
            "PYTHONPATH": os.pathsep.join(map(str, filter(None, (CHECKOUT, python_path)))),
        }
        given = (
            *jupyter.arguments(tag, port, token, root),
            "--ServerApp.open_browser=False",
            "--LabApp.expose_app_in_browser=True",  # how driving.py knows when a cell has run
        )
        with (
            log.open("w") as output,
            subprocess.Popen(
                [sys.executable, "-m", "jupyterlab", *given, *extra],
                cwd=root,
                env=variables,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            ) as process,
        ):
            try:
                server = cls(f"http://localhost:{port}/", token, root, log)
                server._wait(process)
                yield server
            finally:
                process.terminate()
                try:
                    process.wait(_SECONDS_TO_STOP)
                except subprocess.TimeoutExpired:
                    process.kill()

    def ask(self, path: str, *, method: str = "GET", body: object = None) -> Any:
        """Send a request to the server's own interface, such as ``api/kernels``.

        Parameters
        ----------
        path
            Path below `url`.
        method
            Method of HTTP.
        body
            What to send, as JSON.
        """
        request = urllib.request.Request(
            self.url + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"token {self.token}"},
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def lay_out(self, mode: str | None) -> None:
        """Have JupyterLab keep cells that are out of sight on the page or not.

        Parameters
        ----------
        mode
            A value of its setting `windowingMode`; ``None`` for the course's own.
        """
        raw = json.dumps({} if mode is None else {"windowingMode": mode})
        place = "lab/api/settings/@jupyterlab/notebook-extension:tracker"
        self.ask(place, method="PUT", body={"raw": raw})

    def end_kernels(self) -> None:
        """End every kernel, so that the next test starts from nothing."""
        for session in self.ask("api/sessions"):
            self.ask(f"api/sessions/{session['id']}", method="DELETE")

    @property
    def data(self) -> Path:
        """Where what learners enter is kept."""
        return self.root.parent / _DATA

    def forget(self) -> None:
        """Remove what learners have entered, while no kernel runs."""
        shutil.rmtree(self.data, ignore_errors=True)

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + _SECONDS_TO_START
        while time.monotonic() < deadline and process.poll() is None:
            try:
                self.ask("api/status")
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.1)
            else:
                return
        raise RuntimeError(f"JupyterLab did not start:\n{self.log.read_text()}")


def _copy_of_notebooks(folder: Path) -> Path:
    root = folder / "notebooks"
    root.mkdir()
    for language in jupyter.notebooks().glob("*/"):
        if any(language.glob("*.ipynb")):
            shutil.copytree(language, root / language.name)
    return root


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port
