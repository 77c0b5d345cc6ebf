"""A source that is opened as a notebook in JupyterLab and saved there stays as it was."""

import warnings

import pytest
from jupyter_server.services.contents.largefilemanager import LargeFileManager


@pytest.fixture
def contents(course):
    """Return what serves files to JupyterLab, with jupytext, at the top of the small course."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from jupytext.sync_contentsmanager import build_sync_jupytext_contents_manager_class

        manager = build_sync_jupytext_contents_manager_class(LargeFileManager)()
    manager.root_dir = str(course.places.root)
    return manager


def _opened(contents, path):
    model = contents.get(path, type="notebook")
    cells = model["content"]["cells"]
    # What JupyterLab adds by itself when a notebook is run and saved.
    model["content"]["metadata"]["language_info"] = {
        "name": "python",
        "version": "3.11.7",
        "pygments_lexer": "ipython3",
        "codemirror_mode": {"name": "ipython", "version": 3},
    }
    for cell in cells:
        cell["metadata"]["editable"] = True
        if cell["cell_type"] == "code":
            cell["execution_count"] = 1
            cell["metadata"] |= {"execution": {"iopub.status.busy": "x"}, "trusted": True}
    return model["content"]


def _save(contents, path, content):
    contents.save({"type": "notebook", "format": "json", "content": content}, path)


@pytest.mark.parametrize("tag", ["en", "zh-Hans"])
def test_saving_in_jupyterlab_changes_nothing(course, contents, tag):
    file = course.write(
        course.text("title", "# 费用怎样增长", "Cited{cite}`a,b`: {value}`a.daily`, *so*."),
        course.text("aims", "- one\n- two", "| a | b |\n| --- | --- |\n| 1 | 2 |", "---"),
        course.code("setup", "import overdue", "", f'overdue.use("{tag}")'),
        course.code("growth", "overdue.apps.growth()"),
        course.text("sources", "## Sources", "{sources}``"),
        tag=tag,
    )
    before = file.read_text(encoding="utf-8")
    path = course.places.shown(file)
    _save(contents, path, _opened(contents, path))
    assert file.read_text(encoding="utf-8") == before


def test_an_edit_in_jupyterlab_reaches_the_source_and_nothing_else(course, contents):
    file = course.write(course.text("title", "# Fees"), course.text("aims", "You will see."))
    path = course.places.shown(file)
    content = _opened(contents, path)
    content["cells"][1]["source"] = "You will know."
    before = file.read_text(encoding="utf-8")
    _save(contents, path, content)
    assert file.read_text(encoding="utf-8") == before.replace("will see", "will know")
    assert [cell.name for cell in course.read().cells] == ["title", "aims"]
