"""The answers as files for the learner."""

import csv
import json
import stat
import sys
from datetime import UTC, datetime

import pytest

from overdue.kept import NotKept
from overdue.kept.answered import Answered
from overdue.kept.exported import FILES, export, forget
from overdue.kept.progress import Progress

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def progress(tmp_path):
    found = Progress(tmp_path / "data")
    found.record(Answered(item="a", at=AT, points=0.5, answer=[0, 2], place="quiz"))
    return found


def test_both_files_hold_every_answer(progress):
    folder = export(progress)
    rows = json.loads((folder / "answers.json").read_text("utf-8"))["answers"]
    with (folder / "answers.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert [row["item"] for row in rows] == [row["item"] for row in table] == ["a"]
    assert (rows[0]["points"], table[0]["points"]) == (0.5, "0.5")


def test_writing_again_replaces_the_files_and_leaves_nothing_else(progress):
    folder = export(progress)
    progress.record(Answered(item="b", at=AT, points=1.0))
    export(progress)
    assert len(json.loads((folder / "answers.json").read_text("utf-8"))["answers"]) == 2
    assert {file.name for file in folder.iterdir()} == {*FILES, "progress.sqlite3"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such mode")
def test_the_files_are_for_their_owner_alone(progress):
    folder = export(progress)
    assert {stat.S_IMODE((folder / name).stat().st_mode) for name in FILES} == {0o600}


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "blocked").write_text("a file where a folder should be")
    with pytest.raises(NotKept):
        export(Progress(tmp_path / "blocked"))


def test_what_was_written_can_be_deleted(progress):
    folder = export(progress)
    forget(progress)
    forget(progress)
    assert {file.name for file in folder.iterdir()} == {"progress.sqlite3"}
