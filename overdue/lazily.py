"""Public names of a room that load their module when they are first asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

__all__ = ["by_name", "lazily"]


def by_name(homes: Mapping[str, str]) -> dict[str, str]:
    """Return the module of each name, from the names of each module (with spaces between them)."""
    return {name: module for module, names in homes.items() for name in names.split()}


def lazily(package: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the ``__getattr__`` of a package whose names are loaded one by one.

    An app needs a few of a room's models, and at once.

    Parameters
    ----------
    package
        Its ``__name__``.
    modules
        The module of each public name. None may bear the name of one: Python sets a module in its
        package once it is loaded.
    """

    def load(name: str) -> Any:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{modules[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return load
