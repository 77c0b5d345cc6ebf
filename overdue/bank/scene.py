"""A scene at the door, to act in (``assets/quiz/scenes/door.yaml``): steps, choices, endings."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Literal, TypeVar

import msgspec

from overdue import assets
from overdue.facts.decode import check_head, convert
from overdue.facts.document import Document, read
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.record import Id
from overdue.facts.words import Words
from overdue.law import acts

__all__ = ["Chosen", "Ending", "Scene", "SceneStep", "door", "read_scene"]

T = TypeVar("T")


class Chosen(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that a learner may do.

    Attributes
    ----------
    id, text
        Its name in its step, and what is done.
    reply
        What it does.
    protects
        Whether it keeps to what protects oneself: privacy, safety, proof, or the money.
    acts
        Acts of one's own that are judged with it.
    next
        The step or the ending that follows.
    """

    id: Id
    text: Words
    reply: Words
    protects: bool
    acts: tuple[Id, ...] = ()
    next: Id


class SceneStep(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What happens, and what may be done.

    Attributes
    ----------
    id, time, title
        Its name, the time of the day, and what it is.
    says
        What is said, or in brackets what happens.
    acts
        What they do, by the ids of ``overdue.law.acts``: the verdicts stand there.
    choices
        What may be done.
    """

    id: Id
    time: Words
    title: Words
    says: Annotated[tuple[Words, ...], msgspec.Meta(min_length=1)]
    acts: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]
    choices: Annotated[tuple[Chosen, ...], msgspec.Meta(min_length=2, max_length=4)]


class Ending(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a scene comes to."""

    id: Id
    title: Words
    body: Words
    tone: Literal["good", "plain"]


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """A scene: how things stand, its steps from the first on, and its endings."""

    lead: Words
    steps: tuple[SceneStep, ...]
    endings: tuple[Ending, ...]

    def step(self, name: str) -> SceneStep | None:
        """Return the step of that name; ``None`` if it is an ending."""
        return next((step for step in self.steps if step.id == name), None)

    def ending(self, name: str) -> Ending:
        """Return the ending of that name."""
        return next(ending for ending in self.endings if ending.id == name)


@cache
def door() -> Scene:
    """Return the scene at the door; ``BrokenFacts`` if its file cannot be used."""
    return read_scene(read(assets.path("quiz", "scenes", "door.yaml")))


def read_scene(document: Document) -> Scene:
    """Return the scene of a file.

    Raises
    ------
    BrokenFacts
        With file, line and field: of the wrong form, an act that is not there, a way that leads
        nowhere or back, or a step that no way leads to.
    """
    check_head(document, ["lead", "steps", "endings"])
    data = document.data
    scene = Scene(
        lead=convert(document, data.get("lead"), Words, ["lead"]),
        steps=_rows(document, "steps", SceneStep),
        endings=_rows(document, "endings", Ending),
    )
    for problem, where in _broken(scene):
        raise BrokenFacts(
            problem, file=document.file, line=document.line(where), field=str(where[-1])
        )
    return scene


def _rows(document: Document, name: str, kind: type[T]) -> tuple[T, ...]:
    rows = document.data.get(name)
    if not isinstance(rows, list) or not rows:
        problem = f"there is no list of {name}."
        raise BrokenFacts(problem, file=document.file, field=name)
    return tuple(convert(document, row, kind, [name, at]) for at, row in enumerate(rows))


def _broken(scene: Scene) -> Iterator[tuple[str, list[str | int]]]:
    """Yield what one step alone cannot show."""
    names = [step.id for step in scene.steps] + [ending.id for ending in scene.endings]
    reached = {names[0]}
    for at, step in enumerate(scene.steps):
        place: list[str | int] = ["steps", at]
        if names.count(step.id) > 1:
            yield f"{step.id!r} stands twice among the steps and endings.", [*place, "id"]
        if step.id not in reached:
            yield f"no choice before it leads to {step.id!r}.", [*place, "id"]
        yield from _unknown(step.acts, [*place, "acts"])
        for number, choice in enumerate(step.choices):
            here = [*place, "choices", number]
            yield from _unknown(choice.acts, [*here, "acts"])
            if choice.next not in names[at + 1 :]:
                problem = f"{choice.next!r} is neither a later step nor an ending."
                yield problem, [*here, "next"]
            reached.add(choice.next)
    for at, ending in enumerate(scene.endings):
        if ending.id not in reached:
            yield f"no choice leads to the ending {ending.id!r}.", ["endings", at, "id"]


def _unknown(
    names: tuple[str, ...], where: list[str | int]
) -> Iterator[tuple[str, list[str | int]]]:
    for name in names:
        try:
            acts.get(name)
        except UnknownFact as error:
            yield str(error), where
