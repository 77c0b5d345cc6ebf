"""Answers to the quizzes are there again next time, and can be taken away or erased."""

from __future__ import annotations

import csv
import json
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest

from overdue.kept.answered import Answered, plain
from overdue.kept.progress import Progress
from overdue.quiz.review import next_review

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def answered(item="door-enter-home", points=1.0, **more) -> Answered:
    return Answered(**{"item": item, "at": NOW, "points": points} | more)


@pytest.fixture
def progress(tmp_path: Path) -> Progress:
    return Progress(tmp_path)


def items(progress: Progress) -> list[str]:
    return [one.item for one in progress.history()]


# --- every day ------------------------------------------------------------------------------------


def test_an_answer_is_there_after_the_kernel_was_restarted(progress, tmp_path):
    one = answered(answer=[0, 2], seed="7", place="quiz", points=0.5)
    assert progress.record(one) == "here"
    assert Progress(tmp_path).history() == (one,)


def test_nothing_is_on_the_disk_before_something_was_answered(progress, tmp_path):
    assert progress.history() == ()
    assert progress.due(NOW) == ()
    assert list(tmp_path.iterdir()) == []


def test_answers_come_in_the_order_of_time(progress):
    for days in (2, 0, 1):
        progress.record(answered(f"item-{days}", at=NOW + timedelta(days=days)))
    assert items(progress) == ["item-0", "item-1", "item-2"]


def test_the_last_answer_to_an_item_says_what_was_missed(progress):
    progress.record(answered("a", 1.0))
    progress.record(answered("a", 0.25, at=NOW + timedelta(hours=1)))
    progress.record(answered("b", 1.0))
    assert progress.last_points() == {"a": 0.25, "b": 1.0}


def test_what_is_due_is_counted_from_the_answers(progress):
    progress.record(answered("known", 1.0))
    progress.record(answered("missed", 0.0))
    assert progress.due(NOW) == ()
    assert progress.due(NOW + timedelta(hours=1)) == ("missed",)
    assert progress.due(next_review([(NOW, 1.0)])) == ("missed", "known")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (2, 2),
        ("depends", "depends"),
        (frozenset({3, 1}), [1, 3]),
        ((2, 0, 1), [2, 0, 1]),
        (Decimal("47.250"), "47.250"),
    ],
)
def test_every_kind_of_answer_can_be_kept(progress, tmp_path, given, kept):
    progress.record(answered(answer=plain(given)))
    assert Progress(tmp_path).history()[0].answer == kept


@pytest.mark.parametrize(
    "wrong",
    [{"points": 1.5}, {"points": -0.1}, {"at": datetime(2026, 1, 1)}, {"answer": "x" * 3000}],  # noqa: DTZ001
    ids=lambda wrong: next(iter(wrong)),
)
def test_an_answer_that_makes_no_sense_is_refused(wrong):
    with pytest.raises(ValueError, match=r"from 0 to 1|no time zone|at most"):
        answered(**wrong)


def test_the_same_answer_is_kept_once(progress):
    one = answered()
    progress.record(one)
    progress.record(one)
    assert progress.history() == (one,)


def test_nothing_in_the_file_says_who_answered(progress, tmp_path):
    import getpass
    import socket

    progress.record(answered(answer=[1], seed="7"))
    content = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    names = {getpass.getuser(), socket.gethostname(), str(Path.home())}
    assert not [name for name in names if len(name) > 4 and name.encode() in content]
    with closing(sqlite3.connect(progress.path)) as db:
        columns = [row[1] for row in db.execute("PRAGMA table_info(answers)")]
    assert columns == ["number", "key", "item", "at", "points", "answer", "seed", "place"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_the_learner_may_read_the_file(progress):
    progress.record(answered())
    assert progress.path.stat().st_mode & 0o777 == 0o600


def test_the_file_has_a_log_that_is_gone_when_nobody_writes(progress, tmp_path):
    progress.record(answered())
    with closing(sqlite3.connect(progress.path)) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert [file.name for file in tmp_path.iterdir()] == ["progress.sqlite3"]


# --- given out and erased -------------------------------------------------------------------------


def test_all_answers_can_be_taken_away_as_json_and_as_a_table(progress):
    progress.record(answered("a", 0.5, answer=[0, 2], seed="7", place="quiz"))
    progress.record(answered("b", 1.0, answer="depends"))
    given = json.loads(progress.json())
    assert given["schema"] == 1
    assert given["answers"][0] == {
        "item": "a",
        "at": "2026-11-23T12:00:00+00:00",
        "points": 0.5,
        "answer": [0, 2],
        "seed": "7",
        "place": "quiz",
    }
    first, second = csv.DictReader(StringIO(progress.csv()))
    assert (first["item"], first["answer"], second["answer"]) == ("a", "[0, 2]", '"depends"')


def test_erasing_leaves_no_trace(progress, tmp_path):
    for number in range(50):
        progress.record(answered(f"secret-{number}", place="secret"))
    (tmp_path / "progress-damaged-1.sqlite3").write_bytes(b"secret")
    progress.erase()
    assert progress.history() == ()
    assert not [file for file in tmp_path.iterdir() if b"secret" in file.read_bytes()]
    progress.record(answered("after"))
    assert items(progress) == ["after"]


def test_erasing_where_nothing_is_kept_does_nothing(progress, tmp_path):
    progress.erase()
    assert list(tmp_path.iterdir()) == []
