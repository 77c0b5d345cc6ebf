"""``python -m overdue facts``: what is due for review, what changed, what is uncited, how sure.

For the people who maintain the facts; it reads every file and so is also their check.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from overdue import assets, lenders
from overdue.facts import series
from overdue.facts.errors import BrokenFacts
from overdue.law import every, stock
from overdue.law.check import check_everything
from overdue.law.record import LawFact
from overdue.lenders import LenderFact

__all__ = ["cited_ids", "due_for_review", "main", "status_changes"]

USAGE_ERROR = 2
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_PLACES = (
    ("notebooks/source", "*.md"),
    ("overdue", "*.py"),
    ("assets", "tables/*.yaml"),
    ("assets", "words.yaml"),
)
# These rooms serve the facts; where they name one, it is as an example in a comment.
_KEEPERS = {"facts", "law", "lenders"}

AnyFact = LawFact | LenderFact


def main(argv: Sequence[str]) -> int:
    """Print the report.

    Parameters
    ----------
    argv
        Arguments of the command: ``--before YYYY-MM-DD`` (by default today) names the day by which
        a review is due and against which changes are counted.

    Returns
    -------
    int
        0, or 2 where the arguments or a file of facts cannot be used (one sentence on stderr).
    """
    parser = argparse.ArgumentParser(prog="python -m overdue facts", description=__doc__)
    parser.add_argument("--before", type=_day, metavar="YYYY-MM-DD")
    try:
        arguments = parser.parse_args(list(argv))
    except SystemExit as stop:
        return USAGE_ERROR if stop.code else 0
    before: date = arguments.before or datetime.now(tz=UTC).date()
    try:
        check_everything()
        facts: list[AnyFact] = [*every(), *lenders.every()]
    except (BrokenFacts, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return USAGE_ERROR
    for line in _report(facts, before):
        print(line)
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        problem = f"{text!r} is not a date: write YYYY-MM-DD, such as 2026-12-31"
        raise argparse.ArgumentTypeError(problem) from None


def due_for_review(facts: Iterable[AnyFact], before: date) -> list[AnyFact]:
    """Return the facts whose review is due by a day, the longest overdue first."""
    return sorted((f for f in facts if f.review_by <= before), key=lambda f: (f.review_by, f.id))


def status_changes(facts: Iterable[AnyFact], on: date) -> list[tuple[LawFact, str, str]]:
    """Return the rules whose state on a day is not that of their last review, with both states."""
    rules = [fact for fact in facts if isinstance(fact, LawFact)]
    pairs = [(fact, fact.state(fact.last_reviewed), fact.state(on)) for fact in rules]
    return [(fact, old, new) for fact, old, new in pairs if old != new]


def cited_ids(project: Path, known: Iterable[str]) -> set[str]:
    """Return those ids that a lesson, the code or a table of the assets names.

    Parameters
    ----------
    project
        The folder with ``notebooks``, ``overdue`` and ``assets``.
    known
        The ids to look for.
    """
    wanted = set(known)
    found: set[str] = set()
    for folder, pattern in _PLACES:
        for path in sorted((project / folder).rglob(pattern)):
            if folder == "overdue" and path.relative_to(project / folder).parts[0] in _KEEPERS:
                continue
            found |= wanted.intersection(_ID.findall(path.read_text(encoding="utf-8")))
    return found


def _report(facts: Sequence[AnyFact], before: date) -> Iterator[str]:
    laws = sum(isinstance(fact, LawFact) for fact in facts)
    yield f"{len(facts)} facts: {laws} on the law, {len(facts) - laws} on lenders"
    yield from _section(
        f"Due for review by {before}",
        [f"{f.review_by}  {f.id}  ({f.change_risk} risk)" for f in due_for_review(facts, before)]
        + [f"{day}  series {name}" for day, name in _due_series(before)],
    )
    yield from _section(
        f"Changed status between their last review and {before}",
        [f"{fact.id}: {old} -> {new}" for fact, old, new in status_changes(facts, before)],
    )
    cited = cited_ids(assets.root().parent, [fact.id for fact in facts])
    yield from _section(
        "Cited nowhere", [f"{f.id}  ({_file(f)})" for f in facts if f.id not in cited]
    )
    yield from _section(
        "Not settled: shown with their doubt or not at all",
        [f"{f.id}  ({f.verified}, {f.confidence} confidence)" for f in facts if not f.settled],
    )
    levels = Counter(fact.verified for fact in facts)
    yield from _section("By how they were verified", [f"{n:4}  {v}" for v, n in levels.items()])


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    yield ""
    yield f"{title}: {len(lines) or 'none'}"
    for line in lines:
        yield f"  {line}"


def _due_series(before: date) -> list[tuple[date, str]]:
    abouts = [series.about(name) for name in series.names()]
    return [(about.review_by, about.id) for about in abouts if about.review_by <= before]


def _file(fact: AnyFact) -> str:
    index = stock().index() if isinstance(fact, LawFact) else lenders.stock().index()
    return index[fact.id].relative_to(assets.root().parent).as_posix()
