"""A description of products that does not hold together is refused."""

import pytest

from overdue.facts import BrokenFacts
from overdue.facts.decode import convert
from overdue.facts.document import Document
from overdue.facts.strict_yaml import parse
from overdue.lenders.products import Product

PRODUCT = """\
id: loan
name: {en: Loan, zh-Hans: 贷款}
model: multiple
lender_kinds: [bank]
lender_note: {en: A bank., zh-Hans: 银行。}
versions:
- id: loan-2024
  label: {en: "2024", zh-Hans: 2024年}
  used_from: 2024-01-01
  take: {daily_rate: wl-rates.daily_rate}
  facts: [wl-rates]
"""
OLDER = """\
- id: loan-2023
  label: {en: "2023", zh-Hans: 2023年}
  used_until: 2023-12-31
  take: {daily_rate: wl-rates.daily_rate}
  facts: [wl-rates]
"""


def product(text: str) -> Product:
    file = "assets/lenders/tables/products.yaml"
    document = Document(file, parse(text, file), text)
    return convert(document, document.data, Product)


def test_versions_that_follow_one_another_are_taken() -> None:
    assert [version.id for version in product(PRODUCT + OLDER).versions] == [
        "loan-2024",
        "loan-2023",
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("2023-12-31", "2024-01-01", "Two versions are in use on 2024-01-01: a day has one"),
        ("[wl-rates]", "[daycount-360]", "rests on wl-rates, which `facts` does not name"),
        ("wl-rates.daily_rate", "wl-rates", "field versions[0].take.daily_rate"),
        ("model: multiple", "model: simple", "wanted is one of baitiao, multiple, card"),
        ("daily_rate:", "weekly_rate:", "allowed are daily_rate, late_rate"),
        ("lender_kinds: [bank]\n", "", "field lender_kinds: this is missing"),
    ],
)
def test_what_does_not_hold_together_is_refused(old: str, new: str, said: str) -> None:
    with pytest.raises(BrokenFacts) as caught:
        product((PRODUCT + OLDER).replace(old, new))
    assert said in str(caught.value)
    assert str(caught.value).startswith("assets/lenders/tables/products.yaml, line ")
