"""Replay of worked examples: each model against the figures that a table holds.

A table is a CSV file with the columns ``model, inputs, expected, source, tolerance``; ``inputs`` is
a JSON object with the model's arguments and, where the model has several results, ``output``.
"""

from __future__ import annotations

import csv
import inspect
import json
import sys
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Context, Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from overdue import fees

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Mapping

COLUMNS: Final = ("model", "inputs", "expected", "source", "tolerance")
MODELS: Final[Mapping[str, Callable[..., object]]] = {
    model.__name__: model
    for model in (
        fees.simple_accrual,
        fees.baitiao_overdue,
        fees.baitiao_min_due,
        fees.baitiao_min_schedule,
        fees.card_statement_interest,
        fees.card_late_fee,
        fees.card_compound,
        fees.card_min_spiral,
        fees.instalment_irr,
        fees.penalty_interest,
        fees.rate_convert,
        fees.lpr_cap,
        fees.cap_amount,
        fees.cap_excess,
    )
}
_DATES: Final = frozenset({"posted", "paid_on", "statement"})
_COMPARED: Final = Context(prec=60)
_SHOWN: Final = Context(prec=20)


class UnreadableTable(ValueError):
    """The file is no table of worked examples."""


class _BadRow(ValueError):
    """A row that cannot be replayed."""


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row that failed.

    Attributes
    ----------
    row
        Number of the example, counted from 1.
    line
        Last line of it in the file, counted from 1.
    message
        Both values, or what is wrong with the row.
    """

    row: int
    line: int
    message: str

    def __str__(self) -> str:
        return f"row {self.row} (line {self.line}): {self.message}"


@dataclass(frozen=True, slots=True)
class ReplayReport:
    """Outcome of a replay.

    Attributes
    ----------
    passed
        How many rows came to the expected value.
    problems
        The others.
    """

    passed: int
    problems: tuple[RowProblem, ...]

    @property
    def failed(self) -> int:
        """How many rows did not."""
        return len(self.problems)

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed"


def replay(path: str | os.PathLike[str]) -> ReplayReport:
    """Replay a table of worked examples.

    Parameters
    ----------
    path
        A CSV file, UTF-8.

    Returns
    -------
    ReplayReport
        How many rows passed, and what is wrong with the others.

    Raises
    ------
    UnreadableTable
        If there is no such file, or it is no such table.
    """
    passed = 0
    problems: list[RowProblem] = []
    header, rows = _read(Path(path))
    for row, (line, cells) in enumerate(rows, start=1):
        try:
            mismatch = _mismatch(_named(header, cells))
        except _BadRow as error:
            mismatch = str(error)
        if mismatch is None:
            passed += 1
        else:
            problems.append(RowProblem(row, line, mismatch))
    return ReplayReport(passed, tuple(problems))


def main(path: str | os.PathLike[str]) -> int:
    """Replay a table, print each mismatch and a summary.

    Returns
    -------
    int
        Exit status: 0 if all rows passed, 1 if any failed, 2 if the file cannot be read as a table.
    """
    try:
        report = replay(path)
    except UnreadableTable as error:
        print(error, file=sys.stderr)
        return 2
    for problem in report.problems:
        print(problem)
    print(report)
    return 1 if report.failed else 0


def _read(path: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Return the header, and each row that is not blank with its line in the file."""
    try:
        # utf-8-sig: a spreadsheet may have put a byte-order mark in front.
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file)
            rows = [(reader.line_num, row) for row in reader if any(map(str.strip, row))]
    except OSError as error:
        raise UnreadableTable(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise UnreadableTable(f"{path}: is no UTF-8 text ({error.reason})") from error
    except csv.Error as error:
        raise UnreadableTable(f"{path}: is no CSV table ({error})") from error
    header = [name.strip() for name in rows[0][1]] if rows else []
    for name in COLUMNS:
        if header.count(name) != 1:
            found = ", ".join(header) or "nothing"
            raise UnreadableTable(
                f"{path}: needs the column {name!r} once; wanted are {', '.join(COLUMNS)},"
                f" found {found}"
            )
    return header, rows[1:]


def _named(header: list[str], cells: list[str]) -> dict[str, str]:
    surplus = any(map(str.strip, cells[len(header) :]))
    if surplus or len(cells) < len(header):
        raise _BadRow(
            f"has {len(cells)} cells where the header has {len(header)};"
            " a cell with commas or quotes must itself be quoted"
        )
    return dict(zip(header, map(str.strip, cells), strict=False))


def _mismatch(cells: Mapping[str, str]) -> str | None:
    """Return both values if a row does not come to its expected value."""
    name = cells["model"]
    if name not in MODELS:
        raise _BadRow(f"unknown model {name!r}; the models are {', '.join(MODELS)}")
    inputs = _inputs(cells["inputs"])
    expected = _number("expected", cells["expected"])
    tolerance = _number("tolerance", cells["tolerance"])
    if tolerance < 0:
        raise _BadRow(f"tolerance is {tolerance}; it must not be negative")
    output = inputs.pop("output", None)
    got = _picked(name, _computed(name, inputs), output)
    difference = _COMPARED.abs(_COMPARED.subtract(got, expected))
    if difference <= tolerance:
        return None
    label = name if output is None else f"{name} {output}"
    return (
        f"{label}: expected {_plain(expected)}, got {_plain(got)}"
        f" (difference {_plain(difference)}, tolerance {_plain(tolerance)})"
    )


def _inputs(text: str) -> dict[str, object]:
    try:
        inputs = json.loads(
            text, parse_float=Decimal, parse_constant=Decimal, object_pairs_hook=_once_each
        )
    except (ValueError, RecursionError) as error:
        raise _BadRow(f"inputs are no JSON ({error})") from error
    if not isinstance(inputs, dict):
        raise _BadRow(f'inputs must be a JSON object such as {{"days": 30}}, not {text}')
    return inputs


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"{name!r} is given {names.count(name)} times")
    return dict(pairs)


def _number(column: str, text: str) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("nan")
    if not number.is_finite():
        raise _BadRow(f"{column} is {text!r}; it must be a number")
    return number


def _computed(name: str, inputs: Mapping[str, object]) -> object:
    parameters = inspect.signature(MODELS[name]).parameters
    takes = f"{name} takes {', '.join(parameters)}"
    given: dict[str, object] = {}
    for argument, value in inputs.items():
        if argument not in parameters:
            raise _BadRow(f"unknown argument {argument!r}; {takes}")
        # A null says that an optional argument is left out.
        if value is not None:
            given[argument] = _day(argument, value) if argument in _DATES else value
    for argument, parameter in parameters.items():
        if argument not in given and parameter.default is parameter.empty:
            raise _BadRow(f"argument {argument!r} is missing; {takes}")
    try:
        return MODELS[name](**given)
    except fees.BadArgument as error:
        raise _BadRow(f"{name}: {error}") from error
    except ArithmeticError as error:
        raise _BadRow(f"{name}: the figures are too large to count with") from error


def _day(argument: str, value: object) -> object:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError as error:
        raise _BadRow(f"{argument} is {value!r}; allowed: a date such as 2026-11-23") from error


def _picked(name: str, result: object, output: object) -> Decimal:
    if isinstance(result, Decimal):
        if output is not None:
            raise _BadRow(f"{name} has one result, so output {output!r} names nothing")
        return result
    values = ((name, getattr(result, name)) for name in _names(result))
    numbers = {key: Decimal(value) for key, value in values if isinstance(value, int | Decimal)}
    if not isinstance(output, str) or output not in numbers:
        wanted = f"output must be one of {', '.join(numbers)}"
        raise _BadRow(f"{name}: {wanted}" + ("" if output is None else f", not {output!r}"))
    return numbers[output]


def _names(result: object) -> tuple[str, ...]:
    if isinstance(result, msgspec.Struct):
        return result.__struct_fields__
    return tuple(field.name for field in fields(result)) if is_dataclass(result) else ()


def _plain(number: Decimal) -> str:
    return f"{_SHOWN.normalize(number):f}"
