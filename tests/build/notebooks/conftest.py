"""A small course in a temporary folder, with facts of its own."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from textwrap import dedent

import pytest
from msgspec.structs import replace

from overdue.build.notebooks import source
from overdue.build.notebooks.build import Build
from overdue.build.notebooks.citing import Cite
from overdue.build.notebooks.places import Places
from overdue.build.notebooks.refusal import BuildError
from overdue.build.notebooks.values import Find
from overdue.facts.record import Fact, Source
from overdue.facts.values import Period, Value
from overdue.facts.words import Words, words
from overdue.law import Citation

PROJECT = Path(__file__).resolve().parents[3]
SETTINGS = PROJECT / "notebooks" / "source" / "jupytext.toml"

HEADER = """\
---
jupytext:
  text_representation:
    extension: .md
    format_name: myst
    format_version: 0.13
kernelspec:
  name: python3
  display_name: Python 3 (ipykernel)
  language: python
overdue:
  title: {title}
  question: {question}
  minutes: {minutes}
  lesson: {lesson}
  language: {tag}
  kind: {kind}
---
"""


def header(lesson: str, tag: str, **changes: object) -> str:
    """Return the front matter of a source."""
    fields = {
        "title": "How fees grow" if tag == "en" else "费用怎样增长",
        "question": "What will waiting cost me?" if tag == "en" else "拖着不还要多花多少？",
        "minutes": 20,
        "kind": "start",
    }
    return HEADER.format(lesson=lesson, tag=tag, **(fields | changes))


@dataclass
class Course:
    """A checkout in a temporary folder."""

    places: Places

    @staticmethod
    def text(name: str, *paragraphs: str) -> str:
        """Return a Markdown cell of a source."""
        return f'\n+++ {{"name": "{name}"}}\n\n' + "\n\n".join(paragraphs) + "\n"

    @staticmethod
    def code(name: str, *lines: str) -> str:
        """Return a code cell of a source."""
        return f"\n```{{code-cell}} ipython3\n:name: {name}\n\n" + "\n".join(lines) + "\n```\n"

    def read(self, tag: str = "en", lesson: str = "00-start") -> source.Source:
        return source.read(self.places, tag, lesson)

    def refused(self, tag: str = "en", lesson: str = "00-start") -> str:
        """Return why a source cannot be read."""
        with pytest.raises(BuildError) as error:
            self.read(tag, lesson)
        return str(error.value)

    @property
    def build(self) -> Build:
        return Build(self.places, cite=cite, find=find)

    def write(
        self, *cells: str, tag: str = "en", lesson: str = "00-start", **front: object
    ) -> Path:
        path = self.places.source(tag, lesson)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(header(lesson, tag, **front) + "".join(cells), encoding="utf-8")
        return path

    def module(self, name: str, body: str) -> None:
        """Put a module where the kernels of both languages find it."""
        for tag in ("en", "zh-Hans"):
            folder = self.places.product(tag, "any").parent
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{name}.py").write_text(dedent(body), encoding="utf-8")


@pytest.fixture
def course(tmp_path: Path) -> Course:
    sources = tmp_path / "notebooks" / "source"
    sources.mkdir(parents=True)
    shutil.copy(SETTINGS, sources)
    return Course(Places(tmp_path))


@pytest.fixture
def facts() -> tuple[Cite, Find]:
    """Return the two ways to the facts of the small course: ``usury-banned``, ``bt-late-fee``."""
    return cite, find


def _words(english: str, chinese: str) -> Words:
    return words({"en": english, "zh-Hans": chinese})


_USURY = Citation(
    id="usury-banned",
    kind="law",
    title=_words("Civil Code of the PRC", "中华人民共和国民法典"),
    text=_words("Usury is banned.", "禁止高利放贷。"),
    notes=None,
    date=date(2021, 1, 1),
    date_precision="day",
    date_note=None,
    verified="read-full-text",
    confidence="high",
    sources=(Source(url="https://www.npc.gov.cn/minfadian"),),
    last_reviewed=date(2026, 11, 23),
    review_by=date(2027, 11, 23),
    article=_words("Article 680", "第 680 条"),
    force="law",
    binds=("all-lenders", "private-lender"),
)
_LATE = Citation(
    id="bt-late-fee",
    kind="lender",
    title=_words("Baitiao help page", "白条帮助页"),
    text=_words("A late fee.", "违约金。"),
    notes=None,
    date=date(2023, 3, 1),
    date_precision="month",
    date_note=_words("the page names the month", "页面只写到月"),
    verified="read-page",
    confidence="low",
    sources=(Source(note=_words("a mirror", "转载页")),),
    last_reviewed=date(2026, 11, 23),
    review_by=date(2027, 11, 23),
)
_LATE_NUMBERS = Fact(
    id="bt-late-fee",
    text=_LATE.text,
    verified="read-page",
    confidence="low",
    sources=_LATE.sources,
    last_reviewed=_LATE.last_reviewed,
    review_by=_LATE.review_by,
    change_risk="low",
    priority="core",
    values=(
        Value(
            name="daily",
            unit="per-day",
            at=(
                Period(since=date(2021, 3, 17), until=date(2023, 2, 28), value=Decimal("0.0005")),
                Period(since=date(2023, 3, 1), value=Decimal("0.00015")),
            ),
        ),
        Value(name="floor", unit="yuan", at=(Period(value=Decimal(300)),)),
        Value(name="grace", unit="days", at=(Period(value=Decimal(3)),), whose=None),
        Value(
            name="grace",
            unit="days",
            at=(Period(band=(Decimal(5), Decimal(7))),),
            whose="ccb",
        ),
    ),
)


def cite(fact: str) -> Citation:
    try:
        return {
            "usury-banned": _USURY,
            "bt-late-fee": _LATE,
            "bt-minimum": replace(_LATE, id="bt-minimum"),
        }[fact]
    except KeyError:
        raise LookupError(f"There is no fact with the id {fact!r}") from None


def find(fact: str) -> Fact:
    cite(fact)
    return _LATE_NUMBERS if fact == "bt-late-fee" else _plain_fact()


def _plain_fact() -> Fact:
    return Fact(
        id="usury-banned",
        text=_USURY.text,
        verified="read-full-text",
        confidence="high",
        sources=_USURY.sources,
        last_reviewed=_USURY.last_reviewed,
        review_by=_USURY.review_by,
        change_risk="low",
        priority="core",
    )
