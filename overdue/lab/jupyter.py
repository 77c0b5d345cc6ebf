"""How JupyterLab runs for the course.

It has a configuration folder of its own in the learner's data folder: nothing in ``~/.jupyter``
is read or written, so that neither can break the other. What the learner changes in JupyterLab
(a dark theme, say) is kept there. What the course changes lies in ``assets/lab``: the language of
the interface, and no news from the internet.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Final

from overdue import assets
from overdue.kept.store import folder

FIRST_NOTEBOOK: Final = "00-start-here.ipynb"


def notebooks() -> Path:
    """The folder with the lessons of all languages."""
    return assets.root().parent / "notebooks"


def own_folder() -> Path:
    """Return the folder for what JupyterLab keeps; it is made if it is not there."""
    own = folder() / "jupyter"
    try:
        own.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="overdue-"))  # settings last as long as this run
    return own


def environment(own: Path) -> dict[str, str]:
    """Environment variables that keep this JupyterLab apart from others on the computer.

    Parameters
    ----------
    own
        Folder for its configuration, settings and layout.
    """
    return {
        "JUPYTER_CONFIG_DIR": str(own),
        "JUPYTERLAB_SETTINGS_DIR": str(own / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(own / "workspaces"),
        # A kernel of another Python, named python3 like ours, must not win.
        "JUPYTER_PREFER_ENV_PATH": "1",
        "JUPYTER_PATH": "",
    }


def arguments(tag: str, port: int, token: str, root: Path | None = None) -> list[str]:
    """Arguments for JupyterLab.

    Parameters
    ----------
    tag
        Language of the lessons and of the interface.
    port
        Port to listen on, for this computer only.
    token
        Key that the address must carry.
    root
        Folder to serve; by default the notebooks of the course.
    """
    given = [
        f"--ServerApp.root_dir={root or notebooks()}",
        f"--LabApp.default_url=/lab/tree/{tag}/{FIRST_NOTEBOOK}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={token}",
        "--ServerApp.jpserver_extensions=overdue.server=True",
        f"--LabApp.app_settings_dir={assets.path('lab', tag)}",
        # Nothing is fetched from the internet, and nobody is asked whether it may be.
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.extension_manager=readonly",
        # What a learner types passes between server and kernel unreadable to other users here.
        "--KernelManager.transport_encryption=auto",
        # Language servers are for programmers, and looking for them slows the start.
        "--LanguageServerManager.autodetect=False",
        "--Application.log_level=ERROR",
    ]
    if getattr(os, "geteuid", lambda: -1)() == 0:
        given.append("--ServerApp.allow_root=True")  # in a container one often is root
    return given
