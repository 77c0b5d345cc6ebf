"""The steps from nothing, or from wherever the last run stopped, to a ready .venv."""

import shutil
import subprocess
from pathlib import Path

from bootstrap import stamp
from bootstrap.pythons import choose, fits, probe
from bootstrap.running import run
from bootstrap.say import say, step
from bootstrap.where import LOCKS, LOG, ROOT, VENV, VENV_PYTHON

_PYTHON = (str(VENV_PYTHON), "-I")
_PIP = (*_PYTHON, "-m", "pip", "--disable-pip-version-check", "--no-input", "install")


def make(level):
    """Bring .venv to what the locks of `level` say.

    Raises
    ------
    Trouble
        What a person can mend. What was done until then stays done.
    """
    stamp.remove()
    version = _environment(level)
    _forget_half_installed()
    _install(level)
    with step("installing-course"):
        run((*_PIP, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)), level)
    with step("warming"):
        _warm(level)
    stamp.write(level, version)


def _environment(level):
    """Return the version of the Python in .venv, which is made if it is not there or not sound."""
    present = probe(VENV_PYTHON)
    if fits(present) and _has_pip():
        if LOG.exists():
            LOG.unlink()
        return present.version
    chosen = choose()
    if VENV.is_dir() and any(VENV.iterdir()):
        say("environment-broken")
        shutil.rmtree(str(VENV))
    VENV.mkdir(exist_ok=True)
    with step("making-environment", version="{}.{}".format(*chosen.version)):
        run((chosen.path, "-I", "-m", "venv", str(VENV)), level)
    return chosen.version


def _has_pip():
    return (
        subprocess.call(
            (*_PYTHON, "-c", "import pip"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        == 0
    )


def _forget_half_installed():
    """Remove the records of packages that an interrupted pip left half-written.

    pip notes itself as the installer last of all. A package without that note looks installed
    to the next pip but may lack files; without its record it is installed again.
    """
    question = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(subprocess.check_output((*_PYTHON, "-c", question)).decode().strip())
    unfinished = [
        record for record in packages.glob("*.dist-info") if not (record / "INSTALLER").exists()
    ]
    being_removed = list(packages.glob("~*"))
    for path in unfinished + being_removed:
        shutil.rmtree(str(path), ignore_errors=True)


def _install(level):
    locks = []
    total = 0
    for name in LOCKS[level]:
        locks += ["--requirement", name]
        # Those with a marker are for some systems only, and few.
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        total += sum("==" in line and ";" not in line for line in lines)
    with step("installing") as show:
        seen = []

        def count(line):
            if line.startswith(("Collecting ", "Requirement already satisfied")):
                seen.append(line)
                show(f"{min(len(seen), total)}/{total}")

        run((*_PIP, "--progress-bar", "off", "--require-hashes", *locks), level, count)


def _warm(level):
    """Do now, once, what would make the first start of a lesson slow."""
    run((*_PYTHON, "-m", "compileall", "-q", str(ROOT / "overdue")), level)
    run((*_PYTHON, "-c", "import matplotlib.font_manager"), level)
