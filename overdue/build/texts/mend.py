"""The spaces of Chinese text in a source file, put right where no judgement is needed."""

from __future__ import annotations

import re

import yaml

from overdue.build.texts import glossary
from overdue.build.texts.typography import DATE, EXEMPT
from overdue.language.spacing import needs_space

__all__ = ["spaced", "unfolded"]

_CHINESE = "\u3007\u3400-\u4dbf\u4e00-\u9fff，。；：！？、（）《》“”……——"

# A line that ends and a next line that begins in Chinese: in YAML as in Markdown the break
# becomes a space that shows.
_FOLD = re.compile(rf"(?<=[{_CHINESE}])\n *(?=[{_CHINESE}])|(?<=[，。；：！？、）])\n *(?=[\w“（])")


def spaced(text: str) -> str:
    """Return a text with the spaces that are due between Chinese and Latin letters or digits."""
    exempt = [found.span() for rule in (EXEMPT, DATE) for found in rule.finditer(text)]
    exempt += [
        (found.start(), found.end())
        for name in glossary.load().as_printed
        for found in re.finditer(re.escape(name), text)
    ]
    done = text[:1]
    for at in range(1, len(text)):
        inside = any(start < at < end for start, end in exempt)
        if needs_space(text[at - 1], text[at : at + 5]) and not inside:
            done += " "
        done += text[at]
    return done


def unfolded(source: str) -> str:
    """Return YAML whose Chinese texts are not folded over lines, where that is all that changes.

    A break is taken out only if the data stay the same but for spaces.
    """
    done, at = source, 0
    while found := _FOLD.search(done, at):
        tried = done[: found.start()] + done[found.end() :]
        if _loaded(tried) == _loaded(done):
            done, at = tried, found.start()
        else:
            at = found.end()
    return done


def _loaded(source: str) -> object:
    try:
        return _bare(list(yaml.safe_load_all(source)))
    except yaml.YAMLError:
        # Equal to nothing, not even to itself.
        return object()


def _bare(node: object) -> object:
    if isinstance(node, dict):
        return {name: _bare(child) for name, child in node.items()}
    if isinstance(node, list):
        return [_bare(child) for child in node]
    # Breaks are kept: those of a block text are meant.
    return node.replace(" ", "") if isinstance(node, str) else node
