"""The words of the course as files: catalogues, glossary, prose, and the checks they all pass."""

from __future__ import annotations

from overdue.build.texts.checks import check_text

__all__ = ["check_text"]
