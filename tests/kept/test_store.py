"""What the learner entered is there again next time, whatever happens to the file meanwhile."""

from __future__ import annotations

import json
import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from overdue.kept import Kept, NotKept

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    Closed = Callable[[Path], AbstractContextManager[None]]
    Full = Callable[[], AbstractContextManager[None]]

CASE = {"bill": "5000.00", "person": "小林"}


def put_content(kept: Kept, content: object) -> None:
    """Write into the file what the store itself would never write."""
    with closing(sqlite3.connect(kept.path)) as db, db:
        db.execute("UPDATE kept SET content = ?", (content,))


# --- every day ----------------------------------------------------------------------------------


def test_what_was_kept_is_there_for_the_next_notebook(kept: Kept, tmp_path: Path) -> None:
    kept.write("case", CASE)
    assert Kept(tmp_path).read("case") == CASE


def test_a_later_value_takes_the_place_of_the_earlier_one(kept: Kept) -> None:
    kept.write("case", CASE)
    kept.write("case", {"bill": "1.00"})
    assert kept.read("case") == {"bill": "1.00"}


def test_what_was_never_kept_is_nothing_and_leaves_no_file(kept: Kept) -> None:
    assert kept.read("case") is None
    assert not kept.path.exists()
    kept.write("case", CASE)
    assert kept.read("app.growth") is None


def test_the_folder_is_made_when_something_is_first_kept(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "data" / "overdue")
    kept.write("case", CASE)
    assert kept.read("case") == CASE


def test_the_folder_in_the_environment_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OVERDUE_DATA", str(tmp_path / "elsewhere"))
    assert Kept().path.parent == tmp_path / "elsewhere"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_the_learner_may_read_the_file(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "overdue")
    kept.write("case", CASE)
    assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.path.parent.stat().st_mode) == 0o700


def test_one_file_is_all_there_is(kept: Kept, tmp_path: Path) -> None:
    kept.write("case", CASE)
    kept.read("case")
    assert [file.name for file in tmp_path.iterdir()] == ["kept.sqlite3"]


@pytest.mark.parametrize(
    "values",
    [{"bill": object()}, {"bill": float("nan")}, {"bill": "x" * 200_000}, {"bill": "\ud800"}],
    ids=["no JSON", "no number", "too large", "no text"],
)
def test_what_is_no_small_json_object_is_refused_by_name(
    kept: Kept, values: dict[str, object]
) -> None:
    kept.write("case", CASE)
    with pytest.raises(ValueError, match="'case'"):
        kept.write("case", values)
    assert kept.read("case") == CASE


# --- two at once --------------------------------------------------------------------------------


def test_two_handles_writing_at_once_lose_nothing(tmp_path: Path) -> None:
    def many(writer: int) -> None:
        kept = Kept(tmp_path)
        for number in range(25):
            kept.write(f"app.{writer}.{number}", {"number": number})

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(many, range(4)))
    kept = Kept(tmp_path)
    for writer in range(4):
        for number in range(25):
            assert kept.read(f"app.{writer}.{number}") == {"number": number}


def test_two_notebooks_writing_at_once_lose_nothing(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from overdue.kept import Kept\n"
        "kept = Kept(Path(sys.argv[1]))\n"
        "for number in range(25):\n"
        "    kept.write(f'app.{sys.argv[2]}.{number}', {'number': number})\n"
        "    kept.write('case', {'writer': sys.argv[2], 'number': number})\n"
    )
    notebooks = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path), str(name)])
        for name in range(2)
    ]
    assert [notebook.wait(timeout=60) for notebook in notebooks] == [0, 0]
    kept = Kept(tmp_path)
    for name in range(2):
        for number in range(25):
            assert kept.read(f"app.{name}.{number}") == {"number": number}
    last = kept.read("case")  # one of the two, whole
    assert last in ({"writer": "0", "number": 24}, {"writer": "1", "number": 24})


def test_two_notebooks_that_meet_the_damage_together_set_it_aside_once(tmp_path: Path) -> None:
    (tmp_path / "kept.sqlite3").write_bytes(b"no database" * 1000)

    def begin(name: int) -> str:
        kept = Kept(tmp_path)
        kept.write(f"app.{name}", {"name": name})
        return kept.state()

    with ThreadPoolExecutor(6) as pool:
        states = list(pool.map(begin, range(6)))
    kept = Kept(tmp_path)
    assert [kept.read(f"app.{name}") for name in range(6)] == [{"name": n} for n in range(6)]
    assert set(states) <= {"here", "renewed"}
    assert "renewed" in states
    assert len(list(tmp_path.glob("kept-damaged-*"))) == 1


# --- erasing ------------------------------------------------------------------------------------


def test_erasing_forgets_everything_and_keeping_goes_on(kept: Kept) -> None:
    kept.write("case", CASE)
    kept.write("app.growth", {"values": {}})
    kept.erase()
    assert kept.read("case") is None
    assert kept.read("app.growth") is None
    kept.write("case", CASE)
    assert kept.read("case") == CASE


def test_erasing_leaves_no_trace_in_the_folder(kept: Kept, tmp_path: Path) -> None:
    kept.write("case", {"note": "a secret that was replaced " * 300})
    kept.write("case", {"note": "a secret"})
    kept.path.with_name("kept-damaged-1.sqlite3").write_bytes(b"a secret of last year")
    kept.path.with_name("kept-damaged-1.sqlite3-journal").write_bytes(b"a secret of last year")
    kept.erase()
    assert not [file for file in tmp_path.iterdir() if b"secret" in file.read_bytes()]


def test_erasing_where_nothing_is_kept_does_nothing(kept: Kept, tmp_path: Path) -> None:
    kept.erase()
    assert not list(tmp_path.iterdir())


def test_erasing_a_damaged_file_erases_it_too(kept: Kept, tmp_path: Path) -> None:
    kept.path.write_bytes(b"a secret in a damaged file " * 100)
    kept.erase()
    assert not [file for file in tmp_path.iterdir() if b"secret" in file.read_bytes()]
    assert kept.state() == "here"


# --- a damaged file -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [b"not a database at all " * 200, b"SQLite format 3\0" + b"\0" * 5000],
    ids=["other content", "zeros"],
)
def test_a_damaged_file_is_set_aside_whole_and_a_new_one_begun(
    kept: Kept, tmp_path: Path, content: bytes
) -> None:
    kept.path.write_bytes(content)
    assert kept.read("case") is None
    assert kept.state() == "renewed"
    kept.write("case", CASE)
    assert Kept(tmp_path).read("case") == CASE
    assert kept.state() == "renewed"  # the sentence stays for as long as the app is open
    (aside,) = tmp_path.glob("kept-damaged-*")
    assert aside.read_bytes() == content


def test_damage_behind_a_sound_beginning_is_found_too(kept: Kept, tmp_path: Path) -> None:
    kept.write("case", {"note": "x" * 20_000})
    whole = kept.path.read_bytes()
    kept.path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    assert kept.read("case") is None
    kept.write("case", CASE)
    assert Kept(tmp_path).read("case") == CASE
    assert kept.state() == "renewed"


def test_a_file_of_somebody_else_is_set_aside(kept: Kept, tmp_path: Path) -> None:
    with closing(sqlite3.connect(kept.path)) as db, db:
        db.execute("CREATE TABLE recipes (name TEXT)")
        db.execute("PRAGMA user_version = 1")
    assert kept.read("case") is None
    kept.write("case", CASE)
    assert kept.read("case") == CASE
    assert len(list(tmp_path.glob("kept-damaged-*"))) == 1


def test_the_journal_of_a_damaged_file_never_reaches_the_new_one(
    kept: Kept, tmp_path: Path
) -> None:
    kept.path.write_bytes(b"not a database at all " * 200)
    journal = tmp_path / "kept.sqlite3-journal"
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"old" * 1000)
    kept.write("case", CASE)
    assert Kept(tmp_path).read("case") == CASE
    assert not journal.exists()


def test_an_empty_file_is_simply_used(kept: Kept, tmp_path: Path) -> None:
    kept.path.touch()
    assert kept.read("case") is None
    kept.write("case", CASE)
    assert (kept.read("case"), kept.state()) == (CASE, "here")
    assert [file.name for file in tmp_path.iterdir()] == ["kept.sqlite3"]


@pytest.mark.parametrize(
    "content",
    ["", "no json", "[1, 2]", "5000", "null", b"\xff\xfe\xfd", 5000, 1.5, "[" * 90_000],
    ids=["empty", "words", "list", "number", "null", "bytes", "integer", "float", "deep"],
)
def test_an_entry_that_is_no_object_counts_as_none(kept: Kept, content: object) -> None:
    kept.write("case", CASE)
    put_content(kept, content)
    assert kept.read("case") is None
    assert kept.state() == "here"


def test_an_entry_far_too_large_counts_as_none(kept: Kept) -> None:
    kept.write("case", CASE)
    put_content(kept, json.dumps({"note": "x" * 1_000_000}))
    assert kept.read("case") is None


# --- a newer file, no room, no right --------------------------------------------------------------


def test_a_file_of_a_newer_course_is_left_alone(kept: Kept) -> None:
    kept.write("case", CASE)
    with closing(sqlite3.connect(kept.path)) as db:
        db.execute("PRAGMA user_version = 2")
    before = kept.path.read_bytes()
    assert kept.read("case") is None
    assert kept.state() == "newer"
    for refused in (lambda: kept.write("case", {}), kept.erase):
        with pytest.raises(NotKept) as why:
            refused()
        assert why.value.reason == "newer"
    assert kept.path.read_bytes() == before


def test_in_a_read_only_folder_the_kept_is_read_and_nothing_written(
    public_folder: Path, read_only: Closed
) -> None:
    Kept(public_folder).write("case", CASE)
    kept = Kept(public_folder)
    with read_only(public_folder):
        assert kept.read("case") == CASE
        for refused in (lambda: kept.write("case", {}), kept.erase):
            with pytest.raises(NotKept) as why:
                refused()
            assert why.value.reason == "impossible"
        assert kept.read("case") == CASE


def test_a_damaged_file_in_a_read_only_folder_stays_where_it_is(
    public_folder: Path, read_only: Closed
) -> None:
    kept = Kept(public_folder)
    kept.path.write_bytes(b"not a database at all " * 200)
    with read_only(public_folder):
        assert kept.read("case") is None
        assert kept.state() == "impossible"
        assert [file.name for file in public_folder.iterdir()] == ["kept.sqlite3"]


def test_an_empty_read_only_folder_keeps_nothing(public_folder: Path, read_only: Closed) -> None:
    kept = Kept(public_folder)
    with read_only(public_folder):
        assert kept.read("case") is None
        with pytest.raises(NotKept) as why:
            kept.write("case", CASE)
        assert why.value.reason == "impossible"


def test_a_folder_that_may_not_be_entered_reads_as_nothing(
    public_folder: Path, read_only: Closed
) -> None:
    inner = public_folder / "inner"
    Kept(inner).write("case", CASE)  # a folder of its owner's only
    kept = Kept(inner)
    with read_only(public_folder):
        inner_is_closed = not kept.read("case")
    if not inner_is_closed:
        pytest.skip("the owner of a folder may always enter it")
    assert kept.state() == "impossible"


def test_a_file_in_the_place_of_the_folder_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "overdue").write_text("in the way")
    kept = Kept(tmp_path / "overdue")
    assert kept.read("case") is None
    with pytest.raises(NotKept) as why:
        kept.write("case", CASE)
    assert why.value.reason == "impossible"
    kept.erase()  # there is nothing


def test_on_a_full_disk_the_earlier_value_stays(kept: Kept, full_disk: Full) -> None:
    kept.write("case", CASE)
    with full_disk():
        with pytest.raises(NotKept) as why:
            kept.write("case", {"note": "x" * 50_000})
        assert kept.read("case") == CASE
    assert why.value.reason == "impossible"
    kept.write("case", {"bill": "1.00"})  # there is room again
    assert (kept.read("case"), kept.state()) == ({"bill": "1.00"}, "here")


def test_a_full_disk_at_the_very_first_write_leaves_a_usable_folder(
    kept: Kept, full_disk: Full
) -> None:
    with full_disk(), pytest.raises(NotKept):
        kept.write("case", CASE)
    assert kept.read("case") is None
    kept.write("case", CASE)
    assert kept.read("case") == CASE


def test_a_file_that_another_program_holds_is_waited_for_and_then_given_up(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("overdue.kept.file._BUSY_SECONDS", 0.05)
    kept.write("case", CASE)
    with closing(sqlite3.connect(kept.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(NotKept) as why:
            kept.write("case", {})
        other.execute("ROLLBACK")
    assert why.value.reason == "impossible"
    assert kept.read("case") == CASE
