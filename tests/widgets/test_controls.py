"""What a number box takes: nothing at all where it is optional, percentages as they are written."""

from datetime import date
from decimal import Decimal

import pytest

from overdue import case
from overdue.language import language
from overdue.widgets.app import App
from overdue.widgets.controls import BadInput, Date, Group, Number
from overdue.widgets.session import Session

EN, ZH = language("en"), language("zh-Hans")
OPTIONAL = Number(name="paid", high=100, unit="yuan", places=2, slide=None, optional=True)


class BoxApp(App[Decimal | None]):
    """One optional box, and one that starts with the learner's bill and may be emptied too."""

    name = "growth"  # borrows the texts of a real app
    groups = (
        Group(
            name="case",
            controls=(OPTIONAL, Number(name="bill", high=1_000_000, places=2, optional=True)),
        ),
    )

    def start(self, case):
        return {"bill": case.bill}

    def result(self, values):
        return values["paid"]


@pytest.fixture
def session():
    return Session(BoxApp(), EN, case.example())


@pytest.mark.parametrize("empty", ["", "  ", None])
def test_an_optional_box_may_be_empty(session, empty):
    session.enter("paid", "12.5")
    assert session.result == Decimal("12.50")
    session.enter("paid", empty)
    assert session.result is None
    assert session.messages == {}
    assert session.shown()["paid"] is None


@pytest.mark.parametrize("empty", ["", "  ", None])
def test_any_other_box_may_not(empty):
    with pytest.raises(BadInput):
        Number(name="paid", high=100).read(empty, {}, EN)


@pytest.mark.parametrize("raw", ["100.01", "-1", "x", "1e1", True, []])
def test_what_is_entered_in_an_optional_box_must_be_right_all_the_same(session, raw):
    session.enter("paid", "7")
    session.enter("paid", raw)
    assert "¥100.00" in session.messages["paid"]
    assert session.result == 7


def test_a_box_that_was_emptied_stays_empty_after_a_restart(session):
    session.enter("bill", "")
    again = Session(BoxApp(), EN, case.example(), session.plain())
    assert again.values["bill"] is None
    again.reset()
    assert again.values["bill"] == case.example().bill


@pytest.mark.parametrize("unit", ["percent", "percent_a_day", "percent_a_month"])
def test_percentages_are_entered_as_percent_and_kept_as_fractions(unit):
    rate = Number(name="daily_rate", high=1, unit=unit, places=6)
    assert rate.read("0.6 %", {}, EN) == Decimal("0.006")
    assert rate.plain(Decimal("0.006")) == "0.600"


@pytest.mark.parametrize(
    ("unit", "english", "chinese"),
    [
        ("percent", "5.8 percentage points", "5.8 个百分点"),
        ("percent_a_month", "5.8 percentage points", "5.8 个百分点"),
    ],
)
def test_percentages_lie_percentage_points_apart(unit, english, chinese):
    rate = Number(name="daily_rate", high=1, unit=unit, places=6)
    assert rate.distance(Decimal("0.058"), EN) == english
    assert rate.distance(Decimal("0.058"), ZH) == chinese


def test_other_numbers_lie_as_far_apart_as_they_are_long():
    assert OPTIONAL.distance(Decimal(5), EN) == "¥5.00"


def test_a_single_percentage_point_is_one(session):
    rate = Number(name="daily_rate", high=1, unit="percent", places=6)
    assert rate.distance(Decimal("0.01"), session.language) == "1 percentage point"


def test_a_date_may_have_a_slider_from_month_to_month_within_its_limits():
    plain = Date(name="law_day", low=date(2015, 1, 1), high=date(2030, 12, 31))
    assert plain.spec(EN)["slide"] is None
    moved = Date(name="law_day", slide=(date(2016, 1, 1), date(2026, 12, 1)))
    assert moved.spec(EN)["slide"] == {"low": "2016-01-01", "high": "2026-12-01"}
