"""Which tests share a worker, when they run on several."""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

from tests.scopes import scope


class KeepTogether(LoadScopeScheduling):
    """What stays together (tests/scopes.py) shares a worker, the rest goes to the one that is free.

    The order is that of the collection.
    """

    def _split_scope(self, nodeid: str) -> str:
        return scope(nodeid)
