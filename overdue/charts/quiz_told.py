"""What is said of an answer once it was given: why each option is right or wrong, and the rule."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Final, Literal, NamedTuple

from overdue import law
from overdue.bank.record import Mark, Match, Number, OneOf, Order, Several, Verdict
from overdue.bank.vocabulary import rule_words
from overdue.charts.quiz_words import points_words
from overdue.charts.rule_words import strength, when, where
from overdue.facts.words import Words
from overdue.language import Language, key
from overdue.quiz.figures import fill
from overdue.quiz.places import VERDICTS
from overdue.quiz.sitting import Given

__all__ = ["rule_line", "told"]

Mood = Literal["good", "bad", "plain"]

_HEADS: Final = {
    "good": key("quiz.told.right"),
    "warn": key("quiz.told.partly"),
    "bad": key("quiz.told.wrong"),
}
_CHOSEN: Final = {
    (True, True): key("quiz.sign.right_chosen"),
    (True, False): key("quiz.sign.right_left"),
    (False, True): key("quiz.sign.wrong_chosen"),
    (False, False): key("quiz.sign.wrong_left"),
}
_MARKED: Final = {
    (True, True): key("quiz.sign.crosses_marked"),
    (True, False): key("quiz.sign.crosses_left"),
    (False, True): key("quiz.sign.allowed_marked"),
    (False, False): key("quiz.sign.allowed_left"),
}


class _Said(NamedTuple):
    """What is said of one option: a word on it, why, and whether it is read out at once."""

    sign: str
    mood: Mood
    words: str
    heard: bool


def told(given: Given, language: Language) -> dict[str, Any]:
    """Return what the page needs to explain an answer."""
    item, points = given.posed.item, given.score.points
    tone = "good" if points == 1 else "warn" if points else "bad"
    score = language.text(
        "quiz.told.score",
        points=points_words(points, language),
        rule=language.pick(rule_words(given.score.rule)),
    )
    note = item.only_for_note
    return {
        "answer": given.on_page,
        "tone": tone,
        "head": language.text(_HEADS[tone]),
        "score": score,
        "options": [one._asdict() for one in _options(given, language)],
        "words": _words(given, language),
        "note": "" if note is None else language.pick(note),
        "rules": [rule_line(fact, language) for fact in item.facts],
        "rules_title": language.text("quiz.told.rules"),
    }


def rule_line(fact_id: str, language: Language) -> str:
    """Return where a rule stands, since when it holds, how strong it is, and a doubt if any."""
    fact = law.find(fact_id)
    line = language.text(
        "quiz.told.rule",
        where=where(fact, language),
        strength=strength(fact, language),
        when=when(fact, language),
    )
    if fact.settled:
        return line
    return language.text("sources.next", before=line, sentence=language.text("sources.unsettled"))


def _options(given: Given, language: Language) -> list[_Said]:
    """Return what is said of each option, from the top of the page."""
    posed, answer = given.posed, given.answer
    match posed.item:
        case OneOf():
            found = [(at, posed.item.options[at]) for at in posed.order]
            return [_chosen(o.correct, at == answer, o.feedback, language) for at, o in found]
        case Several():
            picked = answer if isinstance(answer, frozenset) else frozenset()
            found = [(at, posed.item.options[at]) for at in posed.order]
            return [_chosen(o.correct, at in picked, o.feedback, language) for at, o in found]
        case Verdict():
            right, why = posed.item.verdict, posed.item.feedback
            return [
                _chosen(one == right, one == answer, getattr(why, one), language)
                for one in VERDICTS
            ]
        case Mark():
            picked = answer if isinstance(answer, frozenset) else frozenset()
            return [
                _marked(one.wrong, at in picked, one.feedback, language)
                for at, one in enumerate(posed.item.lines)
            ]
        case Order() | Match():
            return _arranged(given, language)
        case _:
            return []


def _chosen(correct: bool, chosen: bool, why: Words, language: Language) -> _Said:  # noqa: FBT001
    mood: Mood = "good" if correct else "bad" if chosen else "plain"
    sign = language.text(_CHOSEN[correct, chosen])
    return _Said(sign, mood, language.pick(why), chosen or correct)


def _marked(wrong: bool, marked: bool, why: Words, language: Language) -> _Said:  # noqa: FBT001
    mood: Mood = "good" if wrong == marked else "bad"
    return _Said(language.text(_MARKED[wrong, marked]), mood, language.pick(why), wrong or marked)


def _arranged(given: Given, language: Language) -> list[_Said]:
    """Return what is said of each step, or of each word."""
    posed, item, found = given.posed, given.posed.item, []
    if isinstance(item, Order) and isinstance(given.on_page, tuple | list):
        for own, at in zip(given.on_page, posed.order, strict=True):
            places = {"right": language.number(at + 1), "own": language.number(own + 1)}
            is_right = own == at
            words = key("quiz.sign.place_right") if is_right else key("quiz.sign.place_wrong")
            why = item.steps[at].feedback
            said = "" if why is None else language.pick(why)
            mood: Mood = "good" if is_right else "bad"
            found.append(_Said(language.text(words, **places), mood, said, not is_right))
    if isinstance(item, Match) and isinstance(given.answer, tuple):
        for at, chosen in enumerate(given.answer):
            pair, is_right = item.pairs[at], chosen == at
            meaning = language.pick(pair.meaning)
            words = key("quiz.sign.match_right") if is_right else key("quiz.sign.match_wrong")
            sign = language.text(words, meaning=meaning)
            why_so = language.pick(pair.feedback)
            found.append(_Said(sign, "good" if is_right else "bad", why_so, not is_right))
    return found


def _words(given: Given, language: Language) -> list[str]:
    """Return what is said of the whole."""
    item, figures = given.posed.item, given.posed.figures
    if isinstance(item, Order):
        return [language.pick(item.feedback)]
    if not isinstance(item, Number) or figures is None:
        return []
    points, why = given.score.points, item.feedback
    said = why.right if points == 1 else why.near if points > Fraction(0) else why.wrong
    return [fill(text, item, figures, language) for text in (said, item.solution)]
