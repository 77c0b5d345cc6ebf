"""The lesson with all facts, one cell each, and the citations that lead there."""

import re

import pytest

from overdue import law, lenders
from overdue.build.notebooks import register
from overdue.build.notebooks.build import Build
from overdue.language import TAGS, language

IDS = [fact.id for fact in (*law.every(), *lenders.stock())]


@pytest.fixture(scope="module", params=TAGS)
def cells(request):
    made = register.cells(register.every(), law.cite, language(request.param))
    return {cell.id: cell.source for cell in made}


def test_every_fact_has_a_cell_that_bears_its_name(cells):
    assert [name for name in cells if not name.startswith("of-")] == IDS
    assert all(cells[name].startswith("### ") for name in cells if name.startswith("of-"))


def test_a_cell_says_the_fact_and_every_link_in_it_leads_to_another(cells):
    for name in IDS:
        assert len(cells[name]) > 60
        for target in re.findall(r"\(#cell-id=([^)]+)\)", cells[name]):
            assert target in cells


def test_a_citation_leads_to_the_fact_in_the_lesson_that_has_them_all(course):
    title = course.text("title", "# Fees", "Banned {cite}`usury-banned`.")
    course.write(title, course.text("sources", "## Sources", "{sources}``"))
    rows = course.text("title", "# All", "{register}``", "Banned {cite}`usury-banned`.")
    course.write(rows, course.text("sources", "## Sources", "{sources}``"), lesson="08-law")
    lessons = [course.read(lesson=lesson) for lesson in ("00-start", "08-law")]
    built = Build(course.places).run(lessons)
    start, law_lesson = (
        {cell.id: cell.source for cell in notebook.cells} for notebook in built.values()
    )
    assert "](08-law.ipynb#cell-id=usury-banned " in start["title"]
    assert "](#cell-id=usury-banned " in law_lesson["title"]
    assert "{register}" not in law_lesson["title"]
    assert next(iter(law_lesson)) == "title"
    assert list(law_lesson)[-1] == "sources"
    assert set(IDS) < set(law_lesson)
