"""Let the garbage collector rest while a lot is made that is all still needed."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Do not look for garbage inside the block.

    The first app loads tens of thousands of objects. To look through them again and again would
    take a fifth of the time until the app is live, and would find nothing.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
