"""Whether a contact is allowed, in a sentence that names the rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from overdue import law
from overdue.collection import Judged, Touch
from overdue.escalation.vocabulary import word
from overdue.language import Language, key
from overdue.law import acts
from overdue.law.record import LawFact

__all__ = ["may_they", "rules_named"]

_MOST_RULES: Final = 2
_SURE: Final = {"law": key("live_it.may.no"), "recommendation": key("live_it.may.advised")}


def may_they(judged: Judged, crossing: str | None, language: Language) -> str:
    """Return whether a contact is allowed, and by which rule not.

    Parameters
    ----------
    judged
        What the checker says of it.
    crossing
        What was done that may be against a rule, if anything.
    language
        Language of the sentence.
    """
    touches = rules_named(judged)
    if not touches:
        if crossing is not None:
            return language.text("live_it.may.no_rule", why=_why(crossing, language))
        if judged.contact.actor == "court":
            return language.text("live_it.may.court")
        return language.text("live_it.may.yes")
    rules = language.join([_rule(touch, language) for touch in touches[:_MOST_RULES]])
    words = key("live_it.may.perhaps") if judged.strength is None else _SURE[judged.strength]
    return language.text(words, why=_why(touches[0].breach, language), rules=rules)


def rules_named(judged: Judged) -> list[Touch]:
    """Return the touches that decide what is said, each instrument once, the settled ones first."""
    touches: Iterable[Touch] = judged.touches
    if judged.strength is not None:
        sure = [t for t in touches if t.strength == judged.strength and t.reach == "applies"]
        touches = [t for t in sure if t.settled and t.breach == sure[0].breach] or sure[:1]
    once: dict[object, Touch] = {}
    for touch in touches:
        once.setdefault(str(law.get(touch.rule).instrument), touch)
    return list(once.values())


def _why(breach: str, language: Language) -> str:
    if breach.startswith("hv-"):
        return language.pick(acts.get(breach).why)
    return language.pick(word("rule", breach).line)


def _rule(touch: Touch, language: Language) -> str:
    rule = law.get(touch.rule)
    title = language.pick(rule.instrument)
    since = _since(rule, language)
    return language.text("live_it.rule", title=title, since=since) if since else title


def _since(rule: LawFact, language: Language) -> str:
    day = rule.effective_from
    return "" if day is None else language.date(day, rule.date_precision)
