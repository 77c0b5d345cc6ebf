"""Acts on three piles, in words: what to do, which pile was right and why, how it goes."""

from __future__ import annotations

from typing import Any, Final

from overdue import law
from overdue.charts.quiz_told import rule_line
from overdue.charts.table import Table
from overdue.language import Language
from overdue.law import acts
from overdue.law.acts import Act
from overdue.law.strength import BINDING
from overdue.quiz.guesses import Guesses, Round
from overdue.quiz.places import VERDICTS

__all__ = [
    "round_question",
    "round_told",
    "sort_facts",
    "sort_finding",
    "sort_notes",
    "sort_table",
    "sort_terms",
]

_BEFORE: Final = ("gbt-is-voluntary", "cba-guideline-2026", "bank-insurer-collection-rule")
"""What the difference between a law and a recommendation rests on; it tells no answer."""


def _pile(place: int, language: Language) -> str:
    return language.pick(law.word("act_verdicts", VERDICTS[place]))


def _rule(act: Act) -> str:
    """Return the rule that decides: for what is unlawful the first that binds and was read."""
    if act.verdict != "unlawful":
        return act.facts[0]
    cited = [law.cite(fact) for fact in act.facts]
    return next(one.id for one in cited if one.settled and one.force in BINDING)


def _sentences(parts: list[str], language: Language) -> str:
    first, *rest = parts
    for part in rest:
        first = language.text("sources.next", before=first, sentence=part)
    return first


def _why(act: Act, language: Language) -> str:
    """Return the reason, and for what depends first on what; what to do; the deciding rule."""
    parts = []
    if act.detail is not None:
        detail = language.pick(act.detail)
        parts.append(language.text("sort_acts.detail", detail=detail))
    parts.append(language.pick(act.why))
    if act.notes is not None:
        parts.append(language.pick(act.notes))
    parts.append(language.text("sort_acts.rule", rule=rule_line(_rule(act), language)))
    return _sentences(parts, language)


# The question and the answer ---------------------------------------------------------------------


def round_question(result: Guesses, language: Language) -> dict[str, Any]:
    """Return what the page needs to ask the acts in sight; nothing once all are sorted."""
    ids = result.asked
    if not ids:
        return {}
    return {
        "head": language.text(
            "sort_acts.head",
            n=language.number(result.at + 1),
            all=language.number(len(result.rounds)),
        ),
        "kind": "match",
        "stem": language.plural("sort_acts.stem", len(ids)),
        "task": language.text("sort_acts.task"),
        "options": [language.pick(acts.get(one).act) for one in ids],
        "meanings": [_pile(place, language) for place in range(len(VERDICTS))],
        "before": "",
        "after": "",
        "is_last": result.at + 1 == len(result.rounds),
    }


def round_told(result: Guesses, told: Round, language: Language) -> dict[str, Any]:
    """Return what is said once the acts in sight were sorted."""
    rules = dict.fromkeys(fact for one in told.ids for fact in acts.get(one).facts)
    tone = "good" if told.hits == len(told.ids) else "warn" if told.hits else "bad"
    return {
        "answer": list(told.said),
        "tone": tone,
        "head": language.plural("sort_acts.hits", len(told.ids), hits=language.number(told.hits)),
        "score": _so_far(result, language),
        "options": [
            _told(acts.get(one), right, said, language)
            for one, right, said in zip(told.ids, told.right, told.said, strict=True)
        ],
        "words": [language.text("sort_acts.told")],
        "note": "",
        "rules": list(dict.fromkeys(rule_line(fact, language) for fact in rules)),
        "rules_title": language.text("sort_acts.rules"),
    }


def _told(act: Act, right: int, said: int, language: Language) -> dict[str, Any]:
    pile = _pile(right, language)
    if right == said:
        sign = language.text("sort_acts.sign.right", pile=pile)
    else:
        sign = language.text("sort_acts.sign.wrong", pile=pile)
    return {
        "sign": sign,
        "mood": "good" if right == said else "bad",
        "words": _why(act, language),
        "heard": right != said,
    }


# Around it ---------------------------------------------------------------------------------------


def _so_far(result: Guesses, language: Language) -> str:
    hits = language.number(result.hits)
    return language.plural("sort_acts.so_far", result.answered, hits=hits)


def sort_finding(result: Guesses, language: Language) -> str:
    """How many acts lie on the right pile so far, and how many are left."""
    if not result.answered:
        return language.plural("sort_acts.finding.start", result.count)
    left = result.count - result.answered
    if not left:
        hits = language.number(result.hits)
        return language.plural("sort_acts.finding.over", result.count, hits=hits)
    told = result.given[-1]
    return language.plural(
        "sort_acts.finding",
        left,
        hits=language.number(told.hits),
        acts=language.number(len(told.ids)),
        so_far=_so_far(result, language),
    )


def sort_terms(result: Guesses, language: Language) -> str:  # noqa: ARG001 - the same for all
    """What each pile is for."""
    return language.text("sort_acts.terms")


def sort_facts(result: Guesses) -> tuple[str, ...]:
    """What the answers so far rest on; nothing of what is still to be sorted."""
    sorted_ = [fact for one in result.given for act in one.ids for fact in acts.get(act).facts]
    return tuple(dict.fromkeys(sorted_ or _BEFORE))


def sort_notes(result: Guesses, language: Language) -> tuple[str, ...]:
    """What a recommendation is worth; once there are answers, what a low confidence means."""
    notes = [language.text("sort_acts.note.recommendation")]
    if any(acts.get(act).confidence == "low" for one in result.given for act in one.ids):
        notes.append(language.text("sort_acts.note.doubt"))
    return tuple(notes)


def sort_table(result: Guesses, language: Language) -> Table:
    """The acts in sight; those that were sorted with their verdict, the reason and the rule."""
    if not result.answered:
        return Table(
            columns=(language.text("sort_acts.table.number"), language.text("sort_acts.table.act")),
            rows=tuple(
                (language.number(at), language.pick(acts.get(one).act))
                for at, one in enumerate(result.asked, 1)
            ),
            caption=language.text("sort_acts.table.caption.start"),
            prose=(0, 1),
        )
    return Table(
        columns=(
            language.text("sort_acts.table.act"),
            language.text("sort_acts.table.yours"),
            language.text("sort_acts.table.verdict"),
            language.text("sort_acts.table.why"),
            language.text("sort_acts.table.rule"),
        ),
        rows=tuple(
            _row(acts.get(act), said, language)
            for one in reversed(result.given)
            for act, said in zip(one.ids, one.said, strict=True)
        ),
        caption=language.text("sort_acts.table.caption"),
        prose=(0, 1, 2, 3, 4),
    )


def _row(act: Act, said: int, language: Language) -> tuple[str, ...]:
    verdict = language.pick(law.word("act_verdicts", act.verdict))
    if act.detail is not None:
        detail = language.pick(act.detail)
        verdict = language.text("sort_acts.verdict", verdict=verdict, detail=detail)
    return (
        language.pick(act.act),
        _pile(said, language),
        verdict,
        language.pick(act.why),
        rule_line(_rule(act), language),
    )
