"""A wording that changed in one language has to be confirmed by a person."""

import pytest

from overdue.build.notebooks import confirm, confirmed


@pytest.fixture
def stale(course):
    def stale():
        path = course.places.confirmed("00-start")
        record = confirmed.load(path, "x")
        found = confirmed.stale(course.read("en"), course.read("zh-Hans"), record)
        return "\n".join(str(problem) for problem in found)

    return stale


@pytest.fixture
def both(course):
    """Write both languages: the words of the cell 'predict', then everything else."""

    def both(english="Guess.", chinese="猜一猜。", **front):
        course.write(course.text("title", "# Fees"), course.text("predict", english), **front)
        course.write(course.text("title", "# 费用"), course.text("predict", chinese), tag="zh-Hans")

    return both


def test_what_nobody_confirmed_is_named_and_confirming_settles_it(course, both, stale, capsys):
    both()
    assert "cell 'predict': nobody has confirmed" in stale()
    assert confirm.main([], course.places) == 0
    assert "00-start, cell 'predict': confirmed" in capsys.readouterr().out
    assert stale() == ""


def test_a_change_in_english_asks_for_the_chinese_and_the_other_way_round(course, both, stale):
    both()
    confirm.main([], course.places)
    both(english="Guess first.")
    file = course.places.source("zh-Hans", "00-start").read_text(encoding="utf-8")
    line = file.splitlines().index("猜一猜。") + 1
    assert stale() == (
        f"notebooks/source/zh-Hans/00-start.md:{line}, cell 'predict': "
        "the English changed since it was confirmed, the Chinese did not: "
        "python -m overdue confirm 00-start predict"
    )
    both(chinese="先猜一猜。")
    found = stale()
    assert "notebooks/source/en/00-start.md" in found
    assert "the Chinese changed since it was confirmed, the English did not" in found


def test_a_change_in_both_is_to_be_confirmed_too(course, both, stale):
    both()
    confirm.main([], course.places)
    both("Guess first.", "先猜一猜。")
    assert "both languages changed since they were confirmed" in stale()
    assert confirm.main(["00-start", "predict"], course.places) == 0
    assert stale() == ""


def test_confirming_one_cell_leaves_the_others_to_be_confirmed(course, both, stale):
    both()
    assert confirm.main(["00-start", "predict"], course.places) == 0
    assert "cell 'title'" in stale()
    assert "cell 'predict'" not in stale()


def test_the_title_and_the_question_are_confirmed_like_a_cell(course, both, stale):
    both()
    confirm.main([], course.places)
    both(question="What will it cost?")
    assert "confirm 00-start 'front matter'" in stale()


def test_going_back_to_the_confirmed_wording_needs_no_one(course, both, stale):
    both()
    confirm.main([], course.places)
    both("Guess first.")
    both()
    assert stale() == ""


def test_a_lesson_whose_languages_differ_cannot_be_confirmed(course, both, capsys):
    both("Guess: 90 days.", "猜一猜：30 天。")
    assert confirm.main(["00-start"], course.places) == 1
    assert "numbers differ" in capsys.readouterr().err
    assert not course.places.confirmed("00-start").exists()


def test_an_unknown_cell_or_lesson_is_refused_with_those_there_are(course, both, capsys):
    both()
    assert confirm.main(["00-start", "trap"], course.places) == 1
    assert "it has front matter, predict, title" in capsys.readouterr().err
    assert confirm.main(["01-none"], course.places) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_a_cell_that_is_gone_is_forgotten(course, both):
    both()
    confirm.main([], course.places)
    for tag in ("en", "zh-Hans"):
        course.write(course.text("title", "# Fees"), tag=tag)
    confirm.main([], course.places)
    assert "predict" not in confirmed.load(course.places.confirmed("00-start"), "x")


def test_a_broken_record_is_refused(course, both, stale, capsys):
    both()
    path = course.places.confirmed("00-start")
    path.parent.mkdir(parents=True)
    path.write_text("[]", encoding="utf-8")
    assert confirm.main([], course.places) == 1
    assert "confirmed/00-start.json: is not a record" in capsys.readouterr().err
