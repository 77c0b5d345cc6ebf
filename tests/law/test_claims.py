"""What people say: every claim has a verdict, a correction and facts, and links no bad page."""

import re
from collections import Counter

import pytest

from overdue import assets, law
from overdue.facts import BrokenFacts
from overdue.facts.errors import UnknownFact
from overdue.law import claims
from overdue.law.entries import entries

ONE = """\
schema: 1
claims:
- id: sky-is-green
  origin: wild
  claim: {en: The sky is green., zh-Hans: 天是绿的。}
  verdict: wrong
  correction: {en: It is blue., zh-Hans: 天是蓝的。}
  facts: [home-is-private-space]
  confidence: high
"""


@pytest.fixture
def table(tmp_path, monkeypatch):
    path = tmp_path / "assets" / "law" / "tables" / "claims.yaml"
    path.parent.mkdir(parents=True)
    monkeypatch.setattr(assets, "path", lambda *parts: tmp_path.joinpath("assets", *parts))
    return path


def of(origin: str) -> list[claims.Claim]:
    return [claim for claim in claims.every() if claim.origin == origin]


def test_the_article_made_or_left_out_fourteen() -> None:
    assert Counter(claim.verdict for claim in of("article")) == {
        "left-out": 5,
        "holds": 3,
        "not-a-rule": 2,
        "wrong": 1,
        "too-broad": 1,
        "outdated": 1,
        "vague": 1,
    }


def test_none_of_the_claims_in_circulation_holds() -> None:
    assert len(of("wild")) == 18
    assert {claim.verdict for claim in of("wild")} <= {"wrong", "too-broad", "outdated"}


@pytest.mark.parametrize(
    "claim",
    [
        "article-798-and-supervision-chain",
        "convention-names-hours",
        "four-lpr-for-every-loan",
        "thirty-six-percent-is-lawful",
        "article-70-for-baitiao",
        "old-article-42",
    ],
)
def test_what_is_known_to_be_false_is_there(claim: str) -> None:
    assert claims.get(claim).verdict in {"wrong", "outdated"}


def test_no_claim_names_the_site_that_spreads_it() -> None:
    text = assets.path("law", "tables", "claims.yaml").read_text(encoding="utf-8")
    assert not re.search(r"https?:|www\.|\b[\w-]+\.(com|cn|net|org|cc|top|xyz)\b", text)


@pytest.mark.parametrize("claim", claims.every(), ids=lambda claim: claim.id)
def test_what_only_a_standard_or_an_association_says_is_not_called_law(
    claim: claims.Claim,
) -> None:
    forces = {law.cite(fact).force for fact in claim.facts}
    english = claim.correction["en"]
    if forces <= {"self-discipline", "recommended-standard", "practice", "background", None}:
        assert claim.confidence != "high"
    if "recommended-standard" in forces and "recommended standard" not in english:
        assert "hours" not in english
    if "guideline" in english:
        assert "law" in english  # a guideline is named together with what it is not


def test_an_unknown_claim_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownFact, match="did you mean marked-for-ever"):
        claims.get("marked-forever")


def test_one_claim_of_a_file_is_read(table) -> None:
    table.write_text(ONE, encoding="utf-8")
    (claim,) = entries("claims", claims.Claim)
    assert claim.correction["zh-Hans"] == "天是蓝的。"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (", zh-Hans: 天是蓝的。", "", r"line 7, sky-is-green, field correction.*zh-Hans"),
        ("verdict: wrong", "verdict: false-as-can-be", r"line 6, sky-is-green, field verdict"),
        ("verdict: wrong", "verdict: left-out", "Only the article can have left something out"),
        ("facts: [home-is-private-space]", "facts: []", r"sky-is-green, field facts"),
        ("confidence: high", "confidence: sure", r"sky-is-green, field confidence"),
        ("  confidence: high", "  link: home", r"sky-is-green, field link"),
    ],
)
def test_a_broken_claim_is_refused_with_line_id_and_field(table, old, new, message) -> None:
    assert old in ONE
    table.write_text(ONE.replace(old, new), encoding="utf-8")
    with pytest.raises(BrokenFacts, match=message):
        entries("claims", claims.Claim)


def test_an_id_that_stands_twice_is_refused_with_its_line(table) -> None:
    table.write_text(ONE + ONE.partition("claims:\n")[2], encoding="utf-8")
    with pytest.raises(BrokenFacts, match=r"claims\.yaml, line 10, sky-is-green, field id: this"):
        entries("claims", claims.Claim)
