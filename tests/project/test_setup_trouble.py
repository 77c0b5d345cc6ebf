"""What `make setup` says when pip fails."""

from __future__ import annotations

import json
import string

import pytest

from tests.project.course_copy import CHECKOUT, Course

NO_NETWORK = (
    "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError: Failed to "
    "establish a new connection: [Errno -3] Temporary failure in name resolution'\n"
    "ERROR: No matching distribution found for anyio==4.0"
)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (NO_NETWORK, "the package index that pip uses was not reached"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "hash"),
        ("OSError: [Errno 28] No space left on device", "The disk is full. The course needs"),
        ("ERROR: [Errno 13] Permission denied: 'x'", "Nothing can be written in"),
        ("SSLError(SSLCertVerificationError(1, 'CERTIFICATE_VERIFY_FAILED'))", "clock"),
        ("ERROR: No matching distribution found for anyio==4.0", "does not offer anyio==4.0"),
    ],
    ids=["network", "hash", "disk", "permission", "certificate", "mirror"],
)
def test_what_a_person_can_mend_is_said_in_one_paragraph(
    course: Course, printed: str, said: str
) -> None:
    (course.root / "printed").write_text(printed)
    course.venv(pip="cat printed; exit 1")
    done = course.setup()
    progress, sentence = done.stdout.splitlines()
    assert done.returncode == 1
    assert progress.startswith("Fetching its packages")
    assert said in sentence
    assert done.stderr == ""
    assert printed.splitlines()[0] in (course.root / ".venv" / "setup.log").read_text()


def test_any_other_failure_shows_the_end_of_the_log_and_where_it_lies(course: Course) -> None:
    course.venv(pip="echo first; for i in 1 2 3 4 5 6 7 8; do echo line $i; done; exit 1")
    said = course.setup().stdout
    assert str(course.root / ".venv" / "setup.log") in said
    assert "line 8" in said
    assert "first" not in said


def test_a_chinese_computer_is_told_in_chinese(course: Course) -> None:
    course.venv(pip="echo No space left on device; exit 1")
    said = course.setup(LANG="zh_CN.UTF-8").stdout
    assert "磁盘空间不足" in said


def test_a_terminal_that_cannot_show_chinese_is_told_in_english(course: Course) -> None:
    course.venv(pip="echo No space left on device; exit 1")
    said = course.setup(LANG="zh_CN.UTF-8", PYTHONIOENCODING="ascii").stdout
    assert "The disk is full" in said


def test_both_languages_have_every_sentence_with_the_same_fields() -> None:
    text = (CHECKOUT / "assets" / "setup" / "sentences.json").read_text(encoding="utf-8")

    def fields(sentence: str) -> set[str | None]:
        return {field for _, field, _, _ in string.Formatter().parse(sentence)} - {None}

    for name, sentences in json.loads(text).items():
        assert list(sentences) == ["en", "zh-Hans"], name
        assert sentences["en"].isascii(), name
        assert fields(sentences["en"]) == fields(sentences["zh-Hans"]), name
