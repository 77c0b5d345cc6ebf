"""``python -m overdue simulate``: many accounts by the table of collection, as text or as JSON.

It prints the share of accounts in each stage by day, how many are visited, sued and cured, and what
the delay costs. Most numbers of the table are assumptions of the course: the output names them.
"""

from __future__ import annotations

import argparse
import json
import sys
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final, NoReturn

import numpy as np

from overdue import lenders
from overdue.collection.people import People, strategies
from overdue.collection.population import MOST_PEOPLE, Population, populate
from overdue.collection.rules import HORIZON
from overdue.escalation.assumptions import assumptions
from overdue.escalation.kinds import SETTINGS, STAGES, STRATEGIES
from overdue.escalation.resolved import Numbers, numbers
from overdue.escalation.table import table
from overdue.facts.errors import BrokenFacts
from overdue.fees import minimum_due
from overdue.fees.charge_plan import plan_charges

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from overdue.escalation.kinds import Strategy

__all__ = ["main"]

USAGE_ERROR: Final = 2
_PRODUCT: Final = "baitiao"
_SHOWN_DAYS: Final = (1, 7, 30, 60, 90, 180, 360, 720)
_QUANTILES: Final = (0.1, 0.5, 0.9)
_LARGEST_SEED: Final = 2**32 - 1
_LARGEST_BILL: Final = Decimal(1_000_000)
_DAYS_PURCHASE_TO_DUE: Final = 25
_WIDE: Final = 12
"""Letters in a column, wide enough for the longest name of a stage."""


class _Wrong(ValueError):
    """The arguments cannot be used; the message is one sentence."""


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence, without its usage around it."""

    def error(self, message: str) -> NoReturn:
        raise _Wrong(f"{message}; see `{self.prog} --help`.")


def main(argv: Sequence[str]) -> int:
    """Run a population and print how it went.

    Parameters
    ----------
    argv
        Arguments of the command, see ``--help``.

    Returns
    -------
    int
        0, or 2 where the arguments or a file cannot be used (one sentence on stderr).
    """
    try:
        given = _parser().parse_args(list(argv))
        told = _simulated(given)
    except (_Wrong, BrokenFacts) as wrong:
        print(wrong, file=sys.stderr)
        return USAGE_ERROR
    print(json.dumps(told, ensure_ascii=False) if given.json else _as_text(told))
    return 0


# What is asked ----------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m overdue simulate",
        description="Follow many overdue accounts day by day from the due date on (day 0) and "
        "print the share in each stage, how many are visited, sued and cured, and what the delay "
        "costs. The same seed gives the same result. Most numbers are assumptions, not statistics.",
        epilog="example: python -m overdue simulate --accounts 10000 --days 360 "
        "--strategy plan-early=3,ignore=1 --setting high",
    )
    parser.add_argument(
        "--accounts",
        type=_whole(1, MOST_PEOPLE),
        default=2_000,
        metavar="N",
        help=f"how many accounts, up to {MOST_PEOPLE:,} (default: %(default)s)",
    )
    parser.add_argument(
        "--days",
        type=_whole(1, HORIZON),
        default=HORIZON,
        metavar="D",
        help=f"last day after the due date, up to {HORIZON} (default: %(default)s)",
    )
    parser.add_argument(
        "--seed",
        type=_whole(0, _LARGEST_SEED),
        default=1,
        metavar="S",
        help="which luck, a whole number from 0 (default: %(default)s)",
    )
    parser.add_argument(
        "--strategy",
        type=_weights,
        default={"pay-when-able": 1.0},
        metavar="NAME | NAME=WEIGHT,…",
        help=f"what people do, one for all or a mixture: {', '.join(STRATEGIES)} "
        "(default: pay-when-able)",
    )
    parser.add_argument(
        "--setting",
        choices=SETTINGS,
        default="middle",
        help="of the assumptions: low lets a bill escalate least (default: %(default)s)",
    )
    parser.add_argument(
        "--bill",
        type=_money,
        default=Decimal(5_000),
        metavar="YUAN",
        help="what each owes on a Baitiao bill (default: %(default)s)",
    )
    parser.add_argument(
        "--from-due-day",
        action="store_true",
        help="follow all bills, most of which are paid in time; else only those that were not",
    )
    parser.add_argument(
        "--json", action="store_true", help="print JSON, with the shares of each day"
    )
    return parser


def _whole(low: int, high: int) -> Any:
    def read(raw: str) -> int:
        if not raw.isascii() or not raw.isdigit() or not low <= int(raw) <= high:
            raise argparse.ArgumentTypeError(
                f"{raw!r} is not a whole number from {low} to {high:,}"
            )
        return int(raw)

    return read


def _money(raw: str) -> Decimal:
    try:
        bill = Decimal(raw)
    except InvalidOperation:
        bill = Decimal(0)
    if not (bill.is_finite() and 0 < bill <= _LARGEST_BILL and bill == round(bill, 2)):
        raise argparse.ArgumentTypeError(
            f"{raw!r} is not an amount from 0.01 to {_LARGEST_BILL:,} yuan"
        )
    return bill


def _weights(raw: str) -> dict[Strategy, float]:
    found: dict[Strategy, float] = {}
    for part in raw.split(","):
        name, _, weight = (words.strip() for words in part.partition("="))
        known = next((one for one in STRATEGIES if one == name), None)
        if known is None:
            raise argparse.ArgumentTypeError(
                f"there is no strategy {name!r}: choose {', '.join(STRATEGIES)}"
            )
        try:
            found[known] = found.get(known, 0.0) + float(weight or 1)
            strategies(1, {known: float(weight or 1)})
        except ValueError:
            raise argparse.ArgumentTypeError(
                f"the weight of {name} is {weight!r}: write a number above 0"
            ) from None
    return found


# What comes of it -------------------------------------------------------------------------------


def _simulated(given: argparse.Namespace) -> dict[str, Any]:
    used = numbers(given.setting)
    terms = lenders.terms(_PRODUCT)
    plan = plan_charges(
        terms,
        given.bill,
        0,
        minimum_due(terms, given.bill),
        days_purchase_to_due=_DAYS_PURCHASE_TO_DUE,
        daily_rate=None,
    )
    people = People(
        plans=[plan],
        which=np.zeros(given.accounts, dtype=np.intp),
        strategy=strategies(given.accounts, given.strategy),
        all_late=not given.from_due_day,
    )
    lived = populate(table(), used, people, seed=given.seed, days=given.days)
    return {
        "accounts": given.accounts,
        "days": given.days,
        "seed": given.seed,
        "setting": given.setting,
        "bill": str(given.bill),
        "terms": terms.id,
        "from_due_day": given.from_due_day,
        "strategies": given.strategy,
        "stages": list(STAGES),
        "shares_by_day": [[round(float(x), 6) for x in row] for row in lived.shares],
        **_ends(lived),
        "assumed": _assumed(used),
    }


def _ends(lived: Population) -> dict[str, Any]:
    cost = lived.cost(*_QUANTILES)
    return {
        "visited": round(lived.share_visited(), 6),
        "chance_of_visit": round(lived.chance_of_visit(), 6),
        "sued": round(lived.share_in("suit"), 6),
        "cured": round(lived.share_in("cured"), 6),
        "settled": round(lived.share_in("settled"), 6),
        "cost_quantiles": {
            f"{share:.0%}": round(yuan, 2) for share, yuan in zip(_QUANTILES, cost, strict=True)
        },
    }


def _assumed(used: Numbers) -> dict[str, float]:
    """The numbers that nobody published, by id."""
    return {one.id: used.one(one.id) for one in assumptions() if one.illustrative}


# How it is told ---------------------------------------------------------------------------------


def _as_text(told: Mapping[str, Any]) -> str:
    which = "all bills" if told["from_due_day"] else "bills not paid by the due day"
    mixed = ", ".join(f"{name} {weight:g}" for name, weight in told["strategies"].items())
    cost = ", ".join(f"{share} {yuan:,.2f}" for share, yuan in told["cost_quantiles"].items())
    assumed = ", ".join(f"{name} {value:g}" for name, value in told["assumed"].items())
    whose = (
        f"{told['accounts']:,} accounts ({which} of {Decimal(told['bill']):,.2f} yuan under "
        f"{told['terms']}), {told['days']} days, seed {told['seed']}"
    )
    ends = (
        f"by day {told['days']}: cured {told['cured']:.2%}, settled {told['settled']:.2%}, "
        f"sued {told['sued']:.2%}, visited {told['visited']:.2%} "
        f"(chance of a visit {told['chance_of_visit']:.2%})"
    )
    blocks = [
        [whose, f"what people do: {mixed}"],
        _share_lines(told),
        [ends, f"charges in yuan that so many stay below: {cost}"],
        [f"Assumed, published nowhere (setting {told['setting']}): {assumed}."],
    ]
    return "\n\n".join("\n".join(lines) for lines in blocks)


def _share_lines(told: Mapping[str, Any]) -> list[str]:
    """Shares in percent, a column for each stage that anybody was in on a day shown."""
    days = sorted({day for day in _SHOWN_DAYS if day < told["days"]} | {told["days"]})
    shares = np.array([told["shares_by_day"][day] for day in days])
    used = np.flatnonzero(shares.any(axis=0))
    head = "".join(f"{STAGES[at]:>{_WIDE}}" for at in used)
    rows = [
        f"{day:>5}" + "".join(f"{row[at]:>{_WIDE}.2%}" for at in used)
        for day, row in zip(days, shares, strict=True)
    ]
    return [f"{'day':>5}{head}", *rows]
