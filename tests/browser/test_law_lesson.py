"""The lesson on law and sources: searching, another day, and the way there from a citation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import mirror
from tests.browser.driving import cell

if TYPE_CHECKING:
    from tests.browser.desk import Desk

pytestmark = pytest.mark.usefixtures("quiet")

LESSON = {tag: f"{tag}/08-law-and-sources.ipynb" for tag in ("en", "zh-Hans")}
FEES = {tag: f"{tag}/02-how-fees-grow.ipynb" for tag in ("en", "zh-Hans")}
_AT = """() => {
    const { content, context } = jupyterapp.shell.currentWidget;
    const seen = [...content.widgets].filter((one) => {
        const at = one.node.isConnected ? one.node.getBoundingClientRect() : null;
        return at && at.height > 0 && at.top < innerHeight && at.bottom > 0;
    });
    return [context.path, seen.map((one) => one.model.id)];
}"""


@pytest.mark.parametrize(("tag", "words"), [("en", "contacts"), ("zh-Hans", "联系人")])
def test_rules_are_found_by_words_in_either_language_and_by_the_day(
    desk: Desk, tag: str, words: str
) -> None:
    card = desk.card(LESSON[tag], "law-finder")
    session = card.start_over(tag)
    declared = mirror.controls(session)
    everything = card.finding()
    card.box("search_words").fill(words)  # no Enter: a pause is enough
    session.enter("search_words", words)
    card.must_show(session)
    found = card.finding()
    assert found != everything
    card.enter(declared["law_day"], "2025-06-30")
    session.enter("law_day", "2025-06-30")
    card.must_show(session)
    assert card.finding() != found, "a rule of 2026 was not there yet"
    card.box("search_words").fill("<img src=x onerror=document.title='hacked'>")
    session.enter("search_words", "<img src=x onerror=document.title='hacked'>")
    card.must_show(session)
    assert card.root.locator("img, script").count() == 0
    assert desk.page.title() != "hacked"


@pytest.mark.parametrize("tag", list(LESSON))
def test_a_citation_in_the_lesson_on_fees_leads_to_the_cell_of_its_fact(
    desk: Desk, tag: str
) -> None:
    desk.open(FEES[tag])
    link = cell(desk.page, "title").locator('a[href*="08-law-and-sources"]').first
    expect(link).to_be_visible()
    assert re.search(r"[0-9]{4}", link.get_attribute("title") or ""), "it says since when"
    link.click()
    desk.page.wait_for_function(
        f"() => {{ const [path, seen] = ({_AT})(); "
        f"return path === '{LESSON[tag]}' && seen.includes('hotline-12356-duty'); }}"
    )
    told = cell(desk.page, "hotline-12356-duty")
    expect(told).to_contain_text("12356")
