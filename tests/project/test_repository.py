"""What must be in no file of the project: another machine's names, and secrets."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]

# Each in two parts, so that this file is not among what it finds.
HOSTS = (
    "pypi." + "org",
    "python" + "hosted.org",
    "registry." + "npmjs",
    "deb." + "debian.org",
    "conda." + "anaconda.org",
    "proxy." + "golang.org",
    "tuna." + "tsinghua",
)
PLACES = ("/work" + "/", "/root" + "/", "/opt" + "/pypi", "/tmp" + "/w/", "C:\\Users" + "\\")
SECRETS = (
    r"-----BEGIN [A-Z ]*PRIVATE " + "KEY",
    r"\bgh[pousr]_[A-Za-z0-9]{30,}",
    r"\bAKIA[0-9A-Z]{16}\b",
    r"\bsk-[A-Za-z0-9]{32,}",
    r"[?&]token=[0-9a-f]{20,}",
    r"https?://[^/\s:@]+:[^/\s@{]+@",
)


def tracked() -> list[Path]:
    """Every file that is committed or about to be; none where this is no git checkout."""
    if not (CHECKOUT / ".git").exists() or shutil.which("git") is None:
        return []
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout
    paths = (CHECKOUT / name for name in listed.split("\0") if name)
    return [path for path in paths if path.is_file()]


FILES = tracked()
pytestmark = pytest.mark.skipif(not FILES, reason="this copy of the course has no git history")


def found(patterns: tuple[str, ...]) -> list[str]:
    either = re.compile("|".join(patterns))
    lines = []
    for path in FILES:
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a font, a compiled catalogue
        for match in either.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            lines.append(f"{path.relative_to(CHECKOUT)}:{line}: {match[0]}")
    return lines


def test_no_file_names_the_host_of_a_package_registry() -> None:
    assert not found(tuple(map(re.escape, HOSTS)))


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert not found(tuple(rf"(?<![\w.])({re.escape(place)})" for place in PLACES))


def test_no_file_holds_a_secret() -> None:
    assert not found(SECRETS)


def test_every_text_file_is_utf_8() -> None:
    binary = {".mo", ".otf", ".ttf", ".woff2", ".png", ".ico"}
    for path in FILES:
        if path.suffix not in binary:
            path.read_text(encoding="utf-8")


def test_the_licences_and_how_to_cite_are_there() -> None:
    for name, holds in (
        ("LICENSE", "MIT License"),
        ("LICENSE-CONTENT", "Attribution 4.0 International"),
        ("CITATION.cff", "The Will They Knock course authors"),
    ):
        assert holds in (CHECKOUT / name).read_text(encoding="utf-8")
