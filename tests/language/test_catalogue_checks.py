"""What the program asks for and what the catalogues say are held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overdue.build import strings
from overdue.build.texts import agreement, catalogues, entries
from overdue.build.texts.entries import Entry
from overdue.build.texts.extraction import Use, used_keys

if TYPE_CHECKING:
    from pathlib import Path

    from babel.messages.catalog import Catalog

GOOD = Entry("a.one", "You owe {total}.", "你欠 {total}。")


def _both(*new: Entry) -> dict[str, Catalog]:
    return entries.trial(*new)


def _alike(catalogs: dict[str, Catalog]) -> str:
    return "\n".join(map(str, agreement.check_catalogues(catalogs)))


def test_catalogues_that_agree_are_left_in_peace() -> None:
    assert _alike(_both(GOOD, Entry("a.n", "{n} day", "{n} 天", "{n} days"))) == ""


def test_a_key_missing_in_one_language_is_named() -> None:
    catalogs = _both(GOOD)
    catalogs["zh-Hans"].delete("a.one")
    assert _alike(catalogs) == "a.one: is missing in zh-Hans"


def test_an_empty_text_is_named() -> None:
    catalogs = _both(GOOD)
    catalogs["en"].add("a.two", "")
    catalogs["zh-Hans"].add("a.two", "二")
    assert "a.two: is empty (en)" in _alike(catalogs)


def test_a_fuzzy_text_is_named() -> None:
    catalogs = _both(GOOD)
    message = catalogs["zh-Hans"].get("a.one")
    assert message is not None
    message.flags.add("fuzzy")
    assert (
        _alike(catalogs) == "a.one: is marked fuzzy: read the text and take the mark off (zh-Hans)"
    )


def test_different_fields_are_named_with_both_lists() -> None:
    told = _alike(_both(Entry("a.one", "{a} of {b}", "{b}的{c}")))
    assert told == "a.one: has different fields: en[0] {a, b}; zh-Hans[0] {b, c}"


def test_the_form_for_one_may_leave_its_number_out() -> None:
    assert _alike(_both(Entry("a.n", "One day left", "还剩 {n} 天", "{n} days left"))) == ""


def test_a_text_counted_in_one_language_only_is_named() -> None:
    catalogs = _both(GOOD)
    catalogs["en"].add(("a.n", "a.n"), ("{n} day", "{n} days"))
    catalogs["zh-Hans"].add("a.n", "{n} 天")
    assert "a.n: is counted (msgid_plural) in one language only" in _alike(catalogs)


def test_a_key_that_is_used_and_not_there_is_named_with_its_place() -> None:
    found = agreement.check_uses(_both(GOOD), [Use("a.one", "x.py:1"), Use("a.two", "x.py:2")])
    assert [str(problem) for problem in found] == [
        "x.py:2: uses a.two, which is missing in en",
        "x.py:2: uses a.two, which is missing in zh-Hans",
    ]


def test_a_key_that_is_there_and_not_used_is_named() -> None:
    found = agreement.check_uses(_both(GOOD), [])
    assert [str(problem) for problem in found] == ["a.one: is used nowhere: remove it"]


def test_prose_in_place_of_a_key_is_named() -> None:
    found = agreement.check_uses(_both(GOOD), [Use("a.one", "x.py:1"), Use("You owe", "x.py:2")])
    assert [str(problem) for problem in found] == [
        "x.py:2: 'You owe' is not a key such as growth.finding"
    ]


def test_first_arguments_of_text_plural_and_key_are_uses(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(
        'lang.text("a.text", x=1)\n'
        'lang.plural("a.plural", n)\n'
        "TITLE = key(\n    'a.key'\n)\n"
        'axes.text(0.5, 0.5, "not.a.key")\n'
        'lang.text(chosen, "nor.this")\n'
        "sorted(rows, key=len)\n"
        '# lang.text("a.comment")\n',
        encoding="utf-8",
    )
    uses = used_keys(tmp_path)
    assert [use.key for use in uses] == ["a.text", "a.plural", "a.key"]
    assert uses[1].where.endswith("app.py:2")


@pytest.mark.usefixtures("empty_project")
class TestFiles:
    def test_written_catalogues_are_in_order(self) -> None:
        entries.add(GOOD)
        assert agreement.check_files() == []

    def test_a_hand_edit_that_was_not_compiled_is_named_and_mended(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        entries.add(GOOD)
        file = catalogues.po_path("en")
        file.write_text(file.read_text(encoding="utf-8").replace("owe", "now owe"), "utf-8")
        assert [problem.where for problem in agreement.check_files()] == ["overdue.mo"]
        monkeypatch.setattr(strings, "used_keys", list)
        assert strings.main([]) == 0
        assert agreement.check_files() == []
        assert entries.get("a.one").en == "You now owe {total}."

    def test_a_catalogue_out_of_order_is_named(self) -> None:
        entries.add(GOOD, Entry("b.two", "Two", "二"))
        file = catalogues.po_path("en")
        head, one, two = file.read_text(encoding="utf-8").rstrip().rsplit("\n\n", 2)
        file.write_text(f"{head}\n\n{two}\n\n{one}\n", "utf-8")
        assert "overdue.po" in [problem.where for problem in agreement.check_files()]

    def test_line_ends_of_windows_are_no_difference(self) -> None:
        entries.add(GOOD)
        file = catalogues.po_path("en")
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
        assert agreement.check_files() == []

    def test_new_keys_are_entered_empty_for_their_author(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(strings, "used_keys", lambda: [Use("a.new", "app.py:3")])
        assert strings.main([]) == 0
        assert "a.new is new (app.py:3)" in capsys.readouterr().out
        assert 'msgid "a.new"\nmsgstr ""' in catalogues.po_path("en").read_text(encoding="utf-8")
