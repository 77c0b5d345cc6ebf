"""What a learner sees when a file of the course cannot be used: a sentence, no traceback."""

from __future__ import annotations

from overdue.language import current


class CannotShow(RuntimeError):
    """An app cannot be shown, because a file of the course is broken, missing or too new.

    Parameters
    ----------
    name
        The app.
    why
        What is the matter, with file, line and the form wanted, for whoever mends it.
    """

    def __init__(self, name: str, why: Exception) -> None:
        self.sentence = current().text("trouble.file", app=name)
        super().__init__(f"{self.sentence} {why}")
        self._why = why

    def _render_traceback_(self) -> list[str]:
        """Return what IPython prints in place of a traceback."""
        return [self.sentence, str(self._why)]
