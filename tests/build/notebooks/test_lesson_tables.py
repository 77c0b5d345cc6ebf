"""Which notebook do I open: the table in the lessons and in both READMEs."""

from pathlib import Path

import pytest

from overdue.build.notebooks import lessons, readme
from overdue.build.notebooks.places import Places


@pytest.fixture
def published(course):
    """Return a course with two lessons in both languages, one of them not published yet."""
    for tag in ("en", "zh-Hans"):
        course.write(course.text("title", "# x"), tag=tag, title="Start | here")
        course.write(course.text("title", "# x"), tag=tag, lesson="01-later")
        product = course.places.product(tag, "00-start")
        product.parent.mkdir(parents=True)
        product.write_text("{}", encoding="utf-8")
    for name in readme.FILES.values():
        text = f"# Course\n\n{readme.START}\nold\n{readme.END}\n\nMore.\n"
        (course.places.root / name).write_text(text, encoding="utf-8")
    return course


def test_the_table_leads_to_the_lessons_of_the_same_language_in_order(published):
    english = lessons.table(lessons.fronts(published.places, "en"), "en")
    assert english.splitlines()[2:] == [
        "| [Start \\| here](00-start.ipynb) | What will waiting cost me? | 20 |",
        "| [How fees grow](01-later.ipynb) | What will waiting cost me? | 20 |",
    ]
    chinese = lessons.table(lessons.fronts(published.places, "zh-Hans"), "zh-Hans")
    assert chinese.startswith("| 课程 | 回答的问题 | 分钟 |\n")


def test_both_readmes_get_the_lessons_that_are_published_and_keep_the_rest(published, capsys):
    assert readme.main([], published.places) == 0
    english = (published.places.root / "README.md").read_text(encoding="utf-8")
    assert "](notebooks/en/00-start.ipynb)" in english
    assert "01-later" not in english
    assert "old" not in english
    assert english.startswith("# Course\n")
    assert english.endswith("\n\nMore.\n")
    chinese = (published.places.root / "README.zh-Hans.md").read_text(encoding="utf-8")
    assert "](notebooks/zh-Hans/00-start.ipynb)" in chinese
    assert "README.md: the table of lessons updated" in capsys.readouterr().out


def test_the_check_names_an_old_table_and_changes_nothing(published, capsys):
    before = (published.places.root / "README.md").read_text(encoding="utf-8")
    assert readme.main(["--check"], published.places) == 1
    assert "README.zh-Hans.md: the table of lessons is old" in capsys.readouterr().out
    assert (published.places.root / "README.md").read_text(encoding="utf-8") == before
    readme.main([], published.places)
    assert readme.main(["--check"], published.places) == 0


def test_a_readme_without_the_markers_is_refused(published, capsys):
    (published.places.root / "README.md").write_text("# Course\n", encoding="utf-8")
    assert readme.main([], published.places) == 1
    assert "README.md: needs the lines <!-- lessons:start -->" in capsys.readouterr().err


def test_the_commands_work_on_the_checkout_that_the_package_lies_in():
    assert Places.here().root == Path(__file__).resolve().parents[3]
