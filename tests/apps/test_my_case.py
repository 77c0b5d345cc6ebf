"""Whose case: what is chosen or entered here is the case that the learner follows."""

from decimal import Decimal

import pytest

from overdue import apps, case, lenders
from overdue.apps.my_case import MyCase
from overdue.language import TAGS, language
from overdue.widgets.session import Session

EN, ZH = language("en"), language("zh-Hans")
FIGURES = {"product", "bill", "paid", "income", "essentials", "due_date", "days_purchase_to_due"}


def opened(language=EN, /, **entered):
    session = Session(apps.app("my-case"), language, case.example())
    for name, raw in entered.items():
        session.enter(name, raw)
        assert session.messages == {}
    return session


def finding(session):
    return session.app.view.finding(session.result, session.language)


def notes(session):
    return " ".join(session.app.view.notes(session.result, session.language))


@pytest.mark.parametrize(
    ("person", "en", "zh"),
    [
        (
            "lin",
            (
                "Lin's Baitiao bill of ¥5,000.00, due on 9 November 2026: the month's income of "
                "¥1,900.00 is ¥700.00 short of the essentials alone"
            ),
            (
                "小林的白条账单 5,000.00 元，还款日是2026年11月9日；这个月收入 1,900.00 元，"
                "光是必要开支就差 700.00 元"
            ),
        ),
        (
            "jie",
            (
                "Jie's Jiebei bill of ¥3,200.00, due on 15 November 2026, ¥2,200.00 of it unpaid: "
                "after ¥4,300.00 of essentials, ¥900.00 of the month's income is left, ¥1,300.00 "
                "short of what is unpaid"
            ),
            (
                "阿杰的借呗账单 3,200.00 元，还款日是2026年11月15日，还差 2,200.00 元没还；"
                "这个月收入除去必要开支 4,300.00 元，还剩 900.00 元，比要还的少 1,300.00 元"
            ),
        ),
    ],
)
def test_an_example_is_told_in_one_sentence_with_its_numbers(person, en, zh):
    assert finding(opened(person=person)) == en
    assert finding(opened(ZH, person=person)) == zh


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("followed", case.examples(), ids=lambda one: one.person.id)
def test_every_example_has_a_sentence_and_is_said_not_to_exist(followed, tag):
    session = opened(language(tag), person=followed.person.id)
    name = language(tag).pick(followed.person.name)
    assert session.result.case is followed
    assert finding(session).startswith(name)
    assert name in notes(session)
    words = session.app.groups[0].controls[0].name_of(followed.person.id, language(tag))
    assert words.startswith(name)
    assert language(tag).pick(followed.person.story) in words


@pytest.mark.parametrize(
    ("entered", "words"),
    [
        ({}, "enter what comes in and what the essentials take"),
        ({"income": "8200", "essentials": "3200"}, "¥5,000.00 of the month's income is left, wh"),
        (
            {"income": "4500", "essentials": "3200"},
            (
                "after ¥3,200.00 of essentials, ¥1,300.00 of the month's income is left, "
                "enough for the minimum payment, not for all of it"
            ),
        ),
        (
            {"paid": "100", "income": "3500", "essentials": "3200"},
            (
                "¥4,900.00 of it unpaid: after ¥3,200.00 of essentials, ¥300.00 of the month's "
                "income is left, less than the ¥400.00 still missing from the minimum payment"
            ),
        ),
        (
            {"paid": "600", "income": "3500", "essentials": "3200"},
            "¥300.00 of the month's income is left, ¥4,100.00 short of what is unpaid",
        ),
        ({"income": "0", "essentials": "3200"}, "income of ¥0.00 is ¥3,200.00 short of the ess"),
        ({"paid": "5000"}, "due on 9 November 2026: it is paid in full"),
    ],
)
def test_own_figures_say_whether_what_is_left_covers_the_bill(entered, words):
    session = opened(person="own", **entered)
    assert finding(session).startswith("Your Baitiao bill of ¥5,000.00, due on 9 November 2026")
    assert words in finding(session)


def test_which_covers_it_is_said():
    session = opened(person="own", income="8200", essentials="3200")
    assert finding(session).endswith("¥5,000.00 of the month's income is left, which covers it")


def test_a_minimum_that_was_met_is_said():
    assert "The minimum payment was made by the due date." in notes(opened(person="zhou"))
    assert "minimum payment was made" not in notes(opened(person="lin"))


@pytest.mark.parametrize("product", [product.id for product in lenders.products()])
@pytest.mark.parametrize("tag", TAGS)
def test_every_product_has_a_word_for_its_bill(product, tag):
    session = opened(language(tag), person="own", product=product)
    full = language(tag).pick(lenders.product(product).name)
    assert full not in finding(session) or len(full) < 8, "a short word reads better"
    assert session.app.facts(session.result)


def test_figures_are_asked_only_for_the_own_case():
    session = opened()
    assert session.app.hidden(session.values) == FIGURES
    session.enter("person", "own")
    assert session.app.hidden(session.values) == frozenset()


def test_looking_at_an_example_leaves_own_figures_alone():
    session = opened(person="own", bill="7000", income="6000")
    session.enter("person", "yu")
    assert session.result.case.bill == 1800
    session.enter("person", "own")
    assert (session.result.case.bill, session.result.case.income) == (7000, 6000)


def test_reset_goes_back_to_the_first_example_and_spares_own_figures():
    session = opened(person="own", bill="7000", income="6000")
    session.reset()
    assert session.result.case is case.example()
    session.enter("person", "own")
    assert (session.result.case.bill, session.result.case.income) == (7000, 6000)


def test_income_may_be_left_empty_again():
    session = opened(person="own", income="6000", essentials="3000")
    session.enter("income", "")
    assert session.messages == {}
    assert session.result.month.left is None


def test_paying_more_than_the_bill_is_explained():
    session = opened(person="own", bill="100")
    session.enter("paid", "101")
    assert "¥100.00" in session.messages["paid"]
    assert session.result.case.paid == 0


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("bill", "0"),
        ("bill", "1000001"),
        ("income", "-1"),
        ("essentials", "abc"),
        ("due_date", "2026-02-30"),
        ("days_purchase_to_due", "61"),
        ("person", "nobody"),
        ("product", "gold"),
    ],
)
def test_bad_input_is_explained_and_the_last_result_stays(name, raw):
    session = opened(person="own")
    before = session.result
    session.enter(name, raw)
    assert name in session.messages
    assert session.result == before


@pytest.mark.parametrize(
    ("name", "ends"),
    [
        ("bill", ["1", "1000000"]),
        ("paid", ["0", "5000"]),
        ("income", ["0", "1000000"]),
        ("essentials", ["0", "1000000"]),
        ("due_date", ["2014-01-01", "2035-12-31"]),
        ("days_purchase_to_due", ["0", "60"]),
    ],
)
def test_both_ends_of_every_control_have_a_finding(name, ends):
    for raw in ends:
        session = opened(person="own", income="3000", essentials="2500")
        session.enter(name, raw)
        assert session.messages == {}
        assert finding(session).startswith("Your Baitiao bill")


def test_the_table_holds_every_figure():
    session = opened(person="jie")
    table = session.app.view.table(session.result, EN)
    figures = dict(table.rows)
    assert figures["Still unpaid"] == "¥2,200.00"
    assert figures["Left after the essentials"] == "¥900.00"
    assert figures["Minimum payment"] == "none"


def test_the_app_is_the_one_that_the_others_start_from():
    assert MyCase.record() == "case"
    assert apps.names()[0] == "my-case"
    assert Decimal(opened().result.case.bill) == 5000
