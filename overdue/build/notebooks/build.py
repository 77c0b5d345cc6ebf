"""From checked sources to finished notebooks: run, look at the outputs, fill the roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from overdue import law
from overdue.build.notebooks import lessons, owned_numbers, product, prose, register, roles, values
from overdue.build.notebooks.citing import Citations, Cite, Place
from overdue.build.notebooks.execute import execute
from overdue.build.notebooks.markdown import escaped
from overdue.build.notebooks.places import Places
from overdue.build.notebooks.quantities import Quantity
from overdue.build.notebooks.refusal import Problem, at, refuse
from overdue.build.notebooks.roles import Role
from overdue.build.notebooks.source import Source
from overdue.build.notebooks.values import Find
from overdue.language import language


class Build:
    """How sources become notebooks.

    Parameters
    ----------
    places
        The checkout.
    cite, find
        Citation and fact by id, ``LookupError`` where there is none; by default those of the
        course.
    today
        Day of the build, on which what is cited must not have expired.
    """

    def __init__(
        self,
        places: Places,
        cite: Cite | None = None,
        find: Find | None = None,
        today: date | None = None,
    ) -> None:
        self._places = places
        self._today = today or datetime.now().astimezone().date()
        self._cite = cite or law.cite
        self._find = find or law.find

    def run(self, sources: Sequence[Source]) -> dict[str, Any]:
        """Build notebooks.

        Returns
        -------
        dict
            From the path of each product, from the top of the project, to its notebook.

        Raises
        ------
        BuildError
            With all problems of the sources, before anything is run; else with all problems of
            the outputs.
        """
        refuse([problem for source in sources for problem in self._faults(source)])
        by_path = {self._path(source): source for source in sources}
        notebooks = {path: product.draft(source) for path, source in by_path.items()}
        folders = {path: (self._places.root / path).parent for path in notebooks}
        for folder in folders.values():
            folder.mkdir(parents=True, exist_ok=True)
        found = execute(notebooks, folders)
        for path, notebook in notebooks.items():
            found += product.faults(path, notebook)
        refuse(found)
        for path, notebook in notebooks.items():
            found += self._finish(path, by_path[path], notebook)
        refuse(found)
        return notebooks

    def _path(self, source: Source) -> str:
        return self._places.shown(self._places.product(source.tag, source.lesson))

    def _faults(self, source: Source) -> list[Problem]:
        found = roles.problems(source)
        found += prose.problems(source, self._places.lessons(source.tag))
        found += self._unknown(source)
        return found + owned_numbers.problems(source, self._owned)

    def _unknown(self, source: Source) -> Iterator[Problem]:
        """Find facts and numbers that do not exist, and doubtful numbers whose doubt is not said.

        A citation says the doubt of its fact; a number alone cannot.
        """
        for cell in source.of_kind("markdown"):
            found = roles.find(cell.text)
            cited = {fact for role in found if role.kind == "cite" for fact in role.ids}
            for role in found:
                try:
                    if role.kind == "cite":
                        for fact in role.ids:
                            self._cite(fact)
                    elif role.kind == "value":
                        values.text(role.argument, self._find, language(source.tag))
                        fact = role.argument.partition(".")[0]
                        if fact not in cited and not self._cite(fact).settled:
                            yield source.problem(cell, f"{role}: {fact} is in doubt: cite it here")
                except (LookupError, ValueError) as error:
                    yield source.problem(cell, f"{role}: {error}")

    def _owned(self, fact: str) -> dict[str, list[Quantity]]:
        try:
            return values.owned(self._find(fact))
        except LookupError:
            return {}  # Said where it is cited.

    def _finish(self, path: str, source: Source, notebook: Any) -> list[Problem]:
        """Fill the roles of an executed notebook; return what its outputs lack for that."""
        findings = product.findings(notebook)
        found = [
            source.problem(cell, f"{role}: that cell's output has no finding")
            for cell in source.of_kind("markdown")
            for role in roles.find(cell.text)
            if role.kind == "finding" and role.argument not in findings
        ]
        by_apps = product.cites(notebook)
        if by_apps and not _anchor(source):
            message = "its apps cite facts, but no cell has {sources}``"
            found.append(at(source.where, message))
        try:
            facts = [*roles.cited(source), *by_apps]
            citations = Citations(language(source.tag), self._cite, self._place(source), facts)
        except LookupError as error:
            return [*found, at(path, f"an app cites what does not exist: {error}")]
        found += [
            at(path, f"cites {fact}, which was in force until {last} only: look at it again")
            for fact, last in citations.expired(self._today).items()
        ]
        if not found:
            product.finish(notebook, self._filler(source, citations, findings))
            self._spread(source, notebook)
        return found

    def _place(self, source: Source) -> Place:
        """Where the citations of a lesson lead: to the lesson with all facts, if there is one."""
        lesson = register.lesson(self._places, source.tag)
        if lesson is None:
            return lambda _: f"#{_anchor(source)}"
        notebook = "" if lesson == source.lesson else f"{lesson}.ipynb"
        return lambda fact: f"{notebook}#cell-id={fact}"

    def _spread(self, source: Source, notebook: Any) -> None:
        words = language(source.tag)
        for cell in source.of_kind("markdown"):
            if any(role.kind == "register" for role in roles.find(cell.text)):
                facts = register.cells(register.every(), self._cite, words)
                register.spread(notebook, cell.name, facts)

    def _filler(self, source: Source, citations: Citations, findings: dict[str, str]) -> Any:
        words = language(source.tag)

        def fill(role: Role) -> str:
            match role.kind:
                case "finding":
                    return escaped(findings[role.argument])
                case "cite":
                    return citations.links(role.ids)
                case "value":
                    return values.text(role.argument, self._find, words)
                case "lessons":
                    return lessons.table(lessons.fronts(self._places, source.tag), source.tag)
                case "register":
                    return ""
                case _:
                    return citations.listed()

        return fill


def _anchor(source: Source) -> str:
    """Return the fragment that leads to the cell that lists the sources; empty without one.

    A cell's id, since JupyterLab and nbconvert both follow it, while JupyterLab does not find
    a heading in Chinese.
    """
    for cell in source.of_kind("markdown"):
        if any(role.kind == "sources" for role in roles.find(cell.text)):
            return f"cell-id={cell.name}"
    return ""
