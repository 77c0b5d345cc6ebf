"""A story as a table: day, what happened, what was owed."""

from __future__ import annotations

from collections.abc import Iterator

from overdue.charts.live_it_cards import choice_words, entry_title, rest_title
from overdue.charts.live_it_words import LivedStory
from overdue.charts.table import Table
from overdue.collection.diary import Counted
from overdue.language import Language

__all__ = ["story_table"]


def story_table(result: LivedStory, language: Language) -> Table:
    """Return what is told in full, what was counted, and what was chosen, in their order."""
    return Table(
        columns=(
            language.text("live_it.table.day"),
            language.text("live_it.table.what"),
            language.text("live_it.table.owed"),
        ),
        rows=tuple(_rows(result, language)),
        caption=language.text("live_it.table.caption"),
        prose=(1,),
    )


def _rows(result: LivedStory, language: Language) -> Iterator[tuple[str, str, str]]:
    diary = result.diary
    yield _row(0, language.text("live_it.table.due"), float(diary.story.plan.rest), language)
    for chapter in diary.chapters:
        for one in chapter.in_order:
            if isinstance(one, Counted):
                day, what = one.last, rest_title(one, language)
            else:
                day, what = one.event.day, entry_title(one, language)
            yield _row(day, what, diary.owed_at(one.number), language)
        if chapter.choice is not None:
            day, decision = chapter.choice
            words = choice_words(decision, language)
            yield _row(day, words, float(diary.story.owed[day]), language)


def _row(day: int, what: str, owed: float, language: Language) -> tuple[str, str, str]:
    return language.number(day), what, language.money(owed)
