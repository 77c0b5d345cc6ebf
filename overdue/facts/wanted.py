"""Says of a value that does not fit what was given, and what is wanted in its place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, Union, get_args, get_origin

import msgspec

from overdue.facts.document import Document
from overdue.facts.errors import BrokenFacts

__all__ = ["misfit"]

_FORMS = {
    "date": "a date as YYYY-MM-DD, such as 2026-11-23",
    "str": "text",
    "Decimal": "a number",
    "int": "a whole number",
    "bool": "true or false",
    "Words": "text in every language of the course, {en: …, zh-Hans: …}",
}
_AT = re.compile(r" - at `(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
_NAMED = re.compile(r"(?P<what>missing required|contains unknown) field `(?P<field>[^`]+)`")
_LONGEST = 60


def misfit(
    document: Document, value: Any, kind: Any, at: Sequence[str | int], message: str
) -> BrokenFacts:
    """Return the error for a value that msgspec refused with `message`.

    Parameters
    ----------
    document
        The file.
    value, kind
        What was to be converted, and to which type.
    at
        Where in the file it stands.
    message
        What msgspec said; it ends with the place inside `value`.
    """
    found = _AT.search(message)
    steps = _steps(found["path"]) if found else []
    problem = message[: found.start()] if found else message
    named = _NAMED.search(problem)
    place = steps
    if named is None:
        given = _short(_inside(value, steps))
        problem = f"{_said(problem)}; given is {given}, wanted is {_form(_type_at(kind, steps))}."
    elif named["what"].startswith("missing"):
        wanted = _form(_type_at(kind, [*steps, named["field"]]))
        problem = f"this is missing; wanted is {wanted}."
        steps = [*steps, named["field"]]
    else:
        allowed = ", ".join(_fields(_type_at(kind, steps))) or "others"
        problem = f"there is no such field; allowed are {allowed}."
        steps = place = [*steps, named["field"]]
    return BrokenFacts(
        problem,
        file=document.file,
        line=_line(document, at, place),
        id=_id(value, steps),
        field=_field(steps),
    )


def _line(document: Document, at: Sequence[str | int], steps: Sequence[str | int]) -> int:
    """Return the line of a value, which may stand among the fields that all facts share."""
    common = document.data.get("common")
    if at and steps and isinstance(common, Mapping) and steps[0] in common:
        own = _inside(document.data, at)
        if isinstance(own, Mapping) and steps[0] not in own:
            return document.line(["common", *steps])
    return document.line([*at, *steps])


def _steps(path: str) -> list[str | int]:
    return [name or int(index) for name, index in _STEP.findall(path)]


def _field(steps: Sequence[str | int]) -> str | None:
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return text.lstrip(".") or None


def _id(value: Any, steps: Sequence[str | int]) -> str | None:
    """Return the id of the innermost record around the value that is wrong."""
    around = [_inside(value, steps[:depth]) for depth in range(len(steps) + 1)]
    ids = [v["id"] for v in around if isinstance(v, Mapping) and isinstance(v.get("id"), str)]
    return ids[-1] if ids else None


def _inside(value: Any, steps: Sequence[str | int]) -> Any:
    for step in steps:
        value = _step_into(value, step)
    return value


def _short(value: Any) -> str:
    text = str(value) if isinstance(value, Decimal) else repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _step_into(value: Any, step: str | int) -> Any:
    if isinstance(value, Mapping):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def _said(problem: str) -> str:
    if "date" in problem and problem.startswith("Invalid"):
        return "this is not a date"
    if problem.startswith("Invalid enum value"):
        return "this is not one of the allowed words"
    if problem.startswith("Expected"):
        return "this is of another kind than it should be"
    return problem.rstrip(".")


def _type_at(kind: Any, steps: Sequence[str | int]) -> Any:
    """Return the declared type of the value at `steps` below a record type."""
    for step in steps:
        kind = _plain(kind)
        if isinstance(step, int):
            arguments = [a for a in get_args(kind) if a is not Ellipsis]
            kind = arguments[min(step, len(arguments) - 1)] if arguments else Any
        else:
            kind = _fields(kind).get(step, Any)
    return _plain(kind)


def _plain(kind: Any) -> Any:
    """Take ``Annotated`` and ``| None`` off a type."""
    while hasattr(kind, "__metadata__"):
        kind = kind.__origin__
    if get_origin(kind) is Union or type(kind).__name__ == "UnionType":
        some = [a for a in get_args(kind) if a is not type(None)]
        return _plain(some[0])
    return kind


def _fields(kind: Any) -> dict[str, Any]:
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return {field.encode_name: field.type for field in msgspec.structs.fields(kind)}
    return {}


def _form(kind: Any) -> str:
    """Say in words what a value of this type looks like."""
    if get_origin(kind) is Literal:
        return "one of " + ", ".join(str(a) for a in get_args(kind))
    if get_origin(kind) is tuple:
        inner = _form(_type_at(kind, [0]))
        return f"a list, each entry {inner}"
    if fields := _fields(kind):
        return "{" + ", ".join(fields) + "}"
    name = getattr(kind, "__name__", str(kind))
    return _FORMS.get(name, name)
