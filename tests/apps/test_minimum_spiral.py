"""Only the minimum: how long it lasts, what it costs, and what would help."""

import pytest

from overdue import case
from overdue.apps.minimum_spiral import MinimumSpiral
from overdue.charts.minimum_spiral import MinimumSpiralChart
from overdue.charts.screen import Screen
from overdue.language import TAGS, language
from overdue.widgets import still
from overdue.widgets.session import Session

WAYS = ("exactly", "spend_again", "borrow_again")
LARGEST = {
    "bill": "1000000",
    "new_spend": "100000",
    "minimum_floor": "10000",
    "redraw_fee": "10",
}
LEAST = {"bill": "1", "new_spend": "0", "minimum_floor": "1", "redraw_fee": "0"}


def started(tag, **values):
    session = Session(MinimumSpiral(), language(tag), case.example())
    for name, raw in values.items():
        session.enter(name, raw)
    assert not session.messages
    return session


@pytest.fixture
def session():
    return started("en")


def finding(session):
    return MinimumSpiralChart.finding(session.result, session.language)


def notes(session):
    return MinimumSpiralChart.notes(session.result, session.language)


@pytest.mark.parametrize(
    ("tag", "sentence"),
    [
        (
            "en",
            "Paying only the minimum, a ¥5,000.00 bill takes 28 months and costs ¥635.75 in fees",
        ),
        ("zh-Hans", "每月只还最低还款额，5,000.00 元的账单要 28 个月才能还清，费用共 635.75 元"),
    ],
)
def test_the_default_bill_takes_28_months(tag, sentence):
    assert finding(started(tag)) == sentence


@pytest.mark.parametrize(
    ("pay", "english", "chinese"),
    [
        (
            "exactly",
            "Paying only the minimum, a ¥5,000.00 bill takes 29 months and costs ¥785.18 in fees",
            "每月只还最低还款额，5,000.00 元的账单要 29 个月才能还清，费用共 785.18 元",
        ),
        (
            "spend_again",
            (
                "Paying only the minimum and spending ¥500.00 more each month, "
                "you still owe ¥5,202.31 after 10 years and have been charged ¥9,329.08 in fees"
            ),
            "每月只还最低还款额，又新花 500.00 元，10 年后还欠 5,202.31 元，费用已有 9,329.08 元",
        ),
        (
            "borrow_again",
            (
                "Borrowing every minimum again turns a ¥5,000.00 bill into a debt of ¥32,088.07 "
                "after 10 years, ¥27,088.07 of it fees"
            ),
            (
                "每次都借钱还最低还款额，5,000.00 元的账单 10 年后变成 32,088.07 元，"
                "其中费用 27,088.07 元"
            ),
        ),
    ],
)
def test_a_card_goes_where_its_holder_takes_it(pay, english, chinese):
    assert finding(started("en", credit="card", pay=pay)) == english
    assert finding(started("zh-Hans", credit="card", pay=pay)) == chinese


def test_a_debt_that_outlives_ten_years_is_told_with_its_balance():
    session = started(
        "en",
        credit="card",
        bill="1000000",
        minimum_share="share_at_some_banks",
        minimum_floor="1",
    )
    assert finding(session) == (
        "Paying only the minimum, you still owe ¥12,669.45 of a ¥1,000,000.00 bill "
        "after 10 years and have been charged ¥414,264.57 in fees"
    )


def test_spending_little_enough_lets_a_small_debt_end():
    session = started(
        "en", credit="card", pay="spend_again", bill="100", new_spend="50", minimum_floor="500"
    )
    assert finding(session) == (
        "Paying only the minimum and spending ¥50.00 more each month, "
        "a ¥100.00 bill takes 1 month and costs ¥1.50 in fees"
    )


def test_no_new_spending_is_no_spending_again():
    plain = started("en", credit="card")
    assert finding(started("en", credit="card", pay="spend_again", new_spend="0")) == finding(plain)


def test_what_helps_comes_first_and_has_its_numbers(session):
    assert notes(session)[0] == (
        "What helps: do not let the payment shrink with the minimum. With ¥500.00 every month "
        "(more where the minimum is higher) the bill is paid off in 11 months and costs ¥368.56 "
        "in fees."
    )
    assert "¥451.64" in notes(started("en", credit="card"))[0]
    assert "spend nothing more" in notes(started("en", credit="card", pay="spend_again"))[0]
    assert "borrow nothing new" in notes(started("en", credit="card", pay="borrow_again"))[0]


def test_a_bill_that_is_due_at_once_needs_no_advice_and_says_why():
    session = started("en", bill="299.99")
    assert not session.result.steady_helps
    (note,) = notes(session)
    assert note.endswith("so below ¥300.00 all of it is due at once.")


def test_what_is_not_in_the_picture_is_said(session):
    assert notes(session)[1].endswith("costs another ¥2.50.")


def test_an_example_is_called_one():
    spoken = notes(started("en", credit="card", pay="borrow_again"))
    assert sum("is an example" in note for note in spoken) == 2
    assert not any("is an example" in note for note in notes(started("en")))


def test_the_terms_name_the_days_of_a_month(session):
    assert "each month counted as 30 days" in MinimumSpiralChart.terms(
        session.result, session.language
    )
    card = started("zh-Hans", credit="card", minimum_share="share_at_some_banks")
    assert MinimumSpiralChart.terms(card.result, card.language) == (
        "欠款每天 0.05%，每月按 30 天计；最低还款额为账单的 5%，不少于 100.00 元"
    )


def test_only_what_means_something_can_be_entered(session):
    hidden = session.app.hidden
    assert hidden(session.values) == {
        "minimum_share",
        "pay",
        "new_spend",
        "minimum_floor",
        "redraw_fee",
    }
    session.enter("credit", "card")
    assert hidden(session.values) == {"new_spend", "redraw_fee"}
    session.enter("pay", "spend_again")
    assert hidden(session.values) == {"redraw_fee"}
    session.enter("pay", "borrow_again")
    assert hidden(session.values) == {"new_spend"}


def test_what_was_chosen_for_a_card_does_not_reach_baitiao(session):
    before = finding(session)
    for name, raw in (("credit", "card"), ("pay", "borrow_again"), ("credit", "baitiao")):
        session.enter(name, raw)
    assert finding(session) == before


def test_the_app_starts_from_the_product_of_the_case():
    kinds = {"baitiao": "baitiao", "card-full": "card", "jintiao": "baitiao"}
    for person in case.examples():
        if person.product in kinds:
            session = Session(MinimumSpiral(), language("en"), person)
            assert session.values["credit"] == kinds[person.product]
            assert session.values["bill"] == person.bill


def test_the_sources_are_those_of_the_credit_shown(session):
    assert session.app.facts(session.result)[0] == "bt-minimum"
    session.enter("credit", "card")
    assert session.app.facts(session.result)[0] == "card-minimum"


def test_input_that_cannot_be_used_leaves_the_last_good_result():
    session = started("en", credit="card", pay="borrow_again")
    before = finding(session)
    for name, raw in (("bill", "0"), ("minimum_floor", "0"), ("redraw_fee", "x"), ("pay", "all")):
        session.enter(name, raw)
        assert session.messages[name]
        assert finding(session) == before


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("values", [LARGEST, LEAST])
@pytest.mark.parametrize("pay", WAYS)
@pytest.mark.parametrize("credit", ["baitiao", "card"])
def test_every_way_has_its_words_and_its_picture_at_both_ends(tag, values, pay, credit):
    session = started(tag, credit=credit, pay=pay, **values)
    assert all(still.text(session).split("\n\n"))
    chart = MinimumSpiralChart(session.language, Screen(300))
    assert chart.paint(session.result).backdrop is not None
    most = max(float(row.balance) for row in session.result.road.rows)
    assert chart.axes.get_ylim()[1] >= max(most, float(session.result.bill))


def test_a_small_move_keeps_the_picture_behind_the_curves(session):
    chart = MinimumSpiralChart(session.language, Screen(660))
    chart.paint(session.result)
    session.enter("bill", "4900")
    assert chart.paint(session.result).backdrop is None


def test_the_table_ends_with_the_last_month(session):
    rows = MinimumSpiralChart.table(session.result, session.language).rows
    assert rows[0] == ("1 month", "¥500.00", "¥4,500.00", "¥0.00", "¥500.00")
    assert rows[-1] == ("28 months", "¥295.11", "¥0.00", "¥635.75", "¥5,635.75")
