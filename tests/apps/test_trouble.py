"""A broken file of the course: the lesson says so in a sentence, the command line too."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
IGNORED = shutil.ignore_patterns("__pycache__")
SHOW = """
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
for tag in ("en", "zh-Hans"):
    shell.run_cell(f"import overdue; overdue.use({tag!r}); overdue.show('growth')")
"""


@pytest.fixture(params=["broken", "missing", "newer"])
def course(request, tmp_path):
    """A copy of the course with one file that cannot be used, and what is said of it."""
    for name in ("overdue", "assets"):
        shutil.copytree(PROJECT / name, tmp_path / name, ignore=IGNORED)
    table = tmp_path / "assets" / "lenders" / "tables" / "products.yaml"
    text = table.read_text("utf-8")
    match request.param:
        case "broken":
            table.write_text(text.replace("schema: 1", "schema: 1\n  : [", 1), "utf-8")
        case "missing":
            table.unlink()
        case "newer":
            table.write_text(text.replace("schema: 1", "schema: 99", 1), "utf-8")
    return tmp_path


def run(folder, *arguments):
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


def test_the_lesson_shows_a_sentence_and_the_file_instead_of_a_traceback(course):
    told = run(course, "-c", SHOW).stdout
    assert "cannot be shown" in told
    assert "打不开" in told
    assert "products.yaml" in told
    assert "Traceback" not in told
    assert 'File "' not in told


def test_the_command_line_says_it_in_one_line_with_status_2(course):
    done = run(course, "-m", "overdue", "facts")
    assert done.returncode == 2
    assert "products.yaml" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
