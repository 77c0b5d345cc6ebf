"""Where the sources, the products and the confirmations lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from overdue.build.notebooks.refusal import BuildError, at
from overdue.language import TAGS


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one checkout.

    Attributes
    ----------
    root
        Top of the project: the folder that holds ``notebooks``.
    """

    root: Path

    @classmethod
    def here(cls) -> Places:
        """Return the places of the checkout this package was imported from.

        Raises
        ------
        BuildError
            If the package is installed without its notebooks.
        """
        root = Path(__file__).resolve().parents[3]
        if not (root / "notebooks" / "source").is_dir():
            wanted = "no notebooks/source here: publishing needs a checkout of the project"
            raise BuildError([at(str(root), wanted)])
        return cls(root)

    def source(self, tag: str, lesson: str) -> Path:
        """Return the file that people edit."""
        return self.root / "notebooks" / "source" / tag / f"{lesson}.md"

    def product(self, tag: str, lesson: str) -> Path:
        """Return the notebook that people open."""
        return self.root / "notebooks" / tag / f"{lesson}.ipynb"

    def confirmed(self, lesson: str) -> Path:
        """Return the record of what a person read in both languages."""
        return self.root / "notebooks" / "source" / "confirmed" / f"{lesson}.json"

    def lessons(self, tag: str) -> list[str]:
        """Return the names of the lessons that have a source in this language, in order."""
        folder = self.root / "notebooks" / "source" / tag
        return sorted(path.stem for path in folder.glob("*.md"))

    def all_lessons(self) -> list[str]:
        """Return the names of the lessons that have a source in any language, in order."""
        return sorted({lesson for tag in TAGS for lesson in self.lessons(tag)})

    def shown(self, path: Path) -> str:
        """Return a path from the top of the project, the same on every platform."""
        return path.relative_to(self.root).as_posix()
