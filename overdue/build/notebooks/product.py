"""The notebook that people open: the same bytes from the same source on every machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from overdue.build.notebooks import notebook_file, outputs, roles
from overdue.build.notebooks.refusal import Problem, at
from overdue.build.notebooks.source import Source


def draft(source: Source) -> Any:
    """Return the notebook of a source: cells with ids and folded inputs, roles not yet filled."""
    cells = []
    for cell in source.cells:
        tags = {"tags": list(cell.tags)} if cell.tags else {}
        if cell.kind == "markdown":
            cells.append(notebook_file.markdown_cell(cell.name, cell.text, tags))
        else:
            metadata = {"jupyter": {"source_hidden": True}, **tags}
            cells.append(notebook_file.code_cell(cell.name, cell.text, metadata))
    return notebook_file.notebook(cells)


def faults(where: str, notebook: Any) -> list[Problem]:
    """Return why an executed notebook cannot be published."""
    return [
        at(where, message, cell=cell.id)
        for cell in _code(notebook)
        for message in outputs.faults(cell)
    ]


def finish(notebook: Any, fill: Callable[[roles.Role], str]) -> None:
    """Fill the roles of an executed notebook and take out what belongs to one run of it."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = roles.expand(cell.source, fill)
    for number, cell in enumerate(_code(notebook), start=1):
        outputs.strip(cell)
        cell.execution_count = number
        for output in cell.outputs:
            if output.output_type == "execute_result":
                output.execution_count = number
    notebook_file.forget_kernel(notebook)


def findings(notebook: Any) -> dict[str, str]:
    """Return the finding of each code cell that has one, by the cell's name."""
    return {
        cell.id: found for cell in _code(notebook) if (found := outputs.finding(cell)) is not None
    }


def cites(notebook: Any) -> list[str]:
    """Return the facts that the apps' outputs cite, in order."""
    return [fact for cell in _code(notebook) for fact in outputs.cites(cell)]


def _code(notebook: Any) -> list[Any]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]
