"""The lessons that exist in a language, as a table that leads to them."""

from __future__ import annotations

from collections.abc import Iterable

from overdue.build.notebooks.markdown import escaped
from overdue.build.notebooks.places import Places
from overdue.build.notebooks.source import Front, read
from overdue.language import language


def fronts(places: Places, tag: str) -> list[Front]:
    """Return the front matter of every lesson of a language, in their order.

    Raises
    ------
    BuildError
        If a source is not valid.
    """
    return [read(places, tag, lesson).front for lesson in places.lessons(tag)]


def table(lessons: Iterable[Front], tag: str, folder: str = "") -> str:
    """Return a Markdown table: the title as a link, the question it answers, the minutes.

    Parameters
    ----------
    lessons
        Front matters, in order.
    tag
        Language of the head of the table.
    folder
        Where the notebooks lie from the page that shows the table; empty for beside it.
    """
    words = language(tag)
    head = [
        words.text("lessons.title"),
        words.text("lessons.question"),
        words.text("lessons.minutes"),
    ]
    rows = [head, ["---", "---", "---:"]]
    prefix = f"{folder}/" if folder else ""
    for front in lessons:
        title = f"[{escaped(front.title)}]({prefix}{front.lesson}.ipynb)"
        rows.append([title, escaped(front.question), words.number(front.minutes)])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
