"""A file is read once for each of its states, and what is kept of it is never stale."""

import os
from decimal import Decimal
from pathlib import Path

import pytest

from overdue import assets
from overdue.facts import BrokenFacts, document
from overdue.facts.document import read


@pytest.fixture
def root(tmp_path, monkeypatch) -> Path:
    folder = tmp_path / "assets"
    folder.mkdir()
    monkeypatch.setattr(assets, "root", lambda: folder)
    document.assets_root.cache_clear()
    yield folder
    document.assets_root.cache_clear()


@pytest.fixture
def no_yaml(monkeypatch):
    def refuse(text: str, file: str) -> None:
        raise AssertionError(f"{file} was read as YAML again: {text}")

    return lambda: monkeypatch.setattr("overdue.facts.strict_yaml.parse", refuse)


def test_the_second_reading_needs_no_yaml_and_gives_the_same_values(root, no_yaml) -> None:
    path = root / "law" / "act.yaml"
    path.parent.mkdir()
    path.write_text("rate: 0.00015\nname: 罚息\ndays: [1, 2]\nnone:\n", encoding="utf-8")
    first = read(path)
    no_yaml()
    assert read(path) == first
    assert first.data == {
        "rate": Decimal("0.00015"),
        "name": "罚息",
        "days": [1, 2],
        "none": None,
    }
    assert read(path).line(["days"]) == 3


def test_a_changed_file_is_read_anew_whatever_its_time_says(root) -> None:
    path = root / "act.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    read(path)
    before = path.stat()
    path.write_text("a: 2\n", encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert read(path).data == {"a": 2}


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"digest": "0", "data": {"a": 9}}'])
def test_what_was_kept_badly_is_not_used(root, kept: str) -> None:
    path = root / "act.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    read(path)
    (place,) = (root / ".compiled").glob("*.json")
    place.write_text(kept, encoding="utf-8")
    assert read(path).data == {"a": 1}


def test_where_nothing_can_be_written_the_file_is_read_all_the_same(root) -> None:
    (root / ".compiled").write_text("a file where a folder should be", encoding="utf-8")
    path = root / "act.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    assert read(path).data == {"a": 1}


def test_what_is_kept_stays_out_of_the_history_of_the_project(root) -> None:
    path = root / "act.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    read(path)
    assert (root / ".compiled" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_nothing_is_kept_of_a_file_that_is_broken(root) -> None:
    path = root / "act.yaml"
    path.write_text("a: [1\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(BrokenFacts, match=r"^assets/act\.yaml, line 2: "):
            read(path)
    assert not list(root.glob(".compiled/*.json"))


def test_nothing_is_kept_of_a_file_outside_the_assets(root, tmp_path) -> None:
    path = tmp_path / "elsewhere.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    assert read(path).data == {"a": 1}
    assert not (root / ".compiled").exists()


def test_a_missing_file_is_named_as_a_reader_would_look_for_it(tmp_path) -> None:
    with pytest.raises(BrokenFacts, match=r"^assets/law/nowhere\.yaml: the file is missing\.$"):
        read(tmp_path / "assets" / "law" / "nowhere.yaml")


def test_a_file_that_is_no_utf8_is_an_error(tmp_path) -> None:
    path = tmp_path / "assets" / "latin.yaml"
    path.parent.mkdir()
    path.write_bytes(b"a: \xff\n")
    with pytest.raises(BrokenFacts, match=r"^assets/latin\.yaml: the file is not UTF-8"):
        read(path)
