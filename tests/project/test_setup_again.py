"""What `make setup` does, and does not do again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.project.course_copy import FITS, STAND_IN, Course


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
    # A shell that starts the tests in the background has them, and all below them, ignore it.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
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
        said, _ = process.communicate(timeout=60)
    signal.signal(signal.SIGINT, before)
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
