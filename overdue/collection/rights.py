"""Which rules speak to what somebody did on a day, and where to go with it."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal, get_args

import msgspec

from overdue import law
from overdue.collection.judged import Touch
from overdue.collection.touching import touches
from overdue.escalation import doors, rules_against
from overdue.escalation.deeds import Affected, Deed
from overdue.escalation.doors import Door
from overdue.law import acts
from overdue.law.kinds import LenderKind
from overdue.law.standing import concerns, standing

__all__ = ["WHO", "Doubt", "Outside", "Right", "Rights", "Who", "rights"]

Who = Literal["lender", "agency", "buyer", "court", "police", "unknown"]
"""Who did it. ``unknown``: somebody of whom it is not known for whom he comes."""
WHO: tuple[Who, ...] = get_args(Who)

Doubt = Literal["case", "genuine", "who", "lender", "signed", "day"]
"""On what it hangs whether a rule applies: on the case, on whether it was a real court, on who it
was, on who lends, on who signed a text of an association, or on a day that is not exactly known."""

Why = Literal["not-yet", "ended", "other-lenders"]

_POSING: Final = "hv-18"
"""What somebody does who is no court and no police, but says so."""
_AUTHORITIES: Final = frozenset({"court", "police"})
_COURT: Final = "court"
"""A court, and the group of deeds that a real one does."""
_AT_ONCE: Final = "police"
_ASK: Final = "check"
_OPEN: Final = frozenset({"unknown", "assignee"})


class Right(msgspec.Struct, frozen=True):
    """One rule that speaks to what was done.

    Attributes
    ----------
    touch
        The rule, how strong it is, and whether it applies.
    doubt
        On what that hangs, if it may apply.
    """

    touch: Touch
    doubt: Doubt | None = None


class Outside(msgspec.Struct, frozen=True):
    """A rule about such a deed that does not speak to it, and why."""

    rule: str
    why: Why


class Rights(msgspec.Struct, frozen=True):
    """What speaks to a deed.

    Attributes
    ----------
    who, deed, on, to, lender_kind
        What was asked; of a buyer, `lender_kind` is ``assignee``.
    found
        Rules that speak to it: those that apply first, and of these the binding ones first.
    outside
        Rules about such a deed that had not begun, had ended, or are for other lenders.
    beside
        Facts that forbid nothing here and say how far it goes.
    doors
        Where to go, in this order.
    """

    who: Who
    deed: Deed
    on: date
    to: Affected
    lender_kind: LenderKind
    found: tuple[Right, ...]
    outside: tuple[Outside, ...]
    beside: tuple[str, ...]
    doors: tuple[Door, ...]

    @property
    def is_authority(self) -> bool:
        """Whether it is a court or the police who did what rules on collecting are about."""
        return _is_authority(self.who, self.deed)

    def count(self, strength: str | None, reach: str = "applies") -> int:
        """Return how many rules of a strength (any, if ``None``) apply, or may apply."""
        touched = [one.touch for one in self.found if one.touch.reach == reach]
        return sum(strength in {None, touch.strength} for touch in touched)

    @property
    def facts(self) -> tuple[str, ...]:
        """All facts that it rests on: the rules, what stands beside them, and the doors."""
        rules = [one.touch.rule for one in self.found]
        known = [fact for door in self.doors for fact in door.facts]
        out = [one.rule for one in self.outside]
        return tuple(dict.fromkeys((*rules, *self.beside, *known, *out)))


def rights(who: Who, deed: Deed, on: date, to: Affected, lender_kind: LenderKind) -> Rights:
    """Return the rules that speak to a deed, and where to go.

    Parameters
    ----------
    who, deed, on
        Who did it, what, and when.
    to
        To whom; one of ``deed.to``.
    lender_kind
        Who the creditor is.

    Raises
    ------
    ValueError
        If `who` is none of the list, or it cannot have been done to somebody.
    """
    if who not in WHO:
        raise ValueError(f"who is {who!r}; allowed are {', '.join(WHO)}.")
    if to not in deed.to:
        raise ValueError(f"to is {to!r}; {deed.id} is done to {', '.join(deed.to)}.")
    kind: LenderKind = "assignee" if who == "buyer" else lender_kind
    if _is_authority(who, deed):
        return _by_an_authority(who, deed, on, to, kind)
    against = deed.against
    touched = touches(against, deed.behind, on, kind)
    found = [_right(touch, who, deed, kind, on) for touch in touched]
    known = {touch.rule for touch in touched}
    others = [rule for rule in (*against.rules, *deed.behind) if rule not in known]
    whys = {rule: _why_not(rule, kind, on, speaks=rule in against.rules) for rule in others}
    return Rights(
        who=who,
        deed=deed,
        on=on,
        to=to,
        lender_kind=kind,
        found=tuple(sorted(found, key=_weight)),
        outside=tuple(Outside(rule, why) for rule, why in whys.items() if why),
        beside=tuple(rule for rule, why in whys.items() if not why),
        doors=_doors(who, deed, kind),
    )


def _by_an_authority(who: Who, deed: Deed, on: date, to: Affected, kind: LenderKind) -> Rights:
    """Rules on collecting do not speak to a court or the police; those on posing as one may."""
    against = rules_against.get(_POSING)
    posing = touches(against, acts.get(_POSING).facts, on, kind)
    unsure = [msgspec.structs.replace(one, reach="may-apply", verdict="depends") for one in posing]
    return Rights(
        who=who,
        deed=deed,
        on=on,
        to=to,
        lender_kind=kind,
        found=tuple(Right(touch, "genuine") for touch in unsure),
        outside=(),
        beside=(),
        doors=tuple(doors.door(place, kind) for place in (_COURT, "fraud")[who != _COURT :]),
    )


def _right(touch: Touch, who: Who, deed: Deed, kind: LenderKind, on: date) -> Right:
    rule = law.get(touch.rule)
    if who == "unknown" and touch.reach == "applies" and "everyone" not in rule.binds:
        touch = msgspec.structs.replace(touch, reach="may-apply", verdict="depends")
        return Right(touch, "who")
    if touch.reach == "applies":
        return Right(touch)
    if deed.hangs_on(touch.rule) is not None:
        return Right(touch, "case")
    if standing(rule, on) == "unclear":
        return Right(touch, "day")
    return Right(touch, "lender" if kind in _OPEN else "signed")


def _weight(one: Right) -> tuple[bool, bool]:
    return one.touch.reach != "applies", one.touch.strength != "law"


def _why_not(fact: str, kind: LenderKind, on: date, *, speaks: bool) -> Why | None:
    """Return why a rule does not speak to it; ``None`` for what only stands beside the rules."""
    rule = law.get(fact)
    state = standing(rule, on)
    if state in {"not-yet", "ended"}:
        return state
    is_mine = kind in _OPEN or concerns(rule.binds, kind)
    return "other-lenders" if speaks or not is_mine else None


def _doors(who: Who, deed: Deed, kind: LenderKind) -> tuple[Door, ...]:
    places = deed.doors
    if who == "unknown" and deed.group != _COURT:
        # What cannot wait comes before finding out who it was.
        urgent = places[: places[:1] == (_AT_ONCE,)]
        places = (*urgent, _ASK, *(place for place in places if place not in {*urgent, _ASK}))
    return tuple(dict.fromkeys(doors.door(place, kind) for place in places))


def _is_authority(who: Who, deed: Deed) -> bool:
    """Say whether a court or the police did what it is not for them to do in collecting."""
    return who in _AUTHORITIES and not who == deed.group == _COURT
