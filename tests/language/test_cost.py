"""What language costs: nothing at import, microseconds in a finding."""

from __future__ import annotations

import subprocess
import sys
import timeit
from datetime import date
from decimal import Decimal

import pytest

from overdue.language import TAGS, language


def _modules_after(statement: str) -> set[str]:
    code = f"{statement}; import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_language_loads_neither_babel_nor_matplotlib() -> None:
    heavy = {"babel", "matplotlib", "numpy", "yaml"}
    assert not heavy & _modules_after("import overdue.language")


def test_text_without_numbers_needs_no_babel() -> None:
    told = "from overdue.language import language; language('en').join(['a', 'b'])"
    assert "babel" not in _modules_after(told)


def test_importing_the_charts_fonts_loads_no_matplotlib() -> None:
    told = "from overdue.charts.fonts import families; families('en')"
    assert "matplotlib" not in _modules_after(told)


@pytest.mark.parametrize("tag", TAGS)
def test_a_finding_with_four_formatted_fields_takes_less_than_150_microseconds(tag: str) -> None:
    lang = language(tag)
    added, share, due = Decimal("355.004"), Decimal("0.071"), date(2026, 11, 23)

    def finding() -> str:
        return lang.text(
            "list.and",
            a=lang.text("list.comma", a=lang.money(added), b=lang.percent(share)),
            b=lang.text("list.comma", a=lang.days(90), b=lang.date(due)),
        )

    finding()
    best = min(timeit.repeat(finding, number=200, repeat=7)) / 200
    assert best < 150e-6, f"{best * 1e6:.0f} µs"
