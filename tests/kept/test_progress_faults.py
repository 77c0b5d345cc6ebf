"""No answer is lost, whatever happens to the file meanwhile."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from overdue.kept import NotKept
from overdue.kept.answered import Answered
from overdue.kept.progress import Progress

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from overdue.kept.progress import Answered, Progress
progress = Progress(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    one = Answered(item=f"{sys.argv[2]}-{number}", at=datetime.now(UTC), points=1.0)
    state = progress.record(one)
    print(number, state, flush=True)
"""


def answered(item="door-enter-home", points=1.0, **more) -> Answered:
    return Answered(**{"item": item, "at": NOW, "points": points} | more)


@pytest.fixture
def progress(tmp_path: Path) -> Progress:
    return Progress(tmp_path)


def items(progress: Progress) -> list[str]:
    return [one.item for one in progress.history()]


def writer(folder: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(folder), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


# --- two at once, and a sudden end ----------------------------------------------------------------


def test_two_notebooks_with_two_hundred_answers_each_lose_nothing(tmp_path):
    writers = [writer(tmp_path, name, 200) for name in ("left", "right")]
    said = [one.communicate(timeout=120)[0] for one in writers]
    assert [one.returncode for one in writers] == [0, 0]
    assert all("impossible" not in text for text in said)
    kept = items(Progress(tmp_path))
    wanted = {f"{name}-{number}" for name in ("left", "right") for number in range(200)}
    assert (len(kept), set(kept)) == (400, wanted)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("after", [0.0, 0.003, 0.011])
def test_a_kill_in_the_middle_of_writing_loses_nothing_that_was_kept(tmp_path, after):
    process = writer(tmp_path, "killed", 100_000)
    said = [process.stdout.readline() for _ in range(20)]
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    said += process.communicate(timeout=30)[0].splitlines()
    confirmed = [line for line in said if line.strip().endswith("here")]
    progress = Progress(tmp_path)
    kept = items(progress)
    assert kept == [f"killed-{number}" for number in range(len(kept))]
    assert 20 <= len(confirmed) <= len(kept) <= len(confirmed) + 1
    assert progress.record(answered("next")) == "here"
    assert len(progress.history()) == len(kept) + 1


# --- a damaged file -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content", [b"not a database at all " * 300, b"SQLite format 3\0" + b"\0" * 5000]
)
def test_a_damaged_file_is_set_aside_whole_and_the_learner_is_told(progress, tmp_path, content):
    progress.path.write_bytes(content)
    assert progress.record(answered()) == "renewed"
    assert items(Progress(tmp_path)) == ["door-enter-home"]
    (aside,) = tmp_path.glob("progress-damaged-*.sqlite3")
    assert aside.read_bytes() == content


def test_what_can_be_read_of_a_damaged_file_is_saved(progress, tmp_path):
    for number in range(300):
        progress.record(answered(f"item-{number:03}", answer="x" * 200))
    whole = bytearray(progress.path.read_bytes())
    middle = len(whole) // 2 // 4096 * 4096
    whole[middle : middle + 8192] = b"\xff" * 8192
    progress.path.write_bytes(whole)
    later = Progress(tmp_path)
    assert later.record(answered("later")) in {"here", "renewed"}
    kept = items(later)  # the damage is met at the latest when all is read
    assert later.state() == "renewed"
    assert {"item-000", "item-299", "later"} <= set(kept)
    assert 200 < len(kept) < 301
    assert len(list(tmp_path.glob("progress-damaged-*.sqlite3"))) == 1


def test_a_damaged_row_is_left_out_and_the_others_stay(progress):
    for item in ("a", "b", "c"):
        progress.record(answered(item))
    with closing(sqlite3.connect(progress.path)) as db, db:
        db.execute("UPDATE answers SET at = 'yesterday' WHERE item = 'b'")
        db.execute("UPDATE answers SET answer = x'ff' WHERE item = 'c'")
    assert items(progress) == ["a"]
    assert progress.state() == "here"


def test_a_damaged_file_of_answers_leaves_the_own_case_alone(progress, tmp_path, kept):
    kept.write("case", {"bill": "5000"})
    progress.path.write_bytes(b"not a database at all " * 300)
    progress.record(answered())
    assert kept.read("case") == {"bill": "5000"}
    assert kept.state() == "here"


# --- a newer file, an older one, no room, no right ------------------------------------------------


def test_a_file_of_a_newer_course_is_left_alone_and_the_quiz_works_on(progress, tmp_path):
    progress.record(answered("old"))
    with closing(sqlite3.connect(progress.path)) as db:
        db.execute("PRAGMA user_version = 99")
    before = progress.path.read_bytes()
    later = Progress(tmp_path)
    assert later.history() == ()
    assert later.state() == "newer"
    assert later.record(answered("now")) == "newer"
    assert items(later) == ["now"]
    with pytest.raises(NotKept):
        later.erase()
    assert progress.path.read_bytes() == before


def test_a_file_of_an_older_course_is_brought_up_to_date_with_its_answers(
    progress, tmp_path, monkeypatch
):
    from overdue.kept import progress as module

    progress.record(answered("old"))
    newer = (*module._STEPS, "ALTER TABLE answers ADD COLUMN tries INTEGER NOT NULL DEFAULT 1")
    monkeypatch.setattr(module, "_STEPS", newer)
    later = Progress(tmp_path)
    assert items(later) == ["old"]
    assert later.record(answered("new")) == "here"
    assert items(later) == ["old", "new"]
    with closing(sqlite3.connect(progress.path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (2,)
        assert db.execute("SELECT tries FROM answers").fetchall() == [(1,), (1,)]


def test_in_a_read_only_folder_the_kept_is_read_and_the_new_counts_for_now(
    public_folder, read_only
):
    Progress(public_folder).record(answered("kept"))
    progress = Progress(public_folder)
    with read_only(public_folder):
        assert items(progress) == ["kept"]
        assert progress.record(answered("now")) == "impossible"
        assert items(progress) == ["kept", "now"]
        assert items(Progress(public_folder)) == ["kept"]
        with pytest.raises(NotKept):
            progress.erase()


def test_an_empty_read_only_folder_keeps_nothing_and_the_quiz_works_on(public_folder, read_only):
    progress = Progress(public_folder)
    with read_only(public_folder):
        assert progress.history() == ()
        assert progress.record(answered("now")) == "impossible"
        assert items(progress) == ["now"]


def test_on_a_full_disk_nothing_is_lost_and_all_is_kept_when_there_is_room_again(
    progress, tmp_path, full_disk
):
    progress.record(answered("before"))
    with full_disk():
        assert progress.record(answered("during")) == "impossible"
        assert items(progress) == ["before", "during"]
    assert progress.record(answered("after")) == "here"
    assert items(Progress(tmp_path)) == ["before", "during", "after"]


def test_a_full_disk_at_the_very_first_answer_leaves_a_usable_folder(progress, tmp_path, full_disk):
    with full_disk():
        assert progress.record(answered("first")) == "impossible"
    assert items(progress) == ["first"]
    assert progress.record(answered("second")) == "here"
    assert items(Progress(tmp_path)) == ["first", "second"]


def test_a_file_that_another_program_holds_does_not_stop_the_quiz(tmp_path, monkeypatch):
    monkeypatch.setattr("overdue.kept.progress._PATIENCE", 0.05)
    progress = Progress(tmp_path)
    progress.record(answered("before"))
    with closing(sqlite3.connect(progress.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert progress.record(answered("during")) == "impossible"
        assert "during" in items(progress)
        other.execute("ROLLBACK")
    progress.record(answered("after"))
    assert items(Progress(tmp_path)) == ["before", "during", "after"]
