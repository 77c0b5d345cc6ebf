"""Every text of the course passes every check: what ``make strings`` says, as tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overdue.build.texts import agreement, catalogues, check_text, glossary, sources
from overdue.build.texts.extraction import used_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from overdue.build.problem import Problem


def _none(problems: Iterable[Problem]) -> None:
    told = [str(problem) for problem in problems]
    assert not told, "\n".join(["", *told])


def test_both_catalogues_say_the_same_things() -> None:
    _none(agreement.check_catalogues({tag: catalogues.read(tag) for tag in catalogues.LOCALES}))


def test_every_key_that_is_used_is_there_and_every_key_that_is_there_is_used() -> None:
    catalogs = {tag: catalogues.read(tag) for tag in catalogues.LOCALES}
    _none(agreement.check_uses(catalogs, used_keys()))


def test_catalogue_files_are_in_order_and_compiled() -> None:
    _none(agreement.check_files())


@pytest.mark.parametrize(
    "read",
    [sources.in_catalogues, sources.in_assets, sources.in_notebooks, sources.in_readmes],
    ids=["catalogues", "assets", "notebooks", "readmes"],
)
def test_every_text_is_well_set_simplified_and_in_the_words_of_the_glossary(
    read: Callable[[], Iterator[sources.Text]],
) -> None:
    _none(problem for text in read() for problem in check_text(text.text, text.tag, text.where))


def test_the_glossary_keeps_its_own_rules() -> None:
    for name, term in glossary.load().terms.items():
        for tag, text in (("en", term.en), ("zh-Hans", term.zh)):
            _none(check_text(text, tag, f"assets/glossary.yaml: {name}"))


def test_no_wrong_form_of_the_glossary_hides_in_a_right_one() -> None:
    right = [name for term in glossary.load().terms.values() for name in (term.en, term.zh)]
    for term in glossary.load().terms.values():
        for side, forms in term.wrong.items():
            for form in forms:
                assert form not in right, f"{form} ({side}) is a right form too"
