"""The three ways to an environment (lock, pyproject, conda) ask for the same."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

CHECKOUT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
CONDA_TEXT = (CHECKOUT / "environment.yml").read_text(encoding="utf-8")
CONDA = yaml.safe_load(CONDA_TEXT)
LOCKS = ("requirements.lock", "requirements-test.lock")

# Where conda-forge has another name for it: the one without a desktop window system.
CONDA_NAMES = {"matplotlib-base": "matplotlib"}


def bounds(requirements: list[str]) -> dict[str, SpecifierSet]:
    found = map(Requirement, requirements)
    return {canonicalize_name(one.name): one.specifier for one in found}


def pins(*locks: str) -> dict[str, Version]:
    text = "".join((CHECKOUT / lock).read_text(encoding="utf-8") for lock in locks)
    found = re.findall(r"^([\w.-]+)==([^\s;]+)", text, flags=re.MULTILINE)
    return {canonicalize_name(name): Version(version) for name, version in found}


RUNS = bounds(PROJECT["project"]["dependencies"])
BUILDS = bounds(PROJECT["dependency-groups"]["build"])
EXTRAS = {
    name: {package: bound for package, bound in bounds(listed).items() if package != "overdue"}
    for name, listed in PROJECT["project"]["optional-dependencies"].items()
}


def test_conda_has_the_same_packages_with_the_same_bounds() -> None:
    listed = [one for one in CONDA["dependencies"] if isinstance(one, str)]
    listed += CONDA["dependencies"][-1]["pip"][:-1]
    spaced = bounds([one.replace(" ", "", 1) for one in listed])
    conda = {CONDA_NAMES.get(name, name): bound for name, bound in spaced.items()}
    python, pip = conda.pop("python"), conda.pop("pip")
    assert python == SpecifierSet(PROJECT["project"]["requires-python"])
    assert pip == SpecifierSet("")
    assert conda == RUNS


def test_conda_installs_the_course_itself_and_all_from_conda_forge_but_what_is_not_there() -> None:
    (*from_pypi, itself) = CONDA["dependencies"][-1]["pip"]
    assert itself == "-e ."
    assert [one.split()[0] for one in from_pypi] == ["fsrs"]
    assert CONDA["channels"] == ["conda-forge", "nodefaults"]
    assert CONDA["name"] == "overdue"


def test_the_file_for_conda_is_ascii_since_conda_on_windows_reads_it_in_the_local_code_page() -> (
    None
):
    assert CONDA_TEXT.isascii()


def test_the_lock_of_the_course_holds_all_it_runs_on_and_what_installs_it() -> None:
    locked = pins("requirements.lock")
    for name, bound in (RUNS | BUILDS).items():
        assert locked[name] in bound, name


@pytest.mark.parametrize("extra", EXTRAS)
def test_both_locks_together_hold_every_extra(extra: str) -> None:
    locked = pins(*LOCKS)
    for name, bound in EXTRAS[extra].items():
        assert locked[name] in bound, name


def test_no_package_is_in_both_locks() -> None:
    assert not pins(LOCKS[0]).keys() & pins(LOCKS[1]).keys()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_is_nothing_but_pins_with_hashes(lock: str) -> None:
    text = (CHECKOUT / lock).read_text(encoding="utf-8")
    pin = r"[\w.-]+==[\w.+!]+( ; [^\\\n]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+\n"
    assert re.fullmatch(rf"(#[^\n]*\n)+({pin})+", text)
    names = [line.split("==")[0] for line in text.splitlines() if line[0].isalpha()]
    assert names == sorted(names)


def test_no_lock_drags_in_a_deep_learning_framework() -> None:
    assert not pins(*LOCKS).keys() & {"torch", "tensorflow", "jax"}


def test_setup_takes_the_pythons_that_the_project_allows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(CHECKOUT / "tools")
    from bootstrap.where import LOCKS as USED
    from bootstrap.where import PYTHONS

    allowed = SpecifierSet(PROJECT["project"]["requires-python"])
    taken = [f"3.{minor}" for minor in range(30) if f"3.{minor}" in allowed]
    assert sorted(f"{major}.{minor}" for major, minor in PYTHONS) == taken
    assert USED["test"] == LOCKS
    assert PROJECT["tool"]["ruff"]["target-version"] == "py" + taken[0].replace(".", "")
    assert PROJECT["tool"]["mypy"]["python_version"] == taken[0]
    assert f"{sys.version_info[0]}.{sys.version_info[1]}" in taken


def test_the_pythons_that_ci_runs_are_the_oldest_and_the_newest_allowed() -> None:
    workflow = yaml.safe_load((CHECKOUT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
    tested = workflow["jobs"]["test"]["strategy"]["matrix"]["python"]
    allowed = SpecifierSet(PROJECT["project"]["requires-python"])
    taken = [f"3.{minor}" for minor in range(30) if f"3.{minor}" in allowed]
    assert tested == [taken[0], taken[-1]]
