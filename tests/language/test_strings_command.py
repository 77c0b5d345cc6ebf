"""Editing texts from the command line keeps both catalogues whole."""

from __future__ import annotations

import gettext
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from overdue.build import strings
from overdue.build.texts import catalogues, entries
from overdue.build.texts.entries import Entry

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("empty_project")

ADD = ["add", "growth.finding", "--en", "You owe {total}.", "--zh", "你欠 {total}。"]


def _compiled(tag: str) -> gettext.GNUTranslations:
    with catalogues.mo_path(tag).open("rb") as file:
        return gettext.GNUTranslations(file)


def test_a_new_text_is_in_both_catalogues_and_compiled() -> None:
    assert strings.main(ADD) == 0
    assert _compiled("en").gettext("growth.finding") == "You owe {total}."
    assert _compiled("zh-Hans").gettext("growth.finding") == "你欠 {total}。"


def test_a_counted_text_has_two_forms_in_english_and_one_in_chinese() -> None:
    told = ["add", "a.days", "--en", "{n} day", "--en-plural", "{n} days", "--zh", "{n} 天"]
    assert strings.main(told) == 0
    english, chinese = _compiled("en"), _compiled("zh-Hans")
    assert [english.ngettext("a.days", "a.days", n) for n in (1, 2)] == ["{n} day", "{n} days"]
    assert [chinese.ngettext("a.days", "a.days", n) for n in (1, 2)] == ["{n} 天", "{n} 天"]


def test_keys_are_sorted_and_the_header_names_no_machine_date_or_version() -> None:
    for key in ("b.two", "a.one", "c.three"):
        entries.add(Entry(key, "Text", "文字"))
    text = catalogues.po_path("en").read_text(encoding="utf-8")
    assert text.index("a.one") < text.index("b.two") < text.index("c.three")
    for word in ("Babel", "Date", "Translator", "/home", "/tmp", "#: "):
        assert word not in text


def test_the_order_of_adding_leaves_no_trace() -> None:
    first, second = Entry("a.one", "One", "一"), Entry("b.two", "Two", "二")
    entries.add(first, second)
    one_way = [catalogues.po_path("zh-Hans").read_bytes(), catalogues.mo_path("en").read_bytes()]
    entries.remove("a.one", "b.two")
    entries.add(second)
    entries.add(first)
    other = [catalogues.po_path("zh-Hans").read_bytes(), catalogues.mo_path("en").read_bytes()]
    assert one_way == other


def test_a_key_that_is_taken_is_not_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    strings.main(ADD)
    assert strings.main(ADD) == 1
    assert "growth.finding is there already" in capsys.readouterr().err


def test_set_changes_what_is_given_and_keeps_the_rest() -> None:
    strings.main([*ADD, "--comment", "Title of the chart."])
    assert strings.main(["set", "growth.finding", "--en", "You now owe {total}."]) == 0
    assert entries.get("growth.finding") == Entry(
        "growth.finding", "You now owe {total}.", "你欠 {total}。", None, "Title of the chart."
    )


def test_a_comment_stands_in_both_catalogues() -> None:
    strings.main([*ADD, "--comment", "Title of the chart."])
    for tag in catalogues.LOCALES:
        assert "#. Title of the chart." in catalogues.po_path(tag).read_text(encoding="utf-8")


def test_rename_keeps_text_and_comment() -> None:
    strings.main([*ADD, "--comment", "Title."])
    assert strings.main(["rename", "growth.finding", "growth.title"]) == 0
    assert entries.get("growth.title").comment == "Title."
    assert strings.main(["show", "growth.finding"]) == 1


def test_remove_takes_the_text_out_of_both() -> None:
    strings.main(ADD)
    assert strings.main(["remove", "growth.finding"]) == 0
    assert "growth" not in catalogues.po_path("en").read_text(encoding="utf-8")
    assert strings.main(["remove", "growth.finding"]) == 1


def test_many_texts_are_loaded_from_one_file(tmp_path: Path) -> None:
    file = tmp_path / "texts.yaml"
    file.write_text(
        "a.one: {en: One, zh-Hans: 一, comment: A number.}\n"
        'a.days: {en: "{n} day", en-plural: "{n} days", zh-Hans: "{n} 天"}\n',
        encoding="utf-8",
    )
    assert strings.main(["load", str(file)]) == 0
    assert entries.get("a.one") == Entry("a.one", "One", "一", None, "A number.")
    assert entries.get("a.days").en_plural == "{n} days"


def test_a_loaded_file_with_a_side_missing_is_refused_with_the_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "texts.yaml"
    file.write_text("a.one: {en: One}\n", encoding="utf-8")
    assert strings.main(["load", str(file)]) == 1
    assert "a.one must have en and zh-Hans" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("en", "zh", "told"),
    [
        ("A late charge.", "违约金。", "use “late fee”"),
        ("A late fee.", "滞纳金。", "use “违约金”"),
        ("A late fee.", "違約金。", "Traditional"),
        ("5 days", "5天", "a space is due"),
        ("{n} days", "{m} 天", "different fields"),
        ("{n days", "{n} 天", "expected '}'"),
        (" days", "天", "begins or ends with a space"),
        ("", "天", "is empty"),
    ],
)
def test_a_faulty_text_is_refused_when_it_is_written(
    en: str, zh: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert strings.main(["add", "a.one", "--en", en, "--zh", zh]) == 1
    assert told in capsys.readouterr().err
    assert strings.main(["show", "a.one"]) == 1


@pytest.mark.parametrize("key", ["finding", "Growth.finding", "growth finding", "growth.", ".a"])
def test_what_is_not_a_key_is_refused(key: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert strings.main(["add", key, "--en", "Text", "--zh", "文字"]) == 1
    assert "is not a key" in capsys.readouterr().err


def test_many_writers_at_once_lose_nothing() -> None:
    new = [Entry(f"race.k{n}", f"Text {n}", f"文字 {n}") for n in range(24)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(entries.add, new))
    assert all(entries.get(entry.key) == entry for entry in new)


def test_a_lock_that_somebody_left_is_named(
    empty_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = empty_project / "assets" / "locale" / ".lock"
    lock.parent.mkdir()
    lock.touch()
    monkeypatch.setattr(catalogues, "_LOCK_PATIENCE", 0.05)
    assert strings.main(ADD) == 1
    assert "delete that file" in capsys.readouterr().err


def test_chinese_folded_over_lines_is_unfolded_and_nothing_else_is(tmp_path: Path) -> None:
    file = tmp_path / "fees.yaml"
    file.write_text(
        "en: Folded\n  English stays\n"
        "zh-Hans: 没有还清，\n  先别着急\n"
        "letter: |\n  您好：\n  我想分期。\n"
        "list:\n- 一\n- 二\n",
        encoding="utf-8",
    )
    assert strings.main(["space", str(file)]) == 0
    assert file.read_text(encoding="utf-8") == (
        "en: Folded\n  English stays\n"
        "zh-Hans: 没有还清，先别着急\n"
        "letter: |\n  您好：\n  我想分期。\n"
        "list:\n- 一\n- 二\n"
    )


def test_spaces_that_are_due_are_added_to_a_file(tmp_path: Path) -> None:
    file = tmp_path / "fees.yaml"
    file.write_text("zh-Hans: 第70条，自2026年11月23日起每天0.05%计息\n", encoding="utf-8")
    assert strings.main(["space", str(file)]) == 0
    text = file.read_text(encoding="utf-8")
    assert text == "zh-Hans: 第 70 条，自2026年11月23日起每天 0.05% 计息\n"
