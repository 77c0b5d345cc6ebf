"""JupyterLab as the learner meets it: our kernel, our language, no questions."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest
from nbformat import v4

from tests.browser.desk import put
from tests.browser.driving import cell, open_notebook, run_all
from tests.browser.lab_server import LabServer

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser.desk import Desk


def put_notebook(lab: LabServer, *sources: str, path: str = "probe.ipynb") -> str:
    """Add a notebook with these code cells, named a, b, c ...; return its path."""
    cells = [v4.new_code_cell(source, id=chr(97 + at)) for at, source in enumerate(sources)]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    return put(lab, notebook, path)


def text_below(page: Page, name: str) -> str:
    return cell(page, name).locator(".jp-OutputArea-output").inner_text().strip()


def test_a_notebook_runs_in_the_python_of_the_course_and_nothing_is_asked(
    desk: Desk, lab: LabServer
) -> None:
    page = desk.page
    desk.run(put_notebook(lab, "import overdue, sys", "print(sys.executable)", "1 + 1"))
    assert text_below(page, "b") == sys.executable
    assert text_below(page, "c") == "2"
    # JupyterLab would ask, in a corner, whether to fetch news.
    assert page.locator(".Toastify__toast").count() == 0
    assert lab.ask("lab/api/news")["news"] == []
    assert lab.ask("lab/api/update")["notification"] is None


def test_an_error_in_a_cell_is_found(desk: Desk, lab: LabServer) -> None:
    with pytest.raises(AssertionError, match="a: ZeroDivisionError"):
        desk.run(put_notebook(lab, "1 / 0", path="error.ipynb"))


@pytest.fixture
def other_kernel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The learner's computer has a kernel named python3 of another Python."""
    data = tmp_path / "jupyter-data"
    spec = data / "kernels" / "python3" / "kernel.json"
    spec.parent.mkdir(parents=True)
    argv = ["/another/python", "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    spec.write_text(json.dumps({"argv": argv, "display_name": "Another", "language": "python"}))
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(data))
    monkeypatch.setenv("JUPYTER_PATH", str(data))


def test_the_chinese_course_has_a_chinese_interface_and_keeps_its_own_kernel(
    browser: Browser, tmp_path: Path, other_kernel: None
) -> None:
    folder = tmp_path / "lab"
    folder.mkdir()
    with LabServer.started("zh-Hans", folder) as lab:
        page = browser.new_page(locale="en-US")
        open_notebook(page, lab, put_notebook(lab, "import sys; print(sys.executable)"))
        menus = page.locator("#jp-MainMenu").inner_text().split()
        run_all(page)
        output = text_below(page, "a")
        page.close()
        lab.end_kernels()
    assert menus[:4] == ["文件", "编辑", "查看", "运行"]
    assert output == sys.executable
