"""What the check says about a notebook that is not what its source gives."""

import base64
import copy
import io

import numpy as np
import pytest
from PIL import Image

from overdue.build.notebooks import compare, notebook_file


def png(pixels, **options):
    buffer = io.BytesIO()
    Image.fromarray(pixels.astype(np.uint8)).save(buffer, "png", **options)
    return base64.b64encode(buffer.getvalue()).decode()


@pytest.fixture
def picture():
    """Return a chart of sorts: a dark line on white, with smooth edges."""
    rows = np.arange(200)[:, None]
    line = np.abs(rows - 60 - np.arange(300)[None, :] * 0.3)
    return np.repeat(np.clip(line * 80, 0, 255)[:, :, None], 3, axis=2)


@pytest.fixture
def built(picture):
    data = {"text/plain": "Waiting 90 days adds ¥355.00.", "image/png": png(picture)}
    cell = notebook_file.code_cell("growth", "overdue.apps.growth()", {})
    cell.execution_count = 1
    cell.outputs = [
        notebook_file.v4.new_output("execute_result", data, execution_count=1, metadata={})
    ]
    title = notebook_file.markdown_cell("title", "# Fees", {})
    return notebook_file.notebook([title, cell])


def said(kept, built):
    kept = kept if isinstance(kept, str) else notebook_file.written(kept)
    return [str(problem) for problem in compare.differences("en/a.ipynb", kept, built)]


def changed(built, change):
    other = copy.deepcopy(built)
    change(other)
    return other


def test_the_same_notebook_has_no_differences(built):
    assert said(built, built) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            lambda nb: nb.cells[0].update(source="# Cost"),
            "en/a.ipynb, cell 'title': source: '# Cost' is now '# Fees'",
        ),
        (
            lambda nb: nb.cells[1].outputs[0].data.update({"text/plain": "adds ¥354.00."}),
            "en/a.ipynb, cell 'growth': text/plain: 'adds ¥354.00.' is now 'Waiting 90",
        ),
        (
            lambda nb: nb.cells[1].outputs[0].data.update({"text/html": "<b>"}),
            "en/a.ipynb, cell 'growth': text/html: no longer given",
        ),
        (
            lambda nb: nb.cells[1].outputs[0].data.pop("image/png"),
            "en/a.ipynb, cell 'growth': image/png: missing in the notebook",
        ),
        (
            lambda nb: nb.cells[1].update(outputs=[]),
            "en/a.ipynb, cell 'growth': outputs: 0 in the notebook, 1 now",
        ),
        (
            lambda nb: nb.cells[1].metadata.update(collapsed=True),
            "en/a.ipynb, cell 'growth': metadata: ",
        ),
        (
            lambda nb: nb.cells[1].update(execution_count=7),
            "cell 'growth': execution_count: '7' is now '1'",
        ),
        (lambda nb: nb.metadata.update(widgets={}), "en/a.ipynb: metadata: "),
        (lambda nb: nb.cells.pop(0), "en/a.ipynb, cell 'title': cell: missing"),
        (lambda nb: nb.cells.reverse(), "en/a.ipynb: cell: their order differs"),
        (
            lambda nb: nb.cells.append(notebook_file.markdown_cell("old", "x", {})),
            "en/a.ipynb: cell: 'old' is no longer in the source",
        ),
    ],
)
def test_each_difference_is_one_line_with_notebook_cell_and_kind(built, change, message):
    found = said(changed(built, change), built)
    assert len(found) == 1
    assert message in found[0]
    assert "\n" not in found[0]


def test_another_way_of_writing_the_same_is_a_difference(built):
    assert said(notebook_file.written(built).replace("\n ", "\n  "), built) == [
        "en/a.ipynb: file: the same notebook, but written differently"
    ]


def test_a_file_that_is_no_notebook_is_said_to_be_none(built):
    assert "cannot be read as a notebook" in said("{}", built)[0]
    assert "cannot be read as a notebook" in said("not json", built)[0]


def test_a_picture_from_another_rasteriser_is_the_same(built, picture):
    other = copy.deepcopy(built)
    shaky = picture + np.random.default_rng(1).normal(0, 6, picture.shape) * (picture < 250)
    other.cells[1].outputs[0].data["image/png"] = png(np.clip(shaky, 0, 255), compress_level=1)
    assert said(other, built) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda pixels: np.roll(pixels, 4, axis=0),
        lambda pixels: np.where(pixels < 128, [200, 0, 0], pixels),
        lambda pixels: pixels[:-1],
    ],
)
def test_a_moved_line_another_colour_and_another_size_are_differences(built, picture, change):
    other = copy.deepcopy(built)
    other.cells[1].outputs[0].data["image/png"] = png(change(picture))
    (found,) = said(other, built)
    assert "cell 'growth': image/png: " in found


def test_one_other_digit_in_a_large_picture_is_a_difference(built, picture):
    other, digit = copy.deepcopy(built), picture.copy()
    digit[10:22, 10:18] = 0
    other.cells[1].outputs[0].data["image/png"] = png(digit)
    assert "one place in it differs" in said(other, built)[0]


def test_a_rebuild_keeps_a_picture_that_is_only_packed_differently(built, picture):
    other = copy.deepcopy(built)
    other.cells[1].outputs[0].data["image/png"] = png(picture, compress_level=0)
    kept = notebook_file.written(other)
    assert notebook_file.written(compare.with_old_pictures(built, kept)) == kept


def test_a_rebuild_publishes_a_change_that_can_be_seen_however_small(built, picture):
    other, near = copy.deepcopy(built), picture.copy()
    near[0, 0] = 250
    other.cells[1].outputs[0].data["image/png"] = png(near)
    kept = notebook_file.written(other)
    assert notebook_file.written(compare.with_old_pictures(built, kept)) != kept
    assert compare.with_old_pictures(built, "") == built
