"""Everything that the engine names by an id has a name and a line in both languages."""

from typing import get_args

import pytest

from overdue import escalation
from overdue.escalation.kinds import ACTORS, CHANNELS, CONDUCTS, STAGES, STRATEGIES, Rule
from overdue.facts.errors import UnknownFact

LISTS = {
    "stage": STAGES,
    "channel": CHANNELS,
    "actor": ACTORS,
    "conduct": CONDUCTS,
    "strategy": STRATEGIES,
    "rule": get_args(Rule),
}


@pytest.mark.parametrize(("kind", "ids"), LISTS.items(), ids=list(LISTS))
def test_the_words_are_those_of_the_code_in_its_order(kind, ids):
    assert tuple(term.id for term in escalation.terms(kind)) == ids


@pytest.mark.parametrize("kind", LISTS)
def test_names_are_short_and_each_is_another_one(kind):
    terms = escalation.terms(kind)
    for tag, longest in (("en", 34), ("zh-Hans", 12)):
        names = [term.name[tag] for term in terms]
        assert len(set(names)) == len(names)
        assert max(map(len, names)) <= longest


@pytest.mark.parametrize("kind", LISTS)
def test_a_line_is_a_sentence(kind):
    for term in escalation.terms(kind):
        assert term.line["en"].endswith(".")
        assert term.line["zh-Hans"].endswith("。")


def test_an_unknown_entry_is_said_with_the_nearest():
    with pytest.raises(UnknownFact, match="did you mean outsourced"):
        escalation.word("stage", "outsource")
    with pytest.raises(UnknownFact, match="no list of words"):
        escalation.terms("stages")
