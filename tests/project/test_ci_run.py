"""What `.ci/run` does on machines with and without a browser; apt-get and make are stand-ins."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
REAL = ("bash", "cat", "dirname", "env", "mktemp", "tail", "true")

pytestmark = pytest.mark.skipif(
    os.name == "nt" or shutil.which("bash") is None, reason="there is no bash here"
)


class Machine:
    """A path with only a few programs on it; each stand-in notes how it was called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "called"
        self.log.touch()
        for name in REAL:
            (folder / name).symlink_to(shutil.which(name) or "")
        self.has("make", then='echo "browser: $OVERDUE_BROWSER"; echo "3 passed in 0.1s"')
        self.has("apt-get")
        self.has("id", then="echo 0")

    def has(self, name: str, then: str = "true") -> None:
        program = self.folder / name
        program.write_text(f'#!{self.folder}/bash\necho "{name} $*" >> {self.log}\n{then}\n')
        program.chmod(0o755)

    def run(self, **environ: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.folder / "bash", CHECKOUT / ".ci" / "run"],
            env={"PATH": str(self.folder), "TMPDIR": str(self.folder), "HOME": "", **environ},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def called(self) -> list[str]:
        lines = self.log.read_text().splitlines()
        return [line for line in lines if line.startswith(("apt-get", "sudo", "make"))]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_with_a_browser_and_a_chinese_font_nothing_is_installed(machine: Machine) -> None:
    machine.has("chromium")
    machine.has("fc-list", then="echo Noto Sans CJK SC")
    done = machine.run()
    assert machine.called == ["make test"]
    assert done.stdout.splitlines() == ["browser: required", "3 passed in 0.1s"]
    assert done.returncode == 0


def test_what_is_missing_is_installed_as_root(machine: Machine) -> None:
    machine.has("fc-list")
    done = machine.run()
    assert machine.called == [
        "apt-get update",
        "apt-get install --yes --no-install-recommends chromium fontconfig fonts-noto-cjk",
        "make test",
    ]
    assert done.returncode == 0


def test_another_browser_that_is_named_will_do(machine: Machine) -> None:
    machine.has("fc-list", then="echo Noto Sans CJK SC")
    machine.run(OVERDUE_CHROMIUM="/somewhere/chrome")
    assert machine.called == ["make test"]


def test_another_user_installs_through_sudo(machine: Machine) -> None:
    machine.has("id", then="echo 1000")
    machine.has("sudo", then='shift; exec "$@"')
    assert machine.run().returncode == 0
    assert machine.called[-2].startswith("apt-get install")
    assert machine.called[-1] == "make test"


def test_a_user_who_may_not_install_is_told_what_is_missing(machine: Machine) -> None:
    machine.has("id", then="echo 1000")
    done = machine.run()
    assert done.returncode == 1
    assert done.stderr.startswith("The browser tests need chromium fontconfig fonts-noto-cjk")
    assert machine.called == []


@pytest.mark.parametrize("fails", ["update", "install"])
def test_a_failing_apt_get_is_shown_and_ends_the_run(machine: Machine, fails: str) -> None:
    machine.has("apt-get", then=f'case "$1" in {fails}) echo "E: no such thing"; exit 100;; esac')
    done = machine.run()
    assert done.returncode == 1
    assert "E: no such thing" in done.stderr
    assert "make test" not in machine.called


def test_the_exit_status_is_that_of_the_tests(machine: Machine) -> None:
    machine.has("make", then="exit 2")
    assert machine.run().returncode == 2
