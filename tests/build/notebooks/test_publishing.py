"""From source to notebook in a real kernel, both languages at once."""

import base64
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import numpy as np
import pytest
from PIL import Image

from overdue.build.notebooks import confirm, publish

PROJECT = Path(__file__).resolve().parents[3]

APP = """
import base64, io, os

import anywidget
from PIL import Image


class App(anywidget.AnyWidget):
    _esm = "export default { render({ el }) { el.textContent = 'live' } }"

    def __init__(self, days):
        super().__init__()
        self.days = days

    def _repr_mimebundle_(self, **kwargs):
        data, metadata = super()._repr_mimebundle_(**kwargs)
        picture = io.BytesIO()
        Image.new("RGB", (60, 40), "teal").save(picture, "png")
        data["image/png"] = base64.b64encode(picture.getvalue()).decode()
        finding = f"Waiting {self.days} days adds 355.00."
        data["text/plain"] = f"{finding}\\n\\nday  owed\\n90   355\\n\\nSource: a page"
        return data, {**metadata, "overdue": {"cites": ["usury-banned", "bt-late-fee"]}}


def environment():
    return [name in os.environ for name in ("OVERDUE_DATA", "OVERDUE_PUBLISHING")]
"""

LESSON = "02-how-fees-grow"


def cells(course, tag):
    heading, sources = ("# Fees", "## Sources") if tag == "en" else ("# 费用", "## 来源")
    return [
        course.text("title", heading, "{value}`bt-late-fee.daily`{cite}`bt-late-fee`"),
        course.code("setup", "import tiny_app", "import sys"),
        course.code("growth", "tiny_app.App(90)"),
        course.text("read", "**{finding}`growth`**", "{lessons}``"),
        course.code("kernel", "print(tiny_app.environment())", "sys.flags.hash_randomization"),
        course.text("sources", sources, "{sources}``"),
    ]


@pytest.fixture(autouse=True)
def _kernels_find_the_project(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(PROJECT))


@pytest.fixture
def published(course):
    """Return a course whose one lesson was published and confirmed in both languages."""
    course.module("tiny_app", APP)
    for tag in ("en", "zh-Hans"):
        course.write(*cells(course, tag), tag=tag, lesson=LESSON)
    assert confirm.main([], course.places) == 0
    assert publish.main([], course.places, course.build) == 0
    return course


def notebook(course, tag="en"):
    return nbformat.read(course.places.product(tag, LESSON), as_version=4)


def test_a_published_notebook_says_everything_without_a_kernel(published):
    built = notebook(published)
    nbformat.validate(built)
    by_name = {cell.id: cell for cell in built.cells}
    assert list(by_name) == ["title", "setup", "growth", "read", "kernel", "sources"]
    assert by_name["growth"].metadata == {"jupyter": {"source_hidden": True}}
    (output,) = by_name["growth"].outputs
    assert set(output.data) == {"image/png", "text/plain"}
    assert output.metadata == {}
    assert by_name["title"].source.startswith(
        '# Fees\n\n0.015 %[[1, uncertain]](#cell-id=sources "Baitiao help page (March 2023)")'
    )
    assert by_name["read"].source.startswith("**Waiting 90 days adds 355.00.**")
    assert "[How fees grow](02-how-fees-grow.ipynb)" in by_name["read"].source
    first, second = by_name["sources"].source.splitlines()[2:]
    assert first.startswith("1. **Baitiao help page**")
    assert second.startswith("2. **Civil Code of the PRC, Article 680**")
    assert by_name["kernel"].outputs[0].text == "[True, True]\n"
    assert by_name["kernel"].outputs[1].data["text/plain"] == "0"
    assert built.metadata == {
        "kernelspec": {
            "display_name": "Python 3 (ipykernel)",
            "language": "python",
            "name": "python3",
        },
        "language_info": {"name": "python"},
    }
    assert "widget" not in published.places.product("en", LESSON).read_text(encoding="utf-8")

    # The text of the file itself: sorted keys and one newline at the end.
    text = published.places.product("zh-Hans", LESSON).read_text(encoding="utf-8")
    again = json.dumps(json.loads(text), ensure_ascii=False, indent=1, sort_keys=True)
    assert text == again + "\n"
    assert "](#cell-id=sources" in text


def test_the_check_passes_then_names_what_was_changed_and_what_has_parted(published, capsys):
    places = published.places
    before = places.product("en", LESSON).read_bytes()
    assert publish.main(["--check"], places, published.build) == 0
    assert "2 notebooks are what their sources give" in capsys.readouterr().out
    assert places.product("en", LESSON).read_bytes() == before

    changed = notebook(published)
    changed.cells[2].outputs[0].data["text/plain"] = "Waiting 90 days adds 9.00."
    picture = io.BytesIO()
    Image.fromarray(np.full((40, 60, 3), 200, np.uint8)).save(picture, "png")
    data = base64.b64encode(picture.getvalue()).decode()
    changed.cells[2].outputs[0].data["image/png"] = data
    places.product("en", LESSON).write_text(nbformat.writes(changed) + "\n", encoding="utf-8")
    source = places.source("en", LESSON)
    source.write_text(source.read_text(encoding="utf-8").replace("# Fees", "# Cost"), "utf-8")
    places.product("en", "09-orphan").write_text("{}", encoding="utf-8")
    assert publish.main(["--check"], places, published.build) == 1
    said = capsys.readouterr().err.splitlines()
    assert [tuple(line.split(": ")[:2]) for line in said] == [
        (
            f"notebooks/source/zh-Hans/{LESSON}.md:22, cell 'title'",
            "the English changed since it was confirmed, the Chinese did not",
        ),
        (f"notebooks/en/{LESSON}.ipynb, cell 'title'", "source"),
        (f"notebooks/en/{LESSON}.ipynb, cell 'growth'", "image/png"),
        (f"notebooks/en/{LESSON}.ipynb, cell 'growth'", "text/plain"),
        ("notebooks/en/09-orphan.ipynb", "has no source"),
    ]
    assert "'0 days adds 9.00.' is now …'0 days adds 355.00." in said[3]


def test_strict_nbval_passes_as_published_and_fails_where_a_finding_was_changed(published):
    path = published.places.product("zh-Hans", LESSON)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("adds 355.00.\\n", "adds 356.00.\\n"), encoding="utf-8")
    folder = published.places.root / "notebooks"
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rA", "--nbval", "en", "zh-Hans"],
        cwd=folder,
        env=os.environ
        | {"OVERDUE_DATA": str(folder), "OVERDUE_PUBLISHING": "1", "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"PASSED en/{LESSON}.ipynb::Cell 1" in run.stdout, run.stdout
    assert f"FAILED zh-Hans/{LESSON}.ipynb::Cell 1" in run.stdout
    assert "1 failed, 5 passed" in run.stdout


def test_all_that_is_wrong_is_said_before_anything_runs(course, capsys):
    course.write(
        course.text("title", "# Fees", "{cite}`no-such-fact` {value}`bt-late-fee.weekly`"),
        course.text("sources", "## Sources", "{sources}``"),
        course.code("growth", "raise SystemExit"),
    )
    course.write("\nNo name.\n", lesson="01-other")
    assert publish.main(["00-start"], course.places, course.build) == 1
    said = capsys.readouterr().err
    assert "00-start.md:22, cell 'title': {cite}`no-such-fact`: There is no fact" in said
    assert "cell 'title': {value}`bt-late-fee.weekly`: the fact bt-late-fee has no such" in said
    assert publish.main([], course.places, course.build) == 1
    assert "01-other.md:20: a markdown cell without a name" in capsys.readouterr().err
    assert publish.main(["nothing"], course.places, course.build) == 1
    assert "nothing: no such lesson; there are 00-start, 01-other" in capsys.readouterr().err


def test_what_a_cell_does_wrong_is_named_by_notebook_and_cell(course, capsys):
    course.module("tiny_app", APP)
    title = course.text("title", "# Fees")
    course.write(title, course.code("fine", "1"), course.code("broken", "1 / 0"))
    course.write(
        title,
        course.code("shouts", "import warnings", "warnings.warn('Glyph 1 missing', UserWarning)"),
        lesson="01-glyph",
    )
    course.write(
        title,
        course.code("quiet", "import sys", "print('careful', file=sys.stderr)"),
        course.code("bare", "import ipywidgets", "ipywidgets.VBox([ipywidgets.IntSlider()])"),
        course.code("cites", "import tiny_app", "tiny_app.App(90)"),
        lesson="02-outputs",
    )
    assert publish.main([], course.places, course.build) == 1
    said = capsys.readouterr().err
    assert "en/00-start.ipynb, cell 'broken': raises ZeroDivisionError: division by zero" in said
    assert "en/01-glyph.ipynb, cell 'shouts': raises UserWarning: Glyph 1 missing" in said
    assert "en/02-outputs.ipynb, cell 'quiet': writes to stderr: careful" in said
    assert "en/02-outputs.ipynb, cell 'bare': shows a default repr, not words: VBox(" in said
    assert not course.places.product("en", "00-start").exists()


def test_an_app_that_cites_needs_a_list_of_sources_and_a_finding_needs_an_output(course, capsys):
    course.module("tiny_app", APP)
    course.write(
        course.text("title", "# Fees", "{finding}`setup`"),
        course.code("setup", "import tiny_app"),
        course.code("growth", "tiny_app.App(90)"),
    )
    assert publish.main([], course.places, course.build) == 1
    said = capsys.readouterr().err
    assert "cell 'title': {finding}`setup`: that cell's output has no finding" in said
    assert "its apps cite facts, but no cell has {sources}``" in said
