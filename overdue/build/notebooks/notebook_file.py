"""Notebooks as files of nbformat 4.5, written the same way on every machine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import nbformat
from nbformat import v4

from overdue.build.notebooks.refusal import BuildError, at

# nbformat has no types: what it makes is Any here, and only here is it called.

# What JupyterLab itself writes when it saves, less the version of the Python.
_KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
_LANGUAGE = {"name": "python"}


def markdown_cell(name: str, text: str, metadata: Mapping[str, Any]) -> Any:
    """Return a Markdown cell whose id is its name."""
    return v4.new_markdown_cell(text, id=name, metadata=dict(metadata))  # type: ignore[no-untyped-call]


def code_cell(name: str, text: str, metadata: Mapping[str, Any]) -> Any:
    """Return a code cell, not run yet, whose id is its name."""
    return v4.new_code_cell(text, id=name, metadata=dict(metadata))  # type: ignore[no-untyped-call]


def notebook(cells: Sequence[Any]) -> Any:
    """Return a notebook for this course's kernel."""
    metadata = {"kernelspec": dict(_KERNEL), "language_info": dict(_LANGUAGE)}
    return v4.new_notebook(cells=list(cells), metadata=metadata)  # type: ignore[no-untyped-call]


def forget_kernel(built: Any) -> None:
    """Take out what the kernel said of its own Python while it ran."""
    built.metadata.language_info = nbformat.from_dict(_LANGUAGE)  # type: ignore[no-untyped-call]


def written(built: Any) -> str:
    """Return the text of the file: sorted keys, one space of indent, a newline at the end."""
    text: str = nbformat.writes(built, version=nbformat.NO_CONVERT)  # type: ignore[no-untyped-call]
    return text.rstrip("\n") + "\n"


def parsed(text: str, where: str) -> Any:
    """Return the notebook a text holds.

    Raises
    ------
    BuildError
        If it is no notebook whose cells have ids.
    """
    try:
        found = nbformat.reads(text, as_version=nbformat.NO_CONVERT)  # type: ignore[no-untyped-call]
        nbformat.validate(found)
    except (ValueError, nbformat.ValidationError) as error:
        first = str(error).splitlines()[0]
        raise BuildError([at(where, f"cannot be read as a notebook: {first}")]) from error
    if any("id" not in cell for cell in found.cells):
        raise BuildError([at(where, "cannot be read: it has cells without an id")])
    return found
