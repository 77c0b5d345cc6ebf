"""The report for those who maintain the facts."""

from datetime import date

import msgspec
import pytest

from overdue import facts_report, law, lenders
from overdue.facts import BrokenFacts
from overdue.facts_report import cited_ids, due_for_review, main, status_changes

EVERY = [*law.every(), *lenders.every()]


def test_the_report_counts_and_ends_well(capsys) -> None:
    assert main(["--before", "2026-11-23"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{len(EVERY)} facts: {len(law.every())} on the law, ")
    assert "Due for review by 2026-11-23: none" in out
    assert "Cited nowhere: " in out
    assert "financial-loan-24-percent  (memory-only, medium confidence)" in out


def test_what_is_due_by_a_day_stands_with_its_date_the_earliest_first(capsys) -> None:
    due = due_for_review(EVERY, date(2027, 2, 23))
    assert [fact.review_by for fact in due] == sorted(fact.review_by for fact in due)
    assert {fact.id for fact in due} >= {"lpr-latest", "jd-lenders"}
    main(["--before", "2027-02-23"])
    out = capsys.readouterr().out
    assert "2026-12-21  series lpr-1y" in out


def test_a_rule_that_begins_or_ends_after_its_review_is_a_change() -> None:
    rule = law.get("usury-banned")
    ends = msgspec.structs.replace(rule, effective_until=date(2026, 12, 31))
    starts = msgspec.structs.replace(rule, effective_from=date(2027, 1, 1))
    found = status_changes([ends, starts, rule], date(2027, 1, 1))
    assert [(old, new) for _, old, new in found] == [
        ("in-force", "ended"),
        ("not-yet", "in-force"),
    ]


def test_an_id_is_cited_by_a_lesson_the_code_or_a_table_but_not_by_the_rooms_of_the_facts(
    tmp_path,
) -> None:
    for name, text in {
        "notebooks/source/en/02.md": "{cite}`usury-banned`",
        "overdue/apps/growth.py": 'FACT = "bt-late-fee"',
        "overdue/law/citation.py": '"""Such as jt-rates."""',
        "assets/law/tables/ceilings.yaml": "facts: [cap-24-2025]",
        "assets/law/civil-code.yaml": "- id: wl-rates",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    known = ["usury-banned", "bt-late-fee", "jt-rates", "cap-24-2025", "wl-rates"]
    assert cited_ids(tmp_path, known) == {"usury-banned", "bt-late-fee", "cap-24-2025"}


@pytest.mark.parametrize("argument", ["soon", "2026-13-01"])
def test_a_date_that_cannot_be_read_is_shown_with_the_form_wanted(argument: str, capsys) -> None:
    assert main(["--before", argument]) == 2
    assert f"{argument!r} is not a date: write YYYY-MM-DD" in capsys.readouterr().err


def test_a_broken_file_is_one_sentence_and_exit_status_two(monkeypatch, capsys) -> None:
    def broken() -> int:
        raise BrokenFacts("this cannot be read.", file="assets/law/x.yaml", line=7)

    monkeypatch.setattr(facts_report, "check_everything", broken)
    assert main([]) == 2
    captured = capsys.readouterr()
    assert captured.err == "assets/law/x.yaml, line 7: this cannot be read.\n"
    assert captured.out == ""


def test_help_is_no_error(capsys) -> None:
    assert main(["--help"]) == 0
    assert "--before YYYY-MM-DD" in capsys.readouterr().out
