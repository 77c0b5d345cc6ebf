"""What a page must show: the same app without a page, to which the test does what it does there."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from math import ceil, floor
from typing import TYPE_CHECKING, Any, TypeVar, cast

from overdue import apps, case
from overdue.charts.chart import Chart
from overdue.language import language
from overdue.widgets.app import WHOLE
from overdue.widgets.controls import (
    Ask,
    Button,
    Choice,
    Date,
    Erase,
    Marks,
    Moves,
    Number,
    Switch,
    Text,
    UnkeptMarks,
)
from overdue.widgets.session import Session
from tests.browser import asking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from overdue.charts.cards import Card
    from overdue.widgets.controls import Control

T = TypeVar("T")
Entry = tuple[str, Any]
"""Name of a control, and what is entered there."""

_MOST_KNOWN = 400
_known: dict[tuple[Any, ...], Any] = {}

STEPS = 2
"""How often the tests press an arrow key on a slider."""
SHARES = (Decimal("0.75"), Decimal("0.25"), Decimal("0.5"), Decimal("0.95"), Decimal("0.05"))
"""Where on the track of a slider the tests let go of it."""


def opened(name: str, tag: str) -> Session[Any]:
    """An app as it opens on a computer where nothing was entered yet, its answer in sight."""
    session: Session[Any] = Session(apps.app(name), language(tag), case.example())
    session.guess(None)
    return session


def copy(session: Session[Any]) -> Session[Any]:
    """The same app with the same values."""
    app: Any = session.app
    made = Session(app, session.language, case.example(), session.plain(), session.past)
    for control in session.app.controls():
        if isinstance(control, UnkeptMarks):
            made.enter(control.name, control.plain(session.values[control.name]))
    return made


def words(session: Session[Any]) -> dict[str, Any]:
    """All words of the answer, as the page has them."""
    return _words_but_table(session) | {"table": _once(session, _table)}


def finding(session: Session[Any]) -> str:
    """The finding alone, which takes less long than all words."""
    said: str = session.app.view.finding(session.result, session.language)
    return said


def _once(session: Session[Any], told: Callable[[Session[Any]], T]) -> T:
    """What is told of an app, counted once for the same values.

    A picture follows from the values alone; a sheet may follow from what was kept, too.
    """
    if not issubclass(session.app.view, Chart):
        return told(session)
    seen = (told, session.app.name, session.language.tag, repr(session.values))
    if seen not in _known:
        while len(_known) >= _MOST_KNOWN:
            del _known[next(iter(_known))]
        _known[seen] = told(session)
    return cast("T", _known[seen])


def _table(session: Session[Any]) -> list[list[str]]:
    table = session.app.view.table(session.result, session.language)
    return [list(table.columns), *map(list, table.rows)]


def _words_but_table(session: Session[Any]) -> dict[str, Any]:
    return _once(session, _told)


def _told(session: Session[Any]) -> dict[str, Any]:
    view, result, tongue = session.app.view, session.result, session.language
    return {
        "finding": view.finding(result, tongue),
        "terms": view.terms(result, tongue),
        "notes": list(view.notes(result, tongue)),
        "cards": [_card_words(card, session) for card in view.cards(result, tongue)],
        "remarks": _remarks(session),
        "asked": {name: asking.words(asked) for name, asked in session.asks().items()},
    }


def _card_words(card: Card, session: Session[Any]) -> list[str]:
    points = [words for point in card.points for words in point]
    sign = card.sign_in(session.language)
    return [card.id, card.kicker, *([sign] if sign else []), card.title, *card.body, *points]


def _remarks(session: Session[Any]) -> dict[str, dict[str, str]]:
    """What is said beside the lines of each list of marks in sight, and of all of them."""
    offers, found = session.offers(), {}
    for name, said in session.told_lines().items():
        if name in controls(session):
            shown = {WHOLE, *(line for line, _ in offers[name])}
            found[name] = {line: words for line, words in said.items() if line in shown and words}
    return {name: said for name, said in found.items() if said}


def announced(session: Session[Any], before: Session[Any]) -> str:
    """What is announced when the hand rests, if the app was before as given."""
    now, was = words(session), words(before)
    cards = session.app.view.cards(session.result, session.language)
    is_news = any(card.happens for card in cards) and now["cards"][-1:] != was["cards"][-1:]
    news = [cards[-1].title] if is_news else []
    told = [said[WHOLE] for said in now["remarks"].values() if WHOLE in said]
    return " ".join([*news, *session.messages.values(), *told, now["finding"]])


def controls(session: Session[Any]) -> dict[str, Control]:
    """The controls in sight, by name, in their order."""
    hidden = session.app.hidden(session.values)
    return {one.name: one for one in session.app.controls() if one.name not in hidden}


def values(session: Session[Any]) -> dict[str, Any]:
    """The values of the controls in sight, as the page keeps them in its inputs."""
    shown, found = session.shown(), {}
    for name, control in controls(session).items():
        value = shown[name]
        if isinstance(control, Number):
            found[name] = "" if value is None else format(Decimal(value).normalize(), "f")
        elif isinstance(control, Moves):
            found[name] = [value, [option for option, _ in session.offers()[name]]]
        elif not isinstance(control, Button):
            found[name] = value
    return found


def matters(session: Session[Any], entry: Entry) -> bool:
    """Whether an entry is taken and changes a word of the answer."""
    tried = copy(session)
    tried.enter(*entry)
    if tried.messages:
        return False
    # A table may take longer to count than all else: it is asked only where nothing else differs.
    return _words_but_table(tried) != _words_but_table(session) or words(tried) != words(session)


def moves(session: Session[Any], name: str) -> Iterator[Any]:
    """What a person could enter at a control next, the small moves first."""
    control, value = controls(session)[name], session.values[name]
    match control:
        case Choice():
            yield from (option for option in control.options if option != value)
        case Switch():
            yield not value
        case Date():
            years = range(control.low.year + 1, control.high.year)
            yield from (date(year, 3, 17).isoformat() for year in years)
        case Text():
            yield from ("abc", "2021")
        case Ask():
            yield asking.next_entry(session, name)
        case Moves() | Marks():
            yield from _other_lists(session, control)
        case Button() if not isinstance(control, Erase):
            yield value + 1
        case Number():
            yield from key_moves(session, name).values()
            low, high = slide(session, control)
            exact = Decimal(1).scaleb(-control.places)
            for share in SHARES:
                yield control.plain((low + share * (high - low)).quantize(exact))


def _other_lists(session: Session[Any], control: Moves | Marks) -> Iterator[list[str]]:
    """One decision more or less; one line more or less."""
    value = session.values[control.name]
    for option, _ in session.offers()[control.name]:
        if isinstance(control, Marks) and option in value:
            yield [one for one in value if one != option]
        else:
            yield [*value, option]
    if isinstance(control, Moves) and value:
        yield list(value[:-1])


def slide(session: Session[Any], control: Number) -> tuple[Decimal, Decimal]:
    """Both ends of a number's slider or, without one, of its box."""
    low, high = control.slide or (control.low, control.limit(session.values))
    if isinstance(control.high, str):
        high = max(Decimal(low), control.limit(session.values))
    return Decimal(low), Decimal(high)


def key_moves(session: Session[Any], name: str) -> dict[str, Any]:
    """Where each key, pressed `STEPS` times, takes a slider; nothing if there is none."""
    control = controls(session)[name]
    if not isinstance(control, Number) or control.slide is None:
        return {}
    low, high = slide(session, control)
    value = session.values[name]
    at = low if value is None else min(max(value, low), high)
    by = Decimal(control.step) * STEPS
    ends = {"ArrowRight": at + by, "ArrowLeft": at - by, "Home": low, "End": high}
    return {key: control.plain(min(max(end, low), high)) for key, end in ends.items()}


def share(session: Session[Any], control: Number) -> Decimal:
    """Where on the track of a slider to let go so that it matters."""
    low, high = slide(session, control)
    step = Decimal(control.step)

    def steps_beside(share: Decimal) -> set[Decimal]:
        # Halfway between two steps the browser takes either.
        passed = share * (high - low) / step
        return {low + whole * step for whole in (floor(passed), ceil(passed))}

    return next(
        share
        for share in SHARES
        if all(
            matters(session, (control.name, control.plain(min(value, high))))
            for value in steps_beside(share)
        )
    )


def preparation(session: Session[Any], name: str) -> list[Entry]:
    """Return what has to be entered elsewhere so that a control is in sight and matters.

    Raises
    ------
    AssertionError
        If there is nothing of the kind: the control is dead.
    """
    for entries in _preparations(session, name):
        tried, entered = copy(session), []
        for entry in entries:
            if entry[0] in controls(tried):
                tried.enter(*entry)
                entered.append(entry)
        is_ready = not tried.messages and name in controls(tried)
        if is_ready and any(matters(tried, (name, raw)) for raw in _first_moves(tried, name)):
            return entered
    raise AssertionError(f"{session.app.name}: whatever is entered, {name} changes nothing")


def _first_moves(session: Session[Any], name: str) -> Iterator[Any]:
    yield from key_moves(session, name).values() or moves(session, name)


def _back(session: Session[Any]) -> tuple[Entry, ...]:
    """What takes an app back to what it opens with."""
    app: Any = session.app
    now, first = session.values, Session(app, session.language, case.example()).values
    return tuple(
        (name, one.plain(first[name]))
        for name, one in controls(session).items()
        if isinstance(one, Choice | Switch | Number) and first[name] not in (now[name], None)
    )


def _preparations(session: Session[Any], name: str) -> Iterator[tuple[Entry, ...]]:
    yield ()
    if back := _back(session):
        yield back
    # What a choice leaves out is what most often does not matter.
    others = sorted(
        (one for one in controls(session).values() if one.name != name),
        key=lambda one: not isinstance(one, Choice | Switch),
    )
    single = [(one.name, raw) for one in others for raw in moves(session, one.name)]
    yield from ((entry,) for entry in single)
    for first in single:  # the second may come into sight only by the first
        tried = copy(session)
        tried.enter(*first)
        for other in controls(tried):
            if other not in (name, first[0]):
                yield from ((first, (other, raw)) for raw in moves(tried, other))
