"""Outputs as they are published: readable without a kernel, and nothing else in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from overdue.build.notebooks.rules import OUTPUT_BYTES

WIDGET = "application/vnd.jupyter.widget-view+json"
_READABLE = ("image/png", "image/svg+xml", "text/html", "text/markdown")
# What Python shows for an object that has nothing to say to a learner.
_DEFAULT_REPR = re.compile(r"[A-Z]\w*\((\w+=.*)?\)|<[\w.]+[^>]*>", re.DOTALL)
_ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{6,}\b")


def text(output: Any) -> str | None:
    """Return the plain text of an output, ``None`` if it has none."""
    if output.output_type == "stream":
        return str(output.text)
    found = output.get("data", {}).get("text/plain")
    return None if found is None else str(found)


def finding(cell: Any) -> str | None:
    """Return the first paragraph of a code cell's text output on one line, if it has one."""
    for output in cell.outputs:
        if output.output_type in ("display_data", "execute_result"):
            paragraph = (text(output) or "").strip().split("\n\n")[0]
            if paragraph:
                return " ".join(paragraph.split())
    return None


def cites(cell: Any) -> list[str]:
    """Return the facts that a code cell's outputs say they rest on, in their order."""
    return [
        str(fact)
        for output in cell.outputs
        for fact in output.get("metadata", {}).get("overdue", {}).get("cites", ())
    ]


def faults(cell: Any) -> Iterator[str]:
    """Yield why the outputs of an executed code cell cannot be published."""
    for output in cell.outputs:
        if output.output_type == "error":
            continue  # The kernel's own report says more.
        if output.output_type == "stream" and output.name == "stderr":
            yield f"writes to stderr: {_start(output.text)}"
            continue
        data = output.get("data", {})
        shown = text(output)
        if shown is None and "text/plain" not in data:
            yield "has an output without text/plain, the fallback that every reader has"
        elif _DEFAULT_REPR.fullmatch((shown or "").strip()) or " object at 0x" in (shown or ""):
            yield f"shows a default repr, not words: {_start(shown or '')}"
        elif _ADDRESS.search(shown or ""):
            yield f"shows a memory address: {_start(shown or '')}"
        if WIDGET in data and not any(kind in data for kind in _READABLE):
            yield f"has a widget without a picture or page beside it: add one of {_READABLE}"
        size = len(json.dumps(output, ensure_ascii=False).encode())
        if size > OUTPUT_BYTES:
            yield f"has an output of {size} bytes, at most {OUTPUT_BYTES}"


def strip(cell: Any) -> None:
    """Take out of a code cell's outputs what means nothing without its kernel.

    A widget's view (its model died with the kernel), and the note of cited facts, which by
    now stands in the list of sources.
    """
    for output in cell.outputs:
        if "data" in output:
            output.data.pop(WIDGET, None)
        if "metadata" in output:
            output.metadata.pop("overdue", None)
            output.metadata.pop(WIDGET, None)


def _start(shown: str) -> str:
    line = " ".join(shown.split())
    return line if len(line) <= 80 else f"{line[:79]}…"  # noqa: PLR2004 - one line of a terminal
