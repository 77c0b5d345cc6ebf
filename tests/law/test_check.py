"""What no single file can show: all files together are sound."""

from datetime import date
from typing import get_args

import msgspec
import pytest

from overdue import law, lenders
from overdue.facts import BrokenFacts
from overdue.facts.record import Confidence, Verified
from overdue.law import check
from overdue.law.acts import ActVerdict
from overdue.law.ceiling_table import Basis, Concerns, table
from overdue.law.claims import ClaimOrigin, ClaimVerdict
from overdue.law.kinds import Bound, Force, LenderKind, Status, Topic
from overdue.law.vocabulary import LISTS, terms

FACT = law.get("usury-banned")


def test_all_files_of_facts_are_sound() -> None:
    assert check.check_everything() == len(law.every()) + len(lenders.every())


def test_a_reference_to_a_fact_that_is_not_there_is_refused() -> None:
    lost = msgspec.structs.replace(FACT, see_also=("usury-allowed",))
    with pytest.raises(
        BrokenFacts, match=r"^assets/law/civil-code\.yaml, usury-banned: There is no"
    ):
        check.check_facts([lost])


def test_a_review_later_than_the_rule_allows_is_refused() -> None:
    late = msgspec.structs.replace(FACT, review_by=date(2031, 1, 1))
    with pytest.raises(BrokenFacts, match=r"field review_by: 2031-01-01 is too late.*2027-11-23"):
        check.check_facts([late])


@pytest.mark.parametrize(
    ("line", "refused"),
    [
        ("- url: http://www.nowhere.example/a", True),
        ("- url: https://nowhere.example", True),
        ("see nowhere.example for it", True),
        ("- url: https://not-nowhere.example/a", False),
    ],
)
def test_a_site_that_must_not_be_linked_is_refused_with_file_and_line(
    tmp_path, line: str, refused: bool
) -> None:
    path = tmp_path / "assets" / "law" / "act.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(f"schema: 1\n{line}\n", encoding="utf-8")
    if refused:
        with pytest.raises(BrokenFacts, match=r"^assets/law/act\.yaml, line 2: .*nowhere\.example"):
            check.check_hosts(tmp_path / "assets", ("nowhere.example",))
    else:
        check.check_hosts(tmp_path / "assets", ("nowhere.example",))


def test_the_sites_that_must_not_be_linked_are_listed() -> None:
    assert {"ecowood.cn", "hnshanz.top", "tlprw.com"} <= set(check.forbidden_hosts())


def test_every_word_of_a_closed_list_has_a_name_for_learners() -> None:
    lists = {
        "lender_kinds": LenderKind,
        "forces": Force,
        "bases": Basis,
        "concerns": Concerns,
        "verified": Verified,
        "confidence": Confidence,
        "statuses": Status,
        "topics": Topic,
        "act_verdicts": ActVerdict,
        "claim_verdicts": ClaimVerdict,
        "claim_origins": ClaimOrigin,
    }
    assert set(lists) == set(LISTS)
    for name in LISTS:
        assert [term.id for term in terms(name)] == list(get_args(lists[name]))


def test_every_kind_of_lender_can_be_recognised() -> None:
    assert all(kind.recognise for kind in law.lender_kinds())
    assert law.word("lender_kinds", "micro-loan")["zh-Hans"] == "小额贷款公司"


def test_whoever_a_ceiling_binds_can_be_bound_by_a_rule() -> None:
    assert set(law.LENDER_KINDS) - {"unknown"} <= set(get_args(Bound))


def test_each_row_of_the_ceilings_names_facts_that_are_there() -> None:
    for row in table()[0]:
        for fact in row.facts:
            assert law.find(fact).id == fact
