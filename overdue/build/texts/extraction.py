"""Which keys of the catalogues the program uses, found by Babel's extraction."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from babel.messages.extract import extract_from_dir

import overdue.language

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Use", "used_keys"]

# The first argument is the key: language.text("a.b"), language.plural("a.b", n), key("a.b").
_CALLS = {"text": None, "plural": None, "key": None}

_PACKAGE = Path(overdue.language.__file__).resolve().parent.parent


class Use(NamedTuple):
    """A place where a key is used.

    Attributes
    ----------
    key
        The key.
    where
        File and line, or the name of the hook.
    """

    key: str
    where: str


def used_keys(package: Path = _PACKAGE) -> list[Use]:
    """Return each use of a key as a literal, and the keys that the apps declare.

    A declaration is ``overdue.apps.text_keys() -> set[str]``: for keys that are put together
    by convention (an app's title, its controls) and so stand nowhere as a literal.
    """
    return [*_literals(package), *(_declared() if package == _PACKAGE else ())]


def _literals(package: Path) -> Iterator[Use]:
    found = extract_from_dir(
        package, method_map=[("**.py", "python")], keywords=_CALLS, comment_tags=()
    )
    for file, line, message, _comments, _context in found:
        for key in (message,) if isinstance(message, str) else message[:1]:
            yield Use(key, f"{package.name}/{Path(file).as_posix()}:{line}")


def _declared() -> Iterator[Use]:
    if find_spec("overdue.apps") is None:
        return
    declared = getattr(import_module("overdue.apps"), "text_keys", None)
    for key in sorted(declared() if declared else ()):
        yield Use(key, "overdue.apps.text_keys()")
