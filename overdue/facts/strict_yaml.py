"""YAML as plain as JSON: what is written is what is read, and every value knows its line.

PyYAML alone reads ``no`` as false, ``21:00`` as 1260, ``2026-11-23`` as a date of its own and
0.0005 as a binary fraction, and lets the second of two equal keys win without a word. Here a
date is the text that was typed (the schema reads it), a fraction is an exact ``Decimal`` and a
repeated key is an error.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import yaml

from overdue.facts.errors import BrokenFacts

__all__ = ["line_of", "parse"]

_NULL = "tag:yaml.org,2002:null"
_BOOL = "tag:yaml.org,2002:bool"
_INT = "tag:yaml.org,2002:int"
_FLOAT = "tag:yaml.org,2002:float"
_STR = "tag:yaml.org,2002:str"

# libyaml reads eight times faster; the pure reader stands in where a build lacks it.
_Loader: Any = type("_Loader", (getattr(yaml, "CSafeLoader", yaml.SafeLoader),), {})
_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    (_NULL, r"^(?:~|null|)$", ["~", "n", ""]),
    (_BOOL, r"^(?:true|false)$", ["t", "f"]),
    (_INT, r"^[-+]?(?:0|[1-9][0-9]*)$", list("-+0123456789")),
    (_FLOAT, r"^[-+]?(?:0|[1-9][0-9]*)\.[0-9]+$", list("-+0123456789")),
):
    _Loader.add_implicit_resolver(_tag, re.compile(_pattern), _first)


def parse(text: str, file: str) -> Any:
    """Read YAML text into mappings, lists, text, numbers, booleans and ``None``.

    Raises
    ------
    BrokenFacts
        With file and line, if the text is not YAML, repeats a key, uses a key that is not text
        or carries a tag of its own.
    """
    return _value(_root(text, file), file)


def line_of(text: str, file: str, path: Sequence[str | int]) -> int:
    """Return the line (from 1) of the value at `path`, or of the nearest one around it."""
    node = _root(text, file)
    for step in path:
        found = _child(node, step)
        if found is None:
            break
        node = found
    return int(node.start_mark.line) + 1


def _root(text: str, file: str) -> yaml.Node:
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        problem = f"this cannot be read as YAML ({error.problem or error.context})."
        raise BrokenFacts(problem, file=file, line=line) from None
    except yaml.YAMLError as error:
        raise BrokenFacts(f"this cannot be read as YAML ({error}).", file=file) from None
    if root is None:
        raise BrokenFacts("the file is empty.", file=file)
    return root


def _child(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]  # type: ignore[no-any-return]
    return None


def _value(node: yaml.Node, file: str) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, file)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, file) for item in node.value]
    values: dict[str, Any] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode) or key.tag != _STR:
            raise BrokenFacts("a key must be text; put it in quotes.", file=file, line=line)
        if key.value in values:
            raise BrokenFacts(f"the key {key.value!r} stands here twice.", file=file, line=line)
        values[key.value] = _value(value, file)
    return values


def _scalar(node: yaml.ScalarNode, file: str) -> Any:
    text: str = node.value
    if node.tag == _STR:
        return text
    if node.tag == _INT:
        return int(text)
    if node.tag == _FLOAT:
        return Decimal(text)
    if node.tag == _BOOL:
        return text == "true"
    if node.tag == _NULL:
        return None
    line = node.start_mark.line + 1
    raise BrokenFacts(f"the tag {node.tag!r} is not used here.", file=file, line=line)
