"""One command run: its words go to the log, its trouble becomes a sentence."""

import os
import re
import subprocess

from bootstrap.say import Trouble
from bootstrap.where import LOG, ROOT, SIZE, VENV

# What pip and venv print when something is wrong that a person can mend. The first that is
# found names the trouble, so a cause stands before what it brings about.
_SIGNS = (
    ("disk-full", ("no space left on device", "not enough space on the disk", "quota exceeded")),
    ("not-writable", ("permission denied", "permissionerror", "read-only file system")),
    ("hash-mismatch", ("do not match the hashes",)),
    ("certificate", ("certificate_verify_failed", "sslcertverificationerror")),
    (
        "no-network",
        (
            "failed to establish a new connection",
            "failed to resolve",
            "name resolution",
            "getaddrinfo failed",
            "network is unreachable",
            "max retries exceeded",
            "timed out",
            "connection aborted",
            "connection broken",
            "cannot connect to proxy",
        ),
    ),
    ("not-offered", ("no matching distribution found for",)),
)
_LINES_OF_TAIL = 8


def run(command, level="course", on_line=None):
    """Run a command in the course's folder and call `on_line` with each line it prints.

    Raises
    ------
    Trouble
        If it fails: the sentence that fits what it printed.
    """
    # A user's pip may be set to install for the user, which an environment refuses.
    surroundings = dict(os.environ, PIP_USER="0")
    printed = []
    with LOG.open("a", encoding="utf-8") as log, subprocess.Popen(
        command,
        cwd=str(ROOT),
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        for raw in process.stdout:
            line = raw.decode("utf-8", "replace").rstrip()
            log.write(line + "\n")
            printed.append(line)
            if on_line:
                on_line(line)
    if process.returncode != 0:
        raise diagnose(printed, level)


def diagnose(printed, level):
    """Return the trouble that the lines of a failed command tell of."""
    text = "\n".join(printed)
    lower = text.lower()
    which = next((name for name, signs in _SIGNS if any(sign in lower for sign in signs)), "failed")
    package = re.search(r"[Nn]o matching distribution found for (\S+)", text)
    return Trouble(
        which,
        log=LOG,
        folder=VENV,
        size=SIZE[level],
        package=package.group(1) if package else "",
        tail="\n".join(line for line in printed[-_LINES_OF_TAIL:] if line),
    )
