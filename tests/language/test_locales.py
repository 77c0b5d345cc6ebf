"""The parts of Babel's locales that are kept beside the catalogues."""

import json
from datetime import date

import pytest
from babel import Locale
from babel.dates import format_skeleton

from overdue import assets
from overdue.language import TAGS
from overdue.language.locales import FILE, course_locale, parts


@pytest.mark.parametrize("tag", TAGS)
def test_what_is_kept_is_what_babel_knows(tag):
    assert json.loads(assets.read_text(*FILE))[tag] == parts(tag)


@pytest.mark.parametrize("tag", TAGS)
def test_the_locale_of_the_course_is_the_one_of_babel(tag):
    ours, babel = course_locale(tag), Locale.parse(tag, sep="-")
    assert (ours.language, ours.script) == (babel.language, babel.script)
    assert ours.number_symbols["latn"]["group"] == babel.number_symbols["latn"]["group"]
    assert ours.months["format"]["wide"][12] == babel.months["format"]["wide"][12]


@pytest.mark.parametrize("tag", TAGS)
def test_what_is_not_kept_comes_from_babel(tag):
    day = date(2026, 11, 23)
    assert format_skeleton("yMMMM", day, locale=course_locale(tag)) == format_skeleton(
        "yMMMM", day, locale=Locale.parse(tag, sep="-")
    )
