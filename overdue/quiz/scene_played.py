"""A scene as far as it was played: what happened, what was chosen, what of it protects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from overdue.bank.scene import Chosen, Ending, Scene, SceneStep
from overdue.law import acts
from overdue.law.acts import Act, ActVerdict

__all__ = ["Played", "Taken", "play"]


@dataclass(frozen=True, slots=True)
class Taken:
    """One step and what was chosen there."""

    step: SceneStep
    choice: Chosen

    def acts(self) -> tuple[Act, ...]:
        """Return what they did, and what oneself did, as far as the law has a word on it."""
        return tuple(acts.get(name) for name in (*self.step.acts, *self.choice.acts))


@dataclass(frozen=True, slots=True)
class Played:
    """A scene up to the next choice.

    Attributes
    ----------
    scene
        The scene.
    taken
        The steps that were decided, in their order.
    now
        The step that waits for a choice; ``None`` at the end.
    ending
        Where it came to, at the end.
    """

    scene: Scene
    taken: tuple[Taken, ...]
    now: SceneStep | None
    ending: Ending | None

    def acts(self) -> tuple[Act, ...]:
        """Return each act that was seen and decided upon, once, in its order."""
        return tuple(dict.fromkeys(act for one in self.taken for act in one.acts()))

    def verdicts(self) -> Counter[ActVerdict]:
        """Count the acts by their verdicts."""
        return Counter(act.verdict for act in self.acts())

    def protecting(self) -> int:
        """Count the choices that kept to what protects."""
        return sum(one.choice.protects for one in self.taken)


def play(scene: Scene, choices: Sequence[str]) -> Played:
    """Play a scene.

    Parameters
    ----------
    scene
        The scene.
    choices
        Ids of what was chosen, step by step, each as ``step.choice``.

    Raises
    ------
    ValueError
        If something was chosen that was not on offer at its place.
    """
    at, taken = scene.steps[0].id, []
    for name in choices:
        step = scene.step(at)
        found = [one for one in (step.choices if step else ()) if f"{at}.{one.id}" == name]
        if step is None or not found:
            raise ValueError(f"{name!r} is not on offer at {at!r}")
        taken.append(Taken(step, found[0]))
        at = found[0].next
    now = scene.step(at)
    return Played(scene, tuple(taken), now, None if now else scene.ending(at))
