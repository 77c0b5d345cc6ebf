"""A table of worked examples is replayed row by row, and each failure is one clear sentence."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from overdue import replay

DATA = Path(__file__).parent / "data"
WORKED = DATA / "worked_examples.csv"
EDGES = DATA / "edge_examples.csv"
HEADER = "model,inputs,expected,source,tolerance"
LOAN = {"principal": 5000, "daily_rate": 0.0005, "days": 30}


@pytest.fixture
def table(tmp_path):
    """Write a table from rows of model, inputs, expected (and tolerance)."""

    def write(*rows, newline="\n", start=""):
        text = io.StringIO()
        writer = csv.writer(text, lineterminator=newline)
        writer.writerow(HEADER.split(","))
        for model, inputs, expected, *tolerance in rows:
            given = inputs if isinstance(inputs, str) else json.dumps(inputs)
            writer.writerow([model, given, expected, "somewhere", *(tolerance or ["1e-06"])])
        path = tmp_path / "table.csv"
        path.write_bytes((start + text.getvalue()).encode())
        return path

    return write


@pytest.fixture
def failure(table, capsys):
    """Replay one row that must fail and return the sentence printed for it."""

    def only(*row):
        assert replay.main(table(row)) == 1
        sentence, summary = capsys.readouterr().out.splitlines()
        assert summary == "0 passed, 1 failed"
        assert sentence.startswith("row 1 (line 2): ")
        return sentence.removeprefix("row 1 (line 2): ")

    return only


def test_every_worked_example_passes(capsys):
    assert replay.main(WORKED) == 0
    assert capsys.readouterr().out == "97 passed, 0 failed\n"


def test_a_worked_example_with_another_figure_fails(tmp_path, capsys):
    rows = list(csv.reader(WORKED.read_text(encoding="utf-8").splitlines()))
    for row in rows[1:]:
        row[2] = str(float(row[2]) + 0.01)
    changed = tmp_path / "changed.csv"
    with changed.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    assert replay.main(changed) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "0 passed, 97 failed"
    assert len(lines) == 98


def test_a_mismatch_shows_the_row_and_both_values(table, capsys):
    path = table(("simple_accrual", LOAN, 75), ("simple_accrual", LOAN, 80, "0.5"))
    assert replay.main(path) == 1
    assert capsys.readouterr().out.splitlines() == [
        "row 2 (line 3): simple_accrual: expected 80, got 75 (difference 5, tolerance 0.5)",
        "1 passed, 1 failed",
    ]


def test_the_report_counts_and_keeps_the_problems(table):
    report = replay.replay(table(("simple_accrual", LOAN, 75), ("simple_accrual", LOAN, 1)))
    assert (report.passed, report.failed) == (1, 1)
    assert (report.problems[0].row, report.problems[0].line) == (2, 3)


@pytest.mark.parametrize(
    ("expected", "tolerance", "status"),
    [("75", "0", 0), ("75.000000", "0", 0), ("7.5e1", "0", 0), ("76", "1", 0), ("76.01", "1", 1)],
)
def test_the_tolerance_is_absolute_and_its_edge_belongs_to_it(table, expected, tolerance, status):
    assert replay.main(table(("simple_accrual", LOAN, expected, tolerance))) == status


OFFER = {"principal": 12_000, "n": 12, "monthly_fee_rate": 0}
PURCHASE = {"amount": 1000, "posted": "2024-02-28", "daily_rate": 0.0005, "basis": "full"}


def test_every_edge_example_passes():
    report = replay.replay(EDGES)
    assert report.problems == ()
    rows = csv.DictReader(EDGES.read_text(encoding="utf-8").splitlines())
    assert {row["model"] for row in rows} == set(replay.MODELS)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff", "\n\n"])
def test_line_ends_blank_lines_and_a_byte_order_mark_do_not_matter(table, capsys, newline, start):
    path = table(("simple_accrual", LOAN, 75), newline=newline, start=start)
    path.write_bytes(path.read_bytes() + b"\n , ,,,\n\n")
    assert replay.main(path) == 0
    assert capsys.readouterr().out == "1 passed, 0 failed\n"


def test_columns_may_come_in_another_order_with_others_between(tmp_path):
    path = tmp_path / "table.csv"
    inputs = json.dumps(LOAN).replace('"', '""')
    path.write_text(
        "note,tolerance,expected,source, model ,inputs\n"
        f',0.1,75,"a, b",simple_accrual,"{inputs}"\n',
        encoding="utf-8",
    )
    assert replay.replay(path).passed == 1


def test_a_table_without_rows_has_nothing_to_fail(table, capsys):
    assert replay.main(table()) == 0
    assert capsys.readouterr().out == "0 passed, 0 failed\n"


@pytest.mark.parametrize(
    ("model", "inputs", "expected", "sentence"),
    [
        ("baitiao", {}, 1, "unknown model 'baitiao'; the models are simple_accrual, baitiao_over"),
        ("", {}, 1, "unknown model ''"),
        ("simple_accrual", "{days: 30}", 1, "inputs are no JSON (Expecting property name"),
        ("simple_accrual", "", 1, "inputs are no JSON"),
        ("simple_accrual", "[5000]", 1, "inputs must be a JSON object"),
        ("simple_accrual", '{"days": 1, "days": 2}', 1, "'days' is given 2 times"),
        (
            "simple_accrual",
            LOAN | {"day": 3},
            1,
            "unknown argument 'day'; simple_accrual takes principal, daily_rate, days, multiplier",
        ),
        ("simple_accrual", {"principal": 1, "days": 3}, 1, "argument 'daily_rate' is missing"),
        ("simple_accrual", LOAN | {"days": None}, 1, "argument 'days' is missing"),
        ("simple_accrual", LOAN | {"days": 1.5}, 1, "days is 1.5; allowed: a whole number of days"),
        ("simple_accrual", LOAN | {"days": True}, 1, "days is True; allowed"),
        ("simple_accrual", LOAN | {"days": "30"}, 1, "days is '30'; allowed"),
        ("simple_accrual", LOAN | {"principal": -1}, 1, "principal is -1; allowed: an amount"),
        ("simple_accrual", LOAN | {"daily_rate": 1.5}, 1, "daily_rate is 1.5; allowed: a fraction"),
        ("simple_accrual", LOAN | {"daily_rate": float("nan")}, 1, "daily_rate is NaN; allowed"),
        ("simple_accrual", LOAN | {"principal": float("inf")}, 1, "principal is Infinity; allowed"),
        ("simple_accrual", LOAN | {"output": "fee"}, 1, "has one result, so output 'fee'"),
        ("simple_accrual", LOAN, "", "expected is ''; it must be a number"),
        ("simple_accrual", LOAN, "75 yuan", "expected is '75 yuan'; it must be a number"),
        ("simple_accrual", LOAN, "nan", "expected is 'nan'; it must be a number"),
        ("rate_convert", {"daily_rate": 0}, 1, "output must be one of simple_360, simple_365"),
        ("rate_convert", {"daily_rate": 0, "output": "apr"}, 1, "ear_daily_365, not 'apr'"),
        ("instalment_irr", OFFER | {"output": "rows"}, 1, "output must be one of irr_monthly"),
        ("instalment_irr", OFFER | {"n": 0, "output": "ear"}, 1, "n is 0; allowed"),
        (
            "card_statement_interest",
            PURCHASE | {"paid": 0, "paid_on": "2024-02-27", "statement": "2024-03-01"},
            1,
            "paid_on is '2024-02-27'; allowed: 2024-02-28 or later",
        ),
        (
            "card_statement_interest",
            PURCHASE | {"paid": 0, "paid_on": "28 February", "statement": "2024-03-01"},
            1,
            "paid_on is '28 February'; allowed: a date",
        ),
        (
            "card_statement_interest",
            PURCHASE | {"paid": 0, "paid_on": 20240228, "statement": "2024-03-01"},
            1,
            "paid_on is 20240228; allowed: a date",
        ),
        ("baitiao_min_due", {"prev_min_paid": 1}, 1, "prev_min_paid is 1; allowed: true or false"),
    ],
)
def test_a_row_that_cannot_be_replayed_is_one_sentence(failure, model, inputs, expected, sentence):
    assert sentence in failure(model, inputs, expected)


@pytest.mark.parametrize("tolerance", ["-1", "", "small"])
def test_a_tolerance_must_be_a_number_that_is_not_negative(failure, tolerance):
    assert "tolerance is" in failure("simple_accrual", LOAN, 75, tolerance)


def test_a_row_with_unquoted_json_names_its_cells(tmp_path, capsys):
    path = tmp_path / "table.csv"
    path.write_text(f"{HEADER}\nsimple_accrual,{json.dumps(LOAN)},75,x,1e-6\n", encoding="utf-8")
    assert replay.main(path) == 1
    assert "has 7 cells where the header has 5" in capsys.readouterr().out


def test_a_short_row_names_its_cells(tmp_path, capsys):
    path = tmp_path / "table.csv"
    path.write_text(f"{HEADER}\nsimple_accrual,{{}}\n", encoding="utf-8")
    assert replay.main(path) == 1
    assert "has 2 cells where the header has 5" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "needs the column 'model' once"),
        (b"model,input,expected,source,tolerance\n", "needs the column 'inputs' once"),
        (b"model,inputs,expected,source,tolerance,model\n", "needs the column 'model' once"),
        (b"simple_accrual,{},1,x,1\n", "found simple_accrual, {}, 1, x, 1"),
        (b"\xff\xfem\x00o\x00", "is no UTF-8 text"),
        (HEADER.encode() + b"\n" + b"x" * 200_000, "is no CSV table"),
    ],
)
def test_a_file_that_is_no_such_table_is_status_two_and_one_sentence(
    tmp_path, capsys, content, sentence
):
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    assert replay.main(path) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert sentence in printed.err
    assert str(path) in printed.err


def test_a_missing_file_and_a_folder_are_status_two(tmp_path, capsys):
    assert replay.main(tmp_path / "nowhere.csv") == 2
    assert "No such file" in capsys.readouterr().err
    assert replay.main(tmp_path) == 2
    with pytest.raises(replay.UnreadableTable):
        replay.replay(tmp_path)
