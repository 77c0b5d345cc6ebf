"""What `make setup` says and does, with Pythons and pips that fail in known ways.

The real script runs on a small copy of the course. Its Python and pip are shell scripts that
answer like the real ones.
"""

from __future__ import annotations

import ast
import json
import os
import runpy
import shutil
import signal
import string
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
NEEDED = ("tools", "assets/setup", "pyproject.toml", "requirements.lock", "requirements-test.lock")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")

FITS = f"[[{sys.version_info[0]}, {sys.version_info[1]}, 7], true]"
# A Python of .venv: answers what it is, has a pip, and does with pip what $PIP_DOES says.
STAND_IN = """#!/bin/sh
printf '%s ' "$*" | tr '\\n' ' ' | sed 's/ *$/\\n/' >> "$(dirname "$0")/../asked"
case "$*" in
  *json.dumps*) echo '{answer}' ;;
  *"-m pip"*) {pip} ;;
  *sysconfig*) echo "{packages}" ;;
esac
"""


@dataclass
class Course:
    """A copy of what setup needs."""

    root: Path

    @property
    def asked(self) -> list[str]:
        """What the stand-in for the Python of .venv was asked to do."""
        log = self.root / ".venv" / "asked"
        return log.read_text().splitlines() if log.exists() else []

    def venv(self, *, pip: str = "true", answer: str = FITS) -> None:
        """Put a stand-in for an environment there; `pip` is what its pip does, in sh."""
        python = self.root / ".venv" / "bin" / "python"
        python.parent.mkdir(parents=True, exist_ok=True)
        (self.packages).mkdir(exist_ok=True)
        python.write_text(STAND_IN.format(answer=answer, pip=pip, packages=self.packages))
        python.chmod(0o755)

    @property
    def packages(self) -> Path:
        return self.root / ".venv" / "packages"

    def setup(
        self, *arguments: str, python: str = sys.executable, **environ: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [python, "tools/setup.py", *arguments],
            cwd=self.root,
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **environ},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def course(tmp_path: Path) -> Course:
    root = tmp_path / "course"
    for name in NEEDED:
        source, copy = CHECKOUT / name, root / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy)
    return Course(root)


def fake_python(folder: Path, name: str, version: str, *, venv: bool = True) -> str:
    path = folder / name
    answer = json.dumps([list(map(int, version.split("."))), venv])
    path.write_text(f"#!/bin/sh\necho '{answer}'\n")
    path.chmod(0o755)
    return str(path)


# --- a Python that fits ---------------------------------------------------------------------


def choose(*paths: str) -> str:
    """Ask the real script which of these Pythons it takes; what it says if it takes none."""
    code = (
        "import sys; sys.path.insert(0, 'tools')\n"
        "from bootstrap import pythons; from bootstrap.say import Trouble, sentence\n"
        "try: print(pythons.choose(sys.argv[1:]).path)\n"
        "except Trouble as trouble: print(sentence(trouble.which, **trouble.fields))"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *paths],
        cwd=CHECKOUT,
        env={"LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def test_the_first_python_that_fits_is_taken(tmp_path: Path) -> None:
    old = fake_python(tmp_path, "old", "3.9.2")
    bare = fake_python(tmp_path, "bare", "3.12.1", venv=False)
    good = fake_python(tmp_path, "good", "3.13.0")
    assert choose(str(tmp_path / "missing"), old, bare, good) == good


def test_only_too_old_and_too_new_pythons_are_named_in_the_sentence(tmp_path: Path) -> None:
    said = choose(fake_python(tmp_path, "a", "3.9.2"), fake_python(tmp_path, "b", "3.14.0"))
    assert said == (
        "The course needs Python 3.11, 3.12, 3.13, and this computer has 3.9.2, 3.14.0. Install a "
        "fitting Python (from python.org, or with the system's package manager), then run the "
        "same command again."
    )


def test_a_python_without_venv_names_the_package_of_debian(tmp_path: Path) -> None:
    said = choose(fake_python(tmp_path, "a", "3.11.2", venv=False))
    assert "sudo apt install python3.11-venv" in said
    assert said.count("\n") == 0


def test_a_name_with_no_python_behind_it_is_passed_over(tmp_path: Path) -> None:
    shim = tmp_path / "shim"
    shim.write_text("#!/bin/sh\necho 'python3.13: command not found' >&2; exit 127\n")
    shim.chmod(0o755)
    good = fake_python(tmp_path, "good", "3.12.4")
    assert choose(str(shim), good) == good


@pytest.mark.parametrize("path", sorted((CHECKOUT / "tools" / "bootstrap").glob("*.py")), ids=str)
def test_what_runs_before_a_python_is_found_is_in_the_language_of_python_36(path: Path) -> None:
    ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("version", ["2.7.18", "3.5.10"])
def test_a_python_older_than_that_ends_in_a_sentence(
    version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version", f"{version} (main)")
    monkeypatch.setattr(sys, "version_info", tuple(map(int, version.split("."))))
    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(str(CHECKOUT / "tools" / "setup.py"))
    monkeypatch.undo()  # pytest asks for them too
    assert str(stopped.value).startswith(f"Python {version} is too old. Install Python 3.13")


def test_the_first_file_can_be_read_by_a_python_older_than_that() -> None:
    source = (CHECKOUT / "tools" / "setup.py").read_text(encoding="ascii")
    tree = ast.parse(source, feature_version=(3, 4))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]


# --- pip --------------------------------------------------------------------------------------

NO_NETWORK = (
    "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError: Failed to "
    "establish a new connection: [Errno -3] Temporary failure in name resolution'\n"
    "ERROR: No matching distribution found for anyio==4.0"
)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (NO_NETWORK, "the package index that pip uses was not reached"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "hash"),
        ("OSError: [Errno 28] No space left on device", "The disk is full. The course needs"),
        ("ERROR: [Errno 13] Permission denied: 'x'", "Nothing can be written in"),
        ("SSLError(SSLCertVerificationError(1, 'CERTIFICATE_VERIFY_FAILED'))", "clock"),
        ("ERROR: No matching distribution found for anyio==4.0", "does not offer anyio==4.0"),
    ],
    ids=["network", "hash", "disk", "permission", "certificate", "mirror"],
)
def test_what_a_person_can_mend_is_said_in_one_paragraph(
    course: Course, printed: str, said: str
) -> None:
    (course.root / "printed").write_text(printed)
    course.venv(pip="cat printed; exit 1")
    done = course.setup()
    progress, sentence = done.stdout.splitlines()
    assert done.returncode == 1
    assert progress.startswith("Fetching its packages")
    assert said in sentence
    assert done.stderr == ""
    assert printed.splitlines()[0] in (course.root / ".venv" / "setup.log").read_text()


def test_any_other_failure_shows_the_end_of_the_log_and_where_it_lies(course: Course) -> None:
    course.venv(pip="echo first; for i in 1 2 3 4 5 6 7 8; do echo line $i; done; exit 1")
    said = course.setup().stdout
    assert str(course.root / ".venv" / "setup.log") in said
    assert "line 8" in said
    assert "first" not in said


def test_a_chinese_computer_is_told_in_chinese(course: Course) -> None:
    course.venv(pip="echo No space left on device; exit 1")
    said = course.setup(LANG="zh_CN.UTF-8").stdout
    assert "磁盘空间不足" in said


def test_a_terminal_that_cannot_show_chinese_is_told_in_english(course: Course) -> None:
    course.venv(pip="echo No space left on device; exit 1")
    said = course.setup(LANG="zh_CN.UTF-8", PYTHONIOENCODING="ascii").stdout
    assert "The disk is full" in said


def test_both_languages_have_every_sentence_with_the_same_fields() -> None:
    text = (CHECKOUT / "assets" / "setup" / "sentences.json").read_text(encoding="utf-8")

    def fields(sentence: str) -> set[str | None]:
        return {field for _, field, _, _ in string.Formatter().parse(sentence)} - {None}

    for name, sentences in json.loads(text).items():
        assert list(sentences) == ["en", "zh-Hans"], name
        assert sentences["en"].isascii(), name
        assert fields(sentences["en"]) == fields(sentences["zh-Hans"]), name


# --- a second run -----------------------------------------------------------------------------


def test_packages_are_installed_with_hashes_then_the_course_without_its_dependencies(
    course: Course,
) -> None:
    course.venv()
    done = course.setup()
    installs = [line for line in course.asked if "-m pip" in line and "install" in line]
    assert done.stdout.splitlines()[-1] == "Ready."
    assert "--require-hashes --requirement requirements.lock" in installs[0]
    assert "requirements-test.lock" not in installs[0]
    assert installs[1].endswith(f"--no-deps --no-build-isolation --editable {course.root}")


def test_a_second_run_does_nothing_and_takes_no_time(course: Course) -> None:
    course.venv()
    course.setup()
    before = len(course.asked)
    start = time.perf_counter()
    done = course.setup()
    took = time.perf_counter() - start
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
    assert [line for line in course.asked[before:] if "json.dumps" not in line] == []
    assert took < 1  # 0.15 s on a quiet machine


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_a_change_of_the_lock_or_the_project_installs_again(course: Course, changed: str) -> None:
    course.venv()
    course.setup()
    with (course.root / changed).open("a") as file:
        file.write("# changed\n")
    assert "Fetching its packages" in course.setup().stdout


def test_a_course_that_was_moved_is_installed_again(course: Course) -> None:
    course.venv()
    course.setup()
    moved = Course(course.root.rename(course.root.with_name("moved")))
    assert "Installing the course itself" in moved.setup().stdout


def test_what_tests_need_is_added_once_and_then_suffices_for_the_course(course: Course) -> None:
    course.venv()
    course.setup()
    assert "requirements-test.lock" not in "".join(course.asked)
    assert course.setup("--test").stdout.endswith("Ready.\n")
    assert "requirements-test.lock" in "".join(course.asked)
    assert course.setup("--test").stdout == ""
    assert course.setup().stdout == ""


def test_packages_that_an_interrupted_run_left_half_written_are_installed_again(
    course: Course,
) -> None:
    course.venv()
    whole = course.packages / "whole-1.0.dist-info"
    half = course.packages / "half-1.0.dist-info"
    for record in (whole, half):
        record.mkdir()
        (record / "METADATA").touch()
    (whole / "INSTALLER").touch()
    (course.packages / "~umpy").mkdir()
    course.setup()
    assert [path.name for path in course.packages.iterdir()] == [whole.name]


def test_a_run_that_is_interrupted_says_so_and_the_next_one_goes_on(course: Course) -> None:
    course.venv(pip="sleep 20")
    with subprocess.Popen(
        [sys.executable, "tools/setup.py"],
        cwd=course.root,
        env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        while not any("-m pip" in line for line in course.asked):
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all in the foreground
        said, _ = process.communicate(timeout=10)
    assert said.splitlines()[-1] == "Stopped. The next run goes on from here."
    assert process.returncode == 130

    course.venv()
    assert course.setup().stdout.endswith("Ready.\n")


def test_an_environment_that_does_not_work_any_more_is_made_anew(course: Course) -> None:
    course.venv(answer="[[3, 9, 2], true]")
    maker = course.root / "python3.13"
    maker.write_text(
        f"""#!/bin/sh
case "$*" in
  *json.dumps*) echo '{FITS}' ;;
  *"-m venv"*) mkdir -p .venv/bin .venv/packages; cp stand-in .venv/bin/python ;;
esac
"""
    )
    maker.chmod(0o755)
    stand_in = course.root / "stand-in"
    stand_in.write_text(STAND_IN.format(answer=FITS, pip="true", packages=course.packages))
    stand_in.chmod(0o755)
    code = (
        "import runpy, sys; sys.path.insert(0, 'tools')\n"
        "from bootstrap import pythons; pythons.candidates = lambda: ['./python3.13']\n"
        "sys.argv = ['setup.py']; runpy.run_path('tools/setup.py', run_name='__main__')"
    )
    said = subprocess.run(
        [sys.executable, "-c", code],
        cwd=course.root,
        env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert said[0] == "The environment in .venv cannot be used any more, so a new one is made."
    assert said[1].startswith("Making a Python environment in .venv")
    assert said[-1] == "Ready."
