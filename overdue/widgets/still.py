"""An app without a kernel: a picture, or a small page, and the same in plain text."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any

from overdue.charts.cards import Card
from overdue.charts.chart import Chart
from overdue.charts.frame import Frame
from overdue.charts.screen import Screen
from overdue.charts.table import Table
from overdue.language import Language
from overdue.widgets.session import Session
from overdue.widgets.sources import foot, sources


def text(session: Session[Any]) -> str:
    """Finding, terms, table, notes and sources as plain text."""
    view, result, language = session.app.view, session.result, session.language
    parts = [
        view.finding(result, language),
        view.terms(result, language),
        *(card.as_text(language) for card in view.cards(result, language)),
        view.table(result, language).as_text(),
        *view.notes(result, language),
        foot(session.app.facts(result), language),
    ]
    return "\n\n".join(part for part in parts if part)


def frame(session: Session[Any]) -> Frame:
    """The words around the app's picture."""
    view, result, language = session.app.view, session.result, session.language
    return Frame(
        view.finding(result, language),
        view.terms(result, language),
        foot(session.app.facts(result), language),
        tuple(card.line(language) for card in view.cards(result, language)),
    )


def picture(session: Session[Any]) -> bytes:
    """The app's chart with its finding as title, as PNG on white paper."""
    view = session.app.view
    if not issubclass(view, Chart):
        raise TypeError(f"the app {session.app.name!r} has no chart")
    chart = view(session.language, Screen(), frame(session))
    return chart.picture(session.result)


def page(session: Session[Any]) -> str:
    """The app as a small HTML page without scripts; everything in it is escaped."""
    view, result, language = session.app.view, session.result, session.language
    paragraphs = [view.terms(result, language), *view.notes(result, language)]
    lines = [
        f'<div lang="{html.escape(language.tag)}">',
        f"<p><strong>{html.escape(view.finding(result, language))}</strong></p>",
        *_cards(view.cards(result, language), language),
        *_table(view.table(result, language)),
        *(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs if paragraph),
        f"<p><small>{html.escape(foot(session.app.facts(result), language))}</small></p>",
        "</div>",
    ]
    return "\n".join(lines)


def _cards(cards: Sequence[Card], language: Language) -> list[str]:
    items = [
        f"<li><p>{'<br>'.join(map(html.escape, card.as_text(language).splitlines()))}</p></li>"
        for card in cards
    ]
    return ["<ol>", *items, "</ol>"] if items else []


def _table(table: Table) -> list[str]:
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in table.columns)
    body = [
        "<tr>"
        f'<th scope="row">{html.escape(row[0])}</th>'
        + "".join(f"<td>{html.escape(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in table.rows
    ]
    return [
        "<table>",
        f"<caption>{html.escape(table.caption)}</caption>",
        f"<thead><tr>{head}</tr></thead>",
        "<tbody>",
        *body,
        "</tbody>",
        "</table>",
    ]


def bundle(session: Session[Any]) -> dict[str, Any]:
    """The MIME bundle of the app as it stands, without the live widget."""
    data: dict[str, Any] = {"text/plain": text(session)}
    if issubclass(session.app.view, Chart):
        data["image/png"] = picture(session)
    else:
        data["text/html"] = page(session)
    return data


def metadata(session: Session[Any]) -> dict[str, Any]:
    """What the notebook keeps beside the bundle: the cited facts, and how wide the picture is."""
    cited = [source.id for source in sources(session.app.facts(session.result))]
    kept: dict[str, Any] = {"overdue": {"cites": cited}}
    if issubclass(session.app.view, Chart):
        kept["image/png"] = {"width": Screen().width}  # in CSS pixels; it is drawn twice as fine
    return kept
