"""Everything about the facts that one file alone cannot show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from overdue import assets, lenders, words
from overdue.facts import series
from overdue.facts.decode import check_head
from overdue.facts.document import read, shown
from overdue.facts.errors import BrokenFacts, UnknownFact
from overdue.facts.review import latest_review
from overdue.law import acts, ceiling_table, claims
from overdue.law.acts import Act
from overdue.law.citation import find
from overdue.law.claims import Claim
from overdue.law.kinds import LENDER_KINDS
from overdue.law.lender_guide import guide
from overdue.law.library import stock
from overdue.law.record import LawFact
from overdue.law.sayings import sayings
from overdue.law.strength import overstated
from overdue.law.vocabulary import LISTS, terms
from overdue.lenders.record import LenderFact

__all__ = ["check_everything", "check_facts", "check_hosts", "check_verdicts", "forbidden_hosts"]

_DATA = ("law", "lenders", "series", "stories")


def check_everything() -> int:
    """Read every file of facts and compare them with one another.

    Returns
    -------
    int
        How many facts there are.

    Raises
    ------
    BrokenFacts
        For the first thing that is wrong: a file that cannot be read, an id that stands twice, a
        reference to a fact that is not there, a review date later than the rule allows, a verdict
        stronger than its facts, or a site that must not be linked.
    """
    facts: list[LawFact | LenderFact] = [*stock(), *lenders.stock()]
    check_facts(facts)
    for list_name in LISTS:
        terms(list_name)
    for row in ceiling_table.table()[0]:
        refs = [row.rate, row.lpr_multiple]
        named = {ref.partition(".")[0] for ref in refs if ref} | set(row.facts)
        _known(named | {f for entry in row.kinds for f in entry.facts}, "ceilings.yaml", row.id)
    check_verdicts(acts.every())
    check_verdicts(claims.every())
    complaints, companies = guide()
    behind = [one.facts for one in companies]
    for ids in (*(one.facts for one in complaints), *behind):
        _known(set(ids), "who-lends.yaml", "facts")
    for saying in sayings():
        _known(set(saying.facts), "sayings.yaml", saying.say[0])
    for product in lenders.products():
        if wrong := [kind for kind in product.lender_kinds if kind not in LENDER_KINDS]:
            problem = f"{wrong[0]!r} is no kind of lender; allowed are {', '.join(LENDER_KINDS)}."
            raise BrokenFacts(problem, file="products.yaml", id=product.id, field="lender_kinds")
        lenders.versions(product.id)
    lenders.card_fees()
    words.every()
    for name in series.names():
        fact = series.about(name).fact
        _known({fact} if fact else set(), "assets/series", name)
    check_hosts(assets.root(), forbidden_hosts())
    return len(facts)


def check_facts(facts: list[LawFact | LenderFact]) -> None:
    """Check each fact against all others; see :func:`check_everything`."""
    index = {**stock().index(), **lenders.stock().index()}
    if both := sorted(set(stock().index()) & set(lenders.stock().index())):
        problem = "this id stands among the law facts and among the lender facts."
        raise BrokenFacts(problem, file=shown(index[both[0]]), id=both[0], field="id")
    for fact in facts:
        file = shown(index[fact.id])
        _known(set(fact.see_also), file, fact.id)
        if fact.review_by > latest_review(fact):
            problem = (
                f"{fact.review_by} is too late for change_risk {fact.change_risk} and priority "
                f"{fact.priority}; {latest_review(fact)} at the latest."
            )
            raise BrokenFacts(problem, file=file, id=fact.id, field="review_by")


def check_verdicts(records: Sequence[Act | Claim]) -> None:
    """Refuse a verdict that rests on a fact that is not there, or that says more than its facts."""
    for record in records:
        file = "acts.yaml" if isinstance(record, Act) else "claims.yaml"
        _known(set(record.facts), file, record.id)
        forbids = record.verdict == "unlawful"
        if problem := overstated(record.facts, record.confidence, forbids=forbids):
            raise BrokenFacts(problem, file=file, id=record.id)


def forbidden_hosts() -> tuple[str, ...]:
    """Return the sites that must not be linked."""
    document = read(assets.path("law", "tables", "hosts.yaml"))
    check_head(document, ["reason", "do_not_link"])
    return tuple(document.data["do_not_link"])


def check_hosts(root: Path, hosts: tuple[str, ...]) -> None:
    """Refuse any file of facts that names a site that must not be linked."""
    named = re.compile("|".join(rf"(?<![\w-]){re.escape(host)}(?![\w-])" for host in hosts))
    paths = [*root.glob("*"), *(path for folder in _DATA for path in (root / folder).rglob("*"))]
    for path in sorted(paths):
        if path.suffix not in {".yaml", ".csv"} or path.name == "hosts.yaml":
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if found := named.search(line):
                problem = f"{found[0]} must not be linked or named; cite the instrument."
                raise BrokenFacts(problem, file=shown(path), line=number)


def _known(ids: set[str], file: str, owner: str) -> None:
    for id_ in sorted(ids):
        try:
            find(id_)
        except UnknownFact as error:
            raise BrokenFacts(str(error), file=file, id=owner) from None
