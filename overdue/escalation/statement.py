"""One thing that a learner is told about a step, and the facts behind it."""

from __future__ import annotations

import re
from typing import Annotated, Final

import msgspec

from overdue import law
from overdue.escalation.numbers import fact_number
from overdue.facts.errors import NoValue
from overdue.facts.number_words import number_words
from overdue.facts.record import Id
from overdue.facts.words import Words
from overdue.language import Language
from overdue.language.template import Template

__all__ = ["Statement", "number_in_words"]

_FIELD: Final = re.compile(r"\{([^{}]+)\}")


class Statement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sentence whose numbers stand in its facts.

    Attributes
    ----------
    text
        The words; ``{payment-order.days_to_pay_or_object}`` is filled from that fact (the form is
        :data:`overdue.escalation.numbers.Ref`), any other field by whoever says it.
    facts
        What it rests on, the main one first.
    """

    text: Words
    facts: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]

    def __post_init__(self) -> None:
        sides = [sorted(_FIELD.findall(text)) for text in self.text.values()]
        if any(side != sides[0] for side in sides):
            raise ValueError("Both languages must have the same fields")
        if hidden := {ref.partition(".")[0] for ref in self.refs}.difference(self.facts):
            raise ValueError(f"A number is taken from {min(hidden)}, which `facts` does not name")

    @property
    def refs(self) -> tuple[str, ...]:
        """The numbers that are taken from facts."""
        return tuple(field for field in self.fields if "." in field)

    @property
    def fields(self) -> tuple[str, ...]:
        """All fields of the text, in the order of the first language."""
        return tuple(_FIELD.findall(next(iter(self.text.values()))))

    def say(self, language: Language, **own: str) -> str:
        """Return the sentence in a language.

        Parameters
        ----------
        language
            Its words and formats.
        **own
            Fields that are no number of a fact.
        """
        text = language.pick(self.text)
        given = [
            number_in_words(name, language) if "." in name else own[name]
            for name in _FIELD.findall(text)
        ]
        numbered = iter(range(len(given)))
        template = Template(_FIELD.sub(lambda _: f"{{n{next(numbered)}}}", text), spaced=True)
        return template.fill({f"n{at}": words for at, words in enumerate(given)})


def number_in_words(ref: str, language: Language) -> str:
    """Return one number of a fact with its unit, such as “15 days”.

    Raises
    ------
    UnknownFact, NoValue
        If there is no such number.
    """
    number = fact_number(ref)
    fact_id, _, rest = ref.partition(".")
    name, _, whose = rest.partition(".")[0].partition("@")
    for value in law.find(fact_id).values:
        if (value.name, value.whose) == (name, whose or None):
            return number_words(number, value.unit, language)
    raise NoValue(f"The fact {fact_id} has no value {name}.")
