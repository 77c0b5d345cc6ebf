"""Which tests share a worker, when they run on several."""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

from tests.scopes import scope


class KeepTogether(LoadScopeScheduling):
    """What stays together (tests/scopes.py) shares a worker; of that, the most tests start first.

    Every test that stands alone goes to the worker that is free.
    """

    def _split_scope(self, nodeid: str) -> str:
        return scope(nodeid)
