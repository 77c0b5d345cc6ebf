"""The limits every lesson keeps, in one place."""

from __future__ import annotations

from typing import Literal

Kind = Literal["lesson", "start"]

CELL_NAME = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
"""A cell's name is also its id in the product, where nbformat allows 64 such characters."""
CELL_NAME_LENGTH = 64

CODE_LINES = 10
WORDS = 120
CHINESE_CHARACTERS = 240
OUTPUT_BYTES = 400_000
CELL_SECONDS = 120
KERNELS_AT_ONCE = 2

RHYTHM: dict[Kind, tuple[str, ...]] = {
    "lesson": ("title", "aims", "predict", "now", "check", "recap", "sources"),
    "start": ("title",),
}
"""Cells a lesson of each kind must have, in this order; others stand between them."""

HOSTS = frozenset(
    {
        "creativecommons.org",
        "docs.python.org",
        "flk.npc.gov.cn",
        "github.com",
        "ipcrs.pbccrc.org.cn",
        "jupyter.org",
        "mybinder.org",
        "rmfyalk.court.gov.cn",
        "wenshu.court.gov.cn",
        "www.12377.cn",
        "www.court.gov.cn",
        "www.gov.cn",
        "www.miit.gov.cn",
        "www.nfra.gov.cn",
        "www.npc.gov.cn",
        "www.pbc.gov.cn",
        "www.samr.gov.cn",
        "zxgk.court.gov.cn",
    }
)
"""Hosts that prose may link to: official doors, and the tools of the course itself."""
