"""What an output must be before it is published, and what is taken out of it."""

import pytest
from nbformat import v4

from overdue.build.notebooks import outputs

PNG = "iVBORw0KGgo="
FINDING = "Waiting 90 days adds\n¥355.00.\n\nday  owed\n90    355\n\nSource: a page"


def result(**data):
    kinds = {"text": "text/plain", "png": "image/png", "html": "text/html", "view": outputs.WIDGET}
    return v4.new_output("execute_result", {kinds[name]: item for name, item in data.items()})


def said(*given):
    return "; ".join(outputs.faults(v4.new_code_cell("1", outputs=list(given))))


VIEW = {"model_id": "3f2a"}


def test_a_finding_with_a_picture_passes():
    assert said(result(text=FINDING, png=PNG, view=VIEW)) == ""
    assert said(result(text=FINDING, html="<table></table>")) == ""
    assert said(v4.new_output("stream", text="1 passed\n")) == ""


@pytest.mark.parametrize(
    "text",
    [
        "VBox(children=(IntSlider(value=0), Output()))",
        "IntSlider(value=0)",
        "Output()",
        "Result(fee=Decimal('355'),\n       days=90)",
        "<overdue.apps.growth.Growth object at 0x7f3a2b4c5d60>",
        "<IPython.core.display.HTML object>",
        "<Figure size 640x480 with 1 Axes>",
        "[<matplotlib.lines.Line2D object at 0x7f3a2b4c5d60>]",
    ],
)
def test_a_default_repr_is_not_published(text):
    assert "shows a default repr" in said(result(text=text, png=PNG))


@pytest.mark.parametrize("text", ["Baitiao (京东白条) adds ¥5.", "5 < 7 > 3", "'M1'", "[1, 2]"])
def test_words_that_only_look_a_little_like_a_repr_pass(text):
    assert said(result(text=text)) == ""


def test_a_memory_address_is_not_published():
    assert "shows a memory address" in said(v4.new_output("stream", text="at 0x7f3a2b4c\n"))


def test_what_goes_to_stderr_is_not_published():
    assert "writes to stderr: careful" in said(
        v4.new_output("stream", name="stderr", text="careful")
    )


def test_a_widget_needs_a_picture_or_a_page_beside_it():
    assert "a widget without a picture" in said(result(text=FINDING, view=VIEW))


def test_an_output_without_text_is_not_published():
    assert "without text/plain" in said(result(png=PNG))


def test_an_output_of_more_than_400_kb_is_not_published():
    assert said(result(text="x", png="A" * 399_000)) == ""
    assert "at most 400000" in said(result(text="x", png="A" * 400_000))


def test_the_finding_is_the_first_paragraph_on_one_line():
    cell = v4.new_code_cell("1", outputs=[result(text=FINDING)])
    assert outputs.finding(cell) == "Waiting 90 days adds ¥355.00."
    assert outputs.finding(v4.new_code_cell("1")) is None


def test_the_view_and_the_note_of_cited_facts_are_taken_out():
    output = result(text=FINDING, png=PNG, view=VIEW)
    output.metadata = {"overdue": {"cites": ["a", "b"]}, "image/png": {"width": 600}}
    cell = v4.new_code_cell("1", outputs=[output])
    assert outputs.cites(cell) == ["a", "b"]
    outputs.strip(cell)
    assert set(cell.outputs[0].data) == {"text/plain", "image/png"}
    assert cell.outputs[0].metadata == {"image/png": {"width": 600}}
