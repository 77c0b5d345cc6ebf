"""What an author may write, and what is refused with its place."""

import shutil

import pytest


def test_a_source_gives_named_cells_with_their_lines(course):
    path = course.write(
        course.text("title", "# Fees"),
        course.code("growth", "1 + 1", "2 + 2"),
        course.text("end", "x"),
    )
    cells = course.read().cells
    assert [(cell.name, cell.kind) for cell in cells] == [
        ("title", "markdown"),
        ("growth", "code"),
        ("end", "markdown"),
    ]
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [lines[cell.line - 1] for cell in cells] == ["# Fees", ":name: growth", "x"]
    assert cells[1].text == "1 + 1\n2 + 2"


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (["\nSome words.\n"], "a markdown cell without a name"),
        (["\n```{code-cell} ipython3\n1\n```\n"], "a code cell without a name"),
        (['\n+++ {"name": "Trap 1"}\n\nx\n'], "small letters, digits and hyphens"),
        (['\n+++ {"name": "a"}\n\nx\n', '\n+++ {"name": "a"}\n\ny\n'], "taken by an earlier cell"),
        (['\n+++ {"name": 3\n\nx\n'], "could not be read"),
        (["\n```{raw-cell}\n:name: a\n\nx\n```\n"], "raw cell"),
        ([], "has no cells"),
    ],
)
def test_cells_that_cannot_be_published_are_refused(course, cells, message):
    course.write(*cells)
    assert message in course.refused()


def test_a_refusal_names_file_line_and_cell_and_says_everything_at_once(course):
    eleven = [f"x = {n}" for n in range(11)]
    path = course.write(
        course.text("title", "# Fees"), course.code("long", *eleven), "\nNo name.\n"
    )
    line = path.read_text(encoding="utf-8").splitlines().index(":name: long") + 1
    refused = course.refused()
    assert f"notebooks/source/en/00-start.md:{line}, cell 'long': 11 lines of code" in refused
    assert "without a name" in refused


def test_text_after_a_code_cell_needs_a_name_of_its_own(course):
    course.write(course.text("title", "# Fees"), course.code("growth", "1"), "\nForgotten.\n")
    assert "a markdown cell without a name" in course.refused()


def test_the_language_in_the_code_is_that_of_the_folder(course):
    course.write(course.code("setup", "import overdue", 'overdue.use("en")'), tag="zh-Hans")
    assert "uses the language 'en' in the folder 'zh-Hans'" in course.refused("zh-Hans")


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ({"minutes": 0}, "minutes"),
        ({"kind": "essay"}, "essay"),
        ({"title": '""'}, "title"),
        ({"question": "x\n  colour: red"}, "colour"),
    ],
)
def test_front_matter_is_validated(course, front, message):
    course.write(course.text("title", "# Fees"), **front)
    refused = course.refused()
    assert "front matter 'overdue'" in refused
    assert message in refused


def test_a_copied_file_that_still_names_its_original_is_refused(course):
    original = course.write(course.text("title", "# Fees"))
    shutil.copy(original, original.with_name("01-copy.md"))
    assert "lesson: 00-start, the file is in place of 01-copy" in course.refused(lesson="01-copy")


def test_a_source_without_the_course_s_front_matter_is_refused(course):
    path = course.write(course.text("title", "# Fees"))
    path.write_text("# Fees\n", encoding="utf-8")
    assert "has no front matter 'overdue:'" in course.refused()


@pytest.mark.parametrize("front", ["- a", "overdue: *nowhere", "overdue: [1", "kernelspec: 3"])
def test_front_matter_that_is_none_is_refused_in_a_sentence(course, front):
    path = course.write(course.text("title", "# Fees"))
    path.write_text(f"---\n{front}\n---\n# Fees\n", encoding="utf-8")
    assert "notebooks/source/en/00-start.md" in course.refused()
