"""What axe-core finds in the outputs of a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from axe_playwright_python.base import AXE_SCRIPT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import Page

# JupyterLab's body is 0 pixels high and hides what overflows, which a browser applies to the
# window instead. axe does not know that and takes all that is on the page for out of sight, so
# that most of its rules would pass unchecked. It does not look at what is scrolled away either,
# so that the page is made tall enough for everything; and it measures all that is in sight, so
# that the cells without an app are taken away.
_PREPARE = """() => {
    const style = document.querySelector("style[data-test-axe]")
        || document.head.appendChild(document.createElement("style"));
    style.dataset.testAxe = "";
    style.textContent = "body { overflow: visible !important; }"
        + "#jp-left-stack, .jp-Notebook-cell:not(:has(.od)) { display: none !important; }";
    // JupyterLab guesses the height of a cell that is out of sight, but not that of what is in it.
    return [...document.querySelectorAll(".od")].reduce((sum, one) => sum + one.offsetHeight, 0);
}"""
_TRIES = 5
_OF_COLOURS = ("color-contrast", "link-in-text-block")
_RUN = """async ([within, only, without]) => {
    for (const panel of document.querySelectorAll(".jp-WindowedPanel-outer")) panel.scrollTop = 0;
    for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
    const looked = [...document.querySelectorAll(within.join())].filter((one) => one.offsetParent);
    const end = Math.max(0, ...looked.map((one) => one.getBoundingClientRect().bottom));
    if (end === 0 || end > innerHeight) return null; // something has grown since it was measured
    const options = { resultTypes: ["violations"], preload: false };
    if (only.length) options.runOnly = only;
    options.rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const { violations } = await axe.run({ include: within }, options);
    document.querySelector("style[data-test-axe]").remove();
    return violations;
}"""


def violations(
    page: Page, names: Iterable[str], *, only_colours: bool = False, but_colours: bool = False
) -> list[str]:
    """What axe finds in the outputs with these apps, each with the element and what is the matter.

    Parameters
    ----------
    page
        A page with a notebook in front.
    names
        The apps to look at.
    only_colours
        Whether to leave out the rules that have nothing to do with colours.
    but_colours
        Whether to leave out those of colours, which take longest.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    within = [f'.jp-OutputArea-output:has(.od[data-app="{name}"])' for name in names]
    size = page.viewport_size
    assert size is not None
    only, without = (_OF_COLOURS if yes else () for yes in (only_colours, but_colours))
    found: list[dict[str, Any]] | None = None
    for _ in range(_TRIES):
        page.set_viewport_size({**size, "height": page.evaluate(_PREPARE) + 1000})
        found = page.evaluate(_RUN, [within, only, without])
        if found is not None:
            break
    else:
        page.evaluate("document.querySelector('style[data-test-axe]').remove()")
    page.set_viewport_size(size)
    assert found is not None, f"{within} must fit on the page"
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))}: {_why(node)}"
        for rule in found
        for node in rule["nodes"]
    ]


def _why(node: dict[str, Any]) -> str:
    checks = [*node["any"], *node["all"], *node["none"]]
    return "; ".join(str(check["message"]) for check in checks)
