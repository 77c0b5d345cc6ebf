"""What people say, guessed at and told, in words: does it hold, what is true, by which rule."""

from __future__ import annotations

from typing import Any, Final

from overdue import law
from overdue.bank.statements import TRUTHS, Statement, get
from overdue.charts.quiz_told import rule_line
from overdue.charts.table import Table
from overdue.language import Language, key
from overdue.quiz.guesses import Guesses, Round

__all__ = [
    "myth_facts",
    "myth_finding",
    "myth_notes",
    "myth_question",
    "myth_table",
    "myth_terms",
    "myth_told",
]

_TRUTHS: Final = {
    "holds": key("myth_or_rule.truth.holds"),
    "partly": key("myth_or_rule.truth.partly"),
    "not": key("myth_or_rule.truth.not"),
}
_BEFORE: Final = ("gbt-is-voluntary", "cba-guideline-2026", "bank-insurer-collection-rule")
"""What the difference between a law and a recommendation rests on; it tells no answer."""


def _truth(place: int, language: Language) -> str:
    return language.text(_TRUTHS[TRUTHS[place]])


def _verdict(one: Statement, language: Language) -> str:
    return language.pick(law.word("claim_verdicts", one.verdict))


# The question and the answer ---------------------------------------------------------------------


def myth_question(result: Guesses, language: Language) -> dict[str, Any]:
    """Return what the page needs to ask about the statement in sight; nothing once all is over."""
    if not result.asked:
        return {}
    one = get(result.asked[0])
    return {
        "head": language.text(
            "myth_or_rule.head",
            n=language.number(result.at + 1),
            all=language.number(len(result.rounds)),
        ),
        "kind": "verdict",
        "stem": language.text("myth_or_rule.stem", claim=language.pick(one.claim)),
        "task": language.text("myth_or_rule.task"),
        "options": [_truth(place, language) for place in range(len(TRUTHS))],
        "meanings": [],
        "before": "",
        "after": "",
        "is_last": result.at + 1 == len(result.rounds),
    }


def myth_told(result: Guesses, told: Round, language: Language) -> dict[str, Any]:
    """Return what is said of a guess: the verdict, what is true, and the rules."""
    one, is_right = get(told.ids[0]), bool(told.hits)
    words = [language.pick(one.correction)]
    if one.notes is not None:
        words.append(language.pick(one.notes))
    return {
        "answer": told.said[0],
        "tone": "good" if is_right else "bad",
        "head": _head(told, language),
        "score": _so_far(result, language),
        "options": [_option(place, told, language) for place in range(len(TRUTHS))],
        "words": words,
        "note": "" if one.confidence == "high" else _sure(one, language),
        "rules": [rule_line(fact, language) for fact in one.facts],
        "rules_title": language.text("myth_or_rule.rules"),
    }


def _head(told: Round, language: Language) -> str:
    verdict = _verdict(get(told.ids[0]), language)
    if told.hits:
        return language.text("myth_or_rule.head.right", verdict=verdict)
    return language.text("myth_or_rule.head.wrong", verdict=verdict)


def _sure(one: Statement, language: Language) -> str:
    sure = language.pick(law.word("confidence", one.confidence))
    return language.text("claims.rule.sure", confidence=sure)


def _option(place: int, told: Round, language: Language) -> dict[str, Any]:
    is_it, chosen = place == told.right[0], place == told.said[0]
    if is_it:
        sign = language.text("myth_or_rule.sign.it")
    elif chosen:
        sign = language.text("myth_or_rule.sign.chosen")
    else:
        sign = language.text("myth_or_rule.sign.other")
    return {
        "sign": sign,
        "mood": "good" if is_it else "bad" if chosen else "plain",
        "words": "",
        "heard": False,
    }


# Around it ---------------------------------------------------------------------------------------


def _so_far(result: Guesses, language: Language) -> str:
    hits = language.number(result.hits)
    return language.plural("myth_or_rule.so_far", result.answered, hits=hits)


def myth_finding(result: Guesses, language: Language) -> str:
    """Whether the last guess was right, and how many of those so far."""
    if not result.answered:
        return language.plural("myth_or_rule.finding.start", result.count)
    left = result.count - result.answered
    if not left:
        hits = language.number(result.hits)
        return language.plural("myth_or_rule.finding.over", result.count, hits=hits)
    return language.plural(
        "myth_or_rule.finding",
        left,
        head=_head(result.given[-1], language),
        so_far=_so_far(result, language),
    )


def myth_terms(result: Guesses, language: Language) -> str:  # noqa: ARG001 - the same for all
    """Where the statements come from."""
    return language.text("myth_or_rule.terms")


def myth_facts(result: Guesses) -> tuple[str, ...]:
    """What the answers so far rest on; nothing of what is still to be guessed."""
    told = [fact for one in result.given for fact in get(one.ids[0]).facts]
    return tuple(dict.fromkeys(told or _BEFORE))


def myth_notes(result: Guesses, language: Language) -> tuple[str, ...]:
    """What “holds only partly” means."""
    notes = [language.text("myth_or_rule.note.partly")]
    if any(not law.cite(fact).settled for fact in myth_facts(result)):
        notes.append(language.text("claims.note.doubt"))
    return tuple(notes)


def myth_table(result: Guesses, language: Language) -> Table:
    """The statement in sight; those that were guessed with the verdict and what is true."""
    if not result.answered:
        return Table(
            columns=(
                language.text("myth_or_rule.table.number"),
                language.text("myth_or_rule.table.claim"),
            ),
            rows=tuple((language.number(1), language.pick(get(one).claim)) for one in result.asked),
            caption=language.text("myth_or_rule.table.caption.start"),
            prose=(0, 1),
        )
    return Table(
        columns=(
            language.text("myth_or_rule.table.claim"),
            language.text("myth_or_rule.table.yours"),
            language.text("myth_or_rule.table.verdict"),
            language.text("myth_or_rule.table.true"),
            language.text("myth_or_rule.table.rule"),
        ),
        rows=tuple(_row(one, language) for one in reversed(result.given)),
        caption=language.text("myth_or_rule.table.caption"),
        prose=(0, 1, 2, 3, 4),
    )


def _row(told: Round, language: Language) -> tuple[str, ...]:
    one = get(told.ids[0])
    return (
        language.pick(one.claim),
        _truth(told.said[0], language),
        _verdict(one, language),
        language.pick(one.correction),
        rule_line(one.facts[0], language),
    )
