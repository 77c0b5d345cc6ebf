"""Will They Knock? What really happens after a bill goes overdue: the apps of the course.

A notebook needs two calls::

    import overdue
    overdue.use("en")        # the language of everything that follows

    overdue.show("growth")   # an app, live
"""

from __future__ import annotations

import gc
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
    """
    # The first app loads tens of thousands of objects. To look for garbage among them again and
    # again would take a fifth of the time until it is live, and would find none.
    collects = gc.isenabled()
    gc.disable()
    try:
        from overdue.apps.opening import open_app

        return open_app(name)
    finally:
        if collects:
            gc.enable()
