"""The texts of one language, read from its compiled gettext catalogue."""

from __future__ import annotations

from gettext import GNUTranslations, NullTranslations
from io import BytesIO

from overdue import assets
from overdue.language.template import Template

__all__ = ["Catalogue", "MissingText"]


class MissingText(LookupError):
    """A text was asked for that a language does not have.

    Attributes
    ----------
    key
        What was asked for.
    tag
        The language that does not have it.
    """

    def __init__(self, key: str, tag: str) -> None:
        super().__init__(
            f"There is no text {key!r} in {tag}. "
            "Add it with `python -m overdue strings add`, or correct the key."
        )
        self.key = key
        self.tag = tag


class _Absent(NullTranslations):
    """Where gettext ends up with an unknown key; by itself it would show the key to people."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        self._tag = tag

    def gettext(self, message: str) -> str:
        raise MissingText(message, self._tag)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002 - of gettext
        raise MissingText(msgid1, self._tag)


class Catalogue:
    """Templates of one language by key, parsed when first asked for.

    Parameters
    ----------
    tag
        Language tag, such as ``zh-Hans``.

    Raises
    ------
    overdue.assets.MissingAsset
        If the compiled catalogue is not there.
    """

    def __init__(self, tag: str) -> None:
        self._tag = tag
        compiled = assets.path("locale", tag.replace("-", "_"), "LC_MESSAGES", "overdue.mo")
        self._texts = GNUTranslations(BytesIO(compiled.read_bytes()))
        self._texts.add_fallback(_Absent(tag))
        self._spaced = tag.startswith("zh")
        self._templates: dict[tuple[str, int], Template] = {}

    def template(self, key: str, n: int = 1) -> Template:
        """Return the template of ``key``, in the form for ``n`` things where it is counted.

        Raises
        ------
        MissingText
            If the catalogue has no such key.
        """
        # English and Chinese tell at most one from the rest apart, so two forms are kept.
        slot = (key, 1 if n == 1 else 2)
        found = self._templates.get(slot)
        if found is None:
            # gettext finds counted texts too, in their form for one.
            text = self._texts.gettext(key) if slot[1] == 1 else self._texts.ngettext(key, key, n)
            found = self._templates[slot] = Template(text, spaced=self._spaced)
        return found
