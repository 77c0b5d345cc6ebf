"""Which wording of each cell a person last confirmed to say the same in both languages."""

from __future__ import annotations

import hashlib
import json
import shlex
from collections.abc import Iterator
from pathlib import Path

import msgspec

from overdue.build.notebooks.parity import NAMES
from overdue.build.notebooks.refusal import BuildError, Problem, at
from overdue.build.notebooks.source import Source

FRONT = "front matter"
"""Stands for the title and the question, as the name of a cell does for its text."""

Record = dict[str, dict[str, str]]
"""Cell name → language tag → fingerprint of its text."""


def fingerprints(source: Source) -> dict[str, str]:
    """Return a fingerprint of each Markdown cell and of the front matter's words.

    Code is left out: parity holds it equal. Space at the ends of lines does not count.
    """
    texts = {FRONT: f"{source.front.title}\n{source.front.question}"}
    texts |= {cell.name: cell.text for cell in source.of_kind("markdown")}
    return {name: _fingerprint(text) for name, text in texts.items()}


def _fingerprint(text: str) -> str:
    tidy = "\n".join(line.rstrip() for line in text.strip().splitlines())
    return hashlib.sha256(tidy.encode()).hexdigest()[:16]


def load(path: Path, where: str) -> Record:
    """Return what was confirmed of a lesson; nothing if there is no record.

    Raises
    ------
    BuildError
        If the file is not such a record.
    """
    if not path.exists():
        return {}
    try:
        return msgspec.json.decode(path.read_bytes(), type=Record)
    except msgspec.DecodeError as error:
        raise BuildError([at(where, f"is not a record: {error}")]) from error


def save(path: Path, record: Record) -> None:
    """Write a record, sorted, so that two people's confirmations merge line by line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(record, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def stale(one: Source, other: Source, record: Record) -> list[Problem]:
    """Return the cells whose languages may have parted since a person confirmed them.

    A problem names the file that has to be looked at: the one that did not change.
    """
    return [
        at(
            behind.where,
            f"{message}: python -m overdue confirm {one.lesson} {shlex.quote(name)}",
            cell=name,
            line=line,
        )
        for name, behind, line, message in _stale(one, other, record)
    ]


def _stale(one: Source, other: Source, record: Record) -> Iterator[tuple[str, Source, int, str]]:
    now = {source.tag: fingerprints(source) for source in (one, other)}
    for name in now[one.tag]:
        if name not in now[other.tag]:
            continue  # Parity says so.
        then = record.get(name, {})
        changed = [
            source for source in (one, other) if then.get(source.tag) != now[source.tag][name]
        ]
        if not changed:
            continue
        behind = one if changed == [other] else other
        line = next((cell.line for cell in behind.cells if cell.name == name), 1)
        yield name, behind, line, _said(changed, behind, confirmed=bool(then))


def _said(changed: list[Source], behind: Source, *, confirmed: bool) -> str:
    if not confirmed:
        return "nobody has confirmed that the two languages say the same"
    if len(changed) > 1:
        return "both languages changed since they were confirmed"
    here, there = NAMES[behind.tag], NAMES[changed[0].tag]
    return f"the {there} changed since it was confirmed, the {here} did not"
