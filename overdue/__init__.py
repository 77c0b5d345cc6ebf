"""Will They Knock? What really happens after a bill goes overdue: the apps of the course.

A notebook needs two calls::

    import overdue
    overdue.use("en")        # the language of everything that follows

    overdue.show("growth")   # an app, live
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from overdue.language import use

if TYPE_CHECKING:
    from overdue.widgets.widget import AppWidget

__all__ = ["show", "use"]


def show(name: str) -> AppWidget:
    """Show an app in the notebook.

    Parameters
    ----------
    name
        Name of the app, such as ``"growth"``.

    Returns
    -------
    AppWidget
        The live app; in a notebook without a kernel, its picture, finding and table.

    Raises
    ------
    LookupError
        When there is no app of that name.
    CannotShow
        When a file of the course cannot be used; the notebook shows that in one sentence.
    """
    from overdue.assets import MissingAsset
    from overdue.facts.errors import BrokenFacts
    from overdue.widgets.pause import without_collecting

    with without_collecting():
        try:
            from overdue.apps.opening import open_app

            return open_app(name)
        except (BrokenFacts, MissingAsset) as why:
            from overdue.apps.trouble import CannotShow

            raise CannotShow(name, why) from None
