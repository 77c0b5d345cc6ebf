"""What is said about the chance of a visit: the range, the guess, what is known and what is not."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from overdue import lenders
from overdue.charts.table import Table
from overdue.collection.knock import MOST_ANSWERED, PEOPLE, Knock, Place
from overdue.language import Language, key

__all__ = [
    "answers_words",
    "cell_words",
    "chance_words",
    "knock_finding",
    "knock_notes",
    "knock_table",
    "knock_terms",
    "knock_verdict",
    "row_words",
]

KNOWN: Final = "bt-home-visit"
_HARDEST: Final = Place(Decimal(50_000), 0)
"""With what the learner's own place is compared."""
_EASIER: Final = Place(Decimal(3_000), 5)
"""And with what, if that is no worse."""
_HUNDRED: Final = Decimal(100)
_SETTINGS: Final = {
    "low": key("control.setting.low"),
    "middle": key("control.setting.middle"),
    "high": key("control.setting.high"),
}


# Numbers --------------------------------------------------------------------------------------


def _percent(chance: float) -> Decimal:
    """A chance in whole percent."""
    return (Decimal(chance) * _HUNDRED).quantize(Decimal(1), ROUND_HALF_UP)


def _short(chance: float, language: Language) -> str:
    """A chance in whole percent without its sign; what is not nought is never said to be."""
    percent = _percent(chance)
    if percent == 0 < chance:
        return language.text("will_they_knock.below_one")
    if chance < 1 and percent == _HUNDRED:
        return language.text("will_they_knock.above_99")
    return language.number(percent)


def chance_words(chance: float, language: Language) -> str:
    """A chance in whole percent."""
    return language.text("will_they_knock.percent", n=_short(chance, language))


def span_words(low: float, high: float, language: Language) -> str:
    """A range of chances, short enough for a cell."""
    least, most = _short(low, language), _short(high, language)
    if least == most:
        return chance_words(low, language)
    return language.text("will_they_knock.span", low=least, high=most)


def _from_to(least: str, most: str, language: Language) -> str:
    """A range in a sentence."""
    if least == most:
        return least
    return language.text("will_they_knock.from_to", low=least, high=most)


def _chances(span: tuple[float, float], language: Language) -> str:
    """A range of chances in a sentence."""
    least, most = (chance_words(chance, language) for chance in span)
    return _from_to(least, most, language)


def answers_words(answered: int, language: Language) -> str:
    """How many calls are answered."""
    if answered == 0:
        return language.text("will_they_knock.answers.none")
    if answered == MOST_ANSWERED:
        return language.text("will_they_knock.answers.all")
    return language.text(
        "will_they_knock.answers", n=language.number(answered), most=language.number(MOST_ANSWERED)
    )


def row_words(answered: int, language: Language) -> str:
    """How many calls are answered, as the name of a row."""
    return language.text(
        "will_they_knock.row", n=language.number(answered), most=language.number(MOST_ANSWERED)
    )


def cell_words(result: Knock, place: Place, language: Language) -> tuple[str, str]:
    """The chance under the learner's numbers, and the range from the low to the high setting."""
    low, high = result.span(place)
    return chance_words(result.my_chance(place), language), span_words(low, high, language)


# Sentences ------------------------------------------------------------------------------------


def knock_finding(result: Knock, language: Language) -> str:
    """The range at the learner's place, and at another one, under which conditions."""
    other = _other(result)
    return language.text(
        "will_they_knock.finding",
        amount=language.money(result.place.amount),
        answers=answers_words(result.place.answered, language),
        days=language.days(result.days),
        chance=_chances(result.span(result.place), language),
        other_amount=language.money(other.amount),
        other_answers=answers_words(other.answered, language),
        other_chance=_chances(result.span(other), language),
    )


def _other(result: Knock) -> Place:
    own = result.place
    is_hard = own.answered == _HARDEST.answered and own.amount >= _HARDEST.amount
    return _EASIER if is_hard else _HARDEST


def knock_terms(result: Knock, language: Language) -> str:
    """That all of it is assumed, and what the learner's own numbers give."""
    fields = {
        "setting": language.text(_SETTINGS[result.numbers.setting]),
        "chance": chance_words(result.my_chance(result.place), language),
    }
    if result.numbers.moved:
        return language.text("will_they_knock.terms.moved", **fields)
    return language.text("will_they_knock.terms", **fields)


def knock_notes(result: Knock, language: Language) -> tuple[str, ...]:
    """What is known, what is not, how it was counted, and what a visitor may not do."""
    copied = lenders.fact(KNOWN).as_of
    if copied is None:
        raise ValueError(f"the fact {KNOWN} must say of when it is")
    return (
        language.text("will_they_knock.note.known", year=language.date(copied, "year")),
        language.text("will_they_knock.note.unknown"),
        _set_here(result, language),
        language.text("will_they_knock.note.counted", people=language.number(PEOPLE)),
        language.text("will_they_knock.note.stages"),
        language.text("will_they_knock.note.door"),
    )


def _set_here(result: Knock, language: Language) -> str:
    """The learner's own assumptions in words."""
    numbers = result.numbers
    return language.text(
        "will_they_knock.note.set_here",
        large=language.money_round(numbers.one("visit-large")),
        lost=language.days(numbers.day("unreachable-days")),
        first=language.number(numbers.day("visit-from")),
        chance=language.percent(numbers.one("visit-chance"), None),
        without=language.percent(numbers.one("visit-without"), None),
    )


def knock_verdict(guessed: Decimal, result: Knock, language: Language) -> str:
    """Where a guess out of 100 people lies in the range, which is all that anybody could say."""
    low, high = result.span(result.place)
    if guessed < _percent(low):
        verdict = key("will_they_knock.guess.below")
    elif guessed > _percent(high):
        verdict = key("will_they_knock.guess.above")
    else:
        verdict = key("will_they_knock.guess.within")
    return language.text(
        verdict,
        guess=language.number(guessed),
        range=_from_to(_short(low, language), _short(high, language), language),
    )


# The table ------------------------------------------------------------------------------------


def knock_table(result: Knock, language: Language) -> Table:
    """The grid, a row for each amount: the learner's numbers first, then the range."""
    rows = []
    for amount in result.amounts:
        cells = []
        for answered in result.answered:
            mine, span = cell_words(result, Place(amount, answered), language)
            cells.append(language.text("will_they_knock.table.cell", mine=mine, span=span))
        rows.append((language.money(amount), *cells))
    return Table(
        columns=(
            language.text("will_they_knock.table.amount"),
            *(answers_words(answered, language) for answered in result.answered),
        ),
        rows=tuple(rows),
        caption=language.text("will_they_knock.table.caption", days=language.days(result.days)),
    )
