"""Marking the keys of texts for extraction."""

from __future__ import annotations

__all__ = ["key"]


def key(key: str, /) -> str:
    """Mark a literal as a key of the catalogues, for a text that is looked up elsewhere."""
    return key
