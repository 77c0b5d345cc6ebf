"""The words that the page's script shows by itself; all others come with each frame."""

from __future__ import annotations

from overdue.language import Language


def page_texts(language: Language) -> dict[str, str]:
    """Words of the page, by the short names that the script uses."""
    return {
        "show_table": language.text("page.show_table"),
        "hide_table": language.text("page.hide_table"),
        "reset": language.text("page.reset"),
        "guess_show": language.text("guess.show"),
        "guess_skip": language.text("guess.skip"),
        "lost": language.text("page.lost"),
        "cards": language.text("cards.label"),
    }
