"""Every kind of item and every rule of scoring has its words."""

from __future__ import annotations

from typing import get_args

import pytest

from overdue.bank.kinds import ITEM_KINDS, AnswerUnit
from overdue.bank.vocabulary import kind_name, rule_words, sheet_words, task
from overdue.facts.errors import UnknownFact
from overdue.quiz.scoring import SCORE_RULES


@pytest.mark.parametrize("tag", ["en", "zh-Hans"])
def test_every_kind_says_what_to_do_and_every_rule_how_it_counts(tag):
    assert len({task(kind)[tag] for kind in ITEM_KINDS}) == len(ITEM_KINDS)
    assert len({kind_name(kind)[tag] for kind in ITEM_KINDS}) == len(ITEM_KINDS)
    assert len({rule_words(rule)[tag] for rule in SCORE_RULES}) == len(SCORE_RULES)
    assert all(sheet_words(f"unit_{unit}")[tag] for unit in get_args(AnswerUnit))


def test_an_unknown_word_is_refused_by_name():
    with pytest.raises(UnknownFact, match="'by-chance'"):
        rule_words("by-chance")
