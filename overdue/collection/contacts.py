"""Who is written to, called or visited on a day, who answers, and what is done wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from overdue.collection.luck import steps
from overdue.collection.rules import WHILE_REACHABLE
from overdue.escalation.kinds import CHANNELS, STRATEGIES

if TYPE_CHECKING:
    from overdue.collection.log import Log
    from overdue.collection.luck import Lane, Luck
    from overdue.collection.people import People
    from overdue.collection.rules import Rules

__all__ = ["Contacts"]

Index = NDArray[np.intp]
_HOUR: Final = 60
_DAY: Final = 24 * _HOUR
_CALLS: Final = frozenset({CHANNELS.index("call"), CHANNELS.index("robot-call")})
_SMS, _VISIT = CHANNELS.index("sms"), CHANNELS.index("visit")
_THIRD = CHANNELS.index("third-person")
_OTHERS: Final = tuple(CHANNELS.index(name) for name in ("email", "letter", "third-person"))
_AT_NIGHT: Final = frozenset({"quiet-hours", "hv-10"})

# Whether a contact crosses a line is drawn from two lanes other than the one by which it came.
_LANES_OF: Final[dict[int, tuple[Lane, Lane]]] = {
    CHANNELS.index("call"): ("text", "other"),
    CHANNELS.index("robot-call"): ("text", "other"),
    _SMS: ("phone", "answered"),
}
_RARE: Final[tuple[Lane, Lane]] = ("answered", "text")
_WHICH, _WHEN = 40, 60
"""Numbers of further luck, from which those of the channels are counted up."""


class Contacts:
    """The contacts of some accounts.

    Parameters
    ----------
    rules, luck, people
        As for the engine.
    conduct
        How the collectors of each account behave: place in `CONDUCTS`, shape (n,).
    log
        Where to note each contact, if anywhere.

    Attributes
    ----------
    counts
        Contacts so far, shape (channels, n).
    crossings
        Contacts that crossed a line, shape (n,).
    last_reached
        Day on which somebody last got through to the person, shape (n,).
    conduct
        As given; a complaint may have changed it.
    """

    def __init__(
        self,
        rules: Rules,
        luck: Luck,
        conduct: NDArray[np.int8],
        people: People,
        log: Log | None,
    ) -> None:
        count = len(conduct)
        self._rules, self._luck, self._log = rules, luck, log
        self.conduct = conduct
        self.counts = np.zeros((len(CHANNELS), count), dtype=np.int16)
        self.crossings = np.zeros(count, dtype=np.int16)
        self.last_reached = np.zeros(count, dtype=np.int16)
        given = rules.numbers.one(rules.table.answered)
        self._share = np.full(count, given) if people.answered is None else people.answered
        self._answers = np.zeros(count, dtype=np.uint32)
        self._complains = np.zeros(count, dtype=bool)
        # By what is wrong with a contact; the last place is that of -1, which is nothing.
        self._nightly = np.array([one in _AT_NIGHT for one in (*rules.breaches, None)])
        self._crossing = int(steps(rules.numbers.one(rules.table.conduct.crossing)))

    # What the person does -----------------------------------------------------------------------

    def follow(self, accounts: Index, strategy: NDArray[np.int8]) -> None:
        """Let some accounts answer, or not, as their strategies say."""
        rows = {STRATEGIES.index(rule.id): rule for rule in self._rules.table.strategies}
        for number, rule in rows.items():
            mine = accounts[strategy[accounts] == number]
            self._answers[mine] = steps(self._share[mine]) if rule.answers == "always" else 0
            self._complains[mine] = rule.complains

    def answer(self, accounts: Index, day: int) -> None:
        """Let some accounts answer from now on; they have just been in touch themselves."""
        self._answers[accounts] = steps(self._share[accounts])
        self.last_reached[accounts] = day

    def hush(self, accounts: Index) -> None:
        """Let some accounts answer no more."""
        self._answers[accounts] = 0

    def complain(self, accounts: Index) -> None:
        """Let some accounts complain: about what was done wrong so far, and from now on."""
        self._complains[accounts] = True
        self._hear(accounts[self.crossings[accounts] > 0])

    # What happens -------------------------------------------------------------------------------

    def happen(self, day: int, stage: NDArray[np.int8], owing: Index) -> None:
        """Make the contacts of one day with those who still owe."""
        rules, luck = self._rules, self._luck
        here = stage[owing]
        for channel, where in rules.fixed.get(day, ()):
            self._make(channel, owing[where[here]], day, stage)
        called = self._called(day, stage, owing)
        if len(called):
            self._call(called, day, stage)
        texted = owing[luck.today("text", day)[owing] < rules.text[here]]
        if len(texted):
            self._make(_SMS, texted, day, stage)
        draw = luck.today("other", day)[owing]
        some = draw < rules.other[here, -1]
        if some.any():
            self._other(owing[some], draw[some], day, stage)

    def _called(self, day: int, stage: NDArray[np.int8], owing: Index) -> Index:
        """Those who are called on a day."""
        draw = self._luck.today("phone", day)[owing]
        called: Index = owing[draw < self._rules.phone[stage[owing]]]
        return called

    def _answer(self, called: Index, day: int) -> NDArray[np.bool_]:
        """Whether each of those called answers, which is noted."""
        answered: NDArray[np.bool_] = (
            self._luck.today("answered", day)[called] < self._answers[called]
        )
        self.last_reached[called[answered]] = day
        return answered

    def _call(self, called: Index, day: int, stage: NDArray[np.int8]) -> None:
        # Contacts made today do not know yet whether today's call will be answered.
        before = day - self.last_reached[called] >= self._rules.unreachable
        answered = self._answer(called, day)
        channels = self._rules.phone_channel[stage[called]]
        for channel in _CALLS:
            mine = channels == channel
            if mine.any():
                self._make(
                    channel,
                    called[mine],
                    day,
                    stage,
                    answered=answered[mine],
                    unreachable=before[mine],
                )

    def _other(
        self, accounts: Index, draw: NDArray[np.uint16], day: int, stage: NDArray[np.int8]
    ) -> None:
        kind = (draw[:, None] >= self._rules.other[stage[accounts]]).sum(axis=1)
        for at, channel in enumerate(_OTHERS):
            mine = accounts[kind == at]
            if channel == _THIRD:
                lost = day - self.last_reached[mine] >= self._rules.unreachable
                mine = mine[lost | (self.conduct[mine] > 0)]
            self._make(channel, mine, day, stage)

    def begin(self, accounts: Index, day: int, stage: NDArray[np.int8]) -> None:
        """Make the contacts with which a stage begins, for accounts that have just entered one."""
        for number, channels in self._rules.entry.items():
            entered = accounts[stage[accounts] == number]
            for channel in channels:
                self._make(channel, entered, day, stage)

    def remind(self, accounts: Index, day: int, stage: NDArray[np.int8]) -> None:
        """Make the contacts of the day on which an instalment is due."""
        for channel in self._rules.instalment:
            self._make(channel, accounts, day, stage)

    def visit(self, accounts: Index, day: int, stage: NDArray[np.int8]) -> None:
        """Note that somebody came to the door."""
        self._make(_VISIT, accounts, day, stage)

    # What all contacts share --------------------------------------------------------------------

    def _make(
        self,
        channel: int,
        accounts: Index,
        day: int,
        stage: NDArray[np.int8],
        *,
        answered: NDArray[np.bool_] | None = None,
        unreachable: NDArray[np.bool_] | None = None,
    ) -> None:
        if not len(accounts):
            return
        self.counts[channel, accounts] += 1
        if unreachable is None:
            unreachable = day - self.last_reached[accounts] >= self._rules.unreachable
        crossing = self._cross(channel, accounts, day, unreachable)
        if self._log is None:
            return
        more: dict[str, Any] = {
            "channel": np.full(len(accounts), channel),
            "actor": self._rules.actor[channel][stage[accounts]],
            "answered": np.zeros(len(accounts), dtype=bool) if answered is None else answered,
            "unreachable": unreachable,
            "crossing": [self._rules.breaches[one] if one >= 0 else None for one in crossing],
            "minute": self._minutes(channel, accounts, day, crossing),
        }
        self._log.add(day, "contact", accounts, stage, **more)

    def _cross(
        self, channel: int, accounts: Index, day: int, unreachable: NDArray[np.bool_]
    ) -> NDArray[np.int8]:
        """Count what each contact does wrong: its place in the breaches, -1 if nothing."""
        done = np.full(len(accounts), -1, dtype=np.int8)
        bad = (self.conduct[accounts] > 0).nonzero()[0]
        if not len(bad):
            return done
        rules, mine = self._rules, accounts[bad]
        if channel == _THIRD:
            passed_over = rules.breaches.index(WHILE_REACHABLE)
            done[bad[~unreachable[bad]]] = passed_over
        crosses = self._luck.mixed(day, mine, *_LANES_OF.get(channel, _RARE)) < self._crossing
        crosses &= rules.choice_count[channel][self.conduct[mine]] > 0
        bad, mine = bad[crosses], mine[crosses]
        done[bad] = self._which(channel, mine, day)
        crossed = accounts[done >= 0]
        self.crossings[crossed] += 1
        self._hear(crossed[self._complains[crossed]])
        return done

    def _which(self, channel: int, accounts: Index, day: int) -> NDArray[np.int8] | int:
        """Choose what is done wrong; any will do where nobody will read it."""
        if self._log is None:
            return 0
        rules, conduct = self._rules, self.conduct[accounts]
        draw = self._luck.detail(day, accounts, _WHICH + channel)
        place = (draw * rules.choice_count[channel][conduct]).astype(np.int8)
        chosen: NDArray[np.int8] = rules.choices[channel][conduct, place]
        return chosen

    def _hear(self, complaints: Index) -> None:
        """Let some complaints end what was wrong, as often as the table says."""
        works = self._rules.numbers.one(self._rules.table.conduct.complaint_works)
        self.conduct[complaints[self._luck.once("complaint")[complaints] < works]] = 0

    def _minutes(
        self, channel: int, accounts: Index, day: int, crossing: NDArray[np.int8]
    ) -> NDArray[np.int64]:
        """Minute of each contact: by day, unless it is the night that is wrong with it."""
        late, early = (hour * _HOUR for hour in self._rules.quiet)
        draw = self._luck.detail(day, accounts, _WHEN + channel)
        by_day = early + draw * (late - early)
        by_night = (late + draw * (_DAY - late + early)) % _DAY
        at_night = self._nightly[crossing]
        return np.where(at_night, by_night, by_day).astype(np.int64)
