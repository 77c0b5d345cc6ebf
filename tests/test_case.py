"""A case is one bill of one person, and says at once what it may not be."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from msgspec.structs import replace

from overdue import lenders
from overdue.case import Case, example, examples, read_people
from overdue.facts import BrokenFacts, UnknownFact

CASE = Case(product="baitiao", bill=Decimal(5000), due_date=date(2026, 11, 9))


def test_the_default_example_is_a_bill_of_5000_on_baitiao_with_nothing_paid() -> None:
    case = example()
    assert (case.product, case.bill, case.paid) == ("baitiao", 5000, 0)
    assert case.days_purchase_to_due == 25
    assert case is examples()[0]


def test_four_people_who_do_not_exist_each_with_another_product() -> None:
    people = [case.person for case in examples()]
    assert [person.id for person in people if person] == ["lin", "jie", "zhou", "yu"]
    assert len({case.product for case in examples()}) == 4
    for person in people:
        assert person is not None
        assert person.name["en"]
        assert person.story["zh-Hans"]
        assert 18 <= person.age <= 60


def test_each_example_is_a_bill_that_is_late_and_not_paid_in_full() -> None:
    for case in examples():
        assert case.paid < case.bill
        assert case.due_date.year == 2026
        assert case.income is not None
        assert case.essentials is not None


@pytest.mark.parametrize("word", ["老赖", "恶意", "deadbeat", "careless", "乱花"])
def test_no_story_shames(word: str) -> None:
    for case in examples():
        assert case.person is not None
        assert word not in case.person.story["en"] + case.person.story["zh-Hans"]


def test_an_unknown_example_names_those_that_there_are() -> None:
    with pytest.raises(UnknownFact, match="example person with the id 'li'; did you mean lin"):
        example("li")


def test_a_learners_own_case_needs_no_person_and_no_income() -> None:
    assert CASE.person is None
    assert CASE.income is None


def test_a_bill_paid_in_full_is_a_case_too() -> None:
    assert replace(CASE, paid=Decimal(5000)).paid == 5000


@pytest.mark.parametrize("product", [product.id for product in lenders.products()])
def test_every_product_can_be_a_case(product: str) -> None:
    assert replace(CASE, product=product).product == product


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("product", "bank loan", "product is 'bank loan'; allowed are baitiao, jintiao"),
        ("bill", Decimal(0), "bill is 0; allowed is an amount from 0.01 to 1000000 yuan"),
        ("bill", Decimal(-1), "bill is -1;"),
        ("bill", Decimal("NaN"), "bill is NaN;"),
        ("bill", Decimal("Infinity"), "bill is Infinity;"),
        ("bill", Decimal(1_000_001), "bill is 1000001;"),
        ("bill", Decimal("1.005"), "with at most two decimal places"),
        ("bill", 5000.0, "bill is 5000.0;"),
        ("paid", Decimal("5000.01"), "paid is 5000.01; allowed is an amount from 0 to 5000 yuan"),
        ("paid", Decimal(-1), "paid is -1;"),
        ("income", Decimal(-1), "income is -1;"),
        ("essentials", Decimal("NaN"), "essentials is NaN;"),
        ("due_date", date(2013, 12, 31), "due_date is 2013-12-31; allowed is a date from 2014"),
        ("due_date", datetime(2026, 11, 9, tzinfo=UTC), "due_date is 2026-11-09 00:"),
        ("due_date", "2026-11-09", "due_date is 2026-11-09; allowed is a date"),
        ("days_purchase_to_due", -1, "days_purchase_to_due is -1; allowed is a whole number"),
        ("days_purchase_to_due", 61, "from 0 to 60"),
        ("days_purchase_to_due", True, "days_purchase_to_due is True;"),
    ],
)
def test_a_field_that_is_not_what_it_may_be_is_named_with_what_is_allowed(
    field: str, value: object, said: str
) -> None:
    with pytest.raises(ValueError, match=f"^{field} is ") as caught:
        replace(CASE, **{field: value})
    assert said in str(caught.value)


PEOPLE = """\
schema: 1
people:
- id: an
  name: {en: An, zh-Hans: 小安}
  age: 30
  story: {en: A story., zh-Hans: 一个故事。}
  case:
    product: baitiao
    bill: 100
    paid: 0
    due_date: 2026-11-01
    days_purchase_to_due: 25
    income: 1
    essentials: 1
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("paid: 0", "paid: 101", "line 8, an: paid is 101; allowed is"),
        ("product: baitiao", "product: loan", "line 8, an: product is 'loan'"),
        ("age: 30", "age: 12", "line 5, an, field age"),
        ("zh-Hans: 小安", "fr: An", "field name: The language zh-Hans is missing"),
        ("    income: 1\n", "", "field case.income: this is missing; wanted is a number"),
    ],
)
def test_an_example_that_cannot_be_used_is_refused_with_file_and_line(
    tmp_path, old: str, new: str, said: str
) -> None:
    path = tmp_path / "assets" / "stories" / "people.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(PEOPLE.replace(old, new), encoding="utf-8")
    with pytest.raises(BrokenFacts) as caught:
        read_people(path)
    assert said in str(caught.value)
    assert str(caught.value).startswith("assets/stories/people.yaml")
