"""The words that people use about overdue debt: what they mean, and what they are not."""

from overdue.words.library import every, get
from overdue.words.record import Kind, Word
from overdue.words.search import Found, search

__all__ = ["Found", "Kind", "Word", "every", "get", "search"]
